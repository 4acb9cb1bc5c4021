//! Compares the tables with the rows that they are derived from.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap, HashMap},
};

use jiff::Timestamp;
use rusqlite::{Connection, Row as SqlRow};

use super::{
    due::Due,
    odd::{End, Odd},
    search::Words,
};
use crate::{
    domain::history::{record::Breach, retention::DAY},
    phrase,
    store::{
        body,
        chain::{Row, kind},
        listing::{self, State},
        read::number_of,
        retention,
    },
};

/// What the tables must say after the rows walked so far.
pub(super) struct Lists {
    entries: Vec<Due>,
    words: Words,
    names: Vec<String>,
    ids: HashMap<String, u32>,
    removed_rows: BTreeMap<i64, i64>,
    removed_entries: BTreeMap<i64, i64>,
    /// Settled entries, oldest first, that a removal must not have left; only if there is a removal.
    settled: Option<BinaryHeap<Reverse<(i64, i64)>>>,
    newest: i64,
}

impl Lists {
    pub fn new(has_removals: bool) -> Self {
        Self {
            entries: Vec::new(),
            words: Words::new(),
            names: Vec::new(),
            ids: HashMap::new(),
            removed_rows: BTreeMap::new(),
            removed_entries: BTreeMap::new(),
            settled: has_removals.then(BinaryHeap::new),
            newest: i64::MIN,
        }
    }

    /// Applies the next row, unless it records a removal.
    pub fn take(&mut self, row: &Row, at: Timestamp) -> Result<(), Odd> {
        let at = at.as_microsecond();
        match row.entry {
            Some(number) if row.kind == kind::INTENT => self.begin(number, row, at)?,
            // the entry was removed
            Some(number) => self.go_on(number, row, at),
            None => {}
        }
        self.newest = self.newest.max(at);
        Ok(())
    }

    fn begin(&mut self, number: i64, row: &Row, at: i64) -> Result<(), Odd> {
        // numbers only rise
        if self.entries.last().is_some_and(|last| last.number >= number) || number < 1 {
            return Err(Odd::at(row.seq, Breach::Unexpected)
                .with(phrase!("odd-entry-twice", number = number_of(number))));
        }
        let intent = body::read::<body::Intent>(&row.body).ok();
        let name = intent.as_ref().map_or("", |intent| intent.profile());
        let next = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        let profile = self.ids.get(name).copied().unwrap_or(next);
        if profile == next {
            self.names.push(name.to_owned());
            self.ids.insert(name.to_owned(), next);
        }
        let words = self.words.of(intent.as_ref());
        let (state, earlier) = (State::begun(row.seq), self.newest);
        self.entries.push(Due { number, at, last_at: at, earlier, state, profile, words, id: 0 });
        Ok(())
    }

    fn go_on(&mut self, number: i64, row: &Row, at: i64) {
        let Ok(place) = self.entries.binary_search_by_key(&number, |due| due.number) else { return };
        let due = &mut self.entries[place];
        due.state.take(row);
        due.last_at = due.last_at.max(at);
        due.earlier = self.newest;
        if !due.state.standing.is_unsettled()
            && let Some(settled) = &mut self.settled
        {
            settled.push(Reverse((due.last_at, number)));
        }
    }

    /// A row that records a removal, with its cut-off. Each removal takes every settled entry that is old
    /// enough, up to the last one it takes: so one that still exists was not old enough, or the program did
    /// not make this removal.
    pub fn removed(&mut self, by: i64, before: Timestamp, retention: &body::Retention) -> Result<(), Odd> {
        self.removed_rows.extend(retention.rows.iter().map(|(first, last, _)| (*first, *last)));
        self.removed_entries.extend(retention.entries.iter().copied());
        let last = retention.entries.iter().map(|(_, last)| *last).max().unwrap_or_default();
        let (micros, clearly) = (before.as_microsecond(), before.saturating_add(DAY).unwrap_or(before));
        let Some(settled) = &mut self.settled else { return Ok(()) };
        let mut beyond = Vec::new();
        while let Some(Reverse((last_at, number))) = settled.pop_if_older(micros) {
            let Ok(place) = self.entries.binary_search_by_key(&number, |due| due.number) else { continue };
            let due = &self.entries[place];
            if due.last_at != last_at {
                // it comes again with its newest time
                continue;
            }
            // if the clock was set back before it, its age was unknown
            if number > last || due.earlier >= clearly.as_microsecond() {
                beyond.push(Reverse((last_at, number)));
                continue;
            }
            return Err(Odd::at(by, Breach::Forged).with(phrase!(
                "odd-entry-left",
                number = number_of(number),
                before = before
            )));
        }
        settled.extend(beyond);
        Ok(())
    }

    /// Compares the tables.
    pub fn check(&mut self, conn: &Connection) -> Result<(), End> {
        self.numbers()?;
        self.profiles(conn)?;
        self.listed(conn)?;
        self.hours(conn)?;
        ranges(conn, "removed_rows", &self.removed_rows)?;
        ranges(conn, "removed_entries", &self.removed_entries)?;
        programs(conn)?;
        self.words.check(conn, &self.entries)
    }

    /// Each number exists once: as an entry, or as removed.
    fn numbers(&self) -> Result<(), Odd> {
        let there = retention::ranges(self.entries.iter().map(|due| due.number));
        let mut all: Vec<(i64, i64)> = there
            .into_iter()
            .chain(self.removed_entries.iter().map(|(first, last)| (*first, *last)))
            .collect();
        all.sort_unstable();
        let mut due = 1;
        for (first, last) in all {
            if first != due {
                let entry = first.min(due);
                let what = if first < due {
                    phrase!("odd-entry-removed-and-there", number = number_of(entry))
                } else {
                    phrase!("odd-entry-missing", number = number_of(entry))
                };
                return Err(Odd { entry: Some(entry), ..Odd::about(Breach::Forged, what) });
            }
            due = last + 1;
        }
        Ok(())
    }

    /// The names of the profiles, and the IDs that entries use for them.
    fn profiles(&mut self, conn: &Connection) -> Result<(), End> {
        let differs = || Odd::about(Breach::TableDiffers, phrase!("odd-profile-names"));
        let mut known = vec![None; self.names.len()];
        let mut rows = conn.prepare("SELECT id, name FROM profiles")?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let (Ok(id), Ok(name)) = (row.get::<_, i64>(0), row.get::<_, String>(1)) else {
                return Err(differs().into());
            };
            let place = self.ids.get(&name).and_then(|place| usize::try_from(*place).ok());
            match place.and_then(|place| known.get_mut(place)) {
                Some(known) => *known = Some(id),
                None => return Err(differs().into()),
            }
        }
        for due in &mut self.entries {
            let place = usize::try_from(due.profile).unwrap_or(usize::MAX);
            due.id = known.get(place).copied().flatten().ok_or_else(differs)?;
        }
        Ok(())
    }

    /// The list of entries, column by column.
    fn listed(&self, conn: &Connection) -> Result<(), End> {
        let mut list = conn.prepare(
            "SELECT number, at, last_at, intent, answer, decided, standing, profile FROM entries ORDER BY number",
        )?;
        let mut list = list.query([])?;
        let mut dues = self.entries.iter();
        let gone = |due: &Due| Odd::of(due.state.intent, due.number, Breach::ListDiffers);
        loop {
            let (row, due) = (list.next()?, dues.next());
            match (row, due) {
                (None, None) => return Ok(()),
                (None, Some(due)) => return Err(gone(due).with(phrase!("odd-entry-not-listed")).into()),
                (Some(row), due) => {
                    let number: i64 = row.get(0)?;
                    match due {
                        Some(due) if due.number == number => {
                            if let Some(what) = differing(row, due)? {
                                let seq = due.state.decided.unwrap_or(due.state.intent);
                                return Err(Odd::of(seq, number, Breach::ListDiffers)
                                    .with(phrase!("odd-column", column = what))
                                    .into());
                            }
                        }
                        Some(due) if due.number < number => {
                            return Err(gone(due).with(phrase!("odd-entry-not-listed")).into());
                        }
                        _ => {
                            let intent: i64 = row.get(3)?;
                            let odd = Odd::of(intent, number, Breach::ListDiffers);
                            return Err(odd.with(phrase!("odd-entry-without-row")).into());
                        }
                    }
                }
            }
        }
    }

    /// The first and the last entry of each hour. They may name removed entries: then a search reads more,
    /// and misses nothing.
    fn hours(&self, conn: &Connection) -> Result<(), End> {
        let mut dues: BTreeMap<i64, (i64, i64)> = BTreeMap::new();
        for due in &self.entries {
            let range = dues.entry(listing::hour(due.at)).or_insert((due.number, due.number));
            range.1 = due.number;
        }
        let differs = || End::from(Odd::about(Breach::TableDiffers, phrase!("odd-hours")));
        let is_removed = |number: i64| {
            let range = self.removed_entries.range(..=number).next_back();
            range.is_some_and(|(_, last)| *last >= number)
        };
        let mut rows = conn.prepare("SELECT hour, first, last FROM hours ORDER BY hour")?;
        let mut rows = rows.query([])?;
        while let Some(row) = rows.next()? {
            let (hour, first, last): (i64, i64, i64) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let (due_first, due_last) = dues.remove(&hour).unwrap_or((i64::MAX, i64::MIN));
            let fits = (first == due_first || (first < due_first && is_removed(first)))
                && (last == due_last || (last > due_last && is_removed(last)));
            if !fits {
                return Err(differs());
            }
        }
        if dues.is_empty() { Ok(()) } else { Err(differs()) }
    }
}

/// The first column of an entry that differs, if any.
fn differing(row: &SqlRow<'_>, due: &Due) -> rusqlite::Result<Option<&'static str>> {
    let state = State {
        intent: row.get(3)?,
        answer: row.get(4)?,
        decided: row.get(5)?,
        standing: listing::standing(row.get(6)?),
    };
    let standing: i64 = row.get(6)?;
    Ok(if row.get::<_, i64>(1)? != due.at {
        Some("made")
    } else if row.get::<_, i64>(2)? != due.last_at {
        Some("last")
    } else if state != due.state || standing != listing::code(due.state.standing) {
        Some("standing")
    } else if row.get::<_, i64>(7)? != due.id {
        Some("profile")
    } else {
        None
    })
}

/// The table of removed rows or entries.
fn ranges(conn: &Connection, table: &str, due: &BTreeMap<i64, i64>) -> Result<(), End> {
    let mut rows = conn.prepare(&format!("SELECT first, last FROM {table} ORDER BY first"))?;
    let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let found: Vec<(i64, i64)> = rows.collect::<Result<_, _>>()?;
    if found.into_iter().eq(due.iter().map(|(first, last)| (*first, *last))) {
        Ok(())
    } else {
        Err(Odd::about(Breach::TableDiffers, phrase!("odd-removed-list", table = table)).into())
    }
}

/// Which run holds which lock file. No row records it, so only impossible values are found.
fn programs(conn: &Connection) -> Result<(), End> {
    let mut rows = conn.prepare("SELECT slot, run FROM programs")?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        let run: String = row.get(1)?;
        if uuid::Uuid::parse_str(&run).is_err() || !(1..=64).contains(&row.get::<_, i64>(0)?) {
            return Err(Odd::about(Breach::TableDiffers, phrase!("odd-programs")).into());
        }
    }
    Ok(())
}

trait PopOlder {
    fn pop_if_older(&mut self, micros: i64) -> Option<Reverse<(i64, i64)>>;
}

impl PopOlder for BinaryHeap<Reverse<(i64, i64)>> {
    fn pop_if_older(&mut self, micros: i64) -> Option<Reverse<(i64, i64)>> {
        let Reverse((oldest, _)) = self.peek()?;
        if *oldest < micros { self.pop() } else { None }
    }
}
