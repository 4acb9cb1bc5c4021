//! The editor: every setting by mouse and keyboard, hints, and that nothing typed is lost by accident.

use super::*;
use token_desk::words;

#[test]
fn a_new_profile_is_made_by_keyboard_alone() {
    let mut desk = Window::open(Canned::profiles());
    desk.get_by_role_and_label(Role::Button, "New profile…").focus();
    desk.settle();
    desk.press(Key::Enter);
    assert!(desk.get_by_role_and_label(Role::TextInput, "Name").is_focused());
    let write = |desk: &mut Window, label: &str, text: &str| {
        let field = desk.get_by_role_and_label(Role::TextInput, label);
        assert!(field.is_focused(), "{label} is next");
        field.type_text(text);
        desk.settle();
        desk.press(Key::Tab);
    };
    write(&mut desk, "Name", "Globex");
    write(&mut desk, "Label", "TEST");
    let blue = desk.get_by_role_and_label(Role::RadioButton, "Blue");
    assert!(blue.is_focused(), "Tab comes to the chosen colour alone");
    desk.press(Key::ArrowRight);
    assert!(desk.get_by_role_and_label(Role::RadioButton, "Violet").is_focused());
    desk.press(Key::Tab);
    write(&mut desk, "Administration API address", "https://globex.access.securid.com");
    desk.press(Key::Enter);
    desk.get_by_role_and_label(Role::TextInput, "Name").focus();
    desk.settle();
    desk.press(Key::Enter);
    let effects = &desk.state().canned.effects;
    let [Effect::SaveProfile { edit: Edit::Put { replaces: None, profile }, .. }] = &effects[..] else {
        panic!("{effects:?}");
    };
    assert_eq!((profile.name.as_str(), profile.label.as_str()), ("Globex", "TEST"));
    assert_eq!(
        (profile.colour, profile.address.host().as_str()),
        (Colour::Violet, "globex.access.securid.com")
    );
}

#[test]
fn hints_come_with_the_first_try_to_save_and_the_first_wrong_field_gets_the_focus() {
    let mut desk = Window::open(Canned::profile_new());
    assert!(desk.query_by_label("Give the profile a name").is_none());
    desk.click(Role::Button, "Save");
    desk.get_by_label("Give the profile a name");
    desk.get_by_label("2 fields need another look");
    assert!(desk.get_by_role_and_label(Role::TextInput, "Name").is_focused());
    assert!(desk.state().canned.effects.is_empty(), "nothing is saved");
    draft(&mut desk).name = "Globex".to_owned();
    desk.click(Role::Button, "Save");
    assert!(desk.query_by_label("Give the profile a name").is_none());
    assert!(desk.get_by_role_and_label(Role::TextInput, "Administration API address").is_focused());
    desk.get_by_label("1 field needs another look");
}

#[test]
fn every_setting_of_a_profile_is_in_the_editor() {
    let mut desk = Window::open(Canned::profile_new());
    for hidden in ["Issuer address", "Seconds to connect", "Extra CA certificate file"] {
        assert!(desk.query_by_role_and_label(Role::TextInput, hidden).is_none(), "{hidden}");
    }
    desk.click(Role::Button, "Advanced");
    for field in [
        "Name",
        "Label",
        "Administration API address",
        "Issuer address",
        "Client ID",
        "Seconds to connect",
        "Seconds for a read",
        "Seconds for a change",
        "Extra CA certificate file",
    ] {
        desk.get_by_role_and_label(Role::TextInput, field);
    }
    desk.get_by_role_and_label(Role::MultilineTextInput, "Permissions");
    for colour in Colour::ALL {
        desk.click(Role::RadioButton, words::profile::colour(colour));
        assert_eq!(draft(&mut desk).colour, colour);
    }
    for method in ["API key file", "OAuth client", "Bearer token"] {
        desk.click(Role::RadioButton, method);
        assert_eq!(words::profile::sign_in(draft(&mut desk).sign_in), method);
    }
    assert!(desk.query_by_label("Proxy address").is_none());
    desk.click(Role::RadioButton, "This one");
    desk.get_by_role_and_label(Role::TextInput, "Proxy address");
}

#[test]
fn esc_closes_an_untouched_editor_and_asks_before_it_loses_anything() {
    let mut desk = Window::open(Canned::profile_new());
    desk.press(Key::Escape);
    assert!(desk.state().canned.app.forms.profiles.draft.is_none());

    let mut desk = Window::open(Canned::profile_new());
    desk.get_by_role_and_label(Role::TextInput, "Name").type_text("Globex");
    desk.settle();
    desk.press(Key::Escape);
    desk.get_by_role_and_label(Role::Dialog, "Leave without saving?");
    assert!(desk.get_by_role_and_label(Role::Button, "Keep editing").is_focused());
    desk.press(Key::Escape);
    assert!(desk.query_by_role(Role::Dialog).is_none());
    assert_eq!(draft(&mut desk).name, "Globex", "Esc answers the question, and only that");
    let name = desk.get_by_role_and_label(Role::TextInput, "Name");
    assert!(name.is_focused(), "whoever keeps editing is where they were");
    desk.press(Key::Escape);
    desk.click(Role::Button, "Leave without saving");
    assert!(desk.state().canned.app.forms.profiles.draft.is_none());
}

#[test]
fn enter_right_after_esc_answers_the_question_and_saves_nothing() {
    for frames in 0..6 {
        let mut desk = Window::open(Canned::profiles());
        desk.click(Role::Button, "Edit…");
        desk.get_by_role_and_label(Role::TextInput, "Name").type_text("x");
        desk.settle();
        desk.key_down(Key::Escape);
        desk.run_steps(frames);
        desk.press(Key::Enter);
        let effects = &desk.state().canned.effects;
        assert!(effects.is_empty(), "nothing is saved {frames} frames later: {effects:?}");
    }
}

#[test]
fn after_the_editor_the_keyboard_goes_on_beside_it() {
    let mut desk = Window::open(Canned::profiles());
    desk.click(Role::Button, "Edit…");
    desk.press(Key::Escape);
    assert!(desk.get_by_role_and_label(Role::Button, "Edit…").is_focused());
    desk.press(Key::Enter);
    desk.press(Key::Enter);
    let catalogue = desk.state().canned.app.model.profiles.catalogue.clone();
    desk.state_mut().canned.answer(Reply::ProfileSaved(Ok(catalogue)));
    desk.settle();
    assert!(desk.get_by_role_and_label(Role::Button, "Edit…").is_focused());
}

#[test]
fn another_profile_in_the_list_asks_before_it_takes_the_editors_place() {
    let mut desk = Window::open(Canned::profile_new());
    draft(&mut desk).label = "LIVE".to_owned();
    desk.click(Role::ListBoxOption, "Acme test, acme-test.access.securid.com");
    desk.get_by_role_and_label(Role::Dialog, "Leave without saving?");
    desk.click(Role::Button, "Leave without saving");
    desk.get_by_label("9d1f6f0a-desk");
}

#[test]
fn what_was_typed_is_there_again_after_a_visit_to_another_place() {
    let mut desk = Window::open(Canned::profile_new());
    draft(&mut desk).label = "LIVE".to_owned();
    for screen in [Screen::SignIn, Screen::Profiles] {
        desk.state_mut().canned.send(Message::Went(screen));
        desk.settle();
    }
    let label = desk.get_by_role_and_label(Role::TextInput, "Label");
    assert_eq!(label.value().as_deref(), Some("LIVE"));
}

#[test]
fn while_it_is_saved_the_editor_waits_and_a_failure_is_told_above_save() {
    let mut canned = Canned::profiles();
    canned.send(Message::Profiles(profiles::Message::Edits(profiles::Edits::Edit("Acme test".to_owned()))));
    let mut desk = Window::open(canned);
    desk.press(Key::Enter);
    desk.get_by_label_contains("Saving the profile · ");
    assert!(desk.is_blocked("Save") && desk.is_blocked("Cancel"));
    let ticket = desk.state().canned.ticket();
    desk.press(Key::Escape);
    assert_eq!(draft(&mut desk).name, "Acme test");
    desk.state_mut().canned.send(Message::Reply(ticket, Reply::ProfileSaved(Err(problem()))));
    desk.settle();
    desk.get_by_role_and_label(Role::Alert, "The profile was not deleted");
    let alert = desk.get_by_label("The disk is read-only").rect();
    let save = desk.get_by_role_and_label(Role::Button, "Save").rect();
    assert!(alert.bottom() < save.top() && save.bottom() < 780.0, "{alert:?} {save:?}");
}

#[test]
fn a_renamed_profile_says_what_becomes_of_its_credential() {
    let mut canned = Canned::profiles();
    canned.send(Message::Profiles(profiles::Message::Edits(profiles::Edits::Edit("Acme test".to_owned()))));
    let mut desk = Window::open(canned);
    let words = "A credential remembered under the old name is forgotten";
    assert!(desk.query_by_label(words).is_none());
    desk.get_by_role_and_label(Role::TextInput, "Name").type_text(" 2");
    desk.settle();
    desk.get_by_label(words);
}

/// Presses the first of the three: beside the CA file.
fn browse(desk: &mut Window) {
    let first = |desk: &Window| {
        let buttons = desk.0.query_all_by_role_and_label(Role::Button, "Browse…").collect::<Vec<_>>();
        assert_eq!(buttons.len(), 3, "a file of its own for each");
        buttons[0].scroll_to_me();
    };
    first(desk);
    desk.settle();
    desk.0.query_all_by_role_and_label(Role::Button, "Browse…").next().expect("a button").click();
    desk.settle();
}

#[test]
fn the_ca_file_is_chosen_in_the_systems_dialog_or_typed() {
    let mut desk = Window::open(Canned::profile_new());
    desk.click(Role::Button, "Advanced");
    browse(&mut desk);
    desk.state_mut().canned.answer(Reply::FileChosen(Ok(Some("/etc/acme-ca.pem".into()))));
    desk.settle();
    assert_eq!(draft(&mut desk).ca_file, "/etc/acme-ca.pem");
    browse(&mut desk);
    desk.state_mut().canned.answer(Reply::FileChosen(Ok(None)));
    desk.settle();
    desk.get_by_label("No file was chosen. If no dialog opened, type the path");
    assert_eq!(draft(&mut desk).ca_file, "/etc/acme-ca.pem");
}

#[test]
fn in_one_column_the_editor_has_the_window_to_itself() {
    let desk = Window::open_at(Canned::profile_editor(), DOUBLE);
    assert!(desk.query_by_role(Role::ListBoxOption).is_none());
    desk.get_by_role_and_label(Role::TextInput, "Name");
}

#[test]
fn the_fields_of_the_chosen_sign_in_are_there_and_a_mistake_unfolds_the_rest() {
    let mut desk = Window::open(Canned::profile_new());
    let has = |desk: &Window, field: &str| desk.query_by_role_and_label(Role::TextInput, field).is_some();
    desk.click(Role::RadioButton, "OAuth client");
    assert!(has(&desk, "Issuer address") && !has(&desk, "Seconds to connect"));
    desk.click(Role::RadioButton, "API key file");
    assert!(!has(&desk, "Issuer address"));
    let wrong = draft(&mut desk);
    wrong.name = "Globex".to_owned();
    wrong.address = "https://globex.access.securid.com".to_owned();
    wrong.connect = "soon".to_owned();
    desk.click(Role::Button, "Save");
    let connect = desk.get_by_role_and_label(Role::TextInput, "Seconds to connect");
    assert!(connect.is_focused(), "{:?}", desk.focused());
    assert!(desk.state().canned.effects.is_empty(), "nothing is saved");
}

#[test]
fn save_is_always_in_sight() {
    for size in [USUAL, SMALL, DOUBLE] {
        let mut desk = Window::open_at(Canned::profile_new(), size);
        desk.click(Role::Button, "Advanced");
        let save = desk.get_by_role_and_label(Role::Button, "Save").rect();
        assert!(save.bottom() <= size.y && save.top() > size.y - 80.0, "{save:?} in {size:?}");
    }
}
