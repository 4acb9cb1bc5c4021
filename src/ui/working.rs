//! Something is asked of the server: the words and the seconds, or the wait that the server asked for and
//! Stop.

use egui::Ui;
use jiff::Timestamp;

use super::{phrases, widgets};
use crate::app::{Message, job::Running, work::Work};

/// What was pressed beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    /// "Stop" while the server asks to wait.
    Stop,
    Cancel,
}

/// Shows how far it is, with "Cancel" where it can be dropped.
pub(super) fn show(
    ui: &mut Ui,
    what: &str,
    running: &Running,
    work: &Work,
    now: Timestamp,
    cancel: bool,
) -> Option<Pressed> {
    if let Some(wait) = work.wait(running.ticket) {
        let left = phrases::since(now, wait.until);
        return widgets::countdown(ui, &phrases::waiting(wait), left, Some("Stop")).then_some(Pressed::Stop);
    }
    let since = phrases::since(running.since, now);
    widgets::busy(ui, what, since, cancel.then_some("Cancel")).then_some(Pressed::Cancel)
}

/// The same where it can only be stopped while the server asks to wait.
pub(super) fn asked(
    ui: &mut Ui,
    what: &str,
    running: &Running,
    work: &Work,
    now: Timestamp,
) -> Option<Message> {
    show(ui, what, running, work, now, false).map(|_| Message::WaitStopped(running.ticket))
}
