//! The dialog of a replacement: both tokens as the server has them, and the remaining steps.

use egui::{Context, Ui};
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
        problem::{Problem, ProblemKind},
        token::{
            hardware_token::{HardwareToken, TokenStatus},
            serial::Serial,
        },
    },
    words,
};

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let Some(asking) = model.dialog::<Asking>() else { return };
    let warnings = warnings(asking, model, now);
    let waits_for = asking.both.running().map(|_| say!("replacement-reading"));
    let dialog = dialog(asking).described(spoken(ui.ctx(), asking, &warnings, model)).waits_for(waits_for);
    let top = |ui: &mut Ui| confirm::notices(ui, &warnings);
    let (answer, pressed) = dialog.show_below(ui.ctx(), top, |ui| body(ui, asking, model, now));
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
    facts(ui, asking, model, now);
    ui.add_space(space::XS);
    match (&asking.both, asking.steps()) {
        (Job::Running(running), _) => {
            return working::asked(ui, say!("replacement-reading"), running, &model.work, now);
        }
        (Job::Failed(problem), _) => widgets::problem_banner(ui, problem),
        (_, Some(Err(problem))) => widgets::problem_banner(ui, &problem),
        (_, Some(Ok(steps))) => {
            steps_in_words(ui, asking, &steps);
            if asking.may_confirm()
                && let Some(words) = what_follows(ui.ctx(), &steps, asking, model)
            {
                widgets::body(ui, &words);
            }
        }
        (_, None) => {}
    }
    None
}

fn facts(ui: &mut Ui, asking: &Asking, model: &Model, now: Timestamp) {
    let Asking { base, plan, both } = asking;
    widgets::facts(ui, |facts| {
        caller::person(facts, &base.person, model);
        let read = both.done();
        token(facts, say!("label-old-token"), &plan.old, read.and_then(|both| both.old.as_ref()), now);
        token(facts, say!("label-new-token"), &plan.new, read.and_then(|both| both.new.as_ref()), now);
        facts.profile(say!("label-profile"), base.profile.colour, &base.profile.name, &base.profile.label);
        if let Some((label, value)) = words::attempt::ticket_and_reason(base) {
            facts.typed(label, &value);
        }
        caller::rows(facts, &base.caller, |at| words::time::recent(at, now));
    });
}

/// What speaks against it or for a second look, the gravest first.
fn warnings(asking: &Asking, model: &Model, now: Timestamp) -> Vec<(Tone, String)> {
    let Asking { base, both, .. } = asking;
    let person = &base.person;
    let denied = caller::denied(&base.caller).map(|words| (Tone::Danger, words));
    let Some(Ok(steps)) = asking.steps().filter(|_| asking.may_confirm()) else {
        return denied.into_iter().collect();
    };
    let mut all = words::attempt::still_open(model.history.open_at(&model.attempts, base), now);
    let new = both.done().and_then(|both| both.new.as_ref());
    if new.is_some_and(|token| token.is_expired(now)) {
        all.push(say!("replacement-new-expired").to_owned());
    }
    if new.is_some_and(|token| token.status == TokenStatus::Disabled) {
        all.push(say!("replacement-new-disabled").to_owned());
    }
    if steps.contains(&(Step::Assign, Due::Yes)) {
        all.extend(caller::unverified(Action::Assign, &base.caller));
        all.extend(caller::full(person, model));
    }
    all.extend(caller::namesakes(person, model));
    all.extend(caller::high_risk(person, model));
    denied.into_iter().chain(all.into_iter().map(|words| (Tone::Warning, words))).collect()
}

/// What is spoken with the button that has the focus: person, both serial numbers and states, warnings, and
/// what follows; or why there is nothing to confirm.
fn spoken(ctx: &Context, asking: &Asking, warnings: &[(Tone, String)], model: &Model) -> String {
    let Asking { base, plan, both } = asking;
    let read = both.done();
    let token = |label: &str, serial: &Serial, token: Option<&HardwareToken>| {
        let state = token.map(|token| words::token::status(&token.status));
        let value =
            [serial.as_str()].into_iter().chain(state).collect::<Vec<_>>().join(say!("between-names"));
        say!("ticket-line", label = label, value = value)
    };
    let mut parts = vec![
        words::person::line(&base.person),
        token(say!("label-old-token"), &plan.old, read.and_then(|both| both.old.as_ref())),
        token(say!("label-new-token"), &plan.new, read.and_then(|both| both.new.as_ref())),
    ];
    parts.extend(warnings.iter().map(|(_, words)| words.clone()));
    let problem = |problem: &Problem| words::paragraph([&problem.summary, &problem.cause, &problem.advice]);
    parts.extend(match (asking.both.failed(), asking.steps()) {
        (Some(failed), _) => Some(problem(failed)),
        (None, Some(Err(refused))) => Some(problem(&refused)),
        (None, Some(Ok(steps))) if asking.may_confirm() => what_follows(ctx, &steps, asking, model),
        (None, Some(Ok(_)) | None) => None,
    });
    words::sentences(parts.iter().map(String::as_str))
}

/// What the due steps mean for the person. None where only the name is left to set.
fn what_follows(ctx: &Context, steps: &[(Step, Due)], asking: &Asking, model: &Model) -> Option<String> {
    let called = caller::called(ctx, &asking.base.person, model);
    let (named, who) = caller::named(called.as_deref());
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
