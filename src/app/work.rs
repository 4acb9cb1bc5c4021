//! All work under way: its owner, and whether the server asked it to wait. It is entered at its start and
//! removed when answered or dropped. Routing of replies and sign-out rely on it.

use super::job::{Ticket, Wait};

/// Who started the work and takes its reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// The program itself: remembering the credential.
    Program,
    SignIn,
    Lookup,
    Verify,
    Confirm,
    Replace,
    /// A change or a check: it outlasts its session.
    Attempts,
    /// Many tokens at once: what runs outlasts its session.
    Batch,
    History,
    Export,
    Profiles,
    Check,
    Settings,
    Log,
    /// The PIN and what it opens.
    Lock,
}

impl Owner {
    /// Whether its readings are useless after the session.
    fn ends_with_session(self) -> bool {
        match self {
            Self::Lookup | Self::Confirm | Self::Replace | Self::Lock => true,
            // verifications are ended, not dropped; changes are followed to their end; a connection check
            // ends by itself where it uses the session
            Self::Verify
            | Self::Attempts
            | Self::Batch
            | Self::Program
            | Self::SignIn
            | Self::History
            | Self::Export
            | Self::Profiles
            | Self::Check
            | Self::Settings
            | Self::Log => false,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Task {
    pub ticket: Ticket,
    pub owner: Owner,
    /// Its seconds are shown, and the server may ask to wait.
    pub asks_server: bool,
    wait: Option<Wait>,
}

#[derive(Clone, Debug, Default)]
pub struct Work {
    last: Ticket,
    tasks: Vec<Task>,
}

impl Work {
    /// A new ticket.
    pub(super) fn ticket(&mut self) -> Ticket {
        self.last = Ticket(self.last.0 + 1);
        self.last
    }

    /// The last ticket given out.
    pub(super) fn last(&self) -> Ticket {
        self.last
    }

    pub(super) fn begin(&mut self, ticket: Ticket, owner: Owner, asks_server: bool) {
        self.tasks.push(Task { ticket, owner, asks_server, wait: None });
    }

    /// Removes answered or dropped work. None if nobody awaits it.
    pub(super) fn end(&mut self, ticket: Ticket) -> Option<Task> {
        let place = self.tasks.iter().position(|task| task.ticket == ticket)?;
        Some(self.tasks.remove(place))
    }

    /// Removes work that is useless after the session.
    pub(super) fn end_session(&mut self) -> Vec<Ticket> {
        let ended = self.tasks.extract_if(.., |task| task.owner.ends_with_session());
        ended.map(|task| task.ticket).collect()
    }

    pub(super) fn waits(&mut self, ticket: Ticket, wait: Wait) {
        if let Some(task) = self.tasks.iter_mut().find(|task| task.ticket == ticket) {
            task.wait = Some(wait);
        }
    }

    /// Ends this wait; a later one of the same work stays.
    pub(super) fn wait_over(&mut self, ticket: Ticket, wait: Wait) {
        let same = |task: &&mut Task| task.ticket == ticket && task.wait == Some(wait);
        if let Some(task) = self.tasks.iter_mut().find(same) {
            task.wait = None;
        }
    }

    pub fn wait(&self, ticket: Ticket) -> Option<Wait> {
        self.tasks.iter().find(|task| task.ticket == ticket)?.wait
    }

    pub(super) fn runs(&self, owner: Owner) -> bool {
        self.tasks.iter().any(|task| task.owner == owner)
    }

    /// Whether work runs that needs the session; a batch that waits does not.
    pub(super) fn needs_session(&self, batch_waits: bool) -> bool {
        self.tasks.iter().any(|task| task.asks_server && !(batch_waits && task.owner == Owner::Batch))
    }

    /// Whether work runs whose seconds are shown.
    pub fn asks_server(&self) -> bool {
        self.tasks.iter().any(|task| task.asks_server)
    }
}
