//! `history verify`: its verdicts and its exit codes.

use std::fs;

use super::*;
use crate::fixtures;

const BROKEN: i32 = 4;

#[test]
fn an_intact_history_is_called_so_with_its_newest_row_also_while_the_program_has_it_open() {
    let desk = DataFolder::filled();
    let store = desk.store();
    let head = store.reader().head().unwrap().unwrap();
    for _ in 0..2 {
        let said = desk.history(&["verify"]);
        let wanted = format!(
            "Rows checked: {row}\nNewest row: {row}\nIts hash: {hash}\nResult: intact\n",
            row = head.row,
            hash = head.hash
        );
        assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (0, wanted.as_str(), ""));
    }
    drop(store);
    assert_eq!(desk.history(&["verify"]).code, 0);
}

#[test]
fn the_first_broken_row_is_named_with_what_is_wrong_with_it() {
    for (sql, words) in [
        (
            "UPDATE rows SET body = replace(body, 'Lovelace', 'Byron') WHERE seq = 4",
            "row 4 (entry 2): its content was altered after it was recorded",
        ),
        ("DELETE FROM rows WHERE seq = 4", "row 4: it is missing, and nothing recorded its removal"),
        (
            "UPDATE entries SET standing = 3 WHERE number = 2",
            "(entry 2): the list of the history does not match the row",
        ),
    ] {
        let desk = DataFolder::filled();
        desk.tamper(sql);
        let said = desk.history(&["verify"]);
        assert_eq!((said.code, said.err.as_str()), (BROKEN, ""), "{sql}");
        assert!(said.out.contains("\nResult: broken at row ") && said.out.contains(words), "{}", said.out);
        assert!(said.out.contains("\nWhat to do: ") && !said.out.contains("intact"), "{}", said.out);
    }
}

#[test]
fn a_history_that_was_cut_off_at_its_end_is_found_by_a_hash_that_was_noted() {
    let desk = DataFolder::filled();
    let head = desk.reader().head().unwrap().unwrap();
    let found = desk.history(&["verify", "--noted", &head.hash.to_uppercase()]);
    let words =
        format!("\nNoted hash: that of row {row}; of rows 1 to {row}, nothing was altered", row = head.row);
    assert!(found.code == 0 && found.out.contains(&words), "{found:?}");
    assert!(found.out.ends_with("\nResult: intact\n"), "{found:?}");

    let earlier = desk.reader().listed(&[2]).unwrap().remove(0).newest.unwrap();
    let cut = format!(
        "DELETE FROM rows WHERE seq > {}; DELETE FROM entries WHERE number > 2; DELETE FROM recent WHERE number > 2;
         DELETE FROM hours WHERE first > 2; DELETE FROM profiles WHERE id NOT IN (SELECT profile FROM entries)",
        earlier.row
    );
    desk.tamper(&cut);
    let alone = desk.history(&["verify"]);
    assert_eq!(
        (alone.code, alone.out.contains("intact")),
        (0, true),
        "the chain itself cannot know: {alone:?}"
    );
    let noted = desk.history(&["verify", "--noted", &head.hash]);
    assert!(noted.code == BROKEN && noted.out.contains("cut off at its end"), "{noted:?}");
    assert!(!noted.out.contains("intact"), "{noted:?}");
    assert_eq!(desk.history(&["verify", "--noted", &earlier.hash]).code, 0);
}

#[test]
fn where_nothing_is_yet_it_says_so_and_makes_nothing() {
    let desk = DataFolder::new();
    let said = desk.history(&["verify"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.starts_with("There is no history to check yet\n"), "{}", said.err);
    assert_eq!(fs::read_dir(desk.data()).unwrap().count(), 0);
    let missing = desk.path("missing");
    let said = desk.history(&["verify", "--data-dir", &missing]);
    assert_eq!(said.code, 1);
    fs::write(desk.file(), "").unwrap();
    let said = desk.history(&["verify"]);
    assert!(said.code == 1 && said.err.contains("There is no history in the file yet"), "{said:?}");
}

#[test]
fn a_file_of_a_newer_version_of_another_program_or_damaged_is_told_in_words_and_left_alone() {
    let newer: fn(&DataFolder) = |desk| desk.tamper("PRAGMA user_version = 99");
    let foreign: fn(&DataFolder) = |desk| {
        let conn = rusqlite::Connection::open(desk.path("other")).unwrap();
        conn.execute_batch("CREATE TABLE notes (text)").unwrap();
        drop(conn);
        fs::rename(desk.path("other"), desk.file()).unwrap();
    };
    let damaged: fn(&DataFolder) =
        |desk| fs::write(desk.file(), "not a database at all ".repeat(400)).unwrap();
    let cases = [
        (newer, "A newer version of Token Desk made the history"),
        (foreign, "belongs to another program"),
        (damaged, "The history's file is damaged"),
    ];
    for (make, words) in cases {
        let desk = DataFolder::filled();
        make(&desk);
        let before = fs::read(desk.file()).unwrap();
        for command in [&["verify"][..], &["export", "--to", "-"], &["export", "--to", "new.csv"]] {
            let said = desk.command(command).current_dir(desk.data()).output().unwrap();
            let said = super::said(&said);
            assert_eq!((said.code, said.out.as_str()), (1, ""), "{said:?}");
            assert!(said.err.contains(words) && said.err.contains("\nWhat to do: "), "{said:?}");
        }
        assert_eq!(fs::read(desk.file()).unwrap(), before, "{words}");
        assert!(!desk.data().join("new.csv").exists());
    }
}

/// As from a backup on a disk that takes no writing.
#[cfg(unix)]
#[test]
fn a_history_in_a_folder_that_cannot_be_written_to_is_read_all_the_same() {
    use std::os::unix::fs::PermissionsExt as _;

    let desk = DataFolder::filled();
    for beside in ["-wal", "-shm"] {
        fs::remove_file(desk.path(&format!("history.sqlite3{beside}"))).ok();
    }
    let mode = |mode| fs::set_permissions(desk.data(), fs::Permissions::from_mode(mode)).unwrap();
    mode(0o500);
    let said = |arguments: &[&str]| {
        let plain = desk.command(arguments);
        if fs::write(desk.data().join("probe"), "").is_err() {
            return super::said(&{ plain }.output().unwrap());
        }
        // a superuser writes everywhere: the program is started without that right
        fs::remove_file(desk.data().join("probe")).unwrap();
        let mut command = Command::new("setpriv");
        command
            .args(["--bounding-set=-all", "--inh-caps=-all"])
            .arg(plain.get_program())
            .args(plain.get_args());
        plainly(&mut command);
        super::said(&command.output().unwrap())
    };
    let (verified, exported) = (said(&["verify"]), said(&["export"]));
    let refused = said(&["export", "--to", &desk.path("new.csv")]);
    // what is in the log of late writes must not be left out without a word
    mode(0o700);
    fs::write(desk.path("history.sqlite3-wal"), "rows").unwrap();
    mode(0o500);
    let unread = said(&["verify"]);
    mode(0o700);
    assert!(verified.code == 0 && verified.out.ends_with("Result: intact\n"), "{verified:?}");
    assert!(exported.code == 0 && exported.out.lines().count() > 6, "{exported:?}");
    assert!(refused.code == 1 && refused.err.contains("This account may not write there"), "{refused:?}");
    assert!(unread.code == 1 && unread.err.contains("is no log of late writes"), "{unread:?}");
}

#[test]
fn a_command_line_that_is_wrong_is_told_apart_from_a_history_that_is() {
    let desk = DataFolder::filled();
    for wrong in [&["verify", "--noted", "12ab"][..], &["check"], &["export", "--format", "pdf"]] {
        let said = desk.history(wrong);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{said:?}");
        assert!(said.err.contains("--help"), "{said:?}");
    }
}

/// What SQLite would delete by itself: a log whose main file is empty.
#[test]
fn the_commands_leave_every_byte_and_make_nothing() {
    let killed = |desk: &DataFolder| {
        let copy = DataFolder::new();
        for ending in ["", "-wal"] {
            let name = format!("history.sqlite3{ending}");
            fs::copy(desk.path(&name), copy.path(&name)).unwrap();
        }
        copy
    };
    let desk = DataFolder::filled();
    let store = desk.store();
    record(&mut { store }, &intent(5, fixtures::PROFILE), None);
    let mut store = desk.store();
    record(&mut store, &intent(6, fixtures::PROFILE), None);
    let (cut_off, emptied, headless) = (killed(&desk), killed(&desk), killed(&desk));
    drop(store);
    fs::write(emptied.file(), "").unwrap();
    fs::remove_file(headless.file()).unwrap();
    for (desk, code, words) in [
        (&desk, 0, "Result: intact"),
        (&cut_off, 0, "Result: intact"),
        (&emptied, 1, "the main file is empty"),
        (&headless, 1, "the main file is missing"),
    ] {
        let lay = || {
            let entries = fs::read_dir(desk.data()).unwrap().map(|entry| entry.unwrap().path());
            let mut files: Vec<_> = entries
                .map(|path| {
                    (fs::read(&path).unwrap(), fs::metadata(&path).unwrap().modified().unwrap(), path)
                })
                .collect();
            files.sort();
            files
        };
        let before = lay();
        let verified = desk.history(&["verify"]);
        assert_eq!(verified.code, code, "{verified:?}");
        assert!(format!("{}{}", verified.out, verified.err).contains(words), "{verified:?}");
        assert_eq!(desk.history(&["export"]).code, code);
        assert!(lay() == before, "{words}");
    }
}
