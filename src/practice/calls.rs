//! The calls of the Cloud Administration API that the tenant answers. Each function names the vendor's page.
//! Those that change a hardware token are in `calls/changes`, those about a person in `calls/person`, `calls/emergency` and
//! `calls/verify`.

mod changes;
mod emergency;
mod person;
pub(super) mod verify;

use axum::{
    body::Bytes,
    http::{HeaderMap, Method, StatusCode, header},
};
use serde_json::{Map, Value, json};

use super::{
    answer::{Answer, JSON, Refusal},
    auth::Caller,
    tenant::Tenant,
};

/// The most people on one page.
const LARGEST_PAGE: u32 = 25;
/// The longest serial number.
const LONGEST_SERIAL: usize = 36;
/// The longest name of a token.
const LONGEST_NAME: usize = 255;
/// The property that every call about a token has.
const SERIAL: &str = "tokenSerialNumber";

/// A request that has come in whole.
pub(super) struct Call {
    pub(super) method: Method,
    pub(super) path: String,
    pub(super) query: Option<String>,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

impl Call {
    /// The body's type without parameters.
    pub(super) fn content_type(&self) -> Option<&str> {
        let text = self.headers.get(header::CONTENT_TYPE)?.to_str().ok()?;
        text.split(';').next().map(str::trim)
    }

    /// Whether the client takes JSON. Saying nothing takes anything.
    fn takes_json(&self) -> bool {
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
    fn json(&self) -> Result<Map<String, Value>, Refusal> {
        match self.content_type() {
            Some(kind) if kind.eq_ignore_ascii_case(JSON) => {}
            other => {
                let message = format!("Content type '{}' not supported", other.unwrap_or_default());
                return Err(Refusal::framework(StatusCode::UNSUPPORTED_MEDIA_TYPE, message));
            }
        }
        serde_json::from_slice(&self.body)
            .map_err(|_| Refusal::bad_request("The request body is no JSON object."))
    }

    /// The body's one property, which is text.
    fn only(&self, name: &str) -> Result<String, Refusal> {
        let body = self.json()?;
        if body.len() != 1 {
            return Err(wrong_number());
        }
        text(&body, name)
    }

    /// The body's serial number, its only property.
    fn serial(&self) -> Result<String, Refusal> {
        self.only(SERIAL).and_then(short_serial)
    }

    /// The body's serial number and a name, which may be missing; nothing else.
    fn serial_and_name(&self, name: &str) -> Result<(String, Option<String>), Refusal> {
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
            return Err(Refusal::bad_request(format!("{name} must not be longer than 255 characters.")));
        }
        Ok((serial, Some(given)))
    }

    /// A parameter of the query that is a number.
    fn number(&self, name: &str, otherwise: u32) -> Result<u32, Refusal> {
        match self.parameter(name) {
            None => Ok(otherwise),
            Some(text) => {
                text.parse().map_err(|_| Refusal::bad_request(format!("{name} is no valid number.")))
            }
        }
    }

    fn page_size(&self) -> Result<u32, Refusal> {
        match self.number("pageSize", LARGEST_PAGE)? {
            size @ 1..=LARGEST_PAGE => Ok(size),
            _ => Err(Refusal::bad_request("pageSize must be between 1 and 25.")),
        }
    }

    fn parameter(&self, name: &str) -> Option<String> {
        let query = self.query.as_deref()?;
        url::form_urlencoded::parse(query.as_bytes())
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.into_owned())
    }
}

/// A property that is text.
fn text(body: &Map<String, Value>, name: &str) -> Result<String, Refusal> {
    match body.get(name).and_then(Value::as_str) {
        Some(text) if !text.trim().is_empty() => Ok(text.to_owned()),
        _ => Err(Refusal::bad_request(format!("{name} is required."))),
    }
}

fn short_serial(serial: String) -> Result<String, Refusal> {
    if serial.chars().count() > LONGEST_SERIAL {
        return Err(Refusal::bad_request("tokenSerialNumber must not be longer than 36 characters."));
    }
    Ok(serial)
}

fn wrong_number() -> Refusal {
    Refusal::bad_request("Wrong number of properties in the request body.")
}

fn no_such_user(user: &str) -> Refusal {
    Refusal::service(StatusCode::NOT_FOUND, format!("User {user} not found"))
}

fn no_such_token(serial: &str) -> Refusal {
    Refusal::service(StatusCode::NOT_FOUND, format!("Hardware token {serial} not found"))
}

/// What answers one call; the text is the user ID in the path. Null answers with nothing.
type Handler = fn(&Tenant, &Caller, &Call, &str) -> Result<Value, Refusal>;

/// Answers a call of somebody who may come in.
///
/// # Errors
/// Whatever the page of the call lists; 404, 405 and 406 of the framework.
pub(super) fn answer(tenant: &Tenant, caller: &Caller, call: &Call) -> Result<Answer, Refusal> {
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
        _ => return Err(Refusal::framework(StatusCode::NOT_FOUND, "No message available")),
    };
    if call.method != method {
        let message = format!("Request method '{}' not supported", call.method);
        return Err(Refusal::Framework {
            status: StatusCode::METHOD_NOT_ALLOWED,
            why: message.clone(),
            message,
            allow: Some(method),
        });
    }
    if !call.takes_json() {
        // the pages do not list it; a framework whose errors look like these answers so
        let message = "Could not find acceptable representation";
        return Err(Refusal::framework(StatusCode::NOT_ACCEPTABLE, message));
    }
    handler(tenant, caller, call, user).map(|body| match body {
        Value::Null => Answer::empty(),
        body => Answer::ok(&body),
    })
}

/// Cloud Administration User API.
fn look_up_user(tenant: &Tenant, caller: &Caller, call: &Call, _: &str) -> Result<Value, Refusal> {
    caller.need("rsa.user.read")?;
    let body = call.json()?;
    let unsynched = match body.get("searchUnsynched") {
        None => false,
        Some(Value::Bool(unsynched)) => *unsynched,
        Some(_) => return Err(Refusal::bad_request("searchUnsynched is no boolean.")),
    };
    if body.len() != 1 + usize::from(body.contains_key("searchUnsynched")) {
        return Err(wrong_number());
    }
    let (by_email, who) = match (body.get("email"), body.get("username")) {
        (Some(Value::String(email)), None) if !email.trim().is_empty() => (true, email),
        (None, Some(Value::String(name))) if !name.trim().is_empty() => (false, name),
        _ => return Err(Refusal::bad_request("Either email or username is required.")),
    };
    let now = tenant.now();
    let mut state = tenant.state();
    let found = state.directory.users.iter_mut().find(|user| {
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
fn search_v1(tenant: &Tenant, caller: &Caller, call: &Call, _: &str) -> Result<Value, Refusal> {
    caller.need("rsa.user.read")?;
    let (size, part) = (call.page_size()?, call.only("emailLike")?);
    let state = tenant.state();
    Ok(state.directory.search(&part).into_iter().take(size as usize).map(|user| json!(user)).collect())
}

/// Cloud Administration User Search API, version 2.
fn search_v2(tenant: &Tenant, caller: &Caller, call: &Call, _: &str) -> Result<Value, Refusal> {
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

/// The list of authenticators (`GET …/devices`), version 1: no hardware tokens; browsers unless told otherwise.
fn devices_v1(tenant: &Tenant, caller: &Caller, call: &Call, user: &str) -> Result<Value, Refusal> {
    devices(tenant, caller, call, user, true).map(|(_, list)| list)
}

/// The same, version 2: with hardware tokens; browsers only when asked for.
fn devices_v2(tenant: &Tenant, caller: &Caller, call: &Call, user: &str) -> Result<Value, Refusal> {
    let (id, mut list) = devices(tenant, caller, call, user, false)?;
    let state = tenant.state();
    let owned = state.directory.tokens.iter().filter(|token| token.user_id.as_ref() == Some(&id));
    list["sidTokens"] = owned.map(super::people::SidToken::listed).collect();
    Ok(list)
}

/// What both versions list, and the user's ID as the tenant spells it.
fn devices(
    tenant: &Tenant,
    caller: &Caller,
    call: &Call,
    user: &str,
    browsers: bool,
) -> Result<(String, Value), Refusal> {
    caller.need("rsa.authenticator.mobile.read")?;
    let browsers = match call.parameter("includeBrowsers").as_deref() {
        None => browsers,
        Some("true") => true,
        Some("false") => false,
        Some(_) => return Err(Refusal::bad_request("includeBrowsers is no boolean.")),
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
fn look_up_token(tenant: &Tenant, caller: &Caller, call: &Call, _: &str) -> Result<Value, Refusal> {
    caller.need("rsa.authenticator.sidtoken.read")?;
    let serial = call.serial()?;
    let state = tenant.state();
    state.directory.token(&serial).map(super::people::SidToken::details).ok_or_else(|| no_such_token(&serial))
}
