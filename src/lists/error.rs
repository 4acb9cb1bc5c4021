//! Why a list was not read.

use std::{io, path::Path};

use super::what::Kind;
use crate::{
    domain::{
        batch::table::MOST_LINES,
        phrase::Phrase,
        problem::{Problem, ProblemKind},
    },
    files::{self, Tried},
    phrase,
};

/// The largest file that is read, in bytes: 100,000 lines of a spreadsheet with many columns have less.
pub const LARGEST: usize = 64 << 20;

/// A list was not read. Nothing that stands in the file is in it.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("the file was not read: {0:?}")]
    File(io::ErrorKind, Box<Problem>),
    #[error("the file is too large")]
    TooLarge,
    #[error("the list has too many lines")]
    TooManyLines,
    #[error("nothing stands in the file")]
    Empty,
    #[error("the file is no list: {0:?}")]
    NoList(Kind),
    #[error("the file is damaged: {0:?}")]
    Damaged(Damage),
}

/// What of a file cannot be read; no library's own words, which may repeat the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    Line,
    Archive,
    Workbook,
    Sheet,
    OrderOfLines,
}

impl Error {
    pub(super) fn of_file(path: &Path, err: &io::Error) -> Self {
        if err.kind() == io::ErrorKind::FileTooLarge {
            return Self::TooLarge;
        }
        let words = files::words(err, path, Tried::Reading);
        let problem = Problem::new(ProblemKind::File, phrase!("batch-not-read"), words.cause, words.advice);
        Self::File(err.kind(), Box::new(problem))
    }

    pub fn problem(&self) -> Problem {
        let (cause, advice) = match self {
            Self::File(_, problem) => return (**problem).clone().with_details(self.to_string()),
            Self::TooLarge => {
                let megabytes = (LARGEST >> 20) as u64;
                (phrase!("batch-too-large", most = megabytes), phrase!("batch-too-large-advice"))
            }
            Self::TooManyLines => {
                (phrase!("batch-too-many-lines", most = MOST_LINES), phrase!("batch-too-large-advice"))
            }
            Self::Empty => (phrase!("batch-empty"), phrase!("batch-empty-advice")),
            Self::NoList(kind) => (
                phrase!("batch-no-list", kind = kind.key()),
                phrase!("batch-no-list-advice", kind = kind.key()),
            ),
            Self::Damaged(_) => (phrase!("batch-damaged"), phrase!("batch-damaged-advice")),
        };
        self.of(cause, advice)
    }

    fn of(&self, cause: Phrase, advice: Phrase) -> Problem {
        Problem::new(ProblemKind::File, phrase!("batch-not-read"), cause, advice)
            .with_details(self.to_string())
    }
}
