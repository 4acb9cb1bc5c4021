//! What the editor's parts are made of: named fields, groups, and what was done in this frame.

use egui::{Id, Ui};

use crate::words;
use crate::{
    domain::Hint,
    ui::{
        theme::space,
        widgets::{self, Field},
    },
};

/// What was done in the editor in this frame.
#[derive(Default)]
pub(super) struct Events {
    pub(super) submitted: bool,
    pub(super) closed: bool,
    pub(super) browsed: bool,
}

/// A field's fixed id, so that the focus can be sent to it.
pub(super) fn id(name: &str) -> Id {
    Id::unique(("profile editor", name))
}

/// Draws a field with what is wrong with it; Enter in it saves.
pub(super) fn show_field(ui: &mut Ui, field: Field<'_>, hint: Option<&Hint>, events: &mut Events) {
    let shown = field.error(hint.map(words::hint).as_deref()).show(ui);
    events.submitted |= shown.submitted;
}

/// Choices under a label of their own.
pub(super) fn group(ui: &mut Ui, label: &str, add: impl FnOnce(&mut Ui)) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        widgets::strong(ui, label);
        add(ui);
    });
}
