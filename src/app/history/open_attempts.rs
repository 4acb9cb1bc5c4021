//! Attempts that were left without an outcome: finding them, looking them up one after the other, and what
//! came of that.

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
    profile::Profile,
    text::number,
};

/// What is known of the looks that "Check now" asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checking {
    /// How many were looked up so far.
    pub done: usize,
    pub of: usize,
}

impl State {
    /// The attempts left without an outcome that can be looked up in this profile.
    pub fn open_in<'a>(&'a self, profile: &'a Profile) -> impl Iterator<Item = &'a OpenEntry> {
        self.open
            .iter()
            .filter(move |open| open.awaited == Awaited::Nobody && open.entry.change.profile.is(profile))
    }

    /// Attempts at the same token or person whose outcome nobody knows, oldest first: those of this session,
    /// and those of another copy of the program or an earlier run.
    pub fn open_at(&self, attempts: &Attempts, change: &ChangeFacts) -> Vec<OpenEntry> {
        let here = attempts.list.iter().filter(|attempt| attempt.is_open());
        let here = here.map(|attempt| OpenEntry {
            entry: attempt.entry(),
            awaited: if attempt.is_sending() { Awaited::Here } else { Awaited::Nobody },
        });
        // what this session knows of is told by what it knows
        let recorded = self.open.iter().filter(|open| attempts.of(open.entry.id()).is_none()).cloned();
        let mut all: Vec<_> = recorded.chain(here).filter(|open| open.entry.change.touches(change)).collect();
        all.sort_by_key(|open| open.entry.at);
        all
    }

    /// Whether this entry is known to be without an outcome, and nobody waits for its answer.
    pub fn has_open(&self, entry: EntryId) -> bool {
        self.open.iter().any(|open| open.awaited == Awaited::Nobody && open.entry.id() == entry)
    }

    /// Whether another copy of the program still waits for the answer to this entry.
    pub fn awaited_elsewhere(&self, entry: EntryId) -> bool {
        self.open.iter().any(|open| open.entry.id() == entry && open.awaited == Awaited::Elsewhere)
    }

    /// How far "Check now" is, while it runs.
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

/// "Check now": all of them that belong to the present profile are to be looked up.
pub fn check_all(state: &mut State, attempts: &mut Attempts, profile: &Profile) {
    state.asked = state.open_in(profile).map(|open| open.entry.id()).collect();
    attempts.queue.clone_from(&state.asked);
}

/// The next of those that were left without an outcome, where one is.
pub fn next_to_check<'a>(state: &'a State, attempts: &mut Attempts) -> Option<&'a Entry> {
    while !attempts.queue.is_empty() {
        let next = attempts.queue.remove(0);
        if let Some(open) = state.open.iter().find(|open| open.entry.id() == next) {
            return Some(&open.entry);
        }
    }
    None
}

/// What was settled meanwhile waits for nobody any more; says what came of "Check now" once all were looked
/// up.
pub fn forget_settled(state: &mut State, attempts: &Attempts, cx: &mut Cx<'_>) {
    state.open.retain(|open| attempts.of(open.entry.id()).is_none_or(Attempt::is_open));
    if state.asked.is_empty() || state.checking_left(attempts).is_some() {
        return;
    }
    let asked = std::mem::take(&mut state.asked);
    let attempts = asked.iter().filter_map(|entry| attempts.of(*entry));
    cx.notice(came_of(attempts.map(Attempt::settled)));
}

/// "Checked: 2 confirmed, 1 not done, 1 still unknown".
fn came_of<'a>(attempts: impl Iterator<Item = Option<&'a Settled>>) -> String {
    let (mut confirmed, mut otherwise, mut not_done, mut unknown) = (0, 0, 0, 0);
    for settled in attempts {
        match settled {
            Some(Settled::Confirmed(found)) if found.is_by_another() => otherwise += 1,
            Some(Settled::Confirmed(_)) => confirmed += 1,
            Some(Settled::Refused(_)) => not_done += 1,
            None => unknown += 1,
        }
    }
    let parts = [
        (confirmed, "confirmed"),
        (otherwise, "done otherwise"),
        (not_done, "not done"),
        (unknown, "still unknown"),
    ];
    let parts: Vec<String> = parts
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, words)| format!("{} {words}", number::grouped(count)))
        .collect();
    format!("Checked: {}", parts.join(", "))
}

/// The session is over: nobody is looked up any more.
pub fn stop_checking(state: &mut State, attempts: &mut Attempts) {
    state.asked.clear();
    attempts.queue.clear();
}
