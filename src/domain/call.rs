//! A caller on the line, from the person being found until the next caller.

use jiff::Timestamp;

/// Which call something was done in: when its person was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CallId(Timestamp);

impl CallId {
    /// A call that begins now. Records keep microseconds.
    pub fn begun(at: Timestamp) -> Self {
        Self(Timestamp::from_microsecond(at.as_microsecond()).unwrap_or(at))
    }

    pub fn began(self) -> Timestamp {
        self.0
    }
}
