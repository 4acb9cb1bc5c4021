//! Carries a batch out: each change is recorded, read again, sent once, and recorded.

use std::{
    collections::{HashSet, VecDeque},
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use jiff::Timestamp;
use tokio::task::JoinSet;

use super::{
    super::{
        super::{
            history::{Happened, Step},
            shared::{Shared, fault},
        },
        change::make_recorded,
        common::{Outcomes, blocking},
        history::record,
    },
    TELL,
    control::Control,
    free::{end, free, moved_on},
    going::Going,
    looks::Looks,
};
use crate::{
    api::Throttle,
    app::{Run, Ticket},
    domain::{
        batch::{
            part::Ended,
            progress::{Concerns, Done, News, Streak, Waits, against_all},
        },
        change::order::Change,
        history::{
            entry::EntryId,
            record::{Author, Intent, Standing},
        },
        problem::{Problem, ProblemKind},
        sign_in::signed_in::Ends,
    },
    phrase,
    store::BatchHold,
};

/// After how many of these it tells that something was recorded: the window then reads the history.
const RECORDED_EVERY: u64 = 10;

/// How many failures in a row that have nothing to do with the tokens make the batch wait.
const OUTSIDE: u32 = 3;

/// How long a failure of that kind is slept over.
const BREATH: Duration = Duration::from_secs(1);

/// Carries out the steps that are left.
///
/// # Errors
/// Nothing was begun, as the first change could not be recorded; or it is not as it was when somebody said
/// to go on; or it was left or broke down, or its end is not on record, and it can be gone on with.
pub(in crate::runtime) async fn run(
    shared: Arc<Shared>,
    ticket: Ticket,
    order: Arc<Run>,
    control: Arc<Control>,
) -> Outcomes<Ended> {
    let going = Arc::new(Going::new(Arc::clone(&shared), control, Throttle::new(order.limits)));
    let looks = Looks::at(&order.unknown);
    let work = Arc::new(Work {
        going: Arc::clone(&going),
        ticket,
        left: Mutex::new(order.left.iter().copied().collect()),
        order,
        streak: Mutex::default(),
        outside: AtomicU32::new(0),
        renewed: Mutex::default(),
        newest: Mutex::new(Timestamp::UNIX_EPOCH),
        looks,
    });
    // until the end: others may have looked at the batch at the same time
    let (first, _hold) = match work.order.first {
        Some(first) => (first, Some(as_it_was(&shared, first, &work.order).await?)),
        None => (work.begin().await?, None),
    };
    // in a set: it ends with this job, however that ends
    let mut telling = JoinSet::new();
    telling.spawn({
        let going = Arc::clone(&going);
        async move {
            let runs = going.shared.history.batch_runs();
            for tick in 1_u64.. {
                tokio::time::sleep(TELL).await;
                going.tell();
                if tick.is_multiple_of(RECORDED_EVERY) {
                    runs.tell();
                }
            }
        }
    });
    // what was left behind by an earlier run is known before anything is sent
    let mut broke_down = work.with_all(|work| async move { work.looks.first(&work.going).await }).await;
    let mut looking = JoinSet::new();
    looking.spawn({
        let work = Arc::clone(&work);
        async move { work.looks.rest(&work.going).await }
    });
    broke_down |= work.with_all(|work| async move { work.go().await }).await;
    work.looks.close();
    while let Some(ended) = looking.join_next().await {
        broke_down |= ended.is_err();
    }
    telling.shutdown().await;
    going.tell();
    if broke_down {
        // the history knows what is left, and offers to go on
        return Err(fault());
    }
    if going.control.is_left() && (!work.left().is_empty() || work.looks.are_left()) {
        return Err(Problem::new(
            ProblemKind::Stopped,
            phrase!("batch-paused"),
            phrase!("batch-paused-why"),
            phrase!("batch-paused-advice"),
        ));
    }
    let ended =
        if going.control.is_stopped() && !work.left().is_empty() { Ended::Stopped } else { Ended::Finished };
    blocking(move || end(&shared, first, ended)).await?;
    Ok(ended)
}

/// Another window may have gone on with the batch or ended it since somebody looked at it.
async fn as_it_was(shared: &Arc<Shared>, first: u64, order: &Arc<Run>) -> Outcomes<BatchHold> {
    let (shared, order) = (Arc::clone(shared), Arc::clone(order));
    blocking(move || {
        let hold = free(&shared, first)?;
        let left = shared.history.batch(first)?.map(|begun| begun.left());
        if left.as_ref() == Some(&order.left) { Ok(hold) } else { Err(moved_on()) }
    })
    .await
}

struct Work {
    going: Arc<Going>,
    ticket: Ticket,
    order: Arc<Run>,
    left: Mutex<VecDeque<usize>>,
    streak: Mutex<Streak>,
    /// Failures in a row that have nothing to do with the tokens.
    outside: AtomicU32,
    /// Steps that were refused with the credential, each with how often the batch had gone on by then.
    renewed: Mutex<HashSet<(usize, u32)>>,
    /// The time of the newest intent: by it entries are told apart.
    newest: Mutex<Timestamp>,
    /// Unknown outcomes that are looked up.
    looks: Looks,
}

/// What became of a step.
enum Became {
    Over(Box<Done>),
    /// Nothing was changed, for a reason that has nothing to do with the token.
    Left(Box<Problem>),
    /// The same: the server did not accept the credential that it was sent with.
    NotAccepted(Box<Problem>),
}

impl Work {
    /// Lets as many work at once as the profile says; says whether one broke down.
    async fn with_all<F: Future<Output = ()> + Send + 'static>(
        self: &Arc<Self>,
        one: impl Fn(Arc<Self>) -> F,
    ) -> bool {
        let mut workers = JoinSet::new();
        for _ in 0..self.order.limits.parallel {
            workers.spawn(one(Arc::clone(self)));
        }
        let mut broke_down = false;
        while let Some(ended) = workers.join_next().await {
            broke_down |= ended.is_err();
        }
        broke_down
    }

    /// Makes the first change, with which the batch is recorded.
    async fn begin(&self) -> Outcomes<u64> {
        let Some(place) = self.left().pop_front() else { return Err(fault()) };
        let since = self.going.control.gone_on();
        let change = self.change(place, true)?;
        let intent = self.intent(&change);
        let (shared, ticket, at) = (Arc::clone(&self.going.shared), self.ticket, intent.at);
        let order = Arc::clone(&self.order);
        let number = blocking(move || shared.history.begin_batch(ticket, &intent, &order.plan)).await?;
        self.going.control.tell(News::Began(EntryId { number, at }));
        self.took(place, since, self.make(place, change, EntryId { number, at }).await);
        Ok(number)
    }

    async fn go(&self) {
        while self.going.control.goes().await {
            let Some(place) = self.left().pop_front() else { return };
            let since = self.going.control.gone_on();
            let became = match self.change(place, false) {
                Err(problem) => Became::Left(Box::new(problem)),
                Ok(change) => {
                    let intent = self.intent(&change);
                    let (shared, ticket, at) = (Arc::clone(&self.going.shared), self.ticket, intent.at);
                    match blocking(move || shared.history.intend(ticket, &intent)).await {
                        Err(problem) => Became::Left(Box::new(problem)),
                        Ok(number) => self.make(place, change, EntryId { number, at }).await,
                    }
                }
            };
            if self.took(place, since, became) {
                tokio::time::sleep(BREATH).await;
            }
        }
    }

    /// Makes a change whose intent is on the disk, and records what came of it.
    async fn make(&self, place: usize, change: Change, entry: EntryId) -> Became {
        let started = Instant::now();
        let facts = (*change).clone();
        let outcome = make_recorded(&self.going.shared, Box::new(change), self.going.hooks()).await;
        let what = Happened::Answered { outcome: outcome.clone(), took: started.elapsed() };
        let at = Timestamp::now();
        record(&self.going.shared, Step { of: entry, at, what }).await;
        if outcome.is_unknown() {
            self.looks.add(place, entry, facts, at);
        }
        match against_all(&outcome).cloned().map(Box::new) {
            Some(problem) if outcome.was_sent() => Became::NotAccepted(problem),
            Some(problem) => Became::Left(problem),
            None => Became::Over(Box::new(Done { place, entry: Some(entry), outcome })),
        }
    }

    /// Takes note of what became of a step, which was begun when the batch had gone on so often. Returns
    /// whether to take a breath.
    fn took(&self, place: usize, since: u32, became: Became) -> bool {
        let counts = since == self.going.control.gone_on();
        match became {
            Became::Over(done) => {
                self.outside.store(0, Ordering::Relaxed);
                let standing = Standing::of(&done.outcome);
                let rule = self.order.rule;
                let mut streak = self.streak.lock().unwrap_or_else(PoisonError::into_inner);
                let waits = if counts { streak.count(standing, rule) } else { None };
                drop(streak);
                self.going.settled(*done);
                if let Some(why) = waits {
                    self.going.control.wait(why);
                }
                false
            }
            Became::NotAccepted(problem) => {
                self.left().push_front(place);
                let again = self.may_renew(place, since);
                if counts && !again {
                    self.going.control.wait(Waits::Problem(problem));
                }
                again
            }
            Became::Left(problem) => {
                self.left().push_front(place);
                let so_many = self.outside.fetch_add(1, Ordering::Relaxed) + 1;
                let waits =
                    counts && (Concerns::of(problem.kind) == Concerns::AllUntilMended || so_many >= OUTSIDE);
                if waits {
                    self.outside.store(0, Ordering::Relaxed);
                    self.going.control.wait(Waits::Problem(problem));
                }
                !waits
            }
        }
    }

    /// Whether another token may be accepted for a step: once, where the credential makes new ones. The
    /// refused one is forgotten by then.
    fn may_renew(&self, place: usize, since: u32) -> bool {
        let mut renewed = self.renewed.lock().unwrap_or_else(PoisonError::into_inner);
        self.going.control.who().ends == Ends::RenewsByItself && renewed.insert((place, since))
    }

    fn change(&self, place: usize, first: bool) -> Outcomes<Change> {
        let who = self.going.control.who();
        match self.order.plan.change(place, first, Some(&who)) {
            Some(Ok(change)) => Ok(change),
            Some(Err(barred)) => Err(Problem::new(
                ProblemKind::Credential,
                self.order.plan.action.not_done(),
                barred.hint().0,
                phrase!("batch-barred-advice"),
            )),
            None => Err(fault()),
        }
    }

    /// The intent, under a time that no other one of the batch has.
    fn intent(&self, change: &Change) -> Intent {
        let mut newest = self.newest.lock().unwrap_or_else(PoisonError::into_inner);
        let after = newest.checked_add(Duration::from_micros(1)).unwrap_or(*newest);
        let now = Timestamp::now();
        *newest = Timestamp::from_microsecond(now.as_microsecond()).unwrap_or(now).max(after);
        let author = Author { at: *newest, ..self.going.control.author() };
        Intent::new((**change).clone(), author)
    }

    fn left(&self) -> std::sync::MutexGuard<'_, VecDeque<usize>> {
        self.left.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
