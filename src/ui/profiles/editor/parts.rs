//! Parts of the editor: named fields, groups, and the frame's events.

use egui::{Id, Ui};

use crate::words;
use crate::{
    app::profiles::Message,
    domain::Hint,
    ui::{
        theme::space,
        widgets::{self, Field},
    },
};

#[derive(Default)]
pub(in crate::ui::profiles) struct Events {
    pub(super) submitted: bool,
    pub(super) closed: bool,
    /// "Browse…" of a field.
    pub(super) browsed: Option<Message>,
}

/// A fixed id, so that the field can be focused.
pub(super) fn id(name: &str) -> Id {
    Id::unique(("profile editor", name))
}

/// Enter in the field saves.
pub(super) fn show_field(ui: &mut Ui, field: Field<'_>, hint: Option<&Hint>, events: &mut Events) {
    let shown = field.error(hint.map(words::hint).as_deref()).show(ui);
    events.submitted |= shown.submitted;
}

pub(super) fn group(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        widgets::strong(ui, label);
        add(ui);
    });
}
