//! Something is asked of the server: the words and the seconds, or the wait that the server asked for and Stop.

use egui::Ui;
use jiff::Timestamp;

use super::{widgets, words};
use crate::app::job::Running;

/// Shows how far it is. Gives `stop` when the wait was stopped, and `cancel`, where there is one, when it was cancelled.
pub(super) fn show<M>(
    ui: &mut Ui,
    what: &str,
    running: &Running,
    now: Timestamp,
    stop: M,
    cancel: Option<M>,
) -> Option<M> {
    if let Some(wait) = running.wait {
        let left = words::since(now, wait.until);
        return widgets::countdown(ui, &words::waiting(wait), left, Some("Stop")).then_some(stop);
    }
    let since = words::since(running.since, now);
    let cancelled = widgets::busy(ui, what, since, cancel.as_ref().map(|_| "Cancel"));
    cancel.filter(|_| cancelled)
}
