//! What another program asks to find: it fills and finds, where nobody is at the desk, and nothing else.

use super::*;
use std::sync::Arc;

use crate::domain::{
    deep_link::DeepLink,
    machine_policy::{MachinePolicy, Set, Source},
};

fn link() -> DeepLink {
    DeepLink::new("bob@acme.example", "INC0042", "Lost on the train").unwrap()
}

fn came() -> Message {
    Message::DeepLink(deep_link::Message::Came(link()))
}

fn find() -> Message {
    Message::DeepLink(deep_link::Message::FindAsked(link()))
}

fn assert_placed(bench: &PureApp) {
    let form = &bench.app.forms.lookup;
    assert_eq!(
        (&*form.search, &*form.ticket, &*form.reason),
        ("bob@acme.example", "INC0042", "Lost on the train")
    );
    assert!(bench.app.model.lookup.found.running().is_some() && bench.app.model.deep_link.is_none());
}

fn finds_alone(effects: &[Effect]) -> bool {
    let harmless = |effect: &Effect| matches!(effect, Effect::Find { .. } | Effect::ForgetTyping);
    effects.iter().all(harmless) && effects.iter().any(|effect| matches!(effect, Effect::Find { .. }))
}

#[test]
fn on_an_empty_desk_it_is_put_in_place_and_does_nothing_but_find() {
    let mut bench = PureApp::signed_in();
    bench.send(came());
    assert_placed(&bench);
    assert!(finds_alone(&bench.effects), "{:?}", bench.effects);
    // ticket and reason are there when the person is, chosen from a list too
    let ticket = bench.ticket();
    let people = People { people: vec![person("bob"), person("bo")], total: Some(2), next_page: None };
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::People(people)))));
    bench.send(Message::Lookup(lookup::Message::PersonChosen(0)));
    assert_eq!(bench.app.forms.lookup.ticket, "INC0042");
    assert_eq!(bench.app.forms.lookup.reason, "Lost on the train");
    assert!(!bench.app.model.dialogs.is_open() && bench.app.model.attempts.list.is_empty());
}

#[test]
fn with_a_person_at_the_desk_it_is_offered_and_waits_for_the_agent() {
    let mut bench = PureApp::with_ada();
    bench.app.forms.lookup.ticket = "INC1".to_owned();
    bench.send(came());
    assert!(bench.effects.is_empty() && bench.app.model.deep_link == Some(link()));
    assert_eq!(bench.app.model.lookup.person().unwrap().id.as_str(), "ada");
    assert_eq!(bench.app.forms.lookup.ticket, "INC1");

    bench.send(find());
    assert_placed(&bench);
    assert!(finds_alone(&bench.effects) && bench.app.model.lookup.person().is_none());
}

#[test]
fn what_is_typed_counts_as_somebody_at_the_desk() {
    for typed in [0, 1, 2] {
        let mut bench = PureApp::signed_in();
        let form = &mut bench.app.forms.lookup;
        *[&mut form.search, &mut form.ticket, &mut form.reason][typed] = "a".to_owned();
        bench.send(came());
        assert!(bench.effects.is_empty() && bench.app.model.deep_link == Some(link()), "{typed}");
    }
}

#[test]
fn a_dialog_and_a_change_on_its_way_are_left_alone() {
    let mut bench = PureApp::with_ada();
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    for message in [came(), find()] {
        bench.send(message);
        assert!(bench.effects.is_empty() && bench.app.model.dialog::<confirm::Asking>().is_some());
        assert_eq!(bench.app.model.deep_link, Some(link()));
    }

    let (mut bench, _) = PureApp::sending();
    bench.send(came());
    assert!(bench.effects.is_empty() && bench.app.model.deep_link == Some(link()));
    assert_eq!(bench.app.model.screen, Screen::Outcome);

    // nor does it leave another place
    let mut bench = PureApp::signed_in();
    bench.send(Message::Went(Screen::History));
    bench.send(came());
    assert!(bench.app.model.screen == Screen::History && bench.app.model.deep_link == Some(link()));
}

#[test]
fn before_sign_in_it_waits_and_neither_signs_in_nor_changes_the_profile() {
    let mut bench = PureApp::new();
    bench.load(vec![acme()]);
    let chosen = bench.app.model.sign_in.chosen.clone();
    for message in [came(), find()] {
        bench.send(message);
        assert!(bench.effects.is_empty() && bench.app.model.screen == Screen::SignIn);
        assert_eq!((&bench.app.model.deep_link, &bench.app.model.sign_in.chosen), (&Some(link()), &chosen));
    }
    bench.app.forms.sign_in.method = SignInMethod::Bearer;
    bench.app.forms.sign_in.bearer.0.push_str("opaque");
    bench.send(Message::SignIn(sign_in::Message::Submitted));
    let ticket = bench.ticket();
    let who = who(acme(), SignInMethod::Bearer, None);
    bench.reply(ticket, Reply::SignedIn(Ok(Box::new(who))));
    assert_placed(&bench);
}

#[test]
fn what_is_dismissed_is_gone_and_the_button_means_what_its_strip_showed() {
    let mut bench = PureApp::with_ada();
    bench.send(came());
    bench.send(Message::DeepLink(deep_link::Message::Dismissed));
    assert!(bench.effects.is_empty() && bench.app.model.deep_link.is_none());

    let other = DeepLink::new("eve@acme.example", "", "").unwrap();
    bench.send(Message::DeepLink(deep_link::Message::Came(other.clone())));
    bench.send(find());
    assert_eq!(bench.app.forms.lookup.search, "bob@acme.example");
    assert_eq!(bench.app.model.deep_link, Some(other));
}

#[test]
fn where_the_company_forbids_it_nothing_is_found_and_the_window_says_so() {
    let mut bench = PureApp::signed_in();
    let off = Some(Set { value: false, source: Source::File });
    bench.app.model.workstation.policy = Arc::new(MachinePolicy { links: off, ..MachinePolicy::default() });
    bench.send(came());
    assert!(bench.app.model.deep_link.is_none() && bench.app.model.lookup.found.running().is_none());
    assert!(bench.app.forms.lookup.ticket.is_empty());
    let notice = bench.app.model.notice.as_ref().and_then(|notice| notice.said.key());
    assert_eq!(notice, Some("policy-links-off"));
}
