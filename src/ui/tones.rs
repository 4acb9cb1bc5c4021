//! What a state looks like: the tone of a pill.

use super::theme::Tone;
use crate::{
    domain::{change::confirmation::Now, person::UserStatus, token::hardware_token::TokenStatus},
    words,
};

pub fn token_tone(status: &TokenStatus) -> Tone {
    match status {
        TokenStatus::Enabled => Tone::Good,
        TokenStatus::Disabled => Tone::Danger,
        TokenStatus::Other(_) => Tone::Warning,
        TokenStatus::NotSaid => Tone::Plain,
    }
}

/// A person's status as a word for a pill, and its tone.
pub fn user_status(status: &UserStatus) -> (Tone, &str) {
    let tone = match status {
        UserStatus::Enabled => Tone::Good,
        UserStatus::Disabled => Tone::Danger,
        UserStatus::Other(_) => Tone::Warning,
        UserStatus::NotSaid => Tone::Plain,
    };
    (tone, words::person::status(status))
}

/// The tone of a confirmed state.
pub fn now_tone(now: &Now) -> Tone {
    match now {
        Now::Status(status) => token_tone(status),
        Now::User(status) => user_status(status).0,
        Now::Unassigned | Now::Deleted => Tone::Plain,
        Now::Unlocked(locked) if !locked.is_empty() => Tone::Warning,
        Now::EmergencyCode(_) => Tone::Warning,
        Now::NoPin | Now::Assigned { .. } | Now::Named(_) | Now::NoEmergencyCode | Now::Unlocked(_) => {
            Tone::Good
        }
    }
}
