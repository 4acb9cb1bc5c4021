//! A history that is missed where it is gone, and anchored where the settings say.

use crate::english::English;
use std::fs;

use tempfile::TempDir;
use token_desk::{app::history, domain::history::anchor::Line};

use super::*;
use crate::desktop::Folder;

/// A desk that disabled a token, and was closed.
fn worked(folder: &Path, server: &Practice) {
    let mut desk = Desktop::at(folder, &[profile_of(server)]);
    desk.sign_in_to(server);
    desk.disable(ADA, ADAS_TOKEN);
}

fn data(folder: &Path) -> PathBuf {
    Folder::folders(folder).history()
}

#[test]
fn a_history_that_vanished_is_missed_by_the_next_start_and_once_only() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    worked(folder.path(), &server);
    let noted_first = fs::read(Folder::folders(folder.path()).noted()).expect("notes");
    let kept = fs::read(data(folder.path())).expect("the history");
    fs::remove_file(data(folder.path())).expect("it is gone");

    let mut desk = Desktop::at(folder.path(), &[profile_of(&server)]);
    desk.until("the history is open", |model| model.history.opening.done().is_some());
    let moved = desk.app.model.history.moved.clone().expect("it is said");
    assert_eq!(moved.summary.english(), "The history is gone. Token Desk began a new one");
    assert!(moved.cause.contains("was noted. Now there is no file"), "{moved:?}");
    desk.send(Message::History(history::Message::MovedHidden));
    // the desk works on
    desk.sign_in_to(&server);
    desk.disable("000123149920", "000123149920");
    drop(desk);
    let mut desk = Desktop::at(folder.path(), &[profile_of(&server)]);
    desk.until("the history is open", |model| model.history.opening.done().is_some());
    assert_eq!(desk.app.model.history.moved, None, "what was begun is as it was left");
    drop(desk);

    // as if it had been killed when it had begun the new one, and had not noted it yet: nothing more is put
    // aside
    let notes = Folder::folders(folder.path()).noted();
    let noted_now = fs::read(&notes).expect("notes");
    fs::write(&notes, noted_first).expect("notes");
    let mut desk = Desktop::at(folder.path(), &[profile_of(&server)]);
    desk.until("the history is open", |model| model.history.opening.done().is_some());
    let moved = desk.app.model.history.moved.clone().expect("it is said");
    assert_eq!(moved.summary.english(), "The history is a new one since the last start here");
    drop(desk);
    assert_ne!(fs::read(&notes).expect("notes"), noted_now, "it is noted again");
    let mut desk = Desktop::at(folder.path(), &[profile_of(&server)]);
    desk.until("the history is open", |model| model.history.opening.done().is_some());
    assert_eq!(desk.app.model.history.moved, None);
    drop(desk);

    // somebody puts the old file back: it is less than what was done since, and kept
    fs::write(data(folder.path()), &kept).expect("a backup");
    let mut desk = Desktop::at(folder.path(), &[profile_of(&server)]);
    desk.until("the history is open", |model| model.history.opening.done().is_some());
    let moved = desk.app.model.history.moved.clone().expect("it is said");
    assert!(moved.summary.starts_with("Another history is there"), "{moved:?}");
    let names = fs::read_dir(data(folder.path()).parent().expect("a folder")).expect("a folder");
    let aside = names.map(|entry| entry.expect("an entry").path()).find(|path| {
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        name.contains("-damaged-") && !name.ends_with("-wal") && !name.ends_with("-shm")
    });
    assert_eq!(fs::read(aside.expect("put aside")).expect("readable"), kept);
    assert!(moved.advice.contains("What was there is kept"), "{moved:?}");
}

#[test]
fn a_note_that_was_edited_is_told_and_moves_nothing() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    worked(folder.path(), &server);
    let notes = Folder::folders(folder.path()).noted();
    let text = fs::read_to_string(&notes).expect("notes");
    assert_eq!(text.lines().count(), 1, "{text}");
    fs::write(&notes, text.replacen('\t', "\t9", 1)).expect("edited");
    let mut desk = Desktop::at(folder.path(), &[profile_of(&server)]);
    desk.until("the history is open", |model| model.history.opening.done().is_some());
    let moved = desk.app.model.history.moved.clone().expect("it is said");
    assert_eq!(moved.summary.english(), "Token Desk cannot tell whether rows of the history are missing");
    desk.send(Message::Went(Screen::History));
    desk.until("the list is read", |model| model.history.list.numbers.len() == 1);
}

#[test]
fn each_change_is_anchored_and_what_the_share_did_not_take_follows_at_the_next_start() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    let share = folder.path().join("share");
    let anchor = share.join("desk-07");
    let settings = Folder::folders(folder.path()).settings();
    fs::create_dir_all(settings.parent().expect("a folder")).expect("a folder");
    fs::write(&settings, format!("[anchor]\nfile = {:?}\n", anchor.display().to_string())).expect("settings");
    // the share is away, and nobody waits for it
    worked(folder.path(), &server);
    assert!(!anchor.exists());

    fs::create_dir(&share).expect("the share is back");
    fs::write(&anchor, "").expect("the file that the administrator made");
    let mut desk = Desktop::at(folder.path(), &[profile_of(&server)]);
    desk.until("the settings are read", |model| model.settings.current().anchor.is_some());
    desk.until("the history is open", |model| model.history.opening.done().is_some());
    desk.sign_in_to(&server);
    desk.disable("000123149920", "000123149920");
    drop(desk);
    let lines = |path: &Path| -> Vec<Line> {
        let text = fs::read_to_string(path).expect("an anchor");
        text.lines().map(|line| Line::parse(line).expect("a line")).collect()
    };
    let written = lines(&anchor);
    let reader = token_desk::store::Reader::open_untouched(&data(folder.path())).expect("a history");
    let newest = reader.head().expect("readable").expect("rows");
    let last = written.last().expect("a line");
    assert_eq!((last.row, &last.hash), (newest.row, &newest.hash), "everything is vouched for");
    assert!(written.len() <= 8, "{written:?}");

    // a start that records nothing adds nothing
    drop(reader);
    let mut desk = Desktop::at(folder.path(), &[profile_of(&server)]);
    desk.until("the history is open", |model| model.history.opening.done().is_some());
    drop(desk);
    assert_eq!(lines(&anchor), written);
}

#[test]
fn two_copies_of_the_program_anchor_side_by_side_and_neither_misses_anything() {
    let (folder, server) = (TempDir::new().expect("a folder"), server());
    let anchor = folder.path().join("desk-07");
    let settings = Folder::folders(folder.path()).settings();
    fs::create_dir_all(settings.parent().expect("a folder")).expect("a folder");
    fs::write(&settings, format!("[anchor]\nfile = {:?}\n", anchor.display().to_string())).expect("settings");
    fs::write(&anchor, "").expect("the file that the administrator made");
    let start = || {
        let mut desk = Desktop::at(folder.path(), &[profile_of(&server)]);
        desk.until("the settings are read", |model| model.settings.current().anchor.is_some());
        desk.until("the history is open", |model| model.history.opening.done().is_some());
        desk.sign_in_to(&server);
        desk
    };
    let (mut one, mut two) = (start(), start());
    one.disable(ADA, ADAS_TOKEN);
    two.disable("000123149920", "000123149920");
    for desk in [&one, &two] {
        assert_eq!((&desk.app.model.history.moved, &desk.app.model.history.owes), (&None, &None));
    }
    drop((one, two));
    let reader = token_desk::store::Reader::open_untouched(&data(folder.path())).expect("a history");
    let newest = reader.note(jiff::Timestamp::UNIX_EPOCH).expect("readable").expect("rows");
    let text = fs::read_to_string(&anchor).expect("an anchor");
    let lines: Vec<Line> = text.lines().map(|line| Line::parse(line).expect("a line")).collect();
    assert!(lines.iter().all(|line| line.history == newest.history), "{lines:?}");
    assert!(lines.iter().any(|line| (line.row, &line.hash) == (newest.row, &newest.hash)), "{lines:?}");
    drop(reader);
    assert_eq!(start().app.model.history.moved, None);
}
