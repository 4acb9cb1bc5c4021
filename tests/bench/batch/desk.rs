//! The program without its window, with a list: read, rehearsed and carried out by the messages that the
//! window would send.

use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

use anyhow::ensure;
use token_desk::{
    app::{
        Message,
        batch::{self, Stage},
        sign_in,
    },
    domain::batch::{limits::Rules, report::Kind},
};

use crate::desk::{BenchApp, PROFILE, folders, write_profile_for};

/// Longer than anything here takes.
const CAP: Duration = Duration::from_mins(20);

pub struct Desk {
    pub app: BenchApp,
    list: PathBuf,
}

impl Desk {
    /// Somebody is signed in.
    pub fn at(address: &str, bearer: &str, rules: Rules) -> anyhow::Result<Self> {
        // on a disk, not in memory: where the program was built
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
        let list = folder.path().join("box.csv");
        write_profile_for(&folders(folder.path()), address, rules)?;
        let mut app = BenchApp::within(folder)?;
        app.send(Message::SignIn(sign_in::Message::ProfileChosen(PROFILE.to_owned())));
        bearer.clone_into(&mut app.app.forms.sign_in.bearer.0);
        app.send(Message::SignIn(sign_in::Message::Submitted));
        app.until("somebody is signed in", |model| model.session.who.is_some())?;
        Ok(Self { app, list })
    }

    /// The list is dropped on the window.
    pub fn read(&mut self, list: &str) -> anyhow::Result<Duration> {
        std::fs::write(&self.list, list)?;
        let began = Instant::now();
        self.app.send(Message::Dropped(self.list.clone()));
        self.app.until_within(CAP, "the list is read", |model| {
            matches!(model.batch.stage, Stage::Understood(_))
        })?;
        Ok(began.elapsed())
    }

    pub fn rehearse(&mut self, lines: u32) -> anyhow::Result<Duration> {
        let began = Instant::now();
        self.app.send(Message::Batch(batch::Message::RehearseAsked));
        self.app.until_within(CAP, "the list is rehearsed", |model| match &model.batch.stage {
            Stage::Rehearsing(rehearsing) => rehearsing.job.running().is_none(),
            Stage::Choosing(_) | Stage::Understood(_) | Stage::Running(_) | Stage::Report(_) => false,
        })?;
        self.app.app.forms.batch.number = lines.to_string();
        Ok(began.elapsed())
    }

    /// The number is typed, and "Start" pressed.
    pub fn run(&mut self, lines: u32) -> anyhow::Result<Duration> {
        let began = Instant::now();
        self.start()?;
        self.app.until_within(CAP, "the batch is over", |model| match &model.batch.stage {
            Stage::Running(running) => running.over,
            Stage::Report(_) => true,
            Stage::Choosing(_) | Stage::Understood(_) | Stage::Rehearsing(_) => false,
        })?;
        let took = began.elapsed();
        self.app.until_within(CAP, "its report is there", |model| {
            matches!(model.batch.stage, Stage::Report(_))
        })?;
        let Stage::Report(reporting) = &self.app.app.model.batch.stage else { unreachable!("just seen") };
        let confirmed = reporting.report.count(Kind::Confirmed);
        ensure!(confirmed == lines as usize, "{confirmed} of {lines} are confirmed");
        Ok(took)
    }

    fn start(&mut self) -> anyhow::Result<()> {
        self.app.send(Message::Batch(batch::Message::StartAsked));
        ensure!(matches!(self.app.app.model.batch.stage, Stage::Running(_)), "the batch was not begun");
        Ok(())
    }
}
