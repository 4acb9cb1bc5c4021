//! What the server has, read after an answer was lost: of the token, or of the person.

use super::{
    emergency::{AccessStatus, CodeId},
    hardware_token::HardwareToken,
    moment::Moment,
    person::{LockedMethod, Person, UserStatus},
};

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "always boxed")]
pub enum Saw {
    Token(HardwareToken),
    /// No token has that serial number.
    NoSuchToken,
    Person(SeenPerson),
}

/// Of a person's record what a change can be told by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenPerson {
    pub status: UserStatus,
    pub locked: Vec<LockedMethod>,
    /// Those that the record says are not.
    pub unlocked: Vec<LockedMethod>,
    pub emergency: SeenAccess,
}

/// Emergency access by the person's record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SeenAccess {
    /// This code is active.
    On(SeenCode),
    Off,
    /// The record does not say whether one is.
    NotSaid,
}

/// An active emergency access code by the person's record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenCode {
    /// None where the record does not say it.
    pub id: Option<CodeId>,
    pub ends: Option<Moment>,
}

impl From<&Person> for SeenPerson {
    fn from(person: &Person) -> Self {
        let access = person.emergency.clone().unwrap_or_default();
        Self {
            status: person.status.clone(),
            locked: person.locked.clone(),
            unlocked: person.unlocked.clone(),
            emergency: match access.access() {
                AccessStatus::On => SeenAccess::On(SeenCode { id: access.id, ends: access.ends }),
                AccessStatus::Off => SeenAccess::Off,
                AccessStatus::NotSaid => SeenAccess::NotSaid,
            },
        }
    }
}

impl Saw {
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
                    SeenAccess::On(_) => "emergency access on",
                    SeenAccess::Off => "emergency access off",
                    SeenAccess::NotSaid => "emergency access not said",
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
