//! Queries on any connection: pages, one entry with its steps, open attempts.

use std::{ops::RangeInclusive, time::Duration};

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension as _, Row as SqlRow, params_from_iter, types::Value};

use super::{
    body::{self, Odd},
    chain::{self, Row, kind},
    error::Cause,
    index::{self, Term},
    listing, words,
};
use crate::domain::{
    change::{Outcome, action::Action},
    history::{
        record::{
            self, Account, Count, Filter, Happened, Head, Intent, Listed, Page, Step, Unreadable, found_open,
            unanswered,
        },
        sorting::Sequence,
    },
};

/// An entry with the rows that decide its standing, and its newest row.
const LISTED: &str = "SELECT e.number, e.standing, i.at, i.body, d.kind, d.body, a.body, n.seq, n.hash FROM entries e
    LEFT JOIN rows i ON i.seq = e.intent LEFT JOIN rows d ON d.seq = e.decided LEFT JOIN rows a ON a.seq = e.answer
    LEFT JOIN rows n ON n.seq = (SELECT max(seq) FROM rows WHERE entry = e.number)";

/// A filter as SQL over entry numbers.
pub(super) struct Numbers {
    pub sql: String,
    pub values: Vec<Value>,
}

/// The numbers that a filter accepts, beyond `from` in the given order; none if nothing can match.
pub(super) fn numbers_sql(
    conn: &Connection,
    filter: &Filter,
    order: Sequence,
    beyond: Option<u64>,
) -> Result<Option<Numbers>, Cause> {
    let beyond = beyond.map(|number| i64::try_from(number).unwrap_or(i64::MAX));
    let within = match (order, beyond) {
        (Sequence::NewestFirst, Some(before)) => 0..=before.saturating_sub(1),
        (Sequence::OldestFirst, Some(after)) => after.saturating_add(1)..=i64::MAX,
        (_, None) => 0..=i64::MAX,
    };
    numbers_within(conn, filter, order, &within)
}

/// Whether a filter accepts an entry.
pub(super) fn is_accepted(conn: &Connection, filter: &Filter, number: i64) -> Result<bool, Cause> {
    let within = number..=number;
    let Some(Numbers { sql, values }) = numbers_within(conn, filter, Sequence::NewestFirst, &within)? else {
        return Ok(false);
    };
    Ok(conn.prepare_cached(&sql)?.exists(params_from_iter(values))?)
}

fn numbers_within(
    conn: &Connection,
    filter: &Filter,
    order: Sequence,
    within: &RangeInclusive<i64>,
) -> Result<Option<Numbers>, Cause> {
    let words = words::of([filter.text.as_str()]);
    let mut terms: Vec<Term> = words.into_iter().map(Term::Start).collect();
    terms.extend(filter.outcome.map(|outcome| Term::Tag(index::outcome_tag(outcome))));
    terms.extend(filter.action.map(|action| Term::Tag(index::action_tag(action))));
    terms.extend(filter.call.map(|call| Term::Tag(index::call_tag(call))));
    terms.extend(filter.batch.map(|batch| Term::Tag(index::batch_tag(batch))));
    // conditions on the list
    let mut asked: Vec<(&str, Value)> = Vec::new();
    if let Some(name) = &filter.profile {
        let id = conn.prepare_cached("SELECT id FROM profiles WHERE name = ?")?;
        let Some(id) = { id }.query_row([name], |row| row.get::<_, i64>(0)).optional()? else {
            return Ok(None);
        };
        terms.push(Term::Tag(index::profile_tag(id)));
        if index::shares_tag(id) {
            asked.push(("e.profile = ?", id.into()));
        }
    }
    let (lowest, highest) = hours(conn, filter)?;
    let (lowest, highest) = (lowest.max(*within.start()), highest.min(*within.end()));
    asked.extend(filter.from.map(|from| ("e.at >= ?", from.as_microsecond().into())));
    asked.extend(filter.until.map(|until| ("e.at < ?", until.as_microsecond().into())));
    let bounds = [lowest, highest].map(Value::from);
    let mut parts = Vec::new();
    let mut values = Vec::new();
    let mut part = |table: &str, number: &str, conditions: Vec<(&str, Value)>| {
        let list = match (number, asked.is_empty()) {
            ("e.number", _) | (_, true) => String::new(),
            // CROSS: walks the words in order and looks up each number in the list
            _ => format!(" CROSS JOIN entries e ON e.number = {number}"),
        };
        let within = format!("{number} BETWEEN ? AND ?");
        values.extend(bounds.iter().cloned());
        let mut all = vec![within.as_str()];
        for (condition, value) in asked.iter().cloned().chain(conditions) {
            all.push(condition);
            values.push(value);
        }
        parts.push(format!("SELECT {number} FROM {table}{list} WHERE {}", all.join(" AND ")));
    };
    if terms.is_empty() {
        part("entries e", "e.number", Vec::new());
    } else {
        let matched: Vec<String> = terms.iter().map(Term::matched).collect();
        part("search s", "s.rowid", vec![("search MATCH ?", matched.join(" AND ").into())]);
        let contained = terms.iter().map(|term| ("instr(r.words, ?)", term.contained().into()));
        part("recent r", "r.number", contained.collect());
    }
    let direction = if order == Sequence::NewestFirst { "DESC" } else { "ASC" };
    let sql = format!("{} ORDER BY 1 {direction}", parts.join(" UNION ALL "));
    Ok(Some(Numbers { sql, values }))
}

/// The range of numbers for a time range. Wide if a clock was set back: each time is still checked.
fn hours(conn: &Connection, filter: &Filter) -> Result<(i64, i64), Cause> {
    let bound = |sql: &str, at: Timestamp| -> Result<Option<i64>, Cause> {
        Ok(conn.prepare_cached(sql)?.query_row([listing::hour(at.as_microsecond())], |row| row.get(0))?)
    };
    let lowest =
        filter.from.map(|at| bound("SELECT min(first) FROM hours WHERE hour >= ?", at)).transpose()?;
    let highest =
        filter.until.map(|at| bound("SELECT max(last) FROM hours WHERE hour <= ?", at)).transpose()?;
    Ok((
        lowest.map_or(0, |found| found.unwrap_or(i64::MAX)),
        highest.map_or(i64::MAX, |found| found.unwrap_or(0)),
    ))
}

/// Entries that a filter accepts, beyond a number in the given order.
pub(super) fn page(
    conn: &Connection,
    filter: &Filter,
    order: Sequence,
    beyond: Option<u64>,
    limit: u32,
) -> Result<Page, Cause> {
    let Some(Numbers { sql, mut values }) = numbers_sql(conn, filter, order, beyond)? else {
        return Ok(Page::default());
    };
    values.push((i64::from(limit) + 1).into());
    let mut found = conn.prepare_cached(&format!("{sql} LIMIT ?"))?;
    let mut numbers: Vec<i64> =
        found.query_map(params_from_iter(values), |row| row.get(0))?.collect::<Result<_, _>>()?;
    let more = numbers.len() > limit as usize;
    numbers.truncate(limit as usize);
    Ok(Page { entries: listed(conn, numbers)?, more })
}

/// The numbers of all entries that a filter accepts.
pub(super) fn numbers(conn: &Connection, filter: &Filter, order: Sequence) -> Result<Vec<u64>, Cause> {
    let Some(Numbers { sql, values }) = numbers_sql(conn, filter, order, None)? else {
        return Ok(Vec::new());
    };
    let mut found = conn.prepare_cached(&sql)?;
    let numbers = found.query_map(params_from_iter(values), |row| row.get::<_, i64>(0))?;
    Ok(numbers.map(|number| number.map(number_of)).collect::<Result<_, _>>()?)
}

/// How many entries a filter accepts; stops at `most`.
pub(super) fn count(conn: &Connection, filter: &Filter, most: u64) -> Result<Count, Cause> {
    let Some(Numbers { sql, mut values }) = numbers_sql(conn, filter, Sequence::NewestFirst, None)? else {
        return Ok(Count::Exactly(0));
    };
    let most_plus_one = i64::try_from(most).unwrap_or(i64::MAX).saturating_add(1);
    values.push(most_plus_one.into());
    let mut counted = conn.prepare_cached(&format!("SELECT count(*) FROM ({sql} LIMIT ?)"))?;
    let count: i64 = counted.query_row(params_from_iter(values), |row| row.get(0))?;
    Ok(if count == most_plus_one { Count::AtLeast(most) } else { Count::Exactly(number_of(count)) })
}

pub(super) fn number_of(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

/// The entries with these numbers, in this order; missing ones are left out.
pub(super) fn listed(
    conn: &Connection,
    numbers: impl IntoIterator<Item = i64>,
) -> Result<Vec<Listed>, Cause> {
    let mut one = conn.prepare_cached(&format!("{LISTED} WHERE e.number = ?"))?;
    let mut entries = Vec::new();
    for number in numbers {
        entries.extend(one.query_row([number], as_listed).optional()?);
    }
    Ok(entries)
}

fn as_listed(row: &SqlRow<'_>) -> rusqlite::Result<Listed> {
    let number = number_of(row.get(0)?);
    let (at, intent): (Option<String>, Option<String>) = (row.get(2)?, row.get(3)?);
    let (kind, decided): (Option<String>, Option<String>) = (row.get(4)?, row.get(5)?);
    let answer: Option<String> = row.get(6)?;
    let entry = read_intent(at.as_deref(), intent.as_deref()).map(|intent| {
        let outcome = outcome(intent.change.action(), kind.as_deref(), decided.as_deref());
        let took = answer.as_deref().map_or(Duration::ZERO, body::took);
        Box::new(intent.into_answered(number, outcome, took))
    });
    let entry = entry.map_err(|odd| Unreadable {
        why: body::unread(&odd.to_string()),
        recorded: body::unread(&intent.unwrap_or_default()),
    });
    // the check reports an invalid hash
    let (seq, hash): (Option<i64>, Option<Vec<u8>>) = (row.get(7)?, row.get(8)?);
    let newest = seq.zip(hash).map(|(seq, hash)| Head { row: number_of(seq), hash: chain::hex(&hash) });
    Ok(Listed { number, standing: listing::standing(row.get(1)?), newest, entry })
}

fn read_intent(at: Option<&str>, text: Option<&str>) -> Result<Intent, Odd> {
    let (Some(at), Some(text)) = (at, text) else { return Err(Odd("the row is missing".to_owned())) };
    let at = at.parse().map_err(|_| Odd(format!("{at} is no time")))?;
    body::read_shown::<body::Intent>(text)?.into_domain(at)
}

/// The outcome in the row that decides the standing.
fn outcome(action: Action, kind: Option<&str>, text: Option<&str>) -> Outcome {
    let (Some(kind), Some(text)) = (kind, text) else { return Outcome::Unknown(unanswered(action)) };
    let read = match kind {
        kind::FOUND_OPEN => return Outcome::Unknown(found_open(action)),
        kind::LOOK => body::read_shown::<body::LookBody>(text).and_then(|look| {
            look.settled
                .ok_or_else(|| Odd("the look settled nothing".to_owned()))
                .map(body::Outcome::into_domain)
        }),
        _ => body::read_shown::<body::Outcome>(text).map(body::Outcome::into_domain),
    };
    read.unwrap_or_else(|odd| Outcome::Unknown(body::unfamiliar(&odd)))
}

/// All records of one entry.
pub(super) fn account(conn: &Connection, number: u64) -> Result<Option<Account>, Cause> {
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    let Some(listed) = listed(conn, [number])?.pop() else { return Ok(None) };
    let mut rows =
        conn.prepare_cached(&format!("SELECT {} FROM rows WHERE entry = ? ORDER BY seq", chain::COLUMNS))?;
    let steps = rows.query_map([number], Row::read)?.map(|row| row.map(step)).collect::<Result<_, _>>()?;
    Ok(Some(Account { listed, steps }))
}

fn step(row: Row) -> Step {
    let other = |row: Row| Happened::Other { kind: body::unread(&row.kind), body: body::unread(&row.body) };
    let (seq, at) = (number_of(row.seq), row.at.parse().unwrap_or_default());
    let what = match row.kind.as_str() {
        kind::INTENT => Happened::Recorded,
        kind::STOPPED => Happened::WaitingStopped,
        kind::FOUND_OPEN => Happened::FoundOpen,
        kind::OUTCOME => body::read_shown::<body::Answer>(&row.body).map_or_else(
            |_| other(row.clone()),
            |answer| Happened::Answered { took: answer.took(), outcome: answer.outcome.into_domain() },
        ),
        kind::LOOK => body::read_shown::<body::LookBody>(&row.body).map_or_else(
            |_| other(row.clone()),
            |look| {
                let (observed, settled) = look.into_domain();
                Happened::Looked { observed, settled }
            },
        ),
        kind::BATCH => body::read_shown::<body::Batch>(&row.body).map_or_else(
            |_| other(row.clone()),
            |batch| {
                let (list, changes) = batch.told();
                Happened::BatchBegan { list, changes }
            },
        ),
        kind::BATCH_PART => body::read_shown::<body::BatchPart>(&row.body)
            .map_or_else(|_| other(row.clone()), |part| Happened::BatchListed(part.len())),
        kind::BATCH_END => body::read_shown::<body::BatchEnd>(&row.body)
            .map_or_else(|_| other(row.clone()), |end| Happened::BatchEnded(end.how())),
        _ => other(row),
    };
    Step { row: seq, at, what }
}

/// Entries without a known outcome, oldest first, with the run that made each; up to `most`.
pub(super) fn unsettled(conn: &Connection, most: u32) -> Result<Vec<(Listed, Option<String>)>, Cause> {
    let mut found =
        conn.prepare_cached(&format!("{LISTED} WHERE e.standing < 2 ORDER BY e.number LIMIT ?"))?;
    let found = found.query_map([most], |row| {
        let run = row.get::<_, Option<String>>(3)?;
        let run = run.and_then(|text| body::read::<body::Intent>(&text).ok()).and_then(|intent| intent.run);
        Ok((as_listed(row)?, run))
    })?;
    Ok(found.collect::<Result<_, _>>()?)
}

/// The run that made an entry's attempt, where the record says it.
pub(super) fn run_of(conn: &Connection, number: u64) -> Result<Option<String>, Cause> {
    let mut intent = conn
        .prepare_cached("SELECT r.body FROM entries e JOIN rows r ON r.seq = e.intent WHERE e.number = ?")?;
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    let text: Option<String> = intent.query_row([number], |row| row.get(0)).optional()?;
    Ok(text.and_then(|text| body::read::<body::Intent>(&text).ok()).and_then(|intent| intent.run))
}

/// The names of profiles with entries, sorted.
pub(super) fn profiles(conn: &Connection) -> Result<Vec<String>, Cause> {
    let mut names = conn.prepare_cached("SELECT name FROM profiles ORDER BY name")?;
    let names = names.query_map([], |row| row.get(0))?;
    Ok(names.collect::<Result<_, _>>()?)
}

pub(super) fn head(conn: &Connection) -> Result<Option<Head>, Cause> {
    let (row, hash) = chain::newest(conn)?;
    Ok((row > 0).then(|| Head { row: number_of(row), hash: chain::hex(&hash) }))
}

/// An entry's standing; an error if there is no such entry.
pub(super) fn standing(conn: &Connection, number: u64) -> Result<record::Standing, Cause> {
    let state = listing::state(conn, i64::try_from(number).unwrap_or(i64::MAX))?;
    state.map(|state| state.standing).ok_or(Cause::NoSuchEntry(number))
}

/// When an entry's attempt was made, in microseconds since 1970.
pub(super) fn made(conn: &Connection, number: u64) -> Result<Option<i64>, Cause> {
    let mut made = conn.prepare_cached("SELECT at FROM entries WHERE number = ?")?;
    Ok(made.query_row([i64::try_from(number).unwrap_or(i64::MAX)], |row| row.get(0)).optional()?)
}

/// When an entry's attempt was last known to be over.
pub(super) fn over_since(conn: &Connection, number: u64) -> Result<Option<Timestamp>, Cause> {
    let mut last = conn
        .prepare_cached("SELECT at FROM rows WHERE entry = ? AND kind IN (?, ?) ORDER BY seq DESC LIMIT 1")?;
    let number = i64::try_from(number).unwrap_or(i64::MAX);
    let at: Option<String> =
        last.query_row((number, kind::OUTCOME, kind::FOUND_OPEN), |row| row.get(0)).optional()?;
    Ok(at.and_then(|at| at.parse().ok()))
}

/// SQLite's plan for a filter.
#[cfg(test)]
pub(super) fn plan(
    conn: &Connection,
    filter: &Filter,
    order: Sequence,
    beyond: Option<u64>,
) -> Result<Vec<String>, Cause> {
    let Some(Numbers { sql, values }) = numbers_sql(conn, filter, order, beyond)? else {
        return Ok(Vec::new());
    };
    let mut plan = conn.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
    let steps = plan.query_map(params_from_iter(values), |row| row.get("detail"))?;
    Ok(steps.collect::<Result<_, _>>()?)
}
