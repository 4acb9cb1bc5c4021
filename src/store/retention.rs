//! Taking old entries out, on record: a row of the chain says which rows went and what the hash at the end of each run
//! was, so that the rest can still be checked.

use jiff::Timestamp;
use rusqlite::Transaction;

use super::{
    add, body,
    chain::{self, Hash, kind},
    error::Cause,
    index, read,
};
use crate::domain::record::Removed;

/// The most entries that go at once: others write in between, and no row says more than can be read.
const AT_A_TIME: i64 = 5_000;

/// Takes out settled entries of which everything happened before an instant; the oldest ones first, and not all at once.
pub(super) fn remove(tx: &Transaction<'_>, before: Timestamp, at: Timestamp) -> Result<Removed, Cause> {
    let mut old = tx.prepare_cached(
        "SELECT number FROM entries WHERE last_at < ? AND standing >= 2 ORDER BY number LIMIT ?",
    )?;
    let numbers: Vec<i64> =
        old.query_map([before.as_microsecond(), AT_A_TIME], |row| row.get(0))?.collect::<Result<_, _>>()?;
    if numbers.is_empty() {
        return Ok(Removed::default());
    }
    let rows = rows_of(tx, &numbers)?;
    let retention = body::Retention {
        before: before.to_string(),
        rows: runs(rows.iter().map(|(seq, _)| *seq), |at| chain::hex(&rows[at].1)),
        entries: runs(numbers.iter().copied(), |_| ()).into_iter().map(|(a, b, ())| (a, b)).collect(),
    };
    add(tx, None, kind::RETENTION, at, body::text(&retention)?)?;
    for number in &numbers {
        for table in ["rows WHERE entry", "entries WHERE number"] {
            tx.prepare_cached(&format!("DELETE FROM {table} = ?"))?.execute([number])?;
        }
        index::take_out(tx, *number)?;
    }
    tx.execute("DELETE FROM hours WHERE last < (SELECT coalesce(min(number), 0) FROM entries)", [])?;
    tx.execute("DELETE FROM profiles WHERE id NOT IN (SELECT profile FROM entries)", [])?;
    Ok(Removed { entries: numbers.len() as u64, rows: rows.len() as u64, unsettled: 0 })
}

/// Number and hash of every row of these entries, in the order of the chain.
fn rows_of(tx: &Transaction<'_>, numbers: &[i64]) -> Result<Vec<(i64, Hash)>, Cause> {
    let mut one = tx.prepare_cached("SELECT seq, hash FROM rows WHERE entry = ?")?;
    let mut rows = Vec::new();
    for number in numbers {
        for row in one.query_map([number], |row| Ok((row.get(0)?, row.get(1)?)))? {
            rows.push(row?);
        }
    }
    rows.sort_unstable();
    Ok(rows)
}

/// Runs of numbers without a gap: first, last, and what `end` says of the place of the last.
fn runs<T>(numbers: impl Iterator<Item = i64>, end: impl Fn(usize) -> T) -> Vec<(i64, i64, T)> {
    let mut runs: Vec<(i64, i64, T)> = Vec::new();
    for (at, number) in numbers.enumerate() {
        match runs.last_mut() {
            Some((_, last, said)) if *last + 1 == number => (*last, *said) = (number, end(at)),
            _ => runs.push((number, number, end(at))),
        }
    }
    runs
}

/// How many old entries stay because nobody knows yet what came of them.
pub(super) fn unsettled(tx: &Transaction<'_>, before: Timestamp) -> Result<u64, Cause> {
    let count: i64 = tx.query_row(
        "SELECT count(*) FROM entries WHERE last_at < ? AND standing < 2",
        [before.as_microsecond()],
        |row| row.get(0),
    )?;
    Ok(read::number_of(count))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_without_a_gap_are_one_run() {
        let ends = |numbers: &[i64]| runs(numbers.iter().copied(), |at| at);
        assert_eq!(ends(&[]), []);
        assert_eq!(ends(&[2, 3, 4, 7, 9, 10]), [(2, 4, 2), (7, 7, 3), (9, 10, 5)]);
    }
}
