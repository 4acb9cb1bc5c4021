//! Notices that several parts of the screen share.

use egui::{Id, Ui};

use crate::{
    app::{
        Model,
        profiles::{self, Edits},
    },
    domain::{machine_policy::Own, profile::Catalogue},
    say,
    ui::{theme::Tone, widgets},
};

/// Why nothing can be written to `profiles.toml`, where it cannot be read.
pub(in crate::ui) fn unusable(catalogue: &Catalogue) -> Option<&'static str> {
    catalogue.unreadable.then(|| say!("profiles-unusable"))
}

/// What adds a profile, as far as the company lets an account have its own.
pub(in crate::ui) fn ways_to_add(own: Own) -> Vec<(&'static str, profiles::Message)> {
    let new = (say!("new-profile"), profiles::Message::Edits(Edits::New));
    let import = (say!("import"), profiles::Message::ImportAsked);
    match own {
        Own::All => vec![new, import],
        Own::Signed => vec![import],
        Own::None => Vec::new(),
    }
}

/// Of the button that imports.
pub(super) fn import_button() -> Id {
    Id::unique("profiles: the button that imports")
}

/// How profiles come to be, or why there is less to press than usual.
pub(in crate::ui) fn own_profiles(own: Own) -> &'static str {
    match own {
        Own::All => say!("profiles-offline"),
        Own::Signed => say!("policy-only-signed"),
        Own::None => say!("policy-own-profiles-off"),
    }
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

/// Warns that the session uses this profile, where a change does not apply at once.
pub(super) fn signed_in_notice(ui: &mut Ui, model: &Model, name: &str, words: &str) {
    if model.session.who.as_ref().is_some_and(|who| who.profile.name == name) {
        widgets::notice(ui, Tone::Info, words);
    }
}
