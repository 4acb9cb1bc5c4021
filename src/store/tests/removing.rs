use std::fs;

use super::*;
use crate::domain::history::record::{Breach, OutcomeFilter};
use crate::fixtures;

/// Twenty settled entries, one for each second; the eighth is looked at again much later.
fn filled(place: &HistoryFolder) -> Store {
    let mut store = place.store();
    for second in 0..20 {
        let mut intent = intent(second);
        if second < 10 {
            intent.change.person.name = Some("Quintus Zacharias".to_owned());
            intent.change.ticket = format!("FORGET{second}");
        }
        record(&mut store, &intent, Some(&if second % 2 == 0 { confirmed() } else { refused() }));
    }
    store.record_look(8, at(5000), Ok(&disabled_token()), None).unwrap();
    store
}

fn all(store: &Store) -> Vec<u64> {
    store.reader().numbers(&Filter::default()).unwrap()
}

#[test]
fn what_is_older_goes_and_its_going_is_on_record() {
    let place = HistoryFolder::new();
    let mut store = filled(&place);
    let removed = store.remove_older(at(10), at(109_000)).unwrap();
    assert_eq!((removed.entries, removed.rows, removed.unsettled), (9, 18, 0));
    let remaining = [20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 8];
    assert_eq!(all(&store), remaining);
    let verified = store.reader().verify(None, |_, _| true).unwrap();
    assert!(verified.is_intact(), "{verified:?}");
    assert_eq!(verified.rows, 1 + 42 - 18 + 1 - 1);
    // a second time removes and records nothing
    let head = store.reader().head().unwrap();
    assert_eq!(store.remove_older(at(10), at(109_001)).unwrap().entries, 0);
    assert_eq!(store.reader().head().unwrap(), head);
    // further removals on both sides of the gap
    assert_eq!(store.remove_older(at(6000), at(109_002)).unwrap().entries, 11);
    assert!(all(&store).is_empty());
    assert!(store.reader().verify(None, |_, _| true).unwrap().is_intact());
    rebuild_list(&mut store);
    assert!(all(&store).is_empty());
    drop(store);
    assert_eq!(place.store().record_intent(&intent(0)).unwrap(), 21, "no number is given twice");
}

#[test]
fn what_nobody_knows_the_outcome_of_stays() {
    let place = HistoryFolder::new();
    let mut store = filled(&place);
    let open = record(&mut store, &intent(0), None);
    let unclear = record(&mut store, &intent(0), Some(&unknown()));
    let removed = store.remove_older(at(9000), at(109_000)).unwrap();
    assert_eq!((removed.entries, removed.unsettled), (20, 2));
    assert_eq!(all(&store), [unclear, open]);
    let filter =
        Filter { outcome: Some(OutcomeFilter::Unknown), text: "ada".to_owned(), ..Filter::default() };
    assert_eq!(store.reader().numbers(&filter).unwrap(), [unclear, open]);
}

/// How often the removed text occurs in the files, as text or as a word of the index.
fn traces(place: &HistoryFolder) -> usize {
    let folder = fs::read_dir(place.file().parent().unwrap()).unwrap();
    let bytes: Vec<u8> = folder.flat_map(|entry| fs::read(entry.unwrap().path()).unwrap()).collect();
    let text = String::from_utf8_lossy(&bytes).to_lowercase();
    text.matches("quintus").count() + text.matches("zacharias").count()
}

#[test]
fn what_was_removed_is_not_left_in_the_files() {
    let place = HistoryFolder::new();
    let mut store = filled(&place);
    assert!(traces(&place) > 0);
    store.record_look(8, at(9), Ok(&disabled_token()), None).unwrap();
    store.remove_older(at(6000), at(109_000)).unwrap();
    assert_eq!(traces(&place), 0);
    assert_eq!(words(&place.foreign()), Vec::<String>::new());
}

/// The words in the full-text index, without tags.
fn words(conn: &Connection) -> Vec<String> {
    conn.execute_batch("CREATE VIRTUAL TABLE temp.terms USING fts5vocab (main, search, row)").unwrap();
    let mut terms = conn.prepare("SELECT term FROM temp.terms").unwrap();
    let terms = terms.query_map([], |row| row.get::<_, String>(0)).unwrap().map(Result::unwrap);
    terms.filter(|term| term.chars().all(char::is_alphanumeric)).collect()
}

#[test]
fn the_words_of_those_that_stay_stay_alone_in_the_index() {
    let place = HistoryFolder::new();
    let mut store = filled(&place);
    store.transact(index::fold).unwrap();
    assert!(words(&place.foreign()).contains(&"quintus".to_owned()));
    store.record_look(8, at(9), Ok(&disabled_token()), None).unwrap();
    for second in 0..300 {
        record(&mut store, &intent(9000 + second), Some(&confirmed()));
    }
    // so many in one piece that the index would not rebuild it for twenty
    store.transact(index::fold).unwrap();
    while store.transact(index::merge).unwrap() {}
    store.remove_older(at(6000), at(109_000)).unwrap();
    assert_eq!(traces(&place), 0);
    let due = [fixtures::SERIAL, "acme", "ada", "example", "inc0042317", "lovelace", "m", "maria", "ortiz"];
    assert_eq!(words(&place.foreign()), due);
    let filter = Filter { text: "ada".to_owned(), ..Filter::default() };
    assert_eq!(store.reader().numbers(&filter).unwrap().len(), 300);
}

#[test]
fn a_removal_that_nothing_recorded_is_still_found() {
    let place = HistoryFolder::new();
    let mut store = filled(&place);
    store.remove_older(at(10), at(109_000)).unwrap();
    drop(store);
    let conn = place.foreign();
    // the trigger protects rows without a recorded removal
    assert!(conn.execute("DELETE FROM rows WHERE seq = 30", []).is_err());
    conn.execute_batch("INSERT INTO removed_rows VALUES (30, 30); DELETE FROM rows WHERE seq = 30").unwrap();
    drop(conn);
    let broken = place.reader().verify(None, |_, _| true).unwrap().broken.unwrap();
    assert_eq!((broken.row, broken.how), (Some(30), Breach::Missing));
}

#[test]
fn a_row_put_into_the_gap_is_found() {
    let place = HistoryFolder::new();
    let mut store = filled(&place);
    store.remove_older(at(10), at(109_000)).unwrap();
    drop(store);
    let conn = place.foreign();
    conn.execute_batch("DROP TRIGGER rows_are_appended").unwrap();
    conn.execute_batch(
        "INSERT INTO rows SELECT 3, entry, kind, at, body, prev, hash FROM rows WHERE seq = 30",
    )
    .unwrap();
    drop(conn);
    let broken = place.reader().verify(None, |_, _| true).unwrap().broken.unwrap();
    assert_eq!((broken.row, broken.how), (Some(3), Breach::Unexpected));
}
