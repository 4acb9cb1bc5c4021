//! What several parts of the screen say the same way.

use egui::Ui;

use crate::{
    app::Model,
    ui::{theme::Tone, widgets},
};

/// Why nothing can be written to a file that is no TOML.
pub(in crate::ui) const UNUSABLE: &str = "profiles.toml is left as it is until it can be read";

/// Says that a profile is being worked with, where a change to it does not count at once.
pub(super) fn signed_in_notice(ui: &mut Ui, model: &Model, name: &str, words: &str) {
    if model.session.who.as_ref().is_some_and(|who| who.profile.name == name) {
        widgets::notice(ui, Tone::Info, words);
    }
}
