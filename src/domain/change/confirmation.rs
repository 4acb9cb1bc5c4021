//! What the server confirmed: what is so now, by whom and when, and how that is known.

use crate::domain::{
    person::{LockedMethod, UserId, UserStatus, emergency::CodeGiven},
    time::server_time::ServerTime,
    token::{hardware_token::TokenStatus, serial::Serial},
};

/// What the server confirmed, checked to be about the change that was asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confirmation {
    /// What is so now.
    pub now: Now,
    /// `tokenStatusChangedBy`, without angle brackets; may be missing.
    pub changed_by: Option<String>,
    /// `tokenStatusChangedAt`; may be missing.
    pub changed_at: Option<ServerTime>,
    /// Whom it was done for, or whose token it is or was.
    pub user_id: UserId,
    /// None where it was not about a token.
    pub serial: Option<Serial>,
    /// How it is known.
    pub source: Source,
}

impl Confirmation {
    /// Whether it is so, but not by this attempt as far as can be told.
    pub fn is_by_another(&self) -> bool {
        matches!(self.source, Source::ReadLater(fit) if !fit.can_be())
    }
}

/// What is so after a change, by the server's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Now {
    /// The token's status, after it was enabled or disabled.
    Status(TokenStatus),
    /// The token has no PIN (`pinSet`).
    NoPin,
    /// The token is the person's.
    Assigned {
        /// `tokenState`, as the server spells it.
        state: Option<String>,
        /// What it is called (`name`); none where that was not said.
        name: Option<String>,
    },
    /// The token is called this (`name`).
    Named(String),
    /// The token is nobody's (`tokenState`).
    Unassigned,
    /// The token's record is gone. What the answer looks like is not documented: one that says nothing else
    /// will do, unless the record, read right after it, is still there.
    Deleted,
    /// A code was made; what was said of it besides the code itself.
    EmergencyCode(Box<CodeGiven>),
    /// The code was withdrawn, by an answer as undocumented as that.
    NoEmergencyCode,
    /// What is locked still, of all methods.
    Unlocked(Vec<LockedMethod>),
    /// The person's status, after they were enabled or disabled (`userStatus`).
    User(UserStatus),
}

impl Now {
    /// Whether the server says who made it so and when: of a token's status only.
    pub fn says_who_and_when(&self) -> bool {
        match self {
            Self::Status(_) => true,
            Self::NoPin
            | Self::Assigned { .. }
            | Self::Named(_)
            | Self::Unassigned
            | Self::Deleted
            | Self::EmergencyCode(_)
            | Self::NoEmergencyCode
            | Self::Unlocked(_)
            | Self::User(_) => false,
        }
    }
}

/// How a confirmation is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// The server answered the change itself.
    Answer,
    /// The answer was lost; the record, read later, says so.
    ReadLater(Fit),
}

/// Whether what a record says of its last change fits the attempt whose answer was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fit {
    /// "Changed by" names the credential that the attempt was made with.
    pub by: Fits,
    /// "Changed at" lies within what the attempt and the clocks allow, and no other attempt explains what
    /// was read.
    pub at: Fits,
    /// The number of the attempt in this history that explains it instead.
    pub other: Option<u64>,
    /// "Changed by" names somebody else: the server is known to call this credential otherwise.
    pub stranger: bool,
}

impl Fit {
    /// Of a record that says neither.
    pub const NOT_SAID: Self = Self { by: Fits::NotSaid, at: Fits::NotSaid, other: None, stranger: false };

    /// Whether nothing speaks against the attempt having done it.
    pub fn can_be(self) -> bool {
        self.at != Fits::No && self.other.is_none() && !self.stranger
    }
}

/// Whether one thing that the server says fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fits {
    Yes,
    No,
    /// The server does not say it, or not so that it can be compared.
    NotSaid,
}
