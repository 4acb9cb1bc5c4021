//! Times and spans as the reader's language writes them, by the reader's clock.

use std::time::Duration;

use jiff::Timestamp;

use super::zone;
use crate::say;

/// With seconds and zone: "23 Nov 2026, 14:05:30 CET".
pub fn long(at: Timestamp) -> String {
    crate::domain::time::local_time::long(at, &zone())
}

/// "20 seconds", "2 minutes"; whole units only.
pub fn span(span: Duration) -> String {
    let seconds = span.as_secs();
    match seconds {
        0 => say!("milliseconds", count = u64::try_from(span.as_millis()).unwrap_or(u64::MAX)),
        _ if seconds.is_multiple_of(3600) => say!("hours", count = seconds / 3600),
        _ if seconds.is_multiple_of(60) => say!("minutes", count = seconds / 60),
        _ => say!("seconds", count = seconds),
    }
}
