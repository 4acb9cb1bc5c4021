//! The person on the desk: their sign-ins are read only when asked for, and they are read again after a
//! change.

use super::*;
use crate::fixtures;
use crate::{
    app::lookup::events,
    domain::{
        person::{LockedMethod, UnlockMethod, sign_in_event::SignInEvent},
        verification::{How, Verification},
    },
};

fn locked(id: &str) -> Person {
    Person { locked: vec![LockedMethod::Sms], ..person(id) }
}

fn event(at: &str) -> SignInEvent {
    SignInEvent { at: ServerTime::read(at), ..SignInEvent::default() }
}

fn reread_person() -> Reread {
    Reread { token: None, person: Some(locked("ada")), ..reread() }
}

impl PureApp {
    /// Somebody is on the screen, without any hardware token.
    fn with_person(found: Person) -> Self {
        let mut bench = Self::signed_in();
        bench.find("ada@acme.example");
        let ticket = bench.ticket();
        bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(found)))));
        let ticket = bench.ticket();
        bench.reply(ticket, Reply::Tokens(Ok(Vec::new())));
        bench
    }

    fn say_of_events(&mut self, message: events::Message) {
        self.send(Message::Lookup(lookup::Message::Events(message)));
    }

    fn events(&self) -> &events::Events {
        &self.app.model.lookup.events
    }

    /// Their methods are unlocked, and the server's answer is on the screen.
    fn after_unlock() -> Self {
        let mut bench = Self::with_person(locked("ada"));
        let form = &mut bench.app.forms.lookup;
        form.serial = fixtures::SERIAL.to_owned();
        form.ticket = "INC1".to_owned();
        form.reason = "Locked out".to_owned();
        let at = bench.now;
        bench.app.model.lookup.caller.verified = Some(Verification { how: How::LiveVerification, at });
        bench.send(Message::Lookup(lookup::Message::Asked(Action::Unlock)));
        let ticket = bench.ticket();
        bench.reply(ticket, Reply::Reread(Ok(Box::new(reread_person()))));
        bench.send(Message::Confirm(confirm::Message::Confirmed));
        let ticket = bench.ticket();
        bench.reply(ticket, applied(Outcome::not_sent(problem(ProblemKind::AlreadySo))));
        bench.send(Message::Outcome(outcome::Message::BackToPerson));
        bench
    }
}

#[test]
fn sign_ins_are_read_when_their_heading_is_first_opened_and_stand_newest_first() {
    let mut bench = PureApp::with_person(person("ada"));
    bench.say_of_events(events::Message::Toggled);
    let ticket = bench.ticket();
    assert!(matches!(&bench.effects[..], [Effect::ListEvents { person, .. }] if person.as_str() == "ada"));
    let list = vec![event("2026-11-20T08:00:00Z"), event("2026-11-22T08:00:00Z")];
    bench.reply(ticket, Reply::Events(Ok(list.clone())));
    assert_eq!(bench.events().list, Job::Done(vec![list[1].clone(), list[0].clone()]));
    for _ in 0..2 {
        bench.say_of_events(events::Message::Toggled);
        assert!(bench.effects.is_empty(), "what was read is not read twice");
    }
    bench.say_of_events(events::Message::Asked);
    assert!(bench.effects.is_empty() && bench.events().open);
}

#[test]
fn sign_ins_that_could_not_be_read_are_read_again_only_on_request() {
    let mut bench = PureApp::with_person(person("ada"));
    bench.say_of_events(events::Message::Asked);
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Events(Err(problem(ProblemKind::Forbidden))));
    bench.say_of_events(events::Message::Toggled);
    bench.say_of_events(events::Message::Toggled);
    assert!(bench.effects.is_empty() && bench.events().list.failed().is_some());
    bench.say_of_events(events::Message::Asked);
    assert!(matches!(bench.effects[..], [Effect::ListEvents { .. }]));
}

#[test]
fn sign_ins_go_with_the_person_and_a_late_reply_is_nobodys() {
    let mut bench = PureApp::with_person(person("ada"));
    bench.say_of_events(events::Message::Asked);
    let late = bench.ticket();
    bench.find("grace@acme.example");
    assert!(bench.effects.iter().any(|effect| matches!(effect, Effect::Cancel(ticket) if *ticket == late)));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(person("grace"))))));
    bench.reply(late, Reply::Events(Ok(vec![event("2026-11-20T08:00:00Z")])));
    assert_eq!(*bench.events(), events::Events::default());
}

#[test]
fn escape_drops_the_reading_of_sign_ins_and_closes_their_heading() {
    let mut bench = PureApp::with_person(person("ada"));
    bench.say_of_events(events::Message::Toggled);
    bench.send(Message::Lookup(lookup::Message::Cancelled));
    assert!(matches!(bench.effects[..], [Effect::Cancel(_)]));
    assert_eq!(*bench.events(), events::Events::default());
    assert!(bench.app.model.lookup.person().is_some());
}

#[test]
fn a_wait_while_sign_ins_are_read_is_shown_and_stopped() {
    let mut bench = PureApp::with_person(person("ada"));
    bench.say_of_events(events::Message::Asked);
    let ticket = bench.ticket();
    assert!(bench.app.model.ticks());
    let wait = Wait { until: bench.now, attempt: 2 };
    bench.send(Message::Waiting(ticket, wait));
    assert_eq!(bench.app.model.work.wait(ticket), Some(wait));
    bench.send(Message::WaitStopped(ticket));
    assert!(matches!(bench.effects[..], [Effect::Stop(stopped)] if stopped == ticket));
}

#[test]
fn sign_ins_that_are_read_with_an_ended_credential_end_the_session() {
    let mut bench = PureApp::with_person(person("ada"));
    bench.say_of_events(events::Message::Asked);
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Events(Err(problem(ProblemKind::SignedOut))));
    assert!(bench.app.model.session.who.is_none());
}

#[test]
fn after_a_change_for_the_person_they_are_looked_up_anew_and_the_call_goes_on() {
    let mut bench = PureApp::after_unlock();
    let query = crate::domain::person::query::Query::Email("ada@acme.example".to_owned());
    assert!(matches!(&bench.effects[..], [Effect::Find { query: asked, .. }] if *asked == query));
    assert!(bench.app.model.lookup.person().is_none(), "not as they were before the change");
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(person("ADA"))))));
    assert!(matches!(bench.effects[..], [Effect::ListTokens { .. }]));
    let (form, state) = (&bench.app.forms.lookup, &bench.app.model.lookup);
    assert!(
        state.person().unwrap().locked.is_empty() && state.caller.verified.is_some() && state.again.is_none()
    );
    assert_eq!((form.ticket.as_str(), form.reason.as_str()), ("INC1", "Locked out"));
    assert_eq!(form.serial, fixtures::SERIAL);
}

#[test]
fn back_to_a_person_who_is_not_at_the_desk_looks_them_up() {
    let (mut bench, ticket) = PureApp::sending();
    bench.reply(ticket, applied(confirmed()));
    bench.app.model.lookup.found = Job::Done(lookup::Subject::Person(person("grace")));
    bench.send(Message::Outcome(outcome::Message::BackToPerson));
    assert!(bench.effects.iter().any(|effect| matches!(effect, Effect::Find { .. })), "{:?}", bench.effects);
    assert_eq!(bench.app.forms.lookup.search, "ada@acme.example");
    assert!(bench.app.model.lookup.person().is_none());
}

#[test]
fn whoever_has_the_address_by_now_is_not_taken_for_the_person_before() {
    let mut bench = PureApp::after_unlock();
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(person("grace"))))));
    assert!(bench.app.model.lookup.caller.verified.is_none() && bench.app.forms.lookup.serial.is_empty());
    assert_eq!(bench.app.forms.lookup.ticket, "", "it was typed for somebody else");
}

#[test]
fn a_person_who_could_not_be_read_again_can_be_until_another_one_is_looked_for() {
    let mut bench = PureApp::after_unlock();
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Found(Err(problem(ProblemKind::TimedOut))));
    assert!(bench.app.model.lookup.found.failed().is_some());
    bench.send(Message::Lookup(lookup::Message::PersonAsked));
    assert!(matches!(bench.effects[..], [Effect::Find { .. }]));
    bench.send(Message::Lookup(lookup::Message::Cancelled));
    assert!(bench.app.model.lookup.again.is_some());
    bench.find("grace@acme.example");
    assert!(bench.app.model.lookup.again.is_none() && bench.app.model.lookup.caller.verified.is_none());
}

#[test]
fn somebody_known_by_id_only_is_not_said_to_have_nothing_locked() {
    let mut bench = PureApp::with_person(Person::only_id(UserId::from_server("ada").unwrap()));
    let why = |bench: &PureApp, action| {
        let call = crate::app::call::Call::of(&bench.app.forms.lookup, &bench.app.model, bench.now);
        orders::why_not(action, call).map(|hint| hint.0.english()).unwrap_or_default()
    };
    for action in [Action::Unlock, Action::WithdrawEmergencyCode, Action::GiveEmergencyCode] {
        assert!(why(&bench, action).starts_with("Find the person by their e-mail address"), "{action:?}");
    }
    bench.app.model.lookup.found = Job::Done(lookup::Subject::Person(locked("ada")));
    assert_eq!(why(&bench, Action::Unlock), "");
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Unlock)));
    let asking = bench.app.model.dialog::<confirm::Asking>().unwrap();
    assert_eq!(asking.change.act, crate::domain::change::act::Act::Unlock(vec![UnlockMethod::Sms]));
}
