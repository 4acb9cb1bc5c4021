//! The server's answers about a verification: to the order to begin, to status readings, to a code.

use std::time::Duration;

use jiff::SignedDuration;

use super::{
    AfterCode, Form, Open, Over, PAUSE, RunningVerification, Said, Stage, end, forget_code, look,
    look_whether_begun,
};
use crate::{
    app::{
        ask::Ask,
        cx::Cx,
        job::{Job, Ticket},
        reply::Reply,
    },
    domain::{
        problem::{Problem, ProblemKind},
        verification::{
            How, Verification,
            live_verification::{LiveVerification, VerificationStatus, access::NotBegun},
        },
    },
    phrase,
};

/// A verification with another address may be the same one only if it ends at most this much later.
const SAME_END: SignedDuration = SignedDuration::from_mins(1);

/// Takes replies; each goes to the job that awaits its ticket.
pub fn reply(form: &mut Form, dialog: &mut Option<Open>, ticket: Ticket, reply: Reply, cx: &mut Cx<'_>) {
    let awaited = match dialog.as_ref().map(|open| &open.stage) {
        Some(Stage::Starting { job, .. }) => job.awaits(ticket),
        Some(Stage::Asking(session) | Stage::Found(session)) => {
            session.look.awaits(ticket) || session.code.awaits(ticket)
        }
        Some(Stage::Choosing | Stage::Verified(_) | Stage::Failed) | None => false,
    };
    match (reply, dialog) {
        (Reply::VerificationStarted(result), Some(open)) if awaited => take_start(form, open, result, cx),
        (Reply::VerificationRead(result), Some(open)) if awaited => match &open.stage {
            Stage::Starting { .. } => take_first_look(open, result, cx),
            Stage::Found(_) => watch(open, result, cx),
            Stage::Asking(_) | Stage::Choosing | Stage::Verified(_) | Stage::Failed => {
                take(form, open, result, cx);
            }
        },
        (Reply::VerificationCodeChecked(result), Some(open)) if awaited => take_code(form, open, result, cx),
        (late, _) => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
    }
}

fn take_start(
    form: &mut Form,
    open: &mut Open,
    result: Result<Box<LiveVerification>, Problem>,
    cx: &mut Cx<'_>,
) {
    match result {
        // before the caller was asked, this says nothing about them
        Ok(verification)
            if matches!(verification.status, VerificationStatus::Failed | VerificationStatus::Over) =>
        {
            open.stage = Stage::Choosing;
            open.said = Some(Said::NotBegun(ended_at_once()));
        }
        Ok(verification) => {
            cx.ask(Ask::VerificationNotBegun(None));
            begin(open, Stage::Asking, cx);
            take(form, open, Ok(verification), cx);
        }
        Err(problem) if problem.kind.may_have_been_done() => {
            open.stage = look_whether_begun(open, problem, cx);
        }
        Err(problem) => {
            if let Some(learnt) = NotBegun::of(problem.kind, &open.person.id, cx.now) {
                cx.ask(Ask::VerificationNotBegun(Some(learnt)));
            }
            open.stage = Stage::Choosing;
            open.said = Some(Said::NotBegun(problem));
        }
    }
}

/// The server's state after a lost answer. A verification that has already ended was an earlier one: the
/// caller has not been asked yet.
fn take_first_look(open: &mut Open, result: Result<Box<LiveVerification>, Problem>, cx: &mut Cx<'_>) {
    let Stage::Starting { lost, .. } = &mut open.stage else { return };
    let Some(lost) = lost.take() else { return };
    let said = match result {
        Ok(verification) if verification.status.is_waiting() => {
            begin(open, Stage::Found, cx);
            return watch(open, Ok(verification), cx);
        }
        Ok(_) => Said::NotBegun(none_runs(*lost)),
        Err(problem) if problem.kind == ProblemKind::NotFound => Said::NotBegun(none_runs(*lost)),
        Err(problem) => Said::Unsure(not_known(problem)),
    };
    open.stage = Stage::Choosing;
    open.said = Some(said);
}

/// The server accepted the order, but says that there is nothing to wait for.
fn ended_at_once() -> Problem {
    Problem::new(
        ProblemKind::WrongAnswer,
        phrase!("not-started-verification"),
        phrase!("verification-ended-at-once"),
        phrase!("verify-again-or-otherwise"),
    )
}

/// The answer was lost, and a reading found no verification.
fn none_runs(lost: Problem) -> Problem {
    Problem {
        summary: phrase!("not-started-verification"),
        cause: phrase!("verification-lost-and-none-runs"),
        advice: phrase!("verify-again-or-otherwise"),
        ..lost
    }
}

/// The answer was lost, and so was the reading.
fn not_known(look: Problem) -> Problem {
    Problem {
        summary: phrase!("verification-perhaps-started"),
        cause: phrase!("verification-lost-and-not-read").and(look.cause),
        advice: phrase!("verify-look-or-otherwise"),
        ..look
    }
}

/// A verification runs; `stage` says whether it was begun here or found.
fn begin(open: &mut Open, stage: fn(Box<RunningVerification>) -> Stage, cx: &Cx<'_>) {
    open.said = None;
    open.checked = false;
    open.stage = stage(Box::new(RunningVerification {
        ends: None,
        since: cx.now,
        look: Job::Idle,
        code: Job::Idle,
        trouble: None,
        after_code: None,
        verification: LiveVerification {
            url: None,
            ends: None,
            admin: None,
            status: VerificationStatus::Waiting,
        },
    }));
}

/// Waits for a found verification to end, and takes nothing else from it.
fn watch(open: &mut Open, result: Result<Box<LiveVerification>, Problem>, cx: &mut Cx<'_>) {
    let Stage::Found(session) = &mut open.stage else { return };
    session.look = Job::Idle;
    let waits = match result {
        Ok(verification) => {
            session.trouble = None;
            remember(session, *verification, cx);
            session.verification.status.is_waiting()
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

/// The answer to a code. A refusal may be about a mistyped code, so the status is read at once and decides.
fn take_code(
    form: &mut Form,
    open: &mut Open,
    result: Result<Box<LiveVerification>, Problem>,
    cx: &mut Cx<'_>,
) {
    let Stage::Asking(session) = &mut open.stage else { return };
    session.code = Job::Idle;
    let came = match result {
        Ok(verification) if verification.status == VerificationStatus::Failed => AfterCode::NotAccepted,
        Ok(verification) => {
            session.after_code = Some(AfterCode::StillOpen);
            return take(form, open, Ok(verification), cx);
        }
        // a 404 too: the code was not checked
        Err(problem) => AfterCode::NotChecked(problem),
    };
    session.after_code = Some(came);
    session.look = look(&open.person, Duration::ZERO, cx);
}

fn take(form: &mut Form, open: &mut Open, result: Result<Box<LiveVerification>, Problem>, cx: &mut Cx<'_>) {
    let Stage::Asking(session) = &mut open.stage else { return };
    session.look = Job::Idle;
    // the known end decides: a new one may be another verification's
    let too_old = session.is_too_old(cx.now);
    let mut replaced = false;
    let status = match result {
        // another verification replaced ours
        Ok(verification) if is_anothers(&session.verification, &verification) => {
            replaced = true;
            VerificationStatus::Over
        }
        Ok(verification) => {
            session.trouble = None;
            let status = verification.status.clone();
            remember(session, *verification, cx);
            status
        }
        // the server has none any more
        Err(problem) if problem.kind == ProblemKind::NotFound => VerificationStatus::Over,
        Err(problem) => {
            session.trouble = Some(problem);
            VerificationStatus::Waiting
        }
    };
    let over = match session.after_code {
        _ if replaced => Over::Replaced,
        Some(AfterCode::NotAccepted) => Over::CodeNotAccepted,
        Some(AfterCode::StillOpen | AfterCode::NotChecked(_)) | None => Over::NoAnswer,
    };
    match (status, too_old) {
        (VerificationStatus::Waiting | VerificationStatus::Other(_), false) => {
            session.look = look(&open.person, PAUSE, cx);
            return;
        }
        (VerificationStatus::Waiting | VerificationStatus::Other(_), true) => {
            end(open.person.clone(), cx);
            be_over(open, over);
        }
        // a yes long after the end does not answer what the caller was asked
        (VerificationStatus::Verified, true) => be_over(open, Over::TooLate),
        (VerificationStatus::Over, _) => be_over(open, over),
        (VerificationStatus::Verified, false) => {
            cx.ask(Ask::CallerVerified(Verification { how: How::LiveVerification, at: cx.now }));
            open.stage = Stage::Verified(cx.now);
        }
        (VerificationStatus::Failed, _) => {
            cx.ask(Ask::CallerDenied(cx.now));
            open.stage = Stage::Failed;
        }
    }
    forget_code(form, cx);
}

/// Whether it is another verification, of another administrator or call, which says nothing about this
/// caller. A server may move the end or change the address, but hardly both at once.
fn is_anothers(ours: &LiveVerification, now: &LiveVerification) -> bool {
    let differ = |ours: &Option<String>, now: &Option<String>| matches!((ours, now), (Some(ours), Some(now)) if ours != now);
    let at = |session: &LiveVerification| session.ends.as_ref().and_then(|ends| ends.at);
    let later = matches!((at(ours), at(now)), (Some(ours), Some(now)) if now.duration_since(ours) > SAME_END);
    differ(&ours.admin, &now.admin) || (later && differ(&ours.url, &now.url))
}

fn be_over(open: &mut Open, how: Over) {
    open.stage = Stage::Choosing;
    open.said = Some(Said::Over(how));
    open.checked = false;
}

/// Keeps the server's facts: a later answer may leave some out.
fn remember(session: &mut RunningVerification, verification: LiveVerification, cx: &Cx<'_>) {
    let before = std::mem::replace(&mut session.verification, verification);
    let verification = &mut session.verification;
    verification.url = verification.url.take().or(before.url);
    verification.ends = verification.ends.take().or(before.ends);
    verification.admin = verification.admin.take().or(before.admin);
    if let Some(at) = verification.ends.as_ref().and_then(|ends| ends.at) {
        let off = cx.who().and_then(|who| who.clock_off).unwrap_or_default();
        let here = at.saturating_add(off).unwrap_or(at);
        // an end before the beginning is a wrong clock or spelling
        if here > session.since {
            session.ends = Some(here);
        }
    }
}
