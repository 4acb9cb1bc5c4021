//! Notices that several parts of the screen share.

use egui::Ui;

use crate::{
    app::Model,
    domain::profile::{Catalogue, Trouble},
    say,
    ui::{theme::Tone, widgets},
    words,
};

/// Why nothing can be written to `profiles.toml`, where it cannot be read.
pub(in crate::ui) fn unusable(catalogue: &Catalogue) -> Option<&'static str> {
    catalogue.unreadable.then(|| say!("profiles-unusable"))
}

/// That something is wrong in `profiles.toml`, and what to do about it.
pub(in crate::ui) fn in_the_file(catalogue: &Catalogue) -> (String, &'static str) {
    match (catalogue.unreadable, catalogue.profiles.is_empty()) {
        (true, false) => {
            (say!("profiles-part-unreadable").to_owned(), say!("profiles-part-unreadable-advice"))
        }
        (true, true) => (say!("profiles-unreadable").to_owned(), say!("profiles-unreadable-advice")),
        (false, _) => {
            let count = catalogue.troubles.len();
            (say!("profiles-troubles", count = count), say!("profiles-troubles-advice"))
        }
    }
}

/// "Line 14, Acme staging: address: https is needed".
pub(in crate::ui) fn trouble_words(trouble: &Trouble) -> String {
    let Trouble { line, profile, reason } = trouble;
    let reason = words::sentence(reason);
    match (line.map(|line| line.to_string()), profile) {
        (Some(line), Some(profile)) => {
            say!("trouble-line-and-profile", line = line, profile = profile, reason = reason)
        }
        (Some(line), None) => say!("trouble-line", line = line, reason = reason),
        (None, Some(profile)) => say!("trouble-profile", profile = profile, reason = reason),
        (None, None) => reason.into_owned(),
    }
}

/// Warns that the session uses this profile, where a change does not apply at once.
pub(super) fn signed_in_notice(ui: &mut Ui, model: &Model, name: &str, words: &str) {
    if model.session.who.as_ref().is_some_and(|who| who.profile.name == name) {
        widgets::notice(ui, Tone::Info, words);
    }
}
