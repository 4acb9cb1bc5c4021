//! What the server has, read after an answer was lost: of the token, or of the person.

use crate::domain::{
    person::{
        LockedMethod, Person, UserStatus,
        emergency::{AccessStatus, CodeId},
    },
    time::server_time::ServerTime,
    token::hardware_token::HardwareToken,
};

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "always boxed")]
pub enum Observation {
    Token(HardwareToken),
    /// No token has that serial number.
    NoSuchToken,
    Person(ObservedPerson),
}

/// Of a person's record what a change can be told by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObservedPerson {
    pub status: UserStatus,
    pub locked: Vec<LockedMethod>,
    /// Those that the record says are not.
    pub unlocked: Vec<LockedMethod>,
    pub emergency: ObservedAccess,
}

/// Emergency access by the person's record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ObservedAccess {
    /// This code is active.
    On(ObservedCode),
    Off,
    /// The record does not say whether one is.
    NotSaid,
}

/// An active emergency access code by the person's record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObservedCode {
    /// None where the record does not say it.
    pub id: Option<CodeId>,
    pub ends: Option<ServerTime>,
}

impl From<&Person> for ObservedPerson {
    fn from(person: &Person) -> Self {
        let access = person.emergency.clone().unwrap_or_default();
        Self {
            status: person.status.clone(),
            locked: person.locked.clone(),
            unlocked: person.unlocked.clone(),
            emergency: match access.access() {
                AccessStatus::On => ObservedAccess::On(ObservedCode { id: access.id, ends: access.ends }),
                AccessStatus::Off => ObservedAccess::Off,
                AccessStatus::NotSaid => ObservedAccess::NotSaid,
            },
        }
    }
}

impl Observation {
    /// What was seen, in a word or two.
    pub fn words(&self) -> String {
        match self {
            Self::Token(token) => token.status.word().to_owned(),
            Self::NoSuchToken => "no such token".to_owned(),
            Self::Person(person) => {
                let status = match &person.status {
                    UserStatus::Enabled => "user enabled",
                    UserStatus::Disabled => "user disabled",
                    UserStatus::Other(word) => word,
                    UserStatus::NotSaid => "user status not said",
                };
                let code = match person.emergency {
                    ObservedAccess::On(_) => "emergency access on",
                    ObservedAccess::Off => "emergency access off",
                    ObservedAccess::NotSaid => "emergency access not said",
                };
                let locked: Vec<_> = person.locked.iter().map(|method| method.words()).collect();
                let locked = match (locked.as_slice(), person.unlocked.as_slice()) {
                    ([], []) => "locks not said".to_owned(),
                    ([], _) => "nothing locked".to_owned(),
                    (locked, _) => format!("locked: {}", locked.join(", ")),
                };
                format!("{status}, {code}, {locked}")
            }
        }
    }
}
