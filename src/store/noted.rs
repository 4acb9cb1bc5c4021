//! Notes the newest row outside the history's folder, so that a lost, empty or shortened history is noticed.
//!
//! Each line is about one history on one computer, because folders can be moved and configurations copied.
//! Its first field is the hash of the others, so that an edited or partial line is not believed. It protects
//! against accidents: anyone who may write the history may write the notes too.

use std::{
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use aws_lc_rs::digest;
use jiff::Timestamp;

use super::chain;
use crate::{
    domain::phrase::Phrase,
    files::{self, Readers},
    phrase,
};

/// The largest file, in bytes.
const MAX_BYTES: usize = 256 * 1024;

/// The most lines; the oldest ones go first.
const MAX_LINES: usize = 200;

/// How long another copy of the program may take to write the file.
const PATIENCE: Duration = Duration::from_secs(2);

/// Why a note that the program did not write is not believed.
fn edited() -> Phrase {
    phrase!("note-edited")
}

/// The purpose of a line with the newest row.
pub const NEWEST: &str = "newest";

/// A noted row of a history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The history's own ID.
    pub history: String,
    pub row: u64,
    /// 64 lower-case hexadecimal digits.
    pub hash: String,
    pub at: Timestamp,
}

impl Note {
    pub fn is_of_the_row_of(&self, other: &Self) -> bool {
        self.history == other.history && self.row == other.row && self.hash == other.hash
    }
}

/// The note of one history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadNote {
    Nothing,
    Note(Note),
    /// It exists but is not usable: why.
    Unusable(Phrase),
}

#[derive(Clone, Debug)]
pub struct Notes {
    pub(super) file: PathBuf,
    pub(super) computer: String,
}

impl Notes {
    pub fn at(file: PathBuf) -> Self {
        let computer = gethostname::gethostname().to_string_lossy().into_owned();
        Self { file, computer: field(&computer) }
    }

    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The note of the history in a file, for a purpose such as [`NEWEST`].
    pub fn read(&self, history: &Path, purpose: &str) -> ReadNote {
        let lines = match self.lines() {
            Ok(lines) => lines,
            Err(err) if err.kind() == io::ErrorKind::NotFound => return ReadNote::Nothing,
            Err(err) if is_content(&err) => return ReadNote::Unusable(edited()),
            Err(err) => return ReadNote::Unusable(phrase!("note-not-read", said = err.kind().to_string())),
        };
        let about = self.about(history, purpose);
        let mut damaged = false;
        for line in lines.iter().rev() {
            match parse(line) {
                Some((of, note)) if of == about => return ReadNote::Note(note),
                Some(_) => {}
                // it may have been this one
                None => damaged = true,
            }
        }
        if damaged { ReadNote::Unusable(edited()) } else { ReadNote::Nothing }
    }

    /// Replaces the note. A later row of the same history stays: another copy of the program may have been
    /// quicker.
    ///
    /// # Errors
    /// The disk fails; then the old note stays.
    pub fn write(&self, history: &Path, purpose: &str, note: &Note) -> io::Result<()> {
        let folder = self.file.parent().unwrap_or(Path::new("."));
        files::make_private_folder(folder)?;
        let mut name = self.file.file_name().unwrap_or_default().to_owned();
        name.push(".lock");
        let _held = files::lock(&self.file.with_file_name(name), PATIENCE)?;
        let about = self.about(history, purpose);
        let (mut kept, mut later) = (Vec::new(), false);
        let before = match self.lines() {
            // unreadable content is replaced; a file that cannot be read now may hold notes of other
            // histories
            Err(err) if is_content(&err) || err.kind() == io::ErrorKind::NotFound => Vec::new(),
            before => before?,
        };
        for line in before {
            match parse(&line) {
                Some((of, before)) if of == about => {
                    later |= before.history == note.history && before.row > note.row;
                }
                Some(_) => kept.push(line),
                None => {}
            }
        }
        if later {
            return Ok(());
        }
        kept.push(line(&about, note));
        let from = kept.len().saturating_sub(MAX_LINES);
        let text = kept[from..].join("\n") + "\n";
        files::write(&self.file, text.as_bytes(), Readers::Account)
    }

    fn lines(&self) -> io::Result<Vec<String>> {
        let bytes = files::read(&self.file, MAX_BYTES)?;
        let text = String::from_utf8(bytes).map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
        Ok(text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect())
    }

    /// A line's subject: computer, purpose, and the history's file.
    fn about(&self, history: &Path, purpose: &str) -> String {
        let path = history.to_str().map_or_else(|| chain::hex(history.as_os_str().as_encoded_bytes()), field);
        [&*self.computer, &field(purpose), &path].join("\t")
    }
}

/// Whether the file's content is the reason.
fn is_content(err: &io::Error) -> bool {
    matches!(err.kind(), io::ErrorKind::InvalidData | io::ErrorKind::FileTooLarge)
}

/// A text without separators and line ends.
fn field(text: &str) -> String {
    text.escape_debug().to_string()
}

fn line(about: &str, note: &Note) -> String {
    let rest = format!("{}\t{}\t{}\t{}\t{about}", note.at, note.history, note.row, note.hash);
    format!("{}\t{rest}", sum(&rest))
}

fn parse(line: &str) -> Option<(String, Note)> {
    let (given, rest) = line.split_once('\t')?;
    let mut fields = rest.splitn(5, '\t');
    let mut next = || fields.next();
    let (at, history, row, hash, about) = (next()?, next()?, next()?, next()?, next()?);
    let note = Note {
        history: history.to_owned(),
        row: row.parse().ok()?,
        hash: hash.to_owned(),
        at: at.parse().ok()?,
    };
    (given == sum(rest)).then(|| (about.to_owned(), note))
}

fn sum(text: &str) -> String {
    chain::hex(&digest::digest(&digest::SHA256, text.as_bytes()).as_ref()[..8])
}
