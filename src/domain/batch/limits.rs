//! How much may be done at once, and how fast.

use crate::{domain::Hint, phrase};

/// The most requests at the same time, as a profile may set it.
pub const MOST_PARALLEL: u32 = 32;

/// The most requests in a second, as a profile may set it.
pub const MOST_PER_SECOND: u32 = 10_000;

/// The most outcomes in a row after which a batch can be told to wait.
pub const MOST_IN_A_ROW: u32 = 100_000;

/// How many requests run at the same time where the profile does not say.
pub const USUAL_PARALLEL: u32 = 8;

/// How many requests of a batch the server gets at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// In a second; none: as many as it answers.
    pub per_second: Option<u32>,
    /// At the same time.
    pub parallel: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { per_second: None, parallel: USUAL_PARALLEL }
    }
}

/// When a batch waits by itself and asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StopRule {
    /// So many refusals in a row.
    pub refusals: u32,
    /// So many unknown outcomes in a row.
    pub unknown: u32,
}

impl Default for StopRule {
    fn default() -> Self {
        Self { refusals: 20, unknown: 5 }
    }
}

/// What a profile says of batches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    /// The most tokens that a batch changes; 0: there are no batches; none: as many as a list may name.
    pub most_tokens: Option<u32>,
    pub limits: Limits,
    /// When a batch waits by itself.
    pub stop: StopRule,
}

impl Rules {
    /// What speaks against a batch that changes so many tokens.
    pub fn hint(&self, tokens: usize) -> Option<Hint> {
        let most = self.most_tokens.filter(|most| usize::try_from(*most).is_ok_and(|most| tokens > most))?;
        Some(Hint(match most {
            0 => phrase!("batch-none-allowed"),
            most => phrase!("batch-fewer-allowed", most = u64::from(most)),
        }))
    }
}
