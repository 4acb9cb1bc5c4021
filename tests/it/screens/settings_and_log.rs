//! The menu behind "?", the settings and the log, by what a person reads and presses.

use egui::{Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use token_desk::{
    app::{Effect, MenuEffect, Message, Reply},
    domain::{
        language::Language,
        settings::{Keep, Look, Settings, TextSize},
    },
};

use super::{DOUBLE, Window};
use crate::canned::Canned;
use crate::fixtures;

const NAME: &str = "Your name";
const DAYS: &str = "Days";
const FOR_DAYS: &str = "For a number of days";

/// What is to be saved, if that was ordered last.
fn saving(window: &Window) -> Option<&Settings> {
    window.canned().effects.iter().find_map(|effect| match effect {
        Effect::Menu(MenuEffect::SaveSettings { settings, .. }) => Some(settings),
        _ => None,
    })
}

#[test]
fn the_menu_leads_to_help_settings_and_the_log_by_mouse() {
    for (item, said, dialog) in [
        ("Keyboard and help", "Manual(Opened)", "Help"),
        ("Settings…", "Settings(Opened)", "Settings"),
        ("Show the log", "Log(Opened)", "Log"),
    ] {
        let mut window = Window::open(Canned::desk());
        window.click(Role::Button, "Help and settings");
        window.click(Role::MenuItem, item);
        window.assert_said(&[said]);
        assert!(window.has(Role::Dialog, dialog), "{item}");
        assert!(!window.has(Role::MenuItem, item), "the menu is closed");
        window.press(Key::Escape);
        assert!(!window.has(Role::Dialog, dialog), "{item}");
        assert_eq!(window.focused().as_deref(), Some("Help and settings"), "back to where one came from");
    }
}

#[test]
fn the_menu_is_worked_by_keys_and_tells_the_key_that_opens_help() {
    let mut window = Window::open(Canned::start());
    window.focus(Role::Button, "Help and settings");
    window.press(Key::Enter);
    let help = window.0.get_by_role_and_label(Role::MenuItem, "Keyboard and help");
    assert_eq!(help.accesskit_node().data().keyboard_shortcut(), Some("F1"));
    window.press(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("Keyboard and help"));
    window.press(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("Settings…"));
    window.press(Key::Enter);
    window.assert_said(&["Settings(Opened)"]);
    assert_eq!(window.focused().as_deref(), Some("System"), "the look");
}

#[test]
fn the_dialog_shows_what_is_in_force_and_says_that_the_account_name_is_recorded_anyway() {
    let window = Window::open(Canned::settings());
    let node = window.0.get_by_role_and_label(Role::TextInput, NAME);
    assert_eq!(node.value().as_deref(), Some(fixtures::OPERATOR_NAME));
    assert!(window.shows("Shown with your account name, m.ortiz, on every change"));
    assert!(window.shows("Nothing is removed from the history") && !window.has(Role::TextInput, DAYS));
    for group in ["Look", "Text size", "Keep the history"] {
        assert!(window.has(Role::RadioGroup, group), "{group}");
    }
    assert!(window.shows("Ctrl + and Ctrl − change it until you close the window"));
    assert_eq!(window.focused().as_deref(), Some("System"));

    let window = Window::open(Canned::settings_days());
    assert_eq!(window.0.get_by_role_and_label(Role::TextInput, DAYS).value().as_deref(), Some("365"));
    for words in [
        "Today, this removes what was done before 23 Nov 2025",
        "The removal itself is recorded",
        "without a known outcome stay",
    ] {
        assert!(window.shows(words), "{words}: {:?}", window.texts());
    }
}

#[test]
fn a_language_is_chosen_by_its_own_name_and_saved() {
    let mut window = Window::open(Canned::settings());
    window.click(Role::Button, "Language: As the system: English");
    for name in Language::ALL.map(Language::own_name) {
        assert!(window.shows(name), "{name}: {:?}", window.texts());
    }
    window.click(Role::MenuItemRadio, "Deutsch");
    window.click(Role::Button, "Save");
    assert_eq!(saving(&window).and_then(|settings| settings.language), Some(Language::German));
}

#[test]
fn settings_are_changed_and_saved_by_keys_alone() {
    let mut window = Window::open(Canned::settings());
    window.press(Key::ArrowRight);
    window.press(Key::ArrowRight);
    window.press(Key::ArrowRight);
    assert_eq!(window.focused().as_deref(), Some("High contrast"));
    window.press(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("100 %"));
    window.press(Key::ArrowUp);
    window.press(Key::ArrowLeft);
    assert_eq!(window.focused().as_deref(), Some("200 %"), "once round");
    window.press(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("Language: As the system: English"));
    window.press(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some(NAME));
    window.press(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("Minutes until the lock"));
    window.press(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some("Everything"));
    window.press(Key::ArrowRight);
    assert_eq!(window.focused().as_deref(), Some(FOR_DAYS));
    window.press(Key::Tab);
    assert_eq!(window.focused().as_deref(), Some(DAYS));
    window.0.get_by_role_and_label(Role::TextInput, DAYS).type_text("90");
    window.settle();
    window.assert_said(&[]);
    window.press(Key::Enter);
    window.assert_said(&["Settings(Submitted)"]);
    assert_eq!(saving(&window), None);
    assert!(window.shows("Keep the history for 90 days only?"), "{:?}", window.texts());
    assert_eq!(window.focused().as_deref(), Some("Go back"), "the answer that loses nothing");
    window.click(Role::Button, "Save and remove");
    let wanted = Settings {
        operator_name: Some(fixtures::OPERATOR_NAME.to_owned()),
        look: Look::HighContrast,
        text_size: TextSize::from_percent(200).unwrap(),
        keep: Keep::Days(90),
        ..Settings::default()
    };
    assert_eq!(saving(&window), Some(&wanted));
    assert!(window.is_blocked("Save"));
    window.send(|canned| canned.answer(Reply::SettingsSaved(Ok(wanted.clone()))));
    assert!(!window.has(Role::Dialog, "Settings") && window.has(Role::Status, "Settings saved"));
    assert_eq!(window.canned().app.model.settings.current(), &wanted);
}

fn is_allowed(window: &Window, label: &str) -> bool {
    let node = window.0.get_by_role_and_label(Role::CheckBox, label);
    node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
}

#[test]
fn notifications_are_off_until_somebody_allows_them() {
    let mut window = Window::open(Canned::settings());
    let allow = "Tell me when an unknown outcome is settled or long work ends";
    assert!(window.shows("Notifications") && !is_allowed(&window, allow));
    window.click(Role::CheckBox, allow);
    assert!(is_allowed(&window, allow));
    window.click(Role::Button, "Save");
    assert_eq!(saving(&window).map(|settings| settings.notifications), Some(true));

    let mut window = Window::open(Canned::settings_notifying());
    assert!(is_allowed(&window, allow));
    window.click(Role::CheckBox, allow);
    window.click(Role::Button, "Save");
    assert_eq!(saving(&window).map(|settings| settings.notifications), Some(false));

    let mut canned = Canned::settings();
    canned.app.model.workstation.notifies = false;
    let window = Window::open(canned);
    assert!(!window.shows("Notifications"), "a system that has none: {:?}", window.texts());
}

#[test]
fn what_is_wrong_is_said_under_its_field_and_nothing_is_saved() {
    let mut window = Window::open(Canned::settings_wrong());
    assert!(window.is_wrong(NAME) && window.is_wrong(DAYS));
    assert!(window.shows("A name has at most 100 characters"));
    assert!(window.shows("Type a whole number of days from 1 to 36,500"));
    window.click(Role::Button, "Save");
    assert_eq!(window.focused().as_deref(), Some(NAME), "where the first mistake is");
    assert_eq!(saving(&window), None);
    window.send(|canned| canned.app.forms.settings.name.clear());
    window.type_into(DAYS, "0");
    assert!(!window.is_wrong(NAME) && window.is_wrong(DAYS));
    window.click(Role::Button, "Save");
    assert_eq!(saving(&window), None);
    assert_eq!(window.focused().as_deref(), Some(DAYS));
}

#[test]
fn days_that_are_not_typed_yet_are_no_mistake_before_save() {
    let mut window = Window::open(Canned::settings());
    window.click(Role::RadioButton, FOR_DAYS);
    assert!(!window.is_wrong(DAYS) && window.shows("A whole number: 365 is a year"));
    window.click(Role::Button, "Save");
    assert!(window.is_wrong(DAYS));
}

#[test]
fn cancel_and_escape_change_nothing() {
    for by_key in [true, false] {
        let mut window = Window::open(Canned::settings());
        let before = window.canned().app.model.settings.current().clone();
        window.type_into(NAME, "x");
        if by_key {
            window.press(Key::Escape);
        } else {
            window.click(Role::Button, "Cancel");
        }
        window.assert_said(&["Settings(Closed)"]);
        assert!(!window.has(Role::Dialog, "Settings"));
        assert_eq!(window.canned().app.model.settings.current(), &before);
        window.send(|canned| canned.send(Message::Settings(token_desk::app::settings::Message::Opened)));
        assert_eq!(
            window.canned().app.forms.settings.name,
            fixtures::OPERATOR_NAME,
            "what was typed is gone"
        );
    }
}

#[test]
fn a_failure_stays_in_the_dialog_with_what_was_typed() {
    let window = Window::open(Canned::settings_failed());
    assert!(window.has(Role::Alert, "The settings were not saved") && window.shows("The disk is full"));
    assert!(!window.is_blocked("Save"));
    assert_eq!(window.0.get_by_role_and_label(Role::TextInput, DAYS).value().as_deref(), Some("365"));
}

#[test]
fn a_file_that_cannot_be_read_is_replaced_only_when_the_person_says_so() {
    let mut window = Window::open(Canned::settings_replace());
    assert!(window.shows("line 2: A quote is missing") && window.shows("settings.toml.bak"));
    assert_eq!(window.focused().as_deref(), Some("Keep it"));
    window.press(Key::Enter);
    window.assert_said(&["Settings(ReplaceRefused)"]);
    assert!(window.has(Role::TextInput, NAME), "what was typed is still there");

    let mut window = Window::open(Canned::settings_replace());
    window.click(Role::Button, "Replace");
    window.assert_said(&["Settings(ReplaceConfirmed)"]);
    let wanted = Settings {
        operator_name: Some(fixtures::OPERATOR_NAME.to_owned()),
        keep: Keep::Everything,
        ..Settings::default()
    };
    assert_eq!(saving(&window), Some(&wanted));
}

#[test]
fn settings_that_cannot_be_used_are_told_before_anybody_opens_them_until_that_is_hidden() {
    let mut window = Window::open(Canned::settings_warning());
    assert!(
        window
            .shows("The settings cannot be used: What is wrong in settings.toml: line 2: A quote is missing"),
        "{:?}",
        window.texts()
    );
    assert!(window.shows("no entry is removed"));
    window.click(Role::Link, "Settings…");
    window.assert_said(&["Settings(Opened)"]);
    assert!(window.has(Role::Dialog, "Settings"), "where it is put right");
    window.press(Key::Escape);
    window.assert_said(&["Settings(Closed)"]);
    window.click(Role::Link, "Hide");
    window.assert_said(&["WarningHidden(Settings)"]);
    assert!(!window.shows("The settings cannot be used"));
}

#[test]
fn the_log_shows_its_last_lines_and_where_it_lies_and_is_copied_whole() {
    for size in [super::USUAL, DOUBLE] {
        let mut window = Window::open_at(Canned::log(), size);
        assert!(window.shows("change: confirmed job=41"));
        let file = window.0.get_by_label_contains("token-desk/token-desk.log").rect();
        assert!(
            file.bottom() < size.y && file.top() > 0.0,
            "the end is what is seen first: {file} at {size}"
        );
        window.click(Role::Button, "Copy");
        let said = window.said();
        assert!(
            said[0].starts_with("Copied { text: \"2026-11-01T08:00:01.836Z")
                && said[0].contains("log-copied")
        );
        assert!(window.has(Role::Status, "Log copied") && window.has(Role::Dialog, "Log"));
        window.press(Key::Escape);
        window.assert_said(&["Log(Closed)"]);
    }
}

#[test]
fn where_there_is_no_log_that_is_said_with_the_reason_and_nothing_can_be_copied() {
    let window = Window::open(Canned::log_empty());
    assert!(window.shows("There is no log") && window.shows("Read-only file system"));
    assert!(window.shows("token-desk.log") && !window.has(Role::Button, "Copy"));
    assert_eq!(window.focused().as_deref(), Some("Close"));
}

#[test]
fn a_log_that_is_being_read_or_cannot_be_is_told_so() {
    let mut window = Window::open(Canned::log_reading());
    assert!(window.shows("Reading the log"));
    window.click(Role::Button, "Close");
    assert!(matches!(window.canned().effects[..], [Effect::Cancel(_)]));
    let window = Window::open(Canned::log_failed());
    assert!(window.has(Role::Alert, "The log was not read"));
}

#[test]
fn where_the_history_is_anchored_is_said_and_stays_as_the_file_has_it() {
    let words = "After each change, the newest row's hash goes to /mnt/audit/desk-07 and to the system's log";
    let mut window = Window::open(Canned::settings_anchored());
    assert!(window.shows(words), "{:?}", window.texts());
    assert!(!Window::open(Canned::settings()).shows("goes to"));
    window.click(Role::Button, "Save");
    assert_eq!(saving(&window).map(|wanted| wanted.anchor.clone()), Some(None), "saving says nothing of it");
}

#[test]
fn after_settings_could_not_be_saved_the_keyboard_is_where_it_was() {
    let mut window = Window::open(Canned::settings());
    window.focus(Role::TextInput, "Your name");
    window.press(Key::Enter);
    window.send(Canned::settings_fail);
    assert_eq!(window.focused().as_deref(), Some("Your name"));
}
