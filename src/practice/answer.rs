//! Answers, and the three shapes of a refusal.

use axum::{
    body::Body,
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::Response,
};
use jiff::Timestamp;
use serde_json::{Value, json};

pub(super) const JSON: &str = "application/json";

/// An answer before it is sent.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) headers: Vec<(HeaderName, HeaderValue)>,
    pub(super) body: String,
    /// Why it was refused, for the log of requests; the answer says less.
    pub(super) why: Option<String>,
}

impl Answer {
    pub(super) fn new(status: StatusCode, content_type: &'static str, body: String) -> Self {
        let headers = vec![(header::CONTENT_TYPE, HeaderValue::from_static(content_type))];
        Self { status, headers, body, why: None }
    }

    pub(super) fn ok(body: &Value) -> Self {
        Self::new(StatusCode::OK, JSON, body.to_string())
    }

    /// 200 without a body.
    pub(super) fn empty() -> Self {
        Self { status: StatusCode::OK, headers: Vec::new(), body: String::new(), why: None }
    }

    pub(super) fn with(mut self, name: HeaderName, value: &'static str) -> Self {
        self.headers.push((name, HeaderValue::from_static(value)));
        self
    }

    /// The answer for the wire, with a length, so that a client notices a cut.
    pub(super) fn into_response(self) -> Response {
        let mut response = Response::new(Body::from(self.body));
        *response.status_mut() = self.status;
        response.headers_mut().extend(self.headers);
        response
    }
}

/// Why a request is refused.
#[derive(Debug)]
pub(super) enum ErrorReply {
    /// The service understood the request and refuses it: `{"code":"404 NOT_FOUND","description":"…"}`.
    Service(StatusCode, String),
    /// The framework in front of the service refuses it:
    /// `{"timestamp":…,"status":…,"error":…,"message":…,"path":…}`.
    Framework { status: StatusCode, message: String, why: String, allow: Option<&'static str> },
    /// The token endpoint refuses it (RFC 6749, 5.2); always 400.
    OAuth { error: &'static str, why: String },
}

impl ErrorReply {
    pub(super) fn service(status: StatusCode, description: impl Into<String>) -> Self {
        Self::Service(status, description.into())
    }

    pub(super) fn bad_request(description: impl Into<String>) -> Self {
        Self::service(StatusCode::BAD_REQUEST, description)
    }

    pub(super) fn framework(status: StatusCode, message: impl Into<String>) -> Self {
        let message = message.into();
        Self::Framework { status, why: message.clone(), message, allow: None }
    }

    /// A bearer token is refused. The vendor answers 403, never 401, without a reason.
    pub(super) fn access_token(why: &str) -> Self {
        let message = "Server failed to process provided access token".to_owned();
        Self::Framework { status: StatusCode::FORBIDDEN, message, why: why.to_owned(), allow: None }
    }

    pub(super) fn oauth(error: &'static str, why: &str) -> Self {
        Self::OAuth { error, why: why.to_owned() }
    }

    /// The answer to a request for `path` (without query) at `now`.
    pub(super) fn answer(self, path: &str, now: Timestamp) -> Answer {
        match self {
            Self::Service(status, description) => {
                let body = json!({"code": code(status), "description": description});
                Answer { why: Some(description), ..Answer::new(status, JSON, body.to_string()) }
            }
            Self::Framework { status, message, why, allow } => {
                let body = json!({
                    "timestamp": now.as_millisecond(),
                    "status": status.as_u16(),
                    "error": status.canonical_reason(),
                    "message": message,
                    "path": path,
                });
                let mut answer = Answer { why: Some(why), ..Answer::new(status, JSON, body.to_string()) };
                if let Some(methods) = allow {
                    answer = answer.with(header::ALLOW, methods);
                }
                answer
            }
            Self::OAuth { error, why } => {
                let body = json!({"error": error, "error_description": why}).to_string();
                Answer { why: Some(why), ..Answer::new(StatusCode::BAD_REQUEST, JSON, body) }
                    .with(header::CACHE_CONTROL, "no-store")
            }
        }
    }
}

/// The status as service errors spell it: `429 TOO_MANY_REQUESTS`.
fn code(status: StatusCode) -> String {
    let reason = status.canonical_reason().unwrap_or_default().to_uppercase().replace(' ', "_");
    format!("{} {reason}", status.as_u16())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_is_spelled_as_the_service_spells_it() {
        assert_eq!(code(StatusCode::NOT_FOUND), "404 NOT_FOUND");
        assert_eq!(code(StatusCode::TOO_MANY_REQUESTS), "429 TOO_MANY_REQUESTS");
        assert_eq!(code(StatusCode::INTERNAL_SERVER_ERROR), "500 INTERNAL_SERVER_ERROR");
    }

    #[test]
    fn a_bad_token_gets_the_frameworks_shape_and_no_reason() {
        let answer = ErrorReply::access_token("expired").answer("/x", Timestamp::UNIX_EPOCH);
        let body: Value = serde_json::from_str(&answer.body).unwrap();
        assert_eq!(
            body,
            json!({"timestamp": 0, "status": 403, "error": "Forbidden", "path": "/x",
                   "message": "Server failed to process provided access token"})
        );
        assert_eq!(answer.why.as_deref(), Some("expired"));
    }
}
