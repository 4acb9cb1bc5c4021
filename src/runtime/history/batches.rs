//! Batches in the history, as their jobs use them.

use std::sync::atomic::Ordering;

use jiff::Timestamp;

use super::{Ending, History, Unsettled, said::nothing_sent};
use crate::{
    app::{Message, Ticket},
    domain::{
        batch::{
            part::{BatchId, Ended},
            plan::Plan,
            progress::{Begun, Unfinished},
        },
        history::record::Intent,
        problem::Problem,
    },
};

/// That a batch runs.
pub(in crate::runtime) struct BatchRuns<'a>(&'a History);

impl BatchRuns<'_> {
    /// Tells the window that something was recorded.
    pub fn tell(&self) {
        (self.0.tell)(Message::HistoryChanged);
    }
}

impl Drop for BatchRuns<'_> {
    fn drop(&mut self) {
        self.0.batches.fetch_sub(1, Ordering::Relaxed);
        self.0.changed();
    }
}

impl History {
    /// A batch runs until the guard is dropped.
    pub fn batch_runs(&self) -> BatchRuns<'_> {
        self.batches.fetch_add(1, Ordering::Relaxed);
        BatchRuns(self)
    }

    /// Records a batch with the intent of its first change, and returns the entry's number.
    ///
    /// # Errors
    /// Nothing of it is on the disk; then nothing may be sent.
    pub fn begin_batch(&self, ticket: Ticket, intent: &Intent, plan: &Plan) -> Result<u64, Problem> {
        let mut writer = self.writer();
        let store = self.opened_and_told(&mut writer).map_err(|err| nothing_sent(&err))?;
        let number = store.record_batch(intent, plan).map_err(|err| nothing_sent(&err))?;
        self.note_newest(store);
        tracing::info!(job = ticket.0, entry = number, changes = plan.steps.len(), "batch: recorded");
        writer.unsettled.push(Unsettled { ticket, intent: intent.clone(), number });
        self.changed();
        Ok(number)
    }

    /// Records that a batch is over.
    ///
    /// # Errors
    /// It is not on the disk.
    pub fn end_batch(&self, number: u64, how: Ended) -> Result<(), Problem> {
        let mut writer = self.writer();
        self.pay_and_tell(&mut writer);
        let store = self.opened_and_told(&mut writer).map_err(|err| err.problem())?;
        store.record_batch_end(number, Timestamp::now(), how).map_err(|err| err.problem())?;
        self.note_newest(store);
        self.changed();
        Ok(())
    }

    /// Batches that were begun and have no end on record.
    ///
    /// # Errors
    /// The history cannot be opened or read.
    pub fn unfinished_batches(&self) -> Result<Vec<Unfinished>, Problem> {
        let mut writer = self.writer();
        let store = self.opened_and_told(&mut writer).map_err(|err| err.problem())?;
        store.unfinished_batches().map_err(|err| err.problem())
    }

    /// The batch whose list is recorded with an entry, and what came of it.
    ///
    /// # Errors
    /// The history cannot be read.
    pub fn batch(&self, number: u64) -> Result<Option<Box<Begun>>, Problem> {
        self.read(&Ending::default(), |reader| Ok(reader.batch(number)?.map(Box::new)))
    }

    /// The batch that this is, and what came of it; none where its list is no longer in the history.
    ///
    /// # Errors
    /// The history cannot be read.
    pub fn batch_of(&self, id: BatchId) -> Result<Option<Box<Begun>>, Problem> {
        self.read(&Ending::default(), |reader| {
            let Some(first) = reader.first_of_batch(id)? else { return Ok(None) };
            Ok(reader.batch(first)?.map(Box::new))
        })
    }
}
