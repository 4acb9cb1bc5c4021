//! Live Verification: start, status, code, cancel. One at a time in the whole tenant. The words of the status were not
//! read; those here are likely ones.
//!
//! The vendor documents it for OAuth clients only; whether an API key may use it was not read. Here it may: who
//! practises signs in with the API key, and is to be able to practise this too.

use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use uuid::Uuid;

use super::call::{Call, no_such_user};
use crate::practice::{
    answer::Refusal,
    auth::{Caller, later},
    live::{Live, Outcome},
    people::Answers,
    tenant::Tenant,
};

const VERIFY: &str = "rsa.user.verify";
/// How long a verification takes at most.
const LASTS: SignedDuration = SignedDuration::from_mins(2);
/// How many digits the person reads out.
const DIGITS: u128 = 1_000_000;

/// Cloud Administration Live Verification API: start.
pub(super) fn start(tenant: &Tenant, caller: &Caller, call: &Call, user: &str) -> Result<Value, Refusal> {
    caller.need(VERIFY)?;
    no_body(call)?;
    let now = tenant.now();
    let mut state = tenant.state();
    let user = state.directory.user(user).ok_or_else(|| no_such_user(user))?;
    if state.live.as_ref().is_some_and(|live| live.runs(now)) {
        let words = "Another verification session is in progress";
        return Err(Refusal::service(StatusCode::CONFLICT, words));
    }
    let at = later(now, state.answers_after);
    let live = Live {
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
    let told = live.told(&tenant.origin, now);
    state.live = Some(live);
    Ok(told)
}

/// Cloud Administration Live Verification API: status.
pub(super) fn status(tenant: &Tenant, caller: &Caller, _: &Call, user: &str) -> Result<Value, Refusal> {
    caller.need(VERIFY)?;
    let now = tenant.now();
    let mut state = tenant.state();
    let live = of_user(&mut state.live, user)?;
    Ok(live.told(&tenant.origin, now))
}

/// Cloud Administration Live Verification API: code. A wrong one ends the verification.
pub(super) fn code(tenant: &Tenant, caller: &Caller, call: &Call, user: &str) -> Result<Value, Refusal> {
    caller.need(VERIFY)?;
    let code = call.only("verifyCode")?;
    let now = tenant.now();
    let mut state = tenant.state();
    let live = running(&mut state.live, user, caller, now)?;
    live.ended = Some(if code == live.code { Outcome::Verified } else { Outcome::Failed });
    Ok(live.told(&tenant.origin, now))
}

/// Cloud Administration Live Verification API: cancel.
pub(super) fn cancel(tenant: &Tenant, caller: &Caller, call: &Call, user: &str) -> Result<Value, Refusal> {
    caller.need(VERIFY)?;
    no_body(call)?;
    let now = tenant.now();
    let mut state = tenant.state();
    let live = running(&mut state.live, user, caller, now)?;
    live.ended = Some(Outcome::Cancelled);
    Ok(live.told(&tenant.origin, now))
}

/// What the person sees who opens `verifyUrl`: the code to read out. None: there is no such verification.
pub(in crate::practice) fn page(tenant: &Tenant, path: &str) -> Option<String> {
    let now = tenant.now();
    let state = tenant.state();
    let live = state.live.as_ref().filter(|live| live.runs(now))?;
    (path == format!("/verify/{}/{}", live.id, live.code)).then(|| {
        format!(
            "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Practice verification</title>\
             <p>Read this code to the help desk: <strong>{}</strong></p></html>\n",
            live.code
        )
    })
}

fn of_user<'a>(live: &'a mut Option<Live>, user: &str) -> Result<&'a mut Live, Refusal> {
    let live = live.as_mut().filter(|live| live.user.eq_ignore_ascii_case(user));
    live.ok_or_else(|| {
        Refusal::service(StatusCode::NOT_FOUND, format!("No verification session for the user {user}"))
    })
}

/// The user's verification, if it is the caller's and not over.
fn running<'a>(
    live: &'a mut Option<Live>,
    user: &str,
    caller: &Caller,
    now: Timestamp,
) -> Result<&'a mut Live, Refusal> {
    let live = of_user(live, user)?;
    if live.admin != caller.subject {
        return Err(Refusal::service(
            StatusCode::CONFLICT,
            "The verification session is another administrator's",
        ));
    }
    if !live.runs(now) {
        return Err(Refusal::service(StatusCode::CONFLICT, "The verification session has ended"));
    }
    Ok(live)
}

fn no_body(call: &Call) -> Result<(), Refusal> {
    if call.body.is_empty() { Ok(()) } else { Err(super::call::wrong_number()) }
}
