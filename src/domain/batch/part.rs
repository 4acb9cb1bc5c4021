//! Which batch something is a part of.

use jiff::Timestamp;

/// Which batch: when it began.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BatchId(Timestamp);

impl BatchId {
    /// A batch that begins now. Records keep microseconds.
    pub fn begun(at: Timestamp) -> Self {
        Self(Timestamp::from_microsecond(at.as_microsecond()).unwrap_or(at))
    }

    pub fn began(self) -> Timestamp {
        self.0
    }
}

/// Of which batch a change is a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PartOf {
    pub batch: BatchId,
    /// The line of the list.
    pub line: u32,
    /// Whether it is the first of the batch: the list is recorded with it.
    pub first: bool,
}

/// How a batch ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Every step has its outcome.
    Finished,
    /// Somebody stopped it; the steps that are left were not sent.
    Stopped,
}
