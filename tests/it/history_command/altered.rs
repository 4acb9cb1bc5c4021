//! What `history verify` says of a history that somebody altered with SQLite, with and without a hash that
//! was noted before: each kind of alteration stands in a table of the manual, and that table says what is
//! seen here.

use std::collections::BTreeMap;

use aws_lc_rs::digest::{SHA256, digest};
use rusqlite::{Connection, params};
use token_desk::{
    domain::{
        history::{anchor::Line, record::Listed},
        problem::Problem,
    },
    store::{Archiver, Cut, NEWEST, Note, Notes},
};

use super::*;
use crate::fixtures;

const PROFILES: [&str; 2] = [fixtures::PROFILE, "Test"];

/// In a year to come: the first row of a history says when the test runs.
fn at(day: i64) -> Timestamp {
    Timestamp::from_second(1_900_000_000 + day * 86_400).unwrap()
}

fn made(day: i64, profile: &str) -> Intent {
    Intent { at: at(day), ..intent(day, profile) }
}

/// Forty days, one change a day; each tenth is never answered. What was done in the first ten days was
/// removed on the 39th.
fn desk() -> (DataFolder, String) {
    let desk = DataFolder::new();
    let mut store = desk.store();
    let done = |day: i64| (made(day, PROFILES[usize::from(day % 3 == 0)]), (day % 10 != 1).then(confirmed));
    // these are in the full-text index, the others not yet
    store.record_past((1..=30).map(done), Duration::from_millis(412)).unwrap();
    for (intent, outcome) in (31..=38).map(done) {
        record(&mut store, &intent, outcome.as_ref());
    }
    let folder = desk.data().to_owned();
    let mut archive = |entries: &[Listed]| -> Result<PathBuf, Problem> {
        let path = folder.join("history-removed-2030-04-26.jsonl");
        let numbers: Vec<String> = entries.iter().map(|listed| listed.number.to_string()).collect();
        fs::write(&path, numbers.join("\n")).unwrap();
        Ok(path)
    };
    let archiver: &mut Archiver<'_> = &mut archive;
    let cut = Cut { before: at(11), at: at(39), vouched: None };
    assert_eq!(store.remove_some(&cut, Some(archiver)).unwrap().entries, 9);
    record(&mut store, &made(40, PROFILES[0]), Some(&confirmed()));
    let noted = store.reader().head().unwrap().unwrap().hash;
    (desk, noted)
}

/// A row as manual and source describe it.
struct Row {
    seq: i64,
    entry: Option<i64>,
    kind: String,
    at: String,
    body: String,
    prev: Vec<u8>,
}

impl Row {
    fn read(conn: &Connection, seq: i64) -> Self {
        let sql = "SELECT seq, entry, kind, at, body, prev FROM rows WHERE seq = ?";
        conn.query_row(sql, [seq], |row| {
            Ok(Self {
                seq: row.get(0)?,
                entry: row.get(1)?,
                kind: row.get(2)?,
                at: row.get(3)?,
                body: row.get(4)?,
                prev: row.get(5)?,
            })
        })
        .unwrap()
    }

    fn hash(&self) -> Vec<u8> {
        let Self { seq, entry, kind, at, body, prev } = self;
        let entry = entry.map(|entry| entry.to_string()).unwrap_or_default();
        let text = format!("{}\n{seq}\n{entry}\n{kind}\n{at}\n{body}", hex(prev));
        digest(&SHA256, text.as_bytes()).as_ref().to_vec()
    }

    /// Puts it in, or in the place of the one that is there, with its right hash.
    fn write(&self, conn: &Connection) {
        let Self { seq, entry, kind, at, body, prev } = self;
        let row = params![seq, entry, kind, at, body, prev, self.hash()];
        conn.execute("INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?, ?, ?, ?)", row).unwrap();
    }

    /// Puts it in after the newest.
    fn append(kind: &str, at: Timestamp, body: String, conn: &Connection) {
        let newest = Self::newest(conn);
        let (kind, at, prev) = (kind.to_owned(), at.to_string(), newest.hash());
        Self { seq: newest.seq + 1, entry: None, kind, at, body, prev }.write(conn);
    }

    fn newest(conn: &Connection) -> Self {
        let newest = conn.query_row("SELECT max(seq) FROM rows", [], |row| row.get(0)).unwrap();
        Self::read(conn, newest)
    }
}

fn hex(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}

fn sql(text: &'static str) -> impl Fn(&Connection) {
    move |conn| {
        conn.execute_batch(text).unwrap();
        let builds = ["TRIGGER", "INDEX", "TABLE"].iter().any(|word| text.contains(word));
        assert!(conn.total_changes() > 0 || builds, "{text}");
    }
}

/// Makes all hashes from a row on anew, over what is removed as the removals say.
fn rehash(conn: &Connection, from: i64) {
    let mut seqs = conn.prepare("SELECT seq FROM rows WHERE seq >= ? ORDER BY seq").unwrap();
    let seqs: Vec<i64> = seqs.query_map([from], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    let mut before: Option<Row> = None;
    for seq in seqs {
        let mut row = Row::read(conn, seq);
        if let Some(before) = before.filter(|before| before.seq + 1 == seq) {
            row.prev = before.hash();
        }
        row.write(conn);
        before = Some(row);
    }
}

/// Takes rows out and says in the chain that retention did so; makes the list fit as far as it goes.
fn forge_removal(conn: &Connection, entries: &[i64], before: Timestamp, ordered: Timestamp) {
    forge_removal_with(conn, entries, before, ordered, "");
}

/// The same with somebody's word about the clock.
fn forge_removal_with(
    conn: &Connection,
    entries: &[i64],
    before: Timestamp,
    ordered: Timestamp,
    words: &str,
) {
    let mut runs: BTreeMap<i64, (i64, Vec<u8>, Vec<u8>)> = BTreeMap::new();
    for entry in entries {
        let mut rows = conn.prepare("SELECT seq FROM rows WHERE entry = ? ORDER BY seq").unwrap();
        for seq in rows.query_map([entry], |row| row.get::<_, i64>(0)).unwrap().map(Result::unwrap) {
            let row = Row::read(conn, seq);
            match runs.values_mut().last() {
                Some((last, hash, _)) if *last + 1 == seq => (*last, *hash) = (seq, row.hash()),
                _ => drop(runs.insert(seq, (seq, row.hash(), row.prev))),
            }
        }
    }
    let rows = runs.iter().map(|(first, (last, hash, _))| format!("[{first},{last},\"{}\"]", hex(hash)));
    let prevs = runs.values().map(|(_, _, prev)| format!("\"{}\"", hex(prev)));
    let numbers = entries.iter().map(|number| format!("[{number},{number}]"));
    let join = |items: &mut dyn Iterator<Item = String>| items.collect::<Vec<_>>().join(",");
    let (rows, prevs) = (join(&mut { rows }), join(&mut { prevs }));
    let numbers = join(&mut { numbers });
    // as if everything had just been old enough
    let newest = Timestamp::from_microsecond(before.as_microsecond() - 1).unwrap();
    let body = format!(
        "{{{words}\"before\":\"{before}\",\"entries\":[{numbers}],\"newest\":\"{newest}\",\"prevs\":[{prevs}],\"rows\":[{rows}]}}"
    );
    Row::append("retention", ordered, body, conn);
    for (first, (last, ..)) in &runs {
        conn.execute("DELETE FROM rows WHERE seq BETWEEN ? AND ?", [first, last]).unwrap();
        conn.execute("INSERT INTO removed_rows VALUES (?, ?)", [first, last]).unwrap();
    }
    for entry in entries {
        for table in ["entries WHERE number", "recent WHERE number", "search WHERE rowid"] {
            conn.execute(&format!("DELETE FROM {table} = ?"), [entry]).unwrap();
        }
        conn.execute("INSERT INTO removed_entries VALUES (?1, ?1)", [entry]).unwrap();
    }
    conn.execute("DELETE FROM hours WHERE first IN (SELECT first FROM removed_entries)", []).unwrap();
}

/// What somebody does, in the manual's words, and how.
type Alteration = (&'static str, Box<dyn Fn(&Connection)>);

fn rows_altered() -> Vec<Alteration> {
    let alter = |name, text| (name, Box::new(sql(text)) as Box<dyn Fn(&Connection)>);
    vec![
        alter("a row's content altered", "UPDATE rows SET body = replace(body, 'Lovelace', 'Byron') WHERE seq = 40"),
        alter("a row's time altered", "UPDATE rows SET at = '2020-01-01T00:00:00Z' WHERE seq = 40"),
        alter("a row given to another entry", "UPDATE rows SET entry = 13 WHERE seq = 40"),
        (
            "a row altered, with its own hash made anew",
            Box::new(|conn| {
                let mut row = Row::read(conn, 40);
                row.body = row.body.replace("Lovelace", "Byron");
                row.write(conn);
            }),
        ),
        (
            "a row altered, with all later hashes made anew",
            Box::new(|conn| {
                let mut row = Row::read(conn, 40);
                row.body = row.body.replace(" lost,", " found,");
                row.write(conn);
                rehash(conn, 40);
            }),
        ),
        alter("a row deleted", "DELETE FROM rows WHERE seq = 40"),
        alter(
            "a row deleted, and said to be removed in `removed_rows`",
            "INSERT INTO removed_rows VALUES (40, 40); DELETE FROM rows WHERE seq = 40",
        ),
        alter(
            "a row put in",
            "INSERT INTO rows SELECT 10, entry, kind, at, body, prev, hash FROM rows WHERE seq = 40",
        ),
        alter(
            "two rows exchanged",
            "UPDATE rows SET seq = -1 WHERE seq = 40; UPDATE rows SET seq = 40 WHERE seq = 42; UPDATE rows SET seq = 42 WHERE seq = -1",
        ),
        alter(
            "the last rows cut off, and the lists made to fit",
            "DELETE FROM rows WHERE entry = 39; DELETE FROM entries WHERE number = 39; DELETE FROM recent WHERE number = 39;
             DELETE FROM hours WHERE first = 39",
        ),
        (
            "the whole history exchanged for another",
            Box::new(|conn| {
                let (other, _) = desk();
                let path = other.file();
                conn.execute("ATTACH ? AS other", [path.to_str().unwrap()]).unwrap();
                conn.execute_batch("DELETE FROM rows; INSERT INTO rows SELECT * FROM other.rows").unwrap();
            }),
        ),
    ]
}

fn lists_altered() -> Vec<Alteration> {
    let alter = |name, text| (name, Box::new(sql(text)) as Box<dyn Fn(&Connection)>);
    vec![
        alter("the time in `entries` (`at`)", "UPDATE entries SET at = at - 1 WHERE number = 20"),
        alter("the newest time in `entries` (`last_at`)", "UPDATE entries SET last_at = 0 WHERE number = 20"),
        alter("the outcome in `entries` (`standing`)", "UPDATE entries SET standing = 2 WHERE number = 20"),
        alter(
            "the rows that `entries` names (`intent`, `answer`, `decided`)",
            "UPDATE entries SET decided = (SELECT decided FROM entries WHERE number = 22) WHERE number = 20",
        ),
        alter("the profile in `entries`", "UPDATE entries SET profile = 3 - profile WHERE number = 20"),
        alter("an entry taken out of `entries`", "DELETE FROM entries WHERE number = 20"),
        alter(
            "an entry put into `entries`",
            "INSERT INTO entries SELECT 99, at, last_at, intent, answer, decided, standing, profile FROM entries WHERE number = 20",
        ),
        alter("a name in `profiles`", "UPDATE profiles SET name = 'Other' WHERE id = 1"),
        alter("a name put into `profiles`", "INSERT INTO profiles (name) VALUES ('Other')"),
        alter("an hour taken out of `hours`", "DELETE FROM hours WHERE first = 20"),
        alter("an hour in `hours` made to end earlier", "UPDATE hours SET last = last - 1 WHERE first = 20"),
        alter(
            "words in `recent`",
            "UPDATE recent SET words = replace(words, ' lovelace ', ' byron ') WHERE number = 35",
        ),
        alter("words taken out of the full-text index", "DELETE FROM search WHERE rowid = 12"),
        alter(
            "words put into the full-text index",
            "INSERT INTO search (rowid, words) VALUES (35, ' byron ')",
        ),
        alter("`removed_rows`", "DELETE FROM removed_rows"),
        alter("`removed_entries`", "UPDATE removed_entries SET last = last + 20"),
        alter("`programs`, with what is no run of the program", "UPDATE programs SET run = 'mine'"),
        alter(
            "`programs`, with a run of the program that there never was",
            "UPDATE programs SET run = '00000000-0000-4000-8000-000000000000'",
        ),
        alter("an index dropped", "DROP INDEX rows_of_entry"),
        alter("a table put in", "CREATE TABLE notes (text)"),
    ]
}

fn removals_altered() -> Vec<Alteration> {
    vec![
        (
            "a removal put in for a young entry, with an old cut-off",
            Box::new(|conn| forge_removal(conn, &[25], at(12), at(41))),
        ),
        (
            "a removal put in for a young entry, with a young cut-off",
            Box::new(|conn| forge_removal(conn, &[39], at(41), at(41))),
        ),
        (
            "a removal put in for one entry, with a cut-off that fits it",
            Box::new(|conn| forge_removal(conn, &[25], at(26), at(41))),
        ),
        (
            "a removal put in by a clock two years ahead",
            Box::new(|conn| {
                let all: Vec<i64> = (11..=38).filter(|day| day % 10 != 1).collect();
                forge_removal(conn, &all, at(700), at(760));
            }),
        ),
        (
            "a removal put in by a clock two years ahead, with a yes that nobody said",
            Box::new(|conn| forge_yes(conn, r#""operator":"m.ortiz""#)),
        ),
        (
            "a removal put in by a clock two years ahead, with a yes of nobody",
            Box::new(|conn| forge_yes(conn, r#""operator":"""#)),
        ),
        (
            "a removal put in for everything up to a day, as a shorter `keep-history` would do",
            Box::new(|conn| {
                let all: Vec<i64> = (11..=25).filter(|day| day % 10 != 1).collect();
                forge_removal(conn, &all, at(26), at(41));
            }),
        ),
        (
            "a removal put in whose rows are still there",
            Box::new(|conn| {
                let body = format!(
                    "{{\"before\":\"{}\",\"entries\":[[20,20]],\"rows\":[[39,40,\"{}\"]]}}",
                    at(12),
                    "0".repeat(64)
                );
                Row::append("retention", at(41), body, conn);
            }),
        ),
        (
            "the row before a removed range altered, with its hash made anew",
            Box::new(|conn| {
                // entry 1 was never answered, and stands before the removed ones
                let mut row = Row::read(conn, 2);
                row.body = row.body.replace(" lost,", " found,");
                row.write(conn);
            }),
        ),
    ]
}

/// All that is older by a clock two years ahead, of which somebody has said that it is right; then the
/// program goes on by the right clock.
fn forge_yes(conn: &Connection, operator: &str) {
    let all: Vec<i64> = (11..=38).filter(|day| day % 10 != 1).collect();
    let words = format!(r#""asked":true,"vouched":{{"at":"{}",{operator}}},"#, at(760));
    forge_removal_with(conn, &all, at(700), at(760), &words);
    let newest = Row::newest(conn);
    let (kind, at, body) = ("stock".to_owned(), at(41).to_string(), "{}".to_owned());
    Row { seq: newest.seq + 1, entry: None, kind, at, body, prev: newest.hash() }.write(conn);
}

/// With the triggers left as they were altered.
fn triggers_altered() -> Vec<Alteration> {
    let alter = |name, text| (name, Box::new(sql(text)) as Box<dyn Fn(&Connection)>);
    vec![
        alter("a trigger dropped", "DROP TRIGGER rows_are_never_changed"),
        alter(
            "a trigger made to do nothing",
            "DROP TRIGGER rows_are_never_changed;
             CREATE TRIGGER rows_are_never_changed BEFORE UPDATE ON rows BEGIN SELECT 1; END",
        ),
        alter("a trigger put in", "CREATE TRIGGER quietly AFTER INSERT ON rows BEGIN DELETE FROM hours; END"),
    ]
}

/// What `verify` answers: its verdict without row numbers and what they are about, or what it found where it
/// is content.
fn verdict(said: &Said) -> String {
    let line = said.out.lines().find_map(|line| line.strip_prefix("Result: ")).unwrap_or_default();
    match (said.code, line) {
        (0, "intact") => "nothing".to_owned(),
        (6, line) => line.strip_prefix("whole, but ").unwrap_or_else(|| panic!("{said:?}")).to_owned(),
        (4, line) => line.split_once(": ").map_or(line, |(_, rest)| rest).to_owned(),
        (code, _) => panic!("{code}: {said:?}"),
    }
}

/// The rows of the manual's table: what is done, and what is said without and with a noted hash.
fn promised() -> Vec<[String; 3]> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/manual/chain.md");
    let page = fs::read_to_string(page).unwrap();
    let rows = page.lines().skip_while(|line| !line.starts_with("| altered with SQLite |")).skip(2);
    rows.take_while(|line| line.starts_with('|'))
        .map(|line| {
            let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
            <[String; 3]>::try_from(cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>()).unwrap()
        })
        .collect()
}

/// What is seen of an alteration: without and with the hash.
fn seen(desk: &DataFolder, noted: &str) -> [String; 2] {
    let alone = desk.history(&["verify"]);
    let with = desk.history(&["verify", "--noted", noted]);
    [verdict(&alone), verdict(&with)]
}

/// What the window noted, and the anchor, find what the noted hash of the same row finds.
fn beside_finds_it_too(desk: &DataFolder, found: &str, name: &str) {
    let code = match found {
        "nothing" => 0,
        doubted if doubted.starts_with("no clock vouches") => 6,
        _ => 4,
    };
    let (config, anchor) = (desk.path("config"), desk.path("anchor"));
    for arguments in [["--config-dir", &config], ["--anchor", &anchor]] {
        let said = desk.history(&[&["verify"], &arguments[..]].concat());
        assert_eq!(said.code, code, "{arguments:?}: {name}: {said:?}");
    }
}

/// The newest row as the window notes it, and as it is anchored.
fn note_beside(desk: &DataFolder) {
    let note = desk.reader().note(Timestamp::UNIX_EPOCH).unwrap().unwrap();
    Notes::at(desk.data().join("config/history-noted")).write(&desk.file(), NEWEST, &note).unwrap();
    let Note { history, row, hash, at } = note;
    let line = Line { history, row, hash, written: None }.for_file(at, "DESK-07");
    fs::write(desk.path("anchor"), line).unwrap();
}

#[test]
fn what_verify_finds_is_what_the_readme_says() {
    let mut wrong = Vec::new();
    let mut promised = promised();
    let with_triggers_back = rows_altered().into_iter().chain(lists_altered()).chain(removals_altered());
    let all = with_triggers_back
        .map(|case| (case, true))
        .chain(triggers_altered().into_iter().map(|case| (case, false)));
    let mut count = 0;
    for ((name, alter), restore) in all {
        count += 1;
        let (desk, noted) = desk();
        note_beside(&desk);
        assert_eq!(seen(&desk, &noted), ["nothing", "nothing"], "before {name}");
        beside_finds_it_too(&desk, "nothing", name);
        let conn = Connection::open(desk.file()).unwrap();
        if restore {
            tamper(&conn, &alter);
        } else {
            alter(&conn);
        }
        drop(conn);
        let [alone, with] = seen(&desk, &noted);
        beside_finds_it_too(&desk, &with, name);
        let place = promised.iter().position(|row| row[0] == name);
        let Some([_, said_alone, said_with]) = place.map(|place| promised.remove(place)) else {
            wrong.push(format!("| {name} | {alone} | {with} |"));
            continue;
        };
        let fits = |said: &str, seen: &str| match said {
            "nothing" => seen == said,
            said => !said.is_empty() && seen.starts_with(said),
        };
        let said_with = if said_with == "the same" { said_alone.clone() } else { said_with };
        if !fits(&said_alone, &alone) || !fits(&said_with, &with) {
            wrong.push(format!("| {name} | {alone} | {with} | but the manual: {said_alone} | {said_with}"));
        }
    }
    assert!(count >= 20);
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    assert_eq!(promised, Vec::<[String; 3]>::new(), "nothing here does these");
}

#[test]
fn a_file_with_removed_entries_is_told_to_be_altered_or_gone() {
    let (desk, noted) = desk();
    let line = "history-removed-2030-04-26.jsonl";
    let said = desk.history(&["verify"]);
    assert!(
        said.code == 0 && said.out.contains(&format!("{line} is there and was not altered\n")),
        "{said:?}"
    );
    fs::write(desk.path(line), "less").unwrap();
    let said = desk.history(&["verify", "--noted", &noted]);
    assert!(said.code == 4 && said.out.contains("the file with the removed entries was altered"), "{said:?}");
    assert!(said.out.contains(&format!("{line} was altered\n")), "{said:?}");
    fs::remove_file(desk.path(line)).unwrap();
    let said = desk.history(&["verify"]);
    assert!(
        said.code == 0 && said.out.contains(&format!("{line} is no longer beside the history\n")),
        "{said:?}"
    );
}

#[test]
fn a_noted_hash_says_which_rows_it_vouches_for() {
    let (desk, noted) = desk();
    let said = desk.history(&["verify", "--noted", &noted]);
    let newest = desk.reader().head().unwrap().unwrap().row;
    let words = format!("Noted hash: that of row {newest}; of rows 1 to {newest}, nothing was altered");
    assert!(said.out.contains(&words), "{said:?}");
    // one from before the removal was recorded does not reach over the gap: what stood there is said only
    // later
    let earlier = desk.reader().listed(&[30]).unwrap().remove(0).newest.unwrap();
    let said = desk.history(&["verify", "--noted", &earlier.hash]);
    let row = earlier.row;
    let words = format!("of rows 21 to {row}, nothing was altered");
    assert!(said.code == 0 && said.out.contains(&words), "{said:?}");
    assert!(said.out.contains(&format!("it says nothing about the rows after row {row}")), "{said:?}");
    // nor does an anchor's line
    note_beside(&desk);
    let newest = fs::read_to_string(desk.path("anchor")).unwrap();
    let history = newest.split('\t').nth(2).unwrap().to_owned();
    let line = |row, hash| Line { history: history.clone(), row, hash, written: None }.for_log();
    fs::write(desk.path("anchor"), line(row, earlier.hash)).unwrap();
    let said = desk.history(&["verify", "--anchor", &desk.path("anchor")]);
    assert!(said.code == 0 && said.out.contains(&format!("It vouches: {words}")), "{said:?}");
    // and of a removed row it vouches for none
    fs::write(desk.path("anchor"), line(3, "0".repeat(64))).unwrap();
    let said = desk.history(&["verify", "--anchor", &desk.path("anchor")]);
    let words = "\nIts lines that fit: 0; of rows that retention removed: 1; of other histories: 0\n\
                 It vouches for no row that is still there\n";
    assert!(said.code == 0 && said.out.contains(words), "{said:?}");
}

#[test]
fn a_version_that_is_not_this_one_is_not_called_intact() {
    for alter in ["PRAGMA user_version = 99", "PRAGMA user_version = 0", "PRAGMA application_id = 1"] {
        let (desk, noted) = desk();
        Connection::open(desk.file()).unwrap().execute_batch(alter).unwrap();
        let said = desk.history(&["verify", "--noted", &noted]);
        assert!(said.code == 1 && said.out.is_empty() && !said.err.is_empty(), "{alter}: {said:?}");
    }
}
