//! Failures with a remembered credential, and their words. Nothing here holds a secret.

use std::{io, path::PathBuf};

use jiff::{Timestamp, tz::TimeZone};

use crate::{
    domain::{
        problem::{Problem, ProblemKind},
        profile::{
            Profile,
            binding::{self, Changed},
        },
        time::local_time,
    },
    files::{self, Tried, Words},
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
            (Operation::Keep, _) => "The credential is not remembered on this computer",
            (Operation::Open, _) => "The remembered credential could not be used",
            (Operation::Forget, Cause::KeyLeft(_)) => {
                "The credential is forgotten, but its key is still in the keyring"
            }
            (Operation::Forget, _) => "The credential was not forgotten",
        };
        let Words { cause, advice } = self.cause.words();
        let meanwhile = match self.operation {
            Operation::Keep => "; you are signed in all the same, until you sign out",
            Operation::Open => "; until then sign in with the credential itself",
            Operation::Forget => "",
        };
        Problem::new(self.cause.kind(), summary, cause, format!("{advice}{meanwhile}"))
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
            Self::NothingToKeep | Self::NotRemembered | Self::Ended { .. } | Self::Changed(_) => {
                ProblemKind::Credential
            }
            Self::Damaged | Self::Newer { .. } => ProblemKind::Format,
            Self::Overtaken => ProblemKind::Stopped,
            Self::Read { .. } | Self::Write { .. } => ProblemKind::File,
            Self::Fault => ProblemKind::Fault,
        }
    }

    fn words(&self) -> Words {
        let say = |cause: &str, advice: &str| Words { cause: cause.into(), advice: advice.into() };
        match self {
            Self::NothingToKeep => {
                say("There is no credential that could be remembered", "Sign in with a credential of your own first")
            }
            Self::NotRemembered => {
                say("Nothing is remembered for this profile", "Choose “Remember on this computer” when you sign in")
            }
            Self::Ended { at } => Words {
                cause: format!("The bearer token ended at {}", local_time::long(*at, &TimeZone::system())).into(),
                advice: "Get a new bearer token".into(),
            },
            Self::NoService { .. } => say(NO_SERVICE, "Ask whoever looks after this computer to set a keyring up"),
            Self::NoKeyring { .. } => say(
                "The keyring service runs, but there is no keyring in it yet",
                "Create a keyring (a login keyring) in the system's password program, then try again",
            ),
            Self::Locked { .. } => say(
                "The system's keyring is locked",
                "Unlock it in the system's password program, or sign in to this computer anew, then try again",
            ),
            Self::Refused { .. } => say(
                "The system's keyring refused this program",
                "Allow the program to use the keyring when the system asks, then try again",
            ),
            Self::Slow => say(
                "The system's keyring did not answer in time; it may be waiting for its password in another window",
                "Look for a window that asks for the keyring's password, then try again",
            ),
            Self::KeyGone => say(
                "The system's keyring no longer has the key; it was reset, or is another one",
                "Sign in once more and choose “Remember on this computer” again",
            ),
            Self::KeyUnusable => say(
                "What the system's keyring gave back is not the key that was put in",
                "Sign in once more and choose “Remember on this computer” again",
            ),
            Self::TooLong { most } => Words {
                cause: format!("The system's keyring takes no more than {most} characters").into(),
                advice: "Ask whoever looks after this computer for another keyring".into(),
            },
            Self::Failed { .. } => say(
                "The system's keyring did not do it",
                "Try again, or ask whoever looks after this computer",
            ),
            Self::Damaged => say(
                "The file with the sealed credential is damaged or was changed",
                "Forget it, then sign in and choose “Remember on this computer” again",
            ),
            Self::Newer { .. } => say(
                "The sealed credential was written by a newer version of this program",
                "Use that version, or forget the credential and remember it again",
            ),
            Self::Changed(changed) => Words {
                cause: binding::changed(changed),
                advice: "Check the profile, then remember the credential again".into(),
            },
            Self::Overtaken => say("Something else was chosen for this profile meanwhile", "Try again if it is still wanted"),
            Self::KeyLeft(inner) => Words {
                cause: inner.words().cause,
                advice: "Nothing more is needed: the key opens nothing any more, and the program takes it out when \
                         the keyring answers again".into(),
            },
            Self::Read { path, err } => files::words(err, path, Tried::Reading),
            Self::Write { path, err } => files::words(err, path, Tried::Writing),
            Self::Fault => say("The program could not seal or open it", "Try again, and report the fault"),
        }
    }
}

const NO_SERVICE: &str = if cfg!(all(unix, not(target_os = "macos"))) {
    "No keyring answers on this computer (a Secret Service such as GNOME Keyring, KDE Wallet or KeePassXC)"
} else {
    "The system's keyring does not answer"
};
