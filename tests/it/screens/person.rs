//! The person on the desk, by what is read and pressed: what troubles their sign-in, their menu, their
//! recent sign-ins.

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::Timestamp;
use token_desk::{
    app::{Effect, Message, confirm, lookup},
    domain::{
        change::{action::Action, availability::Refused},
        person::{
            LockedMethod, Person,
            emergency::{CodeId, EmergencyAccess},
            query::Found,
        },
        time::server_time::ServerTime,
    },
};

use super::{DOUBLE, USUAL, Window};
use crate::canned::Canned;

const MENU: &str = "For this person";
const HEADING: &str = "Recent sign-ins";
const LAST_USED: &str = "When was it last used?";
const FORBIDDEN: &str = "The profile Acme production does not allow this. Ask your administrator";

fn with_menu(canned: Canned) -> Window {
    let mut window = Window::open(canned);
    window.click(Role::Button, MENU);
    window
}

/// Ada as somebody changes her.
fn ada_with(change: impl FnOnce(&mut Person)) -> Canned {
    let mut canned = Canned::quiet_person();
    let mut person = canned.app.model.lookup.person().expect("Ada").clone();
    change(&mut person);
    canned.send(Message::Lookup(lookup::Message::Submitted));
    canned.answer(token_desk::app::Reply::Found(Ok(Box::new(Found::Person(person)))));
    canned
}

#[test]
fn with_whom_all_is_well_only_the_last_sign_in_has_a_line() {
    let window = Window::open(Canned::quiet_person());
    assert!(window.shows("today 11:51, Approve") && window.shows("last sync today 03:15"));
    for word in ["Locked", "Emergency", "Deletion", "High risk"] {
        assert!(!window.shows(word), "{word}");
    }
}

#[test]
fn what_troubles_a_sign_in_is_said_at_a_glance() {
    let window = Window::open(Canned::disabled_person());
    assert!(window.shows("They cannot sign in with any method"));
    assert!(window.shows("4 Nov 2026 18:40, FIDO"));
    let window = Window::open(ada_with(|ada| {
        ada.emergency = Some(EmergencyAccess {
            status: Some("Disabled".to_owned()),
            ends: ServerTime::read("2026-11-20T13:00:00Z"),
            offline_ends: ServerTime::read("2026-11-24T09:00:00Z"),
            ..EmergencyAccess::default()
        });
    }));
    assert!(window.shows("Offline code works until 24 Nov 2026 10:00"), "{:?}", window.texts());
    assert!(!window.shows("Access code active"));
    let window = Window::open(ada_with(|ada| {
        ada.emergency = Some(EmergencyAccess {
            status: Some("ENABLED".to_owned()),
            offline_ends: ServerTime::read("2026-11-22T09:00:00Z"),
            ..EmergencyAccess::default()
        });
    }));
    assert!(window.shows("Access code active, end not known"));
}

#[test]
fn the_menu_names_what_is_locked_and_leaves_out_what_makes_no_sense_now() {
    let mut window = with_menu(Canned::locked_person());
    let expected = ["Emergency access code…", "Unlock Authenticate OTP…", "Assign a token…", "Disable user…"];
    assert_eq!(window.item_names(), expected);
    assert_eq!(window.item("Unlock Authenticate OTP…"), (None, true));
    assert_eq!(window.item("Disable user…"), (Some(FORBIDDEN.to_owned()), false));
    window.click(Role::MenuItem, "Unlock Authenticate OTP…");
    window.assert_said(&["Lookup(Asked(Unlock))"]);
    assert!(window.canned().app.model.dialog::<confirm::Asking>().is_some());
    assert!(window.item_names().is_empty(), "the menu is closed");
}

#[test]
fn an_item_that_cannot_be_used_is_read_by_keyboard_and_sends_nothing() {
    let mut window = with_menu(Canned::disabled_person());
    assert_eq!(window.item("Enable user…"), (Some(FORBIDDEN.to_owned()), false));
    assert_eq!(window.item("Unlock…"), (Some("Nothing is locked".to_owned()), false));
    window.focus(Role::MenuItem, "Enable user…");
    assert_eq!(window.focused().as_deref(), Some("Enable user…"));
    window.press(Key::Enter);
    window.click(Role::MenuItem, "Unlock…");
    window.assert_said(&[]);
    assert!(!window.item("Enable user…").1, "the menu is open still");
    window.press(Key::Escape);
    assert!(window.item_names().is_empty());
    assert_eq!(window.focused().as_deref(), Some(MENU));
}

#[test]
fn what_was_refused_before_can_be_tried_again_and_says_so() {
    let mut canned = Canned::locked_person();
    let at: Timestamp = "2026-11-23T08:12:00Z".parse().unwrap();
    canned.app.model.session.refused.push(Refused { action: Action::Unlock, at });
    let window = with_menu(canned);
    let (below, usable) = window.item("Unlock Authenticate OTP…");
    assert!(usable);
    assert!(below.is_some_and(|below| below.contains("refused this at 23 Nov 2026, ")));
}

#[test]
fn a_code_that_is_active_can_be_withdrawn_and_without_its_id_it_says_why_not() {
    let mut active = EmergencyAccess { status: Some("Enabled".to_owned()), ..EmergencyAccess::default() };
    let window = with_menu(ada_with(|ada| ada.emergency = Some(active.clone())));
    let why = "The server did not name the code's ID, which is needed to withdraw it".to_owned();
    assert_eq!(window.item("Withdraw the emergency code…"), (Some(why), false));
    active.id = CodeId::from_server("6f7d").ok();
    let mut window = with_menu(ada_with(|ada| ada.emergency = Some(active)));
    window.click(Role::MenuItem, "Withdraw the emergency code…");
    window.assert_said(&["Lookup(Asked(WithdrawEmergencyCode))"]);
}

#[test]
fn of_somebody_known_by_id_only_nothing_is_claimed_in_the_menu() {
    let window = with_menu(Canned::by_serial());
    let first = "Find the person by their e-mail address first";
    for name in ["Emergency access code…", "Unlock…"] {
        assert_eq!(window.item(name), (Some(first.to_owned()), false), "{name}");
    }
    assert_eq!(window.item("Assign a token…"), (None, true));
    assert!(!window.item_names().iter().any(|name| name.contains("user…")));
}

#[test]
fn methods_that_nobody_can_unlock_are_not_named_as_if_one_could() {
    let window = with_menu(ada_with(|ada| ada.locked = vec![LockedMethod::Approve]));
    assert!(!window.item("Unlock…").1);
}

#[test]
fn the_menu_works_in_the_smallest_window() {
    let mut window = Window::open_at(Canned::locked_person(), DOUBLE);
    window.focus(Role::Button, MENU);
    window.press(Key::Enter);
    window.click(Role::MenuItem, "Assign a token…");
    window.assert_said(&["Lookup(Asked(Assign))"]);
}

#[test]
fn sign_ins_are_read_only_when_their_heading_is_opened() {
    let mut window = Window::open_at(Canned::locked_person(), USUAL);
    let heading = |window: &Window| {
        window.0.get_by_role_and_label(Role::Button, HEADING).accesskit_node().data().is_expanded()
    };
    assert_eq!(heading(&window), Some(false));
    window.click(Role::Button, HEADING);
    window.assert_said(&["Lookup(Events(Toggled))"]);
    assert_eq!(heading(&window), Some(true));
    assert!(matches!(window.canned().effects[..], [Effect::ListEvents { .. }]));
    assert!(window.shows("Reading the sign-ins · 0 s") && window.shows("Reading when it was last used"));
    window.press(Key::Escape);
    window.assert_said(&["Lookup(Cancelled)"]);
    assert_eq!(heading(&window), Some(false));
    assert!(window.has(Role::Link, LAST_USED), "as it was before");
}

#[test]
fn sign_ins_stand_newest_first_in_the_servers_words_and_all_on_request() {
    let mut window = Window::open(Canned::events());
    for words in [
        "today 11:51 · Approve",
        "22 Nov 2026 08:13 · SecurID OTP",
        "Authentication failed: wrong passcode (703)",
        "Outlook · Ada's key ring · 192.0.2.18",
        "The server does not say what happened",
    ] {
        assert!(window.shows(words), "{words}: {:?}", window.texts());
    }
    assert!(window.shows("19 Nov 2026") && !window.shows("18 Nov 2026 09:02"), "the first five");
    window.click(Role::Link, "Show all (14)");
    window.assert_said(&["Lookup(Events(LengthToggled))"]);
    assert!(window.shows("10 Nov 2026 09:02"));
    window.click(Role::Link, "Show fewer");
    assert!(!window.shows("10 Nov 2026 09:02"));
    window.click(Role::Button, HEADING);
    window.click(Role::Button, HEADING);
    window.said();
    assert!(window.shows("today 11:51 · Approve"), "what was read is not read twice");
    assert!(window.canned().effects.is_empty());
}

#[test]
fn when_a_token_was_last_used_is_answered_from_the_sign_ins_and_never_with_never() {
    let mut window = Window::open(Canned::locked_person());
    window.click(Role::Link, LAST_USED);
    window.assert_said(&["Lookup(Events(Asked))"]);
    assert!(matches!(window.canned().effects[..], [Effect::ListEvents { .. }]));

    let mut window = Window::open(Canned::events());
    assert!(window.shows("Last used 22 Nov 2026 08:14, Outlook: Authentication succeeded (702)"));
    let spare = "000123145310, Spare, Disabled, expires 12 Feb 2027, by m.ortiz, 3 Nov 2026 09:12, PIN set";
    window.click(Role::ListBoxOption, spare);
    assert!(window.shows("Not among the 14 newest sign-ins"), "{:?}", window.texts());

    let window = Window::open(Canned::events_none());
    assert!(window.shows("The server lists no sign-ins for this person"));
    assert!(window.shows("Last use not known: the server lists no sign-ins"));
    assert!(!window.texts().iter().any(|text| text.to_lowercase().contains("never")));
}

#[test]
fn the_keyboard_goes_from_the_question_to_what_answers_it() {
    let mut window = Window::open(Canned::locked_person());
    window.focus(Role::Link, LAST_USED);
    window.press(Key::Enter);
    window.assert_said(&["Lookup(Events(Asked))"]);
    assert_eq!(window.focused().as_deref(), Some(HEADING));
}

#[test]
fn sign_ins_that_may_not_be_read_name_the_permission_and_can_be_read_again() {
    let mut window = Window::open(Canned::events_forbidden());
    assert!(window.has(Role::Alert, "The sign-ins were not listed"));
    assert!(window.shows("403") && window.shows("rsa.audit.user"));
    assert!(window.shows("Last use not known: the sign-ins were not read"));
    window.click(Role::Button, "Read again");
    window.assert_said(&["Lookup(Events(Asked))"]);
    assert!(window.shows("Reading the sign-ins"));
}

#[test]
fn a_person_who_cannot_be_read_again_is_not_shown_as_before_the_change() {
    let mut window = Window::open(Canned::person_unread());
    assert!(window.has(Role::Alert, "The person was not looked up"));
    assert!(!window.shows("Last sign-in") && !window.has(Role::Button, MENU));
    window.click(Role::Button, "Read again");
    window.assert_said(&["Lookup(PersonAsked)"]);
    assert!(window.shows("Searching the server"));
    window.click(Role::Button, "Stop");
    assert!(window.shows("The person was not read again"));
    window.click(Role::Button, "Read again");
    assert!(matches!(window.canned().effects[..], [Effect::Find { .. }]));
}

#[test]
fn a_name_that_is_read_from_right_to_left_is_said_as_it_was_written() {
    let window = Window::open(Canned::right_to_left_chosen());
    assert!(window.has(Role::Heading, "דנה לוי"), "{:?}", window.texts());
    assert!(
        !window.texts().iter().any(|words| words.contains("לוי דנה")),
        "only the picture is turned round"
    );
}

#[test]
fn a_reason_that_is_read_from_right_to_left_is_said_as_it_was_typed() {
    let window = Window::open_at(Canned::right_to_left_confirm(), DOUBLE);
    let said = window.texts();
    assert!(said.iter().any(|words| words.contains("אבד באוטובוס של Egged.")), "{said:?}");
}

#[test]
fn beside_a_name_in_letters_that_no_font_has_stands_what_can_be_read() {
    let list = Window::open(Canned::strange_letters());
    let said = list.texts();
    assert!(said.iter().any(|words| words == "𐕰𐕱𐕲 𐕳𐕴 (vleka)"), "{said:?}");
    assert!(said.iter().any(|words| words == "Ελένη Παππά"), "{said:?}");
    let chosen = Window::open(Canned::strange_letters_chosen());
    assert!(chosen.has(Role::Heading, "𐕰𐕱𐕲 𐕳𐕴 (vleka)"), "{:?}", chosen.texts());
}

#[test]
fn every_confirmation_says_of_such_a_name_whose_it_is() {
    let window = Window::open(Canned::strange_letters_confirm());
    let said = window.texts();
    assert!(said.iter().any(|words| words == "𐕰𐕱𐕲 𐕳𐕴 · v.leka@partner.example"), "{said:?}");
    let follows = "𐕰𐕱𐕲 𐕳𐕴 (v.leka@partner.example) cannot sign in with this token until it is enabled again.";
    assert!(said.iter().any(|words| words == follows), "{said:?}");
    let mut window = Window::open(Canned::strange_letters_chosen());
    window.click(Role::Button, "Verify the caller…");
    let said = window.texts();
    assert!(said.iter().any(|words| words == "𐕰𐕱𐕲 𐕳𐕴 · v.leka@partner.example"), "{said:?}");
}

#[test]
fn such_a_name_is_told_in_the_outcome_the_way_back_and_the_strip_above_another_screen() {
    let mut window = Window::open(Canned::strange_letters_refused());
    let called = "𐕰𐕱𐕲 𐕳𐕴 (v.leka@partner.example)";
    assert!(window.has(Role::Button, "Back to v.leka@partner.example"), "{:?}", window.texts());
    window.click(Role::Button, "Next caller");
    let said = window.texts();
    assert!(said.iter().any(|words| words.contains(called)), "{said:?}");
}
