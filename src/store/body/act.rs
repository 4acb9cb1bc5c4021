//! The details of an action in a row: names, methods, what was asked for; the caller's verification;
//! links to other entries.

use serde::{Deserialize, Serialize};

use super::{Odd, spelled, token::ServerTimeBody};
use crate::domain::{
    change::{
        act::{Act, Replacement, Undone},
        action::Action,
    },
    person::{
        UnlockMethod,
        emergency::{CodeAsked, CodeId, Unit, Validity},
    },
    token::{name::TokenName, serial::Serial},
    verification::{How, Verification},
};

spelled!(method, read_method: UnlockMethod { Token = "token", Sms = "sms", Voice = "voice" });

#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct With {
    /// The token's new name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name_before: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    methods: Option<Vec<String>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    validity: Option<ValidityBody>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    one_time: Option<bool>,
    /// The ID of the withdrawn emergency access code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    code_id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    code_id_before: Option<String>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ValidityBody {
    value: u32,
    unit: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct VerifiedBody {
    how: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    at: String,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct UndoneBody {
    number: u64,
    made: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    changed_at: Option<ServerTimeBody>,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct ReplacementBody {
    old: String,
    new: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    name: Option<String>,
}

pub(super) fn time(text: &str) -> Result<jiff::Timestamp, Odd> {
    text.parse().map_err(|_| Odd::new(format!("{text} is no time")))
}

impl ValidityBody {
    pub fn of(validity: Validity) -> Self {
        Self { value: validity.value(), unit: validity.unit().key().to_owned() }
    }

    pub fn into_domain(self) -> Result<Validity, Odd> {
        let unit = Unit::ALL.into_iter().find(|unit| unit.key() == self.unit);
        Validity::new(self.value, unit.ok_or_else(|| Odd::new(format!("unknown unit {}", self.unit)))?)
            .map_err(Odd::unusable("validity"))
    }
}

impl With {
    pub fn of(act: &Act) -> Self {
        let nothing = Self::default();
        match act {
            Act::Assign { name, .. } => Self { name: name.as_ref().map(TokenName::to_string), ..nothing },
            Act::Rename { to, from, .. } => {
                Self { name: Some(to.to_string()), name_before: from.clone(), ..nothing }
            }
            Act::GiveEmergencyCode { asked, before } => Self {
                validity: asked.validity.map(ValidityBody::of),
                one_time: asked.one_time,
                code_id_before: before.as_ref().map(CodeId::to_string),
                ..nothing
            },
            Act::WithdrawEmergencyCode(id) => Self { code_id: Some(id.to_string()), ..nothing },
            Act::Unlock(methods) => {
                Self { methods: Some(methods.iter().map(|one| method(*one).to_owned()).collect()), ..nothing }
            }
            Act::Disable(_)
            | Act::Enable(_)
            | Act::ClearPin(_)
            | Act::Unassign(_)
            | Act::Delete(_)
            | Act::DisableUser
            | Act::EnableUser => nothing,
        }
    }

    pub fn act(self, action: Action, serial: Option<&str>) -> Result<Act, Odd> {
        let token = || {
            let serial = serial.ok_or_else(|| Odd::new("the row names no token"))?;
            Serial::from_server(serial).map_err(Odd::unusable("serial number"))
        };
        let name = || {
            self.name.as_deref().map(|name| TokenName::parse(name).map_err(Odd::unusable("name"))).transpose()
        };
        let id = |id: Option<&String>| {
            id.map(|id| CodeId::from_server(id).map_err(Odd::unusable("code ID"))).transpose()
        };
        Ok(match action {
            Action::Assign => Act::Assign { serial: token()?, name: name()? },
            Action::Rename => Act::Rename {
                serial: token()?,
                to: name()?.ok_or_else(|| Odd::new("the row does not say the new name"))?,
                from: self.name_before,
            },
            Action::GiveEmergencyCode => Act::GiveEmergencyCode {
                before: id(self.code_id_before.as_ref())?,
                asked: CodeAsked {
                    validity: self.validity.map(ValidityBody::into_domain).transpose()?,
                    one_time: self.one_time,
                },
            },
            Action::WithdrawEmergencyCode => Act::WithdrawEmergencyCode(
                id(self.code_id.as_ref())?.ok_or_else(|| Odd::new("the row does not say which code"))?,
            ),
            Action::Unlock => {
                let methods = self.methods.ok_or_else(|| Odd::new("the row does not say which methods"))?;
                let read = methods
                    .iter()
                    .map(|text| read_method(text).ok_or_else(|| Odd::new(format!("unknown method {text}"))));
                Act::Unlock(read.collect::<Result<_, _>>()?)
            }
            plain => {
                let serial = serial.map(|_| token()).transpose()?;
                Act::plain(plain, serial).ok_or_else(|| Odd::new("the row names no token"))?
            }
        })
    }
}

impl VerifiedBody {
    pub fn of(verified: &Verification) -> Self {
        let (how, text) = match &verified.how {
            How::LiveVerification => ("live", None),
            How::CalledBack => ("called-back", None),
            How::ManagerConfirmed => ("manager-confirmed", None),
            How::SeenInPerson => ("seen-in-person", None),
            How::Other(text) => ("other", Some(text.clone())),
        };
        Self { how: how.to_owned(), text, at: verified.at.to_string() }
    }

    pub fn into_domain(self) -> Result<Verification, Odd> {
        let how = match (self.how.as_str(), self.text) {
            ("live", _) => How::LiveVerification,
            ("called-back", _) => How::CalledBack,
            ("manager-confirmed", _) => How::ManagerConfirmed,
            ("seen-in-person", _) => How::SeenInPerson,
            ("other", text) => How::Other(text.unwrap_or_default()),
            (other, _) => return Err(Odd::new(format!("unknown verification {other}"))),
        };
        Ok(Verification { how, at: time(&self.at)? })
    }
}

impl UndoneBody {
    pub fn of(Undone { number, made, changed_at }: &Undone) -> Self {
        let changed_at = changed_at.as_ref().map(ServerTimeBody::of);
        Self { number: *number, made: made.to_string(), changed_at }
    }

    pub fn into_domain(self) -> Result<Undone, Odd> {
        let changed_at = self.changed_at.map(ServerTimeBody::into_domain);
        Ok(Undone { number: self.number, made: time(&self.made)?, changed_at })
    }
}

impl ReplacementBody {
    pub fn of(Replacement { old, new, name }: &Replacement) -> Self {
        Self { old: old.to_string(), new: new.to_string(), name: name.as_ref().map(TokenName::to_string) }
    }

    pub fn into_domain(self) -> Result<Replacement, Odd> {
        Ok(Replacement {
            old: Serial::from_server(&self.old).map_err(Odd::unusable("serial number"))?,
            new: Serial::from_server(&self.new).map_err(Odd::unusable("serial number"))?,
            name: self.name.map(|name| TokenName::parse(&name).map_err(Odd::unusable("name"))).transpose()?,
        })
    }
}
