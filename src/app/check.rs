//! The connection check of a profile, as far as it has come.

use super::{
    cx::Cx,
    effect::Effect,
    job::{Job, Ticket},
    reply::Reply,
};
use crate::{
    domain::{
        check::{Check, Line},
        problem::{Problem, ProblemKind},
        profile::Profile,
    },
    phrase,
};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    pub open: Option<Box<Open>>,
}

/// A check on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    pub profile: Profile,
    pub check: Check,
    pub job: Job<()>,
    /// Whether it began while somebody was signed in with the profile: then it uses their session.
    pub uses_session: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// Check this profile.
    Asked(Box<Profile>),
    /// Check the same one again.
    Again,
}

pub fn update(state: &mut State, message: Message, cx: &mut Cx<'_>) {
    match message {
        Message::Asked(profile) => begin(state, *profile, cx),
        Message::Again => {
            if let Some(open) = &state.open {
                begin(state, open.profile.clone(), cx);
            }
        }
    }
}

fn begin(state: &mut State, profile: Profile, cx: &mut Cx<'_>) {
    if let Some(mut open) = state.open.take() {
        cx.cancel(&mut open.job);
    }
    let check =
        Check { profile: profile.name.clone(), host: profile.address.host(), at: cx.now, lines: Vec::new() };
    let uses_session = cx.who().is_some_and(|who| who.profile.name == profile.name);
    let asked = Box::new(profile.clone());
    let job = cx.start(|ticket| Effect::Check { ticket, profile: asked });
    state.open = Some(Box::new(Open { profile, check, job, uses_session }));
}

/// Ends a check that uses the session, which it would hold; any other goes on.
pub(super) fn signed_out(state: &mut State, cx: &mut Cx<'_>) {
    if let Some(open) = state.open.as_mut().filter(|open| open.uses_session && open.job.running().is_some()) {
        cx.cancel(&mut open.job);
        open.job = Job::Failed(Problem::new(
            ProblemKind::Stopped,
            phrase!("check-stopped"),
            phrase!("check-session-ended"),
            phrase!("check-once-more"),
        ));
    }
}

/// The next step's line.
pub fn line(state: &mut State, ticket: Ticket, line: Line) {
    if let Some(open) = state.open.as_mut().filter(|open| open.job.awaits(ticket)) {
        open.check.lines.push(line);
    }
}

pub fn reply(state: &mut State, ticket: Ticket, reply: Reply) {
    match (state.open.as_mut(), reply) {
        (Some(open), Reply::Checked(result)) if open.job.awaits(ticket) => open.job.finish(result),
        (_, late) => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}
