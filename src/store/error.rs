//! Why the history could not be opened, read or written.

#![deny(clippy::wildcard_enum_match_arm)]

use std::{
    io,
    path::{Path, PathBuf},
};

use crate::{
    domain::{
        phrase::Phrase,
        problem::{Problem, ProblemKind},
    },
    files::{self, Tried, Words},
    phrase,
};

#[derive(Debug, thiserror::Error)]
#[error("{operation:?}: {cause}")]
pub struct Error {
    pub operation: Operation,
    pub file: PathBuf,
    pub cause: Cause,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    Open,
    /// An intent; nothing was sent.
    RecordIntent,
    /// An outcome or a step.
    RecordOutcome,
    Read,
    Verify,
    Remove,
}

#[derive(Debug, thiserror::Error)]
pub enum Cause {
    #[error("the file is of version {found}, this program knows {known}")]
    Newer { found: i64, known: i64 },
    #[error("the file is an SQLite database, but no history of this program")]
    NotOurs,
    #[error("the file has no history in it yet, or one of an older version")]
    NotReady,
    #[error(
        "a program ended while it wrote the file, and what it had not finished has to be taken back first"
    )]
    Unfinished,
    /// The files do not belong together, so there is nothing to read.
    #[error("the files do not belong together: {0}")]
    Torn(String),
    #[error("somebody wrote the file while it was read")]
    Changed,
    #[error("the file is damaged: {0}")]
    Damaged(String),
    #[error("the file is damaged ({0}), and another copy of the program has it open")]
    DamagedInUse(String),
    #[error("the file has less than was noted ({0}), and another copy of the program has it open")]
    LessInUse(String),
    #[error("the file was moved or deleted while the program ran")]
    Gone,
    #[error("another program held the file for too long")]
    Busy,
    #[error("the disk is full")]
    Full,
    #[error("the file or its disk is read-only")]
    ReadOnly,
    #[error("the system did not read or write the file: {0}")]
    System(String),
    #[error("{0}")]
    File(#[source] io::Error),
    #[error("there is no entry {0}")]
    NoSuchEntry(u64),
    #[error("what the list says of entry {0} is not what its rows say")]
    Altered(u64),
    #[error("the clock is before the newest row, or far after it")]
    Clock,
    #[error("what was to be removed was not written to a file first: {}", .0.summary)]
    Archive(Box<Problem>),
    #[error("stopped")]
    Stopped,
    #[error("a fault of the program: {0}")]
    Fault(String),
}

/// `SQLITE_READONLY_RECOVERY` and `SQLITE_READONLY_ROLLBACK`: a write was cut off, and a reader cannot undo
/// it.
const CUT_OFF: [i32; 2] = [264, 776];

/// `SQLITE_READONLY_DBMOVED`
const DB_MOVED: i32 = 1032;

impl From<rusqlite::Error> for Cause {
    fn from(err: rusqlite::Error) -> Self {
        use rusqlite::Error as Sql;
        let said = said(&err);
        if let Sql::SqliteFailure(code, _) | Sql::SqlInputError { error: code, .. } = err {
            of_code(code, said)
        } else if matches!(
            err,
            Sql::FromSqlConversionFailure(..)
                | Sql::IntegralValueOutOfRange(..)
                | Sql::Utf8Error(..)
                | Sql::InvalidColumnType(..)
        ) {
            // a table with wrong content
            Self::Damaged(said)
        } else {
            Self::Fault(said)
        }
    }
}

/// SQLite's error code without its message, which repeats file content. The number's name is SQLite's.
fn said(err: &rusqlite::Error) -> String {
    use rusqlite::Error as Sql;
    if let Sql::SqliteFailure(code, _) | Sql::SqlInputError { error: code, .. } = err {
        code.to_string()
    } else if let Sql::FromSqlConversionFailure(column, ..)
    | Sql::IntegralValueOutOfRange(column, _)
    | Sql::Utf8Error(column, _)
    | Sql::InvalidColumnType(column, ..) = err
    {
        format!("column {column} of what was read holds something else than it was made for")
    } else if matches!(err, Sql::QueryReturnedNoRows) {
        "what must be there is missing".to_owned()
    } else {
        "it was asked for in a way that the library does not take".to_owned()
    }
}

fn of_code(code: rusqlite::ffi::Error, said: String) -> Cause {
    use rusqlite::ErrorCode as Code;
    let is = |codes: &[Code]| codes.contains(&code.code);
    if code.extended_code == DB_MOVED {
        Cause::Gone
    } else if CUT_OFF.contains(&code.extended_code) {
        Cause::Unfinished
    } else if is(&[Code::DatabaseCorrupt, Code::NotADatabase]) {
        Cause::Damaged(said)
    } else if is(&[Code::DatabaseBusy, Code::DatabaseLocked, Code::FileLockingProtocolFailed]) {
        Cause::Busy
    } else if is(&[Code::DiskFull]) {
        Cause::Full
    } else if is(&[Code::ReadOnly]) {
        Cause::ReadOnly
    } else if is(&[Code::OperationInterrupted]) {
        Cause::Stopped
    } else if is(&[Code::PermissionDenied]) {
        Cause::File(io::ErrorKind::PermissionDenied.into())
    } else if is(&[
        Code::CannotOpen,
        Code::SystemIoFailure,
        Code::TooBig,
        Code::OutOfMemory,
        Code::NoLargeFileSupport,
    ]) {
        Cause::System(said)
    } else {
        Cause::Fault(said)
    }
}

impl From<super::body::Odd> for Cause {
    fn from(odd: super::body::Odd) -> Self {
        Self::Fault(odd.to_string())
    }
}

impl Cause {
    pub(super) fn at(self, operation: Operation, file: &Path) -> Error {
        Error { operation, file: file.to_owned(), cause: self.or_held(file) }
    }

    /// The library does not say that another program keeps the file to itself, as on Windows it can.
    fn or_held(self, file: &Path) -> Self {
        if !matches!(self, Self::System(_)) {
            return self;
        }
        let unknown = io::ErrorKind::Other;
        let err = files::by_another(file, files::Wanted::Writing, unknown.into());
        if err.kind() == unknown { self } else { Self::File(err) }
    }

    fn kind(&self) -> ProblemKind {
        match self {
            Self::Newer { .. }
            | Self::NotOurs
            | Self::NotReady
            | Self::Unfinished
            | Self::Torn(_)
            | Self::Damaged(_)
            | Self::LessInUse(_)
            | Self::DamagedInUse(_)
            | Self::Altered(_) => ProblemKind::Format,
            Self::Gone
            | Self::Busy
            | Self::Changed
            | Self::Full
            | Self::ReadOnly
            | Self::System(_)
            | Self::File(_)
            | Self::NoSuchEntry(_)
            | Self::Clock
            | Self::Archive(_) => ProblemKind::File,
            Self::Stopped => ProblemKind::Stopped,
            Self::Fault(_) => ProblemKind::Fault,
        }
    }
}

impl Operation {
    fn summary(self) -> Phrase {
        match self {
            Self::Open => phrase!("history-not-opened"),
            Self::RecordIntent => phrase!("history-nothing-sent"),
            Self::RecordOutcome => phrase!("history-outcome-not-recorded"),
            Self::Read => phrase!("history-not-read"),
            Self::Verify => phrase!("history-not-checked"),
            Self::Remove => phrase!("history-nothing-removed"),
        }
    }

    fn tried(self) -> Tried {
        match self {
            Self::Open | Self::Read | Self::Verify => Tried::Reading,
            Self::RecordIntent | Self::RecordOutcome | Self::Remove => Tried::Writing,
        }
    }
}

impl Error {
    /// An impossible state.
    pub fn fault(file: &Path) -> Self {
        Cause::Fault("the history is not open".to_owned()).at(Operation::Open, file)
    }

    /// Whether the file is damaged, so that it can only be put aside ([`super::Store::set_aside`]).
    pub fn is_damage(&self) -> bool {
        matches!(self.cause, Cause::Damaged(_))
    }

    /// Whether the error may go away while the program runs.
    pub fn may_pass(&self) -> bool {
        match self.cause {
            Cause::DamagedInUse(_)
            | Cause::LessInUse(_)
            | Cause::Gone
            | Cause::Busy
            | Cause::Changed
            | Cause::Full
            | Cause::ReadOnly
            | Cause::System(_)
            | Cause::File(_)
            | Cause::Clock
            | Cause::Archive(_) => true,
            Cause::Newer { .. }
            | Cause::NotOurs
            | Cause::NotReady
            | Cause::Unfinished
            | Cause::Torn(_)
            | Cause::Damaged(_)
            | Cause::NoSuchEntry(_)
            | Cause::Altered(_)
            | Cause::Stopped
            | Cause::Fault(_) => false,
        }
    }

    /// Whether the file was opened read-only.
    pub fn is_read_only(&self) -> bool {
        matches!(self.cause, Cause::ReadOnly)
    }

    pub fn is_no_such_entry(&self) -> bool {
        matches!(self.cause, Cause::NoSuchEntry(_))
    }

    pub fn problem(&self) -> Problem {
        self.problem_for(self.operation)
    }

    /// The problem, with a summary for this operation.
    pub fn problem_for(&self, operation: Operation) -> Problem {
        let Words { cause, advice } = self.words();
        Problem::new(self.cause.kind(), operation.summary(), cause, advice).with_details(format!(
            "{}: {}",
            self.cause,
            self.file.display()
        ))
    }

    fn words(&self) -> Words {
        let say = |cause, advice| Words { cause, advice };
        let of_file = |err: &io::Error| files::words(err, &self.file, self.operation.tried());
        match &self.cause {
            Cause::Newer { .. } => say(phrase!("history-newer"), phrase!("history-newer-advice")),
            Cause::NotOurs => say(phrase!("history-not-ours"), phrase!("history-not-ours-advice")),
            Cause::NotReady => say(phrase!("history-not-ready"), phrase!("history-start-once")),
            Cause::Unfinished => say(phrase!("history-unfinished"), phrase!("history-start-once")),
            Cause::Torn(_) => say(phrase!("history-torn"), phrase!("history-torn-advice")),
            Cause::Changed => say(phrase!("history-changed"), phrase!("history-changed-advice")),
            Cause::Damaged(_) => say(phrase!("history-damaged"), phrase!("history-damaged-advice")),
            Cause::DamagedInUse(_) => {
                say(phrase!("history-damaged-in-use"), phrase!("history-damaged-in-use-advice"))
            }
            Cause::LessInUse(_) => say(phrase!("history-less-in-use"), phrase!("history-less-in-use-advice")),
            Cause::Gone => say(phrase!("history-moved-away"), phrase!("history-moved-away-advice")),
            Cause::Busy => say(phrase!("history-busy"), phrase!("file-held-too-long-advice")),
            Cause::Full => of_file(&io::ErrorKind::StorageFull.into()),
            Cause::ReadOnly => say(phrase!("history-read-only"), phrase!("history-read-only-advice")),
            Cause::System(_) => say(phrase!("history-system"), phrase!("history-system-advice")),
            Cause::File(err) => of_file(err),
            Cause::NoSuchEntry(number) => say(
                phrase!("history-no-such-entry", number = *number),
                phrase!("history-no-such-entry-advice"),
            ),
            Cause::Altered(number) => say(
                phrase!("history-entry-altered", number = *number),
                phrase!("history-entry-altered-advice"),
            ),
            Cause::Clock => say(phrase!("history-clock"), phrase!("history-clock-advice")),
            Cause::Archive(problem) => {
                say(phrase!("history-archive").and(problem.cause.clone()), problem.advice.clone())
            }
            Cause::Stopped => say(phrase!("work-stopped"), phrase!("stopped-advice")),
            Cause::Fault(_) => say(phrase!("fault"), phrase!("fault-advice")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_a_file_is_not_repeated_by_what_is_said_of_it() {
        let conn = rusqlite::Connection::open_in_memory().unwrap();
        conn.execute_batch("CREATE TABLE t (a TEXT CHECK (a <> 'k7Xq-83Zu')); INSERT INTO t VALUES ('x')")
            .unwrap();
        // like an attacker who alters the file
        conn.execute_batch(
            "PRAGMA writable_schema = 1; UPDATE sqlite_schema SET name = 'k7Xq' || char(27), sql = 'CREATE'",
        )
        .unwrap();
        let schema = conn.execute_batch("PRAGMA writable_schema = RESET; SELECT * FROM t").unwrap_err();
        let conn = rusqlite::Connection::open_in_memory().unwrap();
        let number = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap_err();
        for err in [
            schema,
            number("SELECT 'k7Xq' AS \"k7Xq-83Zu\""),
            number("SELECT \"k7Xq-83Zu\".a"),
            number("SELECT 1 WHERE k7Xq"),
        ] {
            assert!(err.to_string().contains("k7Xq"), "the library does repeat it: {err}");
            let err = Cause::from(err).at(Operation::Read, Path::new("history.sqlite3"));
            let all = format!("{err} {err:?} {}", err.problem().to_text());
            assert!(!all.contains("k7Xq") && !all.contains('\u{1b}'), "{all}");
        }
    }
}
