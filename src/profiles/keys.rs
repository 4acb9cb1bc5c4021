//! The keys of `profiles.toml`, their spellings and places.

use std::borrow::Cow;

use toml_edit::{Item, TableLike};

use crate::files::underscored;

/// The key that holds a profile's signature.
pub(super) const SIGNATURE: &str = "signature";

/// Every known key except the rules. Other keys stay unchanged.
pub(super) const KEYS: [&str; 16] = [
    "name",
    "address",
    "sign-in",
    "issuer",
    "client-id",
    "scopes",
    "label",
    "colour",
    "connect-seconds",
    "read-seconds",
    "change-seconds",
    "proxy",
    "ca-file",
    "client-certificate",
    "client-key",
    SIGNATURE,
];

pub const RULES: [&str; 7] = [
    "allow",
    "require-ticket",
    "ticket-pattern",
    "ticket-example",
    "require-reason",
    "require-verification",
    "batch",
];

/// Whether a key is known, in either spelling.
pub(super) fn is_known(key: &str) -> bool {
    is_rule(key) || KEYS.iter().any(|known| same_key(known, key))
}

/// Whether a key is this one, with hyphens or underscores.
pub(super) fn same_key(known: &str, key: &str) -> bool {
    known == key || underscored(known) == key
}

/// A key's position in the text, in bytes.
pub(super) fn key_start(table: &dyn TableLike, key: &str) -> usize {
    let at_key = table.key(key).and_then(toml_edit::Key::span);
    let span = at_key.or_else(|| table.get(key).and_then(Item::span));
    span.map_or(0, |span| span.start)
}

/// Whether a key is a rule, in either spelling.
pub(super) fn is_rule(key: &str) -> bool {
    RULES.iter().any(|rule| *rule == key || underscored(rule) == key)
}

/// A key's spelling in a table: with underscores if it is there like that.
pub(super) fn spelling<'a>(table: &dyn TableLike, key: &'a str) -> Cow<'a, str> {
    let other = underscored(key);
    if !table.contains_key(key) && table.contains_key(&other) { other.into() } else { key.into() }
}
