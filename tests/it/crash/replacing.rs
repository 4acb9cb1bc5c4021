//! A kill between the steps of a replacement, and within each: the history has what happened and no more,
//! and the rest is gone on with.

use token_desk::{
    app::{Screen, compose, lookup, replace},
    domain::change::{act::Link, action::Action},
};

use super::*;
use crate::{
    desktop::SERVERS,
    wire::raw::{Raw, Reply, answer, json},
};

const OLD: &str = "000000000001";
const NEW: &str = "000000000002";
const NAME: &str = "Ada's new one";

/// When it is killed, seen from the server: at the first, second or third change.
#[derive(Clone, Copy, Debug)]
enum When {
    /// It has arrived, and is not made.
    Arrived(usize),
    /// It is made, and not answered.
    Made(usize),
    /// It is made and answered, this long ago.
    Answered(usize, Duration),
}

impl When {
    fn place(self) -> usize {
        match self {
            Self::Arrived(place) | Self::Made(place) | Self::Answered(place, _) => place,
        }
    }

    fn is_made(self) -> bool {
        !matches!(self, Self::Arrived(_))
    }
}

type Kill = Box<dyn FnOnce() + Send>;

/// Two tokens: Ada's, and one that nobody has. An assignment calls the token by its serial number, whatever
/// it is told.
#[derive(Default)]
struct Two {
    disabled: bool,
    assigned: bool,
    name: Option<&'static str>,
    /// The changes that arrived, by the end of their path, and whether they were made.
    arrived: Vec<(String, bool)>,
    plan: Option<(When, Kill)>,
}

impl Two {
    fn record(&self, serial: &str) -> Vec<u8> {
        let owner = (serial == OLD || self.assigned).then_some(ADAS_ID);
        let status = if serial == OLD && self.disabled { "Disabled" } else { "Enabled" };
        let name = if serial == NEW { self.name } else { None };
        let record = serde_json::json!({
            "tokenSerialNumber": serial, "userId": owner, "tokenStatus": status, "name": name,
        });
        json(&record.to_string())
    }

    fn change(&mut self, what: &str, serial: &str) -> Reply {
        let place = self.arrived.len() + 1;
        let plan = self.plan.take_if(|(when, _)| when.place() == place);
        self.arrived.push((what.to_owned(), plan.as_ref().is_none_or(|(when, _)| when.is_made())));
        if let Some((When::Arrived(_), kill)) = plan {
            kill();
            return Reply::Last(Vec::new());
        }
        match what {
            "disable" => self.disabled = true,
            "assign" => (self.assigned, self.name) = (true, Some(NEW)),
            _ => self.name = Some(NAME),
        }
        match plan {
            Some((When::Answered(_, delay), kill)) => {
                SERVERS.spawn_blocking(move || {
                    thread::sleep(delay);
                    kill();
                });
            }
            Some((_, kill)) => {
                kill();
                return Reply::Last(Vec::new());
            }
            None => {}
        }
        Reply::Send(self.record(serial))
    }
}

fn reply(two: &Mutex<Two>, request: &str) -> Reply {
    let path = request.split(' ').nth(1).unwrap_or_default();
    let body =
        || -> serde_json::Value { serde_json::from_str(request.split_once("\r\n\r\n").unwrap().1).unwrap() };
    let serial = || body()["tokenSerialNumber"].as_str().unwrap().to_owned();
    if path.ends_with("/sidTokens/lookup") {
        Reply::Send(two.lock().unwrap().record(&serial()))
    } else if let Some((_, what)) = path.split_once("/sidTokens/") {
        two.lock().unwrap().change(what, &serial())
    } else if path.ends_with("/devices") {
        Reply::Send(json(r#"{"sidTokens":[]}"#))
    } else if path.contains("/users/search") {
        Reply::Send(json(r#"{"totalPages":0,"elements":[]}"#))
    } else {
        Reply::Send(answer(404, &[], r#"{"code":"404 NOT_FOUND","description":"User not found"}"#))
    }
}

fn both_read(desktop: &mut Desktop) {
    desktop.until("both tokens are read", |model| {
        model.dialog::<replace::Asking>().is_some_and(|asking| asking.both.done().is_some())
    });
}

/// The body of the program that is killed. In the tests' own run it does nothing.
#[test]
fn the_program_that_is_killed_while_it_replaces() {
    let Some(folder) = env::var_os(FOLDER) else { return };
    let mut desktop = desk_at(Path::new(&folder), &env::var(SERVER).unwrap());
    desktop.find(ADAS_ID);
    desktop.app.forms.lookup.serial = OLD.to_owned();
    desktop.send(Message::Lookup(lookup::Message::ReplaceAsked));
    desktop.app.forms.compose.serial = NEW.to_owned();
    desktop.app.forms.compose.name = NAME.to_owned();
    desktop.send(Message::Compose(compose::Message::Submitted));
    both_read(&mut desktop);
    desktop.send(Message::Replace(replace::Message::Confirmed));
    until_killed(desktop);
}

const ACTIONS: [(Action, &str); 3] =
    [(Action::Disable, "disable"), (Action::Assign, "assign"), (Action::Rename, "updateName")];

/// Kills a program at this point of a replacement, compares its history with what the server did, and goes
/// on with it.
fn kill_at(when: When) {
    let folder = tempfile::tempdir().unwrap();
    let two = Arc::new(Mutex::new(Two::default()));
    let own = Arc::clone(&two);
    let raw = SERVERS.block_on(Raw::start(move |_, request| reply(&own, request)));
    let victim = Arc::new(Mutex::new(None::<Kill>));
    let planned = Arc::clone(&victim);
    let mut lock = victim.lock().unwrap();
    two.lock().unwrap().plan = Some((when, Box::new(move || planned.lock().unwrap().take().unwrap()())));
    let test = "crash::replacing::the_program_that_is_killed_while_it_replaces";
    let program = Victim::run(test, folder.path(), &raw.url(), OLD);
    *lock = Some(Box::new(program.killer()));
    drop(lock);
    program.see_it_killed();

    let arrived = two.lock().unwrap().arrived.clone();
    let last = see_the_history(folder.path(), &arrived, when);

    // a next program, from the last step that is on record
    let mut desktop = desk_at(folder.path(), &raw.url());
    desktop.send(Message::Went(Screen::History));
    desktop.send(Message::History(history::Message::Chosen(last)));
    desktop.until("the entry is read", |model| model.history.chosen_entry().is_some());
    desktop.send(Message::History(history::Message::GoOnAsked(last)));
    both_read(&mut desktop);
    let left = desktop.app.model.dialog::<replace::Asking>().unwrap().may_confirm();
    desktop.send(Message::Replace(replace::Message::Confirmed));
    desktop.until("it has come to rest", |model| !model.attempts.sending());
    let model = &desktop.app.model;
    assert_eq!(left, model.replace.flows.iter().any(|flow| flow.steps.is_done(&model.attempts)), "{when:?}");
    drop(desktop);

    let two = two.lock().unwrap();
    assert!(two.disabled && two.assigned && two.name == Some(NAME), "{when:?}");
    for (_, what) in ACTIONS {
        let made = two.arrived.iter().filter(|(arrived, made)| arrived == what && *made).count();
        assert_eq!(made, 1, "{what} was made once: {when:?} {:?}", two.arrived);
    }
    let store = Store::open(&history_of(folder.path()), None).unwrap().0;
    assert!(store.reader().verify(None, |_, _| true).unwrap().is_intact());
}

/// What is on record after the kill is what happened; gives the last entry's number.
fn see_the_history(folder: &Path, arrived: &[(String, bool)], when: When) -> u64 {
    let mut store = as_left(folder);
    store.take_stock(Timestamp::now()).unwrap();
    assert!(store.reader().verify(None, |_, _| true).unwrap().is_intact());
    let mut entries = Vec::new();
    store
        .reader()
        .each(&Filter::default(), |listed| {
            entries.push(*listed.entry.unwrap());
            true
        })
        .unwrap();
    assert!(entries.len() >= arrived.len(), "{when:?}: nothing is sent that is not on record");
    assert!((when.place()..=ACTIONS.len()).contains(&entries.len()), "{when:?}");
    for (place, (entry, (action, what))) in entries.iter().zip(ACTIONS).enumerate() {
        assert_eq!(entry.change.action(), action, "{when:?}");
        let Some(Link::Replaces(plan)) = &entry.change.link else { panic!("{entry:?}") };
        assert_eq!((plan.old.as_str(), plan.new.as_str()), (OLD, NEW));
        let sent = arrived.get(place);
        assert!(sent.is_none_or(|(path, _)| path == what));
        match &entry.outcome {
            Outcome::Confirmed(_) => assert!(sent.is_some_and(|(_, made)| *made), "{when:?}: {what}"),
            Outcome::Unknown(_) => assert!(place + 1 >= when.place(), "{when:?}: {what} was answered"),
            Outcome::Refused(refusal) => panic!("{when:?}: {refusal:?}"),
        }
    }
    entries.len() as u64
}

#[test]
fn killed_within_a_step_the_rest_is_gone_on_with_and_nothing_is_done_twice() {
    for place in 1..=3 {
        kill_at(When::Arrived(place));
        kill_at(When::Made(place));
    }
}

#[test]
fn killed_between_two_steps_the_rest_is_gone_on_with_and_nothing_is_done_twice() {
    for place in 1..=3 {
        for delay in delays(12 * MILLI, 5) {
            kill_at(When::Answered(place, delay));
        }
    }
}
