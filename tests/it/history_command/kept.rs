//! Histories that earlier versions made: each is read, verified and exported as its folder in
//! `tests/it/golden` says.
//!
//! A folder such as `0.1.0-2026-11` holds a history with one of everything that its version recorded, the
//! file of the entries that were removed from it, what this program has to say of both, and profiles and
//! settings (see [`earlier`]). Before something new is recorded, and before a release, keep the present
//! version:
//!
//! ```text
//! NEW_FIXTURE=0.2.0 cargo test --locked --test it this_versions_history
//! ```
//!
//! makes such a folder, and never touches one that is there. `UPDATE_GOLDEN=1` writes anew what the program
//! says, which a new column changes, and never the histories.

mod making;

use std::collections::BTreeSet;
use token_desk::words;

use serde_json::Value;
use token_desk::domain::change::action::Action;

use super::*;
use crate::fixtures;
use crate::{earlier, exports};

/// What is compared byte for byte, and what says it.
const SAID: [(&str, &[&str]); 4] = [
    ("verify.txt", &["verify"]),
    ("history.csv", &["export", "--format", "csv"]),
    ("history.json", &["export", "--format", "json"]),
    ("history.jsonl", &["export", "--format", "jsonl"]),
];

fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/golden")
}

/// The versions of which a history is kept.
fn kept() -> Vec<PathBuf> {
    let folders = fs::read_dir(golden()).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<_> = folders.filter(|path| path.join("history.sqlite3").exists()).collect();
    assert!(!folders.is_empty());
    folders.sort();
    folders
}

/// The history and the files beside it, in a folder of their own.
fn copied(from: &Path) -> DataFolder {
    let desk = DataFolder::new();
    for name in made_by_the_program(from) {
        fs::copy(from.join(&name), desk.data().join(&name)).unwrap();
    }
    desk
}

fn made_by_the_program(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name == "history.sqlite3" || name.starts_with("history-removed-")).collect()
}

/// Everything that the program says of a history, by the name of the file that says it, too.
fn said_of(desk: &DataFolder) -> Vec<(&'static str, String)> {
    let mut all: Vec<_> = SAID
        .iter()
        .map(|(name, arguments)| {
            let said = desk.history(arguments);
            assert_eq!((said.code, said.err.as_str()), (0, ""), "{arguments:?}: {said:?}");
            (*name, said.out)
        })
        .collect();
    let workbook = desk.path("export.xlsx");
    assert_eq!(desk.history(&["export", "--to", &workbook]).code, 0);
    all.push(("history.xlsx.txt", exports::cells(&fs::read(&workbook).unwrap())));
    all
}

fn write_what_is_said(folder: &Path, desk: &DataFolder) {
    for (name, said) in said_of(desk) {
        fs::write(folder.join(name), said).unwrap();
    }
}

#[test]
fn a_history_of_each_earlier_version_verifies_and_exports_byte_for_byte() {
    for folder in kept() {
        let desk = copied(&folder);
        let before = fs::read(desk.file()).unwrap();
        if std::env::var_os("UPDATE_GOLDEN").is_some() {
            write_what_is_said(&folder, &desk);
        }
        for (name, said) in said_of(&desk) {
            let expected = fs::read_to_string(folder.join(name)).unwrap();
            assert!(said == expected, "{}/{name} is not as it was; it is now:\n{said}", folder.display());
        }
        assert!(fs::read(desk.file()).unwrap() == before, "{}: reading changed it", folder.display());
    }
}

#[test]
fn a_history_of_each_earlier_version_goes_on_with_this_one() {
    for folder in kept() {
        let desk = copied(&folder);
        let newest = desk.reader().head().unwrap().unwrap();
        let lines = |desk: &DataFolder| -> Vec<Value> {
            let said = desk.history(&["export", "--format", "jsonl"]);
            said.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
        };
        let before = lines(&desk);
        let mut store = desk.store();
        let at: Timestamp = "2029-01-01T00:00:00Z".parse().unwrap();
        let number = record(&mut store, &Intent { at, ..intent(1, fixtures::PROFILE) }, Some(&confirmed()));
        drop(store);
        let after = lines(&desk);
        assert_eq!(after.last().unwrap()["number"], number);
        assert_eq!(after[..after.len() - 1], before, "{}", folder.display());
        let said = desk.history(&["verify", "--noted", &newest.hash]);
        let words = format!("Noted hash: that of row {}; of rows ", newest.row);
        assert!(said.code == 0 && said.out.contains(&words), "{said:?}");
        assert!(said.out.ends_with("\nResult: intact\n"), "{said:?}");
    }
}

#[test]
fn the_removed_entries_of_an_earlier_version_are_held_to_what_was_written() {
    for folder in kept() {
        let desk = copied(&folder);
        let removed = desk.names().into_iter().find(|name| name.starts_with("history-removed-")).unwrap();
        fs::write(desk.path(&removed), "{}\n").unwrap();
        let said = desk.history(&["verify"]);
        assert!(said.code != 0 && said.out.contains(&removed), "{said:?}");
    }
}

/// How often each value stands in a column of the export.
fn values(desk: &DataFolder, column: &str) -> BTreeSet<String> {
    let said = desk.history(&["export", "--format", "jsonl"]);
    let lines = said.out.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines.filter_map(|line| line[column].as_str().map(str::to_owned)).collect()
}

/// Makes the fixture, too, when it is asked for.
#[test]
fn this_versions_history_has_one_of_everything_that_is_recorded() {
    let desk = DataFolder::new();
    making::make(&desk);

    let conn = rusqlite::Connection::open(desk.file()).unwrap();
    let mut kinds = conn.prepare("SELECT DISTINCT kind FROM rows ORDER BY kind").unwrap();
    let kinds: Vec<String> = kinds.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    assert_eq!(kinds, ["began", "found-open", "intent", "look", "outcome", "retention", "stopped"]);
    let actions: BTreeSet<_> =
        Action::ALL.iter().map(|action| words::action::name(*action).to_owned()).collect();
    assert_eq!(values(&desk, "action"), actions);
    assert_eq!(values(&desk, "outcome"), ["confirmed", "refused", "unknown"].map(str::to_owned).into());
    let how = ["answer", "not sent", "read later"].map(str::to_owned);
    assert_eq!(values(&desk, "how_known"), how.into());
    for column in ["caller_verified", "caller_denied_at_utc", "replacement", "detail", "changed_by_fits"] {
        assert!(!values(&desk, column).is_empty(), "{column}");
    }
    let said = desk.history(&["verify"]);
    assert!(said.code == 0 && said.out.matches("\nRemoved: ").count() == 2, "{said:?}");

    if let Some(name) = std::env::var_os("NEW_FIXTURE") {
        let folder = golden().join(name);
        fs::create_dir(&folder).expect("a name that no folder has");
        for name in made_by_the_program(desk.data()) {
            fs::copy(desk.data().join(&name), folder.join(&name)).unwrap();
        }
        write_what_is_said(&folder, &desk);
        earlier::write(&folder);
    }
}
