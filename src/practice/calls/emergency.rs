//! The emergency access code (vendor: emergency tokencode): two versions of giving it, and withdrawing it.

use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::call::{Call, no_such_user, wrong_number};
use crate::practice::{answer::ErrorReply, auth::Caller, people::User, tenant::Tenant};

const MANAGE: &str = "rsa.authenticator.emergency.manage";
/// The longest validity, in minutes: 7 days.
const LONGEST: i64 = 7 * 24 * 60;

/// A code's validity, and whether it works once only.
struct Settings {
    value: i64,
    unit: &'static str,
    one_time: bool,
    locked: bool,
}

impl Settings {
    fn minutes(&self) -> Option<i64> {
        let minutes = match self.unit {
            "minutes" => 1,
            "hours" => 60,
            _ => 24 * 60,
        };
        self.value.checked_mul(minutes).filter(|minutes| (1..=LONGEST).contains(minutes))
    }
}

/// The company's settings. The vendor has one set for the whole company; here those of the partners are
/// locked, so that users can practise being overridden.
fn company(user: &User) -> Settings {
    if user.identity_source.as_deref() == Some("Partners") {
        return Settings { value: 4, unit: "hours", one_time: true, locked: true };
    }
    Settings { value: 1, unit: "days", one_time: false, locked: false }
}

/// Cloud Administration Enable Emergency Tokencode API, version 1: whole days, as text.
pub(super) fn give_v1(
    tenant: &Tenant,
    caller: &Caller,
    call: &Call,
    user: &str,
) -> Result<Value, ErrorReply> {
    caller.need(MANAGE)?;
    let days = call.only("expirationDays")?;
    let value = match days.as_str() {
        "1" | "2" | "3" | "4" | "5" | "6" | "7" => days.parse().unwrap_or(1),
        _ => return Err(ErrorReply::bad_request("expirationDays must be between 1 and 7.")),
    };
    give(tenant, user, |_| Ok(Settings { value, unit: "days", one_time: false, locked: false }))
        .map(|(_, answer)| answer)
}

/// Cloud Administration Enable Emergency Tokencode API, version 2.
pub(super) fn give_v2(
    tenant: &Tenant,
    caller: &Caller,
    call: &Call,
    user: &str,
) -> Result<Value, ErrorReply> {
    caller.need(MANAGE)?;
    // every property is optional, so the body is too
    let body = if call.body.is_empty() { Map::new() } else { call.json()? };
    if body.keys().any(|name| !matches!(name.as_str(), "oneTimeUse" | "expiryUnit" | "expiryValue")) {
        return Err(wrong_number());
    }
    let (settings, mut answer) = give(tenant, user, |user| asked(&body, company(user)))?;
    answer["oneTimeUse"] = settings.one_time.into();
    answer["configurationsLocked"] = settings.locked.into();
    answer["configurationsUsed"] = json!({
        "expiryValue": settings.value, "expiryUnit": settings.unit, "oneTimeUse": settings.one_time,
    });
    Ok(answer)
}

/// The request's values, where the company's settings allow them.
fn asked(body: &Map<String, Value>, company: Settings) -> Result<Settings, ErrorReply> {
    let one_time = match body.get("oneTimeUse") {
        None => company.one_time,
        Some(Value::Bool(one_time)) => *one_time,
        Some(_) => return Err(ErrorReply::bad_request("oneTimeUse is no boolean.")),
    };
    let (value, unit) = match (body.get("expiryValue"), body.get("expiryUnit")) {
        (None, None) => (company.value, company.unit),
        (Some(value), Some(unit)) => {
            let units = ["minutes", "hours", "days"];
            let unit = units.into_iter().find(|known| unit.as_str() == Some(known));
            let unit =
                unit.ok_or_else(|| ErrorReply::bad_request("expiryUnit must be days, hours or minutes."))?;
            (value.as_i64().ok_or_else(|| ErrorReply::bad_request("expiryValue is no number."))?, unit)
        }
        _ => return Err(ErrorReply::bad_request("expiryValue and expiryUnit are required together.")),
    };
    let asked = Settings { value, unit, one_time, locked: false };
    if asked.minutes().is_none() {
        return Err(ErrorReply::bad_request("The expiry must be between 1 minute and 7 days."));
    }
    Ok(if company.locked { company } else { asked })
}

/// Makes a code that replaces the previous one.
fn give(
    tenant: &Tenant,
    user: &str,
    settings: impl FnOnce(&User) -> Result<Settings, ErrorReply>,
) -> Result<(Settings, Value), ErrorReply> {
    let now = tenant.now();
    let mut state = tenant.state();
    let directory = &mut state.directory;
    let id = directory.user(user).map(|user| user.id.clone()).ok_or_else(|| no_such_user(user))?;
    // people with the app on a telephone have an offline code too
    let offline =
        directory.devices.iter().any(|device| device.user_id == id && !device.browser && !device.fido);
    let user = directory.user_mut(&id).ok_or_else(|| no_such_user(&id))?;
    let settings = settings(user)?;
    let ends = later(now, settings.minutes().unwrap_or(LONGEST));
    user.emergency_access_status = Some("Enabled".to_owned());
    user.emergency_tokencode_id = Some(Uuid::new_v4().to_string());
    user.emergency_tokencode_expiration = Some(ends.clone());
    user.emergency_tokencode_last_use = None;
    user.emergency_tokencode_one_time_use = Some(settings.one_time);
    user.offline_emergency_access_status = Some(if offline { "Enabled" } else { "Disabled" }.to_owned());
    user.offline_emergency_tokencode_expiration = offline.then_some(ends);
    // eight digits, shown once: the tenant does not keep them
    let code = format!("{:08}", Uuid::new_v4().as_u128() % 100_000_000);
    let answer = json!({
        "emergencyTokencodeId": user.emergency_tokencode_id,
        "emergencyTokencode": code,
        "expirationDate": user.emergency_tokencode_expiration,
        "offlineExpirationDate": user.offline_emergency_tokencode_expiration,
    });
    Ok((settings, answer))
}

fn later(now: Timestamp, minutes: i64) -> String {
    format!("{:.3}", now.saturating_add(SignedDuration::from_mins(minutes)).unwrap_or(Timestamp::MAX))
}

/// Cloud Administration Disable Emergency Tokencode API. An offline code works until it ends, so the
/// record keeps it. The answer to an unknown code is not known: here 404. The answer is empty: the page's
/// example is not known either.
pub(super) fn withdraw(
    tenant: &Tenant,
    caller: &Caller,
    call: &Call,
    user: &str,
) -> Result<Value, ErrorReply> {
    caller.need(MANAGE)?;
    let id = call.path.rsplit('/').next().unwrap_or_default();
    let mut state = tenant.state();
    let user = state.directory.user_mut(user).ok_or_else(|| no_such_user(user))?;
    if user.emergency_tokencode_id.as_deref().is_none_or(|own| !own.eq_ignore_ascii_case(id)) {
        return Err(ErrorReply::service(
            StatusCode::NOT_FOUND,
            format!("Emergency tokencode {id} not found"),
        ));
    }
    user.emergency_access_status = Some("Disabled".to_owned());
    user.emergency_tokencode_id = None;
    user.emergency_tokencode_expiration = None;
    user.emergency_tokencode_last_use = None;
    user.emergency_tokencode_one_time_use = None;
    Ok(Value::Null)
}
