//! Failures with a remembered credential, and what is said of them. Nothing here holds a secret.

use std::{io, path::PathBuf};

use jiff::Timestamp;

use crate::{
    domain::{
        phrase::Phrase,
        problem::{Problem, ProblemKind},
        profile::{
            Profile,
            binding::{self, Changed},
        },
    },
    files::{self, Tried, Words},
    phrase,
};

/// A credential was not kept, opened or forgotten.
#[derive(Debug, thiserror::Error)]
#[error("{operation:?} for {profile:?}: {cause}")]
pub struct Error {
    pub operation: Operation,
    pub profile: String,
    #[source]
    pub cause: Cause,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    Keep,
    /// Of a password that the network wants.
    KeepPassword,
    Open,
    Forget,
}

#[derive(Debug, thiserror::Error)]
pub enum Cause {
    #[error("there is nothing to keep")]
    NothingToKeep,
    #[error("nothing is remembered")]
    NotRemembered,
    #[error("the bearer token ended at {at}")]
    Ended { at: Timestamp },
    #[error("no keyring service: {answer}")]
    NoService { answer: String },
    #[error("the keyring service has no keyring: {answer}")]
    NoKeyring { answer: String },
    #[error("the keyring is locked: {answer}")]
    Locked { answer: String },
    #[error("the keyring refused: {answer}")]
    Refused { answer: String },
    #[error("the keyring did not answer in time")]
    Slow,
    #[error("the keyring has no such key")]
    KeyGone,
    #[error("what the keyring holds is no key")]
    KeyUnusable,
    #[error("the keyring takes at most {most} characters")]
    TooLong { most: u32 },
    #[error("the keyring failed: {answer}")]
    Failed { answer: String },
    #[error("the sealed file is damaged")]
    Damaged,
    #[error("the sealed file is of version {version}")]
    Newer { version: u32 },
    #[error("changed since it was kept: {}", binding::changed(.0))]
    Changed(Vec<Changed>),
    #[error("it was kept, forgotten or given up meanwhile")]
    Overtaken,
    #[error("the file is gone, but not its key: {0}")]
    KeyLeft(#[source] Box<Cause>),
    #[error("{path} was not read: {err}", path = path.display())]
    Read {
        path: PathBuf,
        #[source]
        err: io::Error,
    },
    #[error("{path} was not written: {err}", path = path.display())]
    Write {
        path: PathBuf,
        #[source]
        err: io::Error,
    },
    #[error("the cipher failed")]
    Fault,
}

impl Error {
    pub(super) fn new(operation: Operation, profile: &Profile, cause: Cause) -> Self {
        Self { operation, profile: profile.name.clone(), cause }
    }

    /// The keyring did not answer within the caller's time limit.
    pub fn slow(operation: Operation, profile: &str) -> Self {
        Self { operation, profile: profile.to_owned(), cause: Cause::Slow }
    }

    pub fn problem(&self) -> Problem {
        let summary = match (self.operation, &self.cause) {
            (Operation::Keep, _) => phrase!("remember-not-kept"),
            (Operation::KeepPassword, _) => phrase!("remember-password-not-kept"),
            (Operation::Open, _) => phrase!("remember-not-opened"),
            (Operation::Forget, Cause::KeyLeft(_)) => phrase!("remember-key-left"),
            (Operation::Forget, _) => phrase!("remember-not-forgotten"),
        };
        let Words { cause, advice } = self.cause.words();
        let meanwhile = match self.operation {
            Operation::Keep | Operation::KeepPassword => phrase!("remember-meanwhile-signed-in"),
            Operation::Open => phrase!("remember-meanwhile-sign-in"),
            Operation::Forget => Phrase::nothing(),
        };
        Problem::new(self.cause.kind(), summary, cause, advice.and(meanwhile))
            .with_details(format!("{}: {}", self.profile, self.cause))
    }
}

impl Cause {
    fn kind(&self) -> ProblemKind {
        match self {
            Self::NoService { .. }
            | Self::NoKeyring { .. }
            | Self::Locked { .. }
            | Self::Refused { .. }
            | Self::Slow
            | Self::KeyGone
            | Self::KeyUnusable
            | Self::TooLong { .. }
            | Self::Failed { .. }
            | Self::KeyLeft(_) => ProblemKind::Keyring,
            Self::NothingToKeep | Self::NotRemembered | Self::Changed(_) => ProblemKind::Credential,
            Self::Ended { .. } => ProblemKind::SignedOut,
            Self::Damaged | Self::Newer { .. } => ProblemKind::Format,
            Self::Overtaken => ProblemKind::Stopped,
            Self::Read { .. } | Self::Write { .. } => ProblemKind::File,
            Self::Fault => ProblemKind::Fault,
        }
    }

    fn words(&self) -> Words {
        let say = |cause, advice| Words { cause, advice };
        match self {
            Self::NothingToKeep => say(phrase!("remember-nothing"), phrase!("remember-nothing-advice")),
            Self::NotRemembered => say(phrase!("remember-none"), phrase!("remember-none-advice")),
            Self::Ended { at } => {
                say(phrase!("credential-token-ended", at = *at), phrase!("credential-get-new-token"))
            }
            Self::NoService { .. } => say(no_service(), phrase!("keyring-missing-advice")),
            Self::NoKeyring { .. } => say(phrase!("keyring-none"), phrase!("keyring-none-advice")),
            Self::Locked { .. } => say(phrase!("keyring-locked"), phrase!("keyring-locked-advice")),
            Self::Refused { .. } => say(phrase!("keyring-refused"), phrase!("keyring-refused-advice")),
            Self::Slow => say(phrase!("keyring-slow"), phrase!("keyring-slow-advice")),
            Self::KeyGone => say(phrase!("keyring-key-gone"), phrase!("remember-again")),
            Self::KeyUnusable => say(phrase!("keyring-key-unusable"), phrase!("remember-again")),
            Self::TooLong { most } => {
                say(phrase!("keyring-too-small", most = *most), phrase!("keyring-too-small-advice"))
            }
            Self::Failed { .. } => say(phrase!("keyring-failed"), phrase!("keyring-failed-advice")),
            Self::Damaged => say(phrase!("remember-damaged"), phrase!("remember-damaged-advice")),
            Self::Newer { .. } => say(phrase!("remember-newer"), phrase!("remember-newer-advice")),
            Self::Changed(changed) => {
                Words { cause: binding::changed(changed), advice: phrase!("remember-profile-changed-advice") }
            }
            Self::Overtaken => say(phrase!("remember-overtaken"), phrase!("remember-overtaken-advice")),
            Self::KeyLeft(inner) => say(inner.words().cause, phrase!("remember-key-left-advice")),
            Self::Read { path, err } => files::words(err, path, Tried::Reading),
            Self::Write { path, err } => files::words(err, path, Tried::Writing),
            Self::Fault => say(phrase!("remember-fault"), phrase!("remember-fault-advice")),
        }
    }
}

fn no_service() -> Phrase {
    if cfg!(all(unix, not(target_os = "macos"))) {
        phrase!("keyring-missing-linux")
    } else {
        phrase!("keyring-missing")
    }
}
