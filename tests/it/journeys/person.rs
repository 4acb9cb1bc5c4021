//! Whole calls about the person: their methods unlocked, the user switched off and on, their recent sign-ins
//! read.

mod outcomes;

use crate::english::English;
use token_desk::{
    app::{call::Call, compose, lookup::events, orders},
    domain::{
        change::action::Action,
        person::{LockedMethod, UserStatus, sign_in_event::last_use_of},
    },
};

use super::*;

const IVO: &str = "ivo.horvat@acme.example";
const BRUNO: &str = "bruno.marchetti@acme.example";
const AISHA: &str = "aisha.rahman@acme.example";
const CLARA: &str = "clara.lindqvist@acme.example";

/// A desk at a profile that also allows switching users off and on.
fn at_a_desk_that_may(server: &Practice) -> Desktop {
    let mut profile = profile_of(server);
    profile.policy.allow.set(Action::DisableUser, true);
    profile.policy.allow.set(Action::EnableUser, true);
    Desktop::with_key(server, profile)
}

fn read_events(desktop: &mut Desktop) {
    desktop.send(Message::Lookup(lookup::Message::Events(events::Message::Asked)));
    desktop.until("the sign-ins are read", |model| {
        model.lookup.events.list.running().is_none() && model.lookup.events.open
    });
}

impl Desktop {
    fn with_key(server: &Practice, profile: Profile) -> Self {
        let mut desktop = Self::with(&[profile]);
        desktop.send(Message::SignIn(sign_in::Message::KeyPasted(server.key_file().clone())));
        desktop.until("the key is read", |model| model.sign_in.api_key.running().is_none());
        desktop.send(Message::SignIn(sign_in::Message::Submitted));
        desktop.until("somebody is signed in", |model| model.session.who.is_some());
        desktop
    }

    /// Asks for it, and confirms once the person is read again.
    fn do_for_person(&mut self, action: Action) {
        self.send(Message::Lookup(lookup::Message::Asked(action)));
        self.confirm_for_person();
    }

    fn confirm_for_person(&mut self) {
        self.until("the person is read again", |model| {
            model.dialog::<confirm::Asking>().is_some_and(|asking| asking.reread.running().is_none())
        });
        self.send(Message::Confirm(confirm::Message::Confirmed));
        self.until("the change is answered", |model| !model.attempts.sending());
    }

    fn back_to_person(&mut self) {
        self.send(Message::Outcome(outcome::Message::BackToPerson));
        assert!(self.app.model.lookup.person().is_none(), "not as they were before the change");
        self.until("the person is read", |model| model.lookup.found.running().is_none());
        self.until("the tokens are read", |model| model.lookup.tokens.running().is_none());
    }

    fn why_not(&self, action: Action) -> Option<String> {
        let call = Call::of(&self.app.forms.lookup, &self.app.model, Timestamp::now());
        orders::why_not(action, call).map(|hint| hint.0.english())
    }

    fn status(&self) -> &UserStatus {
        &self.app.model.lookup.person().expect("a person").status
    }

    fn locked(&self) -> &[LockedMethod] {
        &self.app.model.lookup.person().expect("a person").locked
    }
}

#[test]
fn what_is_locked_is_unlocked_and_the_person_read_again_shows_it() {
    let mut desktop = Desktop::practising();
    desktop.find(IVO);
    assert_eq!(desktop.locked().len(), 5);
    desktop.app.forms.lookup.ticket = "INC0042317".to_owned();
    desktop.app.forms.lookup.reason = "Five wrong passcodes".to_owned();
    desktop.do_for_person(Action::Unlock);
    let Outcome::Confirmed(confirmation) = desktop.outcome() else { panic!("{:?}", desktop.outcome()) };
    assert!(matches!(&confirmation.now, Now::Unlocked(_)), "{confirmation:?}");
    desktop.back_to_person();
    assert_eq!(desktop.app.model.screen, Screen::Lookup);
    assert_eq!(desktop.locked(), [LockedMethod::Fingerprint, LockedMethod::Approve]);
    assert_eq!(desktop.app.forms.lookup.ticket, "INC0042317");
    assert_eq!(desktop.app.forms.lookup.reason, "Five wrong passcodes");
    assert_eq!(desktop.why_not(Action::Unlock).as_deref(), Some("Nothing is locked"));
    desktop.send(Message::Lookup(lookup::Message::Asked(Action::Unlock)));
    assert!(desktop.app.model.dialog::<confirm::Asking>().is_none(), "what cannot be done opens nothing");
}

#[test]
fn with_nothing_locked_nothing_is_asked() {
    let mut desktop = Desktop::practising();
    desktop.find(ADA);
    assert_eq!(desktop.why_not(Action::Unlock).as_deref(), Some("Nothing is locked"));
    desktop.send(Message::Lookup(lookup::Message::Asked(Action::Unlock)));
    assert!(
        desktop.app.model.dialog::<confirm::Asking>().is_none() && desktop.app.model.attempts.list.is_empty()
    );
}

#[test]
fn an_unlock_that_is_refused_changes_nothing_and_is_remembered_until_it_succeeds() {
    let mut desktop = Desktop::practising();
    desktop.find(BRUNO);
    desktop.order(Difficulty::Forbidden, Meets::Changes);
    desktop.do_for_person(Action::Unlock);
    let Outcome::Refused(refusal) = desktop.outcome() else { panic!("{:?}", desktop.outcome()) };
    assert_eq!(refusal.problem.kind, ProblemKind::Forbidden);
    assert!(refusal.problem.to_text().contains("rsa.user.factor.manage"), "{}", refusal.problem.to_text());
    desktop.back_to_person();
    assert_eq!(desktop.locked(), [LockedMethod::Token]);
    let call = Call::of(&desktop.app.forms.lookup, &desktop.app.model, Timestamp::now());
    assert!(call.note(Action::Unlock).is_some_and(|note| note.contains("refused this at")));
    assert_eq!(desktop.why_not(Action::Unlock), None, "another try does no harm");
    desktop.do_for_person(Action::Unlock);
    assert!(matches!(desktop.outcome(), Outcome::Confirmed(_)));
    desktop.back_to_person();
    assert!(desktop.locked().is_empty() && desktop.app.model.session.refused.is_empty());
}

#[test]
fn an_active_emergency_code_is_withdrawn_and_a_new_one_shows_in_the_persons_record() {
    let mut desktop = Desktop::practising();
    desktop.find(AISHA);
    let access = |desktop: &Desktop| {
        let person = desktop.app.model.lookup.person().expect("a person");
        person.emergency.as_ref().filter(|access| access.is_active()).cloned()
    };
    let before = access(&desktop).expect("a code");
    assert!(before.ends.is_some() && before.id.is_some());
    desktop.do_for_person(Action::WithdrawEmergencyCode);
    assert!(matches!(desktop.outcome(), Outcome::Confirmed(_)), "{:?}", desktop.outcome());
    desktop.back_to_person();
    assert_eq!(access(&desktop), None);
    let why = desktop.why_not(Action::WithdrawEmergencyCode);
    assert_eq!(why.as_deref(), Some("No emergency access code is active"));

    desktop.send(Message::Lookup(lookup::Message::Asked(Action::GiveEmergencyCode)));
    assert!(desktop.app.model.dialog::<compose::Open>().is_some());
    desktop.app.forms.compose.one_time = true;
    desktop.send(Message::Compose(compose::Message::Submitted));
    desktop.confirm_for_person();
    assert!(matches!(desktop.outcome(), Outcome::Confirmed(_)), "{:?}", desktop.outcome());
    desktop.back_to_person();
    let new = access(&desktop).expect("a new code");
    assert!(new.id != before.id && new.one_time == Some(true), "{new:?}");
}

#[test]
fn a_user_is_switched_off_and_on_where_the_profile_allows_it() {
    let server = server();
    let mut desktop = at_a_desk_that_may(&server);
    desktop.find(ADA);
    desktop.do_for_person(Action::DisableUser);
    let Outcome::Confirmed(confirmation) = desktop.outcome() else { panic!("{:?}", desktop.outcome()) };
    assert_eq!(confirmation.now, Now::User(UserStatus::Disabled));
    desktop.back_to_person();
    assert_eq!(*desktop.status(), UserStatus::Disabled);
    desktop.do_for_person(Action::EnableUser);
    assert!(matches!(desktop.outcome(), Outcome::Confirmed(c) if c.now == Now::User(UserStatus::Enabled)));
    desktop.back_to_person();
    assert_eq!(*desktop.status(), UserStatus::Enabled);
    assert_eq!(desktop.app.model.lookup.tokens().len(), 2);
}

#[test]
fn a_user_is_not_switched_off_or_on_where_the_profile_does_not_allow_it() {
    let server = server();
    let mut desktop = Desktop::signed_in_to(&server);
    for (email, action) in [(ADA, Action::DisableUser), (CLARA, Action::EnableUser)] {
        desktop.find(email);
        let why = desktop.why_not(action).expect("a reason");
        assert!(why.contains("Test tenant does not allow this. Ask"), "{why}");
        desktop.send(Message::Lookup(lookup::Message::Asked(action)));
        assert!(desktop.app.model.dialog::<confirm::Asking>().is_none());
    }
    assert!(server.requests().iter().all(|request| request.method != "PUT"));
}

#[test]
fn a_user_who_was_switched_off_meanwhile_is_not_switched_off_again() {
    let server = server();
    let (mut first, mut second) = (at_a_desk_that_may(&server), at_a_desk_that_may(&server));
    first.find(ADA);
    second.find(ADA);
    second.do_for_person(Action::DisableUser);
    first.send(Message::Lookup(lookup::Message::Asked(Action::DisableUser)));
    first.until("the person is read again", |model| {
        model.dialog::<confirm::Asking>().is_some_and(|asking| asking.reread.running().is_none())
    });
    let problem = first.app.model.dialog::<confirm::Asking>().unwrap().reread.failed().expect("a refusal");
    assert_eq!(problem.kind, ProblemKind::AlreadySo);
    assert_eq!(server.requests().iter().filter(|request| request.method == "PUT").count(), 1);
}

#[test]
fn the_sign_ins_say_when_a_token_was_last_used() {
    let mut desktop = Desktop::practising();
    desktop.find(ADA);
    read_events(&mut desktop);
    let lookup = &desktop.app.model.lookup;
    let events = lookup.events.list.done().expect("sign-ins");
    let times: Vec<_> = events.iter().map(|event| event.at.as_ref().unwrap().at.unwrap()).collect();
    assert!(times.is_sorted_by(|newer, older| newer >= older) && times.len() > 5);
    let token = |serial: &str| lookup.tokens().iter().find(|token| token.serial.as_str() == serial).unwrap();
    let used = last_use_of(events, token(ADAS_TOKEN)).used.expect("a use");
    assert_eq!(used.device_id.as_deref(), Some(ADAS_TOKEN));
    assert!(used.description.is_some() && used.application.is_some() && used.source_ip.is_some());
    desktop.find(CLARA);
    assert_eq!(desktop.app.model.lookup.events, events::Events::default(), "they went with the person");
}

#[test]
fn somebody_without_sign_ins_has_an_empty_list() {
    let mut desktop = Desktop::practising();
    desktop.find(CLARA);
    read_events(&mut desktop);
    assert_eq!(desktop.app.model.lookup.events.list.done(), Some(&Vec::new()));
}

#[test]
fn sign_ins_that_may_not_be_read_name_the_permission_and_the_desk_goes_on() {
    let server = server();
    let mut desktop = Desktop::with(&[profile_of(&server)]);
    let scopes = ["rsa.user.read", "rsa.authenticator.sidtoken.read", "rsa.authenticator.mobile.read"];
    let bearer = server.bearer(Duration::from_mins(10), &scopes);
    desktop.sign_in_with_bearer(bearer.expose_secret());
    desktop.find(ADA);
    read_events(&mut desktop);
    let problem = desktop.app.model.lookup.events.list.failed().expect("a refusal");
    assert_eq!(problem.kind, ProblemKind::Forbidden);
    assert!(problem.to_text().contains("rsa.audit.user"), "{}", problem.to_text());
    assert!(desktop.app.model.session.who.is_some() && desktop.app.model.lookup.person().is_some());
}

#[test]
fn a_person_who_cannot_be_read_again_is_off_the_screen_until_they_can() {
    let server = server();
    let mut desktop = Desktop::signed_in_to(&server);
    desktop.find(BRUNO);
    desktop.app.forms.lookup.ticket = "INC0042317".to_owned();
    desktop.do_for_person(Action::Unlock);
    let difficulty = Difficulty::ServerError;
    server.order(Some(Ordered { difficulty, answers: Some(1), meets: Meets::Everything }));
    desktop.send(Message::Outcome(outcome::Message::BackToPerson));
    desktop.until("the look-up is answered", |model| model.lookup.found.running().is_none());
    assert_eq!(desktop.app.model.lookup.found.failed().unwrap().kind, ProblemKind::ServerError);
    assert!(desktop.app.model.lookup.tokens().is_empty());
    desktop.send(Message::Lookup(lookup::Message::PersonAsked));
    desktop.until("the look-up is answered", |model| model.lookup.found.running().is_none());
    assert!(desktop.locked().is_empty());
    assert_eq!(desktop.app.forms.lookup.ticket, "INC0042317");
}
