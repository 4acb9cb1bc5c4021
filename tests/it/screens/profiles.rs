//! The profiles: the list, the settings, deleting, importing, and what is wrong in the file.

mod editor;
mod rules;

use egui::{Key, accesskit::Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use token_desk::{
    app::{Effect, Message, Reply, Screen, profiles},
    domain::{
        problem::{Problem, ProblemKind},
        profile::{Catalogue, Colour, Edit},
    },
};

use super::{DOUBLE, SMALL, USUAL, Window};
use crate::canned::Canned;
use crate::fixtures;

fn draft(desk: &mut Window) -> &mut profiles::Draft {
    desk.state_mut().canned.app.forms.profiles.draft.as_mut().expect("an open editor")
}

fn problem() -> Problem {
    fixtures::problem(
        ProblemKind::File,
        "The profile was not deleted",
        "The disk is read-only",
        "Ask for a place to write",
    )
}

// ---- the list and the settings ----

#[test]
fn the_practice_tenant_is_last_and_built_in() {
    let desk = Window::open(Canned::profiles());
    let rows: Vec<_> = desk
        .query_all_by_role(Role::ListBoxOption)
        .map(|row| row.accesskit_node().label().unwrap_or_default())
        .collect();
    assert_eq!(
        rows,
        [
            "Acme production, PRODUCTION, acme.access.securid.com",
            "Acme test, acme-test.access.securid.com",
            "Practice tenant, built in",
        ]
    );
}

#[test]
fn the_practice_tenant_can_be_neither_edited_nor_deleted() {
    let desk = Window::open(Canned::profiles_practice());
    desk.get_by_label_contains("nothing you do there reaches a real system");
    for button in ["Edit…", "Duplicate…", "Export…", "Delete…"] {
        assert!(desk.query_by_role_and_label(Role::Button, button).is_none(), "{button}");
    }
    assert!(desk.is_blocked("Export all…"), "there is none to export");
}

#[test]
fn a_chosen_profile_shows_its_settings_in_words() {
    let mut desk = Window::open(Canned::profiles());
    desk.click(Role::ListBoxOption, "Acme test, acme-test.access.securid.com");
    desk.assert_said_to(
        "Profiles",
        &[profiles::Message::Edits(profiles::Edits::Chosen("Acme test".to_owned()))],
    );
    for words in [
        "https://acme-test.access.securid.com/AdminInterface/restapi",
        "OAuth client",
        "https://acme-test.auth.securid.com/oauth",
        "9d1f6f0a-desk",
        "rsa.authenticator.sidtoken.manage",
        "Green",
        "connect 10 s · read 20 s · change 30 s",
        "As the system says",
    ] {
        desk.get_by_label(words);
    }
}

#[test]
fn each_button_asks_for_its_own() {
    use profiles::{
        Edits,
        Message::{DeleteAsked, ExportAsked, ImportAsked},
    };
    let edits = profiles::Message::Edits;
    let name = || fixtures::PROFILE.to_owned();
    for (button, message) in [
        ("Edit…", edits(Edits::Edit(name()))),
        ("Duplicate…", edits(Edits::Duplicate(name()))),
        ("Export…", ExportAsked(Some(name()))),
        ("Delete…", DeleteAsked(name())),
        ("New profile…", edits(Edits::New)),
        ("Import…", ImportAsked),
        ("Export all…", ExportAsked(None)),
    ] {
        let mut desk = Window::open(Canned::profiles());
        desk.click(Role::Button, button);
        desk.assert_said_to("Profiles", &[message]);
    }
}

#[test]
fn signing_in_with_the_shown_profile_is_one_click_away() {
    let mut desk = Window::open(Canned::profiles());
    desk.click(Role::ListBoxOption, "Acme test, acme-test.access.securid.com");
    desk.click(Role::Button, "Sign in with this profile…");
    let model = &desk.state().canned.app.model;
    assert_eq!((model.screen, model.sign_in.chosen.as_str()), (Screen::SignIn, "Acme test"));
}

#[test]
fn going_back_to_the_login_panel_keeps_the_key_that_was_given() {
    let mut canned = Canned::key_read();
    canned.send(Message::Went(Screen::Profiles));
    let mut desk = Window::open(canned);
    desk.click(Role::Button, "Sign in with this profile…");
    assert!(desk.state().canned.app.model.sign_in.api_key.done().is_some());
}

#[test]
fn whoever_is_signed_in_is_told_when_a_change_counts() {
    let words = "You are signed in with this profile. Changes count from the next sign-in";
    let desk = Window::open(Canned::profile_signed_in());
    desk.get_by_label(words);
    let mut canned = Canned::desk();
    canned.send(Message::Went(Screen::Profiles));
    let mut desk = Window::open(canned);
    desk.get_by_label(words);
    assert!(desk.query_by_label("Sign in with this profile…").is_none());
    desk.click(Role::ListBoxOption, "Acme test, acme-test.access.securid.com");
    assert!(desk.query_by_label(words).is_none());
}

// ---- deleting ----

#[test]
fn deleting_starts_on_cancel_and_says_what_is_forgotten() {
    for leave in [Key::Enter, Key::Escape] {
        let mut desk = Window::open(Canned::profile_deleting());
        desk.get_by_label("If a credential is remembered for it on this computer, Token Desk forgets it too");
        assert!(desk.get_by_role_and_label(Role::Button, "Cancel").is_focused());
        desk.press(leave);
        desk.assert_said_to("Profiles", &[profiles::Message::DeleteRefused]);
    }
    let mut desk = Window::open(Canned::profile_deleting());
    desk.click(Role::Button, "Delete profile");
    let effects = &desk.state().canned.effects;
    assert!(
        matches!(&effects[..], [Effect::SaveProfile { edit: Edit::Delete { name }, .. }] if name == "Acme test"),
        "{effects:?}"
    );
    desk.get_by_label_contains("Deleting the profile · ");
    assert!(desk.is_blocked("Delete…"));
    desk.state_mut().canned.answer(Reply::ProfileSaved(Err(problem())));
    desk.settle();
    desk.get_by_role_and_label(Role::Alert, "The profile was not deleted");
}

#[test]
fn the_question_is_still_there_once_another_place_is_shown() {
    let mut desk = Window::open(Canned::profile_deleting());
    desk.send(|canned| canned.send(Message::Went(Screen::SignIn)));
    assert!(desk.has(Role::Dialog, "Delete this profile?"), "{:?}", desk.texts());
    desk.press(Key::Escape);
    assert!(!desk.state().canned.app.model.dialogs.is_open());
}

#[test]
fn deleting_the_profile_that_is_signed_in_to_says_so() {
    let mut canned = Canned::desk();
    canned.send(Message::Went(Screen::Profiles));
    canned.send(Message::Profiles(profiles::Message::DeleteAsked(fixtures::PROFILE.to_owned())));
    Window::open(canned).get_by_label("You are signed in with it. You stay signed in until you sign out");
}

// ---- what is wrong in the file ----

#[test]
fn one_bad_profile_is_named_and_the_file_can_be_read_again() {
    let mut desk = Window::open(Canned::profiles_with_trouble());
    desk.get_by_label("1 entry in profiles.toml cannot be used");
    desk.get_by_label(
        "Line 14, Acme staging: address: Use https. http is only for this computer's own addresses",
    );
    assert!(!desk.is_blocked("New profile…"));
    desk.click(Role::Button, "Read the file again");
    assert!(matches!(desk.state().canned.effects[..], [Effect::LoadProfiles { .. }]));
    desk.get_by_label_contains("Reading the profiles · ");
    desk.state_mut().canned.answer(Reply::Profiles(Ok(Catalogue::default())));
    desk.settle();
    assert!(desk.query_by_label("Read the file again").is_none());
}

#[test]
fn nothing_can_be_saved_to_a_file_that_is_no_toml() {
    let mut desk = Window::open(Canned::profiles_unusable());
    desk.get_by_label("profiles.toml cannot be read");
    desk.get_by_label("Line 3: There is no value behind the =");
    for button in ["New profile…", "Import…"] {
        let node = desk.get_by_role_and_label(Role::Button, button).accesskit_node();
        assert!(node.is_disabled());
        assert_eq!(
            node.description().unwrap_or_default(),
            "Repair profiles.toml first: nothing is saved until it can be read"
        );
    }
    // a key file at the login panel opens the editor all the same
    desk.state_mut().canned.send(Message::Profiles(profiles::Message::Edits(profiles::Edits::New)));
    desk.settle();
    assert!(desk.is_blocked("Save"));
}

// ---- importing ----

#[test]
fn an_import_says_what_it_added_skipped_and_could_not_read() {
    let mut desk = Window::open(Canned::profile_import());
    desk.get_by_label("No file was chosen. If no dialog opened, type the path");
    assert!(desk.is_blocked("Import"), "no file is named yet");
    let file = desk.get_by_role_and_label(Role::TextInput, "File");
    assert!(file.is_focused());
    file.type_text("/media/stick/profiles.toml");
    desk.settle();
    desk.press(Key::Enter);
    let effects = &desk.state().canned.effects;
    assert!(matches!(&effects[..], [Effect::ImportProfiles { .. }]), "{effects:?}");
    desk.get_by_label_contains("Reading the file · ");
    desk.state_mut().canned.answer(Reply::ProfilesImported(Err(problem())));
    desk.settle();
    desk.get_by_role_and_label(Role::Alert, "The profile was not deleted");
    desk.press(Key::Escape);
    assert!(desk.query_by_role(Role::Dialog).is_none());

    let mut desk = Window::open(Canned::profiles_imported());
    desk.get_by_label("Imported 2 profiles: Acme Berlin, Acme test (2)");
    desk.get_by_label("Skipped 1 profile, there already: Acme production");
    desk.get_by_label("Replaced 1 profile without a valid signature: Acme Berlin");
    desk.get_by_label("Line 31, Acme Lisbon: address: The address must start with https://");
    desk.click(Role::Button, "Close");
    assert!(desk.query_by_label_contains("Imported 2").is_none());
}

#[test]
fn what_an_import_did_is_heard_wherever_it_was_begun() {
    for state in [Canned::profiles as fn() -> Canned, Canned::key_read, Canned::first_start] {
        let mut desk = Window::open(state());
        desk.click(Role::Button, "Import…");
        desk.type_into("File", "/media/stick/profiles.toml");
        desk.press(Key::Enter);
        desk.send(|canned| canned.answer(Reply::ProfilesImported(Err(problem()))));
        assert_eq!(desk.focused().as_deref(), Some("File"), "to type another name");
        desk.press(Key::Enter);
        desk.send(Canned::import_ends);
        assert_eq!(desk.focused().as_deref(), Some("Close"));
        let said = desk.described();
        assert!(said.starts_with("Imported 2 profiles: Acme Berlin, Acme test (2)."), "{said}");
        assert!(said.contains("Skipped 1 profile") && desk.announces(&said), "{said}");
        desk.press(Key::Enter);
        assert_eq!(desk.focused().as_deref(), Some("Import…"));
    }
}

// ---- small windows ----

#[test]
fn nothing_is_wider_than_a_small_window() {
    let states = [
        Canned::profiles,
        Canned::profile_editor,
        Canned::profiles_with_trouble,
        Canned::profiles_unusable,
        Canned::profiles_imported,
        Canned::profile_import,
        Canned::profile_losing,
        Canned::profile_long_names,
    ];
    for size in [SMALL, DOUBLE] {
        for state in states {
            let desk = Window::open_at(state(), size);
            for role in [Role::Button, Role::TextInput, Role::RadioButton, Role::ListBoxOption] {
                for node in desk.query_all_by_role(role) {
                    let rect = node.rect();
                    let name = node.accesskit_node().label();
                    assert!(rect.left() >= 0.0 && rect.right() <= size.x, "{name:?} at {rect:?} in {size:?}");
                }
            }
        }
    }
}
