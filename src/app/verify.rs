//! Verifies the caller: by Live Verification, where the server asks the person to prove who they are, or by
//! the agent's own check, noted in words. It holds for the person on the screen in this call and is recorded
//! with each change.
//!
//! A Live Verification counts only by the server's word, and only if the server confirmed that it began
//! for this dialog. One found running after a lost answer may belong to another administrator's call.
//! Leaving the dialog ends its own verification at the server, never one that may be another's.

mod answers;
mod state;

use std::time::Duration;

pub use self::{
    answers::reply,
    state::{AfterCode, Form, Open, Over, RunningVerification, Said, Stage, Way},
};
use super::{
    ask::Ask,
    cx::Cx,
    effect::{Effect, VerificationEffect},
    job::Job,
    session::Session,
    typed_secret::TypedSecret,
};
use crate::domain::{
    change::PersonRef,
    person::UserId,
    problem::Problem,
    verification::{
        How, Verification,
        live_verification::access::{self, NoLiveVerification},
    },
};

/// The time between two readings of a verification's status.
pub const PAUSE: Duration = Duration::from_secs(3);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Started,
    /// "Note as verified": the agent's own check.
    Noted,
    CodeSubmitted,
    /// "Verify in another way…", after a failure or beside a found verification.
    AnotherWay,
    Closed,
}

/// Why this session cannot verify `person` by Live Verification.
pub fn why_no_live_verification(session: &Session, person: &UserId) -> Option<NoLiveVerification> {
    let before = session.verification_not_begun.as_ref().filter(|before| before.concerns(person));
    session.who.as_ref().and_then(|who| access::why_not(who, before))
}

pub fn may_try_live_verification(why: Option<&NoLiveVerification>) -> bool {
    why.is_none_or(NoLiveVerification::is_of_the_past)
}

/// The dialog for the person on the screen, with Live Verification chosen unless something speaks against
/// it.
pub(super) fn open(form: &mut Form, person: PersonRef, cx: &Cx<'_>) -> Open {
    let way = why_no_live_verification(cx.session, &person.id).is_none().then_some(Way::LiveVerification);
    *form = Form { way, ..Form::default() };
    Open { person, stage: Stage::Choosing, said: None, checked: false }
}

/// Ends at the server what the dialog began. After a lost answer nothing is ended: what runs may be another
/// administrator's.
pub(super) fn leave(form: &mut Form, dialog: Open, cx: &mut Cx<'_>) {
    let Open { person, mut stage, .. } = dialog;
    if matches!(stage, Stage::Asking(_)) {
        forget_code(form, cx);
    }
    *form = Form::default();
    match &mut stage {
        // an order to begin is not dropped, so that what it begins can be ended
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

/// The agent's check, if it may be noted now.
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
        Stage::Choosing | Stage::Starting { .. } | Stage::Asking(_) | Stage::Verified(_) => return,
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

/// After a lost answer to the order to begin: first reads what came of it.
fn look_whether_begun(open: &Open, lost: Problem, cx: &mut Cx<'_>) -> Stage {
    Stage::Starting { job: look(&open.person, Duration::ZERO, cx), lost: Some(Box::new(lost)) }
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
    // one question at a time: a running reading may be older than the code
    cx.cancel(&mut session.look);
    session.after_code = None;
    session.code = cx.start(|ticket| Effect::Verification(VerificationEffect::Code { ticket, person, code }));
    open.checked = false;
    forget_code(form, cx);
}

/// Clears the code and its undo buffer.
fn forget_code(form: &mut Form, cx: &mut Cx<'_>) {
    form.code = TypedSecret::default();
    cx.run(Effect::ForgetTyping);
}
