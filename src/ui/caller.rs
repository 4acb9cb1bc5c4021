//! What is known of the caller, beside what is done for them.

use egui::Ui;
use jiff::Timestamp;

use super::{
    theme::Tone,
    widgets::{self, Facts},
};
use crate::domain::{
    change::Action,
    verification::{Caller, Verification},
};

/// How they were verified, and that Live Verification denied it; nothing where nobody tried. `clock` says the times.
pub(super) fn rows(
    facts: &mut Facts<'_>,
    Caller { verified, denied }: &Caller,
    clock: impl Fn(Timestamp) -> String,
) {
    if let Some(at) = denied {
        facts.pill("Live Verification", Tone::Danger, "Not the person", &clock(*at));
    }
    if let Some(Verification { how, at }) = verified {
        facts.row("Caller verified", &format!("{}, {}", how.words(), clock(*at)));
    }
}

/// What should make the agent think twice: a caller who is not who they say, above all before what lets somebody in.
pub(super) fn warning(ui: &mut Ui, action: Action, Caller { verified, denied }: &Caller) {
    if denied.is_some() {
        widgets::notice(ui, Tone::Danger, "Live Verification said that the caller is not this person");
    } else if verified.is_none() && action.lets_in() {
        widgets::notice(
            ui,
            Tone::Warning,
            "The caller is not verified, and this helps whoever it is to sign in",
        );
    }
}
