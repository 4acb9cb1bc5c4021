//! The history: its list, what is narrowed down, what was left without an outcome.

use super::*;
use crate::fixtures;
use crate::{
    app::history::{Message as M, Period},
    domain::{
        change::action::Action,
        history::{
            record::{
                Awaited, Browsed, Filter, Head, Listed, OpenEntry, Opened, OutcomeFilter, Page, Progress,
                Removed, Retained, Standing, Unreadable,
            },
            sorting::{Sequence, SortBy, Sorting},
        },
        settings::{Keep, Loaded, Settings},
    },
};

fn listed(number: u64) -> Listed {
    let entry = Err(Unreadable { why: "for a test".to_owned(), recorded: String::new() });
    Listed { number, standing: Standing::Confirmed, newest: None, entry }
}

fn browsed(numbers: impl IntoIterator<Item = u64>, more: bool) -> Reply {
    let entries = numbers.into_iter().map(listed).collect();
    let head = Some(Head { row: 9, hash: "ab".repeat(32) });
    Reply::Browsed(Ok(Box::new(Browsed {
        page: Page { entries, more },
        profiles: vec!["Acme".to_owned()],
        head,
        numbers: None,
    })))
}

/// An attempt of an earlier start that was left without an outcome, in "Acme".
fn left_behind(number: u64) -> OpenEntry {
    let (bench, _) = PureApp::sending();
    let mut entry = bench.app.model.attempts.list[0].entry().clone();
    entry.number = number;
    entry.at = "2026-11-22T09:00:00Z".parse().unwrap();
    OpenEntry { entry, awaited: Awaited::Nobody }
}

impl PureApp {
    /// The history screen with these newest entries.
    fn with_history(newest: impl IntoIterator<Item = u64>, more: bool) -> Self {
        let mut bench = Self::signed_in();
        bench.send(Message::Went(Screen::History));
        let ticket = bench.ticket_of(|effect| match effect {
            Effect::History(HistoryEffect::Browse { ticket, .. }) => Some(*ticket),
            _ => None,
        });
        bench.reply(ticket, browsed(newest, more));
        bench
    }

    fn ticket_of(&self, find: impl Fn(&Effect) -> Option<Ticket>) -> Ticket {
        self.effects.iter().find_map(find).unwrap_or_else(|| panic!("{:?}", self.effects))
    }

    fn history(&mut self, message: M) {
        self.send(Message::History(message));
    }

    fn filter(&self) -> Filter {
        let found = self.effects.iter().find_map(|effect| match effect {
            Effect::History(HistoryEffect::Browse { filter, .. }) => Some(filter.clone()),
            _ => None,
        });
        found.unwrap_or_else(|| panic!("{:?}", self.effects))
    }

    /// The numbers that are asked for to be shown.
    fn wanted(&self) -> Option<Vec<u64>> {
        self.effects.iter().find_map(|effect| match effect {
            Effect::History(HistoryEffect::ListEntries { numbers, .. }) => Some(numbers.clone()),
            _ => None,
        })
    }
}

#[test]
fn the_newest_are_shown_at_once_and_the_numbers_of_all_follow() {
    let mut bench = PureApp::with_history((940..=999).rev(), true);
    let ticket = bench.ticket_of(|effect| match effect {
        Effect::History(HistoryEffect::ListNumbers { ticket, .. }) => Some(*ticket),
        _ => None,
    });
    assert_eq!(bench.app.model.history.list.numbers.len(), 60);
    assert!(!bench.app.model.history.list.complete);
    bench.reply(ticket, Reply::Numbers(Ok((1..=999).rev().collect())));
    let list = &bench.app.model.history.list;
    assert_eq!((list.numbers.len(), list.complete), (999, true));
    assert_eq!((list.place(999), list.place(1), list.place(1000)), (Some(0), Some(998), None));
    assert!(list.row(0).is_some() && list.row(500).is_none());
}

#[test]
fn rows_on_the_screen_are_asked_for_once_and_what_is_gone_not_again() {
    let mut bench = PureApp::with_history((940..=999).rev(), true);
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Numbers(Ok((1..=999).rev().collect())));
    assert!(bench.app.model.history.list.wants(500, 520));
    bench.history(M::Seen { first: 500, last: 520 });
    let wanted = bench.wanted().unwrap();
    assert!(wanted.contains(&499) && wanted.contains(&479) && wanted.len() < 200, "{wanted:?}");
    assert!(!bench.app.model.history.list.wants(500, 520), "it is asked for already");
    let ticket = bench.ticket();
    // retention took 490 away meanwhile
    let came = wanted.iter().copied().filter(|number| *number != 490).map(listed).collect();
    bench.reply(ticket, Reply::Entries(Ok(came)));
    let list = &bench.app.model.history.list;
    assert!(list.row(500).is_some() && list.row(list.place(490).unwrap()).is_none());
    assert!(!list.wants(500, 520));
    assert!(bench.effects.is_empty(), "{:?}", bench.effects);
}

#[test]
fn rows_that_cannot_be_read_are_not_asked_for_without_end() {
    let mut bench = PureApp::with_history((940..=999).rev(), true);
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Numbers(Ok((1..=999).rev().collect())));
    bench.history(M::Seen { first: 500, last: 520 });
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Entries(Err(problem(ProblemKind::File))));
    assert!(!bench.app.model.history.list.wants(500, 520));
    assert!(bench.app.model.history.list.wants(600, 620), "elsewhere it is tried again");
}

#[test]
fn typing_reads_anew_and_what_was_listed_stays_until_the_answer_comes() {
    let mut bench = PureApp::with_history([3, 2, 1], false);
    bench.app.forms.history.search = "love".to_owned();
    bench.history(M::Edited);
    assert_eq!(bench.filter().text, "love");
    let first = bench.ticket();
    bench.app.forms.history.search = "lovel".to_owned();
    bench.history(M::Edited);
    assert!(bench.effects.iter().any(|effect| matches!(effect, Effect::Cancel(old) if *old == first)));
    assert_eq!(bench.app.model.history.list.numbers.len(), 3);
    let second = bench.ticket();
    bench.reply(first, browsed([1], false));
    assert_eq!(
        bench.app.model.history.list.numbers.len(),
        3,
        "an answer to what was typed before is dropped"
    );
    bench.reply(second, browsed([2], false));
    assert_eq!(*bench.app.model.history.list.numbers, [2]);
}

#[test]
fn sorted_the_other_way_the_oldest_come_at_once_and_each_row_is_found_by_its_number() {
    let mut bench = PureApp::with_history((940..=999).rev(), true);
    let oldest = Sorting::default().pressed(SortBy::Time);
    bench.history(M::OrderChosen(oldest));
    let asked = bench.effects.iter().find_map(|effect| match effect {
        Effect::History(HistoryEffect::Browse { ticket, order, .. }) => Some((*ticket, *order)),
        _ => None,
    });
    let Some((ticket, Some(Sequence::OldestFirst))) = asked.map(|(ticket, order)| (ticket, order.sequence()))
    else {
        panic!("{:?}", bench.effects)
    };
    assert_eq!(bench.app.model.history.list.place(999), Some(0), "what was listed stays until the answer");
    bench.reply(ticket, browsed(1..=60, true));
    let list = &bench.app.model.history.list;
    assert_eq!((list.numbers[0], list.numbers.len(), list.complete), (1, 60, false));
    let counting = bench.effects.iter().find_map(|effect| match effect {
        Effect::History(HistoryEffect::ListNumbers { ticket, order, .. }) => Some((*ticket, *order)),
        _ => None,
    });
    let Some((ticket, Sequence::OldestFirst)) = counting else { panic!("{:?}", bench.effects) };
    bench.reply(ticket, Reply::Numbers(Ok((1..=999).collect())));
    let list = &bench.app.model.history.list;
    assert_eq!((list.place(1), list.place(999), list.place(1000)), (Some(0), Some(998), None));
    assert_eq!(list.newest(), 999);
    // read again, the rows below those that came first stay
    bench.history(M::Edited);
    let ticket = bench.ticket();
    bench.reply(ticket, browsed(1..=60, true));
    let list = &bench.app.model.history.list;
    assert_eq!((list.numbers.len(), list.complete, list.place(999)), (999, true, Some(998)));
}

#[test]
fn the_days_that_are_meant_begin_and_end_where_the_desk_is() {
    let mut bench = PureApp::with_history([1], false);
    bench.app.model.workstation.zone = TimeZone::fixed(jiff::tz::offset(-5));
    // 13:05 in Greenwich is 08:05 here
    for (period, from) in [
        (Period::Today, Some("2026-11-23T05:00:00Z")),
        (Period::Week, Some("2026-11-17T05:00:00Z")),
        (Period::Month, Some("2026-10-25T05:00:00Z")),
        (Period::Any, None),
    ] {
        bench.history(M::PeriodChosen(period));
        let filter = bench.filter();
        assert_eq!(filter.from, from.map(|text| text.parse().unwrap()), "{period:?}");
        assert_eq!(filter.until, None);
    }
    bench.app.forms.history.from = "2026-11-01".to_owned();
    bench.app.forms.history.until = "2026-11-02".to_owned();
    bench.history(M::PeriodChosen(Period::Between));
    let filter = bench.filter();
    assert_eq!(filter.from, Some("2026-11-01T05:00:00Z".parse().unwrap()));
    assert_eq!(filter.until, Some("2026-11-03T05:00:00Z".parse().unwrap()), "the last day counts as a whole");
    bench.app.forms.history.until = "2026-10-31".to_owned();
    assert!(bench.app.forms.history.last_day().is_err());
    bench.history(M::OutcomeChosen(Some(OutcomeFilter::Unknown)));
    bench.history(M::AllAsked);
    assert_eq!(bench.filter(), Filter::default());
}

#[test]
fn what_was_left_without_an_outcome_is_looked_up_one_after_the_other() {
    let mut bench = PureApp::signed_in();
    let ticket = bench.ticket();
    let others = OpenEntry { awaited: Awaited::Elsewhere, ..left_behind(4) };
    let mut in_test = left_behind(5);
    in_test.entry.change.profile.name = "Acme test".to_owned();
    bench.reply(ticket, Reply::OpenEntries(Ok(vec![left_behind(2), left_behind(3), others, in_test])));
    let profile = bench.app.model.session.who.as_ref().unwrap().profile.clone();
    let offered: Vec<_> = bench.app.model.history.open_in(&profile).map(|open| open.entry.number).collect();
    assert_eq!(offered, [2, 3]);
    bench.history(M::CheckAllAsked);
    let [Effect::Change(ChangeEffect::Look { doubt, .. })] = &bench.effects[..] else {
        panic!("{:?}", bench.effects)
    };
    assert_eq!(doubt.number, 2);
    assert_eq!(doubt.ended, None, "since when it is over is for the history to say");
    let look = bench.ticket();
    bench.look_finds(look, token(fixtures::SERIAL, TokenStatus::Disabled));
    let [Effect::Change(ChangeEffect::Look { doubt, .. })] = &bench.effects[..] else {
        panic!("{:?}", bench.effects)
    };
    assert_eq!(doubt.number, 3);
    let look = bench.ticket();
    let learnt_nothing =
        LookAnswer { at: bench.now, observed: Err(problem(ProblemKind::TimedOut)), settled: None };
    bench.reply(look, Reply::Looked(Ok(Box::new(learnt_nothing))));
    assert!(bench.effects.is_empty(), "one look is enough for now: {:?}", bench.effects);
    let still_open: Vec<_> = bench.app.model.history.open.iter().map(|open| open.entry.number).collect();
    assert_eq!(still_open, [3, 4, 5], "what is settled waits for nobody");
}

#[test]
fn an_attempt_has_its_number_before_it_leaves_and_stop_waiting_is_recorded_under_it() {
    let mut bench = PureApp::with_ada();
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Reread(Ok(Box::new(reread()))));
    bench.send(Message::Confirm(confirm::Message::Confirmed));
    let sent = bench.ticket();
    let [Effect::Change(ChangeEffect::Apply { author, .. })] = &bench.effects[..] else {
        panic!("{:?}", bench.effects)
    };
    assert_eq!((author.operator.as_str(), author.host.as_str()), (fixtures::OPERATOR, "HD-PC-17"));
    assert_eq!(bench.app.model.attempts.list[0].intent.program, env!("CARGO_PKG_VERSION"));
    bench.send(Message::Recorded(sent, 12));
    bench.send(Message::RequestSent(sent));
    bench.send(Message::Outcome(outcome::Message::WaitingStopped));
    assert!(matches!(bench.effects[..], [Effect::Change(ChangeEffect::StopWaiting { number: 12, .. })]));
    let attempts = &bench.app.model.attempts;
    let entry = attempts.list[0].entry().id();
    assert_eq!(entry.number, 12);
    assert_eq!(attempts.of(entry).unwrap().id, sent);
}

#[test]
fn in_a_history_that_was_begun_anew_a_number_is_another_entrys() {
    let mut bench = PureApp::signed_in();
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::OpenEntries(Ok(vec![left_behind(2)])));
    bench.history(M::CheckAllAsked);
    let look = bench.ticket();
    bench.look_finds(look, token(fixtures::SERIAL, TokenStatus::Disabled));
    assert!(bench.app.model.history.open.is_empty() && !bench.app.model.attempts.list[0].is_open());

    // the second of the new one is left without an outcome, too
    let mut second = left_behind(2);
    second.entry.at = bench.now;
    bench.app.model.history.open = vec![second.clone()];
    bench.history(M::CheckAllAsked);
    let [Effect::Change(ChangeEffect::Look { doubt, .. })] = &bench.effects[..] else {
        panic!("{:?}", bench.effects)
    };
    assert_eq!((doubt.number, doubt.at), (2, second.entry.at));
    assert_eq!(bench.app.model.history.open.len(), 1, "what came of the other says nothing of it");
    let attempts = &bench.app.model.attempts;
    assert_eq!(attempts.list.len(), 2);
    assert!(attempts.of(second.entry.id()).unwrap().is_open());
}

#[test]
fn closing_asks_first_while_something_is_not_on_the_disk() {
    let mut bench = PureApp::signed_in();
    bench.send(Message::HistoryOwes(Some(Box::new(problem(ProblemKind::File)))));
    bench.send(Message::CloseAsked);
    assert!(bench.app.model.dialogs.asks_to_close() && bench.effects.is_empty());
    bench.send(Message::CloseRefused);
    bench.send(Message::HistoryOwes(None));
    bench.send(Message::CloseAsked);
    assert!(matches!(bench.effects[..], [Effect::Close]));
}

#[test]
fn a_history_that_cannot_be_opened_says_so_and_is_tried_again() {
    let mut bench = PureApp::new();
    let opening = bench.ticket_of(|effect| match effect {
        Effect::History(HistoryEffect::Open { ticket }) => Some(*ticket),
        _ => None,
    });
    bench.reply(opening, Reply::HistoryOpened(Err(problem(ProblemKind::Format))));
    assert!(bench.app.model.history.opening.failed().is_some());
    bench.history(M::ReloadAsked);
    let opening = bench.ticket_of(|effect| match effect {
        Effect::History(HistoryEffect::Open { ticket }) => Some(*ticket),
        _ => None,
    });
    let moved = Some(problem(ProblemKind::Format));
    bench.reply(opening, Reply::HistoryOpened(Ok(Box::new(Opened { moved, open: Vec::new() }))));
    assert!(bench.app.model.history.opening.done().is_some());
    assert!(bench.app.model.history.moved.is_some(), "it is said until somebody has read it");
    bench.history(M::MovedHidden);
    assert!(bench.app.model.history.moved.is_none());
}

#[test]
fn the_check_of_the_chain_runs_once_by_itself_and_shows_how_far_it_is() {
    let mut bench = PureApp::with_history([1], false);
    let check = bench.app.model.history.check.running().expect("a check").ticket;
    bench.send(Message::Progressed(check, Progress { done: 3, of: 9 }));
    assert_eq!(bench.app.model.history.checked, Some(Progress { done: 3, of: 9 }));
    bench.history(M::VerifyStopped);
    assert!(matches!(bench.effects[..], [Effect::Cancel(ticket)] if ticket == check));
    bench.send(Message::Progressed(check, Progress { done: 4, of: 9 }));
    assert!(bench.app.model.history.check.running().is_none());
}

#[test]
fn what_the_settings_do_not_keep_is_taken_out_when_they_are_read_and_once_a_day() {
    let (app, effects) = App::new(PureApp::new().app.model.workstation, PureApp::new().now);
    let mut bench = PureApp { app, now: PureApp::new().now, effects };
    let opening = bench.ticket_of(|effect| match effect {
        Effect::History(HistoryEffect::Open { ticket }) => Some(*ticket),
        _ => None,
    });
    let loading = bench.ticket_of(|effect| match effect {
        Effect::Menu(MenuEffect::LoadSettings { ticket }) => Some(*ticket),
        _ => None,
    });
    let settings = Settings { keep: Keep::Days(90), ..Settings::default() };
    bench.reply(loading, Reply::Settings(Ok(Loaded { settings, trouble: None })));
    assert!(
        !bench.effects.iter().any(|effect| matches!(effect, Effect::History(HistoryEffect::Retain { .. }))),
        "it is not open yet"
    );
    bench.reply(opening, Reply::HistoryOpened(Ok(Box::new(Opened { moved: None, open: Vec::new() }))));
    let (ticket, retain) = bench
        .effects
        .iter()
        .find_map(|effect| match effect {
            Effect::History(HistoryEffect::Retain { ticket, retain }) => Some((*ticket, retain.clone())),
            _ => None,
        })
        .expect("an order");
    assert_eq!(retain.before, bench.now - SignedDuration::from_hours(24 * 90));
    assert!(retain.archive && retain.answer.is_none(), "{retain:?}");
    bench.reply(
        ticket,
        Reply::Retained(Ok(Retained::Removed(Removed { entries: 1204, rows: 2408, unsettled: 1 }))),
    );
    let notice = bench.app.model.notice.as_ref().expect("a word about it");
    let said = notice.said.english();
    assert!(said.starts_with("1,204 older entries were removed"), "{said}");
    bench.send(Message::Went(Screen::History));
    let again = |bench: &PureApp| {
        bench.effects.iter().any(|effect| matches!(effect, Effect::History(HistoryEffect::Retain { .. })))
    };
    let browse = bench.app.model.history.list.query.running().expect("a reading").ticket;
    bench.reply(browse, browsed([2], false));
    assert!(!again(&bench), "once a day is enough");
    bench.now += SignedDuration::from_hours(25);
    bench.send(Message::Went(Screen::History));
    let browse = bench.app.model.history.list.query.running().expect("a reading").ticket;
    bench.reply(browse, browsed([2], false));
    assert!(again(&bench));
}

#[test]
fn without_a_history_nothing_can_be_changed_until_it_opens_for_a_later_caller() {
    let mut bench = PureApp::with_ada();
    bench.app.model.history.opening = Job::Failed(problem(ProblemKind::File));
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    assert!(bench.effects.is_empty() && !bench.app.model.dialogs.is_open());

    bench.find("ada@acme.example");
    let ticket = bench.ticket();
    bench.reply(ticket, Reply::Found(Ok(Box::new(Found::Person(person("ada"))))));
    let tokens = bench.ticket_of(|effect| match effect {
        Effect::ListTokens { ticket, .. } => Some(*ticket),
        _ => None,
    });
    let opening = bench.ticket_of(|effect| match effect {
        Effect::History(HistoryEffect::Open { ticket }) => Some(*ticket),
        _ => None,
    });
    bench.reply(tokens, Reply::Tokens(Ok(vec![token(fixtures::SERIAL, TokenStatus::Enabled)])));
    bench.reply(opening, Reply::HistoryOpened(Ok(Box::new(Opened { moved: None, open: Vec::new() }))));
    bench.send(Message::Lookup(lookup::Message::TokenChosen(fixtures::serial())));
    bench.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
    assert!(bench.app.model.dialog::<confirm::Asking>().is_some());
}
