//! The calls of the Cloud Administration API. Each function names the vendor's page. Changes of a hardware
//! token are in `calls/changes`, calls about a person in `calls/person`, `calls/emergency` and
//! `calls/verify`.

mod call;
mod changes;
mod emergency;
mod person;
pub(super) mod verify;

use axum::http::StatusCode;
use serde_json::{Value, json};

pub(super) use self::call::Call;
use self::call::{no_such_token, no_such_user, wrong_number};
use super::{
    answer::{Answer, ErrorReply},
    auth::Caller,
    tenant::Tenant,
};

/// Answers one call; the text is the user ID in the path. Null is an empty answer.
type Handler = fn(&Tenant, &Caller, &Call, &str) -> Result<Value, ErrorReply>;

/// Answers an authenticated call.
///
/// # Errors
/// Those on the call's page; 404, 405 and 406 of the framework.
pub(super) fn answer(tenant: &Tenant, caller: &Caller, call: &Call) -> Result<Answer, ErrorReply> {
    let path: Vec<&str> = call.path.split('/').skip(3).collect();
    let (method, user, handler): (&'static str, &str, Handler) = match path[..] {
        ["v1", "users", "lookup"] => ("POST", "", look_up_user),
        ["v1", "users", "search"] => ("POST", "", search_v1),
        ["v2", "users", "search"] => ("POST", "", search_v2),
        ["v1", "users", user, "devices"] => ("GET", user, devices_v1),
        ["v2", "users", user, "devices"] => ("GET", user, devices_v2),
        ["v1", "sidTokens", "lookup"] => ("POST", "", look_up_token),
        ["v1", "users", user, "sidTokens", "disable"] => ("PATCH", user, changes::disable),
        ["v1", "users", user, "sidTokens", "enable"] => ("PATCH", user, changes::enable),
        ["v1", "users", user, "sidTokens", "assign"] => ("PATCH", user, changes::assign),
        ["v1", "users", user, "sidTokens", "unassign"] => ("PATCH", user, changes::unassign),
        ["v1", "users", user, "sidTokens", "updateName"] => ("PATCH", user, changes::rename),
        ["v2", "users", user, "sidTokens", "clearPin"] => ("PATCH", user, changes::clear_pin),
        ["v1", "sidTokens", "delete"] => ("DELETE", "", changes::delete),
        ["v1", "users", user, "userStatus"] => ("PUT", user, person::status),
        ["v1", "users", user, "methods"] => ("PATCH", user, person::unlock),
        ["v1", "users", user, "authlogs", ""] => ("GET", user, person::events),
        ["v1", "users", user, "emergencyTokencode"] => ("PUT", user, emergency::give_v1),
        ["v2", "users", user, "emergencyTokencode"] => ("PUT", user, emergency::give_v2),
        ["v1", "users", user, "emergencyTokencode", _] => ("DELETE", user, emergency::withdraw),
        ["v1", "users", user, "verify", "start"] => ("POST", user, verify::start),
        ["v1", "users", user, "verify", "status"] => ("GET", user, verify::status),
        ["v1", "users", user, "verify", "code"] => ("POST", user, verify::code),
        ["v1", "users", user, "verify", "cancel"] => ("POST", user, verify::cancel),
        _ => return Err(ErrorReply::framework(StatusCode::NOT_FOUND, "No message available")),
    };
    if call.method != method {
        let message = format!("Request method '{}' not supported", call.method);
        return Err(ErrorReply::Framework {
            status: StatusCode::METHOD_NOT_ALLOWED,
            why: message.clone(),
            message,
            allow: Some(method),
        });
    }
    if !call.takes_json() {
        // not on the pages; frameworks with such errors answer this
        let message = "Could not find acceptable representation";
        return Err(ErrorReply::framework(StatusCode::NOT_ACCEPTABLE, message));
    }
    handler(tenant, caller, call, user).map(|body| match body {
        Value::Null => Answer::empty(),
        body => Answer::ok(&body),
    })
}

/// Cloud Administration User API.
fn look_up_user(tenant: &Tenant, caller: &Caller, call: &Call, _: &str) -> Result<Value, ErrorReply> {
    caller.need("rsa.user.read")?;
    let body = call.json()?;
    let unsynched = match body.get("searchUnsynched") {
        None => false,
        Some(Value::Bool(unsynched)) => *unsynched,
        Some(_) => return Err(ErrorReply::bad_request("searchUnsynched is no boolean.")),
    };
    if body.len() != 1 + usize::from(body.contains_key("searchUnsynched")) {
        return Err(wrong_number());
    }
    let (by_email, who) = match (body.get("email"), body.get("username")) {
        (Some(Value::String(email)), None) if !email.trim().is_empty() => (true, email),
        (None, Some(Value::String(name))) if !name.trim().is_empty() => (false, name),
        _ => return Err(ErrorReply::bad_request("Either email or username is required.")),
    };
    let now = tenant.now();
    let mut state = tenant.state();
    let found = state.directory.find_user(who, |user| {
        (unsynched || !user.only_in_directory)
            && if by_email { user.has_email(who) } else { user.has_name(who) }
    });
    let user = found.ok_or_else(|| no_such_user(who))?;
    if user.only_in_directory {
        user.only_in_directory = false;
        user.last_sync_time = Some(format!("{now:.3}"));
    }
    Ok(json!(user))
}

/// Cloud Administration User Search API, version 1.
fn search_v1(tenant: &Tenant, caller: &Caller, call: &Call, _: &str) -> Result<Value, ErrorReply> {
    caller.need("rsa.user.read")?;
    let (size, part) = (call.page_size()?, call.only("emailLike")?);
    let state = tenant.state();
    Ok(state.directory.search(&part).into_iter().take(size as usize).map(|user| json!(user)).collect())
}

/// Cloud Administration User Search API, version 2.
fn search_v2(tenant: &Tenant, caller: &Caller, call: &Call, _: &str) -> Result<Value, ErrorReply> {
    caller.need("rsa.user.read")?;
    let (size, page, part) = (call.page_size()?, call.number("pageNumber", 0)?, call.only("emailLike")?);
    let state = tenant.state();
    let found = state.directory.search(&part);
    let (size_there, page_there) = (size as usize, page as usize);
    let elements: Value = found
        .iter()
        .skip(size_there.saturating_mul(page_there))
        .take(size_there)
        .map(|user| json!(user))
        .collect();
    Ok(json!({
        "totalPages": found.len().div_ceil(size_there),
        "totalElements": found.len(),
        "pageSize": size,
        "currentPage": page,
        "elements": elements,
    }))
}

/// The list of authenticators (`GET …/devices`), version 1: no hardware tokens; browsers by default.
fn devices_v1(tenant: &Tenant, caller: &Caller, call: &Call, user: &str) -> Result<Value, ErrorReply> {
    devices(tenant, caller, call, user, true).map(|(_, list)| list)
}

/// Version 2: with hardware tokens; browsers only on request.
fn devices_v2(tenant: &Tenant, caller: &Caller, call: &Call, user: &str) -> Result<Value, ErrorReply> {
    let (id, mut list) = devices(tenant, caller, call, user, false)?;
    let state = tenant.state();
    list["sidTokens"] = state.directory.tokens_of(&id).map(super::people::SidToken::listed).collect();
    Ok(list)
}

/// What both versions list, and the tenant's spelling of the user ID.
fn devices(
    tenant: &Tenant,
    caller: &Caller,
    call: &Call,
    user: &str,
    browsers: bool,
) -> Result<(String, Value), ErrorReply> {
    caller.need("rsa.authenticator.mobile.read")?;
    let browsers = match call.parameter("includeBrowsers").as_deref() {
        None => browsers,
        Some("true") => true,
        Some("false") => false,
        Some(_) => return Err(ErrorReply::bad_request("includeBrowsers is no boolean.")),
    };
    let state = tenant.state();
    let user = state.directory.user(user).ok_or_else(|| no_such_user(user))?;
    let owned = |fido: bool| -> Value {
        let devices = state.directory.devices.iter();
        devices
            .filter(|device| {
                device.user_id == user.id && device.fido == fido && (browsers || !device.browser)
            })
            .map(|device| json!(device))
            .collect()
    };
    Ok((user.id.clone(), json!({"devices": owned(false), "fidoTokens": owned(true)})))
}

/// Cloud Administration Retrieve Hardware Token Details API.
fn look_up_token(tenant: &Tenant, caller: &Caller, call: &Call, _: &str) -> Result<Value, ErrorReply> {
    caller.need("rsa.authenticator.sidtoken.read")?;
    let serial = call.serial()?;
    let state = tenant.state();
    state.directory.token(&serial).map(super::people::SidToken::details).ok_or_else(|| no_such_token(&serial))
}
