//! Failures with the profiles, and their words.

use std::{io, path::PathBuf};

use crate::{
    domain::{
        problem::{Problem, ProblemKind},
        profile::{Catalogue, Edit},
    },
    files::{self, Tried, Words},
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

    fn summary(self) -> &'static str {
        match self {
            Self::Save => "The profile was not saved",
            Self::Delete => "The profile was not deleted",
            Self::Import => "No profile was imported",
            Self::Export => "The profiles were not exported",
            Self::FindFolders => "Nothing can be kept on this computer",
        }
    }
}

#[derive(Debug, thiserror::Error)]
pub enum Cause {
    #[error("the account has no home folder")]
    NoHome,
    #[error("not readable as profiles: {reason}")]
    Unreadable { line: Option<usize>, reason: String },
    #[error("there is no profile {name:?} any more")]
    Gone { name: String },
    #[error("the name {name:?} is taken by the profile at line {line}")]
    NameTaken { name: String, line: usize },
    #[error("the profile would not be usable: {reason}")]
    BadProfile { reason: String },
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
            reason: first.map(|trouble| trouble.reason.clone()).unwrap_or_default(),
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
        let say = |cause: String, advice: &str| Words { cause: cause.into(), advice: advice.into() };
        match &self.cause {
            Cause::NoHome => say(
                "This account has no home folder".to_owned(),
                "Start the program with --config-dir and --data-dir to say where its files shall lie",
            ),
            Cause::Unreadable { line, reason } => {
                let place = line.map_or_else(String::new, |line| format!("line {line}: "));
                let name = self.file.file_name().unwrap_or_default().to_string_lossy();
                say(
                    format!("{name} cannot be read as profiles, {place}{reason}"),
                    "Correct that line in a text editor, or move the file away; it was left as it is",
                )
            }
            Cause::Gone { name } => say(
                format!(
                    "The profile {name} is no longer in the file; another copy of the program removed it"
                ),
                "Save it as a new profile if it is still needed",
            ),
            Cause::NameTaken { name, line } => say(
                format!("Another profile is called {name} already, at line {line} of the file"),
                "Choose another name",
            ),
            Cause::BadProfile { reason } => say(reason.clone(), "Correct the profile, then save it again"),
            Cause::Read(err) => files::words(err, &self.file, Tried::Reading),
            Cause::Write(err) => files::words(err, &self.file, Tried::Writing),
            Cause::Fault => say(
                "The file is written in a way that this program cannot edit".to_owned(),
                "Make the change in a text editor, and report the fault",
            ),
        }
    }
}
