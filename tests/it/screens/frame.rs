//! The frame of the window, by what a person reads and presses.

use std::collections::BTreeSet;

use egui::{Event, Key, Modifiers, Role, Vec2, accesskit::Live};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::SignedDuration;
use token_desk::{
    app::{Message, manual, practice},
    domain::difficulty::Difficulty,
};

use super::{DOUBLE, SMALL, USUAL, Window};
use crate::canned::Canned;

const SEARCH: &str = "Who is calling, or which token?";
const CHIP: &str = "Acme production, PRODUCTION, acme.access.securid.com";
const WHO: &str = "Key 139f6495-e447-4a26-a765-5c01b6b152d5 · auto-renews";

#[test]
fn the_bar_says_where_one_works_who_is_signed_in_and_where_one_can_go() {
    let mut window = Window::open(Canned::desk());
    assert!(window.has(Role::Label, CHIP) && window.has(Role::Label, WHO), "{:?}", window.texts());
    for (place, said) in
        [("History", "Went(History)"), ("Profiles", "Went(Profiles)"), ("Desk", "Went(Lookup)")]
    {
        window.click(Role::Button, place);
        window.assert_said(&[said]);
        let chosen = window.0.get_by_role_and_label(Role::Button, place);
        assert_eq!(chosen.accesskit_node().is_selected(), Some(true), "{place}");
    }
    window.click(Role::Button, "Sign out");
    window.assert_said(&["SignedOut"]);
    assert!(!window.has(Role::Button, "Sign out") && !window.has(Role::Button, "Desk"));
}

#[test]
fn who_is_signed_out_can_reach_profiles_the_history_and_the_login_panel_again() {
    let mut window = Window::open(Canned::start());
    window.click(Role::Button, "History");
    window.click(Role::Button, "Profiles");
    window.click(Role::Button, "Sign in");
    window.assert_said(&["Went(History)", "Went(Profiles)", "Went(SignIn)"]);
    assert!(window.has(Role::Heading, "Sign in to Acme production"));

    let mut window = Window::open(Canned::confirmed());
    window.click(Role::Button, "Sign out");
    window.click(Role::Button, "History");
    assert!(window.shows("INC0042317"), "{:?}", window.texts());
    window.click(Role::Button, "Sign in");
    assert!(window.has(Role::Heading, "Sign in to Acme production"));
}

/// The states in which the frame shows most.
const FULL: [fn() -> Canned; 7] = [
    Canned::empty_history,
    Canned::desk,
    Canned::bearer_desk,
    Canned::practice_desk,
    Canned::difficulty_ordered,
    Canned::warnings,
    Canned::notice,
];

#[test]
fn nothing_in_the_bar_is_cut_off_or_covered_at_any_size() {
    for (at, state) in FULL.into_iter().enumerate() {
        for size in [USUAL, SMALL, DOUBLE, Vec2::new(700.0, 500.0), Vec2::new(1920.0, 1080.0)] {
            let window = Window::open_at(state(), size);
            let mut seen = Vec::new();
            for node in window.0.root().children_recursive() {
                let role = node.accesskit_node().role();
                let name = node.accesskit_node().label().or_else(|| node.value());
                let is_part = matches!(role, Role::Button | Role::Link | Role::Label);
                let Some(name) = name.filter(|_| is_part && node.accesskit_node().raw_bounds().is_some())
                else {
                    continue;
                };
                let rect = node.rect();
                if rect.bottom() < 90.0 {
                    assert!(
                        rect.left() >= 0.0 && rect.right() <= size.x + 0.5,
                        "state {at} at {size}: {name} {rect}"
                    );
                    seen.push((name, rect));
                }
            }
            assert!(seen.len() >= 3, "state {at} at {size}: {seen:?}");
            for (at_a, (a, rect)) in seen.iter().enumerate() {
                for (b, other) in &seen[at_a + 1..] {
                    let common = rect.shrink(1.0).intersect(other.shrink(1.0));
                    assert!(!common.is_positive(), "state {at} at {size}: {a} {rect} over {b} {other}");
                }
            }
        }
    }
}

#[test]
fn where_the_room_is_short_the_words_about_the_key_go_before_the_profile_and_its_label() {
    let window = Window::open_at(Canned::desk(), SMALL);
    let key = "Key 139f6495-e447-4a26-a765-5c01b6b152d5";
    assert!(window.has(Role::Label, key) && !window.shows(WHO));
    let chip = |size| Window::open_at(Canned::desk(), size).0.get_by_label(CHIP).rect().width();
    assert!(chip(USUAL) > chip(SMALL) + 100.0, "the host is left out");
    assert!((chip(SMALL) - chip(DOUBLE)).abs() < 16.0, "nearly the whole name is still there");
    assert!(Window::open_at(Canned::desk(), DOUBLE).shows(WHO), "a second line has room");
}

#[test]
fn the_end_of_a_bearer_token_is_counted() {
    let mut window = Window::open(Canned::bearer_desk());
    assert!(window.shows("ends in 12 min"), "{:?}", window.texts());
    window.send(|canned| canned.now += SignedDuration::from_mins(12));
    assert!(window.shows("ends in 2"), "{:?}", window.texts());
    window.send(|canned| canned.now += SignedDuration::from_mins(1));
    assert!(window.shows("has ended"));
}

#[test]
fn help_opens_by_the_menu_and_by_f1_and_closes_by_escape_and_f1() {
    let mut window = Window::open(Canned::desk());
    window.click(Role::Button, "Help and settings");
    window.click(Role::MenuItem, "Keyboard and help");
    assert!(window.has(Role::Heading, "The call"), "the page about the desk");
    window.click(Role::ListBoxOption, "Keys and outcomes");
    assert!(
        window.has(Role::Dialog, "Help") && window.shows(concat!("Token Desk ", env!("CARGO_PKG_VERSION")))
    );
    for word in
        ["Confirmed", "Refused", "Unknown", "Next caller: clears the desk. The history keeps what was done"]
    {
        assert!(window.shows(word), "{word}");
    }
    window.press(Key::Escape);
    window.press(Key::F1);
    window.press(Key::F1);
    window.assert_said(&[
        "Manual(Opened)",
        "Manual(Chosen(Keys))",
        "Manual(Closed)",
        "Manual(Opened)",
        "Manual(Closed)",
    ]);
    assert!(!window.has(Role::Dialog, "Help"));
}

impl Window {
    fn press_command(&mut self, key: Key) {
        self.0.key_press_modifiers(Modifiers::COMMAND, key);
        self.settle();
    }
}

#[test]
fn every_shortcut_that_help_lists_does_what_it_says_from_anywhere() {
    let mut window = Window::open(Canned::desk());
    for key in [Key::F, Key::K] {
        window.send(|canned| canned.send(Message::Went(token_desk::app::Screen::Profiles)));
        window.press_command(key);
        window.assert_said(&["SearchAsked"]);
        assert_eq!(window.focused().as_deref(), Some(SEARCH));
    }
    window.type_into(SEARCH, "ada");
    window.said();
    window.press_command(Key::N);
    window.assert_said(&["NextCallerAsked"]);
    assert_eq!(window.focused().as_deref(), Some(SEARCH));
    assert!(window.canned().app.forms.lookup.search.is_empty());
}

#[test]
fn shortcuts_wait_while_a_dialog_is_open_and_need_somebody_signed_in() {
    for state in [
        Canned::confirm,
        Canned::export,
        Canned::help,
        Canned::difficulties,
        Canned::start,
        Canned::settings,
        Canned::log,
    ] {
        let mut window = Window::open(state());
        window.press_command(Key::F);
        window.press_command(Key::N);
        window.assert_said(&[]);
    }
}

#[test]
fn closing_during_a_change_asks_and_enter_keeps_the_window_open() {
    let mut window = Window::open(Canned::closing());
    assert!(window.has(Role::Dialog, "The outcome is not known yet"));
    assert_eq!(window.focused().as_deref(), Some("Keep it open"));
    window.press(Key::Enter);
    window.assert_said(&["CloseRefused"]);

    let mut window = Window::open(Canned::closing());
    window.press(Key::Escape);
    window.assert_said(&["CloseRefused"]);

    let mut window = Window::open(Canned::closing());
    window.click(Role::Button, "Close anyway");
    window.assert_said(&["CloseConfirmed"]);
}

#[test]
fn a_strip_is_heard_when_it_appears_and_that_the_caller_is_not_the_person_at_once() {
    for (canned, words, live) in [
        (Canned::link_offered as fn() -> Canned, "INC0042318", Live::Polite),
        (Canned::verify_failed_desk, "The caller is not Ada Lovelace", Live::Assertive),
    ] {
        let window = Window::open(canned());
        let spoken = window.0.root().children_recursive().find(|node| {
            node.value().is_some_and(|text| text.contains(words))
                && node.accesskit_node().role() == Role::Label
        });
        assert_eq!(spoken.expect(words).accesskit_node().live(), live);
    }
}

#[test]
fn a_notice_is_spoken_takes_no_focus_and_goes_after_five_seconds() {
    let mut window = Window::open(Canned::notice());
    let focused = window.focused();
    assert!(focused.is_some());
    let node = window.0.get_by_role_and_label(Role::Status, "Copied for the ticket");
    assert_eq!(node.accesskit_node().live(), Live::Polite);
    window.send(|canned| canned.now += SignedDuration::from_millis(4_800));
    assert!(window.has(Role::Status, "Copied for the ticket"));
    window.send(|canned| canned.now += SignedDuration::from_millis(300));
    window.assert_said(&["NoticeClosed"]);
    assert!(!window.has(Role::Status, "Copied for the ticket"));
    assert_eq!(window.focused(), focused);
}

#[test]
fn each_warning_about_the_session_is_hidden_by_itself() {
    let mut window = Window::open(Canned::warnings());
    let words = [
        "Signed in, but the server did not confirm your access",
        "The credential is not remembered",
        "This computer's clock is 4 minutes ahead of the server's",
    ];
    assert!(words.iter().all(|words| window.shows(words)), "{:?}", window.texts());
    for (left, said) in [(2, "Unproved"), (1, "NotRemembered"), (0, "ClockOff")] {
        let first = window.0.query_all_by_role_and_label(Role::Link, "Hide").next().expect("a link");
        first.click();
        window.settle();
        window.assert_said(&[&format!("WarningHidden({said})")]);
        assert_eq!(words.iter().filter(|words| window.shows(words)).count(), left);
    }
}

#[test]
fn a_session_that_has_ended_says_so_before_anything_is_sent() {
    let mut window = Window::open(Canned::session_over());
    assert!(window.shows("Your session ended at") && window.shows("Sign in again: what you typed stays"));
    assert!(!Window::open(Canned::bearer_desk()).shows("Your session ended"));
    window.click(Role::Link, "Sign in again");
    assert!(window.shows("You were signed out") && window.shows("The bearer token ended at"));
    assert!(window.canned().app.model.session.who.is_none());
}

#[test]
fn only_the_practice_tenant_is_marked_as_practice() {
    let words = "Practice tenant: nothing here reaches a real system";
    assert!(Window::open(Canned::practice_desk()).shows(words));
    assert!(!Window::open(Canned::desk()).shows(words));
    assert!(!Window::open(Canned::first_start()).shows(words));
}

#[test]
fn a_difficulty_is_ordered_and_switched_off_by_keyboard_alone() {
    let mut window = Window::open(Canned::practice_desk());
    window.focus(Role::Link, "Difficulties…");
    window.press(Key::Enter);
    assert!(window.has(Role::Dialog, "Difficulties"));
    window.press(Key::ArrowRight);
    assert_eq!(window.focused().as_deref(), Some("Everything"));
    window.press(Key::Tab);
    window.press(Key::ArrowRight);
    assert_eq!(window.focused().as_deref(), Some("Next three"));
    let conflict = token_desk::words::practice::difficulty(Difficulty::Conflict);
    for _ in 0..Difficulty::ALL.len() {
        window.press(Key::Tab);
        if window.focused().as_deref() == Some(conflict) {
            break;
        }
    }
    assert_eq!(window.focused().as_deref(), Some(conflict));
    window.press(Key::Enter);
    window.assert_said(&["Practice(Opened)", "Practice(Chosen(Conflict))"]);
    assert!(window.shows("Next 3 answers: Not assigned to this person (409)"), "{:?}", window.texts());
    window.focus(Role::Link, "Switch off");
    window.press(Key::Enter);
    window.assert_said(&["Practice(SwitchedOff)"]);
    assert!(!window.shows("Next 3 answers"));
}

#[test]
fn every_difficulty_can_be_chosen_and_escape_chooses_none() {
    for difficulty in Difficulty::ALL {
        let mut window = Window::open_at(Canned::difficulties(), DOUBLE);
        window.click(Role::ListBoxOption, token_desk::words::practice::difficulty(difficulty));
        window.assert_said(&[&format!("Practice(Chosen({difficulty:?}))")]);
    }
    let mut window = Window::open(Canned::difficulties());
    window.press(Key::Escape);
    window.assert_said(&["Practice(Closed)"]);
}

#[test]
fn a_strip_that_goes_does_not_take_the_focus_or_the_text_of_what_is_below() {
    let mut window = Window::open(Canned::difficulty_ordered());
    window.type_into(SEARCH, "ada");
    window.send(|canned| canned.send(Message::OrderedChanged(None)));
    assert_eq!(window.focused().as_deref(), Some(SEARCH));
    window.send(|canned| canned.send(Message::Practice(practice::Message::Chosen(Difficulty::Slow))));
    assert_eq!(window.focused().as_deref(), Some(SEARCH));
    assert_eq!(window.canned().app.forms.lookup.search, "ada");
}

#[test]
fn keys_lead_to_every_place_the_settings_and_the_list_of_keys() {
    let mut window = Window::open(Canned::desk());
    for (key, said) in [
        (Key::Num2, "Went(History)"),
        (Key::Num3, "Went(Profiles)"),
        (Key::Num1, "Went(Lookup)"),
        (Key::Comma, "Settings(Opened)"),
    ] {
        window.press_command(key);
        window.assert_said(&[said]);
    }
    window.press_command(Key::Num2);
    window.assert_said(&[]);
    window.press(Key::Escape);
    window.said();
    window.press_command(Key::Slash);
    window.assert_said(&["Manual(Opened)", "Manual(Chosen(Keys))"]);
    for keys in ["Ctrl+1", "Ctrl+D", "Ctrl+E", "Ctrl+,", "Ctrl+/", "Ctrl +", "Ctrl −"] {
        assert!(window.shows(keys), "{keys}: {:?}", window.texts());
    }
    let mut window = Window::open(Canned::start());
    window.press_command(Key::Num3);
    window.press_command(Key::Num1);
    window.assert_said(&["Went(Profiles)", "Went(Lookup)"]);
    assert!(window.has(Role::Heading, "Sign in to Acme production"), "where one signs in");
    let history = window.0.get_by_role_and_label(Role::Button, "History");
    assert_eq!(history.accesskit_node().data().keyboard_shortcut(), Some("Ctrl+2"));
}

#[test]
fn a_key_disables_and_exports_only_where_the_button_can_be_pressed() {
    let asked = "Lookup(Asked(Disable))";
    for (state, said) in [
        (Canned::ada as fn() -> Canned, vec![asked]),
        (Canned::desk, vec![]),
        (Canned::confirmed, vec![]),
        (Canned::start, vec![]),
    ] {
        let mut window = Window::open(state());
        window.press_command(Key::D);
        window.assert_said(&said);
        window.press_command(Key::D);
        window.assert_said(&[]);
    }
    for (state, said) in [
        (Canned::history as fn() -> Canned, vec!["History(ExportAsked)"]),
        (Canned::confirmed, vec!["Outcome(ExportAsked)"]),
        (Canned::empty_history, vec![]),
        (Canned::unknown, vec!["Outcome(ExportAsked)"]),
        (Canned::refused, vec!["Outcome(ExportAsked)"]),
        (Canned::sending, vec![]),
        (Canned::ada, vec![]),
    ] {
        let mut window = Window::open(state());
        let button = window.0.query_by_role_and_label(Role::Button, "Export…");
        let can = button.is_some_and(|button| !button.accesskit_node().is_disabled());
        assert_eq!(can, !said.is_empty(), "the key does what the button does");
        window.press_command(Key::E);
        window.assert_said(&said);
    }
}

/// Keys without a control of their own: they move the focus, press what has it, or change the size.
const WITHOUT_CONTROL: [&str; 8] = ["↓", "Enter", "Esc", "Tab", "Ctrl +", "Ctrl −", "Ctrl+0", "Ctrl+/"];

#[test]
fn what_a_key_does_is_said_at_its_control() {
    type Place = (fn() -> Canned, Role, &'static str, &'static [&'static str]);
    let places: [Place; 15] = [
        (Canned::desk, Role::TextInput, SEARCH, &["Ctrl+F", "Ctrl+K"]),
        (Canned::history, Role::TextInput, "Search the history", &["Ctrl+F", "Ctrl+K"]),
        (Canned::ada, Role::Button, "Disable token…", &["Ctrl+D"]),
        // it cannot be pressed, as the person has no token
        (Canned::no_tokens, Role::Button, "Disable token…", &["Ctrl+D"]),
        (Canned::confirmed, Role::Button, "Copy for the ticket", &["Ctrl+Shift+C"]),
        (Canned::confirmed, Role::Button, "Next caller", &["Ctrl+N"]),
        (Canned::confirmed, Role::Button, "Export…", &["Ctrl+E"]),
        (Canned::history, Role::Button, "Export…", &["Ctrl+E"]),
        (Canned::desk, Role::Button, "Desk", &["Ctrl+1"]),
        (Canned::desk, Role::Button, "History", &["Ctrl+2"]),
        (Canned::desk, Role::Button, "Profiles", &["Ctrl+3"]),
        (Canned::desk, Role::Button, "Batch", &["Ctrl+4"]),
        (Canned::desk, Role::MenuItem, "Lock", &["Ctrl+L"]),
        (Canned::desk, Role::MenuItem, "Keyboard and help", &["F1"]),
        (Canned::desk, Role::MenuItem, "Settings…", &["Ctrl+,"]),
    ];
    let mut named = BTreeSet::new();
    for (state, role, label, keys) in places {
        let mut window = Window::open(state());
        if role == Role::MenuItem {
            window.click(Role::Button, "Help and settings");
        }
        let control = window.0.get_by_role_and_label(role, label);
        assert_eq!(control.accesskit_node().data().keyboard_shortcut(), Some(keys[0]), "{label}");
        // the line of a menu says it without being pointed at, in words that are drawn only
        if role != Role::MenuItem {
            window.0.event(Event::PointerMoved(window.place(role, label)));
            window.0.run_steps(60);
            for key in keys {
                let lines = window.texts();
                assert!(lines.iter().any(|text| text.lines().any(|line| line == *key)), "{label}: {lines:?}");
            }
        }
        named.extend(keys.iter().copied());
    }
    let window = Window::open(Canned::manual_keys());
    let listed = window.0.query_all_by_role(Role::Label);
    let listed = listed.filter_map(|node| node.accesskit_node().label().or_else(|| node.value()));
    let is_key = |text: &String| text.starts_with("Ctrl") || text.len() <= 5 && !text.contains(' ');
    let listed: Vec<_> = listed.filter(is_key).collect();
    assert!(listed.len() >= 15, "{listed:?}");
    for key in &listed {
        assert!(named.contains(&**key) || WITHOUT_CONTROL.contains(&&**key), "{key}: {listed:?}");
    }
    for key in named.iter().chain(&WITHOUT_CONTROL) {
        assert!(listed.iter().any(|listed| listed == key), "{key} is not in the list: {listed:?}");
    }
}

#[test]
fn the_window_and_its_menu_have_names_and_the_menu_says_whether_it_is_open() {
    let mut window = Window::open(Canned::desk());
    assert_eq!(window.0.root().accesskit_node().label().as_deref(), Some("Token Desk"));
    let expanded = |window: &Window| {
        let menu = window.0.get_by_role_and_label(Role::Button, "Help and settings");
        menu.accesskit_node().data().is_expanded()
    };
    assert_eq!(expanded(&window), Some(false));
    window.click(Role::Button, "Help and settings");
    assert_eq!(expanded(&window), Some(true));
}

#[test]
fn the_licences_of_what_is_built_in_unfold() {
    let mut canned = Canned::manual_keys();
    canned.send(Message::Manual(manual::Message::Chosen(manual::Page::Licences)));
    let mut window = Window::open(canned);
    let headings = window.0.query_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
    let fonts =
        headings.into_iter().find(|label| label.starts_with("Ubuntu Font")).expect("egui's own fonts");
    let has_text =
        |window: &Window| window.texts().iter().any(|text| text.contains("UBUNTU FONT LICENCE Version 1.0"));
    assert!(!has_text(&window));
    window.click(Role::Button, &fonts);
    assert!(has_text(&window));

    let mut canned = Canned::manual_keys();
    canned.send(Message::Manual(manual::Message::Chosen(manual::Page::Licences)));
    canned.app.forms.manual.search = "epaint_default_fonts".to_owned();
    let window = Window::open(canned);
    let headings = window.0.query_all_by_role(Role::Button).filter_map(|node| node.accesskit_node().label());
    let headings: Vec<_> =
        headings.filter(|label| label.contains("License") || label.contains("Licence")).collect();
    assert!(headings.contains(&fonts) && headings.len() < 5, "{headings:?}");
}

#[test]
fn that_the_details_were_copied_is_heard() {
    let mut window = Window::open(Canned::lookup_failed());
    window.focus(Role::Button, "Copy the details");
    window.press(Key::Enter);
    assert_eq!(
        (window.focused().as_deref(), window.described().as_str()),
        (Some("Copy the details"), "Copied")
    );
    assert!(window.announces("Copied"), "{:?}", window.texts());
}

#[test]
fn what_came_of_a_connection_check_is_heard_with_whom_to_ask() {
    let window = Window::open(Canned::check_certificate());
    let said = window.described();
    assert!(
        said.contains("Acme TLS Inspection CA 2") && said.contains("Your network team can help."),
        "{said}"
    );
    assert!(window.announces(&said), "{:?}", window.texts());
}
