//! Verify the caller: by Live Verification, where the server asks the person on the line to prove who they are, or by what
//! the agent did and notes. It is of the person on the screen and of this call, and goes into each change of it.
//!
//! Only the server's own word makes a Live Verification count, and only of one that it confirmed to have begun for this
//! dialog: one that is found running after a lost answer may be another administrator's, of another call. Whatever leaves the
//! dialog while one of its own runs ends that at the server; what may be another's is left alone.

mod state;

use std::time::Duration;

use jiff::SignedDuration;

pub use self::state::{AfterCode, Code, Form, Open, Over, Said, Session, Stage, Way};
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
    person::UserId,
    problem::{Problem, ProblemKind},
    signed_in::SignedIn,
    verification::{Caller, How, Verification},
};

/// The time between two looks at how a verification stands.
pub const PAUSE: Duration = Duration::from_secs(3);

/// How much later one and the same verification may be said to end than before.
const SAME_END: SignedDuration = SignedDuration::from_mins(1);

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
    /// "Verify in another way…", after Live Verification failed or while one runs that was found.
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

/// Why Live Verification of `person` is not to be had for whoever is signed in.
pub fn why_no_live(who: Option<&SignedIn>, before: Option<&NotBegun>, person: &UserId) -> Option<NoLive> {
    who.and_then(|who| live_access::why_not(who, before.filter(|before| before.concerns(person))))
}

/// Whether Live Verification may be tried at all.
pub fn may_try_live(why: Option<&NoLive>) -> bool {
    why.is_none_or(NoLive::is_of_the_past)
}

/// Closes the dialog, and ends at the server what it began there. Whether a lost order to begin began anything is not known:
/// what runs then may be another administrator's, and is not ended.
pub fn leave(hands: &mut Hands<'_>, cx: &mut Cx<'_>) {
    let Some(Open { person, mut stage, .. }) = hands.open.take() else { return };
    if matches!(stage, Stage::Asking(_)) {
        forget_code(hands.form, cx);
    }
    *hands.form = Form::default();
    match &mut stage {
        // an order to begin is not dropped: what it begins is to be ended
        Stage::Starting { lost: None, .. } => end(person, cx),
        Stage::Starting { job, lost: Some(_) } => cx.cancel(job),
        Stage::Asking(session) => {
            cx.cancel(&mut session.look);
            cx.cancel(&mut session.code);
            end(person, cx);
        }
        Stage::Found(session) => cx.cancel(&mut session.look),
        Stage::Choosing | Stage::Verified(_) | Stage::Failed => {}
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
                Message::Started => start(open, hands.not_begun.as_ref(), cx),
                Message::CodeSubmitted => check_code(open, hands.form, cx),
                Message::AnotherWay => another_way(open, hands.form, cx),
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
    let way = why_no_live(cx.who, hands.not_begun.as_ref(), &person.id).is_none().then_some(Way::Live);
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

fn another_way(open: &mut Open, form: &mut Form, cx: &mut Cx<'_>) {
    match &mut open.stage {
        Stage::Failed => {}
        Stage::Found(session) => cx.cancel(&mut session.look),
        _ => return,
    }
    open.stage = Stage::Choosing;
    form.way = None;
}

fn start(open: &mut Open, before: Option<&NotBegun>, cx: &mut Cx<'_>) {
    let person = open.person.id.clone();
    if open.stage != Stage::Choosing || !may_try_live(why_no_live(cx.who, before, &person).as_ref()) {
        return;
    }
    open.stage = match open.said.take() {
        Some(Said::Unsure(problem)) => look_whether_begun(open, problem, cx),
        Some(Said::Over(_) | Said::NotBegun(_)) | None => {
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
    let person = open.person.id.clone();
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
        Some(Stage::Asking(session) | Stage::Found(session)) => {
            session.look.awaits(ticket) || session.code.awaits(ticket)
        }
        Some(Stage::Choosing | Stage::Verified(_) | Stage::Failed) | None => false,
    };
    match reply {
        Reply::LiveStarted(result) if awaited => take_start(hands, result, cx),
        Reply::LiveStands(result) if awaited => match &hands.open {
            Some(Open { stage: Stage::Starting { .. }, .. }) => take_first_look(hands, result, cx),
            Some(Open { stage: Stage::Found(_), .. }) => watch(hands, result, cx),
            _ => take(hands, result, cx),
        },
        Reply::LiveCodeChecked(result) if awaited => take_code(hands, result, cx),
        late => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}

fn take_start(hands: &mut Hands<'_>, result: Result<Box<LiveSession>, Problem>, cx: &mut Cx<'_>) {
    let Some(open) = hands.open.as_mut() else { return };
    match result {
        Ok(live) => {
            *hands.not_begun = None;
            begin(open, Stage::Asking, cx);
            take(hands, Ok(live), cx);
        }
        Err(problem) if live_access::may_have_begun(problem.kind) => {
            open.stage = look_whether_begun(open, problem, cx);
        }
        Err(problem) => {
            let kept = NotBegun::of(problem.kind, &open.person.id, cx.now);
            *hands.not_begun = kept.or(hands.not_begun.take());
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
        Ok(live) if live.status.is_waiting() => {
            begin(open, Stage::Found, cx);
            return watch(hands, Ok(live), cx);
        }
        Ok(_) => Said::NotBegun(none_runs(lost)),
        Err(problem) if problem.kind == ProblemKind::NotFound => Said::NotBegun(none_runs(lost)),
        Err(problem) => Said::Unsure(not_known(problem)),
    };
    open.stage = Stage::Choosing;
    open.said = Some(said);
}

/// The answer to the order to begin was lost, and a look said that none runs.
fn none_runs(lost: Problem) -> Problem {
    Problem {
        summary: "The verification was not started".to_owned(),
        cause: "The answer to the start was lost, and the server runs no verification of this person now"
            .to_owned(),
        advice: "Try again, or verify the caller in another way".to_owned(),
        ..lost
    }
}

/// … and the look came to nothing, too.
fn not_known(look: Problem) -> Problem {
    let cause = look.cause.trim_end_matches('.');
    Problem {
        summary: "Whether a verification was started is not known".to_owned(),
        cause: format!("The answer to the start was lost, and how it stands was not read. {cause}."),
        advice: "Look again, or verify the caller in another way".to_owned(),
        ..look
    }
}

/// One runs: `stage` says whether the caller is asked, or whether it was found.
fn begin(open: &mut Open, stage: fn(Box<Session>) -> Stage, cx: &Cx<'_>) {
    open.said = None;
    open.checked = false;
    open.stage = stage(Box::new(Session {
        ends: None,
        since: cx.now,
        look: Job::Idle,
        code: Job::Idle,
        trouble: None,
        after_code: None,
        live: LiveSession { url: None, ends: None, admin: None, status: LiveStatus::Waiting },
    }));
}

/// What the server says of one that was found: it is waited for until it has ended, and nothing else comes of it.
fn watch(hands: &mut Hands<'_>, result: Result<Box<LiveSession>, Problem>, cx: &mut Cx<'_>) {
    let Some(open) = hands.open.as_mut() else { return };
    let Stage::Found(session) = &mut open.stage else { return };
    session.look = Job::Idle;
    let waits = match result {
        Ok(live) => {
            session.trouble = None;
            remember(session, *live, cx);
            session.live.status.is_waiting()
        }
        Err(problem) if problem.kind == ProblemKind::NotFound => false,
        Err(problem) => {
            session.trouble = Some(problem);
            true
        }
    };
    if waits && !session.is_too_old(cx.now) {
        session.look = look(&open.person, PAUSE, cx);
    } else {
        be_over(open, Over::Found);
    }
}

/// What the server says to a code. A no may be about a code that was mistyped, which makes nobody somebody else: how the
/// verification stands after it is read at once, and decides.
fn take_code(hands: &mut Hands<'_>, result: Result<Box<LiveSession>, Problem>, cx: &mut Cx<'_>) {
    let Some(open) = hands.open.as_mut() else { return };
    let Stage::Asking(session) = &mut open.stage else { return };
    session.code = Job::Idle;
    let came = match result {
        Ok(live) if live.status == LiveStatus::Failed => AfterCode::NotAccepted,
        Ok(live) => {
            session.after_code = Some(AfterCode::StillOpen);
            return take(hands, Ok(live), cx);
        }
        Err(problem) if problem.kind == ProblemKind::NotFound => AfterCode::NotAccepted,
        Err(problem) => AfterCode::NotChecked(problem),
    };
    session.after_code = Some(came);
    session.look = look(&open.person, Duration::ZERO, cx);
}

/// What the server says of a verification of this dialog, or why it said nothing.
fn take(hands: &mut Hands<'_>, result: Result<Box<LiveSession>, Problem>, cx: &mut Cx<'_>) {
    let Some(open) = hands.open.as_mut() else { return };
    let Stage::Asking(session) = &mut open.stage else { return };
    session.look = Job::Idle;
    let status = match result {
        // the one that was begun here has made room for it
        Ok(live) if is_anothers(&session.live, &live) => LiveStatus::Over,
        Ok(live) => {
            session.trouble = None;
            let status = live.status.clone();
            remember(session, *live, cx);
            status
        }
        // the server knows of none any more
        Err(problem) if problem.kind == ProblemKind::NotFound => LiveStatus::Over,
        Err(problem) => {
            session.trouble = Some(problem);
            LiveStatus::Waiting
        }
    };
    let over = match session.after_code {
        Some(AfterCode::NotAccepted) => Over::CodeNotAccepted,
        Some(AfterCode::StillOpen | AfterCode::NotChecked(_)) | None => Over::NoAnswer,
    };
    match (status, session.is_too_old(cx.now)) {
        (LiveStatus::Waiting | LiveStatus::Other(_), false) => {
            session.look = look(&open.person, PAUSE, cx);
            return;
        }
        (LiveStatus::Waiting | LiveStatus::Other(_), true) => {
            end(open.person.clone(), cx);
            be_over(open, over);
        }
        // a yes long after the end is no answer to what the caller was asked
        (LiveStatus::Over, _) | (LiveStatus::Verified, true) => be_over(open, over),
        (LiveStatus::Verified, false) => {
            let verified = Some(Verification { how: How::Live, at: cx.now });
            hands.lookup.caller = Caller { verified, denied: None };
            open.stage = Stage::Verified(cx.now);
        }
        (LiveStatus::Failed, _) => {
            hands.lookup.caller = Caller { verified: None, denied: Some(cx.now) };
            open.stage = Stage::Failed;
        }
    }
    forget_code(hands.form, cx);
}

/// Whether it is another one by now, of another administrator or of another call: what comes of that says nothing about this
/// caller.
fn is_anothers(ours: &LiveSession, now: &LiveSession) -> bool {
    let differ = |ours: &Option<String>, now: &Option<String>| matches!((ours, now), (Some(ours), Some(now)) if ours != now);
    let at = |session: &LiveSession| session.ends.as_ref().and_then(|ends| ends.at);
    let later = matches!((at(ours), at(now)), (Some(ours), Some(now)) if now.duration_since(ours) > SAME_END);
    later || differ(&ours.admin, &now.admin) || differ(&ours.url, &now.url)
}

fn be_over(open: &mut Open, how: Over) {
    open.stage = Stage::Choosing;
    open.said = Some(Said::Over(how));
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
