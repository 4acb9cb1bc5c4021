use super::*;
use crate::domain::history::record::{Breach, Head, Noted, Verified};

/// Ten entries: even ones confirmed, odd ones refused; rows 2 to 21.
fn filled(place: &HistoryFolder) -> Head {
    let mut store = place.store();
    for second in 0..10 {
        let outcome = if second % 2 == 0 { refused() } else { confirmed() };
        record(&mut store, &intent(second), Some(&outcome));
    }
    store.reader().head().unwrap().unwrap()
}

fn verified(place: &HistoryFolder) -> Verified {
    place.reader().verify(None, |_, _| true).unwrap()
}

/// An attacker who may write the file and removes the triggers first.
fn tamper(place: &HistoryFolder, sql: &str) {
    let conn = place.foreign();
    conn.execute_batch(
        "DROP TRIGGER rows_are_appended; DROP TRIGGER rows_are_never_changed; DROP TRIGGER rows_are_never_deleted;",
    )
    .unwrap();
    conn.execute_batch(sql).unwrap();
    assert!(conn.changes() > 0, "something was altered: {sql}");
}

/// Restores the triggers, as a careful attacker would.
fn restore_triggers(place: &HistoryFolder) {
    let fresh = HistoryFolder::new();
    drop(fresh.store());
    let conn = fresh.foreign();
    let mut triggers = conn.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").unwrap();
    let triggers = triggers.query_map([], |row| row.get::<_, String>(0)).unwrap();
    let foreign = place.foreign();
    triggers.for_each(|sql| foreign.execute_batch(&sql.unwrap()).unwrap());
}

#[test]
fn an_untouched_history_is_intact_and_says_its_head() {
    let place = HistoryFolder::new();
    let head = filled(&place);
    let verified = place.reader().verify(None, |_, _| true).unwrap();
    assert_eq!((verified.rows, &verified.head, &verified.broken), (21, &Some(head), &None));
    assert!(verified.is_intact());
}

#[test]
fn every_kind_of_tampering_is_found_and_its_first_row_named() {
    for (sql, row, entry, how) in [
        (
            "UPDATE rows SET body = replace(body, 'Lovelace', 'Byron') WHERE seq = 6",
            6,
            Some(3),
            Breach::Altered,
        ),
        ("UPDATE rows SET body = body || ' ' WHERE seq = 21", 21, Some(10), Breach::Altered),
        ("UPDATE rows SET at = '2020-01-01T00:00:00Z' WHERE seq = 6", 6, Some(3), Breach::Altered),
        ("UPDATE rows SET kind = 'look' WHERE seq = 7", 7, Some(3), Breach::Altered),
        ("UPDATE rows SET entry = 9 WHERE seq = 7", 7, Some(9), Breach::Altered),
        ("UPDATE rows SET entry = NULL WHERE seq = 7", 7, None, Breach::Altered),
        ("UPDATE rows SET hash = zeroblob(32) WHERE seq = 7", 7, Some(3), Breach::Altered),
        ("UPDATE rows SET prev = zeroblob(32) WHERE seq = 7", 7, Some(3), Breach::Altered),
        // an invalid hash
        ("UPDATE rows SET hash = x'00' WHERE seq = 7", 7, None, Breach::Altered),
        ("UPDATE rows SET prev = x'' WHERE seq = 7", 7, None, Breach::Altered),
        ("UPDATE rows SET body = CAST(x'ff' AS TEXT) WHERE seq = 7", 7, None, Breach::Altered),
        ("DELETE FROM rows WHERE seq = 6", 6, None, Breach::Missing),
        ("DELETE FROM rows WHERE seq < 6", 1, None, Breach::Missing),
        ("DELETE FROM rows WHERE entry = 3", 6, None, Breach::Missing),
        ("DELETE FROM rows", 1, None, Breach::Missing),
        // two rows change places
        (
            "UPDATE rows SET seq = -1 WHERE seq = 6; UPDATE rows SET seq = 6 WHERE seq = 8; UPDATE rows SET seq = 8 WHERE seq = -1",
            6,
            Some(4),
            Breach::Altered,
        ),
        // one is inserted before the first, or in the middle with the later ones renumbered
        (
            "INSERT INTO rows SELECT 0, entry, kind, at, body, prev, hash FROM rows WHERE seq = 2",
            0,
            Some(1),
            Breach::Unexpected,
        ),
        (
            "UPDATE rows SET seq = -seq - 1 WHERE seq > 5; UPDATE rows SET seq = -seq WHERE seq < 0;
             INSERT INTO rows SELECT 6, entry, kind, at, body, prev, hash FROM rows WHERE seq = 2",
            6,
            Some(1),
            Breach::Altered,
        ),
        (
            "INSERT INTO rows SELECT 22, entry, kind, at, body, prev, hash FROM rows WHERE seq = 21",
            22,
            Some(10),
            Breach::Altered,
        ),
        // the rows are unchanged, but the list is not
        ("UPDATE entries SET standing = 3 WHERE number = 3", 7, Some(3), Breach::ListDiffers),
        ("UPDATE entries SET decided = 5 WHERE number = 3", 7, Some(3), Breach::ListDiffers),
        ("DELETE FROM entries WHERE number = 3", 6, Some(3), Breach::ListDiffers),
        (
            "INSERT INTO entries SELECT 11, at, last_at, intent, answer, decided, standing, profile FROM entries WHERE number = 3",
            6,
            Some(11),
            Breach::ListDiffers,
        ),
    ] {
        let place = HistoryFolder::new();
        filled(&place);
        tamper(&place, sql);
        let verified = verified(&place);
        let found = verified.broken.as_ref().map(|broken| (broken.row, broken.entry, broken.how));
        assert_eq!(found, Some((Some(row), entry, how)), "{sql}: {verified:?}");
        assert!(!verified.is_intact() && verified.head.is_none(), "{sql}");
    }
}

#[test]
fn a_row_that_was_hashed_anew_no_longer_leads_to_the_next() {
    let place = HistoryFolder::new();
    filled(&place);
    let conn = place.foreign();
    let sql = format!("SELECT {} FROM rows WHERE seq = 6", super::super::chain::COLUMNS);
    let mut row = conn.query_row(&sql, [], Row::read).unwrap();
    row.body = row.body.replace("Lovelace", "Byron");
    let hash = row.due_hash();
    drop(conn);
    let hex = super::super::chain::hex(&hash);
    tamper(
        &place,
        &format!("UPDATE rows SET body = replace(body, 'Lovelace', 'Byron'), hash = x'{hex}' WHERE seq = 6"),
    );
    let broken = verified(&place).broken.unwrap();
    assert_eq!((broken.row, broken.how), (Some(7), Breach::Unlinked));
}

#[test]
fn a_row_from_another_history_does_not_fit() {
    let (place, other) = (HistoryFolder::new(), HistoryFolder::new());
    filled(&place);
    filled(&other);
    let attach = format!("ATTACH '{}' AS other", other.file().display());
    tamper(
        &place,
        &format!(
            "{attach}; DELETE FROM rows WHERE seq = 21; INSERT INTO rows SELECT * FROM other.rows WHERE seq = 21"
        ),
    );
    let broken = verified(&place).broken.unwrap();
    assert_eq!((broken.row, broken.how), (Some(21), Breach::Unlinked));
}

/// The limit of the chain: whoever may write the file can cut off its end and adjust the list.
#[test]
fn rows_cut_off_at_the_end_are_found_only_by_a_head_that_was_noted_elsewhere() {
    let place = HistoryFolder::new();
    let noted = filled(&place);
    tamper(&place, "DELETE FROM rows WHERE seq > 19");
    assert_eq!(
        verified(&place).broken.unwrap().how,
        Breach::ListDiffers,
        "whoever forgets the list is found"
    );
    rebuild_list(&mut place.store());
    assert_eq!(
        verified(&place).broken.unwrap().how,
        Breach::SchemaDiffers,
        "and whoever forgets the triggers"
    );
    restore_triggers(&place);
    assert!(verified(&place).is_intact(), "without a noted head, nothing is to be seen");
    let with_head = place.reader().verify(Some(&noted.hash), |_, _| true).unwrap();
    assert_eq!((with_head.broken.is_none(), &with_head.noted), (true, &Some(Noted::Missing)));
    assert!(!with_head.is_intact());
}

#[test]
fn a_noted_head_is_found_again_after_more_was_recorded() {
    let place = HistoryFolder::new();
    let noted = filled(&place);
    record(&mut place.store(), &intent(99), Some(&confirmed()));
    for spelled in [noted.hash.clone(), format!(" {}\n", noted.hash.to_uppercase())] {
        let verified = place.reader().verify(Some(&spelled), |_, _| true).unwrap();
        assert_eq!(verified.noted, Some(Noted::Found { row: noted.row, from: 1 }));
        assert!(verified.is_intact());
    }
    for odd in ["", "no hash", &"0".repeat(64)] {
        let verified = place.reader().verify(Some(odd), |_, _| true).unwrap();
        assert_eq!(verified.noted, Some(Noted::Missing), "{odd}");
    }
}

#[test]
fn the_database_itself_refuses_to_change_delete_or_put_in_a_row() {
    let place = HistoryFolder::new();
    filled(&place);
    let conn = place.foreign();
    for sql in [
        "UPDATE rows SET body = '{}' WHERE seq = 6",
        "UPDATE rows SET seq = 99 WHERE seq = 21",
        "DELETE FROM rows WHERE seq = 6",
        "DELETE FROM rows",
        "INSERT INTO rows SELECT 99, entry, kind, at, body, prev, hash FROM rows WHERE seq = 21",
        "INSERT OR REPLACE INTO rows SELECT seq, entry, kind, at, '{}', prev, hash FROM rows WHERE seq = 6",
        "REPLACE INTO rows SELECT 22, entry, kind, at, body, prev, hash FROM rows WHERE seq = 21",
        "INSERT INTO rows SELECT 22, 1, 'x', 'y', '{}', 5, hash FROM rows WHERE seq = 21",
    ] {
        let err = conn.execute_batch(sql).unwrap_err().to_string();
        assert!(err.contains("history") || err.contains("cannot store"), "{sql}: {err}");
    }
    drop(conn);
    assert!(verified(&place).is_intact());
}

#[test]
fn the_check_can_be_stopped() {
    let mut store = in_memory();
    for second in 0..600 {
        record(&mut store, &intent(second), Some(&confirmed()));
    }
    let mut asked = 0;
    let err = store.reader().verify(None, |done, of| {
        asked += 1;
        assert_eq!((done, of), (1000, 1201));
        false
    });
    assert!(matches!(err.unwrap_err().cause, Cause::Stopped));
    assert_eq!(asked, 1);
}

#[test]
fn no_two_histories_begin_alike() {
    let heads = [in_memory(), in_memory()].map(|store| store.reader().head().unwrap().unwrap());
    assert_eq!((heads[0].row, heads[1].row), (1, 1));
    assert_ne!(heads[0].hash, heads[1].hash);
}
