//! The problems with the history, in words.

use std::path::Path;

use crate::domain::phrase::Phrase;
use crate::{
    domain::problem::{Problem, ProblemKind},
    store::{Error, FoundInstead, Less, Moved, Note, Operation},
};

/// The problem when an intent could not be recorded.
pub(super) fn nothing_sent(err: &Error) -> Problem {
    tracing::error!("an intent was not recorded: {err}");
    err.problem_for(Operation::RecordIntent)
}

pub(super) fn owed(err: &Error) -> Problem {
    tracing::error!("a step is not recorded yet: {err}");
    let problem = err.problem_for(Operation::RecordOutcome);
    let keep = if err.may_pass() {
        "Keep the program open: it records this as soon as it can"
    } else {
        "Note what the window shows of the change: this version of the program cannot record it"
    };
    Problem { advice: Phrase::from(keep).and(problem.advice), ..problem }
}

/// The problem when a step could not be recorded.
pub(super) fn lost(err: &Error) -> Problem {
    tracing::error!("a step was not recorded: {err}");
    err.problem_for(Operation::RecordOutcome)
}

pub(super) fn stopped() -> Problem {
    Problem::new(ProblemKind::Stopped, "It was stopped", "Nobody waited for it any more", "Ask for it again")
}

pub(super) fn put_aside(moved: &Moved) -> Problem {
    tracing::error!("the history was put aside: {}", moved.why);
    if let Some(less) = &moved.less {
        return missed(less, moved);
    }
    let kept = moved.to.as_ref().map_or_else(
        || "Nothing was left of it".to_owned(),
        |to| format!("The damaged file was kept: {}", to.display()),
    );
    Problem::new(
        ProblemKind::Format,
        "The history was damaged, and a new one was begun",
        kept,
        "Tell whoever looks after the program; what was recorded before is in that file",
    )
    .with_details(moved.why.clone())
}

/// The history has less than the note.
fn missed(less: &Less, moved: &Moved) -> Problem {
    let summary = match less.found {
        FoundInstead::Nothing => "The history is gone. Token Desk began a new one",
        FoundInstead::Empty => "The history is empty. Token Desk began a new one",
        FoundInstead::Another { .. } => "Another history is there. Token Desk began a new one",
        _ => "Rows of the history are missing or changed. Token Desk began a new one",
    };
    let advice = match &moved.to {
        Some(to) => format!("Tell your administrator. What was there is kept: {}", to.display()),
        None => "Tell your administrator, and look for a backup of the data folder".to_owned(),
    };
    Problem::new(ProblemKind::Format, summary, less.words(), advice).with_details(less.details())
}

/// The history replaces the noted one: another copy of the program put that aside, or this one did and ended
/// before it could note it.
pub(super) fn replaced(noted: &Note, history: &str) -> Problem {
    tracing::warn!("the history is another one than the noted one, and says that it replaces one");
    let Note { history: before, row, hash, at } = noted;
    Problem::new(
        ProblemKind::Format,
        "The history is a new one since the last start here",
        format!("Row {row} of the one before was noted here. This one says that it was begun in the place of another"),
        "Tell your administrator if nobody told you why",
    )
    .with_details(format!(
        "noted at {at}: history {before}, row {row}, hash {hash}\nfound: history {history}"
    ))
}

/// The note cannot be used.
pub(super) fn note_unusable(why: &str, file: &Path) -> Problem {
    tracing::warn!("the note of the history's newest row {why}");
    Problem::new(
        ProblemKind::Format,
        "Token Desk cannot tell if rows of the history are missing",
        format!("Its note of the newest row {why}"),
        "Tell your administrator, who can compare the history with an export",
    )
    .with_details(file.display().to_string())
}
