//! Notices that several parts of the screen share.

use egui::Ui;

use crate::{
    app::Model,
    ui::{theme::Tone, widgets},
};

/// Why an invalid TOML file is not overwritten.
pub(in crate::ui) const UNUSABLE: &str = "profiles.toml is left as it is until it can be read";

/// Warns that the session uses this profile, where a change does not apply at once.
pub(super) fn signed_in_notice(ui: &mut Ui, model: &Model, name: &str, words: &str) {
    if model.session.who.as_ref().is_some_and(|who| who.profile.name == name) {
        widgets::notice(ui, Tone::Info, words);
    }
}
