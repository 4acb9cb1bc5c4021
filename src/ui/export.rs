//! The export dialog.

use jiff::Timestamp;

use crate::app::{Message, Model, export::Form};

pub(super) fn show(
    ui: &mut egui::Ui,
    form: &mut Form,
    model: &Model,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    let _ = (form, model, now, out);
    ui.label("");
}
