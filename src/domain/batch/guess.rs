//! What the columns of a list seem to be: by their headings, else by what stands in them.

use super::{
    columns::{Columns, Meaning},
    line::{self, Who},
    table::{Cell, Row, Table},
};
use crate::domain::text;

/// How many lines are looked at for headings: reports have a title and a date above them.
const HEADINGS_WITHIN: usize = 30;

/// How many lines are looked at for what stands in a column.
const SAMPLE: usize = 200;

/// The fewest digits of a text that is taken for a serial number without a heading.
const SERIAL_DIGITS: usize = 8;

/// The words of a heading, in small letters and without blanks and signs: of a part of it, or of the whole.
/// The first that fits counts, and of several columns for a person the one whose words stand further up.
const HEADINGS: [(Meaning, Fits, &str); 48] = [
    (Meaning::Serial, Fits::Within, "serial"),
    (Meaning::Serial, Fits::Within, "seriennummer"),
    (Meaning::Serial, Fits::Within, "seriennr"),
    (Meaning::Serial, Fits::Within, "numérodesérie"),
    (Meaning::Serial, Fits::Within, "numerodeserie"),
    (Meaning::Serial, Fits::Within, "nºdeserie"),
    (Meaning::Serial, Fits::Within, "númerodeserie"),
    (Meaning::Serial, Fits::Within, "シリアル"),
    (Meaning::Serial, Fits::Whole, "sn"),
    (Meaning::Serial, Fits::Whole, "token"),
    (Meaning::Serial, Fits::Whole, "hardwaretoken"),
    (Meaning::Person, Fits::Within, "email"),
    (Meaning::Person, Fits::Within, "courriel"),
    (Meaning::Person, Fits::Within, "correo"),
    (Meaning::Person, Fits::Within, "メール"),
    (Meaning::Person, Fits::Whole, "mail"),
    (Meaning::Person, Fits::Whole, "userid"),
    (Meaning::Person, Fits::Whole, "username"),
    (Meaning::Person, Fits::Whole, "user"),
    (Meaning::Person, Fits::Whole, "login"),
    (Meaning::Person, Fits::Whole, "account"),
    (Meaning::Person, Fits::Whole, "benutzername"),
    (Meaning::Person, Fits::Whole, "benutzer"),
    (Meaning::Person, Fits::Whole, "nomdutilisateur"),
    (Meaning::Person, Fits::Whole, "utilisateur"),
    (Meaning::Person, Fits::Whole, "nombredeusuario"),
    (Meaning::Person, Fits::Whole, "usuario"),
    (Meaning::Person, Fits::Whole, "ユーザー名"),
    (Meaning::Person, Fits::Whole, "assignedto"),
    (Meaning::Person, Fits::Whole, "assigneduser"),
    (Meaning::Person, Fits::Whole, "owner"),
    (Meaning::Person, Fits::Whole, "zugewiesenan"),
    (Meaning::Person, Fits::Whole, "zugeordnetzu"),
    (Meaning::Person, Fits::Whole, "attribuéà"),
    (Meaning::Person, Fits::Whole, "asignadoa"),
    (Meaning::Person, Fits::Whole, "割り当て先"),
    (Meaning::Person, Fits::Whole, "所有者"),
    (Meaning::Ticket, Fits::Within, "ticket"),
    (Meaning::Ticket, Fits::Whole, "incident"),
    (Meaning::Ticket, Fits::Whole, "case"),
    (Meaning::Ticket, Fits::Within, "チケット"),
    (Meaning::Reason, Fits::Whole, "reason"),
    (Meaning::Reason, Fits::Whole, "comment"),
    (Meaning::Reason, Fits::Whole, "grund"),
    (Meaning::Reason, Fits::Whole, "raison"),
    (Meaning::Reason, Fits::Whole, "motif"),
    (Meaning::Reason, Fits::Whole, "motivo"),
    (Meaning::Reason, Fits::Whole, "理由"),
];

#[derive(Clone, Copy, PartialEq, Eq)]
enum Fits {
    Within,
    Whole,
}

impl Columns {
    /// What a list's columns seem to be. Nobody has to believe it: what was understood is shown, and can be
    /// put right.
    pub fn guess(table: &Table) -> Self {
        let headed = table.rows.iter().take(HEADINGS_WITHIN).position(has_headings);
        match headed {
            Some(place) => {
                let mut columns = Self { above: place + 1, ..Self::default() };
                for meaning in [Meaning::Serial, Meaning::Person, Meaning::Ticket, Meaning::Reason] {
                    columns.set(meaning, headed_so(&table.rows[place], meaning));
                }
                columns
            }
            None => Self::by_content(table),
        }
    }

    fn by_content(table: &Table) -> Self {
        let sample = &table.rows[..table.rows.len().min(SAMPLE)];
        let most = |fits: fn(&Cell) -> bool| {
            let count = |column| sample.iter().filter(|row| fits(row.cell(column))).count();
            let (count, column) =
                (0..table.width()).rev().map(|column| (count(column), column)).max_by_key(|of| of.0)?;
            // more than half of the lines: a list may have faults
            (count * 2 > sample.len()).then_some(column)
        };
        let serial = most(looks_like_a_serial);
        let person = most(looks_like_a_person);
        let above = usize::from(sample.first().is_some_and(|row| {
            let is_heading = |column: Option<usize>, fits: fn(&Cell) -> bool| {
                column.is_none_or(|column| !fits(row.cell(column)))
            };
            sample.len() > 1
                && is_heading(serial, looks_like_a_serial)
                && is_heading(person, looks_like_a_person)
                && row.cells.iter().all(|cell| !cell.text().contains(|c: char| c.is_ascii_digit()))
        }));
        Self { above, serial, person, ticket: None, reason: None }
    }
}

/// A line of headings: one says what a column is, and nothing in it is a serial number or an address.
fn has_headings(row: &Row) -> bool {
    let meant = |meaning| headed_so(row, meaning).is_some();
    (meant(Meaning::Serial) || meant(Meaning::Person))
        && !row.cells.iter().any(|cell| looks_like_a_serial(cell) || looks_like_a_person(cell))
}

/// The column whose heading says this, by the words that stand furthest up.
fn headed_so(row: &Row, meaning: Meaning) -> Option<usize> {
    let plain: Vec<String> = row.cells.iter().map(|cell| plain(&cell.text())).collect();
    let known = HEADINGS.iter().filter(|(of, ..)| *of == meaning);
    let mut columns = known.filter_map(|(_, fits, words)| {
        plain.iter().position(|heading| match fits {
            Fits::Within => heading.contains(words),
            Fits::Whole => heading == words,
        })
    });
    columns.next()
}

/// A heading in small letters, without blanks and signs.
fn plain(heading: &str) -> String {
    text::name(heading).to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

fn looks_like_a_serial(cell: &Cell) -> bool {
    match line::serial(cell) {
        Ok(serial) => {
            let serial = serial.written.as_str();
            serial.len() >= SERIAL_DIGITS && serial.bytes().all(|byte| byte.is_ascii_digit())
        }
        Err(why) => why.is_rounded(),
    }
}

fn looks_like_a_person(cell: &Cell) -> bool {
    matches!(line::who(cell), Ok(Who::Email(_) | Who::Id(_)))
}
