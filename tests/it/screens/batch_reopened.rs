//! The report of a batch that is over, opened from the history.

use egui::Role;
use token_desk::app::{Message, Screen, batch::Message::*, batch::Stage};

use super::Window;
use crate::canned::Canned;

const OPEN: &str = "Open the batch report";
const BACK: &str = "Back to the history";

fn stage(window: &Window) -> &Stage {
    &window.canned().app.model.batch.stage
}

#[test]
fn an_entry_of_a_batch_opens_its_report_which_leads_back_to_the_entry() {
    let mut canned = Canned::history_of_own_batch();
    canned.send(Message::History(token_desk::app::history::Message::Chosen(2)));
    let mut window = Window::open(canned);
    window.click(Role::Button, OPEN);
    assert_eq!(window.canned().app.model.screen, Screen::Batch);
    assert!(window.has(Role::Heading, "2 of 2 tokens are disabled"), "{:?}", window.texts());
    assert!(window.shows("lost-box.csv"));
    window.click(Role::Button, BACK);
    assert_eq!(window.canned().app.model.screen, Screen::History);
    assert_eq!(window.canned().app.model.history.chosen, Some(2));
    assert!(matches!(stage(&window), Stage::Choosing(_)));
    // once more, and then on to another batch
    window.click(Role::Button, OPEN);
    window.click(Role::Button, "New batch…");
    assert!(matches!(stage(&window), Stage::Choosing(_)) && !window.has(Role::Button, BACK));
}

#[test]
fn what_was_in_the_place_before_is_there_again_after_a_look_at_a_report() {
    let mut canned = Canned::batch_rehearsed().with_batch();
    canned.app.forms.batch.number = "18".to_owned();
    let mut window = Window::open(canned);
    window.click(Role::Button, OPEN);
    assert!(matches!(stage(&window), Stage::Report(_)));
    // also from one report to another, and while nothing is read anew
    window.send(|canned| canned.send(Message::Went(Screen::History)));
    window.click(Role::Button, OPEN);
    window.click(Role::Button, BACK);
    let Stage::Rehearsing(rehearsing) = stage(&window) else { panic!("no rehearsal") };
    assert!(rehearsing.seen.is_some());
    window.send(|canned| canned.send(Message::Batch(BackAsked)));
    assert!(matches!(stage(&window), Stage::Rehearsing(_)), "it leads back once");
}

#[test]
fn what_is_needed_to_open_a_report_is_said() {
    let window = Window::open(Canned::history_of_batch());
    assert!(window.is_blocked(OPEN));
    assert!(window.shows("This belongs to the profile Acme production. Sign in there"));
    let window = Window::open(Canned::practice_desk().with_batch());
    assert!(window.is_blocked(OPEN) && window.shows("Sign in there"), "another profile");
    for state in [Canned::batch_rehearsing, Canned::batch_running] {
        let window = Window::open(state().with_batch());
        assert!(window.is_blocked(OPEN) && window.shows("A batch or a rehearsal is on its way"));
    }
}

#[test]
fn the_batch_that_runs_is_shown_as_it_is() {
    let mut canned = Canned::batch_running().with_batch();
    let entry = canned.app.model.history.chosen_entry().expect("an entry").clone();
    let batch = canned.app.model.batch.running().expect("a batch").plan.id;
    let mut part = entry.change.batch.expect("a batch");
    part.batch = batch;
    let mut account = canned.app.model.history.account.clone().expect("an account");
    if let Ok(entry) = &mut account.listed.entry {
        entry.change.batch = Some(part);
    }
    canned.app.model.history.account = Some(account);
    let mut window = Window::open(canned);
    window.click(Role::Button, OPEN);
    assert_eq!(window.canned().app.model.screen, Screen::Batch);
    assert!(matches!(stage(&window), Stage::Running(_)));
}

#[test]
fn a_batch_whose_list_is_no_longer_in_the_history_is_said_to_be_gone() {
    let mut canned = Canned::history_of_own_batch();
    let entry = canned.app.model.history.chosen_entry().expect("an entry").number;
    let batch = token_desk::domain::batch::part::BatchId::begun(canned.now);
    canned.send(Message::Went(Screen::Batch));
    canned.send(Message::Batch(ReportAsked { batch, entry }));
    let window = Window::open(canned);
    assert!(window.shows("The report cannot be shown"), "{:?}", window.texts());
    assert!(window.shows("The batch is no longer in the history"));
    assert!(matches!(stage(&window), Stage::Choosing(_)));
}
