//! Confirm and outcome: what is sent, and what is said of it.

use super::{
    super::attempts::{Stage, Way},
    *,
};
use crate::domain::{
    change::action::Action,
    history::record::{Awaited, OpenEntry},
};
use crate::fixtures;

#[test]
fn nothing_can_be_confirmed_before_the_token_was_read_again() {
    let mut bench = PureApp::with_ada();
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    assert!(matches!(bench.effects[..], [Effect::Change(ChangeEffect::Reread { .. })]));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    assert!(bench.effects.is_empty());
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Reread(Err(problem(ProblemKind::AnotherOwner))));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    assert!(bench.effects.is_empty());
    assert!(bench.app.model.attempts.list.is_empty());
}

#[test]
fn the_last_enabled_token_is_known_as_such() {
    let mut bench = PureApp::with_ada();
    assert_eq!(bench.app.model.lookup.left_enabled(&fixtures::serial(), bench.now), Some(0));
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Reread(Ok(Box::new(reread()))));
    assert!(bench.app.model.dialog::<confirm::Asking>().unwrap().last_enabled());
}

#[test]
fn an_attempt_is_in_the_history_as_unknown_before_it_is_answered() {
    let (mut bench, ticket) = PureApp::sending();
    assert!(matches!(bench.outcome(), Outcome::Unknown(_)));
    assert_eq!(bench.app.model.screen, Screen::Outcome);
    bench.reply(ticket, applied(confirmed()));
    assert!(matches!(bench.outcome(), Outcome::Confirmed(_)));
    assert!(bench.effects.is_empty(), "a confirmed change is not looked up");
    assert_eq!(bench.app.model.attempts.list.len(), 1);
}

#[test]
fn a_plain_disable_is_find_choose_and_confirm_and_nothing_besides() {
    let mut bench = PureApp::signed_in();
    bench.app.forms.lookup.search = "ada@acme.example".to_owned();
    bench.send(Message::Lookup(lookup::Message::Submitted));
    bench.reply(bench.ticket(), Reply::Found(Ok(Box::new(Found::Person(person("ada"))))));
    let tokens = [fixtures::SERIAL, fixtures::SPARE_SERIAL].map(|serial| token(serial, TokenStatus::Enabled));
    bench.reply(bench.ticket(), Reply::Tokens(Ok(tokens.to_vec())));
    bench.send(Message::Lookup(lookup::Message::TokenChosen(serial(fixtures::SPARE_SERIAL))));
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    let found = Reread { token: Some(token(fixtures::SPARE_SERIAL, TokenStatus::Enabled)), ..reread() };
    bench.reply(bench.ticket(), Reply::Reread(Ok(Box::new(found))));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    assert!(matches!(bench.effects[..], [Effect::Change(ChangeEffect::Apply { .. })]), "{:?}", bench.effects);
}

#[test]
fn after_stop_waiting_the_outcome_is_unknown_until_the_late_answer_lands() {
    let (mut bench, ticket) = PureApp::sending();
    bench.send(Message::Outcome(outcome::Message::WaitingStopped));
    assert!(
        matches!(bench.effects[..], [Effect::Change(ChangeEffect::StopWaiting { number: 1, .. })]),
        "a write is never dropped"
    );
    assert!(matches!(bench.app.model.attempts.list[0].stage, Stage::Unknown { late: true, .. }));
    assert!(matches!(bench.outcome(), Outcome::Unknown(_)));
    bench.send(Message::Outcome(outcome::Message::NextCaller));
    assert_eq!(bench.app.model.screen, Screen::Lookup);
    bench.reply(ticket, applied(confirmed()));
    assert!(matches!(bench.outcome(), Outcome::Confirmed(_)));
    assert_eq!(bench.app.model.screen, Screen::Lookup, "the next caller is not pushed aside");
}

#[test]
fn an_unknown_outcome_is_looked_up_for_a_minute_and_then_on_request() {
    let (mut bench, ticket) = PureApp::sending();
    bench.reply(ticket, applied(Outcome::Unknown(problem(ProblemKind::TimedOut))));
    for wait in [2, 4, 8, 16, 30] {
        assert!(
            matches!(bench.effects[..], [Effect::Change(ChangeEffect::Look { wait: w, .. })] if w == Duration::from_secs(wait))
        );
        let ticket = bench.ticket();
        bench.look_finds(ticket, token(fixtures::SERIAL, TokenStatus::Enabled));
        let last = bench.app.model.attempts.list[0].looks.last.as_ref().unwrap();
        assert!(last.at < bench.now && last.observed.is_ok(), "it stays while the next look waits");
    }
    let [.., Effect::History(HistoryEffect::FindOpen { ticket })] = bench.effects[..] else {
        panic!("{:?}", bench.effects)
    };
    assert!(matches!(bench.outcome(), Outcome::Unknown(_)), "still Enabled proves nothing");
    let entry = bench.app.model.attempts.list[0].entry().clone();
    bench.reply(ticket, Reply::OpenEntries(Ok(vec![OpenEntry { entry, awaited: Awaited::Nobody }])));
    let profile = bench.app.model.session.who.as_ref().unwrap().profile.clone();
    assert_eq!(bench.app.model.history.open_in(&profile).count(), 1, "whoever left the view is told");
    bench.send(Message::Outcome(outcome::Message::CheckAsked));
    let ticket = bench.ticket();
    bench.look_finds(ticket, token(fixtures::SERIAL, TokenStatus::Disabled));
    assert!(matches!(bench.outcome(), Outcome::Confirmed(c) if matches!(c.source, Source::ReadLater(_))));
}

#[test]
fn what_a_look_has_confirmed_is_not_unknown_again_when_the_change_times_out() {
    let (mut bench, sent) = PureApp::sending();
    bench.send(Message::Outcome(outcome::Message::WaitingStopped));
    bench.send(Message::Outcome(outcome::Message::CheckAsked));
    let ticket = bench.ticket();
    bench.look_finds(ticket, token(fixtures::SERIAL, TokenStatus::Disabled));
    bench.reply(sent, applied(Outcome::Unknown(problem(ProblemKind::TimedOut))));
    assert!(matches!(bench.outcome(), Outcome::Confirmed(c) if matches!(c.source, Source::ReadLater(_))));
    assert!(!bench.app.model.attempts.sending());
}

#[test]
fn a_disabled_token_of_somebody_else_confirms_nothing() {
    let (mut bench, ticket) = PureApp::sending();
    bench.reply(ticket, applied(Outcome::Unknown(problem(ProblemKind::ClosedEarly))));
    let ticket = bench.ticket();
    let mut other = token(fixtures::SERIAL, TokenStatus::Disabled);
    other.owner = Some(UserId::from_server("grace").unwrap());
    bench.look_finds(ticket, other);
    assert!(matches!(bench.outcome(), Outcome::Unknown(_)));
}

#[test]
fn a_fault_while_sending_is_an_unknown_outcome() {
    let (mut bench, ticket) = PureApp::sending();
    bench.reply(ticket, Reply::Applied(Err(problem(ProblemKind::Fault))));
    assert!(matches!(bench.outcome(), Outcome::Unknown(p) if p.kind == ProblemKind::Fault));
}

#[test]
fn a_wait_asked_for_by_the_server_is_shown_where_it_belongs_and_can_be_stopped() {
    let (mut bench, ticket) = PureApp::sending();
    let wait = Wait { until: bench.now + SignedDuration::from_secs(3), attempt: 2 };
    bench.send(Message::Waiting(ticket, wait));
    assert_eq!(bench.app.model.work.wait(ticket), Some(wait));
    bench.send(Message::Outcome(outcome::Message::Stopped));
    assert!(matches!(bench.effects[..], [Effect::Stop(stopped)] if stopped == ticket));
}

#[test]
fn a_look_that_ends_after_the_answer_changes_nothing_about_the_outcome() {
    let already = Outcome::not_sent(problem(ProblemKind::AlreadySo));
    for outcome in [confirmed(), already] {
        let (mut bench, sent) = PureApp::sending();
        bench.send(Message::Outcome(outcome::Message::WaitingStopped));
        bench.send(Message::Outcome(outcome::Message::CheckAsked));
        let look = bench.ticket();
        bench.reply(sent, applied(outcome.clone()));
        assert!(matches!(bench.effects[..], [Effect::Cancel(cancelled)] if cancelled == look));
        // and when the look was answered just before it could be dropped
        bench.look_finds(look, token(fixtures::SERIAL, TokenStatus::Disabled));
        assert_eq!(bench.outcome(), outcome);
        assert!(bench.app.model.attempts.list[0].looks.job.running().is_none());
    }
}

#[test]
fn a_disabled_token_that_is_assigned_to_nobody_confirms_nothing() {
    let (mut bench, ticket) = PureApp::sending();
    bench.reply(ticket, applied(Outcome::Unknown(problem(ProblemKind::ClosedEarly))));
    let ticket = bench.ticket();
    let nobodys = HardwareToken { owner: None, ..token(fixtures::SERIAL, TokenStatus::Disabled) };
    bench.look_finds(ticket, nobodys);
    assert!(matches!(bench.outcome(), Outcome::Unknown(_)));
}

#[test]
fn a_fault_of_the_programs_own_while_sending_never_asks_to_try_again() {
    let (mut bench, ticket) = PureApp::sending();
    let fault = Problem { advice: fixtures::verbatim("Try again"), ..problem(ProblemKind::Fault) };
    bench.reply(ticket, Reply::Applied(Err(fault)));
    bench.send(Message::Outcome(outcome::Message::DetailsCopied));
    let [Effect::Copy(text)] = &bench.effects[..] else { panic!("{:?}", bench.effects) };
    assert!(text.contains("Look the token up") && !text.contains("Try again"), "{text}");
}

#[test]
fn nobody_says_how_long_a_change_took_that_is_still_on_its_way() {
    let (mut bench, _) = PureApp::sending();
    bench.send(Message::Outcome(outcome::Message::WaitingStopped));
    bench.send(Message::Outcome(outcome::Message::DetailsCopied));
    let [Effect::Copy(text)] = &bench.effects[..] else { panic!("{:?}", bench.effects) };
    assert!(text.contains("Took: not known yet"), "{text}");
    bench.send(Message::Outcome(outcome::Message::CheckAsked));
    let ticket = bench.ticket();
    bench.look_finds(ticket, token(fixtures::SERIAL, TokenStatus::Disabled));
    let took = bench.app.model.attempts.list[0].entry().took;
    assert_eq!(took, Duration::from_secs(4), "until it was seen");
}

#[test]
fn the_way_back_to_the_person_shows_nothing_that_was_read_before_the_change() {
    let mut bench = PureApp::signed_in();
    bench.find(fixtures::SERIAL);
    let ticket = bench.ticket();
    let found = Found::Token(token(fixtures::SERIAL, TokenStatus::Enabled));
    bench.reply(ticket, Reply::Found(Ok(Box::new(found))));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Tokens(Err(problem(ProblemKind::Forbidden))));
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Reread(Ok(Box::new(reread()))));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    let ticket = bench.ticket();
    bench.reply(ticket, applied(Outcome::not_sent(problem(ProblemKind::AlreadySo))));
    bench.send(Message::Outcome(outcome::Message::BackToPerson));
    assert!(bench.app.model.lookup.person().is_some());
    assert!(bench.app.model.lookup.tokens().is_empty(), "{:?}", bench.app.model.lookup.tokens());
}

#[test]
fn what_is_refused_while_nobody_looks_is_said_until_somebody_has_read_it() {
    let refused = || applied(Outcome::refused(problem(ProblemKind::Conflict)));
    let unseen = |bench: &PureApp| bench.app.model.attempts.unseen().count();
    let (mut bench, ticket) = PureApp::sending();
    bench.reply(ticket, refused());
    assert_eq!(unseen(&bench), 0, "it is on the screen");
    let (mut bench, ticket) = PureApp::sending();
    bench.send(Message::NextCallerAsked);
    assert_eq!(unseen(&bench), 0, "nothing came of it yet");
    bench.reply(ticket, refused());
    assert_eq!(unseen(&bench), 1);
    bench.send(Message::Went(Screen::History));
    assert_eq!(unseen(&bench), 1);
    bench.send(Message::RefusalsHidden);
    assert_eq!(unseen(&bench), 0);
    let (mut bench, ticket) = PureApp::sending();
    bench.send(Message::NextCallerAsked);
    bench.reply(ticket, applied(confirmed()));
    assert_eq!(unseen(&bench), 0, "what was done need not be said again");
}

/// A change that is confirmed, and of which nothing has left.
fn confirmed_here() -> (PureApp, Ticket) {
    let mut bench = PureApp::with_ada();
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    bench.reply(bench.ticket(), Reply::Reread(Ok(Box::new(reread()))));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    let id = bench.app.model.attempts.list[0].id;
    (bench, id)
}

fn way(bench: &PureApp) -> Way {
    match bench.app.model.attempts.list[0].stage {
        Stage::Sending { way, .. } => way,
        ref other => panic!("{other:?}"),
    }
}

#[test]
fn stop_before_it_left_waits_for_the_runtimes_word_and_claims_nothing() {
    let (mut bench, id) = confirmed_here();
    bench.send(Message::Outcome(outcome::Message::Stopped));
    assert!(matches!(bench.effects[..], [Effect::Stop(stopped)] if stopped == id));
    bench.send(Message::Outcome(outcome::Message::Stopped));
    assert!(bench.effects.is_empty(), "once is enough");
    bench.reply(id, applied(Outcome::not_sent(problem(ProblemKind::Stopped))));
    assert!(matches!(bench.outcome(), Outcome::Refused(_)));
}

#[test]
fn stop_a_moment_too_late_goes_on_waiting_and_says_so() {
    let (mut bench, id) = confirmed_here();
    bench.send(Message::Recorded(id, 1));
    bench.send(Message::Outcome(outcome::Message::Stopped));
    bench.send(Message::RequestSent(id));
    assert_eq!(way(&bench), Way::TooLate);
    bench.send(Message::Outcome(outcome::Message::WaitingStopped));
    assert!(matches!(bench.effects[..], [Effect::Change(ChangeEffect::StopWaiting { number: 1, .. })]));
    assert!(matches!(bench.app.model.attempts.list[0].stage, Stage::Unknown { late: true, .. }));
}

#[test]
fn a_wait_that_the_server_asks_for_is_no_wait_for_an_answer() {
    let (mut bench, id) = confirmed_here();
    let wait = Wait { until: bench.now + SignedDuration::from_secs(30), attempt: 2 };
    assert!(!bench.app.model.attempts.away());
    bench.send(Message::RequestSent(id));
    assert!(bench.app.model.attempts.away());
    bench.send(Message::Waiting(id, wait));
    assert!(!bench.app.model.attempts.away(), "the server sent it back");
    bench.send(Message::CloseAsked);
    assert!(bench.app.model.dialogs.asks_to_close(), "closing asks, as it would not be made");
    bench.send(Message::WaitOver(id, wait));
    bench.send(Message::RequestSent(id));
    assert_eq!(way(&bench), Way::Away);
}
