//! The guided practice call, from the login panel to the next caller.

use super::*;
use crate::domain::{
    emergency::EmergencyCode,
    verification::{How, Verification},
};
use guide::{Step, step};

fn now_says(bench: &Bench) -> Option<Step> {
    step(&bench.app.model, &bench.app.forms.lookup)
}

/// The practice tenant is open, and the guide has begun.
fn guided() -> Bench {
    let mut bench = Bench::new();
    bench.load(vec![acme()]);
    bench.send(Message::Guide(guide::Message::Begun));
    assert_eq!(bench.app.model.sign_in.chosen, crate::domain::profile::PRACTICE);
    assert_eq!(now_says(&bench), None, "nobody is signed in yet");
    let ticket = bench.ticket();
    let who = SignedIn { profile: Profile::practice(Address::loopback()), ..signed_in() };
    bench.reply(ticket, Reply::SignedIn(Ok(Box::new(who))));
    bench
}

fn signed_in() -> SignedIn {
    Bench::signed_in().app.model.who.expect("somebody is signed in")
}

fn ada() -> Person {
    Person { email: Some(guide::EMAIL.to_owned()), ..person("ada") }
}

#[test]
fn the_guide_leads_through_a_whole_call() {
    let mut bench = guided();
    assert_eq!(now_says(&bench), Some(Step::Find));
    bench.find(guide::EMAIL);
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(ada())))));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Tokens(Ok(vec![token(guide::SERIAL, TokenStatus::Enabled)])));
    assert_eq!(now_says(&bench), Some(Step::Verify));
    bench.app.model.lookup.caller.verified = Some(Verification { how: How::Live, at: bench.now });
    assert_eq!(now_says(&bench), Some(Step::Choose));
    bench.send(Message::Lookup(lookup::Message::TokenChosen(serial(guide::SERIAL))));
    assert_eq!(now_says(&bench), Some(Step::Disable));
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    assert_eq!(now_says(&bench), Some(Step::Confirm));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Reread(Ok(Box::new(reread()))));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    assert_eq!(now_says(&bench), Some(Step::Wait));
    let ticket = bench.ticket();
    bench.reply(ticket, applied(confirmed()));
    assert_eq!(now_says(&bench), Some(Step::EmergencyCode));

    bench.send(Message::Went(Screen::History));
    assert_eq!(now_says(&bench), Some(Step::Desk));
    bench.send(Message::Went(Screen::Lookup));
    assert_eq!(now_says(&bench), Some(Step::EmergencyCode));

    bench.send(Message::Lookup(lookup::Message::Asked(Action::GiveEmergencyCode)));
    bench.send(Message::Compose(compose::Message::Submitted));
    let ticket = bench.ticket();
    let reread = Reread { token: None, person: Some(ada()), others_enabled: None, ..reread() };
    bench.reply(ticket, Reply::Reread(Ok(Box::new(reread))));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    let ticket = bench.ticket();
    let code = Confirmation {
        now: Now::EmergencyCode(Box::default()),
        changed_by: None,
        changed_at: None,
        user_id: ada().id,
        serial: None,
        source: Source::Answer,
    };
    bench.reply(
        ticket,
        Reply::Applied(Ok(Box::new(Applied {
            outcome: Outcome::Confirmed(code),
            took: Duration::from_millis(80),
            at: bench.now,
            code: Some(EmergencyCode::new("48KX2291".into())),
        }))),
    );
    assert_eq!(now_says(&bench), Some(Step::ReadAloud));
    bench.send(Message::Outcome(outcome::Message::NextCaller));
    assert_eq!(now_says(&bench), Some(Step::Finish));
    bench.send(Message::Guide(guide::Message::Ended));
    assert_eq!(now_says(&bench), None);
}

#[test]
fn whoever_leaves_the_path_is_led_back_and_signing_out_ends_it() {
    let mut bench = guided();
    bench.find("grace.hopper@acme.example");
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(person("grace"))))));
    assert_eq!(now_says(&bench), Some(Step::Find), "somebody else is on the screen");
    bench.send(Message::SignedOut);
    assert_eq!((now_says(&bench), bench.app.model.guide), (None, guide::State::Off));
}

#[test]
fn a_second_call_begins_anew_and_says_that_the_token_is_disabled_already() {
    let mut bench = guided();
    bench.send(Message::Guide(guide::Message::Begun));
    assert_eq!(now_says(&bench), Some(Step::Find));
    bench.find(guide::EMAIL);
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(ada())))));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Tokens(Ok(vec![token(guide::SERIAL, TokenStatus::Disabled)])));
    bench.app.model.lookup.caller.verified = Some(Verification { how: How::CalledBack, at: bench.now });
    bench.send(Message::Lookup(lookup::Message::TokenChosen(serial(guide::SERIAL))));
    assert_eq!(now_says(&bench), Some(Step::EnableFirst));
}

#[test]
fn every_step_of_the_path_has_a_number_of_its_own() {
    let path = [
        Step::Find,
        Step::Verify,
        Step::Choose,
        Step::Disable,
        Step::Confirm,
        Step::EmergencyCode,
        Step::ReadAloud,
        Step::Finish,
    ];
    let numbers: Vec<_> = path.iter().filter_map(|step| step.number()).collect();
    assert_eq!(numbers, (1..=Step::COUNT).collect::<Vec<_>>());
}
