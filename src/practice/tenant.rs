//! The tenant's state: people, tokens issued, the ordered difficulty, past requests, and its clock.

use std::{
    collections::{HashMap, VecDeque},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use jiff::{SignedDuration, Timestamp};

use super::{
    events::Event, keys::Keys, live_verification::LiveVerification, people::Directory, request::Request,
};
use crate::domain::difficulty::{Difficulty, Meets, Ordered};

/// How many requests are remembered.
pub(super) const REMEMBERED: usize = 1000;

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
    slow: Duration,
    shift: SignedDuration,
    ordered: Option<Ordered>,
    requests: VecDeque<Request>,
    /// The number of the first of `requests`.
    first: u64,
}

type OnChange = Arc<dyn Fn() + Send + Sync>;

pub(super) struct Tenant {
    /// `http://127.0.0.1:PORT`.
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
            requests: VecDeque::new(),
            first: 0,
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

    pub(super) fn shift_clock(&self, shift: SignedDuration) {
        self.state().shift = shift;
    }

    pub(super) fn slow(&self) -> Duration {
        self.state().slow
    }

    pub(super) fn set_slow(&self, slow: Duration) {
        self.state().slow = slow;
    }

    pub(super) fn ordered(&self) -> Option<Ordered> {
        self.state().ordered
    }

    pub(super) fn order(&self, ordered: Option<Ordered>) {
        let ordered = ordered.filter(|ordered| ordered.answers != Some(0));
        self.state().ordered = ordered;
        self.changed();
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

    /// Remembers a request; returns its number for [`Tenant::answered`].
    pub(super) fn received(&self, request: Request) -> u64 {
        let mut state = self.state();
        if state.requests.len() == REMEMBERED {
            state.requests.pop_front();
            state.first += 1;
        }
        state.requests.push_back(request);
        state.first + state.requests.len() as u64 - 1
    }

    /// Remembers the answer of a request.
    pub(super) fn answered(&self, number: u64, status: u16, why: Option<String>) {
        let mut state = self.state();
        let place = number.checked_sub(state.first).and_then(|place| usize::try_from(place).ok());
        if let Some(request) = place.and_then(|place| state.requests.get_mut(place)) {
            request.status = Some(status);
            request.why = why;
        }
    }

    pub(super) fn requests(&self) -> Vec<Request> {
        self.state().requests.iter().cloned().collect()
    }

    /// Issues an access token at `now`.
    pub(super) fn grant(&self, token: String, grant: Grant, now: Timestamp) {
        let mut state = self.state();
        state.grants.retain(|_, grant| grant.ends > now);
        state.grants.insert(token, grant);
    }
}
