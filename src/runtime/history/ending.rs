//! Ending a piece of reading that nobody waits for any more.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::store::Stopper;

/// The end of a piece of reading that nobody wants any more: a job holds the [`EndOnDrop`] and is dropped by
/// a cancel, the thread that reads holds this.
#[derive(Clone, Default)]
pub(in crate::runtime) struct Ending(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    ended: bool,
    stopper: Option<Stopper>,
}

impl Ending {
    /// Notes what ends the reading; says false when it has ended already.
    pub(super) fn begin(&self, stopper: Stopper) -> bool {
        let mut state = self.state();
        state.stopper = Some(stopper);
        !state.ended
    }

    pub(super) fn end(&self) {
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
pub(in crate::runtime) struct EndOnDrop(pub Ending);

impl Drop for EndOnDrop {
    fn drop(&mut self) {
        let mut state = self.0.state();
        state.ended = true;
        if let Some(stopper) = &state.stopper {
            stopper.stop();
        }
    }
}
