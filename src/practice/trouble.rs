//! Difficulties: what is sent instead of, or besides, the usual answer.

use axum::http::{StatusCode, header};
use jiff::Timestamp;

use super::{
    answer::{Answer, ErrorReply, JSON},
    line::Switch,
    tenant::Tenant,
};
use crate::domain::difficulty::Difficulty;

/// A typical web gateway's page, without JSON.
const GATEWAY_PAGE: &str = include_str!("../../assets/practice/gateway.html");

pub(super) enum Reply {
    Answer(Answer),
    /// The connection is cut while this answer is sent.
    Cut(Answer),
}

/// 429, with how many seconds to wait if it says so.
pub(super) fn too_many(path: &str, retry_after: Option<&'static str>) -> Answer {
    let refusal = ErrorReply::service(StatusCode::TOO_MANY_REQUESTS, "Too many requests");
    let answer = refusal.answer(path, Timestamp::UNIX_EPOCH);
    match retry_after {
        Some(seconds) => answer.with(header::RETRY_AFTER, seconds),
        None => answer,
    }
}

/// Makes the difficulty. `real` gives the usual answer and makes its changes; it is called at most once.
pub(super) async fn make(
    difficulty: Difficulty,
    tenant: &Tenant,
    switch: &Switch,
    path: &str,
    real: impl FnOnce() -> Answer,
) -> Reply {
    let refused = |status: StatusCode, words: &str| {
        ErrorReply::service(status, words).answer(path, Timestamp::UNIX_EPOCH)
    };
    Reply::Answer(match difficulty {
        Difficulty::Forbidden => refused(StatusCode::FORBIDDEN, "Not authorized to perform the request"),
        Difficulty::NotFound => refused(StatusCode::NOT_FOUND, "User or hardware token not found"),
        Difficulty::Conflict if path.contains("sidTokens") => {
            refused(StatusCode::CONFLICT, "Token is not assigned to the user")
        }
        Difficulty::Conflict => refused(StatusCode::CONFLICT, "The user is in another state"),
        Difficulty::TooManyWithRetryAfter => too_many(path, Some("3")),
        Difficulty::TooManyWithoutRetryAfter => too_many(path, None),
        Difficulty::ServerError => {
            refused(StatusCode::INTERNAL_SERVER_ERROR, "Internal server error while processing the request")
        }
        Difficulty::Slow => {
            // the change comes first: a client that stops waiting does not stop a server
            let answer = real();
            tokio::time::sleep(tenant.slow()).await;
            answer
        }
        Difficulty::CutBefore => {
            switch.cut_before();
            return Reply::Cut(refused(StatusCode::INTERNAL_SERVER_ERROR, "Never sent"));
        }
        Difficulty::CutAfter => {
            switch.cut_within();
            return Reply::Cut(real());
        }
        Difficulty::GatewayPage => {
            Answer::new(StatusCode::BAD_GATEWAY, "text/html; charset=utf-8", GATEWAY_PAGE.to_owned())
        }
        Difficulty::BrokenJson => {
            let mut answer = real();
            answer.status = StatusCode::OK;
            answer.body.truncate(answer.body.floor_char_boundary(answer.body.len() / 2));
            if answer.body.is_empty() {
                // half of nothing is whole
                answer = Answer::new(StatusCode::OK, JSON, "{".to_owned());
            }
            answer
        }
    })
}
