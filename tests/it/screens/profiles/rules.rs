//! What may be done: in words on a profile's page, and in the editor.

use token_desk::domain::{
    change::action::Action,
    profile::policy::{Actions, Policy},
};
use token_desk::words;

use super::*;

fn is_ticked(desk: &Window, label: &str) -> bool {
    let node = desk.get_by_role_and_label(Role::CheckBox, label);
    node.accesskit_node().toggled() == Some(egui::accesskit::Toggled::True)
}

#[test]
fn a_profile_says_what_is_not_as_usual_and_nothing_where_all_is() {
    let desk = Window::open(Canned::profile_ruled());
    for words in [
        "Disable, Enable, Clear PIN, Assign, Rename, Emergency code, Withdraw emergency code and Unlock",
        "Required for Disable and Enable · example INC0042317 · pattern INC[0-9]{7}",
        "Required for every action",
        "The caller must be verified before Enable and Emergency code",
    ] {
        desk.get_by_label(words);
    }
    let desk = Window::open(Canned::profiles());
    for label in ["What may be done", "Ticket number", "Reason", "Verification"] {
        assert!(desk.query_by_label(label).is_none(), "{label}");
    }
}

#[test]
fn the_rules_are_folded_up_until_they_are_asked_for() {
    let mut desk = Window::open(Canned::profile_new());
    desk.get_by_label("All but deleting tokens and disabling or enabling users; nothing is required");
    assert!(desk.query_by_role(Role::CheckBox).is_none());
    desk.click(Role::Button, "Show the rules");
    for action in Action::ALL {
        assert_eq!(
            is_ticked(&desk, words::action::in_rules(action)),
            Actions::usual().contains(action),
            "{action:?}"
        );
    }
    desk.click(Role::Button, "Hide the rules");
    assert!(desk.query_by_role(Role::CheckBox).is_none());
    desk.click(Role::Button, "Show the rules");
    desk.press(Key::Escape);
    assert!(desk.state().canned.app.forms.profiles.draft.is_none(), "looking at them changes nothing");
    desk.click(Role::Button, "New profile…");
    desk.get_by_role_and_label(Role::Button, "Show the rules");
}

#[test]
fn every_rule_can_be_set_in_the_editor() {
    let mut desk = Window::open(Canned::profile_new());
    desk.click(Role::Button, "Show the rules");
    for action in Action::ALL {
        desk.click(Role::CheckBox, words::action::in_rules(action));
        let usual = Actions::usual().contains(action);
        assert_eq!(draft(&mut desk).allow.contains(action), !usual, "{action:?}");
        desk.click(Role::CheckBox, words::action::in_rules(action));
        assert_eq!(draft(&mut desk).allow, Actions::usual());
    }
    desk.click(Role::CheckBox, "A ticket number is required");
    desk.click(Role::CheckBox, "A reason is required");
    desk.click(Role::CheckBox, "The caller must be verified first");
    for (field, text) in [("Ticket pattern", "INC[0-9]+"), ("Ticket example", "INC7")] {
        desk.get_by_role_and_label(Role::TextInput, field).scroll_to_me();
        desk.settle();
        desk.get_by_role_and_label(Role::TextInput, field).focus();
        desk.settle();
        desk.get_by_role_and_label(Role::TextInput, field).type_text(text);
        desk.settle();
    }
    let draft = draft(&mut desk);
    let every = Actions::all();
    assert_eq!((draft.ticket, draft.reason, draft.verification), (every, every, every));
    assert_eq!((draft.pattern.as_str(), draft.example.as_str()), ("INC[0-9]+", "INC7"));
}

#[test]
fn a_finer_list_of_the_file_is_told_and_stays_until_its_box_is_clicked() {
    let mut desk = Window::open(Canned::profile_rules());
    let before: Policy = draft(&mut desk).policy(None);
    let label = "A ticket number is required";
    assert!(is_ticked(&desk, label));
    let description = desk.get_by_role_and_label(Role::CheckBox, label).accesskit_node().description();
    assert_eq!(description.as_deref(), Some("only for Disable and Enable"));
    desk.click(Role::CheckBox, "A reason is required");
    assert_eq!(draft(&mut desk).ticket, before.ticket.required, "another box");
    desk.click(Role::CheckBox, label);
    assert_eq!(draft(&mut desk).ticket, Actions::NONE);
    desk.click(Role::CheckBox, label);
    assert_eq!(draft(&mut desk).ticket, Actions::all());
}

#[test]
fn a_mistake_in_the_rules_is_shown_after_the_first_try_to_save_and_unfolds_them() {
    for size in [SMALL, DOUBLE] {
        let mut desk = Window::open_at(Canned::profile_ruled(), size);
        desk.click(Role::Button, "Edit…");
        desk.click(Role::Button, "Show the rules");
        draft(&mut desk).example = "REQ1".to_owned();
        desk.click(Role::Button, "Hide the rules");
        assert!(desk.query_by_label("The example does not fit the pattern").is_none());
        desk.click(Role::Button, "Save");
        desk.get_by_label("The example does not fit the pattern");
        desk.get_by_label("1 field needs another look");
        assert!(desk.get_by_role_and_label(Role::TextInput, "Ticket example").is_focused());
        assert!(desk.state().canned.effects.is_empty());
    }
}

#[test]
fn a_permission_that_no_allowed_action_needs_is_named() {
    let mut desk = Window::open(Canned::profile_rules());
    desk.click(Role::Button, "Advanced");
    desk.get_by_label("Not asked for, because no allowed action needs it: rsa.user.manage");
}
