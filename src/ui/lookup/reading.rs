//! Something is being read from the server.

use egui::Ui;
use jiff::Timestamp;

use super::focus;
use crate::{
    app::{Message, job::Running, lookup},
    ui::working,
};

/// Something is being read, and can be dropped.
pub(super) fn reading(ui: &mut Ui, what: &str, running: &Running, now: Timestamp, out: &mut Vec<Message>) {
    let (stop, cancel) = (lookup::Message::WaitStopped, lookup::Message::Cancelled);
    if let Some(message) = working::show(ui, what, running, now, stop, Some(cancel)) {
        out.push(Message::Lookup(message));
        focus::search(ui);
    }
}
