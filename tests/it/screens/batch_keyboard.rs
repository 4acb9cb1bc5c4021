//! Many tokens at once by keyboard: its place at each step, and what comes into sight with it.

use egui::{Event, Key, Role, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use token_desk::{
    app::{
        Message, Reply, Screen,
        batch::{Message::*, Stage},
    },
    domain::batch::{
        line::Lines,
        progress::{Begun, Done},
        rehearsal::{Forecast, Foreseen, Rehearsal},
    },
};

use super::{DOUBLE, SMALL, Window};
use crate::canned::Canned;

const AGAIN: &str = "Rehearse again";
const OTHER_LIST: &str = "Choose another list…";
const COPY: &str = "Copy for the ticket";

#[test]
fn while_a_rehearsal_runs_it_can_be_stopped_and_then_begun_again() {
    let mut window = Window::open(Canned::batch_rehearsing());
    assert_eq!(window.focused().as_deref(), Some("Stop"));
    window.press(Key::Enter);
    let Stage::Rehearsing(rehearsing) = &window.canned().app.model.batch.stage else { panic!() };
    assert!(rehearsing.job.running().is_none());
    assert_eq!(window.focused().as_deref(), Some(AGAIN));
    window.press(Key::Enter);
    assert_eq!(window.focused().as_deref(), Some("Stop"), "before the first line is read, too");
    let window = Window::open(Canned::batch_not_rehearsed());
    assert_eq!(window.focused().as_deref(), Some(AGAIN), "it failed");
}

#[test]
fn where_nothing_would_change_another_list_is_next() {
    let mut canned = Canned::batch_rehearsing();
    let one = Foreseen {
        line: 2,
        written: "000123150001".to_owned(),
        step: None,
        zeros: false,
        what: Forecast::NotAssigned,
    };
    let rehearsal = Rehearsal::of(&Lines::default(), vec![one]);
    let ticket = {
        let Stage::Rehearsing(rehearsing) = &canned.app.model.batch.stage else { panic!("no rehearsal") };
        rehearsing.job.running().expect("it runs").ticket
    };
    canned.send(Message::Reply(ticket, Reply::Rehearsed(Ok(Box::new(rehearsal)))));
    let window = Window::open(canned);
    assert!(window.shows("Nothing would change"));
    assert_eq!(window.focused().as_deref(), Some(OTHER_LIST));
    assert_eq!(window.heard(), "1 assigned to nobody");
}

#[test]
fn after_a_stop_the_newest_lines_can_be_read_until_the_report_comes() {
    let mut window = Window::open(Canned::batch_running());
    window.click(Role::Button, "Stop after what is on its way");
    window.click(Role::Button, "Stop it");
    let focused = window.focused().unwrap_or_default();
    assert!(focused.starts_with("Line "), "{focused}");
}

#[test]
fn a_batch_with_nothing_left_to_send_leads_to_its_report() {
    let mut canned = Canned::batch_to_go_on();
    let Stage::Report(report) = &canned.app.model.batch.stage else { panic!("no report") };
    let begun = Begun::clone(&report.begun);
    let like = begun.done[0].clone();
    let done = (0..begun.plan.steps.len()).map(|place| Done { place, ..like.clone() }).collect();
    let begun = Begun { done, ..begun };
    canned.send(Message::Batch(NewAsked));
    canned.send(Message::Batch(ShowAsked(begun.first)));
    canned.answer(Reply::BatchLoaded(Ok(Some(Box::new(begun)))));
    let window = Window::open(canned);
    assert!(window.shows("Nothing is left to send"));
    assert_eq!(window.focused().as_deref(), Some(COPY));
}

#[test]
fn whoever_comes_back_finds_the_keyboard_at_the_next_step() {
    let mut window = Window::open(Canned::batch_report());
    assert_eq!(window.focused().as_deref(), Some(COPY));
    window.send(|canned| canned.send(Message::Went(Screen::History)));
    assert_ne!(window.focused().as_deref(), Some(COPY));
    window.send(|canned| canned.send(Message::Went(Screen::Batch)));
    assert_eq!(window.focused().as_deref(), Some(COPY));
    // and a dialog over it changes nothing
    window.focus(Role::Button, "New batch…");
    window.send(|canned| canned.send(Message::Batch(ExportAsked)));
    window.press(Key::Escape);
    assert_eq!(window.focused().as_deref(), Some("New batch…"));
}

fn is_in_sight(window: &Window, size: Vec2, role: Role, label: &str) -> bool {
    let rect = window.0.get_by_role_and_label(role, label).rect();
    rect.top() >= 0.0 && rect.bottom() <= size.y
}

#[test]
fn at_double_size_the_button_comes_into_sight_with_the_field_of_its_number() {
    type State = fn() -> Canned;
    let cases: [(State, &str, &str); 2] = [
        (Canned::batch_rehearsed, "Type how many tokens will change", "Disable 184 tokens"),
        (Canned::batch_to_go_on, "Type how many tokens are left", "Disable 86 tokens"),
    ];
    for (state, field, button) in cases {
        let mut window = Window::open_at(state(), DOUBLE);
        window.0.run_steps(60);
        assert!(window.focused().is_some_and(|focused| focused == field), "{:?}", window.focused());
        for typed in ["", "1"] {
            window.type_into(field, typed);
            window.0.run_steps(60);
            for (role, label) in [(Role::TextInput, field), (Role::Button, button)] {
                assert!(is_in_sight(&window, DOUBLE, role, label), "{label} after {typed:?}");
            }
        }
    }
}

#[test]
fn an_empty_clipboard_is_said_and_a_single_line_asked_for_by_the_button_is_a_list() {
    const PASTE: &str = "Paste a list";
    let mut window = Window::open(Canned::batch());
    window.click(Role::Button, PASTE);
    assert!(window.shows("There is no text on the clipboard"), "{:?}", window.texts());
    assert!(window.shows("Copy a list with one token or person on each line"));
    let said = |window: &Window| window.0.state().said_to("Batch").join("\n");
    let before = said(&window);
    assert_eq!(before.matches("Pasted").count(), 1, "{before}");

    let mut window = Window::open(Canned::batch());
    assert_eq!(window.focused().as_deref(), Some("List"));
    window.press_at(window.place(Role::Button, PASTE));
    window.0.event(Event::Paste("000123150001".to_owned()));
    window.settle();
    assert!(window.canned().app.forms.batch.path.is_empty(), "not into the field");
    assert!(said(&window).contains("Pasted(\"000123150001\")"), "{}", said(&window));
}

/// Each row has a cell for what happens and one for whom: a clear gap tells them apart.
#[test]
fn in_a_row_of_two_lines_the_words_stand_clearly_apart() {
    for size in [SMALL, DOUBLE] {
        for state in [Canned::batch_rehearsed, Canned::batch_report_of_all] {
            let window = Window::open_at(state(), size);
            let rows = window.0.query_all_by_role(Role::ListBoxOption);
            let mut gaps = 0;
            for row in rows {
                let mut cells: Vec<_> = row
                    .children_recursive()
                    .filter(|node| node.accesskit_node().role() == Role::Cell)
                    .map(|node| node.rect())
                    .filter(|rect| rect.width() > 0.0)
                    .collect();
                cells.sort_by(|one, other| one.left().total_cmp(&other.left()));
                for (at, one) in cells.iter().enumerate() {
                    let beside = cells[at + 1..].iter().find(|other| {
                        other.center().y - one.center().y < 8.0 && one.center().y - other.center().y < 8.0
                    });
                    if let Some(other) = beside {
                        // words beside words, below the number and the state
                        let below = one.center().y > row.rect().center().y;
                        let least = if below { 27.5 } else { 7.5 };
                        assert!(other.left() - one.right() >= least, "{one} and {other} at {size}");
                        gaps += usize::from(below);
                    }
                }
            }
            assert!(gaps > 1, "{gaps} at {size}");
        }
    }
}
