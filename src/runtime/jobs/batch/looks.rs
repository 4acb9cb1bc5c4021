//! Looks up the unknown outcomes of a batch: those of an earlier run before anything is sent, its own
//! meanwhile. Each is looked up as often, and after the same waits, as one of the desk.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, atomic::AtomicBool, atomic::Ordering};

use jiff::Timestamp;
use tokio::{
    sync::Notify,
    time::{Instant, sleep_until},
};

use super::{
    super::{
        super::history::Ending,
        change::look,
        common::{Outcomes, blocking},
    },
    going::Going,
};
use crate::{
    app::attempts::LOOKS,
    domain::{
        batch::progress::Done,
        change::{
            ChangeFacts,
            settle::{Doubt, Known},
        },
        history::entry::EntryId,
    },
};

pub(super) struct Looks {
    /// Of an earlier run, until they were looked up once.
    first: Mutex<Vec<(usize, EntryId)>>,
    planned: Mutex<Vec<Look>>,
    /// Something was planned, or nothing more will be.
    changed: Notify,
    /// No change is made any more.
    closed: AtomicBool,
}

struct Look {
    place: usize,
    doubt: Doubt,
    /// Which wait comes before the next one.
    next: usize,
    due: Instant,
}

impl Looks {
    /// Begins with those of an earlier run.
    pub fn at(unknown: &[Done]) -> Self {
        let first = unknown.iter().filter_map(|done| done.entry.map(|entry| (done.place, entry))).collect();
        Self {
            first: Mutex::new(first),
            planned: Mutex::default(),
            changed: Notify::new(),
            closed: AtomicBool::new(false),
        }
    }

    /// Plans to look up a change whose answer was given up at this time.
    pub fn add(&self, place: usize, entry: EntryId, change: ChangeFacts, ended: Timestamp) {
        let EntryId { number, at } = entry;
        // what the history knows is filled in when it is looked up
        let doubt = Doubt { number, change, at, ended: Some(ended), known: Known::default() };
        self.plan(place, doubt, 0);
    }

    /// `wait`: which of [`LOOKS`] comes before it; after the last one it stays unknown.
    fn plan(&self, place: usize, doubt: Doubt, wait: usize) {
        if let Some(before) = LOOKS.get(wait) {
            self.planned().push(Look { place, doubt, next: wait + 1, due: Instant::now() + *before });
            self.changed.notify_one();
        }
    }

    /// Nothing is added any more: those that are planned are the last.
    pub fn close(&self) {
        self.closed.store(true, Ordering::Relaxed);
        self.changed.notify_one();
    }

    /// Looks up those of an earlier run once, whoever calls it taking the next one.
    pub async fn first(&self, going: &Arc<Going>) {
        while going.control.goes().await {
            let next = self.first.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let Some((place, entry)) = next else { return };
            if let Ok(Some(change)) = recorded(going, entry).await {
                let EntryId { number, at } = entry;
                let doubt = Doubt { number, change, at, ended: None, known: Known::default() };
                self.look(going, Look { place, doubt, next: 0, due: Instant::now() }).await;
            }
        }
    }

    /// Looks up what is planned, until nothing more will be.
    pub async fn rest(&self, going: &Arc<Going>) {
        while !going.control.is_stopped() {
            let changed = self.changed.notified();
            let due = self.planned().iter().map(|look| look.due).min();
            match due {
                None if self.closed.load(Ordering::Relaxed) => return,
                None => changed.await,
                Some(due) => {
                    // whatever is planned later is due later, unless the batch is over
                    tokio::select! {
                        () = sleep_until(due) => {}
                        () = changed => continue,
                        () = going.control.stopped() => return,
                    }
                    let next = {
                        let mut planned = self.planned();
                        let at = planned.iter().position(|look| look.due == due);
                        at.map(|at| planned.swap_remove(at))
                    };
                    if let Some(next) = next {
                        self.look(going, next).await;
                    }
                }
            }
        }
    }

    async fn look(&self, going: &Arc<Going>, look_up: Look) {
        let Look { place, doubt, next, .. } = look_up;
        let answer = look(
            Arc::clone(&going.shared),
            Box::new(doubt.clone()),
            std::time::Duration::ZERO,
            going.hooks(),
        );
        let Ok(answer) = answer.await else { return };
        match answer.settled {
            Some(outcome) => {
                let entry = EntryId { number: doubt.number, at: doubt.at };
                going.settled(Done { place, entry: Some(entry), outcome });
            }
            // while the batch may still wait for the same reason, what could not be read does not count
            None if answer.observed.is_err() && !self.closed.load(Ordering::Relaxed) => {
                self.plan(place, doubt, next.saturating_sub(1));
            }
            None => self.plan(place, doubt, next),
        }
    }

    /// Whether something was not looked up to the end.
    pub fn are_left(&self) -> bool {
        let first = self.first.lock().unwrap_or_else(PoisonError::into_inner);
        !first.is_empty() || !self.planned().is_empty()
    }

    fn planned(&self) -> MutexGuard<'_, Vec<Look>> {
        self.planned.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What was to be changed by an entry.
async fn recorded(going: &Arc<Going>, entry: EntryId) -> Outcomes<Option<ChangeFacts>> {
    let shared = Arc::clone(&going.shared);
    blocking(move || {
        let mut listed = shared.history.read(&Ending::default(), |reader| reader.listed(&[entry.number]))?;
        let found = listed.pop().and_then(|listed| listed.entry.ok());
        Ok(found.filter(|found| found.at == entry.at).map(|found| found.change))
    })
    .await
}
