use crate::store::listing::State;

/// What the tables must say of an entry.
pub(super) struct Due {
    pub number: i64,
    pub at: i64,
    pub last_at: i64,
    /// The newest time of any row before its newest.
    pub earlier: i64,
    pub state: State,
    pub profile: u32,
    /// The hash sum of its words, without changing tags.
    pub words: u64,
    pub id: i64,
}
