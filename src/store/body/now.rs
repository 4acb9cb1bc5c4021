//! The state after a change, and what was seen later.

use serde::{Deserialize, Serialize};

use super::{
    Odd,
    act::ValidityBody,
    spelled,
    token::{ServerTimeBody, TokenBody},
};
use crate::domain::{
    change::{
        confirmation::Now,
        observation::{Observation, ObservedAccess, ObservedCode, ObservedPerson},
    },
    person::{
        LockedMethod, UserStatus,
        emergency::{CodeAsked, CodeGiven, CodeId},
    },
};

spelled!(locked, read_locked: LockedMethod {
    Token = "token",
    Sms = "sms",
    Voice = "voice",
    Fingerprint = "fingerprint",
    Approve = "approve",
});

/// The state; a token's status is in the confirmation itself.
#[derive(Debug, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub(super) enum NowBody {
    NoPin,
    Assigned {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        state: Option<String>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        name: Option<String>,
    },
    Named {
        name: String,
    },
    Unassigned,
    Deleted,
    EmergencyCode(Box<CodeBody>),
    NoEmergencyCode,
    Unlocked {
        /// Methods that are still locked.
        locked: Vec<String>,
    },
    User {
        status: UserBody,
    },
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum UserBody {
    Enabled,
    Disabled,
    NotSaid,
    /// The server's spelling.
    Other(String),
}

impl UserBody {
    fn of(status: &UserStatus) -> Self {
        match status {
            UserStatus::Enabled => Self::Enabled,
            UserStatus::Disabled => Self::Disabled,
            UserStatus::NotSaid => Self::NotSaid,
            UserStatus::Other(text) => Self::Other(text.clone()),
        }
    }

    fn into_domain(self) -> UserStatus {
        match self {
            Self::Enabled => UserStatus::Enabled,
            Self::Disabled => UserStatus::Disabled,
            Self::NotSaid => UserStatus::NotSaid,
            Self::Other(text) => UserStatus::Other(text),
        }
    }
}

/// What the server said about an emergency access code; never the code.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct CodeBody {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ends: Option<ServerTimeBody>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    offline_ends: Option<ServerTimeBody>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    one_time: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    used_validity: Option<ValidityBody>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    used_one_time: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    overridden: Option<bool>,
    #[serde(default)]
    version_1: bool,
}

impl CodeBody {
    fn of(given: &CodeGiven) -> Self {
        let used = given.used.unwrap_or_default();
        Self {
            id: given.id.as_ref().map(CodeId::to_string),
            ends: given.ends.as_ref().map(ServerTimeBody::of),
            offline_ends: given.offline_ends.as_ref().map(ServerTimeBody::of),
            one_time: given.one_time,
            used_validity: used.validity.map(ValidityBody::of),
            used_one_time: used.one_time,
            overridden: given.overridden,
            version_1: given.version_1,
        }
    }

    fn into_domain(self) -> Result<CodeGiven, Odd> {
        let used = CodeAsked {
            validity: self.used_validity.map(ValidityBody::into_domain).transpose()?,
            one_time: self.used_one_time,
        };
        Ok(CodeGiven {
            id: self.id.map(|id| CodeId::from_server(&id).map_err(Odd::unusable("code ID"))).transpose()?,
            ends: self.ends.map(ServerTimeBody::into_domain),
            offline_ends: self.offline_ends.map(ServerTimeBody::into_domain),
            one_time: self.one_time,
            used: (used != CodeAsked::default()).then_some(used),
            overridden: self.overridden,
            version_1: self.version_1,
        })
    }
}

fn locked_words(methods: &[LockedMethod]) -> Vec<String> {
    methods.iter().map(|method| locked(*method).to_owned()).collect()
}

fn locked_methods(words: &[String]) -> Result<Vec<LockedMethod>, Odd> {
    let read = |word: &String| read_locked(word).ok_or_else(|| Odd::new(format!("unknown method {word}")));
    words.iter().map(read).collect()
}

impl NowBody {
    /// None for a token's status.
    pub fn of(now: &Now) -> Option<Self> {
        Some(match now {
            Now::Status(_) => return None,
            Now::NoPin => Self::NoPin,
            Now::Assigned { state, name } => Self::Assigned { state: state.clone(), name: name.clone() },
            Now::Named(name) => Self::Named { name: name.clone() },
            Now::Unassigned => Self::Unassigned,
            Now::Deleted => Self::Deleted,
            Now::EmergencyCode(given) => Self::EmergencyCode(Box::new(CodeBody::of(given))),
            Now::NoEmergencyCode => Self::NoEmergencyCode,
            Now::Unlocked(locked) => Self::Unlocked { locked: locked_words(locked) },
            Now::User(status) => Self::User { status: UserBody::of(status) },
        })
    }

    pub fn into_domain(self) -> Result<Now, Odd> {
        Ok(match self {
            Self::NoPin => Now::NoPin,
            Self::Assigned { state, name } => Now::Assigned { state, name },
            Self::Named { name } => Now::Named(name),
            Self::Unassigned => Now::Unassigned,
            Self::Deleted => Now::Deleted,
            Self::EmergencyCode(body) => Now::EmergencyCode(Box::new(body.into_domain()?)),
            Self::NoEmergencyCode => Now::NoEmergencyCode,
            Self::Unlocked { locked } => Now::Unlocked(locked_methods(&locked)?),
            Self::User { status } => Now::User(status.into_domain()),
        })
    }
}

/// What a look saw.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct ObservationBody {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    token: Option<TokenBody>,
    /// No token had the serial number.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    no_such_token: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    person: Option<ObservedPersonBody>,
}

#[derive(Debug, Serialize, Deserialize)]
struct ObservedPersonBody {
    status: UserBody,
    #[serde(default)]
    locked: Vec<String>,
    /// Methods recorded as unlocked; missing in older rows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    unlocked: Vec<String>,
    /// The active code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    code: Option<ObservedCodeBody>,
    /// The record said that none was active; missing in older rows.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    emergency_off: bool,
}

#[derive(Debug, Serialize, Deserialize)]
struct ObservedCodeBody {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    ends: Option<ServerTimeBody>,
}

impl ObservationBody {
    pub fn of(observed: &Observation) -> Self {
        match observed {
            Observation::Token(token) => Self { token: Some(TokenBody::of(token)), ..Self::default() },
            Observation::NoSuchToken => Self { no_such_token: true, ..Self::default() },
            Observation::Person(person) => Self {
                person: Some(ObservedPersonBody {
                    status: UserBody::of(&person.status),
                    locked: locked_words(&person.locked),
                    unlocked: locked_words(&person.unlocked),
                    code: match &person.emergency {
                        ObservedAccess::On(code) => Some(ObservedCodeBody {
                            id: code.id.as_ref().map(CodeId::to_string),
                            ends: code.ends.as_ref().map(ServerTimeBody::of),
                        }),
                        ObservedAccess::Off | ObservedAccess::NotSaid => None,
                    },
                    emergency_off: person.emergency == ObservedAccess::Off,
                }),
                ..Self::default()
            },
        }
    }

    /// None if the row has no observation.
    pub fn into_domain(self) -> Option<Result<Observation, Odd>> {
        match (self.token, self.no_such_token, self.person) {
            (Some(token), ..) => Some(token.into_domain().map(Observation::Token)),
            (None, true, _) => Some(Ok(Observation::NoSuchToken)),
            (None, false, Some(person)) => Some(person.into_domain().map(Observation::Person)),
            (None, false, None) => None,
        }
    }
}

impl ObservedPersonBody {
    fn into_domain(self) -> Result<ObservedPerson, Odd> {
        let code = |code: ObservedCodeBody| {
            Ok(ObservedCode {
                id: code
                    .id
                    .map(|id| CodeId::from_server(&id).map_err(Odd::unusable("code ID")))
                    .transpose()?,
                ends: code.ends.map(ServerTimeBody::into_domain),
            })
        };
        Ok(ObservedPerson {
            status: self.status.into_domain(),
            locked: locked_methods(&self.locked)?,
            unlocked: locked_methods(&self.unlocked)?,
            emergency: match (self.code.map(code).transpose()?, self.emergency_off) {
                (Some(code), _) => ObservedAccess::On(code),
                (None, true) => ObservedAccess::Off,
                (None, false) => ObservedAccess::NotSaid,
            },
        })
    }
}
