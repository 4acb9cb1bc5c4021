//! The guided practice call, from the login panel to the next caller.

use super::*;
use crate::app::guided::step;
use crate::domain::{
    person::emergency::EmergencyCode,
    verification::{How, Verification},
};
use crate::fixtures;
use guide::Step;

fn now_says(bench: &PureApp) -> Option<Step> {
    step(&bench.app.model, &bench.app.forms.lookup)
}

/// The practice tenant is open, and the guide has begun.
fn guided() -> PureApp {
    let mut bench = PureApp::new();
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
    PureApp::signed_in().app.model.session.who.expect("somebody is signed in")
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
    bench.app.model.lookup.caller.verified = Some(Verification { how: How::LiveVerification, at: bench.now });
    assert_eq!(now_says(&bench), Some(Step::Disable), "the only enabled token is chosen");
    bench.app.forms.lookup.serial.clear();
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
    assert_eq!(now_says(&bench), Some(Step::EmergencyCode), "its dialog is no step back");
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
    bench.send(Message::Outcome(outcome::Message::CodeShown));
    bench.send(Message::Outcome(outcome::Message::NextCaller));
    assert_eq!(now_says(&bench), Some(Step::Finish));
    bench.send(Message::Went(Screen::History));
    assert_eq!(now_says(&bench), Some(Step::Finish), "the record may be looked at");
    bench.send(Message::Guide(guide::Message::Ended));
    assert_eq!(now_says(&bench), None);
}

#[test]
fn a_sign_in_that_was_cancelled_or_failed_guides_nobody_later() {
    for cancelled in [true, false] {
        let mut bench = PureApp::new();
        bench.load(vec![acme()]);
        bench.send(Message::Guide(guide::Message::Begun));
        let ticket = bench.ticket();
        if cancelled {
            bench.send(Message::SignIn(sign_in::Message::Cancelled));
        } else {
            bench.reply(ticket, Reply::SignedIn(Err(problem(ProblemKind::Fault))));
        }
        bench.send(Message::SignIn(sign_in::Message::Submitted));
        let ticket = bench.ticket();
        let who = SignedIn { profile: Profile::practice(Address::loopback()), ..signed_in() };
        bench.reply(ticket, Reply::SignedIn(Ok(Box::new(who))));
        assert_eq!((now_says(&bench), bench.app.model.screen), (None, Screen::Lookup));
    }
}

#[test]
fn whoever_goes_on_although_the_proof_was_refused_is_guided_all_the_same() {
    let mut bench = PureApp::new();
    bench.load(vec![acme()]);
    bench.send(Message::Guide(guide::Message::Begun));
    let caution = Some(problem(ProblemKind::Forbidden));
    let who = SignedIn { profile: Profile::practice(Address::loopback()), caution, ..signed_in() };
    bench.reply(bench.ticket(), Reply::SignedIn(Ok(Box::new(who))));
    bench.send(Message::SignIn(sign_in::Message::GoOnAsked));
    assert_eq!(now_says(&bench), Some(Step::Find));
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

/// Ada's token was disabled in this call.
fn disabled() -> PureApp {
    let mut bench = guided();
    bench.find(guide::EMAIL);
    bench.reply(bench.ticket(), Reply::Found(Ok(Box::new(Found::Person(ada())))));
    let tokens =
        vec![token(guide::SERIAL, TokenStatus::Enabled), token(fixtures::SPARE_SERIAL, TokenStatus::Enabled)];
    bench.reply(bench.ticket(), Reply::Tokens(Ok(tokens)));
    bench.app.model.lookup.caller.verified = Some(Verification { how: How::CalledBack, at: bench.now });
    change(&mut bench, guide::SERIAL, Action::Disable, confirmed());
    bench
}

fn change(bench: &mut PureApp, number: &str, action: Action, outcome: Outcome) {
    bench.send(Message::Lookup(lookup::Message::TokenChosen(serial(number))));
    bench.send(Message::Lookup(lookup::Message::Asked(action)));
    bench.reply(bench.ticket(), Reply::Reread(Ok(Box::new(reread()))));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    bench.reply(bench.ticket(), applied(outcome));
}

#[test]
fn enabling_the_token_of_an_earlier_call_is_no_failure_and_leads_back() {
    let mut bench = disabled();
    bench.send(Message::Guide(guide::Message::Begun));
    bench.find(guide::EMAIL);
    bench.reply(bench.ticket(), Reply::Found(Ok(Box::new(Found::Person(ada())))));
    bench.reply(bench.ticket(), Reply::Tokens(Ok(vec![token(guide::SERIAL, TokenStatus::Disabled)])));
    bench.send(Message::Lookup(lookup::Message::TokenChosen(serial(guide::SERIAL))));
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Enable)));
    assert_eq!(now_says(&bench), Some(Step::ConfirmOther));
    bench.reply(bench.ticket(), Reply::Reread(Ok(Box::new(reread()))));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    assert_eq!(now_says(&bench), Some(Step::Wait));
    bench.reply(bench.ticket(), applied(confirmed()));
    assert_eq!(now_says(&bench), Some(Step::Back));
}

#[test]
fn what_was_taken_back_or_was_another_token_is_not_the_call() {
    let mut bench = disabled();
    assert_eq!(now_says(&bench), Some(Step::EmergencyCode));
    bench.send(Message::Outcome(outcome::Message::BackToPerson));
    change(&mut bench, guide::SERIAL, Action::Enable, confirmed());
    assert_eq!(now_says(&bench), Some(Step::Back), "it is enabled again");

    let mut bench = guided();
    bench.find(guide::EMAIL);
    bench.reply(bench.ticket(), Reply::Found(Ok(Box::new(Found::Person(ada())))));
    bench.reply(bench.ticket(), Reply::Tokens(Ok(vec![token(fixtures::SPARE_SERIAL, TokenStatus::Enabled)])));
    change(&mut bench, fixtures::SPARE_SERIAL, Action::Disable, confirmed());
    assert_eq!(now_says(&bench), Some(Step::Back), "the other one of hers");
}

#[test]
fn what_is_done_for_somebody_else_is_no_step_of_adas_call() {
    let mut bench = disabled();
    bench.send(Message::Outcome(outcome::Message::NextCaller));
    bench.find("grace@acme.example");
    bench.reply(bench.ticket(), Reply::Found(Ok(Box::new(Found::Person(person("grace"))))));
    assert_eq!(now_says(&bench), Some(Step::Finish), "Ada is not on the line any more");
    bench.send(Message::Lookup(lookup::Message::Asked(Action::GiveEmergencyCode)));
    bench.send(Message::Compose(compose::Message::Submitted));
    assert_eq!(now_says(&bench), Some(Step::ConfirmOther));
    let reread = Reread { token: None, person: Some(person("grace")), others_enabled: None, ..reread() };
    bench.reply(bench.ticket(), Reply::Reread(Ok(Box::new(reread))));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    bench.reply(bench.ticket(), applied(confirmed()));
    assert_eq!(now_says(&bench), Some(Step::Back));
}

#[test]
fn what_was_refused_is_tried_again_and_no_code_ends_the_call_with_the_caller() {
    let mut bench = disabled();
    bench.send(Message::Lookup(lookup::Message::Asked(Action::GiveEmergencyCode)));
    bench.send(Message::Compose(compose::Message::Submitted));
    let reread = Reread { token: None, person: Some(ada()), others_enabled: None, ..reread() };
    bench.reply(bench.ticket(), Reply::Reread(Ok(Box::new(reread))));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    bench.reply(bench.ticket(), applied(Outcome::refused(problem(ProblemKind::Forbidden))));
    assert_eq!(now_says(&bench), Some(Step::Again));
    bench.send(Message::Outcome(outcome::Message::NextCaller));
    assert_eq!(now_says(&bench), Some(Step::Finish));
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
