//! What each line of a list asks for.

use std::collections::HashMap;

use super::{
    columns::Columns,
    table::{Cell, Row, Table},
};
use crate::{
    domain::{
        Hint,
        change::order::{reason_hint, ticket_hint},
        person::{UserId, query::Query},
        phrase::Phrase,
        text,
        token::serial::Serial,
    },
    phrase,
};

/// From here on not every whole number has a place of its own in a spreadsheet: it keeps 15 digits.
const ROUNDED_FROM: f64 = 1e15;

/// A list, line by line, with the columns as they are taken.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lines {
    /// What can be looked up, each token or person once.
    pub good: Vec<Line>,
    /// What is never sent, and why.
    pub bad: Vec<BadLine>,
    /// What says the same as a line above it.
    pub merged: Vec<Merged>,
}

/// A line that says which token, or whose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its number in the list.
    pub number: u32,
    pub target: Target,
    /// Its own ticket number; may be empty.
    pub ticket: String,
    /// Its own reason; may be empty.
    pub reason: String,
}

/// Whose token, or which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// This token; where the list says so, it must be this person's.
    Token { serial: ListedSerial, owner: Option<Who> },
    /// Every token of this person for which the action is.
    Person(Who),
}

/// A serial number as a list has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedSerial {
    pub written: Serial,
    /// With the zeros that a spreadsheet may have taken off. It is never sent unasked.
    pub with_zeros: Option<Serial>,
}

/// A person as a list names them.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    Email(String),
    UserName(String),
    Id(UserId),
}

impl Who {
    /// As the list names them.
    pub fn text(&self) -> &str {
        match self {
            Self::Email(text) | Self::UserName(text) => text,
            Self::Id(id) => id.as_str(),
        }
    }

    /// Whether both name the same one in the same way; addresses and user names regardless of case.
    fn same(&self, other: &Self) -> bool {
        self.key() == other.key()
    }

    fn key(&self) -> String {
        self.text().to_lowercase()
    }
}

/// A line that is never sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadLine {
    pub number: u32,
    /// What stands in it, as far as it can be shown.
    pub text: String,
    pub why: Why,
}

/// A line that says the same as another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Merged {
    pub number: u32,
    /// The line above it that counts.
    pub into: u32,
}

/// Why nothing can be made of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Neither a token nor a person stands in it.
    Nothing,
    /// What stands for the serial number cannot be one.
    Serial(Hint),
    /// A spreadsheet has rounded the serial number: its digits are lost.
    Rounded,
    /// What stands for the person cannot be looked up.
    Person(Hint),
    Ticket(Hint),
    Reason(Hint),
    /// Another line has the same token for somebody else.
    Contradicts(u32),
}

impl Why {
    pub fn is_rounded(&self) -> bool {
        *self == Self::Rounded
    }

    /// What is wrong, in words.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Nothing => phrase!("batch-line-empty"),
            Self::Serial(Hint(hint)) => phrase!("batch-line-serial", why = hint.clone()),
            Self::Rounded => phrase!("batch-line-rounded"),
            Self::Person(Hint(hint)) => phrase!("batch-line-person", why = hint.clone()),
            Self::Ticket(Hint(hint)) => phrase!("batch-line-ticket", why = hint.clone()),
            Self::Reason(Hint(hint)) => phrase!("batch-line-reason", why = hint.clone()),
            Self::Contradicts(other) => phrase!("batch-line-contradicts", line = u64::from(*other)),
        }
    }
}

/// The serial number in a cell.
///
/// # Errors
/// [`Why::Serial`], or [`Why::Rounded`] where a spreadsheet has taken digits away.
pub fn serial(cell: &Cell) -> Result<ListedSerial, Why> {
    let written = match cell {
        Cell::Number(number) => whole(*number)?,
        Cell::Empty | Cell::Text(_) => {
            let text = cell.text();
            if is_rounded(&text) {
                return Err(Why::Rounded);
            }
            // what some programs make of a number when they write it as text
            let text = text.strip_suffix(".0").filter(|rest| is_digits(rest)).unwrap_or(&text);
            Serial::parse(text).map_err(Why::Serial)?
        }
    };
    let with_zeros = written.with_zeros();
    Ok(ListedSerial { written, with_zeros })
}

fn whole(number: f64) -> Result<Serial, Why> {
    if number >= ROUNDED_FROM {
        return Err(Why::Rounded);
    }
    // a sign or a fraction is refused with the number as it reads
    Serial::parse(&number.to_string()).map_err(Why::Serial)
}

/// "1.23E+11", as spreadsheets show numbers that are long.
fn is_rounded(text: &str) -> bool {
    let text = text.trim_matches(['"', '\'', '=', ' ']);
    let Some((number, power)) = text.split_once(['E', 'e']) else { return false };
    let (whole, fraction) = number.split_once(['.', ',']).unwrap_or((number, "0"));
    let power = power.strip_prefix('+').unwrap_or(power);
    // a serial number may have an E in it, but no comma and no plus
    let marked = number.contains(['.', ',']) || text.contains('+');
    marked && whole.len() == 1 && [whole, fraction, power].iter().all(|part| is_digits(part))
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The person in a cell.
///
/// # Errors
/// [`Why::Person`].
pub fn who(cell: &Cell) -> Result<Who, Why> {
    let text = cell.text();
    match Query::parse(&text).map_err(Why::Person)? {
        Query::Email(address) => Ok(Who::Email(address)),
        Query::UserId(id) => Ok(Who::Id(id)),
        Query::UserName(name) => Ok(Who::UserName(name)),
        Query::Account { whole, .. } => Ok(Who::UserName(whole)),
        // a personnel number
        Query::Serial(_) => Ok(Who::UserName(text::name(&text))),
        Query::PartOfAddress(_) => Err(Why::Person(Hint::new(phrase!("batch-line-part-of-address")))),
    }
}

impl Line {
    fn read(row: &Row, columns: &Columns) -> Result<Self, Why> {
        let cell = |column: Option<usize>| column.map_or(&Cell::Empty, |column| row.cell(column));
        let person = match cell(columns.person) {
            Cell::Empty => None,
            person => Some(who(person)?),
        };
        let target = match (cell(columns.serial), person) {
            (Cell::Empty, None) => return Err(Why::Nothing),
            (Cell::Empty, Some(person)) => Target::Person(person),
            (number, owner) => Target::Token { serial: serial(number)?, owner },
        };
        let ticket = text::name(&cell(columns.ticket).text());
        let reason = text::whole_line(&cell(columns.reason).text());
        if let Some(hint) = ticket_hint(&ticket) {
            return Err(Why::Ticket(hint));
        }
        if let Some(hint) = reason_hint(&reason) {
            return Err(Why::Reason(hint));
        }
        Ok(Self { number: row.number, target, ticket, reason })
    }
}

impl Lines {
    /// What the list asks for, with these columns. Nothing is lost: each line that counts is in one of the
    /// three.
    pub fn read(table: &Table, columns: &Columns) -> Self {
        let mut lines = Self::default();
        // where each token and each person was seen first
        let mut seen: HashMap<String, usize> = HashMap::new();
        // by which a list says two things about one token
        let mut against: Vec<(usize, u32)> = Vec::new();
        for row in table.rows.iter().skip(columns.above) {
            let line = match Line::read(row, columns) {
                Ok(line) => line,
                Err(why) => {
                    lines.bad.push(BadLine::new(row, why));
                    continue;
                }
            };
            let first = *seen.entry(line.key()).or_insert(lines.good.len());
            let Some(above) = lines.good.get_mut(first) else {
                lines.good.push(line);
                continue;
            };
            if above.takes_in(&line) {
                lines.merged.push(Merged { number: line.number, into: above.number });
            } else {
                against.push((first, line.number));
                lines.bad.push(BadLine::new(row, Why::Contradicts(above.number)));
            }
        }
        lines.take_out(table, &against);
        lines
    }

    /// Of lines that contradict each other none is sent.
    fn take_out(&mut self, table: &Table, against: &[(usize, u32)]) {
        if against.is_empty() {
            return;
        }
        // the last one wins here, and any would do
        let against: HashMap<usize, u32> = against.iter().copied().collect();
        let rows: HashMap<u32, &Row> = table.rows.iter().map(|row| (row.number, row)).collect();
        for (place, line) in std::mem::take(&mut self.good).into_iter().enumerate() {
            match (against.get(&place), rows.get(&line.number)) {
                (Some(other), Some(row)) => self.bad.push(BadLine::new(row, Why::Contradicts(*other))),
                (None, _) | (_, None) => self.good.push(line),
            }
        }
        self.bad.sort_by_key(|bad| bad.number);
    }
}

impl Line {
    fn key(&self) -> String {
        match &self.target {
            Target::Token { serial, .. } => format!("token {}", serial.written),
            Target::Person(who) => format!("person {}", who.key()),
        }
    }

    /// Whether a line with the same key says nothing else; what it knows more is taken over.
    fn takes_in(&mut self, other: &Self) -> bool {
        let (Target::Token { owner, .. }, Target::Token { owner: theirs, .. }) =
            (&mut self.target, &other.target)
        else {
            return true;
        };
        match (&owner, theirs) {
            (Some(mine), Some(theirs)) => mine.same(theirs),
            (None, Some(theirs)) => {
                *owner = Some(theirs.clone());
                true
            }
            (_, None) => true,
        }
    }
}

impl BadLine {
    fn new(row: &Row, why: Why) -> Self {
        let cells = row.cells.iter().filter(|cell| !cell.is_empty());
        let cells: Vec<String> = cells.map(|cell| text::name(&cell.text())).collect();
        Self { number: row.number, text: text::name(&cells.join(" · ")), why }
    }
}
