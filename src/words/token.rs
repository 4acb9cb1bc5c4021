//! Hardware tokens in words.

use jiff::Timestamp;

use super::time;
use crate::{
    domain::token::hardware_token::{HardwareToken, TokenStatus},
    say,
};

/// A token's status as a word for a pill.
pub fn status(status: &TokenStatus) -> &str {
    match status {
        TokenStatus::Enabled => say!("status-enabled"),
        TokenStatus::Disabled => say!("status-disabled"),
        TokenStatus::Other(text) => text,
        TokenStatus::NotSaid => say!("status-not-said"),
    }
}

/// "by m.ortiz, 3 Nov 2026 09:12"; none where the server does not say.
pub fn changed(token: &HardwareToken) -> Option<String> {
    let at = token.changed_at.as_ref().map(time::minute);
    match (&token.changed_by, at) {
        (Some(by), Some(at)) => Some(say!("token-changed-by-at", by = by, at = at)),
        (Some(by), None) => Some(say!("token-changed-by", by = by)),
        (None, at) => at,
    }
}

/// A token's last change; without one, when it was assigned or registered.
pub fn last_change(token: &HardwareToken) -> String {
    changed(token)
        .or_else(|| token.assigned_at.as_ref().map(|at| say!("token-assigned", day = time::day(at))))
        .or_else(|| token.registered_at.as_ref().map(|at| say!("token-registered", day = time::day(at))))
        .unwrap_or_else(|| say!("not-said").to_owned())
}

/// "12 Feb 2029", "Expired 31 Jan 2025"; none where the server does not say.
pub fn expires(token: &HardwareToken, now: Timestamp) -> Option<String> {
    let server_time = token.expires.as_ref()?;
    let day = time::day(server_time);
    Some(if token.is_expired(now) { say!("token-expired", day = day) } else { day })
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
}
