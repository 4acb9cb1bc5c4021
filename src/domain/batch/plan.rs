//! What a batch is going to do: one change for each token, in the order of its list.

use super::{
    part::{BatchId, PartOf},
    sort::Sort,
    table::Table,
};
use crate::domain::{
    Hint,
    change::{
        PersonRef,
        act::{Act, Link, Undone},
        action::Action,
        availability,
        order::{Barred, Before, Change, Order, Terms},
    },
    phrase::Phrase,
    profile::ProfileTag,
    sign_in::signed_in::SignedIn,
    token::serial::Serial,
    verification::Caller,
};
use crate::phrase;

/// What can be done to many tokens at once.
pub const ACTIONS: [Action; 4] = [Action::Disable, Action::Enable, Action::Unassign, Action::ClearPin];

/// What speaks against any batch of an action, whatever its list is.
///
/// # Errors
/// It, in words.
pub fn allowed(action: Action, who: &SignedIn) -> Result<(), Hint> {
    if let Some(why) = availability::why_not(action, who, &[]) {
        return Err(Hint(why.phrase()));
    }
    // each caller is verified by themselves, and a list has none
    if who.profile.policy.needs_verification(action) {
        return Err(Hint(phrase!("batch-needs-callers", profile = &who.profile.name)));
    }
    who.profile.batch.hint(1).map_or(Ok(()), Err)
}

/// The list that a batch was made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The file's name, or what stands for it.
    pub name: String,
    /// The SHA-256 of what was read, in hexadecimal.
    pub hash: String,
    /// How many lines it has, with those that are not sent.
    pub lines: u32,
}

impl From<&Table> for Source {
    fn from(table: &Table) -> Self {
        let lines = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
        Self { name: table.name.clone(), hash: table.hash.clone(), lines }
    }
}

/// One change of a batch, as its rehearsal saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// The line of the list.
    pub line: u32,
    pub serial: Serial,
    /// Whose token it is.
    pub person: PersonRef,
    pub before: Before,
    /// Its ticket number: the line's own, else the whole list's; may be empty.
    pub ticket: String,
    /// Its reason, in the same way.
    pub reason: String,
    /// The change that it takes back, in a batch that takes back another one.
    pub undoes: Option<Undone>,
}

/// A line of the list that is not sent, as its rehearsal saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotSent {
    /// The line of the list.
    pub line: u32,
    /// What the line says, to be told from others.
    pub written: String,
    pub sort: Sort,
    pub why: Phrase,
}

/// What a batch is going to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    pub id: BatchId,
    pub action: Action,
    /// The profile under which it is done, or not at all.
    pub profile: ProfileTag,
    pub source: Source,
    /// Each token once.
    pub steps: Vec<Step>,
    /// The other lines, so that the report has them all.
    pub not_sent: Vec<NotSent>,
}

impl Plan {
    /// The ticket number that all its changes have; none where they differ or have none.
    pub fn ticket(&self) -> Option<&str> {
        let first =
            self.steps.first().map(|step| step.ticket.as_str()).filter(|ticket| !ticket.is_empty())?;
        self.steps.iter().all(|step| step.ticket == first).then_some(first)
    }

    /// Makes the change of a step, to be sent with the credential that is signed in now; none where there is
    /// no such step. `first`: the list is recorded with it.
    ///
    /// # Errors
    /// What speaks against it.
    pub fn change(
        &self,
        place: usize,
        first: bool,
        who: Option<&SignedIn>,
    ) -> Option<Result<Change, Barred>> {
        let step = self.steps.get(place)?;
        if let Some(hint) = who.and_then(|who| who.profile.batch.hint(self.steps.len())) {
            return Some(Err(Barred::Missing { typed: Some(hint), unverified: false }));
        }
        let act = Act::plain(self.action, Some(step.serial.clone()))?;
        let part = PartOf { batch: self.id, line: step.line, first };
        let terms = Terms {
            person: step.person.clone(),
            caller: Caller::default(),
            ticket: step.ticket.clone(),
            reason: step.reason.clone(),
            link: step.undoes.clone().map(Link::Undoes),
            batch: Some(part),
            profile: Some(self.profile.clone()),
        };
        Some(Order { act, before: step.before.clone(), terms }.change(who))
    }
}
