//! The dialog of a replacement: both tokens as the server has them, and the remaining steps.

use egui::Ui;
use jiff::Timestamp;

use super::{
    caller, confirm,
    theme::{Tone, space},
    tones,
    widgets::{self, Answer, Button, Dialog, Facts},
    working,
};
use crate::say;
use crate::{
    app::{
        Job, Message, Model,
        replace::{self, Asking},
    },
    domain::{
        change::{
            action::Action,
            replace::{Due, Step},
        },
        problem::ProblemKind,
        token::{
            hardware_token::{HardwareToken, TokenStatus},
            serial::Serial,
        },
    },
    words,
};

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let Some(asking) = model.dialog::<Asking>() else { return };
    let (answer, pressed) = dialog(asking).show(ui.ctx(), |ui| body(ui, asking, model, now));
    let message = match (answer, &asking.both) {
        (Answer::Open, _) => pressed,
        (Answer::Cancelled, _) => Some(Message::Replace(replace::Message::Cancelled)),
        (Answer::Action(_), Job::Failed(_)) => Some(Message::Replace(replace::Message::RereadAsked)),
        (Answer::Action(_), _) => Some(Message::Replace(replace::Message::Confirmed)),
    };
    out.extend(message);
}

fn dialog(asking: &Asking) -> Dialog<'static> {
    let dialog = Dialog::new(say!("replacement-ask"));
    match (&asking.both, asking.steps()) {
        (Job::Failed(problem), _) if problem.kind == ProblemKind::NotFound => dialog.cancel(say!("close")),
        (Job::Failed(_), _) => dialog.cancel(say!("close")).action(Button::secondary(say!("read-again"))),
        (_, Some(Err(_))) => dialog.cancel(say!("close")),
        (_, Some(Ok(_))) if !asking.may_confirm() => dialog.cancel(say!("close")),
        (_, steps) => {
            let first = steps
                .and_then(Result::ok)
                .and_then(|steps| steps.into_iter().find(|(_, due)| *due == Due::Yes).map(|(step, _)| step));
            let why = first.is_none().then_some(say!("replacement-tokens-first"));
            let button = match first {
                None | Some(Step::Disable) => Button::danger_filled(say!("replacement-begin")),
                Some(Step::Assign | Step::Name) => Button::primary(say!("replacement-continue")),
            };
            dialog.action(button.blocked(why))
        }
    }
}

fn body(ui: &mut Ui, asking: &Asking, model: &Model, now: Timestamp) -> Option<Message> {
    caller::denied(ui, &asking.base.caller);
    facts(ui, asking, now);
    ui.add_space(space::XS);
    match (&asking.both, asking.steps()) {
        (Job::Running(running), _) => {
            return working::asked(ui, say!("replacement-reading"), running, &model.work, now);
        }
        (Job::Failed(problem), _) => widgets::problem_banner(ui, problem),
        (_, Some(Err(problem))) => widgets::problem_banner(ui, &problem),
        (_, Some(Ok(steps))) => {
            steps_in_words(ui, asking, &steps);
            if asking.may_confirm() {
                consequence(ui, asking, &steps, model, now);
            }
        }
        (_, None) => {}
    }
    None
}

fn facts(ui: &mut Ui, asking: &Asking, now: Timestamp) {
    let Asking { base, plan, both } = asking;
    widgets::facts(ui, |facts| {
        caller::person(facts, &base.person);
        let read = both.done();
        token(facts, say!("label-old-token"), &plan.old, read.and_then(|both| both.old.as_ref()), now);
        token(facts, say!("label-new-token"), &plan.new, read.and_then(|both| both.new.as_ref()), now);
        facts.profile(say!("label-profile"), base.profile.colour, &base.profile.name, &base.profile.label);
        if let Some((label, value)) = words::attempt::ticket_and_reason(base) {
            facts.row(label, &value);
        }
        caller::rows(facts, &base.caller, |at| words::time::recent(at, now));
    });
}

fn consequence(ui: &mut Ui, asking: &Asking, steps: &[(Step, Due)], model: &Model, now: Timestamp) {
    confirm::still_open(ui, &asking.base, model, now);
    let person = &asking.base.person;
    if let Some(words) = what_follows(steps, caller::called(person, model).as_deref()) {
        widgets::body(ui, &words);
    }
    let gives = steps.contains(&(Step::Assign, Due::Yes));
    let new = asking.both.done().and_then(|both| both.new.as_ref());
    if new.is_some_and(|token| token.is_expired(now)) {
        widgets::notice(ui, Tone::Warning, say!("replacement-new-expired"));
    }
    if new.is_some_and(|token| token.status == TokenStatus::Disabled) {
        widgets::notice(ui, Tone::Warning, say!("replacement-new-disabled"));
    }
    if gives {
        caller::unverified(ui, Action::Assign, &asking.base.caller);
        caller::full(ui, person, model);
    }
    caller::high_risk(ui, person, model);
}

/// What the due steps mean for the person. None where only the name is left to set.
fn what_follows(steps: &[(Step, Due)], who: Option<&str>) -> Option<String> {
    let (named, who) = caller::named(who);
    let is_due = |step| steps.contains(&(step, Due::Yes));
    match (is_due(Step::Disable), is_due(Step::Assign)) {
        (true, true) => Some(say!("replacement-both-mean", named = named, who = who)),
        (true, false) => Some(say!("replacement-disable-means", named = named, who = who)),
        (false, true) => Some(say!("replacement-assign-means", named = named, who = who)),
        (false, false) => None,
    }
}

fn token(facts: &mut Facts<'_>, label: &str, serial: &Serial, token: Option<&HardwareToken>, now: Timestamp) {
    facts.mono(label, serial.as_str());
    let Some(token) = token else { return };
    let whose = if token.owner.is_some() { say!("token-is-assigned") } else { say!("token-is-nobodys") };
    let ends = words::token::expires(token, now)
        .map(|day| if token.is_expired(now) { day } else { say!("token-expires", day = day) });
    let note = [whose].into_iter().chain(ends.as_deref()).collect::<Vec<_>>().join(say!("between-names"));
    facts.pill(
        say!("label-state-now"),
        tones::token_tone(&token.status),
        words::token::status(&token.status),
        &note,
    );
}

fn steps_in_words(ui: &mut Ui, asking: &Asking, steps: &[(Step, Due)]) {
    if steps.iter().all(|(_, due)| *due == Due::Already) {
        widgets::notice(ui, Tone::Info, say!("replacement-all-done"));
        return;
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        widgets::strong(ui, say!("replacement-steps"));
        for (place, (step, due)) in steps.iter().enumerate() {
            let (place, step) = (place + 1, words::action::step(&asking.plan, *step));
            let line = match due {
                Due::Already => say!("replacement-step-done", place = place, step = step),
                Due::Yes => say!("replacement-step", place = place, step = step),
            };
            widgets::body(ui, &line);
        }
    });
}
