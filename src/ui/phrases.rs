//! Phrases that several screens share: a token's status, its last change, waits. No drawing, no state.

use std::time::Duration;

use jiff::Timestamp;

use super::theme::Tone;
use crate::say;
use crate::{
    app::Wait,
    domain::{
        change::{ChangeFacts, act::Link, action::Action, confirmation::Now},
        history::{
            entry::Entry,
            record::{Awaited, OpenEntry},
        },
        person::UserStatus,
        time::server_time::ServerTime,
        token::hardware_token::{HardwareToken, TokenStatus},
    },
    words,
};

/// Stands for what the server did not say of a change.
pub fn not_said() -> &'static str {
    say!("not-said-by-server")
}

pub fn token_tone(status: &TokenStatus) -> Tone {
    match status {
        TokenStatus::Enabled => Tone::Good,
        TokenStatus::Disabled => Tone::Danger,
        TokenStatus::Other(_) => Tone::Warning,
        TokenStatus::NotSaid => Tone::Plain,
    }
}

/// A person's status as a word for a pill, and its tone.
pub fn user_status(status: &UserStatus) -> (Tone, &str) {
    match status {
        UserStatus::Enabled => (Tone::Good, say!("person-enabled")),
        UserStatus::Disabled => (Tone::Danger, say!("person-disabled")),
        UserStatus::Other(word) => (Tone::Warning, word),
        UserStatus::NotSaid => (Tone::Plain, say!("person-status-not-said")),
    }
}

/// "by m.ortiz, 3 Nov 2026 09:12"; none where the server does not say.
pub fn changed(token: &HardwareToken) -> Option<String> {
    let at = token.changed_at.as_ref().map(words::time::minute);
    match (&token.changed_by, at) {
        (Some(by), Some(at)) => Some(say!("token-changed-by-at", by = by, at = at)),
        (Some(by), None) => Some(say!("token-changed-by", by = by)),
        (None, at) => at,
    }
}

/// A token's last change; without one, when it was assigned or registered.
pub fn last_change(token: &HardwareToken) -> String {
    changed(token)
        .or_else(|| token.assigned_at.as_ref().map(|at| say!("token-assigned", day = words::time::day(at))))
        .or_else(|| {
            token.registered_at.as_ref().map(|at| say!("token-registered", day = words::time::day(at)))
        })
        .unwrap_or_else(|| say!("not-said").to_owned())
}

/// "12 Feb 2029", "Expired 31 Jan 2025"; none where the server does not say.
pub fn expires(token: &HardwareToken, now: Timestamp) -> Option<String> {
    let server_time = token.expires.as_ref()?;
    let day = words::time::day(server_time);
    Some(if token.is_expired(now) { say!("token-expired", day = day) } else { day })
}

/// "just now", "2 seconds ago", "3 minutes ago".
pub fn ago(then: Timestamp, now: Timestamp) -> String {
    match since(then, now).as_secs() {
        0 => say!("just-now").to_owned(),
        seconds @ 1..120 => say!("seconds-ago", count = seconds),
        seconds => say!("minutes-ago", count = seconds / 60),
    }
}

/// The time between two moments; zero where the clock went back.
pub fn since(then: Timestamp, now: Timestamp) -> Duration {
    now.duration_since(then).try_into().unwrap_or_default()
}

/// The words before the seconds of a wait that the server asked for.
pub fn waiting(wait: Wait) -> String {
    say!("server-asks-to-wait", attempt = u64::from(wait.attempt))
}

/// The linked change, as a label and its value.
pub fn link(link: &Link) -> (&'static str, String) {
    match link {
        Link::Undoes(undone) => (say!("label-undoes"), say!("number-of-entry", number = undone.number)),
        Link::Replaces(replacement) => {
            (say!("label-replacement"), words::action::replacement_tokens(replacement))
        }
    }
}

/// The confirmed state in words, and its tone.
pub fn now_tone(now: &Now) -> Tone {
    match now {
        Now::Status(status) => token_tone(status),
        Now::User(status) => user_status(status).0,
        Now::Unassigned | Now::Deleted => Tone::Plain,
        Now::Unlocked(locked) if !locked.is_empty() => Tone::Warning,
        Now::EmergencyCode(_) => Tone::Warning,
        Now::NoPin | Now::Assigned { .. } | Now::Named(_) | Now::NoEmergencyCode | Now::Unlocked(_) => {
            Tone::Good
        }
    }
}

/// The server's facts about an emergency access code, except the code.
pub fn of_the_code(now: &Now, mut row: impl FnMut(&'static str, &str)) {
    let Now::EmergencyCode(given) = now else { return };
    let server_time = |server_time: &ServerTime| words::time::minute(server_time);
    if let Some(ends) = &given.ends {
        row(say!("label-ends"), &server_time(ends));
    }
    if let Some(ends) = &given.offline_ends {
        row(say!("label-offline-ends"), &server_time(ends));
    }
    if let Some(once) = given.one_time {
        row(say!("label-use"), if once { say!("code-used-once") } else { say!("code-used-until-end") });
    }
    if let Some(id) = &given.id {
        row(say!("label-code-id"), id.as_str());
    }
}

/// An open attempt at the same token or person, and what to do until its outcome is known.
pub fn still_open(open: &OpenEntry, now: Timestamp) -> String {
    let OpenEntry { entry, awaited } = open;
    let (what, at) = (words::action::title(&entry.change), words::time::recent(entry.at, now));
    let which = match entry.number {
        Entry::NOT_RECORDED => say!("attempt-not-recorded", what = what, at = at),
        number => say!("attempt-in-history", number = number, what = what, at = at),
    };
    let until = until_we_know(entry.change.action());
    match awaited {
        Awaited::Nobody => say!("attempt-open", which = which, until = until),
        Awaited::Here => say!("attempt-on-its-way", which = which, until = until),
        Awaited::Elsewhere => say!("attempt-on-its-way-elsewhere", which = which, until = until),
    }
}

/// What to do while the outcome of an action is not known.
pub fn until_we_know(action: Action) -> String {
    words::action::until_settled(action)
}

/// A replacement that ended or was left in the middle.
pub fn half_title() -> &'static str {
    say!("replacement-not-finished")
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
        (ticket, reason) => Some((say!("label-ticket-and-reason"), format!("{ticket} · {reason}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::time::server_time::ServerTime;
    use crate::fixtures;

    fn token() -> HardwareToken {
        fixtures::bare_token(fixtures::serial())
    }

    #[test]
    fn the_last_change_says_what_is_known_of_it() {
        let mut token = token();
        assert_eq!(last_change(&token), "not said");
        token.registered_at = ServerTime::read("2025-01-02T09:30:00Z");
        assert_eq!(last_change(&token), "registered 2 Jan 2025");
        token.changed_by = Some(fixtures::OPERATOR.to_owned());
        assert_eq!(last_change(&token), "by m.ortiz");
        token.changed_at = ServerTime::read("2026-11-03T09:12:00Z");
        assert_eq!(last_change(&token), "by m.ortiz, 3 Nov 2026 09:12");
        token.changed_at = ServerTime::read("yesterday");
        assert_eq!(last_change(&token), "by m.ortiz, yesterday");
    }

    #[test]
    fn an_expired_token_says_so_in_words() {
        let now = "2026-11-23T13:05:30Z".parse().unwrap();
        let mut token = token();
        assert_eq!(expires(&token, now), None);
        token.expires = ServerTime::read("2027-02-12T00:00:00Z");
        assert_eq!(expires(&token, now).as_deref(), Some("12 Feb 2027"));
        token.expires = ServerTime::read("2025-01-31T00:00:00Z");
        assert_eq!(expires(&token, now).as_deref(), Some("Expired 31 Jan 2025"));
    }

    #[test]
    fn seconds_are_counted_one_by_one_and_never_backwards() {
        let then: Timestamp = "2026-11-23T13:05:30Z".parse().unwrap();
        let after = |seconds: i64| ago(then, then + jiff::SignedDuration::from_secs(seconds));
        assert_eq!(after(-5), "just now");
        assert_eq!(after(1), "1 second ago");
        assert_eq!(after(2), "2 seconds ago");
        assert_eq!(after(150), "2 minutes ago");
    }
}
