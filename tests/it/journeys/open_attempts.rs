//! What is left of earlier attempts, whoever of this computer made them: it is named before anything else is
//! done, and can be gone on with.

use std::fs;

use tempfile::TempDir;
use token_desk::{
    app::replace,
    domain::{
        change::{
            ChangeFacts, PersonRef,
            act::{Act, Link, Replacement},
        },
        history::record::{Awaited, Intent},
        person::UserId,
        token::serial::Serial,
    },
    store::Store,
};

use super::{
    actions::{ADAS_ID, NOBODYS, liberal},
    lasting::{intent_to, leave_behind},
    *,
};
use crate::desktop::Folder;
use crate::fixtures;

fn serial(text: &str) -> Serial {
    Serial::parse(text).expect("a serial number")
}

fn ada() -> PersonRef {
    let id = UserId::from_server(ADAS_ID).expect("a user ID");
    PersonRef { id, name: Some(fixtures::NAME.to_owned()), family_name: None, email: Some(ADA.to_owned()) }
}

/// The first step of a replacement, some minutes ago.
fn first_step(server: &Practice) -> Intent {
    let mut intent = intent_to(server, 5, Act::Disable(serial(ADAS_TOKEN)), ada());
    intent.change.profile = liberal(server).tag();
    let plan = Replacement { old: serial(ADAS_TOKEN), new: serial(NOBODYS), name: None };
    intent.change.link = Some(Link::Replaces(plan));
    intent
}

/// A program that confirmed the first step, and was killed then.
fn killed_in_the_middle(folder: &Path, server: &Practice) {
    let data = Folder::folders(folder).data;
    fs::create_dir_all(&data).expect("a data folder");
    let mut store = Store::open(&data.join("history.sqlite3"), None).expect("a history").0;
    let intent = first_step(server);
    let outcome = Outcome::Confirmed(Confirmation {
        now: Now::Status(TokenStatus::Disabled),
        changed_by: None,
        changed_at: None,
        user_id: intent.change.person.id.clone(),
        serial: intent.change.serial().cloned(),
        source: Source::Answer,
    });
    let number = store.record_intent(&intent).expect("an intent on record");
    store.record_outcome(number, intent.at, &outcome, Duration::from_millis(300)).expect("an outcome");
}

fn unfinished(model: &Model, server: &Practice) -> usize {
    model.replace.unfinished(&liberal(server), &model.attempts).count()
}

#[test]
fn a_replacement_that_was_killed_in_the_middle_is_told_of_and_gone_on_with() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    killed_in_the_middle(folder.path(), &server);
    let mut desktop = Desktop::at(folder.path(), &[liberal(&server)]);
    desktop.sign_in_to(&server);
    desktop.until("the half is known", |model| unfinished(model, &server) == 1);
    desktop.send(Message::Replace(replace::Message::HalfGoneOn(1)));
    desktop.until("both tokens are read", |model| {
        model.dialog::<replace::Asking>().is_some_and(|asking| asking.both.running().is_none())
    });
    assert_eq!(patches(&server), 0, "nothing is sent before it is confirmed");
    desktop.send(Message::Replace(replace::Message::Confirmed));
    desktop.until("it is done", |model| {
        model.replace.flows.last().is_some_and(|flow| flow.steps.is_done(&model.attempts))
    });
    desktop.until("nothing is left of it", |model| unfinished(model, &server) == 0);
    drop(desktop);

    let mut again = Desktop::at(folder.path(), &[liberal(&server)]);
    again.sign_in_to(&server);
    again.until("the history was asked", |model| model.history.list.query.running().is_none());
    again.find(ADA);
    assert_eq!(unfinished(&again.app.model, &server), 0);
}

#[test]
fn an_attempt_of_another_copy_or_an_earlier_run_is_named_before_a_change_is_confirmed() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    leave_behind(folder.path(), &[intent_to(&server, 12, Act::Disable(serial(ADAS_TOKEN)), ada())]);
    let mut first = Desktop::at(folder.path(), &[profile_of(&server)]);
    first.sign_in_to(&server);
    let mut second = Desktop::at(folder.path(), &[profile_of(&server)]);
    second.sign_in_to(&server);
    order(&server, Difficulty::CutBefore);
    second.disable(ADA, ADAS_TOKEN);
    assert!(second.outcome().is_unknown());

    first.find(ADA);
    first.choose(ADAS_TOKEN);
    let model = &first.app.model;
    let change = &model.dialog::<confirm::Asking>().expect("the dialog").change;
    let open: Vec<_> = model.history.open_at(&model.attempts, change);
    let named: Vec<_> = open.iter().map(|open| (open.entry.number, open.awaited)).collect();
    assert_eq!(named, [(1, Awaited::Nobody), (2, Awaited::Nobody)], "as soon as anything can be confirmed");
    let mut others = ChangeFacts::clone(change);
    others.act = Act::Disable(serial("000123149920"));
    others.person.id = UserId::from_server("somebody-else").expect("a user ID");
    assert!(model.history.open_at(&model.attempts, &others).is_empty());
}

#[test]
fn what_is_confirmed_after_its_view_was_left_is_told_until_somebody_has_read_it() {
    let server = server();
    server.set_slow(Duration::from_millis(150));
    let mut desktop = Desktop::signed_in_to(&server);
    desktop.find(ADA);
    desktop.choose(ADAS_TOKEN);
    order(&server, Difficulty::Slow);
    desktop.send(Message::Confirm(confirm::Message::Confirmed));
    desktop.send(Message::Outcome(outcome::Message::NextCaller));
    desktop.until("it is answered", |model| !model.attempts.sending());
    let unseen = |desktop: &Desktop| desktop.app.model.attempts.confirmed_unseen().count();
    assert_eq!((unseen(&desktop), desktop.app.model.attempts.unseen().count()), (1, 0));
    desktop.send(Message::RefusalsHidden);
    assert_eq!(unseen(&desktop), 1, "it is not what was refused");
    desktop.send(Message::ConfirmationsHidden);
    assert_eq!(unseen(&desktop), 0);
    desktop.disable(ADAS_SPARE, ADAS_SPARE);
    assert_eq!(unseen(&desktop), 0, "what is on the screen is seen");
}
