//! Many tokens at once, read and pressed by what a person reads.

use egui::{Event, Key, Role};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use token_desk::{
    app::{Message, PlainDialog, Screen, batch},
    domain::batch::progress::{News, Waits},
};

use super::{DOUBLE, SMALL, USUAL, Window};
use crate::canned::Canned;

const NUMBER: &str = "Type how many tokens will change";
const DISABLE: &str = "Disable 184 tokens";

fn said(window: &Window) -> Vec<&str> {
    window.0.state().said_to("Batch")
}

#[test]
fn only_the_right_number_lets_the_button_be_pressed() {
    let mut window = Window::open(Canned::batch_rehearsed());
    assert!(window.has_focus(NUMBER), "the keyboard is where it goes on");
    assert!(window.is_blocked(DISABLE));
    window.press(Key::Enter);
    window.type_into(NUMBER, "18");
    assert!(window.is_blocked(DISABLE) && window.shows("That is another number"));
    window.press(Key::Enter);
    assert!(window.canned().app.model.batch.running().is_none(), "{:?}", said(&window));
    window.type_into(NUMBER, "4");
    assert!(!window.is_blocked(DISABLE));
    window.press(Key::Enter);
    assert!(window.canned().app.model.batch.running().is_some());
}

#[test]
fn more_tokens_than_the_profile_allows_are_not_begun_and_it_says_how_many_are() {
    for (most, starts) in [(184, true), (183, false), (1, false)] {
        let mut canned = Canned::batch_rehearsed();
        canned.app.model.session.who.as_mut().unwrap().profile.batch.most_tokens = Some(most);
        let mut window = Window::open(canned);
        assert_eq!(window.has(Role::TextInput, NUMBER), starts, "{most}");
        let says = match most {
            1 => "This profile allows up to 1 token in a batch".to_owned(),
            most => format!("This profile allows up to {most} tokens in a batch"),
        };
        assert_eq!(window.shows(&says), !starts, "{:?}", window.texts());
        if !starts {
            assert!(window.has_focus("Choose another list"), "the keyboard is where it goes on");
            let canned = &mut window.0.state_mut().canned;
            canned.app.forms.batch.number = "184".to_owned();
            canned.send(Message::Batch(batch::Message::StartAsked));
            assert!(window.canned().app.model.batch.running().is_none());
        }
    }
}

#[test]
fn numbers_filter_the_list_and_say_whether_they_are_chosen() {
    let mut window = Window::open(Canned::batch_rehearsed());
    let rows = |window: &Window| window.canned_rows();
    assert_eq!(rows(&window), 184);
    window.click(Role::CheckBox, "3 another owner");
    assert_eq!(rows(&window), 3);
    assert!(window.shows("another owner"));
    window.click(Role::CheckBox, "3 another owner");
    assert_eq!(rows(&window), 200, "pressed again, it shows all");
}

impl Window {
    fn has_focus(&self, label: &str) -> bool {
        self.focused().is_some_and(|focused| focused.contains(label))
    }

    /// How many rows the list has.
    fn canned_rows(&self) -> usize {
        let grid = self.0.get_by_role(Role::Grid);
        grid.accesskit_node().data().row_count().expect("a number of rows") - 1
    }
}

#[test]
fn the_details_of_a_line_say_what_will_happen_and_that_it_is_the_last_token() {
    let window = Window::open(Canned::batch_ready());
    let labels = window.texts();
    assert!(labels.iter().any(|text| text == "will be disabled · their last token"), "{labels:?}");
    assert!(!window.has(Role::Label, "Why"), "there is nothing to excuse");
}

#[test]
fn a_row_that_is_pressed_says_everything_about_it_below() {
    let mut window = Window::open(Canned::batch_report());
    let row = "Line 96, 000123150095, Miguel Ortiz";
    let whole = window
        .0
        .query_all_by_role(Role::ListBoxOption)
        .find_map(|node| node.accesskit_node().label().filter(|label| label.starts_with(row)));
    let whole = whole.expect("the refused line");
    window.click(Role::ListBoxOption, &whole);
    assert!(window.shows("Line 96") && window.shows("INC0042400"));
    assert!(window.shows("is not assigned to this person"));
    window.click(Role::Button, "Show in the history");
    assert_eq!(window.canned().app.model.screen, Screen::History);
}

#[test]
fn what_was_understood_what_would_happen_and_what_came_is_said_where_the_keyboard_goes() {
    for (state, role, label, words) in [
        (Canned::batch_understood as fn() -> Canned, Role::Button, "Rehearse", "200 to look up"),
        (Canned::batch_rehearsed, Role::TextInput, NUMBER, "184 will be disabled"),
        (Canned::batch_report, Role::Button, "Copy for the ticket", "182 confirmed, 1 refused, 1 unknown"),
        (Canned::batch_to_go_on, Role::TextInput, "Type how many tokens are left", "86 to do"),
    ] {
        let window = Window::open(state());
        assert!(window.has_focus(label), "{label}");
        let node = window.0.get_by_role_and_label(role, label);
        let about = node.accesskit_node().data().description().unwrap_or_default().to_owned();
        assert!(about.contains(words), "{label}: {about}");
        let live = window.0.query_all_by_role(Role::Status).filter_map(|node| node.accesskit_node().label());
        assert!(live.into_iter().any(|said| said.contains(words)), "{label}: said once");
    }
}

#[test]
fn a_list_is_pasted_where_no_field_has_the_keyboard_and_a_path_goes_into_the_field() {
    let mut window = Window::open(Canned::batch());
    window.0.event(Event::Paste("/home/m.ortiz/box.csv".to_owned()));
    window.settle();
    assert_eq!(window.canned().app.forms.batch.path, "/home/m.ortiz/box.csv");
    assert!(said(&window).is_empty());
    window.0.event(Event::Paste("000123150001\n000123150002\n".to_owned()));
    window.settle();
    assert_eq!(window.canned().app.forms.batch.path, "/home/m.ortiz/box.csv", "not into the field");
    assert!(said(&window).iter().any(|said| said.starts_with("Pasted")), "{:?}", said(&window));
}

#[test]
fn stopping_and_ending_ask_first_and_escape_leaves_everything_as_it_is() {
    let mut window = Window::open(Canned::batch_running());
    window.click(Role::Button, "Stop after what is on its way");
    assert!(window.canned().app.model.dialogs.shows(PlainDialog::StopBatch));
    assert!(window.shows("90 tokens stay as they are."));
    window.press(Key::Escape);
    assert!(!window.canned().app.model.batch.running().expect("a batch").stopping);
    window.click(Role::Button, "Stop after what is on its way");
    window.click(Role::Button, "Stop it");
    assert!(window.canned().app.model.batch.running().expect("a batch").stopping);

    let mut window = Window::open(Canned::batch_ending());
    window.press(Key::Escape);
    assert!(window.canned().app.model.batch.to_end.is_none());
}

#[test]
fn why_it_waits_is_heard_and_go_on_is_the_next_step() {
    let mut window = Window::open(Canned::batch_running());
    let ticket = window.canned().app.model.batch.running().expect("a batch").ticket;
    window.send(|canned| canned.send(Message::BatchNews(ticket, News::Waits(Waits::Unknown(5)))));
    assert!(window.shows("Paused after 5 unknown outcomes in a row"));
    window.click(Role::Button, "Go on");
    assert!(said(&window).contains(&"GoOnAsked"));
    window.send(|canned| canned.send(Message::BatchNews(ticket, News::GoesOn)));
    window.click(Role::Button, "Pause");
    assert!(said(&window).contains(&"PauseAsked"));
}

#[test]
fn closing_asks_while_a_batch_is_on_its_way() {
    let window = Window::open(Canned::batch_closing());
    assert!(window.has(Role::Dialog, "A batch is on its way"));
    assert!(window.shows("90 tokens are still to be done."));
}

#[test]
fn every_other_screen_says_how_far_it_is_and_leads_to_it() {
    let mut window = Window::open(Canned::batch_from_the_desk());
    assert!(window.shows("A batch is on its way"));
    window.click(Role::Link, "Show");
    assert_eq!(window.canned().app.model.screen, Screen::Batch);
    let mut window = Window::open(Canned::batch_left_at_the_desk());
    assert!(window.shows("A batch was not finished"));
    window.click(Role::Link, "Show");
    assert!(said(&window).contains(&"ShowAsked(40)"), "{:?}", said(&window));
}

#[test]
fn in_a_small_window_the_whole_batch_can_be_reached() {
    for size in [USUAL, SMALL, DOUBLE] {
        for state in [Canned::batch_rehearsed, Canned::batch_running, Canned::batch_report] {
            let window = Window::open_at(state(), size);
            let grid = window.0.query_all_by_role(Role::Grid).count();
            assert_eq!(grid, 1, "{size}");
        }
    }
}
