//! Several changes in a row. The next one is sent once the one before is confirmed; anything else stops
//! them.

use super::{
    attempts::{Attempt, Attempts, Settled},
    job::Ticket,
};
use crate::domain::{change::confirmation::Now, problem::ProblemKind};

/// Steps of type `S`, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow<S> {
    steps: Vec<(S, Progress)>,
    /// The next step is sent by itself. Not any more once the user continues by hand (nothing is sent twice),
    /// a step's outcome was not found within the minute (much may have changed by the time somebody checks),
    /// or the caller was denied.
    automatic: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    Waiting,
    /// It was done before.
    Already,
    /// The step before did this too.
    Along,
    /// Sent or being sent; the attempt has the outcome.
    Sent(Ticket),
}

impl<S: PartialEq> Flow<S> {
    /// The steps, each with whether it is still due.
    pub(super) fn new(steps: impl IntoIterator<Item = (S, bool)>) -> Self {
        let progress = |due| if due { Progress::Waiting } else { Progress::Already };
        Self { steps: steps.into_iter().map(|(step, due)| (step, progress(due))).collect(), automatic: true }
    }

    pub fn steps(&self) -> &[(S, Progress)] {
        &self.steps
    }

    pub fn has(&self, id: Ticket) -> bool {
        self.steps.iter().any(|(_, progress)| *progress == Progress::Sent(id))
    }

    /// The sent steps, in their order.
    pub fn sent<'a>(&'a self, attempts: &'a Attempts) -> impl Iterator<Item = &'a Attempt> {
        self.steps.iter().filter_map(|(_, progress)| match progress {
            Progress::Sent(id) => attempts.get(*id),
            Progress::Waiting | Progress::Already | Progress::Along => None,
        })
    }

    pub fn runs(&self, attempts: &Attempts) -> bool {
        self.sent(attempts).any(Attempt::is_sending)
    }

    /// Whether waiting steps are not sent automatically.
    pub fn is_stopped(&self, attempts: &Attempts) -> bool {
        let failed =
            |attempt: &Attempt| !attempt.on_its_way() && attempt.settled().and_then(done_by).is_none();
        !self.automatic || self.sent(attempts).any(failed)
    }

    pub fn is_done(&self, attempts: &Attempts) -> bool {
        self.steps.iter().all(|(_, progress)| match progress {
            Progress::Waiting => false,
            Progress::Already | Progress::Along => true,
            Progress::Sent(id) => attempts.get(*id).and_then(Attempt::settled).and_then(done_by).is_some(),
        })
    }

    /// Stops automatic sending.
    pub(super) fn stop(&mut self) {
        self.automatic = false;
    }

    /// The next step, if it may be sent now: none was sent yet, or the last is confirmed.
    pub(super) fn next(&mut self, attempts: &Attempts) -> Option<&S> {
        if self.sent(attempts).any(Attempt::is_left_unknown) {
            self.automatic = false;
        }
        let last = self.last();
        let ready = last
            .is_none_or(|(_, id)| attempts.get(id).and_then(Attempt::settled).and_then(done_by).is_some());
        let waits = |(_, progress): &&(S, Progress)| *progress == Progress::Waiting;
        self.steps.iter().find(waits).filter(|_| ready && self.automatic).map(|(step, _)| step)
    }

    pub(super) fn last(&self) -> Option<(&S, Ticket)> {
        self.steps.iter().rev().find_map(|(step, progress)| match progress {
            Progress::Sent(id) => Some((step, *id)),
            Progress::Waiting | Progress::Already | Progress::Along => None,
        })
    }

    /// Records that the next step is sent as this attempt.
    pub(super) fn sent_as(&mut self, id: Ticket) {
        if let Some((_, progress)) =
            self.steps.iter_mut().find(|(_, progress)| *progress == Progress::Waiting)
        {
            *progress = Progress::Sent(id);
        }
    }

    /// Records that the step before did this one too.
    pub(super) fn done_along(&mut self, done: &S) {
        for (_, progress) in self.steps.iter_mut().filter(|(step, _)| step == done) {
            *progress = Progress::Along;
        }
    }
}

/// What a step has achieved.
pub enum Done<'a> {
    Now(&'a Now),
    /// Nothing was sent: it was so already.
    Already,
}

/// What a settled step has achieved; none where it was refused.
pub fn done_by(settled: &Settled) -> Option<Done<'_>> {
    match settled {
        Settled::Confirmed(confirmation) => Some(Done::Now(&confirmation.now)),
        Settled::Refused(refusal) if refusal.problem.kind == ProblemKind::AlreadySo => Some(Done::Already),
        Settled::Refused(_) => None,
    }
}
