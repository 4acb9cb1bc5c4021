//! The tables, and the migration of older files. Steps are only added; never edit a released one.

use jiff::Timestamp;
use rusqlite::Connection;

use super::{
    body,
    chain::{self, kind},
    error::Cause,
    writing::Writing,
};

/// Marks the file as a history of this program (`application_id`).
const OURS: i64 = 0x544b_4453;

/// The version of this program's tables.
pub(super) const KNOWN: i64 = 1;

/// Each step brings a file from the version of its index to the next.
const STEPS: [&[&str]; KNOWN as usize] = [&[FIRST, SEARCH]];

/// The rows, and the list derived from them.
const FIRST: &str = "
-- what was recorded: never changed, removed only by recorded retention
CREATE TABLE rows (
    seq   INTEGER PRIMARY KEY,
    entry INTEGER,
    kind  TEXT NOT NULL,
    at    TEXT NOT NULL,
    body  TEXT NOT NULL,
    prev  BLOB NOT NULL,
    hash  BLOB NOT NULL
) STRICT;
CREATE INDEX rows_of_entry ON rows (entry) WHERE entry IS NOT NULL;
CREATE INDEX rows_of_retention ON rows (seq) WHERE kind = 'retention';

-- everything below is made from the rows and can be made again
CREATE TABLE entries (
    number   INTEGER PRIMARY KEY,
    at       INTEGER NOT NULL, -- microseconds since 1970
    last_at  INTEGER NOT NULL, -- of the newest row
    intent   INTEGER NOT NULL, -- row
    answer   INTEGER,          -- row of the newest outcome
    decided  INTEGER,          -- row that says how it stands
    standing INTEGER NOT NULL, -- 0 open, 1 unknown, 2 refused, 3 confirmed
    profile  INTEGER NOT NULL
) STRICT;
CREATE INDEX entries_unsettled ON entries (number) WHERE standing < 2;
CREATE TABLE profiles (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
-- the first and the last entry of each hour: clocks are set back, numbers are not
CREATE TABLE hours (hour INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;
CREATE TABLE removed_rows (first INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;
CREATE TABLE removed_entries (first INTEGER PRIMARY KEY, last INTEGER NOT NULL) STRICT;
-- the words of the newest entries, each with a blank on either side; from here they go into the full-text index
CREATE TABLE recent (number INTEGER PRIMARY KEY, words TEXT NOT NULL) STRICT;
-- which run of the program holds which lock file
CREATE TABLE programs (slot INTEGER PRIMARY KEY, run TEXT NOT NULL) STRICT;

CREATE TRIGGER rows_are_appended BEFORE INSERT ON rows
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM rows)
    OR NEW.prev IS NOT coalesce((SELECT hash FROM rows ORDER BY seq DESC LIMIT 1), zeroblob(32))
BEGIN SELECT raise(ABORT, 'a row of the history can only be added after the newest one'); END;
CREATE TRIGGER rows_are_never_changed BEFORE UPDATE ON rows
BEGIN SELECT raise(ABORT, 'a row of the history is never changed'); END;
CREATE TRIGGER rows_are_never_deleted BEFORE DELETE ON rows
WHEN coalesce((SELECT last FROM removed_rows WHERE first <= OLD.seq ORDER BY first DESC LIMIT 1), -1) < OLD.seq
BEGIN SELECT raise(ABORT, 'a row of the history is only deleted by recorded retention'); END;
";

/// The full-text index over the words of `index`. The prefix lists answer every start of a word (at most 20
/// letters) without merging the lists of all its words.
pub(super) const SEARCH: &str = "
CREATE VIRTUAL TABLE search USING fts5 (
    words, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii',
    prefix = '1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20'
);
";

/// What a new history replaces.
#[derive(Debug, Default)]
pub(super) struct Replaces {
    /// The name of the file put aside.
    pub file: Option<String>,
    pub noted: Option<body::NotedRow>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    Empty,
    /// A history of this version or an older one.
    Known(i64),
}

/// Identifies a file and refuses what must be left alone. Changes nothing.
pub(super) fn look(conn: &Connection) -> Result<Found, Cause> {
    // cached statements, because every write begins with this
    let pragma = |sql: &str| conn.prepare_cached(sql)?.query_row([], |row| row.get::<_, i64>(0));
    let (id, version) = (pragma("PRAGMA application_id")?, pragma("PRAGMA user_version")?);
    match (id, version) {
        (0, 0) => {
            let things: i64 = conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
            if things == 0 { Ok(Found::Empty) } else { Err(Cause::NotOurs) }
        }
        (OURS, found) if found > KNOWN => Err(Cause::Newer { found, known: KNOWN }),
        (OURS, known) if known > 0 => Ok(Found::Known(known)),
        _ => Err(Cause::NotOurs),
    }
}

/// Makes the tables of this version, as in a new file, for comparison.
pub(super) fn build(conn: &Connection) -> Result<(), Cause> {
    STEPS.iter().copied().flatten().try_for_each(|part| conn.execute_batch(part))?;
    Ok(())
}

/// Migrates the file to this version, as a whole or not at all. Another program may have done so already.
pub(super) fn migrate(tx: &Writing<'_>, replaces: Replaces) -> Result<(), Cause> {
    let from = match look(tx)? {
        Found::Empty => 0,
        Found::Known(version) => version,
    };
    let done = usize::try_from(from).map_err(|_| Cause::Fault("the version is below nothing".to_owned()))?;
    for part in STEPS.iter().skip(done).copied().flatten() {
        tx.execute_batch(part)?;
    }
    if from == 0 {
        let began = body::Began {
            history: uuid::Uuid::new_v4().to_string(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            replaces: replaces.file,
            noted: replaces.noted,
        };
        chain::append(tx, None, kind::BEGAN, Timestamp::now(), body::text(&began)?)?;
        tx.pragma_update(None, "application_id", OURS)?;
    }
    if from < KNOWN {
        tx.pragma_update(None, "user_version", KNOWN)?;
    }
    Ok(())
}
