//! Credentials in words.

use crate::{domain::sign_in::credential::Identity, say};

/// How many characters of an ID's end tell it from others.
const END: usize = 8;

/// For the top bar: "Key …b6b152d5". IDs are cut at their beginning.
pub fn identity(identity: &Identity) -> String {
    let end = identity.id.char_indices().rev().nth(END - 1).map_or(0, |(at, _)| at);
    with_id(identity, &if end == 0 { identity.id.clone() } else { format!("…{}", &identity.id[end..]) })
}

/// The same with the whole ID: "Key 139f6495-e447-4a26-a765-5c01b6b152d5".
pub fn identity_in_full(identity: &Identity) -> String {
    with_id(identity, &identity.id)
}

fn with_id(identity: &Identity, id: &str) -> String {
    let method = identity.method.key();
    if id.is_empty() {
        say!("credential-of", method = method)
    } else {
        say!("credential-with-id", method = method, id = id)
    }
}
