//! Stopping a change: while nothing is on its way it stops, and nothing is sent; once it has left, the
//! outcome is unknown until it is known.

use crate::english::English;
use tempfile::TempDir;
use token_desk::{
    app::{compose, replace},
    domain::change::NotMade,
    words,
};

use super::{actions::NOBODYS, *};

fn order_all(server: &Practice, difficulty: Difficulty) {
    server.order(Some(Ordered { difficulty, answers: Some(1), meets: Meets::Everything }));
}

/// How far the last change is, while its answer is awaited.
fn way(model: &Model) -> Option<Way> {
    match model.attempts.list.last().expect("an attempt").stage {
        Stage::Sending { way, .. } => Some(way),
        Stage::Unknown { .. } | Stage::Settled { .. } => None,
    }
}

fn waits(model: &Model) -> bool {
    model.attempts.list.last().is_some_and(|attempt| model.work.wait(attempt.id).is_some())
}

impl Desktop {
    /// The dialog of a disable, read and ready to be confirmed.
    fn about_to_disable(server: &Practice) -> Self {
        let mut desktop = Self::signed_in_to(server);
        desktop.find(ADA);
        desktop.choose(ADAS_TOKEN);
        desktop
    }

    fn confirmed(&mut self) {
        self.send(Message::Confirm(confirm::Message::Confirmed));
    }

    fn stop(&mut self) {
        self.send(Message::Outcome(outcome::Message::Stopped));
    }

    fn answered(&mut self) {
        self.until("the change is answered", |model| !model.attempts.sending());
    }

    /// Nothing was sent, and that is on record.
    fn see_not_sent(&mut self, server: &Practice) {
        let Outcome::Refused(refusal) = self.outcome() else { panic!("{:?}", self.outcome()) };
        assert_eq!((refusal.how, refusal.problem.kind), (NotMade::NotSent, ProblemKind::Stopped));
        assert_eq!(refusal.problem.summary.english(), "The token was not disabled");
        assert!(refusal.problem.cause.contains("before it was sent"), "{}", refusal.problem.cause);
        assert_eq!(patches(server), 0);
        let steps = vec!["Recorded".to_owned(), "Not sent".to_owned()];
        assert_eq!(self.on_record(), ("Not sent".to_owned(), steps));
    }
}

#[test]
fn stopped_while_the_server_asks_to_wait_before_the_token_is_read_again_nothing_is_sent() {
    let server = server();
    let mut desktop = Desktop::about_to_disable(&server);
    order_all(&server, Difficulty::TooManyWithRetryAfter);
    desktop.confirmed();
    desktop.until("the wait is announced", waits);
    assert_eq!(way(&desktop.app.model), Some(Way::Here));
    desktop.stop();
    desktop.answered();
    desktop.see_not_sent(&server);
}

#[test]
fn stopped_while_the_token_is_read_again_nothing_is_sent() {
    let server = server();
    let mut desktop = Desktop::about_to_disable(&server);
    order_all(&server, Difficulty::Slow);
    desktop.confirmed();
    desktop.until("it is recorded", |model| model.attempts.list[0].is_recorded());
    desktop.stop();
    desktop.answered();
    desktop.see_not_sent(&server);
}

#[test]
fn stopped_at_once_the_intent_stays_recorded_and_nothing_is_sent() {
    let server = server();
    let mut desktop = Desktop::about_to_disable(&server);
    // whatever the disk does first: the read after it takes long enough
    order_all(&server, Difficulty::Slow);
    desktop.confirmed();
    desktop.stop();
    desktop.answered();
    desktop.see_not_sent(&server);
}

#[test]
fn stop_waiting_while_nothing_is_on_its_way_is_a_stop() {
    let server = server();
    let mut desktop = Desktop::about_to_disable(&server);
    order_all(&server, Difficulty::Slow);
    desktop.confirmed();
    desktop.send(Message::Outcome(outcome::Message::WaitingStopped));
    desktop.answered();
    desktop.see_not_sent(&server);
}

#[test]
fn what_the_server_sent_back_does_not_leave_again_once_it_was_stopped() {
    let server = server();
    let mut desktop = Desktop::about_to_disable(&server);
    order(&server, Difficulty::TooManyWithRetryAfter);
    desktop.confirmed();
    desktop.until("the wait is announced", waits);
    assert_eq!(way(&desktop.app.model), Some(Way::Here), "it came back undone");
    desktop.stop();
    desktop.answered();
    let Outcome::Refused(refusal) = desktop.outcome() else { panic!("{:?}", desktop.outcome()) };
    // it was sent once, and the server's own answer says that nothing was done
    assert_eq!((refusal.how, refusal.problem.kind), (NotMade::ByServer, ProblemKind::TooManyRequests));
    assert!(refusal.problem.cause.contains("you stopped it before it was sent again"), "{refusal:?}");
    assert_eq!(patches(&server), 1);
    let steps = vec!["Recorded".to_owned(), "Refused 429".to_owned()];
    assert_eq!(desktop.on_record(), ("Refused 429".to_owned(), steps));
}

#[test]
fn a_stop_that_comes_as_the_request_leaves_is_told_to_be_too_late() {
    let server = server();
    let mut desktop = Desktop::about_to_disable(&server);
    server.set_slow(Duration::from_millis(400));
    order(&server, Difficulty::Slow);
    desktop.confirmed();
    // the window has not heard of it when "Stop" is pressed
    let end = Instant::now() + Duration::from_secs(20);
    while patches(&server) == 0 {
        assert!(Instant::now() < end, "it never left");
        std::thread::yield_now();
    }
    desktop.stop();
    assert_eq!(way(&desktop.app.model), Some(Way::Stopping));
    desktop.until("that it was too late is told", |model| way(model) == Some(Way::TooLate));
    assert!(desktop.outcome().is_unknown());
    desktop.answered();
    assert!(matches!(desktop.outcome(), Outcome::Confirmed(c) if c.source == Source::Answer));
    assert_eq!(patches(&server), 1);
}

#[test]
fn signing_out_sends_nothing_that_has_not_left_and_tells_of_it() {
    let server = server();
    let mut desktop = Desktop::about_to_disable(&server);
    order_all(&server, Difficulty::TooManyWithRetryAfter);
    desktop.confirmed();
    desktop.until("the wait is announced", waits);
    desktop.send(Message::SignedOut);
    desktop.answered();
    assert_eq!(desktop.app.model.attempts.unseen().count(), 1, "whoever signs in next is told");
    desktop.see_not_sent(&server);
}

#[test]
fn closing_the_window_sends_nothing_that_has_not_left_and_that_is_on_record() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    let mut desktop = Desktop::at(folder.path(), &[profile_of(&server)]);
    desktop.sign_in_to(&server);
    desktop.find(ADA);
    desktop.choose(ADAS_TOKEN);
    order_all(&server, Difficulty::TooManyWithRetryAfter);
    desktop.confirmed();
    desktop.until("the wait is announced", waits);
    desktop.send(Message::CloseAsked);
    assert!(desktop.app.model.dialogs.asks_to_close() && !desktop.app.model.attempts.away());
    desktop.send(Message::CloseConfirmed);
    drop(desktop);
    let mut again = Desktop::at(folder.path(), &[profile_of(&server)]);
    again.until("the history is open", |model| model.history.opening.done().is_some());
    assert!(again.app.model.history.open.is_empty());
    again.choose_entry(1);
    assert_eq!(
        words::outcome::word(&again.app.model.history.chosen_entry().expect("an entry").outcome),
        "Not sent"
    );
    assert_eq!(patches(&server), 0);
}

#[test]
fn a_replacement_that_is_stopped_sends_none_of_its_steps_and_can_be_gone_on_with() {
    let server = server();
    let mut desktop = Desktop::liberal(&server);
    desktop.find(ADA);
    desktop.app.forms.lookup.serial = ADAS_TOKEN.to_owned();
    desktop.send(Message::Lookup(lookup::Message::ReplaceAsked));
    desktop.app.forms.compose.serial = NOBODYS.to_owned();
    desktop.send(Message::Compose(compose::Message::Submitted));
    desktop.until("both tokens are read", |model| {
        model.dialog::<replace::Asking>().is_some_and(|asking| asking.both.running().is_none())
    });
    order_all(&server, Difficulty::TooManyWithRetryAfter);
    desktop.send(Message::Replace(replace::Message::Confirmed));
    desktop.until("the wait is announced", waits);
    desktop.stop();
    desktop.answered();
    desktop.see_not_sent(&server);
    let model = &desktop.app.model;
    assert_eq!(model.attempts.list.len(), 1);
    assert!(model.replace.flows[0].steps.is_stopped(&model.attempts));
    desktop.send(Message::Outcome(outcome::Message::GoOnAsked));
    assert!(desktop.app.model.dialog::<replace::Asking>().is_some());
}
