//! The lasting history at a million entries: opening, searching, scrolling, exporting, and what recording
//! costs beside bare SQLite.

mod past;
mod sorting;

use std::{
    path::Path,
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, ensure};
use jiff::tz::TimeZone;
use rusqlite::Connection;
use token_desk::{
    domain::{
        Existing,
        change::{NotMade, Outcome, Refusal},
        history::{
            export::Format,
            record::{Filter, OutcomeFilter},
        },
        problem::ProblemKind,
    },
    export::Writer,
    store::{Reader, Store},
};

use crate::report::{aim, median, percentile, table};
use past::Dice;

/// How many entries the history has, unless told otherwise.
pub const ENTRIES: u64 = 1_000_000;

/// How many are put in at once.
const AT_ONCE: u64 = 20_000;

/// How many changes are recorded one by one, beside bare SQLite.
const CHANGES: u64 = 3_000;

/// How many unknown outcomes are looked up again: rows far from their intents.
const LOOKS: usize = 500;

/// How many entries are exported in each format.
const EXPORTED: u32 = 200_000;

/// Entries on a page.
const PAGE: u32 = 50;

/// How often each thing is done.
const TIMES: usize = 5;

/// How long the server took.
const TOOK: Duration = Duration::from_millis(412);

/// What is aimed at, in milliseconds, and as a multiple of bare SQLite's.
const AIM_FIRST_PAGE: f64 = 100.0;
const AIM_KEYSTROKE: f64 = 50.0;
const AIM_STOP: f64 = 20.0;
const AIM_RECORDING: f64 = 1.5;

/// What is typed letter by letter: hits of one, of some, of all, of none; more than one word; a word that is
/// longer than the lists for starts of words, and that a whole profile has.
const TYPED: [&str; 13] = [
    "000123145",
    "love",
    "INC0042",
    "m.or",
    "ada lov",
    "Zoë Mül",
    "山田 太",
    "inc req",
    "grace.hopper7@woodgrovebank",
    "000122 example m",
    "x1 y2",
    "nobody",
    "999",
];

/// Makes the history, measures, and returns the tables.
pub fn measure(entries: u64) -> anyhow::Result<String> {
    // on a disk, not in memory: where the program was built
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let file = folder.path().join("history.sqlite3");
    let filling = Instant::now();
    fill(&file, entries)?;
    let filled = filling.elapsed();
    let recording = recording(&file, folder.path(), entries)?;
    let size = std::fs::metadata(&file)?.len() / (1 << 20);
    let mut text = format!(
        "A history of {entries} entries, {size} MiB, filled in {:.0} s\n\n{recording}\n",
        filled.as_secs_f64()
    );
    text += &reading(&file)?;
    text += "\n";
    text += &sorting::measure(&file, entries + CHANGES)?;
    text += "\n";
    text += &exporting(&file, folder.path())?;
    text += "\n";
    text += &keystrokes(&Reader::open(&file)?)?;
    Ok(text)
}

/// Of the same history only what sorting its list costs.
pub fn measure_sorting(entries: u64) -> anyhow::Result<String> {
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
    let file = folder.path().join("history.sqlite3");
    fill(&file, entries)?;
    Ok(format!("A history of {entries} entries\n\n{}", sorting::measure(&file, entries)?))
}

/// Fills the history, and looks some unknown outcomes up again.
fn fill(file: &Path, entries: u64) -> anyhow::Result<()> {
    let (mut store, _) = Store::open(file, None)?;
    for first in (0..entries).step_by(AT_ONCE as usize) {
        store.record_past((first..entries.min(first + AT_ONCE)).map(past::attempt), TOOK)?;
    }
    let unknown = Filter { outcome: Some(OutcomeFilter::Unknown), ..Filter::default() };
    let numbers = store.reader().numbers(&unknown)?;
    for number in numbers.iter().step_by((numbers.len() / LOOKS).max(1)) {
        let refused = Outcome::Refused(Refusal {
            how: NotMade::ReadLater,
            problem: past::problem(ProblemKind::Unfamiliar),
        });
        let seen = past::problem(ProblemKind::NotFound);
        store.record_look(*number, past::at(entries), Err(&seen), Some(&refused))?;
    }
    Ok(())
}

/// One recorded change, intent and outcome, beside the same two commits by bare SQLite.
fn recording(file: &Path, folder: &Path, entries: u64) -> anyhow::Result<String> {
    let (mut store, _) = Store::open(file, None)?;
    let bare = Connection::open(folder.join("bare.sqlite3"))?;
    let mode: String = bare.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get(0))?;
    ensure!(mode == "wal", "bare SQLite writes without a log: {mode}");
    bare.pragma_update(None, "synchronous", "FULL")?;
    bare.pragma_update(None, "fullfsync", true)?;
    bare.execute_batch("CREATE TABLE bodies (id INTEGER PRIMARY KEY, body TEXT NOT NULL)")?;
    let look = Connection::open(file)?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for number in 0..CHANGES {
        let (intent, outcome) = past::attempt(entries + number);
        let outcome = outcome.unwrap_or_else(|| Outcome::Unknown(past::problem(ProblemKind::TimedOut)));
        let mut one = || -> anyhow::Result<()> {
            let begun = Instant::now();
            let entry = store.record_intent(&intent)?;
            store.record_outcome(entry, intent.at, &outcome, TOOK)?;
            ours.push(millis(begun));
            Ok(())
        };
        let mut two = |bodies: &[String]| -> anyhow::Result<()> {
            let begun = Instant::now();
            for body in bodies {
                bare.prepare_cached("INSERT INTO bodies (body) VALUES (?)")?.execute([body])?;
            }
            theirs.push(millis(begun));
            Ok(())
        };
        // neither always comes first
        if number % 2 == 0 {
            one()?;
            two(&newest_bodies(&look)?)?;
        } else {
            two(&newest_bodies(&look)?)?;
            one()?;
        }
    }
    let row = |what: &str, of: fn(&[f64]) -> f64, held: bool| {
        let ratio = of(&ours) / of(&theirs);
        let aim = if held {
            aim(&format!("within {AIM_RECORDING}×"), ratio <= AIM_RECORDING)
        } else {
            String::new()
        };
        [what.to_owned(), ms(of(&ours)), ms(of(&theirs)), format!("{ratio:.2}×"), aim]
    };
    Ok(table(
        ["one recorded change, two commits", "the history", "bare rusqlite", "ratio", "aim"],
        &[
            row("median", median, true),
            row("p95", |all| percentile(all, 95), true),
            row("mean", |all| all.iter().sum::<f64>() / all.len() as f64, false),
            row("slowest", |all| percentile(all, 100), false),
        ],
    ))
}

/// The bodies of the newest two rows: what was recorded last.
fn newest_bodies(look: &Connection) -> anyhow::Result<Vec<String>> {
    let mut newest = look.prepare_cached("SELECT body FROM rows ORDER BY seq DESC LIMIT 2")?;
    let bodies = newest.query_map([], |row| row.get(0))?;
    Ok(bodies.collect::<Result<_, _>>()?)
}

/// Opening, scrolling, and ending what takes long.
fn reading(file: &Path) -> anyhow::Result<String> {
    let all = Filter::default();
    let mut rows = Vec::new();
    let mut row = |what: &str, times: &[f64], most: Option<f64>| {
        let slowest = percentile(times, 100);
        let aim = most.map_or_else(String::new, |most| aim(&format!("under {most:.0} ms"), slowest < most));
        rows.push([what.to_owned(), ms(median(times)), ms(slowest), aim]);
    };
    let times = repeat(TIMES * 4, |_| Ok(Reader::open(file)?.page(&all, None, PAGE).map(drop)?))?;
    row("open for reading to first page", &times, Some(AIM_FIRST_PAGE));
    let times =
        repeat(TIMES * 4, |_| Ok(Store::open(file, None)?.0.reader().page(&all, None, PAGE).map(drop)?))?;
    row("open for writing to first page", &times, Some(AIM_FIRST_PAGE));
    let reader = Reader::open(file)?;
    let mut before = None;
    let times = repeat(400, |_| {
        let page = reader.page(&all, before, PAGE)?;
        before = page.entries.last().map(|listed| listed.number);
        ensure!(page.more, "the history ended");
        Ok(())
    })?;
    row("next page, by key", &times, None);
    let mut numbers = Vec::new();
    let times = repeat(TIMES, |_| {
        numbers = reader.numbers(&all)?;
        Ok(())
    })?;
    row("the numbers of all entries", &times, None);
    let times = repeat(TIMES, |_| Ok(reader.count(&all, u64::MAX).map(drop)?))?;
    row("counting all entries", &times, None);
    let mut dice = Dice::new(7);
    let times = repeat(400, |_| {
        let at = dice.below(numbers.len() as u64 - u64::from(PAGE)) as usize;
        let page = reader.listed(&numbers[at..at + PAGE as usize])?;
        ensure!(page.len() == PAGE as usize, "entries are missing");
        Ok(())
    })?;
    row("jump to a page anywhere", &times, None);
    row("end a search for another", &stopping(file)?, Some(AIM_STOP));
    Ok(table(["reading", "median", "slowest", "aim"], &rows))
}

/// How many entries a second are exported, from the history's file to a file of each format.
fn exporting(file: &Path, folder: &Path) -> anyhow::Result<String> {
    let reader = Reader::open(file)?;
    let mut rows = Vec::new();
    for format in Format::ALL {
        let to = folder.join("export").with_extension(format.extension());
        let begun = Instant::now();
        let mut writer =
            Writer::begin(&to, format, Existing::Replace, token_desk::words::Reader::english(TimeZone::UTC))?;
        let (mut count, mut added) = (0, Ok(()));
        reader.each(&Filter::default(), |listed| {
            added = writer.add(&listed);
            count += 1;
            added.is_ok() && count < EXPORTED
        })?;
        added?;
        writer.finish(reader.head()?.as_ref())?;
        let rate = f64::from(count) / begun.elapsed().as_secs_f64();
        let size = std::fs::metadata(&to)?.len() / u64::from(count);
        rows.push([format.extension().to_owned(), format!("{rate:.0}"), format!("{size} bytes")]);
    }
    Ok(table(["export", "entries a second", "an entry"], &rows))
}

/// How long it takes until the longest searches end once they are told to.
fn stopping(file: &Path) -> anyhow::Result<Vec<f64>> {
    let mut times = Vec::new();
    for text in ["", "0", "inc req", "inc0042 m", "woodgrovebank 0"] {
        for wait in [1, 3, 10, 20] {
            let reader = Reader::open(file)?;
            let stopper = reader.stopper();
            let filter = Filter { text: text.to_owned(), ..Filter::default() };
            thread::scope(|scope| {
                let search = scope.spawn(move || {
                    let found = reader.numbers(&filter);
                    (found.is_err(), Instant::now())
                });
                thread::sleep(Duration::from_millis(wait));
                let told = Instant::now();
                stopper.stop();
                let (was_ended, at) = search.join().map_err(|_| anyhow::anyhow!("a search panicked"))?;
                // one that was done before counts for nothing
                if was_ended {
                    times.push(at.saturating_duration_since(told).as_secs_f64() * 1e3);
                }
                anyhow::Ok(())
            })?;
        }
    }
    Ok(times)
}

/// What each letter costs: the first page, and the numbers of all that is found.
fn keystrokes(reader: &Reader) -> anyhow::Result<String> {
    let middle = past::at(400_000);
    let filters = [
        ("no filter", Filter::default()),
        ("outcome refused", Filter { outcome: Some(OutcomeFilter::Refused), ..Filter::default() }),
        ("outcome unknown", Filter { outcome: Some(OutcomeFilter::Unknown), ..Filter::default() }),
        ("one profile", Filter { profile: Some("Contoso Asia".to_owned()), ..Filter::default() }),
        ("until some day", Filter { until: Some(middle), ..Filter::default() }),
        (
            "unknown, one profile, from some day",
            Filter {
                outcome: Some(OutcomeFilter::Unknown),
                profile: Some("Contoso Asia".to_owned()),
                from: Some(middle),
                ..Filter::default()
            },
        ),
    ];
    let mut rows = Vec::new();
    for (at, (name, filter)) in filters.iter().enumerate() {
        // each on its own without a filter, all of them together with one
        let typed: Vec<Vec<&str>> =
            if at == 0 { TYPED.iter().map(|text| vec![*text]).collect() } else { vec![TYPED.to_vec()] };
        for texts in typed {
            let (mut pages, mut lists, mut found) = (Vec::new(), Vec::new(), 0);
            let mut slowest = (0.0, String::new());
            for text in &texts {
                for letters in starts(text) {
                    let filter = Filter { text: letters.to_owned(), ..filter.clone() };
                    // the median of each: other work on the computer is not the letter's fault
                    let page = median(&repeat(TIMES, |_| Ok(reader.page(&filter, None, PAGE).map(drop)?))?);
                    if page > slowest.0 {
                        slowest = (page, letters.to_owned());
                    }
                    pages.push(page);
                    lists.extend(repeat(1, |_| {
                        found = reader.numbers(&filter)?.len();
                        Ok(())
                    })?);
                }
            }
            let what = match texts[..] {
                [text] => format!("“{text}”, {found} found"),
                _ => name.to_string() + ", all of the above",
            };
            rows.push([
                what,
                ms(median(&pages)),
                format!("{} at “{}”", ms(slowest.0), slowest.1),
                aim(&format!("under {AIM_KEYSTROKE:.0} ms"), slowest.0 < AIM_KEYSTROKE),
                ms(median(&lists)),
                ms(percentile(&lists, 100)),
            ]);
        }
    }
    Ok(table(
        [
            "typed letter by letter, each five times",
            "page: median",
            "page: slowest letter",
            "aim",
            "all numbers: median",
            "all numbers: slowest",
        ],
        &rows,
    ))
}

/// The text as it grows under typing.
fn starts(text: &str) -> impl Iterator<Item = &str> {
    text.char_indices().map(|(at, letter)| &text[..at + letter.len_utf8()])
}

/// Milliseconds of each time.
fn repeat(times: usize, mut work: impl FnMut(usize) -> anyhow::Result<()>) -> anyhow::Result<Vec<f64>> {
    let mut all = Vec::new();
    for at in 0..times {
        let begun = Instant::now();
        work(at).context("while measuring the history")?;
        all.push(millis(begun));
    }
    Ok(all)
}

fn millis(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1e3
}

fn ms(millis: f64) -> String {
    if millis < 10.0 { format!("{millis:.2} ms") } else { format!("{millis:.0} ms") }
}
