//! Verify the caller: by Live Verification, where the server asks the person on the line to prove who they
//! are, or by what the agent did and notes. It is of the person on the screen and of this call, and goes
//! into each change of it.
//!
//! Only the server's own word makes a Live Verification count, and only of one that it confirmed to have
//! begun for this dialog: one that is found running after a lost answer may be another administrator's, of
//! another call. Whatever leaves the dialog while one of its own runs ends that at the server; what may be
//! another's is left alone.

mod answers;
mod state;

use std::time::Duration;

pub use self::{
    answers::reply,
    state::{AfterCode, Code, Form, Open, Over, RunningVerification, Said, Stage, Way},
};
use super::{ask::Ask, cx::Cx, effect::Effect, effect::VerificationEffect, job::Job, session::Session};
use crate::domain::{
    change::PersonRef,
    person::UserId,
    problem::Problem,
    verification::{
        How, Verification,
        live_verification::access::{self, NoLiveVerification},
    },
};

/// The time between two looks at how a verification stands.
pub const PAUSE: Duration = Duration::from_secs(3);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    /// "Start Live Verification".
    Started,
    /// "Note as verified": what the agent did.
    Noted,
    /// "Check code".
    CodeSubmitted,
    /// "Verify in another way…", after Live Verification failed or while one runs that was found.
    AnotherWay,
    /// "Cancel", "Done", Esc.
    Closed,
}

/// Why Live Verification of `person` is not to be had for whoever is signed in.
pub fn why_no_live_verification(session: &Session, person: &UserId) -> Option<NoLiveVerification> {
    let before = session.verification_not_begun.as_ref().filter(|before| before.concerns(person));
    session.who.as_ref().and_then(|who| access::why_not(who, before))
}

/// Whether Live Verification may be tried at all.
pub fn may_try_live_verification(why: Option<&NoLiveVerification>) -> bool {
    why.is_none_or(NoLiveVerification::is_of_the_past)
}

/// The dialog about the person on the screen; the next step is chosen in it, unless something is known
/// against it.
pub(super) fn open(form: &mut Form, person: PersonRef, cx: &Cx<'_>) -> Open {
    let way = why_no_live_verification(cx.session, &person.id).is_none().then_some(Way::LiveVerification);
    *form = Form { way, ..Form::default() };
    Open { person, stage: Stage::Choosing, said: None, checked: false }
}

/// Ends at the server what the dialog began there. Whether a lost order to begin began anything is not
/// known: what runs then may be another administrator's, and is not ended.
pub(super) fn leave(form: &mut Form, dialog: Open, cx: &mut Cx<'_>) {
    let Open { person, mut stage, .. } = dialog;
    if matches!(stage, Stage::Asking(_)) {
        forget_code(form, cx);
    }
    *form = Form::default();
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
    cx.run(Effect::Verification(VerificationEffect::Cancel { ticket, person: person.id }));
}

pub fn update(form: &mut Form, dialog: &mut Option<Open>, message: Message, cx: &mut Cx<'_>) {
    let Some(open) = dialog else { return };
    match message {
        Message::Started => start(open, cx),
        Message::Noted => {
            if let Some(how) = noted(form, open) {
                cx.ask(Ask::CallerVerified(Verification { how, at: cx.now }));
                close(form, dialog, cx);
            }
        }
        Message::CodeSubmitted => check_code(open, form, cx),
        Message::AnotherWay => another_way(open, form, cx),
        Message::Closed => close(form, dialog, cx),
    }
}

fn close(form: &mut Form, dialog: &mut Option<Open>, cx: &mut Cx<'_>) {
    if let Some(open) = dialog.take() {
        leave(form, open, cx);
    }
}

/// What the agent did, where that can be noted now.
fn noted(form: &Form, open: &mut Open) -> Option<How> {
    if open.stage != Stage::Choosing {
        return None;
    }
    open.checked = true;
    form.noted().ok()
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

fn start(open: &mut Open, cx: &mut Cx<'_>) {
    let person = open.person.id.clone();
    if open.stage != Stage::Choosing
        || !may_try_live_verification(why_no_live_verification(cx.session, &person).as_ref())
    {
        return;
    }
    open.stage = match open.said.take() {
        Some(Said::Unsure(problem)) => look_whether_begun(open, problem, cx),
        Some(Said::Over(_) | Said::NotBegun(_)) | None => Stage::Starting {
            job: cx.start(|ticket| Effect::Verification(VerificationEffect::Start { ticket, person })),
            lost: None,
        },
    };
}

/// The answer to the order to begin was lost: before anything else, it is read what came of it.
fn look_whether_begun(open: &Open, lost: Problem, cx: &mut Cx<'_>) -> Stage {
    Stage::Starting { job: look(&open.person, Duration::ZERO, cx), lost: Some(lost) }
}

fn look(person: &PersonRef, wait: Duration, cx: &mut Cx<'_>) -> Job<()> {
    let person = person.id.clone();
    cx.start(|ticket| Effect::Verification(VerificationEffect::Status { ticket, person, wait }))
}

fn check_code(open: &mut Open, form: &mut Form, cx: &mut Cx<'_>) {
    open.checked = true;
    let Stage::Asking(session) = &mut open.stage else { return };
    let (Ok(code), None) = (form.code(), session.code.running()) else { return };
    let person = open.person.id.clone();
    // one question at a time: a look would be answered from before the code
    cx.cancel(&mut session.look);
    session.after_code = None;
    session.code = cx.start(|ticket| Effect::Verification(VerificationEffect::Code { ticket, person, code }));
    open.checked = false;
    forget_code(form, cx);
}

/// The code is in the field no more, and no undo brings it back.
fn forget_code(form: &mut Form, cx: &mut Cx<'_>) {
    form.code = Code::default();
    cx.run(Effect::ForgetTyping);
}
