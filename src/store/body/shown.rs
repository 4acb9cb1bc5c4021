//! Bodies in legible form, for the window and exports. The stored bytes never change, because they are
//! hashed.

use serde::de::DeserializeOwned;
use serde_json::Value;

use super::{Odd, read};
use crate::domain::text;

/// A plain body of at most this many bytes is read unchanged.
const SHORT: usize = text::FREE;

/// The texts that may have line breaks: a problem's details, and a reason.
const WITH_LINES: [&str; 2] = ["details", "reason"];

/// Reads a body with its texts in legible form.
pub(in crate::store) fn read_shown<T: DeserializeOwned>(body: &str) -> Result<T, Odd> {
    if body.len() <= SHORT && has_single_blanks(body) && text::is_plain(body) {
        return read(body);
    }
    let mut value: Value = read(body)?;
    clean(&mut value, "");
    serde_json::from_value(value).map_err(|err| super::unreadable(&err))
}

/// Whether the body has no escapes, and blanks only between words. Cleaning leaves such plain text alone.
fn has_single_blanks(body: &str) -> bool {
    let mut before = 0;
    !body.bytes().any(|byte| {
        let pair = (std::mem::replace(&mut before, byte), byte);
        matches!(pair, (_, b'\\') | (b' ' | b'"', b' ') | (b' ', b'"'))
    })
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

/// The legible form of an unreadable body.
pub(in crate::store) fn unread(body: &str) -> String {
    text::line(body, text::DETAILS).into_owned()
}
