//! What a company has set, by what a person reads and presses: no control that does nothing.

use std::sync::Arc;

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable as _;
use token_desk::{
    app::{Effect, Message, export, sign_in},
    domain::{
        change::action::Action,
        machine_policy::{MachinePolicy, Set, Source},
    },
};

use super::{DOUBLE, State, USUAL, Window};
use crate::{canned::Canned, fixtures};

const LOCKED: &str = "Locked by your company · set in policy.toml";

#[test]
fn under_a_policy_that_cannot_be_read_nobody_can_sign_in() {
    for size in [USUAL, DOUBLE] {
        let mut window = Window::open_at(Canned::policy_broken(), size);
        let texts = window.texts();
        let says = |part: &str| texts.iter().any(|text| text.contains(part));
        assert!(says("Sign-in is off") && says("Your company's policy cannot be read"), "{texts:?}");
        assert!(says("/etc/token-desk/policy.toml, line 4: lock-after"), "{texts:?}");
        assert!(says("/etc/token-desk/policy.toml, line 9: This version"), "{texts:?}");
        assert_eq!(window.focused().as_deref(), Some("Copy the details"));
        assert!(window.described().starts_with("Sign-in is off. Your company's policy cannot be read"));
        assert!(window.described().contains("line 4: lock-after"), "{}", window.described());
        assert!(window.announces(&window.described()), "{texts:?}");
        for button in ["Sign in", "Start a practice call", "New profile…", "Import…", "Just look around"]
        {
            assert!(!window.has(Role::Button, button), "{button}");
        }
        window.click(Role::Button, "Copy the details");
        window.send(|canned| canned.send(Message::SignIn(sign_in::Message::Submitted)));
        let effects = &window.canned().effects;
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::SignIn { .. })), "{effects:?}");
    }
    let window = Window::open(Canned::policy_broken_elsewhere());
    assert!(window.texts().iter().any(|text| text.contains("Sign-in is off")), "{:?}", window.texts());
}

#[test]
fn what_the_company_set_is_shown_as_a_value_with_who_set_it() {
    let window = Window::open(Canned::policy_settings());
    let texts = window.texts();
    let count = window.get_all_by_role_and_label(Role::Label, LOCKED).count();
    assert_eq!(count, 4, "language, history, archive, notifications: {texts:?}");
    for value in ["English", "Kept for 365 days", "What is removed is written to a file first", "Off"] {
        assert!(window.has(Role::Label, value), "{value}: {texts:?}");
    }
    for control in [
        "Tell me when an unknown outcome is settled or long work ends",
        "Write what is removed to a file first",
    ] {
        assert!(!window.has(Role::CheckBox, control), "{control}");
    }
    assert!(!window.has(Role::TextInput, "Days") && !window.has(Role::ComboBox, "Language"));
    assert!(window.has(Role::TextInput, "Your name"), "the rest can be set");
    let allows = "Your company allows 1 to 5 · set in policy.toml";
    assert!(window.has(Role::Label, allows), "{texts:?}");
}

#[test]
fn where_own_profiles_are_not_used_none_can_be_made_or_edited() {
    let window = Window::open(Canned::policy_profiles());
    for button in ["New profile…", "Import…", "Edit…", "Duplicate…", "Delete…"] {
        assert!(!window.has(Role::Button, button), "{button}: {:?}", window.texts());
    }
    assert!(window.has(Role::Label, LOCKED));
    let sentence = "Your company sets the profiles. You cannot add or change any";
    for state in [Canned::policy_profiles, Canned::policy_sign_in, Canned::policy_first_start] {
        let window = Window::open(state());
        assert!(window.texts().iter().any(|text| text.contains(sentence)), "{:?}", window.texts());
        assert!(!window.has(Role::Button, "New profile…") && !window.has(Role::Button, "Add a profile…"));
        assert!(!window.has(Role::Label, "You can add profiles offline"));
    }
    let window = Window::open(Canned::policy_sign_in());
    assert!(!window.has(Role::CheckBox, "Remember on this computer"));
    assert!(window.texts().iter().any(|text| text.contains("does not allow credentials to be remembered")));
    let window = Window::open(Canned::policy_signed_profiles());
    assert!(window.has(Role::Button, "Import…") && !window.has(Role::Button, "New profile…"));
    assert!(!window.has(Role::Button, "Edit…") && !window.has(Role::Button, "Duplicate…"));
}

#[test]
fn a_check_leads_to_the_editor_only_where_the_profile_can_be_edited() {
    let own_profiles = Some(Set { value: false, source: Source::File });
    let given = MachinePolicy { own_profiles, ..MachinePolicy::default() };
    for (policy, edits) in [(MachinePolicy::default(), true), (given, false)] {
        let mut canned = Canned::check_certificate();
        canned.app.model.workstation.policy = Arc::new(policy);
        let mut window = Window::open(canned);
        for button in ["Choose a CA file…", "Edit the profile…"] {
            assert_eq!(window.has(Role::Button, button), edits, "{button}: {:?}", window.texts());
        }
        assert!(window.has(Role::Button, "Check again"));
        if edits {
            window.click(Role::Button, "Choose a CA file…");
            let canned = window.canned();
            let draft = canned.app.forms.profiles.draft.as_ref().unwrap();
            assert_eq!(draft.replaces.as_deref(), Some(fixtures::PROFILE));
            assert!(canned.app.model.profiles.choosing_ca.running().is_some());
        }
    }
}

#[test]
fn where_nothing_may_be_exported_no_button_leads_to_it() {
    let states: [(State, &[&str]); 5] = [
        (Canned::confirmed, &["Export…"]),
        (Canned::history, &["Export…"]),
        (Canned::profiles, &["Export…", "Export all…"]),
        (Canned::batch_rehearsed, &["Export the rehearsal…"]),
        (Canned::batch_report, &["Export the report…", "Page to print…"]),
    ];
    for (state, buttons) in states {
        for allowed in [vec!["/srv/exports".into()], Vec::new()] {
            let forbidden = allowed.is_empty();
            let set = Set { value: allowed, source: Source::File };
            let policy = MachinePolicy { export_folders: Some(set), ..MachinePolicy::default() };
            let mut canned = state();
            canned.app.model.workstation.policy = Arc::new(policy);
            let mut window = Window::open(canned);
            for button in buttons {
                assert_eq!(window.is_blocked(button), forbidden, "{button}: {:?}", window.texts());
            }
            window.0.key_press_modifiers(Modifiers::COMMAND, Key::E);
            window.0.run();
            let asks = window.canned().app.model.dialog::<export::Open>().is_some();
            assert!(!(asks && forbidden), "{buttons:?}");
        }
    }
}

#[test]
fn what_the_company_requires_has_no_box_to_untick() {
    let mut window = Window::open(Canned::policy_rules());
    let ticket = "A ticket number is required";
    assert!(window.has(Role::Label, ticket) && !window.has(Role::CheckBox, ticket), "{:?}", window.texts());
    assert!(!window.has(Role::TextInput, "Ticket pattern") && window.has(Role::Label, "INC[0-9]{7}"));
    assert_eq!(window.get_all_by_role_and_label(Role::Label, LOCKED).count(), 2, "ticket and pattern");
    let some = "Your company requires it for disable · set in policy.toml";
    assert!(
        window.texts().iter().any(|text| text.to_lowercase() == some.to_lowercase()),
        "{:?}",
        window.texts()
    );
    // more than the company may be required, and never less
    let reason = "A reason is required";
    for _ in 0..2 {
        window.click(Role::CheckBox, reason);
        let draft = window.canned().app.forms.profiles.draft.as_ref().unwrap();
        assert!(draft.reason.contains(Action::Disable));
    }
    let draft = window.canned().app.forms.profiles.draft.as_ref().unwrap();
    assert!(draft.reason.iter().eq([Action::Disable]), "{:?}", draft.reason);
    window.click(Role::CheckBox, "The caller must be verified first");
}

#[test]
fn where_exports_may_go_is_said_beside_the_file() {
    let window = Window::open(Canned::policy_export());
    let said = "Your company allows exports in /srv/exports only";
    assert!(window.texts().iter().any(|text| text.contains(said)), "{:?}", window.texts());
}
