//! All work under way: whose each piece is, and whether the server has asked it to wait. Whatever is started
//! anywhere is entered here, and leaves when it is answered or dropped; so who takes an answer in, whether
//! anything runs, and what a sign-out drops are each asked in one place.

use super::job::{Ticket, Wait};

/// Who asked for a piece of work, and takes its answer in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The program itself: remembering the credential.
    Program,
    SignIn,
    Lookup,
    Verify,
    Confirm,
    Replace,
    /// A change, or a look after one: it outlasts the session in which it was begun.
    Attempts,
    History,
    Export,
    Profiles,
    Settings,
    Log,
}

impl Owner {
    /// Whether what it reads is of no use once the session is over.
    fn ends_with_session(self) -> bool {
        match self {
            Self::Lookup | Self::Confirm | Self::Replace => true,
            // what a verification begins is ended, not dropped; what changes something is followed to its end
            Self::Verify
            | Self::Attempts
            | Self::Program
            | Self::SignIn
            | Self::History
            | Self::Export
            | Self::Profiles
            | Self::Settings
            | Self::Log => false,
        }
    }
}

/// A piece of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Task {
    pub ticket: Ticket,
    pub owner: Owner,
    /// It asks the server: its seconds are shown, and the server may ask to wait.
    pub asks_server: bool,
    wait: Option<Wait>,
}

#[derive(Clone, Debug, Default)]
pub struct Work {
    last: Ticket,
    tasks: Vec<Task>,
}

impl Work {
    /// A ticket that was never used.
    pub(super) fn ticket(&mut self) -> Ticket {
        self.last = Ticket(self.last.0 + 1);
        self.last
    }

    /// The last ticket that was given out.
    pub(super) fn last(&self) -> Ticket {
        self.last
    }

    /// Enters a piece of work.
    pub(super) fn begin(&mut self, ticket: Ticket, owner: Owner, asks_server: bool) {
        self.tasks.push(Task { ticket, owner, asks_server, wait: None });
    }

    /// It was answered, or dropped. None where nobody awaits it.
    pub(super) fn end(&mut self, ticket: Ticket) -> Option<Task> {
        let place = self.tasks.iter().position(|task| task.ticket == ticket)?;
        Some(self.tasks.remove(place))
    }

    /// Ends what is of no use once the session is over.
    pub(super) fn end_session(&mut self) -> Vec<Ticket> {
        let ended = self.tasks.extract_if(.., |task| task.owner.ends_with_session());
        ended.map(|task| task.ticket).collect()
    }

    /// The server asks it to wait.
    pub(super) fn waits(&mut self, ticket: Ticket, wait: Wait) {
        if let Some(task) = self.tasks.iter_mut().find(|task| task.ticket == ticket) {
            task.wait = Some(wait);
        }
    }

    /// This wait is over; another one, of another request for the same work, goes on.
    pub(super) fn wait_over(&mut self, ticket: Ticket, wait: Wait) {
        let same = |task: &&mut Task| task.ticket == ticket && task.wait == Some(wait);
        if let Some(task) = self.tasks.iter_mut().find(same) {
            task.wait = None;
        }
    }

    /// For how long the server asked it to wait, while it does.
    pub fn wait(&self, ticket: Ticket) -> Option<Wait> {
        self.tasks.iter().find(|task| task.ticket == ticket)?.wait
    }

    /// Whether anything of this owner runs.
    pub(super) fn runs(&self, owner: Owner) -> bool {
        self.tasks.iter().any(|task| task.owner == owner)
    }

    /// Whether anything runs whose seconds are shown.
    pub fn asks_server(&self) -> bool {
        self.tasks.iter().any(|task| task.asks_server)
    }
}
