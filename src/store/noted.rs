//! The newest row, noted outside of the history's folder: so that a history is missed that vanished, is empty or lost rows.
//!
//! Each line of the notes' file is about one history on one computer, as folders can be moved and configurations be carried
//! about. A line is of value only whole: its first field is the hash of the others, so that one which somebody edited, or
//! which is half written, is told from one that says what the program saw. It protects against mishaps. Whoever may write
//! the history may write the notes, too.

use std::{
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use aws_lc_rs::digest;
use jiff::Timestamp;
use rusqlite::Connection;

use super::{
    body,
    chain::{self, kind},
    error::Cause,
    read,
};
use crate::{
    domain::{Existing, text},
    files::{self, Readers},
};

/// The largest file that is read, in bytes.
const MAX_BYTES: usize = 256 * 1024;

/// The most lines that are kept; the ones written longest ago go first.
const MAX_LINES: usize = 200;

/// How long another copy of the program may take to write the file.
const PATIENCE: Duration = Duration::from_secs(2);

/// What a line is for that says how far a history had come.
pub const NEWEST: &str = "newest";

/// A row of a history, as it was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The history's own ID.
    pub history: String,
    pub row: u64,
    /// 64 lower-case hexadecimal digits.
    pub hash: String,
    /// When it was noted.
    pub at: Timestamp,
}

/// What the notes say of one history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Read {
    Nothing,
    Note(Note),
    /// They were there, and cannot be read or were edited.
    Damaged,
}

/// The notes' file.
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

    /// Where they lie.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// What was noted of the history in a file, for a purpose such as [`NEWEST`].
    pub fn read(&self, history: &Path, purpose: &str) -> Read {
        let lines = match self.lines() {
            Ok(lines) => lines,
            Err(err) if err.kind() == io::ErrorKind::NotFound => return Read::Nothing,
            Err(_) => return Read::Damaged,
        };
        let about = self.about(history, purpose);
        let mut damaged = false;
        for line in lines.iter().rev() {
            match parse(line) {
                Some((of, note)) if of == about => return Read::Note(note),
                Some(_) => {}
                // it may have been this one
                None => damaged = true,
            }
        }
        if damaged { Read::Damaged } else { Read::Nothing }
    }

    /// Notes a row in the place of the one before. A later row of the same history stays: another copy of the program may
    /// have been quicker.
    ///
    /// # Errors
    /// Whatever the disk says; then the note before stays.
    pub fn write(&self, history: &Path, purpose: &str, note: &Note) -> io::Result<()> {
        let folder = self.file.parent().unwrap_or(Path::new("."));
        files::make_private_folder(folder)?;
        let mut name = self.file.file_name().unwrap_or_default().to_owned();
        name.push(".lock");
        let _held = files::lock(&self.file.with_file_name(name), PATIENCE)?;
        let about = self.about(history, purpose);
        let (mut kept, mut later) = (Vec::new(), false);
        for line in self.lines().unwrap_or_default() {
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
        files::write(&self.file, text.as_bytes(), Existing::Replace, Readers::Account)
    }

    fn lines(&self) -> io::Result<Vec<String>> {
        let bytes = files::read(&self.file, MAX_BYTES)?;
        let text = String::from_utf8(bytes).map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
        Ok(text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect())
    }

    /// What a line is about: computer, purpose, and the history's file.
    fn about(&self, history: &Path, purpose: &str) -> String {
        let path = history.to_str().map_or_else(|| chain::hex(history.as_os_str().as_encoded_bytes()), field);
        [&*self.computer, &field(purpose), &path].join("\t")
    }
}

/// A text that holds neither the separator nor a line end.
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

/// How what is there stands to what was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fit {
    /// The noted row is there.
    There,
    /// Retention recorded that it took the noted row out.
    Removed,
    /// It is another history, which says that it was begun in the place of the noted one.
    Successor { history: String },
    /// There is less than was noted.
    Less(Found),
}

/// What is there instead of what was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// No file.
    Nothing,
    /// A file with nothing in it.
    Empty,
    /// A file, or a log, that is no history any more.
    Damaged(String),
    /// Fewer rows: this is the newest.
    Shorter { row: u64, hash: String },
    /// The noted row is not there, although later ones are.
    Gap { row: u64 },
    /// The noted row is another one now.
    Rewritten { hash: String },
    /// Another history.
    Another { history: String, row: u64 },
}

/// What was noted, and what is there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Less {
    pub noted: Note,
    pub found: Found,
}

impl Found {
    /// In words, after "Row 52 was noted; now".
    pub fn words(&self) -> String {
        match self {
            Self::Nothing => "there is no file".to_owned(),
            Self::Empty => "the file is empty".to_owned(),
            Self::Damaged(how) => format!("the file is damaged: {}", text::line(how, text::NAME)),
            Self::Shorter { row: 0, .. } => "there is no row".to_owned(),
            Self::Shorter { row, .. } => format!("the newest row is {row}"),
            Self::Gap { row } => format!("that row is missing before row {row}"),
            Self::Rewritten { .. } => "that row has another hash".to_owned(),
            Self::Another { row, .. } => format!("another history is there, with {row} rows"),
        }
    }

    /// For whoever is called for help.
    fn details(&self) -> String {
        match self {
            Self::Shorter { row, hash } => format!("row {row}, hash {hash}"),
            Self::Rewritten { hash } => format!("the same row with the hash {hash}"),
            Self::Another { history, row } => format!("history {history}, newest row {row}"),
            other => other.words(),
        }
    }
}

impl Less {
    /// "Row 52 was noted; now the newest row is 40".
    pub fn words(&self) -> String {
        format!("Row {} was noted; now {}", self.noted.row, self.found.words())
    }

    /// Both, with their hashes.
    pub fn details(&self) -> String {
        let Note { history, row, hash, at } = &self.noted;
        format!("noted at {at}: history {history}, row {row}, hash {hash}\nfound: {}", self.found.details())
    }
}

/// The first row's words about its history.
pub(super) fn began(conn: &Connection) -> Result<Option<body::Began>, Cause> {
    let mut first = conn.prepare_cached("SELECT kind, body FROM rows WHERE seq = 1")?;
    let mut rows = first.query([])?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let (kind, text): (String, String) = (row.get(0)?, row.get(1)?);
    Ok(if kind == kind::BEGAN { body::read(&text).ok() } else { None })
}

/// Holds what is there against a note.
pub(super) fn fit(conn: &Connection, note: &Note) -> Result<Fit, Cause> {
    let (last, hash) = chain::newest(conn)?;
    let newest = read::number_of(last);
    let began = began(conn)?;
    let id = began.as_ref().map(|began| began.history.as_str()).unwrap_or_default();
    if id != note.history {
        let history = id.to_owned();
        let ours = |began: &body::Began| {
            began.replaces.is_some()
                || began.noted.as_ref().is_some_and(|noted| noted.history == note.history)
        };
        return Ok(if began.as_ref().is_some_and(ours) {
            Fit::Successor { history }
        } else {
            Fit::Less(Found::Another { history, row: newest })
        });
    }
    if newest < note.row {
        return Ok(Fit::Less(Found::Shorter { row: newest, hash: chain::hex(&hash) }));
    }
    let seq = i64::try_from(note.row).unwrap_or(i64::MAX);
    match chain::hash_of(conn, seq)? {
        Some(hash) if chain::hex(&hash) == note.hash => Ok(Fit::There),
        Some(hash) => Ok(Fit::Less(Found::Rewritten { hash: chain::hex(&hash) })),
        None if removed(conn, seq)? => Ok(Fit::Removed),
        None => Ok(Fit::Less(Found::Gap { row: newest })),
    }
}

/// Whether a row of the chain says that retention removed this one.
fn removed(conn: &Connection, seq: i64) -> Result<bool, Cause> {
    let mut rows = conn.prepare_cached("SELECT body FROM rows WHERE kind = 'retention' AND seq > ?")?;
    let mut bodies = rows.query([seq])?;
    while let Some(row) = bodies.next()? {
        let text: String = row.get(0)?;
        let Ok(retention) = body::read::<body::Retention>(&text) else { continue };
        if retention.rows.iter().any(|(first, last, _)| (*first..=*last).contains(&seq)) {
            return Ok(true);
        }
    }
    Ok(false)
}
