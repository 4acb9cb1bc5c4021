use super::*;
use crate::domain::batch::part::BatchId;
use crate::domain::call::CallId;
use crate::domain::change::act::Act;
use crate::domain::history::{
    record::{Count, OutcomeFilter},
    sorting::{Direction, Sequence, SortBy, Sorting},
};
use crate::fixtures;
use crate::words;

fn filter() -> Filter {
    Filter::default()
}

fn text(text: &str) -> Filter {
    Filter { text: text.to_owned(), ..filter() }
}

fn found(store: &Store, filter: &Filter) -> Vec<u64> {
    let page = store.reader().page(filter, None, 100).unwrap();
    assert!(!page.more);
    let numbers = store.reader().numbers(filter).unwrap();
    assert_eq!(entries(&page), numbers, "both ways to list agree");
    assert_eq!(store.reader().count(filter, 100).unwrap(), Count::Exactly(numbers.len() as u64));
    numbers
}

fn fold(store: &mut Store) {
    store.transact(index::fold).unwrap();
}

/// The six entries with the words of none, some and all of them in the full-text index.
fn six_in_every_way() -> [Store; 3] {
    let mut all = six_folded_before(7);
    fold(&mut all);
    [six(), six_folded_before(4), all]
}

/// Six entries: confirmed, refused, unknown, open, refused under another profile, known by ID only.
fn six() -> Store {
    six_folded_before(7)
}

fn six_folded_before(number: u64) -> Store {
    let mut store = in_memory();
    let fold_before = |store: &mut Store, next: u64| {
        if next == number {
            fold(store);
        }
    };
    record(&mut store, &intent(0), Some(&confirmed()));
    record(&mut store, &intent(3600), Some(&refused()));
    record(&mut store, &intent(2 * 3600), Some(&unknown()));
    fold_before(&mut store, 4);
    record(&mut store, &intent(3 * 3600), None);
    let mut other = intent(4 * 3600);
    other.change.profile.name = "Test".to_owned();
    other.change.person.name = Some("Zoë Müller-Straße".to_owned());
    other.change.person.email = Some("z.mueller@beta.example".to_owned());
    other.change.act = Act::Disable(serial("000999888777"));
    other.change.ticket = "REQ-77".to_owned();
    other.operator = "j.doe".to_owned();
    other.operator_name = None;
    record(&mut store, &other, Some(&refused()));
    let mut only_id = intent(5 * 3600);
    only_id.change.person.name = None;
    only_id.change.person.email = None;
    record(&mut store, &only_id, Some(&confirmed()));
    store
}

#[test]
fn pages_follow_each_other_newest_first_without_gap_or_overlap() {
    let mut store = in_memory();
    for second in 0..25 {
        record(&mut store, &intent(second), Some(&if second % 5 == 0 { confirmed() } else { refused() }));
    }
    for (filter, due) in [
        (filter(), (1..=25).rev().collect::<Vec<u64>>()),
        (text("lovelace"), (1..=25).rev().collect()),
        (Filter { outcome: Some(OutcomeFilter::Confirmed), ..filter() }, vec![21, 16, 11, 6, 1]),
    ] {
        let (mut seen, mut before) = (Vec::new(), None);
        loop {
            let page = store.reader().page(&filter, before, 3).unwrap();
            seen.extend(entries(&page));
            before = seen.last().copied();
            assert_eq!(page.more, seen.len() < due.len());
            if !page.more {
                break;
            }
        }
        assert_eq!(seen, due);
        let mut each = Vec::new();
        store
            .reader()
            .each(&filter, |listed| {
                each.push(listed.number);
                true
            })
            .unwrap();
        each.reverse();
        assert_eq!(each, due);
        // the oldest first: the first of them, and all numbers
        let oldest: Vec<u64> = due.iter().rev().copied().collect();
        let page = store.reader().first(&filter, Sequence::OldestFirst, 3).unwrap();
        assert_eq!((entries(&page), page.more), (oldest[..3].to_vec(), true));
        assert_eq!(store.reader().numbers_in(&filter, Sequence::OldestFirst).unwrap(), oldest);
    }
}

#[test]
fn every_filter_lets_through_what_it_says() {
    let stores = six_in_every_way();
    let outcome = |outcome| Filter { outcome: Some(outcome), ..filter() };
    let profile = |name: &str| Filter { profile: Some(name.to_owned()), ..filter() };
    let time = |from: Option<i64>, until: Option<i64>| Filter {
        from: from.map(at),
        until: until.map(at),
        ..filter()
    };
    for (filter, due) in [
        (filter(), vec![6, 5, 4, 3, 2, 1]),
        (outcome(OutcomeFilter::Confirmed), vec![6, 1]),
        (outcome(OutcomeFilter::Refused), vec![5, 2]),
        (outcome(OutcomeFilter::Unknown), vec![4, 3]),
        (Filter { action: Some(Action::Disable), ..filter() }, vec![6, 5, 4, 3, 2, 1]),
        (profile("Test"), vec![5]),
        (profile("Nobody's"), vec![]),
        (time(Some(3600), None), vec![6, 5, 4, 3, 2]),
        (time(Some(3601), None), vec![6, 5, 4, 3]),
        (time(None, Some(3600)), vec![1]),
        (time(Some(3600), Some(4 * 3600)), vec![4, 3, 2]),
        (time(Some(99 * 3600), None), vec![]),
        (time(None, Some(-1)), vec![]),
        (Filter { outcome: Some(OutcomeFilter::Refused), ..profile("Test") }, vec![5]),
        (Filter { outcome: Some(OutcomeFilter::Confirmed), ..profile("Test") }, vec![]),
        (Filter { outcome: Some(OutcomeFilter::Refused), ..time(Some(3601), None) }, vec![5]),
        (Filter { text: "inc0042317".to_owned(), ..time(None, Some(2 * 3600)) }, vec![2, 1]),
    ] {
        for store in &stores {
            assert_eq!(found(store, &filter), due, "{filter:?}");
        }
    }
}

#[test]
fn what_was_done_in_one_call_is_found_in_the_small_table_and_in_the_index() {
    let mut store = in_memory();
    let call = |seconds| Some(CallId::begun(at(seconds)));
    for second in 0..9 {
        let mut intent = intent(second);
        intent.change.caller.call = if second % 3 == 0 { call(7) } else { call(second + 70) };
        record(&mut store, &intent, Some(&confirmed()));
    }
    record(&mut store, &intent(50), Some(&confirmed()));
    let of = |call| Filter { call, ..filter() };
    for _ in 0..2 {
        assert_eq!(found(&store, &of(call(7))), [7, 4, 1]);
        assert_eq!(found(&store, &of(call(71))), [2]);
        assert_eq!(found(&store, &of(call(8))), [0; 0], "another call is not found by its start");
        // nobody finds it by typing
        assert_eq!(found(&store, &text(&at(7).as_microsecond().to_string())), [0; 0]);
        assert!(store.reader().verify(None, |_, _| true).unwrap().is_intact());
        fold(&mut store);
    }
}

#[test]
fn an_entry_is_found_by_the_start_of_any_of_its_words() {
    let stores = six_in_every_way();
    for (typed, due) in [
        ("", vec![6, 5, 4, 3, 2, 1]),
        (" - ", vec![6, 5, 4, 3, 2, 1]),
        (fixtures::SERIAL, vec![6, 4, 3, 2, 1]),
        ("0001", vec![6, 4, 3, 2, 1]),
        ("000999888", vec![5]),
        ("0009998887", vec![5]),
        ("999888777", vec![]),
        ("LOVE", vec![4, 3, 2, 1]),
        (fixtures::EMAIL, vec![4, 3, 2, 1]),
        ("ada lov inc00 ort", vec![4, 3, 2, 1]),
        ("lovelace ada", vec![4, 3, 2, 1]),
        ("zoe", vec![5]),
        ("ZOË muller", vec![5]),
        ("straße", vec![5]),
        ("req-77", vec![5]),
        ("j.doe", vec![5]),
        ("maria", vec![6, 4, 3, 2, 1]),
        (fixtures::USER_ID, vec![6]),
        ("nobody", vec![]),
        // operators of the query language are plain words
        ("AND", vec![]),
        ("ada OR zoe", vec![]),
        ("\"ada", vec![4, 3, 2, 1]),
        ("ada*", vec![4, 3, 2, 1]),
        ("words:ada", vec![]),
        // a filter's tag cannot be typed
        ("\u{e000}", vec![6, 5, 4, 3, 2, 1]),
        ("\u{0}", vec![6, 5, 4, 3, 2, 1]),
    ] {
        for store in &stores {
            assert_eq!(found(store, &text(typed)), due, "{typed:?}");
        }
    }
}

#[test]
fn a_look_moves_the_entry_to_where_it_is_found_now() {
    let refused = Filter { outcome: Some(OutcomeFilter::Refused), ..filter() };
    let unknown = Filter { outcome: Some(OutcomeFilter::Unknown), text: "ada".to_owned(), ..filter() };
    for mut store in six_in_every_way() {
        assert_eq!(found(&store, &unknown), [4, 3]);
        store.record_look(3, at(1), Ok(&disabled_token()), Some(&super::refused())).unwrap();
        assert_eq!(found(&store, &unknown), [4]);
        assert_eq!(found(&store, &refused), [5, 3, 2]);
        fold(&mut store);
        assert_eq!(found(&store, &unknown), [4]);
        assert_eq!(found(&store, &refused), [5, 3, 2]);
    }
}

#[test]
fn words_go_into_the_full_text_index_many_at_a_time() {
    let mut store = in_memory();
    let waiting = |store: &Store| -> i64 {
        store.reader().conn.query_row("SELECT count(*) FROM recent", [], |row| row.get(0)).unwrap()
    };
    for number in 1..index::MANY {
        record(&mut store, &intent(number), Some(&confirmed()));
        assert_eq!(waiting(&store), number);
    }
    // recording an intent does not wait for it
    let number = store.record_intent(&intent(0)).unwrap();
    assert_eq!(waiting(&store), index::MANY);
    store.record_outcome(number, at(0), &confirmed(), Duration::ZERO).unwrap();
    assert_eq!(waiting(&store), 0);
    assert_eq!(store.reader().numbers(&text("ada")).unwrap().first(), Some(&number));
}

#[test]
fn a_past_put_in_at_once_is_as_if_it_had_been_recorded_step_by_step() {
    let mut store = in_memory();
    let past = [(intent(0), Some(confirmed())), (intent(3600), Some(refused())), (intent(7200), None)];
    store.record_past(past, Duration::from_millis(412)).unwrap();
    let unsettled = Filter { outcome: Some(OutcomeFilter::Unknown), ..text("ada") };
    assert_eq!(found(&store, &text("ada")), [3, 2, 1]);
    assert_eq!(found(&store, &unsettled), [3]);
    store.record_outcome(3, at(7201), &confirmed(), Duration::ZERO).unwrap();
    assert!(found(&store, &unsettled).is_empty());
    assert_eq!(store.reader().verify(None, |_, _| true).unwrap().rows, 7);
    assert!(store.reader().verify(None, |_, _| true).unwrap().is_intact());
}

#[test]
fn a_clock_that_was_set_back_hides_nothing() {
    let mut store = in_memory();
    // by number: 10:00, 11:00, 2099, 10:30, 11:30
    for second in [0, 3600, 2_000_000_000, 1800, 5400] {
        record(&mut store, &intent(second), None);
    }
    let between = |from, until| Filter { from: Some(at(from)), until: Some(at(until)), ..filter() };
    assert_eq!(found(&store, &between(0, 3600)), [4, 1]);
    assert_eq!(found(&store, &between(1800, 3601)), [4, 2]);
    assert_eq!(found(&store, &between(5400, 9999)), [5]);
    assert_eq!(found(&store, &Filter { from: Some(at(3600)), ..filter() }), [5, 3, 2]);
    assert_eq!(found(&store, &Filter { until: Some(at(3600)), ..filter() }), [4, 1]);
}

#[test]
fn the_list_made_anew_is_the_list_as_it_was() {
    let mut store = six();
    store.record_look(3, at(1), Ok(&disabled_token()), Some(&refused())).unwrap();
    let all = |store: &Store| -> Vec<_> {
        let filters = [
            filter(),
            text("ada"),
            Filter { outcome: Some(OutcomeFilter::Refused), ..filter() },
            Filter { profile: Some("Test".to_owned()), ..filter() },
            Filter { from: Some(at(3600)), ..filter() },
        ];
        filters.iter().map(|filter| store.reader().page(filter, None, 100).unwrap()).collect()
    };
    let (before, profiles) = (all(&store), store.reader().profiles().unwrap());
    rebuild_list(&mut store);
    assert_eq!(all(&store), before);
    assert_eq!(store.reader().profiles().unwrap(), profiles);
    assert_eq!(profiles, [fixtures::PROFILE, "Test"]);
    assert!(store.reader().verify(None, |_, _| true).unwrap().is_intact());
    assert_eq!(store.record_intent(&intent(0)).unwrap(), 7);
}

#[test]
fn counting_stops_where_it_is_told_to() {
    let store = six();
    assert_eq!(store.reader().count(&filter(), 6).unwrap(), Count::Exactly(6));
    assert_eq!(store.reader().count(&filter(), 5).unwrap(), Count::AtLeast(5));
    assert_eq!(store.reader().count(&text("ada"), 2).unwrap(), Count::AtLeast(2));
    assert_eq!(store.reader().count(&text("nobody"), 0).unwrap(), Count::Exactly(0));
}

/// However long the history is, a page is read from an index: no plan sorts or scans a table from its start.
#[test]
fn no_page_is_made_by_scanning_or_sorting() {
    let store = six();
    let everything = Filter {
        text: "ada l".to_owned(),
        outcome: Some(OutcomeFilter::Refused),
        action: Some(Action::Disable),
        profile: Some("Test".to_owned()),
        from: Some(at(0)),
        until: Some(at(9999)),
        call: Some(CallId::begun(at(7))),
        batch: Some(BatchId::begun(at(8))),
    };
    let filters = [
        filter(),
        text("a"),
        Filter { outcome: Some(OutcomeFilter::Unknown), ..filter() },
        Filter { from: Some(at(0)), ..filter() },
        everything,
    ];
    for filter in filters {
        for order in [Sequence::NewestFirst, Sequence::OldestFirst] {
            let plan = read::plan(&store.reader().conn, &filter, order, Some(4)).unwrap();
            assert!(!plan.is_empty());
            for step in plan {
                let walks = step.starts_with("SEARCH e USING INTEGER PRIMARY KEY")
                    || step.starts_with("SCAN s VIRTUAL TABLE INDEX")
                    // the few words that are not in the full-text index yet, merged in
                    || step.starts_with("SEARCH r USING INTEGER PRIMARY KEY")
                    || ["MERGE (UNION ALL)", "LEFT", "RIGHT"].contains(&step.as_str());
                assert!(walks, "{filter:?}: {step}");
            }
        }
    }
}

#[test]
fn the_list_is_sorted_by_what_a_column_says_and_what_says_nothing_is_last() {
    for store in six_in_every_way() {
        let sorted = |by, direction, filter: &Filter| {
            let say = |facts: &_| words::history::column(by, facts);
            store.reader().sorted(filter, Sorting { by, direction }, None, say).unwrap().numbers().to_vec()
        };
        let (up, down) = (Direction::Ascending, Direction::Descending);
        assert_eq!(sorted(SortBy::Ticket, up, &filter()), [6, 4, 3, 2, 1, 5], "the newest of equals first");
        assert_eq!(sorted(SortBy::Ticket, down, &filter()), [5, 6, 4, 3, 2, 1]);
        assert_eq!(sorted(SortBy::Outcome, up, &filter()), [4, 3, 5, 2, 6, 1]);
        assert_eq!(sorted(SortBy::Outcome, down, &filter()), [6, 1, 5, 2, 3, 4]);
        assert_eq!(sorted(SortBy::Person, up, &filter()), [4, 3, 2, 1, 6, 5]);
        assert_eq!(sorted(SortBy::Ticket, up, &text("req")), [5], "of those that are let through");
        for direction in [up, down] {
            let verified = sorted(SortBy::Verified, direction, &filter());
            assert_eq!(verified.len(), 6, "{verified:?}");
        }
        assert!(store.reader().verify(None, |_, _| true).unwrap().is_intact());
    }
}
