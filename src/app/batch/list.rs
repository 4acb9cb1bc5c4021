//! The list: how it is chosen, and what was understood of it.

use std::{path::PathBuf, sync::Arc};

use super::super::job::Job;
use crate::domain::{
    batch::{
        columns::{Columns, Meaning},
        line::Lines,
        table::{Cell, Table},
    },
    text,
};

/// A list is to be chosen.
#[derive(Clone, Debug, Default)]
pub struct Choosing {
    /// The system's dialog is open.
    pub dialog: Job<Option<PathBuf>>,
    pub reading: Job<()>,
}

/// What was understood of a list. It can be put right before anything is read from the server.
#[derive(Clone, Debug)]
pub struct Understood {
    pub table: Arc<Table>,
    pub columns: Columns,
    pub lines: Arc<Lines>,
    /// How each column is told from others.
    pub told: Arc<[Told]>,
}

/// What a column is told by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Empty where it has no heading.
    pub heading: String,
    /// Some of what stands below it.
    pub examples: String,
}

/// How many examples stand beside a column.
const EXAMPLES: usize = 3;

/// How long a heading or an example is at most, in characters.
const LONGEST: usize = 40;

impl Told {
    fn of(table: &Table, above: usize, column: usize) -> Self {
        let short = |cell: &Cell| text::line(&cell.text(), LONGEST).into_owned();
        let heading = above.checked_sub(1).and_then(|row| table.rows.get(row));
        let heading = heading.map(|row| short(row.cell(column))).unwrap_or_default();
        let cells = table.rows.iter().skip(above).map(|row| row.cell(column));
        let examples: Vec<_> = cells.filter(|cell| !cell.is_empty()).take(EXAMPLES).map(short).collect();
        Self { heading, examples: examples.join(" · ") }
    }
}

impl Understood {
    pub(super) fn of(table: Table) -> Self {
        let columns = Columns::guess(&table);
        let lines = Arc::new(Lines::read(&table, &columns));
        let told = (0..table.width()).map(|column| Told::of(&table, columns.above, column)).collect();
        Self { table: Arc::new(table), columns, lines, told }
    }

    /// What a column is taken for.
    pub fn meaning(&self, column: usize) -> Option<Meaning> {
        let Columns { serial, person, ticket, reason, above: _ } = &self.columns;
        let all = [
            (serial, Meaning::Serial),
            (person, Meaning::Person),
            (ticket, Meaning::Ticket),
            (reason, Meaning::Reason),
        ];
        all.into_iter().find(|(held, _)| **held == Some(column)).map(|(_, meaning)| meaning)
    }

    /// Takes a column for something, or for nothing.
    pub(super) fn take(&mut self, column: usize, meaning: Option<Meaning>) {
        if let Some(before) = self.meaning(column) {
            self.columns.set(before, None);
        }
        if let Some(meaning) = meaning {
            self.columns.set(meaning, Some(column));
        }
        self.lines = Arc::new(Lines::read(&self.table, &self.columns));
    }
}
