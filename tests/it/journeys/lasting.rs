//! What is there after the program was started again: the history with its search and filters, what was left
//! without an outcome, exports of what is listed, and what another desk on the same folder has done.

use std::fs;

use jiff::SignedDuration;
use tempfile::TempDir;
use token_desk::{
    app::{Job, history},
    domain::{
        change::{
            ChangeFacts, PersonRef,
            act::Act,
            confirmation::{Confirmation, Now},
        },
        history::{
            export::Format,
            record::{Intent, OutcomeFilter, Standing},
            sorting::{SortBy, Sorting},
        },
        person::UserId,
        sign_in::credential::Identity,
        time::server_time::ServerTime,
        token::serial::Serial,
    },
    store::Store,
    words,
};

use super::*;
use crate::desktop::Folder;
use crate::fixtures;

const ADAS_ID: &str = fixtures::USER_ID;

fn history(message: history::Message) -> Message {
    Message::History(message)
}

/// Something that was going to be done to one of Ada's tokens so many minutes ago.
fn intent(server: &Practice, minutes: i64, serial: &str, ticket: &str) -> Intent {
    let id = UserId::from_server(ADAS_ID).expect("a user ID");
    let person = PersonRef {
        id,
        name: Some(fixtures::NAME.to_owned()),
        family_name: None,
        email: Some(ADA.to_owned()),
    };
    let act = Act::Disable(Serial::parse(serial).expect("a serial number"));
    let mut intent = intent_to(server, minutes, act, person);
    intent.change.state_before = Some(TokenStatus::Enabled);
    intent.change.ticket = ticket.to_owned();
    intent
}

/// Something that was going to be done so many minutes ago.
pub(super) fn intent_to(server: &Practice, minutes: i64, act: Act, person: PersonRef) -> Intent {
    let identity = Identity { method: SignInMethod::ApiKey, id: "139f6495".to_owned() };
    let change = ChangeFacts::new(act, profile_of(server).tag(), identity, person);
    Intent {
        at: Timestamp::now() - SignedDuration::from_mins(minutes),
        operator: "j.doe".to_owned(),
        operator_name: None,
        host: "HD-PC-3".to_owned(),
        program: "0.1.0".to_owned(),
        change,
    }
}

fn store(folder: &Path) -> Store {
    let data = Folder::folders(folder).data;
    fs::create_dir_all(&data).expect("a data folder");
    Store::open(&data.join("history.sqlite3"), None).expect("a history").0
}

/// A program that ended in the middle of these: another one found them so ten minutes ago.
pub(super) fn leave_behind(folder: &Path, intents: &[Intent]) {
    leave_behind_since(folder, intents, 10);
}

/// The same, found so many minutes ago.
pub(super) fn leave_behind_since(folder: &Path, intents: &[Intent], minutes: i64) {
    let mut ended = store(folder);
    for intent in intents {
        ended.record_intent(intent).expect("an intent on record");
    }
    drop(ended);
    let then = Timestamp::now() - SignedDuration::from_mins(minutes);
    assert_eq!(store(folder).take_stock(then).expect("what is open").len(), intents.len());
}

/// A past of settled attempts: every third one refused, the others confirmed.
fn past(folder: &Path, server: &Practice, count: i64) {
    let mut store = store(folder);
    for number in 1..=count {
        let intent = intent(server, count - number + 60, ADAS_TOKEN, &format!("INC{number:07}"));
        let confirmation = Confirmation {
            now: Now::Status(TokenStatus::Disabled),
            changed_by: None,
            changed_at: ServerTime::read("2026-11-23T13:05:30.045Z"),
            user_id: intent.change.person.id.clone(),
            serial: intent.change.serial().cloned(),
            source: Source::Answer,
        };
        let refused = fixtures::problem(
            ProblemKind::Conflict,
            "The token was not disabled",
            "The token is not assigned to this person",
            "Ask once more",
        );
        let outcome = match number % 3 {
            0 => Outcome::refused(refused),
            _ => Outcome::Confirmed(confirmation),
        };
        let at = intent.at;
        let number = store.record_intent(&intent).expect("an intent on record");
        store.record_outcome(number, at, &outcome, Duration::from_millis(300)).expect("an outcome on record");
    }
}

impl Desktop {
    pub(super) fn sign_in_to(&mut self, server: &Practice) {
        let key = self.folder.path().join("admin.key");
        fs::write(&key, server.key_file().expose_secret()).expect("a key file");
        self.app.forms.sign_in.api_key.path = key.to_string_lossy().into_owned();
        self.send(Message::SignIn(sign_in::Message::Submitted));
        self.until("somebody is signed in", |model| model.session.who.is_some());
    }

    fn opened(&mut self) {
        self.until("the history is open", |model| model.history.opening.done().is_some());
    }

    fn show_history(&mut self) {
        self.opened();
        self.send(Message::Went(Screen::History));
        self.listed();
    }

    fn listed(&mut self) {
        self.until("the list is read", |model| {
            let list = &model.history.list;
            list.query.running().is_none() && list.complete && list.loading.running().is_none()
        });
    }

    fn search(&mut self, text: &str) -> Vec<u64> {
        self.app.forms.history.search = text.to_owned();
        self.send(history(history::Message::Edited));
        self.listed();
        self.app.model.history.list.numbers.to_vec()
    }

    fn filter(&mut self, message: history::Message) -> usize {
        self.send(history(message));
        self.listed();
        self.app.model.history.list.numbers.len()
    }

    fn export_to(&mut self, name: &str) -> PathBuf {
        let path = self.folder.path().join(name);
        self.send(history(history::Message::ExportAsked));
        self.app.forms.export.path = path.to_string_lossy().into_owned();
        self.send(Message::Export(export::Message::Edited));
        self.send(Message::Export(export::Message::Submitted));
        path
    }
}

#[test]
fn after_a_restart_the_history_is_searched_and_narrowed_down() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    past(folder.path(), &server, 200);
    let mut first = Desktop::at(folder.path(), &[profile_of(&server)]);
    first.sign_in_to(&server);
    first.disable(ADA, ADAS_TOKEN);
    drop(first);

    let mut desktop = Desktop::at(folder.path(), &[profile_of(&server)]);
    desktop.show_history();
    assert_eq!(desktop.app.model.history.list.numbers.len(), 201, "also while nobody is signed in");
    let newest = desktop.app.model.history.list.row(0).expect("the newest entry").entry.clone();
    assert!(matches!(newest.expect("readable").outcome, Outcome::Confirmed(_)));
    assert_eq!(desktop.search("INC0042317"), [201]);
    assert_eq!(desktop.search("inc0000007 lovelace j.do"), [7]);
    assert!(desktop.search("nobody").is_empty());
    assert_eq!(desktop.filter(history::Message::AllAsked), 201);
    assert_eq!(desktop.filter(history::Message::OutcomeChosen(Some(OutcomeFilter::Refused))), 66);
    assert_eq!(desktop.filter(history::Message::PeriodChosen(history::Period::Week)), 66);
    assert_eq!(desktop.filter(history::Message::ProfileChosen(Some("Another".to_owned()))), 0);
    desktop.filter(history::Message::AllAsked);
    desktop.until("the chain is checked", |model| model.history.check.running().is_none());
    assert!(desktop.app.model.history.check.done().expect("a verdict").is_intact());
}

#[test]
fn a_sorted_list_takes_a_new_change_in_and_speaks_of_outcomes_as_they_come() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    past(folder.path(), &server, 200);
    let mut desktop = Desktop::at(folder.path(), &[profile_of(&server)]);
    desktop.show_history();
    let sort = |desktop: &mut Desktop, by: SortBy| {
        desktop.filter(history::Message::OrderChosen(Sorting::first(by)));
        desktop.app.model.history.list.numbers.to_vec()
    };
    let rising: Vec<u64> = (1..=200).collect();
    assert_eq!(sort(&mut desktop, SortBy::Ticket), rising);
    desktop.sign_in_to(&server);
    desktop.disable(ADA, ADAS_TOKEN);
    desktop.send(Message::Went(Screen::History));
    desktop.listed();
    let numbers = &desktop.app.model.history.list.numbers;
    assert_eq!((numbers[0], numbers[200], numbers.len()), (1, 201, 201));
    assert_eq!(numbers.place(201), Some(200));
    let refused = sort(&mut desktop, SortBy::Outcome);
    assert_eq!(refused[..3], [198, 195, 192], "what is refused comes before what is confirmed");
    assert_eq!(refused[66], 201);
    let mut other = Desktop::at(folder.path(), &[profile_of(&server)]);
    other.sign_in_to(&server);
    other.disable("000123149920", "000123149920");
    desktop.until("the other's entry is in its place", |model| {
        let list = &model.history.list;
        list.numbers.len() == 202 && list.numbers[66..68] == [202, 201]
    });
}

#[test]
fn rows_far_down_are_read_when_they_come_into_sight() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    past(folder.path(), &server, 300);
    let mut desktop = Desktop::at(folder.path(), &[profile_of(&server)]);
    desktop.show_history();
    let list = &desktop.app.model.history.list;
    assert!(list.row(0).is_some() && list.row(299).is_none() && list.wants(290, 299));
    desktop.send(history(history::Message::Seen { first: 290, last: 299 }));
    desktop.until("the oldest rows are read", |model| model.history.list.row(299).is_some());
    assert!(!desktop.app.model.history.list.wants(290, 299));
}

#[test]
fn what_a_killed_program_left_behind_is_offered_after_sign_in_and_settled_either_way() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    // the first was made all the same, by a program that did not live to see the answer; the second never
    // was
    let mut made = Desktop::signed_in_to(&server);
    made.disable(ADA, ADAS_TOKEN);
    let other = Serial::parse("000123149920").expect("a serial number");
    made.find(other.as_str());
    let owner = made.app.model.lookup.person().expect("its owner").id.clone();
    // nothing was ever done to its token, so that its record has no date: it tells of an attempt for a while
    // only
    let mut second = intent(&server, 12, other.as_str(), "INC2");
    second.change.person = PersonRef { id: owner, name: None, family_name: None, email: None };
    leave_behind_since(folder.path(), &[intent(&server, 4, ADAS_TOKEN, "INC1"), second], 2);
    let sent = patches(&server);

    let mut desktop = Desktop::at(folder.path(), &[profile_of(&server)]);
    desktop.opened();
    let open = |model: &Model, server: &Practice| model.history.open_in(&profile_of(server)).count();
    assert_eq!(open(&desktop.app.model, &server), 2, "known before anybody signs in");
    desktop.sign_in_to(&server);
    desktop.send(history(history::Message::CheckAllAsked));
    // the list may be read anew a moment before the last look's answer is told
    desktop.until("both are settled", |model| open(model, &server) == 0 && model.notice.is_some());
    assert_eq!(
        desktop.app.model.notice.as_ref().map(|notice| notice.said.english()).as_deref(),
        Some("Checked: 1 confirmed, 1 not done")
    );
    assert_eq!(patches(&server), sent, "looking changes nothing");

    desktop.show_history();
    let standing =
        |desktop: &Desktop, row| desktop.app.model.history.list.row(row).map(|listed| listed.standing);
    assert_eq!(standing(&desktop, 0), Some(Standing::Refused), "number 2, not done");
    assert_eq!(standing(&desktop, 1), Some(Standing::Confirmed), "number 1, read later");
    desktop.send(history(history::Message::Chosen(1)));
    desktop.until("its steps are read", |model| model.history.account.is_some());
    let account = desktop.app.model.history.account.clone().expect("an account");
    assert_eq!(account.steps.len(), 3, "recorded, found open, looked: {:?}", account.steps);
    drop(desktop);

    let mut again = Desktop::at(folder.path(), &[profile_of(&server)]);
    again.opened();
    assert_eq!(open(&again.app.model, &server), 0, "once settled, it stays so");
}

#[test]
fn an_attempt_that_never_arrived_is_not_said_to_have_done_what_a_later_one_did() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    leave_behind_since(folder.path(), &[intent(&server, 4, ADAS_TOKEN, "INC1")], 2);
    let mut desktop = Desktop::at(folder.path(), &[profile_of(&server)]);
    desktop.sign_in_to(&server);
    // the caller calls again, and another copy of the program does it
    let mut second = Desktop::at(folder.path(), &[profile_of(&server)]);
    second.sign_in_to(&server);
    second.disable(ADA, ADAS_TOKEN);
    assert!(matches!(second.outcome(), Outcome::Confirmed(_)));

    desktop.until("the attempt is known", |model| model.history.open.len() == 1);
    desktop.send(history(history::Message::CheckAllAsked));
    desktop.until("it is settled", |model| model.history.open.is_empty() && model.notice.is_some());
    let notice = desktop.app.model.notice.as_ref().map(|notice| notice.said.english());
    assert_eq!(notice.as_deref(), Some("Checked: 1 done by another change"));
    desktop.choose_entry(1);
    let entry = desktop.app.model.history.chosen_entry().expect("an entry").clone();
    let Outcome::Confirmed(found) = &entry.outcome else { panic!("{:?}", entry.outcome) };
    assert_eq!(
        words::outcome::title(found, Action::Disable),
        "The token is disabled, probably through another change"
    );
    assert_eq!(words::outcome::doubts(found).as_deref(), Some("Number 2 in the history explains it"));
    desktop.send(history(history::Message::DetailsCopied(1)));
    assert!(desktop.copied.last().expect("a text").starts_with(
        "The token is disabled, probably through another change (the first answer was lost or unclear"
    ));
}

#[test]
fn what_is_listed_is_exported_in_each_format() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    past(folder.path(), &server, 90);
    let mut desktop = Desktop::at(folder.path(), &[profile_of(&server)]);
    desktop.show_history();
    assert_eq!(desktop.filter(history::Message::OutcomeChosen(Some(OutcomeFilter::Refused))), 30);
    for format in Format::ALL {
        let path = desktop.export_to(&format!("refused.{}", format.extension()));
        assert_eq!(desktop.app.forms.export.format, format);
        desktop.until("the export is written", |model| model.dialog::<export::Open>().is_none());
        let written = fs::read(&path).expect("an export");
        if format == Format::Xlsx {
            assert!(written.starts_with(b"PK"), "a workbook");
            continue;
        }
        let text = String::from_utf8(written).expect("text");
        assert!(text.contains("INC0000003") && text.contains("INC0000090"), "{format:?}: {text}");
        assert!(!text.contains("INC0000001"), "{format:?}: a confirmed one was not listed");
        assert_eq!(text.matches("INC00").count(), 30, "{format:?}");
    }
}

#[test]
fn an_export_that_is_stopped_leaves_no_file() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    past(folder.path(), &server, 300);
    let mut desktop = Desktop::at(folder.path(), &[profile_of(&server)]);
    desktop.show_history();
    let before = names(folder.path());
    desktop.export_to("stopped.xlsx");
    desktop.send(Message::Export(export::Message::WritingStopped));
    let open = desktop.app.model.dialog::<export::Open>().expect("the dialog stays");
    assert_eq!(open.job, Job::Idle);
    desktop.send(Message::Export(export::Message::Closed));
    // the runtime waits for its threads before it is gone
    drop(desktop);
    assert_eq!(names(folder.path()), before);
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

#[test]
fn two_desks_on_one_data_folder_see_each_others_entries() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    let mut first = Desktop::at(folder.path(), &[profile_of(&server)]);
    let mut second = Desktop::at(folder.path(), &[profile_of(&server)]);
    second.show_history();
    assert!(second.app.model.history.list.numbers.is_empty());
    first.sign_in_to(&server);
    first.disable(ADA, ADAS_TOKEN);
    second.until("the other desk's entry is listed as confirmed", |model| {
        model.history.list.row(0).is_some_and(|listed| listed.standing == Standing::Confirmed)
    });
    assert_eq!(second.app.model.history.open.len(), 0);
    second.sign_in_to(&server);
    second.disable("000123149920", "000123149920");
    first.send(Message::Went(Screen::History));
    first.until("both are listed", |model| model.history.list.numbers.len() == 2);
}
