//! Times: as people read them, and as the server spelled them.

pub mod local_time;
pub mod server_time;

use std::time::Duration;

use jiff::Timestamp;

/// The time between two moments; zero where the clock went back.
pub fn since(then: Timestamp, now: Timestamp) -> Duration {
    now.duration_since(then).try_into().unwrap_or_default()
}
