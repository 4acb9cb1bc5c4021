//! The practice strip and its difficulties.

use jiff::Timestamp;

use crate::app::{Message, Model, practice::Form};

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
