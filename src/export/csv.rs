//! CSV as in RFC 4180, in UTF-8 with a byte order mark, so that Excel reads all scripts.
//!
//! *Formulas.* A cell that a spreadsheet would run gets an apostrophe in front: a name, a reason or the
//! server's text could otherwise run a command on the reader's computer.
//!
//! *Leading zeros.* A serial number is written digit by digit, and every cell is quoted. Programs keep
//! it, and so do spreadsheets that import quoted cells as text (LibreOffice asks; Excel has "From
//! Text/CSV"). A double click in Excel may still turn digits into a number, because CSV has no types. A
//! mark would not help: `="000123"` is a formula, and an apostrophe or a tab would become part of the
//! number for every other reader. For a double click use XLSX, also where the system's list separator is
//! a semicolon and Excel puts a whole CSV row into one cell.

use std::io::Write as _;

use ::csv::{QuoteStyle, Terminator, Writer, WriterBuilder};

use super::{
    error::Fault,
    out::Out,
    table::{Cell, tidy},
};

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

pub(super) struct Csv(Writer<Out>);

impl Csv {
    pub fn begin(mut out: Out, titles: impl IntoIterator<Item = &'static str>) -> Result<Self, Fault> {
        out.write_all(BYTE_ORDER_MARK)?;
        let mut table = WriterBuilder::new()
            .terminator(Terminator::CRLF)
            .quote_style(QuoteStyle::Always)
            .buffer_capacity(1 << 16)
            .from_writer(out);
        table.write_record(titles)?;
        Ok(Self(table))
    }

    pub fn add<'a>(&mut self, cells: impl IntoIterator<Item = Cell<'a>>) -> Result<(), Fault> {
        self.0.write_record(cells.into_iter().map(|cell| match cell {
            Cell::Number(number) => number.to_string(),
            Cell::Text(text) => harmless(tidy(text)),
            Cell::Nothing => String::new(),
        }))?;
        Ok(())
    }

    pub fn finish(mut self) -> Result<Out, Fault> {
        self.0.flush()?;
        self.0.into_inner().map_err(|err| Fault::Io(err.error().kind().into()))
    }
}

/// Puts an apostrophe in front of what a spreadsheet would take for a formula. Blanks and quotes before the
/// sign are skipped, because some programs drop them first.
fn harmless(text: String) -> String {
    let skipped = |c: char| {
        c.is_whitespace()
            || matches!(c, '"' | '\'' | '`' | '\u{200b}'..='\u{200f}' | '\u{2018}'..='\u{201f}' | '\u{2060}' | '\u{feff}')
    };
    let sign = |c: char| {
        matches!(
            c,
            '=' | '+' | '-' | '@' | '|' | '%' // the last two begin what old programs run
                | '\u{ff1d}' | '\u{ff0b}' | '\u{ff0d}' | '\u{ff20}' // full width
                | '\u{2212}' | '\u{fe62}' | '\u{fe63}' | '\u{fe66}' | '\u{fe6b}' // minus, small forms
        )
    };
    let runs = text.trim_start_matches(skipped).starts_with(sign);
    if runs || text.starts_with(['\t', '\r', '\n']) { format!("'{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    #[test]
    fn whatever_a_spreadsheet_would_run_gets_an_apostrophe() {
        for sign in ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\u{2212}", "|", "%"] {
            for before in ["", " ", "\"", "'", "\t", "\n", "\u{a0}\u{3000}", "\u{feff}\u{200b} \"' "] {
                let cell = format!("{before}{sign}cmd|' /C calc'!A0");
                assert_eq!(harmless(cell.clone()), format!("'{cell}"));
            }
        }
        for start in ["\ttext", "\ntext"] {
            assert_eq!(harmless(start.to_owned()), format!("'{start}"));
        }
    }

    #[test]
    fn everything_else_stays_as_it_is() {
        for text in [
            "",
            fixtures::SERIAL,
            "O'Neil",
            "a=b",
            "山田",
            " two",
            "2026-11-23T14:05:30.045+01:00",
            "e-mail@x",
        ] {
            assert_eq!(harmless(text.to_owned()), text);
        }
    }
}
