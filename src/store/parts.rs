//! What lies on the disk under the history's name, looked at before SQLite opens it: SQLite deletes a log of
//! late writes whose main file is empty, also for somebody who only reads.

use std::{
    fs,
    io::{self, Read as _},
    path::Path,
    time::SystemTime,
};

use super::{error::Cause, place};

/// What every SQLite log of late writes begins with, but for its last bit.
const LOG_MAGIC: [u8; 4] = [0x37, 0x7f, 0x06, 0x82];

/// The header of such a log, in bytes.
const LOG_HEADER: u64 = 32;

/// The files of one history as they lie there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    main: Option<Part>,
    log: Option<Part>,
    journal: Option<Part>,
}

/// One file. A writer changes at least one of these.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Part {
    length: u64,
    modified: Option<SystemTime>,
    which: place::Which,
}

impl Parts {
    /// # Errors
    /// Whatever the disk says; a file that is not there is none.
    pub fn at(file: &Path) -> Result<Self, Cause> {
        Ok(Self {
            main: part(file)?,
            log: part(&place::beside(file, "-wal"))?,
            journal: part(&place::beside(file, "-journal"))?,
        })
    }

    /// Whether there is a main file with something in it.
    pub fn has_main(&self) -> bool {
        length(self.main.as_ref()) > 0
    }

    /// Whether there is a main file, be it empty.
    pub fn is_there(&self) -> bool {
        self.main.is_some()
    }

    pub fn has_log(&self) -> bool {
        length(self.log.as_ref()) > 0
    }

    /// Whether a write was begun that is not finished, in a history without a log.
    pub fn has_journal(&self) -> bool {
        length(self.journal.as_ref()) > 0
    }

    /// How the parts cannot be those of one history: rows lie in a log whose main file is empty or gone. No
    /// program of ours leaves it so, however it ends.
    pub fn torn(&self) -> Option<String> {
        if self.has_main() || !self.has_log() {
            return None;
        }
        let main = if self.is_there() { "is empty" } else { "is missing" };
        let bytes = length(self.log.as_ref());
        Some(format!("the main file {main}, while {bytes} bytes lie in the -wal file beside it"))
    }

    /// Whether what lies in the log cannot be rows: SQLite would pass over it without a word.
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
