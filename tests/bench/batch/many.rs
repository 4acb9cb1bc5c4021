//! The window with a list of many lines, reached by messages as the canned states are.

use std::{ops::Range, path::PathBuf, sync::Arc};

use jiff::{SignedDuration, Timestamp};
use token_desk::{
    app::{Message, Reply, Screen, batch},
    domain::{
        batch::{
            line::Lines,
            part::Ended,
            plan::{Plan, Step},
            progress::{Begun, Done, News, Over},
            rehearsal::{Forecast, Foreseen, Rehearsal},
        },
        change::{
            Outcome, PersonRef,
            confirmation::{Confirmation, Now, Source},
            order::Before,
        },
        history::entry::EntryId,
        time::server_time::ServerTime,
        token::{hardware_token::TokenStatus, serial::Serial},
    },
    lists,
};

use crate::{
    canned::{Canned, user_id},
    fixtures,
};

const LIST: &str = "box-lost-in-post.csv";
const FIRST: u64 = 40;

fn serial(place: usize) -> String {
    format!("{:012}", 150_000_001 + place)
}

fn foreseen(place: usize) -> Foreseen {
    let line = u32::try_from(place).unwrap_or(u32::MAX) + 2;
    let step = Step {
        line,
        serial: Serial::parse(&serial(place)).expect("a serial number"),
        person: PersonRef {
            id: user_id(&format!("5f0e4b6e-0b7c-4c0e-9a55-{place:012x}")),
            name: Some("Zoë Åström-Łukasz".to_owned()),
            family_name: None,
            email: Some(format!("box.{place:06}@acme.example")),
        },
        before: Before { state: Some(TokenStatus::Enabled), changed: None },
        ticket: "INC0042400".to_owned(),
        reason: String::new(),
        undoes: None,
    };
    Foreseen { line, written: serial(place), step: Some(step), zeros: false, what: Forecast::Changes }
}

fn done(plan: &Plan, place: usize, at: Timestamp) -> Done {
    let step = &plan.steps[place];
    let outcome = Outcome::Confirmed(Confirmation {
        now: Now::Status(TokenStatus::Disabled),
        changed_by: Some("helpdesk-key@acme.example".to_owned()),
        changed_at: ServerTime::read(&at.to_string()),
        user_id: step.person.id.clone(),
        serial: Some(step.serial.clone()),
        source: Source::Answer,
    });
    Done { place, entry: Some(EntryId { number: FIRST + place as u64, at }), outcome }
}

/// Every line will be changed.
pub fn rehearsed(lines: usize) -> Canned {
    let line = |place| format!("{};box.{place:06}@acme.example;INC0042400\r\n", serial(place));
    let text = "Serial No.;Login;Incident\r\n".to_owned() + &(0..lines).map(line).collect::<String>();
    let mut canned = Canned::batch();
    canned.send(Message::Dropped(PathBuf::from(LIST)));
    let table = lists::read(LIST, text.as_bytes()).expect("a list");
    canned.answer(Reply::ListRead(Ok(Box::new(table))));
    canned.send(Message::Batch(batch::Message::RehearseAsked));
    let rehearsal = Rehearsal::of(&Lines::default(), (0..lines).map(foreseen).collect());
    canned.answer(Reply::Rehearsed(Ok(Box::new(rehearsal))));
    canned
}

/// So many of these are over.
pub fn running(lines: usize, over: usize) -> Canned {
    let mut canned = rehearsed(lines);
    canned.app.forms.batch.number = lines.to_string();
    canned.send(Message::Batch(batch::Message::StartAsked));
    let began = EntryId { number: FIRST, at: canned.now };
    news(&mut canned, News::Began(began));
    goes_on(&mut canned, 0..over);
    canned
}

/// The same, from the desk.
pub fn at_the_desk(mut canned: Canned) -> Canned {
    canned.send(Message::Went(Screen::Lookup));
    canned
}

/// These are over now, too.
pub fn goes_on(canned: &mut Canned, places: Range<usize>) {
    let (plan, at) = (plan(canned), canned.now);
    news(canned, News::Done(places.map(|place| done(&plan, place, at)).collect()));
    news(canned, News::Pace { per_second: None, held: None });
}

/// All of them are over.
pub fn reported(lines: usize) -> Canned {
    let mut canned = running(lines, lines);
    let running = canned.app.model.batch.running().expect("a batch on its way");
    let (ticket, plan, at) = (running.ticket, Plan::clone(&running.plan), canned.now);
    canned.now += SignedDuration::from_secs(20);
    canned.send(Message::Reply(ticket, Reply::BatchEnded(Ok(Ended::Finished))));
    let begun = Begun {
        first: FIRST,
        operator: fixtures::OPERATOR.to_owned(),
        operator_name: None,
        done: (0..lines).map(|place| done(&plan, place, at)).collect(),
        plan,
        over: Some(Over { at: canned.now, how: Ended::Finished }),
    };
    let loading = canned.app.model.batch.loading.running().expect("the report is read").ticket;
    canned.send(Message::Reply(loading, Reply::BatchLoaded(Ok(Some(Box::new(begun))))));
    canned
}

fn plan(canned: &Canned) -> Arc<Plan> {
    Arc::clone(&canned.app.model.batch.running().expect("a batch on its way").plan)
}

fn news(canned: &mut Canned, news: News) {
    let ticket = canned.app.model.batch.running().expect("a batch on its way").ticket;
    canned.send(Message::BatchNews(ticket, news));
}
