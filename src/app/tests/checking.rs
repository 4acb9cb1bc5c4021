//! The connection check.

use super::*;
use crate::{
    domain::check::{Line, Standing, Step},
    phrase,
};

fn found(ticket: Ticket, step: Step) -> Message {
    let line = Line::new(step, Standing::Good, phrase!("check-not-reached"));
    Message::CheckLine(ticket, Box::new(line))
}

fn open(bench: &PureApp) -> &check::Open {
    bench.app.model.check.open.as_deref().unwrap()
}

#[test]
fn a_check_takes_only_its_own_lines_and_begins_anew() {
    let mut bench = PureApp::new();
    bench.send(Message::Check(check::Message::Asked(Box::new(acme()))));
    assert_eq!(bench.app.model.screen, Screen::Check);
    let first = bench.ticket();
    bench.send(found(first, Step::Name));
    bench.send(found(Ticket(first.0 + 90), Step::Proxy));
    assert_eq!(open(&bench).check.lines.len(), 1);
    bench.send(Message::Check(check::Message::Again));
    assert_eq!(
        bench.effects.first().map(|effect| matches!(effect, Effect::Cancel(of) if *of == first)),
        Some(true)
    );
    bench.send(found(first, Step::Name));
    bench.reply(first, Reply::Checked(Ok(())));
    assert!(open(&bench).check.lines.is_empty() && open(&bench).job.running().is_some());
}

#[test]
fn a_check_that_uses_the_session_ends_with_it_and_can_be_made_again() {
    let mut bench = PureApp::signed_in();
    bench.send(Message::Check(check::Message::Asked(Box::new(acme()))));
    let ticket = bench.ticket();
    bench.send(found(ticket, Step::Name));
    bench.send(Message::SignedOut);
    let cancels = |effect: &Effect| matches!(effect, Effect::Cancel(of) if *of == ticket);
    assert!(bench.effects.iter().any(cancels), "{:?}", bench.effects);
    let problem = open(&bench).job.failed().cloned().unwrap();
    assert_eq!(problem.kind, ProblemKind::Stopped);
    // what comes late counts no more
    bench.send(found(ticket, Step::Proxy));
    bench.reply(ticket, Reply::Checked(Ok(())));
    assert_eq!((open(&bench).check.lines.len(), open(&bench).job.failed()), (1, Some(&problem)));
    bench.send(Message::Check(check::Message::Again));
    assert!(open(&bench).job.running().is_some());
}

#[test]
fn a_check_without_the_session_outlives_it_and_may_be_left() {
    let mut bench = PureApp::signed_in();
    let other = Profile { name: "Other".to_owned(), ..acme() };
    bench.send(Message::Check(check::Message::Asked(Box::new(other))));
    let ticket = bench.ticket();
    bench.send(Message::SignedOut);
    bench.send(found(ticket, Step::Name));
    bench.reply(ticket, Reply::Checked(Ok(())));
    assert!(open(&bench).job.done().is_some());
    bench.send(Message::Went(Screen::Profiles));
    assert_eq!(bench.app.model.screen, Screen::Profiles);
}
