//! The lines of an XLSX file: of the first sheet in sight that has any.

use std::io::Cursor;

use calamine::{DataRef, Reader as _, SheetVisible, Xlsx};

use super::error::{Damage, Error};
use crate::domain::batch::table::{Cell, MOST_COLUMNS, MOST_LINES, Row};

/// What the parts of a file may be together when they are unpacked, in bytes: a small file can be made to
/// unpack to more than the memory takes.
const LARGEST_UNPACKED: u64 = 1 << 30;

/// The sheet's name where there are several, and its lines.
pub(super) fn rows(bytes: &[u8]) -> Result<(Option<String>, Vec<Row>), Error> {
    unpacked_size(bytes)?;
    let damaged = |_| Error::Damaged(Damage::Workbook);
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(damaged)?;
    let sheets: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    for sheet in &sheets {
        let rows = of_sheet(&mut book, sheet)?;
        if !rows.is_empty() {
            return Ok(((sheets.len() > 1).then(|| sheet.clone()), rows));
        }
    }
    Ok((None, Vec::new()))
}

fn unpacked_size(bytes: &[u8]) -> Result<(), Error> {
    let damaged = |_| Error::Damaged(Damage::Archive);
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut whole: u64 = 0;
    for place in 0..archive.len() {
        let part = archive.by_index_raw(place).map_err(damaged)?;
        whole = whole.saturating_add(part.size());
    }
    if whole > LARGEST_UNPACKED { Err(Error::TooLarge) } else { Ok(()) }
}

/// Cell by cell: a sheet may say that it has a million lines and hold two of them.
fn of_sheet(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &str) -> Result<Vec<Row>, Error> {
    let damaged = |_| Error::Damaged(Damage::Sheet);
    let mut cells = book.worksheet_cells_reader(sheet).map_err(damaged)?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(cell) = cells.next_cell().map_err(damaged)? {
        let (row, column) = cell.get_position();
        let value = value(cell.get_value());
        if value.is_empty() || column as usize >= MOST_COLUMNS {
            continue;
        }
        let number = row.saturating_add(1);
        if rows.last().is_none_or(|last| last.number != number) {
            if rows.last().is_some_and(|last| last.number > number) {
                return Err(Error::Damaged(Damage::OrderOfLines));
            }
            if rows.len() == MOST_LINES + 1 {
                return Err(Error::TooManyLines);
            }
            rows.push(Row { number, cells: Vec::new() });
        }
        if let Some(last) = rows.last_mut() {
            let column = column as usize;
            if last.cells.len() <= column {
                last.cells.resize(column + 1, Cell::Empty);
            }
            last.cells[column] = value;
        }
    }
    Ok(rows)
}

fn value(value: &DataRef<'_>) -> Cell {
    match value {
        DataRef::Int(number) => Cell::Number(*number as f64),
        DataRef::Float(number) => Cell::Number(*number),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => Cell::of(text),
        DataRef::SharedString(text) => Cell::of(text),
        DataRef::DateTime(time) => Cell::Number(time.as_f64()),
        DataRef::Bool(whether) => Cell::of(&whether.to_string()),
        DataRef::Error(_) | DataRef::Empty => Cell::Empty,
    }
}
