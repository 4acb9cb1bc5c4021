//! Nothing is lost and nothing claimed that did not happen, whenever the program is killed (`kill -9`) and
//! whatever the disk does. This test program is started once more as the program that is killed: the real
//! program and runtime, signed in to a tenant that notes what it did and kills it at a chosen point. Then
//! the history is compared with what the tenant did.
//!
//! The same in a real window is `tests/window/crash.py`'s.

#![expect(clippy::unwrap_used, reason = "these are tests: the helpers may panic too")]

mod replacing;
mod tenant;
mod together;
mod trouble;

use std::{
    collections::BTreeSet,
    env,
    fs::{self, File},
    io::{self, Read as _},
    os::unix::process::ExitStatusExt as _,
    path::{Path, PathBuf},
    process::{Child, ChildStdout, Command, Stdio},
    sync::{Arc, Mutex},
    thread,
    time::{Duration, Instant},
};

use jiff::{SignedDuration, Timestamp};
use token_desk::{
    app::{Message, confirm, history, outcome},
    domain::{
        change::{NotMade, Outcome, confirmation::Source},
        history::record::{Awaited, Filter, Happened, Listed, Standing},
        profile::{Address, Profile},
    },
    store::{NEWEST, Notes, ReadNote, Start, Store},
};

use self::tenant::{ADAS_ID, CHANGED_BY, Lost, Point, Tenant};
use crate::desktop::{CAP, Desktop, Folder};

/// Where the program that is killed works, and what it is to do; only there are they set.
const FOLDER: &str = "TOKEN_DESK_CRASH_FOLDER";
const SERVER: &str = "TOKEN_DESK_CRASH_SERVER";
const SERIAL: &str = "TOKEN_DESK_CRASH_SERIAL";

const BEARER: &str = "not-a-jwt-0123456789";

fn history_of(folder: &Path) -> PathBuf {
    Folder::folders(folder).history()
}

/// The history as the next start of the program opens it, which misses nothing: what was noted of it in the
/// configuration folder, if the program lived to note anything, is there.
fn as_left(folder: &Path) -> Store {
    let folders = Folder::folders(folder);
    let noted = match Notes::at(folders.noted()).read(&folders.history(), NEWEST) {
        ReadNote::Nothing => None,
        ReadNote::Note(note) => Some(note),
        ReadNote::Unusable(why) => panic!("the note {why}"),
    };
    let (store, start) = Store::open(&folders.history(), noted.as_ref()).unwrap();
    assert_eq!(start, Start::AsLeft, "{noted:?}");
    store
}

/// A desk signed in to the tenant, in this folder.
fn desk_at(folder: &Path, url: &str) -> Desktop {
    let profile = Profile::new("Crash tenant", Address::parse(url).unwrap());
    let mut desktop = Desktop::at(folder, &[profile]);
    desktop.sign_in_with_bearer(BEARER);
    desktop
}

/// Disables a token, and looks it up once more if nobody knows what came of it.
fn disable(desktop: &mut Desktop, serial: &str) {
    desktop.find(ADAS_ID);
    desktop.app.forms.lookup.ticket = format!("INC-{serial}");
    desktop.choose(serial);
    desktop.send(Message::Confirm(confirm::Message::Confirmed));
    desktop.until("the change is answered", |model| !model.attempts.sending());
}

/// The body of the program that is killed. In the tests' own run it does nothing.
#[test]
fn the_program_that_is_killed() {
    let Some(folder) = env::var_os(FOLDER) else { return };
    let (url, serial) = (env::var(SERVER).unwrap(), env::var(SERIAL).unwrap());
    let mut desktop = desk_at(Path::new(&folder), &url);
    disable(&mut desktop, &serial);
    if desktop.outcome().is_unknown() {
        desktop.send(Message::Outcome(outcome::Message::CheckAsked));
    }
    until_killed(desktop);
}

/// Takes in whatever else comes.
fn until_killed(mut desktop: Desktop) -> ! {
    let end = Instant::now() + CAP;
    while Instant::now() < end {
        if let Some(message) = desktop.runtime.wait(CAP) {
            desktop.send(message);
        }
    }
    panic!("nobody has killed it");
}

/// A program that runs beside this one.
struct Victim {
    child: Arc<Mutex<Child>>,
    stdout: ChildStdout,
    folder: PathBuf,
}

impl Victim {
    fn start(folder: &Path, tenant: &Tenant, serial: &str) -> Self {
        Self::run("crash::the_program_that_is_killed", folder, &tenant.url(), serial)
    }

    /// Starts the program whose body is this test.
    fn run(test: &str, folder: &Path, url: &str, serial: &str) -> Self {
        let errors = File::create(folder.join("program.err")).unwrap();
        let mut child = Command::new(env::current_exe().unwrap())
            .args([test, "--exact", "--nocapture", "--test-threads=1"])
            .env(FOLDER, folder)
            .env(SERVER, url)
            .env(SERIAL, serial)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(errors)
            .spawn()
            .unwrap();
        let stdout = child.stdout.take().unwrap();
        Self { child: Arc::new(Mutex::new(child)), stdout, folder: folder.to_owned() }
    }

    /// What kills it, and returns when it is dead.
    fn killer(&self) -> impl FnOnce() + Send + 'static {
        let child = Arc::clone(&self.child);
        move || {
            let mut child = child.lock().unwrap();
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }

    /// Waits until it is dead, and sees that it was killed.
    fn see_it_killed(mut self) {
        let mut said = String::new();
        self.stdout.read_to_string(&mut said).unwrap();
        let status = self.child.lock().unwrap().wait().unwrap();
        let errors = fs::read_to_string(self.folder.join("program.err")).unwrap();
        assert_eq!(status.signal(), Some(9), "{status}: {said}{errors}");
    }
}

/// One folder and one tenant, on which programs are killed one after the other.
struct Series {
    folder: tempfile::TempDir,
    tenant: Tenant,
    tried: BTreeSet<String>,
}

impl Series {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), tenant: Tenant::start(), tried: BTreeSet::new() }
    }

    /// A token that was not tried yet.
    fn next(&mut self) -> String {
        let serial = format!("{:012}", 100_000 + self.tried.len());
        self.tried.insert(serial.clone());
        serial
    }

    fn kill_at(&mut self, point: Point) {
        let serial = self.next();
        // planned before it starts: the plan waits for the program to be there
        let victim = Arc::new(Mutex::new(None::<Box<dyn FnOnce() + Send>>));
        let planned = Arc::clone(&victim);
        let mut lock = victim.lock().unwrap();
        self.tenant.at(point, move || planned.lock().unwrap().take().unwrap()());
        let program = Victim::start(self.folder.path(), &self.tenant, &serial);
        *lock = Some(Box::new(program.killer()));
        drop(lock);
        program.see_it_killed();
        self.compare();
    }

    /// Kills a program that has just been started.
    fn kill_after(&mut self, delay: Duration) {
        let serial = self.next();
        let program = Victim::start(self.folder.path(), &self.tenant, &serial);
        thread::sleep(delay);
        program.killer()();
        program.see_it_killed();
        self.compare();
    }

    /// What the next start of the program finds, compared with what the tenant did.
    fn compare(&self) -> Vec<Listed> {
        let mut store = as_left(self.folder.path());
        // every second one is found a while ago: so a look can say for sure that nothing was done
        let ago = SignedDuration::from_secs(if self.tried.len().is_multiple_of(2) { 120 } else { 0 });
        let open = store.take_stock(Timestamp::now() - ago).unwrap();
        assert!(store.reader().verify(None, |_, _| true).unwrap().is_intact());
        let mut entries = Vec::new();
        store
            .reader()
            .each(&Filter::default(), |listed| {
                entries.push(listed);
                true
            })
            .unwrap();
        let tokens = self.tenant.tokens();
        let mut seen = BTreeSet::new();
        for (listed, number) in entries.iter().zip(1..) {
            let entry = listed.entry.as_ref().unwrap();
            let serial = entry.change.serial().expect("a token").to_string();
            assert_eq!(listed.number, number);
            assert!(self.tried.contains(&serial), "{serial} was not tried");
            assert!(seen.insert(serial.clone()), "{serial} was tried once");
            assert_eq!(entry.change.ticket, format!("INC-{serial}"));
            let token = &tokens[&serial];
            match &entry.outcome {
                Outcome::Confirmed(found) => {
                    assert_eq!(found.changed_by.as_deref(), Some(CHANGED_BY));
                    assert_eq!(found.changed_at.as_ref().map(|at| &at.spelled), token.changed_at.as_ref());
                    assert!(token.changed_at.is_some(), "{serial} was disabled");
                    assert!(token.answered || matches!(found.source, Source::ReadLater(_)), "{serial}");
                }
                Outcome::Refused(refusal) => {
                    assert_eq!((refusal.how, &token.changed_at), (NotMade::ReadLater, &None), "{serial}");
                }
                Outcome::Unknown(_) => {
                    assert_eq!(listed.standing, Standing::Unknown);
                    let offered = open.iter().find(|open| open.entry.number == number).unwrap();
                    assert_eq!((offered.awaited, &offered.entry), (Awaited::Nobody, &**entry));
                }
            }
        }
        for (serial, token) in &tokens {
            assert!(token.arrived <= 1, "{serial} was sent twice");
            assert!(token.arrived == 0 || seen.contains(serial), "{serial} was sent, and is not on record");
        }
        let unknown = entries.iter().filter(|listed| listed.standing.is_unsettled()).count();
        assert_eq!(open.len(), unknown, "what is settled is not offered");
        entries
    }

    /// A next program checks what was left behind; then everything that can be known is settled. Gives how
    /// many entries there are: confirmed by their answer, by a look, not done, and unknown.
    fn settle(self) -> [usize; 4] {
        let (changes, before) = (self.tenant.changes(), self.compare());
        let mut desktop = desk_at(self.folder.path(), &self.tenant.url());
        let left = before.iter().filter(|listed| listed.standing.is_unsettled()).count();
        desktop.until("what was left behind is offered", |model| {
            model.session.who.as_ref().is_some_and(|who| model.history.open_in(&who.profile).count() == left)
        });
        desktop.send(Message::History(history::Message::CheckAllAsked));
        desktop.until("everything is looked up", |model| {
            model.attempts.queue.is_empty() && !model.work.asks_server()
        });
        drop(desktop);
        assert_eq!(self.tenant.changes(), changes, "a look changes nothing");
        assert!(Folder::folders(self.folder.path()).noted().is_file(), "how far it came is noted");

        let (after, tokens) = (self.compare(), self.tenant.tokens());
        let store = Store::open(&history_of(self.folder.path()), None).unwrap().0;
        let mut counts = [0; 4];
        for listed in after {
            let entry = listed.entry.unwrap();
            let account = store.reader().account(listed.number).unwrap().unwrap();
            let found = account.steps.iter().find(|step| step.what == Happened::FoundOpen);
            let long_ago =
                found.is_some_and(|step| step.at < Timestamp::now() - SignedDuration::from_mins(1));
            let made = tokens[entry.change.serial().expect("a token").as_str()].changed_at.is_some();
            let which = match &entry.outcome {
                Outcome::Confirmed(found) if found.source == Source::Answer => 0,
                Outcome::Confirmed(_) => 1,
                Outcome::Refused(_) => 2,
                Outcome::Unknown(_) => 3,
            };
            counts[which] += 1;
            match which {
                0 | 1 => assert!(made),
                2 => assert!(!made && long_ago),
                _ => assert!(!made && !long_ago, "nothing stays unknown that can be known: {entry:?}"),
            }
        }
        counts
    }
}

/// From nothing to `most`, in so many steps.
fn delays(most: Duration, steps: u32) -> impl Iterator<Item = Duration> {
    (0..steps).map(move |step| most * step / steps)
}

const MILLI: Duration = Duration::from_millis(1);

#[test]
fn killed_while_it_starts_it_leaves_a_whole_history() {
    let mut series = Series::new();
    for delay in delays(100 * MILLI, 10) {
        series.kill_after(delay);
    }
    series.settle();
}

#[test]
fn killed_around_the_writing_of_the_intent_nothing_is_sent_that_is_not_on_record() {
    let mut series = Series::new();
    for _ in 0..3 {
        series.kill_at(Point::DialogAsks);
        series.kill_at(Point::LastLookAsks);
    }
    assert_eq!((series.tenant.changes(), series.compare().len()), (0, 3), "not confirmed, and not sent");
    for delay in delays(20 * MILLI, 20) {
        series.kill_at(Point::DialogAnswered(delay));
    }
    for delay in delays(5 * MILLI, 6) {
        series.kill_at(Point::LastLookAnswered(delay));
    }
    println!("answered, looked up, not done, unknown: {:?}", series.settle());
}

#[test]
fn killed_in_flight_the_change_is_on_record_and_its_outcome_is_found_out() {
    let mut series = Series::new();
    for _ in 0..5 {
        series.kill_at(Point::Arrived);
        series.kill_at(Point::Made);
    }
    assert_eq!(series.compare().iter().filter(|entry| entry.standing == Standing::Unknown).count(), 10);
    for delay in delays(15 * MILLI, 10) {
        series.kill_at(Point::Half(delay));
    }
    let [answered, looked, not_done, unknown] = series.settle();
    assert_eq!((answered, looked, not_done + unknown), (0, 15, 5));
}

#[test]
fn killed_while_the_outcome_is_written_nothing_is_confirmed_that_was_not() {
    let mut series = Series::new();
    for delay in delays(15 * MILLI, 30) {
        series.kill_at(Point::Answered(delay));
    }
    let [answered, looked, not_done, unknown] = series.settle();
    println!("the answer was on record {answered} times, and {looked} times looked up");
    assert_eq!((answered + looked, not_done, unknown), (30, 0, 0));
}

#[test]
fn killed_while_it_looks_after_a_lost_answer_nothing_is_lost() {
    let mut series = Series::new();
    for lost in [Lost::ToAChangeThatWasMade, Lost::ToOneThatWasNot] {
        series.kill_at(Point::LookAsks(lost));
        for delay in delays(10 * MILLI, 8) {
            series.kill_at(Point::LookAnswered(lost, delay));
        }
    }
    let [answered, looked, not_done, unknown] = series.settle();
    assert_eq!((answered, looked, not_done + unknown), (0, 9, 9));
}
