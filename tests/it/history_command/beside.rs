//! `history verify` against what stands outside of the history: the window's note and an anchor's lines.

use std::fs;

use token_desk::{
    domain::history::anchor::Line,
    store::{NEWEST, Note, Notes},
};

use super::*;

const BROKEN: i32 = 4;

impl DataFolder {
    fn note(&self) -> Note {
        self.reader().note(Timestamp::UNIX_EPOCH).unwrap().unwrap()
    }

    fn noted(&self, note: &Note) {
        Notes::at(self.data().join("config/history-noted")).write(&self.file(), NEWEST, note).unwrap();
    }

    fn verify(&self, more: &[&str]) -> Said {
        let config = self.path("config");
        let mut arguments = vec!["verify", "--config-dir", &config];
        arguments.extend(more);
        self.history(&arguments)
    }
}

fn line(note: &Note) -> String {
    let Note { history, row, hash, at } = note.clone();
    format!("{}\n", Line { history, row, hash, written: None }.for_file(at, "DESK-07"))
}

#[test]
fn the_windows_note_is_compared_and_less_is_never_called_intact() {
    let desk = DataFolder::filled();
    let note = desk.note();
    assert!(!desk.verify(&[]).out.contains("Noted by the window"), "nothing was noted");
    desk.noted(&note);
    let said = desk.verify(&[]);
    let words =
        format!("\nNoted by the window: row {} at 1970-01-01T00:00:00Z: the history has it\n", note.row);
    assert!(
        said.code == 0 && said.out.contains(&words) && said.out.ends_with("\nResult: intact\n"),
        "{said:?}"
    );

    desk.noted(&Note { row: note.row + 5, ..note.clone() });
    let said = desk.verify(&[]);
    let words = format!("Row {} was noted. Now the newest row is {}", note.row + 5, note.row);
    assert_eq!(said.code, BROKEN);
    assert!(
        said.out.contains("\nResult: whole in itself, but it has less than the window noted"),
        "{said:?}"
    );
    assert!(
        said.out.contains(&words) && said.out.contains(&note.hash) && !said.out.contains("intact"),
        "{said:?}"
    );

    fs::remove_file(desk.file()).unwrap();
    let said = desk.verify(&[]);
    assert!(said.code == BROKEN && said.out.contains("Result: the history is gone"), "{said:?}");
    assert!(said.out.contains(&note.hash), "{said:?}");

    fs::write(desk.data().join("config/history-noted"), "9\todd\n").unwrap();
    let desk_again = DataFolder::filled();
    fs::copy(desk_again.file(), desk.file()).unwrap();
    let said = desk.verify(&[]);
    assert!(
        said.code == 0 && said.out.contains("Its note of the newest row is damaged or was edited"),
        "{said:?}"
    );
}

#[test]
fn every_line_of_an_anchor_must_fit_and_the_first_that_does_not_is_named() {
    let desk = DataFolder::filled();
    let first = desk.reader().listed(&[2]).unwrap().remove(0).newest.unwrap();
    let newest = desk.note();
    let early = Note { row: first.row, hash: first.hash, ..newest.clone() };
    let anchor = desk.path("anchor");
    let other = Note { history: "another".to_owned(), ..newest.clone() };
    let good = format!("{}\nhalf a li\n{}{}", line(&early), line(&other), line(&newest));
    fs::write(&anchor, &good).unwrap();
    let said = desk.verify(&["--anchor", &anchor]);
    assert!(said.code == 0 && said.out.ends_with("\nResult: intact\n"), "{said:?}");
    for words in [
        "\nIts lines that fit: 2; of rows that retention removed: 0; of other histories: 1\n",
        "\nIts lines that cannot be read: 1, the first is line 3\n",
        &format!("\nIt vouches: of rows 1 to {}, nothing was altered", newest.row),
        "\nIt also has history another up to row ",
    ] {
        assert!(said.out.contains(words), "{words}: {said:?}");
    }

    let altered = Note { hash: "0".repeat(64), ..early.clone() };
    let later = Note { row: newest.row + 7, ..newest.clone() };
    for (lines, words) in [
        (format!("{}{}", line(&altered), line(&later)), format!("line 1 (row {}, ", early.row)),
        (format!("{}{}", line(&early), line(&later)), format!("line 2 (row {}, ", later.row)),
    ] {
        fs::write(&anchor, lines).unwrap();
        let said = desk.verify(&["--anchor", &anchor]);
        assert_eq!(said.code, BROKEN, "{said:?}");
        assert!(said.out.contains(&format!("\nFirst that does not fit: {words}")), "{said:?}");
        assert!(said.out.contains("it is not what was anchored") && !said.out.contains("intact"), "{said:?}");
    }
    fs::write(&anchor, line(&other)).unwrap();
    let said = desk.verify(&["--anchor", &anchor]);
    assert!(said.code == BROKEN && said.out.contains("the anchor has no line of it"), "{said:?}");
    let said = desk.verify(&["--anchor", &desk.path("missing")]);
    assert!(said.code == 1 && said.err.starts_with("The anchor was not compared\n"), "{said:?}");
}

#[test]
fn a_history_that_was_cut_off_and_made_to_fit_is_found_by_its_anchor() {
    let desk = DataFolder::filled();
    let anchor = desk.path("anchor");
    fs::write(&anchor, line(&desk.note())).unwrap();
    let earlier = desk.reader().listed(&[2]).unwrap().remove(0).newest.unwrap();
    desk.tamper(&format!("DELETE FROM rows WHERE seq > {}", earlier.row));
    let said = desk.verify(&["--anchor", &anchor]);
    assert!(
        said.code == BROKEN && said.out.contains(&format!("Now the newest row is {}", earlier.row)),
        "{said:?}"
    );
}

/// A desk, an anchor for it, and what `verify --anchor` says when these lines are in it.
struct Anchored {
    desk: DataFolder,
    newest: Note,
    early: Note,
}

impl Anchored {
    fn new() -> Self {
        let desk = DataFolder::filled();
        let (newest, first) = (desk.note(), desk.reader().listed(&[2]).unwrap().remove(0).newest.unwrap());
        let early = Note { row: first.row, hash: first.hash, ..newest.clone() };
        Self { desk, newest, early }
    }

    fn says(&self, lines: impl AsRef<[u8]>) -> Said {
        let anchor = self.desk.path("anchor");
        fs::write(&anchor, lines).unwrap();
        self.desk.verify(&["--anchor", &anchor])
    }

    fn vouches(&self, lines: impl AsRef<[u8]>, row: u64) {
        let said = self.says(lines);
        let words = format!("\nIt vouches: of rows 1 to {row}, nothing was altered since it was noted, ");
        assert!(said.code == 0 && said.out.contains(&words), "{said:?}");
        assert!(said.out.ends_with("\nResult: intact\n"), "{said:?}");
    }

    fn does_not_fit(&self, lines: impl AsRef<[u8]>, words: &str) {
        let said = self.says(lines);
        assert!(said.code == BROKEN && said.out.contains(words), "{words}: {said:?}");
        assert!(
            said.out.contains("\nResult: whole in itself, but ") && !said.out.contains("intact"),
            "{said:?}"
        );
    }
}

#[test]
fn an_anchor_is_read_however_it_was_carried_over() {
    let anchored = Anchored::new();
    let Anchored { early, newest, .. } = &anchored;
    let row = newest.row;
    let both = format!("{}{}", line(early), line(newest));
    anchored.vouches(&both, row);
    anchored.vouches(format!("{}{}{}", line(newest), line(early), line(newest)), row);
    anchored.vouches(both.replace('\n', "\r\n"), row);
    anchored.vouches(format!("\u{feff}{both}"), row);
    anchored.vouches(both.trim_end(), row);
    anchored.vouches(format!("\n\n{}\n\n{}", line(early), line(newest)), row);
    anchored.vouches(line(early), early.row);
    // of the system's log
    let Note { history, row, hash, .. } = newest.clone();
    let log = Line { history, row, hash, written: None }.for_log();
    anchored.vouches(
        format!("Nov 28 05:12:33 desk-07 sshd[1]: hello\nNov 28 05:12:34 desk-07 token-desk[77]: {log}\n"),
        row,
    );
    // the last line is being written, or the disk was full
    let cut = line(newest);
    anchored.vouches(format!("{}{}", line(early), &cut[..cut.len() - 9]), early.row);
    let noise: Vec<u8> = [line(early).as_bytes(), &[0xff, 0, b'\n'], &vec![b'x'; 200_000], b"\n"].concat();
    anchored.vouches(noise, early.row);
}

#[test]
fn an_anchor_that_was_forged_or_is_of_something_else_is_no_anchor() {
    let anchored = Anchored::new();
    let Anchored { early, newest, desk } = &anchored;
    let none = "Result: whole in itself, but the anchor has no line of it, and vouches for nothing";
    let cut = line(newest);
    for text in ["", "\n", "nothing of ours\n", &cut[..cut.len() - 9]] {
        anchored.does_not_fit(text, none);
    }
    anchored.does_not_fit(line(&Note { history: "another".to_owned(), ..newest.clone() }), none);
    for (forged, words) in [
        (Note { hash: newest.hash.clone(), ..early.clone() }, "Now that row has another hash"),
        (Note { row: newest.row + 1, ..newest.clone() }, "Now the newest row is"),
        (Note { row: u64::MAX, ..newest.clone() }, "Now the newest row is"),
        (Note { row: 0, ..newest.clone() }, "Now that row is missing before row"),
    ] {
        anchored.does_not_fit(format!("{}{}", line(newest), line(&forged)), words);
    }
    // a text that would do something to a terminal
    let odd = line(&Note { row: newest.row + 1, ..newest.clone() }).replace("DESK-07", "\u{1b}[2J\u{202e}x");
    let said = anchored.says(format!("{odd}{}", odd.replace(&newest.history, "\u{1b}]0;")));
    assert!(said.code == BROKEN && !said.out.contains(['\u{1b}', '\u{202e}']), "{said:?}");
    // what cannot be read at all
    let folder = desk.path("config");
    fs::create_dir_all(&folder).unwrap();
    for anchor in [folder, desk.path("missing"), "/dev/null".to_owned()] {
        let said = desk.verify(&["--anchor", &anchor]);
        assert!(said.code == 1 && said.out.is_empty(), "{said:?}");
        assert!(said.err.starts_with("The anchor was not compared\n"), "{said:?}");
    }
}

#[test]
fn a_history_that_was_begun_anew_is_told_from_the_one_that_the_same_computer_anchored_before() {
    let anchored = Anchored::new();
    let Anchored { newest, desk, .. } = &anchored;
    let before = Note { history: "before".to_owned(), row: 40, ..newest.clone() };
    let words = "the same computer anchored history before up to row 40, last written at 1970-01-01T00:00:00Z by DESK-07 before, \
                 and nothing says what became of it";
    anchored.does_not_fit(format!("{}{}", line(&before), line(newest)), words);
    // another computer on the same file, or another history later
    anchored.vouches(format!("{}{}", line(&before).replace("DESK-07", "DESK-08"), line(newest)), newest.row);
    anchored.vouches(format!("{}{}", line(newest), line(&before)), newest.row);

    // one that the program itself began in the place of another says so
    let (store, _) = Store::open(&desk.file(), Some(&before)).unwrap();
    drop(store);
    let anchored = Anchored { newest: desk.note(), early: newest.clone(), desk: anchored.desk };
    let lines = format!("{}{}", line(&before), line(&anchored.newest));
    anchored.vouches(&lines, 1);
    let said = anchored.says(lines);
    assert!(said.out.contains("\nIt also has history before up to row 40, "), "{said:?}");
    let words = format!(
        "\nBegun in the place of: history before up to row 40, hash {}, kept as history.sqlite3-damaged-",
        before.hash
    );
    assert!(said.out.contains(&words), "{said:?}");
}

#[test]
fn an_anchor_vouches_for_no_row_of_a_broken_history_and_not_over_what_was_removed_later() {
    let anchored = Anchored::new();
    let Anchored { early, newest, desk } = &anchored;
    let both = format!("{}{}", line(early), line(newest));
    desk.noted(newest);
    let conn = rusqlite::Connection::open(desk.file()).unwrap();
    tamper(&conn, |conn| {
        conn.execute("UPDATE rows SET body = replace(body, 'Acme', 'Akme') WHERE seq = 2", []).unwrap();
    });
    drop(conn);
    let said = anchored.says(&both);
    assert!(said.code == BROKEN && said.out.contains("\nResult: broken at row 2"), "{said:?}");
    assert!(said.out.contains("\nIt vouches for nothing, as the history is broken\n"), "{said:?}");
    assert!(said.out.contains(": not compared, as the history is broken\n"), "{said:?}");
    assert!(
        !said.out.contains("nothing was altered") && !said.out.contains("the history has it"),
        "{said:?}"
    );
}

#[test]
fn an_empty_file_in_the_place_of_a_noted_history_is_told_and_what_cannot_be_looked_at_is_not_called_gone() {
    let desk = DataFolder::filled();
    let note = desk.note();
    desk.noted(&note);
    fs::write(desk.file(), "").unwrap();
    let said = desk.verify(&[]);
    assert!(said.code == BROKEN && said.out.contains("\nResult: the history is empty: "), "{said:?}");
    assert!(said.out.contains(&note.hash), "{said:?}");
    fs::remove_file(desk.file()).unwrap();
    fs::create_dir(desk.file()).unwrap();
    let said = desk.verify(&[]);
    assert!(said.code == 1 && !said.err.contains("gone"), "{said:?}");
    // the note of another folder's history says nothing of this one
    let other = DataFolder::new();
    let said = other.history(&["verify", "--config-dir", &desk.path("config")]);
    assert!(said.code == 1 && said.err.starts_with("There is no history to check yet"), "{said:?}");
}
