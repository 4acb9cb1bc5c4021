//! Bodies as they may be shown and exported. What is stored stays as it is, byte for byte: it is hashed.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Odd, read};
use crate::domain::text;

/// A body of at most so many bytes, all of them plain, is read as it is.
const SHORT: usize = text::FREE;

/// The texts that may have lines of their own: a problem's details, and a reason.
const WITH_LINES: [&str; 2] = ["details", "reason"];

/// Reads a body, with its texts as they may be shown.
pub(in crate::store) fn read_shown<T: DeserializeOwned>(body: &str) -> Result<T, Odd> {
    // without escapes and with blanks between words only there is nothing in it that would be cleaned
    let cleaned = ["\\", "  ", "\" ", " \""].iter().any(|odd| body.contains(odd));
    if body.len() <= SHORT && !cleaned && text::is_plain(body) {
        return read(body);
    }
    let mut value: Value = read(body)?;
    clean(&mut value, "");
    serde_json::from_value(value).map_err(|err| super::unreadable(&err))
}

fn clean(value: &mut Value, name: &str) {
    match value {
        Value::String(held) => {
            let shown = if WITH_LINES.contains(&name) {
                text::lines(held, text::DETAILS)
            } else {
                text::line(held, text::FREE)
            };
            if shown != held.as_str() {
                *held = shown.into_owned();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| clean(item, name)),
        Value::Object(members) => members.iter_mut().for_each(|(name, member)| clean(member, name)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// What of a body is shown that cannot be read.
pub(in crate::store) fn unread(body: &str) -> String {
    text::line(body, text::DETAILS).into_owned()
}
