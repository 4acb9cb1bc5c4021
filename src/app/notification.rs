//! What the operating system shows while the window is not in front, if the settings allow it.
//!
//! It is read over shoulders and on lock screens, so it names nobody, no token and no ticket.

use jiff::{SignedDuration, Timestamp};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notification {
    /// An unknown outcome has become known.
    Settled,
    /// Work that took long has ended, well or not.
    Ended(LongWork),
}

/// Work that can take so long that people turn to something else meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LongWork {
    /// A change has an outcome, known or not.
    Change,
    Export,
    /// What would happen to a list is known.
    Rehearsal,
    /// A batch has ended.
    Batch,
    /// The check of the history's chain.
    Check,
}

/// From here on work is long.
const LONG: SignedDuration = SignedDuration::from_secs(10);

/// Whether work that began at `since` and ends at `now` took long.
pub(super) fn is_long(since: Timestamp, now: Timestamp) -> bool {
    now.duration_since(since) >= LONG
}
