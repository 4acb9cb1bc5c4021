//! Spreads many requests so that the server can bear them: how many run at the same time, and how many leave
//! in a second. It begins with what the profile allows and follows the server: 429, Retry-After, 5xx, and
//! answers that take longer and longer.

mod pace;

use std::{
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use tokio::{sync::Notify, time::sleep_until};

use self::pace::{Ask, Pace};
use crate::domain::batch::limits::Limits;

/// For the requests of one batch.
pub struct Throttle {
    pace: Mutex<Pace>,
    /// A request has come back.
    freed: Notify,
}

/// A request's turn: it may leave now. It ends with the answer, or when it is dropped.
pub(super) struct Turn<'a> {
    throttle: &'a Throttle,
    since: Instant,
    ended: bool,
}

impl Throttle {
    pub fn new(limits: Limits) -> Self {
        Self { pace: Mutex::new(Pace::new(limits, Instant::now())), freed: Notify::new() }
    }

    /// How many requests leave in a second at most; none where nothing limits them.
    pub fn per_second(&self) -> Option<f64> {
        self.pace().per_second()
    }

    /// For how long the server has asked to wait; none if it has not.
    pub fn held(&self) -> Option<Duration> {
        self.pace().held(Instant::now())
    }

    /// Waits for a request's turn.
    pub(super) async fn turn(&self) -> Turn<'_> {
        loop {
            // before asking: a request may come back in between
            let freed = self.freed.notified();
            let now = Instant::now();
            let asked = self.pace().ask(now);
            match asked {
                Ask::Go => return Turn { throttle: self, since: now, ended: false },
                Ask::At(when) => sleep_until(when.into()).await,
                Ask::Full => freed.await,
            }
        }
    }

    fn pace(&self) -> MutexGuard<'_, Pace> {
        self.pace.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn came_back(&self, since: Instant, answer: Option<(u16, Option<Duration>)>) {
        self.pace().came_back(since, Instant::now(), answer);
        self.freed.notify_one();
    }
}

impl Turn<'_> {
    /// The answer's status, and how long the server asks to wait; none where no answer came.
    pub fn answered(mut self, answer: Option<(u16, Option<Duration>)>) {
        self.ended = true;
        self.throttle.came_back(self.since, answer);
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        if !self.ended {
            self.throttle.came_back(self.since, None);
        }
    }
}
