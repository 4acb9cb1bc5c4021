//! Removes old entries and records it: a row of the chain names the removed rows, the hashes before and at
//! the end of each run, and the archive, so that the rest can still be checked. The rows decide what is old
//! enough; the list only says where to look.

use std::{collections::HashSet, path::PathBuf};

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _};

use super::{
    archive, body,
    chain::{self, Hash, Row, kind},
    error::Cause,
    index,
    listing::{self, State},
    read,
    writing::Writing,
};
use crate::domain::{
    history::{
        record::{Listed, Removed},
        retention::{DAY, Vouched, is_far},
    },
    problem::Problem,
};

/// The most entries of one batch, so that others can write in between and the row stays readable.
const AT_A_TIME: i64 = 5_000;

/// What to remove.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Settled entries that are completely older than this.
    pub before: Timestamp,
    /// Now, by this computer's clock.
    pub at: Timestamp,
    /// Who confirmed the clock; then it is not compared with the newest row.
    pub vouched: Option<Vouched>,
}

/// Writes entries durably to a file in the history's folder; returns its path.
pub type Archiver<'a> = dyn FnMut(&[Listed]) -> Result<PathBuf, Problem> + 'a;

/// Removes one batch of settled entries that are old enough, oldest first.
pub(super) fn remove(
    tx: &Writing<'_>,
    cut: &Cut,
    archiver: Option<&mut Archiver<'_>>,
) -> Result<Removed, Cause> {
    let Some(Old { numbers, rows, runs }) = old_enough(tx, cut)? else { return Ok(Removed::default()) };
    check_clock(tx, cut)?;
    let archive = match archiver {
        Some(archiver) => {
            let listed = read::listed(tx, numbers.iter().copied())?;
            let path = archiver(&listed).map_err(|problem| Cause::Archive(Box::new(problem)))?;
            Some(archive::archived(&path).map_err(Cause::File)?)
        }
        None => None,
    };
    let newest = rows.iter().filter_map(time).max();
    let retention = body::Retention {
        before: cut.before.to_string(),
        rows: runs.iter().map(|run| (run.first, run.last, chain::hex(&run.hash))).collect(),
        entries: ranges(numbers.iter().copied()),
        prevs: runs.iter().map(|run| chain::hex(&run.prev)).collect(),
        newest: newest.map(|newest| newest.to_string()),
        asked: cut.vouched.is_some(),
        vouched: cut.vouched.as_ref().map(body::Vouched::of),
        archive,
    };
    listing::add(tx, None, kind::RETENTION, cut.at, body::text(&retention)?)?;
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

/// Whether there may be something to remove, according to the list.
pub(super) fn is_due(conn: &Connection, before: Timestamp) -> Result<bool, Cause> {
    let mut old = conn.prepare("SELECT 1 FROM entries WHERE last_at < ? AND standing >= 2 LIMIT 1")?;
    Ok(old.exists([before.as_microsecond()])?)
}

/// The clock was checked at the start; this checks it against newer records.
fn check_clock(tx: &Writing<'_>, cut: &Cut) -> Result<(), Cause> {
    let newest: Option<String> =
        tx.query_row("SELECT at FROM rows ORDER BY seq DESC LIMIT 1", [], |row| row.get(0)).optional()?;
    let newest = newest.and_then(|at| at.parse::<Timestamp>().ok());
    match newest {
        Some(newest) if cut.vouched.is_none() && (cut.at < newest || is_far(newest, cut.at)) => {
            Err(Cause::Clock)
        }
        _ => Ok(()),
    }
}

/// What is old enough: entries, their rows in the order of the chain, and the runs of rows.
struct Old {
    numbers: Vec<i64>,
    rows: Vec<Row>,
    runs: Vec<Run>,
}

/// Rows without a gap.
struct Run {
    first: i64,
    last: i64,
    /// Of the row before the first.
    prev: Hash,
    /// Of the last.
    hash: Hash,
}

/// The oldest removable entries, if any.
fn old_enough(tx: &Writing<'_>, cut: &Cut) -> Result<Option<Old>, Cause> {
    let mut listed = tx.prepare_cached(
        "SELECT number FROM entries WHERE last_at < ? AND standing >= 2 AND number > ? ORDER BY number LIMIT ?",
    )?;
    let mut after = 0;
    loop {
        let page = (cut.before.as_microsecond(), after, AT_A_TIME);
        let numbers: Vec<i64> = listed.query_map(page, |row| row.get(0))?.collect::<Result<_, _>>()?;
        let Some(last) = numbers.last() else { return Ok(None) };
        after = *last;
        let mut rows = Vec::new();
        for number in &numbers {
            rows.extend(rows_if_old(tx, *number, cut.before)?);
        }
        rows.sort_unstable_by_key(|row| row.seq);
        let old = without_doubtful(tx, cut, numbers, rows)?;
        if !old.numbers.is_empty() {
            return Ok(Some(old));
        }
    }
}

/// The rows of an entry that is settled and old according to the list, if the rows agree.
fn rows_if_old(tx: &Writing<'_>, number: i64, before: Timestamp) -> Result<Vec<Row>, Cause> {
    let mut found =
        tx.prepare_cached(&format!("SELECT {} FROM rows WHERE entry = ? ORDER BY seq", chain::COLUMNS))?;
    let rows: Vec<Row> = found.query_map([number], Row::read)?.collect::<Result<_, _>>()?;
    let mut state = rows.first().filter(|row| row.kind == kind::INTENT).map(|row| State::begun(row.seq));
    if let Some(state) = &mut state {
        rows.iter().skip(1).for_each(|row| state.take(row));
    }
    let old = |row: &Row| time(row).is_some_and(|at| at.as_microsecond() < before.as_microsecond());
    let settled = state.is_some_and(|state| !state.standing.is_unsettled());
    if settled && rows.iter().all(|row| old(row) && row.is_whole()) {
        Ok(rows)
    } else {
        // an altered list or row must not decide what is removed
        Err(Cause::Altered(read::number_of(number)))
    }
}

fn time(row: &Row) -> Option<Timestamp> {
    row.at.parse().ok()
}

/// Leaves out entries with rows between younger ones: their clock was wrong, so their age is unknown.
fn without_doubtful(
    tx: &Writing<'_>,
    cut: &Cut,
    mut numbers: Vec<i64>,
    mut rows: Vec<Row>,
) -> Result<Old, Cause> {
    loop {
        let runs = runs(&rows);
        let mut doubtful = HashSet::new();
        for (first, last) in gaps(tx, &runs)? {
            let side = |sql: &str, seq: i64| -> Result<Option<Timestamp>, Cause> {
                let at: Option<String> =
                    tx.prepare_cached(sql)?.query_row([seq], |row| row.get(0)).optional()?;
                Ok(at.and_then(|at| at.parse().ok()))
            };
            let earlier = side("SELECT at FROM rows WHERE seq < ? ORDER BY seq DESC LIMIT 1", first)?;
            let later = side("SELECT at FROM rows WHERE seq > ? ORDER BY seq LIMIT 1", last)?;
            if are_between_younger(cut.before, earlier, later.unwrap_or(cut.at)) {
                let within = rows.iter().filter(|row| (first..=last).contains(&row.seq));
                doubtful.extend(within.filter_map(|row| row.entry));
            }
        }
        if doubtful.is_empty() {
            return Ok(Old { numbers, rows, runs });
        }
        numbers.retain(|number| !doubtful.contains(number));
        rows.retain(|row| row.entry.is_none_or(|entry| !doubtful.contains(&entry)));
    }
}

/// The first and last row of each gap that the removal would leave: runs with no row between them, as older
/// removals took those, leave one.
fn gaps(tx: &Writing<'_>, runs: &[Run]) -> Result<Vec<(i64, i64)>, Cause> {
    let mut between = tx.prepare_cached("SELECT 1 FROM rows WHERE seq > ? AND seq < ? LIMIT 1")?;
    let mut gaps: Vec<(i64, i64)> = Vec::new();
    for run in runs {
        match gaps.last_mut() {
            Some((_, last)) if !between.exists([*last, run.first])? => *last = run.last,
            _ => gaps.push((run.first, run.last)),
        }
    }
    Ok(gaps)
}

/// Whether rows from before an instant stand between rows that are clearly later, without a clock set back
/// between those. The check refuses such a removal.
pub(super) fn are_between_younger(before: Timestamp, earlier: Option<Timestamp>, later: Timestamp) -> bool {
    let Some(earlier) = earlier else { return false };
    let young = before.saturating_add(DAY).unwrap_or(before);
    earlier >= young && later >= young && earlier.duration_since(later) <= DAY
}

/// The runs of rows in the order of the chain.
fn runs(rows: &[Row]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    for row in rows {
        match runs.last_mut() {
            Some(run) if run.last + 1 == row.seq => (run.last, run.hash) = (row.seq, row.hash),
            _ => runs.push(Run { first: row.seq, last: row.seq, prev: row.prev, hash: row.hash }),
        }
    }
    runs
}

/// First and last of each run of numbers without a gap.
pub(super) fn ranges(numbers: impl IntoIterator<Item = i64>) -> Vec<(i64, i64)> {
    let mut ranges: Vec<(i64, i64)> = Vec::new();
    for number in numbers {
        match ranges.last_mut() {
            Some((_, last)) if *last + 1 == number => *last = number,
            _ => ranges.push((number, number)),
        }
    }
    ranges
}

/// How many old entries stay because their outcome is unknown.
pub(super) fn unsettled(tx: &Writing<'_>, before: Timestamp) -> Result<u64, Cause> {
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
        assert_eq!(ranges([]), []);
        assert_eq!(ranges([2, 3, 4, 7, 9, 10]), [(2, 4), (7, 7), (9, 10)]);
    }

    #[test]
    fn rows_between_clearly_younger_ones_are_not_old() {
        let at = |hours: i64| Timestamp::from_second(1_795_420_800 + hours * 3600).unwrap();
        let between = |earlier, later| are_between_younger(at(0), Some(at(earlier)), at(later));
        assert!(between(24, 25) && between(30, 30));
        assert!(!between(23, 200), "rows may be in another order than their times, a little");
        assert!(!between(-5, 200) && !between(200, -5));
        assert!(!between(2000, 200), "the clock went back: which of them was wrong is not known");
        assert!(!are_between_younger(at(0), None, at(200)));
    }
}
