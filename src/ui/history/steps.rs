//! The steps of an attempt in words: recorded, answered, checked later.

use jiff::Timestamp;

use crate::{
    domain::{
        batch::part::Ended,
        change::{
            NotMade, Outcome, Refusal,
            action::Action,
            confirmation::{Confirmation, Source},
            observation::Observation,
        },
        history::{entry::Entry, record::Happened},
        phrase::Phrase,
        problem::{Problem, ProblemKind},
        time::server_time::ServerTime,
        token::hardware_token::TokenStatus,
    },
    phrase, words,
};

/// The time of a step, with its day where that is not today.
pub(super) fn time(at: Timestamp, now: Timestamp) -> String {
    words::time::step(at, now)
}

/// A step, in one sentence or several.
pub(super) fn words(what: &Happened, entry: &Entry) -> String {
    let said = match what {
        Happened::Recorded => recorded(entry),
        Happened::WaitingStopped => phrase!("step-waiting-stopped"),
        Happened::Answered { outcome, took } => answered(outcome, took.as_secs()),
        Happened::FoundOpen => phrase!("step-found-open"),
        Happened::Looked { observed: Ok(observed), settled } => {
            looked(observed, entry).and(settled.as_ref().map_or_else(Phrase::nothing, settles))
        }
        Happened::Looked { observed: Err(problem), .. } => {
            phrase!("step-looked-in-vain").and(problem.cause.clone())
        }
        Happened::BatchBegan { list, changes } => {
            phrase!("step-batch-began", list = list, count = *changes)
        }
        Happened::BatchListed(changes) => phrase!("step-batch-listed", count = *changes),
        Happened::BatchEnded(Ended::Finished) => phrase!("step-batch-ended", how = "finished"),
        Happened::BatchEnded(Ended::Stopped) => phrase!("step-batch-ended", how = "stopped"),
        Happened::Other { kind, .. } => phrase!("step-of-a-newer-version", kind = kind),
    };
    words::sentence(&said).into_owned()
}

fn recorded(entry: &Entry) -> Phrase {
    let by = match (entry.account(), entry.host.as_str()) {
        (None, "") => phrase!("step-recorded-by-nobody"),
        (None, host) => phrase!("step-recorded-by-nobody-on", host = host),
        (Some(operator), "") => phrase!("step-recorded", operator = operator),
        (Some(operator), host) => phrase!("step-recorded-on", operator = operator, host = host),
    };
    by.and(match &entry.change.state_before {
        Some(status) => phrase!("step-state-before", status = words::token::status(status)),
        None => phrase!("step-state-before-unknown"),
    })
}

fn answered(outcome: &Outcome, seconds: u64) -> Phrase {
    match outcome {
        Outcome::Confirmed(Confirmation { now, .. }) => {
            phrase!("step-confirmed", now = words::outcome::now(now))
        }
        Outcome::Refused(Refusal { how: NotMade::NotSent, problem }) => {
            phrase!("outcome-not-sent").and(problem.cause.clone())
        }
        Outcome::Refused(_) => phrase!("step-refused", outcome = words::outcome::word(outcome)),
        Outcome::Unknown(problem) if problem.kind == ProblemKind::TimedOut && seconds > 0 => {
            phrase!("step-no-answer", seconds = seconds)
        }
        Outcome::Unknown(problem) => phrase!("change-outcome-unknown").and(problem.cause.clone()),
    }
}

/// What a look settled: always by what was read later, never by the answer itself.
fn settles(outcome: &Outcome) -> Phrase {
    match outcome {
        Outcome::Confirmed(found @ Confirmation { source: Source::ReadLater(_), .. }) => {
            match words::outcome::doubts(found) {
                Some(doubts) if found.is_by_another() => phrase!("step-settled-by-another", doubts = doubts),
                Some(doubts) => phrase!("step-settled-doubted", doubts = doubts),
                None => phrase!("step-settled-later"),
            }
        }
        Outcome::Confirmed(_) => phrase!("step-settled"),
        Outcome::Refused(_) => phrase!("step-settled-not-done"),
        Outcome::Unknown(_) => Phrase::nothing(),
    }
}

fn looked(observed: &Observation, entry: &Entry) -> Phrase {
    let token = match observed {
        Observation::Token(token) => token,
        Observation::NoSuchToken | Observation::Person(_) => {
            return phrase!("step-looked", found = words::outcome::observed(observed));
        }
    };
    let person = &entry.change.person.id;
    let disabling = entry.change.action() == Action::Disable;
    let assigned = entry.change.action() == Action::Assign
        && token.owner.as_ref().is_some_and(|owner| owner.same(person));
    if assigned {
        return phrase!("step-looked-assigned", person = words::person::line(&entry.change.person));
    }
    let said = if disabling && token.status == TokenStatus::Enabled {
        phrase!("step-looked-still", found = words::token::status(&token.status))
    } else {
        phrase!("step-looked", found = words::token::status(&token.status))
    };
    said.and(match &token.owner {
        None => phrase!("step-owner-none"),
        Some(owner) if !owner.same(person) => phrase!("step-owner-another"),
        Some(_) => match token.changed_at.as_ref().and_then(ServerTime::latest) {
            Some(at) if at < entry.at => phrase!("step-last-change-before"),
            _ => words::token::changed(token)
                .map_or_else(Phrase::nothing, |changed| phrase!("step-last-change", changed = changed)),
        },
    })
}

/// What to do; the step has said the cause already.
pub(super) fn advice(outcome: &Outcome) -> Option<Problem> {
    match outcome {
        Outcome::Confirmed(_) => None,
        Outcome::Refused(refusal) => Some(refusal.problem.clone()),
        Outcome::Unknown(problem) => Some(Problem { cause: Phrase::nothing(), ..problem.clone() }),
    }
}
