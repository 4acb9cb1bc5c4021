//! `history verify` against what stands outside of the history: the window's note and an anchor's lines.

use std::fs;

use token_desk::{
    domain::anchor::Line,
    store::{NEWEST, Note, Notes},
};

use super::*;

const BROKEN: i32 = 4;

impl Desk {
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
    format!("{}\n", Line { at, computer: "DESK-07".to_owned(), history, row, hash })
}

#[test]
fn the_windows_note_is_compared_and_less_is_never_called_intact() {
    let desk = Desk::filled();
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
    let words = format!("Row {} was noted; now the newest row is {}", note.row + 5, note.row);
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
    let desk_again = Desk::filled();
    fs::copy(desk_again.file(), desk.file()).unwrap();
    let said = desk.verify(&[]);
    assert!(said.code == 0 && said.out.contains("its note is damaged or was edited"), "{said:?}");
}

#[test]
fn every_line_of_an_anchor_must_fit_and_the_first_that_does_not_is_named() {
    let desk = Desk::filled();
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
        &format!("\nIt vouches for the rows up to {}, ", newest.row),
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
    let desk = Desk::filled();
    let anchor = desk.path("anchor");
    fs::write(&anchor, line(&desk.note())).unwrap();
    let earlier = desk.reader().listed(&[2]).unwrap().remove(0).newest.unwrap();
    desk.tamper(&format!("DELETE FROM rows WHERE seq > {}", earlier.row));
    let said = desk.verify(&["--anchor", &anchor]);
    assert!(
        said.code == BROKEN && said.out.contains(&format!("now the newest row is {}", earlier.row)),
        "{said:?}"
    );
}
