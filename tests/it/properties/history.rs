//! Properties of the history: it forgets nothing that is young, whatever the clock does, and no list that is
//! made from its rows can be altered without the check naming it.

use std::{collections::HashMap, fs, path::Path, sync::LazyLock, time::Duration};

use jiff::{SignedDuration, Timestamp};
use proptest::{collection::vec, prelude::*, sample::select};
use rusqlite::{Connection, types::Value};
use token_desk::{
    domain::{
        change::{ChangeFacts, Outcome, PersonRef, act::Act},
        history::{
            record::{Breach, Filter, Intent},
            retention::{self, May, Vouched},
        },
        person::UserId,
        problem::ProblemKind,
        profile::{Profile, SignInMethod},
        sign_in::credential::Identity,
        token::serial::Serial,
    },
    store::{Cut, IN_MEMORY, Reader, Store},
};

use super::{ADA, TOKEN, config};
use crate::fixtures;

const DAY: SignedDuration = SignedDuration::from_hours(24);

fn intent(at: Timestamp, profile: &str) -> Intent {
    let id = UserId::from_server(ADA).expect("an ID");
    let serial = Serial::parse(TOKEN).expect("a serial number");
    let address = fixtures::address();
    let identity = Identity { method: SignInMethod::ApiKey, id: "139f6495".to_owned() };
    let person = PersonRef { id, name: Some(fixtures::NAME.to_owned()), family_name: None, email: None };
    Intent {
        at,
        operator: fixtures::OPERATOR.to_owned(),
        operator_name: None,
        host: String::new(),
        program: "0.1.0".to_owned(),
        change: ChangeFacts::new(
            Act::Disable(serial),
            Profile::new(profile, address).tag(),
            identity,
            person,
        ),
    }
}

fn refused() -> Outcome {
    Outcome::refused(fixtures::problem(
        ProblemKind::Conflict,
        "The token was not disabled",
        "Why",
        "What to do",
    ))
}

/// Records a settled attempt and gives its number.
fn record(store: &mut Store, at: Timestamp, profile: &str) -> u64 {
    let number = store.record_intent(&intent(at, profile)).expect("on record");
    store.record_outcome(number, at, &refused(), Duration::from_millis(9)).expect("on record");
    number
}

/// Removes what may be removed by a clock, as the program does. Gives how many entries went.
fn remove(store: &mut Store, keep: i64, clock: Timestamp) -> u64 {
    let verified = store.reader().verify(None, |_, _| true).expect("a check");
    assert_eq!(verified.broken, None);
    let before = clock - DAY * i32::try_from(keep).expect("few days");
    if retention::may(&verified.times, before, clock, None) != May::Yes {
        return 0;
    }
    let cut = Cut { before, at: clock, vouched: None };
    let mut removed = 0;
    loop {
        match store.remove_some(&cut, None).expect("a step").entries {
            0 => return removed,
            some => removed += some,
        }
    }
}

/// By how many days the clock is off: far enough that nobody takes it for a holiday.
fn offset() -> impl Strategy<Value = i64> {
    prop_oneof![3 => Just(0i64), 1 => select(vec![700, -700, 1400])]
}

/// Records and removes at each step, on a person's word each time.
fn removed_on_a_persons_word(steps: Vec<(i64, i64)>, keep: i32) -> Result<(), TestCaseError> {
    let (mut store, _) = Store::open(Path::new(IN_MEMORY), None).expect("a history");
    let began = Timestamp::now() + SignedDuration::from_secs(1);
    let mut day = 0;
    for (gap, off) in steps {
        day += gap;
        let clock = |hours: i64| began + SignedDuration::from_hours(24 * (day + off) + hours);
        record(&mut store, clock(0), "Acme");
        let yes = Vouched { at: clock(1), operator: fixtures::OPERATOR.to_owned(), operator_name: None };
        let cut = Cut { before: clock(1) - DAY * keep, at: clock(1), vouched: Some(yes) };
        while store.remove_some(&cut, None).expect("a step").entries > 0 {}
        record(&mut store, clock(2), "Acme");
        let verified = store.reader().verify(None, |_, _| true).expect("a check");
        prop_assert_eq!(&verified.broken, &None);
        let newest = clock(2);
        for removal in &verified.removals {
            let ahead = newest >= began && retention::is_far(newest, removal.at);
            prop_assert_eq!(removal.doubted, ahead.then_some(newest), "{:?}", removal);
            prop_assert_eq!(removal.vouched.as_ref().map(|yes| yes.at), Some(removal.at));
        }
    }
    Ok(())
}

/// Two runs with rows between them that an older removal took are one gap to the check.
#[test]
fn runs_that_become_one_gap_are_held_against_the_rows_beside_all_of_it() {
    let steps = [(1, 700), (1, 0), (1, -700), (5, 700), (6, 0), (7, -700), (1, 0)];
    removed_on_a_persons_word(steps.to_vec(), 18).expect("every removal passes the check");
}

proptest! {
    #![proptest_config(config(48))]

    /// Whatever is removed is truly as old as the setting says. Of the program's own removals the check
    /// refuses those alone that were made by a clock which later rows show to have been far ahead.
    #[test]
    fn nothing_young_is_removed_whatever_the_clock_says(
        steps in vec((1i64..9, offset()), 3..25),
        keep in 1i64..90,
    ) {
        let (mut store, _) = Store::open(Path::new(IN_MEMORY), None).expect("a history");
        let began = Timestamp::now() + SignedDuration::from_secs(1);
        let mut truly = HashMap::new();
        let (mut day, mut latest) = (0, None::<Timestamp>);
        for (gap, off) in steps {
            day += gap;
            let clock = |hours: i64| began + SignedDuration::from_hours(24 * (day + off) + hours);
            truly.insert(record(&mut store, clock(0), "Acme"), day);
            if clock(0) >= began && latest.is_some_and(|latest| retention::is_far(clock(0), latest)) {
                let verified = store.reader().verify(None, |_, _| true).expect("a check");
                prop_assert_eq!(verified.broken.map(|broken| broken.how), Some(Breach::Young));
                return Ok(());
            }
            if remove(&mut store, keep, clock(1)) > 0 {
                latest = latest.max(Some(clock(1)));
            }
            let left = store.reader().numbers(&Filter::default()).expect("numbers");
            for (number, made) in &truly {
                prop_assert!(left.contains(number) || day - made >= keep, "{number} of day {made} went on day {day}");
            }
            truly.retain(|number, _| left.contains(number));
        }
        let verified = store.reader().verify(None, |_, _| true).expect("a check");
        prop_assert!(verified.is_intact(), "{:?}", verified);
    }

    /// Where a person always says that the clock is right, retention goes on whatever the clock does; and
    /// exactly the removals that the newest row contradicts are named as such.
    #[test]
    fn a_removal_on_a_persons_word_never_stops_retention_and_is_named_where_the_clock_was_ahead(
        steps in vec((1i64..9, offset()), 3..25),
        keep in 1i32..30,
    ) {
        removed_on_a_persons_word(steps, keep)?;
    }

    /// A value of a list, or of a row, that is not what it was is named; a line that is gone, too.
    #[test]
    fn no_list_is_altered_without_the_check_naming_it(
        column in select(COLUMNS.to_vec()),
        line in 0usize..200,
        value in prop_oneof![
            2 => (10i64..200).prop_map(Value::from),
            1 => any::<i64>().prop_map(Value::from),
            2 => "[ a-z]{0,12}".prop_map(Value::from),
            1 => Just(Value::Null),
        ],
        delete in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("history.sqlite3");
        fs::write(&file, &*FILLED).expect("a copy");
        let altered = alter(&file, column, line, &value, delete);
        // only reading: a store that is opened enters itself among the programs, and so mends that list
        let verified = Reader::open(&file).expect("a history").verify(None, |_, _| true).expect("a check");
        prop_assert_eq!(verified.broken.is_some(), altered, "{:?} {:?}: {:?}", column, value, verified);
    }
}

/// Each column of the lists, and those of the rows.
const COLUMNS: [(&str, &str); 27] = [
    ("entries", "number"),
    ("entries", "at"),
    ("entries", "last_at"),
    ("entries", "intent"),
    ("entries", "answer"),
    ("entries", "decided"),
    ("entries", "standing"),
    ("entries", "profile"),
    ("profiles", "id"),
    ("profiles", "name"),
    ("hours", "hour"),
    ("hours", "first"),
    ("hours", "last"),
    ("removed_rows", "first"),
    ("removed_rows", "last"),
    ("removed_entries", "first"),
    ("removed_entries", "last"),
    ("recent", "number"),
    ("recent", "words"),
    ("programs", "run"),
    ("rows", "seq"),
    ("rows", "entry"),
    ("rows", "kind"),
    ("rows", "at"),
    ("rows", "body"),
    ("rows", "prev"),
    ("rows", "hash"),
];

/// A history with removed entries, some whose words are in the full-text index, and some not yet.
static FILLED: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("history.sqlite3");
    let (mut store, _) = Store::open(&file, None).expect("a history");
    let began = Timestamp::now() + SignedDuration::from_secs(1);
    let at = |hours: i64| began + SignedDuration::from_hours(hours);
    let profile = |number: i64| if number % 3 == 0 { "Acme" } else { "Test" };
    let past = (1..=60).map(|number| (intent(at(number), profile(number)), Some(refused())));
    store.record_past(past, Duration::from_millis(9)).expect("on record");
    for number in 61..=80 {
        record(&mut store, at(number), profile(number));
    }
    assert_eq!(remove(&mut store, 3, at(24 * 3 + 10)), 9);
    drop(store);
    let conn = Connection::open(&file).expect("the file");
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(())).expect("all in one file");
    drop(conn);
    fs::read(&file).expect("the file")
});

/// Alters one value, or deletes one line, as somebody does who takes the triggers away first. Says whether
/// anything is another than before.
fn alter(file: &Path, (table, column): (&str, &str), line: usize, value: &Value, delete: bool) -> bool {
    let conn = Connection::open(file).expect("the file");
    let triggers = |sql: &str| -> Vec<String> {
        let mut found = conn.prepare(sql).expect("triggers");
        found.query_map([], |row| row.get(0)).expect("triggers").map(|text| text.expect("text")).collect()
    };
    let texts = triggers("SELECT sql FROM sqlite_schema WHERE type = 'trigger'");
    for name in triggers("SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
        conn.execute_batch(&format!("DROP TRIGGER {name}")).expect("a trigger dropped");
    }
    let count: i64 =
        conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).expect("lines");
    let place = i64::try_from(line).expect("few") % count;
    let id: i64 = conn
        .query_row(&format!("SELECT rowid FROM {table} LIMIT 1 OFFSET {place}"), [], |row| row.get(0))
        .expect("a line");
    // which copies of the program there were does not follow from the rows
    let changed = if delete && table != "programs" {
        conn.execute(&format!("DELETE FROM {table} WHERE rowid = ?"), [id])
    } else {
        let sql =
            format!("UPDATE OR IGNORE {table} SET {column} = ?1 WHERE rowid = ?2 AND {column} IS NOT ?1");
        conn.execute(&sql, rusqlite::params![value, id])
    };
    for text in texts {
        conn.execute_batch(&text).expect("a trigger restored");
    }
    // what the table does not take was not altered
    changed.unwrap_or_default() > 0
}

#[test]
fn by_a_clock_that_goes_on_evenly_what_is_old_enough_goes() {
    let (mut store, _) = Store::open(Path::new(IN_MEMORY), None).expect("a history");
    let began = Timestamp::now() + SignedDuration::from_secs(1);
    for day in 0..40 {
        record(&mut store, began + DAY * day, "Acme");
    }
    assert_eq!(remove(&mut store, 10, began + DAY * 40), 30);
    assert_eq!(remove(&mut store, 10, began + DAY * 41), 1);
}
