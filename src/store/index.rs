//! What entries are found by: their words, and signs for what they are filtered by.
//!
//! The words of the newest entries stand in a small table (`recent`), and from there go into the full-text
//! index many at a time ([`fold`]): writing that index costs several times what recording a change costs.
//! Each entry's words stand in exactly one of the two; a search asks both.

use rusqlite::{Connection, Transaction, params};

use super::{body, error::Cause, words};
use crate::domain::{
    change::action::Action,
    history::record::{OutcomeFilter, Standing},
};

/// With how many entries in the small table they are to go into the full-text index.
pub(super) const MANY: i64 = 100;

/// Letters of the private-use planes: no text that is typed or recorded has a word with them, so they can
/// stand beside the words of an entry and say what it is filtered by.
const OUTCOME_TAGS: u32 = 0xe000;
const ACTION_TAGS: u32 = 0xe100;
const PROFILE_TAGS: u32 = 0xf_0000;
/// How many profiles can be told apart; those beyond share the last tag, and are told apart by the list
/// itself.
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

pub(super) fn profile_tag(id: i64) -> String {
    tag(PROFILE_TAGS, u32::try_from(id).unwrap_or(u32::MAX).min(MOST_PROFILES))
}

/// Whether the profile shares its tag with others.
pub(super) fn shares_tag(profile: i64) -> bool {
    profile >= i64::from(MOST_PROFILES)
}

/// A word that is looked for.
pub(super) enum Term {
    /// The start of a word that was typed.
    Start(String),
    /// A tag.
    Tag(String),
}

impl Term {
    /// As the full-text index is asked; quoted, as a word like AND would be taken for an operator.
    pub fn matched(&self) -> String {
        match self {
            Self::Start(word) => format!("\"{word}\"*"),
            Self::Tag(tag) => format!("\"{tag}\""),
        }
    }

    /// What stands in the small table's text, where each word has a blank on either side.
    pub fn contained(&self) -> String {
        match self {
            Self::Start(word) => format!(" {word}"),
            Self::Tag(tag) => format!(" {tag} "),
        }
    }
}

/// The words of what was to be done, with the sign for the action: what does not change later.
pub(super) fn words(intent: Option<&body::Intent>) -> Vec<String> {
    let Some(intent) = intent else { return Vec::new() };
    body::action_of(intent).map(action_tag).into_iter().chain(words::of(intent.texts())).collect()
}

/// Puts the words of an entry that has none yet into the small table.
pub(super) fn put(
    tx: &Transaction<'_>,
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

/// Notes that an entry stands otherwise than before. `again` puts its words anew: the full-text index cannot
/// tell them.
pub(super) fn stands(
    tx: &Transaction<'_>,
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

/// Takes an entry's words out.
pub(super) fn take_out(tx: &Transaction<'_>, number: i64) -> Result<(), Cause> {
    for of in ["recent WHERE number", "search WHERE rowid"] {
        tx.prepare_cached(&format!("DELETE FROM {of} = ?"))?.execute([number])?;
    }
    Ok(())
}

/// Whether there are so many entries in the small table that they are to go into the full-text index.
pub(super) fn is_due(conn: &Connection) -> Result<bool, Cause> {
    let mut count = conn.prepare_cached("SELECT count(*) >= ? FROM recent")?;
    Ok(count.query_row([MANY], |row| row.get(0))?)
}

/// Moves what is in the small table into the full-text index.
pub(super) fn fold(tx: &Transaction<'_>) -> Result<(), Cause> {
    tx.prepare_cached("INSERT INTO search (rowid, words) SELECT number, words FROM recent ORDER BY number")?
        .execute([])?;
    tx.prepare_cached("DELETE FROM recent")?.execute([])?;
    Ok(())
}

/// Brings the full-text index a step nearer to being one piece, without the words of removed entries. Says
/// whether there is more to do.
pub(super) fn merge(tx: &Transaction<'_>) -> Result<bool, Cause> {
    let before = tx.total_changes();
    // negative: all pieces, not only those that are due; the number is the pages that are written at once
    tx.execute("INSERT INTO search (search, rank) VALUES ('merge', -500)", [])?;
    // as SQLite's documentation has it: the statement itself counts as one change
    Ok(tx.total_changes() - before >= 2)
}
