//! What nobody sees: control characters, and those that turn a text round or hide in it. None of them reaches
//! a field, the accessibility tree or the clipboard, whoever sent or pasted it.

use std::collections::HashSet;

use egui::{Event, Role};
use egui_kittest::{
    Node,
    kittest::{NodeT as _, Queryable as _},
};
use serde_json::json;
use token_desk::{
    api::wire,
    app::{Effect, Message, Reply, confirm, lookup},
    domain::{change::action::Action, person::query::Found},
};

use super::Window;
use crate::{canned::Canned, fixtures};

/// One of each kind.
const UNSEEN: &str = "\0\u{1}\u{7}\u{8}\u{1b}[31m\u{7f}\u{80}\u{85}\u{9b}\u{ad}\u{61c}\u{115f}\u{200b}\u{200e}\u{200f}\
    \u{2028}\u{2029}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2060}\u{2066}\u{2067}\u{2068}\u{2069}\u{206a}\u{3164}\u{feff}\
    \u{ffa0}\u{fff9}\u{fffb}\u{fffe}\u{e0001}\u{e0041}\u{e007f}";

/// Written a second time, by code points.
fn is_unseen(c: char) -> bool {
    (c.is_control() && c != '\n')
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
            | '\u{200b}' | '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}'..='\u{ffff}'
            | '\u{e0000}'..='\u{e00ff}')
}

fn hostile(words: &str) -> String {
    format!("{UNSEEN}{words}{UNSEEN}{words}")
}

/// What a screen reader would be handed that it must not.
fn unseen_in(window: &Window) -> Vec<String> {
    let nodes = window.0.root().children_recursive().map(|node| node.accesskit_node());
    let texts = nodes.flat_map(|node| {
        let (data, value) = (node.data(), node.value());
        [node.label(), value, data.description().map(str::to_owned), data.placeholder().map(str::to_owned)]
    });
    texts.flatten().filter(|text| text.chars().any(is_unseen)).map(|text| format!("{text:?}")).collect()
}

/// The desk with a person and tokens of whom a server said such things.
fn person() -> Canned {
    let person = json!({
        "id": fixtures::USER_ID, "emailAddress": fixtures::EMAIL, "firstName": hostile("Ada"),
        "lastName": hostile("Lovelace"), "principalUsername": hostile("alovelace"),
        "identitySource": hostile("Acme AD"), "userStatus": hostile("Enabled"), "highRiskUser": true,
        "lastSuccessfulAuthenticationMethod": hostile("SecurID OTP"), "smsNumber": hostile("+44"),
        "alternateUsername": hostile("ACME"), "globalGroups": [hostile("Engineering")],
    });
    let tokens = json!({ "sidTokens": [{
        "tokenSerialNumber": fixtures::SERIAL, "userId": fixtures::USER_ID, "tokenStatus": "Enabled",
        "name": hostile("Key ring"), "tokenState": hostile("Active"), "tokenStatusChangedBy": hostile("m.ortiz"),
        "tokenStatusChangedAt": hostile("yesterday"), "assignedAt": hostile("2025"), "pinSet": true,
    }] });
    let read = wire::user_details(person.to_string().as_bytes()).expect("a person");
    let tokens = wire::hardware_tokens(tokens.to_string().as_bytes(), &fixtures::user_id()).expect("tokens");
    let mut canned = Canned::finding();
    canned.answer(Reply::Found(Ok(Box::new(Found::Person(read)))));
    canned.answer(Reply::Tokens(Ok(tokens)));
    canned
}

#[test]
fn nothing_of_what_a_server_hides_in_its_texts_is_handed_to_a_screen_reader() {
    let mut window = Window::open(person());
    assert!(window.shows("Lovelace") && window.shows("Key ring"), "{:?}", window.texts());
    assert_eq!(unseen_in(&window), [""; 0]);
    let reread = Reply::Reread(Ok(Canned::confirm()
        .app
        .model
        .dialog::<confirm::Asking>()
        .and_then(|asking| asking.reread.done().cloned())
        .expect("a token that was read again")));
    window.send(move |canned| {
        let form = &mut canned.app.forms.lookup;
        (form.ticket, form.reason) = (hostile("INC-7"), hostile("Lost"));
        canned.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
        canned.answer(reread);
    });
    assert!(window.has(Role::Dialog, "Disable this token?") && window.shows("INC-7"));
    assert_eq!(unseen_in(&window), [""; 0]);
}

#[test]
fn nothing_of_it_is_copied() {
    fn copies(window: &Window) -> impl Iterator<Item = Node<'_>> {
        window.0.root().children_recursive().filter(|node| {
            let node = node.accesskit_node();
            [Role::Button, Role::Link].contains(&node.role())
                && node.label().is_some_and(|label| label.starts_with("Copy"))
        })
    }
    let mut window = Window::open(person());
    let count = copies(&window).count();
    assert!(count > 1, "{:?}", window.texts());
    for place in 0..count {
        copies(&window).nth(place).expect("it is there").click();
        for _ in 0..4 {
            window.0.step();
            if let Some(text) = window.copied() {
                assert!(!text.is_empty() && !text.chars().any(is_unseen), "{text:?}");
            }
        }
    }
    let copied = window
        .canned()
        .effects
        .iter()
        .filter_map(|effect| if let Effect::Copy(text) = effect { Some(text) } else { None });
    assert_eq!(copied.filter(|text| text.chars().any(is_unseen)).count(), 0);
}

#[test]
fn no_field_takes_it_typed_pasted_or_from_assistive_technology() {
    let fields = [Role::TextInput, Role::MultilineTextInput, Role::PasswordInput, Role::SearchInput];
    let mut tried = HashSet::new();
    for (name, state) in Canned::ALL {
        let mut window = Window::open(state());
        let here: Vec<_> = window
            .0
            .root()
            .children_recursive()
            .map(|node| node.accesskit_node())
            .filter(|node| fields.contains(&node.role()) && !node.is_disabled())
            .filter_map(|node| Some((node.role(), node.label()?)))
            .filter(|field| tried.insert(field.clone()))
            .collect();
        for (role, label) in here {
            let text = hostile("Ada");
            for way in 0..3 {
                let Some(field) = window.0.query_all_by_role_and_label(role, &label).next() else { break };
                field.focus();
                window.0.step();
                match way {
                    0 => window.0.event(Event::Text(text.clone())),
                    1 => window.0.event(Event::Paste(text.clone())),
                    _ => {
                        if let Some(field) = window.0.query_all_by_role_and_label(role, &label).next() {
                            field.set_text_value_accesskit(&text);
                        }
                    }
                }
                window.0.run_steps(2);
                assert_eq!(unseen_in(&window), [""; 0], "{name}: {label}, way {way}");
            }
            let value = window.0.query_all_by_role_and_label(role, &label).next();
            let value = value.and_then(|field| field.accesskit_node().value()).unwrap_or_default();
            assert!(role == Role::PasswordInput || value.contains("Ada"), "{name}: {label}: {value:?}");
        }
    }
    assert!(tried.len() > 20, "{tried:?}");
}
