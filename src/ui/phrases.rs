//! Phrases that several screens share: a token's status, its last change, waits. No drawing, no state.

use std::time::Duration;

use jiff::{Timestamp, tz::TimeZone};

use super::theme::Tone;
use crate::{
    app::job::Wait,
    domain::{
        change::{ChangeFacts, act::Link, confirmation::Now},
        history::{
            entry::Entry,
            record::{Awaited, OpenEntry},
        },
        person::UserStatus,
        text::number,
        time::{local_time, server_time::ServerTime},
        token::hardware_token::{HardwareToken, TokenStatus},
    },
};

/// Stands for what the server did not say of a change.
pub const NOT_SAID: &str = "not said by the server";

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
        UserStatus::Enabled => (Tone::Good, "Enabled"),
        UserStatus::Disabled => (Tone::Danger, "Disabled"),
        UserStatus::Other(word) => (Tone::Warning, word),
        UserStatus::NotSaid => (Tone::Plain, "Status not said"),
    }
}

/// "by m.ortiz, 3 Nov 2026 09:12"; none where the server does not say.
pub fn changed(token: &HardwareToken, zone: &TimeZone) -> Option<String> {
    let at = token.changed_at.as_ref().map(|server_time| local_time::minute(server_time, zone));
    match (&token.changed_by, at) {
        (Some(by), Some(at)) => Some(format!("by {by}, {at}")),
        (Some(by), None) => Some(format!("by {by}")),
        (None, at) => at,
    }
}

/// A token's last change; without one, when it was assigned or registered.
pub fn last_change(token: &HardwareToken, zone: &TimeZone) -> String {
    let day = |word: &str, server_time| format!("{word} {}", local_time::day(server_time));
    changed(token, zone)
        .or_else(|| token.assigned_at.as_ref().map(|server_time| day("assigned", server_time)))
        .or_else(|| token.registered_at.as_ref().map(|server_time| day("registered", server_time)))
        .unwrap_or_else(|| "not said".to_owned())
}

/// "12 Feb 2029", "Expired 31 Jan 2025"; none where the server does not say.
pub fn expires(token: &HardwareToken, now: Timestamp) -> Option<String> {
    let server_time = token.expires.as_ref()?;
    let day = local_time::day(server_time);
    Some(if token.is_expired(now) { format!("Expired {day}") } else { day })
}

/// "just now", "2 seconds ago", "3 minutes ago".
pub fn ago(then: Timestamp, now: Timestamp) -> String {
    let (count, unit) = match since(then, now).as_secs() {
        0 => return "just now".to_owned(),
        seconds @ 1..120 => (seconds, "second"),
        seconds => (seconds / 60, "minute"),
    };
    let end = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{end} ago")
}

/// The time between two moments; zero where the clock went back.
pub fn since(then: Timestamp, now: Timestamp) -> Duration {
    now.duration_since(then).try_into().unwrap_or_default()
}

/// The words before the seconds of a wait that the server asked for.
pub fn waiting(wait: Wait) -> String {
    format!("The server asks to wait (429) before try {} of 3", wait.attempt)
}

/// Joins sentences and gives each a full stop: a problem's single sentence has none.
pub fn sentences<const N: usize>(parts: [&str; N]) -> String {
    let ended = |part: &str| format!("{}.", part.trim_end_matches('.'));
    parts.into_iter().filter(|part| !part.is_empty()).map(ended).collect::<Vec<_>>().join(" ")
}

/// The linked change, as a label and its value.
pub fn link(link: &Link) -> (&'static str, String) {
    match link {
        Link::Undoes(undone) => ("Undoes", format!("number {}", number::grouped(undone.number))),
        Link::Replaces(replacement) => ("Replacement", replacement.tokens()),
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
pub fn of_the_code(now: &Now, zone: &TimeZone, mut row: impl FnMut(&'static str, &str)) {
    let Now::EmergencyCode(given) = now else { return };
    let server_time = |server_time: &ServerTime| local_time::minute(server_time, zone);
    if let Some(ends) = &given.ends {
        row("Ends", &server_time(ends));
    }
    if let Some(ends) = &given.offline_ends {
        row("Offline code ends", &server_time(ends));
    }
    if let Some(once) = given.one_time {
        row("Use", if once { "Once" } else { "Until it ends" });
    }
    if let Some(id) = &given.id {
        row("Code ID", id.as_str());
    }
}

/// "Number 12, Disable 000123145251, 14:05: its outcome is not known. Check it first; until then treat the
/// token as enabled".
pub fn still_open(open: &OpenEntry, now: Timestamp, zone: &TimeZone) -> String {
    let OpenEntry { entry, awaited } = open;
    let number = match entry.number {
        Entry::NOT_RECORDED => String::new(),
        _ => format!("Number {}, ", entry.number_words()),
    };
    let which = format!("{number}{}, {}", entry.change.title(), local_time::recent(entry.at, now, zone));
    let until = entry.change.action().until_settled();
    match awaited {
        Awaited::Nobody => format!("{which}: its outcome is not known. Check it first; until then {until}"),
        Awaited::Here => format!("{which}: it is on its way. Until it is answered {until}"),
        Awaited::Elsewhere => {
            format!("{which}: it is on its way in another window of Token Desk. Until it is answered {until}")
        }
    }
}

/// A replacement that ended or was left in the middle.
pub const HALF: &str = "A replacement is not finished";

/// "000123145251 by 000123145310, number 12".
pub fn half(entry: &Entry) -> String {
    let tokens = match &entry.change.link {
        Some(Link::Replaces(plan)) => plan.words_of_both(),
        Some(Link::Undoes(_)) | None => entry.change.title(),
    };
    format!("{tokens}, number {}", entry.number_words())
}

/// Ticket and reason as a label and its value; none where both are empty.
pub fn ticket_and_reason(change: &ChangeFacts) -> Option<(&'static str, String)> {
    match (change.ticket.as_str(), change.reason.as_str()) {
        ("", "") => None,
        (ticket, "") => Some(("Ticket", ticket.to_owned())),
        ("", reason) => Some(("Reason", reason.to_owned())),
        (ticket, reason) => Some(("Ticket, reason", format!("{ticket} · {reason}"))),
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
        assert_eq!(last_change(&token, &TimeZone::UTC), "not said");
        token.registered_at = ServerTime::read("2025-01-02T09:30:00Z");
        assert_eq!(last_change(&token, &TimeZone::UTC), "registered 2 Jan 2025");
        token.changed_by = Some(fixtures::OPERATOR.to_owned());
        assert_eq!(last_change(&token, &TimeZone::UTC), "by m.ortiz");
        token.changed_at = ServerTime::read("2026-11-03T09:12:00Z");
        assert_eq!(last_change(&token, &TimeZone::UTC), "by m.ortiz, 3 Nov 2026 09:12");
        token.changed_at = ServerTime::read("yesterday");
        assert_eq!(last_change(&token, &TimeZone::UTC), "by m.ortiz, yesterday");
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
    fn sentences_that_are_put_together_have_one_full_stop_each() {
        assert_eq!(sentences(["One", "Two. Three.", "", "Four"]), "One. Two. Three. Four.");
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
