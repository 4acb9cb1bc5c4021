//! Replace: a lost token is disabled, a new one assigned and named, as one flow. Each step is a recorded change like any
//! other; the flow goes on by itself after a confirmed step, stops at anything else, and can be gone on with from any of
//! its entries, also after a restart: what is left to do is read from the server.

use super::{
    Screen,
    attempts::{Attempt, Attempts},
    compose::{self, Desk},
    cx::Cx,
    effect::Effect,
    job::{Job, Ticket},
    message::Reply,
    outcome,
};
use crate::domain::{
    Hint,
    change::{Action, Change, Link, Now, Outcome, Replacement},
    entry::{Entry, EntryId},
    person::UserId,
    problem::{Problem, ProblemKind},
    profile::Profile,
    replace::{Both, Due, Step},
    signed_in::SignedIn,
    token_name::TokenName,
    verification::Caller,
};

/// The dialog, and the flows of this session: one may still run while the next caller's begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub asking: Option<Asking>,
    pub flows: Vec<Flow>,
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
    pub fn left<'a>(
        &'a self,
        profile: &'a Profile,
        attempts: &'a Attempts,
    ) -> impl Iterator<Item = &'a Entry> {
        self.halves.iter().filter(move |half| {
            let change = &half.change;
            let Some(Link::Replaces(plan)) = &change.link else { return false };
            let flow = self.flows.iter().find(|flow| flow.is_of(plan, change));
            // one that is shown, or goes on, says itself how it stands
            let told = flow.is_some_and(|flow| flow.is_done(attempts) || !flow.is_stopped(attempts));
            let on_its_way = attempts.of(half.id()).is_some_and(Attempt::on_its_way);
            change.profile.is(profile) && !told && !on_its_way && !self.hidden.contains(&half.id())
        })
    }

    /// The flow of which the attempt is a step.
    pub fn flow(&self, id: Ticket) -> Option<&Flow> {
        self.flows.iter().find(|flow| flow.has(id))
    }
}

/// The open dialog: the plan, and what the server has of both tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asking {
    /// What every step carries: person, profile, ticket, reason, the plan.
    pub base: Change,
    pub plan: Replacement,
    pub both: Job<Box<Both>>,
}

impl Asking {
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
pub struct Flow {
    pub base: Change,
    pub plan: Replacement,
    both: Both,
    pub steps: Vec<(Step, Stands)>,
    /// Nothing more is sent of this one by itself: somebody asked to go on by hand (nothing is sent twice), what came of a step
    /// was not found out within the minute (much may have happened once somebody looks it up later), or the caller was found out.
    held: bool,
}

/// How a step stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It comes later.
    Waiting,
    /// It was so before.
    Already,
    /// The step before it has done this too.
    Along,
    /// It was sent, or is being sent; the attempt says what came of it.
    Sent(Ticket),
}

impl Flow {
    /// Whether the attempt is one of its steps.
    pub fn has(&self, id: Ticket) -> bool {
        self.steps.iter().any(|(_, stands)| *stands == Stands::Sent(id))
    }

    /// Whether one of its steps is on its way.
    pub fn runs(&self, attempts: &Attempts) -> bool {
        self.sent(attempts).any(|attempt| attempt.sending.is_some())
    }

    /// The steps that were sent, in their order.
    pub fn sent<'a>(&'a self, attempts: &'a Attempts) -> impl Iterator<Item = &'a Attempt> {
        self.steps.iter().filter_map(|(_, stands)| match stands {
            Stands::Sent(id) => attempts.get(*id),
            Stands::Waiting | Stands::Already | Stands::Along => None,
        })
    }

    /// Whether the steps that wait are not begun by themselves: one before them was not done, or the replacement is
    /// held.
    pub fn is_stopped(&self, attempts: &Attempts) -> bool {
        let failed = |stands: &Stands| match stands {
            Stands::Sent(id) => attempts
                .get(*id)
                .is_some_and(|attempt| !attempt.on_its_way() && so(&attempt.entry.outcome).is_none()),
            Stands::Waiting | Stands::Already | Stands::Along => false,
        };
        self.held || self.steps.iter().any(|(_, stands)| failed(stands))
    }

    /// Whether nothing is left to be done.
    pub fn is_done(&self, attempts: &Attempts) -> bool {
        self.steps.iter().all(|(_, stands)| match stands {
            Stands::Waiting => false,
            Stands::Already | Stands::Along => true,
            Stands::Sent(id) => attempts.get(*id).is_some_and(|attempt| so(&attempt.entry.outcome).is_some()),
        })
    }

    /// Whether it is the same replacement, for the same person.
    fn is_of(&self, plan: &Replacement, base: &Change) -> bool {
        self.plan == *plan && self.base.person.id.same(&base.person.id) && self.base.profile == base.profile
    }
}

/// What was pressed in the dialog.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Cancelled,
    /// "Read again" where the tokens could not be read.
    RereadAsked,
    /// "Stop" while the server asks to wait.
    WaitStopped,
    Confirmed,
    /// "Go on…" beside a replacement of which a half is left; the number of its newest step.
    HalfGoneOn(u64),
    /// "Hide" beside it.
    HalfHidden(u64),
}

/// What the flow works on besides itself.
pub struct Hands<'a, 'b> {
    pub state: &'a mut State,
    pub out: &'a mut outcome::Hands<'b>,
}

/// What a replacement takes; besides that [`NAMING`], where the new token is to have a name.
pub const NEEDED: [Action; 2] = [Action::Disable, Action::Assign];

/// What it takes to give the new token a name.
pub const NAMING: Action = Action::Rename;

/// Why a token cannot be replaced now.
pub fn why_not(desk: Desk<'_>) -> Option<Hint> {
    NEEDED.into_iter().find_map(|action| compose::why_not(action, desk))
}

/// Why the new token cannot be given a name now.
pub fn why_no_name(desk: Desk<'_>) -> Option<Hint> {
    compose::why_not(NAMING, desk)
}

/// What is to be known before it is tried again: that the server refused one of its steps before.
pub fn note(desk: Desk<'_>) -> Option<String> {
    NEEDED.into_iter().find_map(|action| desk.note(action))
}

/// Opens the dialog for what was composed at the desk.
pub fn ask(state: &mut State, base: Change, plan: Replacement, cx: &mut Cx<'_>) {
    let base = Change { link: Some(Link::Replaces(plan.clone())), ..base };
    let mut asking = Asking { base, plan, both: Job::Idle };
    read(&mut asking, cx);
    state.asking = Some(asking);
}

fn read(asking: &mut Asking, cx: &mut Cx<'_>) {
    cx.cancel(&mut asking.both);
    let change = Box::new(asking.base.clone());
    asking.both = cx.start(|ticket| Effect::ReadBoth { ticket, change });
}

/// Opens the dialog for what is left of a replacement of which one step is an entry, by whoever is signed in now and with
/// what is known of the caller now.
pub fn go_on(state: &mut State, change: &Change, caller: Caller, attempts: &Attempts, cx: &mut Cx<'_>) {
    let (Some(Link::Replaces(plan)), Some(who)) = (&change.link, cx.who) else { return };
    if can_go_on(change, &caller, attempts, Some(who)).is_err() {
        return;
    }
    // what is looked up meanwhile must not send what the dialog is about to ask for
    for flow in state.flows.iter_mut().filter(|flow| flow.is_of(plan, change)) {
        flow.held = true;
    }
    let base =
        Change { profile: who.profile.tag(), identity: who.identity.clone(), caller, ..change.clone() };
    ask(state, base, plan.clone(), cx);
}

/// Whether a replacement can be gone on with.
///
/// # Errors
/// A [`Hint`] that says why not.
pub fn can_go_on(
    change: &Change,
    caller: &Caller,
    attempts: &Attempts,
    who: Option<&SignedIn>,
) -> Result<(), Hint> {
    let Some(Link::Replaces(plan)) = &change.link else {
        return Err(Hint::new("It is no step of a replacement"));
    };
    let who = compose::signed_in_to(&change.profile, who, "go on")?;
    let on_its_way =
        attempts.list.iter().any(|attempt| attempt.sending.is_some() && is_step_of(attempt, change));
    if on_its_way {
        return Err(Hint::new("A step of it is on its way: wait until it is answered"));
    }
    let naming = plan.name.as_ref().map(|_| NAMING);
    NEEDED.into_iter().chain(naming).try_for_each(|action| compose::again(action, change, caller, who))
}

/// Reads again, or ends the dialog: with the first step that is due sent, or with nothing sent.
pub fn update(hands: &mut Hands<'_, '_>, message: Message, cx: &mut Cx<'_>) {
    if let Message::HalfHidden(number) = message {
        let half = hands.state.half(number).map(Entry::id);
        hands.state.hidden.extend(half);
        return;
    }
    let Some(asking) = &mut hands.state.asking else { return };
    match message {
        Message::HalfGoneOn(_) | Message::HalfHidden(_) => {}
        Message::Cancelled => {
            cx.cancel(&mut asking.both);
            // both tokens say that nothing is left of it
            if matches!(asking.steps(), Some(Ok(steps)) if steps.iter().all(|(_, due)| *due == Due::Already))
            {
                let base = asking.base.clone();
                let of_it = |half: &&Entry| {
                    half.change.link == base.link && half.change.person.id.same(&base.person.id)
                };
                let halves: Vec<_> = hands.state.halves.iter().filter(of_it).map(Entry::id).collect();
                hands.state.hidden.extend(halves);
            }
            hands.state.asking = None;
        }
        Message::RereadAsked => read(asking, cx),
        Message::WaitStopped => {
            if let Some(running) = asking.both.running() {
                cx.run(Effect::Stop(running.ticket));
            }
        }
        Message::Confirmed => {
            let (true, Some(Ok(steps)), Some(both)) =
                (asking.may_confirm(), asking.steps(), asking.both.done())
            else {
                return;
            };
            let stands = |due| if due == Due::Yes { Stands::Waiting } else { Stands::Already };
            let mut flow = Flow {
                base: asking.base.clone(),
                plan: asking.plan.clone(),
                both: (**both).clone(),
                steps: steps.into_iter().map(|(step, due)| (step, stands(due))).collect(),
                held: false,
            };
            hands.state.asking = None;
            // it goes on in the place of what was begun of it before
            hands.state.flows.retain(|other| !other.is_of(&flow.plan, &flow.base));
            next(&mut flow, hands.out, true, cx);
            hands.state.flows.push(flow);
        }
    }
}

/// What was read of both tokens comes into the dialog that asked for it.
pub fn reply(state: &mut State, ticket: Ticket, reply: Reply) {
    match (&mut state.asking, reply) {
        (Some(asking), Reply::Both(result)) if asking.both.awaits(ticket) => asking.both.finish(result),
        (_, late) => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}

/// Whether the attempt is a step of the same replacement as this change, for the same person.
pub fn is_step_of(attempt: &Attempt, change: &Change) -> bool {
    let other = &attempt.entry.change;
    change.link.is_some() && other.link == change.link && other.person.id.same(&change.person.id)
}

/// The caller is not the person: nothing more is done for them by itself.
pub fn hold(state: &mut State, person: &UserId) {
    for flow in state.flows.iter_mut().filter(|flow| flow.base.person.id.same(person)) {
        flow.held = true;
    }
}

/// Something came of an attempt: after a step that is done the next one is sent.
pub fn advance(hands: &mut Hands<'_, '_>, cx: &mut Cx<'_>) {
    for flow in &mut hands.state.flows {
        if flow.sent(hands.out.attempts).any(Attempt::is_left_unknown) {
            flow.held = true;
        }
        if flow.held {
            continue;
        }
        let last = flow.steps.iter().rev().find_map(|(step, stands)| match stands {
            Stands::Sent(id) => Some((*step, *id)),
            _ => None,
        });
        let Some((step, id)) = last else { continue };
        let Some(now) = hands.out.attempts.get(id).and_then(|attempt| so(&attempt.entry.outcome)) else {
            continue;
        };
        if let (Step::Assign, So::Now(Now::Assigned { name, .. })) = (step, now) {
            flow.assigned(name.as_deref());
        }
        let shown = hands.out.state.shown == Some(id);
        next(flow, hands.out, shown, cx);
    }
}

impl Flow {
    /// The new token is assigned, and is called this.
    fn assigned(&mut self, name: Option<&str>) {
        if let Some(new) = &mut self.both.new {
            new.name = name.map(str::to_owned);
        }
        if name.is_some() && name == self.plan.name.as_ref().map(TokenName::as_str) {
            for (_, stands) in self.steps.iter_mut().filter(|(step, _)| *step == Step::Name) {
                *stands = Stands::Along;
            }
        }
    }
}

/// What is so after a step.
pub enum So<'a> {
    Now(&'a Now),
    /// It was so already: nothing was sent.
    Already,
}

/// What is so after a step that came to this; none where it is not so, or not known.
pub fn so(outcome: &Outcome) -> Option<So<'_>> {
    match outcome {
        Outcome::Confirmed(confirmation) => Some(So::Now(&confirmation.now)),
        Outcome::Refused(refusal) if refusal.problem.kind == ProblemKind::AlreadySo => Some(So::Already),
        Outcome::Refused(_) | Outcome::Unknown(_) => None,
    }
}

/// Sends the next step that waits, if there is one and somebody is signed in under its profile.
fn next(flow: &mut Flow, out: &mut outcome::Hands<'_>, show: bool, cx: &mut Cx<'_>) {
    if !cx.who.is_some_and(|who| flow.base.profile.is(&who.profile)) {
        return;
    }
    let Some((step, stands)) = flow.steps.iter_mut().find(|(_, stands)| *stands == Stands::Waiting) else {
        return;
    };
    let Some(act) = flow.plan.act(*step, &flow.both) else { return };
    let token = match step {
        Step::Disable => &flow.both.old,
        Step::Assign | Step::Name => &flow.both.new,
    };
    let change = Change {
        act,
        state_before: token.as_ref().map(|token| token.status.clone()),
        changed_before: token.as_ref().and_then(|token| token.changed_at.clone()),
        ..flow.base.clone()
    };
    let id = outcome::send(out, change, cx);
    *stands = Stands::Sent(id);
    if show {
        out.state.shown = Some(id);
        cx.go(Screen::Outcome);
    }
}
