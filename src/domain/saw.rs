//! What the server has, read after an answer was lost: of the token, or of the person.

use super::{
    emergency::CodeId,
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
    /// The emergency access code that is active; none where none is.
    pub code: Option<SeenCode>,
}

/// An emergency access code by the person's record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenCode {
    /// None where the record does not say it.
    pub id: Option<CodeId>,
    pub ends: Option<Moment>,
}

impl From<&Person> for SeenPerson {
    fn from(person: &Person) -> Self {
        let active = person.emergency.as_ref().filter(|access| access.is_active());
        Self {
            status: person.status.clone(),
            locked: person.locked.clone(),
            code: active.map(|access| SeenCode { id: access.id.clone(), ends: access.ends.clone() }),
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
                let code = if person.code.is_some() { "emergency access on" } else { "emergency access off" };
                let locked: Vec<_> = person.locked.iter().map(|method| method.words()).collect();
                let locked = if locked.is_empty() {
                    "nothing locked".to_owned()
                } else {
                    format!("locked: {}", locked.join(", "))
                };
                format!("{status}, {code}, {locked}")
            }
        }
    }
}
