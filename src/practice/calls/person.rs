//! The calls about a person: status, locked methods, sign-ins. Each function names the vendor's page.

use axum::http::StatusCode;
use jiff::Timestamp;
use serde_json::{Value, json};

use super::call::{Call, no_such_user, wrong_number};
use crate::practice::{answer::ErrorReply, auth::Caller, tenant::Tenant};

/// How many sign-ins are listed.
const MOST_EVENTS: usize = 100;

/// Cloud Administration User Status API. The page lists 409, but not when: here, for a user marked for
/// deletion.
pub(super) fn status(tenant: &Tenant, caller: &Caller, call: &Call, user: &str) -> Result<Value, ErrorReply> {
    caller.need("rsa.user.manage")?;
    let to = call.only("userStatus")?;
    if !matches!(to.as_str(), "Enabled" | "Disabled") {
        return Err(ErrorReply::bad_request("userStatus must be Enabled or Disabled."));
    }
    let mut state = tenant.state();
    let user = state.directory.user_mut(user).ok_or_else(|| no_such_user(user))?;
    if user.mark_deleted {
        return Err(ErrorReply::service(StatusCode::CONFLICT, "User is marked for deletion"));
    }
    user.user_status = Some(to);
    Ok(json!({"id": user.id, "userStatus": user.user_status}))
}

/// Cloud Administration Unlock User Tokencodes API. The answer has the state of all methods, but the page
/// does not give their names: here, those of the user's record.
pub(super) fn unlock(tenant: &Tenant, caller: &Caller, call: &Call, user: &str) -> Result<Value, ErrorReply> {
    caller.need("rsa.user.factor.manage")?;
    let body = call.json()?;
    if body.len() != 1 {
        return Err(wrong_number());
    }
    let methods = match body.get("unlockMethods") {
        Some(Value::Array(methods)) if !methods.is_empty() => methods,
        _ => return Err(ErrorReply::bad_request("unlockMethods is required.")),
    };
    let known = |method: &Value| matches!(method.as_str(), Some("TOKEN" | "SMS" | "VOICE"));
    if !methods.iter().all(known) {
        return Err(ErrorReply::bad_request("unlockMethods must be TOKEN, SMS or VOICE."));
    }
    let mut state = tenant.state();
    let user = state.directory.user_mut(user).ok_or_else(|| no_such_user(user))?;
    for method in methods {
        match method.as_str() {
            Some("TOKEN") => user.is_token_locked = false,
            Some("SMS") => user.is_sms_locked = false,
            _ => user.is_voice_locked = false,
        }
    }
    Ok(json!({
        "userId": user.id,
        "isTokenLocked": user.is_token_locked,
        "isSmsLocked": user.is_sms_locked,
        "isVoiceLocked": user.is_voice_locked,
    }))
}

/// Cloud Administration Retrieve Authentication Audit Logs API: newest first, no pages.
pub(super) fn events(tenant: &Tenant, caller: &Caller, call: &Call, user: &str) -> Result<Value, ErrorReply> {
    caller.need("rsa.audit.user")?;
    let time = |name: &str| match call.parameter(name) {
        None => Ok(None),
        Some(text) => match text.parse::<Timestamp>() {
            Ok(time) => Ok(Some(time)),
            Err(_) => Err(ErrorReply::bad_request(format!("{name} is no valid time."))),
        },
    };
    let (after, until) = (time("startTimeAfter")?, time("endTimeOnOrBefore")?);
    let code = call.parameter("eventCode");
    let state = tenant.state();
    let id = state.directory.user(user).map(|user| &user.id).ok_or_else(|| no_such_user(user))?;
    let found = state.events.iter().filter(|event| {
        event.user_id == *id
            && code.as_ref().is_none_or(|code| event.code == *code)
            && after.is_none_or(|after| event.at > after)
            && until.is_none_or(|until| event.at <= until)
    });
    Ok(found.take(MOST_EVENTS).map(crate::practice::events::Event::listed).collect())
}
