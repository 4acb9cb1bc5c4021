//! Remaining time: short for the top bar, and in full.

use std::time::Duration;

use jiff::SignedDuration;

use crate::say;

const MINUTE: i64 = 60;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// "45 s", "12 min", "3 h 5 min", "2 days".
pub(super) fn short(left: SignedDuration) -> String {
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
pub(super) fn long(left: SignedDuration) -> String {
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

/// When the words change next: every second in the last minute, before that every minute.
pub(super) fn next_change(left: SignedDuration) -> Duration {
    let millis = u64::try_from(left.as_millis()).unwrap_or_default();
    let step = if millis < 60_000 { 1_000 } else { 60_000 };
    Duration::from_millis(millis % step + 1)
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
    fn the_window_is_drawn_again_just_when_the_words_change() {
        for millis in [1_000_i64, 45_300, 60_000, 60_001, 754_200, 7_500_000] {
            let left = SignedDuration::from_millis(millis);
            let next = next_change(left);
            assert!(!next.is_zero() && next <= Duration::from_millis(60_001), "{millis}: {next:?}");
            let before = left - SignedDuration::try_from(next).unwrap() + SignedDuration::from_millis(1);
            assert_eq!(short(before), short(left), "{millis}");
            assert_ne!(short(before - SignedDuration::from_millis(1)), short(left), "{millis}");
        }
    }
}
