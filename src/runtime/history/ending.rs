//! Ends a read that was cancelled.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::store::Stopper;

/// The end of a read: the job holds the [`EndOnDrop`], which a cancel drops; the reading thread holds this.
#[derive(Clone, Default)]
pub(in crate::runtime) struct Ending(Arc<Mutex<State>>);

#[derive(Default)]
struct State {
    ended: bool,
    stopper: Option<Stopper>,
}

impl Ending {
    /// Registers what stops the read; false if it has ended already.
    pub(super) fn begin(&self, stopper: Stopper) -> bool {
        let mut state = self.state();
        state.stopper = Some(stopper);
        !state.ended
    }

    pub(super) fn end(&self) {
        self.state().stopper = None;
    }

    pub fn has_come(&self) -> bool {
        self.state().ended
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Ends a read when it is dropped.
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
