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
    problem::{Problem, ProblemKind},
    replace::{Both, Due, Step},
    signed_in::SignedIn,
};

/// The dialog, and the flow.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub asking: Option<Asking>,
    pub flow: Option<Flow>,
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

    /// Whether nothing is left to be done.
    pub fn is_done(&self, attempts: &Attempts) -> bool {
        self.steps.iter().all(|(_, stands)| match stands {
            Stands::Waiting => false,
            Stands::Already | Stands::Along => true,
            Stands::Sent(id) => attempts.get(*id).is_some_and(|attempt| is_so(attempt).is_some()),
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Cancelled,
    /// "Read again" where the tokens could not be read.
    RereadAsked,
    /// "Stop" while the server asks to wait.
    WaitStopped,
    Confirmed,
}

/// What the flow works on besides itself.
pub struct Hands<'a, 'b> {
    pub state: &'a mut State,
    pub out: &'a mut outcome::Hands<'b>,
}

/// Why a token cannot be replaced now.
pub fn why_not(desk: Desk<'_>) -> Option<Hint> {
    let needed = [Action::Disable, Action::Assign, Action::Rename];
    needed.into_iter().find_map(|action| compose::why_not(action, desk))
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

/// Opens the dialog for what is left of a replacement of which one step is an entry.
pub fn go_on(state: &mut State, change: &Change, cx: &mut Cx<'_>) {
    if let (Some(Link::Replaces(plan)), Ok(())) = (&change.link, can_go_on(change, cx.who)) {
        ask(state, change.clone(), plan.clone(), cx);
    }
}

/// Whether a replacement can be gone on with.
///
/// # Errors
/// A [`Hint`] that says why not.
pub fn can_go_on(change: &Change, who: Option<&SignedIn>) -> Result<(), Hint> {
    let profile = &change.profile;
    if who.is_some_and(|who| profile.is(&who.profile)) {
        Ok(())
    } else {
        Err(Hint::new(format!("Sign in to {} to go on", profile.name)))
    }
}

pub fn update(hands: &mut Hands<'_, '_>, message: Message, cx: &mut Cx<'_>) {
    let Some(asking) = &mut hands.state.asking else { return };
    match message {
        Message::Cancelled => {
            cx.cancel(&mut asking.both);
            hands.state.asking = None;
        }
        Message::RereadAsked => read(asking, cx),
        Message::WaitStopped => {
            if let Some(running) = asking.both.running() {
                cx.run(Effect::StopWait(running.ticket));
            }
        }
        Message::Confirmed => {
            let (true, Some(Ok(steps)), Some(both)) =
                (asking.may_confirm(), asking.steps(), asking.both.done())
            else {
                return;
            };
            let stands = |due| if due == Due::Yes { Stands::Waiting } else { Stands::Already };
            hands.state.flow = Some(Flow {
                base: asking.base.clone(),
                plan: asking.plan.clone(),
                both: (**both).clone(),
                steps: steps.into_iter().map(|(step, due)| (step, stands(due))).collect(),
            });
            hands.state.asking = None;
            next(hands, true, cx);
        }
    }
}

pub fn reply(state: &mut State, ticket: Ticket, reply: Reply) {
    match (&mut state.asking, reply) {
        (Some(asking), Reply::Both(result)) if asking.both.awaits(ticket) => asking.both.finish(result),
        (_, late) => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}

/// Something came of an attempt: after a step that is done the next one is sent.
pub fn advance(hands: &mut Hands<'_, '_>, cx: &mut Cx<'_>) {
    let Some(flow) = &mut hands.state.flow else { return };
    let last = flow.steps.iter().rev().find_map(|(step, stands)| match stands {
        Stands::Sent(id) => Some((*step, *id)),
        _ => None,
    });
    let Some((step, id)) = last else { return };
    let Some(now) = hands.out.attempts.get(id).and_then(is_so) else { return };
    if let (Step::Assign, So::Now(Now::Assigned { name, .. }), Some(wanted)) = (step, &now, &flow.plan.name)
        && name.as_deref() == Some(wanted.as_str())
    {
        for (_, stands) in flow.steps.iter_mut().filter(|(step, _)| *step == Step::Name) {
            *stands = Stands::Along;
        }
    }
    let shown = hands.out.state.shown == Some(id);
    next(hands, shown, cx);
}

/// What is so after a step.
enum So {
    Now(Now),
    /// It was so already: nothing was sent.
    Already,
}

/// None where it is not so, or not known.
fn is_so(attempt: &Attempt) -> Option<So> {
    match &attempt.entry.outcome {
        Outcome::Confirmed(confirmation) => Some(So::Now(confirmation.now.clone())),
        Outcome::Refused(refusal) if refusal.problem.kind == ProblemKind::AlreadySo => Some(So::Already),
        Outcome::Refused(_) | Outcome::Unknown(_) => None,
    }
}

/// Sends the next step that waits, if there is one and somebody is signed in under its profile.
fn next(hands: &mut Hands<'_, '_>, show: bool, cx: &mut Cx<'_>) {
    let Some(flow) = &mut hands.state.flow else { return };
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
    let id = outcome::send(hands.out, change, cx);
    *stands = Stands::Sent(id);
    if show {
        hands.out.state.shown = Some(id);
        cx.go(Screen::Outcome);
    }
}
