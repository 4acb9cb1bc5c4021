//! Verify the caller: by Live Verification, where the server asks the person on the line to prove who they are, or by what
//! the agent did and notes. It is of the person on the screen and of this call, and goes into each change of it.
//!
//! Only the server's own word makes a Live Verification count, and only in answer to an order of this dialog. Whatever
//! leaves the dialog while one runs ends it at the server.

mod state;

use std::time::Duration;

pub use self::state::{AfterCode, Code, Form, Open, Said, Session, Stage, Way};
use super::{
    cx::Cx,
    effect::Effect,
    job::{Job, Ticket},
    lookup,
    message::Reply,
};
use crate::domain::{
    change::PersonRef,
    live::{LiveSession, LiveStatus},
    live_access::{self, NoLive, NotBegun},
    problem::{Problem, ProblemKind},
    signed_in::SignedIn,
    verification::{Caller, How, Verification},
};

/// The time between two looks at how a verification stands.
pub const PAUSE: Duration = Duration::from_secs(3);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// "Verify the caller…".
    Asked,
    /// "Start Live Verification".
    Started,
    /// "Note as verified": what the agent did.
    Noted,
    /// "Check code".
    CodeSubmitted,
    /// "Verify in another way…", after Live Verification failed.
    AnotherWay,
    /// "Stop" while the server asks to wait.
    WaitStopped,
    /// "Cancel", "Done", Esc.
    Closed,
}

/// What the dialog works on.
pub struct Hands<'a> {
    pub form: &'a mut Form,
    pub open: &'a mut Option<Open>,
    pub lookup: &'a mut lookup::State,
    pub not_begun: &'a mut Option<NotBegun>,
}

/// Why Live Verification is not to be had for whoever is signed in.
pub fn why_no_live(who: Option<&SignedIn>, before: Option<NotBegun>) -> Option<NoLive> {
    who.and_then(|who| live_access::why_not(who, before))
}

/// Whether Live Verification may be tried at all.
pub fn may_try_live(why: Option<&NoLive>) -> bool {
    why.is_none_or(NoLive::is_of_the_past)
}

/// Closes the dialog, and ends at the server what may run there.
pub fn leave(hands: &mut Hands<'_>, cx: &mut Cx<'_>) {
    let Some(Open { person, mut stage, said, .. }) = hands.open.take() else { return };
    if matches!(stage, Stage::Asking(_)) {
        forget_code(hands.form, cx);
    }
    *hands.form = Form::default();
    let may_run = match &mut stage {
        // an order to begin is not dropped: what it begins is to be ended
        Stage::Starting { job, lost } => {
            if lost.is_some() {
                cx.cancel(job);
            }
            true
        }
        Stage::Asking(session) => {
            cx.cancel(&mut session.look);
            cx.cancel(&mut session.code);
            true
        }
        Stage::Choosing => matches!(said, Some(Said::Unsure(_))),
        Stage::Verified(_) | Stage::Failed => false,
    };
    if may_run {
        end(person, cx);
    }
}

fn end(person: PersonRef, cx: &mut Cx<'_>) {
    let ticket = cx.ticket();
    cx.run(Effect::VerifyCancel { ticket, person: person.id });
}

pub fn update(message: Message, hands: &mut Hands<'_>, cx: &mut Cx<'_>) {
    match message {
        Message::Asked => ask(hands, cx),
        Message::Closed => leave(hands, cx),
        Message::Noted => note(hands, cx),
        Message::Started | Message::CodeSubmitted | Message::AnotherWay | Message::WaitStopped => {
            let Some(open) = hands.open.as_mut() else { return };
            match message {
                Message::Started => start(open, *hands.not_begun, cx),
                Message::CodeSubmitted => check_code(open, hands.form, cx),
                Message::AnotherWay if open.stage == Stage::Failed => {
                    open.stage = Stage::Choosing;
                    hands.form.way = None;
                }
                Message::WaitStopped => {
                    if let Some(running) = open.running() {
                        cx.run(Effect::StopWait(running.ticket));
                    }
                }
                _ => {}
            }
        }
    }
}

fn ask(hands: &mut Hands<'_>, cx: &mut Cx<'_>) {
    let Some(person) = hands.lookup.person().filter(|_| hands.open.is_none()) else { return };
    // the next step, unless something is known against it
    let way = why_no_live(cx.who, *hands.not_begun).is_none().then_some(Way::Live);
    *hands.form = Form { way, ..Form::default() };
    *hands.open =
        Some(Open { person: PersonRef::from(person), stage: Stage::Choosing, said: None, checked: false });
}

fn note(hands: &mut Hands<'_>, cx: &mut Cx<'_>) {
    let Some(open) = hands.open.as_mut().filter(|open| open.stage == Stage::Choosing) else { return };
    open.checked = true;
    let Ok(how) = hands.form.noted() else { return };
    hands.lookup.caller.verified = Some(Verification { how, at: cx.now });
    leave(hands, cx);
}

fn start(open: &mut Open, before: Option<NotBegun>, cx: &mut Cx<'_>) {
    if open.stage != Stage::Choosing || !may_try_live(why_no_live(cx.who, before).as_ref()) {
        return;
    }
    let person = open.person.id.clone();
    open.stage = match open.said.take() {
        Some(Said::Unsure(problem)) => look_whether_begun(open, problem, cx),
        Some(Said::Over | Said::NotBegun(_)) | None => {
            Stage::Starting { job: cx.start(|ticket| Effect::VerifyStart { ticket, person }), lost: None }
        }
    };
}

/// The answer to the order to begin was lost: before anything else, it is read what came of it.
fn look_whether_begun(open: &Open, lost: Problem, cx: &mut Cx<'_>) -> Stage {
    Stage::Starting { job: look(&open.person, Duration::ZERO, cx), lost: Some(lost) }
}

fn look(person: &PersonRef, wait: Duration, cx: &mut Cx<'_>) -> Job<()> {
    let person = person.id.clone();
    cx.start(|ticket| Effect::VerifyStatus { ticket, person, wait })
}

fn check_code(open: &mut Open, form: &mut Form, cx: &mut Cx<'_>) {
    open.checked = true;
    let Stage::Asking(session) = &mut open.stage else { return };
    let (Ok(code), None) = (form.code(), session.code.running()) else { return };
    let (person, code) = (open.person.id.clone(), code.into());
    // one question at a time: a look would be answered from before the code
    cx.cancel(&mut session.look);
    session.after_code = None;
    session.code = cx.start(|ticket| Effect::VerifyCode { ticket, person, code });
    open.checked = false;
    forget_code(form, cx);
}

/// The code is in the field no more, and no undo brings it back.
fn forget_code(form: &mut Form, cx: &mut Cx<'_>) {
    form.code = Code::default();
    cx.run(Effect::ForgetTyping);
}

/// Takes the runtime's answers in. Each is for exactly one job; a job that no longer waits gets nothing.
pub fn reply(hands: &mut Hands<'_>, ticket: Ticket, reply: Reply, cx: &mut Cx<'_>) {
    let awaited = match hands.open.as_ref().map(|open| &open.stage) {
        Some(Stage::Starting { job, .. }) => job.awaits(ticket),
        Some(Stage::Asking(session)) => session.look.awaits(ticket) || session.code.awaits(ticket),
        Some(Stage::Choosing | Stage::Verified(_) | Stage::Failed) | None => false,
    };
    match reply {
        Reply::LiveStarted(result) if awaited => take_start(hands, result, cx),
        Reply::LiveStands(result) if awaited => match &hands.open {
            Some(Open { stage: Stage::Starting { .. }, .. }) => take_first_look(hands, result, cx),
            _ => take(hands, result, cx),
        },
        Reply::LiveCodeChecked(result) if awaited => take(hands, result, cx),
        late => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}

fn take_start(hands: &mut Hands<'_>, result: Result<Box<LiveSession>, Problem>, cx: &mut Cx<'_>) {
    let Some(open) = hands.open.as_mut() else { return };
    match result {
        Ok(live) => {
            *hands.not_begun = None;
            begin(hands, *live, false, cx);
        }
        Err(problem) if live_access::may_have_begun(problem.kind) => {
            open.stage = look_whether_begun(open, problem, cx);
        }
        Err(problem) => {
            *hands.not_begun = NotBegun::of(problem.kind, cx.now).or(*hands.not_begun);
            open.stage = Stage::Choosing;
            open.said = Some(Said::NotBegun(problem));
        }
    }
}

/// After a lost answer: what the server has now. What has ended already was an earlier one: nobody can have answered this
/// one before they were asked.
fn take_first_look(hands: &mut Hands<'_>, result: Result<Box<LiveSession>, Problem>, cx: &mut Cx<'_>) {
    let Some(open) = hands.open.as_mut() else { return };
    let Stage::Starting { lost, .. } = &mut open.stage else { return };
    let Some(lost) = lost.take() else { return };
    let said = match result {
        Ok(live) if live.status.is_waiting() => return begin(hands, *live, true, cx),
        Ok(_) => Said::NotBegun(lost),
        Err(problem) if problem.kind == ProblemKind::NotFound => Said::NotBegun(lost),
        Err(problem) => Said::Unsure(problem),
    };
    open.stage = Stage::Choosing;
    open.said = Some(said);
}

/// It was begun: the caller is asked.
fn begin(hands: &mut Hands<'_>, live: LiveSession, found: bool, cx: &mut Cx<'_>) {
    let Some(open) = hands.open.as_mut() else { return };
    open.said = None;
    open.checked = false;
    let session = Session {
        ends: None,
        since: cx.now,
        found,
        look: Job::Idle,
        code: Job::Idle,
        trouble: None,
        after_code: None,
        live: LiveSession { url: None, ends: None, admin: None, status: LiveStatus::Waiting },
    };
    open.stage = Stage::Asking(Box::new(session));
    take(hands, Ok(Box::new(live)), cx);
}

/// What the server says of a verification that runs, or why it said nothing.
fn take(hands: &mut Hands<'_>, result: Result<Box<LiveSession>, Problem>, cx: &mut Cx<'_>) {
    let Some(open) = hands.open.as_mut() else { return };
    let Stage::Asking(session) = &mut open.stage else { return };
    let was_code = session.code.running().is_some();
    (session.look, session.code) = (Job::Idle, Job::Idle);
    let status = match result {
        // the one that was begun here has made room for it
        Ok(live) if is_anothers(&session.live, &live) => LiveStatus::Over,
        Ok(live) => {
            session.trouble = None;
            let status = live.status.clone();
            remember(session, *live, cx);
            if was_code {
                session.after_code = Some(AfterCode::StillOpen);
            }
            status
        }
        // the server knows of none any more
        Err(problem) if problem.kind == ProblemKind::NotFound => LiveStatus::Over,
        Err(problem) if was_code => {
            session.after_code = Some(AfterCode::NotChecked(problem));
            LiveStatus::Waiting
        }
        Err(problem) => {
            session.trouble = Some(problem);
            LiveStatus::Waiting
        }
    };
    let too_old = session.is_too_old(cx.now);
    match status {
        LiveStatus::Waiting | LiveStatus::Other(_) if !too_old => {
            // whether a code counted whose answer was lost is read at once
            let lost = was_code && matches!(session.after_code, Some(AfterCode::NotChecked(_)));
            session.look = look(&open.person, if lost { Duration::ZERO } else { PAUSE }, cx);
            return;
        }
        LiveStatus::Waiting | LiveStatus::Other(_) => {
            end(open.person.clone(), cx);
            be_over(open);
        }
        LiveStatus::Over => be_over(open),
        LiveStatus::Verified => {
            let verified = Some(Verification { how: How::Live, at: cx.now });
            hands.lookup.caller = Caller { verified, denied: None };
            open.stage = Stage::Verified(cx.now);
        }
        LiveStatus::Failed => {
            hands.lookup.caller = Caller { verified: None, denied: Some(cx.now) };
            open.stage = Stage::Failed;
        }
    }
    forget_code(hands.form, cx);
}

/// Whether another administrator verifies the same person by now: what comes of that says nothing about this caller.
fn is_anothers(ours: &LiveSession, live: &LiveSession) -> bool {
    matches!((&ours.admin, &live.admin), (Some(ours), Some(now)) if ours != now)
}

fn be_over(open: &mut Open) {
    open.stage = Stage::Choosing;
    open.said = Some(Said::Over);
    open.checked = false;
}

/// Keeps what the server says. A later answer may leave out what an earlier one said.
fn remember(session: &mut Session, live: LiveSession, cx: &Cx<'_>) {
    let before = std::mem::replace(&mut session.live, live);
    let live = &mut session.live;
    live.url = live.url.take().or(before.url);
    live.ends = live.ends.take().or(before.ends);
    live.admin = live.admin.take().or(before.admin);
    if let Some(at) = live.ends.as_ref().and_then(|ends| ends.at) {
        let off = cx.who.and_then(|who| who.clock_off).unwrap_or_default();
        let here = at.saturating_add(off).unwrap_or(at);
        // one that was over before it began is no end, but a clock or a spelling that is wrong
        if here > session.since {
            session.ends = Some(here);
        }
    }
}
