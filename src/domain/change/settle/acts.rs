//! What a look says about each act: done, not done once a minute has passed, and what settles nothing.

use super::*;
use crate::domain::{
    change::PersonRef,
    person::{
        LockedMethod, UnlockMethod, UserId,
        emergency::{CodeAsked, CodeId, Unit, Validity},
    },
    profile::{Address, Profile, SignInMethod},
    sign_in::credential::Identity,
    token::{name::TokenName, serial::Serial},
};

const SERIAL: &str = "000123145251";
const SOON: &str = "2026-11-23T13:06:29Z";
/// A minute after the answer was given up.
const LATE: &str = "2026-11-23T13:06:30Z";
const BEFORE: &str = "2026-11-20T08:00:00Z";
const AFTER: &str = "2026-11-23T13:05:02Z";

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn serial() -> Serial {
    Serial::parse(SERIAL).unwrap()
}

fn user(id: &str) -> UserId {
    UserId::from_server(id).unwrap()
}

fn code(id: &str) -> CodeId {
    CodeId::from_server(id).unwrap()
}

fn doubt(act: Act) -> Doubt {
    let profile = Profile::new("Acme", Address::parse("https://acme.access.securid.com").unwrap());
    let identity = Identity { method: SignInMethod::ApiKey, id: "139f6495".to_owned() };
    let person = PersonRef { id: user("ada"), name: None, family_name: None, email: None };
    let mut change = ChangeFacts::new(act, profile.tag(), identity, person);
    change.changed_before = ServerTime::read(BEFORE);
    let (at, ended) = (at("2026-11-23T13:05:00Z"), Some(at("2026-11-23T13:05:30Z")));
    Doubt { number: 7, change, at, ended, known: Known::default() }
}

/// Ada's token, in use for long.
fn token() -> HardwareToken {
    HardwareToken {
        status: TokenStatus::Enabled,
        owner: Some(user("ADA")),
        name: Some("Key ring".to_owned()),
        pin_set: Some(true),
        assigned_at: ServerTime::read(BEFORE),
        changed_at: ServerTime::read(BEFORE),
        ..crate::fixtures::bare_token(serial())
    }
}

fn nobodys() -> HardwareToken {
    HardwareToken { owner: None, ..token() }
}

fn eves() -> HardwareToken {
    HardwareToken { owner: Some(user("eve")), ..token() }
}

fn person(status: UserStatus, locked: &[LockedMethod], emergency: ObservedAccess) -> Observation {
    let unlocked = LockedMethod::ALL.into_iter().filter(|method| !locked.contains(method)).collect();
    Observation::Person(ObservedPerson { status, locked: locked.to_vec(), unlocked, emergency })
}

fn active(id: &str) -> ObservedAccess {
    ObservedAccess::On(ObservedCode { id: Some(code(id)), ends: ServerTime::read("2026-11-24T13:00:00Z") })
}

/// A code is active, but the record does not say which.
fn nameless() -> ObservedAccess {
    ObservedAccess::On(ObservedCode { id: None, ends: None })
}

/// What a look confirms, at once.
fn done(act: &Act, observed: impl Into<Observation>) -> Now {
    found(act, observed).now
}

fn found(act: &Act, observed: impl Into<Observation>) -> Confirmation {
    let observed = observed.into();
    match doubt(act.clone()).settled_by(&observed, at(SOON)) {
        Some(Outcome::Confirmed(found)) => {
            assert!(matches!(found.source, Source::ReadLater(_)));
            assert_eq!((found.serial.as_ref(), &found.user_id), (act.serial(), &user("ada")));
            found
        }
        other => panic!("{act:?} {observed:?}: {other:?}"),
    }
}

/// What a look says that was not done, and only after a minute, and never while it may be on its way.
fn not_done(act: &Act, observed: impl Into<Observation>) -> String {
    let observed = observed.into();
    let doubt = doubt(act.clone());
    assert_eq!(doubt.settled_by(&observed, at(SOON)), None, "{act:?}: a second too early");
    let on_its_way = Doubt { ended: None, ..doubt.clone() };
    assert_eq!(on_its_way.settled_by(&observed, at("2026-12-24T13:00:00Z")), None, "{act:?}: on its way");
    match doubt.settled_by(&observed, at(LATE)) {
        Some(Outcome::Refused(refusal)) => {
            assert_eq!((refusal.how, refusal.problem.kind), (NotMade::ReadLater, ProblemKind::NotDone));
            assert_eq!(refusal.problem.summary, act.action().not_done());
            refusal.problem.cause.english()
        }
        other => panic!("{act:?} {observed:?}: {other:?}"),
    }
}

/// The day after: by then somebody may have made it and taken it back.
const NEXT_DAY: &str = "2026-11-24T09:00:00Z";

/// Not done, and that can be seen as long as the record stays so.
fn never_done(act: &Act, observed: impl Into<Observation>) -> String {
    let observed = observed.into();
    let settled = doubt(act.clone()).settled_by(&observed, at(NEXT_DAY));
    assert!(matches!(settled, Some(Outcome::Refused(_))), "{act:?} {observed:?}: {settled:?}");
    not_done(act, observed)
}

/// Not done, as long as nobody can have taken it back.
fn not_done_yet(act: &Act, observed: impl Into<Observation>) -> String {
    let observed = observed.into();
    let settled = |seen: &str| doubt(act.clone()).settled_by(&observed, at(seen));
    assert!(matches!(settled("2026-11-23T13:20:00Z"), Some(Outcome::Refused(_))), "{act:?} {observed:?}");
    for late in ["2026-11-23T13:20:01Z", NEXT_DAY] {
        assert_eq!(settled(late), None, "{act:?} {observed:?} {late}");
    }
    // found without an answer the day after, by the next program
    let found = Doubt { ended: Some(at(NEXT_DAY)), ..doubt(act.clone()) };
    assert_eq!(found.settled_by(&observed, at("2026-11-24T09:02:00Z")), None, "{act:?} {observed:?}");
    not_done(act, observed)
}

fn open(act: &Act, observed: impl Into<Observation>) {
    let observed = observed.into();
    assert_eq!(doubt(act.clone()).settled_by(&observed, at(LATE)), None, "{act:?} {observed:?}");
}

impl From<HardwareToken> for Observation {
    fn from(token: HardwareToken) -> Self {
        Self::Token(token)
    }
}

fn acts() -> Vec<Act> {
    vec![
        Act::Disable(serial()),
        Act::Enable(serial()),
        Act::ClearPin(serial()),
        Act::Assign { serial: serial(), name: None },
        Act::Rename { serial: serial(), to: TokenName::parse("Spare").unwrap(), from: None },
        Act::Unassign(serial()),
        Act::Delete(serial()),
        Act::GiveEmergencyCode { asked: CodeAsked::default(), before: None },
        Act::WithdrawEmergencyCode(code("c1")),
        Act::Unlock(vec![UnlockMethod::Token]),
        Act::DisableUser,
        Act::EnableUser,
    ]
}

#[test]
fn enabled_again_or_still_disabled() {
    let act = Act::Enable(serial());
    let disabled = |changed: &str| HardwareToken {
        status: TokenStatus::Disabled,
        changed_at: ServerTime::read(changed),
        ..token()
    };
    let enabled = HardwareToken { changed_at: ServerTime::read(AFTER), ..token() };
    assert_eq!(done(&act, enabled), Now::Status(TokenStatus::Enabled));
    let cause = never_done(&act, disabled(BEFORE));
    assert!(cause.contains("still disabled") && cause.contains(BEFORE), "{cause}");
    open(&act, disabled(AFTER));
    let undated = HardwareToken { changed_at: None, ..disabled(BEFORE) };
    assert!(not_done_yet(&act, undated).contains("does not say when it last changed"));
    for observed in
        [eves(), nobodys(), HardwareToken { status: TokenStatus::Other("Lost".to_owned()), ..token() }]
    {
        open(&act, observed);
    }
}

#[test]
fn a_pin_that_is_gone_is_cleared_and_one_that_is_there_says_nothing() {
    let act = Act::ClearPin(serial());
    let with = |pin_set| HardwareToken { pin_set, ..token() };
    assert_eq!(done(&act, with(Some(false))), Now::NoPin);
    // the person may have set a new one meanwhile
    open(&act, with(Some(true)));
    open(&act, with(None));
    open(&act, HardwareToken { pin_set: Some(false), ..eves() });
    open(&act, HardwareToken { pin_set: Some(false), ..nobodys() });
}

#[test]
fn an_assignment_is_seen_by_whose_the_token_is() {
    let act = Act::Assign { serial: serial(), name: Some(TokenName::parse("New ring").unwrap()) };
    let theirs = HardwareToken { state: Some("Activation Pending".to_owned()), ..token() };
    // the name it has is told, also where it is not the one that was asked for
    let now =
        Now::Assigned { state: Some("Activation Pending".to_owned()), name: Some("Key ring".to_owned()) };
    assert_eq!(done(&act, theirs), now);
    assert!(not_done_yet(&act, nobodys()).contains("assigned to nobody"));
    open(&act, eves());
}

#[test]
fn a_name_is_seen_by_itself() {
    let act = |from: Option<&str>| Act::Rename {
        serial: serial(),
        to: TokenName::parse("Spare").unwrap(),
        from: from.map(str::to_owned),
    };
    let named = |name: Option<&str>| HardwareToken { name: name.map(str::to_owned), ..token() };
    assert_eq!(done(&act(None), named(Some("Spare"))), Now::Named("Spare".to_owned()));
    let still = not_done_yet(&act(Some("Key ring")), named(Some("Key ring")));
    assert!(still.contains("still called “Key ring”"), "{still}");
    // a third name is somebody else's; and what it was called before is not always known
    open(&act(Some("Key ring")), named(Some("Third")));
    open(&act(None), named(Some("Key ring")));
    open(&act(Some("Key ring")), named(None));
    open(&act(Some("Key ring")), HardwareToken { name: Some("Spare".to_owned()), ..eves() });
}

#[test]
fn an_unassigned_token_is_nobodys() {
    let act = Act::Unassign(serial());
    assert_eq!(done(&act, nobodys()), Now::Unassigned);
    assert!(never_done(&act, token()).contains("still assigned to this person"));
    let not_said = HardwareToken { assigned_at: None, ..token() };
    assert!(not_done_yet(&act, not_said).contains("still assigned to this person"));
    // assigned to them again since
    open(&act, HardwareToken { assigned_at: ServerTime::read("2026-11-23T13:06:00Z"), ..token() });
    open(&act, eves());
}

#[test]
fn a_deleted_record_is_not_found_any_more() {
    let act = Act::Delete(serial());
    assert_eq!(done(&act, Observation::NoSuchToken), Now::Deleted);
    for there in [token(), nobodys(), eves()] {
        assert!(never_done(&act, there).contains("still there"));
    }
}

#[test]
fn a_code_is_told_from_the_one_before_by_its_id() {
    let give = |before: Option<&str>| Act::GiveEmergencyCode {
        asked: CodeAsked::default(),
        before: before.map(code),
    };
    let access = |emergency| person(UserStatus::Enabled, &[], emergency);
    let Now::EmergencyCode(given) = done(&give(Some("c1")), access(active("c2"))) else { panic!() };
    assert_eq!(given.id, Some(code("c2")));
    assert!(given.ends.is_some() && given.used.is_none());
    assert!(matches!(done(&give(None), access(active("c2"))), Now::EmergencyCode(_)));
    assert!(not_done_yet(&give(Some("c1")), access(active("c1"))).contains("active before"));
    open(&give(Some("c1")), access(nameless()));
    for before in [None, Some("c1")] {
        open(&give(before), access(ObservedAccess::NotSaid));
    }
}

#[test]
fn that_no_code_is_active_says_that_none_was_made_only_while_it_could_not_have_ended_by_itself() {
    let none = person(UserStatus::Enabled, &[], ObservedAccess::Off);
    let give = |minutes: Option<u32>, one_time| {
        let validity = minutes.map(|minutes| Validity::new(minutes, Unit::Minutes).unwrap());
        Act::GiveEmergencyCode { asked: CodeAsked { validity, one_time }, before: Some(code("c1")) }
    };
    assert!(not_done_yet(&give(Some(60), None), none.clone()).contains("No code is active"));
    assert!(not_done(&give(Some(2), Some(false)), none.clone()).contains("No code is active"));
    open(&give(Some(1), None), none.clone());
    // how long one is valid by the company's settings is not known
    open(&give(None, None), none.clone());
    open(&give(Some(60), Some(true)), none);
}

#[test]
fn a_date_without_a_time_settles_nothing_for_the_days_around_the_attempt() {
    let changed = |date: &str| HardwareToken { changed_at: ServerTime::read(date), ..token() };
    let assigned = |date: &str| HardwareToken { assigned_at: ServerTime::read(date), ..token() };
    let disable = Act::Disable(serial());
    for date in ["2026-11-22", "2026-11-23", "2026-11-24", "2026-11", "2026", "some day"] {
        let mut doubt = doubt(disable.clone());
        doubt.change.changed_before = ServerTime::read(date);
        assert_eq!(doubt.settled_by(&changed(date).into(), at(LATE)), None, "{date}");
        open(&Act::Unassign(serial()), assigned(date));
        let observed = HardwareToken { status: TokenStatus::Disabled, ..changed(date) };
        let Some(Outcome::Confirmed(found)) = doubt.settled_by(&observed.into(), at(SOON)) else {
            panic!("{date}")
        };
        assert_eq!(found.source, Source::ReadLater(Fit::NOT_SAID), "{date}");
    }
    for date in ["2026-11-20", "2026-10", "2025"] {
        never_done(&disable, changed(date));
        never_done(&Act::Unassign(serial()), assigned(date));
        let observed = HardwareToken { status: TokenStatus::Disabled, ..changed(date) };
        let settled = doubt(disable.clone()).settled_by(&observed.into(), at(LATE));
        let Some(Outcome::Confirmed(found)) = settled else { panic!("{date}") };
        assert!(matches!(found.source, Source::ReadLater(Fit { at: Fits::No, .. })), "{date}");
    }
}

#[test]
fn a_withdrawn_code_is_gone_and_another_one_is_not_called_off() {
    let act = Act::WithdrawEmergencyCode(code("c1"));
    let access = |emergency| person(UserStatus::Enabled, &[], emergency);
    assert_eq!(done(&act, access(ObservedAccess::Off)), Now::NoEmergencyCode);
    assert!(never_done(&act, access(active("c1"))).contains("still active"));
    open(&act, access(active("c2")));
    open(&act, access(nameless()));
    // that nothing is said of it is not that it is off
    open(&act, access(ObservedAccess::NotSaid));
}

#[test]
fn unlocked_methods_are_so_and_a_locked_one_says_nothing() {
    let act = Act::Unlock(vec![UnlockMethod::Token, UnlockMethod::Sms]);
    let locked = |methods: &[LockedMethod]| person(UserStatus::Enabled, methods, ObservedAccess::NotSaid);
    assert_eq!(done(&act, locked(&[])), Now::Unlocked(Vec::new()));
    let others = [LockedMethod::Approve];
    assert_eq!(done(&act, locked(&others)), Now::Unlocked(others.to_vec()));
    // locked anew by another wrong try, or never unlocked
    open(&act, locked(&[LockedMethod::Sms]));
    // nothing is said of one of them
    for unlocked in [Vec::new(), vec![LockedMethod::Token, LockedMethod::Voice]] {
        let (status, emergency) = (UserStatus::Enabled, ObservedAccess::NotSaid);
        open(&act, Observation::Person(ObservedPerson { status, locked: Vec::new(), unlocked, emergency }));
    }
}

#[test]
fn a_user_is_enabled_or_disabled() {
    let with = |status| person(status, &[], ObservedAccess::NotSaid);
    assert_eq!(done(&Act::DisableUser, with(UserStatus::Disabled)), Now::User(UserStatus::Disabled));
    assert_eq!(done(&Act::EnableUser, with(UserStatus::Enabled)), Now::User(UserStatus::Enabled));
    assert!(not_done_yet(&Act::DisableUser, with(UserStatus::Enabled)).contains("still enabled"));
    assert!(not_done_yet(&Act::EnableUser, with(UserStatus::Disabled)).contains("still disabled"));
    for act in [Act::DisableUser, Act::EnableUser] {
        open(&act, with(UserStatus::NotSaid));
        open(&act, with(UserStatus::Other("Pending deletion".to_owned())));
    }
}

#[test]
fn what_is_about_something_else_settles_no_act() {
    for act in acts() {
        let others = HardwareToken { serial: Serial::parse("2").unwrap(), ..nobodys() };
        open(&act, others);
        if act.serial().is_some() {
            open(&act, person(UserStatus::Disabled, &[], ObservedAccess::Off));
        } else {
            open(&act, token());
        }
        if act.action() != Action::Delete {
            open(&act, Observation::NoSuchToken);
        }
    }
    assert_eq!(acts().len(), Action::ALL.len(), "every act is asked");
}
