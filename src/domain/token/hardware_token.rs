//! A hardware token (SecurID 700) as the server describes it.

use jiff::Timestamp;

use crate::domain::{person::UserId, time::server_time::ServerTime, token::serial::Serial};

/// Whether the token may be used to authenticate (`tokenStatus`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TokenStatus {
    Enabled,
    Disabled,
    /// A status that this program does not know, as the server spelled it.
    Other(String),
    /// The server did not say.
    NotSaid,
}

impl TokenStatus {
    /// Reads `tokenStatus`; case and angle brackets do not matter.
    pub fn read(text: &str) -> Self {
        let inner = text.trim();
        let inner = inner.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or(inner).trim();
        match inner {
            "" => Self::NotSaid,
            _ if inner.eq_ignore_ascii_case("enabled") => Self::Enabled,
            _ if inner.eq_ignore_ascii_case("disabled") => Self::Disabled,
            other => Self::Other(other.to_owned()),
        }
    }
}

/// How many active SecurID 700 one person can have (SecurID Hardware Authenticators). Whether those that are
/// disabled count is not documented.
pub const MOST_ACTIVE: usize = 5;

/// A hardware token's record, from the person's list (`GET /v2/users/<id>/devices`, `sidTokens`) or from
/// `POST /v1/sidTokens/lookup`. Everything but the serial number may be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HardwareToken {
    pub serial: Serial,
    pub name: Option<String>,
    pub status: TokenStatus,
    /// `tokenState`, as the server spells it: "Activation Pending", "Unassigned" …
    pub state: Option<String>,
    pub expires: Option<ServerTime>,
    pub pin_set: Option<bool>,
    /// Its owner; an unassigned token has none, even when its status says Enabled.
    pub owner: Option<UserId>,
    pub assigned_at: Option<ServerTime>,
    pub registered_at: Option<ServerTime>,
    /// Who enabled or disabled it last (`tokenStatusChangedBy`).
    pub changed_by: Option<String>,
    /// When that was (`tokenStatusChangedAt`).
    pub changed_at: Option<ServerTime>,
}

impl HardwareToken {
    /// Whether its last day is over: an expired token cannot be used, whatever its status says.
    pub fn is_expired(&self, now: Timestamp) -> bool {
        // of a month or a year, its end
        let ends = self.expires.as_ref().and_then(|server_time| {
            if server_time.says_a_day() { server_time.at } else { server_time.latest() }
        });
        ends.is_some_and(|at| at <= now)
    }
}

/// How many of a person's tokens can still be used when the one with this serial number cannot: enabled, and
/// not expired.
pub fn usable_besides(tokens: &[HardwareToken], serial: &Serial, now: Timestamp) -> usize {
    let usable = |token: &&HardwareToken| token.status == TokenStatus::Enabled && !token.is_expired(now);
    tokens.iter().filter(|token| token.serial != *serial).filter(usable).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_expired_token_is_none_that_somebody_could_still_use() {
        let now: Timestamp = "2026-11-23T12:00:00Z".parse().unwrap();
        let token = |number: &str, status, expires| HardwareToken {
            status,
            expires: ServerTime::read(expires),
            ..crate::fixtures::bare_token(Serial::parse(number).unwrap())
        };
        let tokens = [
            token("1", TokenStatus::Enabled, "2029-02-12"),
            token("2", TokenStatus::Enabled, "2026-02-12"),
            token("3", TokenStatus::Disabled, "2029-02-12"),
            token("4", TokenStatus::Enabled, "who knows"),
        ];
        // of a month or a year nobody said the first day
        for (expires, expired) in [("2026", false), ("2026-11", false), ("2026-10", true), ("2025", true)] {
            assert_eq!(token("5", TokenStatus::Enabled, expires).is_expired(now), expired, "{expires}");
        }
        assert_eq!(usable_besides(&tokens, &tokens[0].serial, now), 1, "only the one whose end is not known");
        assert_eq!(usable_besides(&tokens, &tokens[3].serial, now), 1);
    }
}
