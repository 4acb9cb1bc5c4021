//! The promises of the store, one area in each file.

mod acts;
mod batches;
mod chain;
mod keeping;
mod listing;
mod noted;
mod notes;
mod opening;
mod removing;
mod round_trips;
mod sorting;
mod together;
mod untouched;

use std::path::PathBuf;

use rusqlite::Connection;
use tempfile::TempDir;

use super::*;
use crate::domain::{
    change::{
        act::Act,
        action::Action,
        confirmation::{Confirmation, Fit, Fits, Now, Source},
    },
    history::{record::Page, retention::Vouched},
    person::UserId,
    problem::ProblemKind,
    profile::SignInMethod,
    sign_in::credential::Identity,
    time::server_time::ServerTime,
    token::{
        hardware_token::{HardwareToken, TokenStatus},
        serial::Serial,
    },
    verification::Caller,
};
use crate::fixtures;

struct HistoryFolder {
    folder: TempDir,
}

impl HistoryFolder {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("data/history.sqlite3")
    }

    fn store(&self) -> Store {
        let (store, start) = Store::open(&self.file(), None).unwrap();
        assert_eq!(start, Start::AsLeft);
        store
    }

    fn reader(&self) -> Reader {
        Reader::open(&self.file()).unwrap()
    }

    /// The file as another program opens it.
    fn foreign(&self) -> Connection {
        Connection::open(self.file()).unwrap()
    }
}

impl Store {
    /// Removes everything older, batch by batch, without an archive.
    fn remove_older(&mut self, before: Timestamp, at: Timestamp) -> Result<Removed, Error> {
        let mut all = Removed::default();
        loop {
            let step = self.remove_some(&Cut { before, at, vouched: None }, None)?;
            all += step;
            if step.entries == 0 {
                break;
            }
        }
        while all.entries > 0 && self.wipe_some()? {}
        Ok(all)
    }
}

/// A confirmation that the clock is right.
fn yes(at: Timestamp) -> Vouched {
    Vouched {
        at,
        operator: fixtures::OPERATOR.to_owned(),
        operator_name: Some(fixtures::OPERATOR_NAME.to_owned()),
    }
}

/// Rebuilds the list, as a write does that finds it damaged.
fn rebuild_list(store: &mut Store) {
    store.transact(super::listing::rebuild).unwrap();
}

fn in_memory() -> Store {
    Store::open(Path::new(IN_MEMORY), None).unwrap().0
}

/// `seconds` after a Monday morning.
fn at(seconds: i64) -> Timestamp {
    Timestamp::from_second(1_795_420_800 + seconds).unwrap()
}

fn serial(text: &str) -> Serial {
    Serial::parse(text).unwrap()
}

fn user_id() -> UserId {
    fixtures::user_id()
}

fn intent(second: i64) -> Intent {
    let mut intent = fixtures::intent(at(second));
    intent.change.changed_before = ServerTime::read("2026-11-20T08:00:00Z");
    intent
}

fn confirmed() -> Outcome {
    fixtures::disabled()
}

fn read_later() -> Outcome {
    let Outcome::Confirmed(confirmation) = confirmed() else { unreachable!() };
    Outcome::Confirmed(Confirmation {
        source: Source::ReadLater(Fit { by: Fits::Yes, at: Fits::Yes, ..Fit::NOT_SAID }),
        ..confirmation
    })
}

fn problem(kind: ProblemKind) -> Problem {
    fixtures::problem(kind, "The token was not disabled", "Why", "What to do").with_details("409\nPATCH …")
}

fn refused() -> Outcome {
    Outcome::refused(problem(ProblemKind::Conflict))
}

fn unknown() -> Outcome {
    Outcome::Unknown(problem(ProblemKind::TimedOut))
}

fn disabled_token() -> Observation {
    Observation::Token(HardwareToken {
        status: TokenStatus::Disabled,
        owner: Some(user_id()),
        changed_by: Some("helpdesk-key".to_owned()),
        changed_at: ServerTime::read("2026-11-23T13:05Z"),
        ..fixtures::bare_token(fixtures::serial())
    })
}

/// Records an intent and, if given, its outcome; returns the number.
fn record(store: &mut Store, intent: &Intent, outcome: Option<&Outcome>) -> u64 {
    let number = store.record_intent(intent).unwrap();
    if let Some(outcome) = outcome {
        store.record_outcome(number, intent.at, outcome, Duration::from_millis(412)).unwrap();
    }
    number
}

fn entries(page: &Page) -> Vec<u64> {
    page.entries.iter().map(|listed| listed.number).collect()
}
