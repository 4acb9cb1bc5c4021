//! The guided practice call: tells a beginner what to do next, and presses nothing. Steps follow from the
//! screen, so that the guide leads back anybody who leaves the path.

use super::job::Ticket;
use crate::{domain::phrase::Phrase, phrase};

/// The caller: Ada Lovelace's address in the practice tenant.
pub const EMAIL: &str = "ada.lovelace@acme.example";
/// Her lost token.
pub const SERIAL: &str = "000123145251";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    #[default]
    Off,
    /// Starts with the practice tenant, unless something else is done at the sign-in panel first.
    Wanted,
    /// The call began here: later tickets belong to it.
    On { since: Ticket },
}

impl State {
    /// Cancels `Wanted`: a later sign-in may be for something else.
    pub(super) fn forget_wanted(&mut self) {
        if *self == Self::Wanted {
            *self = Self::Off;
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// "Start a practice call".
    Begun,
    /// "End".
    Ended,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    Find,
    Verify,
    Choose,
    Disable,
    Confirm,
    /// An answer is on its way or was lost.
    Wait,
    /// The change was refused.
    Again,
    EmergencyCode,
    ReadAloud,
    Finish,
    /// Another place was opened.
    Desk,
    /// An earlier call disabled the token.
    EnableFirst,
    /// An action outside the path is about to be done.
    ConfirmOther,
    /// An action outside the path was done.
    Back,
}

impl Step {
    /// Number of steps. Waiting, trying again, returning and choosing a token that is chosen already are not
    /// counted.
    pub const COUNT: u32 = 7;

    /// The step's number from 1; none for uncounted ones.
    pub fn number(self) -> Option<u32> {
        match self {
            Self::Find => Some(1),
            Self::Verify => Some(2),
            Self::Disable => Some(3),
            Self::Confirm => Some(4),
            Self::EmergencyCode => Some(5),
            Self::ReadAloud => Some(6),
            Self::Finish => Some(7),
            Self::Choose
            | Self::Wait
            | Self::Again
            | Self::Desk
            | Self::EnableFirst
            | Self::ConfirmOther
            | Self::Back => None,
        }
    }

    /// What to do.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::Find => phrase!("guide-find"),
            Self::Verify => phrase!("guide-verify"),
            Self::Choose => phrase!("guide-choose"),
            Self::Disable => phrase!("guide-disable"),
            Self::Confirm => phrase!("guide-confirm"),
            Self::Wait => phrase!("guide-wait"),
            Self::Again => phrase!("guide-refused"),
            Self::EmergencyCode => phrase!("guide-emergency-code"),
            Self::ReadAloud => phrase!("guide-read-aloud"),
            Self::Finish => phrase!("guide-finish"),
            Self::Desk => phrase!("guide-desk"),
            Self::EnableFirst => phrase!("guide-enable-first"),
            Self::ConfirmOther => phrase!("guide-confirm-other"),
            Self::Back => phrase!("guide-back"),
        }
    }
}
