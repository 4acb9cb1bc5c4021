//! The confirmation dialog: person, token, current state, profile and consequence.
//!
//! An accidental key or click does nothing: the focus starts on Cancel, and a held key or the second half of
//! a double click does not count.

mod consequence;

use std::time::Duration;

use egui::Ui;
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
        change::{ChangeFacts, Reread, act::Act, action::Action},
        problem::{Problem, ProblemKind},
        time,
        token::hardware_token::TokenStatus,
    },
};
use crate::{phrase, say, words};

pub(super) fn show(ui: &mut Ui, form: &mut Form, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let Some(asking) = model.dialog::<Asking>() else { return };
    let title = consequence::title(&asking.change);
    let (answer, pressed) = dialog(&title, form, asking).show(ui.ctx(), |ui| {
        caller::denied(ui, &asking.change.caller);
        facts(ui, asking, now);
        consequence(ui, asking, model, now);
        if asking.wants_typing() && asking.reread.failed().is_none() {
            Field::new(say!("confirm-type-serial"), &mut form.serial).mono().show(ui);
        }
        reading(ui, asking, model, now)
    });
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

fn facts(ui: &mut Ui, asking: &Asking, now: Timestamp) {
    let change = &asking.change;
    widgets::facts(ui, |facts| {
        caller::person(facts, &change.person);
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
            facts.row(label, &value);
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
    let read = say!("confirm-read", ago = words::remaining::ago(reread.at, now));
    if let Some(person) = &reread.person {
        let (tone, word) = tones::user_status(&person.status);
        return facts.pill(say!("label-state-now"), tone, word, &read);
    }
    match &reread.token {
        Some(token) => {
            facts.pill(
                say!("label-state-now"),
                tones::token_tone(&token.status),
                words::token::status(&token.status),
                &read,
            );
        }
        None => facts.pill(
            say!("label-state-now"),
            Tone::Warning,
            say!("confirm-not-known"),
            say!("confirm-not-read"),
        ),
    }
}

fn consequence(ui: &mut Ui, asking: &Asking, model: &Model, now: Timestamp) {
    if asking.reread.failed().is_some() {
        return;
    }
    let change = &asking.change;
    still_open(ui, change, model, now);
    let who = caller::called(&change.person, model);
    widgets::body(
        ui,
        &consequence::consequence(&change.act, who.as_deref(), offline_ends(asking, model).as_deref()),
    );
    let action = change.action();
    caller::unverified(ui, action, &change.caller);
    let takes_away = action.takes_a_token();
    if takes_away && asking.last_enabled() {
        widgets::notice(ui, Tone::Warning, say!("confirm-last-token"));
    }
    let token = asking.reread.done().and_then(|reread| reread.token.as_ref());
    if action.gives_a_token() && token.is_some_and(|token| token.is_expired(now)) {
        widgets::notice(ui, Tone::Warning, say!("confirm-token-expired"));
    }
    let disabled = token.is_some_and(|token| token.status == TokenStatus::Disabled);
    if action == Action::Assign && disabled {
        widgets::notice(ui, Tone::Warning, say!("confirm-token-disabled"));
    }
    if action == Action::Assign {
        caller::full(ui, &change.person, model);
    }
    caller::namesakes(ui, &change.person, model);
    caller::high_risk(ui, &change.person, model);
    if let Some(reread) = asking.reread.done()
        && let Some(caution) = &reread.caution
    {
        let missing = match (&reread.token, caution.kind) {
            (None, _) => phrase!("confirm-state-not-read"),
            // the two records disagree, and the cause says how
            (Some(_), ProblemKind::WrongAnswer) => caution.summary.clone(),
            (Some(_), _) if takes_away => phrase!("confirm-others-not-read"),
            // the other tokens matter only for the actions above
            (Some(_), _) => return,
        };
        widgets::notice(ui, Tone::Warning, &words::paragraph([&missing, &caution.cause]));
    }
}

/// Earlier attempts at the same token or person with an unknown outcome, made by anybody on this computer.
pub(super) fn still_open(ui: &mut Ui, change: &ChangeFacts, model: &Model, now: Timestamp) {
    for open in model.history.open_at(&model.attempts, change) {
        widgets::notice(ui, Tone::Warning, &words::attempt::still_open(&open, now));
    }
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
        Job::Running(running) => {
            let token = asking.change.action().is_about_a_token();
            let what = if token { say!("confirm-reading-token") } else { say!("confirm-reading-person") };
            working::asked(ui, what, running, &model.work, now)
        }
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
