//! The tenant's state: people, tokens issued, the ordered difficulty, and its clock.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use jiff::{SignedDuration, Timestamp};

#[cfg(debug_assertions)]
use super::remembered::Remembered;
use super::{events::Event, keys::Keys, live_verification::LiveVerification, people::Directory};
use crate::domain::difficulty::{Difficulty, Meets, Ordered, Plays, RateLimit};

/// The duration of a slow answer.
const SLOW: Duration = Duration::from_secs(8);

/// How long the person takes to answer a verification.
const ANSWERS_AFTER: Duration = Duration::from_secs(6);

/// The life of an access token of the token endpoint.
const TOKEN_LIFE: Duration = Duration::from_hours(1);

/// An issued access token.
#[derive(Clone)]
pub(super) struct Grant {
    /// The client's ID.
    pub(super) subject: String,
    pub(super) scopes: Vec<String>,
    pub(super) ends: Timestamp,
}

/// What changes while the tenant runs.
pub(super) struct State {
    pub(super) directory: Directory,
    pub(super) events: Vec<Event>,
    /// The last verification.
    pub(super) verification: Option<LiveVerification>,
    pub(super) answers_after: Duration,
    /// By access token.
    pub(super) grants: HashMap<String, Grant>,
    /// `jti` and end of every assertion that was accepted: none is accepted twice.
    pub(super) assertions: HashMap<String, Timestamp>,
    pub(super) token_life: Duration,
    pub(super) slow: Duration,
    /// How far its clock is ahead of the computer's.
    pub(super) shift: SignedDuration,
    ordered: Option<Ordered>,
    rate_limit: Option<RateLimit>,
    /// When the running second began, and how many requests came in it.
    second: (Instant, u32),
    /// Access tokens that are answered with 401 where a change comes with them.
    #[cfg(debug_assertions)]
    pub(super) stale: std::collections::HashSet<String>,
    #[cfg(debug_assertions)]
    pub(super) remembered: Remembered,
}

type OnChange = Arc<dyn Fn() + Send + Sync>;

pub(super) struct Tenant {
    /// `http://127.0.0.1:PORT`, or `https`.
    pub(super) origin: String,
    pub(super) keys: Arc<Keys>,
    state: Mutex<State>,
    on_change: Mutex<Option<OnChange>>,
}

impl Tenant {
    pub(super) fn new(origin: String, keys: Arc<Keys>) -> Self {
        // the wire has milliseconds, so comparable times have no more
        let start =
            Timestamp::from_millisecond(Timestamp::now().as_millisecond()).unwrap_or(Timestamp::UNIX_EPOCH);
        let events = Event::all(start);
        let mut directory = Directory::new();
        directory.age(start, &events);
        let state = State {
            directory,
            events,
            verification: None,
            answers_after: ANSWERS_AFTER,
            grants: HashMap::new(),
            assertions: HashMap::new(),
            token_life: TOKEN_LIFE,
            slow: SLOW,
            shift: SignedDuration::ZERO,
            ordered: None,
            rate_limit: None,
            second: (Instant::now(), 0),
            #[cfg(debug_assertions)]
            stale: std::collections::HashSet::new(),
            #[cfg(debug_assertions)]
            remembered: Remembered::default(),
        };
        Self { origin, keys, state: Mutex::new(state), on_change: Mutex::new(None) }
    }

    pub(super) fn admin_rest_api_url(&self) -> String {
        format!("{}/AdminInterface/restapi/v1", self.origin)
    }

    pub(super) fn issuer(&self) -> String {
        format!("{}/oauth", self.origin)
    }

    pub(super) fn token_url(&self) -> String {
        format!("{}/oauth/token", self.origin)
    }

    /// Locks the state. Do not await while it is locked.
    pub(super) fn state(&self) -> MutexGuard<'_, State> {
        // every change is one assignment, so a panic leaves whole values
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The tenant's time.
    pub(super) fn now(&self) -> Timestamp {
        let shift = self.state().shift;
        Timestamp::now().saturating_add(shift).unwrap_or(Timestamp::MAX)
    }

    pub(super) fn slow(&self) -> Duration {
        self.state().slow
    }

    pub(super) fn ordered(&self) -> Option<Ordered> {
        self.state().ordered
    }

    pub(super) fn order(&self, ordered: Option<Ordered>) {
        let ordered = ordered.filter(|ordered| ordered.answers != Some(0));
        self.state().ordered = ordered;
        self.changed();
    }

    /// Plays a day with many tokens from now on.
    pub(super) fn play(&self, plays: Plays) {
        let mut state = self.state();
        state.directory.add_box(plays.boxed);
        state.rate_limit = plays.rate_limit;
    }

    /// Counts a request; the limit where it is over it.
    pub(super) fn count_request(&self) -> Option<RateLimit> {
        let mut state = self.state();
        let limit = state.rate_limit?;
        let now = Instant::now();
        if now.duration_since(state.second.0) >= Duration::from_secs(1) {
            state.second = (now, 0);
        }
        if state.second.1 >= limit.per_second {
            return Some(limit);
        }
        state.second.1 += 1;
        None
    }

    /// Takes one answer from the ordered difficulty, if it applies to this request.
    pub(super) fn take_difficulty(&self, change: bool) -> Option<Difficulty> {
        let mut state = self.state();
        let ordered = state.ordered.filter(|ordered| change || ordered.meets == Meets::Everything)?;
        if let Some(answers) = ordered.answers {
            let answers_left = answers.saturating_sub(1);
            state.ordered = (answers_left > 0).then_some(Ordered { answers: Some(answers_left), ..ordered });
            drop(state);
            self.changed();
        }
        Some(ordered.difficulty)
    }

    pub(super) fn on_change(&self, call: OnChange) {
        *self.on_change.lock().unwrap_or_else(PoisonError::into_inner) = Some(call);
    }

    /// Calls the listener without a lock, so that it may read the difficulty.
    fn changed(&self) {
        let call = self.on_change.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(call) = call {
            call();
        }
    }

    /// Issues an access token at `now`.
    pub(super) fn grant(&self, token: String, grant: Grant, now: Timestamp) {
        let mut state = self.state();
        state.grants.retain(|_, grant| grant.ends > now);
        state.grants.insert(token, grant);
    }
}
