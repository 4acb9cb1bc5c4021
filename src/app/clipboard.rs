//! The shell's reports about a code on the clipboard.

use super::cx::Cx;
use crate::{
    domain::{
        phrase::Phrase,
        problem::{Problem, ProblemKind},
    },
    phrase,
};

/// The result of copying a code, or of clearing it a minute later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClipboardEvent {
    Copied,
    /// The reason.
    NotCopied(Phrase),
    /// The clipboard still held the code and was cleared.
    Cleared,
    /// The clipboard could not be read and was cleared.
    Overwritten,
    /// The reason.
    NotCleared(Phrase),
}

/// Reports it. Problems stay visible.
pub(super) fn say(trouble: &mut Option<Problem>, event: ClipboardEvent, cx: &mut Cx<'_>) {
    *trouble = None;
    match event {
        ClipboardEvent::Copied => cx.notice(phrase!("notice-code-copied")),
        ClipboardEvent::Cleared => cx.notice(phrase!("notice-clipboard-cleared")),
        ClipboardEvent::Overwritten => cx.notice(phrase!("notice-clipboard-emptied")),
        ClipboardEvent::NotCopied(why) => {
            *trouble = Some(Problem::new(
                ProblemKind::Fault,
                phrase!("clipboard-not-copied"),
                why,
                phrase!("clipboard-not-copied-advice"),
            ));
        }
        ClipboardEvent::NotCleared(why) => {
            *trouble = Some(Problem::new(
                ProblemKind::Fault,
                phrase!("clipboard-not-cleared"),
                why,
                phrase!("clipboard-not-cleared-advice"),
            ));
        }
    }
}
