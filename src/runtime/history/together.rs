//! Several changes at the same time are recorded with one write: what arrives while another one holds the
//! writer waits, and whoever has it next records all of it. A change that is alone waits for nothing.

use std::{
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use super::{Arrived, History, Waiting, Writer, said::nothing_sent};
use crate::{
    app::Ticket,
    domain::{history::record::Intent, problem::Problem},
    store::Error,
};

impl History {
    /// Records an intent on the disk and returns its number.
    ///
    /// # Errors
    /// It is not on the disk; then nothing may be sent.
    pub fn intend(&self, ticket: Ticket, intent: &Intent) -> Result<u64, Problem> {
        let own = Arc::new(Waiting { ticket, intent: intent.clone(), recorded: Mutex::default() });
        let mut writer = self.arrived_with(|arrived| arrived.intents.push(Arc::clone(&own)));
        self.take_arrived(&mut writer);
        drop(writer);
        let recorded = own.recorded().take();
        // none only where whoever took it along broke down
        recorded.unwrap_or_else(|| Err(nothing_sent(&Error::fault(&self.file))))
    }

    /// Puts down what is to be recorded, and waits for the writer. By then it may be recorded.
    pub(super) fn arrived_with(&self, put: impl FnOnce(&mut Arrived)) -> MutexGuard<'_, Writer> {
        put(&mut self.arrived());
        self.writer()
    }

    /// Records all that waits.
    pub(super) fn take_arrived(&self, writer: &mut Writer) {
        let Arrived { intents, steps } = mem::take(&mut *self.arrived());
        if !steps.is_empty() {
            writer.owed.extend(steps);
            self.pay_and_tell(writer);
        }
        if intents.len() > 1
            && let Some(numbers) = self.intend_together(writer, &intents)
        {
            for (waiting, number) in intents.iter().zip(numbers) {
                self.intended(writer, waiting.ticket, &waiting.intent, number);
                *waiting.recorded() = Some(Ok(number));
            }
            return;
        }
        for waiting in intents {
            let recorded = self.intend_alone(writer, waiting.ticket, &waiting.intent);
            *waiting.recorded() = Some(recorded);
        }
    }

    /// None where none is on the disk: then each is recorded by itself, and has an error of its own.
    fn intend_together(&self, writer: &mut Writer, intents: &[Arc<Waiting>]) -> Option<Vec<u64>> {
        self.opened_and_told(writer).ok()?;
        // pending records come first, to keep the order
        self.pay_and_tell(writer);
        let store = writer.store.as_mut()?;
        let all = |store: &mut crate::store::Store| {
            intents.iter().map(|waiting| store.record_intent(&waiting.intent)).collect()
        };
        let numbers = store.together(all).ok()?;
        self.note_newest(store);
        Some(numbers)
    }

    /// Whether all that is pending is on the disk; if not, nothing of it is.
    pub(super) fn pay_together(&self, writer: &mut Writer) -> bool {
        if self.opened_and_told(writer).is_err() {
            return false;
        }
        let Writer { store: Some(store), owed, unsettled, .. } = writer else { return false };
        let recorded = store.together(|store| {
            for step in owed.iter() {
                let own = unsettled.iter().find(|own| own.intent.at == step.of.at);
                let number = own.map_or(step.of.number, |own| own.number);
                // one of a history that was put aside is recorded again, by itself
                if !store.reader().holds(number, step.of.at)? {
                    return Err(store.no_such_entry(number));
                }
                step.what.record(store, number, step.at)?;
            }
            Ok(())
        });
        if recorded.is_err() {
            return false;
        }
        self.note_newest(store);
        let settled = |at| owed.iter().any(|step| step.of.at == at && step.what.settles());
        unsettled.retain(|own| !settled(own.intent.at));
        owed.clear();
        true
    }

    fn arrived(&self) -> MutexGuard<'_, Arrived> {
        self.arrived.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::{
        sync::{Arc, Barrier},
        thread,
        time::Duration,
    };

    use jiff::Timestamp;

    use super::*;
    use crate::{
        domain::{
            change::Outcome,
            history::{entry::EntryId, record::Filter},
        },
        fixtures,
        runtime::{
            history::{Happened, Later, Step},
            sealing::Sealing,
        },
        store::{Notes, Reader},
    };

    #[test]
    fn each_of_many_that_come_at_once_is_on_the_disk_before_it_is_told_so() {
        const AT_ONCE: u64 = 8;
        const EACH: u64 = 25;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("history.sqlite3");
        let sealing = Arc::new(Sealing::new(Notes::at(folder.path().join("noted")), file.clone()));
        let history = Arc::new(History::new(file.clone(), sealing, |_| {}));
        let barrier = Arc::new(Barrier::new(AT_ONCE as usize));
        let work = |worker: u64| {
            let (history, barrier, file) = (Arc::clone(&history), Arc::clone(&barrier), file.clone());
            move || {
                barrier.wait();
                let mut numbers = Vec::new();
                for turn in 0..EACH {
                    let made = i64::try_from(1_000 * (1 + worker * EACH + turn)).unwrap();
                    let at = Timestamp::from_microsecond(made).unwrap();
                    let intent = fixtures::intent(at);
                    let number = history.intend(Ticket(worker), &intent).unwrap();
                    // as after a kill: by another connection
                    let reader = Reader::open(&file).unwrap();
                    assert!(reader.holds(number, at).unwrap());
                    let of = EntryId { number, at };
                    let outcome = fixtures::disabled();
                    let what = Happened::Answered { outcome, took: Duration::ZERO };
                    assert_eq!(history.record(Step { of, at, what }), Later::Nothing);
                    let entry = reader.listed(&[number]).unwrap().remove(0).entry.unwrap();
                    assert!(matches!(entry.outcome, Outcome::Confirmed(_)));
                    numbers.push(number);
                }
                numbers
            }
        };
        let start = |worker| thread::Builder::new().spawn(work(worker)).unwrap();
        let threads: Vec<_> = (0..AT_ONCE).map(start).collect();
        let mut numbers: Vec<u64> = threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect();
        numbers.sort_unstable();
        assert_eq!(numbers, (1..=AT_ONCE * EACH).collect::<Vec<_>>());
        history.close();
        let reader = Reader::open(&file).unwrap();
        assert_eq!(reader.numbers(&Filter::default()).unwrap().len() as u64, AT_ONCE * EACH);
        assert!(reader.verify(None, |_, _| true).unwrap().is_intact());
        assert!(history.writer().unsettled.is_empty());
    }
}
