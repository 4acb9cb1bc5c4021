use std::fs;

use super::*;

fn names(place: &HistoryFolder) -> Vec<String> {
    let folder = fs::read_dir(place.file().parent().unwrap()).unwrap();
    let mut names: Vec<_> = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn contents(place: &HistoryFolder) -> Vec<(String, Vec<u8>)> {
    let folder = place.file().parent().unwrap().to_owned();
    names(place)
        .into_iter()
        // files that any reader makes
        .filter(|name| !["-shm", ".lock"].iter().any(|end| name.ends_with(end)))
        .map(|name| (name.clone(), fs::read(folder.join(name)).unwrap()))
        .filter(|(name, bytes)| !(name.ends_with("-wal") && bytes.is_empty()))
        .collect()
}

#[test]
fn numbers_and_entries_survive_a_restart() {
    let place = HistoryFolder::new();
    assert_eq!(record(&mut place.store(), &intent(0), Some(&confirmed())), 1);
    assert_eq!(record(&mut place.store(), &intent(1), Some(&refused())), 2);
    let mut store = place.store();
    assert_eq!(record(&mut store, &intent(2), None), 3);
    assert_eq!(entries(&store.reader().page(&Filter::default(), None, 9).unwrap()), [3, 2, 1]);
}

#[test]
fn what_was_recorded_is_durable_when_recording_returns() {
    let place = HistoryFolder::new();
    let store = place.store();
    let conn = &store.reader.conn;
    let pragma = |name: &str| conn.pragma_query_value(None, name, |row| row.get::<_, String>(0));
    let number = |name: &str| conn.pragma_query_value(None, name, |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(pragma("journal_mode").unwrap(), "wal");
    assert!(number("synchronous") >= 2, "FULL or more");
    assert_eq!((number("fullfsync"), number("secure_delete")), (1, 1));
}

/// The disk holds what a new program finds after this one was killed: closing the store writes nothing more.
#[test]
fn an_intent_is_on_the_disk_before_anything_is_sent() {
    let (place, after) = (HistoryFolder::new(), HistoryFolder::new());
    let mut store = place.store();
    let number = store.record_intent(&intent(0)).unwrap();
    // the files while the store is still open
    fs::create_dir_all(after.file().parent().unwrap()).unwrap();
    for ending in ["", "-wal"] {
        fs::copy(place::beside(&place.file(), ending), place::beside(&after.file(), ending)).unwrap();
    }
    let mut found = after.store();
    let open = found.take_stock(at(60)).unwrap();
    assert_eq!(open.len(), 1);
    assert_eq!((open[0].entry.number, open[0].awaited), (number, Awaited::Nobody));
    assert_eq!(open[0].entry.change, intent(0).change);
    assert!(found.reader().verify(None, |_, _| true).unwrap().is_intact());
}

#[cfg(unix)]
#[test]
fn the_files_are_for_the_account_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let place = HistoryFolder::new();
    let mut store = place.store();
    record(&mut store, &intent(0), Some(&confirmed()));
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    let folder = place.file().parent().unwrap().to_owned();
    assert_eq!(mode(&folder), 0o700);
    let names = names(&place);
    assert!(names.contains(&"history.sqlite3-wal".to_owned()), "{names:?}");
    for name in names {
        assert_eq!(mode(&folder.join(&name)), 0o600, "{name}");
    }
}

#[test]
fn a_newer_history_is_left_as_it_is() {
    let place = HistoryFolder::new();
    record(&mut place.store(), &intent(0), Some(&confirmed()));
    let conn = place.foreign();
    conn.pragma_update(None, "user_version", migrations::KNOWN + 1).unwrap();
    drop(conn);
    let before = contents(&place);
    for err in [Store::open(&place.file(), None).err().unwrap(), Reader::open(&place.file()).err().unwrap()] {
        assert!(matches!(err.cause, Cause::Newer { found, known } if found == known + 1), "{err}");
        let problem = err.problem();
        assert!(problem.cause.contains("newer version") && problem.cause.contains("did not change it"));
    }
    assert_eq!(contents(&place), before);
}

#[test]
fn a_newer_history_is_left_as_it_is_also_while_its_program_runs() {
    let place = HistoryFolder::new();
    let mut store = place.store();
    record(&mut store, &intent(0), Some(&confirmed()));
    store.reader.conn.pragma_update(None, "user_version", migrations::KNOWN + 1).unwrap();
    let before = contents(&place);
    assert!(before.iter().any(|(name, _)| name.ends_with("-wal")), "the version lies in the log only");
    let err = Store::open(&place.file(), None).err().unwrap();
    assert!(matches!(err.cause, Cause::Newer { .. }), "{err}");
    assert_eq!(contents(&place), before);
}

#[test]
fn another_programs_database_is_left_as_it_is() {
    for sql in ["CREATE TABLE notes (text)", "PRAGMA user_version = 1", "PRAGMA application_id = 7"] {
        let place = HistoryFolder::new();
        fs::create_dir_all(place.file().parent().unwrap()).unwrap();
        place.foreign().execute_batch(&format!("CREATE TABLE x (y); DROP TABLE x; {sql}")).unwrap();
        let before = contents(&place);
        let err = Store::open(&place.file(), None).err().unwrap();
        assert!(matches!(err.cause, Cause::NotOurs), "{sql}: {err}");
        assert_eq!(contents(&place), before);
    }
}

/// A damage to a file.
type Damage = (&'static str, fn(&mut Vec<u8>));

const DAMAGES: [Damage; 5] = [
    ("no database", |bytes| *bytes = b"<html>not found</html>".to_vec()),
    ("zeros", |bytes| bytes.fill(0)),
    ("the first page is gone", |bytes| bytes[..4096].fill(0xff)),
    ("cut off", |bytes| bytes.truncate(5000)),
    ("all but the first page is garbage", |bytes| bytes[4096..].fill(0x5a)),
];

#[test]
fn a_damaged_history_is_put_aside_and_a_new_one_begun() {
    for (what, damage) in DAMAGES {
        let place = HistoryFolder::new();
        let mut store = place.store();
        for second in 0..50 {
            record(&mut store, &intent(second), Some(&confirmed()));
        }
        drop(store);
        let mut bytes = fs::read(place.file()).unwrap();
        damage(&mut bytes);
        fs::write(place.file(), &bytes).unwrap();

        let (mut store, start) =
            Store::open(&place.file(), None).unwrap_or_else(|err| panic!("{what}: {err}"));
        let Start::Moved(moved) = start else { panic!("{what}: not noticed") };
        assert_eq!(fs::read(moved.to.as_ref().unwrap()).unwrap(), bytes, "{what}: kept as it was");
        let name = moved.to.as_ref().unwrap().file_name().unwrap().to_str().unwrap();
        assert!(name.starts_with("history.sqlite3-damaged-20"), "{name}");
        assert_eq!(record(&mut store, &intent(0), None), 1);
        let conn = place.foreign();
        let began: String =
            conn.query_row("SELECT body FROM rows WHERE seq = 1", [], |row| row.get(0)).unwrap();
        assert!(began.contains(name), "the new one says what it replaces: {began}");
        drop(store);
        assert_eq!(
            Store::open(&place.file(), None).unwrap().1,
            Start::AsLeft,
            "{what}: the new one is whole"
        );
    }
}

#[test]
fn a_damaged_history_that_another_copy_has_open_stays_where_it_is() {
    let place = HistoryFolder::new();
    let other = place.store();
    fs::write(place.file(), b"damaged").unwrap();
    fs::remove_file(place::beside(&place.file(), "-wal")).ok();
    let err = Store::open(&place.file(), None).err().unwrap();
    assert!(matches!(err.cause, Cause::DamagedInUse(_)), "{err}");
    assert_eq!(fs::read(place.file()).unwrap(), b"damaged");
    drop(other);
}

#[test]
fn a_damaged_index_is_made_anew_and_nothing_is_lost() {
    let place = HistoryFolder::new();
    let mut store = place.store();
    for second in 0..200 {
        record(&mut store, &intent(second), Some(&confirmed()));
    }
    // the index's pages with content that the index never writes
    let conn = place.foreign();
    conn.execute_batch("UPDATE search_data SET block = x'00000000ffffffff' WHERE id > 10").unwrap();
    drop((conn, store));
    let (mut store, start) = Store::open(&place.file(), None).unwrap();
    assert_eq!(start, Start::AsLeft);
    assert_eq!(record(&mut store, &intent(0), Some(&refused())), 201);
    rebuild_list(&mut store);
    let filter = Filter { text: "ada".to_owned(), ..Filter::default() };
    assert_eq!(store.reader().numbers(&filter).unwrap().len(), 201);
    assert!(store.reader().verify(None, |_, _| true).unwrap().is_intact());
}

#[test]
fn a_history_found_damaged_while_open_can_be_put_aside() {
    let place = HistoryFolder::new();
    let mut store = place.store();
    record(&mut store, &intent(0), None);
    let (mut store, moved) = store.set_aside("told by a test", None).unwrap();
    let to = moved.to.unwrap();
    assert!(to.exists());
    assert_eq!(record(&mut store, &intent(0), None), 1);
    let aside = Reader::open(&to).unwrap();
    assert_eq!(
        entries(&aside.page(&Filter::default(), None, 9).unwrap()),
        [1],
        "what was recorded is still there"
    );
}

#[cfg(unix)]
#[test]
fn a_history_that_was_moved_away_takes_no_row_that_would_be_lost() {
    let place = HistoryFolder::new();
    let mut store = place.store();
    record(&mut store, &intent(0), None);
    fs::rename(place.file(), place.file().with_extension("elsewhere")).unwrap();
    let err = store.record_intent(&intent(1)).unwrap_err();
    assert!(matches!(err.cause, Cause::Gone), "{err}");
    assert_eq!(err.problem().summary, "Nothing was sent, because the change could not be recorded first");
    fs::rename(place.file().with_extension("elsewhere"), place.file()).unwrap();
    assert_eq!(store.record_intent(&intent(1)).unwrap(), 2);
}

#[test]
fn where_no_history_is_there_is_nothing_to_read() {
    let place = HistoryFolder::new();
    let err = Reader::open(&place.file()).err().unwrap();
    assert!(matches!(&err.cause, Cause::File(err) if err.kind() == std::io::ErrorKind::NotFound), "{err}");
    fs::create_dir_all(place.file().parent().unwrap()).unwrap();
    fs::write(place.file(), "").unwrap();
    assert!(matches!(Reader::open(&place.file()).err().unwrap().cause, Cause::NotReady));
    assert_eq!(fs::read(place.file()).unwrap(), b"");
    // an empty file, which is left if the very first start was interrupted, becomes a history
    assert_eq!(record(&mut place.store(), &intent(0), None), 1);
}

#[test]
fn a_folder_or_a_place_that_cannot_be_is_said() {
    let place = HistoryFolder::new();
    fs::create_dir_all(place.file()).unwrap();
    assert!(matches!(Store::open(&place.file(), None).err().unwrap().cause, Cause::File(_)));
    let below = place.folder.path().join("file");
    fs::write(&below, "x").unwrap();
    let err = Store::open(&below.join("history.sqlite3"), None).err().unwrap();
    assert!(matches!(err.cause, Cause::File(_)) && !err.problem().advice.is_empty(), "{err}");
}

/// The program was killed during the first start: its unfinished work lies beside the file, and a reader
/// cannot undo it.
#[test]
fn a_beginning_that_was_cut_off_is_taken_back_and_made_again() {
    let place = HistoryFolder::new();
    let folder = place.file().parent().unwrap().to_owned();
    fs::create_dir_all(&folder).unwrap();
    let cut_off = folder.join("cut-off");
    let conn = Connection::open(&cut_off).unwrap();
    conn.execute_batch(
        "CREATE TABLE before (x); DROP TABLE before; PRAGMA cache_size = 2; BEGIN IMMEDIATE; CREATE TABLE half (x);",
    )
    .unwrap();
    // more than its memory limit, so some of it is in the file before the commit
    for _ in 0..200 {
        conn.execute("INSERT INTO half VALUES (zeroblob(4000))", []).unwrap();
    }
    for ending in ["", "-journal"] {
        fs::copy(place::beside(&cut_off, ending), place::beside(&place.file(), ending)).unwrap();
    }
    drop(conn);
    assert!(matches!(Reader::open(&place.file()).err().unwrap().cause, Cause::Unfinished));
    let mut store = place.store();
    assert_eq!(record(&mut store, &intent(0), Some(&confirmed())), 1);
    assert!(place.reader().verify(None, |_, _| true).unwrap().is_intact());
}
