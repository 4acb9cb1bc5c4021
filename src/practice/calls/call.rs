//! A request to one of the calls, and checks of its content.

use axum::{
    body::Bytes,
    http::{HeaderMap, Method, StatusCode, header},
};
use serde_json::{Map, Value};

use crate::practice::answer::{ErrorReply, JSON};

/// The most people on one page.
const LARGEST_PAGE: u32 = 25;

/// The longest serial number.
const LONGEST_SERIAL: usize = 36;

/// The longest name of a token.
const LONGEST_NAME: usize = 255;

const SERIAL: &str = "tokenSerialNumber";

/// A complete request.
pub(in crate::practice) struct Call {
    pub(in crate::practice) method: Method,
    pub(in crate::practice) path: String,
    pub(in crate::practice) query: Option<String>,
    pub(in crate::practice) headers: HeaderMap,
    pub(in crate::practice) body: Bytes,
}

impl Call {
    /// The body's type without parameters.
    pub(in crate::practice) fn content_type(&self) -> Option<&str> {
        let text = self.headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
        text.split(';').next().map(str::trim)
    }

    /// Whether the client accepts JSON. No header accepts anything.
    pub(super) fn takes_json(&self) -> bool {
        let mut accepted = self.headers.get_all(header::ACCEPT).iter().peekable();
        accepted.peek().is_none()
            || accepted.filter_map(|value| value.to_str().ok()).flat_map(|text| text.split(',')).any(|kind| {
                let kind = kind.split(';').next().unwrap_or_default().trim();
                ["application/json", "application/*", "*/*"]
                    .iter()
                    .any(|takes| kind.eq_ignore_ascii_case(takes))
            })
    }

    /// The body as a JSON object.
    pub(super) fn json(&self) -> Result<Map<String, Value>, ErrorReply> {
        match self.content_type() {
            Some(kind) if kind.eq_ignore_ascii_case(JSON) => {}
            other => {
                let message = format!("Content type '{}' not supported", other.unwrap_or_default());
                return Err(ErrorReply::framework(StatusCode::UNSUPPORTED_MEDIA_TYPE, message));
            }
        }
        serde_json::from_slice(&self.body)
            .map_err(|_| ErrorReply::bad_request("The request body is no JSON object."))
    }

    /// The text of the body's only property.
    pub(super) fn only(&self, name: &str) -> Result<String, ErrorReply> {
        let body = self.json()?;
        if body.len() != 1 {
            return Err(wrong_number());
        }
        text(&body, name)
    }

    pub(super) fn serial(&self) -> Result<String, ErrorReply> {
        self.only(SERIAL).and_then(short_serial)
    }

    /// The body's serial number and an optional name; nothing else.
    pub(super) fn serial_and_name(&self, name: &str) -> Result<(String, Option<String>), ErrorReply> {
        let body = self.json()?;
        if body.len() != 1 + usize::from(body.contains_key(name)) {
            return Err(wrong_number());
        }
        let serial = text(&body, SERIAL).and_then(short_serial)?;
        if !body.contains_key(name) {
            return Ok((serial, None));
        }
        let given = text(&body, name)?;
        if given.chars().count() > LONGEST_NAME {
            return Err(ErrorReply::bad_request(format!("{name} must not be longer than 255 characters.")));
        }
        Ok((serial, Some(given)))
    }

    /// A numeric parameter of the query.
    pub(super) fn number(&self, name: &str, otherwise: u32) -> Result<u32, ErrorReply> {
        match self.parameter(name) {
            None => Ok(otherwise),
            Some(text) => {
                text.parse().map_err(|_| ErrorReply::bad_request(format!("{name} is no valid number.")))
            }
        }
    }

    pub(super) fn page_size(&self) -> Result<u32, ErrorReply> {
        match self.number("pageSize", LARGEST_PAGE)? {
            size @ 1..=LARGEST_PAGE => Ok(size),
            _ => Err(ErrorReply::bad_request("pageSize must be between 1 and 25.")),
        }
    }

    pub(super) fn parameter(&self, name: &str) -> Option<String> {
        let query = self.query.as_deref()?;
        url::form_urlencoded::parse(query.as_bytes())
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.into_owned())
    }
}

/// A property that is text.
fn text(body: &Map<String, Value>, name: &str) -> Result<String, ErrorReply> {
    match body.get(name).and_then(Value::as_str) {
        Some(text) if !text.trim().is_empty() => Ok(text.to_owned()),
        _ => Err(ErrorReply::bad_request(format!("{name} is required."))),
    }
}

fn short_serial(serial: String) -> Result<String, ErrorReply> {
    if serial.chars().count() > LONGEST_SERIAL {
        return Err(ErrorReply::bad_request("tokenSerialNumber must not be longer than 36 characters."));
    }
    Ok(serial)
}

pub(super) fn wrong_number() -> ErrorReply {
    ErrorReply::bad_request("Wrong number of properties in the request body.")
}

pub(super) fn no_such_user(user: &str) -> ErrorReply {
    ErrorReply::service(StatusCode::NOT_FOUND, format!("User {user} not found"))
}

pub(super) fn no_such_token(serial: &str) -> ErrorReply {
    ErrorReply::service(StatusCode::NOT_FOUND, format!("Hardware token {serial} not found"))
}
