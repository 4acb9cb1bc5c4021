//! One call: what is known of the caller, and what was done in it.

use super::{
    attempts::{Attempt, Attempts},
    lookup, replace,
};
use crate::{
    domain::{change::PersonRef, verification::Caller},
    words::{self, ticket},
};

/// A call of this session.
#[derive(Clone, Debug)]
pub struct ThisCall<'a> {
    pub person: PersonRef,
    /// As known now, also where the caller was verified after a change.
    pub caller: Caller,
    /// Oldest first.
    pub attempts: Vec<&'a Attempt>,
}

impl<'a> ThisCall<'a> {
    /// The call of the shown outcome, else the one at the desk.
    pub fn of(attempts: &'a Attempts, desk: &lookup::State) -> Option<Self> {
        let shown = attempts.shown.and_then(|id| attempts.get(id));
        shown.map_or_else(
            || Self::at_the_desk(attempts, desk),
            |shown| Some(Self::with(shown, attempts, desk)),
        )
    }

    /// The call in which this was done. An attempt from the history, without a call, stands alone.
    pub fn with(shown: &'a Attempt, attempts: &'a Attempts, desk: &lookup::State) -> Self {
        let change = shown.change();
        let call = change.caller.call;
        let is_of_it = |attempt: &&Attempt| {
            let same_call = call.is_some() && attempt.change().caller.call == call;
            attempt.id == shown.id || same_call || replace::is_step_of(attempt, change)
        };
        let attempts: Vec<_> = attempts.list.iter().filter(is_of_it).collect();
        let at_the_desk = call.is_some() && desk.caller.call == call;
        let newest = attempts.iter().rev().map(|attempt| &attempt.change().caller);
        let caller = if at_the_desk {
            desk.caller.clone()
        } else {
            newest.clone().find(|caller| caller.call == call).unwrap_or(&change.caller).clone()
        };
        Self { person: change.person.clone(), caller, attempts }
    }

    fn at_the_desk(attempts: &'a Attempts, desk: &lookup::State) -> Option<Self> {
        let person = PersonRef::from(desk.person()?);
        let caller = desk.caller.clone();
        let is_of_it =
            |attempt: &&Attempt| caller.call.is_some() && attempt.change().caller.call == caller.call;
        let attempts = attempts.list.iter().filter(is_of_it).collect();
        Some(Self { person, caller, attempts })
    }

    /// The text for the ticket.
    pub(super) fn text(&self, replacements: &replace::State, attempts: &Attempts) -> String {
        let entries: Vec<_> = self.attempts.iter().map(|attempt| attempt.entry()).collect();
        let text = ticket::call(&self.person, &self.caller, &entries);
        // the last step of a replacement alone would not say that all is done
        let done = replacements.flows.iter().rfind(|flow| {
            flow.steps.is_done(attempts) && self.attempts.iter().any(|attempt| flow.steps.has(attempt.id))
        });
        done.map(|flow| words::action::replaced(&flow.plan) + "\n\n").unwrap_or_default() + &text
    }
}
