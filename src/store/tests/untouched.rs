//! A reader changes no byte, whatever state the files are in.

use std::{collections::BTreeMap, fs, time::SystemTime};

use super::*;

/// Every file of the folder, with its bytes and modification time.
fn lay(place: &HistoryFolder) -> BTreeMap<String, (Vec<u8>, SystemTime)> {
    let folder = fs::read_dir(place.file().parent().unwrap()).unwrap();
    let file = |entry: std::io::Result<fs::DirEntry>| {
        let entry = entry.unwrap();
        let modified = entry.metadata().unwrap().modified().unwrap();
        (entry.file_name().into_string().unwrap(), (fs::read(entry.path()).unwrap(), modified))
    };
    folder.map(file).collect()
}

/// A history with almost everything in the log, as a killed program leaves it.
fn killed(count: i64) -> HistoryFolder {
    let (place, after) = (HistoryFolder::new(), HistoryFolder::new());
    let mut store = place.store();
    for second in 0..count {
        record(&mut store, &intent(second), Some(&confirmed()));
    }
    fs::create_dir_all(after.file().parent().unwrap()).unwrap();
    for ending in ["", "-wal", "-shm", ".lock", ".1.lock"] {
        fs::copy(place::beside(&place.file(), ending), place::beside(&after.file(), ending)).unwrap();
    }
    after
}

fn closed() -> HistoryFolder {
    let place = HistoryFolder::new();
    record(&mut place.store(), &intent(0), Some(&confirmed()));
    place
}

fn remove(place: &HistoryFolder, ending: &str) {
    fs::remove_file(place::beside(&place.file(), ending)).unwrap();
}

fn write(place: &HistoryFolder, ending: &str, bytes: &[u8]) {
    fs::write(place::beside(&place.file(), ending), bytes).unwrap();
}

/// The number of rows read, or the cause of a failure.
fn read_all(place: &HistoryFolder) -> Result<u64, Cause> {
    let reader = Reader::open_untouched(&place.file()).map_err(|err| err.cause)?;
    let verified = reader.verify(None, |_, _| true).map_err(|err| err.cause)?;
    assert!(verified.is_intact());
    reader.each(&Filter::default(), |_| true).map_err(|err| err.cause)?;
    Ok(verified.rows)
}

/// Makes one state of the files.
fn with(mut place: HistoryFolder, change: impl Fn(&mut HistoryFolder)) -> HistoryFolder {
    change(&mut place);
    place
}

fn check(what: &str, place: &HistoryFolder, wanted: Result<u64, &str>) {
    let before = lay(place);
    let found = read_all(place).map_err(|cause| format!("{cause:?}"));
    match (&found, wanted) {
        (Ok(rows), Ok(wanted)) => assert_eq!(*rows, wanted, "{what}"),
        (Err(cause), Err(wanted)) => assert!(cause.starts_with(wanted), "{what}: {cause}"),
        _ => panic!("{what}: {found:?}"),
    }
    assert!(lay(place) == before, "{what}: {:?} became {:?}", before.keys(), lay(place).keys());
}

#[test]
fn whoever_only_reads_leaves_every_byte_of_what_can_be_read() {
    let strange = vec![7; 32768];
    check("closed", &closed(), Ok(3));
    check("an empty log", &with(closed(), |place| write(place, "-wal", b"")), Ok(3));
    check("killed", &killed(1), Ok(3));
    check("killed, without its -shm", &with(killed(1), |place| remove(place, "-shm")), Ok(3));
    check("killed, with another's -shm", &with(killed(1), |place| write(place, "-shm", &strange)), Ok(3));
}

#[test]
fn whoever_only_reads_leaves_every_byte_of_what_cannot_be_read() {
    check("an empty main file", &with(killed(1), |place| write(place, "", b"")), Err("Torn"));
    check("no main file", &with(killed(1), |place| remove(place, "")), Err("Torn"));
    check("an empty main file alone", &with(closed(), |place| write(place, "", b"")), Err("NotReady"));
    check("nothing", &with(closed(), |place| remove(place, "")), Err("File"));
    check("a log that is none", &with(closed(), |place| write(place, "-wal", b"rows")), Err("Torn"));
    let cut_off = with(closed(), |place| write(place, "-journal", &[1; 600]));
    check("a write that was cut off", &cut_off, Err("Unfinished"));
    check("no history", &with(killed(1), |place| write(place, "", &[b'x'; 9000])), Err("Damaged"));
}

#[test]
fn while_a_program_has_it_open_what_it_recorded_is_read_and_stays() {
    let place = HistoryFolder::new();
    let mut store = place.store();
    record(&mut store, &intent(0), Some(&confirmed()));
    let rows = |place: &HistoryFolder| {
        let mut files = lay(place);
        // `-shm` holds how far each reader reads, the only thing that readers write
        files.retain(|name, _| !name.ends_with("-shm"));
        files
    };
    let before = rows(&place);
    assert_eq!(read_all(&place).unwrap(), 3);
    assert!(rows(&place) == before);
    record(&mut store, &intent(1), None);
    assert_eq!(read_all(&place).unwrap(), 4, "and goes on");
}

#[test]
fn what_was_written_while_it_was_read_is_not_believed() {
    for place in [closed(), killed(1)] {
        let reader = Reader::open_untouched(&place.file()).unwrap();
        assert!(reader.head().is_ok());
        record(&mut place.store(), &intent(1), Some(&confirmed()));
        let err = reader.verify(None, |_, _| true).unwrap_err();
        assert!(matches!(err.cause, Cause::Changed), "{err}");
        assert!(matches!(reader.head().unwrap_err().cause, Cause::Changed));
        assert_eq!(read_all(&place).unwrap(), 5, "the next one reads all of it");
    }
}

#[test]
fn a_log_without_its_main_file_is_put_aside_with_every_byte_and_never_deleted() {
    for empty in [true, false] {
        let place = killed(3);
        let log = fs::read(place::beside(&place.file(), "-wal")).unwrap();
        if empty {
            write(&place, "", b"");
        } else {
            remove(&place, "");
        }
        assert!(matches!(Reader::open(&place.file()).err().unwrap().cause, Cause::Torn(_)));
        let (mut store, start) = Store::open(&place.file(), None).unwrap();
        let Start::Moved(moved) = start else { panic!("not noticed") };
        assert!(moved.why.contains("-wal"), "{moved:?}");
        assert_eq!(fs::read(place::beside(&moved.to.unwrap(), "-wal")).unwrap(), log);
        assert_eq!(record(&mut store, &intent(0), None), 1, "a new one is begun");
    }
}

#[test]
fn what_is_put_aside_takes_its_unfinished_write_along() {
    let place = closed();
    write(&place, "-journal", b"half a write");
    let to = super::place::set_aside(&place.file(), at(0)).unwrap().unwrap();
    assert_eq!(fs::read(super::place::beside(&to, "-journal")).unwrap(), b"half a write");
    assert!(
        !super::place::beside(&place.file(), "-journal").exists(),
        "the next history must not take it back"
    );
}

/// A copy of the main file alone, as a backup program makes it.
fn rows_in_main_file(place: &HistoryFolder) -> u64 {
    let copy = HistoryFolder::new();
    fs::create_dir_all(copy.file().parent().unwrap()).unwrap();
    fs::copy(place.file(), copy.file()).unwrap();
    read_all(&copy).unwrap()
}

#[test]
fn after_a_normal_end_the_main_file_alone_has_everything() {
    let place = HistoryFolder::new();
    let mut store = place.store();
    assert_eq!(rows_in_main_file(&place), 1, "a history from its first moment on");
    let reader = place.reader();
    record(&mut store, &intent(0), Some(&confirmed()));
    reader.page(&Filter::default(), None, 9).unwrap();
    drop(store);
    assert_eq!(rows_in_main_file(&place), 3, "also while somebody may read on");
    drop(reader);

    let (mut one, two) = (place.store(), place.store());
    record(&mut one, &intent(1), Some(&confirmed()));
    drop(one);
    assert_eq!(rows_in_main_file(&place), 5, "also while another copy has it open");
    drop(two);
}
