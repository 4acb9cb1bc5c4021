//! A desk without a window: the program with a real runtime and folders of its own, driven message by
//! message.

use crate::{fixtures, waiting::WaitingRuntime};

use std::{
    path::{Path, PathBuf},
    sync::{Arc, LazyLock},
    time::{Duration, Instant},
};

use jiff::{Timestamp, tz::TimeZone};
use tempfile::TempDir;
use token_desk::{
    app::{App, Effect, Message, Model, Workstation, confirm, lookup, sign_in},
    domain::{
        change::{Outcome, action::Action},
        language::Language,
        profile::{Edit, Profile, SignInMethod},
    },
    profiles::{self, Folders},
};

/// Longer than anything here takes on a slow machine; only a failure waits that long.
pub const CAP: Duration = Duration::from_secs(30);

/// The runtime on which the tests' own servers live.
pub static SERVERS: LazyLock<tokio::runtime::Runtime> =
    LazyLock::new(|| tokio::runtime::Runtime::new().expect("a tokio runtime"));

/// A desk with a real runtime and folders of its own.
pub struct Desktop {
    pub app: App,
    pub runtime: WaitingRuntime,
    pub folder: Folder,
    pub copied: Vec<String>,
    pub closed: bool,
}

/// Where a desk keeps what it keeps: in a folder of its own that ends with it, or in one that outlives it.
pub struct Folder {
    path: PathBuf,
    _temporary: Option<TempDir>,
}

impl Folder {
    pub fn path(&self) -> &Path {
        &self.path
    }

    pub fn folders(path: &Path) -> Folders {
        Folders { config: path.join("config"), data: path.join("data") }
    }
}

impl Desktop {
    /// A desk with these profiles in its file.
    pub fn with(list: &[Profile]) -> Self {
        let temporary = tempfile::tempdir().expect("a folder");
        let folder = Folder { path: temporary.path().to_owned(), _temporary: Some(temporary) };
        Self::in_folder(folder, list)
    }

    /// The same in a folder that others use, too.
    pub fn at(path: &Path, list: &[Profile]) -> Self {
        Self::in_folder(Folder { path: path.to_owned(), _temporary: None }, list)
    }

    fn in_folder(folder: Folder, list: &[Profile]) -> Self {
        let folders = Folder::folders(folder.path());
        // in a folder that others use, they are there already
        let new = !folders.profiles().exists();
        for profile in list.iter().filter(|_| new) {
            let edit = Edit::Put { replaces: None, profile: Box::new(profile.clone()) };
            profiles::save(&folders.profiles(), &edit).expect("a saved profile");
        }
        let runtime = WaitingRuntime::start(&folders).expect("a runtime");
        let workstation = Workstation {
            operator: fixtures::OPERATOR.to_owned(),
            host: "HD-PC-17".to_owned(),
            zone: TimeZone::UTC,
            language: Language::English,
            language_asked: None,
            notifies: false,
            asks_who: None,
            export_folder: folder.path().to_owned(),
            policy: Arc::default(),
        };
        let (app, effects) = App::new(workstation, Timestamp::now());
        let mut desktop = Self { app, runtime, folder, copied: Vec::new(), closed: false };
        desktop.carry_out(effects);
        desktop.until("the profiles are read", |model| model.profiles.load.done().is_some());
        desktop.until("what is remembered is known", |model| model.sign_in.surroundings.running().is_none());
        desktop.until("the history was tried", |model| model.history.opening.running().is_none());
        desktop
    }

    /// Signs in to the chosen profile with a bearer token.
    pub fn sign_in_with_bearer(&mut self, token: &str) {
        self.send(Message::SignIn(sign_in::Message::MethodChosen(SignInMethod::Bearer)));
        self.app.forms.sign_in.bearer.0.push_str(token);
        self.send(Message::SignIn(sign_in::Message::Submitted));
        self.until("somebody is signed in", |model| model.session.who.is_some());
    }

    pub fn send(&mut self, message: Message) {
        let effects = self.app.update(message, Timestamp::now());
        self.carry_out(effects);
    }

    pub fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            match effect {
                Effect::Copy(text) => self.copied.push(text),
                Effect::Close => self.closed = true,
                other => self.runtime.run(other),
            }
        }
    }

    /// Takes replies in until the model is as wanted.
    pub fn until(&mut self, what: &str, wanted: impl Fn(&Model) -> bool) {
        let end = Instant::now() + CAP;
        while !wanted(&self.app.model) {
            let left = end.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "not reached: {what}; the model is {:#?}", self.app.model);
            if let Some(message) = self.runtime.wait(left) {
                self.send(message);
            }
        }
    }

    pub fn find(&mut self, text: &str) {
        self.app.forms.lookup.search = text.to_owned();
        self.send(Message::Lookup(lookup::Message::Submitted));
        self.until("the look-up is answered", |model| model.lookup.found.running().is_none());
        self.until("the tokens are read", |model| model.lookup.tokens.running().is_none());
    }

    pub fn choose(&mut self, serial: &str) {
        self.app.forms.lookup.serial = serial.to_owned();
        self.send(Message::Lookup(lookup::Message::Asked(Action::Disable)));
        self.until("the token is read again", |model| {
            model.dialog::<confirm::Asking>().is_some_and(|asking| asking.reread.running().is_none())
        });
    }

    /// Find, choose, confirm: the click that disables.
    pub fn disable(&mut self, person: &str, serial: &str) {
        self.find(person);
        self.app.forms.lookup.ticket = "INC0042317".to_owned();
        self.choose(serial);
        self.send(Message::Confirm(confirm::Message::Confirmed));
        self.until("the change is answered", |model| !model.attempts.sending());
    }

    pub fn outcome(&self) -> Outcome {
        self.app.model.attempts.list.last().expect("an attempt").entry().outcome
    }
}
