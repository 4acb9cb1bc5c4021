//! A history with one of everything that this version records, in the order in which a desk comes to it.

use token_desk::words::Reader;
use token_desk::{
    domain::{
        change::{
            NotMade, Refusal,
            act::{Link, Replacement, Undone},
            confirmation::{Fit, Fits},
            observation::{Observation, ObservedAccess, ObservedCode, ObservedPerson},
        },
        history::{export::Format, record::Listed, retention::Vouched},
        person::{
            LockedMethod, UnlockMethod, UserStatus,
            emergency::{CodeAsked, CodeGiven, CodeId, Unit, Validity},
        },
        token::{hardware_token::HardwareToken, name::TokenName},
        verification::{How, Verification},
    },
    export,
    store::Cut,
};

use super::*;
use crate::fixtures;

/// A day and a minute of the spring of 2027: later than any clock that makes it, so that the first row is
/// the oldest.
fn at(day: i64, minute: i64) -> Timestamp {
    let first: Timestamp = "2027-03-01T08:00:00Z".parse().unwrap();
    Timestamp::from_second(first.as_second() + day * 86_400 + minute * 60).unwrap()
}

fn on(day: i64, minute: i64) -> Intent {
    let mut intent = Intent { at: at(day, minute), ..intent(1, fixtures::PROFILE) };
    env!("CARGO_PKG_VERSION").clone_into(&mut intent.program);
    "Lost on the train, \"again\" 紛失".clone_into(&mut intent.change.reason);
    intent.change.ticket = format!("INC{day:04}{minute:03}");
    intent.change.changed_before = ServerTime::read("2026-11-03T08:12:00.000Z");
    intent
}

fn by_answer(now: Now, serial: Option<Serial>) -> Outcome {
    let Outcome::Confirmed(confirmation) = confirmed() else { unreachable!() };
    Outcome::Confirmed(Confirmation { now, serial, ..confirmation })
}

fn read_later(fit: Fit) -> Outcome {
    let Outcome::Confirmed(confirmation) = confirmed() else { unreachable!() };
    Outcome::Confirmed(Confirmation { source: Source::ReadLater(fit), ..confirmation })
}

fn problem() -> Problem {
    fixtures::problem(ProblemKind::TimedOut, "It is not known", "Why", "What to do")
        .with_details("504\nPATCH …")
}

fn disabled() -> Observation {
    Observation::Token(HardwareToken {
        status: TokenStatus::Disabled,
        owner: Some(user_id()),
        changed_by: Some("helpdesk-key".to_owned()),
        changed_at: ServerTime::read("2027-04-02T09:00:30Z"),
        ..fixtures::bare_token(fixtures::serial())
    })
}

/// Makes all of it; what it is about stands at each step.
pub fn make(desk: &DataFolder) {
    let mut store = desk.store();
    what_is_removed_first(&mut store);
    drop(store);
    // the program ended with an attempt under way; the next one finds it
    let mut store = desk.store();
    assert_eq!(store.take_stock(at(4, 0)).unwrap().len(), 1);
    remove_with_a_persons_word(&mut store, desk);
    what_is_removed_next(&mut store);
    one_of_each_act(&mut store);
    callers(&mut store);
    unknown_and_settled(&mut store);
    let removed = store.remove_some(&Cut { before: at(28, 0), at: at(34, 0), vouched: None }, None).unwrap();
    assert_eq!(removed.entries, 2);
    while store.wipe_some().unwrap() {}
    record(&mut store, &on(35, 0), None);
}

/// Two that are settled, one that was settled later, and one that is open.
fn what_is_removed_first(store: &mut Store) {
    record(store, &on(0, 0), Some(&confirmed()));
    record(store, &on(1, 0), Some(&refused()));
    let number = record(store, &on(2, 0), Some(&unknown()));
    let fit = Fit { by: Fits::Yes, at: Fits::Yes, ..Fit::NOT_SAID };
    store.record_look(number, at(2, 9), Ok(&disabled()), Some(&read_later(fit))).unwrap();
    record(store, &on(3, 0), None);
}

/// What goes is written to a file first. The clock had jumped, and somebody said that it is right.
fn remove_with_a_persons_word(store: &mut Store, desk: &DataFolder) {
    let mut archive = |entries: &[Listed]| {
        let path = desk.data().join("history-removed-2027-03-26.jsonl");
        let zone = jiff::tz::TimeZone::UTC;
        let mut writer =
            export::Writer::begin_private(&path, Format::JsonLines, Reader::english(zone)).unwrap();
        for listed in entries {
            writer.add(listed).unwrap();
        }
        writer.finish(None).unwrap();
        Ok(path)
    };
    let yes = Vouched {
        at: at(25, 0),
        operator: fixtures::OPERATOR.to_owned(),
        operator_name: Some(fixtures::OPERATOR_NAME.to_owned()),
    };
    let cut = Cut { before: at(20, 0), at: at(25, 0), vouched: Some(yes) };
    assert_eq!(store.remove_some(&cut, Some(&mut archive)).unwrap().entries, 3);
}

fn what_is_removed_next(store: &mut Store) {
    record(store, &on(26, 0), Some(&confirmed()));
    record(store, &on(26, 5), Some(&refused()));
}

/// Each action, confirmed by the server's answer; the enabling undoes the disabling, and an assignment
/// replaces a token.
fn one_of_each_act(store: &mut Store) {
    let serial = || fixtures::serial();
    let code = || CodeId::from_server("c-7").unwrap();
    let name = |text: &str| TokenName::parse(text).unwrap();
    let asked = CodeAsked { validity: Some(Validity::new(36, Unit::Hours).unwrap()), one_time: Some(true) };
    let given = CodeGiven {
        id: Some(code()),
        ends: ServerTime::read("2027-04-01T20:00:00Z"),
        offline_ends: ServerTime::read("2027-04-03"),
        one_time: Some(true),
        used: Some(asked),
        overridden: Some(true),
        version_1: false,
    };
    let state = Some("Activation Pending".to_owned());
    let assigned = Now::Assigned { state, name: Some("Ada's".to_owned()) };
    let unlocked = Now::Unlocked(vec![LockedMethod::Fingerprint]);
    let acts = [
        (Act::Disable(serial()), Now::Status(TokenStatus::Disabled)),
        (Act::Enable(serial()), Now::Status(TokenStatus::Enabled)),
        (Act::ClearPin(serial()), Now::NoPin),
        (Act::Assign { serial: serial(), name: Some(name("=Ada's “new” one")) }, assigned),
        (
            Act::Rename { serial: serial(), to: name("Spare"), from: Some("Old".to_owned()) },
            Now::Named("Spare".to_owned()),
        ),
        (Act::Unassign(serial()), Now::Unassigned),
        (Act::Delete(serial()), Now::Deleted),
        (Act::GiveEmergencyCode { asked, before: Some(code()) }, Now::EmergencyCode(Box::new(given))),
        (Act::WithdrawEmergencyCode(code()), Now::NoEmergencyCode),
        (Act::Unlock(UnlockMethod::ALL.to_vec()), unlocked),
        (Act::DisableUser, Now::User(UserStatus::Disabled)),
        (Act::EnableUser, Now::User(UserStatus::Enabled)),
    ];
    let mut disabling = None;
    for ((act, now), minute) in acts.into_iter().zip(0..) {
        let mut intent = on(30, minute);
        intent.change.link = match &act {
            Act::Enable(_) => disabling,
            Act::Assign { serial: new, name } => Some(Link::Replaces(Replacement {
                old: Serial::parse(fixtures::SPARE_SERIAL).unwrap(),
                new: new.clone(),
                name: name.clone(),
            })),
            _ => None,
        };
        let outcome = by_answer(now, act.serial().cloned());
        intent.change.act = act;
        let number = record(store, &intent, Some(&outcome));
        disabling = Some(Link::Undoes(Undone {
            number,
            made: intent.at,
            changed_at: ServerTime::read("2027-03-31T08:00:30.045Z"),
        }));
    }
}

/// Verified in each way, denied, and denied but verified otherwise.
fn callers(store: &mut Store) {
    let ways = [
        How::LiveVerification,
        How::CalledBack,
        How::ManagerConfirmed,
        How::SeenInPerson,
        How::Other("by the dog's “name”".to_owned()),
    ];
    let verified = ways.into_iter().map(|how| Some(Verification { how, at: at(31, 0) }));
    let denied = Some(at(30, 59));
    let callers = verified
        .map(|verified| Caller { verified, ..Caller::default() })
        .chain([Caller { denied, ..Caller::default() }])
        .chain([Caller {
            verified: Some(Verification { how: How::CalledBack, at: at(31, 2) }),
            denied,
            ..Caller::default()
        }]);
    for (caller, minute) in callers.zip(10..) {
        let mut intent = on(31, minute);
        intent.change.caller = caller;
        record(store, &intent, Some(&confirmed()));
    }
}

/// What was looked up after an answer was lost, and what followed from it; a wait that was stopped; what was
/// never sent.
fn unknown_and_settled(store: &mut Store) {
    let fits = Fit { by: Fits::Yes, at: Fits::Yes, ..Fit::NOT_SAID };
    let not_made = Outcome::Refused(Refusal { how: NotMade::ReadLater, problem: problem() });
    let person = Observation::Person(ObservedPerson {
        status: UserStatus::Other("Pending deletion".to_owned()),
        locked: vec![LockedMethod::Token],
        unlocked: vec![LockedMethod::Voice],
        emergency: ObservedAccess::On(ObservedCode {
            id: CodeId::from_server("c-8").ok(),
            ends: ServerTime::read("soon"),
        }),
    });
    let looks = [
        (Ok(disabled()), Some(read_later(fits))),
        (Ok(disabled()), Some(not_made)),
        // done otherwise: at another time, by somebody else, by another attempt
        (Ok(disabled()), Some(read_later(Fit { at: Fits::No, ..fits }))),
        (Ok(disabled()), Some(read_later(Fit { by: Fits::No, stranger: true, ..fits }))),
        (Ok(disabled()), Some(read_later(Fit { at: Fits::No, other: Some(7), ..fits }))),
        // still unknown
        (Ok(disabled()), None),
        (Ok(Observation::NoSuchToken), None),
        (Ok(person), None),
        (Err(problem()), None),
    ];
    for ((observed, settled), minute) in looks.into_iter().zip((0..).step_by(10)) {
        let number = record(store, &on(32, minute), Some(&unknown()));
        store.record_look(number, at(32, minute + 5), observed.as_ref(), settled.as_ref()).unwrap();
    }
    let number = record(store, &on(33, 0), None);
    store.record_stopped(number, at(33, 1)).unwrap();
    store.record_outcome(number, at(33, 2), &confirmed(), Duration::from_secs(71)).unwrap();
    record(store, &on(33, 10), Some(&Outcome::not_sent(problem())));
}
