//! The steps of an attempt in words: recorded, answered, checked later.

use jiff::{Timestamp, tz::TimeZone};

use crate::domain::phrase::Phrase;
use crate::words;
use crate::{
    domain::{
        change::{
            NotMade, Outcome, Refusal,
            action::Action,
            confirmation::{Confirmation, Source},
            observation::Observation,
        },
        history::{entry::Entry, record::Happened},
        problem::{Problem, ProblemKind},
        text,
        time::{local_time, server_time::ServerTime},
        token::hardware_token::TokenStatus,
    },
    ui::phrases,
};

/// The time of a step, with its day where that is not today.
pub(super) fn time(at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    local_time::step(at, now, zone)
}

pub(super) fn words(what: &Happened, entry: &Entry, zone: &TimeZone) -> String {
    match what {
        Happened::Recorded => recorded(entry),
        Happened::WaitingStopped => "Waiting was stopped; the request was still on its way".to_owned(),
        Happened::Answered { outcome, took } => answered(outcome, took.as_secs()),
        Happened::FoundOpen => format!("{}: outcome unknown", words::outcome::ended_before()),
        Happened::Looked { observed: Ok(observed), settled } => {
            looked(observed, entry, zone) + &settled.as_ref().map_or_else(String::new, settles)
        }
        Happened::Looked { observed: Err(problem), .. } => {
            format!("Looked, but learnt nothing: {}", lower(&words::sentence(&problem.cause)))
        }
        Happened::Other { kind, .. } => format!("Recorded by a newer version of Token Desk: {kind}"),
    }
}

fn recorded(entry: &Entry) -> String {
    let before = match &entry.change.state_before {
        Some(status) => format!("state read before: {}", words::token::status(status)),
        None => "state before not known".to_owned(),
    };
    let host = if entry.host.is_empty() { String::new() } else { format!(" on {}", entry.host) };
    format!("Intent recorded by {}{host}, {before}", entry.operator)
}

fn answered(outcome: &Outcome, seconds: u64) -> String {
    match outcome {
        Outcome::Confirmed(Confirmation { now, .. }) => {
            format!("The server confirmed: {}", words::outcome::now(now))
        }
        Outcome::Refused(Refusal { how: NotMade::NotSent, problem }) => {
            format!("Not sent: {}", lower(&words::sentence(&problem.cause)))
        }
        Outcome::Refused(_) => format!("{}: nothing was changed", words::outcome::word(outcome)),
        Outcome::Unknown(problem) if problem.kind == ProblemKind::TimedOut && seconds > 0 => {
            format!("No answer within {seconds} s: outcome unknown")
        }
        Outcome::Unknown(problem) => format!("Outcome unknown: {}", lower(&words::sentence(&problem.cause))),
    }
}

/// What a check settled: it rests on a later reading, never on the answer.
fn settles(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Confirmed(found @ Confirmation { source: Source::ReadLater(_), .. }) => {
            match words::outcome::doubts(found) {
                Some(doubts) if found.is_by_another() => {
                    format!(". Settled as done, but probably not by this attempt. {doubts}")
                }
                Some(doubts) => format!(". Settled as confirmed, read later. {doubts}"),
                None => ". Settled as confirmed, read later".to_owned(),
            }
        }
        Outcome::Confirmed(_) => ". Settled as confirmed".to_owned(),
        Outcome::Refused(_) => ". Settled as not done, read later".to_owned(),
        Outcome::Unknown(_) => String::new(),
    }
}

fn looked(observed: &Observation, entry: &Entry, zone: &TimeZone) -> String {
    let token = match observed {
        Observation::Token(token) => token,
        Observation::NoSuchToken | Observation::Person(_) => {
            return format!("Looked: {}", words::outcome::observed(observed));
        }
    };
    let person = &entry.change.person.id;
    let disabling = entry.change.action() == Action::Disable;
    let assigned = entry.change.action() == Action::Assign
        && token.owner.as_ref().is_some_and(|owner| owner.same(person));
    if assigned {
        return format!("Looked: assigned to {}", entry.change.person.line());
    }
    let still = if disabling && token.status == TokenStatus::Enabled { "still " } else { "" };
    let mut said = format!("Looked: {still}{}", words::token::status(&token.status));
    match &token.owner {
        None => said.push_str(", but it is assigned to nobody"),
        Some(owner) if !owner.same(person) => said.push_str(", but it belongs to another person"),
        Some(_) => match token.changed_at.as_ref().and_then(ServerTime::latest) {
            Some(at) if at < entry.at => said.push_str(", last change before the attempt"),
            _ => {
                if let Some(changed) = phrases::changed(token, zone) {
                    said.push_str(", last change ");
                    said.push_str(&changed);
                }
            }
        },
    }
    said
}

/// A cause that follows a colon: names and abbreviations keep their capitals.
fn lower(sentence: &str) -> String {
    let starts_plainly = ["The ", "No ", "This ", "Nothing ", "A ", "An ", "It "];
    let sentence = sentence.trim_end_matches('.');
    if !starts_plainly.iter().any(|start| sentence.starts_with(start)) {
        return sentence.to_owned();
    }
    text::uncapitalised(sentence)
}

/// What to do; the step has said the cause already.
pub(super) fn advice(outcome: &Outcome) -> Option<Problem> {
    match outcome {
        Outcome::Confirmed(_) => None,
        Outcome::Refused(refusal) => Some(refusal.problem.clone()),
        Outcome::Unknown(problem) => Some(Problem { cause: Phrase::nothing(), ..problem.clone() }),
    }
}
