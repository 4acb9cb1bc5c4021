//! Failures with the settings, and their words.

use std::{io, path::PathBuf};

use crate::{
    domain::problem::{Problem, ProblemKind},
    files::{self, Tried, Words},
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
    Unreadable { reason: String },
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
                    cause: format!("The file with the settings cannot be read: {reason}").into(),
                    advice: "Correct it in a text editor, or let it be replaced".into(),
                },
            ),
            Cause::Write(err) => (ProblemKind::File, files::words(err, &self.file, Tried::Writing)),
            Cause::Fault => (
                ProblemKind::Fault,
                Words {
                    cause: "The file is written in a way that this program cannot edit".into(),
                    advice: "Make the change in a text editor, and report the fault".into(),
                },
            ),
        };
        Problem::new(kind, "The settings were not saved", words.cause, words.advice).with_details(format!(
            "{}: {}",
            self.cause,
            self.file.display()
        ))
    }
}
