//! Replace: a lost token is disabled, a new one assigned and named, as one flow. Each step is a recorded
//! change like any other; the flow goes on by itself after a confirmed step, stops at anything else, and can
//! be gone on with from any of its entries, also after a restart: what is left to do is read from the
//! server.

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

/// The replacements of this session: one may still run while the next caller's begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub flows: Vec<Replacing>,
    /// The newest step of each replacement that is not finished by the history: its program may have ended
    /// in the middle.
    pub halves: Vec<Entry>,
    /// Those of them of which somebody said that they are not to be told again.
    hidden: Vec<EntryId>,
}

impl State {
    /// The newest step of the unfinished replacement that has this number.
    pub fn half(&self, number: u64) -> Option<&Entry> {
        self.halves.iter().find(|half| half.number == number)
    }

    /// The replacements in this profile of which a half is left, and that nobody is at now.
    pub fn unfinished<'a>(
        &'a self,
        profile: &'a Profile,
        attempts: &'a Attempts,
    ) -> impl Iterator<Item = &'a Entry> {
        self.halves.iter().filter(move |half| {
            let change = &half.change;
            let Some(Link::Replaces(plan)) = &change.link else { return false };
            let flow = self.flows.iter().find(|flow| flow.is_of(plan, change));
            // one that is shown, or goes on, says itself how it stands
            let shown =
                flow.is_some_and(|flow| flow.steps.is_done(attempts) || !flow.steps.is_stopped(attempts));
            let on_its_way = attempts.of(half.id()).is_some_and(Attempt::on_its_way);
            change.profile.is(profile) && !shown && !on_its_way && !self.hidden.contains(&half.id())
        })
    }

    /// The replacement of which the attempt is a step.
    pub fn flow(&self, id: Ticket) -> Option<&Replacing> {
        self.flows.iter().find(|flow| flow.steps.has(id))
    }

    /// Nothing more is sent by itself of the replacement of which this is a step.
    pub(super) fn hold(&mut self, plan: &Replacement, change: &ChangeFacts) {
        for flow in self.flows.iter_mut().filter(|flow| flow.is_of(plan, change)) {
            flow.steps.hold();
        }
    }

    /// The caller is not the person: nothing more is done for them by itself.
    pub(super) fn hold_for(&mut self, person: &UserId) {
        for flow in self.flows.iter_mut().filter(|flow| flow.base.person.id.same(person)) {
            flow.steps.hold();
        }
    }
}

/// The open dialog: the plan, and what the server has of both tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// The first step; every other one has its person, profile, ticket, reason and plan.
    pub base: Change,
    pub plan: Replacement,
    pub both: Job<Box<Both>>,
}

impl Asking {
    /// Opens the dialog, and reads both tokens.
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

    /// The steps in their order; none while it is read, or when the tokens speak against it.
    pub fn steps(&self) -> Option<Result<Vec<(Step, Due)>, Problem>> {
        let both = self.both.done()?;
        Some(self.plan.steps(both, &self.base.person.id))
    }

    /// Whether something is left to be done, and may be.
    pub fn may_confirm(&self) -> bool {
        matches!(self.steps(), Some(Ok(steps)) if steps.iter().any(|(_, due)| *due == Due::Yes))
    }
}

/// A confirmed replacement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replacing {
    base: Change,
    pub plan: Replacement,
    both: Both,
    pub steps: Flow<Step>,
}

impl Replacing {
    /// Whether it is the same replacement, for the same person.
    fn is_of(&self, plan: &Replacement, base: &ChangeFacts) -> bool {
        self.plan == *plan && self.base.person.id.same(&base.person.id) && self.base.profile == base.profile
    }

    /// What is to be ordered next, once something came of a step.
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

    /// The new token is assigned, and is called this.
    fn assigned(&mut self, name: Option<String>) {
        if name.is_some() && name.as_deref() == self.plan.name.as_ref().map(TokenName::as_str) {
            self.steps.done_along(&Step::Name);
        }
        if let Some(new) = &mut self.both.new {
            new.name = name;
        }
    }
}

/// What was pressed in the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Cancelled,
    /// "Read again" where the tokens could not be read.
    RereadAsked,
    Confirmed,
    /// "Go on…" beside a replacement of which a half is left; the number of its newest step.
    HalfGoneOn(u64),
    /// "Hide" beside it.
    HalfHidden(u64),
}

/// Reads again, or ends the dialog: with the steps handed on to be sent, or with nothing sent.
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

/// Both tokens say that nothing is left of it: then nothing is told of it any more.
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
    // it goes on in the place of what was begun of it before
    state.flows.retain(|other| !other.is_of(&asking.plan, &asking.base));
    let steps = Flow::new(steps.into_iter().map(|(step, due)| (step, due == Due::Yes)));
    state.flows.push(Replacing { base: asking.base, plan: asking.plan, both: *both, steps });
    cx.ask(Ask::Replace);
}

/// What was read of both tokens comes into the dialog that asked for it.
pub fn reply(dialog: &mut Option<Asking>, ticket: Ticket, reply: Reply) {
    match (dialog, reply) {
        (Some(asking), Reply::Both(result)) if asking.both.awaits(ticket) => asking.both.finish(result),
        (_, late) => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}

/// Whether the attempt is a step of the same replacement as this change, for the same person.
pub fn is_step_of(attempt: &Attempt, change: &ChangeFacts) -> bool {
    let other = attempt.change();
    change.link.is_some() && other.link == change.link && other.person.id.same(&change.person.id)
}
