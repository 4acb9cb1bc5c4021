//! What else can be done with a token, by what a person reads and presses: the menu, each dialog, undo, and
//! what the history makes of it.

use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;
use jiff::Timestamp;
use token_desk::{
    app::{Applied, Job, Message, Reply, Screen, confirm, history, lookup},
    domain::{
        change::{Outcome, Reread, action::Action, availability::Refused},
        problem::ProblemKind,
        token::{hardware_token::TokenStatus, serial::Serial},
    },
    words,
};

use super::{DOUBLE, SMALL, USUAL, Window};
use crate::canned::Canned;
use crate::fixtures;

const MENU: &str = "More…";
const TYPE_IT: &str = "Type the serial number to confirm";
const TOKEN: &str = fixtures::SERIAL;
const SPARE: &str = fixtures::SPARE_SERIAL;

struct Dialog {
    canned: fn() -> Canned,
    title: &'static str,
    button: &'static str,
    says: &'static [&'static str],
}

/// Every confirmation of a token's actions, undo among them.
const DIALOGS: [Dialog; 7] = [
    Dialog {
        canned: Canned::enable,
        title: "Enable this token?",
        button: "Enable token",
        says: &[SPARE, "Ada can sign in with this token again. Check that they have it"],
    },
    Dialog {
        canned: Canned::clear_pin,
        title: "Clear this token's PIN?",
        button: "Clear PIN",
        says: &[TOKEN, "The current PIN stops working. Ada sets a new one"],
    },
    Dialog {
        canned: Canned::unassign,
        title: "Unassign this token?",
        button: "Unassign token",
        says: &[TOKEN, "it must be assigned and activated again"],
    },
    Dialog {
        canned: Canned::delete,
        title: "Delete this token's record?",
        button: "Delete record",
        says: &[TOKEN, "The record is deleted for good"],
    },
    Dialog {
        canned: Canned::rename,
        title: "Rename this token?",
        button: "Rename token",
        says: &[TOKEN, "New name", "Ada's spare key ring", "Nothing else about the token changes"],
    },
    Dialog {
        canned: Canned::assign,
        title: "Assign this token to Ada Lovelace?",
        button: "Assign token",
        says: &[fixtures::NEW_SERIAL, "Ada's new token", "They activate it on My Page"],
    },
    Dialog {
        canned: Canned::undo,
        title: "Enable this token?",
        button: "Enable token",
        says: &[TOKEN, "Undoes", "number 1", "Called back on the number on record"],
    },
];

/// What the serial number has to be typed for has it typed.
fn open(dialog: &Dialog) -> Window {
    let mut canned = (dialog.canned)();
    if canned.app.model.dialog::<confirm::Asking>().expect("a dialog").wants_typing() {
        canned.app.forms.confirm.serial = TOKEN.to_owned();
    }
    Window::open(canned)
}

/// The menu beside "Disable token…" is open.
fn with_menu(canned: Canned) -> Window {
    let mut window = Window::open(canned);
    window.focus(Role::Button, MENU);
    window.press(Key::Enter);
    window
}

fn reread(canned: &Canned) -> Reply {
    let serial = Serial::parse(TOKEN).expect("a serial number");
    let token = canned.app.model.lookup.token(&serial).cloned();
    let at = canned.now;
    Reply::Reread(Ok(Box::new(Reread { token, person: None, at, others_enabled: Some(0), caution: None })))
}

#[test]
fn who_has_as_many_tokens_as_somebody_can_have_is_said_to_before_they_get_one_more() {
    let words = "They have 5 hardware tokens. 5 active ones is the limit: the server may refuse one more";
    for state in [Canned::assign as fn() -> Canned, Canned::replace] {
        assert!(!Window::open(state()).shows("the server may refuse one more"));
        let mut canned = state();
        let Job::Done(tokens) = &mut canned.app.model.lookup.tokens else { panic!("no tokens") };
        tokens.resize(5, tokens[0].clone());
        assert!(Window::open(canned).shows(words));
    }
}

#[test]
fn each_dialog_asks_by_name_and_says_what_follows_and_for_whom() {
    for dialog in &DIALOGS {
        let window = open(dialog);
        assert!(window.has(Role::Dialog, dialog.title), "{}", dialog.title);
        let all = ["Ada Lovelace · ada.lovelace@acme.example", fixtures::PROFILE, "PRODUCTION", "INC0042317"];
        for words in dialog.says.iter().chain(&all) {
            assert!(window.shows(words), "{}: {words}: {:?}", dialog.title, window.texts());
        }
        assert!(!window.is_blocked(dialog.button));
    }
}

#[test]
fn each_dialog_starts_on_cancel_and_is_confirmed_only_by_going_to_its_button() {
    for dialog in &DIALOGS {
        for key in [Key::Enter, Key::Space, Key::Escape] {
            let mut window = open(dialog);
            assert_eq!(window.focused().as_deref(), Some("Cancel"), "{}", dialog.title);
            window.press(key);
            window.assert_said(&["Confirm(Cancelled)"]);
        }
        let mut window = open(dialog);
        window.press(Key::Tab);
        assert_eq!(window.focused().as_deref(), Some(dialog.button), "{}", dialog.title);
        window.press(Key::Enter);
        window.assert_said(&["Confirm(Confirmed)"]);
        assert!(window.canned().app.model.attempts.sending(), "{}", dialog.title);
        let mut window = open(dialog);
        window.click(Role::Button, dialog.button);
        window.assert_said(&["Confirm(Confirmed)"]);
    }
}

#[test]
fn no_dialog_takes_the_second_half_of_a_double_click_for_an_answer() {
    for (dialog, action) in [(&DIALOGS[1], Action::ClearPin), (&DIALOGS[2], Action::Unassign)] {
        let place = open(dialog).place(Role::Button, dialog.button);
        let mut window = Window::open(Canned::ada());
        window.press_at(place);
        window.send(|canned| {
            canned.send(Message::Lookup(lookup::Message::Asked(action)));
            let reply = reread(canned);
            canned.answer(reply);
        });
        window.press_at(place);
        window.assert_said(&[]);
        assert!(window.canned().app.model.dialog::<confirm::Asking>().is_some());
    }
}

#[test]
fn enter_that_is_held_down_chooses_an_item_and_answers_no_dialog() {
    let mut window = with_menu(Canned::ada());
    window.focus(Role::MenuItem, "Clear PIN…");
    window.hold(Key::Enter);
    window.send(|canned| {
        let reply = reread(canned);
        canned.answer(reply);
    });
    window.hold(Key::Enter);
    window.assert_said(&["Lookup(Asked(ClearPin))"]);
    assert!(
        window.canned().app.model.dialog::<confirm::Asking>().is_some()
            && window.has(Role::Dialog, "Clear this token's PIN?")
    );
}

#[test]
fn the_menu_has_what_makes_sense_for_the_chosen_token() {
    let window = with_menu(Canned::ada());
    assert_eq!(window.item_names(), ["Replace…", "Clear PIN…", "Rename…", "Unassign…"]);
    assert!(window.items().iter().all(|(_, below, usable)| *usable && below.is_none()));

    let mut canned = Canned::ada();
    canned.send(Message::Lookup(lookup::Message::TokenChosen(Serial::parse(SPARE).unwrap())));
    canned.app.model.session.who.as_mut().unwrap().profile.policy.allow.set(Action::Delete, true);
    let window = with_menu(canned);
    let expected = ["Enable…", "Replace…", "Clear PIN…", "Rename…", "Unassign…", "Delete record…"];
    assert_eq!(window.item_names(), expected);
}

#[test]
fn each_item_leads_to_its_dialog_and_the_focus_comes_back_when_it_is_cancelled() {
    for (name, said) in [
        ("Replace…", "Lookup(ReplaceAsked)"),
        ("Clear PIN…", "Lookup(Asked(ClearPin))"),
        ("Rename…", "Lookup(Asked(Rename))"),
        ("Unassign…", "Lookup(Asked(Unassign))"),
    ] {
        let mut window = with_menu(Canned::ada());
        window.focus(Role::MenuItem, name);
        window.press(Key::Enter);
        assert_eq!(window.said(), [said]);
        assert!(window.item_names().is_empty() && window.canned().app.model.dialogs.is_open(), "{name}");
        window.press(Key::Escape);
        assert!(!window.canned().app.model.dialogs.is_open(), "{name}");
        assert_eq!(window.focused().as_deref(), Some(MENU), "{name}");
    }
    let mut window = with_menu(Canned::ada());
    window.press(Key::Escape);
    assert!(window.item_names().is_empty());
    assert_eq!(window.focused().as_deref(), Some(MENU));
    window.assert_said(&[]);
}

#[test]
fn an_item_that_cannot_be_used_says_why_and_whom_to_ask() {
    let mut canned = Canned::ada();
    let policy = &mut canned.app.model.session.who.as_mut().unwrap().profile.policy;
    policy.allow.set(Action::ClearPin, false);
    policy.verification.set(Action::Assign, true);
    let mut window = with_menu(canned);
    let forbidden = "The profile Acme production does not allow this. Ask your administrator".to_owned();
    assert_eq!(window.item("Clear PIN…"), (Some(forbidden), false));
    let (why, usable) = window.item("Replace…");
    assert!(!usable && why.is_some_and(|why| why.contains("Verify the caller first")));
    for name in ["Clear PIN…", "Replace…"] {
        window.focus(Role::MenuItem, name);
        window.press(Key::Enter);
        window.click(Role::MenuItem, name);
    }
    window.assert_said(&[]);
    assert!(!window.item_names().is_empty(), "the reason stays to be read");
}

#[test]
fn what_the_server_refused_before_says_so_and_can_be_tried_again() {
    let mut canned = Canned::ada();
    let at: Timestamp = "2026-11-23T08:12:00Z".parse().unwrap();
    canned.app.model.session.refused.push(Refused { action: Action::Assign, at });
    let window = with_menu(canned);
    let (below, usable) = window.item("Replace…");
    assert!(usable && below.is_some_and(|below| below.contains("refused this at 23 Nov 2026, ")));
    assert_eq!(window.item("Clear PIN…"), (None, true));
}

#[test]
fn deleting_waits_for_the_serial_number_as_it_is() {
    let mut window = Window::open(Canned::delete());
    assert!(window.is_blocked("Delete record"));
    window.click(Role::Button, "Delete record");
    window.assert_said(&[]);
    window.type_into(TYPE_IT, fixtures::SPARE_SERIAL);
    assert!(window.is_blocked("Delete record"), "the other token's number");
    window.send(|canned| canned.app.forms.confirm.serial.clear());
    window.type_into(TYPE_IT, TOKEN);
    assert!(!window.is_blocked("Delete record"));
    window.press(Key::Enter);
    window.assert_said(&[]);
    window.click(Role::Button, "Delete record");
    window.assert_said(&["Confirm(Confirmed)"]);
}

#[test]
fn the_dialogs_of_assign_and_rename_start_where_one_types_and_mark_what_is_wrong_only_then() {
    let mut window = Window::open(Canned::renaming());
    assert!(window.has(Role::Dialog, "Rename the token") && !window.is_wrong("New name"));
    assert_eq!(window.focused().as_deref(), Some("New name"));
    window.send(|canned| canned.app.forms.compose.name.clear());
    window.press(Key::Enter);
    window.assert_said(&["Compose(Submitted)"]);
    assert!(window.is_wrong("New name") && window.shows("Type a name for the token"));
    window.type_into("New name", "Spare");
    window.press(Key::Enter);
    window.assert_said(&["Compose(Submitted)"]);
    assert!(window.has(Role::Dialog, "Rename this token?"));
    window.0.run_steps(30);
    assert_eq!(window.focused().as_deref(), Some("Reading the token again"), "the next dialog starts anew");

    let mut window = Window::open(Canned::assigning());
    assert!(window.shows("Type the number on the back of the new token"));
    window.press(Key::Escape);
    window.assert_said(&["Compose(Cancelled)"]);
}

#[test]
fn a_new_token_that_cannot_be_used_as_it_is_is_warned_about() {
    let mut canned = Canned::assigning();
    canned.app.forms.compose.serial = fixtures::NEW_SERIAL.to_owned();
    canned.send(Message::Compose(token_desk::app::compose::Message::Submitted));
    let mut token = canned.app.model.lookup.tokens()[0].clone();
    token.serial = Serial::parse(fixtures::NEW_SERIAL).unwrap();
    (token.owner, token.status) = (None, TokenStatus::Disabled);
    let at = canned.now;
    canned.answer(Reply::Reread(Ok(Box::new(Reread {
        token: Some(token),
        person: None,
        at,
        others_enabled: None,
        caution: None,
    }))));
    let window = Window::open(canned);
    assert!(window.shows("This token is disabled: enable it once it is assigned"));
}

#[test]
fn undo_is_one_press_away_from_a_disable_and_from_nothing_else() {
    let mut window = Window::open(Canned::confirmed());
    window.click(Role::Button, "Undo: enable again…");
    window.assert_said(&["Outcome(UndoAsked)"]);
    assert!(window.has(Role::Dialog, "Enable this token?"));
    for canned in
        [Canned::pin_cleared, Canned::assigned, Canned::unknown, Canned::refused, Canned::undo_refused]
    {
        let window = Window::open(canned());
        assert!(!window.has(Role::Button, "Undo: enable again…"));
    }
}

#[test]
fn undo_says_why_it_cannot_be_used_in_the_view_and_in_the_history() {
    let mut canned = Canned::confirmed();
    canned.app.model.session.who.as_mut().unwrap().profile.policy.verification.set(Action::Enable, true);
    let mut window = Window::open(canned);
    assert!(window.is_blocked("Undo: enable again…"));
    window.click(Role::Button, "Undo: enable again…");
    window.assert_said(&[]);
    window.send(|canned| {
        canned.send(Message::Went(Screen::History));
        canned.send(Message::History(history::Message::Chosen(1)));
    });
    assert!(window.is_blocked("Undo: enable again…"));
    assert!(window.shows("Find the person and verify the caller first. This profile requires it"));
    window.send(|canned| {
        canned.app.model.session.who.as_mut().unwrap().profile.policy.verification.set(Action::Enable, false);
    });
    window.click(Role::Button, "Undo: enable again…");
    window.assert_said(&["History(UndoAsked(1))"]);
    assert!(window.has(Role::Dialog, "Enable this token?"));
    // signed out, it says where to sign in
    let mut canned = Canned::confirmed();
    canned.send(Message::SignedOut);
    canned.send(Message::Went(Screen::History));
    canned.send(Message::History(history::Message::Chosen(1)));
    let window = Window::open(canned);
    assert!(
        window.is_blocked("Undo: enable again…") && window.shows("Sign in to Acme production to undo this")
    );
}

#[test]
fn an_undo_that_came_too_late_says_who_changed_the_token() {
    let window = Window::open(Canned::undo_refused());
    assert!(window.has(Role::Heading, "The token was not enabled"));
    assert!(
        window.shows("Somebody has changed the token since then. j.doe disabled the token on"),
        "{:?}",
        window.texts()
    );
    assert!(window.shows("Undoes") && window.shows("number 1"));
}

#[test]
fn each_outcome_is_called_by_what_was_done() {
    let window = Window::open(Canned::pin_cleared());
    assert!(window.has(Role::Heading, "The token's PIN is cleared") && window.shows("No PIN"));
    assert!(!window.shows("Changed by"), "the server says that of a status only");
    let window = Window::open(Canned::assigned());
    assert!(window.has(Role::Heading, "The token is assigned") && window.shows("Activation Pending"));

    let mut canned = Canned::clear_pin();
    canned.send(Message::Confirm(token_desk::app::confirm::Message::Confirmed));
    let ticket = canned.app.model.attempts.list[0].id;
    let problem = fixtures::problem(
        ProblemKind::ClosedEarly,
        "Outcome unknown",
        "The connection was closed before the answer came",
        "Look",
    );
    let outcome = Outcome::Unknown(problem);
    let applied = Applied { outcome, took: std::time::Duration::from_secs(1), at: canned.now, code: None };
    canned.send(Message::Reply(ticket, Reply::Applied(Ok(Box::new(applied)))));
    let window = Window::open(canned);
    assert!(window.has(Role::Heading, "Outcome unknown"));
    assert!(window.shows("The token's PIN may or may not be cleared"));
    assert!(window.shows("let nobody set a new PIN") && !window.shows("disabled"), "{:?}", window.texts());
}

#[test]
fn the_history_is_narrowed_down_to_any_action_in_every_window() {
    for size in [USUAL, SMALL, DOUBLE] {
        let mut canned = Canned::confirmed();
        canned.send(Message::Went(Screen::History));
        let mut window = Window::open_at(canned, size);
        let mut chosen = "all";
        for action in Action::ALL {
            window.click(Role::Button, &format!("Action: {chosen}"));
            window.click(Role::MenuItemRadio, words::action::name(action));
            chosen = words::action::name(action);
            let listed = window.0.query_all_by_role(Role::ListBoxOption).count();
            assert_eq!(listed, usize::from(action == Action::Disable), "{action:?} at {size}");
        }
        window.click(Role::Button, &format!("Action: {chosen}"));
        window.click(Role::MenuItemRadio, "all");
        assert_eq!(window.0.query_all_by_role(Role::ListBoxOption).count(), 1);
    }
}
