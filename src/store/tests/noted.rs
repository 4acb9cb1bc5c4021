//! What was noted outside of the history is missed where it is not there, and only then.

use std::fs;

use super::{
    super::noted::{Found, Read},
    *,
};

/// Closed, with two entries, and what was noted of it then.
fn noted() -> (Place, Note) {
    let place = Place::new();
    let mut store = place.store();
    record(&mut store, &intent(0), Some(&confirmed()));
    record(&mut store, &intent(1), Some(&refused()));
    let note = store.reader().note(at(5)).unwrap().unwrap();
    assert_eq!(note.row, 5);
    drop(store);
    (place, note)
}

fn open(place: &Place, note: &Note) -> (Store, Start) {
    Store::open_noted(&place.file(), Some(note)).unwrap()
}

fn bytes(place: &Place) -> Vec<u8> {
    fs::read(place.file()).unwrap()
}

#[test]
fn what_has_what_was_noted_or_more_is_opened_as_it_is() {
    let (place, note) = noted();
    assert_eq!(open(&place, &note).1, Start::AsLeft);
    // the program ended between recording and noting; another copy recorded more
    record(&mut place.store(), &intent(9), Some(&confirmed()));
    let (mut store, start) = open(&place, &note);
    assert_eq!((start, store.reader().fit(&note).unwrap()), (Start::AsLeft, NoteFit::There));
    let also = open(&place, &note).1;
    assert_eq!(also, Start::AsLeft, "while another copy has it open");
    // retention took the noted row
    let cut = Cut { before: at(86_400), at: at(2 * 86_400), asked: true };
    assert!(store.remove_some(&cut, None).unwrap().entries > 0);
    assert_eq!(store.reader().fit(&note).unwrap(), NoteFit::Removed);
    drop(store);
    assert_eq!(open(&place, &note).1, Start::AsLeft);
    // and a first start, of which nothing was noted
    assert_eq!(Store::open_noted(&Place::new().file(), None).unwrap().1, Start::AsLeft);
}

/// The history is made less; what is left is put aside as it is, and the new one says what it replaces.
fn missed(make: impl Fn(&Place), words: &str) -> Less {
    let (place, note) = noted();
    make(&place);
    let left = fs::read(place.file()).ok();
    let (mut store, start) = open(&place, &note);
    let Start::Moved(moved) = start else { panic!("{words}: {start:?}") };
    assert_eq!(moved.to.as_ref().map(|to| fs::read(to).unwrap()), left, "{words}: kept as it was");
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
    let tamper = |place: &Place, sql: &str| {
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
    assert!(matches!(less.found, Found::Shorter { row: 3, .. }));
    missed(
        |place| tamper(place, "UPDATE rows SET hash = zeroblob(32) WHERE seq = 5"),
        "Row 5 was noted; now that row has another hash",
    );
    missed(
        |place| tamper(place, "UPDATE rows SET seq = 6 WHERE seq = 5"),
        "Row 5 was noted; now that row is missing before row 6",
    );
    let another = |place: &Place| {
        fs::remove_file(place.file()).unwrap();
        record(&mut place.store(), &intent(7), None);
    };
    missed(another, "Row 5 was noted; now another history is there, with 2 rows");
}

#[test]
fn a_history_that_lost_its_log_and_an_older_backup_are_missed() {
    let place = Place::new();
    let mut store = place.store();
    record(&mut store, &intent(0), Some(&confirmed()));
    let note = store.reader().note(at(5)).unwrap().unwrap();
    // the main file alone, while the program had it open
    let copy = Place::new();
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
    // another account, on the same folder, found the loss first
    fs::remove_file(place.file()).unwrap();
    let (mut store, start) = open(&place, &note);
    assert!(matches!(start, Start::Moved(_)));
    record(&mut store, &intent(3), None);
    let now = store.reader().note(at(9)).unwrap().unwrap();
    drop(store);
    let (store, start) = open(&place, &note);
    assert_eq!(start, Start::Replaced { noted: note, history: now.history.clone() });
    assert_eq!(store.reader().fit(&now).unwrap(), NoteFit::There, "nothing was put aside");

    // and one that was damaged, put aside by a program that knew no notes
    let (place, note) = noted();
    fs::write(place.file(), "damaged").unwrap();
    drop(Store::open(&place.file()).unwrap());
    assert!(matches!(open(&place, &note).1, Start::Replaced { .. }));
}

#[test]
fn what_another_copy_of_the_program_has_open_is_not_put_aside() {
    let (place, note) = noted();
    let other = place.store();
    let more = Note { row: note.row + 1, ..note };
    let err = Store::open_noted(&place.file(), Some(&more)).err().unwrap();
    assert!(matches!(err.cause, Cause::LessInUse(_)), "{err}");
    assert!(err.problem().cause.contains("Row 6 was noted; now the newest row is 5"), "{:?}", err.problem());
    drop(other);
    assert!(matches!(open(&place, &more).1, Start::Moved(_)));
}

/// A folder with notes in it.
fn notes() -> (TempDir, Notes) {
    let folder = tempfile::tempdir().unwrap();
    let notes = Notes::at(folder.path().join("config/history-noted"));
    (folder, notes)
}

fn note(history: &str, row: u64) -> Note {
    Note { history: history.to_owned(), row, hash: "ab".repeat(32), at: at(0) }
}

#[test]
fn notes_come_back_by_history_and_purpose() {
    let (_folder, notes) = notes();
    let (one, two) = (Path::new("/data/a b\t\n/history.sqlite3"), Path::new("/other/history.sqlite3"));
    assert_eq!(notes.read(one, NEWEST), Read::Nothing);
    notes.write(one, NEWEST, &note("h", 7)).unwrap();
    notes.write(two, NEWEST, &note("i", 3)).unwrap();
    notes.write(one, "anchor /mnt/x", &note("h", 5)).unwrap();
    assert_eq!(notes.read(one, NEWEST), Read::Note(note("h", 7)));
    assert_eq!(notes.read(two, NEWEST), Read::Note(note("i", 3)));
    assert_eq!(notes.read(one, "anchor /mnt/x"), Read::Note(note("h", 5)));
    assert_eq!(notes.read(two, "anchor /mnt/x"), Read::Nothing);
    // another copy of the program was quicker; a history that was begun anew counts from 1 again
    notes.write(one, NEWEST, &note("h", 6)).unwrap();
    assert_eq!(notes.read(one, NEWEST), Read::Note(note("h", 7)));
    notes.write(one, NEWEST, &note("new", 1)).unwrap();
    assert_eq!(notes.read(one, NEWEST), Read::Note(note("new", 1)));
    // one computer's word says nothing about another's history of the same path
    let text = fs::read_to_string(notes.file()).unwrap();
    assert_eq!(text.lines().count(), 3);
    let elsewhere = Notes { computer: "ANOTHER".to_owned(), ..notes.clone() };
    assert_eq!(elsewhere.read(one, NEWEST), Read::Nothing);
}

#[test]
fn a_note_that_was_edited_or_cut_is_damaged_and_never_believed() {
    let (_folder, notes) = notes();
    let history = Path::new("/data/history.sqlite3");
    notes.write(history, NEWEST, &note("h", 7)).unwrap();
    let text = fs::read_to_string(notes.file()).unwrap();
    for odd in [text.replace("\t7\t", "\t9999\t"), text[..text.len() / 2].to_owned(), "\u{0}\u{1}".to_owned()]
    {
        fs::write(notes.file(), odd).unwrap();
        assert_eq!(notes.read(history, NEWEST), Read::Damaged);
    }
    fs::write(notes.file(), [0xff, 0xfe]).unwrap();
    assert_eq!(notes.read(history, NEWEST), Read::Damaged);
    notes.write(history, NEWEST, &note("h", 8)).unwrap();
    assert_eq!(notes.read(history, NEWEST), Read::Note(note("h", 8)), "it is written anew");
    fs::write(notes.file(), "\n\n").unwrap();
    assert_eq!(notes.read(history, NEWEST), Read::Nothing);
}

#[test]
fn notes_do_not_grow_without_end_and_the_oldest_go() {
    let (_folder, notes) = notes();
    let path = |number: usize| PathBuf::from(format!("/data/{number}/history.sqlite3"));
    for number in 0..210 {
        notes.write(&path(number), NEWEST, &note("h", 1)).unwrap();
    }
    assert_eq!(fs::read_to_string(notes.file()).unwrap().lines().count(), 200);
    assert_eq!(notes.read(&path(0), NEWEST), Read::Nothing);
    assert_eq!(notes.read(&path(209), NEWEST), Read::Note(note("h", 1)));
}

#[cfg(unix)]
#[test]
fn notes_are_for_the_account_alone_and_what_cannot_be_written_stays_as_it_was() {
    use std::os::unix::fs::PermissionsExt as _;
    let (folder, notes) = notes();
    notes.write(Path::new("/a"), NEWEST, &note("h", 1)).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(notes.file()), mode(notes.file().parent().unwrap())), (0o600, 0o700));
    fs::write(folder.path().join("file"), "").unwrap();
    assert!(
        Notes::at(folder.path().join("file/notes")).write(Path::new("/a"), NEWEST, &note("h", 1)).is_err()
    );
}
