//! A code on the clipboard: what the shell, which alone reaches it, says became of it.

use super::cx::Cx;
use crate::domain::problem::{Problem, ProblemKind};

/// What became of a code that was to be copied, and a minute later taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClipboardEvent {
    Copied,
    /// Why not.
    NotCopied(String),
    /// The clipboard still held the code, and is empty now.
    Cleared,
    /// What the clipboard held could not be read; it is empty now, whatever it was.
    Overwritten,
    /// Why not.
    NotCleared(String),
}

/// Says what became of it. What went wrong stays to be read.
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
