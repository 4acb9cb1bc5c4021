//! `token-desk history` as a person or a script runs it: the real program, on a data folder that the store
//! made.

#![expect(clippy::unwrap_used, reason = "these are tests: the helpers may panic too")]

mod acts;
mod altered;
mod beside;
mod export;
mod kept;
mod old;
#[cfg(unix)]
mod printed;
mod verify;

use crate::fixtures;

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    time::Duration,
};

use jiff::Timestamp;
use tempfile::TempDir;
use token_desk::{
    domain::{
        call::CallId,
        change::{
            Outcome,
            act::Act,
            confirmation::{Confirmation, Now, Source},
        },
        history::record::Intent,
        person::UserId,
        problem::{Problem, ProblemKind},
        profile::Profile,
        time::server_time::ServerTime,
        token::{hardware_token::TokenStatus, serial::Serial},
        verification::Caller,
    },
    store::{Reader, Start, Store},
};

/// Central European time by rule, so that no time zone database is asked.
const ZONE: &str = "CET-1CEST,M3.5.0,M10.5.0/3";

/// A data folder.
struct DataFolder {
    folder: TempDir,
}

/// Alters a history as somebody does who takes the triggers away first and puts them back.
fn tamper(conn: &rusqlite::Connection, alter: impl FnOnce(&rusqlite::Connection)) {
    let mut triggers = conn.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").unwrap();
    let triggers = triggers.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    let triggers: Vec<(String, String)> = triggers.map(Result::unwrap).collect();
    for (name, _) in &triggers {
        conn.execute_batch(&format!("DROP TRIGGER {name}")).unwrap();
    }
    alter(conn);
    for (_, sql) in &triggers {
        conn.execute_batch(sql).unwrap();
    }
}

/// What the program answered.
#[derive(Debug)]
struct Said {
    code: i32,
    out: String,
    err: String,
}

impl DataFolder {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// With six entries: confirmed, refused, unknown, and one that is on its way; a new profile from the
    /// fourth on.
    fn filled() -> Self {
        let desk = Self::new();
        let mut store = desk.store();
        for (day, profile, outcome) in [
            (1, fixtures::PROFILE, Some(confirmed())),
            (1, fixtures::PROFILE, Some(refused())),
            (2, fixtures::PROFILE, Some(unknown())),
            (3, "Практика 山田", Some(confirmed())),
            (3, "Практика 山田", None),
            (4, fixtures::PROFILE, Some(confirmed())),
        ] {
            let mut intent = intent(day, profile);
            // each day is one call
            intent.change.caller.call = Some(CallId::begun(intent.at));
            record(&mut store, &intent, outcome.as_ref());
        }
        desk
    }

    fn data(&self) -> &Path {
        self.folder.path()
    }

    fn file(&self) -> PathBuf {
        self.data().join("history.sqlite3")
    }

    fn path(&self, name: &str) -> String {
        self.data().join(name).to_str().unwrap().to_owned()
    }

    fn store(&self) -> Store {
        let (store, start) = Store::open(&self.file(), None).unwrap();
        assert_eq!(start, Start::AsLeft);
        store
    }

    fn reader(&self) -> Reader {
        Reader::open(&self.file()).unwrap()
    }

    /// Somebody with the right to write the file, who takes the triggers away first and puts them back.
    fn tamper(&self, sql: &str) {
        tamper(&rusqlite::Connection::open(self.file()).unwrap(), |conn| conn.execute_batch(sql).unwrap());
    }

    /// `token-desk history` with this data folder.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_token-desk"));
        command.arg("history").args(arguments).arg("--data-dir").arg(self.data());
        plainly(&mut command);
        command
    }

    fn history(&self, arguments: &[&str]) -> Said {
        said(&self.command(arguments).output().unwrap())
    }

    /// The names of the files that a person would see, without those of the database.
    fn names(&self) -> Vec<String> {
        let names = fs::read_dir(self.data()).unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<_> = names.map(|name| name.into_string().unwrap()).collect();
        names.retain(|name| !name.starts_with("history.sqlite3"));
        names.sort();
        names
    }
}

fn plainly(command: &mut Command) {
    // no language of the person who runs the tests
    command
        .env("TZ", ZONE)
        .env("LC_ALL", "C.UTF-8")
        .env_remove("LANGUAGE")
        .env("XDG_CONFIG_HOME", "/nonexistent");
    command.env_remove("TOKEN_DESK_LOG").env_remove("RUST_LOG").stdin(Stdio::null());
}

fn said(output: &Output) -> Said {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    Said { code: output.status.code().unwrap(), out: text(&output.stdout), err: text(&output.stderr) }
}

fn user_id() -> UserId {
    fixtures::user_id()
}

/// In the last minute of a day in November 2026, local time.
fn intent(day: i64, profile: &str) -> Intent {
    let first: Timestamp = "2026-11-01T22:59:30Z".parse().unwrap();
    let at = Timestamp::from_second(first.as_second() + (day - 1) * 86_400).unwrap();
    let mut intent = fixtures::intent(at);
    intent.change.profile = Profile::new(profile, fixtures::address()).tag();
    intent.change.reason = "=1+1 lost, \"two\nlines\" 紛失".to_owned();
    intent.change.ticket = format!("INC{day:04}");
    intent
}

fn confirmed() -> Outcome {
    fixtures::disabled()
}

fn refused() -> Outcome {
    Outcome::refused(fixtures::problem(
        ProblemKind::Conflict,
        "The token was not disabled",
        "Why",
        "What to do",
    ))
}

fn unknown() -> Outcome {
    Outcome::Unknown(fixtures::problem(ProblemKind::TimedOut, "It is not known", "Why", "What to do"))
}

fn record(store: &mut Store, intent: &Intent, outcome: Option<&Outcome>) -> u64 {
    let number = store.record_intent(intent).unwrap();
    if let Some(outcome) = outcome {
        store.record_outcome(number, intent.at, outcome, Duration::from_millis(412)).unwrap();
    }
    number
}
