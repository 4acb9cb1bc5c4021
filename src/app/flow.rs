//! Several changes one after the other, and the rule by which they stop: the next is sent once the one
//! before is so; at anything else nothing more is sent by itself.

use super::{
    attempts::{Attempt, Attempts, Settled},
    job::Ticket,
};
use crate::domain::{change::confirmation::Now, problem::ProblemKind};

/// Steps of the sort `S`, in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow<S> {
    steps: Vec<(S, Progress)>,
    /// Nothing more is sent by itself: somebody asked to go on by hand (nothing is sent twice), what came of
    /// a step was not found out within the minute (much may have happened once somebody looks it up later),
    /// or the caller was found out.
    held: bool,
}

/// How far a step is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It comes later.
    Waiting,
    /// It was so before.
    Already,
    /// The step before it has done this too.
    Along,
    /// It was sent, or is being sent; the attempt says what came of it.
    Sent(Ticket),
}

impl<S: PartialEq> Flow<S> {
    /// Steps, and whether each is still to be done.
    pub(super) fn new(steps: impl IntoIterator<Item = (S, bool)>) -> Self {
        let progress = |due| if due { Progress::Waiting } else { Progress::Already };
        Self { steps: steps.into_iter().map(|(step, due)| (step, progress(due))).collect(), held: false }
    }

    pub fn steps(&self) -> &[(S, Progress)] {
        &self.steps
    }

    /// Whether the attempt is one of its steps.
    pub fn has(&self, id: Ticket) -> bool {
        self.steps.iter().any(|(_, progress)| *progress == Progress::Sent(id))
    }

    /// The steps that were sent, in their order.
    pub fn sent<'a>(&'a self, attempts: &'a Attempts) -> impl Iterator<Item = &'a Attempt> {
        self.steps.iter().filter_map(|(_, progress)| match progress {
            Progress::Sent(id) => attempts.get(*id),
            Progress::Waiting | Progress::Already | Progress::Along => None,
        })
    }

    /// Whether one of its steps is on its way.
    pub fn runs(&self, attempts: &Attempts) -> bool {
        self.sent(attempts).any(Attempt::is_sending)
    }

    /// Whether the steps that wait are not begun by themselves.
    pub fn is_stopped(&self, attempts: &Attempts) -> bool {
        let failed =
            |attempt: &Attempt| !attempt.on_its_way() && attempt.settled().and_then(done_by).is_none();
        self.held || self.sent(attempts).any(failed)
    }

    /// Whether nothing is left to be done.
    pub fn is_done(&self, attempts: &Attempts) -> bool {
        self.steps.iter().all(|(_, progress)| match progress {
            Progress::Waiting => false,
            Progress::Already | Progress::Along => true,
            Progress::Sent(id) => attempts.get(*id).and_then(Attempt::settled).and_then(done_by).is_some(),
        })
    }

    /// Nothing more is sent by itself.
    pub(super) fn hold(&mut self) {
        self.held = true;
    }

    /// The next step, if it may be sent now: none was sent yet, or the last is so.
    pub(super) fn next(&mut self, attempts: &Attempts) -> Option<&S> {
        if self.sent(attempts).any(Attempt::is_left_unknown) {
            self.held = true;
        }
        let last = self.last();
        let ready = last
            .is_none_or(|(_, id)| attempts.get(id).and_then(Attempt::settled).and_then(done_by).is_some());
        let waits = |(_, progress): &&(S, Progress)| *progress == Progress::Waiting;
        self.steps.iter().find(waits).filter(|_| ready && !self.held).map(|(step, _)| step)
    }

    /// The step that was sent last.
    pub(super) fn last(&self) -> Option<(&S, Ticket)> {
        self.steps.iter().rev().find_map(|(step, progress)| match progress {
            Progress::Sent(id) => Some((step, *id)),
            Progress::Waiting | Progress::Already | Progress::Along => None,
        })
    }

    /// The next step is sent, as this attempt.
    pub(super) fn sent_as(&mut self, id: Ticket) {
        if let Some((_, progress)) =
            self.steps.iter_mut().find(|(_, progress)| *progress == Progress::Waiting)
        {
            *progress = Progress::Sent(id);
        }
    }

    /// The step before has done this one, too.
    pub(super) fn done_along(&mut self, done: &S) {
        for (_, progress) in self.steps.iter_mut().filter(|(step, _)| step == done) {
            *progress = Progress::Along;
        }
    }
}

/// What is so after a step.
pub enum Done<'a> {
    Now(&'a Now),
    /// It was so already: nothing was sent.
    Already,
}

/// What is so after a step that came to this; none where it is not so.
pub fn done_by(settled: &Settled) -> Option<Done<'_>> {
    match settled {
        Settled::Confirmed(confirmation) => Some(Done::Now(&confirmation.now)),
        Settled::Refused(refusal) if refusal.problem.kind == ProblemKind::AlreadySo => Some(Done::Already),
        Settled::Refused(_) => None,
    }
}
