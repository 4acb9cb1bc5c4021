//! What all the work at a running batch shares: whoever changes tokens, and whoever looks them up.

use std::sync::{Arc, Mutex, PoisonError};

use super::{super::super::shared::Shared, control::Control};
use crate::{
    api::{Brake, Hooks, Throttle},
    domain::batch::progress::{Done, News},
};

pub(super) struct Going {
    pub shared: Arc<Shared>,
    pub control: Arc<Control>,
    throttle: Arc<Throttle>,
    /// What is over and not told yet.
    news: Mutex<Vec<Done>>,
}

impl Going {
    pub fn new(shared: Arc<Shared>, control: Arc<Control>, throttle: Throttle) -> Self {
        Self { shared, control, throttle: Arc::new(throttle), news: Mutex::default() }
    }

    pub fn hooks(&self) -> Hooks {
        Hooks::new(|_| {}, Brake::default()).throttled(Arc::clone(&self.throttle))
    }

    /// A step has an outcome that it had not before.
    pub fn settled(&self, done: Done) {
        self.news.lock().unwrap_or_else(PoisonError::into_inner).push(done);
    }

    pub fn tell(&self) {
        let news = std::mem::take(&mut *self.news.lock().unwrap_or_else(PoisonError::into_inner));
        if !news.is_empty() {
            self.control.tell(News::Done(news));
        }
        let (per_second, held) = (self.throttle.per_second(), self.throttle.held());
        self.control.tell(News::Pace { per_second, held });
    }
}
