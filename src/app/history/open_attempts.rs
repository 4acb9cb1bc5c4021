//! Attempts without an outcome: finds them, looks them up one at a time, and sums up the results.

use super::{
    super::{
        attempts::{Attempt, Attempts, Settled},
        cx::Cx,
    },
    State,
};
use crate::domain::{
    change::ChangeFacts,
    history::{
        entry::{Entry, EntryId},
        record::{Awaited, OpenEntry},
    },
    phrase::Phrase,
    profile::Profile,
};
use crate::phrase;

/// Progress of "Check now".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checking {
    pub done: usize,
    pub of: usize,
}

impl State {
    /// The unknown outcomes that can be looked up in this profile.
    pub fn open_in<'a>(&'a self, profile: &'a Profile) -> impl Iterator<Item = &'a OpenEntry> {
        self.open
            .iter()
            .filter(move |open| open.awaited == Awaited::Nobody && open.entry.change.profile.is(profile))
    }

    /// Unknown outcomes for the same token or person, oldest first: of this session, other copies of the
    /// program and earlier runs.
    pub fn open_at(&self, attempts: &Attempts, change: &ChangeFacts) -> Vec<OpenEntry> {
        let here = attempts.list.iter().filter(|attempt| attempt.is_open());
        let here = here.map(|attempt| OpenEntry {
            entry: attempt.entry(),
            awaited: if attempt.is_sending() { Awaited::Here } else { Awaited::Nobody },
        });
        // this session knows its own attempts better
        let recorded = self.open.iter().filter(|open| attempts.of(open.entry.id()).is_none()).cloned();
        let mut all: Vec<_> = recorded.chain(here).filter(|open| open.entry.change.touches(change)).collect();
        all.sort_by_key(|open| open.entry.at);
        all
    }

    /// Whether the entry's outcome is unknown and nobody waits for it.
    pub fn has_open(&self, entry: EntryId) -> bool {
        self.open.iter().any(|open| open.awaited == Awaited::Nobody && open.entry.id() == entry)
    }

    /// Whether another copy of the program still waits for this entry's answer.
    pub fn awaited_elsewhere(&self, entry: EntryId) -> bool {
        self.open.iter().any(|open| open.entry.id() == entry && open.awaited == Awaited::Elsewhere)
    }

    /// Progress of "Check now" while it runs.
    pub fn checking_left(&self, attempts: &Attempts) -> Option<Checking> {
        let of = self.asked.len();
        let waiting = self.asked.iter().filter(|entry| attempts.queue.contains(entry)).count();
        let looking = self.asked.iter().filter(|entry| is_looked_up(attempts, **entry)).count();
        (waiting + looking > 0).then_some(Checking { done: of - waiting - looking, of })
    }
}

fn is_looked_up(attempts: &Attempts, entry: EntryId) -> bool {
    attempts.of(entry).is_some_and(|attempt| attempt.looks.job.running().is_some())
}

/// "Check now": looks up all unknown outcomes in this profile.
pub fn check_all(state: &mut State, attempts: &mut Attempts, profile: &Profile) {
    state.asked = state.open_in(profile).map(|open| open.entry.id()).collect();
    attempts.queue.clone_from(&state.asked);
}

pub fn next_to_check<'a>(state: &'a State, attempts: &mut Attempts) -> Option<&'a Entry> {
    while !attempts.queue.is_empty() {
        let next = attempts.queue.remove(0);
        if let Some(open) = state.open.iter().find(|open| open.entry.id() == next) {
            return Some(&open.entry);
        }
    }
    None
}

/// Drops settled entries; shows the result of "Check now" after the last.
pub fn forget_settled(state: &mut State, attempts: &Attempts, cx: &mut Cx<'_>) {
    state.open.retain(|open| attempts.of(open.entry.id()).is_none_or(Attempt::is_open));
    if state.asked.is_empty() || state.checking_left(attempts).is_some() {
        return;
    }
    let asked = std::mem::take(&mut state.asked);
    let attempts = asked.iter().filter_map(|entry| attempts.of(*entry));
    cx.notice(came_of(attempts.map(Attempt::settled)));
}

/// "Checked: 2 confirmed, 1 not done, 1 still unknown", each only where there is one.
fn came_of<'a>(attempts: impl Iterator<Item = Option<&'a Settled>>) -> Phrase {
    let (mut confirmed, mut otherwise, mut not_done, mut unknown) = (0_u64, 0_u64, 0_u64, 0_u64);
    for settled in attempts {
        match settled {
            Some(Settled::Confirmed(found)) if found.is_by_another() => otherwise += 1,
            Some(Settled::Confirmed(_)) => confirmed += 1,
            Some(Settled::Refused(_)) => not_done += 1,
            None => unknown += 1,
        }
    }
    let counted = [
        (confirmed, phrase!("checked-confirmed", count = confirmed)),
        (otherwise, phrase!("checked-done-otherwise", count = otherwise)),
        (not_done, phrase!("checked-not-done", count = not_done)),
        (unknown, phrase!("checked-unknown", count = unknown)),
    ];
    let first = counted.into_iter().filter(|(count, _)| *count > 0).map(|(_, said)| said);
    let listed = first.reduce(|before, next| phrase!("checked-and", before = before, next = next));
    phrase!("notice-checked", counted = listed.unwrap_or_else(Phrase::nothing))
}

/// Stops the look-ups at the end of the session.
pub fn stop_checking(state: &mut State, attempts: &mut Attempts) {
    state.asked.clear();
    attempts.queue.clear();
}
