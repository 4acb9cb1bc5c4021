//! Calls of people who were left for another: a look elsewhere of a moment loses nothing.

use jiff::{SignedDuration, Timestamp};

use crate::domain::{person::UserId, verification::Caller};

/// How long a person who was left can come back with all that is known of their call.
const LOOK_ELSEWHERE: SignedDuration = SignedDuration::from_mins(1);

/// What belongs to one person's call alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftCall {
    pub person: UserId,
    pub caller: Caller,
    pub ticket: String,
    pub reason: String,
    pub at: Timestamp,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LeftCalls(Vec<LeftCall>);

impl LeftCalls {
    pub fn keep(&mut self, call: LeftCall) {
        self.0.retain(|left| !left.person.same(&call.person));
        self.0.push(call);
    }

    /// The call of this person, if they were left a moment ago; older ones are forgotten.
    pub fn take(&mut self, person: &UserId, now: Timestamp) -> Option<LeftCall> {
        self.0.retain(|left| now.duration_since(left.at) <= LOOK_ELSEWHERE);
        let place = self.0.iter().position(|left| left.person.same(person))?;
        Some(self.0.swap_remove(place))
    }
}
