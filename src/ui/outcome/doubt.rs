//! An unknown outcome: what is not known, and how the program checks it.

use std::time::Duration;

use egui::Ui;
use jiff::Timestamp;

use super::facts::{folded, of_the_change};
use crate::say;
use crate::words;
use crate::{
    app::{Model, Wait, attempts::Attempt},
    domain::{
        change::{Outcome, action::Action, observation::Observation},
        history::record::LookResult,
        problem::Came,
        time,
        token::hardware_token::{HardwareToken, TokenStatus},
    },
    ui::{
        theme::{Tone, space},
        widgets,
    },
};

/// The cause, and what may be so by now: no cause says that itself.
pub(super) fn said_of(attempt: &Attempt, cause: &str) -> String {
    words::sentences([cause, &words::action::in_doubt(attempt.change().action())])
}

pub(super) fn show(ui: &mut Ui, attempt: &Attempt, model: &Model, now: Timestamp) {
    let still_sending = still_waiting(ui, attempt, now);
    match attempt.looks.job.running() {
        Some(running) => checking(ui, attempt, model.work.wait(running.ticket), now),
        None if still_sending => {}
        None => {
            let rest = say!("outcome-checks-stopped-advice");
            widgets::leading_notice(ui, Tone::Warning, say!("outcome-checks-stopped"), rest);
        }
    }
    if let Some(look) = &attempt.looks.last {
        let (at, seen) = (words::time::clock(look.at), observed(attempt, &look.observed));
        widgets::muted(ui, &say!("outcome-checked", at = at, seen = seen));
    }
    ui.add_space(space::XS);
    let entry = &attempt.entry();
    widgets::facts(ui, |facts| {
        facts.pill(say!("label-status"), Tone::Warning, say!("outcome-unknown"), "");
        if entry.change.action().is_of_the_status() {
            facts.row(say!("label-changed-by"), say!("outcome-not-known-yet"));
            facts.row(say!("label-changed-at"), say!("outcome-not-known-yet"));
        }
        of_the_change(facts, &entry.change);
    });
    widgets::muted(ui, &words::action::until_settled(entry.change.action()));
    let details = entry.outcome.problem().map(|problem| problem.details.as_str()).unwrap_or_default();
    folded(ui, attempt, details, |facts| {
        if !still_sending {
            facts.row(
                say!("label-took"),
                &say!("outcome-took", took = words::outcome::took(entry.took), came = came(&entry.outcome)),
            );
        }
    });
}

/// What came at the end, as the text about it calls it.
fn came(outcome: &Outcome) -> &'static str {
    match outcome.problem().map_or(Came::Nothing, |problem| problem.kind.came()) {
        Came::Unclear => "unclear",
        Came::Closed => "closed",
        Came::Fault => "fault",
        Came::Nothing => "nothing",
    }
}

/// After "Stop waiting": the answer will still be recorded. Returns whether the change still runs.
fn still_waiting(ui: &mut Ui, attempt: &Attempt, now: Timestamp) -> bool {
    if !attempt.is_sending() {
        return false;
    }
    let waited = time::since(attempt.intent.at, now).as_secs();
    let rest = say!("outcome-on-its-way-for", seconds = waited);
    widgets::leading_notice(ui, Tone::Warning, say!("outcome-on-its-way"), &rest);
    tick(ui);
    true
}

/// How the program is checking.
fn checking(ui: &mut Ui, attempt: &Attempt, wait: Option<Wait>, now: Timestamp) {
    let number = attempt.looks.count + 1;
    let seconds_until = |until| time::since(now, until).as_millis().div_ceil(1000) as u64;
    let rest = match (wait, attempt.looks.reads_at) {
        (Some(wait), _) => say!("outcome-check-waits", number = number, seconds = seconds_until(wait.until)),
        (None, Some(at)) if at > now => {
            say!("outcome-check-in", number = number, seconds = seconds_until(at))
        }
        (None, _) => say!("outcome-check-now", number = number),
    };
    widgets::leading_notice(ui, Tone::Warning, say!("outcome-checking"), &rest);
    tick(ui);
}

/// Repaints while seconds are counted.
fn tick(ui: &Ui) {
    ui.ctx().request_repaint_after(Duration::from_secs(1));
}

/// What the last check saw.
fn observed(attempt: &Attempt, look: &LookResult) -> String {
    match look {
        Ok(observed) => match &**observed {
            Observation::Token(token) => match words::token::changed(token) {
                Some(changed) => {
                    say!("outcome-seen-changed", state = state(attempt, token), change = changed)
                }
                None => state(attempt, token),
            },
            Observation::NoSuchToken | Observation::Person(_) => words::outcome::observed(observed),
        },
        Err(problem) => words::paragraph([&problem.summary, &problem.cause, &problem.advice]),
    }
}

fn state(attempt: &Attempt, token: &HardwareToken) -> String {
    let person = &attempt.change().person.id;
    match (&token.status, &token.owner) {
        (status, Some(owner)) if !owner.same(person) => {
            say!("outcome-seen-anothers", status = words::token::status(status), id = owner.as_str())
        }
        (_, Some(_)) if attempt.change().action() == Action::Assign => {
            say!("outcome-seen-assigned", person = words::person::line(&attempt.change().person))
        }
        (status, None) => say!("outcome-seen-nobodys", status = words::token::status(status)),
        (TokenStatus::Enabled, _) if attempt.change().action() == Action::Disable => {
            say!("outcome-seen-still-enabled").to_owned()
        }
        (TokenStatus::NotSaid, _) => say!("outcome-seen-not-said").to_owned(),
        (status, _) => words::token::status(status).to_owned(),
    }
}
