//! Checks the chain, and everything derived from the rows.
//!
//! The rows are walked once, in one consistent view. About a hundred bytes are kept for each entry.
//! `removals` judges the recorded removals, `lists` the tables, `search` the search index, `schema` the
//! structure of the database.

mod due;
mod lists;
mod odd;
mod removals;
mod schema;
mod search;

use crate::domain::phrase::Phrase;
use std::path::Path;

use jiff::Timestamp;
use rusqlite::{Error as Sql, Transaction};

pub(super) use self::removals::{Claim, Claims};
use self::{
    lists::Lists,
    odd::{End, Odd},
};
use super::{
    archive, body,
    chain::{self, Hash, Row, kind},
    error::Cause,
    read,
};
use crate::domain::history::{
    record::{Archive, ArchiveState, Breach, Head, Noted, Removal, Verified},
    retention::{Times, is_far},
};
use crate::phrase;

/// After how many rows progress is reported.
const STRIDE: u64 = 1000;

/// Checks everything. `noted` is the hash of a row that was noted elsewhere; `folder` holds the archives;
/// `progress` gets the number of rows done and of all rows, and ends the check by returning false.
pub(super) fn verify(
    tx: &Transaction<'_>,
    noted: Option<Hash>,
    folder: Option<&Path>,
    mut progress: impl FnMut(u64, u64) -> bool,
) -> Result<Verified, Cause> {
    let mut verified = Verified { noted: noted.map(|_| Noted::Missing), ..Verified::default() };
    match check(tx, noted, folder, &mut progress, &mut verified) {
        Ok(()) => Ok(verified),
        Err(End::Failed(cause)) => Err(cause),
        Err(End::Odd(odd)) => {
            verified.broken = Some(odd.broken());
            verified.head = None;
            Ok(verified)
        }
    }
}

fn check(
    tx: &Transaction<'_>,
    noted: Option<Hash>,
    folder: Option<&Path>,
    progress: &mut impl FnMut(u64, u64) -> bool,
    verified: &mut Verified,
) -> Result<(), End> {
    let schema = schema::check(tx)?;
    // nothing in a wrong table can be trusted
    let built_otherwise = match schema {
        Some((odd, schema::Reach::Tables)) => return Err(odd.into()),
        Some((odd, schema::Reach::Rules)) => Some(odd),
        None => None,
    };
    let mut walk = Walk::new(Claims::read(tx)?, noted);
    let walked = walk.all(tx, progress, verified);
    verified.noted = walk.noted.take().or(verified.noted.take());
    verified.removals = std::mem::take(&mut walk.removals);
    verified.times = std::mem::take(&mut walk.times);
    walked?;
    verified.head = Some(Head { row: read::number_of(walk.due - 1), hash: chain::hex(&walk.prev) });
    walk.lists.check(tx)?;
    built_otherwise.map_or(Ok(()), Err)?;
    archives(folder, &walk, &mut verified.removals)
}

/// Checks the archives of removed entries.
fn archives(folder: Option<&Path>, walk: &Walk, removals: &mut [Removal]) -> Result<(), End> {
    let mut odd = None;
    for (removal, archived) in removals.iter_mut().zip(&walk.archived) {
        let Some(archived) = archived else { continue };
        let archive = archive::look(folder, archived);
        if archive.state == ArchiveState::Altered {
            let row = i64::try_from(removal.row).unwrap_or_default();
            let what = Phrase::Verbatim(archive.name.as_str().into());
            odd = odd.or(Some(Odd::at(row, Breach::ArchiveDiffers).with(what)));
        }
        removal.archive = Some(archive);
    }
    odd.map_or(Ok(()), |odd| Err(odd.into()))
}

/// The walk along the chain.
struct Walk {
    claims: Claims,
    due: i64,
    prev: Hash,
    /// The time of the row before.
    before: Option<Timestamp>,
    /// The time of the first row: earlier times are of a clock that was plainly wrong.
    began: Option<Timestamp>,
    times: Times,
    lists: Lists,
    removals: Vec<Removal>,
    /// For each removal, whether a user confirmed its clock: for it, or for an earlier one by the same
    /// clock.
    yes: Vec<bool>,
    /// The time of the row before, while the clock continues from a confirmed one.
    called_right: Option<Timestamp>,
    archived: Vec<Option<body::Archived>>,
    wanted: Option<Hash>,
    noted: Option<Noted>,
}

impl Walk {
    fn new(claims: Claims, wanted: Option<Hash>) -> Self {
        let lists = Lists::new(!claims.is_empty());
        Self {
            claims,
            due: 1,
            prev: chain::NONE,
            before: None,
            began: None,
            times: Times::default(),
            lists,
            removals: Vec::new(),
            yes: Vec::new(),
            called_right: None,
            archived: Vec::new(),
            wanted,
            noted: None,
        }
    }

    fn all(
        &mut self,
        tx: &Transaction<'_>,
        progress: &mut impl FnMut(u64, u64) -> bool,
        verified: &mut Verified,
    ) -> Result<(), End> {
        let total: i64 = tx.query_row("SELECT count(*) FROM rows", [], |row| row.get(0))?;
        let mut rows = tx.prepare(&format!("SELECT {} FROM rows ORDER BY seq", chain::COLUMNS))?;
        for row in rows.query_map([], Row::read)? {
            let row = match row {
                // a column with wrong content, such as a hash of another length
                Err(
                    err @ (Sql::FromSqlConversionFailure(..)
                    | Sql::InvalidColumnType(..)
                    | Sql::IntegralValueOutOfRange(..)
                    | Sql::Utf8Error(..)),
                ) => {
                    tracing::debug!(row = self.due, %err, "a row of the history cannot be read");
                    return Err(Odd::at(self.due, Breach::Altered).into());
                }
                row => row?,
            };
            self.step(&row)?;
            verified.rows += 1;
            if verified.rows.is_multiple_of(STRIDE) && !progress(verified.rows, read::number_of(total)) {
                return Err(Cause::Stopped.into());
            }
        }
        if self.due == 1 {
            // even an empty history has its first row
            return Err(Odd::at(1, Breach::Missing).into());
        }
        self.claims.all_used()?;
        Ok(removals::contradict(&mut self.removals, &self.yes, self.began, self.before)?)
    }

    fn step(&mut self, row: &Row) -> Result<(), Odd> {
        let entry = |odd: Odd| Odd { entry: row.entry.filter(|_| odd.row == Some(row.seq)), ..odd };
        if row.seq < self.due {
            return Err(entry(Odd::at(row.seq, Breach::Unexpected)));
        }
        let crossed = self.cross(row).map_err(entry)?;
        if !row.is_whole() {
            return Err(entry(Odd::at(row.seq, Breach::Altered)));
        }
        if row.prev != self.prev {
            return Err(entry(Odd::at(row.seq, Breach::Unlinked)));
        }
        // this program writes readable times only
        let at: Timestamp = row.at.parse().map_err(|_| entry(Odd::at(row.seq, Breach::Altered)))?;
        let follows = crossed.is_none();
        if let Some(claim) = crossed {
            claim.not_between_younger(self.before, at)?;
            self.times.gap();
        }
        self.times.see(at);
        self.began = self.began.or(Some(at));
        self.called_right = self.called_right.filter(|last| !is_far(*last, at)).map(|_| at);
        if row.kind == kind::RETENTION {
            self.removed(row, at, self.before.filter(|_| follows))?;
        } else {
            self.lists.take(row, at).map_err(entry)?;
        }
        (self.due, self.prev, self.before) = (row.seq + 1, row.hash, Some(at));
        if self.wanted == Some(row.hash) {
            let from = read::number_of(self.claims.vouched_from(row.seq));
            self.noted = Some(Noted::Found { row: read::number_of(row.seq), from });
        }
        Ok(())
    }

    /// Crosses the removed rows before this one. Returns the claim with the latest cut-off.
    fn cross(&mut self, row: &Row) -> Result<Option<Claim>, Odd> {
        let mut latest: Option<Claim> = None;
        while self.due < row.seq {
            let claim = self.claims.at(self.due).ok_or_else(|| Odd::at(self.due, Breach::Missing))?;
            if claim.last >= row.seq {
                return Err(Odd::at(row.seq, Breach::Unexpected));
            }
            if claim.prev.is_some_and(|prev| prev != self.prev) {
                return Err(Odd::at(self.due - 1, Breach::Unlinked)
                    .with(phrase!("odd-hash-before-removal", row = read::number_of(claim.by))));
            }
            if self.wanted == Some(claim.hash) && self.noted.is_none() {
                let row = read::number_of(claim.last);
                self.noted = Some(Noted::Removed { row, by: read::number_of(claim.by) });
            }
            (self.due, self.prev) = (claim.last + 1, claim.hash);
            latest = Some(latest.filter(|latest| latest.before >= claim.before).unwrap_or(claim));
        }
        Ok(latest)
    }

    /// A row that records a removal. `newest` is the time of the row before it, if that still exists.
    fn removed(&mut self, row: &Row, at: Timestamp, newest: Option<Timestamp>) -> Result<(), Odd> {
        let Ok(retention) = body::read::<body::Retention>(&row.body) else {
            return Err(Odd::at(row.seq, Breach::Forged));
        };
        let before = removals::judge(row, at, &retention, newest)?;
        self.lists.removed(row.seq, before, &retention)?;
        let vouched = retention.vouched.as_ref().and_then(body::Vouched::shown);
        self.called_right = self.called_right.or(vouched.as_ref().map(|_| at));
        self.yes.push(self.called_right.is_some());
        if retention.asked {
            self.times.vouched();
        }
        let pairs = |pairs: &mut dyn Iterator<Item = (i64, i64)>| {
            pairs.map(|(first, last)| (read::number_of(first), read::number_of(last))).collect()
        };
        self.removals.push(Removal {
            row: read::number_of(row.seq),
            at,
            before,
            rows: pairs(&mut retention.rows.iter().map(|(first, last, _)| (*first, *last))),
            entries: pairs(&mut retention.entries.iter().copied()),
            newest: retention.newest.as_ref().and_then(|newest| newest.parse().ok()),
            asked: retention.asked,
            vouched,
            doubted: None,
            archive: retention
                .archive
                .as_ref()
                .map(|archived| Archive { name: archived.name.clone(), state: ArchiveState::Unread }),
        });
        self.archived.push(retention.archive);
        Ok(())
    }
}
