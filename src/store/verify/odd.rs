//! Findings of the check, and how a step of it can end.

use rusqlite::Error as Sql;

use crate::{
    domain::{
        history::record::{Breach, Broken},
        phrase::Phrase,
    },
    store::{error::Cause, read},
};

/// A finding.
pub(in crate::store) struct Odd {
    pub row: Option<i64>,
    pub entry: Option<i64>,
    pub how: Breach,
    pub what: Option<Phrase>,
}

impl Odd {
    pub fn at(row: i64, how: Breach) -> Self {
        Self { row: Some(row), entry: None, how, what: None }
    }

    pub fn of(row: i64, entry: i64, how: Breach) -> Self {
        Self { entry: Some(entry), ..Self::at(row, how) }
    }

    /// Without a row.
    pub fn about(how: Breach, what: Phrase) -> Self {
        Self { row: None, entry: None, how, what: Some(what) }
    }

    pub fn with(self, what: Phrase) -> Self {
        Self { what: Some(what), ..self }
    }

    pub fn broken(self) -> Broken {
        let number = |number: Option<i64>| number.map(read::number_of);
        Broken { row: number(self.row), entry: number(self.entry), how: self.how, what: self.what }
    }
}

/// How a step of the check ends early: the disk's error, or the first finding.
pub(in crate::store) enum End {
    Failed(Cause),
    Odd(Odd),
}

impl From<Odd> for End {
    fn from(odd: Odd) -> Self {
        Self::Odd(odd)
    }
}

impl From<Cause> for End {
    fn from(cause: Cause) -> Self {
        Self::Failed(cause)
    }
}

impl From<Sql> for End {
    fn from(err: Sql) -> Self {
        Self::Failed(err.into())
    }
}
