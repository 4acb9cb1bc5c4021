//! The dialog of a replacement: both tokens as the server has them, and the remaining steps.

use egui::Ui;
use jiff::{Timestamp, tz::TimeZone};

use super::{
    caller, confirm, phrases,
    theme::{Tone, space},
    widgets::{self, Answer, Button, Dialog, Facts},
    working,
};
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
        time::local_time,
        token::{
            hardware_token::{HardwareToken, TokenStatus},
            serial::Serial,
        },
    },
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
    let dialog = Dialog::new("Replace this token?");
    match (&asking.both, asking.steps()) {
        (Job::Failed(problem), _) if problem.kind == ProblemKind::NotFound => dialog.cancel("Close"),
        (Job::Failed(_), _) => dialog.cancel("Close").action(Button::secondary("Read again")),
        (_, Some(Err(_))) => dialog.cancel("Close"),
        (_, Some(Ok(_))) if !asking.may_confirm() => dialog.cancel("Close"),
        (_, steps) => {
            let first = steps
                .and_then(Result::ok)
                .and_then(|steps| steps.into_iter().find(|(_, due)| *due == Due::Yes).map(|(step, _)| step));
            let why = first.is_none().then_some("Both tokens are read first");
            let button = match first {
                None | Some(Step::Disable) => Button::danger_filled("Replace token"),
                Some(Step::Assign | Step::Name) => Button::primary("Go on"),
            };
            dialog.action(button.blocked(why))
        }
    }
}

fn body(ui: &mut Ui, asking: &Asking, model: &Model, now: Timestamp) -> Option<Message> {
    caller::denied(ui, &asking.base.caller);
    facts(ui, asking, now, &model.workstation.zone);
    ui.add_space(space::XS);
    match (&asking.both, asking.steps()) {
        (Job::Running(running), _) => {
            return working::asked(ui, "Reading both tokens", running, &model.work, now);
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

fn facts(ui: &mut Ui, asking: &Asking, now: Timestamp, zone: &TimeZone) {
    let Asking { base, plan, both } = asking;
    widgets::facts(ui, |facts| {
        caller::person(facts, &base.person);
        let read = both.done();
        token(facts, "Old token", &plan.old, read.and_then(|both| both.old.as_ref()), now);
        token(facts, "New token", &plan.new, read.and_then(|both| both.new.as_ref()), now);
        facts.profile("Profile", base.profile.colour, &base.profile.name, &base.profile.label);
        if let Some((label, value)) = phrases::ticket_and_reason(base) {
            facts.row(label, &value);
        }
        caller::rows(facts, &base.caller, |at| local_time::recent(at, now, zone));
    });
}

fn consequence(ui: &mut Ui, asking: &Asking, steps: &[(Step, Due)], model: &Model, now: Timestamp) {
    confirm::still_open(ui, &asking.base, model, now);
    let person = &asking.base.person;
    if let Some(words) = what_follows(steps, &caller::called(person, model)) {
        widgets::body(ui, &words);
    }
    let gives = steps.contains(&(Step::Assign, Due::Yes));
    let new = asking.both.done().and_then(|both| both.new.as_ref());
    if new.is_some_and(|token| token.is_expired(now)) {
        widgets::notice(ui, Tone::Warning, "The new token has expired: nobody can sign in with it");
    }
    if new.is_some_and(|token| token.status == TokenStatus::Disabled) {
        widgets::notice(ui, Tone::Warning, "The new token is disabled: enable it once it is assigned");
    }
    if gives {
        caller::unverified(ui, Action::Assign, &asking.base.caller);
        caller::full(ui, person, model);
    }
    caller::high_risk(ui, person, model);
}

/// What the due steps mean for the person. None where only the name is left to set.
fn what_follows(steps: &[(Step, Due)], who: &str) -> Option<String> {
    let is_due = |step| steps.contains(&(step, Due::Yes));
    match (is_due(Step::Disable), is_due(Step::Assign)) {
        (true, true) => Some(format!(
            "{who} cannot sign in with the old token from then on. The new one works once they activate it on My Page \
             with a code that it shows."
        )),
        (true, false) => Some(format!("{who} cannot sign in with the old token from then on.")),
        (false, true) => Some(format!(
            "{who} can sign in with the new token once they have activated it on My Page with a code that it shows."
        )),
        (false, false) => None,
    }
}

fn token(facts: &mut Facts<'_>, label: &str, serial: &Serial, token: Option<&HardwareToken>, now: Timestamp) {
    facts.mono(label, serial.as_str());
    let Some(token) = token else { return };
    let whose = if token.owner.is_some() { "assigned" } else { "assigned to nobody" };
    let ends = phrases::expires(token, now)
        .map(|day| if token.is_expired(now) { format!(", {day}") } else { format!(", expires {day}") });
    let note = format!("{whose}{}", ends.unwrap_or_default());
    facts.pill("State now", phrases::token_tone(&token.status), token.status.word(), &note);
}

fn steps_in_words(ui: &mut Ui, asking: &Asking, steps: &[(Step, Due)]) {
    if steps.iter().all(|(_, due)| *due == Due::Already) {
        return widgets::leading_notice(
            ui,
            Tone::Info,
            "Everything is done",
            "nothing is left of this replacement",
        );
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        widgets::strong(ui, "One after the other, each only after the one before it was confirmed:");
        for (place, (step, due)) in steps.iter().enumerate() {
            let done = if *due == Due::Already { " (done already)" } else { "" };
            widgets::body(ui, &format!("{}. {}{done}", place + 1, asking.plan.words(*step)));
        }
    });
}
