//! Checking the chain from its first row to its newest, and the list against the rows.

use std::collections::HashMap;

use rusqlite::{Connection, Error as Sql, Transaction};

use super::{
    body,
    chain::{self, Hash, Row, kind},
    error::Cause,
    listing::{self, State},
    read,
};
use crate::domain::record::{Breach, Broken, Head, Noted, Verified};

/// After how many rows progress is told.
const STRIDE: u64 = 1000;

/// Runs of rows that retention removed: the first row of each, with the last one and its hash.
type Gaps = HashMap<i64, (i64, Hash)>;

/// Checks everything. `noted` is the hash of a row that was noted elsewhere; `progress` is told how many rows of how
/// many are done, and ends the check by saying false.
pub(super) fn verify(
    tx: &Transaction<'_>,
    noted: Option<Hash>,
    mut progress: impl FnMut(u64, u64) -> bool,
) -> Result<Verified, Cause> {
    let total: i64 = tx.query_row("SELECT count(*) FROM rows", [], |row| row.get(0))?;
    let gaps = gaps(tx)?;
    let mut walk = Walk { gaps, due: 1, prev: chain::NONE, entries: HashMap::new() };
    let mut verified = Verified { rows: 0, head: None, broken: None, noted: noted.map(|_| Noted::Missing) };
    let mut rows = tx.prepare(&format!("SELECT {} FROM rows ORDER BY seq", chain::COLUMNS))?;
    for row in rows.query_map([], Row::read)? {
        let row = match row {
            // what is in a column is not what the column is for, such as a hash of another length
            Err(
                err @ (Sql::FromSqlConversionFailure(..) | Sql::InvalidColumnType(..) | Sql::Utf8Error(..)),
            ) => {
                tracing::debug!(row = walk.due, %err, "a row of the history cannot be read");
                verified.broken = Some(broken(walk.due, None, Breach::Altered));
                return Ok(verified);
            }
            row => row?,
        };
        if let Err((at, how)) = walk.step(&row) {
            let entry = if at == row.seq { row.entry } else { None };
            verified.broken = Some(broken(at, entry, how));
            return Ok(verified);
        }
        verified.rows += 1;
        if noted == Some(row.hash) {
            verified.noted = Some(Noted::Found { row: read::number_of(row.seq) });
        }
        if verified.rows.is_multiple_of(STRIDE) && !progress(verified.rows, read::number_of(total)) {
            return Err(Cause::Stopped);
        }
    }
    if walk.due == 1 {
        // a history begins with a row, so not even an empty one has none
        verified.broken = Some(broken(1, None, Breach::Missing));
        return Ok(verified);
    }
    verified.broken = differing(tx, &walk.entries)?;
    if verified.broken.is_none() {
        verified.head = Some(Head { row: read::number_of(walk.due - 1), hash: chain::hex(&walk.prev) });
    }
    Ok(verified)
}

fn broken(row: i64, entry: Option<i64>, how: Breach) -> Broken {
    Broken { row: read::number_of(row), entry: entry.map(read::number_of), how }
}

/// What retention says that it removed. That it says so truly is checked where its own rows are.
fn gaps(conn: &Connection) -> Result<Gaps, Cause> {
    let mut rows = conn.prepare("SELECT body FROM rows WHERE kind = 'retention' ORDER BY seq")?;
    let bodies = rows.query_map([], |row| row.get::<_, String>(0))?;
    let mut gaps = Gaps::new();
    for text in bodies {
        let Ok(retention) = body::read::<body::Retention>(&text?) else { continue };
        for (first, last, hash) in retention.rows {
            gaps.extend(chain::from_hex(&hash).map(|hash| (first, (last, hash))));
        }
    }
    Ok(gaps)
}

/// The walk along the chain: which row comes next, and what it must follow from.
struct Walk {
    gaps: Gaps,
    due: i64,
    prev: Hash,
    entries: HashMap<i64, State>,
}

impl Walk {
    fn step(&mut self, row: &Row) -> Result<(), (i64, Breach)> {
        if row.seq < self.due {
            return Err((row.seq, Breach::Unexpected));
        }
        while self.due < row.seq {
            match self.gaps.get(&self.due) {
                Some(&(last, hash)) if last < row.seq => (self.due, self.prev) = (last + 1, hash),
                Some(_) => return Err((row.seq, Breach::Unexpected)),
                None => return Err((self.due, Breach::Missing)),
            }
        }
        if !row.is_whole() {
            return Err((row.seq, Breach::Altered));
        }
        if row.prev != self.prev {
            return Err((row.seq, Breach::Unlinked));
        }
        (self.due, self.prev) = (row.seq + 1, row.hash);
        match row.entry {
            Some(number) if row.kind == kind::INTENT => {
                self.entries.insert(number, State::begun(row.seq));
            }
            Some(number) => {
                if let Some(state) = self.entries.get_mut(&number) {
                    state.take(row);
                }
            }
            None => {}
        }
        Ok(())
    }
}

/// The first entry of which the list says something else than the rows.
fn differing(conn: &Connection, entries: &HashMap<i64, State>) -> Result<Option<Broken>, Cause> {
    let mut list =
        conn.prepare("SELECT number, intent, answer, decided, standing FROM entries ORDER BY number")?;
    let list = list.query_map([], |row| {
        let state = State {
            intent: row.get(1)?,
            answer: row.get(2)?,
            decided: row.get(3)?,
            standing: listing::standing(row.get(4)?),
        };
        Ok((row.get::<_, i64>(0)?, state))
    })?;
    let mut seen = 0;
    for listed in list {
        let (number, state) = listed?;
        seen += 1;
        if entries.get(&number) != Some(&state) {
            let row = entries.get(&number).map_or(state.intent, |due| due.decided.unwrap_or(due.intent));
            return Ok(Some(broken(row, Some(number), Breach::ListDiffers)));
        }
    }
    if seen == entries.len() {
        return Ok(None);
    }
    let mut missing = conn.prepare("SELECT 1 FROM entries WHERE number = ?")?;
    let mut numbers: Vec<_> = entries.keys().copied().collect();
    numbers.sort_unstable();
    for number in numbers {
        if !missing.exists([number])? {
            return Ok(Some(broken(entries[&number].intent, Some(number), Breach::ListDiffers)));
        }
    }
    Ok(None)
}
