//! The calls that change a hardware token. Each function names the vendor's page.
//!
//! Where a page does not say what happens to the rest of a token's record, a comment names the guess.

use axum::http::StatusCode;
use serde_json::{Value, json};

use super::call::{Call, no_such_token, no_such_user};
use crate::practice::{
    answer::ErrorReply,
    auth::Caller,
    people::{Directory, SidToken},
    tenant::Tenant,
};

/// The permission for all of them.
const MANAGE: &str = "rsa.authenticator.sidtoken.manage";
/// The most hardware tokens of a user.
const MOST_TOKENS: usize = 5;

/// Cloud Administration Disable Hardware Token API.
pub(super) fn disable(
    tenant: &Tenant,
    caller: &Caller,
    call: &Call,
    user: &str,
) -> Result<Value, ErrorReply> {
    set_status(tenant, caller, call, user, "Disabled")
}

/// Cloud Administration Enable Hardware Token API.
pub(super) fn enable(tenant: &Tenant, caller: &Caller, call: &Call, user: &str) -> Result<Value, ErrorReply> {
    set_status(tenant, caller, call, user, "Enabled")
}

fn set_status(
    tenant: &Tenant,
    caller: &Caller,
    call: &Call,
    user: &str,
    to: &str,
) -> Result<Value, ErrorReply> {
    caller.need(MANAGE)?;
    let serial = call.serial()?;
    let now = tenant.now();
    let mut state = tenant.state();
    let token = owned(&mut state.directory, user, &serial)?;
    // The page does not say how a token answers that is in that state already. The guess is 200 with the
    // previous administrator and time: nothing has changed. A client must not take the 200 for its own
    // change.
    if token.token_status != to {
        to.clone_into(&mut token.token_status);
        token.token_status_changed_at = Some(format!("{now:.3}"));
        token.token_status_changed_by = Some(caller.subject.clone());
    }
    Ok(token.changed())
}

/// Cloud Administration Clear PIN for Hardware Token API. A token without PIN is answered 200 too.
pub(super) fn clear_pin(
    tenant: &Tenant,
    caller: &Caller,
    call: &Call,
    user: &str,
) -> Result<Value, ErrorReply> {
    caller.need(MANAGE)?;
    let serial = call.serial()?;
    let mut state = tenant.state();
    let token = owned(&mut state.directory, user, &serial)?;
    token.pin_set = false;
    Ok(json!({
        "userId": token.user_id,
        "tokenSerialNumber": token.token_serial_number,
        "pinSet": token.pin_set.to_string(),
    }))
}

/// Cloud Administration Unassign Hardware Token API. The status stays: the lookup page shows an unassigned
/// token that is Enabled, and no page says that a disabled one becomes so.
pub(super) fn unassign(
    tenant: &Tenant,
    caller: &Caller,
    call: &Call,
    user: &str,
) -> Result<Value, ErrorReply> {
    caller.need(MANAGE)?;
    let serial = call.serial()?;
    let mut state = tenant.state();
    let token = owned(&mut state.directory, user, &serial)?;
    token.user_id = None;
    token.assigned_at = None;
    token.assigned_by = None;
    token.registered_date = None;
    token.name = None;
    token.pin_set = false;
    token.token_state = Some("Unassigned".to_owned());
    Ok(json!({"tokenSerialNumber": token.token_serial_number, "tokenState": token.token_state}))
}

/// Cloud Administration Assign Hardware Token API. The pages list 409, but not when: here, if the token has
/// an owner, or the user has the most tokens allowed.
pub(super) fn assign(tenant: &Tenant, caller: &Caller, call: &Call, user: &str) -> Result<Value, ErrorReply> {
    caller.need(MANAGE)?;
    let (serial, name) = call.serial_and_name("tokenName")?;
    let now = tenant.now();
    let mut state = tenant.state();
    let id = user_id(&state.directory, user)?;
    let token = state.directory.token(&serial).ok_or_else(|| no_such_token(&serial))?;
    if token.user_id.is_some() {
        return Err(ErrorReply::service(StatusCode::CONFLICT, "Token is already assigned"));
    }
    if state.directory.tokens_of(&id).count() >= MOST_TOKENS {
        let words = "User has the maximum number of hardware tokens already";
        return Err(ErrorReply::service(StatusCode::CONFLICT, words));
    }
    let token = state.directory.give(&serial, &id).ok_or_else(|| no_such_token(&serial))?;
    token.assigned_at = Some(format!("{now:.3}"));
    token.assigned_by = Some(caller.subject.clone());
    token.name = Some(name.unwrap_or(serial));
    token.pin_set = false;
    token.token_state = Some("Activation Pending".to_owned());
    // the page's example is cut off after these
    Ok(json!({
        "userId": token.user_id,
        "tokenSerialNumber": token.token_serial_number,
        "tokenState": token.token_state,
    }))
}

/// Cloud Administration Update Hardware Token Name API.
pub(super) fn rename(tenant: &Tenant, caller: &Caller, call: &Call, user: &str) -> Result<Value, ErrorReply> {
    caller.need(MANAGE)?;
    let (serial, name) = call.serial_and_name("updatedName")?;
    let name = name.ok_or_else(|| ErrorReply::bad_request("updatedName is required."))?;
    let now = tenant.now();
    let mut state = tenant.state();
    let token = owned(&mut state.directory, user, &serial)?;
    token.name = Some(name);
    // the page's example is cut off in the name of the last one
    Ok(json!({
        "tokenSerialNumber": token.token_serial_number,
        "name": token.name,
        "userId": token.user_id,
        "updatedAt": format!("{now:.3}"),
    }))
}

/// Cloud Administration Delete Hardware Token API. For Super Administrators only, according to the page's
/// 403 (its first sentence says otherwise), so not for this API key, a Help Desk Administrator's. The
/// page's example is not known; it says that "token details" are answered.
pub(super) fn delete(tenant: &Tenant, caller: &Caller, call: &Call, _: &str) -> Result<Value, ErrorReply> {
    caller.need_above_desk("rsa.authenticator.sidtoken.delete")?;
    let serial = call.serial()?;
    let mut state = tenant.state();
    let tokens = &mut state.directory.tokens;
    let place = tokens.iter().position(|token| token.token_serial_number == serial);
    let place = place.ok_or_else(|| no_such_token(&serial))?;
    Ok(tokens.remove(place).details())
}

/// The tenant's spelling of the user ID.
fn user_id(directory: &Directory, user: &str) -> Result<String, ErrorReply> {
    directory.user(user).map(|user| user.id.clone()).ok_or_else(|| no_such_user(user))
}

/// The token, if this user owns it.
fn owned<'a>(directory: &'a mut Directory, user: &str, serial: &str) -> Result<&'a mut SidToken, ErrorReply> {
    let id = user_id(directory, user)?;
    let token = directory.token_mut(serial).ok_or_else(|| no_such_token(serial))?;
    if token.user_id.as_ref() != Some(&id) {
        return Err(ErrorReply::service(StatusCode::CONFLICT, "Token is not assigned to the user"));
    }
    Ok(token)
}
