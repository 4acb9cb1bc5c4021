//! Sorts the list by what a column says. The rows have no index for it: each entry's intent is read, and the
//! numbers are sorted in memory.

use std::{cmp::Reverse, collections::HashMap};

use rusqlite::{Connection, params_from_iter};

use super::{
    body,
    error::Cause,
    read::{self, Numbers},
    words,
};
use crate::domain::history::{
    record::Filter,
    sorting::{Direction, Sequence, SortBy, SortFacts, Sorting},
};

/// The numbers of all entries that a filter accepts, by what `say` says of each.
pub(super) fn numbers(
    conn: &Connection,
    filter: &Filter,
    order: Sorting,
    say: impl Fn(&SortFacts) -> String,
) -> Result<Vec<u64>, Cause> {
    let Some(Numbers { sql, values }) = read::numbers_sql(conn, filter, Sequence::NewestFirst, None)? else {
        return Ok(Vec::new());
    };
    let by_outcome = order.by == SortBy::Outcome;
    let (column, join) =
        if by_outcome { ("e.standing", "") } else { ("i.body", " LEFT JOIN rows i ON i.seq = e.intent") };
    let mut found = conn.prepare_cached(&format!(
        "WITH found(number) AS ({sql})
         SELECT e.number, {column} FROM found CROSS JOIN entries e ON e.number = found.number{join}"
    ))?;
    let mut rows = found.query(params_from_iter(values))?;
    // few words stand in many entries
    let mut keys = HashMap::<String, u32>::new();
    let mut entries = Vec::new();
    while let Some(row) = rows.next()? {
        let key = if by_outcome {
            row.get::<_, i64>(1)?.to_string()
        } else {
            let facts = row.get::<_, Option<String>>(1)?.and_then(|text| facts(&text));
            facts.map_or_else(String::new, |facts| key_of(&say(&facts)))
        };
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
