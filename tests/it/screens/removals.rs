//! The question about the clock before old entries are removed, what came of the answer, and the removals in
//! the window: each says what did not happen, why, and what to do now.

use egui::{Key, Role};
use egui_kittest::kittest::Queryable as _;
use token_desk::{
    app::{Effect, HistoryEffect, MenuEffect, Message, Reply, Retain, settings},
    domain::{
        history::record::{Removed, Retained},
        settings::Settings,
    },
};

use super::{DOUBLE, SMALL, USUAL, Window, plain};
use crate::canned::Canned;

const QUESTION: &str = "Is this computer's clock right?";
const COMPARED: &str = "I compared date and time with another clock: they are right";
const KEEP: &str = "Keep the entries";
const REMOVE: &str = "Remove the entries";
const ARCHIVE: &str = "Write what is removed to a file first";

/// What is ordered to be removed, if that was ordered last.
fn ordered(window: &Window) -> Option<&Retain> {
    window.canned().effects.iter().find_map(|effect| match effect {
        Effect::History(HistoryEffect::Retain { retain, .. }) => Some(retain),
        _ => None,
    })
}

fn assert_shows(window: &Window, all: &[&str]) {
    for words in all {
        assert!(window.shows(words), "{words}: {:?}", window.texts());
    }
}

#[test]
fn a_doubt_about_the_clock_is_said_on_every_screen_with_both_times_and_what_to_do() {
    let words = [
        "Nothing was removed from the history",
        "The newest row is of 18 Nov 2024 14:05, but this computer's clock said 23 Nov 2026 14:05",
        "Check the clock, then decide",
    ];
    for state in [Canned::removal_asked, Canned::removal_asked_at_start] {
        let mut window = Window::open(state());
        assert_shows(&window, &words);
        for screen in ["History", "Profiles"] {
            window.click(Role::Button, screen);
            assert_shows(&window, &words);
        }
        assert!(!window.has(Role::Dialog, QUESTION), "nobody is interrupted");
    }
}

#[test]
fn the_question_shows_the_clock_as_it_is_now_and_what_would_go() {
    let mut window = Window::open(Canned::removal_question());
    assert!(window.has(Role::Dialog, QUESTION));
    assert_shows(
        &window,
        &[
            "Nothing was removed so far",
            "With a wrong clock, new entries look old",
            "23 Nov 2026 14:12",
            "18 Nov 2024 14:05",
            "what was done before 23 Nov 2025 14:05",
            "in a file beside the history",
            "your name, Maria Ortiz (account m.ortiz)",
            "If the clock is wrong, keep the entries",
        ],
    );
    window.send(|canned| canned.now += jiff::SignedDuration::from_mins(9));
    assert_shows(&window, &["23 Nov 2026 14:21", "what was done before 23 Nov 2025 14:05"]);

    let window = Window::open(Canned::removal_question_between());
    assert_shows(&window, &["from 18 Nov 2024 14:05 to 20 Nov 2026 14:05", "none, as the settings say"]);
    let window = Window::open(Canned::removal_question_server());
    assert_shows(&window, &["The server", "18 Nov 2024 13:58", "The server's clock said"]);
}

#[test]
fn enter_and_escape_keep_the_entries_and_say_so() {
    for by in [Key::Enter, Key::Escape] {
        let mut window = Window::open(Canned::removal_asked());
        window.focus(Role::Link, "Decide…");
        window.press(Key::Enter);
        assert_eq!(window.focused().as_deref(), Some(KEEP), "the answer that loses nothing");
        window.press(by);
        window.assert_said(&["History(Retention(Opened))", "History(Retention(Refused))"]);
        assert!(!window.has(Role::Dialog, QUESTION) && !window.has(Role::Link, "Decide…"));
        assert!(ordered(&window).is_none());
        assert!(
            window
                .has(Role::Status, "Nothing was removed. You are asked again at the next start, or in a day")
        );
    }
    let mut window = Window::open(Canned::removal_asked());
    window.click(Role::Link, "Keep them");
    window.assert_said(&["History(Retention(Refused))"]);
    assert!(!window.shows("Nothing was removed from the history") && ordered(&window).is_none());
}

#[test]
fn only_who_ticks_that_the_clock_was_compared_can_remove() {
    let mut window = Window::open(Canned::removal_question());
    assert!(window.is_blocked(REMOVE));
    window.click(Role::CheckBox, COMPARED);
    assert!(!window.is_blocked(REMOVE));
    window.click(Role::CheckBox, COMPARED);
    assert!(window.is_blocked(REMOVE));
    window.assert_said(&["History(Retention(Compared(true)))", "History(Retention(Compared(false)))"]);
    assert!(ordered(&window).is_none());
}

#[test]
fn the_question_is_answered_by_keys_alone_in_any_window() {
    for size in [USUAL, SMALL, DOUBLE] {
        let mut window = Window::open_at(Canned::removal_question(), size);
        let tabs_to = |window: &mut Window, wanted: &str| {
            for _ in 0..4 {
                if window.focused().as_deref() == Some(wanted) {
                    return;
                }
                window.press(Key::Tab);
            }
            panic!("{wanted} is not reached: {:?}", window.focused());
        };
        tabs_to(&mut window, COMPARED);
        window.press(Key::Space);
        tabs_to(&mut window, REMOVE);
        window.press(Key::Enter);
        window.assert_said(&["History(Retention(Compared(true)))", "History(Retention(Confirmed))"]);
        let retain = ordered(&window).expect("an order");
        let (asks, yes) = retain.answer.as_ref().expect("the answer");
        assert_eq!(retain.before, asks.before);
        assert_eq!((yes.operator_name.as_deref(), yes.operator.as_str()), (Some("Maria Ortiz"), "m.ortiz"));
        assert!(retain.archive && !window.has(Role::Dialog, QUESTION));
    }
}

#[test]
fn a_double_click_on_decide_answers_nothing() {
    let mut window = Window::open(Canned::removal_asked());
    let place = window.place(Role::Link, "Decide…");
    window.press_at(place);
    window.press_at(place);
    window.settle();
    assert!(window.has(Role::Dialog, QUESTION) && ordered(&window).is_none());
}

#[test]
fn what_is_being_removed_is_said_until_it_is_done_or_failed() {
    let mut window = Window::open(Canned::removal_running());
    assert_shows(
        &window,
        &["Older entries are being removed from the history", "The whole history is checked first"],
    );
    assert!(!window.shows("Nothing was removed"));
    let removed = Removed { entries: 1_204, rows: 2_408, unsettled: 0 };
    window.send(|canned| canned.answer(Reply::Retained(Ok(Retained::Removed(removed)))));
    assert!(
        window.has(Role::Status, "1,204 older entries were removed from the history, as the settings say")
    );
    assert!(!window.shows("Older entries are being removed") && !window.has(Role::Link, "Decide…"));

    let mut window = Window::open(Canned::removal_failed());
    assert_shows(
        &window,
        &["Nothing was removed from the history", "The disk is full", "Make room on the disk"],
    );
    window.click(Role::Link, "Hide");
    assert!(window.has(Role::Link, "Decide…"), "the question is still there");
}

#[test]
fn an_altered_history_says_where_that_nothing_was_removed_and_whom_to_tell() {
    let mut window = Window::open(Canned::removal_altered());
    assert_shows(
        &window,
        &[
            "Nothing was removed from the history",
            "The history was altered at row 31 (entry 15)",
            "Leave its file as it is, and tell your administrator",
        ],
    );
    window.click(Role::Link, "Copy the details");
    let copied = window.canned().effects.iter().find_map(|effect| match effect {
        Effect::Copy(text) => Some(text.clone()),
        _ => None,
    });
    assert!(copied.expect("a text").contains("at row 31 (entry 15)"));
    window.click(Role::Link, "Hide");
    assert!(!window.shows("Nothing was removed") && !window.has(Role::Link, "Decide…"));
}

#[test]
fn removals_are_listed_newest_first_with_their_files_and_who_confirmed_the_clock() {
    let window = Window::open(Canned::chain_removals());
    let mut lines: Vec<String> = window.texts().iter().map(|text| plain(text)).collect();
    lines.retain(|text| text.starts_with("Entr") && text.contains(" on "));
    lines.dedup();
    assert_eq!(
        lines,
        [
            "Entry 1,205 on 22 Nov 2026 14:05: done before 22 Nov 2025",
            "Entries 32 to 1,204 on 21 Nov 2026 14:05: done before 21 Nov 2025",
            "Entries 18, 20 to 31 on 24 Oct 2026 15:05: done before 24 Oct 2025",
            "Entries 10 to 17, 19 on 25 Aug 2026 15:05: done before 25 Aug 2025",
            "Entries 5 to 9 on 26 Jul 2026 15:05: done before 26 Jul 2025",
        ]
    );
    assert_shows(
        &window,
        &[
            "history-removed-2026-11-22.jsonl could not be read",
            "history-removed-2026-11-21.jsonl is there and unchanged. Maria Ortiz (account m.ortiz) confirmed the clock \
             on 21 Nov 2026 14:04.",
            "history-removed-2026-07-26.jsonl is no longer beside the history",
            "1 earlier removal: token-desk history verify lists all removals",
            "Intact",
        ],
    );
    assert!(window.has(Role::Link, "chain intact") && !window.shows("The clock may have been wrong"));
}

#[test]
fn a_removal_that_no_clock_vouches_for_is_never_called_intact_without_a_word() {
    let window = Window::open(Canned::chain_removal_doubted());
    assert!(window.has(Role::Link, "chain intact, removal in doubt"));
    assert_shows(
        &window,
        &[
            "Intact, but 1 removal is in doubt",
            "Entries 1 to 31 on 27 Nov 2028 14:05",
            "The clock may have been wrong at this removal",
            "This computer's clock said 27 Nov 2028 14:05, but the newest row is of 23 Nov 2026 14:05",
            "Ask who confirmed the clock, and look for the entries in that file",
        ],
    );
}

/// What is to be saved, if that was ordered last.
fn saving(window: &Window) -> Option<&Settings> {
    window.canned().effects.iter().find_map(|effect| match effect {
        Effect::Menu(MenuEffect::SaveSettings { settings, .. }) => Some(settings),
        _ => None,
    })
}

#[test]
fn whether_a_file_is_written_first_is_a_box_in_the_settings_that_says_who_deletes_it() {
    let mut window = Window::open(Canned::settings());
    assert!(!window.has(Role::CheckBox, ARCHIVE), "where everything is kept there is nothing to write");
    window.click(Role::RadioButton, "For a number of days");
    assert!(window.has(Role::CheckBox, ARCHIVE));

    let mut window = Window::open(Canned::settings_days());
    let checked = |window: &Window| {
        let node = window.0.get_by_role_and_label(Role::CheckBox, ARCHIVE);
        let node = egui_kittest::kittest::NodeT::accesskit_node(&node);
        (node.toggled(), node.data().description().map(str::to_owned))
    };
    let note = Some("beside the history, as JSON Lines. Only you delete these files".to_owned());
    assert_eq!(checked(&window), (Some(egui::accesskit::Toggled::True), note.clone()));
    window.focus(Role::CheckBox, ARCHIVE);
    window.press(Key::Space);
    assert_eq!(checked(&window), (Some(egui::accesskit::Toggled::False), note));
    window.click(Role::Button, "Save");
    let settings = saving(&window).expect("an order").clone();
    assert!(settings.discard);
    window.send(|canned| canned.answer(Reply::SettingsSaved(Ok(settings))));
    assert!(window.canned().app.model.settings.current().discard);
    window.send(|canned| canned.send(Message::Settings(settings::Message::Opened)));
    assert_eq!(checked(&window).0, Some(egui::accesskit::Toggled::False));
}

#[test]
fn what_a_shorter_time_removes_is_asked_with_or_without_a_file() {
    for (discard, words) in [
        (false, "What is removed is first written to a file beside the history"),
        (true, "Export first what you still need"),
    ] {
        let mut canned = Canned::settings_days();
        canned.app.forms.settings.discard = discard;
        canned.app.forms.settings.days = "90".to_owned();
        let mut window = Window::open(canned);
        window.click(Role::Button, "Save");
        assert_shows(&window, &["Keep the history for 90 days only?", words]);
        assert_eq!(window.focused().as_deref(), Some("Go back"));
        assert!(saving(&window).is_none());
        window.click(Role::Button, "Save and remove");
        assert_eq!(saving(&window).map(|settings| settings.discard), Some(discard));
    }
}
