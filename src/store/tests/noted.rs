//! A noted history is missed if it is gone, and only then.

use std::fs;

use super::{super::fit::FoundInstead, *};

/// A closed history with two entries, and its note.
fn noted() -> (HistoryFolder, Note) {
    let place = HistoryFolder::new();
    let mut store = place.store();
    record(&mut store, &intent(0), Some(&confirmed()));
    record(&mut store, &intent(1), Some(&refused()));
    let note = store.reader().note(at(5)).unwrap().unwrap();
    assert_eq!(note.row, 5);
    drop(store);
    (place, note)
}

fn open(place: &HistoryFolder, note: &Note) -> (Store, Start) {
    Store::open(&place.file(), Some(note)).unwrap()
}

fn bytes(place: &HistoryFolder) -> Vec<u8> {
    fs::read(place.file()).unwrap()
}

#[test]
fn what_has_what_was_noted_or_more_is_opened_as_it_is() {
    let (place, note) = noted();
    assert_eq!(open(&place, &note).1, Start::AsLeft);
    // the program ended between recording and noting, and another copy recorded more
    record(&mut place.store(), &intent(9), Some(&confirmed()));
    let (mut store, start) = open(&place, &note);
    assert_eq!((start, store.reader().fitter().fit(&note).unwrap()), (Start::AsLeft, NoteFit::There));
    let also = open(&place, &note).1;
    assert_eq!(also, Start::AsLeft, "while another copy has it open");
    // retention removed the noted row
    let cut = Cut { before: at(86_400), at: at(2 * 86_400), vouched: Some(yes(at(2 * 86_400))) };
    assert!(store.remove_some(&cut, None).unwrap().entries > 0);
    assert_eq!(store.reader().fitter().fit(&note).unwrap(), NoteFit::Removed);
    drop(store);
    assert_eq!(open(&place, &note).1, Start::AsLeft);
    // a first start, without a note
    assert_eq!(Store::open(&HistoryFolder::new().file(), None).unwrap().1, Start::AsLeft);
}

/// Reduces the history; the rest is put aside unchanged, and the new one says what it replaces.
fn missed(make: impl Fn(&HistoryFolder), words: &str) -> Less {
    let (place, note) = noted();
    make(&place);
    let damaged = fs::read(place.file()).ok();
    let (mut store, start) = open(&place, &note);
    let Start::Moved(moved) = start else { panic!("{words}: {start:?}") };
    assert_eq!(moved.to.as_ref().map(|to| fs::read(to).unwrap()), damaged, "{words}: kept as it was");
    let less = moved.less.unwrap();
    assert_eq!((&less.noted, less.words().as_str()), (&note, words));
    assert!(less.details().contains(&note.hash), "{}", less.details());
    let began: String =
        store.reader.conn.query_row("SELECT body FROM rows WHERE seq = 1", [], |row| row.get(0)).unwrap();
    let noted =
        format!("\"noted\":{{\"hash\":\"{}\",\"history\":\"{}\",\"row\":5}}", note.hash, note.history);
    assert!(began.contains(&noted), "{began}");
    let name = moved.to.as_ref().map(|to| to.file_name().unwrap().to_str().unwrap().to_owned());
    assert_eq!(began.contains("\"replaces\""), name.is_some(), "{began}");
    assert!(began.contains(name.as_deref().unwrap_or("")), "{began}");
    assert_eq!(record(&mut store, &intent(0), None), 1);
    assert!(store.reader().verify(None, |_, _| true).unwrap().is_intact());
    let note = store.reader().note(at(9)).unwrap().unwrap();
    drop(store);
    assert_eq!(open(&place, &note).1, Start::AsLeft, "{words}: once is enough");
    less
}

#[test]
fn a_history_that_vanished_or_is_empty_is_missed() {
    missed(|place| fs::remove_file(place.file()).unwrap(), "Row 5 was noted; now there is no file");
    missed(
        |place| fs::remove_dir_all(place.file().parent().unwrap()).unwrap(),
        "Row 5 was noted; now there is no file",
    );
    missed(|place| fs::write(place.file(), "").unwrap(), "Row 5 was noted; now the file is empty");
}

#[test]
fn a_history_with_fewer_rows_or_other_ones_is_missed() {
    let tamper = |place: &HistoryFolder, sql: &str| {
        let conn = place.foreign();
        conn.execute_batch(
            "DROP TRIGGER rows_are_appended; DROP TRIGGER rows_are_never_changed; DROP TRIGGER rows_are_never_deleted;",
        )
        .unwrap();
        conn.execute_batch(sql).unwrap();
    };
    let less = missed(
        |place| tamper(place, "DELETE FROM rows WHERE seq > 3"),
        "Row 5 was noted; now the newest row is 3",
    );
    assert!(matches!(less.found, FoundInstead::Shorter { row: 3, .. }));
    missed(
        |place| tamper(place, "UPDATE rows SET hash = zeroblob(32) WHERE seq = 5"),
        "Row 5 was noted; now that row has another hash",
    );
    missed(
        |place| tamper(place, "UPDATE rows SET seq = 6 WHERE seq = 5"),
        "Row 5 was noted; now that row is missing before row 6",
    );
    let another = |place: &HistoryFolder| {
        fs::remove_file(place.file()).unwrap();
        record(&mut place.store(), &intent(7), None);
    };
    missed(another, "Row 5 was noted; now another history is there, with 2 rows");
}

#[test]
fn a_history_that_lost_its_log_and_an_older_backup_are_missed() {
    let place = HistoryFolder::new();
    let mut store = place.store();
    record(&mut store, &intent(0), Some(&confirmed()));
    let note = store.reader().note(at(5)).unwrap().unwrap();
    // the main file alone, while the program had it open
    let copy = HistoryFolder::new();
    fs::create_dir_all(copy.file().parent().unwrap()).unwrap();
    fs::copy(place.file(), copy.file()).unwrap();
    let before = bytes(&copy);
    let Start::Moved(moved) = open(&copy, &note).1 else { panic!("not missed") };
    assert_eq!(moved.less.unwrap().words(), "Row 3 was noted; now the newest row is 1");
    assert_eq!(fs::read(moved.to.unwrap()).unwrap(), before);
}

#[test]
fn a_history_that_says_that_it_replaces_the_noted_one_is_told_and_stays() {
    let (place, note) = noted();
    // another account on the same folder found the loss first
    fs::remove_file(place.file()).unwrap();
    let (mut store, start) = open(&place, &note);
    assert!(matches!(start, Start::Moved(_)));
    record(&mut store, &intent(3), None);
    let now = store.reader().note(at(9)).unwrap().unwrap();
    drop(store);
    let (store, start) = open(&place, &note);
    assert_eq!(start, Start::Replaced { noted: note, history: now.history.clone() });
    assert_eq!(store.reader().fitter().fit(&now).unwrap(), NoteFit::There, "nothing was put aside");

    // a damaged one, put aside by a program without notes
    let (place, note) = noted();
    fs::write(place.file(), "damaged").unwrap();
    drop(Store::open(&place.file(), None).unwrap());
    assert!(matches!(open(&place, &note).1, Start::Replaced { .. }));
}

#[test]
fn what_another_copy_of_the_program_has_open_is_not_put_aside() {
    let (place, note) = noted();
    let other = place.store();
    let more = Note { row: note.row + 1, ..note };
    let err = Store::open(&place.file(), Some(&more)).err().unwrap();
    assert!(matches!(err.cause, Cause::LessInUse(_)), "{err}");
    assert!(
        err.problem().details.contains("Row 6 was noted; now the newest row is 5"),
        "{:?}",
        err.problem()
    );
    drop(other);
    assert!(matches!(open(&place, &more).1, Start::Moved(_)));
}

#[test]
fn another_windows_history_that_replaced_one_that_replaced_the_noted_one_stays() {
    let (place, note) = noted();
    // another account on this folder lost it twice
    fs::remove_file(place.file()).unwrap();
    let (store, _) = open(&place, &note);
    let second = store.reader().note(at(8)).unwrap().unwrap();
    drop(store);
    fs::remove_file(place.file()).unwrap();
    let (mut store, _) = open(&place, &second);
    record(&mut store, &intent(3), None);
    let third = store.reader().note(at(9)).unwrap().unwrap();
    drop(store);
    assert_eq!(open(&place, &note).1, Start::Replaced { noted: note, history: third.history.clone() });
    assert_eq!(open(&place, &third).1, Start::AsLeft);
}

#[test]
fn a_history_put_aside_while_it_is_open_names_how_far_it_had_come() {
    let (place, note) = noted();
    let (_, moved) = place.store().set_aside("told by a test", Some(&note)).unwrap();
    assert!(moved.to.is_some() && moved.less.is_none(), "it was damaged, not less");
    let body: String =
        place.foreign().query_row("SELECT body FROM rows WHERE seq = 1", [], |row| row.get(0)).unwrap();
    assert!(body.contains(&note.hash), "{body}");
    assert!(matches!(open(&place, &note).1, Start::Replaced { .. }), "killed before it was noted");
}

#[test]
fn an_unfinished_write_in_the_place_of_the_history_is_taken_back_and_then_missed() {
    let (place, note) = noted();
    // another history without a write-ahead log, and a program that was killed during a write
    let other = HistoryFolder::new();
    record(&mut other.store(), &intent(7), None);
    let conn = other.foreign();
    conn.pragma_update_and_check(None, "journal_mode", "delete", |_| Ok(())).unwrap();
    conn.execute_batch("PRAGMA cache_size = 2; BEGIN IMMEDIATE; CREATE TABLE half (x);").unwrap();
    for _ in 0..200 {
        conn.execute("INSERT INTO half VALUES (zeroblob(4000))", []).unwrap();
    }
    for ending in ["", "-journal"] {
        fs::copy(place::beside(&other.file(), ending), place::beside(&place.file(), ending)).unwrap();
    }
    drop(conn);
    let Start::Moved(moved) = open(&place, &note).1 else { panic!("not missed") };
    assert_eq!(moved.less.unwrap().words(), "Row 5 was noted; now another history is there, with 2 rows");
}

#[test]
fn the_noted_row_must_be_the_one_that_retention_took_out() {
    let (place, note) = noted();
    let mut store = place.store();
    record(&mut store, &intent(9), None);
    let cut = Cut { before: at(86_400), at: at(2 * 86_400), vouched: Some(yes(at(2 * 86_400))) };
    assert_eq!(store.remove_some(&cut, None).unwrap().rows, 4);
    let reader = store.reader();
    let mut fitter = reader.fitter();
    assert_eq!(fitter.fit(&note).unwrap(), NoteFit::Removed, "the last of the removed ones");
    let altered = Note { hash: "00".repeat(32), ..note.clone() };
    let found = FoundInstead::Rewritten { hash: note.hash.clone() };
    assert_eq!(fitter.fit(&altered).unwrap(), NoteFit::Less(found));
    let inner = Note { row: 3, ..altered };
    assert_eq!(fitter.fit(&inner).unwrap(), NoteFit::Removed, "of these no hash is on record");
    assert_eq!((fitter.vouched_from(5).unwrap(), fitter.vouched_from(6).unwrap()), (1, 6));
    let newest = reader.head().unwrap().unwrap().row;
    assert_eq!(fitter.vouched_from(newest).unwrap(), 1, "it recorded the removal itself");
}

#[test]
fn what_is_removed_while_notes_are_held_against_the_history_is_no_gap() {
    let (place, note) = noted();
    let (mut store, reader) = (place.store(), place.reader());
    let mut fitter = reader.fitter();
    assert_eq!((fitter.fit(&note).unwrap(), fitter.vouched_from(5).unwrap()), (NoteFit::There, 1));
    let cut = Cut { before: at(86_400), at: at(2 * 86_400), vouched: Some(yes(at(2 * 86_400))) };
    assert!(store.remove_some(&cut, None).unwrap().rows > 0);
    assert_eq!(fitter.fit(&note).unwrap(), NoteFit::Removed);
}
