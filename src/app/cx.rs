//! What a screen's `update` sees of the rest of the program, and its only ways to touch it: orders to the
//! runtime, and what it asks for.

use std::collections::VecDeque;

use jiff::Timestamp;

use super::{
    ask::Ask,
    effect::Effect,
    job::{Job, Running, Ticket},
    notification::{self, LongWork, Notification},
    session::Session,
    work::{Owner, Work},
    workstation::Workstation,
};
use crate::domain::{phrase::Phrase, sign_in::signed_in::SignedIn};

/// What came out of an update so far.
#[derive(Debug)]
pub(super) struct Out {
    pub now: Timestamp,
    pub effects: Vec<Effect>,
    pub asks: VecDeque<Ask>,
}

impl Out {
    pub(super) fn new(now: Timestamp) -> Self {
        Self { now, effects: Vec::new(), asks: VecDeque::new() }
    }
}

/// The rest of the program as a screen sees it.
pub struct Cx<'a> {
    pub now: Timestamp,
    pub session: &'a Session,
    pub workstation: &'a Workstation,
    /// Whose work is started.
    owner: Owner,
    work: &'a mut Work,
    out: &'a mut Out,
}

impl<'a> Cx<'a> {
    pub(super) fn new(
        session: &'a Session,
        workstation: &'a Workstation,
        work: &'a mut Work,
        out: &'a mut Out,
    ) -> Self {
        Self { now: out.now, session, workstation, owner: Owner::Program, work, out }
    }

    /// What is started from now on is this owner's.
    pub(super) fn of(&mut self, owner: Owner) -> &mut Self {
        self.owner = owner;
        self
    }

    /// Who is signed in.
    pub fn who(&self) -> Option<&'a SignedIn> {
        self.session.who.as_ref()
    }

    /// A ticket that was never used.
    pub fn ticket(&mut self) -> Ticket {
        self.work.ticket()
    }

    /// Gives an order that nobody awaits.
    pub fn run(&mut self, effect: Effect) {
        self.out.effects.push(effect);
    }

    /// Gives an order that is answered under a new ticket.
    pub fn begin(&mut self, order: impl FnOnce(Ticket) -> Effect) -> Running {
        let ticket = self.work.ticket();
        let effect = order(ticket);
        self.work.begin(ticket, self.owner, effect.asks_server());
        self.out.effects.push(effect);
        Running { ticket, since: self.now }
    }

    /// The same, as a job.
    pub fn start<T>(&mut self, order: impl FnOnce(Ticket) -> Effect) -> Job<T> {
        Job::Running(self.begin(order))
    }

    /// Drops a read: its job is idle at once and a late reply is not awaited.
    pub fn cancel<T>(&mut self, job: &mut Job<T>) {
        if let Some(running) = job.running() {
            if self.work.end(running.ticket).is_some() {
                self.out.effects.push(Effect::Cancel(running.ticket));
            }
            *job = Job::Idle;
        }
    }

    /// Drops whatever is of no use once the session is over.
    pub(super) fn cancel_session(&mut self) {
        self.out.effects.extend(self.work.end_session().into_iter().map(Effect::Cancel));
    }

    /// Asks something of the rest of the program; it is carried out when the update is through.
    pub fn ask(&mut self, ask: Ask) {
        self.out.asks.push_back(ask);
    }

    /// Work that began at `since` has ended: if it took long, the operating system says so too.
    pub fn ended(&mut self, work: LongWork, since: Timestamp) {
        if notification::is_long(since, self.now) {
            self.ask(Ask::Notify(Notification::Ended(work)));
        }
    }

    /// Says something short that went well.
    pub fn notice(&mut self, said: Phrase) {
        self.ask(Ask::Notice(said.cleaned()));
    }
}
