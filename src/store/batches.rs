//! Batches: their lists lie in rows of the entry with which they begin, so that they are kept and removed
//! with it; their end is another row of it.

use std::path::Path;

use rusqlite::{Connection, OptionalExtension as _};

use super::{body, chain::kind, error::Cause, index, listing, read, running, writing::Writing};
use crate::domain::{
    batch::{
        part::BatchId,
        plan::Plan,
        progress::{Over, Unfinished},
    },
    history::{
        entry::EntryId,
        record::{Awaited, Filter, Intent},
        sorting::Sequence,
    },
};

/// Records a batch with the intent of its first change.
pub(super) fn begin(tx: &Writing<'_>, intent: &Intent, body: String, plan: &Plan) -> Result<u64, Cause> {
    let number = listing::highest(tx)? + 1;
    listing::add(tx, Some(number), kind::INTENT, intent.at, body)?;
    let (batch, parts) = body::Batch::of(plan);
    listing::add(tx, Some(number), kind::BATCH, intent.at, body::text(&batch)?)?;
    for part in parts {
        listing::add(tx, Some(number), kind::BATCH_PART, intent.at, body::text(&part)?)?;
    }
    Ok(read::number_of(number))
}

/// Batches that were begun and have no end on record, newest first. `own` is the run that asks.
pub(super) fn unfinished(conn: &Connection, file: &Path, own: &str) -> Result<Vec<Unfinished>, Cause> {
    let tag = index::Term::Tag(index::first_of_batch_tag());
    let mut firsts = conn.prepare_cached(
        "SELECT rowid FROM search WHERE search MATCH ?1
         UNION ALL SELECT number FROM recent WHERE instr(words, ?2) ORDER BY 1 DESC",
    )?;
    let firsts: Vec<i64> =
        firsts.query_map([tag.matched(), tag.contained()], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut ended = conn.prepare_cached("SELECT 1 FROM rows WHERE entry = ? AND kind = ?")?;
    let mut found = Vec::new();
    for number in firsts {
        if ended.exists((number, kind::BATCH_END))? {
            continue;
        }
        let Some(Ok(entry)) = read::listed(conn, [number])?.pop().map(|listed| listed.entry) else {
            continue;
        };
        let (Some(head), Some(part)) = (head(conn, number)?, entry.change.batch) else { continue };
        let (list, changes) = head.told();
        found.push(Unfinished {
            first: EntryId { number: entry.number, at: entry.at },
            batch: part.batch,
            operator: entry.operator.clone(),
            profile: entry.change.profile.name.clone(),
            action: entry.change.action(),
            list,
            changes,
            awaited: awaited(conn, file, own, part.batch)?,
        });
    }
    Ok(found)
}

/// Whether a run that still lives works at it: the one that made its newest change.
fn awaited(conn: &Connection, file: &Path, own: &str, batch: BatchId) -> Result<Awaited, Cause> {
    let of_it = Filter { batch: Some(batch), ..Filter::default() };
    let newest = read::page(conn, &of_it, Sequence::NewestFirst, None, 1)?.entries.pop();
    let run = newest.map(|newest| read::run_of(conn, newest.number)).transpose()?.flatten();
    running::awaited(conn, file, Some(own), run.as_deref())
}

fn head(conn: &Connection, number: i64) -> Result<Option<body::Batch>, Cause> {
    let mut found = conn.prepare_cached("SELECT body FROM rows WHERE entry = ? AND kind = ? ORDER BY seq")?;
    let text: Option<String> = found.query_row((number, kind::BATCH), |row| row.get(0)).optional()?;
    Ok(text.map(|text| body::read_shown(&text)).transpose()?)
}

/// How and when the batch that began with an entry ended; none while it can be gone on with. The last word
/// counts, as one that was looked at again may end again.
pub(super) fn over(conn: &Connection, number: u64) -> Result<Option<Over>, Cause> {
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    let mut found =
        conn.prepare_cached("SELECT at, body FROM rows WHERE entry = ? AND kind = ? ORDER BY seq DESC")?;
    let row = found
        .query_row((number, kind::BATCH_END), |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)));
    let Some((at, body)) = row.optional()? else { return Ok(None) };
    let end: body::BatchEnd = body::read_shown(&body)?;
    Ok(Some(Over { at: at.parse().unwrap_or_default(), how: end.how() }))
}

/// The plan that is recorded with an entry; none if none is.
pub(super) fn plan(conn: &Connection, number: u64) -> Result<Option<Plan>, Cause> {
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    let Some(head) = head(conn, number)? else { return Ok(None) };
    let mut found = conn.prepare_cached("SELECT body FROM rows WHERE entry = ? AND kind = ? ORDER BY seq")?;
    let texts = found.query_map((number, kind::BATCH_PART), |row| row.get::<_, String>(0))?;
    let mut parts = Vec::new();
    for text in texts {
        parts.push(body::read_shown(&text?)?);
    }
    Ok(Some(head.into_domain(parts)?))
}
