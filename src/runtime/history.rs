//! The lasting history as the jobs use it: one connection that writes, some that read, and what is owed to it while the
//! disk does not take it. Everything here blocks; the jobs call it on threads made for that.

use std::{
    collections::VecDeque,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use jiff::Timestamp;

use crate::{
    app::message::Looked,
    domain::{
        change::Outcome,
        problem::{Problem, ProblemKind},
        record::{Intent, OpenEntry, Removed},
    },
    store::{Attempt, Error, Moved, Reader, Stopper, Store},
};

/// The history of one data folder.
pub(super) struct History {
    file: PathBuf,
    writer: Mutex<Writer>,
    /// Connections for reading that nobody uses at the moment.
    readers: Mutex<Vec<Reader>>,
}

#[derive(Default)]
struct Writer {
    store: Option<Store>,
    /// What happened and is not on the disk yet, in its order.
    owed: VecDeque<Step>,
}

/// Something that happened to an attempt, to be recorded.
#[derive(Clone, Debug)]
pub(super) struct Step {
    /// The entry's number.
    pub number: u64,
    pub at: Timestamp,
    pub what: Happened,
}

/// What happened.
#[derive(Clone, Debug)]
pub(super) enum Happened {
    Stopped,
    Answered { outcome: Outcome, took: Duration },
    Looked { saw: Looked, settled: Option<Outcome> },
}

impl Step {
    fn record(&self, store: &mut Store) -> Result<(), Error> {
        let Self { number, at, what } = self;
        match what {
            Happened::Stopped => store.record_stopped(*number, *at),
            Happened::Answered { outcome, took } => {
                store.record_outcome(*number, *at, outcome, *took).map(drop)
            }
            Happened::Looked { saw, settled } => {
                let saw = saw.as_ref().map(|token| &**token);
                store.record_look(*number, *at, saw, settled.as_ref()).map(drop)
            }
        }
    }
}

impl History {
    pub fn new(file: PathBuf) -> Self {
        Self { file, writer: Mutex::default(), readers: Mutex::default() }
    }

    /// Opens the history, and gives the attempts whose outcome nobody knows. Says if a damaged one was put aside.
    pub fn open(&self, now: Timestamp) -> Result<(Option<Problem>, Vec<OpenEntry>), Problem> {
        let mut writer = self.writer();
        let moved = self.opened(&mut writer).map_err(|err| err.problem())?;
        Ok((moved, stock(&mut writer, now)?))
    }

    /// The attempts whose outcome nobody knows, with those that another copy of the program has just left behind.
    pub fn find_open(&self, now: Timestamp) -> Result<Vec<OpenEntry>, Problem> {
        let mut writer = self.writer();
        self.opened(&mut writer).map_err(|err| err.problem())?;
        stock(&mut writer, now)
    }

    /// Puts what is about to be done on the disk, and gives its number. Says if a damaged history was put aside for it.
    ///
    /// # Errors
    /// Whatever keeps it from the disk: then nothing may be sent.
    pub fn intend(&self, intent: &Intent) -> Result<(u64, Option<Problem>), Problem> {
        let mut writer = self.writer();
        let moved = self.opened(&mut writer).map_err(|err| nothing_sent(&err))?;
        // in their order: what is owed comes first, if the disk takes it by now
        self.pay(&mut writer).ok();
        let recorded = writer.store.as_mut().map(|store| store.record_intent(intent));
        match recorded {
            Some(Ok(number)) => Ok((number, moved)),
            Some(Err(err)) if err.is_damage() => {
                let again = self.begin_again(&mut writer, &err).map_err(|err| nothing_sent(&err))?;
                let store = writer.store.as_mut().ok_or_else(|| nothing_sent(&err))?;
                let number = store.record_intent(intent).map_err(|err| nothing_sent(&err))?;
                Ok((number, Some(again)))
            }
            Some(Err(err)) => Err(nothing_sent(&err)),
            None => Err(super::fault()),
        }
    }

    /// Records what happened.
    ///
    /// # Errors
    /// The disk does not take it: it is owed, and [`Self::pay_owed`] tries again.
    pub fn record(&self, step: Step) -> Result<(), Problem> {
        let mut writer = self.writer();
        writer.owed.push_back(step);
        self.pay(&mut writer)
    }

    /// Takes out what is older than an instant, a step at a time: a change that is made meanwhile is recorded in between.
    ///
    /// # Errors
    /// Whatever the disk says. What was removed by then stays removed, and is on record.
    pub fn retain(&self, before: Timestamp, at: Timestamp) -> Result<Removed, Problem> {
        let mut all = Removed::default();
        let step = |work: &mut dyn FnMut(&mut Store) -> Result<bool, Error>| {
            let mut writer = self.writer();
            self.opened(&mut writer).map_err(|err| err.problem())?;
            let Some(store) = &mut writer.store else { return Err(super::fault()) };
            work(store).map_err(|err| err.problem())
        };
        while step(&mut |store| {
            let some = store.remove_some(before, at)?;
            all += some;
            Ok(some.entries > 0)
        })? {}
        if all.entries > 0 {
            while step(&mut Store::wipe_some)? {}
        }
        Ok(all)
    }

    /// Tries again to record what is owed.
    ///
    /// # Errors
    /// The disk still does not take it.
    pub fn pay_owed(&self) -> Result<(), Problem> {
        self.pay(&mut self.writer())
    }

    /// The program ends: one more try, unless the disk is busy at this moment.
    pub fn pay_at_the_end(&self) {
        if let Ok(mut writer) = self.writer.try_lock() {
            self.pay(&mut writer).ok();
        }
    }

    fn pay(&self, writer: &mut Writer) -> Result<(), Problem> {
        while let Some(step) = writer.owed.front().cloned() {
            self.opened(writer).map_err(|err| owed(&err))?;
            let Some(store) = &mut writer.store else { return Err(super::fault()) };
            match step.record(store) {
                Ok(()) => {}
                // its entry is in the file that was put aside, or was removed: nothing can be added to it any more
                Err(err) if err.is_no_such_entry() => tracing::error!("a step was not recorded: {err}"),
                Err(err) if err.is_damage() => {
                    self.begin_again(writer, &err).map_err(|err| owed(&err))?;
                    continue;
                }
                Err(err) => return Err(owed(&err)),
            }
            writer.owed.pop_front();
        }
        Ok(())
    }

    /// Opens the file unless it is open. What could not be opened a moment ago may be there again.
    fn opened(&self, writer: &mut Writer) -> Result<Option<Problem>, Error> {
        if writer.store.is_some() {
            return Ok(None);
        }
        let (store, moved) = Store::open(&self.file)?;
        writer.store = Some(store);
        Ok(moved.map(|moved| put_aside(&moved)))
    }

    /// Puts the damaged file aside and begins a new one.
    fn begin_again(&self, writer: &mut Writer, err: &Error) -> Result<Problem, Error> {
        let Some(store) = writer.store.take() else { return Ok(super::fault()) };
        self.readers().clear();
        let (store, moved) = store.set_aside(&err.to_string())?;
        writer.store = Some(store);
        Ok(put_aside(&moved))
    }

    /// A connection for reading that its holder keeps.
    pub fn reader(&self) -> Result<Reader, Error> {
        Reader::open(&self.file)
    }

    /// Reads on a connection of its own; ends early when `ending` is told to.
    ///
    /// # Errors
    /// Whatever the disk says, in words.
    pub fn read<T>(
        &self,
        ending: &Ending,
        work: impl FnOnce(&Reader) -> Result<T, Error>,
    ) -> Result<T, Problem> {
        let idle = self.readers().pop();
        let reader = idle.map_or_else(|| Reader::open(&self.file), Ok).map_err(|err| err.problem())?;
        if !ending.begin(reader.stopper()) {
            return Err(stopped());
        }
        let read = work(&reader);
        // from here on the reader is another's
        ending.end();
        if read.is_ok() {
            self.readers().push(reader);
        }
        read.map_err(|err| err.problem())
    }

    fn writer(&self) -> MutexGuard<'_, Writer> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn readers(&self) -> MutexGuard<'_, Vec<Reader>> {
        self.readers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The end of a piece of reading that nobody wants any more: a job holds the [`EndOnDrop`] and is dropped by a cancel, the
/// thread that reads holds this.
#[derive(Clone, Default)]
pub(super) struct Ending(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    ended: bool,
    stopper: Option<Stopper>,
}

impl Ending {
    /// Notes what ends the reading; says false when it has ended already.
    fn begin(&self, stopper: Stopper) -> bool {
        let mut state = self.state();
        state.stopper = Some(stopper);
        !state.ended
    }

    fn end(&self) {
        self.state().stopper = None;
    }

    /// Whether nobody waits for it any more.
    pub fn has_come(&self) -> bool {
        self.state().ended
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Ends a piece of reading when it is dropped.
pub(super) struct EndOnDrop(pub Ending);

impl Drop for EndOnDrop {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.ended = true;
        if let Some(stopper) = &state.stopper {
            stopper.stop();
        }
    }
}

fn stock(writer: &mut Writer, now: Timestamp) -> Result<Vec<OpenEntry>, Problem> {
    let Some(store) = &mut writer.store else { return Ok(Vec::new()) };
    store.take_stock(now).map_err(|err| err.problem())
}

/// What an intent that is not on the disk means.
fn nothing_sent(err: &Error) -> Problem {
    tracing::error!("an intent was not recorded: {err}");
    err.problem_for(Attempt::RecordIntent)
}

fn owed(err: &Error) -> Problem {
    tracing::error!("a step was not recorded: {err}");
    err.problem_for(Attempt::RecordOutcome)
}

fn stopped() -> Problem {
    Problem::new(ProblemKind::Stopped, "It was stopped", "Nobody waited for it any more", "Ask for it again")
}

fn put_aside(moved: &Moved) -> Problem {
    tracing::error!("the history was damaged and put aside: {}", moved.why);
    Problem::new(
        ProblemKind::Format,
        "The history was damaged, and a new one was begun",
        format!("The damaged file was kept: {}", moved.to.display()),
        "Tell whoever looks after the program; what was recorded before is in that file",
    )
    .with_details(moved.why.clone())
}
