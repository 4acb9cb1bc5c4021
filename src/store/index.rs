//! The search index: the entries' words, and tags for the filters.
//!
//! New words go to a small table (`recent`) and from there in bulk to the full-text index ([`fold`]), which
//! costs several times as much to write as a change. Each entry's words are in exactly one of the two; a
//! search asks both.

use rusqlite::{Connection, params};

use super::{body, error::Cause, words, writing::Writing};
use crate::domain::{
    batch::part::BatchId,
    call::CallId,
    change::action::Action,
    history::record::{OutcomeFilter, Standing},
};

/// How many entries of the small table make it due for the full-text index.
pub(super) const MANY: i64 = 100;

/// Private-use characters, which no recorded or typed word contains, so they can stand among an entry's
/// words as its tags.
const OUTCOME_TAGS: u32 = 0xe000;
const ACTION_TAGS: u32 = 0xe100;
const CALL_TAG: u32 = 0xe200;
const BATCH_TAG: u32 = 0xe300;
const FIRST_OF_BATCH_TAG: u32 = 0xe301;
const PROFILE_TAGS: u32 = 0xf_0000;
/// How many profiles have their own tag; further ones share the last tag, and the list tells them apart.
const MOST_PROFILES: u32 = 0xfffd;

fn tag(base: u32, offset: u32) -> String {
    char::from_u32(base + offset).map(String::from).unwrap_or_default()
}

pub(super) fn outcome_tag(outcome: OutcomeFilter) -> String {
    tag(OUTCOME_TAGS, outcome as u32)
}

pub(super) fn standing_tag(standing: Standing) -> String {
    outcome_tag(match standing {
        Standing::Open | Standing::Unknown => OutcomeFilter::Unknown,
        Standing::Refused => OutcomeFilter::Refused,
        Standing::Confirmed => OutcomeFilter::Confirmed,
    })
}

pub(super) fn action_tag(action: Action) -> String {
    tag(ACTION_TAGS, action as u32)
}

/// A word for each call, told from numbers by its first character.
pub(super) fn call_tag(call: CallId) -> String {
    format!("{}{}", tag(CALL_TAG, 0), call.began().as_microsecond())
}

/// A word for each batch, as for calls.
pub(super) fn batch_tag(batch: BatchId) -> String {
    format!("{}{}", tag(BATCH_TAG, 0), batch.began().as_microsecond())
}

/// Of the entries with which a batch's list is recorded.
pub(super) fn first_of_batch_tag() -> String {
    tag(FIRST_OF_BATCH_TAG, 0)
}

pub(super) fn profile_tag(id: i64) -> String {
    tag(PROFILE_TAGS, u32::try_from(id).unwrap_or(u32::MAX).min(MOST_PROFILES))
}

pub(super) fn shares_tag(profile: i64) -> bool {
    profile >= i64::from(MOST_PROFILES)
}

pub(super) enum Term {
    /// The start of a typed word.
    Start(String),
    Tag(String),
}

impl Term {
    /// For the full-text index; quoted, because AND would be an operator.
    pub fn matched(&self) -> String {
        match self {
            Self::Start(word) => format!("\"{word}\"*"),
            Self::Tag(tag) => format!("\"{tag}\""),
        }
    }

    /// For the small table's text, where each word has a blank on either side.
    pub fn contained(&self) -> String {
        match self {
            Self::Start(word) => format!(" {word}"),
            Self::Tag(tag) => format!(" {tag} "),
        }
    }
}

/// The words of an intent and the tags of its action, its call and its batch, which never change.
pub(super) fn words(intent: Option<&body::Intent>) -> Vec<String> {
    let Some(intent) = intent else { return Vec::new() };
    let batch = intent.batch();
    let first = batch.filter(|(_, first)| *first).map(|_| first_of_batch_tag());
    let tags = [
        body::action_of(intent).map(action_tag),
        intent.call().map(call_tag),
        batch.map(|(batch, _)| batch_tag(batch)),
        first,
    ];
    tags.into_iter().flatten().chain(words::of(intent.texts())).collect()
}

/// Adds the words of a new entry to the small table.
pub(super) fn put(
    tx: &Writing<'_>,
    number: i64,
    intent: Option<&body::Intent>,
    profile: i64,
    standing: Standing,
) -> Result<(), Cause> {
    let mut all = vec![standing_tag(standing), profile_tag(profile)];
    all.extend(words(intent));
    tx.prepare_cached("INSERT INTO recent (number, words) VALUES (?, ?)")?
        .execute(params![number, format!(" {} ", all.join(" "))])?;
    Ok(())
}

/// Records an entry's new standing. `again` adds its words anew, because the full-text index cannot return
/// them.
pub(super) fn stands(
    tx: &Writing<'_>,
    number: i64,
    before: Standing,
    now: Standing,
    again: impl FnOnce() -> Result<(), Cause>,
) -> Result<(), Cause> {
    let (before, now) = (standing_tag(before), standing_tag(now));
    if before == now {
        return Ok(());
    }
    let changed = tx
        .prepare_cached("UPDATE recent SET words = replace(words, ?, ?) WHERE number = ?")?
        .execute(params![Term::Tag(before).contained(), Term::Tag(now).contained(), number])?;
    if changed == 0 {
        take_out(tx, number)?;
        again()?;
    }
    Ok(())
}

pub(super) fn take_out(tx: &Writing<'_>, number: i64) -> Result<(), Cause> {
    for of in ["recent WHERE number", "search WHERE rowid"] {
        tx.prepare_cached(&format!("DELETE FROM {of} = ?"))?.execute([number])?;
    }
    Ok(())
}

/// Whether the small table is due for the full-text index.
pub(super) fn is_due(conn: &Connection) -> Result<bool, Cause> {
    let mut count = conn.prepare_cached("SELECT count(*) >= ? FROM recent")?;
    Ok(count.query_row([MANY], |row| row.get(0))?)
}

/// Moves the small table into the full-text index.
pub(super) fn fold(tx: &Writing<'_>) -> Result<(), Cause> {
    tx.prepare_cached("INSERT INTO search (rowid, words) SELECT number, words FROM recent ORDER BY number")?
        .execute([])?;
    tx.prepare_cached("DELETE FROM recent")?.execute([])?;
    Ok(())
}

/// Merges the full-text index by one step, without the words of removed entries. Returns whether there is
/// more to do.
pub(super) fn merge(tx: &Writing<'_>) -> Result<bool, Cause> {
    let before = tx.total_changes();
    // negative: all pieces, not only the due ones; the number is the pages written at once
    tx.execute("INSERT INTO search (search, rank) VALUES ('merge', -500)", [])?;
    // from SQLite's documentation: the statement itself counts as one change
    Ok(tx.total_changes() - before >= 2)
}
