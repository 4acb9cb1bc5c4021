//! Many tokens at once, as at the window: paste, put right, rehearse, type the number, pause, go on, report,
//! undo, run again; and what is left after the program has ended.

use token_desk::{
    app::{
        batch::{self, Message::*, Running, Stage},
        export,
    },
    domain::{
        batch::{
            columns::Meaning,
            limits::{Limits, Rules, StopRule},
            report::Kind,
            sort::Sort,
        },
        change::action::Action,
        difficulty::{Difficulty, Meets, Ordered, Plays},
        profile::policy::{Actions, Policy, TicketRule},
    },
};

use super::*;
use token_desk::{practice::DESK_SCOPES, store::BatchHold};

/// So many lines of the box's list, from this one.
fn lines_of(server: &Practice, from: usize, count: usize) -> String {
    server.box_list().lines().skip(from).take(count).fold(String::new(), |list, line| list + line + "\n")
}

impl Desktop {
    fn with_box(server: &Practice, boxed: u32) -> Self {
        server.play(Plays { boxed, ..Plays::default() });
        Self::signed_in_to(server)
    }

    fn batch(&mut self, message: batch::Message) {
        self.send(Message::Batch(message));
    }

    fn stage(&self) -> &Stage {
        &self.app.model.batch.stage
    }

    fn running(&self) -> &Running {
        self.app.model.batch.running().expect("a batch on its way")
    }

    fn paste(&mut self, list: &str) {
        self.send(Message::Went(Screen::Batch));
        self.batch(Pasted(list.to_owned()));
        self.until("the list is read", |model| matches!(model.batch.stage, Stage::Understood(_)));
    }

    fn rehearse(&mut self) {
        self.batch(RehearseAsked);
        self.rehearsed();
    }

    fn rehearsed(&mut self) {
        self.until("it is rehearsed", |model| match &model.batch.stage {
            Stage::Rehearsing(rehearsing) => rehearsing.seen.is_some() && rehearsing.job.running().is_none(),
            _ => false,
        });
    }

    fn foreseen(&self, sort: Sort) -> usize {
        let Stage::Rehearsing(rehearsing) = self.stage() else { panic!("{:?}", self.stage()) };
        rehearsing.seen.as_ref().expect("a rehearsal").count(sort)
    }

    fn start(&mut self, number: usize) {
        self.app.forms.batch.number = number.to_string();
        self.batch(StartAsked);
    }

    fn report(&mut self) -> &batch::Reporting {
        self.until("the report is there", |model| matches!(model.batch.stage, Stage::Report(_)));
        let Stage::Report(reporting) = self.stage() else { panic!("{:?}", self.stage()) };
        reporting
    }

    /// Whether the report has so many confirmed, refused, unknown, to do, and not sent.
    fn counts(&mut self) -> [usize; 5] {
        let report = &self.report().report;
        Kind::ALL.map(|kind| report.count(kind))
    }
}

#[test]
fn a_pasted_box_is_put_right_rehearsed_disabled_reported_and_undone() {
    let server = server();
    let mut desk = Desktop::with_box(&server, 30);
    // without headings, and with a line that is no use
    let list = lines_of(&server, 1, 30);
    desk.paste(&format!("{list}nothing of use;x\n"));
    let Stage::Understood(list) = desk.stage() else { panic!("{:?}", desk.stage()) };
    assert_eq!((list.lines.good.len(), list.lines.bad.len()), (30, 1));
    let serial = list.columns.serial.expect("serial numbers");
    desk.batch(ColumnChosen(serial, None));
    let Stage::Understood(list) = desk.stage() else { panic!("{:?}", desk.stage()) };
    assert_eq!(list.columns.serial, None, "then it is about people");
    desk.batch(ColumnChosen(serial, Some(Meaning::Serial)));
    desk.app.forms.batch.ticket = "INC0042400".to_owned();
    desk.rehearse();
    assert_eq!((desk.foreseen(Sort::Changes), desk.foreseen(Sort::Wrong)), (30, 1));

    desk.start(29);
    assert!(desk.app.model.batch.running().is_none(), "another number starts nothing");
    desk.start(30);
    assert_eq!(desk.counts(), [30, 0, 0, 0, 1]);
    desk.batch(CopyAsked);
    let copied = desk.copied.last().expect("a copy").clone();
    assert!(copied.contains("INC0042400") && copied.contains("30"), "{copied}");
    desk.batch(PrintAsked);
    desk.send(Message::Export(export::Message::Submitted));
    desk.until("the page is written", |model| model.dialog::<export::Open>().is_none());
    let page = std::fs::read_dir(desk.folder.path()).expect("a folder").flatten();
    let page = page.map(|entry| entry.path()).find(|path| path.extension().is_some_and(|end| end == "html"));
    let page = std::fs::read_to_string(page.expect("a page")).expect("a text");
    assert!(page.contains("INC0042400") && !page.contains("<script"), "{page}");

    desk.batch(UndoAsked);
    desk.rehearsed();
    assert_eq!(desk.foreseen(Sort::Changes), 30, "each is enabled again");
    desk.start(30);
    desk.until("the undo has ended", |model| match &model.batch.stage {
        Stage::Report(reporting) => reporting.begun.plan.action == Action::Enable,
        _ => false,
    });
    assert_eq!(desk.counts(), [30, 0, 0, 0, 0]);
}

#[test]
fn what_somebody_changed_since_is_not_undone_with_the_rest() {
    let server = server();
    let mut desk = Desktop::with_box(&server, 6);
    desk.paste(&server.box_list());
    desk.rehearse();
    desk.start(6);
    assert_eq!(desk.counts(), [6, 0, 0, 0, 0]);
    // another batch enables and disables one of them again
    let one = lines_of(&server, 0, 2);
    desk.batch(NewAsked);
    for action in [Action::Enable, Action::Disable] {
        desk.batch(ActionChosen(action));
        desk.paste(&one);
        desk.rehearse();
        desk.start(1);
        assert_eq!(desk.counts(), [1, 0, 0, 0, 0]);
        desk.batch(NewAsked);
    }
    let first = 1;
    desk.batch(ShowAsked(first));
    desk.report();
    desk.batch(UndoAsked);
    desk.rehearsed();
    assert_eq!((desk.foreseen(Sort::Changes), desk.foreseen(Sort::ChangedSince)), (5, 1));
}

#[test]
fn what_failed_is_run_again_and_what_was_unknown_is_looked_up() {
    let server = server();
    let mut desk = Desktop::with_box(&server, 20);
    desk.paste(&server.box_list());
    desk.rehearse();
    let refused = Difficulty::Forbidden;
    server.order(Some(Ordered { difficulty: refused, answers: Some(3), meets: Meets::Changes }));
    desk.start(20);
    assert_eq!(desk.counts(), [17, 3, 0, 0, 0]);
    desk.batch(AgainAsked);
    desk.rehearsed();
    assert_eq!(desk.foreseen(Sort::Changes), 3, "only those");
    let lost = Difficulty::CutAfter;
    server.order(Some(Ordered { difficulty: lost, answers: Some(1), meets: Meets::Changes }));
    desk.start(3);
    desk.until("the second one has ended", |model| match &model.batch.stage {
        Stage::Report(reporting) => reporting.begun.plan.steps.len() == 3,
        _ => false,
    });
    assert_eq!(desk.counts(), [3, 0, 0, 0, 0], "the lost answer was looked up before the end");
}

#[test]
fn it_waits_while_nobody_is_signed_in_and_the_desk_is_usable_meanwhile() {
    let server = server();
    server.play(Plays { boxed: 300, ..Plays::default() });
    let slow = Limits { per_second: Some(60), parallel: 4 };
    let mut desk = Desktop::signed_in_as(&server, |profile| {
        profile.batch = Rules { limits: slow, ..Rules::default() };
    });
    desk.paste(&server.box_list());
    desk.rehearse();
    desk.start(300);
    desk.until("some are done", |model| model.batch.running().is_some_and(|batch| batch.done() > 2));
    desk.send(Message::Went(Screen::Lookup));
    desk.find(fixtures::EMAIL);
    assert!(desk.app.model.lookup.person().is_some(), "the desk is usable");
    desk.send(Message::CloseAsked);
    assert!(!desk.closed && desk.app.model.dialogs.asks_to_close());
    desk.send(Message::CloseRefused);

    desk.send(Message::SignedOut);
    desk.until("it waits", |model| model.batch.running().is_some_and(|batch| batch.waits.is_some()));
    let done = desk.running().done();
    assert!(done < 300);
    let key = desk.folder.path().join("admin.key");
    desk.app.forms.sign_in.api_key.path = key.to_string_lossy().into_owned();
    desk.send(Message::SignIn(sign_in::Message::Submitted));
    desk.until("somebody is signed in", |model| model.session.who.is_some());
    assert!(desk.app.model.batch.running().is_some(), "it goes on by a word, not by itself");
    desk.batch(GoOnAsked);
    assert_eq!(desk.counts(), [300, 0, 0, 0, 0]);
}

#[test]
fn a_batch_that_was_left_is_offered_gone_on_with_or_ended() {
    let server = server();
    let mut desk = Desktop::with_box(&server, 200);
    let path = desk.folder.path().to_owned();
    desk.paste(&server.box_list());
    desk.rehearse();
    desk.start(200);
    desk.until("some are done", |model| model.batch.running().is_some_and(|batch| batch.done() > 20));
    desk.batch(PauseAsked);
    desk.until("it waits", |model| model.batch.running().is_some_and(|batch| batch.waits.is_some()));
    // what is on its way ends
    let end = Instant::now() + Duration::from_secs(2);
    while Instant::now() < end {
        if let Some(message) = desk.runtime.wait(Duration::from_millis(200)) {
            desk.send(message);
        }
    }
    // the program ends, and another one begins on the same folders
    let Desktop { runtime, folder: _folder, .. } = desk;
    drop(runtime);
    let mut desk = Desktop::at(&path, &[]);
    let key = path.join("admin.key");
    desk.app.forms.sign_in.api_key.path = key.to_string_lossy().into_owned();
    desk.send(Message::SignIn(sign_in::Message::Submitted));
    desk.until("it is offered", |model| !model.batch.unfinished.is_empty());
    let left = desk.app.model.batch.unfinished[0].clone();
    desk.send(Message::Went(Screen::Batch));
    desk.batch(ShowAsked(left.first.number));
    let report = desk.report();
    assert!(report.is_left());
    let to_do = report.begun.left().len();
    assert!(to_do > 0 && to_do < 200, "{to_do}");
    desk.start(to_do + 1);
    assert!(desk.app.model.batch.running().is_none());
    // another window was quicker, and has recorded nothing yet
    let history = crate::desktop::Folder::folders(&path).history();
    let hold = BatchHold::take(&history, left.first.number).expect("nobody has it");
    assert!(BatchHold::take(&history, left.first.number).is_none());
    desk.start(to_do);
    assert!(desk.report().trouble.is_some(), "it is the other window's");
    assert_eq!(desk.report().begun.left().len(), to_do);
    desk.batch(EndAsked(left.first.number));
    desk.batch(EndConfirmed);
    desk.until("it is not ended", |model| model.batch.ending.failed().is_some());
    drop(hold);
    desk.batch(ShowAsked(left.first.number));
    desk.report();
    desk.start(to_do);
    desk.until("it has ended", |model| match &model.batch.stage {
        Stage::Report(reporting) => !reporting.is_left(),
        _ => false,
    });
    assert_eq!(desk.counts(), [200, 0, 0, 0, 0]);
    assert!(desk.app.model.batch.unfinished.is_empty());
    let files = std::fs::read_dir(history.parent().expect("a folder")).expect("a folder").flatten();
    assert!(files.map(|file| file.file_name()).all(|name| !name.to_string_lossy().contains(".batch-")));
}

#[test]
fn a_window_does_nothing_to_a_batch_that_another_one_works_at_or_has_ended_since() {
    let server = server();
    let mut first = Desktop::with_box(&server, 200);
    let path = first.folder.path().to_owned();
    first.paste(&server.box_list());
    first.rehearse();
    first.start(200);
    first.until("some are done", |model| model.batch.running().is_some_and(|batch| batch.done() > 20));
    first.batch(PauseAsked);
    first.until("it waits", |model| model.batch.running().is_some_and(|batch| batch.waits.is_some()));

    let mut other = Desktop::at(&path, &[]);
    other.app.forms.sign_in.api_key.path = path.join("admin.key").to_string_lossy().into_owned();
    other.send(Message::SignIn(sign_in::Message::Submitted));
    other.until("it is known", |model| !model.batch.unfinished.is_empty());
    let number = other.app.model.batch.unfinished[0].first.number;
    other.send(Message::Went(Screen::Batch));
    // as if it had been shown before the first window went on with it
    other.batch(ShowAsked(number));
    let goes_on = |other: &mut Desktop| {
        let left = other.report().left;
        other.start(left);
        let report = other.report();
        assert!(report.trouble.is_some(), "{left} are left to the other window");
        report.trouble.as_ref().expect("why not").cause.clone()
    };
    let elsewhere = goes_on(&mut other);
    other.batch(EndAsked(number));
    other.batch(EndConfirmed);
    other.until("it is not ended", |model| model.batch.ending.failed().is_some());

    first.batch(GoOnAsked);
    assert_eq!(first.counts(), [200, 0, 0, 0, 0], "each was sent once");
    assert_ne!(goes_on(&mut other), elsewhere);
    assert!(!other.report().is_left(), "and it shows what came of it");
}

#[test]
fn one_that_is_stopped_or_ended_cannot_be_gone_on_with() {
    let server = server();
    server.play(Plays { boxed: 200, ..Plays::default() });
    let mut desk = Desktop::signed_in_as(&server, |profile| {
        let limits = Limits { per_second: Some(50), parallel: 2 };
        profile.batch = Rules { limits, stop: StopRule { refusals: 2, unknown: 1 }, ..Rules::default() };
    });
    desk.paste(&server.box_list());
    desk.rehearse();
    let forbidden = Difficulty::Forbidden;
    server.order(Some(Ordered { difficulty: forbidden, answers: None, meets: Meets::Changes }));
    desk.start(200);
    desk.until("it waits", |model| model.batch.running().is_some_and(|batch| batch.waits.is_some()));
    desk.batch(StopAsked);
    desk.batch(StopConfirmed);
    let [confirmed, refused, unknown, to_do, not_sent] = desk.counts();
    assert_eq!((confirmed, unknown, not_sent), (0, 0, 0));
    assert!(refused >= 2 && refused + to_do == 200, "{refused} and {to_do}");
    assert!(!desk.report().is_left());
    desk.until("nothing is offered", |model| model.batch.unfinished.is_empty());

    // its report is found again in the history
    let (batch, entry) = (desk.report().begun.plan.id, desk.report().begun.first);
    desk.batch(NewAsked);
    assert!(matches!(desk.stage(), Stage::Choosing(_)));
    desk.batch(ReportAsked { batch, entry });
    assert_eq!(desk.counts(), [confirmed, refused, unknown, to_do, not_sent]);
    desk.batch(BackAsked);
    assert!(matches!(desk.stage(), Stage::Choosing(_)));
}

#[test]
fn what_the_profile_does_not_allow_is_not_offered_and_not_done() {
    let server = server();
    server.play(Plays { boxed: 3, ..Plays::default() });
    let verified = Policy { verification: Actions::all(), ..Policy::practice() };
    let desk = Desktop::signed_in_as(&server, |profile| profile.policy = verified);
    let who = desk.app.model.session.who.as_ref().expect("somebody");
    assert!(batch::why_not(Action::Disable, who).is_some(), "nobody calls for a list");
    let none = Rules { most_tokens: Some(0), ..Rules::default() };
    let desk = Desktop::signed_in_as(&server, |profile| profile.batch = none);
    assert!(!batch::is_offered(desk.app.model.session.who.as_ref().expect("somebody")));

    let ticket = TicketRule { required: Actions::all(), ..TicketRule::default() };
    let required = Policy { ticket, ..Policy::practice() };
    let mut desk = Desktop::signed_in_as(&server, |profile| profile.policy = required);
    desk.paste(&server.box_list());
    desk.rehearse();
    assert_eq!((desk.foreseen(Sort::Missing), desk.foreseen(Sort::Changes)), (3, 0));
    desk.start(0);
    assert!(desk.app.model.batch.running().is_none());
}

/// What the tenant has of the box now, by a rehearsal that only looks: how many are still enabled.
fn enabled(desk: &mut Desktop, server: &Practice) -> usize {
    server.order(None);
    desk.batch(NewAsked);
    desk.batch(ActionChosen(Action::Disable));
    desk.paste(&server.box_list());
    desk.rehearse();
    desk.foreseen(Sort::Changes)
}

/// The changes that may have been made, by the token: those that the server did not turn away for being too
/// many.
fn made(server: &Practice) -> Vec<String> {
    let requests = server.requests().into_iter();
    let made = requests.filter(|request| request.method == "PATCH" && request.status != Some(429));
    let mut made: Vec<_> = made.map(|request| request.body).collect();
    made.sort();
    made
}

fn under(difficulty: Difficulty, meets: Meets) {
    let case = format!("{difficulty:?} {meets:?}");
    let server = server();
    let mut desk = Desktop::with_box(&server, 12);
    desk.paste(&server.box_list());
    desk.rehearse();
    server.order(Some(Ordered { difficulty, answers: Some(2), meets }));
    desk.start(12);
    // an unknown outcome is looked up for a minute
    let end = Instant::now() + Duration::from_mins(3);
    while !matches!(desk.stage(), Stage::Report(_)) {
        assert!(Instant::now() < end, "{case}: {:?}", desk.app.model.batch);
        if let Some(message) = desk.runtime.wait(Duration::from_secs(1)) {
            desk.send(message);
        }
    }
    let counts = desk.counts();
    let [confirmed, _, unknown, to_do, _] = counts;
    assert_eq!((unknown, to_do), (0, 0), "{case}: {counts:?}");
    let sent = made(&server);
    let mut once = sent.clone();
    once.dedup();
    assert_eq!(sent, once, "{case}: nothing is sent twice");
    assert_eq!(enabled(&mut desk, &server), 12 - confirmed, "{case}: {counts:?}, as the tenant says");
}

#[test]
fn under_every_difficulty_the_report_says_what_the_tenant_has() {
    std::thread::scope(|scope| {
        for difficulty in Difficulty::ALL {
            for meets in [Meets::Changes, Meets::Everything] {
                scope.spawn(move || under(difficulty, meets));
            }
        }
    });
}

#[test]
fn a_credential_that_ends_makes_it_wait_until_there_is_another_one() {
    let server = server();
    server.play(Plays { boxed: 150, ..Plays::default() });
    let slow = Limits { per_second: Some(60), parallel: 4 };
    let profile = Profile { batch: Rules { limits: slow, ..Rules::default() }, ..profile_of(&server) };
    let mut desk = Desktop::with(&[profile]);
    let ends = Instant::now() + Duration::from_secs(25);
    let bearer = server.bearer(Duration::from_secs(25), DESK_SCOPES);
    desk.sign_in_with_bearer(bearer.expose_secret());
    desk.paste(&server.box_list());
    desk.rehearse();
    // so that it ends in the middle
    std::thread::sleep(ends.saturating_duration_since(Instant::now() + Duration::from_millis(1500)));
    desk.start(150);
    desk.until("it waits, or nobody is signed in", |model| {
        model.session.who.is_none() || model.batch.running().is_some_and(|batch| batch.waits.is_some())
    });
    let done = desk.running().done();
    assert!(done < 150, "{done}");
    if desk.app.model.session.who.is_some() {
        desk.send(Message::SignedOut);
    }
    let bearer = server.bearer(Duration::from_mins(30), DESK_SCOPES);
    desk.sign_in_with_bearer(bearer.expose_secret());
    desk.until("it waits", |model| model.batch.running().is_some_and(|batch| batch.waits.is_some()));
    desk.batch(GoOnAsked);
    // the changes that were on their way when it ended were refused, and are run again
    let [confirmed, refused, ..] = desk.counts();
    assert!(confirmed + refused == 150 && refused <= 4, "{:?}", desk.counts());
    if refused > 0 {
        desk.batch(AgainAsked);
        desk.rehearsed();
        desk.start(refused);
        desk.until("the second one has ended", |model| match &model.batch.stage {
            Stage::Report(reporting) => reporting.begun.plan.steps.len() == refused,
            _ => false,
        });
        assert_eq!(desk.counts(), [refused, 0, 0, 0, 0]);
    }
}
