//! The history: newest first, chosen by mouse or keyboard, and what is said of each attempt.

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
fn the_list_is_sorted_by_time_both_ways_by_mouse_and_keyboard_and_says_how() {
    let mut window = Window::open(Canned::history());
    let sort = |window: &Window| {
        let time = window.0.get_by_role_and_label(Role::ColumnHeader, "Time").accesskit_node();
        let button = window.0.get_by_role_and_label(Role::Button, "Time").accesskit_node();
        (time.data().sort_direction(), button.description().unwrap_or_default())
    };
    let newest = (Some(SortDirection::Descending), "Newest first. Press for the oldest first".to_owned());
    let oldest = (Some(SortDirection::Ascending), "Oldest first. Press for the newest first".to_owned());
    assert_eq!(sort(&window), newest);
    window.click(Role::Button, "Time");
    window.assert_said_to(
        "History",
        &[history::Message::OrderChosen(Sorting::default().pressed(SortBy::Time))],
    );
    assert!(
        rows(&window)[0].starts_with("1, ") && rows(&window)[3].starts_with("4, "),
        "{:?}",
        rows(&window)
    );
    assert_eq!(sort(&window), oldest);
    window.focus(Role::Button, "Time");
    window.press(Key::Enter);
    assert!(rows(&window)[0].starts_with("4, "));
    assert_eq!(sort(&window), newest);
    assert_eq!(window.focused().as_deref(), Some("Time"), "the focus stays on what was pressed");
    // rows of two lines have it, too
    assert!(Window::open_at(Canned::history(), DOUBLE).has(Role::Button, "Time"));
}

#[test]
fn each_column_sorts_the_list_by_one_tab_stop_and_arrow_keys_and_a_row_stays_chosen() {
    let mut window = Window::open_at(Canned::history(), egui::vec2(1_300.0, 800.0));
    let sorted = |window: &Window, title: &str| {
        let header = window.0.get_by_role_and_label(Role::ColumnHeader, title).accesskit_node();
        header.data().sort_direction()
    };
    let chosen = window.canned().app.model.history.chosen;
    window.focus(Role::Button, "Time");
    window.press(Key::ArrowRight);
    assert_eq!(window.focused().as_deref(), Some("Action"));
    for title in ["Action", "Serial number", "Person", "Ticket", "Operator", "Verified", "Outcome"] {
        assert_eq!(window.focused().as_deref(), Some(title));
        window.press(Key::Enter);
        assert_eq!(sorted(&window, title), Some(SortDirection::Ascending), "{title}");
        assert_eq!(sorted(&window, "Time"), None);
        let first = rows(&window);
        window.press(Key::Enter);
        assert_eq!(sorted(&window, title), Some(SortDirection::Descending), "{title}");
        assert_eq!(rows(&window).len(), first.len());
        assert_eq!(window.canned().app.model.history.chosen, chosen);
        window.press(Key::ArrowRight);
    }
    assert_eq!(window.focused().as_deref(), Some("Outcome"), "the last one");
    let list = &window.canned().app.model.history.list;
    for (row, number) in list.numbers.iter().enumerate() {
        assert_eq!(list.place(*number), Some(row));
    }
    window.press(Key::Tab);
    assert_ne!(window.focused().as_deref(), Some("No."), "the titles are one stop");
}

#[test]
fn operator_and_verification_are_columns_where_they_have_room_and_heard_in_any_case() {
    let about = |window: &Window| {
        let row = window.0.get_by_label_contains("4, 14:05").accesskit_node();
        row.description().unwrap_or_default()
    };
    let titles = |window: &Window| -> Vec<String> {
        let titles = window.0.query_all_by_role(Role::ColumnHeader);
        titles.filter_map(|title| title.accesskit_node().label()).collect()
    };
    let wide = Window::open_at(Canned::history(), egui::vec2(1_300.0, 800.0));
    let all =
        ["No.", "Time", "Action", "Serial number", "Person", "Ticket", "Operator", "Verified", "Outcome"];
    assert_eq!(titles(&wide), all);
    let small = Window::open_at(Canned::history(), SMALL);
    assert!(!titles(&small).iter().any(|title| title == "Operator"), "{:?}", titles(&small));
    for window in [&wide, &small] {
        assert_eq!(about(window), "Operator: m.ortiz");
    }
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
fn ctrl_f_goes_to_the_historys_own_search_and_not_to_the_desk() {
    for key in [Key::F, Key::K] {
        let mut window = Window::open(Canned::history());
        window.0.key_press_modifiers(Modifiers::COMMAND, key);
        window.settle();
        assert_eq!(window.focused().as_deref(), Some(SEARCH));
        window.assert_said(&[]);
    }
}

#[test]
fn the_search_is_sent_as_it_is_typed_and_the_rows_follow() {
    let mut window = Window::open(Canned::history());
    window.type_into(SEARCH, "INC0042311");
    assert_eq!(rows(&window).len(), 1, "{:?}", rows(&window));
    assert!(window.shows("1 entry"));
    assert!(window.0.state().said_to("History").iter().all(|said| *said == "Edited"));
    assert_eq!(window.focused().as_deref(), Some(SEARCH));
    window.type_into(SEARCH, "x");
    assert!(window.has(Role::Heading, "No entry fits"));
    window.click(Role::Button, "Show all");
    assert_eq!(rows(&window).len(), 4);
    assert!(window.canned().app.forms.history.search.is_empty());
}

const SEARCH: &str = "Search the history";

#[test]
fn each_filter_is_a_menu_that_says_what_is_chosen() {
    let mut window = Window::open(Canned::history());
    window.click(Role::Button, "Outcome: all");
    window.click(Role::MenuItemRadio, "refused or not done");
    assert_eq!(rows(&window).len(), 1);
    assert!(rows(&window)[0].ends_with("Refused 409"));
    window.click(Role::Button, "Outcome: refused or not done");
    window.click(Role::MenuItemRadio, "all");
    window.click(Role::Button, "Profile: all");
    window.click(Role::MenuItemRadio, fixtures::PROFILE);
    window.click(Role::Button, "Any time");
    window.click(Role::MenuItemRadio, "Last 30 days");
    assert_eq!(rows(&window).len(), 4);
    assert!(window.has(Role::Button, "Profile: Acme production") && window.has(Role::Button, "Last 30 days"));
    window.click(Role::Link, "Show all");
    assert!(window.has(Role::Button, "Profile: all") && window.has(Role::Button, "Any time"));
    assert!(!window.has(Role::Link, "Show all"), "everything is shown");
}

#[test]
fn the_filters_are_worked_by_keyboard_alone() {
    let mut window = Window::open(Canned::history());
    window.focus(Role::TextInput, SEARCH);
    window.press(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("Outcome: all"));
    for key in [Key::Enter, Key::ArrowDown, Key::ArrowDown, Key::Enter] {
        window.press(key);
    }
    assert_eq!(window.focused().as_deref(), Some("Outcome: confirmed"), "the focus comes back");
    assert_eq!(rows(&window).len(), 2);
}

#[test]
fn two_days_are_typed_and_a_day_that_cannot_be_read_says_so() {
    let mut window = Window::open(Canned::history_between());
    assert!(window.is_wrong("Last day") && window.shows("Type a day as 2026-11-23"));
    assert_eq!(rows(&window).len(), 4, "a half-typed day narrows nothing down");
    window.send(|canned| canned.app.forms.history.until = "2026-11-22".to_owned());
    window.type_into("First day", " ");
    assert!(!window.is_wrong("Last day"));
    assert!(window.has(Role::Heading, "No entry fits"), "{:?}", window.texts());
    window.send(|canned| canned.app.forms.history.from = "2026-11-23".to_owned());
    window.type_into("First day", " ");
    assert!(window.is_wrong("Last day") && window.shows("The last day is before the first"));
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
fn the_chain_says_what_was_checked_and_what_that_proves() {
    let mut window = Window::open(Canned::history());
    window.focus(Role::Link, "chain intact");
    window.press(Key::Enter);
    assert!(window.has(Role::Dialog, "The history's chain"));
    for words in ["rows were checked", "Each row carries the hash", "somebody rewrote the history"] {
        assert!(window.shows(words), "{words}: {:?}", window.texts());
    }
    window.click(Role::Link, "Copy row and hash");
    let copied = window
        .canned()
        .effects
        .iter()
        .any(|effect| matches!(effect, Effect::Copy(text) if text.len() == "6 ".len() + 64));
    assert!(copied, "{:?}", window.canned().effects);
    window.click(Role::Button, "Check again");
    window.press(Key::Escape);
    window.assert_said(&[
        "History(ChainOpened)",
        "History(HeadCopied)",
        "History(VerifyAsked)",
        "History(ChainClosed)",
    ]);
    assert_eq!(window.focused().as_deref(), Some("chain intact"));
}

#[test]
fn the_chain_can_be_closed_although_the_session_ended_below_it() {
    let mut window = Window::open(Canned::history());
    window.focus(Role::Link, "chain intact");
    window.press(Key::Enter);
    window.send(|canned| canned.send(Message::SignedOut));
    assert!(window.has(Role::Dialog, "The history's chain"), "{:?}", window.texts());
    window.press(Key::Escape);
    window.assert_said(&["History(ChainOpened)", "History(ChainClosed)"]);
    assert!(!window.state().canned.app.model.dialogs.is_open());
}

#[test]
fn a_check_under_way_says_how_far_it_is_and_can_be_stopped() {
    let mut window = Window::open(Canned::chain_checking());
    assert!(window.shows("Checking the chain · 812,400 of 2,000,417"));
    assert!(window.is_blocked("Check again"));
    window.click(Role::Button, "Stop checking");
    window.assert_said(&["History(VerifyStopped)"]);
    assert!(window.shows("The check did not finish") && window.shows("chain not checked"));
}

#[test]
fn a_broken_chain_names_the_first_broken_row_and_what_to_do() {
    let mut window = Window::open(Canned::history_broken());
    let alert = "The history's chain is broken at row 3 (entry 2)";
    assert!(window.has(Role::Alert, alert) && window.has(Role::Link, "chain broken"));
    for words in ["What is wrong: its content was altered after it was recorded", "Leave the file as it is"] {
        assert!(window.shows(words), "{words}");
    }
    window.click(Role::Link, "About the chain…");
    assert!(window.has(Role::Dialog, "The history's chain"));
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

#[test]
fn one_call_can_be_shown_alone_and_exported() {
    let mut canned = Canned::several_in_one_call();
    let call = canned.app.model.lookup.caller.call;
    assert!(call.is_some());
    canned.send(Message::Went(Screen::History));
    canned.send(Message::History(history::Message::OutcomeChosen(Some(OutcomeFilter::Confirmed))));
    canned.send(Message::History(history::Message::Chosen(2)));
    let mut window = Window::open(canned);
    window.click(Role::Link, "Show this call");
    let list = &window.canned().app.model.history.list;
    assert_eq!((list.filter.call, list.filter.outcome), (call, None), "nothing of it is left out");
    assert_eq!(&list.numbers[..], [2, 1]);
    window.click(Role::Button, "Export…");
    assert!(window.shows("one call"), "{:?}", window.texts());
    window.press(Key::Escape);
    let chip = window.texts().into_iter().find(|text| text.starts_with("Call of 23 Nov 2026"));
    window.click(Role::Button, &chip.expect("a chip"));
    assert_eq!(window.canned().app.model.history.list.filter, Filter::default());
}

#[test]
fn a_batch_is_told_with_its_list_and_can_be_shown_alone() {
    let mut window = Window::open(Canned::history_of_batch());
    let texts = window.texts().join("\n");
    assert!(
        texts.contains("A batch of 2 changes began with it, from the list \u{201c}lost-box.csv\u{201d}"),
        "{texts}"
    );
    assert!(texts.contains("The batch was finished"), "{texts}");
    assert!(window.shows("line 2"), "{texts}");
    window.click(Role::Link, "Show this batch");
    let filter = window.canned().app.model.history.list.filter.clone();
    assert!(filter.batch.is_some());
    assert_eq!(filter, Filter { batch: filter.batch, ..Filter::default() });
    let chip = window.texts().into_iter().find(|text| text.starts_with("Batch of 23"));
    window.click(Role::Button, &chip.expect("a chip"));
    assert_eq!(window.canned().app.model.history.list.filter, Filter::default());
}
