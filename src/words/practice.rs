//! The practice tenant's difficulties in words.

use crate::{domain::difficulty::Difficulty, say};

/// As the menu lists it.
pub fn difficulty(difficulty: Difficulty) -> &'static str {
    match difficulty {
        Difficulty::Forbidden => say!("difficulty-forbidden"),
        Difficulty::NotFound => say!("difficulty-not-found"),
        Difficulty::Conflict => say!("difficulty-conflict"),
        Difficulty::TooManyWithRetryAfter => say!("difficulty-too-many-wait"),
        Difficulty::TooManyWithoutRetryAfter => say!("difficulty-too-many"),
        Difficulty::ServerError => say!("difficulty-server-error"),
        Difficulty::Slow => say!("difficulty-slow"),
        Difficulty::CutBefore => say!("difficulty-cut-before"),
        Difficulty::CutAfter => say!("difficulty-cut-after"),
        Difficulty::GatewayPage => say!("difficulty-gateway-page"),
        Difficulty::BrokenJson => say!("difficulty-broken-json"),
    }
}
