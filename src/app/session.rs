//! The session: its account, and what the server has taught since. Ends at sign-out.

use jiff::Timestamp;

use super::job::{Job, Ticket};
use crate::domain::{
    change::{PersonRef, action::Action, availability::Refused},
    person::emergency::Lengths,
    problem::Problem,
    sign_in::signed_in::{Ends, SignedIn},
    verification::live_verification::access::NotBegun,
};

#[derive(Clone, Debug, Default)]
pub struct Session {
    pub who: Option<SignedIn>,
    /// Actions that the server refused for want of a permission.
    pub refused: Vec<Refused>,
    /// The validities of emergency access codes that the server accepts.
    pub lengths: Lengths,
    /// The server's refusal to begin a Live Verification with this credential, and for whom.
    pub verification_not_begun: Option<NotBegun>,
    pub keeping: Job<()>,
    /// Who was found in this session, newest first. Never on the disk.
    pub recent: Vec<RecentCaller>,
    /// The last ticket before the session.
    before: Ticket,
}

/// Somebody who was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecentCaller {
    pub person: PersonRef,
    pub at: Timestamp,
}

/// How many are remembered.
const MOST_RECENT: usize = 8;

impl Session {
    /// Remembers whoever was found, with the fullest record of them.
    pub(super) fn found(&mut self, person: PersonRef, at: Timestamp) {
        let before = self.recent.iter().position(|recent| recent.person.id.same(&person.id));
        let before = before.map(|place| self.recent.remove(place).person);
        let person =
            before.filter(|before| before.email.is_some() && person.email.is_none()).unwrap_or(person);
        self.recent.insert(0, RecentCaller { person, at });
        self.recent.truncate(MOST_RECENT);
    }

    /// A session that begins after the work under `before`.
    pub(super) fn begin(who: SignedIn, before: Ticket) -> Self {
        Self { who: Some(who), before, ..Self::default() }
    }

    /// Whether the work belongs to this session: replies to an earlier one say nothing about this
    /// credential.
    pub(super) fn began(&self, ticket: Ticket) -> bool {
        self.who.is_some() && ticket > self.before
    }

    /// When the credential ended, if it has by now.
    pub fn ended_at(&self, now: Timestamp) -> Option<Timestamp> {
        match self.who.as_ref()?.ends {
            Ends::At(end) if end <= now => Some(end),
            Ends::At(_) | Ends::RenewsByItself | Ends::NotSaid => None,
        }
    }

    /// The server made this change: forgets earlier refusals of the action.
    pub(super) fn allows(&mut self, action: Action) {
        self.refused.retain(|refused| refused.action != action);
    }

    /// Takes the result of remembering the credential.
    pub(super) fn remembered(&mut self, result: Result<(), Problem>) {
        if let Some(who) = &mut self.who {
            who.remembered = result.is_ok();
            who.not_remembered = result.as_ref().err().cloned();
        }
        self.keeping.finish(result);
    }
}
