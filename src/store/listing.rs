//! The list derived from the rows: each entry's standing, and the profiles. It is written in the transaction
//! of the row; [`rebuild`] makes it again from the rows alone.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, params};

use super::{
    body,
    chain::{self, Row, kind},
    error::Cause,
    index, migrations,
    writing::Writing,
};
use crate::domain::history::record::Standing;

/// After how many rows a rebuild moves the words into the full-text index.
pub(super) const AT_ONCE: usize = 20_000;

/// An entry's standing after the rows up to some point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct State {
    pub intent: i64,
    pub answer: Option<i64>,
    pub decided: Option<i64>,
    pub standing: Standing,
}

impl State {
    pub fn begun(intent: i64) -> Self {
        Self { intent, answer: None, decided: None, standing: Standing::Open }
    }

    /// Applies a later row of the entry. The attempt's own definite answer outranks everything; a look
    /// outranks a missing answer; the newer of two looks counts.
    pub fn take(&mut self, row: &Row) {
        match row.kind.as_str() {
            kind::OUTCOME => {
                let says = body::read::<body::Outcome>(&row.body)
                    .map_or(Standing::Unknown, |outcome| outcome.standing());
                self.answer = Some(row.seq);
                if !says.is_unsettled() || self.standing.is_unsettled() {
                    self.decide(row.seq, says);
                }
            }
            kind::FOUND_OPEN if self.standing == Standing::Open => self.decide(row.seq, Standing::Unknown),
            kind::LOOK => {
                let settled = body::read::<body::LookBody>(&row.body).ok().and_then(|look| look.settled);
                let says = settled.map_or(Standing::Unknown, |outcome| outcome.standing());
                let answered = !self.standing.is_unsettled() && self.decided == self.answer;
                if !says.is_unsettled() && !answered {
                    self.decide(row.seq, says);
                }
            }
            // "stopped", and kinds of newer versions
            _ => {}
        }
    }

    fn decide(&mut self, row: i64, standing: Standing) {
        self.decided = Some(row);
        self.standing = standing;
    }
}

/// The table's number for it.
pub(super) fn code(standing: Standing) -> i64 {
    match standing {
        Standing::Open => 0,
        Standing::Unknown => 1,
        Standing::Refused => 2,
        Standing::Confirmed => 3,
    }
}

pub(super) fn standing(code: i64) -> Standing {
    match code {
        0 => Standing::Open,
        2 => Standing::Refused,
        3 => Standing::Confirmed,
        _ => Standing::Unknown,
    }
}

/// The highest entry number ever; 0 without entries.
pub(super) fn highest(conn: &Connection) -> rusqlite::Result<i64> {
    conn.prepare_cached(
        "SELECT max(coalesce((SELECT max(number) FROM entries), 0),
                    coalesce((SELECT last FROM removed_entries ORDER BY first DESC LIMIT 1), 0))",
    )?
    .query_row([], |row| row.get(0))
}

/// An entry's standing in the list.
pub(super) fn state(conn: &Connection, number: i64) -> rusqlite::Result<Option<State>> {
    conn.prepare_cached("SELECT intent, answer, decided, standing FROM entries WHERE number = ?")?
        .query_row([number], |row| {
            Ok(State {
                intent: row.get(0)?,
                answer: row.get(1)?,
                decided: row.get(2)?,
                standing: standing(row.get(3)?),
            })
        })
        .optional()
}

/// Applies a new row to the list.
pub(super) fn take(tx: &Writing<'_>, row: &Row) -> Result<Option<Standing>, Cause> {
    match (row.kind.as_str(), row.entry) {
        (kind::INTENT, Some(number)) => begin(tx, number, row).map(|()| Some(Standing::Open)),
        (kind::RETENTION, _) => removed(tx, row).map(|()| None),
        (_, Some(number)) => go_on(tx, number, row),
        (_, None) => Ok(None),
    }
}

fn micros(at: &str) -> i64 {
    at.parse::<Timestamp>().map_or(0, Timestamp::as_microsecond)
}

/// The hour since 1970.
pub(super) fn hour(micros: i64) -> i64 {
    micros.div_euclid(3_600_000_000)
}

fn begin(tx: &Writing<'_>, number: i64, row: &Row) -> Result<(), Cause> {
    let at = micros(&row.at);
    let intent = body::read::<body::Intent>(&row.body).ok();
    let name = intent.as_ref().map_or("", |intent| intent.profile());
    let profile = profile(tx, name)?;
    tx.prepare_cached(
        "INSERT INTO entries (number, at, last_at, intent, standing, profile) VALUES (?, ?, ?, ?, 0, ?)",
    )?
    .execute(params![number, at, at, row.seq, profile])?;
    tx.prepare_cached(
        "INSERT INTO hours (hour, first, last) VALUES (?1, ?2, ?2)
         ON CONFLICT (hour) DO UPDATE SET first = min(first, ?2), last = max(last, ?2)",
    )?
    .execute(params![hour(at), number])?;
    index::put(tx, number, intent.as_ref(), profile, Standing::Open)
}

fn profile(tx: &Writing<'_>, name: &str) -> Result<i64, Cause> {
    let mut known = tx.prepare_cached("SELECT id FROM profiles WHERE name = ?")?;
    if let Some(id) = known.query_row([name], |row| row.get(0)).optional()? {
        return Ok(id);
    }
    tx.prepare_cached("INSERT INTO profiles (name) VALUES (?)")?.execute([name])?;
    Ok(tx.last_insert_rowid())
}

fn go_on(tx: &Writing<'_>, number: i64, row: &Row) -> Result<Option<Standing>, Cause> {
    // the entry was removed or never existed
    let Some(before) = state(tx, number)? else { return Ok(None) };
    let mut now = before;
    now.take(row);
    tx.prepare_cached(
        "UPDATE entries SET last_at = max(last_at, ?), answer = ?, decided = ?, standing = ? WHERE number = ?",
    )?
    .execute(params![micros(&row.at), now.answer, now.decided, code(now.standing), number])?;
    index::stands(tx, number, before.standing, now.standing, || {
        let text: String = tx
            .prepare_cached("SELECT body FROM rows WHERE seq = ?")?
            .query_row([now.intent], |row| row.get(0))?;
        let profile: i64 = tx
            .prepare_cached("SELECT profile FROM entries WHERE number = ?")?
            .query_row([number], |row| row.get(0))?;
        index::put(tx, number, body::read(&text).ok().as_ref(), profile, now.standing)
    })?;
    Ok(Some(now.standing))
}

/// Records a removal, after which the rows may be deleted.
fn removed(tx: &Writing<'_>, row: &Row) -> Result<(), Cause> {
    let Ok(retention) = body::read::<body::Retention>(&row.body) else { return Ok(()) };
    for (first, last, _) in retention.rows {
        tx.prepare_cached("INSERT OR REPLACE INTO removed_rows (first, last) VALUES (?, ?)")?
            .execute([first, last])?;
    }
    for (first, last) in retention.entries {
        tx.prepare_cached("INSERT OR REPLACE INTO removed_entries (first, last) VALUES (?, ?)")?
            .execute([first, last])?;
    }
    Ok(())
}

pub(super) fn rebuild(tx: &Writing<'_>) -> Result<(), Cause> {
    tx.execute_batch(
        "DELETE FROM entries; DELETE FROM hours; DELETE FROM profiles; DELETE FROM removed_rows;
         DELETE FROM removed_entries; DELETE FROM recent; DROP TABLE IF EXISTS search;",
    )?;
    tx.execute_batch(migrations::SEARCH)?;
    let mut rows = tx.prepare(&format!("SELECT {} FROM rows ORDER BY seq", chain::COLUMNS))?;
    for (at, row) in rows.query_map([], Row::read)?.enumerate() {
        take(tx, &row?)?;
        if at % AT_ONCE == AT_ONCE - 1 {
            index::fold(tx)?;
        }
    }
    Ok(())
}

/// Adds a row and applies it to the list.
pub(super) fn add(
    tx: &Writing<'_>,
    entry: Option<i64>,
    kind: &str,
    at: Timestamp,
    body: String,
) -> Result<Option<Standing>, Cause> {
    let row = chain::append(tx, entry, kind, at, body)?;
    take(tx, &row)
}
