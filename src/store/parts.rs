//! The history's files, checked before SQLite opens them: even for a reader, SQLite deletes a write-ahead
//! log whose main file is empty.

use std::{
    fs,
    io::{self, Read as _},
    path::Path,
    time::SystemTime,
};

use super::{error::Cause, place};

/// The first bytes of every write-ahead log, except for the last bit.
const LOG_MAGIC: [u8; 4] = [0x37, 0x7f, 0x06, 0x82];

/// Its header, in bytes.
const LOG_HEADER: u64 = 32;

/// The files of one history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    main: Option<Part>,
    log: Option<Part>,
    journal: Option<Part>,
}

/// One file. A writer changes at least one of these values.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    length: u64,
    modified: Option<SystemTime>,
    which: place::Which,
}

impl Parts {
    /// # Errors
    /// The disk fails; a missing file is none.
    pub fn at(file: &Path) -> Result<Self, Cause> {
        Ok(Self {
            main: part(file)?,
            log: part(&place::beside(file, "-wal"))?,
            journal: part(&place::beside(file, "-journal"))?,
        })
    }

    /// Whether there is a main file with content.
    pub fn has_main(&self) -> bool {
        length(self.main.as_ref()) > 0
    }

    /// Whether there is a main file, even empty.
    pub fn is_there(&self) -> bool {
        self.main.is_some()
    }

    pub fn has_log(&self) -> bool {
        length(self.log.as_ref()) > 0
    }

    /// Whether a write in a history without a log is unfinished.
    pub fn has_journal(&self) -> bool {
        length(self.journal.as_ref()) > 0
    }

    /// Why the files cannot be one history: a log holds rows, but its main file is empty or gone. Our
    /// program never leaves that.
    pub fn torn(&self) -> Option<String> {
        if self.has_main() || !self.has_log() {
            return None;
        }
        let main = if self.is_there() { "is empty" } else { "is missing" };
        let bytes = length(self.log.as_ref());
        Some(format!("the main file {main}, while {bytes} bytes lie in the -wal file beside it"))
    }

    /// Whether the log cannot hold rows: SQLite would ignore it silently.
    pub fn log_is_no_log(&self, file: &Path) -> bool {
        let begin = || {
            let mut begin = [0; 4];
            fs::File::open(place::beside(file, "-wal"))?.read_exact(&mut begin).map(|()| begin)
        };
        let odd = || begin().is_ok_and(|begin: [u8; 4]| !is_magic(begin));
        self.has_log() && (length(self.log.as_ref()) < LOG_HEADER || odd())
    }
}

fn is_magic(begin: [u8; 4]) -> bool {
    begin[..3] == LOG_MAGIC[..3] && begin[3] & 0xfe == LOG_MAGIC[3]
}

fn length(part: Option<&Part>) -> u64 {
    part.map_or(0, |part| part.length)
}

fn part(path: &Path) -> Result<Option<Part>, Cause> {
    match fs::metadata(path) {
        Ok(meta) if meta.is_dir() => Err(Cause::File(io::ErrorKind::IsADirectory.into())),
        Ok(meta) => Ok(Some(Part {
            length: meta.len(),
            modified: meta.modified().ok(),
            which: place::Which::at(path),
        })),
        Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(err) => Err(Cause::File(err)),
    }
}
