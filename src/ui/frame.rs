//! The frame of the window: top bar, practice strip, notices, help, and the question before closing.

use jiff::Timestamp;

use super::practice;
use crate::app::{Forms, Message, Model};

pub(super) fn show(
    ui: &mut egui::Ui,
    forms: &mut Forms,
    model: &Model,
    now: Timestamp,
    out: &mut Vec<Message>,
    screen: impl FnOnce(&mut egui::Ui, &mut Forms, &mut Vec<Message>),
) {
    practice::show(ui, &mut forms.practice, model, now, out);
    screen(ui, forms, out);
}
