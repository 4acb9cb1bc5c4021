//! Whether work can still be stopped, decided once, by whichever is first: the request that leaves, or the
//! user who stops it.

use std::sync::Arc;

use tokio::sync::watch;

/// Stops one piece of work. A clone is the same brake.
#[derive(Clone, Debug)]
pub struct Brake(Arc<watch::Sender<Stage>>);

/// How far the acting request is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    /// Nothing is on its way: it has not left, or the server returned it (429).
    Here,
    /// It has left and may be done.
    Away,
    /// It has left and was stopped: if the server returns it, it does not leave again.
    LastTime,
    /// It can no longer leave.
    Stopped,
}

impl Default for Brake {
    fn default() -> Self {
        Self(Arc::new(watch::Sender::new(Stage::Here)))
    }
}

impl Brake {
    /// Stops the work. True: nothing is on its way, and nothing will leave. False: the request has left and
    /// may be done; it will not leave again.
    pub fn stop(&self) -> bool {
        self.0.send_modify(|stage| {
            *stage = match stage {
                Stage::Here | Stage::Stopped => Stage::Stopped,
                Stage::Away | Stage::LastTime => Stage::LastTime,
            };
        });
        *self.0.borrow() == Stage::Stopped
    }

    /// Whether nothing can leave any more.
    pub fn is_stopped(&self) -> bool {
        *self.0.borrow() == Stage::Stopped
    }

    /// Waits until nothing can leave any more.
    pub async fn stopped(&self) {
        // this brake keeps the sender
        self.0.subscribe().wait_for(|stage| *stage == Stage::Stopped).await.ok();
    }

    /// An acting request is about to leave. False: it was stopped and must not.
    pub(super) fn leave(&self) -> bool {
        let mut leaves = false;
        self.0.send_modify(|stage| {
            leaves = *stage != Stage::Stopped;
            if *stage == Stage::Here {
                *stage = Stage::Away;
            }
        });
        leaves
    }

    /// The server returned the request: nothing was done.
    pub(super) fn back(&self) {
        self.0.send_modify(|stage| {
            *stage = match stage {
                Stage::Here | Stage::Away => Stage::Here,
                Stage::LastTime | Stage::Stopped => Stage::Stopped,
            };
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_comes_first_decides_and_the_other_is_told() {
        let brake = Brake::default();
        assert!(brake.stop());
        assert!(!brake.leave());

        let brake = Brake::default();
        assert!(brake.leave());
        assert!(!brake.stop(), "it may be done");
        assert!(!brake.is_stopped());
    }

    #[test]
    fn what_the_server_sent_back_can_be_stopped_again() {
        let brake = Brake::default();
        assert!(brake.leave());
        brake.back();
        assert!(brake.stop() && !brake.leave());
    }

    #[test]
    fn what_was_stopped_on_its_way_does_not_leave_again() {
        let brake = Brake::default();
        assert!(brake.leave());
        assert!(!brake.stop());
        brake.back();
        assert!(brake.is_stopped() && !brake.leave());
    }

    #[test]
    fn of_two_that_hurry_exactly_one_is_first() {
        for _ in 0..200 {
            let brake = Brake::default();
            let (has_left, stopped) = std::thread::scope(|scope| {
                let (one, other) = (brake.clone(), brake.clone());
                let has_left = scope.spawn(move || one.leave());
                let stopped = scope.spawn(move || other.stop());
                (has_left.join().unwrap(), stopped.join().unwrap())
            });
            assert!(has_left != stopped);
        }
    }
}
