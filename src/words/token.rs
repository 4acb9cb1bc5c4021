//! Hardware tokens in words.

use crate::{domain::token::hardware_token::TokenStatus, say};

/// A token's status as a word for a pill.
pub fn status(status: &TokenStatus) -> &str {
    match status {
        TokenStatus::Enabled => say!("status-enabled"),
        TokenStatus::Disabled => say!("status-disabled"),
        TokenStatus::Other(text) => text,
        TokenStatus::NotSaid => say!("status-not-said"),
    }
}
