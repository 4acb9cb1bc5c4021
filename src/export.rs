//! Exports the history to CSV, JSON, JSON Lines or XLSX, and reports of batches.
//!
//! A [`Writer`] takes the entries one by one, so that any length needs little memory, and makes the file
//! as a whole or not at all. Everything blocks. All formats have the columns of `record`.

mod csv;
mod error;
mod json;
mod out;
mod record;
mod report;
mod table;
mod xlsx;

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use self::{
    csv::Csv,
    json::Json,
    out::Out,
    record::{COLUMNS, Record},
    table::Cell,
    xlsx::{Book, Xlsx},
};
pub use self::{error::Error, report::report};
use crate::{
    domain::{
        Existing,
        history::{
            export::Format,
            record::{Head, Listed, REMOVED},
        },
        machine_policy::{MachinePolicy, Set},
        problem::{Problem, ProblemKind},
    },
    files::{NewFile, Readers},
    phrase, say,
    words::{self, Reader},
};

/// The workbook of the history.
static BOOK: Book = Book { sheet: "History", title: "Token Desk history", columns: &COLUMNS };

/// An export, written entry by entry. Dropped before [`Writer::finish`], it leaves no file, and an existing
/// one unchanged.
pub struct Writer {
    content: Content,
    reader: Reader,
    to: PathBuf,
    /// An entry is missing, so it must not become a file.
    lacks: bool,
}

enum Content {
    Csv(Box<Csv>),
    Json(Json),
    Xlsx(Box<Xlsx>),
}

impl Writer {
    /// Begins a file in words for `reader`, whose clock its local times are by. Codes, names of fields and
    /// titles of columns are the same for everybody.
    ///
    /// # Errors
    /// [`Error::Write`], as far as it is known already.
    pub fn begin(to: &Path, format: Format, existing: Existing, reader: Reader) -> Result<Self, Error> {
        let file = NewFile::begin(to, existing, Readers::Usual);
        let file = file.map_err(|err| Error::Write { path: to.to_owned(), err })?;
        Self::over(Out::file(file), to, format, reader)
    }

    /// Begins a new file for this account alone.
    ///
    /// # Errors
    /// Those of [`Writer::begin`].
    pub fn begin_private(to: &Path, format: Format, reader: Reader) -> Result<Self, Error> {
        let file = NewFile::begin(to, Existing::Keep, Readers::Account);
        let file = file.map_err(|err| Error::Write { path: to.to_owned(), err })?;
        Self::over(Out::file(file), to, format, reader)
    }

    /// Begins an export to a stream, such as standard output; `name` is its name in errors.
    ///
    /// # Errors
    /// [`Error::Write`].
    pub fn stream(
        to: Box<dyn Write + Send>,
        name: &str,
        format: Format,
        reader: Reader,
    ) -> Result<Self, Error> {
        Self::over(Out::stream(to), Path::new(name), format, reader)
    }

    fn over(out: Out, to: &Path, format: Format, reader: Reader) -> Result<Self, Error> {
        let content = match format {
            Format::Csv => {
                Csv::begin(out, COLUMNS.map(|column| column.title)).map(Box::new).map(Content::Csv)
            }
            Format::Json => Json::begin(json::Layout::Document, out).map(Content::Json),
            Format::JsonLines => Json::begin(json::Layout::Lines, out).map(Content::Json),
            Format::Xlsx => Xlsx::begin(out, &BOOK).map(Box::new).map(Content::Xlsx),
        };
        let content = content.map_err(|fault| fault.of(to))?;
        Ok(Self { content, reader, to: to.to_owned(), lacks: false })
    }

    /// Adds a line of the history, even one that this version cannot read.
    ///
    /// # Errors
    /// [`Error::TooMany`] if a sheet cannot hold it, [`Error::Make`] if the content cannot be made,
    /// [`Error::Write`]. After any of them, [`Writer::finish`] fails too.
    pub fn add(&mut self, listed: &Listed) -> Result<(), Error> {
        let record = words::to_reader(&self.reader, || Record::of(listed, &self.reader.zone));
        let added = match &mut self.content {
            Content::Csv(csv) => csv.add(record.cells()),
            Content::Json(json) => json.add(&record),
            Content::Xlsx(xlsx) => xlsx.add(record.cells(), listed.entry.as_ref().ok().map(|entry| entry.at)),
        };
        self.lacks |= added.is_err();
        added.map_err(|fault| fault.of(&self.to))
    }

    /// Ends the file and puts it in place. `head` is the history's newest row, which JSON and XLSX state.
    ///
    /// # Errors
    /// Those of [`Writer::add`]; then there is no file.
    pub fn finish(self, head: Option<&Head>) -> Result<(), Error> {
        if self.lacks {
            return Err(Error::Make("an entry could not be added"));
        }
        let out = match self.content {
            Content::Csv(csv) => csv.finish(),
            Content::Json(json) => json.finish(head),
            Content::Xlsx(xlsx) => words::to_reader(&self.reader, || {
                let facts = about(xlsx.entries(), head);
                xlsx.finish(facts)
            }),
        };
        out.and_then(|out| Ok(out.finish()?)).map_err(|fault| fault.of(&self.to))
    }
}

/// What the second sheet of a workbook says of the file.
fn about(entries: u64, head: Option<&Head>) -> impl IntoIterator<Item = (&str, Cell<'_>)> {
    let facts = [
        (say!("format"), Cell::Text(json::FORMAT)),
        (say!("export-about-version"), Cell::Number(json::VERSION.into())),
        (say!("export-about-entries"), Cell::Number(entries)),
    ];
    let newest = head.map(|Head { row, hash }| {
        [(say!("export-about-newest"), Cell::Number(*row)), (say!("export-about-hash"), Cell::Text(hash))]
    });
    facts.into_iter().chain(newest.into_iter().flatten())
}

/// Refuses to overwrite the history or the files that belong to it.
///
/// # Errors
/// A problem that names the file.
pub fn keep_off(to: &Path, history: &Path) -> Result<(), Problem> {
    let place = |path: &Path| {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        // a link is followed; a missing file lies where its folder is
        let whole = fs::canonicalize(path).ok();
        whole.or_else(|| Some(fs::canonicalize(folder).ok()?.join(path.file_name()?)))
    };
    let (Some(to), Some(history)) = (place(to), place(history)) else { return Ok(()) };
    let name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().to_lowercase());
    let (Some(to_name), Some(own)) = (name(&to), name(&history)) else { return Ok(()) };
    if to.parent() == history.parent() && (to_name.starts_with(&own) || to_name.starts_with(REMOVED)) {
        return Err(Problem::new(
            ProblemKind::File,
            phrase!("export-not-written"),
            phrase!("export-over-the-history", path = to.display().to_string()),
            phrase!("export-over-the-history-advice"),
        ));
    }
    Ok(())
}

/// Refuses to write outside the folders that the company allows.
///
/// # Errors
/// A problem that names the folders.
pub fn keep_within(to: &Path, policy: &MachinePolicy) -> Result<(), Problem> {
    policy.readable(phrase!("export-not-written"))?;
    let Some(Set { value: allowed, .. }) = &policy.export_folders else { return Ok(()) };
    let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    // links are followed on both sides: where the file would come to lie counts
    let real = |path: &Path| fs::canonicalize(path).ok();
    let behind = fs::symlink_metadata(to).is_ok_and(|meta| meta.is_symlink());
    let folder =
        if behind { real(to).and_then(|file| file.parent().map(Path::to_owned)) } else { real(folder) };
    if folder.is_some_and(|folder| {
        allowed.iter().any(|allowed| real(allowed).is_some_and(|allowed| folder.starts_with(allowed)))
    }) {
        return Ok(());
    }
    Err(outside(allowed))
}

/// Refuses to write where nobody knows where it goes, while the company allows certain folders only.
///
/// # Errors
/// A problem that names the folders.
pub fn keep_off_streams(policy: &MachinePolicy) -> Result<(), Problem> {
    policy.readable(phrase!("export-not-written"))?;
    policy.export_folders.as_ref().map_or(Ok(()), |set| Err(outside(&set.value)))
}

fn outside(allowed: &[PathBuf]) -> Problem {
    let folders: Vec<_> = allowed.iter().map(|folder| folder.display().to_string()).collect();
    let (why, advice) = if folders.is_empty() {
        (phrase!("policy-no-exports"), phrase!("policy-ask-administrator"))
    } else {
        (phrase!("policy-export-folders", folders = folders.join(", ")), phrase!("policy-choose-there"))
    };
    Problem::new(ProblemKind::File, phrase!("export-not-written"), why, advice)
}

/// Checks whether a file of this format can hold so many entries.
///
/// # Errors
/// [`Error::TooMany`].
pub fn check_room(format: Format, entries: u64) -> Result<(), Error> {
    match format {
        Format::Xlsx if entries > xlsx::MOST_ENTRIES => Err(Error::TooMany { entries }),
        Format::Csv | Format::Json | Format::JsonLines | Format::Xlsx => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_history_itself_is_never_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let history = folder.path().join("history.sqlite3");
        fs::write(&history, "rows").unwrap();
        fs::create_dir(folder.path().join("sub")).unwrap();
        for name in [
            "history.sqlite3",
            "history.sqlite3-wal",
            "sub/../history.sqlite3",
            "History.sqlite3-SHM",
            "history-removed-2026-11-28.jsonl",
        ] {
            let problem = keep_off(&folder.path().join(name), &history).unwrap_err();
            assert!(problem.cause.contains("belongs to the history"), "{name}");
        }
        for name in ["history.csv", "sub/history.sqlite3", "nowhere/history.sqlite3"] {
            keep_off(&folder.path().join(name), &history).unwrap();
        }
        #[cfg(unix)]
        {
            let link = folder.path().join("link.csv");
            std::os::unix::fs::symlink(&history, &link).unwrap();
            keep_off(&link, &history).unwrap_err();
        }
    }
}
