//! The program without its window: `App` and `Runtime` with folders of their own, driven by messages.

use std::{
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context as _, bail};
use jiff::{Timestamp, tz::TimeZone};
use tempfile::TempDir;
use token_desk::{
    app::{App, Effect, Message, Model, Reply, Workstation},
    domain::{
        batch::limits::Rules,
        language::Language,
        profile::{Address, Edit, Profile, SignInMethod},
    },
    profiles::{self, Folders},
};

use crate::{server::Server, waiting::WaitingRuntime};

/// The profile of the bench's own server.
pub const PROFILE: &str = "Bench";

/// Longer than anything here takes; only a failure waits that long.
pub const CAP: Duration = Duration::from_secs(30);

/// The program's inside.
pub struct BenchApp {
    pub app: App,
    runtime: WaitingRuntime,
    /// How many replies it has taken in, but for the lists of open changes, which may be read once or twice.
    pub replies: usize,
    /// Holds the folders.
    _folder: TempDir,
}

impl BenchApp {
    /// With a profile for the server, if there is one.
    pub fn new(server: Option<&Server>) -> anyhow::Result<Self> {
        let folder = tempfile::tempdir()?;
        if let Some(server) = server {
            write_profile(&folders(folder.path()), server)?;
        }
        Self::within(folder)
    }

    /// With the profiles that this folder has.
    pub fn within(folder: TempDir) -> anyhow::Result<Self> {
        let folders = folders(folder.path());
        let runtime = WaitingRuntime::start(&folders)?;
        let workstation = Workstation {
            operator: "bench".to_owned(),
            host: String::new(),
            zone: TimeZone::UTC,
            language: Language::English,
            language_asked: None,
            notifies: false,
            asks_who: None,
            export_folder: folder.path().to_owned(),
            policy: Arc::default(),
        };
        let (app, effects) = App::new(workstation, Timestamp::now());
        let mut desk = Self { app, runtime, replies: 0, _folder: folder };
        desk.carry_out(effects);
        desk.until("the profiles are read", |model| model.profiles.load.done().is_some())?;
        desk.until("what is remembered is known", |model| model.sign_in.surroundings.running().is_none())?;
        Ok(desk)
    }

    /// What people do, and what was answered.
    pub fn send(&mut self, message: Message) {
        let open = matches!(message, Message::Reply(_, Reply::OpenEntries(_)));
        self.replies += usize::from(matches!(message, Message::Reply(..)) && !open);
        let effects = self.app.update(message, Timestamp::now());
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            self.runtime.run(effect);
        }
    }

    /// Takes in what was answered so far.
    pub fn take_replies(&mut self) {
        while let Some(message) = self.runtime.poll() {
            self.send(message);
        }
    }

    /// Takes answers in until the model is as wanted.
    pub fn until(&mut self, what: &str, wanted: impl Fn(&Model) -> bool) -> anyhow::Result<()> {
        self.until_within(CAP, what, wanted)
    }

    /// The same for what may take longer.
    pub fn until_within(
        &mut self,
        cap: Duration,
        what: &str,
        wanted: impl Fn(&Model) -> bool,
    ) -> anyhow::Result<()> {
        let end = Instant::now() + cap;
        while !wanted(&self.app.model) {
            let message = self.runtime.wait(end.saturating_duration_since(Instant::now()));
            self.send(message.with_context(|| format!("not reached: {what}"))?);
        }
        Ok(())
    }
}

/// The program's folders below one.
pub fn folders(folder: &std::path::Path) -> Folders {
    Folders { config: folder.join("config"), data: folder.join("data") }
}

/// Writes a profile for the server, to sign in with a bearer token.
pub fn write_profile(folders: &Folders, server: &Server) -> anyhow::Result<()> {
    write_profile_for(folders, &server.api(), Rules::default())
}

/// The same for a server with this address, and with rules for batches.
pub fn write_profile_for(folders: &Folders, address: &str, batch: Rules) -> anyhow::Result<()> {
    let address = match Address::parse(address) {
        Ok(address) => address,
        Err(hint) => bail!("{address}: {}", hint.0),
    };
    let profile = Profile { sign_in: SignInMethod::Bearer, batch, ..Profile::new(PROFILE, address) };
    let edit = Edit::Put { replaces: None, profile: Box::new(profile) };
    profiles::save(&folders.profiles(), &edit)
        .map(drop)
        .map_err(|err| anyhow::anyhow!(token_desk::words::problem_text(&err.problem())))
}
