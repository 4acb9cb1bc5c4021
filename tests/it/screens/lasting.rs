//! What every screen says about the history: what is left without an outcome, what cannot be recorded; and
//! the confirmation view of what was read later or never sent.

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use token_desk::app::{ChangeEffect, Effect, Screen};

use super::{DOUBLE, SMALL, Window};
use crate::canned::Canned;
use crate::fixtures;

const TWO: &str = "2 changes in Acme production have no known outcome";

#[test]
fn what_is_left_without_an_outcome_is_said_on_the_login_panel_and_offered_after_signing_in() {
    let window = Window::open(Canned::start_with_unknown());
    assert!(window.shows(TWO) && window.shows("Sign in to Acme production to check them"));
    assert!(!window.has(Role::Link, "Check now"), "nobody could be asked");

    let mut window = Window::open(Canned::desk_with_unknown());
    assert!(window.shows(TWO));
    window.click(Role::Link, "Check now");
    window.assert_said(&["History(CheckAllAsked)"]);
    assert!(window.shows("Checking changes in Acme production: 0 of 2"));
    let looks = |window: &Window| {
        window
            .canned()
            .effects
            .iter()
            .filter(|effect| matches!(effect, Effect::Change(ChangeEffect::Look { .. })))
            .count()
    };
    assert_eq!(looks(&window), 1, "one after the other");
}

#[test]
fn after_checking_only_what_is_still_unknown_is_offered_and_what_came_of_it_is_said() {
    let window = Window::open(Canned::desk_checked());
    assert!(window.shows("1 change in Acme production has no known outcome"), "{:?}", window.texts());
    assert!(window.shows("Checked: 1 not done, 1 still unknown"));
    assert!(window.shows("Still not clear"));
    assert!(window.has(Role::Link, "Check again"));
}

#[test]
fn what_was_refused_after_its_view_was_left_is_said_until_it_was_read() {
    let mut window = Window::open(Canned::refused_unseen());
    let words = "The token was not disabled: Disable 000123145251 for Ada Lovelace, number 1: Refused 409";
    assert!(window.shows(words), "{:?}", window.texts());
    window.click(Role::Link, "Show");
    assert_eq!(window.canned().app.model.screen, Screen::History);
    assert!(window.has(Role::Heading, "1 · Disable 000123145251 · Ada Lovelace"));
    assert!(!window.shows(words), "it is read");

    let mut window = Window::open(Canned::refused_unseen());
    window.click(Role::Link, "Hide");
    window.assert_said(&["RefusalsHidden"]);
    assert!(!window.shows("The token was not disabled"));
}

#[test]
fn show_leads_to_what_is_unknown_in_the_history() {
    let mut window = Window::open(Canned::desk_with_unknown());
    window.focus(Role::Link, "Show");
    window.press(Key::Enter);
    assert_eq!(window.canned().app.model.screen, Screen::History);
    assert!(window.has(Role::Button, "Outcome: unknown"));
    assert!(window.has(Role::Heading, "4 · Disable 000123145310 · Ada Lovelace"));
    assert!(window.has(Role::Button, "Check again now"));
}

#[test]
fn a_history_that_cannot_be_opened_is_said_wherever_one_is_and_can_be_tried_again() {
    let mut window = Window::open(Canned::desk_without_history());
    assert!(window.shows("Changes are off, because the history cannot be saved"));
    assert!(window.shows("read-only for this account"));
    let disable = window.0.get_by_role_and_label(Role::Button, "Disable token…");
    let why = disable.accesskit_node().data().description().map(str::to_owned);
    assert_eq!(why.as_deref(), Some("Changes are off, because the history cannot be saved"));
    assert!(window.is_blocked("Disable token…"), "nothing can be sent");
    window.click(Role::Link, "Try again");
    window.assert_said(&["History(ReloadAsked)"]);
    assert!(!window.shows("Nothing can be changed"));
}

#[test]
fn what_is_owed_and_what_was_put_aside_is_said_and_only_the_latter_can_be_hidden() {
    let mut window = Window::open(Canned::desk_owing());
    assert!(
        window.shows("The outcome of the change was not recorded") && window.shows("tries again every 2 s")
    );
    assert!(window.shows("The damaged file was kept: history.2026-11-23.sqlite3"));
    window.click(Role::Link, "Hide");
    window.assert_said(&["History(MovedHidden)"]);
    assert!(!window.shows("The damaged file was kept"));
    assert!(window.shows("The outcome of the change was not recorded"));
    window.send(|canned| canned.send(token_desk::app::Message::HistoryOwes(None)));
    assert!(!window.shows("The outcome of the change was not recorded"));
}

#[test]
fn a_history_that_is_missed_and_an_anchor_that_is_behind_are_said_until_they_are_hidden() {
    let mut window = Window::open(Canned::desk_missing_rows());
    assert!(window.shows("The history is gone. Token Desk began a new one"));
    assert!(window.shows("Row 52 was noted. Now there is no file"));
    assert!(
        window.shows("The history's anchor is behind")
            && window.shows("Row 3 is not in /mnt/audit/desk-07 yet")
    );
    window.send(|canned| {
        canned.send(token_desk::app::Message::WarningHidden(token_desk::app::Warning::Anchor));
    });
    assert!(!window.shows("The history's anchor is behind"));
    window.send(|canned| canned.send(token_desk::app::Message::AnchorBehind(None)));
    let again = fixtures::problem(
        token_desk::domain::problem::ProblemKind::File,
        "The history's anchor is behind",
        "Row 9 is not in the system's log yet. The anchor does not answer",
        "Go on working: Token Desk tries again",
    );
    window.send(|canned| {
        canned.send(token_desk::app::Message::AnchorBehind(Some(Box::new(again.clone()))));
    });
    assert!(window.shows("Row 9 is not in the system's log yet"), "a new trouble is shown again");
}

#[test]
fn closing_while_something_is_owed_asks_and_says_what_is_not_recorded() {
    let mut window = Window::open(Canned::closing_owing());
    assert!(window.has(Role::Dialog, "The outcome of a change is not recorded yet"));
    assert!(window.shows("At the next start you can check it"));
    assert!(!window.shows("A change is on its way"));
    assert_eq!(window.focused().as_deref(), Some("Keep it open"));
    window.press(Key::Enter);
    window.assert_said(&["CloseRefused"]);
}

#[test]
fn until_the_intent_is_recorded_nothing_was_sent_and_it_has_no_number() {
    let window = Window::open(Canned::recording());
    assert!(window.shows("Recording it first. Nothing was sent yet") && !window.shows("In the history"));
    let mut window = Window::open(Canned::sending());
    window.unfold();
    assert!(window.shows("Waiting for the answer of Acme production") && window.shows("number 1"));
}

#[test]
fn what_could_not_be_recorded_was_not_sent_and_leads_back_to_the_person() {
    let mut window = Window::open(Canned::not_recorded());
    assert!(window.shows("Nothing was sent, because the change could not be recorded first"));
    assert!(window.shows("Ask your administrator, or start Token Desk") && !window.shows("In the history"));
    assert!(!window.has(Role::Button, "Export…"), "what is not in the history cannot be exported from it");
    assert_eq!(window.focused().as_deref(), Some("Back to Ada Lovelace"));
    window.press(Key::Enter);
    window.assert_said(&["Outcome(BackToPerson)"]);
}

#[test]
fn what_was_read_later_says_so_with_its_doubts() {
    let window = Window::open(Canned::resolved_with_doubts());
    assert!(window.shows("The token is disabled, probably through another change"));
    assert!(window.shows("The first answer was lost or unclear. Token Desk checked the server again"));
    assert!(window.shows("The last change on the server does not fit this attempt"));
}

#[test]
fn what_was_not_done_leads_to_doing_it_again() {
    let mut window = Window::open(Canned::resolved_not_done());
    assert!(window.shows("The token was not disabled") && window.shows("The token is still enabled"));
    assert!(window.shows("Find it again and disable it"));
    window.click(Role::Button, "Find this token");
    assert_eq!(window.said(), ["Outcome(FindToken)"]);
    assert_eq!(window.canned().app.forms.lookup.search, fixtures::SERIAL);
}

#[test]
fn what_bears_on_the_next_change_is_above_what_can_wait_and_nothing_is_folded_away() {
    for size in [super::USUAL, SMALL] {
        let window = Window::open_at(Canned::desk_many_strips(), size);
        let places: Vec<_> = [
            "The caller is not Ada Lovelace",
            "The outcome of the change was not recorded",
            "2 changes in Acme production have no known outcome",
            "The history was damaged",
            "Token Desk ignores this setting",
            "can change profiles.toml, and 1 more",
        ]
        .iter()
        .map(|lead| window.0.get_by_label_contains(lead).rect().top())
        .collect();
        assert!(places.is_sorted(), "{places:?} in {size}");
        assert!(places.iter().all(|top| *top < size.y), "{places:?} in {size}");
        // what stands behind "1 more" is said too
        assert!(window.shows("token-desk.log"), "{:?}", window.texts());
    }
}

#[test]
fn the_strips_have_room_in_a_small_window() {
    for size in [SMALL, DOUBLE] {
        for state in [Canned::desk_with_unknown, Canned::desk_owing, Canned::desk_without_history] {
            let window = Window::open_at(state(), size);
            for node in window.0.query_all_by_role(Role::Link) {
                let rect = node.rect();
                assert!(rect.left() >= 0.0 && rect.right() <= size.x, "{rect:?} in {size:?}");
            }
        }
    }
}
