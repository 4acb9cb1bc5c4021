//! Taking out what the settings do not keep, with the real runtime: whatever somebody did to the list or the
//! clock, nothing goes unasked that may be young, and what goes is in a file and on record.

use crate::english::English;
use std::fs;

use jiff::SignedDuration;
use rusqlite::Connection;
use tempfile::TempDir;
use token_desk::{
    app::{history, settings},
    domain::{
        change::{PersonRef, act::Act},
        history::{
            record::{ArchiveState, Breach, Filter, Removal, Verified, found_open},
            retention::{Doubt, Jump, Vouched},
        },
        token::serial::Serial,
    },
    store::{Cut, Reader, Store},
};

use super::{lasting::intent_to, *};
use crate::desktop::Folder;
use crate::fixtures;

const DAY: i64 = 24 * 60;

/// A folder of its own, with a history and settings.
struct OldHistory {
    folder: TempDir,
    server: Arc<Practice>,
}

impl OldHistory {
    fn new(settings: &str) -> Self {
        let desk = Self { folder: tempfile::tempdir().expect("a folder"), server: server() };
        let folders = Folder::folders(desk.folder.path());
        for folder in [&folders.config, &folders.data] {
            fs::create_dir_all(folder).expect("a folder");
        }
        fs::write(folders.settings(), settings).expect("the settings");
        desk
    }

    /// A history whose newest record is 735 days old: one attempt that nobody knows the outcome of, and nine
    /// settled ones.
    fn long_ago(settings: &str) -> Self {
        let desk = Self::new(settings);
        let unknown = Outcome::Unknown(found_open(Action::Disable));
        desk.record(900, &unknown);
        (0..9).for_each(|number| desk.record(743 - number, &refused()));
        desk
    }

    fn file(&self) -> PathBuf {
        Folder::folders(self.folder.path()).history()
    }

    /// Records an attempt of so many days ago, as another copy of the program does.
    fn record(&self, days: i64, outcome: &Outcome) {
        let id = fixtures::user_id();
        let person = PersonRef {
            id,
            name: Some(fixtures::NAME.to_owned()),
            family_name: None,
            email: Some(ADA.to_owned()),
        };
        let act = Act::Disable(Serial::parse(ADAS_TOKEN).expect("a serial number"));
        let intent = intent_to(&self.server, days * DAY, act, person);
        let (mut store, _) = Store::open(&self.file(), None).expect("a history");
        let number = store.record_intent(&intent).expect("on record");
        store.record_outcome(number, intent.at, outcome, Duration::from_millis(300)).expect("on record");
    }

    /// Starts the program.
    fn start(&self) -> Desktop {
        Desktop::at(self.folder.path(), &[])
    }

    /// Starts it, until it asks about the clock.
    fn asked(&self) -> Desktop {
        let mut desktop = self.start();
        desktop.until("the clock is asked about", |model| model.history.retention.asks.is_some());
        desktop
    }

    fn verified(&self) -> Verified {
        Reader::open(&self.file()).expect("a history").verify(None, |_, _| true).expect("a check")
    }

    fn removal(&self) -> Removal {
        let verified = self.verified();
        assert!(verified.is_intact() && verified.doubted().next().is_none(), "{verified:?}");
        let [removal] = &verified.removals[..] else { panic!("{verified:?}") };
        removal.clone()
    }

    fn numbers(&self) -> Vec<u64> {
        Reader::open(&self.file()).expect("a history").numbers(&Filter::default()).expect("numbers")
    }

    /// The files with removed entries.
    fn archives(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.file().parent().expect("a folder")).expect("a folder");
        let paths = entries.map(|entry| entry.expect("an entry").path());
        paths.filter(|path| path.to_string_lossy().contains("history-removed-")).collect()
    }

    fn settings(&self) -> String {
        fs::read_to_string(Folder::folders(self.folder.path()).settings()).expect("the settings")
    }

    fn assert_whole(&self) {
        assert_eq!(self.numbers(), (1..=10).rev().collect::<Vec<u64>>());
        assert!(self.archives().is_empty() && self.verified().removals.is_empty());
    }
}

fn refused() -> Outcome {
    let why = "The token is not assigned to this person";
    Outcome::refused(fixtures::problem(
        ProblemKind::Conflict,
        "The token was not disabled",
        why,
        "Ask once more",
    ))
}

fn say(desktop: &mut Desktop, message: history::retention::Message) {
    desktop.send(Message::History(history::Message::Retention(message)));
}

fn say_yes(desktop: &mut Desktop) {
    use history::retention::Message as M;
    for message in [M::Opened, M::Compared(true), M::Confirmed] {
        say(desktop, message);
    }
    assert!(desktop.app.model.history.retention.removes(), "it is ordered");
    desktop.until("it is answered", |model| !model.history.retention.removes());
}

/// What the window says of the chain.
fn chain(desktop: &mut Desktop) -> Verified {
    desktop.send(Message::Went(Screen::History));
    desktop.until("the chain is checked", |model| model.history.check.done().is_some());
    Verified::clone(desktop.app.model.history.check.done().expect("a check"))
}

#[test]
fn an_entry_that_only_the_list_calls_old_stays_and_window_and_check_say_that_it_was_altered() {
    let desk = OldHistory::new("keep-history = 30\n");
    (1..=10).for_each(|days| desk.record(11 - days, &refused()));
    let conn = Connection::open(desk.file()).expect("the file");
    conn.execute("UPDATE entries SET last_at = 0 WHERE number = 7", []).expect("altered");
    drop(conn);

    let mut desktop = desk.start();
    desktop.until("it is said", |model| model.history.retention.job.failed().is_some());
    let problem = desktop.app.model.history.retention.job.failed().expect("a problem").clone();
    assert_eq!(problem.summary.english(), "Nothing was removed from the history");
    assert!(problem.cause.contains("altered") && problem.cause.contains("entry 7"), "{}", problem.cause);
    assert!(problem.advice.contains("Leave its file as it is"), "{}", problem.advice);
    desk.assert_whole();
    let broken = chain(&mut desktop).broken.expect("a broken chain");
    assert_eq!((broken.how, broken.entry), (Breach::ListDiffers, Some(7)));
    assert_eq!(desk.verified().broken, Some(broken));
}

#[test]
fn a_clock_two_years_ahead_asks_and_removes_nothing_however_often_it_is_started() {
    let desk = OldHistory::long_ago("keep-history = 365\n");
    for refuses in [true, false, true] {
        let mut desktop = desk.asked();
        let asks = desktop.app.model.history.retention.asks.expect("a question");
        let Doubt::Ahead(Jump { from, to }) = asks.doubt else { panic!("{asks:?}") };
        let gap = to.duration_since(from).as_hours() / 24;
        assert!((734..=735).contains(&gap), "{asks:?}");
        assert_eq!(asks.at, to);
        desk.assert_whole();
        if refuses {
            say(&mut desktop, history::retention::Message::Refused);
            desk.assert_whole();
        }
    }
}

#[test]
fn a_yes_removes_what_was_asked_about_writes_it_to_a_file_first_and_is_on_record() {
    let desk = OldHistory::long_ago("operator-name = \"Maria Ortiz\"\nkeep-history = 365\n");
    let mut desktop = desk.asked();
    let asks = desktop.app.model.history.retention.asks.expect("a question");
    let before = Timestamp::now();
    say_yes(&mut desktop);
    assert!(desktop.app.model.history.retention.asks.is_none());
    let notice = desktop.app.model.notice.as_ref().expect("a word about it");
    let said = notice.said.english();
    assert!(said.starts_with("9 older entries were removed"), "{said}");
    assert_eq!(desk.numbers(), [1], "what nobody knows the outcome of stays");

    let removal = desk.removal();
    assert_eq!((removal.before, &removal.entries[..], removal.asked), (asks.before, &[(2, 10)][..], true));
    let yes = removal.vouched.as_ref().expect("who said yes");
    assert_eq!((yes.operator_name.as_deref(), yes.operator.as_str()), (Some("Maria Ortiz"), "m.ortiz"));
    assert!(yes.at >= before && yes.at <= removal.at, "{yes:?}");
    let archive = removal.archive.as_ref().expect("a file");
    assert_eq!(archive.state, ArchiveState::Unaltered);
    let [path] = &desk.archives()[..] else { panic!("{:?}", desk.archives()) };
    assert!(path.ends_with(&archive.name));
    let lines = fs::read_to_string(path).expect("the file");
    assert_eq!(lines.lines().count(), 9);
    assert!(lines.lines().all(|line| line.starts_with('{') && line.contains(ADAS_TOKEN)), "{lines}");
    // the window says the same, and the next start has nothing to ask
    assert_eq!(chain(&mut desktop).removals, [removal]);
    drop(desktop);
    let mut desktop = desk.start();
    desktop.until("it is looked at", |model| model.history.retention.job.done().is_some());
    assert!(desktop.app.model.history.retention.asks.is_none());
}

#[test]
fn a_yes_to_one_question_is_none_to_another() {
    let desk = OldHistory::long_ago("keep-history = 365\n");
    let mut desktop = desk.asked();
    let first = desktop.app.model.history.retention.asks;
    // another copy records meanwhile, by a clock that is 600 days behind
    desk.record(600, &refused());
    say_yes(&mut desktop);
    let second = desktop.app.model.history.retention.asks;
    assert!(second.is_some() && second != first && !desktop.app.model.dialogs.is_open(), "{second:?}");
    assert_eq!(desk.numbers().len(), 11);
    assert!(desk.archives().is_empty());
    say_yes(&mut desktop);
    assert_eq!(desk.numbers(), [1]);
    assert_eq!(desk.removal().entries, [(2, 11)]);
}

#[test]
fn whether_a_file_is_written_first_goes_from_the_window_into_the_settings_file_and_back() {
    let desk = OldHistory::long_ago("# mine\nkeep-history = 365  # a year\n");
    let mut desktop = desk.asked();
    let set = |desktop: &mut Desktop, discard: bool| {
        desktop.send(Message::Settings(settings::Message::Opened));
        desktop.until("the settings are read", |model| model.settings.load.running().is_none());
        assert_eq!(desktop.app.forms.settings.discard, !discard);
        desktop.app.forms.settings.discard = discard;
        desktop.send(Message::Settings(settings::Message::Submitted));
        desktop.until("they are saved", |model| model.dialog::<settings::Open>().is_none());
        desktop.until("it is asked anew", |model| model.history.retention.asks.is_some());
    };
    set(&mut desktop, true);
    assert_eq!(desk.settings(), "# mine\nkeep-history = 365  # a year\narchive-removed = false\n");
    set(&mut desktop, false);
    assert!(desk.settings().ends_with("archive-removed = true\n"), "{}", desk.settings());
    set(&mut desktop, true);
    drop(desktop);
    desk.assert_whole();
    // the next start reads it, and does as it says
    let mut desktop = desk.asked();
    assert!(desktop.app.model.settings.current().discard);
    say_yes(&mut desktop);
    assert_eq!(desk.numbers(), [1]);
    assert_eq!((desk.removal().archive, desk.archives()), (None, Vec::new()));
}

#[test]
fn keeping_everything_takes_the_question_back_and_removes_nothing() {
    let desk = OldHistory::long_ago("keep-history = 365\n");
    let mut desktop = desk.asked();
    say(&mut desktop, history::retention::Message::Opened);
    fs::write(Folder::folders(desk.folder.path()).settings(), "keep-history = \"everything\"\n")
        .expect("the settings");
    desktop.send(Message::Settings(settings::Message::Opened));
    desktop.until("the settings are read", |model| model.settings.load.running().is_none());
    let state = &desktop.app.model.history.retention;
    assert!(state.asks.is_none() && !desktop.app.model.dialogs.is_open() && state.job.running().is_none());
    say(&mut desktop, history::retention::Message::Confirmed);
    desk.assert_whole();
}

#[test]
fn a_name_that_is_taken_is_not_written_over() {
    let desk = OldHistory::long_ago("keep-history = 365\n");
    let mut desktop = desk.asked();
    let data = desk.file().parent().expect("a folder").to_owned();
    // it may be tomorrow by then
    for hours in [0, 24] {
        let day = (Timestamp::now() + SignedDuration::from_hours(hours)).strftime("%Y-%m-%d").to_string();
        fs::write(data.join(format!("history-removed-{day}.jsonl")), "of before").expect("a file");
    }
    say_yes(&mut desktop);
    let archive = desk.removal().archive.expect("a file");
    assert!(archive.name.ends_with("-2.jsonl") && archive.state == ArchiveState::Unaltered, "{archive:?}");
    let before = |path: &&PathBuf| fs::read_to_string(path).expect("a file") == "of before";
    assert_eq!(desk.archives().iter().filter(before).count(), 2);
}

#[test]
fn a_history_that_was_altered_between_question_and_yes_loses_nothing_and_the_question_stays() {
    let desk = OldHistory::long_ago("keep-history = 365\n");
    let mut desktop = desk.asked();
    let conn = Connection::open(desk.file()).expect("the file");
    conn.execute("UPDATE entries SET last_at = 0, standing = 3 WHERE number = 1", []).expect("altered");
    drop(conn);
    say_yes(&mut desktop);
    let state = &desktop.app.model.history.retention;
    let problem = state.job.failed().expect("a problem");
    assert_eq!(problem.summary.english(), "Nothing was removed from the history");
    assert!(problem.cause.contains("entry 1"), "{}", problem.cause);
    assert!(state.asks.is_some() && !desktop.app.model.dialogs.is_open());
    desk.assert_whole();
}

#[test]
fn a_removal_by_a_wrong_clock_that_somebody_confirmed_is_in_doubt_and_retention_goes_on() {
    let desk = OldHistory::long_ago("keep-history = 365\n");
    let (mut store, _) = Store::open(&desk.file(), None).expect("a history");
    let now = Timestamp::now();
    let (ahead, before) =
        (now + SignedDuration::from_hours(700 * 24), now - SignedDuration::from_hours(738 * 24 + 12));
    let yes = Vouched { at: ahead, operator: "j.doe".to_owned(), operator_name: None };
    let cut = Cut { before, at: ahead, vouched: Some(yes) };
    assert_eq!(store.remove_some(&cut, None).expect("a step").entries, 5);
    drop(store);

    // the clock is right again, and behind that removal
    let mut desktop = desk.asked();
    let asks = desktop.app.model.history.retention.asks.expect("a question");
    assert!(matches!(asks.doubt, Doubt::Behind { newest } if newest == ahead), "{asks:?}");
    say_yes(&mut desktop);
    assert_eq!(desk.numbers(), [1]);
    let verified = desk.verified();
    assert!(verified.broken.is_none() && verified.removals.len() == 2, "{verified:?}");
    let doubted: Vec<_> = verified.doubted().collect();
    let [doubted] = doubted[..] else { panic!("{verified:?}") };
    assert_eq!((doubted.at, &doubted.entries[..]), (ahead, &[(2, 6)][..]));
    let by = doubted.vouched.as_ref().map(|yes| (yes.operator_name.as_deref(), yes.operator.as_str()));
    assert_eq!(by, Some((None, "j.doe")));
    assert_eq!(chain(&mut desktop).removals, verified.removals);
    // what comes later is removed without a question
    desk.record(370, &refused());
    drop(desktop);
    let mut desktop = desk.start();
    desktop.until("it is looked at", |model| {
        model.history.retention.job.done().is_some() || model.history.retention.job.failed().is_some()
    });
    assert_eq!(desktop.app.model.history.retention.job.failed(), None);
}
