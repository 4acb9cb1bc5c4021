//! Work of the runtime: its ticket, its start and its result.

use jiff::Timestamp;

use crate::domain::problem::Problem;

/// Identifies a piece of work. Never reused, so a late reply cannot be mistaken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket(pub u64);

/// The server asked to wait (429) before the next try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wait {
    pub until: Timestamp,
    /// The number of the next try: 2 or 3.
    pub attempt: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Running {
    pub ticket: Ticket,
    pub since: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum Job<T> {
    #[default]
    Idle,
    Running(Running),
    Done(T),
    Failed(Problem),
}

impl<T> Job<T> {
    pub fn running(&self) -> Option<&Running> {
        match self {
            Self::Running(running) => Some(running),
            Self::Idle | Self::Done(_) | Self::Failed(_) => None,
        }
    }

    pub fn done(&self) -> Option<&T> {
        match self {
            Self::Done(value) => Some(value),
            Self::Idle | Self::Running(_) | Self::Failed(_) => None,
        }
    }

    pub fn failed(&self) -> Option<&Problem> {
        match self {
            Self::Failed(problem) => Some(problem),
            Self::Idle | Self::Running(_) | Self::Done(_) => None,
        }
    }

    pub fn awaits(&self, ticket: Ticket) -> bool {
        self.running().is_some_and(|running| running.ticket == ticket)
    }

    pub fn finish(&mut self, result: Result<T, Problem>) {
        *self = match result {
            Ok(value) => Self::Done(value),
            Err(problem) => Self::Failed(problem),
        };
    }
}
