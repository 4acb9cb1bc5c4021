//! The disk in trouble under a running program: full, slow, read-only, its file moved away, damaged or taken
//! over by a newer version. What cannot be recorded is not sent; what came of a change and cannot be
//! recorded is said, and is recorded as soon as the disk takes it again.

use crate::english::English;
use std::{process, sync::mpsc};

use token_desk::{
    app::{
        Job, Model,
        batch::{self, Stage},
        lookup,
    },
    domain::{
        batch::{limits::Limits, progress::Waits, report::Kind},
        change::{Refusal, action::Action},
        difficulty::Plays,
        problem::Problem,
    },
    practice::Practice,
    store::Reader,
};

use super::*;
use crate::desktop::SERVERS;

/// In an inner run: the folder.
const INNER: &str = "TOKEN_DESK_TROUBLE_FOLDER";

/// A desk whose disk gets into trouble, and the tenant it is signed in to.
struct Trouble {
    series: Series,
    desktop: Desktop,
}

impl Trouble {
    /// With one change on record.
    fn new() -> Self {
        let mut series = Series::new();
        let mut desktop = desk_at(series.folder.path(), &series.tenant.url());
        disable(&mut desktop, &series.next());
        assert!(matches!(desktop.outcome(), Outcome::Confirmed(_)));
        Self { series, desktop }
    }

    fn file(&self) -> PathBuf {
        history_of(self.series.folder.path())
    }

    /// Without a history the window offers no change; nor is one sent that was asked for a moment before.
    fn is_not_offered(&mut self) {
        let failed = |model: &Model| model.history.opening.failed().is_some();
        self.desktop.find(ADAS_ID);
        self.desktop.until("the history was tried again", failed);
        self.desktop.app.forms.lookup.serial = self.series.next();
        self.desktop.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
        assert!(!self.desktop.app.model.dialogs.is_open());
        self.desktop.app.model.history.opening = Job::Idle;
        self.is_not_sent();
    }

    /// Tries a change that must not be sent, and gives why, as the window says it.
    fn is_not_sent(&mut self) -> Problem {
        let (before, serial) = (self.series.tenant.changes(), self.series.next());
        disable(&mut self.desktop, &serial);
        let Outcome::Refused(Refusal { how, problem }) = self.desktop.outcome().clone() else {
            panic!("{:?}", self.desktop.outcome())
        };
        assert_eq!(how, NotMade::NotSent);
        assert_eq!(
            problem.summary.english(),
            "Nothing was sent, because the change could not be recorded first"
        );
        assert!(!problem.cause.is_empty() && !problem.advice.is_empty());
        assert_eq!(self.series.tenant.changes(), before);
        assert_eq!(self.series.tenant.tokens()[&serial].arrived, 0);
        problem
    }

    /// Makes a change, while which `act` gets the disk into trouble; the window has to say so.
    fn is_owed(&mut self, act: impl FnOnce() + Send + 'static) -> Problem {
        self.series.tenant.at(Point::Answering, act);
        let serial = self.series.next();
        disable(&mut self.desktop, &serial);
        assert!(matches!(self.desktop.outcome(), Outcome::Confirmed(_)), "the server confirmed it");
        let owes = self.desktop.app.model.history.owes.clone().expect("the window is told");
        assert_eq!(owes.summary.english(), "The outcome of the change was not recorded");
        assert!(
            owes.advice.starts_with("Keep Token Desk open: it records this as soon as it can. "),
            "{owes:?}"
        );
        assert!(!self.desktop.app.model.may_close(), "closing the window would lose it, so it asks");
        owes
    }

    /// Waits until nothing is owed any more; the newest entry has its outcome then.
    fn is_paid(&mut self) {
        self.desktop.until("nothing is owed any more", |model| model.history.owes.is_none());
        assert_eq!(self.newest(), Standing::Confirmed);
    }

    /// A change that is made and recorded.
    fn works(&mut self) {
        let serial = self.series.next();
        disable(&mut self.desktop, &serial);
        assert!(matches!(self.desktop.outcome(), Outcome::Confirmed(_)), "{:?}", self.desktop.outcome());
        assert_eq!((self.newest(), &self.desktop.app.model.history.owes), (Standing::Confirmed, &None));
    }

    fn newest(&self) -> Standing {
        let reader = Reader::open(&self.file()).unwrap();
        reader.page(&Filter::default(), None, 1).unwrap().entries[0].standing
    }

    /// The program ends, and what is on record is compared with what the tenant did; gives the number of
    /// entries.
    fn ends(self) -> usize {
        let Self { series, desktop } = self;
        drop(desktop);
        series.compare().len()
    }
}

/// Runs a test once more in a process of its own, started by a shell as `shell` says.
fn in_a_process_of_its_own(test: &str, shell: &str, work: impl FnOnce()) {
    if env::var_os(INNER).is_some() {
        return work();
    }
    let run = Command::new("sh")
        .args(["-c", shell])
        .arg(env::current_exe().unwrap())
        .args([&format!("crash::trouble::{test}"), "--exact", "--nocapture", "--test-threads=1"])
        .env(INNER, "1")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&run.stdout).into_owned() + &String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success() && said.contains("1 passed"), "{said}");
}

/// How large a file this process may write: what lies beyond fails as on a full disk. `ulimit`, but of a
/// running process.
fn files_of_at_most(bytes: &str) {
    let limit = ["--pid", &process::id().to_string(), &format!("--fsize={bytes}:")].map(str::to_owned);
    assert!(Command::new("prlimit").args(limit).status().unwrap().success());
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_full_disk_nothing_is_sent_and_no_outcome_is_lost() {
    // the signal that would end the program is ignored, so that the write itself fails
    let shell = "trap '' XFSZ; exec \"$0\" \"$@\"";
    in_a_process_of_its_own("on_a_full_disk_nothing_is_sent_and_no_outcome_is_lost", shell, || {
        let mut trouble = Trouble::new();
        files_of_at_most("0");
        let problem = trouble.is_not_sent();
        assert!(problem.cause.contains("disk may be full"), "{problem:?}");
        files_of_at_most("unlimited");
        trouble.works();

        let owes = trouble.is_owed(|| files_of_at_most("0"));
        assert!(owes.cause.contains("disk may be full"), "{owes:?}");
        assert_eq!(trouble.newest(), Standing::Open);
        // what comes now comes after it, and is not sent either
        trouble.is_not_sent();
        assert!(trouble.desktop.app.model.history.owes.is_some());
        files_of_at_most("unlimited");
        trouble.is_paid();
        trouble.works();

        // a program that ends tries once more
        trouble.is_owed(|| files_of_at_most("0"));
        files_of_at_most("unlimited");
        assert_eq!(trouble.ends(), 5);
    });
}

#[cfg(target_os = "linux")]
#[test]
fn a_batch_waits_for_a_full_disk_and_loses_nothing() {
    let shell = "trap '' XFSZ; exec \"$0\" \"$@\"";
    in_a_process_of_its_own("a_batch_waits_for_a_full_disk_and_loses_nothing", shell, || {
        let server = SERVERS.block_on(Practice::start(0)).unwrap();
        server.play(Plays { boxed: 120, ..Plays::default() });
        let mut desk = Desktop::signed_in_as(&server, |profile| {
            profile.batch.limits = Limits { per_second: Some(80), parallel: 4 };
        });
        desk.send(Message::Batch(batch::Message::Pasted(server.box_list())));
        desk.until("the list is read", |model| matches!(model.batch.stage, Stage::Understood(_)));
        desk.send(Message::Batch(batch::Message::RehearseAsked));
        desk.until("it is rehearsed", |model| model.batch.can_be_exported());
        desk.app.forms.batch.number = "120".to_owned();
        desk.send(Message::Batch(batch::Message::StartAsked));
        desk.until("some are done", |model| model.batch.running().is_some_and(|batch| batch.done() > 9));

        files_of_at_most("0");
        let waits = |model: &Model| model.batch.running().and_then(|batch| batch.waits.clone());
        desk.until("it waits", |model| waits(model).is_some());
        let why = waits(&desk.app.model).unwrap();
        let Waits::Problem(problem) = &why else { panic!("{why:?}") };
        assert!(problem.cause.contains("disk may be full"), "{problem:?}");
        assert!(!desk.app.model.may_close());
        files_of_at_most("unlimited");
        desk.until("nothing is owed any more", |model| model.history.owes.is_none());
        desk.send(Message::Batch(batch::Message::GoOnAsked));
        desk.until("it has ended", |model| matches!(model.batch.stage, Stage::Report(_)));
        let Stage::Report(reporting) = &desk.app.model.batch.stage else { unreachable!() };
        let counts = Kind::ALL.map(|kind| reporting.report.count(kind));
        assert_eq!(counts, [120, 0, 0, 0, 0], "each is on record as done");
        let changes = server.requests().into_iter().filter(|request| request.method == "PATCH");
        let mut changes: Vec<_> = changes.map(|request| request.body).collect();
        changes.sort();
        changes.dedup();
        assert_eq!(changes.len(), 120);
    });
}

#[cfg(target_os = "linux")]
#[test]
fn in_a_folder_that_may_only_be_read_nothing_is_sent() {
    // who may write everywhere (root) gives that up first
    let shell = "test \"$(id -u)\" != 0 || \
        exec setpriv --bounding-set=-dac_override,-dac_read_search \"$0\" \"$@\"; exec \"$0\" \"$@\"";
    in_a_process_of_its_own("in_a_folder_that_may_only_be_read_nothing_is_sent", shell, || {
        use std::os::unix::fs::PermissionsExt as _;
        let Trouble { series, desktop } = Trouble::new();
        drop(desktop);
        let data = Folder::folders(series.folder.path()).data;
        let allow = |file, folder| {
            for entry in fs::read_dir(&data).unwrap() {
                let set = fs::set_permissions(entry.unwrap().path(), fs::Permissions::from_mode(file));
                // a look that ends late takes the history's side files with it
                assert!(set.is_ok() || set.unwrap_err().kind() == io::ErrorKind::NotFound);
            }
            fs::set_permissions(&data, fs::Permissions::from_mode(folder)).unwrap();
        };
        allow(0o400, 0o500);
        let desktop = desk_at(series.folder.path(), &series.tenant.url());
        assert!(desktop.app.model.history.opening.failed().is_some(), "it is said before anything is tried");
        let mut trouble = Trouble { series, desktop };
        trouble.is_not_offered();
        allow(0o600, 0o700);
        trouble.works();
        assert_eq!(trouble.ends(), 2);
    });
}

#[test]
fn where_there_can_be_no_history_nothing_is_sent() {
    let mut trouble = Trouble::new();
    let folder = trouble.series.folder.path().join("other");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("data"), "a file").unwrap();
    trouble.desktop = desk_at(&folder, &trouble.series.tenant.url());
    trouble.is_not_offered();
}

#[test]
fn while_the_file_is_away_nothing_is_sent_and_no_outcome_is_lost() {
    let mut trouble = Trouble::new();
    let (file, away) = (trouble.file(), trouble.file().with_extension("away"));
    fs::rename(&file, &away).unwrap();
    let problem = trouble.is_not_sent();
    assert!(problem.cause.contains("moved or deleted"), "{problem:?}");
    fs::rename(&away, &file).unwrap();
    trouble.works();

    // another history in its place is not written to: what it would take would be another's
    let (from, to) = (file.clone(), away.clone());
    let owes = trouble.is_owed(move || {
        fs::rename(&from, &to).unwrap();
        fs::write(&from, "").unwrap();
    });
    assert!(owes.cause.contains("moved or deleted"), "{owes:?}");
    assert_eq!(fs::read(&file).unwrap(), b"");
    fs::rename(&away, &file).unwrap();
    trouble.is_paid();
    assert_eq!(trouble.ends(), 3);
}

#[test]
fn an_attempt_whose_history_is_put_aside_meanwhile_is_recorded_again_with_its_outcome() {
    let mut trouble = Trouble::new();
    let file = trouble.file();
    trouble.series.tenant.at(Point::Answering, move || damage(&file));
    let serial = trouble.series.next();
    disable(&mut trouble.desktop, &serial);
    trouble.desktop.until("it is said that the history was put aside", |model| model.history.moved.is_some());
    assert!(matches!(trouble.desktop.outcome(), Outcome::Confirmed(_)));
    assert_eq!(trouble.desktop.app.model.history.owes, None);
    // the new one begins with what was on its way, and not with what happened to another entry of that
    // number
    let attempt = trouble.desktop.app.model.attempts.list.last().unwrap().entry().clone();
    assert_eq!((attempt.number, attempt.change.serial().expect("a token").as_str()), (1, serial.as_str()));
    let reader = Reader::open(&trouble.file()).unwrap();
    let [listed] = &reader.page(&Filter::default(), None, 9).unwrap().entries[..] else { panic!() };
    let recorded = listed.entry.as_ref().unwrap();
    assert_eq!(
        (recorded.change.serial().expect("a token").as_str(), listed.standing),
        (serial.as_str(), Standing::Confirmed)
    );
    assert_eq!((recorded.at, &recorded.outcome), (attempt.at, &attempt.outcome));
    assert!(reader.verify(None, |_, _| true).unwrap().is_intact());
    drop(reader);
    trouble.works();
    assert_eq!(trouble.series.tenant.changes(), 3);
}

/// Makes the file unreadable under the program that has it open, with its log of late writes and that log's
/// index: without the last, the program would go on with the pages that it knows.
fn damage(file: &Path) {
    for ending in ["", "-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        let length = usize::try_from(fs::metadata(&name).unwrap().len()).unwrap();
        let mut garbage = File::options().write(true).open(&name).unwrap();
        std::io::Write::write_all(&mut garbage, &vec![0x5a; length]).unwrap();
    }
}

#[test]
fn a_history_that_a_newer_version_has_taken_over_is_left_alone_by_one_that_has_it_open() {
    let mut trouble = Trouble::new();
    let foreign = rusqlite::Connection::open(trouble.file()).unwrap();
    let known: i64 = foreign.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    let version = move |version| foreign.pragma_update(None, "user_version", version).unwrap();
    version(known + 1);
    let problem = trouble.is_not_sent();
    assert!(problem.cause.contains("newer version"), "{problem:?}");
    version(known);
    assert_eq!(trouble.newest(), Standing::Confirmed, "nothing was added");

    // between intent and outcome: what came of it is not written into what another version has made of the
    // file
    trouble.series.tenant.at(Point::Answering, move || version(known + 1));
    let serial = trouble.series.next();
    disable(&mut trouble.desktop, &serial);
    let owes = trouble.desktop.app.model.history.owes.clone().expect("the window is told");
    assert!(owes.advice.starts_with("Note what the window shows of the change"), "{owes:?}");
    let foreign = rusqlite::Connection::open(trouble.file()).unwrap();
    let last: String =
        foreign.query_row("SELECT kind FROM rows ORDER BY seq DESC LIMIT 1", [], |row| row.get(0)).unwrap();
    assert_eq!(last, "intent");
}

#[test]
fn a_disk_that_is_slow_is_waited_for_and_one_that_is_too_slow_is_said() {
    let mut trouble = Trouble::new();
    let file = trouble.file();
    // another program writes for a second
    let (begun, writes) = mpsc::channel();
    let slow = {
        let file = file.clone();
        thread::Builder::new().spawn(move || {
            let mut other = rusqlite::Connection::open(file).unwrap();
            let tx = other.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).unwrap();
            begun.send(()).unwrap();
            thread::sleep(Duration::from_secs(1));
            drop(tx);
        })
    };
    writes.recv().unwrap();
    trouble.works();
    slow.unwrap().join().unwrap();

    // and then for longer than the program waits for it
    let (hand_over, writing) = mpsc::channel::<rusqlite::Connection>();
    let owes = trouble.is_owed(move || {
        let other = rusqlite::Connection::open(file).unwrap();
        other.execute_batch("BEGIN IMMEDIATE").unwrap();
        hand_over.send(other).unwrap();
    });
    assert!(owes.cause.contains("Another program"), "{owes:?}");
    drop(writing.recv().unwrap());
    trouble.is_paid();
    assert_eq!(trouble.ends(), 3);
}
