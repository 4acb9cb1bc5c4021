//! What is said of problems with the history.

use std::path::Path;

use crate::{
    domain::{
        phrase::Phrase,
        problem::{Problem, ProblemKind},
    },
    phrase,
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
    let keep = if err.may_pass() { phrase!("history-keep-open") } else { phrase!("history-note-it") };
    Problem { advice: keep.and(problem.advice), ..problem }
}

/// The problem when a step could not be recorded.
pub(super) fn lost(err: &Error) -> Problem {
    tracing::error!("a step was not recorded: {err}");
    err.problem_for(Operation::RecordOutcome)
}

pub(super) fn stopped() -> Problem {
    Problem::new(
        ProblemKind::Stopped,
        phrase!("work-stopped"),
        phrase!("work-stopped-cause"),
        phrase!("stopped-advice"),
    )
}

pub(super) fn put_aside(moved: &Moved) -> Problem {
    tracing::error!("the history was put aside: {}", moved.why);
    if let Some(less) = &moved.less {
        return missed(less, moved);
    }
    let kept = moved.to.as_ref().map_or_else(
        || phrase!("history-nothing-left"),
        |to| phrase!("history-damaged-kept", path = to.display().to_string()),
    );
    Problem::new(
        ProblemKind::Format,
        phrase!("history-damaged-new"),
        kept,
        phrase!("history-damaged-new-advice"),
    )
    .with_details(moved.why.clone())
}

/// The history has less than the note.
fn missed(less: &Less, moved: &Moved) -> Problem {
    let summary = match less.found {
        FoundInstead::Nothing => phrase!("history-gone-new"),
        FoundInstead::Empty => phrase!("history-empty-new"),
        FoundInstead::Another { .. } => phrase!("history-another-new"),
        FoundInstead::Damaged(_)
        | FoundInstead::Shorter { .. }
        | FoundInstead::Gap { .. }
        | FoundInstead::Rewritten { .. } => phrase!("history-less-new"),
    };
    let advice = match &moved.to {
        Some(to) => phrase!("history-less-kept", path = to.display().to_string()),
        None => phrase!("history-look-for-backup"),
    };
    Problem::new(ProblemKind::Format, summary, less.phrase(), advice).with_details(less.details())
}

/// The history replaces the noted one: another copy of the program put that aside, or this one did and ended
/// before it could note it.
pub(super) fn replaced(noted: &Note, history: &str) -> Problem {
    tracing::warn!("the history is another one than the noted one, and says that it replaces one");
    let Note { history: before, row, hash, at } = noted;
    Problem::new(
        ProblemKind::Format,
        phrase!("history-replaced"),
        phrase!("history-replaced-cause", row = *row),
        phrase!("history-replaced-advice"),
    )
    .with_details(format!(
        "noted at {at}: history {before}, row {row}, hash {hash}\nfound: history {history}"
    ))
}

/// The note cannot be used.
pub(super) fn note_unusable(why: Phrase, file: &Path) -> Problem {
    tracing::warn!("the note of the history's newest row cannot be used: {why}");
    Problem::new(
        ProblemKind::Format,
        phrase!("history-note-unusable"),
        why,
        phrase!("history-note-unusable-advice"),
    )
    .with_details(file.display().to_string())
}
