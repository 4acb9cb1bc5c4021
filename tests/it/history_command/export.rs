//! `history export`: what is in the file, which entries, and what happens to a file that is there.

use std::{
    fs,
    io::{BufRead as _, BufReader},
};

use jiff::tz::TimeZone;
use token_desk::words::Reader;
use token_desk::{
    domain::{
        Existing,
        history::{
            export::Format,
            record::{Filter, OutcomeFilter},
        },
    },
    export::Writer,
};

use super::*;
use crate::fixtures;

/// The numbers of the entries in an export as JSON Lines.
fn numbers(said: &Said) -> Vec<u64> {
    assert_eq!(said.code, 0, "{said:?}");
    let number = |line| serde_json::from_str::<serde_json::Value>(line).unwrap()["number"].as_u64().unwrap();
    said.out.lines().map(number).collect()
}

#[test]
fn each_format_holds_what_the_store_has() {
    let desk = DataFolder::filled();
    let reader = desk.reader();
    let head = reader.head().unwrap().unwrap();
    for format in Format::ALL {
        let ending = format.extension();
        let (to, wanted) =
            (desk.path(&format!("new.{ending}")), desk.data().join(format!("wanted.{ending}")));
        let said = desk.history(&["export", "--to", &to]);
        let report =
            format!("Exported entries: 6\nNewest row: {}\nIts hash: {}\nFile: {to}\n", head.row, head.hash);
        assert_eq!((said.code, said.out, said.err), (0, report, String::new()));

        let zone = TimeZone::posix(ZONE).unwrap();
        let mut writer = Writer::begin(&wanted, format, Existing::Keep, Reader::english(zone)).unwrap();
        reader.each(&Filter::default(), |listed| writer.add(&listed).is_ok()).unwrap();
        writer.finish(Some(&head)).unwrap();
        assert!(fs::read(&to).unwrap() == fs::read(&wanted).unwrap(), "{format:?}");

        if format != Format::Xlsx {
            let said = desk.history(&["export", "--format", ending]);
            assert_eq!((said.code, said.out.as_bytes()), (0, &*fs::read(&to).unwrap()), "{format:?}");
            assert_eq!(said.err, "", "nothing but the entries goes out");
        }
    }
    // the same read by somebody else
    let json: serde_json::Value = serde_json::from_slice(&fs::read(desk.path("new.json")).unwrap()).unwrap();
    assert_eq!(json["head"]["hash"], head.hash);
    for (entry, number) in json["entries"].as_array().unwrap().iter().zip(1..) {
        let listed = reader.listed(&[number]).unwrap().remove(0);
        assert_eq!(entry["number"], number);
        assert_eq!(entry["newest_row_hash"], listed.newest.unwrap().hash);
        assert_eq!(entry["serial_number"], fixtures::SERIAL);
        assert_eq!(entry["operator_name"], fixtures::OPERATOR_NAME);
        assert_eq!(entry["took_ms"].is_null(), number == 5, "the fifth is on its way");
    }
    assert_eq!(json["entries"][0]["started_at"], "2026-11-01T23:59:30.000+01:00");
}

#[test]
fn only_what_is_asked_for_is_exported() {
    let desk = DataFolder::filled();
    for (line, wanted) in [
        (&[][..], &[1, 2, 3, 4, 5, 6][..]),
        (&["--outcome", "confirmed"], &[1, 4, 6]),
        (&["--outcome", "refused"], &[2]),
        (&["--outcome", "unknown"], &[3, 5]),
        (&["--action", "disable"], &[1, 2, 3, 4, 5, 6]),
        (&["--profile", "Практика 山田"], &[4, 5]),
        (&["--search", "inc0003"], &[4, 5]),
        (&["--search", "ada INC0001", "--outcome", "confirmed"], &[1]),
        // local days, from their first minute to their last one
        (&["--from", "2026-11-03"], &[4, 5, 6]),
        (&["--until", "2026-11-02"], &[1, 2, 3]),
        (&["--from", "2026-11-02", "--until", "2026-11-02"], &[3]),
        (&["--from", "2026-11-02T22:59:30Z", "--until", "2026-11-03T23:59:30+01:00"], &[3]),
        (&["--from", "2026-12-01"], &[]),
        (&["--call", "2026-11-01T22:59:30Z"], &[1, 2]),
        (&["--call", "2026-11-01T23:59:30+01:00", "--outcome", "refused"], &[2]),
        (&["--call", "2026-11-01T22:59:30.000001Z"], &[]),
    ] {
        let said = desk.history(&[&["export", "--format", "jsonl"], line].concat());
        assert_eq!((numbers(&said), said.err.as_str()), (wanted.to_vec(), ""), "{line:?}");
    }
    let filter = Filter { outcome: Some(OutcomeFilter::Unknown), ..Filter::default() };
    assert_eq!(desk.reader().numbers(&filter).unwrap(), [5, 3], "as the window filters");

    let said = desk.history(&["export", "--format", "jsonl", "--profile", "Acme"]);
    assert!(numbers(&said).is_empty());
    assert!(
        said.err.contains("\u{201c}Acme\u{201d}") && said.err.contains("Acme production, Практика 山田"),
        "{said:?}"
    );
}

#[test]
fn a_file_that_is_there_is_replaced_only_with_replace() {
    let desk = DataFolder::filled();
    let to = desk.path("old.csv");
    fs::write(&to, "before").unwrap();
    let said = desk.history(&["export", "--to", &to]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(
        said.err.contains("A file with this name is there already") && said.err.contains("--replace"),
        "{said:?}"
    );
    assert_eq!(fs::read(&to).unwrap(), b"before");
    assert_eq!(desk.history(&["export", "--to", &to, "--replace"]).code, 0);
    assert_eq!(fs::read_to_string(&to).unwrap().lines().count(), 1 + 2 * 6, "each reason has two lines");
    assert_eq!(desk.names(), ["old.csv"]);
}

#[test]
fn the_history_itself_is_not_written_over_even_with_replace() {
    let desk = DataFolder::filled();
    let head = desk.reader().head().unwrap();
    for name in ["history.sqlite3", "history.sqlite3-wal"] {
        let said = desk.history(&["export", "--to", &desk.path(name), "--format", "csv", "--replace"]);
        assert!(said.code == 1 && said.err.contains("belongs to the history itself"), "{said:?}");
    }
    assert_eq!(desk.reader().head().unwrap(), head);
}

#[test]
fn where_nothing_is_yet_no_file_is_made() {
    let desk = DataFolder::new();
    let said = desk.history(&["export", "--to", &desk.path("new.csv")]);
    assert!(said.code == 1 && said.err.starts_with("There is no history to export yet\n"), "{said:?}");
    assert_eq!(fs::read_dir(desk.data()).unwrap().count(), 0);
    drop(desk.store());
    let said = desk.history(&["export", "--to", &desk.path("new.jsonl")]);
    assert!(said.code == 0 && said.out.starts_with("Exported entries: 0\n"), "{said:?}");
    assert_eq!(fs::read(desk.path("new.jsonl")).unwrap(), b"");
}

#[test]
fn an_entry_that_cannot_be_read_is_exported_as_it_was_recorded() {
    let desk = DataFolder::filled();
    desk.tamper("UPDATE rows SET body = '{\"action\":\"=frobnicate\"}' WHERE seq = 4");
    let said = desk.history(&["export", "--format", "jsonl"]);
    assert_eq!(numbers(&said), [1, 2, 3, 4, 5, 6]);
    let line: serde_json::Value = serde_json::from_str(said.out.lines().nth(1).unwrap()).unwrap();
    assert_eq!(line["details"], "{\"action\":\"=frobnicate\"}");
    assert!(!line["cause"].as_str().unwrap().is_empty() && line["serial_number"].is_null(), "{line}");
}

/// So many entries that an export takes a while, copied from the first one without a chain.
fn crowd(desk: &DataFolder, entries: u32) {
    desk.tamper(&format!(
        "DELETE FROM rows WHERE seq > 2; DELETE FROM entries WHERE number > 1;
         WITH RECURSIVE more(n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM more WHERE n < {entries})
         INSERT INTO rows SELECT n + 1, n, kind, at, body, prev, hash FROM rows, more WHERE seq = 2;
         INSERT INTO entries (number, at, last_at, intent, standing, profile)
         SELECT r.entry, e.at, e.last_at, r.seq, 0, e.profile FROM rows r, entries e WHERE r.entry > 1 AND e.number = 1"
    ));
}

#[test]
fn a_reader_that_went_away_early_is_no_failure() {
    let desk = DataFolder::filled();
    crowd(&desk, 2_000);
    let mut child = desk.command(&["export"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut first).unwrap();
    assert!(first.starts_with("\u{feff}\"Number\","), "{first}");
    let said = said(&child.wait_with_output().unwrap());
    assert_eq!((said.code, said.err.as_str()), (0, ""));
}

/// Ctrl+C in the middle: the program is asked to end as soon as the file beside the target is there.
#[cfg(unix)]
#[test]
fn an_export_that_is_stopped_leaves_no_half_file() {
    let desk = DataFolder::filled();
    crowd(&desk, 200_000);
    fs::write(desk.path("old.csv"), "before").unwrap();
    for (signal, to) in [("-INT", "new.json"), ("-TERM", "old.csv"), ("-HUP", "new.xlsx")] {
        let mut command = desk.command(&["export", "--replace", "--to", &desk.path(to)]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let begun = std::time::Instant::now();
        while !desk.names().iter().any(|name| name.starts_with(".token-desk-")) {
            assert!(child.try_wait().unwrap().is_none(), "it ended before it could be stopped");
            assert!(begun.elapsed() < Duration::from_mins(1), "it never began");
            std::thread::yield_now();
        }
        let kill = Command::new("kill").args([signal, &child.id().to_string()]).status().unwrap();
        assert!(kill.success());
        let said = said(&child.wait_with_output().unwrap());
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{signal}: {said:?}");
        assert!(said.err.contains("The export was not written\nIt was stopped"), "{said:?}");
        assert_eq!(desk.names(), ["old.csv"]);
    }
    assert_eq!(fs::read(desk.path("old.csv")).unwrap(), b"before");
}
