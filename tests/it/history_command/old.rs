//! A history that the first version made (with dates to come), before removals said more than which rows
//! went.

use serde_json::Value;
use token_desk::{
    domain::history::{record::Happened, retention::DAY},
    store::Cut,
    words,
};

use super::*;
use crate::fixtures;

fn golden(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/golden").join(name)
}

fn old() -> DataFolder {
    let desk = DataFolder::new();
    fs::copy(golden("history-0.1.0.sqlite3"), desk.file()).unwrap();
    desk
}

/// Each line as it was written then has the same members now.
fn assert_exported_as_then(desk: &DataFolder) {
    let lines = |text: &str| text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let then: Vec<Value> = lines(&fs::read_to_string(golden("history-0.1.0.jsonl")).unwrap());
    let said = desk.history(&["export", "--format", "jsonl"]);
    assert_eq!(said.code, 0, "{said:?}");
    let now: Vec<Value> = lines(&said.out);
    assert_eq!((then.len(), now.len()), (24, 24));
    for (then, now) in then.iter().zip(&now) {
        for (name, value) in then.as_object().unwrap() {
            // where nothing was recorded of an outcome, the sentences are this version's own
            let unanswered = then["took_ms"].is_null() && then["outcome"] == "unknown";
            if unanswered && ["problem", "cause"].contains(&name.as_str()) {
                assert!(now[name].is_string(), "{name} of entry {}", then["number"]);
                continue;
            }
            assert_eq!(now.get(name), Some(value), "{name} of entry {}", then["number"]);
        }
    }
}

#[test]
fn a_history_of_the_version_before_reads_verifies_and_exports_as_it_did() {
    let desk = old();
    assert_exported_as_then(&desk);
    let said = desk.history(&["verify"]);
    let wanted = "Rows checked: 56\nNewest row: 72\nIts hash: \
                  b4d961ab528a7a6780e7dc7b469356b8ce6cef2207bb006bd0b062abff518256\nRemoved: rows 2 to 3, 7 to 14 (entries 1, \
                  3 to 6) on 2028-01-09T13:20:10Z (row 31): from before 2028-01-03T13:20:00Z, by a version that recorded \
                  nothing else; not written to a file first\nRemoved: rows 18 to 23 (entries 8 to 10) on 2028-01-17T13:20:10Z (row \
                  51): from before 2028-01-07T13:20:00Z, by a version that recorded nothing else; not written to a file first\n\
                  Result: intact\n";
    assert_eq!((said.code, said.out.as_str()), (0, wanted));
}

/// The version before said in the cause of an unknown outcome what may be so, too, and recorded sentences.
#[test]
fn a_doubt_that_the_version_before_put_in_the_cause_is_read_apart_and_exported_as_it_was() {
    let desk = old();
    let mut store = desk.store();
    let at: Timestamp = "2028-02-01T00:00:00Z".parse().unwrap();
    let why = "The request was sent, but no answer came within 30 seconds";
    let whole = format!("{why}. The token may or may not be disabled.");
    let then = fixtures::problem(ProblemKind::TimedOut, "Outcome unknown", &whole, "What to do");
    let then = Outcome::Unknown(then);
    let number = record(&mut store, &Intent { at, ..intent(1, fixtures::PROFILE) }, Some(&then));
    drop(store);

    let account = desk.reader().account(number).unwrap().unwrap();
    let answer = account.steps.into_iter().find_map(|step| match step.what {
        Happened::Answered { outcome, .. } => Some(outcome),
        _ => None,
    });
    for outcome in [account.listed.entry.unwrap().outcome, answer.unwrap()] {
        assert_eq!(words::sentence(&outcome.problem().unwrap().cause), why);
    }
    let said = desk.history(&["export", "--format", "jsonl"]);
    let last: Value = serde_json::from_str(said.out.lines().last().unwrap()).unwrap();
    assert_eq!(last["cause"], whole);
    let said = desk.history(&["verify"]);
    assert!(said.code == 0 && said.out.ends_with("Result: intact\n"), "{said:?}");
}

#[test]
fn a_history_of_the_version_before_goes_on_with_this_one() {
    let desk = old();
    let mut store = desk.store();
    assert_exported_as_then(&desk);
    let at: Timestamp = "2028-02-01T00:00:00Z".parse().unwrap();
    record(&mut store, &Intent { at, ..intent(1, fixtures::PROFILE) }, Some(&confirmed()));
    let cut = Cut { before: "2028-01-16T00:00:00Z".parse().unwrap(), at: at + DAY, vouched: None };
    let removed = store.remove_some(&cut, None).unwrap();
    assert_eq!(removed.entries, 7);
    let said = desk.history(&["verify"]);
    assert!(said.code == 0 && said.out.ends_with("Result: intact\n"), "{said:?}");
}

#[test]
fn over_a_range_that_the_version_before_removed_a_noted_hash_says_that_it_does_not_reach() {
    let desk = old();
    let newest = desk.reader().head().unwrap().unwrap();
    let said = desk.history(&["verify", "--noted", &newest.hash]);
    let words = "Noted hash: that of row 72; of rows 24 to 72, nothing was altered since it was noted";
    assert!(said.code == 0 && said.out.contains(words), "{said:?}");
    assert!(said.out.contains("the rows before row 24 stand before a removed range"), "{said:?}");
    // the last of the removed rows
    let removed = "553735c8d11b732bf70b0c091071c1fecd81b13150ec955d691779c449e9fc7e";
    let said = desk.history(&["verify", "--noted", removed]);
    let words = "Noted hash: that of row 23, which was removed (row 51 records it)";
    assert!(said.code == 0 && said.out.contains(words), "{said:?}");
}
