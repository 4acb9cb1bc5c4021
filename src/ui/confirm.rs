//! The confirmation dialog: person, token, current state, profile and consequence.
//!
//! An accidental key or click does nothing: the focus starts on Cancel, and a held key or the second half of
//! a double click does not count.

mod consequence;

use std::time::Duration;

use egui::{Context, Ui};
use jiff::Timestamp;

use super::{
    caller,
    theme::{Tone, space},
    tones,
    widgets::{self, Answer, Button, Dialog, Facts, Field},
    working,
};
use crate::{
    app::{
        Job, Message, Model,
        confirm::{self, Asking, Form},
        orders,
    },
    domain::{
        change::{Reread, act::Act, action::Action},
        problem::{Problem, ProblemKind},
        time,
        token::hardware_token::TokenStatus,
    },
};
use crate::{phrase, say, words};

pub(super) fn show(ui: &mut Ui, form: &mut Form, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let Some(asking) = model.dialog::<Asking>() else { return };
    let title = consequence::title(ui.ctx(), &asking.change);
    let warnings = warnings(asking, model, now);
    let dialog = dialog(&title, form, asking)
        .described(spoken(ui.ctx(), asking, &warnings, model))
        .waits_for(waits_for(asking));
    let (answer, pressed) = dialog.show_below(
        ui.ctx(),
        |ui| notices(ui, &warnings),
        |ui| {
            facts(ui, asking, model, now);
            consequence(ui, asking, model);
            if asking.wants_typing() && asking.reread.failed().is_none() {
                Field::new(say!("confirm-type-serial"), &mut form.serial).mono().show(ui);
            }
            reading(ui, asking, model, now)
        },
    );
    if let Some(reread) = asking.reread.done() {
        let step = if time::since(reread.at, now) < Duration::from_mins(2) { 1 } else { 60 };
        ui.ctx().request_repaint_after(Duration::from_secs(step));
    }
    let message = match (answer, &asking.reread) {
        (Answer::Open, _) => pressed,
        (Answer::Cancelled, _) => Some(Message::Confirm(confirm::Message::Cancelled)),
        (Answer::Action(_), Job::Failed(_)) => Some(Message::Confirm(confirm::Message::RereadAsked)),
        (Answer::Action(_), _) => Some(Message::Confirm(confirm::Message::Confirmed)),
    };
    out.extend(message);
}

fn dialog<'a>(title: &'a str, form: &Form, asking: &Asking) -> Dialog<'a> {
    let action = asking.change.action();
    let dialog = Dialog::new(title);
    match &asking.reread {
        Job::Failed(problem) if problem.kind.may_read_otherwise() => {
            dialog.cancel(say!("close")).action(Button::secondary(say!("read-again")))
        }
        Job::Failed(_) => dialog.cancel(say!("close")),
        Job::Idle | Job::Running(_) | Job::Done(_) => {
            let why = match (asking.may_confirm(form), asking.is_typed(form)) {
                (true, _) => None,
                (false, false) => Some(say!("confirm-type-first")),
                (false, true) if action.is_about_a_token() => Some(say!("confirm-token-first")),
                (false, true) => Some(say!("confirm-person-first")),
            };
            dialog.action(consequence::button(action).blocked(why))
        }
    }
}

/// Draws warnings.
pub(super) fn notices(ui: &mut Ui, warnings: &[(Tone, String)]) {
    for (tone, words) in warnings {
        widgets::notice(ui, *tone, words);
    }
}

fn facts(ui: &mut Ui, asking: &Asking, model: &Model, now: Timestamp) {
    let change = &asking.change;
    widgets::facts(ui, |facts| {
        caller::person(facts, &change.person, model);
        if let Some(serial) = change.serial() {
            facts.mono(say!("label-serial-number"), serial.as_str());
        }
        if let Some((label, value)) = words::action::detail(&change.act) {
            facts.row(label, &value);
        }
        if let Some(reread) = asking.reread.done() {
            state_now(facts, reread, now);
        }
        let profile = &change.profile;
        facts.profile(say!("label-profile"), profile.colour, &profile.name, &profile.label);
        if let Some((label, value)) = words::attempt::ticket_and_reason(change) {
            facts.typed(label, &value);
        }
        caller::rows(facts, &change.caller, |at| words::time::recent(at, now));
        if let Some(link) = &change.link {
            let (label, value) = words::attempt::link(link);
            facts.row(label, &value);
        }
    });
}

/// The state, and when it was read.
fn state_now(facts: &mut Facts<'_>, reread: &Reread, now: Timestamp) {
    let tone = match (&reread.person, &reread.token) {
        (Some(person), _) => tones::user_status(&person.status).0,
        (None, Some(token)) => tones::token_tone(&token.status),
        (None, None) => Tone::Warning,
    };
    facts.pill(say!("label-state-now"), tone, state_words(reread), &read_words(reread, now));
}

fn state_words(reread: &Reread) -> &str {
    match (&reread.person, &reread.token) {
        (Some(person), _) => tones::user_status(&person.status).1,
        (None, Some(token)) => words::token::status(&token.status),
        (None, None) => say!("confirm-not-known"),
    }
}

fn read_words(reread: &Reread, now: Timestamp) -> String {
    if reread.person.is_none() && reread.token.is_none() {
        return say!("confirm-not-read").to_owned();
    }
    say!("confirm-read", ago = words::remaining::ago(reread.at, now))
}

fn consequence(ui: &mut Ui, asking: &Asking, model: &Model) {
    if asking.reread.failed().is_some() {
        return;
    }
    widgets::body(ui, &follows(ui.ctx(), asking, model));
}

/// What follows from the change.
fn follows(ctx: &Context, asking: &Asking, model: &Model) -> String {
    let who = caller::called(ctx, &asking.change.person, model);
    consequence::consequence(&asking.change.act, who.as_deref(), offline_ends(asking, model).as_deref())
}

/// What speaks against it or for a second look, the gravest first.
fn warnings(asking: &Asking, model: &Model, now: Timestamp) -> Vec<(Tone, String)> {
    let change = &asking.change;
    let person = &change.person;
    let denied = caller::denied(&change.caller).map(|words| (Tone::Danger, words));
    if asking.reread.failed().is_some() {
        return denied.into_iter().collect();
    }
    let action = change.action();
    let mut all = words::attempt::still_open(model.history.open_at(&model.attempts, change), now);
    all.extend(caller::unverified(action, &change.caller));
    if action.takes_a_token() && asking.last_enabled() {
        all.push(say!("confirm-last-token").to_owned());
    }
    let token = asking.reread.done().and_then(|reread| reread.token.as_ref());
    if action.gives_a_token() && token.is_some_and(|token| token.is_expired(now)) {
        all.push(say!("confirm-token-expired").to_owned());
    }
    if action == Action::Assign {
        if token.is_some_and(|token| token.status == TokenStatus::Disabled) {
            all.push(say!("confirm-token-disabled").to_owned());
        }
        all.extend(caller::full(person, model));
    }
    all.extend(caller::namesakes(person, model));
    all.extend(caller::high_risk(person, model));
    all.extend(caution(asking));
    denied.into_iter().chain(all.into_iter().map(|words| (Tone::Warning, words))).collect()
}

/// What could not be read, why, and what to do about it.
fn caution(asking: &Asking) -> Option<String> {
    let reread = asking.reread.done()?;
    let caution = reread.caution.as_ref()?;
    let missing = match (&reread.token, caution.kind) {
        (None, _) => phrase!("confirm-state-not-read"),
        // the two records disagree, and the cause says how
        (Some(_), ProblemKind::WrongAnswer) => caution.summary.clone(),
        (Some(_), _) if asking.change.action().takes_a_token() => phrase!("confirm-others-not-read"),
        // the other tokens matter only for the actions above
        (Some(_), _) => return None,
    };
    Some(words::paragraph([&missing, &caution.cause, &caution.advice]))
}

/// What the question is not complete without.
fn waits_for(asking: &Asking) -> Option<&'static str> {
    asking.reread.running().map(|_| reading_what(asking))
}

fn reading_what(asking: &Asking) -> &'static str {
    if asking.change.action().is_about_a_token() {
        say!("confirm-reading-token")
    } else {
        say!("confirm-reading-person")
    }
}

/// What is spoken with the button that has the focus: person, whole serial number, state, warnings, and what
/// follows; or why it cannot be confirmed.
fn spoken(ctx: &Context, asking: &Asking, warnings: &[(Tone, String)], model: &Model) -> String {
    let change = &asking.change;
    let mut parts = vec![words::person::line(&change.person)];
    parts.extend(
        change
            .serial()
            .map(|serial| say!("ticket-line", label = say!("label-serial-number"), value = serial.as_str())),
    );
    let state = asking.reread.done().map(|reread| state_words(reread));
    parts.extend(state.map(|state| say!("ticket-line", label = say!("label-state-now"), value = state)));
    parts.extend(warnings.iter().map(|(_, words)| words.clone()));
    parts.push(match asking.reread.failed() {
        Some(problem) => words::paragraph([&problem.summary, &problem.cause, &problem.advice]),
        None => follows(ctx, asking, model),
    });
    words::sentences(parts.iter().map(String::as_str))
}

/// Until when the code to be withdrawn works offline, if known.
fn offline_ends(asking: &Asking, model: &Model) -> Option<String> {
    let Act::WithdrawEmergencyCode(id) = &asking.change.act else { return None };
    let read = asking.reread.done().and_then(|reread| reread.person.as_ref());
    let access = read.and_then(|person| person.emergency.as_ref());
    let ends = access.and_then(|access| access.offline_ends.clone());
    let ends = ends.or_else(|| orders::offline_ends(id, &model.attempts, &model.lookup))?;
    Some(words::time::minute(&ends))
}

/// The reading that still runs, or why nothing can be confirmed.
fn reading(ui: &mut Ui, asking: &Asking, model: &Model, now: Timestamp) -> Option<Message> {
    match &asking.reread {
        Job::Running(running) => working::asked(ui, reading_what(asking), running, &model.work, now),
        Job::Failed(problem) => {
            ui.add_space(space::XS);
            refused(ui, problem);
            None
        }
        Job::Idle | Job::Done(_) => None,
    }
}

/// A state that is already as wanted is no error.
fn refused(ui: &mut Ui, problem: &Problem) {
    if problem.kind == ProblemKind::AlreadySo {
        widgets::leading_notice(
            ui,
            Tone::Info,
            &words::sentence(&problem.summary),
            &words::sentence(&problem.cause),
        );
        widgets::muted(ui, &words::sentence(&problem.advice));
    } else {
        widgets::problem_banner(ui, problem);
    }
}
