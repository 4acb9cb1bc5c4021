//! The chain: rows that are only added, each with the hash of the row before.
//!
//! A row's hash is SHA-256 over these lines, in UTF-8, with a line feed between them and none at the end:
//!
//! ```text
//! hash of the row before, as 64 lower-case hexadecimal digits (64 zeros for the first)
//! number of the row
//! number of the entry (an empty line if the row belongs to none)
//! kind
//! time
//! body
//! ```
//!
//! No line contains a line feed (the body is canonical JSON, the others are checked), so two different rows
//! never have the same text.

use aws_lc_rs::digest;
use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Row as SqlRow, params};

use super::{error::Cause, writing::Writing};

/// SHA-256.
pub(super) type Hash = [u8; 32];

/// The hash before the first row.
pub(super) const NONE: Hash = [0; 32];

/// The kinds that this version writes. Others may be read.
pub(super) mod kind {
    pub const BEGAN: &str = "began";
    pub const INTENT: &str = "intent";
    pub const STOPPED: &str = "stopped";
    pub const OUTCOME: &str = "outcome";
    pub const FOUND_OPEN: &str = "found-open";
    pub const LOOK: &str = "look";
    pub const RETENTION: &str = "retention";
    pub const BATCH: &str = "batch";
    pub const BATCH_PART: &str = "batch-part";
    pub const BATCH_END: &str = "batch-end";
}

/// A row of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub seq: i64,
    pub entry: Option<i64>,
    pub kind: String,
    pub at: String,
    pub body: String,
    pub prev: Hash,
    pub hash: Hash,
}

/// The columns that [`Row::read`] takes, in its order.
pub(super) const COLUMNS: &str = "seq, entry, kind, at, body, prev, hash";

impl Row {
    pub fn read(row: &SqlRow<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            seq: row.get(0)?,
            entry: row.get(1)?,
            kind: row.get(2)?,
            at: row.get(3)?,
            body: row.get(4)?,
            prev: row.get(5)?,
            hash: row.get(6)?,
        })
    }

    /// The hash that the content must have.
    pub fn due_hash(&self) -> Hash {
        let entry = self.entry.map(|entry| entry.to_string()).unwrap_or_default();
        let (prev, seq) = (hex(&self.prev), self.seq.to_string());
        let lines = [&prev, &seq, &entry, &self.kind, &self.at, &self.body];
        let text = lines.map(String::as_str).join("\n");
        let mut hash = NONE;
        hash.copy_from_slice(digest::digest(&digest::SHA256, text.as_bytes()).as_ref());
        hash
    }

    /// Whether the content matches the hash.
    pub fn is_whole(&self) -> bool {
        let lines = [&self.kind, &self.at, &self.body];
        !lines.iter().any(|line| line.contains('\n')) && self.due_hash() == self.hash
    }
}

/// Number and hash of the newest row; zeros if there is none.
pub(super) fn newest(conn: &Connection) -> rusqlite::Result<(i64, Hash)> {
    let mut found = conn.prepare_cached("SELECT seq, hash FROM rows ORDER BY seq DESC LIMIT 1")?;
    let newest = found.query_row([], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    Ok(newest.unwrap_or((0, NONE)))
}

pub(super) fn hash_of(conn: &Connection, seq: i64) -> rusqlite::Result<Option<Hash>> {
    let mut found = conn.prepare_cached("SELECT hash FROM rows WHERE seq = ?")?;
    found.query_row([seq], |row| row.get(0)).optional()
}

/// Adds a row and returns it. The transaction must have begun as a writing one.
pub(super) fn append(
    tx: &Writing<'_>,
    entry: Option<i64>,
    kind: &str,
    at: Timestamp,
    body: String,
) -> Result<Row, Cause> {
    let (last, prev) = newest(tx)?;
    let mut row =
        Row { seq: last + 1, entry, kind: kind.to_owned(), at: at.to_string(), body, prev, hash: NONE };
    row.hash = row.due_hash();
    tx.prepare_cached(
        "INSERT INTO rows (seq, entry, kind, at, body, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute(params![row.seq, row.entry, row.kind, row.at, row.body, row.prev, row.hash])?;
    Ok(row)
}

/// Lower-case hexadecimal digits: 64 for a hash.
pub(super) fn hex(hash: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(2 * hash.len());
    for byte in hash {
        text.extend([byte >> 4, byte & 15].map(|digit| char::from(DIGITS[usize::from(digit)])));
    }
    text
}

/// Reads 64 hexadecimal digits, ignoring case.
pub(super) fn from_hex(text: &str) -> Option<Hash> {
    let mut hash = NONE;
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    for (byte, at) in hash.iter_mut().zip((0..64).step_by(2)) {
        *byte = u8::from_str_radix(text.get(at..at + 2)?, 16).ok()?;
    }
    // `from_str_radix` accepts a sign
    text.bytes().all(|digit| digit.is_ascii_hexdigit()).then_some(hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_made_from_the_documented_lines() {
        let row = Row {
            seq: 2,
            entry: Some(1),
            kind: "stopped".to_owned(),
            at: "2026-11-23T13:05:30Z".to_owned(),
            body: "{}".to_owned(),
            prev: NONE,
            hash: NONE,
        };
        let text = format!("{}\n2\n1\nstopped\n2026-11-23T13:05:30Z\n{{}}", "0".repeat(64));
        let due = digest::digest(&digest::SHA256, text.as_bytes());
        assert_eq!(row.due_hash(), due.as_ref());
        let alone = Row { entry: None, ..row };
        let text = format!("{}\n2\n\nstopped\n2026-11-23T13:05:30Z\n{{}}", "0".repeat(64));
        assert_eq!(alone.due_hash(), digest::digest(&digest::SHA256, text.as_bytes()).as_ref());
    }

    #[test]
    fn hexadecimal_digits_come_back_as_the_hash() {
        let mut hash = NONE;
        for (byte, at) in hash.iter_mut().zip(0u8..) {
            *byte = at.wrapping_mul(37);
        }
        assert_eq!(from_hex(&hex(&hash)), Some(hash));
        assert_eq!(from_hex(&hex(&hash).to_uppercase()), Some(hash));
        for odd in ["", "00", &"+1".repeat(32), &"0g".repeat(32), &"é".repeat(32), &"0".repeat(66)] {
            assert_eq!(from_hex(odd), None, "{odd}");
        }
    }
}
