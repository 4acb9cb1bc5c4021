//! Credentials in words.

use crate::{domain::sign_in::credential::Identity, say};

/// For the top bar: "Key 139f6495…".
pub fn identity(identity: &Identity) -> String {
    let method = identity.method.key();
    let mut start: String = identity.id.chars().take(8).collect();
    if start.len() < identity.id.len() {
        start.push('…');
    }
    if start.is_empty() {
        say!("credential-of", method = method)
    } else {
        say!("credential-with-id", method = method, id = start)
    }
}
