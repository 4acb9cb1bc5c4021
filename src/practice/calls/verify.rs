//! Live Verification: start, status, code, cancel. One at a time in the whole tenant. The vendor's words for
//! the status are not known; these are guesses.
//!
//! The vendor documents it for OAuth clients only. Here an API key may use it too, because users practise
//! with one.

use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use uuid::Uuid;

use super::call::{Call, no_such_user};
use crate::practice::{
    answer::ErrorReply,
    auth::{Caller, later},
    live_verification::{LiveVerification, Outcome},
    people::Answers,
    tenant::Tenant,
};

const VERIFY: &str = "rsa.user.verify";
/// The longest duration of a verification.
const LASTS: SignedDuration = SignedDuration::from_mins(2);
const DIGITS: u128 = 1_000_000;

/// Cloud Administration Live Verification API: start.
pub(super) fn start(tenant: &Tenant, caller: &Caller, call: &Call, user: &str) -> Result<Value, ErrorReply> {
    caller.need(VERIFY)?;
    no_body(call)?;
    let now = tenant.now();
    let mut state = tenant.state();
    let user = state.directory.user(user).ok_or_else(|| no_such_user(user))?;
    if state.verification.as_ref().is_some_and(|verification| verification.runs(now)) {
        let words = "Another verification session is in progress";
        return Err(ErrorReply::service(StatusCode::CONFLICT, words));
    }
    let at = later(now, state.answers_after);
    let verification = LiveVerification {
        user: user.id.clone(),
        email: user.email_address.clone(),
        admin: caller.subject.clone(),
        ends: now.saturating_add(LASTS).unwrap_or(Timestamp::MAX),
        answers: match user.answers_verification {
            Answers::Right => Some((at, Outcome::Verified)),
            Answers::Wrong => Some((at, Outcome::Failed)),
            Answers::Never => None,
        },
        id: Uuid::new_v4().simple().to_string(),
        code: format!("{:06}", Uuid::new_v4().as_u128() % DIGITS),
        ended: None,
    };
    let answer = verification.answer(&tenant.origin, now);
    state.verification = Some(verification);
    Ok(answer)
}

/// Cloud Administration Live Verification API: status.
pub(super) fn status(tenant: &Tenant, caller: &Caller, _: &Call, user: &str) -> Result<Value, ErrorReply> {
    caller.need(VERIFY)?;
    let now = tenant.now();
    let mut state = tenant.state();
    let verification = of_user(&mut state.verification, user)?;
    Ok(verification.answer(&tenant.origin, now))
}

/// Cloud Administration Live Verification API: code. A wrong one ends the verification.
pub(super) fn code(tenant: &Tenant, caller: &Caller, call: &Call, user: &str) -> Result<Value, ErrorReply> {
    caller.need(VERIFY)?;
    let code = call.only("verifyCode")?;
    let now = tenant.now();
    let mut state = tenant.state();
    let verification = running(&mut state.verification, user, caller, now)?;
    verification.ended = Some(if code == verification.code { Outcome::Verified } else { Outcome::Failed });
    Ok(verification.answer(&tenant.origin, now))
}

/// Cloud Administration Live Verification API: cancel.
pub(super) fn cancel(tenant: &Tenant, caller: &Caller, call: &Call, user: &str) -> Result<Value, ErrorReply> {
    caller.need(VERIFY)?;
    no_body(call)?;
    let now = tenant.now();
    let mut state = tenant.state();
    let verification = running(&mut state.verification, user, caller, now)?;
    verification.ended = Some(Outcome::Cancelled);
    Ok(verification.answer(&tenant.origin, now))
}

/// The page of `verifyUrl`, with the code to read out; none if there is no such verification.
pub(in crate::practice) fn page(tenant: &Tenant, path: &str) -> Option<String> {
    let now = tenant.now();
    let state = tenant.state();
    let verification = state.verification.as_ref().filter(|verification| verification.runs(now))?;
    (path == format!("/verify/{}/{}", verification.id, verification.code)).then(|| {
        format!(
            "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Practice verification</title>\
             <p>Read this code to the help desk: <strong>{}</strong></p></html>\n",
            verification.code
        )
    })
}

fn of_user<'a>(
    verification: &'a mut Option<LiveVerification>,
    user: &str,
) -> Result<&'a mut LiveVerification, ErrorReply> {
    let verification =
        verification.as_mut().filter(|verification| verification.user.eq_ignore_ascii_case(user));
    verification.ok_or_else(|| {
        ErrorReply::service(StatusCode::NOT_FOUND, format!("No verification session for the user {user}"))
    })
}

/// The user's verification, if it is this caller's and not over.
fn running<'a>(
    verification: &'a mut Option<LiveVerification>,
    user: &str,
    caller: &Caller,
    now: Timestamp,
) -> Result<&'a mut LiveVerification, ErrorReply> {
    let verification = of_user(verification, user)?;
    if verification.admin != caller.subject {
        return Err(ErrorReply::service(
            StatusCode::CONFLICT,
            "The verification session is another administrator's",
        ));
    }
    if !verification.runs(now) {
        return Err(ErrorReply::service(StatusCode::CONFLICT, "The verification session has ended"));
    }
    Ok(verification)
}

fn no_body(call: &Call) -> Result<(), ErrorReply> {
    if call.body.is_empty() { Ok(()) } else { Err(super::call::wrong_number()) }
}
