//! Find: who is on the screen, and who is not any more.

use super::{lookup::State, *};
use crate::{
    domain::verification::{How, Verification},
    fixtures,
};

#[test]
fn a_new_look_up_takes_the_old_person_and_serial_number_off_the_screen_at_once() {
    let mut bench = PureApp::with_ada();
    assert_eq!(bench.app.forms.lookup.serial, fixtures::SERIAL);
    bench.find("grace@acme.example");
    assert!(bench.app.model.lookup.person().is_none());
    assert!(bench.app.model.lookup.tokens().is_empty());
    assert!(bench.app.forms.lookup.serial.is_empty());
}

#[test]
fn a_reply_to_a_cancelled_look_up_is_dropped() {
    let mut bench = PureApp::signed_in();
    bench.find("ada@acme.example");
    let ticket = bench.ticket();
    bench.send(Message::Lookup(lookup::Message::Cancelled));
    assert!(matches!(bench.effects[..], [Effect::Cancel(cancelled)] if cancelled == ticket));
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(person("ada"))))));
    assert_eq!(bench.app.model.lookup.found, Job::Idle);
}

#[test]
fn the_tokens_of_the_person_before_never_appear_under_the_next() {
    let mut bench = PureApp::signed_in();
    bench.find("ada@acme.example");
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(person("ada"))))));
    let late = bench.ticket();
    bench.find("grace@acme.example");
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(person("grace"))))));
    bench.reply(late, Reply::Tokens(Ok(vec![token("1", TokenStatus::Enabled)])));
    assert!(bench.app.model.lookup.tokens().is_empty());
}

#[test]
fn a_serial_number_alone_finds_token_owner_and_fills_the_field() {
    let mut bench = PureApp::signed_in();
    bench.find("000-123 145251");
    let ticket = bench.ticket();
    let found = Found::Token(token(fixtures::SERIAL, TokenStatus::Enabled));
    bench.reply(ticket, Reply::Found(Ok(Box::new(found))));
    assert_eq!(bench.app.forms.lookup.serial, fixtures::SERIAL);
    assert!(matches!(&bench.effects[..], [Effect::ListTokens { person, .. }] if person.as_str() == "ada"));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Tokens(Err(problem(ProblemKind::Forbidden))));
    assert_eq!(
        bench.app.model.lookup.tokens().len(),
        1,
        "the token found stays although the list is not permitted"
    );
}

#[test]
fn more_people_are_added_below_those_on_the_screen() {
    let mut bench = PureApp::signed_in();
    bench.find("acme");
    let ticket = bench.ticket();
    let page = |id: &str, next_page| People { people: vec![person(id)], total: Some(2), next_page };
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::People(page("a", Some(1)))))));
    bench.send(Message::Lookup(lookup::Message::MoreAsked));
    assert!(matches!(&bench.effects[..], [Effect::Search { text, page: 1, .. }] if text == "acme"));
    bench.send(Message::Lookup(lookup::Message::MoreAsked));
    assert!(bench.effects.is_empty(), "one page at a time");
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::More(Ok(page("b", None))));
    let Some(lookup::Subject::People(list)) = bench.app.model.lookup.found.done() else { panic!() };
    assert_eq!((list.people.len(), list.next_page), (2, None));
    bench.send(Message::Lookup(lookup::Message::PersonChosen(1)));
    assert_eq!(bench.app.model.lookup.person().unwrap().id.as_str(), "b");
    bench.send(Message::Lookup(lookup::Message::BackToList));
    assert!(matches!(bench.app.model.lookup.found.done(), Some(lookup::Subject::People(_))));
}

#[test]
fn the_search_shortcut_keeps_the_person_but_never_shows_one_from_before_a_change() {
    let mut bench = PureApp::with_ada();
    bench.send(Message::Went(Screen::History));
    let focus = bench.app.model.search_focus;
    bench.send(Message::SearchAsked);
    assert_eq!(bench.app.model.screen, Screen::Lookup);
    assert_eq!(bench.app.model.search_focus, focus + 1);
    assert!(bench.app.model.lookup.person().is_some());

    let (mut bench, ticket) = PureApp::sending();
    bench.reply(ticket, applied(confirmed()));
    bench.send(Message::SearchAsked);
    assert_eq!(bench.app.model.screen, Screen::Lookup);
    assert!(bench.app.model.lookup.person().is_none() && bench.app.model.attempts.shown.is_none());
}

#[test]
fn the_next_callers_desk_is_empty_and_the_look_up_before_is_dropped() {
    let mut bench = PureApp::signed_in();
    bench.find("ada@acme.example");
    bench.send(Message::NextCallerAsked);
    assert!(matches!(bench.effects[..], [Effect::Cancel(_), Effect::ForgetTyping]), "{:?}", bench.effects);
    assert_eq!(bench.app.model.lookup, lookup::State::default());
    assert!(bench.app.forms.lookup.search.is_empty());
}

#[test]
fn nothing_typed_for_one_person_is_there_for_the_next_and_coming_back_soon_brings_it_back() {
    for (seconds, kept) in [(50, true), (70, false)] {
        let mut bench = PureApp::with_ada();
        bench.app.forms.lookup.ticket = "INC1".to_owned();
        bench.app.forms.lookup.reason = "lost".to_owned();
        let verified = Some(Verification { how: How::CalledBack, at: bench.now });
        bench.app.model.lookup.caller.verified.clone_from(&verified);
        let call = bench.app.model.lookup.caller.call;
        assert!(call.is_some());

        bench.find("grace@acme.example");
        let ticket = bench.ticket();
        bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(person("grace"))))));
        let State { caller, .. } = &bench.app.model.lookup;
        assert!(caller.verified.is_none() && caller.call != call);
        let form = &bench.app.forms.lookup;
        assert_eq!((form.ticket.as_str(), form.reason.as_str()), ("", ""));

        bench.now += SignedDuration::from_secs(seconds - 2);
        bench.find("ada@acme.example");
        let ticket = bench.ticket();
        bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(person("ada"))))));
        let (State { caller, .. }, form) = (&bench.app.model.lookup, &bench.app.forms.lookup);
        let back = caller.verified == verified && caller.call == call && form.ticket == "INC1";
        assert_eq!(back, kept, "after {seconds} s");
        assert!(kept || (caller.verified.is_none() && form.ticket.is_empty() && form.reason.is_empty()));
    }
}

#[test]
fn the_next_caller_has_nothing_of_the_last_however_soon_they_are_found() {
    let mut bench = PureApp::with_ada();
    bench.app.forms.lookup.ticket = "INC1".to_owned();
    bench.app.model.lookup.caller.verified = Some(Verification { how: How::CalledBack, at: bench.now });
    bench.send(Message::NextCallerAsked);
    bench.find("ada@acme.example");
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(person("ada"))))));
    assert!(bench.app.model.lookup.caller.verified.is_none());
    assert!(bench.app.forms.lookup.ticket.is_empty());
}

#[test]
fn that_the_caller_is_not_the_person_is_said_until_the_next_caller() {
    let mut bench = PureApp::with_ada();
    lookup::caller_denied(&mut bench.app.model.lookup, bench.now);
    bench.find("grace@acme.example");
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(person("grace"))))));
    let said = bench.app.model.lookup.not_the_person.as_ref().expect("it is still said");
    assert_eq!(said.person.id.as_str(), "ada");
    bench.send(Message::NextCallerAsked);
    assert_eq!(bench.app.model.lookup.not_the_person, None);
}

#[test]
fn whose_token_it_is_is_checked_also_where_the_address_finds_several_to_choose_from() {
    for (chosen, owner) in [(0, true), (1, false)] {
        let mut bench = PureApp::signed_in();
        bench.find(fixtures::SERIAL);
        let ticket = bench.ticket();
        let found = Found::Token(token(fixtures::SERIAL, TokenStatus::Enabled));
        bench.reply(ticket, Reply::Found(Ok(Box::new(found))));
        bench.app.forms.lookup.email = "ada".to_owned();
        bench.send(Message::Lookup(lookup::Message::OwnerAsked));
        let ticket = bench.ticket();
        let people = People { people: vec![person("ada"), person("bob")], total: Some(2), next_page: None };
        bench.reply(ticket, Reply::Found(Ok(Box::new(Found::People(people)))));
        bench.send(Message::Lookup(lookup::Message::PersonChosen(chosen)));
        let kept = if owner { fixtures::SERIAL } else { "" };
        assert_eq!(bench.app.forms.lookup.serial, kept);
        assert_eq!(bench.app.model.lookup.not_the_owner.is_none(), owner);
    }
}
