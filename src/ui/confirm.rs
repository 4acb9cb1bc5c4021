//! The confirmation dialog: who, which token, what state it is in now, under which profile, and what follows.
//!
//! Whatever is pressed by accident here does nothing: the focus starts on Cancel, and a held key or the second half
//! of a double click is no answer.

use std::time::Duration;

use egui::Ui;
use jiff::Timestamp;

use super::{
    lookup::HIGH_RISK,
    theme::{Tone, space},
    widgets::{self, Answer, Button, Dialog, Facts},
    words,
};
use crate::{
    app::{Job, Message, Model, confirm, confirm::Asking, job::Running},
    domain::{
        change::{Change, Reread},
        person::Person,
        problem::{Problem, ProblemKind},
    },
};

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let Some(asking) = &model.confirm else { return };
    let (answer, pressed) = dialog(asking).show(ui.ctx(), |ui| {
        facts(ui, asking, now);
        consequence(ui, asking, model);
        reading(ui, &asking.reread, now)
    });
    if let Some(reread) = asking.reread.done() {
        let step = if words::since(reread.at, now) < Duration::from_mins(2) { 1 } else { 60 };
        ui.ctx().request_repaint_after(Duration::from_secs(step));
    }
    let message = match (answer, &asking.reread) {
        (Answer::Open, _) => pressed,
        (Answer::Cancelled, _) => Some(confirm::Message::Cancelled),
        (Answer::Action(_), Job::Failed(_)) => Some(confirm::Message::RereadAsked),
        (Answer::Action(_), _) => Some(confirm::Message::Confirmed),
    };
    out.extend(message.map(Message::Confirm));
}

/// The buttons that fit what is known of the token.
fn dialog(asking: &Asking) -> Dialog<'static> {
    let dialog = Dialog::new("Disable this token?");
    match &asking.reread {
        Job::Failed(problem) if worth_reading_again(problem.kind) => {
            dialog.cancel("Close").action(Button::secondary("Read again"))
        }
        Job::Failed(_) => dialog.cancel("Close"),
        Job::Idle | Job::Running(_) | Job::Done(_) => {
            let why = (!asking.may_confirm()).then_some("The token is read again first");
            dialog.action(Button::danger_filled("Disable token").blocked(why))
        }
    }
}

/// Whether another try may read something else: not when the server has said that this token is not theirs to lose.
fn worth_reading_again(kind: ProblemKind) -> bool {
    use ProblemKind::{AlreadyDisabled, AnotherOwner, Conflict, Credential, NotFound, SignedOut};
    !matches!(kind, AnotherOwner | AlreadyDisabled | Conflict | Credential | NotFound | SignedOut)
}

fn facts(ui: &mut Ui, asking: &Asking, now: Timestamp) {
    let change = &asking.change;
    widgets::facts(ui, |facts| {
        person(facts, change);
        facts.mono("Serial number", change.serial.as_str());
        if let Some(reread) = asking.reread.done() {
            state_now(facts, reread, now);
        }
        let profile = &change.profile;
        facts.profile("Profile", profile.colour, &profile.name, &profile.label);
        if let Some((label, value)) = words::ticket_and_reason(change) {
            facts.row(label, &value);
        }
    });
}

fn person(facts: &mut Facts<'_>, change: &Change) {
    let person = &change.person;
    let email = person.email.as_deref().filter(|email| person.name.as_deref() != Some(email));
    match &person.name {
        Some(name) => facts.leading("Person", name, email.unwrap_or_default()),
        None => facts.strong("Person", "Known by user ID only"),
    }
    facts.mono("User ID", person.id.as_str());
}

/// The state, and how old that knowledge is.
fn state_now(facts: &mut Facts<'_>, reread: &Reread, now: Timestamp) {
    let read = format!("read {}", words::ago(reread.at, now));
    match &reread.token {
        Some(token) => {
            facts.pill("State now", words::token_tone(&token.status), token.status.word(), &read);
        }
        None => facts.pill("State now", Tone::Warning, "Not known", "it could not be read"),
    }
}

/// What follows, and what should make the agent think twice.
fn consequence(ui: &mut Ui, asking: &Asking, model: &Model) {
    if asking.reread.failed().is_some() {
        return;
    }
    let change = &asking.change;
    let person = model.lookup.person().filter(|person| person.id.same(&change.person.id));
    let who = called(person, change);
    widgets::body(ui, &format!("{who} cannot sign in with this token until it is enabled again."));
    if asking.last_enabled() {
        widgets::notice(ui, Tone::Warning, "This is their last enabled hardware token");
    }
    if person.is_some_and(|person| person.high_risk) {
        widgets::notice(ui, Tone::Warning, HIGH_RISK);
    }
    if let Some(reread) = asking.reread.done()
        && let Some(caution) = &reread.caution
    {
        let missing = match (&reread.token, caution.kind) {
            (None, _) => "The token's state could not be read: only the server itself checks whose it is",
            // the two records do not agree, and the cause says how
            (Some(_), ProblemKind::WrongAnswer) => caution.summary.as_str(),
            (Some(_), _) => "Whether they have another enabled token could not be read",
        };
        widgets::notice(ui, Tone::Warning, &format!("{missing}. {}", caution.cause));
    }
}

/// What the sentence calls the person: by the first name where there is one.
fn called(person: Option<&Person>, change: &Change) -> String {
    person
        .and_then(|person| person.first_name.clone())
        .filter(|name| !name.trim().is_empty())
        .or_else(|| change.person.name.clone())
        .unwrap_or_else(|| "The person".to_owned())
}

/// What is still going on, or why nothing can be confirmed.
fn reading(ui: &mut Ui, reread: &Job<Box<Reread>>, now: Timestamp) -> Option<confirm::Message> {
    match reread {
        Job::Running(running) => still_reading(ui, running, now),
        Job::Failed(problem) => {
            ui.add_space(space::XS);
            refused(ui, problem);
            None
        }
        Job::Idle | Job::Done(_) => None,
    }
}

fn still_reading(ui: &mut Ui, running: &Running, now: Timestamp) -> Option<confirm::Message> {
    let Some(wait) = running.wait else {
        widgets::busy(ui, "Reading the token again", words::since(running.since, now), None);
        return None;
    };
    let stopped = widgets::countdown(ui, &words::waiting(wait), words::since(now, wait.until), "Stop");
    stopped.then_some(confirm::Message::WaitStopped)
}

/// A token that is disabled already is no error: it is what the caller wants.
fn refused(ui: &mut Ui, problem: &Problem) {
    if problem.kind == ProblemKind::AlreadyDisabled {
        widgets::leading_notice(ui, Tone::Info, &problem.summary, &problem.cause);
        widgets::muted(ui, &problem.advice);
    } else {
        widgets::problem_banner(ui, problem);
    }
}
