//! Opens, reads, checks and exports the history.

use std::{
    path::PathBuf,
    sync::{Arc, Weak},
    time::{Duration, Instant},
};

use jiff::Timestamp;

use super::{
    super::{
        history::{By, EndOnDrop, Ending, Happened, Later, Step},
        shared::{Shared, fault},
    },
    common::{Outcomes, blocking, full},
};
use crate::{
    app::{Message, Ticket},
    domain::{
        Existing,
        history::{
            entry::EntryId,
            export::Format,
            record::{
                Account, Browsed, Count, Filter, Listed, OpenEntry, Opened, Page, Progress, Verified, Which,
            },
            sorting::{Numbers, Sequence, Sorting},
        },
    },
    export,
    store::{Error, Reader},
    words,
};

/// How many entries a list shows at first.
const FIRST: u32 = 60;

/// How often progress is reported.
const TELL: Duration = Duration::from_millis(100);

/// How often other copies' records are looked for.
const WATCH: Duration = Duration::from_secs(3);

/// The wait before another try to record.
const AGAIN: Duration = Duration::from_secs(2);

pub(in crate::runtime) async fn open_history(shared: Arc<Shared>) -> Outcomes<Box<Opened>> {
    blocking(move || {
        let (moved, open) = shared.history.open(Timestamp::now())?;
        Ok(Box::new(Opened { moved, open }))
    })
    .await
}

pub(in crate::runtime) async fn find_open(shared: Arc<Shared>) -> Outcomes<Vec<OpenEntry>> {
    let now = Timestamp::now();
    blocking(move || {
        let open = shared.history.find_open(now)?;
        // if the list cannot be read, the list says so
        if let Ok(halves) = shared.history.halves(now) {
            shared.send(Message::Halves(halves));
        }
        Ok(open)
    })
    .await
}

/// Sends the window the attempts without a known outcome, of every account on this computer, before a change
/// is confirmed.
pub(in crate::runtime) async fn tell_open(shared: &Arc<Shared>) {
    let shared = Arc::clone(shared);
    let tell =
        move || shared.history.find_open(Timestamp::now()).map(|open| shared.send(Message::StillOpen(open)));
    // a history that cannot be read cannot be written either, so nothing is sent
    blocking(tell).await.ok();
}

pub(in crate::runtime) async fn browse(
    shared: Arc<Shared>,
    filter: Filter,
    order: Sorting,
) -> Outcomes<Box<Browsed>> {
    let history = Arc::clone(&shared);
    let read = move |reader: &Reader| {
        let (page, numbers) = first(&history, reader, &filter, order)?;
        Ok(Box::new(Browsed { page, profiles: reader.profiles()?, head: reader.head()?, numbers }))
    };
    reading(shared, read).await
}

/// The first entries, and the numbers of all where these have to be known to sort them.
fn first(
    shared: &Shared,
    reader: &Reader,
    filter: &Filter,
    order: Sorting,
) -> Result<(Page, Option<Numbers>), Error> {
    if let Some(sequence) = order.sequence() {
        return Ok((reader.first(filter, sequence, FIRST)?, None));
    }
    let speaks = shared.reader();
    let before = shared.history.sorted(speaks.language);
    let say = |facts: &_| words::history::column(order.by, facts);
    let sorted = words::to_reader(&speaks, || reader.sorted(filter, order, before.as_ref(), say))?;
    let numbers = sorted.numbers().clone();
    shared.history.keep_sorted(speaks.language, sorted);
    let entries = reader.listed(&numbers[..numbers.len().min(FIRST as usize)])?;
    Ok((Page { entries, more: false }, Some(numbers)))
}

pub(in crate::runtime) async fn list_numbers(
    shared: Arc<Shared>,
    filter: Filter,
    order: Sequence,
) -> Outcomes<Numbers> {
    reading(shared, move |reader| Ok(reader.numbers_in(&filter, order)?.into_iter().collect())).await
}

pub(in crate::runtime) async fn list_entries(
    shared: Arc<Shared>,
    numbers: Vec<u64>,
) -> Outcomes<Vec<Listed>> {
    reading(shared, move |reader| reader.listed(&numbers)).await
}

pub(in crate::runtime) async fn read_account(
    shared: Arc<Shared>,
    number: u64,
) -> Outcomes<Option<Box<Account>>> {
    reading(shared, move |reader| Ok(reader.account(number)?.map(Box::new))).await
}

pub(in crate::runtime) async fn verify(shared: Arc<Shared>, ticket: Ticket) -> Outcomes<Box<Verified>> {
    let ending = Ending::default();
    let _ends_with_the_job = EndOnDrop(ending.clone());
    blocking(move || {
        let mut tell = Teller::new(Arc::clone(&shared), ticket);
        shared.history.read(&ending, |reader| {
            let verified = reader.verify(None, |done, of| {
                tell.tell(done, of);
                !ending.has_come()
            })?;
            Ok(Box::new(verified))
        })
    })
    .await
}

/// Reads on a blocking thread; a cancel ends it.
async fn reading<T: Send + 'static>(
    shared: Arc<Shared>,
    work: impl FnOnce(&Reader) -> Result<T, Error> + Send + 'static,
) -> Outcomes<T> {
    let ending = Ending::default();
    let _ends_with_the_job = EndOnDrop(ending.clone());
    blocking(move || shared.history.read(&ending, work)).await
}

/// Reports progress to the window, no more often than is visible.
struct Teller {
    shared: Arc<Shared>,
    ticket: Ticket,
    last_told: Instant,
}

impl Teller {
    fn new(shared: Arc<Shared>, ticket: Ticket) -> Self {
        Self { shared, ticket, last_told: Instant::now() }
    }

    fn tell(&mut self, done: u64, of: u64) {
        if self.last_told.elapsed() >= TELL {
            self.last_told = Instant::now();
            self.shared.send(Message::Progressed(self.ticket, Progress { done, of }));
        }
    }
}

/// Records a step; retries until the disk takes it.
pub(in crate::runtime) async fn record(shared: &Arc<Shared>, step: Step) {
    let history = Arc::clone(shared);
    if blocking(move || Ok(history.history.record(step))).await == Ok(Later::TryAgain) {
        tokio::spawn(collect(Arc::clone(shared)));
    }
}

/// Retries until nothing is pending.
async fn collect(shared: Arc<Shared>) {
    loop {
        tokio::time::sleep(AGAIN).await;
        let history = Arc::clone(&shared);
        if blocking(move || Ok(history.history.pay_owed())).await == Ok(Later::Nothing) {
            return;
        }
    }
}

/// Tells the window when another copy of the program has recorded something.
pub(in crate::runtime) async fn watch(shared: Weak<Shared>) {
    // at once, or rows of the first seconds would count as old
    let mut known = None;
    let mut behind = None;
    loop {
        {
            let Some(shared) = shared.upgrade() else { return };
            let look = blocking(move || Ok((shared.history.newest(), shared)));
            let Ok((newest, shared)) = look.await else { return };
            let row = newest.map(|(row, _)| row);
            // its own records are reported elsewhere; an idle window is not woken
            let anothers = newest.is_some_and(|(_, by)| by == By::Another);
            if anothers && known.is_some_and(|known| known != row) {
                shared.send(Message::HistoryChanged);
            }
            known = Some(row);
            let now = shared.sealing.behind();
            if now != behind {
                behind.clone_from(&now);
                shared.send(Message::AnchorBehind(now.map(Box::new)));
            }
        }
        tokio::time::sleep(WATCH).await;
    }
}

pub(in crate::runtime) async fn record_stopped(shared: Arc<Shared>, of: EntryId, at: Timestamp) {
    record(&shared, Step { of, at, what: Happened::Stopped }).await;
}

pub(in crate::runtime) async fn export(
    shared: Arc<Shared>,
    ticket: Ticket,
    which: Which,
    format: Format,
    to: PathBuf,
    existing: Existing,
) -> Outcomes<PathBuf> {
    let ending = Ending::default();
    let _ends_with_the_job = EndOnDrop(ending.clone());
    blocking(move || {
        let to = full(to);
        export::keep_off(&to, shared.history.file())?;
        export::keep_within(&to, &shared.policy)?;
        let mut tell = Teller::new(Arc::clone(&shared), ticket);
        let writer = export::Writer::begin(&to, format, existing, shared.reader());
        let mut writer = writer.map_err(|err| err.problem())?;
        let head = shared.history.read(&ending, |reader| {
            let mut done = 0;
            let of = count(reader, &which)?;
            let mut trouble = export::check_room(format, of).err();
            if trouble.is_some() {
                return Ok(trouble.map_or(Ok(None), Err));
            }
            each(reader, &which, |listed| {
                trouble = writer.add(&listed).err();
                done += 1;
                tell.tell(done, of);
                trouble.is_none() && !ending.has_come()
            })?;
            Ok(trouble.map_or(Ok(reader.head()?), Err))
        })?;
        let head = head.map_err(|err: export::Error| err.problem())?;
        // a stopped export leaves no file
        if ending.has_come() {
            return Err(fault());
        }
        writer.finish(head.as_ref()).map_err(|err| err.problem())?;
        Ok(to)
    })
    .await
}

fn count(reader: &Reader, which: &Which) -> Result<u64, Error> {
    Ok(match which {
        Which::One(_) => 1,
        Which::Filtered(filter) => match reader.count(filter, u64::MAX)? {
            Count::Exactly(count) | Count::AtLeast(count) => count,
        },
    })
}

fn each(reader: &Reader, which: &Which, mut each: impl FnMut(Listed) -> bool) -> Result<(), Error> {
    match which {
        Which::One(number) => {
            for listed in reader.listed(&[*number])? {
                each(listed);
            }
            Ok(())
        }
        Which::Filtered(filter) => reader.each(filter, each),
    }
}
