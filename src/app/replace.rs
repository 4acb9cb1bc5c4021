//! Replacing a lost token: disables it, assigns a new one and names it, as one flow of recorded changes. It
//! continues after each confirmed step and stops at anything else. It can be continued from any of its
//! entries, also after a restart: the server's state shows what is left.

use super::{
    ask::Ask,
    attempts::{Attempt, Attempts},
    cx::Cx,
    effect::ChangeEffect,
    effect::Effect,
    flow::{self, Done, Flow},
    job::{Job, Ticket},
    reply::Reply,
};
use crate::domain::{
    change::{
        ChangeFacts,
        act::{Link, Replacement},
        confirmation::Now,
        order::{Before, Change, Order, Terms},
        replace::{Both, Due, Step},
    },
    history::entry::{Entry, EntryId},
    person::UserId,
    problem::Problem,
    profile::Profile,
    token::name::TokenName,
};

/// The replacements of this session; an old one may still run when the next begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub flows: Vec<Replacing>,
    /// The newest step of each unfinished replacement in the history.
    pub halves: Vec<Entry>,
    /// Those that the user has hidden.
    hidden: Vec<EntryId>,
}

impl State {
    /// The newest step of an unfinished replacement, by its number.
    pub fn half(&self, number: u64) -> Option<&Entry> {
        self.halves.iter().find(|half| half.number == number)
    }

    /// The unfinished replacements in this profile that are not running.
    pub fn unfinished<'a>(
        &'a self,
        profile: &'a Profile,
        attempts: &'a Attempts,
    ) -> impl Iterator<Item = &'a Entry> {
        self.halves.iter().filter(move |half| {
            let change = &half.change;
            let Some(Link::Replaces(plan)) = &change.link else { return false };
            let flow = self.flows.iter().find(|flow| flow.is_of(plan, change));
            // a shown or running one has its own view
            let shown =
                flow.is_some_and(|flow| flow.steps.is_done(attempts) || !flow.steps.is_stopped(attempts));
            let on_its_way = attempts.of(half.id()).is_some_and(Attempt::on_its_way);
            change.profile.is(profile) && !shown && !on_its_way && !self.hidden.contains(&half.id())
        })
    }

    pub fn flow(&self, id: Ticket) -> Option<&Replacing> {
        self.flows.iter().find(|flow| flow.steps.has(id))
    }

    /// Stops automatic steps of this replacement.
    pub(super) fn hold(&mut self, plan: &Replacement, change: &ChangeFacts) {
        for flow in self.flows.iter_mut().filter(|flow| flow.is_of(plan, change)) {
            flow.steps.stop();
        }
    }

    /// Stops automatic steps for a person who is not the caller.
    pub(super) fn hold_for(&mut self, person: &UserId) {
        for flow in self.flows.iter_mut().filter(|flow| flow.base.person.id.same(person)) {
            flow.steps.stop();
        }
    }
}

/// The open dialog: the plan and both tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// The first step; the others share person, profile, ticket, reason and plan.
    pub base: Change,
    pub plan: Replacement,
    pub both: Job<Box<Both>>,
}

impl Asking {
    pub(super) fn new(base: Change, plan: Replacement, cx: &mut Cx<'_>) -> Self {
        let mut asking = Self { base, plan, both: Job::Idle };
        asking.read(cx);
        asking
    }

    fn read(&mut self, cx: &mut Cx<'_>) {
        cx.cancel(&mut self.both);
        let change = Box::new(self.base.clone());
        self.both = cx.start(|ticket| Effect::Change(ChangeEffect::ReadBoth { ticket, change }));
    }

    /// The steps in order; none while reading, or if the tokens' state does not allow them.
    pub fn steps(&self) -> Option<Result<Vec<(Step, Due)>, Problem>> {
        let both = self.both.done()?;
        Some(self.plan.steps(both, &self.base.person.id))
    }

    /// Whether steps are due and allowed.
    pub fn may_confirm(&self) -> bool {
        matches!(self.steps(), Some(Ok(steps)) if steps.iter().any(|(_, due)| *due == Due::Yes))
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacing {
    base: Change,
    pub plan: Replacement,
    both: Both,
    pub steps: Flow<Step>,
}

impl Replacing {
    fn is_of(&self, plan: &Replacement, base: &ChangeFacts) -> bool {
        self.plan == *plan && self.base.person.id.same(&base.person.id) && self.base.profile == base.profile
    }

    /// The next order, after a step was confirmed.
    pub(super) fn next(&mut self, attempts: &Attempts) -> Option<Order> {
        if let Some((Step::Assign, id)) = self.steps.last()
            && let Some(Done::Now(Now::Assigned { name, .. })) =
                attempts.get(id).and_then(Attempt::settled).and_then(flow::done_by)
        {
            self.assigned(name.clone());
        }
        let step = *self.steps.next(attempts)?;
        let act = self.plan.act(step, &self.both)?;
        let token = match step {
            Step::Disable => &self.both.old,
            Step::Assign | Step::Name => &self.both.new,
        };
        let before = token.as_ref().map(Before::from).unwrap_or_default();
        let terms = Terms::after(&self.base, self.base.caller.clone(), self.base.link.clone());
        Some(Order { act, before, terms })
    }

    /// The new token was assigned and has this name.
    fn assigned(&mut self, name: Option<String>) {
        if name.is_some() && name.as_deref() == self.plan.name.as_ref().map(TokenName::as_str) {
            self.steps.done_along(&Step::Name);
        }
        if let Some(new) = &mut self.both.new {
            new.name = name;
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Cancelled,
    /// "Read again" after a failed reading.
    RereadAsked,
    Confirmed,
    /// "Go on…" beside an unfinished replacement; the number of its newest step.
    HalfGoneOn(u64),
    HalfHidden(u64),
}

/// Reads again, or closes the dialog and sends the steps or nothing.
pub fn update(state: &mut State, dialog: &mut Option<Asking>, message: Message, cx: &mut Cx<'_>) {
    match (message, dialog) {
        (Message::HalfGoneOn(number), _) => {
            if let Some(half) = state.half(number) {
                cx.ask(Ask::GoOn(Box::new(half.change.clone())));
            }
        }
        (Message::HalfHidden(number), _) => {
            let half = state.half(number).map(Entry::id);
            state.hidden.extend(half);
        }
        (Message::Cancelled, dialog) => {
            if let Some(mut asking) = dialog.take() {
                hide_if_whole(state, &asking);
                cx.cancel(&mut asking.both);
            }
        }
        (Message::RereadAsked, Some(asking)) => asking.read(cx),
        (Message::Confirmed, dialog @ Some(_)) => confirm(state, dialog, cx),
        (Message::RereadAsked | Message::Confirmed, None) => {}
    }
}

/// Hides it if both tokens show that nothing is left to do.
fn hide_if_whole(state: &mut State, asking: &Asking) {
    if matches!(asking.steps(), Some(Ok(steps)) if steps.iter().all(|(_, due)| *due == Due::Already)) {
        let base = &asking.base;
        let of_it =
            |half: &&Entry| half.change.link == base.link && half.change.person.id.same(&base.person.id);
        let halves: Vec<_> = state.halves.iter().filter(of_it).map(Entry::id).collect();
        state.hidden.extend(halves);
    }
}

fn confirm(state: &mut State, dialog: &mut Option<Asking>, cx: &mut Cx<'_>) {
    let Some(asking) = dialog.take_if(|asking| asking.may_confirm()) else { return };
    let (Some(Ok(steps)), Job::Done(both)) = (asking.steps(), asking.both) else { return };
    // replaces the earlier run of the same replacement
    state.flows.retain(|other| !other.is_of(&asking.plan, &asking.base));
    let steps = Flow::new(steps.into_iter().map(|(step, due)| (step, due == Due::Yes)));
    state.flows.push(Replacing { base: asking.base, plan: asking.plan, both: *both, steps });
    cx.ask(Ask::Replace);
}

/// Takes the reading that this dialog asked for.
pub fn reply(dialog: &mut Option<Asking>, ticket: Ticket, reply: Reply) {
    match (dialog, reply) {
        (Some(asking), Reply::Both(result)) if asking.both.awaits(ticket) => asking.both.finish(result),
        (_, late) => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}

/// Whether the attempt belongs to the same replacement for the same person as the change.
pub fn is_step_of(attempt: &Attempt, change: &ChangeFacts) -> bool {
    let other = attempt.change();
    change.link.is_some() && other.link == change.link && other.person.id.same(&change.person.id)
}
