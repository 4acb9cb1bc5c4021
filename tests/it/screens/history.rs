//! The history: newest first, chosen by mouse or keyboard, and what is said of each attempt.

use egui::{Key, accesskit::Role};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};
use token_desk::app::{Effect, Message, history};

use super::{DOUBLE, SMALL, Window};
use crate::canned::Canned;

type Shown = Harness<'static, super::Desk>;

/// The rows that are drawn, from top to bottom.
fn rows(desk: &Shown) -> Vec<String> {
    let mut rows: Vec<_> = desk
        .query_all_by_role(Role::ListBoxOption)
        .map(|row| (row.rect().top(), row.accesskit_node().label().unwrap_or_default()))
        .collect();
    rows.sort_by(|one, other| one.0.total_cmp(&other.0));
    rows.into_iter().map(|(_, name)| name).collect()
}

fn open(canned: Canned) -> Shown {
    Window::open(canned).0
}

fn settle(desk: &mut Shown) {
    desk.run_steps(6);
}

/// These messages, and no others, were handed out for this screen.
#[track_caller]
fn assert_said(desk: &Shown, messages: &[history::Message]) {
    let said = desk.state().said_to("History");
    let words: Vec<_> = messages.iter().map(|message| format!("{message:?}")).collect();
    assert_eq!(said, words);
}

fn press(desk: &mut Shown, button: &str) {
    desk.get_by_role_and_label(Role::Button, button).click();
    settle(desk);
}

fn is_disabled(desk: &Shown, button: &str) -> bool {
    desk.get_by_role_and_label(Role::Button, button).accesskit_node().is_disabled()
}

#[test]
fn an_empty_history_says_so_and_has_nothing_to_export() {
    let desk = open(Canned::empty_history());
    desk.get_by_label("Nothing was done yet");
    assert!(is_disabled(&desk, "Export…"));
}

#[test]
fn the_newest_attempt_stands_first_and_each_row_says_what_came_of_it() {
    let desk = open(Canned::history());
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
    let mut desk = open(Canned::history());
    desk.get_by_label_contains("2, 14:05").click();
    settle(&mut desk);
    assert_said(&desk, &[history::Message::Chosen(2)]);
    desk.get_by_label("2 · Disable 000123145251 · Ada Lovelace");
    desk.get_by_label("Refused 409: nothing was changed");
    desk.get_by_label_contains("The server refused: the token is not assigned to this person");
    desk.get_by_label_contains("What to do: Ask the caller");
    desk.get_by_label_contains("409 CONFLICT");
    assert!(desk.query_by_label("Check again now").is_none(), "what is refused is known");
}

#[test]
fn a_double_click_leaves_the_details_open() {
    let mut desk = open(Canned::history());
    for _ in 0..2 {
        desk.get_by_label_contains("3, 14:05").click();
        settle(&mut desk);
    }
    desk.get_by_label("3 · Disable 000123145251 · Ada Lovelace");
}

#[test]
fn a_row_is_chosen_by_keyboard_alone() {
    let mut desk = open(Canned::history());
    desk.get_by_label_contains("4, 14:05").focus();
    settle(&mut desk);
    desk.key_press(Key::ArrowDown);
    settle(&mut desk);
    assert!(desk.get_by_label_contains("3, 14:05").is_focused());
    desk.key_press(Key::Enter);
    settle(&mut desk);
    assert_said(&desk, &[history::Message::Chosen(3)]);
    desk.key_press(Key::End);
    settle(&mut desk);
    assert!(desk.get_by_label_contains("1, 14:05").is_focused());
}

#[test]
fn an_unknown_outcome_can_be_checked_again() {
    let mut desk = open(Canned::history());
    desk.get_by_label_contains("Checking what the server has now");
    press(&mut desk, "Check again now");
    assert_said(&desk, &[history::Message::CheckAsked(4)]);
    let looked = desk.state().canned.effects.iter().any(|effect| matches!(effect, Effect::Look { .. }));
    assert!(looked, "{:?}", desk.state().canned.effects);
    desk.get_by_label_contains("Looking what the server has now · ");
    assert!(is_disabled(&desk, "Check again now"), "one look at a time");
}

#[test]
fn nothing_is_checked_while_nobody_is_signed_in() {
    let mut canned = Canned::history();
    canned.send(Message::SignedOut);
    canned.send(Message::Went(token_desk::app::Screen::History));
    let desk = open(canned);
    let check = desk.get_by_role_and_label(Role::Button, "Check again now").accesskit_node();
    assert!(check.is_disabled());
    assert_eq!(check.description().unwrap_or_default(), "Sign in to Acme production to check");
}

#[test]
fn details_and_exports_lead_where_they_say() {
    use history::Message::{DetailsCopied, ExportAsked, ExportOneAsked};
    let mut desk = open(Canned::history());
    press(&mut desk, "Copy the details");
    assert!(
        matches!(&desk.state().canned.effects[..], [Effect::Copy(text)] if text.contains("000123145251"))
    );
    press(&mut desk, "Export this entry…");
    desk.get_by_role_and_label(Role::Dialog, "Export this entry");
    press(&mut desk, "Cancel");
    press(&mut desk, "Export…");
    desk.get_by_role_and_label(Role::Dialog, "Export 4 entries");
    assert_said(&desk, &[DetailsCopied(4), ExportOneAsked(4), ExportAsked]);
}

#[test]
fn a_change_that_is_on_its_way_says_so_with_its_seconds() {
    let desk = open(Canned::history_sending());
    assert_eq!(rows(&desk), ["1, 14:05, Disable 000123145251, Ada Lovelace, INC0042317, On its way"]);
    desk.get_by_label("The change is on its way · 4 s");
    assert!(desk.query_by_label("Check again now").is_none());
}

#[test]
fn after_stop_waiting_it_is_unknown_and_still_on_its_way() {
    let mut canned = Canned::stopped_waiting();
    canned.send(Message::Went(token_desk::app::Screen::History));
    canned.send(Message::History(history::Message::Chosen(1)));
    let desk = open(canned);
    assert!(rows(&desk)[0].ends_with("Unknown"), "{:?}", rows(&desk));
    desk.get_by_label("Waiting was stopped; the request was still on its way");
    desk.get_by_label_contains("the request is still on its way · ");
    desk.get_by_role_and_label(Role::Button, "Check again now");
}

#[test]
fn every_step_to_a_settled_outcome_is_kept() {
    let desk = open(Canned::history_settled());
    for step in [
        "Intent recorded by m.ortiz on HD-PC-17, state read before: Enabled",
        "Outcome unknown: the request was sent, but no answer came within 30 seconds",
        "Looked: still Enabled",
        "Looked: Disabled, last change 23 Nov 2026 14:05. Settled: disabled",
    ] {
        desk.get_by_label(step);
    }
    assert!(rows(&desk)[0].ends_with("Confirmed"));
    desk.get_by_label("helpdesk-key@acme.example");
}

#[test]
fn of_a_long_history_only_the_rows_in_sight_are_drawn_and_the_last_is_one_key_away() {
    let mut desk = open(Canned::history_long());
    let drawn = rows(&desk);
    assert!(drawn.len() < 20, "{} rows are drawn", drawn.len());
    assert!(drawn[0].starts_with("1\u{a0}205, "), "{}", drawn[0]);
    desk.get_by_label_contains("1\u{a0}204, ").focus();
    settle(&mut desk);
    desk.key_press(Key::End);
    settle(&mut desk);
    settle(&mut desk);
    let last = desk.query_all_by_role(Role::ListBoxOption).find(egui_kittest::Node::is_focused);
    let name = last.and_then(|row| row.accesskit_node().label()).unwrap_or_default();
    assert!(name.starts_with("1, "), "{name}");
}

#[test]
fn nothing_is_wider_than_a_small_window() {
    for size in [SMALL, DOUBLE] {
        for state in [Canned::history, Canned::history_long, Canned::history_sending] {
            let desk = Window::open_at(state(), size).0;
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
