//! Finds keys of `profiles.toml` that look like secrets. Never repeats a value.

use toml_edit::{Item, TableLike, Value};

use super::keys::key_start;
use crate::{
    domain::{phrase::Phrase, sign_in::key_text},
    phrase,
};

/// What is said of a key that looks like a secret.
pub(super) fn reason() -> Phrase {
    phrase!("profile-no-secret")
}

/// Parts of names of secrets, without hyphens and underscores.
const SECRET_NAMES: [&str; 10] = [
    "accesskey",
    "privatekey",
    "apikey",
    "secretkey",
    "jwk",
    "password",
    "passphrase",
    "token",
    "secret",
    "credential",
];

/// Collects the places of keys that look like secrets: by name, or because of a private key.
pub(super) fn find(parent: &dyn TableLike, key: &str, item: &Item, found: &mut Vec<usize>) {
    let plain: String = key.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    let named = SECRET_NAMES.iter().any(|name| plain.contains(name));
    if named || item.as_str().is_some_and(|text| key_text::may_be_a_key(text.as_bytes())) {
        found.push(key_start(parent, key));
        return;
    }
    let tables = item.as_table_like().into_iter();
    let more = item.as_array_of_tables().into_iter().flatten().map(|table| -> &dyn TableLike { table });
    let in_lists = item.as_array().into_iter().flatten().filter_map(Value::as_inline_table);
    for table in tables.chain(more).chain(in_lists.map(|table| -> &dyn TableLike { table })) {
        for (key, item) in table.iter() {
            find(table, key, item, found);
        }
    }
}

pub(super) fn is_private_key(text: &str) -> bool {
    text.contains("PRIVATE KEY")
}
