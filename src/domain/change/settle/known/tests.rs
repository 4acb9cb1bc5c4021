//! What other attempts, and the server's own names, say about one whose answer was lost.

use std::time::Duration;

use jiff::Timestamp;

use super::*;
use crate::domain::{
    change::{
        PersonRef,
        act::Act,
        confirmation::{Fit, Fits},
        observation::{Observation, ObservedAccess, ObservedCode, ObservedPerson},
        settle::Doubt,
    },
    person::{
        UserId, UserStatus,
        emergency::{CodeAsked, CodeGiven, CodeId},
    },
    problem::ProblemKind,
    profile::{Address, Profile, SignInMethod},
    sign_in::credential::Identity,
    token::{
        hardware_token::{HardwareToken, TokenStatus},
        serial::Serial,
    },
};
use crate::fixtures::{self, serial};

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn change(act: Act) -> ChangeFacts {
    let profile = Profile::new("Acme", fixtures::address());
    let identity = Identity { method: SignInMethod::ApiKey, id: "139f6495".to_owned() };
    let person =
        PersonRef { id: UserId::from_server("ada").unwrap(), name: None, family_name: None, email: None };
    ChangeFacts::new(act, profile.tag(), identity, person)
}

fn disable() -> Act {
    Act::Disable(serial())
}

/// An attempt of this history.
fn entry(number: u64, act: Act, outcome: Outcome) -> Entry {
    Entry {
        number,
        at: time("2026-11-23T13:07:00Z"),
        operator: fixtures::OPERATOR.to_owned(),
        operator_name: None,
        host: String::new(),
        program: String::new(),
        change: change(act),
        outcome,
        took: Duration::from_millis(400),
    }
}

fn answered(now: Now, by: Option<&str>, at: Option<&str>) -> Outcome {
    Outcome::Confirmed(Confirmation {
        now,
        changed_by: by.map(str::to_owned),
        changed_at: at.and_then(ServerTime::read),
        user_id: UserId::from_server("ada").unwrap(),
        serial: Some(serial()),
        source: Source::Answer,
    })
}

fn disabled_at(at: &str) -> Outcome {
    answered(Now::Status(TokenStatus::Disabled), None, Some(at))
}

fn unknown() -> Outcome {
    Outcome::Unknown(fixtures::problem(ProblemKind::TimedOut, "", "", ""))
}

/// What follows for number 7, made at 13:05 and given up half a minute later, from what is read long after.
fn settled(act: Act, entries: Vec<Entry>, observed: &Observation) -> Option<Outcome> {
    let change = change(act);
    let known = Known::of(7, &change, entries);
    let (at, ended) = (time("2026-11-23T13:05:00Z"), Some(time("2026-11-23T13:05:30Z")));
    Doubt { number: 7, change, at, ended, known }.settled_by(observed, time("2026-11-23T13:10:00Z"))
}

fn fit(outcome: Option<Outcome>) -> Fit {
    match outcome {
        Some(Outcome::Confirmed(Confirmation { source: Source::ReadLater(fit), .. })) => fit,
        other => panic!("{other:?}"),
    }
}

fn token(by: Option<&str>, at: Option<&str>) -> Observation {
    Observation::Token(HardwareToken {
        status: TokenStatus::Disabled,
        owner: Some(UserId::from_server("ada").unwrap()),
        changed_by: by.map(str::to_owned),
        changed_at: at.and_then(ServerTime::read),
        ..fixtures::bare_token(serial())
    })
}

const SEEN: &str = "2026-11-23T13:07:01Z";

#[test]
fn a_second_attempt_that_was_confirmed_explains_what_is_read() {
    let observed = token(None, Some(SEEN));
    assert!(fit(settled(disable(), Vec::new(), &observed)).can_be(), "nothing else is known");
    for outcome in [
        // by the same time, spelled with less or more of it
        disabled_at("2026-11-23T13:07:01.400Z"),
        disabled_at(SEEN),
        // a later one, whatever it says of the time
        answered(Now::Status(TokenStatus::Disabled), None, None),
        // whose answer was lost, too: it was sent as this one had not been made
        unknown(),
    ] {
        let found = settled(disable(), vec![entry(8, disable(), outcome.clone())], &observed);
        assert!(found.as_ref().is_some_and(Outcome::is_by_another), "{outcome:?}");
        assert_eq!(fit(found).other, Some(8), "{outcome:?}");
    }
}

#[test]
fn an_attempt_before_it_or_at_something_else_or_that_was_refused_explains_nothing() {
    let observed = token(None, Some(SEEN));
    let other_token = Act::Disable(Serial::parse(fixtures::SPARE_SERIAL).unwrap());
    let refused = Outcome::refused(fixtures::problem(ProblemKind::Conflict, "", "", ""));
    for entry in [
        entry(6, disable(), disabled_at("2026-11-20T08:00:00Z")),
        entry(6, disable(), unknown()),
        entry(8, other_token, disabled_at(SEEN)),
        entry(8, Act::ClearPin(serial()), answered(Now::NoPin, None, None)),
        entry(8, disable(), refused),
        entry(8, Act::Enable(serial()), unknown()),
        // itself
        entry(7, disable(), disabled_at(SEEN)),
    ] {
        let found = fit(settled(disable(), vec![entry.clone()], &observed));
        assert!(found.can_be(), "{entry:?}: {found:?}");
    }
    let mut elsewhere = entry(8, disable(), disabled_at(SEEN));
    elsewhere.change.profile.address = Address::parse("https://other.access.securid.com").unwrap();
    assert!(fit(settled(disable(), vec![elsewhere], &observed)).can_be());
}

#[test]
fn what_was_made_otherwise_in_between_was_made_so_again_by_somebody() {
    let enabled = answered(Now::Status(TokenStatus::Enabled), None, Some("2026-11-23T13:06:30Z"));
    let found =
        fit(settled(disable(), vec![entry(8, Act::Enable(serial()), enabled)], &token(None, Some(SEEN))));
    assert_eq!((found.at, found.other), (Fits::No, None));
}

#[test]
fn while_it_may_still_be_made_another_one_settles_nothing() {
    let change = change(disable());
    let known = Known::of(7, &change, vec![entry(8, disable(), disabled_at(SEEN))]);
    let (at, ended) = (time("2026-11-23T13:05:00Z"), Some(time("2026-11-23T13:07:30Z")));
    let doubt = Doubt { number: 7, change, at, ended, known };
    let observed = token(None, Some(SEEN));
    assert_eq!(doubt.settled_by(&observed, time("2026-11-23T13:08:29Z")), None);
    assert!(doubt.settled_by(&observed, time("2026-11-23T13:08:30Z")).is_some());
}

#[test]
fn what_the_server_calls_a_credential_is_learnt_from_its_direct_answers() {
    let status = || Now::Status(TokenStatus::Disabled);
    let other_token = || Act::Disable(Serial::parse(fixtures::SPARE_SERIAL).unwrap());
    let answer = |by| entry(3, other_token(), answered(status(), Some(by), None));
    let by =
        |entries, by| fit(settled(disable(), entries, &token(Some(by), Some("2026-11-23T13:05:02Z")))).by;
    // a name that nobody knows can be this credential's
    assert_eq!(by(Vec::new(), "Help Desk"), Fits::NotSaid);
    assert_eq!(by(vec![answer("Help Desk")], "Help Desk"), Fits::Yes);
    assert_eq!(by(vec![answer("Help Desk")], "Otto Admin"), Fits::No);
    assert_eq!(by(vec![answer("Help Desk")], "key 139f6495"), Fits::Yes);
    let mut others = answer("Otto Admin");
    others.change.identity.id = "another".to_owned();
    assert_eq!(by(vec![others], "Otto Admin"), Fits::NotSaid, "what others are called says nothing of it");
}

#[test]
fn a_code_and_a_user_are_told_from_anothers_too() {
    let code = |id: &str| CodeId::from_server(id).unwrap();
    let seen = |emergency| {
        let status = UserStatus::Disabled;
        Observation::Person(ObservedPerson { status, locked: Vec::new(), unlocked: Vec::new(), emergency })
    };
    let give = || Act::GiveEmergencyCode { asked: CodeAsked::default(), before: None };
    let made = |id| Now::EmergencyCode(Box::new(CodeGiven { id: Some(code(id)), ..CodeGiven::default() }));
    let on = |id| seen(ObservedAccess::On(ObservedCode { id: Some(code(id)), ends: None }));
    let others = vec![entry(8, give(), answered(made("c2"), None, None))];
    assert_eq!(fit(settled(give(), others.clone(), &on("c2"))).other, Some(8));
    let off = entry(9, Act::DisableUser, answered(Now::User(UserStatus::Disabled), None, None));
    assert_eq!(fit(settled(Act::DisableUser, vec![off], &seen(ObservedAccess::Off))).other, Some(9));
    assert!(fit(settled(Act::DisableUser, others, &seen(ObservedAccess::Off))).can_be());
}
