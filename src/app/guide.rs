//! The guided practice call: tells a beginner what to do next, and presses nothing. Steps follow from the
//! screen, so that the guide leads back anybody who leaves the path.

use super::job::Ticket;

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
    /// "Practise a lost-token call".
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
    /// Number of steps. Waiting, trying again and returning are not counted.
    pub const COUNT: u32 = 8;

    /// The step's number from 1; none for uncounted ones.
    pub fn number(self) -> Option<u32> {
        match self {
            Self::Find => Some(1),
            Self::Verify => Some(2),
            Self::Choose => Some(3),
            Self::Disable => Some(4),
            Self::Confirm => Some(5),
            Self::EmergencyCode => Some(6),
            Self::ReadAloud => Some(7),
            Self::Finish => Some(8),
            Self::Wait | Self::Again | Self::Desk | Self::EnableFirst | Self::ConfirmOther | Self::Back => {
                None
            }
        }
    }

    pub fn words(self) -> &'static str {
        match self {
            Self::Find => {
                "Ada Lovelace calls: “I lost my token.” Type her e-mail address, ada.lovelace@acme.example, and press \
                 Enter"
            }
            Self::Verify => {
                "A caller may be lying. Press “Verify the caller…”; whoever plays Ada answers after a few seconds"
            }
            Self::Choose => {
                "Ask which token it is. Ada says that it was on her key ring: choose “Ada's key ring” in the list"
            }
            Self::Disable => "Type a ticket number, such as INC0042317, then press “Disable token…”",
            Self::Confirm => {
                "Read who it is and which token once more. Then go to the button that does it and press it: nothing \
                 happens by accident here"
            }
            Self::Wait => "Wait for the answer. What is not known is never shown as done",
            Self::Again => "It was not done. Read why, do what it advises, and go on from there",
            Self::EmergencyCode => {
                "Ada cannot sign in without her token. Press “Emergency access code…”, continue, and make the code"
            }
            Self::ReadAloud => {
                "Press “Show code” and read it to Ada letter by letter. Then copy the record for the ticket, and press \
                 “Next caller”: the code is shown only once"
            }
            Self::Finish => {
                "That was a whole call. Its record is in the history. Meet trouble next: “Difficulties…” in the strip \
                 above"
            }
            Self::Desk => "Go back to “Desk” in the top bar: the caller is still on the line",
            Self::EnableFirst => {
                "This token is disabled from an earlier call: press “More…” and “Enable…” to have it back, or start the \
                 program anew"
            }
            Self::ConfirmOther => {
                "Read who it is and what it means, then press the button that does it, or “Cancel”"
            }
            Self::Back => "That is done. Press “Back to …”, or “Next caller”, to go on with Ada's call",
        }
    }
}
