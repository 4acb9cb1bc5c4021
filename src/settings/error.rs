//! Failures with the settings, and what is said of them.

use std::{io, path::PathBuf};

use crate::{
    domain::{
        phrase::Phrase,
        problem::{Problem, ProblemKind},
    },
    files::{self, Tried, Words},
    phrase,
};

#[derive(Debug, thiserror::Error)]
#[error("{file}: {cause}", file = file.display())]
pub struct Error {
    pub file: PathBuf,
    #[source]
    pub cause: Cause,
}

#[derive(Debug, thiserror::Error)]
pub enum Cause {
    #[error("the file cannot be read: {reason}")]
    Unreadable { reason: Phrase },
    #[error("not written: {0}")]
    Write(#[source] io::Error),
    #[error("the edit did not fit the file")]
    Fault,
}

impl Error {
    /// [`ProblemKind::FileExists`] if there is a file that is not replaced without asking.
    pub fn problem(&self) -> Problem {
        let (kind, words) = match &self.cause {
            Cause::Unreadable { reason } => (
                ProblemKind::FileExists,
                Words {
                    cause: phrase!("settings-unreadable", why = reason.clone()),
                    advice: phrase!("settings-unreadable-advice"),
                },
            ),
            Cause::Write(err) => (ProblemKind::File, files::words(err, &self.file, Tried::Writing)),
            Cause::Fault => (
                ProblemKind::Fault,
                Words { cause: phrase!("file-not-editable"), advice: phrase!("file-not-editable-advice") },
            ),
        };
        Problem::new(kind, phrase!("settings-not-saved"), words.cause, words.advice).with_details(format!(
            "{}: {}",
            self.cause,
            self.file.display()
        ))
    }
}

/// What is wrong at a line.
pub(super) fn at_line(line: usize, why: Phrase) -> Phrase {
    phrase!("settings-at-line", line = line, why = why)
}
