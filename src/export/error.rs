//! Why an export failed.

use std::{
    fmt, io,
    path::{Path, PathBuf},
};

use crate::{
    domain::problem::{Problem, ProblemKind},
    files::{self, Tried},
    phrase,
};

/// An export failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{entries} entries do not fit on one sheet")]
    TooMany { entries: u64 },
    /// The part that refused; never a library's own words, which may repeat the content.
    #[error("the file's content could not be made: {0}")]
    Make(&'static str),
    #[error("{path} was not written: {err}", path = path.display())]
    Write {
        path: PathBuf,
        #[source]
        err: io::Error,
    },
}

/// A failure inside, where the file is not known.
#[derive(Debug)]
pub(super) enum Fault {
    TooMany { entries: u64 },
    Make(&'static str),
    Io(io::Error),
}

impl Fault {
    pub(super) fn of(self, path: &Path) -> Error {
        match self {
            Self::TooMany { entries } => Error::TooMany { entries },
            Self::Make(why) => Error::Make(why),
            Self::Io(err) => Error::Write { path: path.to_owned(), err },
        }
    }
}

impl From<io::Error> for Fault {
    fn from(err: io::Error) -> Self {
        Self::Io(err)
    }
}

impl From<::csv::Error> for Fault {
    fn from(err: ::csv::Error) -> Self {
        match err.into_kind() {
            ::csv::ErrorKind::Io(err) => Self::Io(err),
            _ => Self::Make("a record is no row of the table"),
        }
    }
}

impl From<serde_json::Error> for Fault {
    fn from(err: serde_json::Error) -> Self {
        if err.is_io() { Self::Io(err.into()) } else { Self::Make("a record is no JSON") }
    }
}

impl From<fmt::Error> for Fault {
    fn from(_: fmt::Error) -> Self {
        Self::Make("a sheet could not be put in words")
    }
}

impl Error {
    pub fn problem(&self) -> Problem {
        let summary = phrase!("export-not-written");
        match self {
            Self::TooMany { entries } => Problem::new(
                ProblemKind::File,
                summary,
                phrase!("export-too-many", count = *entries),
                phrase!("export-too-many-advice"),
            ),
            Self::Make(_) => Problem::new(
                ProblemKind::Fault,
                summary,
                phrase!("export-not-made"),
                phrase!("export-not-made-advice"),
            ),
            Self::Write { path, err } => {
                let words = files::words(err, path, Tried::Writing);
                let kind = match err.kind() {
                    // the window asks whether it may be replaced
                    io::ErrorKind::AlreadyExists => ProblemKind::FileExists,
                    _ => ProblemKind::File,
                };
                Problem::new(kind, summary, words.cause, words.advice)
            }
        }
        .with_details(self.to_string())
    }
}
