//! How far a batch is, and what makes it wait.

use std::{collections::HashSet, time::Duration};

use jiff::Timestamp;

use super::{
    limits::StopRule,
    part::{BatchId, Ended},
    plan::Plan,
};
use crate::domain::{
    change::{NotMade, Outcome, Refusal, action::Action},
    history::{
        entry::EntryId,
        record::{Awaited, Standing},
    },
    problem::{Problem, ProblemKind},
};

/// What came of one step of a batch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The step's place in the plan.
    pub place: usize,
    /// Its entry in the history; none where nothing could be recorded.
    pub entry: Option<EntryId>,
    pub outcome: Outcome,
}

/// Why a batch waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Waits {
    /// Somebody said so.
    Asked,
    /// So many refusals came in a row.
    Refusals(u32),
    /// So many outcomes in a row are unknown.
    Unknown(u32),
    /// Something other than its tokens keeps it from going on: the network, the credential, the disk.
    Problem(Box<Problem>),
}

/// What is told of a batch while it runs.
#[derive(Clone, Debug, PartialEq)]
pub enum News {
    /// It is on record, with this entry.
    Began(EntryId),
    /// These steps are over.
    Done(Vec<Done>),
    /// So many requests leave in a second at most, where something limits them; and for so long the server
    /// has asked to wait.
    Pace {
        per_second: Option<f64>,
        held: Option<Duration>,
    },
    /// It waits: nothing more is sent until somebody says so.
    Waits(Waits),
    GoesOn,
}

/// A batch that was begun and has no end on record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    pub batch: BatchId,
    /// The entry with which its list is recorded.
    pub first: EntryId,
    /// Who began it.
    pub operator: String,
    /// The name of the profile under which it can be gone on with.
    pub profile: String,
    pub action: Action,
    /// The name of its list.
    pub list: String,
    /// How many changes it is.
    pub changes: u64,
    /// Who works at it.
    pub awaited: Awaited,
}

/// That a batch is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Over {
    pub at: Timestamp,
    pub how: Ended,
}

/// A batch as the history has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// The number of the entry with which its list is recorded.
    pub first: u64,
    pub plan: Plan,
    /// Who began it: the account, and the name that they go by.
    pub operator: String,
    pub operator_name: Option<String>,
    /// What came of its steps so far, of each once, by their places.
    pub done: Vec<Done>,
    /// None while it can be gone on with.
    pub over: Option<Over>,
}

impl Begun {
    /// The places of the steps that are still to be done: the server took nothing of them yet.
    pub fn left(&self) -> Vec<usize> {
        let over = self.done.iter().filter(|done| against_all(&done.outcome).is_none());
        let over: HashSet<usize> = over.map(|done| done.place).collect();
        (0..self.plan.steps.len()).filter(|place| !over.contains(place)).collect()
    }
}

/// Counts the outcomes that come in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Streak {
    refusals: u32,
    unknown: u32,
}

impl Streak {
    /// Counts an outcome; says why the batch is to wait by this rule.
    pub fn count(&mut self, standing: Standing, rule: StopRule) -> Option<Waits> {
        match standing {
            Standing::Confirmed => *self = Self::default(),
            Standing::Refused => *self = Self { refusals: self.refusals + 1, unknown: 0 },
            Standing::Unknown | Standing::Open => *self = Self { refusals: 0, unknown: self.unknown + 1 },
        }
        if self.refusals >= rule.refusals {
            Some(Waits::Refusals(std::mem::take(self).refusals))
        } else if self.unknown >= rule.unknown {
            Some(Waits::Unknown(std::mem::take(self).unknown))
        } else {
            None
        }
    }
}

/// The problem that keeps the whole batch from going on, where nothing was changed for a reason that has
/// nothing to do with the token: the change was never sent, or the server did not accept the credential, and
/// so took nothing of it (401). Then the step is not over: when the batch goes on it is tried again, as
/// another change.
pub fn against_all(outcome: &Outcome) -> Option<&Problem> {
    let Outcome::Refused(Refusal { how, problem }) = outcome else { return None };
    let is_so = match how {
        NotMade::NotSent => Concerns::of(problem.kind) != Concerns::OneToken,
        NotMade::ByServer => problem.kind == ProblemKind::Unauthorized,
        NotMade::ReadLater => false,
    };
    is_so.then_some(problem)
}

/// Whom such a problem concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concerns {
    /// This token.
    OneToken,
    /// Every other token as well, for now.
    All,
    /// The same, until somebody does something about it: no use to try again.
    AllUntilMended,
}

impl Concerns {
    pub fn of(kind: ProblemKind) -> Self {
        match kind {
            ProblemKind::Unauthorized
            | ProblemKind::Proxy
            | ProblemKind::NotTrusted
            | ProblemKind::SignedOut
            | ProblemKind::Credential
            | ProblemKind::Keyring
            | ProblemKind::File
            | ProblemKind::Stopped => Self::AllUntilMended,
            ProblemKind::Blocked
            | ProblemKind::TooManyRequests
            | ProblemKind::Gateway
            | ProblemKind::Redirected
            | ProblemKind::NameNotFound
            | ProblemKind::Unreachable
            | ProblemKind::TimedOut
            | ProblemKind::ClosedEarly => Self::All,
            ProblemKind::BadRequest
            | ProblemKind::Forbidden
            | ProblemKind::NotFound
            | ProblemKind::Conflict
            | ProblemKind::MediaType
            | ProblemKind::ServerError
            | ProblemKind::OtherStatus
            | ProblemKind::NotJson
            | ProblemKind::TooBig
            | ProblemKind::WrongAnswer
            | ProblemKind::AnotherOwner
            | ProblemKind::AlreadySo
            | ProblemKind::ChangedSince
            | ProblemKind::WholeDaysOnly
            | ProblemKind::FileExists
            | ProblemKind::Format
            | ProblemKind::NotDone
            | ProblemKind::Unanswered
            | ProblemKind::Unfamiliar
            | ProblemKind::Fault => Self::OneToken,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::phrase::Phrase;

    #[test]
    fn a_batch_waits_after_so_many_in_a_row_and_begins_to_count_anew() {
        let rule = StopRule { refusals: 3, unknown: 2 };
        let mut streak = Streak::default();
        let mut counted = |standing| streak.count(standing, rule);
        assert_eq!(counted(Standing::Refused), None);
        assert_eq!(counted(Standing::Refused), None);
        assert_eq!(counted(Standing::Confirmed), None, "a row is broken by what is done");
        assert_eq!(counted(Standing::Refused), None);
        assert_eq!(counted(Standing::Unknown), None);
        assert_eq!(counted(Standing::Refused), None, "and by another outcome");
        assert_eq!(counted(Standing::Refused), None);
        assert_eq!(counted(Standing::Refused), Some(Waits::Refusals(3)));
        assert_eq!(counted(Standing::Refused), None);
        assert_eq!(counted(Standing::Unknown), None);
        assert_eq!(counted(Standing::Unknown), Some(Waits::Unknown(2)));
    }

    #[test]
    fn a_step_is_due_again_only_where_the_server_surely_took_nothing_of_it() {
        let problem = |kind| Problem::new(kind, Phrase::nothing(), Phrase::nothing(), Phrase::nothing());
        let is_due = |outcome: &Outcome| against_all(outcome).is_some();
        for kind in [ProblemKind::Unauthorized, ProblemKind::Unreachable, ProblemKind::SignedOut] {
            assert!(is_due(&Outcome::not_sent(problem(kind))), "{kind:?}");
        }
        assert!(is_due(&Outcome::refused(problem(ProblemKind::Unauthorized))));
        for kind in [ProblemKind::Forbidden, ProblemKind::Conflict, ProblemKind::TooManyRequests] {
            assert!(!is_due(&Outcome::refused(problem(kind))), "{kind:?}");
        }
        assert!(!is_due(&Outcome::not_sent(problem(ProblemKind::AlreadySo))));
        for kind in [ProblemKind::Unauthorized, ProblemKind::TimedOut] {
            assert!(!is_due(&Outcome::Unknown(problem(kind))), "it may be done");
        }
        let read = Refusal { how: NotMade::ReadLater, problem: problem(ProblemKind::Unauthorized) };
        assert!(!is_due(&Outcome::Refused(read)));
    }
}
