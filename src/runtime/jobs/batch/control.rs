//! What a running batch is told meanwhile.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicU32, Ordering},
};

use tokio::sync::watch;

use crate::domain::{
    batch::progress::{News, Waits},
    history::record::Author,
    sign_in::signed_in::SignedIn,
};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Going,
    Waiting,
    Stopping,
    /// As stopping, but somebody may go on with it.
    Leaving,
}

impl State {
    fn ends(self) -> bool {
        match self {
            Self::Stopping | Self::Leaving => true,
            Self::Going | Self::Waiting => false,
        }
    }
}

/// Shared by the batch and whoever tells it to wait, to go on, or to end.
pub(in crate::runtime) struct Control {
    state: watch::Sender<State>,
    /// Who is signed in, and who sits at the desk, as of the last word.
    who: Mutex<(Arc<SignedIn>, Author)>,
    /// How often it went on: what was begun before says nothing of what comes now.
    gone_on: AtomicU32,
    tell: Box<dyn Fn(News) + Send + Sync>,
}

impl Control {
    pub fn new(who: Arc<SignedIn>, author: Author, tell: impl Fn(News) + Send + Sync + 'static) -> Self {
        let (state, who) = (watch::Sender::new(State::Going), Mutex::new((who, author)));
        Self { state, who, gone_on: AtomicU32::new(0), tell: Box::new(tell) }
    }

    pub fn who(&self) -> Arc<SignedIn> {
        Arc::clone(&self.who.lock().unwrap_or_else(PoisonError::into_inner).0)
    }

    /// In whose name changes are recorded.
    pub fn author(&self) -> Author {
        self.who.lock().unwrap_or_else(PoisonError::into_inner).1.clone()
    }

    /// How often it went on.
    pub fn gone_on(&self) -> u32 {
        self.gone_on.load(Ordering::Relaxed)
    }

    pub fn tell(&self, news: News) {
        (self.tell)(news);
    }

    /// Nothing more is begun; what is on its way ends. The first reason counts.
    pub fn wait(&self, why: Waits) {
        if self.turn(State::Going, State::Waiting) {
            self.tell(News::Waits(why));
        }
    }

    pub fn go_on(&self, who: Arc<SignedIn>, author: Author) {
        *self.who.lock().unwrap_or_else(PoisonError::into_inner) = (who, author);
        self.gone_on.fetch_add(1, Ordering::Relaxed);
        if self.turn(State::Waiting, State::Going) {
            self.tell(News::GoesOn);
        }
    }

    /// As [`Self::wait`], and for good.
    pub fn stop(&self) {
        self.state.send_replace(State::Stopping);
    }

    /// As [`Self::wait`]; the job ends, and the batch can be gone on with.
    pub fn leave(&self) {
        self.state.send_if_modified(|state| {
            let leaves = *state != State::Stopping;
            if leaves {
                *state = State::Leaving;
            }
            leaves
        });
    }

    /// Waits while the batch waits; false if it is to end.
    pub async fn goes(&self) -> bool {
        let mut state = self.state.subscribe();
        let settled = state.wait_for(|state| *state != State::Waiting).await;
        settled.is_ok_and(|state| *state == State::Going)
    }

    /// Waits until it is to end.
    pub async fn stopped(&self) {
        let mut state = self.state.subscribe();
        // the sender lives as long as this does
        let _ = state.wait_for(|state| state.ends()).await;
    }

    /// Whether it is to end before everything is done.
    pub fn is_stopped(&self) -> bool {
        self.state.borrow().ends()
    }

    pub fn is_left(&self) -> bool {
        *self.state.borrow() == State::Leaving
    }

    fn turn(&self, from: State, to: State) -> bool {
        self.state.send_if_modified(|state| {
            let turns = *state == from;
            if turns {
                *state = to;
            }
            turns
        })
    }
}
