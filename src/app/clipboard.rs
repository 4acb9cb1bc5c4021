//! The shell's reports about a code on the clipboard.

use super::cx::Cx;
use crate::domain::problem::{Problem, ProblemKind};

/// The result of copying a code, or of clearing it a minute later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClipboardEvent {
    Copied,
    /// The reason.
    NotCopied(String),
    /// The clipboard still held the code and was cleared.
    Cleared,
    /// The clipboard could not be read and was cleared.
    Overwritten,
    /// The reason.
    NotCleared(String),
}

/// Reports it. Problems stay visible.
pub(super) fn say(trouble: &mut Option<Problem>, event: ClipboardEvent, cx: &mut Cx<'_>) {
    *trouble = None;
    match event {
        ClipboardEvent::Copied => cx.notice("Copied; the clipboard is cleared in a minute"),
        ClipboardEvent::Cleared => cx.notice("The clipboard was cleared"),
        ClipboardEvent::Overwritten => {
            cx.notice(
                "The clipboard was emptied: what it held could not be read, and may have been the code",
            );
        }
        ClipboardEvent::NotCopied(why) => {
            *trouble = Some(Problem::new(
                ProblemKind::Fault,
                "The code was not copied",
                format!("The clipboard did not take it: {why}"),
                "Show the code and read it aloud, or try again",
            ));
        }
        ClipboardEvent::NotCleared(why) => {
            *trouble = Some(Problem::new(
                ProblemKind::Fault,
                "The code may still be on the clipboard",
                format!("The clipboard could not be cleared: {why}"),
                "Copy something else to replace it",
            ));
        }
    }
}
