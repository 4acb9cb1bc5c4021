//! Remaining time: when its words change.

use std::time::Duration;

use jiff::SignedDuration;

/// When the words change next: every second in the last minute, before that every minute.
pub(super) fn next_change(left: SignedDuration) -> Duration {
    let millis = u64::try_from(left.as_millis()).unwrap_or_default();
    let step = if millis < 60_000 { 1_000 } else { 60_000 };
    Duration::from_millis(millis % step + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::remaining::short;

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
