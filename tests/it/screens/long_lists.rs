//! Lists that are longer than the window: what is around them stays in sight.

use egui::{Key, Pos2, Rect, Role, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use token_desk::{
    app::{Message, Reply, lookup},
    domain::{
        person::{People, Person, query::Found},
        token::serial::Serial,
    },
};

use super::{DOUBLE, SMALL, USUAL, Window};
use crate::canned::{self, Canned};

const SEARCH: &str = "Who is calling, or which token?";
const TOKENS: &str = "Hardware tokens";

/// The name of a token's row.
fn token(at: usize) -> String {
    let name = if at.is_multiple_of(4) { format!("Test {at}, ") } else { String::new() };
    let pin = if at < 18 { "PIN set" } else { "no PIN set" };
    format!("0001231600{at:02}, {name}Enabled, expires 12 Feb 2029, registered 2 Jan 2025, {pin}")
}

/// The rows of a list that can be seen.
fn in_sight(window: &Window, list: &str) -> Vec<String> {
    let list = window.0.get_by_role_and_label(Role::Grid, list).rect();
    let rows = window.0.query_all_by_role(Role::ListBoxOption);
    let inside = rows.filter(|row| list.expand(1.0).contains_rect(row.rect()));
    inside.filter_map(|row| row.accesskit_node().label()).collect()
}

#[track_caller]
fn assert_in_sight(window: &Window, size: Vec2, places: &[(Role, &str)]) {
    let sight = Rect::from_min_size(Pos2::ZERO, size);
    for (role, label) in places {
        let place = window.0.get_by_role_and_label(*role, label).rect();
        assert!(sight.contains_rect(place), "{label} at {place:?} in {size}");
    }
}

#[test]
fn with_many_tokens_search_form_and_more_stay_in_sight() {
    let around = [
        (Role::TextInput, SEARCH),
        (Role::TextInput, "Ticket"),
        (Role::Button, "Disable token…"),
        (Role::Button, "More…"),
    ];
    for size in [USUAL, SMALL] {
        let mut window = Window::open_at(Canned::many_tokens(), size);
        assert_in_sight(&window, size, &around);
        let rows = window.0.query_all_by_role(Role::ListBoxOption).count();
        assert_eq!(rows, 30, "assistive technology gets all");
        // rows of two lines have none
        let header = |window: &Window| {
            let header = window.0.query_by_role_and_label(Role::ColumnHeader, "Serial number");
            header.map(|header| header.rect())
        };
        let place = header(&window);
        assert_eq!(place.is_some(), size == USUAL);
        window.focus(Role::ListBoxOption, &token(0));
        window.press(Key::End);
        assert_eq!(window.focused(), Some(token(29)));
        assert!(in_sight(&window, TOKENS).contains(&token(29)), "{size}");
        assert_eq!(header(&window), place, "the header stays");
        let before = in_sight(&window, TOKENS);
        window.press(Key::Enter);
        assert_eq!(window.focused().as_deref(), Some("Ticket"));
        assert_in_sight(&window, size, &around);
        assert_eq!(in_sight(&window, TOKENS), before, "choosing moves nothing");
    }
}

#[test]
fn at_200_percent_the_focused_row_of_a_long_list_is_scrolled_into_sight() {
    let mut window = Window::open_at(Canned::many_tokens(), DOUBLE);
    window.focus(Role::ListBoxOption, &token(0));
    let places = (0..30).chain((0..30).rev());
    for (key, at) in [Key::ArrowDown; 30].into_iter().chain([Key::ArrowUp; 30]).zip(places.skip(1)) {
        assert!(in_sight(&window, TOKENS).contains(&window.focused().unwrap_or_default()));
        window.press(key);
        // the page moves smoothly
        window.settle();
        let focused = window.focused().unwrap_or_default();
        assert!(focused.starts_with(&token(at)[..10]), "{focused}");
        assert_in_sight(&window, DOUBLE, &[(Role::ListBoxOption, &focused)]);
    }
}

#[test]
fn a_token_chosen_by_its_number_comes_into_sight() {
    let mut window = Window::open(Canned::many_tokens());
    assert!(!in_sight(&window, TOKENS).contains(&token(25)));
    window.type_into("Serial number", "000123160025");
    assert!(in_sight(&window, TOKENS).contains(&token(25)));
}

#[test]
fn the_tokens_of_the_next_person_begin_at_the_top() {
    let mut window = Window::open(Canned::many_tokens());
    window.focus(Role::ListBoxOption, &token(0));
    window.press(Key::End);
    window.send(|canned| {
        let ruth = Person::only_id(canned::user_id("5f0e4b6e-0b7c-4c0e-9a55-0c8f6f0f7a44"));
        let mut tokens = canned.app.model.lookup.tokens().to_vec();
        for token in &mut tokens {
            token.serial = Serial::parse(&token.serial.as_str().replace("31600", "31700")).expect("a serial");
        }
        canned.find("ruth.amsel@partner.example");
        canned.answer(Reply::Found(Ok(Box::new(Found::Person(ruth)))));
        canned.answer(Reply::Tokens(Ok(tokens)));
    });
    assert!(in_sight(&window, TOKENS).contains(&token(0).replace("31600", "31700")));
}

#[test]
fn of_each_chosen_token_its_notes_are_said_once_below_the_row() {
    let mut window = Window::open(Canned::many_tokens());
    assert!(window.shows("9 more. Choose a token"), "{:?}", window.texts());
    for (at, where_it_is) in [(19, "below the list"), (29, "below the form")] {
        let serial = Serial::parse(&format!("0001231600{at:02}")).expect("a serial number");
        let note = format!("{serial}: no PIN set");
        let choose = lookup::Message::TokenChosen(serial);
        window.send(|canned| canned.send(Message::Lookup(choose)));
        let words = window.0.query_all_by_role(Role::Label).filter_map(|node| node.value());
        assert_eq!(words.filter(|words| words.starts_with(&note)).count(), 1, "{where_it_is}");
    }
}

#[test]
fn with_many_people_the_search_field_and_the_next_page_stay_in_sight() {
    for size in [USUAL, SMALL] {
        let mut window = Window::open(Canned::finding());
        window.0.set_size(size);
        window.send(|canned| {
            let person = |at| Person {
                user_name: Some(format!("user-{at:02}")),
                ..Person::only_id(canned::user_id(&format!("5f0e4b6e-0b7c-4c0e-9a55-0c8f6f0f7a{at:02}")))
            };
            let people = (0..40).map(person).collect();
            let found = Found::People(People { people, total: Some(90), next_page: Some(1) });
            canned.answer(Reply::Found(Ok(Box::new(found))));
        });
        let around = [(Role::TextInput, SEARCH), (Role::Button, "More")];
        assert_in_sight(&window, size, &around);
        window.press(Key::End);
        assert!(window.focused().is_some_and(|row| row.starts_with("user-39")), "{:?}", window.focused());
        assert!(in_sight(&window, "People").contains(&window.focused().unwrap_or_default()));
        assert_in_sight(&window, size, &around);
    }
}
