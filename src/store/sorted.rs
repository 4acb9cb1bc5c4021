//! Sorts the list by what a column says. The rows have no index for it: each entry's intent is read, and the
//! numbers are sorted in memory. After a few more rows only the entries that these are about find new places.

use std::{
    cmp::{Ordering, Reverse},
    collections::{BTreeSet, HashMap},
};

use rusqlite::{Connection, OptionalExtension as _, params_from_iter};

use super::{
    body,
    chain::{self, Hash, kind},
    error::Cause,
    read::{self, Numbers},
    words,
};
use crate::domain::history::{
    record::Filter,
    sorting::{self, Direction, Sequence, SortBy, SortFacts, Sorting},
};

/// A list in some order, and the newest row that it knows of. It takes 12 bytes an entry.
#[derive(Clone, Debug)]
pub struct Sorted {
    filter: Filter,
    order: Sorting,
    newest: (i64, Hash),
    numbers: sorting::Numbers,
}

impl Sorted {
    /// The numbers of the listed entries, in their order.
    pub fn numbers(&self) -> &sorting::Numbers {
        &self.numbers
    }
}

/// One entry that is put in its place reads about twenty others: of more than this part of the list, sorting
/// all of it is cheaper.
const FEW: usize = 64;

/// All entries that a filter accepts, by what `say` says of each. `before` is an earlier list, put in order
/// by the same words.
pub(super) fn sorted(
    conn: &Connection,
    filter: &Filter,
    order: Sorting,
    before: Option<&Sorted>,
    say: impl Fn(&SortFacts) -> String,
) -> Result<Sorted, Cause> {
    let before = before.filter(|before| before.filter == *filter && before.order == order);
    let newest = chain::newest(conn)?;
    let gone_on = match before {
        Some(before) => gone_on(conn, before, &say)?,
        None => None,
    };
    let numbers = match gone_on {
        Some(numbers) => numbers,
        None => all(conn, filter, order, &say)?.into_iter().collect(),
    };
    Ok(Sorted { filter: filter.clone(), order, newest, numbers })
}

/// The earlier list after the rows since; none where all of it has to be sorted.
fn gone_on(
    conn: &Connection,
    before: &Sorted,
    say: &impl Fn(&SortFacts) -> String,
) -> Result<Option<sorting::Numbers>, Cause> {
    let Sorted { filter, order, newest: (row, hash), numbers } = before;
    // the file may be another one
    if chain::hash_of(conn, *row)? != Some(*hash) {
        return Ok(None);
    }
    let few = FEW.max(numbers.len() / FEW);
    let mut since = conn.prepare_cached("SELECT entry, kind FROM rows WHERE seq > ? ORDER BY seq")?;
    let mut since = since.query([row])?;
    let mut touched = BTreeSet::<i64>::new();
    while let Some(row) = since.next()? {
        if row.get_ref(1)?.as_str().is_ok_and(|found| found == kind::RETENTION) || touched.len() > few {
            return Ok(None);
        }
        touched.extend(row.get::<_, Option<i64>>(0)?);
    }
    let (mut gone, mut come) = (Vec::new(), Vec::new());
    for number in touched {
        let place = numbers.place(read::number_of(number));
        let is_listed = read::is_accepted(conn, filter, number)?;
        // nothing but the outcome changes
        let moves = order.by == SortBy::Outcome || place.is_some() != is_listed;
        gone.extend(place.filter(|_| moves));
        if is_listed && moves {
            come.push(number);
        }
    }
    gone.sort_unstable();
    let rest = numbers.without(&gone);
    let key = |number: i64| key_of_entry(conn, order.by, number, say);
    let mut placed = Vec::new();
    for number in come {
        let own = (key(number)?, read::number_of(number));
        let (mut low, mut high) = (0, rest.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let other = (key(i64::try_from(rest[middle]).unwrap_or(i64::MAX))?, rest[middle]);
            if compare(&other, &own, order.direction).is_lt() {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        placed.push((low, own));
    }
    placed.sort_by(|one, other| one.0.cmp(&other.0).then_with(|| compare(&one.1, &other.1, order.direction)));
    let placed: Vec<_> = placed.into_iter().map(|(row, (_, number))| (row, number)).collect();
    Ok(Some(rest.with(&placed)))
}

/// What is empty stands last in either direction; of equals, the newest comes first.
fn compare(one: &(String, u64), other: &(String, u64), direction: Direction) -> Ordering {
    let by_key = || match direction {
        Direction::Ascending => one.0.cmp(&other.0),
        Direction::Descending => other.0.cmp(&one.0),
    };
    one.0.is_empty().cmp(&other.0.is_empty()).then_with(by_key).then_with(|| other.1.cmp(&one.1))
}

/// Column and join that have what the list is sorted by.
fn source(by: SortBy) -> (&'static str, &'static str) {
    if by == SortBy::Outcome {
        ("e.standing", "")
    } else {
        ("i.body", " LEFT JOIN rows i ON i.seq = e.intent")
    }
}

fn key_in(
    row: &rusqlite::Row<'_>,
    column: usize,
    by: SortBy,
    say: &impl Fn(&SortFacts) -> String,
) -> rusqlite::Result<String> {
    if by == SortBy::Outcome {
        return Ok(row.get::<_, i64>(column)?.to_string());
    }
    let text = row.get_ref(column)?.as_str_or_null()?;
    Ok(text.and_then(facts).map_or_else(String::new, |facts| key_of(&say(&facts))))
}

fn key_of_entry(
    conn: &Connection,
    by: SortBy,
    number: i64,
    say: &impl Fn(&SortFacts) -> String,
) -> Result<String, Cause> {
    let (column, join) = source(by);
    let sql = format!("SELECT {column} FROM entries e{join} WHERE e.number = ?");
    let found = conn.prepare_cached(&sql)?.query_row([number], |row| key_in(row, 0, by, say)).optional()?;
    Ok(found.unwrap_or_default())
}

fn all(
    conn: &Connection,
    filter: &Filter,
    order: Sorting,
    say: &impl Fn(&SortFacts) -> String,
) -> Result<Vec<u64>, Cause> {
    let Some(Numbers { sql, values }) = read::numbers_sql(conn, filter, Sequence::NewestFirst, None)? else {
        return Ok(Vec::new());
    };
    let (column, join) = source(order.by);
    let mut found = conn.prepare_cached(&format!(
        "WITH found(number) AS ({sql})
         SELECT e.number, {column} FROM found CROSS JOIN entries e ON e.number = found.number{join}"
    ))?;
    let mut rows = found.query(params_from_iter(values))?;
    // few words stand in many entries
    let mut keys = HashMap::<String, u32>::new();
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let key = key_in(row, 1, order.by, say)?;
        let next = u32::try_from(keys.len()).unwrap_or(u32::MAX);
        entries.push((*keys.entry(key).or_insert(next), read::number_of(row.get(0)?)));
    }
    let ranks = ranks(keys, order.direction);
    let rank = |key: u32| ranks.get(key as usize).copied().unwrap_or(u32::MAX);
    entries.sort_unstable_by_key(|(key, number)| (rank(*key), Reverse(*number)));
    Ok(entries.into_iter().map(|(_, number)| number).collect())
}

/// None of a row that this version cannot read.
fn facts(text: &str) -> Option<SortFacts> {
    body::read::<body::Sorted>(text).ok()?.into_domain().ok()
}

/// The place of each key, by its number. The empty one is last in either direction.
fn ranks(keys: HashMap<String, u32>, direction: Direction) -> Vec<u32> {
    let mut sorted: Vec<(String, u32)> = keys.into_iter().collect();
    sorted.sort_unstable();
    if direction == Direction::Descending {
        sorted.reverse();
    }
    let mut ranks = vec![u32::MAX; sorted.len()];
    for (rank, (key, number)) in (0..).zip(&sorted) {
        if let Some(place) = ranks.get_mut(*number as usize).filter(|_| !key.is_empty()) {
            *place = rank;
        }
    }
    ranks
}

/// Case and accents do not matter, and INC99 stands before INC100: a number is led by its length.
fn key_of(text: &str) -> String {
    let plain = words::plain(text.trim());
    let mut key = String::with_capacity(plain.len() + 2);
    let mut rest = plain.as_str();
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let (number, after) = from.split_at(from.find(|c: char| !c.is_ascii_digit()).unwrap_or(from.len()));
        let length = number.trim_start_matches('0').len();
        key.push_str(before);
        key.extend(u32::try_from(length).ok().and_then(|length| char::from_u32('0' as u32 + length)));
        key.push_str(number.trim_start_matches('0'));
        rest = after;
    }
    key + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_as_a_person_does() {
        for (first, next) in [
            ("ada", "Bruno"),
            ("Zoë", "Zoran"),
            ("INC99", "INC100"),
            ("INC0099", "INC100"),
            ("Ticket 9 of 12", "Ticket 9 of 110"),
            ("7", "ada"),
        ] {
            assert!(key_of(first) < key_of(next), "{first} {next}");
        }
        assert_eq!(key_of("ZOË"), key_of(" zoe"));
        assert_eq!(key_of(&"9".repeat(20_000)).len(), 20_003);
    }
}
