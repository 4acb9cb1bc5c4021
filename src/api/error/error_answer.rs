//! An answer with another status than 200: its kind, and the server's words.

use std::fmt;

use super::body_kind::{BodyKind, body_kind, title};
use crate::domain::text;

#[derive(Clone, Debug)]
pub struct ErrorAnswer {
    pub status: u16,
    pub shape: Shape,
    /// The server's own code, such as "409 CONFLICT" or "invalid_client"; else the status with its standard
    /// name.
    pub code: String,
    /// The server's own words, cleaned.
    pub words: Option<String>,
}

/// The form of the error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// `{"code": "404 NOT_FOUND", "description": …}`: the service itself.
    Service,
    /// `{"timestamp": …, "status": 403, "error": "Forbidden", "message": …, "path": …}`: the framework
    /// before the service.
    Framework,
    /// `{"error": "invalid_client", "error_description": …}` of a token endpoint.
    OAuth,
    /// A web page: a gateway or proxy answered.
    WebPage,
    /// Nothing readable.
    Nothing,
}

/// What a status means for this program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::api) enum Class {
    BadRequest,
    Unauthorized,
    Forbidden,
    NotFound,
    Proxy,
    /// 408: the server stopped waiting for the request.
    RequestTimeout,
    Conflict,
    MediaType,
    TooMany,
    ServerError,
    Gateway,
    Other,
}

impl ErrorAnswer {
    /// Reads a body, which may be cut off.
    pub fn read(status: u16, body: &[u8]) -> Self {
        let usual = usual_code(status);
        let text = String::from_utf8_lossy(body);
        let text = text.trim_start_matches('\u{feff}');
        let Ok(members) = serde_json::from_str::<serde_json::Map<String, serde_json::Value>>(text) else {
            return match body_kind(text) {
                BodyKind::WebPage => Self { status, shape: Shape::WebPage, code: usual, words: title(text) },
                BodyKind::Empty | BodyKind::BrokenOff | BodyKind::Garbled => {
                    Self { status, shape: Shape::Nothing, code: usual, words: None }
                }
            };
        };
        let said = |name: &str| {
            members.get(name).and_then(|value| value.as_str()).map(text::name).filter(|text| !text.is_empty())
        };
        let has = |name: &str| members.contains_key(name);
        // the members tell the shape; a numeric code is not the service's
        let (shape, code, words) = if said("code").is_some() || has("description") {
            (Shape::Service, said("code"), said("description").or_else(|| said("message")))
        } else if has("timestamp") || has("status") || has("path") {
            (Shape::Framework, None, said("message"))
        } else if has("error") {
            (Shape::OAuth, said("error"), said("error_description").or_else(|| said("message")))
        } else {
            (Shape::Nothing, None, said("message"))
        };
        Self { status, shape, code: code.unwrap_or(usual), words }
    }

    pub(in crate::api) fn class(&self) -> Class {
        match self.status {
            400 => Class::BadRequest,
            401 => Class::Unauthorized,
            403 => Class::Forbidden,
            404 => Class::NotFound,
            407 => Class::Proxy,
            408 => Class::RequestTimeout,
            409 => Class::Conflict,
            415 => Class::MediaType,
            429 => Class::TooMany,
            502..=504 => Class::Gateway,
            500..=599 => Class::ServerError,
            _ => Class::Other,
        }
    }
}

impl fmt::Display for ErrorAnswer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // an OAuth code does not contain the status
        if self.shape == Shape::OAuth {
            write!(f, "{} ", self.status)?;
        }
        f.write_str(&self.code)?;
        match &self.words {
            Some(words) => write!(f, " · {words}"),
            None if self.shape == Shape::WebPage => f.write_str(" · a web page"),
            None => Ok(()),
        }
    }
}

/// "409 CONFLICT", the service's spelling of codes.
fn usual_code(status: u16) -> String {
    let reason = reqwest::StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
    match reason {
        Some(reason) => format!("{status} {}", reason.to_uppercase()),
        None => status.to_string(),
    }
}
