//! The history.

use jiff::Timestamp;

use crate::app::{Message, Model};

pub(super) fn show(ui: &mut egui::Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let _ = (model, now, out);
    ui.label("");
}
