//! An entry of the history: one attempt and what came of it.

use std::time::Duration;

use jiff::Timestamp;

use crate::domain::change::{ChangeFacts, Outcome};

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
    /// How long the change took, from the click to the answer or the time limit; zero while it is on its
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
    /// Stands in the record for an account that is not known, or cannot be shown.
    pub const UNKNOWN_ACCOUNT: &str = "?";

    /// The operator's account, where it is known.
    pub fn account(&self) -> Option<&str> {
        Self::known_account(&self.operator)
    }

    /// A recorded account, where it is known.
    pub fn known_account(recorded: &str) -> Option<&str> {
        Some(recorded).filter(|account| !account.is_empty() && *account != Self::UNKNOWN_ACCOUNT)
    }

    /// Tells it from every other entry.
    pub fn id(&self) -> EntryId {
        EntryId { number: self.number, at: self.at }
    }

    /// The number of an attempt that is not, or not yet, in the history.
    pub const NOT_RECORDED: u64 = 0;
}
