use egui::{Key, Modifiers, PointerButton, Role, vec2};
use egui_kittest::{
    Harness,
    kittest::{NodeT as _, Queryable as _},
};

use super::{builder, window};
use crate::fixtures;
use crate::ui::widgets::{Answer, Button, Dialog, Field, body, focus, secondary};

#[derive(Default)]
struct State {
    open: bool,
    answers: Vec<Answer>,
    pressed_behind: usize,
    text: String,
}

fn call(ui: &mut egui::Ui, state: &mut State) {
    if Button::danger_outlined("Disable token…").show(ui).clicked() {
        state.open = true;
    }
    if secondary(ui, "Behind").clicked() {
        state.pressed_behind += 1;
    }
    if state.open {
        let dialog = Dialog::new("Disable this token?").action(Button::danger_filled("Disable token"));
        let (answer, ()) = dialog.show(ui.ctx(), |ui| {
            ui.label(fixtures::SERIAL);
        });
        if answer != Answer::Open {
            state.answers.push(answer);
            state.open = false;
        }
    }
}

/// The window with the dialog open, opened by keyboard.
fn asked() -> Harness<'static, State> {
    let mut harness = window(State::default(), call);
    harness.get_by_label("Disable token…").focus();
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_role_and_label(Role::Dialog, "Disable this token?");
    harness
}

fn focused(harness: &Harness<'_, State>) -> Option<String> {
    let focused = harness.root().children_recursive().find(egui_kittest::Node::is_focused)?;
    focused.accesskit_node().label()
}

#[test]
fn the_focus_starts_on_cancel_and_enter_there_cancels() {
    let mut harness = asked();
    assert_eq!(focused(&harness).as_deref(), Some("Cancel"));
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().answers, [Answer::Cancelled]);
}

#[test]
fn escape_cancels_and_the_focus_goes_back_to_where_it_was() {
    let mut harness = asked();
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(harness.state().answers, [Answer::Cancelled]);
    assert!(harness.query_by_role_and_label(Role::Dialog, "Disable this token?").is_none());
    assert_eq!(focused(&harness).as_deref(), Some("Disable token…"));
}

#[test]
fn tab_and_the_arrows_stay_in_the_dialog() {
    let mut harness = asked();
    for expected in ["Disable token", "Cancel", "Disable token"] {
        harness.key_press(Key::Tab);
        harness.run();
        assert_eq!(focused(&harness).as_deref(), Some(expected));
    }
    for key in [Key::ArrowUp, Key::ArrowLeft, Key::ArrowUp, Key::ArrowDown, Key::ArrowLeft] {
        harness.key_press(key);
        harness.run();
        let focused = focused(&harness);
        assert!(matches!(focused.as_deref(), Some("Cancel" | "Disable token")), "{key:?}: {focused:?}");
    }
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    harness.run();
    assert!(matches!(focused(&harness).as_deref(), Some("Cancel" | "Disable token")));
    assert_eq!(harness.state().answers, []);
}

#[test]
fn what_is_behind_the_dialog_cannot_be_pressed() {
    let mut harness = asked();
    harness.get_by_label("Behind").click();
    harness.run();
    harness.get_by_label("Behind").click_accesskit();
    harness.run();
    assert_eq!(harness.state().pressed_behind, 0);
    assert!(harness.state().open, "a click beside the dialog is no answer");
}

#[test]
fn the_action_is_confirmed_by_a_click_or_by_going_to_it_and_pressing_enter() {
    let mut harness = asked();
    harness.get_by_label("Disable token").click();
    harness.run();
    assert_eq!(harness.state().answers, [Answer::Action(0)]);
    let mut harness = asked();
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(harness.state().answers, [Answer::Action(0)]);
}

#[test]
fn the_second_half_of_a_double_click_is_no_answer() {
    let mut harness = builder(vec2(900.0, 640.0)).with_step_dt(0.01).build_ui_state(call, State::default());
    harness.state_mut().open = true;
    harness.run();
    let at = harness.get_by_label("Disable token").rect().center();
    harness.state_mut().open = false;
    harness.run_steps(4);
    let press = |harness: &mut Harness<'_, State>| {
        harness.hover_at(at);
        for pressed in [true, false] {
            let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
            harness.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
        }
        harness.step();
    };
    press(&mut harness);
    harness.state_mut().open = true;
    harness.run_steps(3);
    press(&mut harness);
    harness.run_steps(3);
    assert_eq!(harness.state().answers, [], "nobody can have read the question");
    harness.run_steps(60);
    press(&mut harness);
    harness.run_steps(3);
    assert_eq!(harness.state().answers, [Answer::Action(0)]);
}

#[test]
fn a_double_click_within_one_slow_frame_is_one_answer() {
    let mut harness = builder(vec2(900.0, 640.0)).with_step_dt(0.01).build_ui_state(call, State::default());
    harness.state_mut().open = true;
    harness.run();
    let at = harness.get_by_label("Disable token").rect().center();
    harness.hover_at(at);
    for pressed in [true, false, true, false] {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::NONE);
        harness.event(egui::Event::PointerButton { pos: at, button, pressed, modifiers });
    }
    harness.run_steps(3);
    assert_eq!(harness.state().answers, [Answer::Action(0)]);
}

#[test]
fn a_form_in_a_dialog_starts_in_its_first_field() {
    let mut harness = window(State { open: true, ..State::default() }, |ui, state| {
        let dialog = Dialog::new("Import").start_in_body().action(Button::primary("Import file"));
        let text = &mut state.text;
        dialog.show(ui.ctx(), |ui| Field::new("Path", text).show(ui).submitted);
    });
    harness.run();
    assert!(harness.get_by_role_and_label(Role::TextInput, "Path").is_focused());
    harness.get_by_role_and_label(Role::TextInput, "Path").type_text("/tmp/x");
    harness.run();
    assert_eq!(harness.state().text, "/tmp/x");
}

#[test]
fn a_focus_that_got_lost_comes_back_to_cancel() {
    let mut harness = asked();
    let ctx = harness.ctx.clone();
    let cancel = ctx.memory(egui::Memory::focused).unwrap();
    ctx.memory_mut(|memory| memory.surrender_focus(cancel));
    harness.run();
    assert_eq!(focused(&harness).as_deref(), Some("Cancel"));
    assert_eq!(harness.state().answers, []);
}

#[test]
fn a_question_that_is_not_whole_says_so_and_cancel_gets_the_focus_with_all_of_it() {
    let mut harness = window(true, |ui, reads: &mut bool| {
        let described = if *reads { "000123145251" } else { "000123145251. State now: Enabled." };
        let dialog = Dialog::new("Disable this token?").described(described.to_owned());
        let dialog = dialog.waits_for(reads.then_some("Reading the token again"));
        let _ = dialog.show(ui.ctx(), |ui| body(ui, "Ada cannot sign in with this token"));
    });
    let now = |harness: &Harness<'_, bool>| {
        let focused = harness.root().children_recursive().find(egui_kittest::Node::is_focused)?;
        let node = focused.accesskit_node();
        Some((node.label()?, node.data().description().unwrap_or_default().to_owned()))
    };
    harness.run_steps(4);
    assert_eq!(now(&harness), Some(("Reading the token again".to_owned(), String::new())));
    *harness.state_mut() = false;
    harness.run();
    let whole = ("Cancel".to_owned(), "000123145251. State now: Enabled.".to_owned());
    assert_eq!(now(&harness), Some(whole));
    // some screen readers read all labels when a dialog opens; the description has these words
    let role = harness.get_by_label("Ada cannot sign in with this token").accesskit_node().role();
    assert_eq!(role, Role::Paragraph);
}

#[test]
fn somebody_who_has_moved_on_while_a_question_was_read_stays_there() {
    let mut harness = window(true, |ui, reads: &mut bool| {
        let dialog = Dialog::new("Disable this token?").action(Button::danger_filled("Disable token"));
        let _ = dialog.waits_for(reads.then_some("Reading the token again")).show(ui.ctx(), |_| {});
    });
    let focused = |harness: &Harness<'_, bool>| {
        let focused = harness.root().children_recursive().find(egui_kittest::Node::is_focused)?;
        focused.accesskit_node().label()
    };
    harness.run_steps(4);
    for _ in 0..2 {
        harness.key_press(Key::Tab);
        harness.run();
    }
    assert_eq!(focused(&harness).as_deref(), Some("Disable token"));
    *harness.state_mut() = false;
    harness.run();
    assert_eq!(focused(&harness).as_deref(), Some("Disable token"));
}

#[test]
fn tab_never_leaves_the_keyboard_nowhere() {
    let mut harness = window(State { open: true, ..State::default() }, |ui, state: &mut State| {
        call(ui, state);
        focus::hand_over(ui.ctx());
    });
    for _ in 0..6 {
        harness.key_press(Key::Tab);
        harness.step();
        assert!(focused(&harness).is_some(), "a screen reader would say the window and the dialog again");
    }
}
