//! Reports of batches and rehearsals: CSV, JSON, XLSX, and a page to print. Each is written row by row.

mod facts;
mod json;
mod line;
mod page;

use std::path::Path;

use super::{
    csv::Csv,
    error::{Error, Fault},
    out::Out,
    table::Cell,
    xlsx::Xlsx,
};
use crate::{
    domain::{
        Existing,
        batch::report::{About, Format, Report},
    },
    files::{NewFile, Readers},
    words::{self, Reader},
};

use self::{
    facts::Facts,
    line::{BOOK, COLUMNS, Line},
};

/// Writes a report as a whole or not at all, in words for `reader`. Codes, names of fields and titles of
/// columns are the same for everybody.
///
/// # Errors
/// [`Error`]; then there is no file, and one that was there is as it was.
pub fn report(
    report: &Report,
    format: Format,
    to: &Path,
    existing: Existing,
    reader: &Reader,
) -> Result<(), Error> {
    let file = NewFile::begin(to, existing, Readers::Usual);
    let file = file.map_err(|err| Error::Write { path: to.to_owned(), err })?;
    let written = words::to_reader(reader, || {
        let out = Out::file(file);
        let facts = Facts::of(report, &reader.zone);
        match format {
            Format::Csv => csv(&facts, out),
            Format::Json => json::write(&facts, out),
            Format::Xlsx => xlsx(&facts, out),
            Format::Html => page::write(&facts, out),
        }
    });
    written.and_then(|out| Ok(out.finish()?)).map_err(|fault| fault.of(to))
}

/// A table has no place for what is so of the whole report: each of its rows says it.
fn csv(facts: &Facts<'_>, out: Out) -> Result<Out, Fault> {
    let titles = COLUMNS.iter().map(|column| column.title).chain(facts::TITLES);
    let mut csv = Csv::begin(out, titles)?;
    for row in &facts.report.rows {
        csv.add(Line::of(row, facts.report.action, facts.zone).cells().into_iter().chain(facts.cells()))?;
    }
    csv.finish()
}

fn xlsx(facts: &Facts<'_>, out: Out) -> Result<Out, Fault> {
    let mut xlsx = Xlsx::begin(out, &BOOK)?;
    let at = match facts.report.about {
        About::Rehearsal(at) | About::Batch { began: at, .. } => at,
    };
    for row in &facts.report.rows {
        xlsx.add(Line::of(row, facts.report.action, facts.zone).cells(), Some(at))?;
    }
    let (said, totals) = (facts.said(), facts.totals());
    let said = said.iter().map(|(label, value)| (*label, Cell::Text(value)));
    let totals = totals.iter().map(|total| (total.words.as_str(), Cell::Number(total.count)));
    xlsx.finish(said.chain(totals))
}
