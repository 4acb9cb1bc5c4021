//! What the verification of the caller is made of: what is chosen and typed, how far it is, the session that
//! runs.

use std::{fmt, time::Duration};

use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;
use zeroize::Zeroizing;

use crate::{
    app::job::{Job, Running},
    domain::{
        Hint,
        change::PersonRef,
        problem::Problem,
        text::{self, pasted},
        verification::{How, live_verification::LiveVerification},
    },
};

/// How long the server may take to say itself that the time is over.
const GRACE: SignedDuration = SignedDuration::from_secs(10);

/// How long is waited where nobody knows when the time is over. The vendor's own console gives two minutes.
const LONGEST: SignedDuration = SignedDuration::from_mins(10);

/// The longest code that is sent, in characters.
const CODE_LENGTH: usize = 64;

/// The code that the caller reads out; wiped on drop, and never shown by `Debug`.
#[derive(Clone, Default)]
pub struct Code(pub Zeroizing<String>);

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[redacted]")
    }
}

/// A way to verify a caller.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    LiveVerification,
    /// One of [`How::CHECKLIST`]; the text of the last is typed.
    Listed(How),
}

/// What is chosen and typed.
#[derive(Clone, Debug, Default)]
pub struct Form {
    pub way: Option<Way>,
    /// How else, in the agent's own words.
    pub other: String,
    pub code: Code,
}

impl Form {
    /// What the agent did, as it would be noted.
    ///
    /// # Errors
    /// A [`Hint`] when nothing of the list is chosen, or its text is missing.
    pub fn noted(&self) -> Result<How, Hint> {
        match &self.way {
            Some(Way::Listed(How::Other(_))) => How::other(&self.other),
            Some(Way::Listed(how)) => Ok(how.clone()),
            Some(Way::LiveVerification) | None => Err(Hint::new("Choose how the caller is verified")),
        }
    }

    /// The code as it would be sent: without blanks and signs, which are spoken, typed and pasted between
    /// and around its groups.
    ///
    /// # Errors
    /// A [`Hint`] when there is none, or when it cannot be one.
    pub fn code(&self) -> Result<SecretString, Hint> {
        let digits = !self.code.0.chars().any(char::is_alphabetic);
        let apart = |c: &char| {
            c.is_whitespace()
                || c.is_control()
                || text::is_invisible(*c)
                || pasted::is_quote(*c)
                || (digits && matches!(pasted::hyphen(*c), '-' | '.' | ',' | ';'))
        };
        let letters = || self.code.0.chars().map(pasted::half_width).filter(|c| !apart(c));
        match letters().count() {
            0 => Err(Hint::new("Type the code first")),
            length if length > CODE_LENGTH => {
                Err(Hint::new(format!("A code has at most {CODE_LENGTH} characters")))
            }
            _ => Ok(letters().collect::<String>().into()),
        }
    }
}

/// The open dialog.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    pub person: PersonRef,
    pub stage: Stage,
    /// What is to be said before another try.
    pub said: Option<Said>,
    /// Whether hints are shown: only after the first try to go on.
    pub checked: bool,
}

/// How far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    /// A way is chosen.
    Choosing,
    /// Live Verification is being begun.
    Starting {
        job: Job<()>,
        /// Why the answer to that is not known: then it is read whether it was begun.
        lost: Option<Problem>,
    },
    /// The caller is asked.
    Asking(Box<RunningVerification>),
    /// One was found running after the answer to the order to begin was lost. It may be another
    /// administrator's: how it ends says nothing about this caller, and it is not ended from here.
    Found(Box<RunningVerification>),
    /// It is the person, by the server's word.
    Verified(Timestamp),
    /// It is not the person, by the server's word.
    Failed,
}

/// What came of the try before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// It has ended, and nobody was verified.
    Over(Over),
    /// It was not begun.
    NotBegun(Problem),
    /// Whether it was begun is not known: the next try begins with a look.
    Unsure(Problem),
}

/// How one ended that verified nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    /// Without an answer.
    NoAnswer,
    /// After a code that the server did not accept.
    CodeNotAccepted,
    /// It was one that was found running, whatever came of it.
    Found,
    /// Another one has taken its place.
    Replaced,
    /// The server's yes came long after its end.
    TooLate,
}

/// A Live Verification that runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunningVerification {
    /// As the server last said it stands.
    pub verification: LiveVerification,
    pub since: Timestamp,
    /// When it ends, by this computer's clock; none where that is not known.
    pub ends: Option<Timestamp>,
    /// The next look at how it stands, or the wait before it.
    pub look: Job<()>,
    /// The caller's code is being checked.
    pub code: Job<()>,
    /// Why the last look was not answered.
    pub trouble: Option<Problem>,
    /// What came of the last code, where that ended nothing.
    pub after_code: Option<AfterCode>,
}

/// What came of a code that ended nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AfterCode {
    /// The server took it, and neither says yes nor no.
    StillOpen,
    /// The server did not accept it. It may have been mistyped: only how the verification stands after it
    /// decides.
    NotAccepted,
    /// It was not checked, or nobody knows.
    NotChecked(Problem),
}

impl RunningVerification {
    /// How long it still runs; none where that is not known.
    pub fn remaining(&self, now: Timestamp) -> Option<Duration> {
        self.ends.map(|ends| ends.duration_since(now).try_into().unwrap_or_default())
    }

    /// Whether the server had its time to say that it is over, and did not.
    pub(super) fn is_too_old(&self, now: Timestamp) -> bool {
        match self.ends {
            Some(ends) => now.duration_since(ends) > GRACE,
            None => now.duration_since(self.since) > LONGEST,
        }
    }
}

impl Open {
    /// The work that waits for the server.
    pub fn running(&self) -> Option<&Running> {
        match &self.stage {
            Stage::Starting { job, .. } => job.running(),
            Stage::Asking(session) | Stage::Found(session) => {
                session.code.running().or_else(|| session.look.running())
            }
            Stage::Choosing | Stage::Verified(_) | Stage::Failed => None,
        }
    }
}
