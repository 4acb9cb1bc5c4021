//! Find: the search field, the person, their hardware tokens, and the serial number.

use jiff::Timestamp;

use crate::app::{Message, Model, lookup::Form};

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
