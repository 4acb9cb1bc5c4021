//! The history: newest first, chosen by mouse or keyboard, and what is said of each attempt.

mod chain;
mod narrowing;
mod sorting;

use egui::{
    Key, Modifiers,
    accesskit::{Role, SortDirection},
};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use token_desk::{
    app::{ChangeEffect, Effect, Message, Screen, history},
    domain::history::{
        record::{Filter, OutcomeFilter},
        sorting::{SortBy, Sorting},
    },
};

use super::{DOUBLE, SMALL, Window};
use crate::canned::Canned;
use crate::fixtures;

/// The rows that are drawn, from top to bottom.
fn rows(desk: &Window) -> Vec<String> {
    let mut rows: Vec<_> = desk
        .query_all_by_role(Role::ListBoxOption)
        .map(|row| (row.rect().top(), row.accesskit_node().label().unwrap_or_default()))
        .collect();
    rows.sort_by(|one, other| one.0.total_cmp(&other.0));
    rows.into_iter().map(|(_, name)| name).collect()
}

#[test]
fn an_empty_history_says_so_and_has_nothing_to_export() {
    let desk = Window::open(Canned::empty_history());
    desk.get_by_label("Nothing was done yet");
    assert!(desk.is_blocked("Export…"));
}

#[test]
fn the_newest_attempt_stands_first_and_each_row_says_what_came_of_it() {
    let desk = Window::open(Canned::history());
    desk.get_by_label("4 entries");
    assert_eq!(
        rows(&desk),
        [
            "4, 14:05, Disable 000123145251, Ada Lovelace, INC0042312, Unknown",
            "3, 14:05, Disable 000123145251, Ada Lovelace, INC0042311, Confirmed",
            "2, 14:05, Disable 000123145251, Ada Lovelace, INC0042310, Refused 409",
            "1, 14:05, Disable 000123145251, Ada Lovelace, INC0042317, Confirmed",
        ]
    );
    desk.get_by_label("4 · Disable 000123145251 · Ada Lovelace");
}

#[test]
fn a_refused_attempt_says_why_and_what_to_do() {
    let mut desk = Window::open(Canned::history());
    desk.get_by_label_contains("2, 14:05").click();
    desk.settle();
    desk.assert_said_to("History", &[history::Message::Chosen(2)]);
    desk.get_by_label("2 · Disable 000123145251 · Ada Lovelace");
    desk.get_by_label("Refused 409: nothing was changed");
    desk.get_by_label_contains("The server refused: token 000123145251 is not assigned to this person");
    desk.get_by_label_contains("What to do: Ask the caller");
    desk.get_by_label_contains("409 CONFLICT");
    assert!(desk.query_by_label("Check again now").is_none(), "what is refused is known");
}

#[test]
fn a_double_click_leaves_the_details_open() {
    let mut desk = Window::open(Canned::history());
    for _ in 0..2 {
        desk.get_by_label_contains("3, 14:05").click();
        desk.settle();
    }
    desk.get_by_label("3 · Disable 000123145251 · Ada Lovelace");
}

#[test]
fn a_row_is_chosen_by_keyboard_alone() {
    let mut desk = Window::open(Canned::history());
    desk.get_by_label_contains("4, 14:05").focus();
    desk.settle();
    desk.key_press(Key::ArrowDown);
    desk.settle();
    assert!(desk.get_by_label_contains("3, 14:05").is_focused());
    desk.key_press(Key::Enter);
    desk.settle();
    desk.assert_said_to("History", &[history::Message::Chosen(3)]);
    desk.key_press(Key::End);
    desk.settle();
    assert!(desk.get_by_label_contains("1, 14:05").is_focused());
}

#[test]
fn an_unknown_outcome_can_be_checked_again() {
    let mut desk = Window::open(Canned::history());
    desk.get_by_label_contains("Checking what the server has now");
    desk.click(Role::Button, "Check again now");
    desk.assert_said_to("History", &[history::Message::CheckAsked(4)]);
    let looked = desk
        .state()
        .canned
        .effects
        .iter()
        .any(|effect| matches!(effect, Effect::Change(ChangeEffect::Look { .. })));
    assert!(looked, "{:?}", desk.state().canned.effects);
    desk.get_by_label_contains("Checking what the server has now · ");
    assert!(desk.is_blocked("Check again now"), "one look at a time");
}

#[test]
fn nothing_is_checked_while_nobody_is_signed_in() {
    let mut canned = Canned::history();
    canned.send(Message::SignedOut);
    canned.send(Message::Went(token_desk::app::Screen::History));
    let desk = Window::open(canned);
    let check = desk.get_by_role_and_label(Role::Button, "Check again now").accesskit_node();
    assert!(check.is_disabled());
    assert_eq!(check.description().unwrap_or_default(), "Sign in to Acme production to check");
}

#[test]
fn details_and_exports_lead_where_they_say() {
    use history::Message::{DetailsCopied, ExportAsked, ExportOneAsked};
    let mut desk = Window::open(Canned::history());
    desk.click(Role::Button, "Copy the details");
    assert!(
        matches!(&desk.state().canned.effects[..], [Effect::Copy(text)] if text.contains(fixtures::SERIAL))
    );
    desk.click(Role::Button, "Export this entry…");
    desk.get_by_role_and_label(Role::Dialog, "Export this entry");
    desk.click(Role::Button, "Cancel");
    desk.click(Role::Button, "Export…");
    desk.get_by_role_and_label(Role::Dialog, "Export 4 entries");
    desk.assert_said_to("History", &[DetailsCopied(4), ExportOneAsked(4), ExportAsked]);
}

#[test]
fn a_change_that_is_on_its_way_says_so_with_its_seconds() {
    let desk = Window::open(Canned::history_sending());
    assert_eq!(rows(&desk), ["1, 14:05, Disable 000123145251, Ada Lovelace, INC0042317, On its way"]);
    desk.get_by_label("The change is on its way · 4 s");
    assert!(desk.query_by_label("Check again now").is_none());
}

#[test]
fn after_stop_waiting_it_is_unknown_and_still_on_its_way() {
    let mut canned = Canned::stopped_waiting();
    canned.send(Message::Went(token_desk::app::Screen::History));
    canned.send(Message::History(history::Message::Chosen(1)));
    let desk = Window::open(canned);
    assert!(rows(&desk)[0].ends_with("Unknown"), "{:?}", rows(&desk));
    desk.get_by_label("Waiting was stopped. The change was still on its way");
    desk.get_by_label_contains("The change is still on its way · ");
    desk.get_by_role_and_label(Role::Button, "Check again now");
}

#[test]
fn every_step_to_a_settled_outcome_is_kept() {
    let desk = Window::open(Canned::history_settled());
    for step in [
        "Recorded before sending, by m.ortiz on HD-PC-17. State before: Enabled.",
        "No answer within 30 s: outcome unknown",
        "Checked: still Enabled",
        "Checked: Disabled. Last change: by helpdesk-key@acme.example, 23\u{a0}Nov\u{a0}2026 14:05. Settled: confirmed by a later check.",
    ] {
        desk.get_by_label(step);
    }
    assert!(rows(&desk)[0].ends_with("Confirmed"));
    desk.get_by_label("helpdesk-key@acme.example");
    desk.get_by_label("The first answer was lost or unclear. Token Desk checked the server again");
}

#[test]
fn of_a_long_history_only_the_rows_in_sight_are_drawn_and_the_last_is_one_key_away() {
    let mut desk = Window::open(Canned::history_long());
    let drawn = rows(&desk);
    assert!(drawn.len() < 20, "{} rows are drawn", drawn.len());
    assert!(drawn[0].starts_with("1,205, "), "{}", drawn[0]);
    desk.get_by_label_contains("1,204, ").focus();
    desk.settle();
    desk.key_press(Key::End);
    desk.settle();
    desk.settle();
    let last = desk.query_all_by_role(Role::ListBoxOption).find(egui_kittest::Node::is_focused);
    let name = last.and_then(|row| row.accesskit_node().label()).unwrap_or_default();
    assert!(name.starts_with("1, "), "{name}");
}

#[test]
fn nothing_is_wider_than_a_small_window() {
    for size in [SMALL, DOUBLE] {
        for state in [Canned::history, Canned::history_long, Canned::history_sending] {
            let desk = Window::open_at(state(), size);
            for role in [Role::Button, Role::ListBoxOption] {
                for node in desk.query_all_by_role(role) {
                    let rect = node.rect();
                    let name = node.accesskit_node().label();
                    assert!(rect.left() >= 0.0 && rect.right() <= size.x, "{name:?} at {rect:?} in {size:?}");
                }
            }
        }
    }
}

#[test]
fn rows_that_were_not_read_yet_are_asked_for_as_they_come_into_sight() {
    let mut window = Window::open(Canned::history_long());
    window.0.get_by_label_contains("1,204, ").focus();
    window.settle();
    window.press(Key::End);
    let said = window.0.state().said_to("History").join(" ");
    assert!(said.contains("Seen { first: 11") && said.contains("last: 1204 }"), "{said}");
    let last = rows(&window).pop().unwrap_or_default();
    assert!(last.starts_with("1, 14:05, Disable") && last.ends_with("Confirmed"), "{last}");
    let before = window.0.state().said.len();
    window.settle();
    assert_eq!(window.0.state().said.len(), before, "once is enough");
}

#[test]
fn an_entry_that_cannot_be_read_says_so_and_can_be_copied() {
    let desk = Window::open(Canned::history_not_readable());
    assert_eq!(rows(&desk)[0], "4, not readable");
    desk.get_by_label("Not readable");
    desk.get_by_role_and_label(Role::Heading, "4 · This entry cannot be shown");
    desk.get_by_label("A newer version recorded it, or the record was altered");
    desk.get_by_role_and_label(Role::Button, "Copy the row");
}

#[test]
fn reading_is_said_only_when_it_takes_a_while() {
    let window = Window::open(Canned::history_reading());
    assert!(window.shows("Reading the history · 2 s") && window.shows("reading…"));
    let mut canned = Canned::history_reading();
    canned.now -= jiff::SignedDuration::from_millis(1_900);
    let window = Window::open(canned);
    assert!(!window.shows("eading"), "{:?}", window.texts());
}

#[test]
fn a_history_that_cannot_be_opened_or_read_can_be_tried_again() {
    let mut window = Window::open(Canned::history_cannot_be_opened());
    assert!(window.shows("The history cannot be opened") && window.is_blocked("Export…"));
    window.click(Role::Button, "Try again");
    window.assert_said(&["History(ReloadAsked)"]);
    assert!(window.has(Role::Heading, "Nothing was done yet"));

    let mut window = Window::open(Canned::history_unread());
    assert!(window.shows("The history was not read"));
    assert_eq!(rows(&window).len(), 4, "what was listed stays");
    window.click(Role::Button, "Try again");
    assert!(!window.shows("The history was not read"));
}

#[test]
fn what_is_known_of_an_attempt_names_computer_program_credential_address_and_row() {
    let desk = Window::open(Canned::history_left_over());
    for words in [
        "Miguel Ortiz (m.ortiz)",
        "HD-PC-17",
        "Token Desk 0.1.0",
        "API key file",
        "139f6495-e447-4a26-a765-5c01b6b152d5",
        "https://acme.access.securid.com/",
    ] {
        assert!(desk.query_all_by_label_contains(words).next().is_some(), "{words}");
    }
    // the day stands before the time where it is not today
    assert!(desk.query_all_by_label_contains("22\u{a0}Nov 12:05:").next().is_some());
    desk.get_by_label(
        "What to do: Check again, signed in to the profile. Until we know, assume the token still works.",
    );
}
