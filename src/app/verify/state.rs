//! The state of the caller's verification: input, stage and running session.

use crate::phrase;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;

use crate::{
    app::{job::Job, typed_secret::TypedSecret},
    domain::{
        Hint,
        change::PersonRef,
        problem::Problem,
        text::{self, pasted},
        verification::{How, live_verification::LiveVerification},
    },
};

/// How long after the end the server may take to report it.
const GRACE: SignedDuration = SignedDuration::from_secs(10);

/// How long to wait where the end is unknown. The vendor's console gives two minutes.
const LONGEST: SignedDuration = SignedDuration::from_mins(10);

/// The longest code that is sent, in characters.
const CODE_LENGTH: usize = 64;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    LiveVerification,
    /// One of [`How::CHECKLIST`]; the last needs a text.
    Listed(How),
}

#[derive(Clone, Debug, Default)]
pub struct Form {
    pub way: Option<Way>,
    /// Another way, in the agent's words.
    pub other: String,
    pub code: TypedSecret,
}

impl Form {
    /// The agent's check, as noted.
    ///
    /// # Errors
    /// A [`Hint`] where nothing is chosen or the text is missing.
    pub fn noted(&self) -> Result<How, Hint> {
        match &self.way {
            Some(Way::Listed(How::Other(_))) => How::other(&self.other),
            Some(Way::Listed(how)) => Ok(how.clone()),
            Some(Way::LiveVerification) | None => Err(Hint::new(phrase!("hint-way-empty"))),
        }
    }

    /// The code to send, without the blanks and separators of its groups.
    ///
    /// # Errors
    /// A [`Hint`] where it is empty or invalid.
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
            0 => Err(Hint::new(phrase!("hint-verify-code-empty"))),
            length if length > CODE_LENGTH => {
                Err(Hint::new(phrase!("hint-verify-code-long", most = CODE_LENGTH)))
            }
            _ => Ok(letters().collect::<String>().into()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    pub person: PersonRef,
    pub stage: Stage,
    /// The result to show before another try.
    pub said: Option<Said>,
    /// Whether to show hints: from the first try to continue.
    pub checked: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    Choosing,
    Starting {
        job: Job<()>,
        /// Why the answer was lost; then a reading shows whether it began.
        lost: Option<Box<Problem>>,
    },
    Asking(Box<RunningVerification>),
    /// A verification found running after a lost answer. It may be another administrator's: it says nothing
    /// about this caller and is not ended from here.
    Found(Box<RunningVerification>),
    /// The server confirmed the person.
    Verified(Timestamp),
    /// The server denied the person.
    Failed,
}

/// The result of the last try.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// It ended without a verified person.
    Over(Over),
    NotBegun(Problem),
    /// It may have begun: the next try reads first.
    Unsure(Problem),
}

/// How a verification ended without a verified person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Over {
    NoAnswer,
    CodeNotAccepted,
    /// A found verification has ended, whatever its result.
    Found,
    Replaced,
    /// The server's yes came long after the end.
    TooLate,
}

/// A running Live Verification.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RunningVerification {
    /// The last known status.
    pub verification: LiveVerification,
    pub since: Timestamp,
    /// Its end by this computer's clock; none if unknown.
    pub ends: Option<Timestamp>,
    /// The next status reading, or the wait before it.
    pub look: Job<()>,
    pub code: Job<()>,
    /// Why the last reading failed.
    pub trouble: Option<Problem>,
    /// The result of the last code, if the verification goes on.
    pub after_code: Option<AfterCode>,
}

/// The result of a code after which the verification goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AfterCode {
    /// The server accepted it and has not decided.
    StillOpen,
    /// The server refused it, perhaps because it was mistyped. The status decides.
    NotAccepted,
    /// It was not checked, or that is unknown.
    NotChecked(Problem),
}

impl RunningVerification {
    /// The remaining time; none if unknown.
    pub fn remaining(&self, now: Timestamp) -> Option<Duration> {
        self.ends.map(|ends| ends.duration_since(now).try_into().unwrap_or_default())
    }

    /// Whether the server has not reported the end in time.
    pub(super) fn is_too_old(&self, now: Timestamp) -> bool {
        match self.ends {
            Some(ends) => now.duration_since(ends) > GRACE,
            None => now.duration_since(self.since) > LONGEST,
        }
    }
}
