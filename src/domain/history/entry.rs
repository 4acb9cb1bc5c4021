//! An entry of the history: one attempt and what came of it.

use std::time::Duration;

use jiff::Timestamp;

use crate::domain::{
    change::{ChangeFacts, Outcome},
    text::number::grouped,
};

/// One attempt, confirmed, refused or unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Counts from 1; [`Entry::NOT_RECORDED`] while the attempt is not in the history.
    pub number: u64,
    /// When the attempt was made.
    pub at: Timestamp,
    /// Who sat at the desk: the account name of the operating system.
    pub operator: String,
    /// The name that the operator goes by, where the settings say one.
    pub operator_name: Option<String>,
    /// The computer it was made on; empty where it is not known.
    pub host: String,
    /// The version of the program that made it.
    pub program: String,
    pub change: ChangeFacts,
    pub outcome: Outcome,
    /// How long the change took, from the click to the answer or the time limit; nothing while it is on its
    /// way.
    pub took: Duration,
}

/// Which entry is meant: the number alone could be another's, in a history that was begun anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EntryId {
    pub number: u64,
    /// When the attempt was made.
    pub at: Timestamp,
}

impl Entry {
    /// By what it is told from every other one.
    pub fn id(&self) -> EntryId {
        EntryId { number: self.number, at: self.at }
    }

    /// The number of an attempt that is not, or not yet, in the history.
    pub const NOT_RECORDED: u64 = 0;

    /// How long it took, as people read it: "0.4 s", "31 ms", "less than 1 ms", "not known yet".
    pub fn took_words(&self) -> String {
        duration_words(self.took)
    }

    /// The number as people read it: "1 204".
    pub fn number_words(&self) -> String {
        grouped(self.number)
    }
}

fn duration_words(took: Duration) -> String {
    match took.as_millis() {
        _ if took.is_zero() => "not known yet".to_owned(),
        0 => "less than 1 ms".to_owned(),
        millis @ 1..100 => format!("{millis} ms"),
        _ => format!("{:.1} s", took.as_secs_f64()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_very_quick_answer_does_not_take_no_time() {
        assert_eq!(duration_words(Duration::from_secs(30)), "30.0 s");
        assert_eq!(duration_words(Duration::from_millis(412)), "0.4 s");
        assert_eq!(duration_words(Duration::from_millis(31)), "31 ms");
        assert_eq!(duration_words(Duration::from_micros(900)), "less than 1 ms");
    }
}
