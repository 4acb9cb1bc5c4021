//! Compares the search index with the rows.
//!
//! The full-text index is read word by word, not entry by entry. So each entry's words are summed as keyed
//! hashes of this run, and the sums compared.

use std::hash::{BuildHasher as _, RandomState};

use rusqlite::Connection;

use super::{
    due::Due,
    odd::{End, Odd},
};
use crate::{
    domain::history::record::Breach,
    phrase,
    store::{body, index, read::number_of},
};

pub(super) struct Words {
    state: RandomState,
}

impl Words {
    pub fn new() -> Self {
        Self { state: RandomState::new() }
    }

    fn word(&self, word: &str) -> u64 {
        self.state.hash_one(word)
    }

    fn sum<'a>(&self, words: impl IntoIterator<Item = &'a str>) -> u64 {
        words.into_iter().fold(0, |sum: u64, word| sum.wrapping_add(self.word(word)))
    }

    /// The words of an intent.
    pub fn of(&self, intent: Option<&body::Intent>) -> u64 {
        self.sum(index::words(intent).iter().map(String::as_str))
    }

    /// All words that the index must have of an entry: its own, and the tags of its standing and profile.
    fn all_of(&self, due: &Due) -> u64 {
        let signs = [index::standing_tag(due.state.standing), index::profile_tag(due.id)];
        due.words.wrapping_add(self.sum(signs.iter().map(String::as_str)))
    }

    /// Compares the small table and the full-text index with the entries.
    pub fn check(&self, conn: &Connection, entries: &[Due]) -> Result<(), End> {
        let mut found = vec![0u64; entries.len()];
        let guess = entries.first().map_or(0, |due| due.number);
        // entry numbers have few gaps
        let place = |number: i64| {
            let near = usize::try_from(number - guess).ok();
            near.filter(|near| entries.get(*near).is_some_and(|due| due.number == number))
                .or_else(|| entries.binary_search_by_key(&number, |due| due.number).ok())
        };
        let mut recent = conn.prepare("SELECT number, words FROM recent")?;
        let mut recent = recent.query([])?;
        while let Some(row) = recent.next()? {
            let (number, words): (i64, String) = (row.get(0)?, row.get(1)?);
            let inner = words.strip_prefix(' ').and_then(|words| words.strip_suffix(' '));
            let (Some(place), Some(inner)) = (place(number), inner) else { return Err(extra(number)) };
            found[place] = found[place].wrapping_add(self.sum(inner.split(' ')));
        }
        self.indexed(conn, &mut found, place)?;
        for (due, found) in entries.iter().zip(found) {
            if found != self.all_of(due) {
                let odd = Odd {
                    entry: Some(due.number),
                    ..Odd::about(Breach::TableDiffers, phrase!("odd-words", number = number_of(due.number)))
                };
                return Err(odd.into());
            }
        }
        Ok(())
    }

    /// Sums up the full-text index.
    fn indexed(
        &self,
        conn: &Connection,
        found: &mut [u64],
        place: impl Fn(i64) -> Option<usize>,
    ) -> Result<(), End> {
        conn.execute_batch(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.indexed_words USING fts5vocab (main, search, instance);",
        )?;
        let mut rows = conn.prepare("SELECT term, doc FROM temp.indexed_words")?;
        let mut rows = rows.query([])?;
        let mut last = (String::new(), 0);
        while let Some(row) = rows.next()? {
            let term = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?;
            if term != last.0 {
                last = (term.to_owned(), self.word(term));
            }
            let number: i64 = row.get(1)?;
            let Some(place) = place(number) else { return Err(extra(number)) };
            found[place] = found[place].wrapping_add(last.1);
        }
        Ok(())
    }
}

fn extra(number: i64) -> End {
    let odd = Odd::about(Breach::TableDiffers, phrase!("odd-words-of-no-entry", number = number_of(number)));
    Odd { entry: Some(number), ..odd }.into()
}
