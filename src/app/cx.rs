//! What a screen's `update` may touch besides itself.

use std::path::Path;

use jiff::{Timestamp, tz::TimeZone};

use super::{
    Screen,
    effect::Effect,
    job::{Job, Ticket},
};
use crate::domain::{availability::Refused, emergency::Lengths, signed_in::SignedIn, text};

/// The rest of the program as a screen sees it: the time, tickets, orders, and a way to another screen.
pub struct Cx<'a> {
    pub now: Timestamp,
    /// Who is signed in.
    pub who: Option<&'a SignedIn>,
    pub zone: &'a TimeZone,
    /// What the server refused to this credential for want of a permission.
    pub refused: &'a [Refused],
    /// For how long the server makes emergency access codes.
    pub lengths: Lengths,
    /// Where exports go unless told otherwise.
    pub export_folder: &'a Path,
    pub(super) next_ticket: &'a mut u64,
    pub(super) effects: &'a mut Vec<Effect>,
    pub(super) screen: &'a mut Screen,
    pub(super) notice: &'a mut Option<Notice>,
    pub(super) search_focus: &'a mut u64,
}

/// A short word about something that went well, at the foot of the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub text: String,
    pub since: Timestamp,
}

impl Cx<'_> {
    /// A ticket that was never used.
    pub fn ticket(&mut self) -> Ticket {
        *self.next_ticket += 1;
        Ticket(*self.next_ticket)
    }

    /// Gives an order.
    pub fn run(&mut self, effect: Effect) {
        self.effects.push(match effect {
            Effect::Copy(text) => Effect::Copy(text::legible(&text)),
            other => other,
        });
    }

    /// Gives an order that is answered under a new ticket.
    pub fn start<T>(&mut self, order: impl FnOnce(Ticket) -> Effect) -> Job<T> {
        let ticket = self.ticket();
        self.effects.push(order(ticket));
        Job::start(ticket, self.now)
    }

    /// Drops a read: its job is idle at once and a late reply is not awaited.
    pub fn cancel<T>(&mut self, job: &mut Job<T>) {
        if let Some(running) = job.running() {
            self.effects.push(Effect::Cancel(running.ticket));
            *job = Job::Idle;
        }
    }

    /// Shows another screen.
    pub fn go(&mut self, screen: Screen) {
        *self.screen = screen;
    }

    /// Puts the keyboard into the search field.
    pub fn focus_search(&mut self) {
        *self.search_focus += 1;
    }

    /// Says something short that went well.
    pub fn notice(&mut self, text: impl Into<String>) {
        let text = text::sentence(&text.into());
        *self.notice = Some(Notice { text, since: self.now });
    }
}
