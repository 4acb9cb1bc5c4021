//! Whether a batch is free: it has no end on record, and no other window works at it.

use super::super::{super::shared::Shared, common::Outcomes};
use crate::{
    domain::{
        batch::part::Ended,
        history::record::Awaited,
        phrase::Phrase,
        problem::{Problem, ProblemKind},
    },
    phrase,
    store::BatchHold,
};

/// Whoever gets the hold is the only one to go on with the batch or to end it, until it is dropped.
///
/// # Errors
/// The batch that began with this entry is over, or another window works at it.
pub(super) fn free(shared: &Shared, first: u64) -> Outcomes<BatchHold> {
    let hold = BatchHold::take(shared.history.file(), first).ok_or_else(held_elsewhere)?;
    let unfinished = shared.history.unfinished_batches()?;
    match unfinished.iter().find(|left| left.first.number == first).map(|left| left.awaited) {
        Some(Awaited::Here | Awaited::Nobody) => Ok(hold),
        Some(Awaited::Elsewhere) => Err(held_elsewhere()),
        None => Err(moved_on()),
    }
}

fn held_elsewhere() -> Problem {
    untouched(phrase!("batch-held-elsewhere"), phrase!("batch-held-elsewhere-advice"))
}

/// Records that a batch is over, as its holder.
///
/// # Errors
/// It is not on the disk.
pub(super) fn end(shared: &Shared, first: u64, how: Ended) -> Outcomes<()> {
    shared.history.end_batch(first, how)?;
    BatchHold::clear(shared.history.file(), first);
    Ok(())
}

/// It is not as it was when somebody looked at it.
pub(super) fn moved_on() -> Problem {
    untouched(phrase!("batch-moved-on"), phrase!("batch-moved-on-advice"))
}

fn untouched(cause: Phrase, advice: Phrase) -> Problem {
    Problem::new(ProblemKind::Conflict, phrase!("batch-untouched"), cause, advice)
}
