//! Two programs on one data folder, one of which is killed.

use std::sync::mpsc;

use token_desk::{app::Screen, domain::history::record::OpenEntry};

use super::*;

fn awaited(desktop: &Desktop) -> Vec<Awaited> {
    desktop.app.model.history.open.iter().map(|open: &OpenEntry| open.awaited).collect()
}

#[test]
fn what_a_killed_program_leaves_behind_is_found_by_another_that_is_running_and_never_before() {
    let mut series = Series::new();
    let serial = series.next();
    let mut other = desk_at(series.folder.path(), &series.tenant.url());
    let (tell, told) = mpsc::channel();
    let (let_go, held_back) = mpsc::channel();
    series.tenant.at(Point::Made, move || {
        tell.send(()).unwrap();
        held_back.recv_timeout(CAP).unwrap();
    });
    let program = Victim::start(series.folder.path(), &series.tenant, &serial);
    told.recv_timeout(CAP).unwrap();

    // it is running, and waits for its answer
    other.send(Message::Went(Screen::History));
    other.until("the attempt of the other program is seen", |model| !model.history.open.is_empty());
    assert_eq!(awaited(&other), [Awaited::Elsewhere]);
    let profile = other.app.model.session.who.clone().unwrap().profile;
    assert_eq!(other.app.model.history.open_in(&profile).count(), 0, "it is not offered");
    other.send(Message::History(history::Message::CheckAllAsked));
    assert!(other.app.model.attempts.list.is_empty() && other.app.model.attempts.queue.is_empty());

    program.killer()();
    program.see_it_killed();
    let_go.send(()).unwrap();
    other.send(Message::Went(Screen::History));
    other.until("it is found to be left behind", |model| {
        model.history.open.iter().any(|open| open.awaited == Awaited::Nobody)
    });
    other.send(Message::History(history::Message::CheckAllAsked));
    other.until("it is looked up", |model| {
        model.attempts.list.iter().any(|attempt| !attempt.is_open()) && model.history.open.is_empty()
    });
    assert!(matches!(other.outcome(), Outcome::Confirmed(found) if found.source != Source::Answer));
    drop(other);
    assert_eq!(series.tenant.changes(), 1);
    assert_eq!(series.compare().len(), 1);
}

#[test]
fn what_is_on_its_way_here_is_not_taken_for_left_behind() {
    let mut series = Series::new();
    let serial = series.next();
    let mut desktop = desk_at(series.folder.path(), &series.tenant.url());
    let (tell, told) = mpsc::channel();
    let (let_go, held_back) = mpsc::channel();
    series.tenant.at(Point::Answering, move || {
        tell.send(()).unwrap();
        held_back.recv_timeout(CAP).unwrap();
    });
    desktop.find(ADAS_ID);
    desktop.choose(&serial);
    desktop.send(Message::Confirm(confirm::Message::Confirmed));
    desktop.until("it is recorded", |model| model.attempts.list[0].is_recorded());
    told.recv_timeout(CAP).unwrap();
    desktop.send(Message::Went(Screen::History));
    desktop.until("it is seen", |model| !model.history.open.is_empty());
    assert_eq!(awaited(&desktop), [Awaited::Here]);
    desktop.send(Message::History(history::Message::CheckAllAsked));
    assert!(desktop.app.model.attempts.list[0].looks.job.running().is_none());
    let_go.send(()).unwrap();
    desktop.until("it is answered", |model| !model.attempts.sending());
    desktop.send(Message::Went(Screen::History));
    desktop.until("nothing is left open", |model| model.history.open.is_empty());
    assert!(matches!(desktop.outcome(), Outcome::Confirmed(found) if found.source == Source::Answer));
}
