//! Batches: their lists come back as they were, are kept and removed with their first entry, and what is left
//! of one is known.

use super::*;
use crate::domain::{
    batch::{
        part::{BatchId, Ended, PartOf},
        plan::{NotSent, Plan, Source, Step},
        progress::{Over, against_all},
        sort::Sort,
    },
    change::{PersonRef, act::Act, act::Undone, action::Action, order::Before},
    history::record::{Awaited, Happened},
    problem::ProblemKind,
    time::server_time::ServerTime,
    token::hardware_token::TokenStatus,
};
use crate::{fixtures, phrase};

fn number(place: usize) -> Serial {
    serial(&format!("{:012}", 150_000_000 + place))
}

/// A batch of so many tokens; each second step says all that a step can say.
fn plan(steps: usize) -> Plan {
    let step = |place: usize| {
        let full = place % 2 == 1;
        let undone = Undone { number: 7, made: at(1), changed_at: ServerTime::read("2026-11-23T13:05:30Z") };
        Step {
            line: u32::try_from(place).unwrap() + 2,
            serial: number(place),
            person: if full {
                fixtures::person()
            } else {
                PersonRef { id: user_id(), name: None, family_name: None, email: None }
            },
            before: if full {
                Before { state: Some(TokenStatus::Enabled), changed: ServerTime::read("2026-11-20") }
            } else {
                Before::default()
            },
            ticket: if full { "INC0042317".to_owned() } else { String::new() },
            reason: if full { "Lost in the post".to_owned() } else { String::new() },
            undoes: full.then_some(undone),
        }
    };
    Plan {
        id: BatchId::begun(at(0)),
        action: Action::Disable,
        profile: fixtures::profile().tag(),
        source: Source { name: "box.csv · Sheet 1".to_owned(), hash: "ab".repeat(32), lines: 2000 },
        steps: (0..steps).map(step).collect(),
        not_sent: (0..steps / 2).map(not_sent).collect(),
    }
}

fn not_sent(place: usize) -> NotSent {
    NotSent {
        line: u32::try_from(place).unwrap() + 9_000,
        written: format!("line {place}"),
        sort: Sort::ALL[place % Sort::ALL.len()],
        why: phrase!("batch-foreseen-same", line = 2_u64),
    }
}

/// The intent of a step.
fn of(plan: &Plan, place: usize, first: bool) -> Intent {
    let step = &plan.steps[place];
    let mut intent = intent(i64::try_from(place).unwrap());
    intent.change.act = Act::Disable(step.serial.clone());
    intent.change.batch = Some(PartOf { batch: plan.id, line: step.line, first });
    intent
}

#[test]
fn a_list_of_any_length_comes_back_as_it_was() {
    for steps in [1, 499, 500, 501, 1_300] {
        let mut store = in_memory();
        let plan = plan(steps);
        let number = store.record_batch(&of(&plan, 0, true), &plan).unwrap();
        let begun = store.reader().batch(number).unwrap().unwrap();
        assert_eq!(begun.plan, plan, "{steps}");
        let account = store.reader().account(number).unwrap().unwrap();
        let listed: u64 = account
            .steps
            .iter()
            .map(|step| if let Happened::BatchListed(changes) = step.what { changes } else { 0 })
            .sum();
        assert_eq!(listed, (steps + steps / 2) as u64);
        assert!(store.reader().verify(None, |_, _| true).unwrap().is_intact());
        rebuild_list(&mut store);
        assert_eq!(store.unfinished_batches().unwrap().len(), 1, "known by the rows alone");
    }
    let mut store = in_memory();
    let alone = store.record_intent(&intent(0)).unwrap();
    assert_eq!(store.reader().batch(alone).unwrap(), None);
}

#[test]
fn what_is_left_is_what_has_no_outcome_and_what_was_never_sent_for_a_reason_of_all() {
    let mut store = in_memory();
    let plan = plan(6);
    let first = store.record_batch(&of(&plan, 0, true), &plan).unwrap();
    store.record_outcome(first, at(1), &confirmed(), Duration::ZERO).unwrap();
    let mut go = |place: usize, outcome: Option<&Outcome>| {
        let number = store.record_intent(&of(&plan, place, false)).unwrap();
        if let Some(outcome) = outcome {
            store.record_outcome(number, at(2), outcome, Duration::ZERO).unwrap();
        }
    };
    let unreachable = Outcome::not_sent(problem(ProblemKind::Unreachable));
    assert!(against_all(&unreachable).is_some());
    go(1, Some(&refused()));
    go(2, Some(&unreachable));
    go(3, None);
    go(4, Some(&unreachable));
    go(4, Some(&confirmed()));
    // refused with the credential: the server took nothing of it
    go(5, Some(&Outcome::refused(problem(ProblemKind::Unauthorized))));
    let begun = store.reader().batch(first).unwrap().unwrap();
    assert_eq!(begun.left(), [2, 5], "what may have left is never sent again");
    assert_eq!(begun.done.len(), 6);
    assert_eq!((begun.over, begun.operator.as_str()), (None, fixtures::OPERATOR));

    let [unfinished] = &store.unfinished_batches().unwrap()[..] else { panic!() };
    assert_eq!(unfinished.first.number, first);
    assert_eq!((unfinished.changes, unfinished.awaited), (6, Awaited::Here));
    assert_eq!((unfinished.list.as_str(), unfinished.action), ("box.csv · Sheet 1", Action::Disable));
    store.record_batch_end(first, at(9), Ended::Stopped).unwrap();
    let over = store.reader().batch(first).unwrap().unwrap().over;
    assert_eq!(over, Some(Over { at: at(9), how: Ended::Stopped }));
    assert_eq!(store.unfinished_batches().unwrap(), []);
    assert_eq!(store.reader().count(&Filter { batch: Some(plan.id), ..Filter::default() }, 9).unwrap(), {
        crate::domain::history::record::Count::Exactly(7)
    });
    assert_eq!(store.reader().first_of_batch(plan.id).unwrap(), Some(first));
    let other = BatchId::begun(at(100));
    assert_eq!(store.reader().first_of_batch(other).unwrap(), None);
    let none = Filter { batch: Some(other), ..Filter::default() };
    assert_eq!(store.reader().numbers(&none).unwrap(), [] as [u64; 0]);
}

#[test]
fn a_list_is_removed_with_the_entry_that_has_it() {
    let place = HistoryFolder::new();
    let plan = plan(700);
    let mut store = place.store();
    let first = store.record_batch(&of(&plan, 0, true), &plan).unwrap();
    store.record_outcome(first, at(1), &confirmed(), Duration::ZERO).unwrap();
    store.record_batch_end(first, at(2), Ended::Finished).unwrap();
    let removed = store.remove_older(at(1000), at(109_000)).unwrap();
    // the intent, the batch, two parts of its list and one of what is not sent, the outcome, the end
    assert_eq!((removed.entries, removed.rows), (1, 7));
    assert_eq!(place.reader().verify(None, |_, _| true).unwrap().broken, None);
    let foreign = place.foreign();
    let left: i64 = foreign
        .query_row("SELECT count(*) FROM rows WHERE kind LIKE 'batch%'", [], |row| row.get(0))
        .unwrap();
    assert_eq!(left, 0);
}

#[test]
fn a_list_of_which_a_part_is_gone_is_no_plan() {
    let place = HistoryFolder::new();
    let plan = plan(700);
    let first = place.store().record_batch(&of(&plan, 0, true), &plan).unwrap();
    let foreign = place.foreign();
    foreign.execute_batch("DROP TRIGGER rows_are_never_deleted").unwrap();
    let gone = "DELETE FROM rows WHERE seq = (SELECT max(seq) FROM rows WHERE kind = 'batch-part')";
    foreign.execute_batch(gone).unwrap();
    assert!(place.reader().batch(first).is_err());
}

#[test]
fn with_an_entry_that_cannot_be_read_nobody_knows_what_is_left_of_a_batch() {
    let place = HistoryFolder::new();
    let plan = plan(3);
    let mut store = place.store();
    let first = store.record_batch(&of(&plan, 0, true), &plan).unwrap();
    store.record_intent(&of(&plan, 1, false)).unwrap();
    drop(store);
    let foreign = place.foreign();
    foreign.execute_batch("DROP TRIGGER rows_are_never_changed").unwrap();
    let altered = "UPDATE rows SET body = 'x' WHERE kind = 'intent' AND entry <> 1";
    foreign.execute_batch(altered).unwrap();
    assert!(place.reader().batch(first).is_err(), "its line would be sent again");
}
