//! How far the shown change is: what the view is drawn from.

use crate::{
    app::attempts::{Attempt, Settled, Stage},
    domain::{
        change::{Refusal, confirmation::Confirmation},
        problem::{Problem, ProblemKind},
    },
};

/// How far a change is, and what is known of it.
pub(super) enum Phase<'a> {
    /// On its way, and somebody waits for it.
    Sending,
    /// On its way, and nobody waits for it any more.
    Stopped,
    Confirmed(&'a Confirmation),
    Unknown(&'a Problem),
    /// Nothing was sent: what was wanted is so already.
    Already(&'a Problem),
    Refused(&'a Problem),
}

impl<'a> Phase<'a> {
    pub(super) fn of(attempt: &'a Attempt) -> Self {
        match &attempt.stage {
            Stage::Sending { .. } => Self::Sending,
            Stage::Unknown { late: true, .. } => Self::Stopped,
            Stage::Unknown { why, late: false } => Self::Unknown(why),
            Stage::Settled { came, .. } => match came {
                Settled::Confirmed(confirmation) => Self::Confirmed(confirmation),
                Settled::Refused(Refusal { problem, .. }) if problem.kind == ProblemKind::AlreadySo => {
                    Self::Already(problem)
                }
                Settled::Refused(refusal) => Self::Refused(&refusal.problem),
            },
        }
    }

    /// Tells one phase from another, for the focus.
    pub(super) fn place(&self) -> u8 {
        match self {
            Self::Sending => 0,
            Self::Stopped => 1,
            Self::Confirmed(_) => 2,
            Self::Unknown(_) => 3,
            Self::Already(_) => 4,
            Self::Refused(_) => 5,
        }
    }
}
