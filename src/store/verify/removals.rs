//! Judges the removals that retention recorded.
//!
//! The chain does not show what the removed rows said. But the rows on either side still exist, each removal
//! takes everything that is old enough, and its clock recorded its time.

use std::cell::Cell;

use jiff::{SignedDuration, Timestamp};
use rusqlite::Connection;

use super::odd::Odd;
use crate::{
    domain::{
        history::{
            record::{Breach, Removal},
            retention::{DAY, is_far},
        },
        phrase::Phrase,
    },
    phrase,
    store::{
        body,
        chain::{self, Hash, Row},
        error::Cause,
        read::number_of,
        retention,
    },
};

/// How much the times of request and removal may differ: one is the window's, the other the disk's.
const SLACK: SignedDuration = SignedDuration::from_hours(1);

/// A removed run of rows.
#[derive(Clone, Copy, Debug)]
pub(in crate::store) struct Claim {
    pub first: i64,
    pub last: i64,
    /// Of the last.
    pub hash: Hash,
    /// Of the row before the first, if recorded.
    pub prev: Option<Hash>,
    /// The row that records the removal.
    pub by: i64,
    pub before: Timestamp,
}

impl Claim {
    /// Refuses a claim that rows were old although they stood between clearly younger ones.
    pub fn not_between_younger(&self, earlier: Option<Timestamp>, later: Timestamp) -> Result<(), Odd> {
        if !retention::are_between_younger(self.before, earlier, later) {
            return Ok(());
        }
        Err(Odd::at(self.by, Breach::Young).with(phrase!(
            "odd-rows-between-younger",
            first = number_of(self.first),
            last = number_of(self.last),
            before = self.before
        )))
    }
}

/// All runs, in the order of the rows.
pub(in crate::store) struct Claims {
    all: Vec<Claim>,
    /// How many were crossed, in order.
    used: Cell<usize>,
}

impl Claims {
    /// Reads all of them; each is checked at its rows.
    pub fn read(conn: &Connection) -> Result<Self, Cause> {
        let mut rows = conn.prepare("SELECT seq, body FROM rows WHERE kind = 'retention' ORDER BY seq")?;
        let mut rows = rows.query([])?;
        let mut all = Vec::new();
        while let Some(row) = rows.next()? {
            // a non-text is reported at its row
            let (Ok(by), Ok(text)) = (row.get::<_, i64>(0), row.get::<_, String>(1)) else { continue };
            let Ok(retention) = body::read::<body::Retention>(&text) else { continue };
            let Ok(before) = retention.before.parse::<Timestamp>() else { continue };
            let prevs =
                retention.prevs.iter().map(|prev| chain::from_hex(prev)).chain(std::iter::repeat(None));
            for ((first, last, hash), prev) in retention.rows.iter().zip(prevs) {
                let Some(hash) = chain::from_hex(hash) else { continue };
                all.push(Claim { first: *first, last: *last, hash, prev, by, before });
            }
        }
        all.sort_by_key(|claim| claim.first);
        Ok(Self { all, used: Cell::new(0) })
    }

    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// The run that begins at a row.
    pub fn at(&self, first: i64) -> Option<Claim> {
        let found = self.all.iter().skip(self.used.get()).position(|claim| claim.first >= first)?;
        let place = self.used.get() + found;
        let claim = self.all.get(place).filter(|claim| claim.first == first)?;
        // a run that is skipped stays unused, and is reported at the end
        if found == 0 {
            self.used.set(place + 1);
        }
        Some(*claim)
    }

    /// Refuses runs whose rows still exist, or that two removals claim.
    pub fn all_used(&self) -> Result<(), Odd> {
        match self.all.get(self.used.get()) {
            None => Ok(()),
            Some(claim) => Err(Odd::at(claim.by, Breach::Forged).with(phrase!(
                "odd-rows-not-removed",
                first = number_of(claim.first),
                last = number_of(claim.last)
            ))),
        }
    }

    /// The run that contained a row.
    pub fn over(&self, row: i64) -> Option<Claim> {
        let next = self.all.partition_point(|claim| claim.first <= row);
        let claim = next.checked_sub(1).and_then(|place| self.all.get(place))?;
        Some(*claim).filter(|claim| claim.last >= row)
    }

    /// The first row that this row's hash covers. A hash reaches across a gap only if the row that recorded
    /// the removal is covered too and holds the hash before the gap.
    pub fn vouched_from(&self, row: i64) -> i64 {
        let before = self.all.iter().rev().filter(|claim| claim.last < row);
        let stop = before.into_iter().find(|claim| claim.by > row || claim.prev.is_none());
        stop.map_or(1, |claim| claim.last + 1)
    }
}

/// Compares removals with the newest row, which may show that their clock was far ahead. If a user confirmed
/// that clock (`yes`, for each), the removal is marked; else it is refused. `began` is the time of the first
/// row: an earlier clock proves nothing.
pub(super) fn contradict(
    removals: &mut [Removal],
    yes: &[bool],
    began: Option<Timestamp>,
    newest: Option<Timestamp>,
) -> Result<(), Odd> {
    let (Some(began), Some(newest)) = (began, newest) else { return Ok(()) };
    for (removal, yes) in removals.iter_mut().zip(yes) {
        if newest < began || !is_far(newest, removal.at) {
            continue;
        }
        if !yes {
            let at = removal.at;
            let by = i64::try_from(removal.row).unwrap_or_default();
            return Err(Odd::at(by, Breach::Young).with(phrase!(
                "odd-clock-later",
                at = at,
                newest = newest
            )));
        }
        removal.doubted = Some(newest);
    }
    Ok(())
}

/// Judges a removal by its own row and the time of the row before it. Returns its cut-off.
pub(super) fn judge(
    row: &Row,
    at: Timestamp,
    retention: &body::Retention,
    newest: Option<Timestamp>,
) -> Result<Timestamp, Odd> {
    let young = |what: Phrase| Err(Odd::at(row.seq, Breach::Young).with(what));
    let forged = |what: Phrase| Err(Odd::at(row.seq, Breach::Forged).with(what));
    let Ok(before) = retention.before.parse::<Timestamp>() else { return forged(phrase!("odd-no-cut-off")) };
    let runs = &retention.rows;
    let sound = runs.iter().all(|(first, last, hash)| {
        *first > 1 && first <= last && *last < row.seq && chain::from_hex(hash).is_some()
    });
    let entries = retention.entries.iter().all(|(first, last)| *first > 0 && first <= last);
    if row.entry.is_some() || !sound || !entries || runs.is_empty() || retention.entries.is_empty() {
        return forged(phrase!("odd-impossible-rows"));
    }
    let vouched = retention.vouched.as_ref();
    if vouched.is_some_and(|vouched| !retention.asked || vouched.shown().is_none()) {
        return forged(phrase!("odd-nobody-asked"));
    }
    if at.duration_since(before) < DAY - SLACK {
        return young(phrase!("odd-cut-off-young", before = before, at = at));
    }
    // older rows say no more
    let Some(said) = &retention.newest else { return Ok(before) };
    let Ok(said) = said.parse::<Timestamp>() else { return forged(phrase!("odd-no-newest")) };
    if said.as_microsecond() >= before.as_microsecond() {
        return young(phrase!("odd-newest-young", newest = said, before = before));
    }
    if retention.prevs.len() != runs.len() {
        return forged(phrase!("odd-no-row-before"));
    }
    match newest {
        Some(newest) if !retention.asked && (at < newest || is_far(newest, at)) => {
            young(phrase!("odd-clock-jumped", newest = newest, at = at))
        }
        _ => Ok(before),
    }
}
