//! What the operating system is told: only what the settings allow, of what was unknown or took long.

use super::{
    notification::{LongWork, Notification},
    *,
};
use crate::domain::settings::{Loaded, Settings};

impl PureApp {
    fn allowing(mut self, allowed: bool) -> Self {
        self.send(Message::Settings(settings::Message::Opened));
        let ticket = self.ticket();
        let settings = Settings { notifications: allowed, ..Settings::default() };
        self.reply(ticket, Reply::Settings(Ok(Loaded { settings, trouble: None })));
        self.send(Message::Settings(settings::Message::Closed));
        self
    }

    fn told(&self) -> Vec<Notification> {
        let told = |effect: &Effect| match effect {
            Effect::Notify(notification) => Some(*notification),
            _ => None,
        };
        self.effects.iter().filter_map(told).collect()
    }

    fn wait(&mut self, seconds: i64) {
        self.now += SignedDuration::from_secs(seconds);
    }
}

fn unknown() -> Outcome {
    Outcome::Unknown(problem(ProblemKind::TimedOut))
}

#[test]
fn that_an_unknown_outcome_is_settled_is_told_only_if_the_settings_allow_it() {
    for allowed in [false, true] {
        let (bench, ticket) = PureApp::sending();
        let mut bench = bench.allowing(allowed);
        bench.reply(ticket, applied(unknown()));
        assert_eq!(bench.told(), [], "it is not known yet");
        let ticket = bench.ticket();
        bench.look_finds(ticket, token(fixtures::SERIAL, TokenStatus::Enabled));
        assert_eq!(bench.told(), [], "nor after this check");
        let ticket = bench.ticket();
        bench.look_finds(ticket, token(fixtures::SERIAL, TokenStatus::Disabled));
        let wanted: &[_] = if allowed { &[Notification::Settled] } else { &[] };
        assert_eq!(bench.told(), wanted);
    }
}

#[test]
fn a_late_answer_settles_an_outcome_too_even_after_signing_out() {
    let (bench, ticket) = PureApp::sending();
    let mut bench = bench.allowing(true);
    bench.send(Message::Outcome(outcome::Message::WaitingStopped));
    bench.send(Message::SignedOut);
    assert_eq!(bench.told(), []);
    bench.reply(ticket, applied(confirmed()));
    assert_eq!(bench.told(), [Notification::Settled]);
}

#[test]
fn the_end_of_long_work_is_told_and_that_of_short_work_is_not() {
    for (seconds, told) in [(1, false), (20, true)] {
        let told = |work| if told { vec![Notification::Ended(work)] } else { Vec::new() };
        let (bench, ticket) = PureApp::sending();
        let mut bench = bench.allowing(true);
        bench.wait(seconds);
        bench.reply(ticket, applied(confirmed()));
        assert_eq!(bench.told(), told(LongWork::Change), "{seconds}");

        bench.send(Message::Outcome(outcome::Message::ExportAsked));
        bench.send(Message::Export(export::Message::Submitted));
        let ticket = bench.ticket();
        bench.wait(seconds);
        bench.reply(ticket, Reply::Exported(Err(problem(ProblemKind::File))));
        assert_eq!(bench.told(), told(LongWork::Export), "{seconds}");
        bench.send(Message::Export(export::Message::Closed));

        bench.send(Message::Went(Screen::History));
        bench.send(Message::History(history::Message::VerifyAsked));
        let ticket = bench.ticket();
        bench.wait(seconds);
        bench.reply(ticket, Reply::Verified(Err(problem(ProblemKind::File))));
        assert_eq!(bench.told(), told(LongWork::Check), "{seconds}");
    }
}

#[test]
fn a_system_that_can_show_none_is_told_nothing() {
    let (bench, ticket) = PureApp::sending();
    let mut bench = bench.allowing(true);
    bench.app.model.workstation.notifies = false;
    bench.wait(20);
    bench.reply(ticket, applied(confirmed()));
    assert_eq!(bench.told(), []);
}
