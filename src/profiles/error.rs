//! Failures with the profiles, and what is said of them.

use std::{io, path::PathBuf};

use crate::{
    domain::{
        phrase::Phrase,
        problem::{Problem, ProblemKind},
        profile::{Catalogue, Edit},
    },
    files::{self, Tried, Words},
    phrase,
};

#[derive(Debug, thiserror::Error)]
#[error("{operation:?} {file}: {cause}", file = file.display())]
pub struct Error {
    pub operation: Operation,
    pub file: PathBuf,
    #[source]
    pub cause: Cause,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    Save,
    Delete,
    Import,
    Export,
    FindFolders,
}

impl Operation {
    pub(super) fn of(edit: &Edit) -> Self {
        match edit {
            Edit::Put { .. } => Self::Save,
            Edit::Delete { .. } => Self::Delete,
        }
    }

    fn summary(self) -> Phrase {
        match self {
            Self::Save => phrase!("profile-not-saved"),
            Self::Delete => phrase!("profile-not-deleted"),
            Self::Import => phrase!("profile-not-imported"),
            Self::Export => phrase!("profile-not-exported"),
            Self::FindFolders => phrase!("profile-no-folders"),
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum Cause {
    #[error("the account has no home folder")]
    NoHome,
    #[error("not readable as profiles: {reason}")]
    Unreadable { line: Option<usize>, reason: Phrase },
    #[error("there is no profile {name:?} any more")]
    Gone { name: String },
    #[error("the name {name:?} is taken by the profile at line {line}")]
    NameTaken { name: String, line: usize },
    #[error("the profile would not be usable: {reason}")]
    BadProfile { reason: Phrase },
    #[error("not read: {0}")]
    Read(#[source] io::Error),
    #[error("not written: {0}")]
    Write(#[source] io::Error),
    #[error("the edit did not fit the file")]
    Fault,
}

impl Cause {
    /// Why a whole file cannot be used.
    pub(super) fn unreadable(catalogue: &Catalogue) -> Self {
        let first = catalogue.troubles.first();
        Self::Unreadable {
            line: first.and_then(|trouble| trouble.line),
            reason: first.map_or_else(Phrase::nothing, |trouble| trouble.reason.clone()),
        }
    }

    fn kind(&self) -> ProblemKind {
        match self {
            // the window asks whether it may be replaced
            Self::Write(err) if err.kind() == io::ErrorKind::AlreadyExists => ProblemKind::FileExists,
            Self::NoHome | Self::Read(_) | Self::Write(_) => ProblemKind::File,
            Self::Unreadable { .. }
            | Self::Gone { .. }
            | Self::NameTaken { .. }
            | Self::BadProfile { .. } => ProblemKind::Format,
            Self::Fault => ProblemKind::Fault,
        }
    }
}

impl Error {
    pub fn problem(&self) -> Problem {
        let Words { cause, advice } = self.words();
        Problem::new(self.cause.kind(), self.operation.summary(), cause, advice).with_details(format!(
            "{}: {}",
            self.cause,
            self.file.display()
        ))
    }

    fn words(&self) -> Words {
        let say = |cause, advice| Words { cause, advice };
        match &self.cause {
            Cause::NoHome => say(phrase!("profile-no-home"), phrase!("profile-no-home-advice")),
            Cause::Unreadable { line, reason } => {
                let file = self.file.file_name().unwrap_or_default().to_string_lossy();
                let cause = match line {
                    Some(line) => {
                        phrase!("profile-unreadable-at", file = file, line = *line, why = reason.clone())
                    }
                    None => phrase!("profile-unreadable", file = file, why = reason.clone()),
                };
                say(cause, phrase!("profile-unreadable-advice"))
            }
            Cause::Gone { name } => say(phrase!("profile-gone", name = name), phrase!("profile-gone-advice")),
            Cause::NameTaken { name, line } => say(
                phrase!("profile-name-taken", name = name, line = *line),
                phrase!("file-another-name-advice"),
            ),
            Cause::BadProfile { reason } => say(reason.clone(), phrase!("profile-bad-advice")),
            Cause::Read(err) => files::words(err, &self.file, Tried::Reading),
            Cause::Write(err) => files::words(err, &self.file, Tried::Writing),
            Cause::Fault => say(phrase!("file-not-editable"), phrase!("file-not-editable-advice")),
        }
    }
}
