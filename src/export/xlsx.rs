//! An Excel workbook with one sheet. Whatever is text is a text cell: a serial number keeps its zeros, and nothing in it
//! is a formula.

use jiff::tz::TimeZone;
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, IgnoreError, Workbook, Worksheet, XlsxError,
};

use super::{
    Error,
    record::{COLUMNS, Cell, Column, Record, tidy},
};
use crate::domain::entry::Entry;

/// The most text that a cell holds, in UTF-16 units.
const MOST_TEXT: usize = 32_767;

/// What ends a text that was cut.
const CUT: &str = " … [cut]";

/// The rows of a sheet, its header row included.
const MOST_ROWS: usize = 1_048_576;

const LAST_COLUMN: u16 = COLUMNS.len() as u16 - 1;

pub(super) fn bytes(entries: &[Entry], zone: &TimeZone) -> Result<Vec<u8>, Error> {
    if entries.len() >= MOST_ROWS {
        return Err(Error::TooMany { entries: entries.len() });
    }
    workbook(entries, zone)
        .and_then(|mut workbook| workbook.save_to_buffer())
        .map_err(|err| Error::Make(err.to_string()))
}

fn workbook(entries: &[Entry], zone: &TimeZone) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let mut properties = DocProperties::new().set_title("Token Desk history");
    // the same entries make the same file, whenever they are exported
    if let Some(newest) = entries.iter().map(|entry| entry.at.as_second()).max() {
        properties = properties.set_creation_datetime(&ExcelDateTime::from_timestamp(newest)?);
    }
    workbook.set_properties(&properties);
    let sheet = workbook.add_worksheet();
    sheet.set_name("History")?;
    heading(sheet)?;
    // "@" keeps a cell a text also when somebody edits it
    let text = Format::new().set_num_format("@").set_align(FormatAlign::Top);
    let number = Format::new().set_num_format("0").set_align(FormatAlign::Top);
    for (row, entry) in (1..).zip(entries) {
        for (column, cell) in (0..).zip(Record::of(entry, zone).cells()) {
            match cell {
                Cell::Number(value) => sheet.write_number_with_format(row, column, value as f64, &number)?,
                Cell::Text(value) => sheet.write_string_with_format(row, column, fitting(value), &text)?,
                Cell::Nothing => sheet,
            };
        }
    }
    let last_row = entries.len() as u32;
    sheet.autofilter(0, 0, last_row, LAST_COLUMN)?;
    if last_row > 0 {
        // no green corner in each serial number
        sheet.ignore_error_range(1, 0, last_row, LAST_COLUMN, IgnoreError::NumberStoredAsText)?;
    }
    Ok(workbook)
}

fn heading(sheet: &mut Worksheet) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    for (column, Column { title, width }) in (0..).zip(COLUMNS) {
        sheet.write_string_with_format(0, column, title, &bold)?;
        sheet.set_column_width(column, width)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

/// The text as a cell can hold it.
fn fitting(text: &str) -> String {
    let text = literal(&tidy(text));
    if text.encode_utf16().count() <= MOST_TEXT {
        return text;
    }
    let mut room = MOST_TEXT - CUT.encode_utf16().count();
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= room;
        room -= c.len_utf16().min(room);
        fits
    });
    kept.chain(CUT.chars()).collect()
}

/// Keeps text from being read as something else: `_x0041_` in a workbook stands for "A", and the writer takes `<r>…</r>`
/// for markup of its own. Both get an escape that reads as the character that was there.
fn literal(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    if text.starts_with("<r>") && text.ends_with("</r>") {
        out.push_str("_x003C_");
        rest = &text[1..];
    }
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        let escape = rest.as_bytes()[at + 2..]
            .get(..5)
            .is_some_and(|next| next[..4].iter().all(u8::is_ascii_hexdigit) && next[4] == b'_');
        out.push_str(if escape { "_x005F_x" } else { "_x" });
        rest = &rest[at + 2..];
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_of_any_length_fits_into_a_cell() {
        for c in ['a', 'é', '山', '😀'] {
            for units in [MOST_TEXT - 1, MOST_TEXT, MOST_TEXT + 1, MOST_TEXT + 2, 3 * MOST_TEXT] {
                let text: String = std::iter::repeat_n(c, units / c.len_utf16()).collect();
                let cell = fitting(&text);
                let length = cell.encode_utf16().count();
                assert!(length <= MOST_TEXT);
                if text.encode_utf16().count() <= MOST_TEXT {
                    assert_eq!(cell, text);
                } else {
                    assert!(cell.ends_with(CUT) && length >= MOST_TEXT - 1, "{length}");
                }
            }
        }
    }

    #[test]
    fn what_looks_like_an_escape_is_escaped_and_nothing_else() {
        assert_eq!(literal("_x0041_"), "_x005F_x0041_");
        assert_eq!(literal("a_xABcd_x0041_"), "a_x005F_xABcd_x005F_x0041_");
        for text in ["", "_x", "_x004", "_x0041", "_x00g1_", "_xyz_", "a_b", "山_x"] {
            assert_eq!(literal(text), text);
        }
    }
}
