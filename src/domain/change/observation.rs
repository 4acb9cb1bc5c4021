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

/// The parts of a person's record that show whether a change was made.
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
