//! The lasting history as the jobs use it: one writing connection, several reading ones, and the records
//! that wait for the disk. Everything here blocks.

mod batches;
mod ending;
mod said;
mod together;

use std::{
    collections::{HashSet, VecDeque},
    mem,
    path::{Path, PathBuf},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU32, AtomicU64, Ordering},
    },
    time::Duration,
};

use jiff::{SignedDuration, Timestamp};

pub(super) use self::ending::{EndOnDrop, Ending};
use self::said::{lost, note_unusable, nothing_sent, owed, put_aside, replaced, stopped};
use super::sealing::Sealing;
use crate::{
    app::{Message, Ticket},
    domain::{
        change::{ChangeFacts, Outcome, replace, settle::Known},
        history::{
            entry::{Entry, EntryId},
            record::{Filter, Intent, LookResult, OpenEntry, OutcomeFilter, Removed},
            retention::Vouched,
        },
        language::Language,
        problem::Problem,
    },
    phrase,
    store::{Archiver, Cut, Error, Operation, ReadNote, Reader, Sorted, Start, Store},
};

/// How many of the newest attempts for the same token or person are compared with one whose answer was lost.
const OF_THE_SAME: u32 = 100;

/// For how long an unfinished replacement is shown.
const HALVES_FOR: SignedDuration = SignedDuration::from_hours(72);

/// How many of the newest entries are searched for one.
const HALVES_IN: u32 = 300;

/// How many of the newest confirmed changes show which name the server gives a credential.
const ANSWERS: u32 = 200;

pub(super) struct History {
    file: PathBuf,
    writer: Mutex<Writer>,
    /// What waits for the writer: whoever has it takes all of it.
    arrived: Mutex<Arrived>,
    readers: Mutex<Readers>,
    /// The list as it was last sorted by a column, and in which language: the next one goes on from it.
    sorted: Mutex<Option<(Language, Sorted)>>,
    /// Writes the newest row's hash elsewhere.
    sealing: Arc<Sealing>,
    /// The newest row that this program wrote; a newer one is another copy's.
    own_newest: AtomicU64,
    /// The batches that run: they tell themselves, now and then, that something was recorded.
    batches: AtomicU32,
    /// Sends to the window. Called while the writer is locked, so that messages keep their order.
    tell: Box<dyn Fn(Message) + Send + Sync>,
}

#[derive(Default)]
struct Readers {
    idle: Vec<Reader>,
    /// Notices rows from another copy of the program.
    watching: Option<Reader>,
    /// Rises when all are given up. A reader of an earlier generation is dropped on return.
    generation: u64,
}

#[derive(Default)]
struct Writer {
    store: Option<Store>,
    /// Steps that are not on the disk yet, oldest first.
    owed: VecDeque<Step>,
    /// The reason that the window was given.
    owing: Option<Problem>,
    /// Whether a retry is scheduled.
    collected: bool,
    /// The attempts of this run without a recorded known outcome. If their history is put aside, they are
    /// recorded again in the new one.
    unsettled: Vec<Unsettled>,
}

#[derive(Clone)]
struct Unsettled {
    ticket: Ticket,
    intent: Intent,
    number: u64,
}

/// What waits for the writer.
#[derive(Default)]
struct Arrived {
    intents: Vec<Arc<Waiting>>,
    steps: Vec<Step>,
}

/// An intent whose job waits until it is on the disk.
struct Waiting {
    ticket: Ticket,
    intent: Intent,
    recorded: Mutex<Option<Result<u64, Problem>>>,
}

impl Waiting {
    fn recorded(&self) -> MutexGuard<'_, Option<Result<u64, Problem>>> {
        self.recorded.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A step of an attempt, to be recorded.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub of: EntryId,
    pub at: Timestamp,
    pub what: Happened,
}

#[derive(Clone, Debug)]
pub(super) enum Happened {
    Stopped,
    Answered { outcome: Outcome, took: Duration },
    Looked { observed: LookResult, settled: Option<Outcome> },
}

/// Which copy of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    This,
    Another,
}

/// Whether the caller must try again later.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Later {
    /// Nothing is pending, or a retry is scheduled.
    Nothing,
    TryAgain,
}

impl Happened {
    fn record(&self, store: &mut Store, number: u64, at: Timestamp) -> Result<(), Error> {
        match self {
            Self::Stopped => store.record_stopped(number, at),
            Self::Answered { outcome, took } => store.record_outcome(number, at, outcome, *took).map(drop),
            Self::Looked { observed, settled } => {
                let observed = observed.as_ref().map(|observed| &**observed);
                store.record_look(number, at, observed, settled.as_ref()).map(drop)
            }
        }
    }

    /// Whether the outcome is then known.
    fn settles(&self) -> bool {
        match self {
            Self::Stopped => false,
            Self::Answered { outcome, .. } => !outcome.is_unknown(),
            Self::Looked { settled, .. } => settled.is_some(),
        }
    }
}

impl History {
    pub fn new(file: PathBuf, sealing: Arc<Sealing>, tell: impl Fn(Message) + Send + Sync + 'static) -> Self {
        let (writer, readers, sorted) = (Mutex::default(), Mutex::default(), Mutex::default());
        let (own_newest, batches) = (AtomicU64::new(0), AtomicU32::new(0));
        let arrived = Mutex::default();
        Self { file, writer, arrived, readers, sorted, sealing, own_newest, batches, tell: Box::new(tell) }
    }

    pub fn file(&self) -> &Path {
        &self.file
    }

    /// Opens the history and returns the attempts without a known outcome, and a problem if a damaged
    /// history was put aside.
    pub fn open(&self, now: Timestamp) -> Result<(Option<Problem>, Vec<OpenEntry>), Problem> {
        let mut writer = self.writer();
        let moved = self.opened(&mut writer).map_err(|err| err.problem())?;
        Ok((moved, self.stock(&mut writer, now)?))
    }

    /// The attempts without a known outcome, including those that another copy of the program has just left
    /// behind.
    pub fn find_open(&self, now: Timestamp) -> Result<Vec<OpenEntry>, Problem> {
        let mut writer = self.writer();
        self.opened_and_told(&mut writer).map_err(|err| err.problem())?;
        self.stock(&mut writer, now)
    }

    fn stock(&self, writer: &mut Writer, now: Timestamp) -> Result<Vec<OpenEntry>, Problem> {
        let Some(store) = &mut writer.store else { return Ok(Vec::new()) };
        let open = store.take_stock(now).map_err(|err| err.problem());
        self.note_newest(store);
        open
    }

    /// Notes the newest row, here and outside the history.
    fn note_newest(&self, store: &Store) {
        if let Ok(Some(note)) = store.reader().note(Timestamp::now()) {
            self.own_newest.store(note.row, Ordering::Relaxed);
            self.sealing.keep(&note);
        }
    }

    /// Something was recorded.
    fn changed(&self) {
        if self.batches.load(Ordering::Relaxed) == 0 {
            (self.tell)(Message::HistoryChanged);
        }
    }

    /// Records an intent on the disk; alone, or where it could not be recorded with others.
    fn intend_alone(&self, writer: &mut Writer, ticket: Ticket, intent: &Intent) -> Result<u64, Problem> {
        self.opened_and_told(writer).map_err(|err| nothing_sent(&err))?;
        // pending records come first, to keep the order
        self.pay_and_tell(writer);
        let number = match self.record_intent(writer, intent) {
            Err(err) if err.is_damage() => {
                self.begin_again(writer, &err).and_then(|()| self.record_intent(writer, intent))
            }
            recorded => recorded,
        };
        let number = number.map_err(|err| nothing_sent(&err))?;
        self.intended(writer, ticket, intent, number);
        Ok(number)
    }

    fn intended(&self, writer: &mut Writer, ticket: Ticket, intent: &Intent, number: u64) {
        tracing::info!(job = ticket.0, entry = number, "change: recorded");
        writer.unsettled.push(Unsettled { ticket, intent: intent.clone(), number });
        (self.tell)(Message::Recorded(ticket, number));
        self.changed();
    }

    fn record_intent(&self, writer: &mut Writer, intent: &Intent) -> Result<u64, Error> {
        let store = self.opened_and_told(writer)?;
        let number = store.record_intent(intent)?;
        self.note_newest(store);
        Ok(number)
    }

    /// Records a step. If the disk refuses it, it stays pending, and the window shows so until
    /// [`Self::pay_owed`] succeeds.
    pub fn record(&self, step: Step) -> Later {
        let mut writer = self.arrived_with(|arrived| arrived.steps.push(step));
        self.take_arrived(&mut writer);
        if writer.owed.is_empty() || mem::replace(&mut writer.collected, true) {
            return Later::Nothing;
        }
        Later::TryAgain
    }

    /// Whether there may be settled entries from before an instant.
    ///
    /// # Errors
    /// The history cannot be opened or read.
    pub fn has_older(&self, before: Timestamp) -> Result<bool, Problem> {
        let mut writer = self.writer();
        let store = self.opened_and_told(&mut writer).map_err(|err| err.problem_for(Operation::Remove))?;
        store.has_older(before).map_err(|err| err.problem())
    }

    /// Removes what is older than an instant, step by step, so that changes can be recorded in between. The
    /// caller has checked the clock; `vouched` names the person who confirmed it, if anyone was asked. Stops
    /// between two steps when cancelled.
    ///
    /// # Errors
    /// The disk's reason. What was removed before stays removed and is on record; the problem says so.
    pub fn retain(
        &self,
        before: Timestamp,
        vouched: Option<Vouched>,
        archiver: Option<&mut Archiver<'_>>,
        ending: &Ending,
    ) -> Result<Removed, Problem> {
        let mut all = Removed::default();
        let cut = Cut { before, at: before, vouched };
        let ended = self.remove_all(&cut, &mut all, archiver, ending);
        if all.entries == 0 {
            return ended.map(|()| all);
        }
        self.changed();
        let summary = phrase!("history-removal-failed", count = all.entries);
        ended.map(|()| all).map_err(|problem| Problem { summary, ..problem })
    }

    fn remove_all(
        &self,
        cut: &Cut,
        all: &mut Removed,
        mut archiver: Option<&mut Archiver<'_>>,
        ending: &Ending,
    ) -> Result<(), Problem> {
        let step = |work: &mut dyn FnMut(&mut Store) -> Result<bool, Error>| {
            let mut writer = self.writer();
            let store = self.opened_and_told(&mut writer).map_err(|err| err.problem())?;
            let worked = work(store).map_err(|err| err.problem());
            self.note_newest(store);
            worked
        };
        while step(&mut |store| {
            // the time of this step: others have recorded in between
            let cut = Cut { at: Timestamp::now(), ..cut.clone() };
            let some = store.remove_some(&cut, archiver.as_deref_mut())?;
            *all += some;
            Ok(some.entries > 0 && !ending.has_come())
        })? {}
        if all.entries > 0 {
            while step(&mut Store::wipe_some)? {}
        }
        Ok(())
    }

    /// Tries again to record what is pending.
    pub fn pay_owed(&self) -> Later {
        let mut writer = self.writer();
        self.pay_and_tell(&mut writer);
        writer.collected = !writer.owed.is_empty();
        if writer.collected { Later::TryAgain } else { Later::Nothing }
    }

    fn pay_and_tell(&self, writer: &mut Writer) {
        let before = writer.owed.len();
        let owing = self.pay(writer).err();
        if owing != writer.owing {
            writer.owing.clone_from(&owing);
            (self.tell)(Message::HistoryOwes(owing.map(Box::new)));
        }
        if writer.owed.len() < before {
            self.changed();
        }
    }

    fn pay(&self, writer: &mut Writer) -> Result<(), Problem> {
        if writer.owed.len() > 1 && self.pay_together(writer) {
            return Ok(());
        }
        while let Some(step) = writer.owed.front().cloned() {
            match self.record_step(writer, &step) {
                Ok(()) => {}
                Err(err) if err.is_no_such_entry() => {
                    (self.tell)(Message::HistoryMoved(Box::new(lost(&err))));
                }
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

    fn record_step(&self, writer: &mut Writer, step: &Step) -> Result<(), Error> {
        let own = writer.unsettled.iter().position(|own| own.intent.at == step.of.at);
        let number = match own {
            Some(own) => self.find_again(writer, own)?,
            None => step.of.number,
        };
        let store = self.opened_and_told(writer)?;
        if !store.reader().holds(number, step.of.at)? {
            return Err(store.no_such_entry(number));
        }
        step.what.record(store, number, step.at)?;
        self.note_newest(store);
        if let Some(own) = own.filter(|_| step.what.settles()) {
            writer.unsettled.remove(own);
        }
        Ok(())
    }

    /// The number of an attempt of this run. If its history was put aside, it is recorded again.
    fn find_again(&self, writer: &mut Writer, own: usize) -> Result<u64, Error> {
        let Unsettled { ticket, intent, number } = writer.unsettled[own].clone();
        let store = self.opened_and_told(writer)?;
        if store.reader().holds(number, intent.at)? {
            return Ok(number);
        }
        let again = store.record_intent(&intent)?;
        tracing::warn!(job = ticket.0, was = number, entry = again, "change: recorded again");
        writer.unsettled[own].number = again;
        (self.tell)(Message::Recorded(ticket, again));
        Ok(again)
    }

    /// For the end of the program: tries once more and closes the file, so that everything is in the main
    /// file. A later record opens it again.
    pub fn close(&self) {
        let mut writer = self.writer();
        self.pay_and_tell(&mut writer);
        // an open reader keeps SQLite from moving its log into the main file
        self.give_readers_up();
        writer.store = None;
        drop(writer);
        self.sealing.finish();
    }

    /// The history, opened if necessary. Tells the window if a damaged one was put aside.
    fn opened_and_told<'a>(&self, writer: &'a mut Writer) -> Result<&'a mut Store, Error> {
        if let Some(moved) = self.opened(writer)? {
            (self.tell)(Message::HistoryMoved(Box::new(moved)));
        }
        writer.store.as_mut().ok_or_else(|| Error::fault(&self.file))
    }

    /// Opens the file if necessary; a file that could not be opened may be back.
    fn opened(&self, writer: &mut Writer) -> Result<Option<Problem>, Error> {
        if writer.store.is_some() {
            return Ok(None);
        }
        // read first: another copy may record more meanwhile, never less
        let read = self.sealing.noted();
        let noted = if let ReadNote::Note(note) = &read { Some(note) } else { None };
        let opened = match Store::open(&self.file, noted) {
            // a reader that was opened while nothing could be written keeps the file read-only for this
            // process
            Err(err) if err.is_read_only() => {
                self.give_readers_up();
                Store::open(&self.file, noted)
            }
            opened => opened,
        };
        let (store, start) = opened?;
        self.note_newest(&store);
        writer.store = Some(store);
        Ok(match (start, read) {
            (Start::Moved(moved), _) => Some(put_aside(&moved)),
            (Start::Replaced { noted, history }, _) => Some(replaced(&noted, &history)),
            (Start::AsLeft, ReadNote::Unusable(why)) => Some(note_unusable(why, self.sealing.notes_file())),
            (Start::AsLeft, _) => None,
        })
    }

    /// Puts the damaged file aside and begins a new one with the unsettled attempts.
    fn begin_again(&self, writer: &mut Writer, err: &Error) -> Result<(), Error> {
        let Some(store) = writer.store.take() else { return Ok(()) };
        self.give_readers_up();
        let (store, moved) = store.set_aside(&err.to_string(), self.sealing.newest().as_ref())?;
        self.note_newest(&store);
        writer.store = Some(store);
        (self.tell)(Message::HistoryMoved(Box::new(put_aside(&moved))));
        for own in 0..writer.unsettled.len() {
            self.find_again(writer, own)?;
        }
        self.changed();
        Ok(())
    }

    /// When an attempt was over, as far as recorded: answered, given up, or its program had ended.
    pub fn over_since(&self, of: EntryId) -> Option<Timestamp> {
        let read = self.read(&Ending::default(), |reader| {
            if reader.holds(of.number, of.at)? { reader.over_since(of.number) } else { Ok(None) }
        });
        read.ok().flatten()
    }

    /// What the history knows about an attempt: other attempts for the same token or person, and direct
    /// answers under the same profile.
    ///
    /// # Errors
    /// The history cannot be read.
    pub fn known(&self, number: u64, change: &ChangeFacts) -> Result<Known, Problem> {
        let person = &change.person;
        let text = match change.serial() {
            Some(serial) => serial.to_string(),
            None => person.email.clone().or(person.name.clone()).unwrap_or_else(|| person.id.to_string()),
        };
        let of_the_same = Filter { text, ..Filter::default() };
        let answers = Filter {
            outcome: Some(OutcomeFilter::Confirmed),
            profile: Some(change.profile.name.clone()),
            ..Filter::default()
        };
        self.read(&Ending::default(), |reader| {
            let mut listed = reader.page(&of_the_same, None, OF_THE_SAME)?.entries;
            let known: HashSet<u64> = listed.iter().map(|listed| listed.number).collect();
            let more = reader.page(&answers, None, ANSWERS)?.entries;
            listed.extend(more.into_iter().filter(|listed| !known.contains(&listed.number)));
            listed.sort_by_key(|listed| listed.number);
            let entries = listed.into_iter().filter_map(|listed| listed.entry.ok()).map(|entry| *entry);
            Ok(Known::of(number, change, entries))
        })
    }

    /// The newest step of each unfinished replacement of the last days.
    ///
    /// # Errors
    /// The history cannot be read.
    pub fn halves(&self, now: Timestamp) -> Result<Vec<Entry>, Problem> {
        let from = now.checked_sub(HALVES_FOR).ok();
        self.read(&Ending::default(), |reader| {
            let page = reader.page(&Filter { from, ..Filter::default() }, None, HALVES_IN)?;
            let mut entries: Vec<_> =
                page.entries.into_iter().filter_map(|listed| listed.entry.ok()).map(|entry| *entry).collect();
            entries.reverse();
            Ok(replace::halves(&entries).into_iter().cloned().collect())
        })
    }

    /// The newest row, and which copy of the program recorded it; none if none can be read.
    pub fn newest(&self) -> Option<(u64, By)> {
        let (watching, generation) = {
            let mut readers = self.readers();
            (readers.watching.take(), readers.generation)
        };
        let reader = watching.or_else(|| Reader::open(&self.file).ok())?;
        // a file that was put aside is not watched any longer
        let row = reader.head().ok()??.row;
        let mut readers = self.readers();
        readers.watching = Some(reader).filter(|_| readers.generation == generation);
        let own = row == self.own_newest.load(Ordering::Relaxed);
        Some((row, if own { By::This } else { By::Another }))
    }

    /// Reads on a connection of its own; stops early when `ending` ends.
    ///
    /// # Errors
    /// The history cannot be read.
    pub fn read<T>(
        &self,
        ending: &Ending,
        work: impl FnOnce(&Reader) -> Result<T, Error>,
    ) -> Result<T, Problem> {
        let (idle, generation) = {
            let mut readers = self.readers();
            (readers.idle.pop(), readers.generation)
        };
        let reader = idle.map_or_else(|| Reader::open(&self.file), Ok).map_err(|err| err.problem())?;
        if !ending.begin(reader.stopper()) {
            return Err(stopped());
        }
        let read = work(&reader);
        // from here on the reader is free for others
        ending.end();
        let mut readers = self.readers();
        if read.is_ok() && readers.generation == generation {
            readers.idle.push(reader);
        }
        read.map_err(|err| err.problem())
    }

    /// The list as it was last sorted, if these words did.
    pub fn sorted(&self, language: Language) -> Option<Sorted> {
        let kept = self.sorted.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().filter(|(of, _)| *of == language).map(|(_, sorted)| sorted.clone())
    }

    pub fn keep_sorted(&self, language: Language, sorted: Sorted) {
        *self.sorted.lock().unwrap_or_else(PoisonError::into_inner) = Some((language, sorted));
    }

    fn writer(&self) -> MutexGuard<'_, Writer> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn readers(&self) -> MutexGuard<'_, Readers> {
        self.readers.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn give_readers_up(&self) {
        let mut readers = self.readers();
        *readers = Readers { generation: readers.generation + 1, ..Readers::default() };
    }
}
