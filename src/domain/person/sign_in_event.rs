//! What somebody signed in with, and when: the entries of one user's authentication log.

use std::cmp::Reverse;

use crate::domain::{time::server_time::ServerTime, token::hardware_token::HardwareToken};

/// One entry (Retrieve Authentication Audit Logs API). Whether it went well, the server says in its own
/// words: the event's code and description.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SignInEvent {
    /// `eventLogDate`.
    pub at: Option<ServerTime>,
    /// `eventCode`.
    pub code: Option<String>,
    /// `eventDescription`.
    pub description: Option<String>,
    /// Where they signed in (`application`).
    pub application: Option<String>,
    /// With what they signed in (`method`): "SecurID OTP", "Approve" …
    pub method: Option<String>,
    /// The authenticator's own name (`deviceName`).
    pub device_name: Option<String>,
    /// `deviceId`.
    pub device_id: Option<String>,
    /// `sourceIPAddress`.
    pub source_ip: Option<String>,
}

impl SignInEvent {
    /// Whether the server's words say that it did not go well. Which codes and words there are is not
    /// documented: one that says nothing of the sort is taken neither for a success nor for a failure.
    pub fn says_it_failed(&self) -> bool {
        const WORDS: [&str; 20] = [
            "failed",
            "fails",
            "failure",
            "unsuccessful",
            "unable",
            "denied",
            "declined",
            "rejected",
            "refused",
            "invalid",
            "incorrect",
            "wrong",
            "locked",
            "blocked",
            "disabled",
            "expired",
            "cancelled",
            "canceled",
            "timeout",
            "aborted",
        ];
        const PAIRS: [[&str; 2]; 5] = [
            ["not", "successful"],
            ["not", "accepted"],
            ["not", "authenticated"],
            ["did", "not"],
            ["timed", "out"],
        ];
        let text = self.description.as_deref().unwrap_or_default().to_lowercase();
        // whole words: what is unlocked is not locked
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        words.iter().any(|word| WORDS.contains(word))
            || words.windows(2).any(|pair| PAIRS.iter().any(|said| said == pair))
    }

    /// Whether it names this token: its serial number anywhere, or its own name as the device's.
    pub fn names(&self, token: &HardwareToken) -> bool {
        let serial = token.serial.as_str();
        let texts = [&self.device_name, &self.device_id, &self.method, &self.description];
        if texts.into_iter().flatten().any(|text| has_whole(text, serial)) {
            return true;
        }
        match (&token.name, &self.device_name) {
            (Some(name), Some(device)) => !name.trim().is_empty() && name.trim() == device.trim(),
            _ => false,
        }
    }
}

/// When a token was used and tried last, as far as events reach back.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LastUse<'a> {
    /// The newest event that names it and does not say that it failed.
    pub used: Option<&'a SignInEvent>,
    /// The newest that names it and says that it failed, where that is newer.
    pub tried: Option<&'a SignInEvent>,
}

/// What events say of the last use of a token. Nothing is not that it was never used.
pub fn last_use_of<'a>(events: &'a [SignInEvent], token: &HardwareToken) -> LastUse<'a> {
    let time = |event: &SignInEvent| event.at.as_ref().and_then(|server_time| server_time.at);
    // of several at the same time, or without any, the first: the server lists the newest first
    let newest = |failed: bool| {
        let of_it = events.iter().enumerate();
        of_it
            .filter(|(_, event)| event.names(token) && event.says_it_failed() == failed)
            .reduce(|newest, one| if time(one.1) > time(newest.1) { one } else { newest })
    };
    let (used, tried) = (newest(false), newest(true));
    let is_newer = |(at, event): &(usize, &SignInEvent)| {
        used.is_none_or(|(before, used)| match (time(event), time(used)) {
            (Some(tried), Some(used)) => tried > used,
            _ => *at < before,
        })
    };
    LastUse { used: used.map(|(_, event)| event), tried: tried.filter(is_newer).map(|(_, event)| event) }
}

/// The events with the newest first, as the server is documented to list them. Where one of them has no time
/// that can be read, they stay as they came: nobody knows where it belongs.
pub fn newest_first(mut events: Vec<SignInEvent>) -> Vec<SignInEvent> {
    let times: Option<Vec<_>> = events.iter().map(|event| event.at.as_ref()?.at).collect();
    if times.is_some() {
        events.sort_by_key(|event| Reverse(event.at.as_ref().and_then(|server_time| server_time.at)));
    }
    events
}

/// Whether a text has a number in it that is not a part of a longer one.
fn has_whole(text: &str, number: &str) -> bool {
    text.match_indices(number).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + number.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    fn token(name: Option<&str>) -> HardwareToken {
        HardwareToken { name: name.map(str::to_owned), ..fixtures::bare_token(fixtures::serial()) }
    }

    fn event(at: &str) -> SignInEvent {
        SignInEvent { at: ServerTime::read(at), ..SignInEvent::default() }
    }

    #[test]
    fn a_token_is_named_by_its_whole_serial_number_in_any_of_four_texts() {
        let serial = || Some("SID700 (000123145251)".to_owned());
        for named in [
            SignInEvent { device_name: serial(), ..SignInEvent::default() },
            SignInEvent { device_id: Some(fixtures::SERIAL.to_owned()), ..SignInEvent::default() },
            SignInEvent { method: serial(), ..SignInEvent::default() },
            SignInEvent { description: serial(), ..SignInEvent::default() },
        ] {
            assert!(named.names(&token(None)), "{named:?}");
        }
        for other in ["0001231452510", "9000123145251", "A000123145251", "123145251", ""] {
            let other = SignInEvent { device_name: Some(other.to_owned()), ..SignInEvent::default() };
            assert!(!other.names(&token(Some(""))), "{other:?}");
        }
        let both = SignInEvent {
            description: Some("0001231452519 and 000123145251.".to_owned()),
            ..SignInEvent::default()
        };
        assert!(both.names(&token(None)));
    }

    #[test]
    fn a_token_is_named_by_its_own_name_only_as_the_device() {
        let named = |text: &str| Some(text.to_owned());
        let device = SignInEvent { device_name: named(" Ada's key ring"), ..SignInEvent::default() };
        assert!(device.names(&token(Some("Ada's key ring"))));
        assert!(!device.names(&token(Some("Ada's"))));
        let words = SignInEvent { description: named("Ada's key ring"), ..SignInEvent::default() };
        assert!(!words.names(&token(Some("Ada's key ring"))));
    }

    #[test]
    fn events_stand_newest_first_unless_one_has_no_time_that_can_be_read() {
        let days = |events: &[SignInEvent]| -> Vec<_> {
            events.iter().map(|event| event.at.as_ref().unwrap().spelled.clone()).collect()
        };
        let sorted = newest_first(["2026-11-18", "2026-11-20", "2026-11-19"].map(event).to_vec());
        assert_eq!(days(&sorted), ["2026-11-20", "2026-11-19", "2026-11-18"]);
        let odd = newest_first(["2026-11-18", "lately", "2026-11-19"].map(event).to_vec());
        assert_eq!(days(&odd), ["2026-11-18", "lately", "2026-11-19"]);
    }

    #[test]
    fn the_last_use_is_the_newest_event_that_names_the_token() {
        let with = |at: &str, serial: &str| SignInEvent { device_id: Some(serial.to_owned()), ..event(at) };
        let events = [
            with("no time", fixtures::SERIAL),
            with("2026-11-20T08:00:00Z", fixtures::SPARE_SERIAL),
            with("2026-11-18T08:00:00Z", fixtures::SERIAL),
            with("2026-11-19T08:00:00+02:00", fixtures::SERIAL),
            event("2026-11-21T08:00:00Z"),
        ];
        assert_eq!(last_use_of(&events, &token(None)).used, Some(&events[3]));
        assert_eq!(last_use_of(&events[..1], &token(None)).used, Some(&events[0]));
        assert_eq!(last_use_of(&events[1..2], &token(None)), LastUse::default());
        assert_eq!(last_use_of(&[], &token(None)), LastUse::default());
    }

    #[test]
    fn a_try_that_failed_is_no_use_and_is_told_only_where_it_is_newer() {
        let with = |at: &str, said: &str| SignInEvent {
            device_id: Some(fixtures::SERIAL.to_owned()),
            description: Some(said.to_owned()),
            ..event(at)
        };
        let used = with("2026-11-19T08:00:00Z", "Authentication succeeded");
        let before = with("2026-11-18T08:00:00Z", "Authentication FAILED: wrong passcode");
        let after = with("2026-11-20T08:00:00Z", "Access denied");
        let all = [after.clone(), used.clone(), before.clone()];
        assert_eq!(last_use_of(&all, &token(None)), LastUse { used: Some(&used), tried: Some(&after) });
        let all = [used.clone(), before.clone()];
        assert_eq!(last_use_of(&all, &token(None)), LastUse { used: Some(&used), tried: None });
        let all = [before.clone()];
        assert_eq!(last_use_of(&all, &token(None)), LastUse { used: None, tried: Some(&before) });
        // without times, as the server lists them
        let all = [with("?", "Method locked"), with("?", "Authentication succeeded")];
        assert_eq!(last_use_of(&all, &token(None)).tried, Some(&all[0]));
        for (words, failed) in [
            ("Passcode accepted", false),
            ("Tokencode unlocked by administrator", false),
            ("Sign-in was not successful", true),
            ("Push timed out", true),
            ("User CANCELLED the request", true),
        ] {
            assert_eq!(with("?", words).says_it_failed(), failed, "{words}");
        }
        assert!(!event("?").says_it_failed());
    }
}
