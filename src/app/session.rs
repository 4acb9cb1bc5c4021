//! Who is signed in, and what the server has taught since then. All of it ends when they sign out.

use super::job::{Job, Ticket};
use crate::domain::{
    change::{action::Action, availability::Refused},
    person::emergency::Lengths,
    problem::Problem,
    sign_in::signed_in::SignedIn,
    verification::live_verification::access::NotBegun,
};

#[derive(Clone, Debug, Default)]
pub struct Session {
    pub who: Option<SignedIn>,
    /// What the server refused to this credential for want of a permission.
    pub refused: Vec<Refused>,
    /// For how long the server makes emergency access codes.
    pub lengths: Lengths,
    /// That the server would not begin a Live Verification for this credential, and of whom.
    pub verification_not_begun: Option<NotBegun>,
    /// The credential is being remembered.
    pub keeping: Job<()>,
    /// The last ticket before it began.
    before: Ticket,
}

impl Session {
    /// Somebody is signed in, after the work under `before` was begun.
    pub(super) fn begin(who: SignedIn, before: Ticket) -> Self {
        Self { who: Some(who), before, ..Self::default() }
    }

    /// Whether the work was begun in this session: what is answered to an earlier one says nothing about this
    /// credential.
    pub(super) fn began(&self, ticket: Ticket) -> bool {
        self.who.is_some() && ticket > self.before
    }

    /// The server made the change, or refused it for want of a permission: kept in mind until the same
    /// succeeds.
    pub(super) fn allows(&mut self, action: Action) {
        self.refused.retain(|refused| refused.action != action);
    }

    /// Whether the credential is remembered now.
    pub(super) fn remembered(&mut self, result: Result<(), Problem>) {
        if let Some(who) = &mut self.who {
            who.remembered = result.is_ok();
            who.not_remembered = result.as_ref().err().cloned();
        }
        self.keeping.finish(result);
    }
}
