//! A request that runs: words and seconds, or the wait that the server asked for, with "Stop".

use egui::Ui;
use jiff::Timestamp;

use super::widgets;
use crate::app::{Message, Running, work::Work};
use crate::say;
use crate::{domain::time, words};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pressed {
    /// "Stop" while the server asks to wait.
    StopWaiting,
    /// "Stop" while the request runs.
    Stop,
}

/// Shows progress, with "Stop" where it can be stopped.
pub(super) fn show(
    ui: &mut Ui,
    what: &str,
    running: &Running,
    work: &Work,
    now: Timestamp,
    can_stop: bool,
) -> Option<Pressed> {
    if let Some(wait) = work.wait(running.ticket) {
        let time_left = time::since(now, wait.until);
        return widgets::countdown(
            ui,
            &words::remaining::waiting(wait.attempt),
            time_left,
            Some(say!("stop")),
        )
        .then_some(Pressed::StopWaiting);
    }
    let since = time::since(running.since, now);
    widgets::busy(ui, what, since, can_stop.then(|| say!("stop"))).then_some(Pressed::Stop)
}

/// The same where it can only be stopped during a wait that the server asked for.
pub(super) fn asked(
    ui: &mut Ui,
    what: &str,
    running: &Running,
    work: &Work,
    now: Timestamp,
) -> Option<Message> {
    show(ui, what, running, work, now, false).map(|_| Message::WaitStopped(running.ticket))
}
