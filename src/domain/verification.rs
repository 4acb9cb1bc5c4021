//! How the caller was verified to be the person whose token it is about. Recorded with the change.

pub mod live_verification;

use crate::phrase;
use jiff::Timestamp;

use crate::domain::{Hint, call::CallId, text};

/// The longest text of [`How::Other`], in characters.
pub const MAX_OTHER: usize = 200;

/// What is known of the caller: which call it is, and whether they are the person on the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caller {
    /// None where nobody is on the line, as for an undo from the history.
    pub call: Option<CallId>,
    /// How the caller was verified; none where nobody did.
    pub verified: Option<Verification>,
    /// When Live Verification last said that it is somebody else. Another way to verify them afterwards does
    /// not take that back: both are recorded.
    pub denied: Option<Timestamp>,
}

/// That the caller was verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    pub how: How,
    pub at: Timestamp,
}

/// By which means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// The server's Live Verification said that it is the person.
    LiveVerification,
    CalledBack,
    ManagerConfirmed,
    SeenInPerson,
    /// In the agent's own words.
    Other(String),
}

impl How {
    /// What can be ticked off where there is no Live Verification; the last takes a text.
    pub const CHECKLIST: [Self; 4] =
        [Self::CalledBack, Self::ManagerConfirmed, Self::SeenInPerson, Self::Other(String::new())];

    /// Takes the agent's own words.
    ///
    /// # Errors
    /// A [`Hint`] when nothing was typed, or more than [`MAX_OTHER`] characters.
    pub fn other(text: &str) -> Result<Self, Hint> {
        let text = text::whole_line(text);
        match text.chars().count() {
            0 => Err(Hint::new(phrase!("hint-how-empty"))),
            length if length > MAX_OTHER => {
                Err(Hint::new(phrase!("hint-longer", most = MAX_OTHER, length = length)))
            }
            _ => Ok(Self::Other(text)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_agents_own_words_are_one_line_of_some_length() {
        assert_eq!(How::other("  known by\n voice "), Ok(How::Other("known by voice".to_owned())));
        assert!(How::other(" \n").is_err());
        assert!(How::other(&"ü".repeat(200)).is_ok());
        assert!(How::other(&"ü".repeat(201)).is_err());
    }
}
