//! The file of notes: what is read back, and what is never believed.

use std::fs;

use super::{super::noted::ReadNote, *};
use crate::phrase;

fn unusable() -> ReadNote {
    ReadNote::Unusable(phrase!("note-edited"))
}

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
    assert_eq!(notes.read(one, NEWEST), ReadNote::Nothing);
    notes.write(one, NEWEST, &note("h", 7)).unwrap();
    notes.write(two, NEWEST, &note("i", 3)).unwrap();
    notes.write(one, "anchor /mnt/x", &note("h", 5)).unwrap();
    assert_eq!(notes.read(one, NEWEST), ReadNote::Note(note("h", 7)));
    assert_eq!(notes.read(two, NEWEST), ReadNote::Note(note("i", 3)));
    assert_eq!(notes.read(one, "anchor /mnt/x"), ReadNote::Note(note("h", 5)));
    assert_eq!(notes.read(two, "anchor /mnt/x"), ReadNote::Nothing);
    // another copy of the program was quicker; a new history counts from 1 again
    notes.write(one, NEWEST, &note("h", 6)).unwrap();
    assert_eq!(notes.read(one, NEWEST), ReadNote::Note(note("h", 7)));
    notes.write(one, NEWEST, &note("new", 1)).unwrap();
    assert_eq!(notes.read(one, NEWEST), ReadNote::Note(note("new", 1)));
    // a note says nothing about another computer's history of the same path
    let text = fs::read_to_string(notes.file()).unwrap();
    assert_eq!(text.lines().count(), 3);
    let elsewhere = Notes { computer: "ANOTHER".to_owned(), ..notes.clone() };
    assert_eq!(elsewhere.read(one, NEWEST), ReadNote::Nothing);
}

/// A line as the version of November 2026 wrote it.
#[test]
fn a_note_of_an_earlier_version_is_read_and_written_again_the_same() {
    let (_folder, notes) = notes();
    let notes = Notes { computer: "DESK-07".to_owned(), ..notes };
    let line = format!(
        "87e1f2e263a4c587\t2026-11-28T10:00:00Z\t6e1f\t42\t{}\tDESK-07\tnewest\t/data/a b\\t/history.sqlite3\n",
        "ab".repeat(32)
    );
    fs::create_dir_all(notes.file().parent().unwrap()).unwrap();
    fs::write(notes.file(), &line).unwrap();
    let history = Path::new("/data/a b\t/history.sqlite3");
    let ReadNote::Note(read) = notes.read(history, NEWEST) else { panic!("{line}") };
    let then = Note { at: "2026-11-28T10:00:00Z".parse().unwrap(), ..note("6e1f", 42) };
    assert_eq!(read, then);
    notes.write(history, NEWEST, &read).unwrap();
    assert_eq!(fs::read_to_string(notes.file()).unwrap(), line);
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
        assert_eq!(notes.read(history, NEWEST), unusable());
    }
    fs::write(notes.file(), [0xff, 0xfe]).unwrap();
    assert_eq!(notes.read(history, NEWEST), unusable());
    notes.write(history, NEWEST, &note("h", 8)).unwrap();
    assert_eq!(notes.read(history, NEWEST), ReadNote::Note(note("h", 8)), "it is written anew");
    fs::write(notes.file(), "\n\n").unwrap();
    assert_eq!(notes.read(history, NEWEST), ReadNote::Nothing);
}

#[test]
fn notes_do_not_grow_without_end_and_the_oldest_go() {
    let (_folder, notes) = notes();
    let path = |number: usize| PathBuf::from(format!("/data/{number}/history.sqlite3"));
    for number in 0..210 {
        notes.write(&path(number), NEWEST, &note("h", 1)).unwrap();
    }
    assert_eq!(fs::read_to_string(notes.file()).unwrap().lines().count(), 200);
    assert_eq!(notes.read(&path(0), NEWEST), ReadNote::Nothing);
    assert_eq!(notes.read(&path(209), NEWEST), ReadNote::Note(note("h", 1)));
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

#[test]
fn what_lies_in_the_place_of_the_notes_says_nothing_and_stays() {
    let (folder, notes) = notes();
    let history = Path::new("/data/history.sqlite3");
    fs::create_dir_all(notes.file()).unwrap();
    assert_eq!(
        notes.read(history, NEWEST),
        ReadNote::Unusable(phrase!("note-not-read", said = "is a directory"))
    );
    assert!(notes.write(history, NEWEST, &note("h", 1)).is_err());
    assert!(notes.file().is_dir());
    fs::remove_dir(notes.file()).unwrap();
    #[cfg(unix)]
    {
        // reading it would wait for a writer
        rustix::fs::mkfifoat(rustix::fs::CWD, notes.file(), rustix::fs::Mode::RWXU).unwrap();
        assert!(matches!(notes.read(history, NEWEST), ReadNote::Unusable(_)));
        assert!(notes.write(history, NEWEST, &note("h", 1)).is_err());
        fs::remove_file(notes.file()).unwrap();
    }
    fs::write(notes.file(), vec![b'x'; 300 * 1024]).unwrap();
    assert_eq!(notes.read(history, NEWEST), unusable());
    notes.write(history, NEWEST, &note("h", 1)).unwrap();
    assert_eq!(notes.read(history, NEWEST), ReadNote::Note(note("h", 1)), "it is written anew");
    assert_eq!(fs::read_dir(folder.path().join("config")).unwrap().count(), 2, "and its lock");
}

#[test]
fn a_line_of_a_later_version_is_not_believed_and_the_others_are() {
    let (_folder, notes) = notes();
    let (one, two) = (Path::new("/one"), Path::new("/two"));
    notes.write(one, NEWEST, &note("h", 7)).unwrap();
    let text = fs::read_to_string(notes.file()).unwrap();
    fs::write(notes.file(), format!("{text}v2\tof a later version\n")).unwrap();
    assert_eq!(notes.read(one, NEWEST), ReadNote::Note(note("h", 7)));
    assert_eq!(notes.read(two, NEWEST), unusable(), "it may have been about this one");
    notes.write(two, NEWEST, &note("i", 2)).unwrap();
    assert_eq!(notes.read(one, NEWEST), ReadNote::Note(note("h", 7)));
    assert_eq!(notes.read(two, NEWEST), ReadNote::Note(note("i", 2)));
}

#[test]
fn two_copies_of_the_program_write_their_notes_one_after_the_other() {
    // under Wine each lock takes its time, and nobody waits for long
    const COPIES: u64 = if cfg!(windows) { 3 } else { 8 };
    let (_folder, notes) = notes();
    std::thread::scope(|scope| {
        for number in 0..COPIES {
            let notes = notes.clone();
            scope.spawn(move || {
                for row in 1..=10 {
                    notes.write(Path::new("/shared"), NEWEST, &note("h", row * 10 + number)).unwrap();
                    notes.write(&PathBuf::from(format!("/{number}")), NEWEST, &note("h", row)).unwrap();
                }
            });
        }
    });
    assert_eq!(notes.read(Path::new("/shared"), NEWEST), ReadNote::Note(note("h", 100 + COPIES - 1)));
    for number in 0..COPIES {
        let own = notes.read(&PathBuf::from(format!("/{number}")), NEWEST);
        assert_eq!(own, ReadNote::Note(note("h", 10)));
    }
}
