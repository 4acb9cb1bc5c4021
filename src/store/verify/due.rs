//! What the tables must say of an entry.

use crate::store::listing::State;

/// What the list must say of an entry.
pub(super) struct Due {
    pub number: i64,
    pub at: i64,
    pub last_at: i64,
    /// The newest time of any row before its newest.
    pub earlier: i64,
    pub state: State,
    pub profile: u32,
    /// Of its words, without the signs for what changes.
    pub words: u64,
    pub id: i64,
}
