//! The history as a file for a spreadsheet or another program: CSV, JSON, XLSX.
//!
//! Making the bytes is pure; [`write()`] puts them on the disk, and blocks. The columns, their names and their order are
//! the same in all three and stand in `record`. What is copied for the ticket is `domain::ticket`'s.

mod csv;
mod json;
mod record;
mod xlsx;

use std::{
    io,
    path::{Path, PathBuf},
};

use jiff::tz::TimeZone;

use crate::{
    domain::{
        entry::Entry,
        export::Format,
        problem::{Problem, ProblemKind},
    },
    files::{self, Existing, Readers, Tried},
};

/// An export did not come about.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{entries} entries do not fit on one sheet")]
    TooMany { entries: usize },
    #[error("the file's content could not be made: {0}")]
    Make(String),
    #[error("{path} was not written: {err}", path = path.display())]
    Write {
        path: PathBuf,
        #[source]
        err: io::Error,
    },
}

/// The entries as a file's content, in the order in which they are given; local times are those of `zone`.
///
/// # Errors
/// [`Error::TooMany`] when a sheet cannot hold them, [`Error::Make`] when the content cannot be put together.
pub fn bytes(format: Format, entries: &[Entry], zone: &TimeZone) -> Result<Vec<u8>, Error> {
    match format {
        Format::Csv => csv::bytes(entries, zone),
        Format::Json => json::bytes(entries, zone),
        Format::Xlsx => xlsx::bytes(entries, zone),
    }
}

/// Writes the content to a file: whole, or not at all.
///
/// # Errors
/// [`Error::Write`]; the file that may have been there is then as it was.
pub fn write(path: &Path, bytes: &[u8], existing: Existing) -> Result<(), Error> {
    files::write(path, bytes, existing, Readers::Usual)
        .map_err(|err| Error::Write { path: path.to_owned(), err })
}

impl Error {
    /// The error in the desk's words.
    pub fn problem(&self) -> Problem {
        const SUMMARY: &str = "The export was not written";
        match self {
            Self::TooMany { entries } => Problem::new(
                ProblemKind::File,
                SUMMARY,
                format!("{entries} entries are more than one sheet of a spreadsheet can hold"),
                "Export them as CSV or JSON, or choose fewer",
            ),
            Self::Make(_) => Problem::new(
                ProblemKind::Fault,
                SUMMARY,
                "The program could not put the file together",
                "Choose another format, and report the fault with its details",
            ),
            Self::Write { path, err } => {
                let words = files::words(err, path, Tried::Writing);
                let kind = match err.kind() {
                    // the window asks whether it may be replaced
                    io::ErrorKind::AlreadyExists => ProblemKind::FileExists,
                    _ => ProblemKind::File,
                };
                Problem::new(kind, SUMMARY, words.cause, words.advice)
            }
        }
        .with_details(self.to_string())
    }
}
