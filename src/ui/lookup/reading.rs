//! A reading from the server that can be stopped.

use egui::Ui;
use jiff::Timestamp;

use super::focus;
use crate::{
    app::{Message, Model, Running, lookup},
    ui::working::{self, Pressed},
};

pub(super) fn reading(
    ui: &mut Ui,
    what: &str,
    running: &Running,
    model: &Model,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    if let Some(pressed) = working::show(ui, what, running, &model.work, now, true) {
        out.push(match pressed {
            Pressed::StopWaiting => Message::WaitStopped(running.ticket),
            Pressed::Stop => Message::Lookup(lookup::Message::Cancelled),
        });
        focus::search(ui);
    }
}
