//! What stands in a list, before anything is made of it.

/// The most lines of a list.
pub const MOST_LINES: usize = 100_000;

/// The most columns that are kept of a line; what stands behind them is left out.
pub const MOST_COLUMNS: usize = 100;

/// A list as it was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// The file's name, and the sheet's where it has several.
    pub name: String,
    /// The SHA-256 of what was read, in hexadecimal.
    pub hash: String,
    /// The lines that are not empty.
    pub rows: Vec<Row>,
}

/// A line that is not empty.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its number in the list, from 1, as an editor or a spreadsheet counts.
    pub number: u32,
    pub cells: Vec<Cell>,
}

/// What stands at one place.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    #[default]
    Empty,
    Text(Box<str>),
    /// A spreadsheet's number: it has no leading zeros, and at most 15 digits that are right.
    Number(f64),
}

impl Cell {
    /// A cell with this text; empty where only blanks are in it.
    pub fn of(text: &str) -> Self {
        match text.trim() {
            "" => Self::Empty,
            text => Self::Text(text.into()),
        }
    }

    /// As it reads.
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.to_string(),
            Self::Number(number) => number.to_string(),
        }
    }

    pub fn is_empty(&self) -> bool {
        *self == Self::Empty
    }
}

impl Row {
    /// What stands in a column, where the line has it.
    pub fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }
}

impl Table {
    /// How many columns its longest line has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(|row| row.cells.len()).max().unwrap_or_default()
    }
}
