//! Verify the caller: by Live Verification, where the server asks the person on the line to prove who they are, or by what
//! the agent did and notes. It is of the person on the screen and of this call, and goes into each change of it.
//!
//! Only the server's own word makes a Live Verification count, and only of one that it confirmed to have begun for this
//! dialog: one that is found running after a lost answer may be another administrator's, of another call. Whatever leaves the
//! dialog while one of its own runs ends that at the server; what may be another's is left alone.

mod answers;
mod state;

use std::time::Duration;

pub use self::{
    answers::reply,
    state::{AfterCode, Code, Form, Open, Over, Said, Session, Stage, Way},
};
use super::{cx::Cx, effect::Effect, job::Job, lookup};
use crate::domain::{
    change::PersonRef,
    live_access::{self, NoLive, NotBegun},
    person::UserId,
    problem::Problem,
    signed_in::SignedIn,
    verification::Verification,
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
                        cx.run(Effect::Stop(running.ticket));
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
