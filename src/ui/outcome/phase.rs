//! How far the shown change is.

use crate::{
    app::attempts::{Attempt, Settled, Stage},
    domain::{
        change::{Refusal, confirmation::Confirmation},
        problem::{Problem, ProblemKind},
    },
};

pub(super) enum Phase<'a> {
    Sending,
    /// On its way after "Stop waiting".
    Stopped,
    Confirmed(&'a Confirmation),
    Unknown(&'a Problem),
    /// Nothing was sent: the state was already as wanted.
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

    /// Distinguishes phases, for the focus.
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
