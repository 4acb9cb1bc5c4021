use std::{
    sync::{Arc, Barrier},
    thread,
};

use super::*;

#[test]
fn two_copies_of_the_program_take_turns_on_one_chain() {
    const EACH: i64 = 40;
    let place = HistoryFolder::new();
    let barrier = Arc::new(Barrier::new(4));
    let threads: Vec<_> = (0..4)
        .map(|copy: i64| {
            let (file, barrier) = (place.file(), Arc::clone(&barrier));
            let work = move || {
                barrier.wait();
                // all of them find no history and begin one
                let mut store = Store::open(&file, None).unwrap().0;
                let numbers = (0..EACH).map(|second| {
                    let number = store.record_intent(&intent(copy * 1000 + second)).unwrap();
                    store.record_outcome(number, at(second), &confirmed(), Duration::ZERO).unwrap();
                    number
                });
                numbers.collect::<Vec<_>>()
            };
            thread::Builder::new().spawn(work).unwrap()
        })
        .collect();
    let mut numbers: Vec<u64> = threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=4 * EACH as u64).collect::<Vec<_>>());
    let verified = place.reader().verify(None, |_, _| true).unwrap();
    assert!(verified.is_intact());
    assert_eq!(verified.rows, 1 + 2 * 4 * EACH as u64);
}

#[test]
fn a_reader_sees_what_was_recorded_a_moment_ago() {
    let place = HistoryFolder::new();
    let mut store = place.store();
    let reader = place.reader();
    for second in 0..3 {
        let number = record(&mut store, &intent(second), None);
        assert_eq!(entries(&reader.page(&Filter::default(), None, 1).unwrap()), [number]);
        assert_eq!(reader.head().unwrap(), store.reader().head().unwrap());
    }
}

#[test]
fn an_entry_is_told_from_another_of_its_number_by_when_it_was_made() {
    let place = HistoryFolder::new();
    let mut store = place.store();
    let number = record(&mut store, &intent(0), None);
    let reader = place.reader();
    assert!(reader.holds(number, at(0)).unwrap());
    assert!(!reader.holds(number, at(1)).unwrap(), "it is another attempt");
    assert!(!reader.holds(number + 1, at(0)).unwrap(), "there is none");
}

#[test]
fn an_attempt_is_over_since_its_answer_or_since_it_was_found_left_behind() {
    let place = HistoryFolder::new();
    let (on_its_way, answered, left_behind) = {
        let mut store = place.store();
        let left_behind = record(&mut store, &intent(0), None);
        drop(store);
        let mut store = place.store();
        store.take_stock(at(100)).unwrap();
        (
            record(&mut store, &intent(200), None),
            record(&mut store, &intent(300), Some(&unknown())),
            left_behind,
        )
    };
    let reader = place.reader();
    assert_eq!(reader.over_since(on_its_way).unwrap(), None);
    assert_eq!(reader.over_since(answered).unwrap(), Some(at(300)));
    assert_eq!(reader.over_since(left_behind).unwrap(), Some(at(100)), "not since it was made");
}

#[test]
fn nothing_can_be_written_through_a_reader() {
    let place = HistoryFolder::new();
    drop(place.store());
    let err = place.reader().conn.execute_batch("INSERT INTO profiles (name) VALUES ('x')").unwrap_err();
    assert!(matches!(Cause::from(err), Cause::ReadOnly));
}

#[test]
fn a_reader_is_stopped_from_another_thread() {
    let place = HistoryFolder::new();
    let mut store = place.store();
    for second in 0..50 {
        record(&mut store, &intent(second), None);
    }
    let reader = place.reader();
    let stopper = reader.stopper();
    let done = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let (is_done, ordering) = (Arc::clone(&done), std::sync::atomic::Ordering::SeqCst);
    let stop = move || {
        while !is_done.load(ordering) {
            stopper.stop();
            thread::yield_now();
        }
    };
    let stopping = thread::Builder::new().spawn(stop).unwrap();
    // a hundred million steps of SQLite: far more than one stop needs
    let endless =
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1e8) SELECT max(i) FROM n";
    let err = reader.conn.query_row(endless, [], |row| row.get::<_, f64>(0)).unwrap_err();
    done.store(true, ordering);
    stopping.join().unwrap();
    assert!(matches!(Cause::from(err), Cause::Stopped));
    assert_eq!(reader.numbers(&Filter::default()).unwrap().len(), 50, "what is begun afterwards runs");
}

#[test]
fn an_attempt_is_known_to_be_on_its_way_here_or_elsewhere_or_left_behind() {
    let place = HistoryFolder::new();
    let (mut one, mut two, mut ended) = (place.store(), place.store(), place.store());
    let own = one.record_intent(&intent(0)).unwrap();
    let others = two.record_intent(&intent(1)).unwrap();
    let left_behind = ended.record_intent(&intent(2)).unwrap();
    let unclear = record(&mut two, &intent(3), Some(&unknown()));
    record(&mut two, &intent(4), Some(&confirmed()));
    drop(ended);
    let open = one.take_stock(at(60)).unwrap();
    let found: Vec<_> = open.iter().map(|open| (open.entry.number, open.awaited)).collect();
    let due = [
        (own, Awaited::Here),
        (others, Awaited::Elsewhere),
        (left_behind, Awaited::Nobody),
        (unclear, Awaited::Nobody),
    ];
    assert_eq!(found, due);
    let steps = |number| one.reader().account(number).unwrap().unwrap().steps.len();
    assert_eq!(
        [own, others, left_behind, unclear].map(steps),
        [1, 1, 2, 2],
        "only the one left behind is said to be"
    );
    // once is enough
    let rows = one.reader().head().unwrap().unwrap().row;
    assert_eq!(two.take_stock(at(61)).unwrap().len(), 4);
    assert_eq!(two.reader().head().unwrap().unwrap().row, rows);
}

#[test]
fn an_answer_that_comes_after_all_counts_above_being_found_open() {
    let place = HistoryFolder::new();
    let mut store = place.store();
    let number = store.record_intent(&intent(0)).unwrap();
    drop(store);
    let mut next = place.store();
    next.take_stock(at(60)).unwrap();
    // a copy of the program that was wrongly taken for ended
    assert_eq!(
        next.record_outcome(number, at(61), &confirmed(), Duration::ZERO).unwrap(),
        Standing::Confirmed
    );
    assert!(next.take_stock(at(62)).unwrap().is_empty());
}

#[test]
fn a_history_that_somebody_holds_for_too_long_is_said_to_be_held() {
    let place = HistoryFolder::new();
    let mut store = place.store();
    store.reader.conn.busy_timeout(Duration::from_millis(50)).unwrap();
    let other = place.foreign();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let err = store.record_intent(&intent(0)).unwrap_err();
    assert!(matches!(err.cause, Cause::Busy), "{err}");
    other.execute_batch("ROLLBACK").unwrap();
    assert_eq!(store.record_intent(&intent(0)).unwrap(), 1);
}

#[test]
fn what_is_recorded_together_is_on_the_disk_as_a_whole_or_not_at_all() {
    let place = HistoryFolder::new();
    let mut store = place.store();
    let before = record(&mut store, &intent(0), None);
    let numbers = store.together(|store| {
        store.record_outcome(before, at(1), &confirmed(), Duration::ZERO)?;
        (2..5).map(|second| store.record_intent(&intent(second))).collect::<Result<Vec<_>, _>>()
    });
    assert_eq!(numbers.unwrap(), [before + 1, before + 2, before + 3]);
    let head = place.reader().head().unwrap();
    assert_eq!(head.as_ref().unwrap().row, 6, "another connection sees all of it");

    let failed = store.together(|store| {
        store.record_intent(&intent(6))?;
        store.record_stopped(99, at(7))
    });
    assert!(failed.unwrap_err().is_no_such_entry());
    assert_eq!(place.reader().head().unwrap(), head);
    let broken_down = std::panic::AssertUnwindSafe(|| {
        store.together(|store| {
            assert!(store.record_intent(&intent(8)).is_err(), "it breaks down here");
            Ok(())
        })
    });
    assert!(std::panic::catch_unwind(broken_down).is_err());
    assert_eq!(place.reader().head().unwrap(), head);

    // and what follows is recorded by itself again
    let next = record(&mut store, &intent(9), Some(&confirmed()));
    assert_eq!(next, before + 4);
    assert_eq!(place.reader().head().unwrap().unwrap().row, 8);
    assert!(place.reader().verify(None, |_, _| true).unwrap().is_intact());
}

#[test]
fn many_that_are_recorded_together_are_found_by_their_words() {
    let place = HistoryFolder::new();
    let mut store = place.store();
    let many = 3 * super::super::index::MANY;
    let recorded = store.together(|store| {
        for second in 0..many {
            let number = store.record_intent(&intent(second))?;
            store.record_outcome(number, at(second), &confirmed(), Duration::ZERO)?;
        }
        Ok(())
    });
    recorded.unwrap();
    assert!(!super::super::index::is_due(&store.reader().conn).unwrap(), "they are in the index");
    let filter = Filter { text: fixtures::SERIAL.to_owned(), ..Filter::default() };
    assert_eq!(store.reader().numbers(&filter).unwrap().len(), usize::try_from(many).unwrap());
}
