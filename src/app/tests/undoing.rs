//! Undo: what can be taken back, by whom, and what the change that does it is linked to.

use super::*;
use crate::fixtures;
use crate::{
    app::orders::{can_be_undone, undo, why_not_undo},
    domain::{
        change::{
            ChangeFacts, PersonRef,
            act::{Act, Link, Undone},
            confirmation::{Fit, Fits},
        },
        history::{entry::Entry, record::Intent},
        verification::{Caller, How, Verification},
    },
};

fn entry(act: Act, outcome: Outcome) -> Entry {
    let identity = Identity { method: SignInMethod::Bearer, id: "somebody.else".to_owned() };
    let person =
        PersonRef { id: UserId::from_server("ada").unwrap(), name: None, family_name: None, email: None };
    let mut change = ChangeFacts::new(act, acme().tag(), identity, person);
    (change.ticket, change.reason) = ("INC0042317".to_owned(), "lost".to_owned());
    let intent = Intent {
        at: "2026-11-23T09:00:00Z".parse().unwrap(),
        operator: "j.doe".to_owned(),
        operator_name: None,
        host: String::new(),
        program: String::new(),
        change,
    };
    Entry { outcome, ..intent.into_entry(4) }
}

fn disabled() -> Entry {
    entry(Act::Disable(fixtures::serial()), confirmed())
}

#[test]
fn only_a_disable_that_was_confirmed_and_recorded_can_be_taken_back() {
    assert!(can_be_undone(&disabled()));
    let act = || Act::Disable(fixtures::serial());
    for other in [
        entry(act(), Outcome::Unknown(problem(ProblemKind::TimedOut))),
        entry(act(), Outcome::refused(problem(ProblemKind::Conflict))),
        entry(act(), Outcome::not_sent(problem(ProblemKind::AlreadySo))),
        entry(Act::Enable(fixtures::serial()), confirmed()),
        entry(Act::DisableUser, confirmed()),
        Entry { number: Entry::NOT_RECORDED, ..disabled() },
    ] {
        assert!(!can_be_undone(&other), "{other:?}");
        let hint =
            why_not_undo(&other, &Caller::default(), PureApp::signed_in().app.model.session.who.as_ref())
                .unwrap();
        assert!(hint.0.contains("Only a token that was disabled"), "{hint}");
    }
}

#[test]
fn the_change_names_the_one_that_it_takes_back_and_who_does_it_now() {
    let bench = PureApp::signed_in();
    let who = bench.app.model.session.who.as_ref();
    let change = undo(&disabled(), Caller::default(), who).unwrap();
    let server_time = ServerTime::read("2026-11-23T13:05:30.045Z");
    assert_eq!(change.act, Act::Enable(fixtures::serial()));
    let undone = Undone { number: 4, made: disabled().at, changed_at: server_time.clone() };
    assert_eq!(change.link, Some(Link::Undoes(undone)));
    assert_eq!(
        (change.state_before.clone(), change.changed_before.clone()),
        (Some(TokenStatus::Disabled), server_time)
    );
    assert_eq!((change.ticket.as_str(), change.reason.as_str()), ("INC0042317", "lost"));
    assert_eq!(change.identity.id, "desk", "whoever is signed in, not whoever disabled it");
}

#[test]
fn it_is_undone_in_its_own_profile_with_its_own_permissions_only() {
    let mut bench = PureApp::signed_in();
    assert!(why_not_undo(&disabled(), &Caller::default(), None).unwrap().0.contains("Sign in to Acme"));
    let mut elsewhere = bench.app.model.session.who.clone().unwrap();
    elsewhere.profile.address = Address::parse("https://other.access.securid.com").unwrap();
    assert!(
        why_not_undo(&disabled(), &Caller::default(), Some(&elsewhere))
            .unwrap()
            .0
            .contains("Sign in to Acme")
    );

    let who = bench.app.model.session.who.as_mut().unwrap();
    assert_eq!(why_not_undo(&disabled(), &Caller::default(), Some(who)), None);
    who.scopes = Some(vec!["rsa.user.read".to_owned()]);
    let hint = why_not_undo(&disabled(), &Caller::default(), Some(who)).unwrap();
    assert!(hint.0.contains("rsa.authenticator.sidtoken.manage"), "{hint}");
    who.scopes = None;
    who.profile.policy.allow.set(Action::Enable, false);
    assert!(
        why_not_undo(&disabled(), &Caller::default(), Some(who)).unwrap().0.contains("does not allow this")
    );
    who.profile.policy.allow.set(Action::Enable, true);
    who.profile.policy.verification.set(Action::Enable, true);
    assert!(
        why_not_undo(&disabled(), &Caller::default(), Some(who))
            .unwrap()
            .0
            .contains("verify the caller first")
    );
    let verified = Some(Verification { how: How::CalledBack, at: Timestamp::UNIX_EPOCH });
    let verified = Caller { verified, ..Caller::default() };
    assert_eq!(why_not_undo(&disabled(), &verified, Some(who)), None);
    who.profile.policy.ticket.required.set(Action::Enable, true);
    let mut without = disabled();
    without.change.ticket.clear();
    let hint = why_not_undo(&without, &verified, Some(who)).unwrap();
    assert!(hint.0.contains("A ticket number is needed"), "{hint}");
    assert_eq!(why_not_undo(&disabled(), &verified, Some(who)), None, "it has the entry's");
}

#[test]
fn what_was_disabled_before_the_attempt_is_not_this_attempts_to_take_back() {
    let bench = PureApp::signed_in();
    let found_by = |by, at| {
        let Outcome::Confirmed(confirmation) = confirmed() else { unreachable!() };
        let source = Source::ReadLater(Fit { by, at, ..Fit::NOT_SAID });
        let outcome = Outcome::Confirmed(Confirmation { source, ..confirmation });
        let entry = entry(Act::Disable(fixtures::serial()), outcome);
        why_not_undo(&entry, &Caller::default(), bench.app.model.session.who.as_ref())
    };
    for by in [Fits::Yes, Fits::No, Fits::NotSaid] {
        assert!(found_by(by, Fits::No).unwrap().0.contains("probably did not disable it"));
        // the server may call a credential otherwise than this program does
        assert_eq!(found_by(by, Fits::Yes), None);
        assert_eq!(found_by(by, Fits::NotSaid), None);
    }
}

#[test]
fn the_callers_verification_counts_for_the_person_at_the_desk_only() {
    let mut bench = PureApp::with_ada();
    let verified = Some(Verification { how: How::CalledBack, at: bench.now });
    let caller = Caller { verified, denied: Some(bench.now), ..Caller::default() };
    bench.app.model.lookup.caller = caller.clone();
    let lookup = &bench.app.model.lookup;
    assert_eq!(lookup.caller_of(&disabled().change.person.id), caller);
    assert_eq!(lookup.caller_of(&UserId::from_server("grace").unwrap()), Caller::default());
}

#[test]
fn right_after_a_disable_one_press_asks_and_another_sends() {
    let (mut bench, ticket) = PureApp::sending();
    bench.send(Message::Outcome(outcome::Message::UndoAsked));
    assert!(bench.app.model.dialog::<confirm::Asking>().is_none(), "nothing is undone that is on its way");
    bench.reply(ticket, applied(confirmed()));
    bench.send(Message::Outcome(outcome::Message::UndoAsked));
    let [Effect::Change(ChangeEffect::Reread { change, .. })] = &bench.effects[..] else {
        panic!("{:?}", bench.effects)
    };
    assert_eq!(change.action(), Action::Enable);
    let read = Reread { token: Some(token(fixtures::SERIAL, TokenStatus::Disabled)), ..reread() };
    bench.reply(bench.ticket(), Reply::Reread(Ok(Box::new(read))));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    let [Effect::Change(ChangeEffect::Apply { change, .. })] = &bench.effects[..] else {
        panic!("{:?}", bench.effects)
    };
    let made = bench.app.model.attempts.list[0].entry().at;
    assert!(matches!(&change.link, Some(Link::Undoes(undone)) if (undone.number, undone.made) == (1, made)));
}

#[test]
fn the_way_back_leads_to_the_person_of_the_change_also_when_somebody_else_is_at_the_desk() {
    let (mut bench, ticket) = PureApp::sending();
    bench.reply(ticket, applied(confirmed()));
    bench.app.model.lookup.found = Job::Done(lookup::Subject::Person(person("grace")));
    bench.app.forms.lookup.ticket = "of Grace's call".to_owned();
    bench.send(Message::Outcome(outcome::Message::BackToPerson));
    assert!(bench.app.model.lookup.person().is_none(), "Grace is not shown as the person to go back to");
    assert_eq!(bench.app.forms.lookup.search, "ada@acme.example");
    assert_eq!(bench.app.forms.lookup.ticket, "");
    assert!(matches!(bench.effects.last(), Some(Effect::Find { .. })), "{:?}", bench.effects);
}
