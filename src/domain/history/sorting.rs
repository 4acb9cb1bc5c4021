//! How the history's list is sorted, and the listed entries in that order.

use std::{ops::Deref, sync::Arc};

use crate::domain::{
    change::{PersonRef, action::Action},
    verification::Caller,
};

/// What the list is sorted by: one of its columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SortBy {
    Number,
    /// The same order as that of the numbers, which no clock set back changes.
    #[default]
    Time,
    Action,
    Serial,
    Person,
    Ticket,
    Operator,
    Verified,
    Outcome,
}

impl SortBy {
    pub const ALL: [Self; 9] = [
        Self::Number,
        Self::Time,
        Self::Action,
        Self::Serial,
        Self::Person,
        Self::Ticket,
        Self::Operator,
        Self::Verified,
        Self::Outcome,
    ];
}

/// An order of the numbers, which no clock set back changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Sequence {
    #[default]
    NewestFirst,
    OldestFirst,
}

impl Sequence {
    /// Whether a number comes before another, after it, or is the same.
    pub fn compare(self, one: u64, other: u64) -> std::cmp::Ordering {
        match self {
            Self::NewestFirst => other.cmp(&one),
            Self::OldestFirst => one.cmp(&other),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    Ascending,
    Descending,
}

/// The order of the list. What a column says nothing of stands last; of equals, the newest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Sorting {
    pub by: SortBy,
    pub direction: Direction,
}

/// Newest first.
impl Default for Sorting {
    fn default() -> Self {
        Self::first(SortBy::default())
    }
}

impl Sorting {
    /// The order in which a column is sorted first: by time the newest, else from A to Z.
    pub fn first(by: SortBy) -> Self {
        let direction = match by {
            SortBy::Number | SortBy::Time => Direction::Descending,
            SortBy::Action
            | SortBy::Serial
            | SortBy::Person
            | SortBy::Ticket
            | SortBy::Operator
            | SortBy::Verified
            | SortBy::Outcome => Direction::Ascending,
        };
        Self { by, direction }
    }

    /// The order after a press on a column's title: the other direction of the sorted column.
    pub fn pressed(self, by: SortBy) -> Self {
        if by != self.by {
            return Self::first(by);
        }
        let direction = match self.direction {
            Direction::Ascending => Direction::Descending,
            Direction::Descending => Direction::Ascending,
        };
        Self { by, direction }
    }

    /// The sequence of the numbers; none where another column sorts the list.
    pub fn sequence(self) -> Option<Sequence> {
        let sequence = match self.direction {
            Direction::Ascending => Sequence::OldestFirst,
            Direction::Descending => Sequence::NewestFirst,
        };
        matches!(self.by, SortBy::Number | SortBy::Time).then_some(sequence)
    }
}

/// What the columns of an entry say, before it is put into words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortFacts {
    pub action: Action,
    pub serial: Option<String>,
    pub person: PersonRef,
    pub ticket: String,
    pub operator: String,
    pub operator_name: Option<String>,
    pub caller: Caller,
}

/// The numbers of the listed entries in the list's order, whatever that is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    listed: Arc<[u64]>,
    /// The rows by rising number; none where the list itself is in the order of the numbers.
    by_number: Option<Arc<[u32]>>,
}

impl Numbers {
    /// The row of this entry.
    pub fn place(&self, number: u64) -> Option<usize> {
        let Some(rows) = &self.by_number else {
            let rises = self.listed.first() <= self.listed.last();
            let compare = |other: &u64| if rises { other.cmp(&number) } else { number.cmp(other) };
            return self.listed.binary_search_by(compare).ok();
        };
        let of = |row: &u32| self.listed.get(*row as usize).copied().unwrap_or_default();
        let at = rows.binary_search_by(|row| of(row).cmp(&number)).ok()?;
        rows.get(at).map(|row| *row as usize)
    }

    /// The list without these rows, which rise.
    pub fn without(&self, rows: &[usize]) -> Self {
        if rows.is_empty() {
            return self.clone();
        }
        let stays = |row: usize| rows.binary_search(&row).is_err();
        let listed: Vec<u64> = self
            .listed
            .iter()
            .enumerate()
            .filter(|(row, _)| stays(*row))
            .map(|(_, number)| *number)
            .collect();
        let Some(by_number) = &self.by_number else { return listed.into_iter().collect() };
        let kept = by_number.iter().map(|row| *row as usize).filter(|row| stays(*row));
        let moved = kept.map(|row| as_row(row - rows.partition_point(|gone| *gone < row)));
        Self { listed: listed.into(), by_number: Some(moved.collect()) }
    }

    /// The list with numbers that it has not, each before a row; those rows rise.
    pub fn with(&self, come: &[(usize, u64)]) -> Self {
        if come.is_empty() {
            return self.clone();
        }
        let mut listed = Vec::with_capacity(self.listed.len() + come.len());
        let mut from = 0;
        for (row, number) in come {
            listed.extend_from_slice(&self.listed[from..*row]);
            listed.push(*number);
            from = *row;
        }
        listed.extend_from_slice(&self.listed[from..]);
        let Some(by_number) = &self.by_number else { return listed.into_iter().collect() };
        let mut added: Vec<(u64, u32)> =
            come.iter().enumerate().map(|(at, (row, number))| (*number, as_row(row + at))).collect();
        added.sort_unstable();
        let mut added = added.into_iter().peekable();
        let mut all = Vec::with_capacity(listed.len());
        for row in by_number.iter().map(|row| *row as usize) {
            while let Some((_, new)) = added.next_if(|(number, _)| *number < self.listed[row]) {
                all.push(new);
            }
            all.push(as_row(row + come.partition_point(|(before, _)| *before <= row)));
        }
        all.extend(added.map(|(_, new)| new));
        Self { listed: listed.into(), by_number: Some(all.into()) }
    }

    /// The highest number; 0 where the list is empty.
    pub fn newest(&self) -> u64 {
        let last = |rows: &Arc<[u32]>| rows.last().and_then(|row| self.listed.get(*row as usize)).copied();
        let end = || self.listed.first().max(self.listed.last()).copied();
        self.by_number.as_ref().map_or_else(end, last).unwrap_or_default()
    }
}

fn as_row(row: usize) -> u32 {
    u32::try_from(row).unwrap_or(u32::MAX)
}

impl Deref for Numbers {
    type Target = [u64];

    fn deref(&self) -> &[u64] {
        &self.listed
    }
}

/// Takes a list without repeated numbers.
impl FromIterator<u64> for Numbers {
    fn from_iter<T: IntoIterator<Item = u64>>(numbers: T) -> Self {
        let listed: Arc<[u64]> = numbers.into_iter().collect();
        let in_order = listed.is_sorted() || listed.is_sorted_by(|one, other| one >= other);
        let by_number = (!in_order).then(|| {
            let mut rows: Vec<u32> = (0..u32::try_from(listed.len()).unwrap_or(u32::MAX)).collect();
            rows.sort_unstable_by_key(|row| listed.get(*row as usize));
            rows.into()
        });
        Self { listed, by_number }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_number_is_found_in_any_order() {
        for listed in
            [vec![], vec![7], vec![1, 2, 5, 9], vec![9, 5, 2, 1], vec![5, 9, 1, 2], vec![2, 9, 5, 1]]
        {
            let numbers: Numbers = listed.iter().copied().collect();
            for number in 0..=10 {
                let expected = listed.iter().position(|other| *other == number);
                assert_eq!(numbers.place(number), expected, "{number} in {listed:?}");
            }
            assert_eq!(numbers.newest(), listed.iter().copied().max().unwrap_or_default());
            assert_eq!(*numbers, *listed);
        }
    }

    proptest! {
        #[test]
        fn a_list_that_changes_is_the_same_as_one_made_anew(
            listed in Just((0..12_u64).collect::<Vec<_>>()).prop_shuffle(),
            count in 0_usize..=12,
            gone in proptest::collection::btree_set(0_usize..12, 0..4),
            come in proptest::collection::btree_map(20_u64..30, 0_usize..=12, 0..4),
        ) {
            let listed = &listed[..count];
            let numbers: Numbers = listed.iter().copied().collect();
            let gone: Vec<_> = gone.into_iter().filter(|row| *row < count).collect();
            let rest: Vec<u64> =
                (0..count).filter(|row| !gone.contains(row)).map(|row| listed[row]).collect();
            let mut come: Vec<_> = come.into_iter().map(|(number, row)| (row.min(rest.len()), number)).collect();
            come.sort_unstable();
            let mut expected = rest.clone();
            for (row, number) in come.iter().rev() {
                expected.insert(*row, *number);
            }
            let changed = numbers.without(&gone);
            prop_assert_eq!(&*changed, &*rest);
            let changed = changed.with(&come);
            prop_assert_eq!(&*changed, &*expected);
            for number in 0..30 {
                prop_assert_eq!(changed.place(number), expected.iter().position(|other| *other == number));
            }
            prop_assert_eq!(changed.newest(), expected.iter().copied().max().unwrap_or_default());
        }
    }

    #[test]
    fn a_press_sorts_by_another_column_and_turns_the_sorted_one() {
        let time = Sorting::default();
        assert_eq!((time.by, time.sequence()), (SortBy::Time, Some(Sequence::NewestFirst)));
        let turned = time.pressed(SortBy::Time);
        assert_eq!(turned.sequence(), Some(Sequence::OldestFirst));
        let person = turned.pressed(SortBy::Person);
        assert_eq!(
            (person.by, person.direction, person.sequence()),
            (SortBy::Person, Direction::Ascending, None)
        );
        assert_eq!(person.pressed(SortBy::Person).direction, Direction::Descending);
        for by in SortBy::ALL {
            assert_eq!(time.pressed(by).by, by);
            assert_eq!(time.pressed(by).pressed(by).pressed(by), time.pressed(by));
        }
    }
}
