//! Find, by what a person reads and presses.

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::SignedDuration;
use token_desk::{
    app::{Message, Reply, lookup},
    domain::{
        change::action::Action,
        person::{People, Person, query::Found},
        problem::ProblemKind,
        token::hardware_token::{HardwareToken, TokenStatus},
    },
};

use super::{DOUBLE, USUAL, Window};
use crate::canned::{self, Canned};
use crate::fixtures;

const SEARCH: &str = "Who is calling, or which token?";
const ADA: &str = "Ada Lovelace, ada.lovelace@acme.example, Enabled";
const CHOSEN: &str =
    "000123145251, Ada's key ring, Enabled, expires 12 Feb 2029, registered 2 Jan 2025, PIN set";
const SPARE: &str =
    "000123145310, Spare, Disabled, expires 12 Feb 2027, by m.ortiz, 3 Nov 2026 09:12, PIN set";

/// The answers to a search that finds Ada Lovelace with these tokens.
fn answer_ada(window: &mut Window, tokens: Vec<HardwareToken>) {
    window.send(|canned| {
        canned.answer(Reply::Found(Ok(Box::new(Found::Person(canned::ada())))));
        canned.answer(Reply::Tokens(Ok(tokens)));
    });
}

#[test]
fn after_a_search_the_focus_says_who_was_found_and_a_disable_takes_at_most_eight_keys() {
    let other = || HardwareToken { status: TokenStatus::Enabled, ..canned::tokens().remove(1) };
    for (tokens, expected) in [(canned::tokens(), 4), (vec![canned::tokens().remove(0), other()], 5)] {
        let mut window = Window::open(Canned::desk());
        window.type_into(SEARCH, fixtures::EMAIL);
        let mut keys = 0;
        let mut press = |window: &mut Window, key| {
            window.press(key);
            keys += 1;
        };
        press(&mut window, Key::Enter);
        answer_ada(&mut window, tokens);
        if window.focused().as_deref() != Some("Ticket") {
            assert_eq!(window.focused().as_deref(), Some(CHOSEN));
            press(&mut window, Key::Enter);
        }
        assert_eq!(window.focused().as_deref(), Some("Ticket"));
        assert_eq!(window.canned().app.forms.lookup.serial, fixtures::SERIAL);
        let heard = window.heard();
        assert!(heard.contains("Ada Lovelace · ada.lovelace@acme.example. 2 hardware tokens"), "{heard}");
        assert!(heard.contains("Serial number 000123145251 is chosen"), "{heard}");
        window.0.get_by_role_and_label(Role::TextInput, "Ticket").type_text("INC0042317");
        window.settle();
        press(&mut window, Key::Enter);
        window.send(|canned| canned.answer(canned::reread()));
        press(&mut window, Key::Tab);
        press(&mut window, Key::Enter);
        assert!(window.said().iter().any(|said| said == "Confirm(Confirmed)"));
        assert_eq!(keys, expected, "besides what is typed");
    }
}

#[test]
fn enabled_tokens_stand_first_and_none_is_chosen_where_two_are_enabled() {
    let mut window = Window::open(Canned::finding());
    let mut tokens = canned::tokens();
    tokens.reverse();
    answer_ada(&mut window, tokens);
    assert_eq!(window.canned().app.model.lookup.tokens()[0].serial.as_str(), fixtures::SERIAL);
    let mut both = Window::open(Canned::finding());
    let tokens = canned::tokens().into_iter();
    let enabled = |token| HardwareToken { status: TokenStatus::Enabled, ..token };
    answer_ada(&mut both, tokens.map(enabled).collect());
    assert_eq!(both.canned().app.forms.lookup.serial, "");
}

#[test]
fn a_result_does_not_take_the_focus_from_somewhere_else() {
    let mut window = Window::open(Canned::finding());
    window.focus(Role::Button, "History");
    answer_ada(&mut window, canned::tokens());
    assert_eq!(window.focused().as_deref(), Some("History"));
}

#[test]
fn while_the_field_says_somebody_else_the_person_is_dimmed_and_cannot_act() {
    for size in [USUAL, DOUBLE] {
        let mut window = Window::open_at(Canned::ada(), size);
        window.said();
        window.type_into(SEARCH, "x");
        assert!(window.has(Role::Alert, "Ada Lovelace is still on the screen"), "{:?}", window.texts());
        for button in ["Disable token…", "Verify the caller…", "For this person", "More…"] {
            assert!(window.is_blocked(button), "{button}");
        }
        window.send(|canned| canned.send(Message::Lookup(lookup::Message::Asked(Action::Disable))));
        assert!(!window.canned().app.model.dialogs.is_open(), "nor by a key");
        window.press(Key::Escape);
        window.assert_said(&["Lookup(OtherSearchDropped)"]);
        assert_eq!(window.canned().app.forms.lookup.search, fixtures::EMAIL);
        assert!(!window.is_blocked("Disable token…") && !window.shows("still on the screen"));
        assert_eq!(window.canned().app.forms.lookup.ticket, "INC0042317");
    }
}

#[test]
fn people_of_the_same_name_are_told_apart_in_the_list_on_the_desk_and_in_the_confirmation() {
    let mut window = Window::open(Canned::finding());
    window.send(|canned| {
        let other = Person {
            email: Some("a.lovelace@partner.example".to_owned()),
            user_name: Some("lovelacea".to_owned()),
            ..canned::ada()
        };
        let people = People { people: vec![canned::ada(), other], total: Some(2), next_page: None };
        canned.answer(Reply::Found(Ok(Box::new(Found::People(people)))));
    });
    let warning = "2 people have this name";
    assert!(window.shows(warning));
    let row = "Ada Lovelace, a.lovelace@partner.example · lovelacea · Acme AD, Enabled";
    assert!(window.has(Role::ListBoxOption, row), "{:?}", window.texts());
    window.press(Key::Enter);
    window.send(|canned| canned.answer(Reply::Tokens(Ok(canned::tokens()))));
    assert!(window.shows(warning));
    window.press(Key::Enter);
    assert!(window.has(Role::Dialog, "Disable this token?") && window.shows(warning));
}

#[test]
fn an_empty_desk_waits_for_typing_and_enter_finds() {
    let mut window = Window::open(Canned::desk());
    assert_eq!(window.focused().as_deref(), Some(SEARCH));
    assert!(window.shows("E-mail address, user name, part of an address, user ID or serial number"));
    window.type_into(SEARCH, fixtures::EMAIL);
    window.press(Key::Enter);
    window.assert_said(&["Lookup(Submitted)"]);
    assert!(window.shows("Searching the server"));
    assert_eq!(window.focused().as_deref(), Some(SEARCH), "typing goes on where it was");
}

#[test]
fn what_the_text_is_taken_for_is_said_while_it_is_typed() {
    for (text, taken) in [
        ("ada@acme.example", "e-mail address"),
        ("ada", "user name or part of an address"),
        ("@acme", "part of an address"),
        (fixtures::SERIAL, "serial number"),
    ] {
        let mut window = Window::open(Canned::desk());
        window.type_into(SEARCH, text);
        assert!(window.shows(&format!("Searching by {taken}")), "{text}: {:?}", window.texts());
    }
}

#[test]
fn whoever_is_sent_back_to_the_search_field_types_over_what_is_in_it() {
    let mut window = Window::open(Canned::ada());
    window.focus(Role::Button, "Disable token…");
    window.send(|canned| canned.send(Message::SearchAsked));
    assert_eq!(window.focused().as_deref(), Some(SEARCH));
    window.0.get_by_role_and_label(Role::TextInput, SEARCH).type_text("grace");
    window.settle();
    assert_eq!(window.canned().app.forms.lookup.search, "grace");
}

#[test]
fn nothing_is_asked_of_the_server_when_nothing_was_typed() {
    let mut window = Window::open(Canned::desk());
    window.press(Key::Enter);
    window.click(Role::Button, "Find");
    window.assert_said(&[]);
    assert_eq!(window.focused().as_deref(), Some(SEARCH));
}

#[test]
fn enter_that_is_held_down_finds_once() {
    let mut window = Window::open(Canned::desk());
    window.type_into(SEARCH, "ada");
    window.hold(Key::Enter);
    window.assert_said(&["Lookup(Submitted)"]);
}

#[test]
fn a_running_look_up_is_cancelled_by_its_button_and_by_escape() {
    let mut window = Window::open(Canned::finding());
    assert!(window.shows("Searching the server · 4 s"));
    window.click(Role::Button, "Stop");
    window.assert_said(&["Lookup(Cancelled)"]);
    assert!(!window.shows("Searching the server"));

    let mut window = Window::open(Canned::finding());
    window.press(Key::Escape);
    window.assert_said(&["Lookup(Cancelled)"]);
    assert_eq!(window.focused().as_deref(), Some(SEARCH));
    window.press(Key::Escape);
    window.assert_said(&[]);
}

#[test]
fn a_wait_that_the_server_asked_for_counts_down_and_can_be_stopped() {
    let mut window = Window::open(Canned::waiting());
    assert!(window.shows("Waiting, as the server asks, before try 2 of 3: 12 s"), "{:?}", window.texts());
    window.send(|canned| canned.now += SignedDuration::from_secs(5));
    assert!(window.shows("before try 2 of 3: 7 s"));
    let ticket = window.canned().app.model.lookup.found.running().expect("a look-up").ticket;
    window.click(Role::Button, "Stop");
    window.assert_said(&[&format!("WaitStopped({ticket:?})")]);
}

#[test]
fn people_are_chosen_from_a_list_by_keyboard_and_one_can_go_back() {
    let mut window = Window::open(Canned::people());
    assert!(window.shows("6 of 31 shown"));
    let nameless = "svc-44, user ID 5f0e4b6e-0b7c-4c0e-9a55-0c8f6f0f7a44, Status not said";
    assert!(window.has(Role::ListBoxOption, nameless));
    window.focus(Role::TextInput, SEARCH);
    window.press(Key::Tab);
    window.press(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some(ADA), "the list comes after Find");
    window.press(Key::ArrowDown);
    assert!(window.focused().is_some_and(|name| name.starts_with("Zoë")));
    window.press(Key::ArrowUp);
    window.press(Key::Enter);
    window.assert_said(&["Lookup(PersonChosen(0))"]);
    assert_eq!(window.focused().as_deref(), Some(SEARCH), "until their tokens are there");
    window.click(Role::Link, "Back to the list");
    window.assert_said(&["Lookup(BackToList)"]);
    assert!(window.has(Role::ListBoxOption, ADA));
}

#[test]
fn more_people_are_read_on_request_with_their_own_seconds_and_their_own_problem() {
    let mut window = Window::open(Canned::people());
    window.click(Role::Button, "More");
    window.assert_said(&["Lookup(MoreAsked)"]);
    assert!(window.shows("Reading more people") && window.has(Role::ListBoxOption, ADA));
    window.send(|canned| {
        let problem =
            fixtures::problem(ProblemKind::TimedOut, "The search was not made", "Slow", "Try again");
        canned.answer(Reply::More(Err(problem)));
    });
    assert!(window.has(Role::Alert, "The search was not made") && window.has(Role::ListBoxOption, ADA));
    window.click(Role::Button, "More");
    window.send(|canned| {
        let page = People { people: Vec::new(), total: Some(6), next_page: None };
        canned.answer(Reply::More(Ok(page)));
    });
    assert!(window.shows("6 found") && !window.has(Role::Button, "More"));
}

#[test]
fn when_nobody_is_found_the_next_things_to_try_are_named() {
    let window = Window::open(Canned::nobody());
    assert!(window.has(Role::Heading, "Nobody was found"));
    assert!(window.shows("No user has the e-mail address “nobody@acme.example”"));
    assert!(window.shows("The server searches addresses, not names"));
}

#[test]
fn a_failed_look_up_says_what_why_and_what_to_do() {
    let window = Window::open(Canned::lookup_failed());
    assert!(window.has(Role::Alert, "The person was not looked up"));
    assert!(
        window.shows("The request was sent, but no answer came within 20 seconds")
            && window.shows("What to do")
    );
    assert!(window.has(Role::Button, "Copy the details"));
}

#[test]
fn a_person_is_shown_with_their_tokens_the_chosen_one_marked() {
    let mut window = Window::open(Canned::ada());
    for words in [fixtures::NAME, fixtures::USER_NAME, "Acme AD", fixtures::USER_ID] {
        assert!(window.shows(words), "{words}");
    }
    assert!(window.shows("High risk") && window.shows("Marked by a Super Administrator"));
    assert!(window.has(Role::Heading, "Hardware tokens (2)"));
    assert!(window.shows("000123145251: PIN set, registered 2 Jan 2025"));
    let chosen = |window: &Window, name| {
        window.0.get_by_role_and_label(Role::ListBoxOption, name).accesskit_node().is_selected()
    };
    assert_eq!(chosen(&window, CHOSEN), None, "it would draw a screen reader away from the keyboard");
    window.0.get_by_role_and_label(Role::ListBoxOption, CHOSEN).focus();
    window.0.run();
    assert_eq!((chosen(&window, CHOSEN), chosen(&window, SPARE)), (Some(true), Some(false)));
}

#[test]
fn everything_that_can_be_said_about_a_person_is_said_in_words() {
    let window = Window::open(Canned::troubled_person());
    for words in [
        "Pending deletion",
        "Locked",
        "Authenticate OTP, SMS OTP",
        "Marked for deletion by j.doe, 20 Nov 2026 09:00",
        "Access code active until 24 Nov 2026 14:00 · One-time · Last used today 08:41",
        "in Jun 2026, SecurID OTP",
        "22 Nov 2026 03:15",
        "Expired 31 Jan 2025",
        "000123150071: state Activation Pending, PIN set",
        "000123150072: no PIN set",
    ] {
        assert!(window.shows(words), "{words}: {:?}", window.texts());
    }
}

#[test]
fn a_token_is_chosen_by_click_enter_and_space() {
    let mut window = Window::open(Canned::ada());
    window.click(Role::ListBoxOption, SPARE);
    window.assert_said(&[r#"Lookup(TokenChosen(Serial("000123145310")))"#]);
    assert!(window.shows("This token is already disabled, by m.ortiz, 3 Nov 2026 09:12"));
    window.focus(Role::ListBoxOption, CHOSEN);
    window.press(Key::Enter);
    window.assert_said(&[r#"Lookup(TokenChosen(Serial("000123145251")))"#]);
    assert_eq!(window.canned().app.forms.lookup.serial, fixtures::SERIAL);
    window.focus(Role::ListBoxOption, SPARE);
    window.press(Key::Space);
    window.assert_said(&[r#"Lookup(TokenChosen(Serial("000123145310")))"#]);
}

#[test]
fn what_will_be_left_stands_beside_the_button() {
    let window = Window::open(Canned::ada());
    assert!(window.shows("The other token is already disabled: no enabled hardware token will be left"));
    let mut window = Window::open(Canned::troubled_person());
    window.type_into("Serial number", "000123150070");
    assert!(window.shows("2 other enabled tokens stay"), "{:?}", window.texts());
}

#[test]
fn a_serial_number_is_cleaned_and_doubted_but_nobody_is_scolded_for_an_empty_field() {
    let mut window = Window::open(Canned::no_tokens());
    assert!(window.is_blocked("Disable token…"));
    assert!(window.shows("No hardware token is assigned to this person"));
    assert!(!window.is_wrong("Serial number"));
    window.type_into("Serial number", "000-123 999");
    assert!(window.shows("Using 000123999"));
    assert!(window.shows("Not among the tokens listed for this person"));
    assert!(!window.is_blocked("Disable token…") && !window.is_wrong("Serial number"));
    window.type_into("Serial number", "#");
    assert!(window.is_wrong("Serial number") && window.is_blocked("Disable token…"));
    assert!(window.shows("A serial number has only letters, digits and hyphens, not “#”"));
}

#[test]
fn without_the_list_the_permission_is_named_and_the_number_can_be_typed() {
    let mut window = Window::open(Canned::tokens_forbidden());
    assert!(
        window.has(Role::Alert, "The hardware tokens were not listed")
            && window.shows("rsa.authenticator.mobile.read")
    );
    assert!(window.shows("You can still type the serial number below"));
    window.type_into("Serial number", fixtures::SERIAL);
    assert!(window.shows("they may have no other enabled token"));
    assert!(!window.is_blocked("Disable token…"));
    window.click(Role::Button, "Read again");
    window.assert_said(&["Lookup(TokensAsked)"]);
    assert!(window.shows("Reading the hardware tokens"));
}

#[test]
fn a_cancelled_list_of_tokens_can_be_read_again() {
    let mut window = Window::open(Canned::ada_without_tokens_yet());
    window.click(Role::Button, "Stop");
    window.assert_said(&["Lookup(Cancelled)"]);
    assert!(window.shows("The list was not read"));
    window.click(Role::Button, "Read again");
    window.assert_said(&["Lookup(TokensAsked)"]);
}

#[test]
fn a_token_found_by_its_number_shows_its_owner_by_id_and_why_there_is_no_name() {
    let window = Window::open(Canned::by_serial());
    assert!(window.has(Role::Heading, "Person known by ID only"));
    assert!(window.shows("The server gave no name"));
    assert!(!window.is_blocked("Disable token…"));
}

#[test]
fn a_token_that_belongs_to_nobody_cannot_be_disabled_and_says_why() {
    let window = Window::open(Canned::unassigned());
    assert!(window.has(Role::Heading, "This hardware token is assigned to nobody"));
    assert!(window.shows("There is nothing to disable") && !window.has(Role::Button, "Disable token…"));
}

#[test]
fn enter_in_any_field_of_the_form_asks_for_the_confirmation() {
    for field in ["Serial number", "Ticket", "Reason"] {
        let mut window = Window::open(Canned::ada());
        window.focus(Role::TextInput, field);
        window.press(Key::Enter);
        window.assert_said(&["Lookup(Asked(Disable))"]);
        assert!(window.has(Role::Dialog, "Disable this token?"), "{field}");
    }
}

#[test]
fn arrow_down_goes_from_the_search_field_to_what_was_found() {
    for (canned, first) in [(Canned::ada as fn() -> Canned, CHOSEN), (Canned::people, fixtures::NAME)] {
        let mut window = Window::open(canned());
        window.focus(Role::TextInput, SEARCH);
        window.press(Key::ArrowDown);
        let focused = window.focused().unwrap_or_default();
        assert!(focused.starts_with(first), "{focused}");
        window.focus(Role::TextInput, SEARCH);
        window.press(Key::ArrowUp);
        assert_eq!(window.focused().as_deref(), Some(SEARCH));
    }
    let mut empty = Window::open(Canned::desk());
    empty.focus(Role::TextInput, SEARCH);
    empty.press(Key::ArrowDown);
    assert_eq!(empty.focused().as_deref(), Some(SEARCH));
}

#[test]
fn tab_goes_through_the_desk_as_it_is_read() {
    let mut window = Window::open_at(Canned::ada(), DOUBLE);
    window.focus(Role::TextInput, SEARCH);
    let mut order = Vec::new();
    for _ in 0..14 {
        window.press(Key::Tab);
        order.extend(window.focused());
    }
    let copies = ["Copy", "Verify the caller…", "Copy", "Copy"];
    let left = [&["Find"], &copies[..], &["For this person", "Recent sign-ins"]].concat();
    let form = ["Serial number", "Ticket", "Reason", "Disable token…", "More…", "Copy"];
    let expected = [&left[..], &[CHOSEN], &form].concat();
    assert_eq!(order, expected);
}

#[test]
fn what_names_the_person_is_copied_on_request() {
    for (place, copied) in ["ada.lovelace@acme.example", "alovelace", fixtures::USER_ID].iter().enumerate() {
        let mut window = Window::open(Canned::ada());
        let link = window.0.get_all_by_role_and_label(Role::Link, "Copy").nth(place).expect("a link");
        link.click();
        let text = (0..6).find_map(|_| {
            window.0.step();
            window.copied()
        });
        assert_eq!(text.as_deref(), Some(*copied));
        assert!(window.shows("Copied"));
    }
}

#[test]
fn a_typed_name_offers_parts_of_the_address_and_recent_callers_are_offered_on_an_empty_desk() {
    let mut window = Window::open(Canned::name_typed());
    assert!(window.has(Role::Button, "Search addresses for “lovelace”"));
    window.click(Role::Button, "Search addresses for “ada.lovelace”");
    window.assert_said(&["Lookup(Offered(\"ada.lovelace\"))"]);
    assert!(window.shows("Searching the server"));

    let mut window = Window::open(Canned::recent_callers());
    assert!(window.shows("Recent callers") && window.shows("Ruth Amsel"));
    window.click(Role::ListBoxOption, "Ada Lovelace · ada.lovelace@acme.example, 14:05");
    assert_eq!(window.canned().app.forms.lookup.search, fixtures::EMAIL);
    window.send(|canned| canned.send(Message::SignedOut));
    window.send(|canned| canned.send(Message::NextCallerAsked));
    assert!(!window.shows("Ada Lovelace"), "gone at sign-out");
}

#[test]
fn the_name_behind_an_id_is_found_by_the_callers_address_and_another_persons_is_named() {
    let mut window = Window::open(Canned::only_id());
    window.type_into("The caller's e-mail address", fixtures::EMAIL);
    window.press(Key::Enter);
    window.assert_said(&["Lookup(OwnerAsked)"]);
    answer_ada(&mut window, canned::tokens());
    assert!(window.shows("Ada Lovelace") && !window.shows("This address belongs to"));
    assert_eq!(window.canned().app.forms.lookup.serial, fixtures::SERIAL, "the token is still chosen");

    let window = Window::open(Canned::not_the_owner());
    assert!(window.shows("This address belongs to Ruth Amsel"), "{:?}", window.texts());
    assert_eq!(window.canned().app.forms.lookup.serial, "");
}

#[test]
fn a_request_from_a_ticket_is_offered_and_its_find_says_what_it_does() {
    let mut window = Window::open(Canned::link_offered());
    assert!(window.shows("INC0042318") && window.shows("ruth.amsel@partner.example"));
    assert_eq!(window.canned().app.forms.lookup.search, fixtures::EMAIL, "nothing is filled so far");
    window.click(Role::Link, "Find");
    assert_eq!(window.canned().app.forms.lookup.ticket, "INC0042318");
    assert!(window.shows("Searching the server") && !window.has(Role::Link, "Dismiss"));

    let mut window = Window::open(Canned::link_offered());
    window.click(Role::Link, "Dismiss");
    assert!(!window.shows("INC0042318") && window.shows("Ada Lovelace"));

    let window = Window::open(Canned::link_waits());
    assert!(window.shows("INC0042318") && !window.has(Role::Link, "Find"), "it waits for the sign-in");
}
