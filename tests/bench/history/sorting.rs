//! What it costs to sort the list by a column, and to keep it sorted while changes are recorded.

use std::{fs, path::Path, time::Duration};

use anyhow::Context as _;
use token_desk::{
    domain::{
        change::Outcome,
        history::{
            record::Filter,
            sorting::{Direction, SortBy, SortFacts, Sorting},
        },
        problem::ProblemKind,
    },
    store::{Reader, Sorted, Store},
    words,
};

use super::{TOOK, millis, ms, past};
use crate::report::{aim, median, percentile, table};

/// What a recorded change may take until it is in the list, in milliseconds.
const AIM: f64 = 100.0;

/// The columns that differ most: of few words, of some, of one for each entry, and none of words.
const COLUMNS: [SortBy; 5] =
    [SortBy::Action, SortBy::Person, SortBy::Ticket, SortBy::Serial, SortBy::Outcome];

/// How often a column is sorted anew, and how many changes are recorded then.
const ANEW: usize = 3;
const CHANGES: u64 = 20;

/// How many entries the window shows at first.
const FIRST: usize = 60;

pub fn measure(file: &Path, entries: u64) -> anyhow::Result<String> {
    let (mut store, _) = Store::open(file, None)?;
    let reader = Reader::open(file)?;
    let mut next = entries;
    let mut rows = Vec::new();
    for by in COLUMNS {
        let (mut anew, mut most, mut sorted) = (Vec::new(), None, None);
        for time in 0..ANEW {
            let direction = if time % 2 == 0 { Direction::Ascending } else { Direction::Descending };
            let before = forget_the_peak();
            let begun = std::time::Instant::now();
            sorted = Some(first(&reader, Sorting { by, direction }, None)?);
            anew.push(millis(begun));
            most = most.max(before.zip(memory("VmHWM:")).map(|(before, peak)| peak.saturating_sub(before)));
        }
        let mut list = sorted.context("a sorted list")?;
        let order = Sorting { by, direction: Direction::Ascending };
        let mut changed = Vec::new();
        for _ in 0..CHANGES {
            let (intent, outcome) = past::attempt(next);
            next += 1;
            let number = store.record_intent(&intent)?;
            list = timed(&mut changed, || first(&reader, order, Some(&list)))?;
            let outcome = outcome.unwrap_or_else(|| Outcome::Unknown(past::problem(ProblemKind::TimedOut)));
            store.record_outcome(number, intent.at, &outcome, TOOK)?;
            list = timed(&mut changed, || first(&reader, order, Some(&list)))?;
        }
        let slowest = percentile(&changed, 100);
        rows.push([
            format!("{by:?}").to_lowercase(),
            ms(median(&anew)),
            most.map_or_else(String::new, |most| format!("{} MiB", most >> 10)),
            ms(median(&changed)),
            ms(slowest),
            aim(&format!("under {AIM:.0} ms"), slowest < AIM),
        ]);
    }
    Ok(table(
        ["list sorted by", "anew", "memory meanwhile", "after a recorded change: median", "slowest", "aim"],
        &rows,
    ))
}

/// What the window asks for: all numbers in their order, and the first entries.
fn first(reader: &Reader, order: Sorting, before: Option<&Sorted>) -> anyhow::Result<Sorted> {
    let say = |facts: &SortFacts| words::history::column(order.by, facts);
    let sorted = reader.sorted(&Filter::default(), order, before, say)?;
    reader.listed(&sorted.numbers()[..FIRST.min(sorted.numbers().len())])?;
    Ok(sorted)
}

fn timed<T>(times: &mut Vec<f64>, work: impl FnOnce() -> anyhow::Result<T>) -> anyhow::Result<T> {
    let begun = std::time::Instant::now();
    let done = work()?;
    times.push(millis(begun));
    // as in the window: the disk has some rest between two changes
    std::thread::sleep(Duration::from_millis(5));
    Ok(done)
}

/// The memory in use, in KiB, from which the next peak is counted; none where the system does not say.
fn forget_the_peak() -> Option<u64> {
    fs::write("/proc/self/clear_refs", "5").ok()?;
    memory("VmRSS:")
}

fn memory(what: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(what))?;
    line.trim().strip_suffix(" kB")?.trim().parse().ok()
}
