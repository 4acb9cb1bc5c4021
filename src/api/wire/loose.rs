//! The answers to Delete Hardware Token and Disable Emergency Tokencode. They are not documented, so any
//! readable answer is accepted, unless it is about something else or reports a failure.

use serde_json::Value;

use super::{as_text, not_json, wrong};
use crate::{
    api::error::{AnswerFailure, BodyKind, body_kind},
    domain::{
        person::{UserId, emergency::CodeId},
        text,
        token::serial::Serial,
    },
};

/// From how many digits in a row on a text can be another serial number.
const SERIAL_DIGITS: usize = 9;

/// Delete Hardware Token, unless the answer names another token.
pub fn deleted(body: &[u8], serial: &Serial) -> Result<(), AnswerFailure> {
    let other = |named: &str| Serial::from_server(named).is_ok_and(|named| named != *serial);
    let about =
        |named: &str| wrong(format!("it is about the token {}, not about {serial}", text::name(named)));
    match read(body)? {
        Loose::Nothing => Ok(()),
        Loose::Words(words) => {
            let digits =
                || words.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() >= SERIAL_DIGITS);
            match digits().find(|run| other(run)) {
                Some(named) if !words.contains(serial.as_str()) => Err(about(named)),
                _ => Ok(()),
            }
        }
        Loose::Json(value) => {
            match named(&value, &["tokenserialnumber", "serialnumber"]).find(|text| other(text)) {
                Some(named) => Err(about(&named)),
                None => Ok(()),
            }
        }
    }
}

/// Disable Emergency Tokencode, unless the answer names another code or another user.
pub fn withdrawn(body: &[u8], person: &UserId, id: &CodeId) -> Result<(), AnswerFailure> {
    let Loose::Json(value) = read(body)? else { return Ok(()) };
    if let Some(user) =
        named(&value, &["userid"]).find(|user| !user.trim().eq_ignore_ascii_case(person.as_str()))
    {
        return Err(wrong(format!("it is about the user {}, not about {person}", text::name(&user))));
    }
    let ids = ["emergencytokencodeid", "eacid"];
    if named(&value, &ids).any(|named| !named.trim().eq_ignore_ascii_case(id.as_str())) {
        return Err(wrong("it is about another code"));
    }
    Ok(())
}

/// The user that an undocumented answer names.
pub(super) fn user_in(body: &[u8]) -> Result<Option<String>, AnswerFailure> {
    match read(body)? {
        Loose::Json(value) => Ok(named(&value, &["userid"]).next()),
        Loose::Nothing | Loose::Words(_) => Ok(None),
    }
}

/// An undocumented answer.
enum Loose {
    Nothing,
    Words(String),
    Json(Value),
}

fn read(body: &[u8]) -> Result<Loose, AnswerFailure> {
    let text = as_text(body)?;
    if let Ok(value) = serde_json::from_str::<Value>(text) {
        return match refused(&value) {
            Some(said) => Err(wrong(format!("it says {}", text::name(&said)))),
            None => Ok(Loose::Json(value)),
        };
    }
    match body_kind(text) {
        BodyKind::Empty => Ok(Loose::Nothing),
        BodyKind::Garbled => Ok(Loose::Words(text.to_owned())),
        BodyKind::WebPage | BodyKind::BrokenOff => Err(not_json(text)),
    }
}

/// A refusal with status 200: `{"code": "404 NOT_FOUND", …}`, `{"status": 500, …}`, `{"error":
/// "Forbidden", …}`.
fn refused(value: &Value) -> Option<String> {
    let code =
        ["code", "status"].into_iter().filter_map(|name| value.get(name)).find_map(|code| match code {
            Value::String(text) => text.trim_start().starts_with(['4', '5']).then(|| text.clone()),
            Value::Number(number) => (number.as_f64() >= Some(400.0)).then(|| number.to_string()),
            _ => None,
        });
    let nothing = [Value::Null, Value::Bool(false), "".into(), 0.into()];
    let error = || value.get("error").filter(|error| !nothing.contains(error)).map(Value::to_string);
    code.or_else(error)
}

/// Every text under one of these names, at any depth, ignoring case and hyphens.
fn named<'a>(value: &'a Value, names: &'a [&str]) -> Box<dyn Iterator<Item = String> + 'a> {
    match value {
        Value::Object(members) => Box::new(members.iter().flat_map(move |(name, value)| {
            let here =
                names.contains(&plain(name).as_str()).then(|| value.as_str().map(str::to_owned)).flatten();
            here.into_iter().chain(named(value, names))
        })),
        Value::Array(items) => Box::new(items.iter().flat_map(move |item| named(item, names))),
        _ => Box::new(std::iter::empty()),
    }
}

/// A name's letters and digits, in lower case.
pub(super) fn plain(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    const ID: &str = fixtures::USER_ID;
    const CODE: &str = "ca7256af-6802-469e-b8c9-e5f02f423168";

    fn deletes(body: &str) -> Result<(), AnswerFailure> {
        deleted(body.as_bytes(), &fixtures::serial())
    }

    fn withdraws(body: &str) -> Result<(), AnswerFailure> {
        let id = CodeId::from_server(CODE).unwrap();
        withdrawn(body.as_bytes(), &UserId::parse(ID).unwrap(), &id)
    }

    #[test]
    fn an_answer_of_which_nothing_is_known_will_do() {
        for good in
            ["", " \r\n", "\u{feff}", "OK", "Token deleted", "{}", "[]", "null", "true", "200", r#""done""#]
        {
            deletes(good).unwrap();
            withdraws(good).unwrap();
        }
        deletes(r#"{"tokenSerialNumber":"000123145251","status":"deleted","at":1718134230045}"#).unwrap();
        deletes("The token 000123145251 was deleted at 202611231305300").unwrap();
        withdraws(&format!(r#"{{"userId":"{}","emergencyTokencodeId":"{CODE}"}}"#, ID.to_uppercase()))
            .unwrap();
    }

    #[test]
    fn an_answer_about_something_else_is_none() {
        for other in [
            r#"{"tokenSerialNumber":"000123145310"}"#,
            r#"{"details":[{"serial-number":"123145251"}]}"#,
            "The token 000123145310 was deleted",
        ] {
            assert!(matches!(deletes(other), Err(AnswerFailure::WrongAnswer { .. })), "{other}");
        }
        for other in
            [r#"{"userId":"00000000-1112-451b-98e1-dfe4e6afd60d"}"#, r#"{"x":{"emergencyTokencodeId":"1"}}"#]
        {
            assert!(matches!(withdraws(other), Err(AnswerFailure::WrongAnswer { .. })), "{other}");
        }
    }

    #[test]
    fn a_refusal_a_web_page_and_half_an_answer_are_none() {
        for refusal in [
            r#"{"code":"404 NOT_FOUND"}"#,
            r#"{"code":404,"message":"x"}"#,
            r#"{"timestamp":1,"status":500,"message":"x"}"#,
            r#"{"status":"403 FORBIDDEN"}"#,
            r#"{"error":"Forbidden"}"#,
            r#"{"error":{"message":"x"}}"#,
            r#"{"error":true}"#,
        ] {
            assert!(matches!(deletes(refusal), Err(AnswerFailure::WrongAnswer { .. })), "{refusal}");
            assert!(matches!(withdraws(refusal), Err(AnswerFailure::WrongAnswer { .. })), "{refusal}");
        }
        for good in
            [r#"{"code":200,"status":"OK"}"#, r#"{"error":null}"#, r#"{"error":false,"status":"done"}"#]
        {
            deletes(good).unwrap();
        }
        for none in ["<html><title>Sign in</title>", r#"{"tokenSerial"#, "[1,"] {
            assert!(matches!(deletes(none), Err(AnswerFailure::NotJson { .. })), "{none}");
            assert!(matches!(withdraws(none), Err(AnswerFailure::NotJson { .. })), "{none}");
        }
        let serial = Serial::parse("1").unwrap();
        assert!(matches!(deleted(b"\xff\xfe", &serial), Err(AnswerFailure::NotJson { .. })));
    }
}
