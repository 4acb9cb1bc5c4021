//! The answers in the server's spelling, and their conversion to values of the domain.
//!
//! Reading is lenient: members may be missing or null, booleans and numbers may be text (Clear PIN:
//! `"pinSet": "false"`), unknown values are kept, unknown members ignored. `shapes` has the basic types; the
//! other modules read the confirmations of changes.

#![expect(clippy::missing_errors_doc, reason = "always an `AnswerFailure`: what is wrong with the answer")]

mod changes;
mod emergency;
mod events;
mod loose;
mod people;
mod person_changes;
mod shapes;
mod verify;

pub use emergency::emergency_code;
pub use events::sign_in_events;
pub use loose::{deleted, withdrawn};
pub use people::{people, user_details};
pub use person_changes::{unlocked, user_status};
pub use verify::{cancelled, live_verification, live_verification_after_code, live_verification_begun};

use jiff::Timestamp;
use serde::{
    Deserialize,
    de::{DeserializeOwned, IgnoredAny},
};
use shapes::{List, Object, Text};

use super::error::{AnswerFailure, BodyKind, body_kind, title};
use crate::domain::{
    change::{
        answer::ChangeAnswer,
        confirmation::{Confirmation, Now, Source},
    },
    person::UserId,
    sign_in::credential::scopes,
    text,
    time::server_time::ServerTime,
    token::{
        hardware_token::{HardwareToken, TokenStatus},
        name::TokenName,
        serial::Serial,
    },
};

impl Text {
    /// In legible form; none if nothing is left.
    fn shown(&self) -> Option<String> {
        self.0.as_deref().map(text::name).filter(|text| !text.is_empty())
    }

    fn server_time(&self) -> Option<ServerTime> {
        ServerTime::from_server(&self.shown()?)
    }

    /// The same for a log or a session, whose times may also be milliseconds since 1970.
    fn server_time_or_millis(&self) -> Option<ServerTime> {
        let text = self.shown()?;
        // 13 digits: from 2001 to 2286
        let millis = if text.len() == 13 { text.parse().ok() } else { None };
        match millis.and_then(|millis| Timestamp::from_millisecond(millis).ok()) {
            Some(at) => ServerTime::read(&format!("{at:.3}")),
            None => ServerTime::from_server(&text),
        }
    }

    fn status(&self) -> TokenStatus {
        self.shown().map_or(TokenStatus::NotSaid, |text| TokenStatus::read(&text))
    }

    fn flag(&self) -> Option<bool> {
        match self.0.as_deref()?.trim() {
            text if text.eq_ignore_ascii_case("true") => Some(true),
            text if text.eq_ignore_ascii_case("false") => Some(false),
            _ => None,
        }
    }

    fn count(&self) -> Option<u64> {
        self.0.as_deref()?.trim().parse().ok()
    }

    /// Without the angle brackets of the vendor's example.
    fn without_brackets(&self) -> Option<String> {
        let text = self.shown()?;
        let inner = text.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or(&text).trim();
        (!inner.is_empty()).then(|| inner.to_owned())
    }
}

pub(super) fn object<T: DeserializeOwned>(body: &[u8]) -> Result<T, AnswerFailure> {
    read::<Object<T>>(as_text(body)?).map(|object| object.0)
}

/// Whether a body can be this API's at all.
pub(super) fn json_or_nothing(body: &[u8]) -> Result<(), AnswerFailure> {
    match as_text(body)? {
        "" => Ok(()),
        text => read::<IgnoredAny>(text).map(drop),
    }
}

/// UTF-8, with or without byte order mark.
fn as_text(body: &[u8]) -> Result<&str, AnswerFailure> {
    let body = body.strip_prefix("\u{feff}".as_bytes()).unwrap_or(body);
    match std::str::from_utf8(body) {
        Ok(text) => Ok(text.trim()),
        Err(_) => Err(not_json(&String::from_utf8_lossy(body))),
    }
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, AnswerFailure> {
    serde_json::from_str::<T>(text).map_err(|err| {
        if err.is_data() {
            // the message may quote values
            let place = format!("line {}, column {}", err.line(), err.column());
            wrong(format!("the answer has another form ({place})"))
        } else {
            not_json(text)
        }
    })
}

/// Reads a text that is a list; none for any other text.
fn bare_list<T: DeserializeOwned>(text: &str) -> Option<Result<List<T>, AnswerFailure>> {
    text.starts_with('[').then(|| read(text))
}

fn not_json(text: &str) -> AnswerFailure {
    let kind = match body_kind(text) {
        // a good beginning, but characters that are not UTF-8
        BodyKind::BrokenOff if text.contains('\u{fffd}') => BodyKind::Garbled,
        other => other,
    };
    let start = match kind {
        BodyKind::WebPage => title(text),
        BodyKind::Empty | BodyKind::BrokenOff | BodyKind::Garbled => None,
    };
    let start = start.unwrap_or_else(|| text::name(&text.chars().take(120).collect::<String>()));
    AnswerFailure::NotJson { kind, start }
}

fn wrong(said: impl Into<String>) -> AnswerFailure {
    AnswerFailure::WrongAnswer { said: said.into() }
}

/// A hardware token: Retrieve Hardware Token Details, and the `sidTokens` of a user's devices (version 2).
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct TokenRecord {
    token_serial_number: Text,
    device_type: Text,
    name: Text,
    token_status: Text,
    token_state: Text,
    expiry_date: Text,
    pin_set: Text,
    user_id: Text,
    assigned_at: Text,
    registered_date: Text,
    token_status_changed_by: Text,
    token_status_changed_at: Text,
}

impl TokenRecord {
    fn serial(&self) -> Option<Serial> {
        Serial::from_server(self.token_serial_number.0.as_deref()?).ok()
    }

    fn owner(&self) -> Result<Option<UserId>, AnswerFailure> {
        match self.user_id.0.as_deref().map(str::trim) {
            None | Some("") => Ok(None),
            Some(id) => {
                UserId::from_server(id).map(Some).map_err(|_| wrong("it names an owner who cannot be one"))
            }
        }
    }

    fn hardware_token(&self, serial: Serial) -> Result<HardwareToken, AnswerFailure> {
        Ok(HardwareToken {
            serial,
            name: self.name.shown(),
            status: self.token_status.status(),
            state: self.token_state.shown(),
            expires: self.expiry_date.server_time(),
            pin_set: self.pin_set.flag(),
            owner: self.owner()?,
            assigned_at: self.assigned_at.server_time(),
            registered_at: self.registered_date.server_time(),
            changed_by: self.token_status_changed_by.without_brackets(),
            changed_at: self.token_status_changed_at.server_time(),
        })
    }

    /// The record, if it is about this token.
    fn about(&self, asked: &Serial) -> Result<HardwareToken, AnswerFailure> {
        match self.serial() {
            Some(serial) if serial == *asked => self.hardware_token(serial),
            Some(serial) => Err(wrong(format!("it is about the token {serial}, not about {asked}"))),
            None => Err(wrong("it does not say about which token it is")),
        }
    }
}

/// A user's authenticators (version 2); only those that may be hardware tokens.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct DeviceLists {
    sid_tokens: Option<List<TokenRecord>>,
    devices: Option<List<TokenRecord>>,
    fido_tokens: Option<IgnoredAny>,
}

/// Reads a person's hardware tokens. All of them must be this person's.
pub fn hardware_tokens(body: &[u8], person: &UserId) -> Result<Vec<HardwareToken>, AnswerFailure> {
    let text = as_text(body)?;
    let listed: Vec<TokenRecord> = if let Some(tokens) = bare_list(text) {
        tokens?.all("authenticators")?
    } else {
        let Object(DeviceLists { sid_tokens, devices, fido_tokens }) = read(text)?;
        if sid_tokens.is_none() && devices.is_none() && fido_tokens.is_none() {
            return Err(wrong("there is no list of authenticators in it"));
        }
        let sid_tokens = sid_tokens.unwrap_or_default().all("hardware tokens")?;
        let devices = devices.unwrap_or_default().all("authenticators")?;
        // some servers list them with all others; the type tells them apart
        let others = devices.into_iter().filter(|device| {
            device.device_type.0.as_deref().is_some_and(|text| text.to_ascii_uppercase().contains("SID700"))
        });
        sid_tokens.into_iter().chain(others).collect()
    };
    let mut tokens: Vec<HardwareToken> = Vec::new();
    let any = !listed.is_empty();
    for token in listed {
        let Some(serial) = token.serial() else {
            tracing::warn!("a hardware token without a usable serial number was left out of the list");
            continue;
        };
        if tokens.iter().any(|known| known.serial == serial) {
            continue;
        }
        let mut token = token.hardware_token(serial)?;
        match &token.owner {
            Some(owner) if !owner.same(person) => {
                return Err(wrong(format!("it lists a token of another person ({owner})")));
            }
            _ => token.owner = Some(person.clone()),
        }
        tokens.push(token);
    }
    if any && tokens.is_empty() {
        // an empty result would mean that the person has none
        return Err(wrong("no hardware token in it has a serial number that could be one"));
    }
    Ok(tokens)
}

/// Disable Hardware Token and Enable Hardware Token: the answer's five members.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Changed {
    user_id: Text,
    token_serial_number: Text,
    token_status: Text,
    token_status_changed_by: Text,
    token_status_changed_at: Text,
}

impl Changed {
    /// The confirmation, if the answer is about this user and this token and has this status.
    fn confirms(
        &self,
        to: &TokenStatus,
        person: &UserId,
        serial: &Serial,
    ) -> Result<Confirmation, AnswerFailure> {
        let user_id = match self.user_id.0.as_deref().map(UserId::from_server) {
            Some(Ok(id)) if id.same(person) => id,
            Some(Ok(id)) => return Err(wrong(format!("it is about the user {id}, not about {person}"))),
            Some(Err(_)) | None => return Err(wrong("it does not say about which user it is")),
        };
        let confirmed = match self.token_serial_number.0.as_deref().map(Serial::from_server) {
            Some(Ok(confirmed)) if confirmed == *serial => confirmed,
            Some(Ok(other)) => {
                return Err(wrong(format!("it is about the token {other}, not about {serial}")));
            }
            Some(Err(_)) | None => return Err(wrong("it does not say about which token it is")),
        };
        match self.token_status.status() {
            said if said == *to => {}
            TokenStatus::Disabled => return Err(wrong("it says that the token is disabled")),
            TokenStatus::Enabled => return Err(wrong("it says that the token is enabled")),
            TokenStatus::Other(text) => {
                return Err(wrong(format!("it says that the token's status is “{text}”")));
            }
            TokenStatus::NotSaid => return Err(wrong("it does not say the token's status")),
        }
        Ok(Confirmation {
            now: Now::Status(to.clone()),
            changed_by: self.token_status_changed_by.without_brackets(),
            changed_at: self.token_status_changed_at.server_time(),
            user_id,
            serial: Some(confirmed),
            source: Source::Answer,
        })
    }
}

/// The token endpoint's answer (RFC 6749, section 5.1). Holds a secret.
#[derive(Deserialize)]
pub(super) struct TokenAnswer {
    pub(super) access_token: Option<secrecy::SecretString>,
    #[serde(default)]
    token_type: Text,
    #[serde(default)]
    expires_in: Text,
    scope: Option<serde_json::Value>,
}

impl TokenAnswer {
    /// Whether it is a bearer token, which is the default.
    pub(super) fn is_bearer(&self) -> bool {
        self.token_type.0.as_deref().is_none_or(|kind| kind.trim().eq_ignore_ascii_case("bearer"))
    }

    /// Its permissions, if named.
    pub(super) fn scopes(&self) -> Option<Vec<String>> {
        scopes(self.scope.as_ref()?)
    }

    /// Its life in seconds, if named.
    pub(super) fn expires_in(&self) -> Option<u64> {
        // some servers write 3600.0
        self.expires_in.0.as_deref()?.trim().split('.').next()?.parse().ok()
    }
}

/// Retrieve Hardware Token Details.
pub fn hardware_token(body: &[u8], asked: &Serial) -> Result<HardwareToken, AnswerFailure> {
    object::<TokenRecord>(body)?.about(asked)
}

/// Disable Hardware Token.
pub fn disabled(body: &[u8], person: &UserId, serial: &Serial) -> Result<Confirmation, AnswerFailure> {
    object::<Changed>(body)?.confirms(&TokenStatus::Disabled, person, serial)
}

/// Enable Hardware Token.
pub fn enabled(body: &[u8], person: &UserId, serial: &Serial) -> Result<Confirmation, AnswerFailure> {
    object::<Changed>(body)?.confirms(&TokenStatus::Enabled, person, serial)
}

/// Clear PIN for Hardware Token.
pub fn pin_cleared(body: &[u8], person: &UserId, serial: &Serial) -> Result<ChangeAnswer, AnswerFailure> {
    object::<TokenRecord>(body)?.pin_cleared(person, serial)
}

/// Unassign Hardware Token.
pub fn unassigned(body: &[u8], person: &UserId, serial: &Serial) -> Result<ChangeAnswer, AnswerFailure> {
    object::<TokenRecord>(body)?.unassigned(person, serial)
}

/// Assign Hardware Token.
pub fn assigned(body: &[u8], person: &UserId, serial: &Serial) -> Result<ChangeAnswer, AnswerFailure> {
    object::<TokenRecord>(body)?.assigned(person, serial)
}

/// Update Hardware Token Name.
pub fn renamed(
    body: &[u8],
    person: &UserId,
    serial: &Serial,
    name: &TokenName,
) -> Result<ChangeAnswer, AnswerFailure> {
    object::<TokenRecord>(body)?.renamed(person, serial, name)
}

#[cfg(test)]
mod tests;
