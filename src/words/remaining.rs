//! Remaining and passed time in words: short for the top bar, and in full.

use jiff::{SignedDuration, Timestamp};

use crate::{domain::time::since, say};

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// "45 s", "12 min", "3 h 5 min", "2 days".
pub fn short(left: SignedDuration) -> String {
    let seconds = left.as_secs().max(0);
    match seconds {
        0..MINUTE => say!("short-seconds", count = seconds),
        MINUTE..HOUR => say!("short-minutes", count = seconds / MINUTE),
        HOUR..DAY if seconds % HOUR < MINUTE => say!("short-hours", count = seconds / HOUR),
        HOUR..DAY => {
            say!("short-hours-and-minutes", hours = seconds / HOUR, minutes = seconds % HOUR / MINUTE)
        }
        _ => say!("days", count = seconds / DAY),
    }
}

/// "45 seconds", "58 minutes", "3 hours 5 minutes", "2 days".
pub fn long(left: SignedDuration) -> String {
    let seconds = left.as_secs().max(0);
    match seconds {
        0..MINUTE => say!("seconds", count = seconds),
        MINUTE..HOUR => say!("minutes", count = seconds / MINUTE),
        HOUR..DAY if seconds % HOUR < MINUTE => say!("hours", count = seconds / HOUR),
        HOUR..DAY => {
            let hours = say!("hours", count = seconds / HOUR);
            let minutes = say!("minutes", count = seconds % HOUR / MINUTE);
            say!("hours-and-minutes", hours = hours, minutes = minutes)
        }
        _ => say!("days", count = seconds / DAY),
    }
}

/// "just now", "2 seconds ago", "3 minutes ago".
pub fn ago(then: Timestamp, now: Timestamp) -> String {
    match since(then, now).as_secs() {
        0 => say!("just-now").to_owned(),
        seconds @ 1..120 => say!("seconds-ago", count = seconds),
        seconds => say!("minutes-ago", count = seconds / 60),
    }
}

/// The words before the seconds of a wait that the server asked for, before the given try.
pub fn waiting(attempt: u32) -> String {
    say!("server-asks-to-wait", attempt = attempt)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(seconds: i64) -> (String, String) {
        let left = SignedDuration::from_secs(seconds);
        (short(left), long(left))
    }

    #[test]
    fn each_length_of_time_has_its_words() {
        let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
        assert_eq!(words(-5), pair("0 s", "0 seconds"));
        assert_eq!(words(1), pair("1 s", "1 second"));
        assert_eq!(words(60), pair("1 min", "1 minute"));
        assert_eq!(words(58 * 60 + 59), pair("58 min", "58 minutes"));
        assert_eq!(words(3_600), pair("1 h", "1 hour"));
        assert_eq!(words(3 * 3_600 + 300), pair("3 h 5 min", "3 hours 5 minutes"));
        assert_eq!(words(2 * 86_400 + 7_200), pair("2 days", "2 days"));
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
