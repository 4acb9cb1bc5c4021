use std::time::Duration;

use egui::{Event, Id, Key, Modifiers, Role, accesskit::Invalid, text_edit::TextEditState};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use super::window;
use crate::{
    domain::problem::ProblemKind,
    fixtures,
    ui::widgets::{
        Button, Field, busy, checkbox, countdown, page, primary, problem_banner, secondary, segmented,
    },
};

fn pressed(key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
}

fn has_focus<State>(harness: &Harness<'_, State>, role: Role, label: &str) -> bool {
    harness.get_by_role_and_label(role, label).is_focused()
}

#[test]
fn a_button_is_pressed_by_mouse_enter_and_space() {
    let mut harness = window(0, |ui, presses| {
        if primary(ui, "Sign in").clicked() {
            *presses += 1;
        }
    });
    harness.get_by_role_and_label(Role::Button, "Sign in").click();
    harness.run();
    assert_eq!(*harness.state(), 1);
    harness.get_by_label("Sign in").focus();
    harness.run();
    for (key, presses) in [(Key::Enter, 2), (Key::Space, 3)] {
        harness.key_press(key);
        harness.run();
        assert_eq!(*harness.state(), presses);
    }
}

#[test]
fn tab_goes_through_the_buttons_in_their_order_and_passes_blocked_ones() {
    let mut harness = window((), |ui, ()| {
        secondary(ui, "One");
        Button::primary("Two").blocked(Some("Not now")).show(ui);
        secondary(ui, "Three");
    });
    for label in ["One", "Three", "One"] {
        harness.key_press(Key::Tab);
        harness.run();
        assert!(has_focus(&harness, Role::Button, label), "{label}");
    }
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    harness.run();
    assert!(has_focus(&harness, Role::Button, "Three"));
}

#[test]
fn a_blocked_button_says_why_and_cannot_be_pressed() {
    let mut harness = window(0, |ui, presses| {
        if Button::primary("Find").blocked(Some("Type something first")).show(ui).clicked() {
            *presses += 1;
        }
    });
    let button = harness.get_by_role_and_label(Role::Button, "Find");
    assert!(button.accesskit_node().is_disabled());
    assert_eq!(button.accesskit_node().data().description(), Some("Type something first"));
    button.click();
    button.click_accesskit();
    harness.run();
    assert_eq!(*harness.state(), 0);
}

#[test]
fn the_focus_stays_on_a_button_when_something_appears_above_it() {
    let mut harness = window(false, |ui, notice| {
        if *notice {
            secondary(ui, "New");
        }
        secondary(ui, "Same words");
        secondary(ui, "Same words");
        secondary(ui, "Export…");
    });
    harness.get_by_label("Export…").focus();
    harness.run();
    *harness.state_mut() = true;
    harness.run();
    assert!(has_focus(&harness, Role::Button, "Export…"));
}

#[test]
fn a_field_is_named_by_its_label_and_enter_submits_it_and_keeps_the_focus() {
    let mut harness = window((String::new(), 0), |ui, (text, submits)| {
        if Field::new("Serial number", text).mono().show(ui).submitted {
            *submits += 1;
        }
    });
    harness.get_by_role_and_label(Role::TextInput, "Serial number").focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Serial number").type_text("000123");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state(), ("000123".to_owned(), 1));
    assert!(has_focus(&harness, Role::TextInput, "Serial number"));
}

#[test]
fn enter_right_after_tab_presses_the_button_and_not_the_field_that_was_left() {
    let mut harness = window((String::new(), 0, 0), |ui, (text, submits, presses)| {
        if Field::new("Reason", text).show(ui).submitted {
            *submits += 1;
        }
        if secondary(ui, "Disable token…").clicked() {
            *presses += 1;
        }
    });
    harness.get_by_role_and_label(Role::TextInput, "Reason").focus();
    harness.run();
    for key in [Key::Tab, Key::Enter] {
        // in two frames, one right after the other
        harness.event(pressed(key));
        harness.step();
    }
    harness.run();
    assert_eq!((harness.state().1, harness.state().2), (0, 1));
    assert!(has_focus(&harness, Role::Button, "Disable token…"));
}

#[test]
fn what_is_wrong_with_a_field_is_said_in_the_place_of_its_hint() {
    let mut harness =
        window((String::new(), None), |ui, (text, error): &mut (String, Option<&'static str>)| {
            Field::new("Ticket", text).hint("As your ticket system spells it").error(*error).show(ui);
        });
    harness.get_by_label("As your ticket system spells it");
    harness.state_mut().1 = Some("At most 60 characters");
    harness.run();
    assert!(harness.query_by_label("As your ticket system spells it").is_none());
    harness.get_by_label("At most 60 characters");
    let field = harness.get_by_role_and_label(Role::TextInput, "Ticket");
    let node = field.accesskit_node();
    assert_eq!(node.data().description(), Some("At most 60 characters"));
    assert_eq!(node.data().invalid(), Some(Invalid::True));
}

#[test]
fn a_secret_is_masked_and_leaves_nothing_to_undo() {
    let id = Id::unique("the secret of a test");
    for rows in [1, 3] {
        let mut harness = window(String::new(), move |ui, text| {
            Field::secret("Bearer token", text).rows(rows).id(id).show(ui);
        });
        harness.get_by_role_and_label(Role::PasswordInput, "Bearer token").focus();
        harness.run();
        harness.event(Event::Paste("a-pasted-secret".to_owned()));
        // egui keeps a text for undo once it has not changed for a second
        harness.run_steps(12);
        assert_eq!(harness.state(), "a-pasted-secret");
        let shown = harness.get_by_role_and_label(Role::PasswordInput, "Bearer token").value().unwrap();
        assert!(!shown.contains("secret"), "{shown}");
        harness.state_mut().clear();
        harness.run();
        let now = TextEditState::load(&harness.ctx, id).unwrap();
        let cursor = now.cursor.char_range().unwrap_or_default();
        assert!(!now.undoer().has_undo(&(cursor, String::new())), "something can be undone");
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.run();
        assert_eq!(harness.state(), "");
    }
}

#[test]
fn what_was_typed_cannot_be_brought_back_once_all_typing_is_forgotten() {
    for forgotten in [false, true] {
        let mut harness = window(String::new(), |ui, text| {
            Field::new("Who is calling?", text).show(ui);
        });
        harness.get_by_role_and_label(Role::TextInput, "Who is calling?").focus();
        harness.run();
        harness.event(Event::Paste("ada@acme.example".to_owned()));
        harness.run_steps(12);
        harness.state_mut().clear();
        harness.run();
        if forgotten {
            super::super::forget_all_typing(&harness.ctx);
        }
        harness.run();
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.run();
        assert_eq!(harness.state().is_empty(), forgotten, "{}", harness.state());
    }
}

#[test]
fn a_field_has_room_for_the_button_beside_it() {
    let harness = window(String::new(), |ui, text| {
        ui.set_max_width(400.0);
        Field::new("API key file", text).beside(Button::secondary("Browse…")).show(ui);
    });
    let field = harness.get_by_role_and_label(Role::TextInput, "API key file").rect();
    let button = harness.get_by_label("Browse…").rect();
    assert!(field.right() < button.left() && button.right() < 420.0, "{field} {button}");
    assert!((field.center().y - button.center().y).abs() < 0.5, "{field} {button}");
}

#[test]
fn a_segment_and_a_checkbox_are_worked_by_keyboard() {
    let mut harness = window((0, false), |ui, (tab, yes)| {
        segmented(ui, "How to sign in", tab, &[(0, "API key file"), (1, "OAuth client")]);
        checkbox(ui, yes, "Remember on this computer", "in the system's keyring");
    });
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert!(has_focus(&harness, Role::RadioButton, "OAuth client"));
    assert_eq!(harness.state().0, 1, "as in every radio group");
    for (key, chosen) in [(Key::ArrowDown, 0), (Key::ArrowLeft, 1), (Key::ArrowUp, 0), (Key::ArrowLeft, 1)] {
        harness.key_press(key);
        harness.run();
        assert_eq!(harness.state().0, chosen, "{key:?}");
    }
    harness.key_press(Key::Tab);
    harness.run();
    assert!(has_focus(&harness, Role::CheckBox, "Remember on this computer"));
    harness.key_press(Key::Space);
    harness.run();
    assert_eq!(*harness.state(), (1, true));
    harness.get_by_role_and_label(Role::RadioGroup, "How to sign in");
}

#[test]
fn waiting_asks_for_few_frames_and_can_be_stopped() {
    let mut harness = window(false, |ui, stopped| {
        *stopped |= busy(ui, "Looking for ada", Duration::from_secs(3), Some("Cancel"));
        *stopped |= countdown(ui, "The server asks to wait", Duration::from_millis(11_200), Some("Stop"));
    });
    harness.run();
    harness.get_by_label("Looking for ada · 3 s");
    harness.get_by_label("The server asks to wait: 12 s");
    let delay =
        harness.output().viewport_output.values().map(|viewport| viewport.repaint_delay).min().unwrap();
    assert!(delay >= Duration::from_millis(100) && delay <= Duration::from_secs(1), "{delay:?}");
    harness.get_by_role_and_label(Role::Button, "Cancel").click();
    harness.run();
    assert!(*harness.state());
}

#[test]
fn a_problem_says_everything_and_copies_everything() {
    let problem =
        fixtures::problem(ProblemKind::Conflict, "The token was not disabled", "It is gone.", "look again.")
            .with_details("409 CONFLICT");
    let all = problem.to_text();
    let mut harness = window(problem, |ui, problem| page::page(ui, |ui| problem_banner(ui, problem)));
    harness.get_by_role_and_label(Role::Alert, "The token was not disabled");
    harness.get_by_label("It is gone.");
    harness.get_by_label("What to do: look again.");
    harness.get_by_label("409 CONFLICT");
    harness.get_by_label("Copy the details").click();
    let mut copied = None;
    for _ in 0..4 {
        harness.step();
        for command in &harness.output().platform_output.commands {
            if let egui::OutputCommand::CopyText(text) = command {
                copied = Some(text.clone());
            }
        }
    }
    assert_eq!(copied, Some(all));
}

#[test]
fn a_field_says_nothing_else_until_typing_rests() {
    let mut harness = window(String::new(), |ui, text: &mut String| {
        let hint = if text.is_empty() { "Type a name".to_owned() } else { format!("Searching for {text}") };
        Field::new("Name", text).hint(&hint).show(ui);
    });
    let said = |harness: &Harness<'_, String>| {
        let field = harness.get_by_role(Role::TextInput);
        field.accesskit_node().data().description().map(str::to_owned)
    };
    harness.get_by_role(Role::TextInput).focus();
    harness.run();
    for letter in ["A", "d", "a"] {
        harness.event(Event::Text(letter.to_owned()));
        harness.step();
        assert_eq!(said(&harness).as_deref(), Some("Type a name"), "it would talk into {letter}");
    }
    assert!(harness.query_by_label("Searching for Ad").is_some(), "eyes have it at once");
    for _ in 0..8 {
        harness.step();
    }
    assert_eq!(said(&harness).as_deref(), Some("Searching for Ada"));
}
