//! Every act, link, verification, outcome and look reads back unchanged; rows of the first version too; and
//! odd content claims nothing.

use super::*;
use crate::domain::{
    call::CallId,
    change::{
        act::{Link, Replacement, Undone},
        observation::{ObservedAccess, ObservedCode, ObservedPerson},
    },
    history::record::Happened,
    person::{
        LockedMethod, UnlockMethod, UserStatus,
        emergency::{CodeAsked, CodeGiven, CodeId, Unit, Validity},
    },
    token::name::TokenName,
    verification::{How, Verification},
};
use crate::fixtures;

fn name(text: &str) -> TokenName {
    TokenName::parse(text).unwrap()
}

fn code(id: &str) -> CodeId {
    CodeId::from_server(id).unwrap()
}

fn asked(value: u32, unit: Unit) -> CodeAsked {
    CodeAsked { validity: Some(Validity::new(value, unit).unwrap()), one_time: Some(true) }
}

fn acts() -> Vec<Act> {
    let number = || fixtures::serial();
    vec![
        Act::Disable(number()),
        Act::Enable(number()),
        Act::ClearPin(number()),
        Act::Assign { serial: number(), name: None },
        Act::Assign { serial: number(), name: Some(name("Ada's “new” one \\ 山田")) },
        Act::Rename { serial: number(), to: name("Spare"), from: None },
        Act::Rename {
            serial: number(), to: name(&"ü".repeat(255)), from: Some("odd “name”".to_owned())
        },
        Act::Unassign(number()),
        Act::Delete(number()),
        Act::GiveEmergencyCode { asked: CodeAsked::default(), before: None },
        Act::GiveEmergencyCode { asked: asked(36, Unit::Hours), before: Some(code("c-1_x.y")) },
        Act::GiveEmergencyCode {
            asked: CodeAsked { validity: None, one_time: Some(false) },
            before: Some(code("c2")),
        },
        Act::WithdrawEmergencyCode(code("eb2e12ae-1112")),
        Act::Unlock(UnlockMethod::ALL.to_vec()),
        Act::Unlock(vec![UnlockMethod::Voice]),
        Act::DisableUser,
        Act::EnableUser,
    ]
}

fn links() -> Vec<Option<Link>> {
    let undone = |changed_at: Option<&str>| {
        Some(Link::Undoes(Undone {
            number: 42,
            made: at(-9),
            changed_at: changed_at.and_then(ServerTime::read),
        }))
    };
    let replaces = |name| {
        Some(Link::Replaces(Replacement { old: fixtures::serial(), new: serial(fixtures::NEW_SERIAL), name }))
    };
    vec![
        None,
        undone(None),
        undone(Some("2026-11-23T13:05:30.045Z")),
        undone(Some("some day")),
        replaces(None),
        replaces(Some(name("Ada's new one"))),
    ]
}

fn verifications() -> Vec<Option<Verification>> {
    let hows = [
        How::LiveVerification,
        How::CalledBack,
        How::ManagerConfirmed,
        How::SeenInPerson,
        How::Other("knows “the” dog's name".to_owned()),
    ];
    let all = hows.into_iter().zip(0..).map(|(how, second)| Some(Verification { how, at: at(-second) }));
    std::iter::once(None).chain(all).collect()
}

fn read_back(store: &Store, number: u64) -> crate::domain::history::entry::Entry {
    *store.reader().listed(&[number]).unwrap().remove(0).entry.unwrap()
}

#[test]
fn every_act_reads_back_with_every_link_and_every_verification() {
    let mut store = in_memory();
    for act in acts() {
        for (link, verified) in links().into_iter().zip(verifications()) {
            let mut intent = intent(0);
            intent.change.act = act.clone();
            intent.change.link = link;
            intent.change.caller = Caller {
                call: verified.is_some().then(|| CallId::begun(at(-90))),
                denied: verified.is_some().then(|| at(-60)),
                verified,
            };
            let number = store.record_intent(&intent).unwrap();
            assert_eq!(read_back(&store, number), intent.into_entry(number));
        }
    }
    assert!(store.reader().verify(None, |_, _| true).unwrap().is_intact());
}

fn nows() -> Vec<Now> {
    let given = CodeGiven {
        id: Some(code("c1")),
        ends: ServerTime::read("2026-11-24T13:05:30.045Z"),
        offline_ends: ServerTime::read("2026-11-26"),
        one_time: Some(true),
        used: Some(asked(1, Unit::Days)),
        overridden: Some(true),
        version_1: true,
    };
    vec![
        Now::Status(TokenStatus::Enabled),
        Now::NoPin,
        Now::Assigned { state: None, name: None },
        Now::Assigned { state: Some("Activation Pending".to_owned()), name: Some("Ada's".to_owned()) },
        Now::Named("Spare".to_owned()),
        Now::Unassigned,
        Now::Deleted,
        Now::EmergencyCode(Box::default()),
        Now::EmergencyCode(Box::new(given)),
        Now::NoEmergencyCode,
        Now::Unlocked(Vec::new()),
        Now::Unlocked(vec![
            LockedMethod::Token,
            LockedMethod::Sms,
            LockedMethod::Voice,
            LockedMethod::Fingerprint,
            LockedMethod::Approve,
        ]),
        Now::User(UserStatus::Enabled),
        Now::User(UserStatus::Disabled),
        Now::User(UserStatus::NotSaid),
        Now::User(UserStatus::Other("Pending deletion".to_owned())),
    ]
}

#[test]
fn what_is_so_after_a_change_reads_back_whatever_it_is() {
    let mut store = in_memory();
    for now in nows() {
        for source in [Source::Answer, Source::ReadLater(Fit::NOT_SAID)] {
            let serial = (source == Source::Answer).then(|| serial("1"));
            let confirmation = Confirmation {
                now: now.clone(),
                changed_by: None,
                changed_at: None,
                user_id: user_id(),
                serial,
                source,
            };
            let outcome = Outcome::Confirmed(confirmation);
            let number = record(&mut store, &intent(0), Some(&outcome));
            assert_eq!(read_back(&store, number).outcome, outcome);
        }
    }
}

#[test]
fn what_a_look_saw_of_a_person_or_that_there_is_no_token_reads_back() {
    let mut store = in_memory();
    let number = record(&mut store, &intent(0), Some(&unknown()));
    let person = |status, locked, emergency| {
        let unlocked = vec![LockedMethod::Voice];
        Observation::Person(ObservedPerson { status, locked, unlocked, emergency })
    };
    let seen = [
        Observation::NoSuchToken,
        disabled_token(),
        person(UserStatus::NotSaid, Vec::new(), ObservedAccess::NotSaid),
        person(UserStatus::Disabled, Vec::new(), ObservedAccess::Off),
        person(
            UserStatus::Enabled,
            vec![LockedMethod::Approve],
            ObservedAccess::On(ObservedCode { id: None, ends: None }),
        ),
        person(
            UserStatus::Other("x".to_owned()),
            vec![LockedMethod::Token],
            ObservedAccess::On(ObservedCode { id: Some(code("c1")), ends: ServerTime::read("soon") }),
        ),
    ];
    for observed in seen {
        store.record_look(number, at(1), Ok(&observed), None).unwrap();
        let steps = store.reader().account(number).unwrap().unwrap().steps;
        let last = steps.last().unwrap();
        assert_eq!(last.what, Happened::Looked { observed: Ok(Box::new(observed)), settled: None });
    }
}

#[test]
fn a_row_from_before_no_was_told_from_not_said_claims_neither() {
    let mut store = in_memory();
    add_row(&mut store, kind::INTENT, 1, FIRST_INTENT);
    add_row(&mut store, kind::LOOK, 1, r#"{"person":{"locked":[],"status":"enabled"}}"#);
    let steps = store.reader().account(1).unwrap().unwrap().steps;
    let Happened::Looked { observed: Ok(observed), .. } = &steps[1].what else { panic!("{steps:?}") };
    assert!(
        matches!(&**observed, Observation::Person(person) if person.emergency == ObservedAccess::NotSaid
        && person.unlocked.is_empty()),
        "{observed:?}"
    );
}

/// A row as a program wrote it.
fn add_row(store: &mut Store, kind: &str, number: i64, body: &str) {
    store.transact(|tx| crate::store::listing::add(tx, Some(number), kind, at(0), body.to_owned())).unwrap();
}

/// The intent of the first version: a serial number, and none of the later members.
const FIRST_INTENT: &str = r#"{"change":{"action":"disable","changed_before":{"at":"2026-11-20T08:00:00Z","precision":"time","spelled":"2026-11-20T08:00:00Z"},"identity":{"id":"139f6495","method":"api-key"},"person":{"email":"ada.lovelace@acme.example","id":"eb2e12ae-1112-451b-98e1-dfe4e6afd60d","name":"Ada Lovelace"},"profile":{"address":"https://acme.access.securid.com/AdminInterface/restapi","colour":"blue","label":"","name":"Acme production","practice":false},"reason":"Lost on the train","serial":"000123145251","state_before":"enabled","ticket":"INC0042317"},"host":"DESK-07","operator":"m.ortiz","operator_name":"Maria Ortiz","program":"0.1.0"}"#;

const FIRST_OUTCOME: &str = r#"{"confirmation":{"changed_at":{"at":"2026-11-23T13:05:30.045Z","precision":"time","spelled":"2026-11-23T13:05:30.045Z"},"changed_by":"helpdesk-key","serial":"000123145251","source":"answer","status":"disabled","user_id":"eb2e12ae-1112-451b-98e1-dfe4e6afd60d"},"outcome":"confirmed","took":{"nanoseconds":412000000,"seconds":0}}"#;

const FIRST_LOOK: &str = r#"{"token":{"owner":"eb2e12ae-1112-451b-98e1-dfe4e6afd60d","serial":"000123145251","status":"disabled"}}"#;

#[test]
fn rows_of_the_first_version_read_as_before_and_are_still_written_so() {
    let mut store = in_memory();
    add_row(&mut store, kind::INTENT, 1, FIRST_INTENT);
    add_row(&mut store, kind::OUTCOME, 1, FIRST_OUTCOME);
    let mut due = intent(0).into_entry(1);
    (due.outcome, due.took) = (confirmed(), Duration::from_millis(412));
    assert_eq!(read_back(&store, 1), due);

    // the first version wrote "already disabled"
    add_row(&mut store, kind::INTENT, 2, FIRST_INTENT);
    let already = r#"{"how":"not-sent","outcome":"refused","problem":{"advice":"a","cause":"c","details":"","kind":"already-disabled","summary":"s"},"took":{"nanoseconds":0,"seconds":1}}"#;
    add_row(&mut store, kind::OUTCOME, 2, already);
    let Outcome::Refused(refusal) = read_back(&store, 2).outcome else { panic!() };
    assert_eq!(refusal.problem.kind, ProblemKind::AlreadySo);

    add_row(&mut store, kind::INTENT, 3, FIRST_INTENT);
    add_row(&mut store, kind::LOOK, 3, FIRST_LOOK);
    let steps = store.reader().account(3).unwrap().unwrap().steps;
    let Happened::Looked { observed: Ok(observed), settled: None } = &steps[1].what else {
        panic!("{steps:?}")
    };
    assert!(
        matches!(&**observed, Observation::Token(token) if token.status == TokenStatus::Disabled && token.owner == Some(user_id()))
    );

    // an older program on the same folder can still read a disable
    assert_eq!(body::text(&body::Intent::of(&intent(0), None)).unwrap(), FIRST_INTENT);
    assert_eq!(
        body::text(&body::Answer::of(&confirmed(), Duration::from_millis(412))).unwrap(),
        FIRST_OUTCOME
    );
}

#[test]
fn an_odd_act_makes_the_row_unreadable_and_never_another_act() {
    let mut store = in_memory();
    let with = |from: &str, to: &str| FIRST_INTENT.replace(from, to);
    let action =
        |name: &str, more: &str| with(r#""action":"disable""#, &format!(r#""action":"{name}"{more}"#));
    let odd = [
        (with(r#","serial":"000123145251""#, ""), "names no token"),
        (with(fixtures::SERIAL, &"1".repeat(40)), ""),
        (action("Disable", ""), "unknown action Disable"),
        (action("rename", ""), "new name"),
        (action("rename", r#","name":"""#), ""),
        (action("assign", r#","name":7"#), ""),
        (action("withdraw-emergency-code", ""), "which code"),
        (action("withdraw-emergency-code", r#","code_id":"../x""#), ""),
        (action("unlock", ""), "which methods"),
        (action("unlock", r#","methods":["pigeon"]"#), "unknown method pigeon"),
        (action("emergency-code", r#","validity":{"unit":"weeks","value":1}"#), "unknown unit weeks"),
        (action("emergency-code", r#","validity":{"unit":"days","value":8}"#), ""),
        (action("disable", r#","verified":{"at":"2026-11-23T13:00:00Z","how":"guessed"}"#), "guessed"),
        (action("disable", r#","verified":{"at":"today","how":"live"}"#), "today is no time"),
        (action("enable", r#","undoes":{"made":"then","number":1}"#), "then is no time"),
        (action("enable", r#","undoes":{"made":"2026-11-23T13:00:00Z","number":-1}"#), ""),
        (action("assign", r#","replacement":{"new":"","old":"1"}"#), ""),
    ];
    for (number, (body, why)) in odd.iter().enumerate() {
        let number = i64::try_from(number).unwrap() + 1;
        add_row(&mut store, kind::INTENT, number, body);
        let listed = store.reader().listed(&[number.unsigned_abs()]).unwrap().remove(0);
        let unreadable = listed.entry.expect_err(body);
        assert!(unreadable.why.contains(why), "{}: {body}", unreadable.why);
        assert_eq!(unreadable.recorded, *body);
    }
}

#[test]
fn an_odd_confirmation_is_unknown_and_confirms_nothing_else() {
    let mut store = in_memory();
    let now = |now: &str| FIRST_OUTCOME.replace(r#""status":"disabled""#, &format!(r#""now":{now}"#));
    let odd = [
        FIRST_OUTCOME.replace(r#""status":"disabled","#, ""),
        FIRST_OUTCOME.replace(r#""source":"answer""#, r#""source":"hearsay""#),
        FIRST_OUTCOME.replace(fixtures::SERIAL, &"1".repeat(40)),
        now(r#"{"is":"enlightened"}"#),
        now(r#"{"is":"named"}"#),
        now(r#"{"is":"unlocked","locked":["pigeon"]}"#),
        now(r#"{"is":"emergency-code","id":"a/b"}"#),
        now(r#"{"is":"emergency-code","used_validity":{"unit":"days","value":0}}"#),
        now(r#"{"is":"user","status":"promoted"}"#),
    ];
    for (number, body) in odd.iter().enumerate() {
        let number = i64::try_from(number).unwrap() + 1;
        add_row(&mut store, kind::INTENT, number, FIRST_INTENT);
        add_row(&mut store, kind::OUTCOME, number, body);
        let outcome = read_back(&store, number.unsigned_abs()).outcome;
        assert!(matches!(outcome, Outcome::Unknown(_)), "{body}: {outcome:?}");
    }
    assert!(store.reader().verify(None, |_, _| true).unwrap().is_intact());
}

#[test]
fn somebody_is_found_by_what_was_done_for_them_without_a_token() {
    let mut store = in_memory();
    for (place, act) in acts().into_iter().enumerate() {
        let mut intent = intent(i64::try_from(place).unwrap());
        intent.change.act = act;
        store.record_intent(&intent).unwrap();
    }
    let found = |text: &str, action| {
        let filter = Filter { text: text.to_owned(), action, ..Filter::default() };
        entries(&store.reader().page(&filter, None, 50).unwrap()).len()
    };
    assert_eq!((found("lovelace", None), found(fixtures::SERIAL, None)), (17, 9));
    assert_eq!(found("inc0042317", Some(Action::Unlock)), 2);
    assert_eq!(found("lovelace", Some(Action::GiveEmergencyCode)), 3);
    for action in Action::ALL {
        let expected = acts().iter().filter(|act| act.action() == action).count();
        assert_eq!(found("", Some(action)), expected, "{action:?}");
    }
    assert_eq!(found("c-1_x.y", None), 0, "an ID of a code is nothing to search for");
}
