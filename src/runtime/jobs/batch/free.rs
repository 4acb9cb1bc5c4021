//! Whether a batch is free: it has no end on record, and no other window works at it.

use super::super::{super::shared::Shared, common::Outcomes};
use crate::{
    domain::{
        history::record::Awaited,
        phrase::Phrase,
        problem::{Problem, ProblemKind},
    },
    phrase,
};

/// # Errors
/// The batch that began with this entry is over, or another window works at it.
pub(super) fn free(shared: &Shared, first: u64) -> Outcomes<()> {
    let unfinished = shared.history.unfinished_batches()?;
    match unfinished.iter().find(|left| left.first.number == first).map(|left| left.awaited) {
        Some(Awaited::Here | Awaited::Nobody) => Ok(()),
        Some(Awaited::Elsewhere) => {
            Err(untouched(phrase!("batch-held-elsewhere"), phrase!("batch-held-elsewhere-advice")))
        }
        None => Err(moved_on()),
    }
}

/// It is not as it was when somebody looked at it.
pub(super) fn moved_on() -> Problem {
    untouched(phrase!("batch-moved-on"), phrase!("batch-moved-on-advice"))
}

fn untouched(cause: Phrase, advice: Phrase) -> Problem {
    Problem::new(ProblemKind::Conflict, phrase!("batch-untouched"), cause, advice)
}
