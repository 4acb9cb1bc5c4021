//! Taking out what the settings do not keep: the question about the clock, the answer, and what comes of it.

use super::{
    effect::Retain,
    history::retention::{Message as M, Open},
    *,
};
use crate::domain::{
    history::{
        record::{Asks, Opened, Removed, Retained},
        retention::{Doubt, Jump, Vouched},
    },
    settings::{Keep, Loaded, Settings},
};
use crate::fixtures;

const DAY: SignedDuration = SignedDuration::from_hours(24);

fn keeping(days: u32) -> Settings {
    Settings { keep: Keep::Days(days), ..Settings::default() }
}

impl PureApp {
    /// The program has just begun; the settings keep 90 days, and that is being carried out.
    fn keeping_90_days() -> Self {
        let Self { app, now, .. } = Self::new();
        let (app, effects) = App::new(app.model.workstation, now);
        let mut bench = Self { app, now, effects };
        let opening = bench.app.model.history.opening.running().expect("an opening").ticket;
        let loading = bench.app.model.settings.load.running().expect("a reading").ticket;
        bench.reply(opening, Reply::HistoryOpened(Ok(Box::new(Opened { moved: None, open: Vec::new() }))));
        bench.reply(loading, Reply::Settings(Ok(Loaded { settings: keeping(90), trouble: None })));
        bench
    }

    /// … and the person is asked about the clock.
    fn asked() -> Self {
        let mut bench = Self::keeping_90_days();
        bench.ask(ahead);
        bench
    }

    /// … and has compared the clock.
    fn compared() -> Self {
        let mut bench = Self::asked();
        bench.removal(M::Opened);
        bench.removal(M::Compared(true));
        bench
    }

    fn ask(&mut self, doubt: impl Fn(Timestamp) -> Doubt) {
        let (_, retain) = self.ordered().expect("an order");
        let asks = Asks { doubt: doubt(self.now), before: retain.before, at: self.now };
        self.come(Ok(Retained::Asks(Box::new(asks))));
    }

    fn come(&mut self, result: Result<Retained, Problem>) {
        let ticket = self.app.model.history.retention.job.running().expect("a running order").ticket;
        self.reply(ticket, Reply::Retained(result));
    }

    fn removal(&mut self, message: M) {
        self.send(Message::History(history::Message::Retention(message)));
    }

    /// What was ordered last.
    fn ordered(&self) -> Option<(Ticket, Retain)> {
        self.effects.iter().find_map(|effect| match effect {
            Effect::History(HistoryEffect::Retain { ticket, retain }) => Some((*ticket, retain.clone())),
            _ => None,
        })
    }

    fn retention(&self) -> &history::retention::State {
        &self.app.model.history.retention
    }

    fn question(&self) -> Option<&Open> {
        self.app.model.dialog()
    }

    fn noticed(&self) -> Option<String> {
        self.app.model.notice.as_ref().map(|notice| notice.said.english())
    }

    /// The settings are read again and say this.
    fn set(&mut self, settings: Settings) {
        self.send(Message::Settings(settings::Message::Opened));
        let loading = self.app.model.settings.load.running().expect("a reading").ticket;
        self.reply(loading, Reply::Settings(Ok(Loaded { settings, trouble: None })));
        self.app.update(Message::Settings(settings::Message::Closed), self.now);
    }

    /// Lets this much time pass, then reads the history again.
    fn later(&mut self, time: SignedDuration) {
        self.now += time;
        self.send(Message::Went(Screen::History));
        let query = self.app.model.history.list.query.running().expect("a reading").ticket;
        let problem = fixtures::problem(ProblemKind::File, "The history was not read", "Why", "What to do");
        self.reply(query, Reply::Browsed(Err(problem)));
    }
}

fn ahead(at: Timestamp) -> Doubt {
    Doubt::Ahead(Jump { from: at - DAY * 700, to: at })
}

fn removed(entries: u64) -> Retained {
    Retained::Removed(Removed { entries, rows: 2 * entries, unsettled: 0 })
}

#[test]
fn a_doubt_removes_nothing_and_waits_for_somebody_to_open_the_question() {
    let bench = PureApp::asked();
    let state = bench.retention();
    assert!(state.asks.is_some() && bench.question().is_none() && bench.ordered().is_none());
    assert!(!bench.app.model.dialogs.is_open() && bench.noticed().is_none());
}

#[test]
fn yes_needs_the_open_question_and_the_comparison() {
    let mut bench = PureApp::asked();
    bench.removal(M::Compared(true));
    bench.removal(M::Confirmed);
    assert!(bench.effects.is_empty() && bench.question().is_none());
    bench.removal(M::Opened);
    assert!(bench.app.model.dialogs.is_open() && bench.app.model.ticks(), "its clock goes on");
    bench.removal(M::Confirmed);
    assert!(bench.effects.is_empty() && bench.question().is_some(), "the clock was not compared");
    bench.removal(M::Compared(true));
    bench.removal(M::Compared(false));
    bench.removal(M::Confirmed);
    assert!(bench.effects.is_empty(), "and now it is not said any more");
}

#[test]
fn yes_orders_what_was_asked_with_who_said_it_and_when() {
    let mut bench = PureApp::compared();
    let asks = bench.retention().asks.unwrap();
    bench.now += SignedDuration::from_mins(20);
    bench.removal(M::Confirmed);
    let (_, retain) = bench.ordered().expect("an order");
    let vouched = Vouched { at: bench.now, operator: fixtures::OPERATOR.to_owned(), operator_name: None };
    assert_eq!(retain.before, asks.before, "what was shown, not what is old by now");
    assert_eq!(retain.answer, Some((asks, vouched)));
    assert!(retain.archive);
    assert!(bench.retention().removes() && !bench.app.model.dialogs.is_open());
    bench.removal(M::Confirmed);
    bench.removal(M::Opened);
    assert!(bench.effects.is_empty() && bench.question().is_none(), "it is ordered once");
}

#[test]
fn the_name_of_the_settings_and_what_they_say_of_the_file_go_with_the_yes() {
    let mut bench = PureApp::keeping_90_days();
    let operator_name = Some(fixtures::OPERATOR_NAME.to_owned());
    bench.set(Settings { operator_name, keep: Keep::Days(90), discard: true, ..Settings::default() });
    bench.ask(ahead);
    bench.removal(M::Opened);
    bench.removal(M::Compared(true));
    bench.removal(M::Confirmed);
    let (_, retain) = bench.ordered().expect("an order");
    assert!(!retain.archive);
    let yes = retain.answer.unwrap().1;
    assert_eq!((yes.operator_name.as_deref(), yes.operator.as_str()), (Some("Maria Ortiz"), "m.ortiz"));
}

#[test]
fn no_keeps_the_entries_says_so_and_is_asked_again_a_day_later() {
    for opened in [true, false] {
        let mut bench = PureApp::asked();
        if opened {
            bench.removal(M::Opened);
            bench.removal(M::Compared(true));
        }
        bench.removal(M::Refused);
        assert!(bench.effects.is_empty() && bench.retention().asks.is_none() && bench.question().is_none());
        assert!(bench.noticed().unwrap().starts_with("Nothing was removed. You are asked again"));
        bench.removal(M::Opened);
        bench.removal(M::Confirmed);
        assert!(bench.effects.is_empty() && !bench.app.model.dialogs.is_open());
        bench.later(DAY - SignedDuration::from_hours(1));
        assert!(bench.ordered().is_none());
        bench.later(SignedDuration::from_hours(2));
        assert!(bench.ordered().is_some_and(|(_, retain)| retain.answer.is_none()));
    }
}

#[test]
fn a_clock_that_is_set_back_is_looked_at_at_once() {
    let mut bench = PureApp::asked();
    bench.removal(M::Refused);
    bench.later(-DAY * 700);
    let (_, retain) = bench.ordered().expect("an order");
    assert_eq!(retain.before, bench.now - DAY * 90);
}

#[test]
fn what_was_removed_is_said_and_the_question_is_gone() {
    for (entries, words) in [
        (1204, "1,204 older entries were removed from the history, as the settings say"),
        (1, "1 older entry was removed from the history, as the settings say"),
        (0, "Nothing was removed: no entry is that old any more"),
    ] {
        let mut bench = PureApp::compared();
        bench.removal(M::Confirmed);
        bench.come(Ok(removed(entries)));
        assert_eq!(bench.noticed().as_deref(), Some(words));
        assert!(bench.retention().asks.is_none() && !bench.retention().removes());
    }
    let mut bench = PureApp::keeping_90_days();
    bench.come(Ok(removed(0)));
    assert_eq!(bench.noticed(), None, "nobody waits to hear that nothing was to be done today");
}

#[test]
fn a_removal_that_failed_is_said_and_then_the_question_is_there_again() {
    let mut bench = PureApp::compared();
    let asks = bench.retention().asks;
    bench.removal(M::Confirmed);
    let problem =
        fixtures::problem(ProblemKind::File, "Nothing was removed from the history", "Full", "Make room");
    bench.come(Err(problem));
    assert!(bench.retention().job.failed().is_some() && bench.question().is_none());
    bench.removal(M::Hidden);
    assert!(bench.retention().job.failed().is_none() && bench.retention().asks == asks);
    bench.removal(M::Opened);
    assert_eq!(bench.question(), Some(&Open { compared: false }), "the clock is to be compared again");
    bench.removal(M::Compared(true));
    bench.removal(M::Confirmed);
    assert!(bench.ordered().is_some_and(|(_, retain)| retain.answer.is_some()));
}

#[test]
fn an_unasked_removal_that_failed_leaves_no_question() {
    let mut bench = PureApp::keeping_90_days();
    let problem =
        fixtures::problem(ProblemKind::Format, "Nothing was removed from the history", "Altered", "Tell");
    bench.come(Err(problem));
    assert!(bench.retention().job.failed().is_some() && bench.retention().asks.is_none());
    bench.removal(M::Hidden);
    assert!(bench.retention().job.failed().is_none() && bench.ordered().is_none());
}

#[test]
fn a_second_doubt_after_a_yes_is_another_question() {
    let mut bench = PureApp::compared();
    bench.removal(M::Confirmed);
    let newest = bench.now + DAY;
    bench.ask(|_| Doubt::Behind { newest });
    assert_eq!(bench.retention().asks.unwrap().doubt, Doubt::Behind { newest });
    assert!(bench.effects.is_empty() && bench.question().is_none(), "the first yes is no yes to it");
    bench.removal(M::Confirmed);
    assert!(bench.effects.is_empty());
    bench.removal(M::Opened);
    bench.removal(M::Compared(true));
    bench.removal(M::Confirmed);
    let (_, retain) = bench.ordered().expect("an order");
    assert_eq!(retain.answer.unwrap().0.doubt, Doubt::Behind { newest });
}

#[test]
fn a_question_about_a_setting_that_is_no_longer_so_is_taken_back() {
    let kept = |bench: &PureApp| bench.retention().asks.is_none() && bench.question().is_none();
    // everything is kept
    let mut bench = PureApp::compared();
    bench.set(Settings::default());
    assert!(kept(&bench) && bench.ordered().is_none());
    bench.removal(M::Confirmed);
    assert!(bench.effects.is_empty());
    // more is kept, or another file is wanted: it is looked at anew, by what is wanted now
    for settings in [keeping(365), Settings { discard: true, ..keeping(90) }] {
        let mut bench = PureApp::compared();
        bench.set(settings.clone());
        assert!(kept(&bench), "{settings:?}");
        let (_, retain) = bench.ordered().expect("an order");
        assert_eq!((retain.archive, retain.answer), (!settings.discard, None));
    }
    // the same again changes nothing under the hand that answers
    let mut bench = PureApp::compared();
    bench.set(keeping(90));
    assert!(bench.question() == Some(&Open { compared: true }) && bench.ordered().is_none());
    bench.later(DAY * 2);
    assert!(bench.question() == Some(&Open { compared: true }) && bench.ordered().is_none());
}

#[test]
fn what_is_under_way_is_stopped_when_the_settings_keep_more() {
    let mut bench = PureApp::compared();
    bench.removal(M::Confirmed);
    let (ticket, _) = bench.ordered().unwrap();
    bench.set(Settings::default());
    assert!(bench.effects.iter().any(|effect| matches!(effect, Effect::Cancel(other) if *other == ticket)));
    bench.reply(
        ticket,
        Reply::Retained(Ok(Retained::Asks(Box::new(PureApp::asked().retention().asks.unwrap())))),
    );
    assert!(bench.retention().asks.is_none(), "a late answer is dropped");
}

#[test]
fn the_question_outlives_signing_out_and_what_the_server_said_of_the_clock_goes_with_the_next_order() {
    let mut bench = PureApp::signed_in();
    bench.set(keeping(90));
    let loading = bench.app.model.history.opening.running().expect("an opening").ticket;
    bench.reply(loading, Reply::HistoryOpened(Ok(Box::new(Opened { moved: None, open: Vec::new() }))));
    bench.send(Message::Settings(settings::Message::Closed));
    let ticket = bench.retention().job.running().expect("an order").ticket;
    let asks = Asks { doubt: ahead(bench.now), before: bench.now - DAY * 90, at: bench.now };
    bench.reply(ticket, Reply::Retained(Ok(Retained::Asks(Box::new(asks)))));
    bench.removal(M::Opened);
    bench.removal(M::Compared(true));
    bench.app.model.history.retention.server = Some(SignedDuration::from_hours(3));
    bench.send(Message::SignedOut);
    assert!(bench.app.model.session.who.is_none());
    assert_eq!((bench.retention().asks, bench.question()), (Some(asks), Some(&Open { compared: true })));
    bench.removal(M::Confirmed);
    let (_, retain) = bench.ordered().expect("an order");
    assert_eq!(retain.server, Some(SignedDuration::from_hours(3)));
}

#[test]
fn an_open_question_or_a_removal_does_not_keep_the_window_open() {
    for confirmed in [false, true] {
        let mut bench = PureApp::compared();
        if confirmed {
            bench.removal(M::Confirmed);
        }
        assert!(bench.app.model.may_close());
        bench.send(Message::CloseAsked);
        assert!(matches!(bench.effects[..], [Effect::Close]), "{:?}", bench.effects);
    }
}
