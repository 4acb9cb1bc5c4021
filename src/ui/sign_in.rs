//! The login panel.

use jiff::Timestamp;

use crate::app::{Message, Model, sign_in::Form};

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
