//! The list: how it is chosen, and what was understood of it.

use std::{path::PathBuf, sync::Arc};

use super::super::job::Job;
use crate::domain::batch::{
    columns::{Columns, Meaning},
    line::Lines,
    table::Table,
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
}

impl Understood {
    pub(super) fn of(table: Table) -> Self {
        let columns = Columns::guess(&table);
        let lines = Arc::new(Lines::read(&table, &columns));
        Self { table: Arc::new(table), columns, lines }
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
