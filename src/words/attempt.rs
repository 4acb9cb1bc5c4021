//! Attempts in words: what they belong to, and what to do while their outcome is not known.

use std::borrow::Borrow;

use jiff::Timestamp;

use crate::{
    domain::{
        change::{ChangeFacts, act::Link},
        history::{
            entry::Entry,
            record::{Awaited, OpenEntry},
        },
    },
    say, words,
};

/// The linked change, as a label and its value.
pub fn link(link: &Link) -> (&'static str, String) {
    match link {
        Link::Undoes(undone) => (say!("label-undoes"), say!("number-of-entry", number = undone.number)),
        Link::Replaces(replacement) => {
            (say!("label-replacement"), words::action::replacement_tokens(replacement))
        }
    }
}

/// Open attempts at the same token or person; the last says what to do until their outcome is known, where
/// that is the same for all.
pub fn still_open<T: Borrow<OpenEntry>>(open: impl IntoIterator<Item = T>, now: Timestamp) -> Vec<String> {
    let open: Vec<T> = open.into_iter().collect();
    let until = |open: &T| words::action::until_settled(open.borrow().entry.change.action());
    let said = |place: usize| open[place + 1..].iter().any(|later| until(later) == until(&open[place]));
    let one = |place: usize| {
        let OpenEntry { entry, awaited } = open[place].borrow();
        let (what, at) = (words::action::title(&entry.change), words::time::recent(entry.at, now));
        let which = match entry.number {
            Entry::NOT_RECORDED => say!("attempt-not-recorded", what = what, at = at),
            number => say!("attempt-in-history", number = number, what = what, at = at),
        };
        let until = if said(place) { String::new() } else { until(&open[place]) };
        let words = match awaited {
            Awaited::Nobody => say!("attempt-open", which = which, until = until),
            Awaited::Here => say!("attempt-on-its-way", which = which, until = until),
            Awaited::Elsewhere => say!("attempt-on-its-way-elsewhere", which = which, until = until),
        };
        words.trim_end().to_owned()
    };
    (0..open.len()).map(one).collect()
}

/// "000123145251 by 000123145310, number 12".
pub fn half(entry: &Entry) -> String {
    let tokens = match &entry.change.link {
        Some(Link::Replaces(plan)) => words::action::replacement(plan),
        Some(Link::Undoes(_)) | None => words::action::title(&entry.change),
    };
    say!("replacement-in-history", tokens = tokens, number = entry.number)
}

/// Ticket and reason as a label and its value; none where both are empty.
pub fn ticket_and_reason(change: &ChangeFacts) -> Option<(&'static str, String)> {
    match (change.ticket.as_str(), change.reason.as_str()) {
        ("", "") => None,
        (ticket, "") => Some((say!("label-ticket"), ticket.to_owned())),
        ("", reason) => Some((say!("label-reason"), reason.to_owned())),
        (ticket, reason) => {
            Some((say!("label-ticket-and-reason"), [ticket, reason].join(say!("between-facts"))))
        }
    }
}
