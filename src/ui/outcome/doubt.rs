//! An unknown outcome: what is not known, and how the program checks it.

use std::time::Duration;

use egui::Ui;
use jiff::{Timestamp, tz::TimeZone};

use super::facts::of_the_change;
use crate::words;
use crate::{
    app::{Model, attempts::Attempt, job::Wait},
    domain::{
        change::{Outcome, action::Action, observation::Observation},
        history::record::LookResult,
        problem::ProblemKind,
        time::local_time,
        token::hardware_token::{HardwareToken, TokenStatus},
    },
    ui::{
        phrases,
        theme::{Tone, space},
        widgets,
    },
};

const NOT_KNOWN: &str = "not known yet";

/// The cause, and that the outcome is unknown, unless the cause says that.
pub(super) fn said_of(attempt: &Attempt, cause: &str) -> String {
    said(cause, attempt.change().action().in_doubt())
}

fn said(cause: &str, doubt: &str) -> String {
    let cause = cause.trim_end_matches('.');
    if cause.contains(doubt) { format!("{cause}.") } else { format!("{cause}. {doubt}.") }
}

pub(super) fn show(ui: &mut Ui, attempt: &Attempt, model: &Model, now: Timestamp) {
    let zone = &model.workstation.zone;
    let still_sending = still_waiting(ui, attempt, now);
    match attempt.looks.job.running() {
        Some(running) => checking(ui, attempt, model.work.wait(running.ticket), now),
        None if still_sending => {}
        None => {
            let rest = "it looks again when you press “Check again now”";
            widgets::leading_notice(ui, Tone::Warning, "The program has stopped looking by itself", rest);
        }
    }
    if let Some(look) = &attempt.looks.last {
        let at = local_time::clock(look.at, zone);
        widgets::muted(ui, &format!("Looked at {at}: {}", observed(attempt, &look.observed, zone)));
    }
    ui.add_space(space::XS);
    let entry = &attempt.entry();
    widgets::facts(ui, |facts| {
        facts.pill("Status", Tone::Warning, "Unknown", "");
        if matches!(entry.change.action(), Action::Disable | Action::Enable) {
            facts.row("Changed by", NOT_KNOWN);
            facts.row("Changed at", NOT_KNOWN);
        }
        of_the_change(facts, entry, zone);
        if !still_sending {
            facts.row("Took", &format!("{}, then {}", entry.took_words(), came(&entry.outcome)));
        }
    });
    ui.add_space(space::XS);
    let treat = format!("Until this is settled {}", entry.change.action().until_settled());
    let words = if attempt.is_recorded() {
        format!("{treat}. The attempt is in the history as number {}.", entry.number_words())
    } else {
        treat
    };
    widgets::muted(ui, &words);
}

fn came(outcome: &Outcome) -> &'static str {
    use ProblemKind::{
        ClosedEarly, Fault, Gateway, NotJson, OtherStatus, Redirected, ServerError, TooBig, WrongAnswer,
    };
    match outcome.problem().map(|problem| problem.kind) {
        Some(ServerError | Gateway | OtherStatus | Redirected | NotJson | TooBig | WrongAnswer) => {
            "an answer that does not say what was done"
        }
        Some(ClosedEarly) => "the connection was closed",
        Some(Fault) => "an error in Token Desk",
        _ => "no answer",
    }
}

/// After "Stop waiting": the answer will still be recorded. Returns whether the change still runs.
fn still_waiting(ui: &mut Ui, attempt: &Attempt, now: Timestamp) -> bool {
    if !attempt.is_sending() {
        return false;
    }
    let waited = phrases::since(attempt.intent.at, now).as_secs();
    let rest = format!("{waited} s; the answer is shown here if it comes");
    widgets::leading_notice(ui, Tone::Warning, "The request is still on its way", &rest);
    tick(ui);
    true
}

/// How the program is checking.
fn checking(ui: &mut Ui, attempt: &Attempt, wait: Option<Wait>, now: Timestamp) {
    let which = match attempt.looks.count {
        0 => "first look",
        1 => "second look",
        2 => "third look",
        3 => "fourth look",
        4 => "fifth look",
        _ => "another look",
    };
    let left = |until| phrases::since(now, until).as_millis().div_ceil(1000);
    let rest = match (wait, attempt.looks.reads_at) {
        (Some(wait), _) => format!("{which}, the server asks to wait {} s", left(wait.until)),
        (None, Some(at)) if at > now => format!("{which} in {} s", left(at)),
        (None, _) => format!("{which}, reading now"),
    };
    widgets::leading_notice(ui, Tone::Warning, "Checking what the server has now", &rest);
    tick(ui);
}

/// Repaints while seconds are counted.
fn tick(ui: &Ui) {
    ui.ctx().request_repaint_after(Duration::from_secs(1));
}

/// What the last check saw.
fn observed(attempt: &Attempt, look: &LookResult, zone: &TimeZone) -> String {
    match look {
        Ok(observed) => match &**observed {
            Observation::Token(token) => match phrases::changed(token, zone) {
                Some(changed) => format!("{}, last change {changed}", state(attempt, token)),
                None => state(attempt, token),
            },
            Observation::NoSuchToken | Observation::Person(_) => observed.words(),
        },
        Err(problem) => words::paragraph([&problem.summary, &problem.cause, &problem.advice]),
    }
}

fn state(attempt: &Attempt, token: &HardwareToken) -> String {
    let person = &attempt.change().person.id;
    match (&token.status, &token.owner) {
        (status, Some(owner)) if !owner.same(person) => {
            format!("{}, but assigned to user ID {owner} now", status.word())
        }
        (_, Some(_)) if attempt.change().action() == Action::Assign => {
            format!("assigned to {}", attempt.change().person.line())
        }
        (status, None) => format!("{}, but assigned to nobody now", status.word()),
        (TokenStatus::Enabled, _) if attempt.change().action() == Action::Disable => {
            "still Enabled".to_owned()
        }
        (TokenStatus::NotSaid, _) => "the server does not say its status".to_owned(),
        (status, _) => status.word().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_doubt_is_said_once() {
        let doubt = "The token may or may not be disabled";
        let whole = "No answer came. The token may or may not be disabled.";
        assert_eq!(said("No answer came", doubt), whole);
        assert_eq!(said(whole, doubt), whole);
    }
}
