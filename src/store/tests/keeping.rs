//! What retention keeps, whatever happened to the list or the clock; and what it archives first.

use std::fs;

use super::*;
use crate::domain::history::record::{ArchiveState, Breach, Listed};

const DAY: i64 = 86_400;

/// One change a day, from a first of January in the future.
fn day(days: i64) -> Timestamp {
    Timestamp::from_second(1_900_000_000 + days * DAY).unwrap()
}

fn on(days: i64) -> Intent {
    Intent { at: day(days), ..intent(0) }
}

fn filled(place: &HistoryFolder) -> Store {
    let mut store = place.store();
    for days in 1..=20 {
        record(&mut store, &on(days), Some(&confirmed()));
    }
    store
}

fn cut(before: i64, at: i64) -> Cut {
    Cut { before: day(before), at: day(at), vouched: None }
}

fn count(store: &Store) -> usize {
    store.reader().numbers(&Filter::default()).unwrap().len()
}

#[test]
fn an_entry_that_only_the_list_calls_old_stays_and_the_check_names_it() {
    for sql in [
        "UPDATE entries SET last_at = 0 WHERE number = 15",
        "UPDATE entries SET last_at = 0, at = 0",
        "UPDATE entries SET last_at = 0 WHERE number = 15; UPDATE hours SET hour = 0 WHERE first = 15",
    ] {
        let place = HistoryFolder::new();
        let mut store = filled(&place);
        place.foreign().execute_batch(sql).unwrap();
        let err = store.remove_some(&cut(10, 21), None).unwrap_err();
        assert!(matches!(err.cause, Cause::Altered(_)), "{sql}: {err:?}");
        assert_eq!(count(&store), 20);
        assert_eq!(
            place.reader().verify(None, |_, _| true).unwrap().broken.unwrap().how,
            Breach::ListDiffers
        );
    }
}

#[test]
fn an_entry_that_only_the_list_calls_settled_stays() {
    let place = HistoryFolder::new();
    let mut store = filled(&place);
    let open = record(&mut store, &on(20), None);
    place.foreign().execute_batch("UPDATE entries SET standing = 3 WHERE standing = 0").unwrap();
    let err = store.remove_some(&cut(21, 30), None).unwrap_err();
    assert!(matches!(err.cause, Cause::Altered(number) if number == open), "{err:?}");
    assert_eq!(count(&store), 21);
}

#[test]
fn nothing_is_removed_by_a_clock_that_is_before_the_newest_row_or_far_after_it() {
    let place = HistoryFolder::new();
    let mut store = filled(&place);
    for at in [19, 20 + 32, 20 + 730] {
        let err = store.remove_some(&cut(10, at), None).unwrap_err();
        assert!(matches!(err.cause, Cause::Clock), "{at}: {err:?}");
        let problem = err.problem();
        assert_eq!(problem.summary, "Nothing was removed from the history");
    }
    assert_eq!(count(&store), 20);
    let yes = yes(day(20 + 730));
    let asked = Cut { vouched: Some(yes.clone()), ..cut(10, 20 + 730) };
    assert_eq!(store.remove_some(&asked, None).unwrap().entries, 9, "a person said that it is right");
    let verified = store.reader().verify(None, |_, _| true).unwrap();
    assert!(verified.is_intact() && verified.doubted().next().is_none(), "{verified:?}");
    assert_eq!((verified.removals[0].asked, &verified.removals[0].vouched), (true, &Some(yes)));
}

/// The rows of doubted removals; an error if the check refuses the history.
fn doubted(store: &Store) -> Result<Vec<u64>, Breach> {
    let verified = store.reader().verify(None, |_, _| true).unwrap();
    match &verified.broken {
        Some(broken) => Err(broken.how),
        None => Ok(verified.doubted().map(|removal| removal.row).collect()),
    }
}

#[test]
fn what_a_wrong_clock_removed_on_a_persons_word_is_doubted_and_does_not_stop_retention() {
    let place = HistoryFolder::new();
    let mut store = filled(&place);
    // the clock is 700 days ahead, a user confirms it, and it stays like that for a while
    record(&mut store, &on(20 + 700), Some(&confirmed()));
    let asked = Cut { vouched: Some(yes(day(720))), ..cut(10, 720) };
    assert_eq!(store.remove_some(&asked, None).unwrap().entries, 9);
    record(&mut store, &on(730), Some(&confirmed()));
    assert_eq!(store.remove_some(&cut(15, 731), None).unwrap().entries, 5, "the word holds for this clock");
    assert_eq!(doubted(&store), Ok(vec![]), "nothing speaks against it yet");
    // it is set right
    record(&mut store, &on(21), Some(&confirmed()));
    let rows = doubted(&store).unwrap();
    assert_eq!(rows.len(), 2, "the one that was asked about, and the one that followed from it: {rows:?}");
    let verified = store.reader().verify(None, |_, _| true).unwrap();
    assert!(verified.removals.iter().all(|removal| removal.doubted == Some(day(21))), "{verified:?}");
    // the right clock removes entries again
    let removed = store.remove_some(&cut(16, 22), None).unwrap();
    assert_eq!(removed.entries, 1);
    assert_eq!(doubted(&store).map(|rows| rows.len()), Ok(2), "only those of the wrong clock");
}

#[test]
fn what_a_wrong_clock_removed_without_anybodys_word_is_refused_also_after_a_word_about_another_clock() {
    let place = HistoryFolder::new();
    let mut store = filled(&place);
    let asked = Cut { vouched: Some(yes(day(21))), ..cut(3, 21) };
    assert_eq!(store.remove_some(&asked, None).unwrap().entries, 2);
    // the clock jumps, and after some days the program no longer asks
    for days in [720, 745] {
        record(&mut store, &on(days), Some(&confirmed()));
    }
    assert!(store.remove_some(&cut(721, 746), None).unwrap().entries > 0);
    record(&mut store, &on(22), Some(&confirmed()));
    assert_eq!(doubted(&store), Err(Breach::Young));
}

#[test]
fn a_word_that_names_nobody_is_none() {
    for vouched in [
        Vouched { operator: " \u{200b}".to_owned(), ..yes(day(750)) },
        Vouched { operator: String::new(), ..yes(day(750)) },
    ] {
        let place = HistoryFolder::new();
        let mut store = filled(&place);
        store.remove_some(&Cut { vouched: Some(vouched), ..cut(10, 750) }, None).unwrap();
        assert_eq!(doubted(&store), Err(Breach::Forged));
    }
}

#[test]
fn an_entry_whose_clock_was_far_behind_stays() {
    let place = HistoryFolder::new();
    let mut store = filled(&place);
    let behind = record(&mut store, &on(-900), Some(&refused()));
    record(&mut store, &on(21), Some(&confirmed()));
    let step = store.remove_some(&cut(10, 22), None).unwrap();
    assert_eq!(step.entries, 9);
    assert_eq!(store.remove_some(&cut(10, 22), None).unwrap().entries, 0);
    assert!(store.reader().numbers(&Filter::default()).unwrap().contains(&behind));
    let verified = store.reader().verify(None, |_, _| true).unwrap();
    assert!(verified.is_intact(), "{verified:?}");
}

/// Writes the entries' numbers into a file in the folder.
fn note(place: &HistoryFolder, entries: &[Listed]) -> PathBuf {
    let path = place.file().with_file_name("history-removed-2030-04-01.jsonl");
    let numbers: Vec<String> = entries.iter().map(|listed| listed.number.to_string()).collect();
    fs::write(&path, numbers.join(" ")).unwrap();
    path
}

#[test]
fn what_is_removed_was_written_first_and_the_chain_says_where() {
    let place = HistoryFolder::new();
    let mut store = filled(&place);
    let mut archive = |entries: &[Listed]| Ok(note(&place, entries));
    let archiver: &mut Archiver<'_> = &mut archive;
    assert_eq!(store.remove_some(&cut(10, 21), Some(archiver)).unwrap().entries, 9);
    let path = place.file().with_file_name("history-removed-2030-04-01.jsonl");
    assert_eq!(fs::read_to_string(&path).unwrap(), "1 2 3 4 5 6 7 8 9");
    let state = || {
        let verified = store.reader().verify(None, |_, _| true).unwrap();
        (verified.removals[0].archive.clone().unwrap().state, verified.broken.map(|broken| broken.how))
    };
    assert_eq!(state(), (ArchiveState::Unaltered, None));
    fs::write(&path, "1 2 3 4 5 6 7 8").unwrap();
    assert_eq!(state(), (ArchiveState::Altered, Some(Breach::ArchiveDiffers)));
    fs::remove_file(&path).unwrap();
    assert_eq!(state(), (ArchiveState::NotThere, None));
}

#[test]
fn what_could_not_be_written_first_stays() {
    let place = HistoryFolder::new();
    let mut store = filled(&place);
    let mut full = |_: &[Listed]| Err(problem(ProblemKind::File));
    let archiver: &mut Archiver<'_> = &mut full;
    let err = store.remove_some(&cut(10, 21), Some(archiver)).unwrap_err();
    assert!(matches!(err.cause, Cause::Archive(_)), "{err:?}");
    let said = err.problem();
    assert_eq!(said.summary, "Nothing was removed from the history");
    assert!(said.cause.ends_with("Why.") && said.advice == "What to do", "{said:?}");
    assert_eq!(count(&store), 20);
}

/// The archive is written, but nothing is committed, as if the program was killed in between.
#[cfg(unix)]
#[test]
fn what_was_written_and_not_removed_is_still_there_and_written_once_more() {
    let place = HistoryFolder::new();
    let mut store = filled(&place);
    let aside = place.file().with_file_name("aside.sqlite3");
    let mut archive = |entries: &[Listed]| {
        let path = note(&place, entries);
        fs::rename(place.file(), &aside).unwrap();
        Ok(path)
    };
    let archiver: &mut Archiver<'_> = &mut archive;
    let err = store.remove_some(&cut(10, 21), Some(archiver)).unwrap_err();
    assert!(matches!(err.cause, Cause::Gone), "{err:?}");
    fs::rename(&aside, place.file()).unwrap();
    assert_eq!(count(&store), 20);
    assert!(store.reader().verify(None, |_, _| true).unwrap().is_intact());
    let mut again = |entries: &[Listed]| Ok(note(&place, entries));
    let archiver: &mut Archiver<'_> = &mut again;
    assert_eq!(store.remove_some(&cut(10, 21), Some(archiver)).unwrap().entries, 9);
}

#[test]
fn a_removal_says_its_cut_off_the_newest_of_what_it_took_and_what_stood_before_it() {
    let place = HistoryFolder::new();
    let mut store = filled(&place);
    store.remove_some(&cut(10, 21), None).unwrap();
    let verified = store.reader().verify(None, |_, _| true).unwrap();
    let removal = &verified.removals[0];
    assert_eq!((removal.before, removal.at, removal.newest), (day(10), day(21), Some(day(9))));
    assert_eq!((&removal.rows[..], &removal.entries[..]), (&[(2, 19)][..], &[(1, 9)][..]));
    assert_eq!((removal.asked, &removal.archive), (false, &None));
    // the row that recorded the removal carries the hash across the gap
    let head = store.reader().head().unwrap().unwrap();
    let noted = store.reader().verify(Some(&head.hash), |_, _| true).unwrap().noted;
    assert_eq!(noted, Some(crate::domain::history::record::Noted::Found { row: 42, from: 1 }));
}
