//! A sorted list that goes on from an earlier one is the same as one that is sorted anew, for less.

use std::cell::Cell;

use super::*;
use crate::{
    domain::history::{
        record::OutcomeFilter,
        sorting::{Direction, SortBy, Sorting},
    },
    words,
};

/// An attempt whose columns say something of their own, and often nothing or the same as others.
fn attempt(at: i64) -> Intent {
    let mut intent = intent(at);
    let change = &mut intent.change;
    change.ticket = if at % 5 == 0 { String::new() } else { format!("INC{}", at * 37 % 90) };
    change.person.name = (at % 7 != 0).then(|| format!("Person {}", at * 53 % 40));
    change.act = Act::Disable(serial(&format!("{:012}", at * 7919 % 1000)));
    intent.operator = if at % 3 == 0 { "m.ortiz".to_owned() } else { "j.doe".to_owned() };
    intent.operator_name = None;
    intent
}

fn outcome(at: i64) -> Option<Outcome> {
    match at % 4 {
        0 => None,
        1 => Some(refused()),
        2 => Some(unknown()),
        _ => Some(confirmed()),
    }
}

fn orders() -> Vec<Sorting> {
    let columns = SortBy::ALL.into_iter().filter(|by| Sorting::first(*by).sequence().is_none());
    let both = [Direction::Ascending, Direction::Descending];
    columns.flat_map(|by| both.map(|direction| Sorting { by, direction })).collect()
}

fn filters() -> [Filter; 3] {
    [
        Filter::default(),
        Filter { outcome: Some(OutcomeFilter::Unknown), ..Filter::default() },
        Filter { text: "inc1".to_owned(), from: Some(at(20)), ..Filter::default() },
    ]
}

fn sorted(store: &Store, filter: &Filter, order: Sorting, before: Option<&Sorted>) -> (Sorted, usize) {
    let said = Cell::new(0);
    let say = |facts: &_| {
        said.set(said.get() + 1);
        words::history::column(order.by, facts)
    };
    let sorted = store.reader().sorted(filter, order, before, say).unwrap();
    (sorted, said.get())
}

#[test]
fn a_list_that_goes_on_is_the_same_as_one_sorted_anew() {
    let mut store = in_memory();
    for second in 0..60 {
        record(&mut store, &attempt(second), outcome(second).as_ref());
    }
    let cases: Vec<_> = filters()
        .into_iter()
        .flat_map(|filter| orders().into_iter().map(move |order| (filter.clone(), order)))
        .collect();
    let mut lists: Vec<_> =
        cases.iter().map(|(filter, order)| sorted(&store, filter, *order, None).0).collect();
    for second in 60..90 {
        // of every four entries one has no outcome yet, and of one nobody knows it
        let fours = u64::try_from(second - 60).unwrap() / 6 * 4;
        let (open, unclear, took) = (fours + 1, fours + 3, Duration::ZERO);
        match second % 6 {
            0 => drop(record(&mut store, &attempt(second), outcome(second).as_ref())),
            1 => drop(record(&mut store, &attempt(second), None)),
            2 => drop(store.record_outcome(open, at(second), &confirmed(), took).unwrap()),
            3 => {
                let (seen, settled) = (disabled_token(), read_later());
                store.record_look(unclear, at(second), Ok(&seen), Some(&settled)).unwrap();
            }
            4 => store.transact(index::fold).unwrap(),
            _ => {}
        }
        for ((filter, order), list) in cases.iter().zip(&mut lists) {
            let (gone_on, _) = sorted(&store, filter, *order, Some(list));
            let (anew, _) = sorted(&store, filter, *order, None);
            assert_eq!(**gone_on.numbers(), **anew.numbers(), "{second}: {order:?} {filter:?}");
            for number in 0..100 {
                assert_eq!(gone_on.numbers().place(number), anew.numbers().place(number));
            }
            *list = gone_on;
        }
    }
}

#[test]
fn one_more_entry_is_put_in_its_place_without_reading_all() {
    let mut store = in_memory();
    store.record_past((0..3000).map(|second| (attempt(second), outcome(second))), Duration::ZERO).unwrap();
    for order in orders().into_iter().filter(|order| order.by != SortBy::Outcome) {
        let (list, said) = sorted(&store, &Filter::default(), order, None);
        assert_eq!(said, 3000 + usize::try_from(list.numbers().newest() - 3000).unwrap());
        let (_, said) = sorted(&store, &Filter::default(), order, Some(&list));
        assert_eq!(said, 0, "nothing was recorded");
        record(&mut store, &attempt(4000), Some(&refused()));
        let (list, said) = sorted(&store, &Filter::default(), order, Some(&list));
        assert!((1..=14).contains(&said), "{said} read for {order:?}");
        let (_, said) =
            sorted(&store, &Filter { text: "inc".to_owned(), ..Filter::default() }, order, Some(&list));
        assert!(said > 2000, "another list is sorted as a whole: {said}");
    }
}

#[test]
fn after_a_removal_and_in_another_file_all_is_sorted_again() {
    let order = Sorting::first(SortBy::Ticket);
    let mut store = in_memory();
    for second in 0..10 {
        record(&mut store, &attempt(second), Some(&refused()));
    }
    let (list, _) = sorted(&store, &Filter::default(), order, None);
    store.remove_older(at(5), at(20)).unwrap();
    let (after, said) = sorted(&store, &Filter::default(), order, Some(&list));
    assert_eq!((after.numbers().len(), said), (5, 5));
    let mut other = in_memory();
    for second in 20..40 {
        record(&mut other, &attempt(second), Some(&refused()));
    }
    let (in_other, said) = sorted(&other, &Filter::default(), order, Some(&list));
    assert_eq!((in_other.numbers().len(), said), (20, 20));
}
