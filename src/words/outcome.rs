//! What came of a change, in words.

use std::time::Duration;

use super::{list, number, person, token};
use crate::{
    domain::{
        change::{
            NotMade, Outcome, Refusal,
            action::Action,
            confirmation::{Confirmation, Fit, Fits, Now, Source},
            observation::{Observation, ObservedAccess, ObservedPerson},
        },
        person::UserStatus,
        problem::RefusedWith,
    },
    say,
};

/// As a word or two for a pill: "Confirmed", "Refused 409", "Not sent", "Unknown".
pub fn word(outcome: &Outcome) -> String {
    match outcome {
        Outcome::Confirmed(confirmation) if confirmation.is_by_another() => say!("outcome-done-otherwise"),
        Outcome::Confirmed(_) => say!("outcome-confirmed"),
        Outcome::Unknown(_) => say!("outcome-unknown"),
        Outcome::Refused(Refusal { how: NotMade::NotSent, .. }) => say!("outcome-not-sent"),
        Outcome::Refused(Refusal { how: NotMade::ReadLater, .. }) => say!("outcome-not-done"),
        Outcome::Refused(Refusal { how: NotMade::ByServer, problem }) => {
            return refused(problem.kind.refused_with());
        }
    }
    .to_owned()
}

/// A refusal with the status that it came with, where the server said it: "Refused 409".
pub fn refused(with: RefusedWith) -> String {
    match with {
        RefusedWith::Status(code) => say!("outcome-refused-code", code = code.to_string()),
        RefusedWith::AnotherStatus => say!("outcome-refused-by-server").to_owned(),
        RefusedWith::NotSaid => say!("outcome-refused").to_owned(),
    }
}

/// What is so, as a heading: "The token is disabled", or that it is so by somebody else's doing.
pub fn title(confirmation: &Confirmation, action: Action) -> String {
    if confirmation.is_by_another() {
        say!("done-by-another", action = action.key())
    } else {
        super::action::done(action)
    }
}

/// What speaks against the change having been this one; none where nothing does.
pub fn doubts(confirmation: &Confirmation) -> Option<String> {
    let Source::ReadLater(fit) = confirmation.source else { return None };
    let said = match (&confirmation.now, fit) {
        (_, Fit { other: Some(other), .. }) => return Some(say!("doubt-other-attempt", number = other)),
        (_, Fit { at: Fits::No, .. }) => say!("doubt-last-change"),
        (_, Fit { stranger: true, .. }) => say!("doubt-stranger"),
        (_, Fit { by: Fits::No, .. }) => say!("doubt-credential"),
        // the record does not say who made it
        (Now::EmergencyCode(_), _) => say!("doubt-code"),
        (
            Now::Status(_)
            | Now::NoPin
            | Now::Assigned { .. }
            | Now::Named(_)
            | Now::Unassigned
            | Now::Deleted
            | Now::NoEmergencyCode
            | Now::Unlocked(_)
            | Now::User(_),
            _,
        ) => return None,
    };
    Some(said.to_owned())
}

/// What is so now, as a word or two for a pill.
pub fn now(now: &Now) -> String {
    match now {
        Now::Status(status) => token::status(status),
        Now::NoPin => say!("now-no-pin"),
        Now::Assigned { state: None, .. } => say!("now-assigned"),
        Now::Assigned { state: Some(state), .. } => state,
        Now::Named(_) => say!("now-renamed"),
        Now::Unassigned => say!("now-unassigned"),
        Now::Deleted => say!("now-deleted"),
        Now::EmergencyCode(_) => say!("now-emergency-on"),
        Now::NoEmergencyCode => say!("now-emergency-off"),
        Now::Unlocked(locked) if locked.is_empty() => say!("now-unlocked"),
        Now::Unlocked(locked) => {
            return say!("now-still-locked", methods = person::methods(locked.iter().copied()));
        }
        Now::User(UserStatus::Enabled) => say!("status-enabled"),
        Now::User(UserStatus::Disabled) => say!("status-disabled"),
        Now::User(UserStatus::Other(word)) => word,
        Now::User(UserStatus::NotSaid) => say!("status-not-said"),
    }
    .to_owned()
}

/// What a look saw, in a few words.
pub fn observed(observation: &Observation) -> String {
    match observation {
        Observation::Token(token) => token::status(&token.status).to_owned(),
        Observation::NoSuchToken => say!("seen-no-such-token").to_owned(),
        Observation::Person(person) => {
            list([user(person), code(&person.emergency).to_owned(), locks(person)])
        }
    }
}

fn user(person: &ObservedPerson) -> String {
    match &person.status {
        UserStatus::Enabled => say!("seen-user-enabled"),
        UserStatus::Disabled => say!("seen-user-disabled"),
        UserStatus::Other(word) => word,
        UserStatus::NotSaid => say!("seen-user-not-said"),
    }
    .to_owned()
}

fn code(access: &ObservedAccess) -> &'static str {
    match access {
        ObservedAccess::On(_) => say!("seen-emergency-on"),
        ObservedAccess::Off => say!("seen-emergency-off"),
        ObservedAccess::NotSaid => say!("seen-emergency-not-said"),
    }
}

fn locks(person: &ObservedPerson) -> String {
    match (person.locked.as_slice(), person.unlocked.as_slice()) {
        ([], []) => say!("seen-locks-not-said").to_owned(),
        ([], _) => say!("seen-nothing-locked").to_owned(),
        (locked, _) => say!("seen-locked", methods = person::methods(locked.iter().copied())),
    }
}

/// How long it took: "0.4 s", "31 ms", "less than 1 ms", "not known yet".
pub fn took(took: Duration) -> String {
    match took.as_millis() {
        _ if took.is_zero() => say!("took-not-known").to_owned(),
        0 => say!("took-next-to-nothing").to_owned(),
        millis @ 1..100 => say!("took-milliseconds", count = u64::try_from(millis).unwrap_or(u64::MAX)),
        _ => say!("took-seconds", seconds = number::tenths(took.as_secs_f64())),
    }
}
