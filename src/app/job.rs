//! Work that was asked of the runtime: under which ticket, since when, and what came of it.

use jiff::Timestamp;

use crate::domain::problem::Problem;

/// Names one piece of work. Never used twice, so a late reply can never be taken for another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket(pub u64);

/// The server asked to wait (429) before the next try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    /// When the next try is made.
    pub until: Timestamp,
    /// Which try that will be: 2 or 3.
    pub attempt: u32,
}

/// Work under way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Running {
    pub ticket: Ticket,
    pub since: Timestamp,
}

/// A piece of work and what came of it.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Job<T> {
    #[default]
    Idle,
    Running(Running),
    Done(T),
    Failed(Problem),
}

impl<T> Job<T> {
    /// The work, while it is under way.
    pub fn running(&self) -> Option<&Running> {
        match self {
            Self::Running(running) => Some(running),
            Self::Idle | Self::Done(_) | Self::Failed(_) => None,
        }
    }

    /// What came of it, when it went well.
    pub fn done(&self) -> Option<&T> {
        match self {
            Self::Done(value) => Some(value),
            Self::Idle | Self::Running(_) | Self::Failed(_) => None,
        }
    }

    /// What went wrong.
    pub fn failed(&self) -> Option<&Problem> {
        match self {
            Self::Failed(problem) => Some(problem),
            Self::Idle | Self::Running(_) | Self::Done(_) => None,
        }
    }

    /// Whether a reply under this ticket belongs here.
    pub fn awaits(&self, ticket: Ticket) -> bool {
        self.running().is_some_and(|running| running.ticket == ticket)
    }

    /// Takes the reply in.
    pub fn finish(&mut self, result: Result<T, Problem>) {
        *self = match result {
            Ok(value) => Self::Done(value),
            Err(problem) => Self::Failed(problem),
        };
    }
}
