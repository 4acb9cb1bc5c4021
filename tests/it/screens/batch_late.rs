//! What comes while somebody already does something else with a list.

use std::path::PathBuf;

use egui::Role;
use token_desk::{
    app::{
        BatchEffect, Effect, Message, PlainDialog, Reply,
        batch::{Message::*, Stage, State},
        settings,
    },
    domain::{
        batch::{part::Ended, progress::Begun},
        problem::{Problem, ProblemKind},
        settings::{Loaded, Settings},
    },
    phrase, words,
};

use super::Window;
use crate::canned::Canned;

fn batch(canned: &Canned) -> &State {
    &canned.app.model.batch
}

fn trouble() -> Problem {
    Problem::new(
        ProblemKind::File,
        phrase!("batch-report-not-written"),
        phrase!("batch-report-gone"),
        phrase!("batch-report-gone-advice"),
    )
}

/// Something was recorded, so that the shown report is read again: what is going to come of that.
fn reads_again(canned: &mut Canned) -> Message {
    canned.send(Message::HistoryChanged);
    let reading = batch(canned).loading.running().expect("it is read again").ticket;
    let Stage::Report(shown) = &batch(canned).stage else { panic!("no report") };
    let begun = Begun::clone(&shown.begun);
    Message::Reply(reading, Reply::BatchLoaded(Ok(Some(Box::new(begun)))))
}

#[test]
fn a_report_that_comes_late_takes_the_place_of_nothing() {
    let mut canned = Canned::batch_to_go_on();
    let late = reads_again(&mut canned);
    canned.app.forms.batch.number = "86".to_owned();
    canned.send(Message::Batch(StartAsked));
    canned.send(late);
    assert!(batch(&canned).running().is_some(), "the batch that runs can still be stopped");

    for next in [AgainAsked, UndoAsked, NewAsked] {
        let mut canned = Canned::batch_report();
        let late = reads_again(&mut canned);
        canned.send(Message::Batch(next.clone()));
        canned.send(late);
        assert!(!matches!(batch(&canned).stage, Stage::Report(_)), "{next:?}");
    }
}

#[test]
fn a_report_that_cannot_be_read_can_be_read_again_or_left() {
    let ended = || {
        let mut canned = Canned::batch_running();
        canned.send(Message::Batch(StopAsked));
        let ticket = batch(&canned).running().expect("a batch").ticket;
        canned.send(Message::Reply(ticket, Reply::BatchEnded(Ok(Ended::Finished))));
        assert!(!canned.app.model.dialogs.is_open(), "there is nothing left to stop");
        let reading = batch(&canned).loading.running().expect("it is read").ticket;
        canned.send(Message::Batch(NewAsked));
        assert!(batch(&canned).loading.awaits(reading), "its report comes first");
        canned.send(Message::Reply(reading, Reply::BatchLoaded(Err(trouble()))));
        canned
    };
    let mut window = Window::open(ended());
    window.click(Role::Button, "Try again");
    assert!(batch(window.canned()).loading.running().is_some());
    let mut window = Window::open(ended());
    window.click(Role::Button, "New batch…");
    assert!(matches!(batch(window.canned()).stage, Stage::Choosing(_)));
    let mut canned = ended();
    canned.send(Message::CloseAsked);
    assert!(!canned.app.model.dialogs.asks_to_close(), "it is over");
}

#[test]
fn what_was_rehearsed_before_signing_out_is_nobody_elses_to_start() {
    let mut canned = Canned::batch_rehearsed();
    canned.app.forms.batch.number = "184".to_owned();
    canned.send(Message::Batch(StartAsked));
    let ticket = batch(&canned).running().expect("a batch").ticket;
    canned.send(Message::SignedOut);
    canned.send(Message::Reply(ticket, Reply::BatchEnded(Err(trouble()))));
    assert!(matches!(batch(&canned).stage, Stage::Choosing(_)));
}

#[test]
fn a_batch_that_is_just_being_ended_is_not_gone_on_with() {
    let mut canned = Canned::batch_ending();
    canned.send(Message::Batch(EndConfirmed));
    assert!(!canned.app.model.dialogs.shows(PlainDialog::EndBatch));
    canned.app.forms.batch.number = "86".to_owned();
    canned.send(Message::Batch(StartAsked));
    assert!(batch(&canned).running().is_none());
}

#[test]
fn what_was_typed_for_one_list_is_not_taken_for_the_one_that_is_dropped_after_it() {
    let mut canned = Canned::batch_with_errors();
    canned.app.forms.batch.ticket = "INC0042400".to_owned();
    canned.send(Message::Dropped(PathBuf::from("/home/m.ortiz/first.csv")));
    let first = canned.ticket();
    canned.send(Message::Dropped(PathBuf::from("/home/m.ortiz/other.csv")));
    let form = &canned.app.forms.batch;
    assert_eq!((form.ticket.as_str(), form.reason.as_str()), ("", ""));
    assert_eq!(form.path, "/home/m.ortiz/other.csv");
    canned.send(Message::Reply(first, Reply::ListRead(Err(trouble()))));
    let Stage::Choosing(choosing) = &batch(&canned).stage else { panic!("no list is understood") };
    assert!(choosing.reading.running().is_some(), "the newest one counts");
}

fn names_herself(canned: &mut Canned) {
    canned.send(Message::Settings(settings::Message::Opened));
    let settings = Settings { operator_name: Some("Ruth Amsel".to_owned()), ..Settings::default() };
    let ticket = canned.ticket();
    canned.send(Message::Reply(ticket, Reply::Settings(Ok(Loaded { settings, trouble: None }))));
    canned.send(Message::Settings(settings::Message::Closed));
}

#[test]
fn an_exported_rehearsal_names_the_operator_as_a_report_does() {
    let mut canned = Canned::batch_rehearsed();
    names_herself(&mut canned);
    canned.send(Message::Batch(RehearseAsked));
    let Stage::Rehearsing(rehearsing) = &batch(&canned).stage else { panic!("no rehearsal") };
    let again = rehearsing.seen.as_ref().expect("what was foreseen").of.rehearsal.clone();
    canned.answer(Reply::Rehearsed(Ok(Box::new(again))));
    let window = Window::open(canned);
    let Stage::Rehearsing(rehearsing) = &batch(window.canned()).stage else { panic!("no rehearsal") };
    let seen = rehearsing.seen.as_ref().expect("what was foreseen");
    let name = Some("Ruth Amsel");
    assert_eq!((seen.of.operator_name.as_deref(), seen.report.operator_name.as_deref()), (name, name));
    let said = words::batch::ticket(&seen.report);
    assert!(said.contains(&format!("{} (Ruth Amsel)", seen.of.operator)), "{said}");
}

#[test]
fn whoever_goes_on_with_a_batch_does_it_in_their_own_name() {
    let mut canned = Canned::batch_paused();
    names_herself(&mut canned);
    canned.send(Message::Batch(GoOnAsked));
    let named = canned.effects.iter().find_map(|effect| match effect {
        Effect::Batch(BatchEffect::GoOn(_, _, author)) => Some(author.name.clone()),
        _ => None,
    });
    assert_eq!(named.expect("it goes on").as_deref(), Some("Ruth Amsel"));
}
