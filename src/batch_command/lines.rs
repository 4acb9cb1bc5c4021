//! Reads the list, and says what was understood of it.

use std::path::Path;

use crate::{
    app::{BatchEffect, Effect, ListSource, Reply},
    domain::{
        batch::{columns::Columns, line::Lines, table::Table},
        problem::{Problem, ProblemKind},
    },
    files,
    headless::{Desk, strange},
    phrase, say,
};

/// Reads a list as a table.
pub(super) fn table(desk: &mut Desk, input: &Path) -> Result<Table, Problem> {
    let source = ListSource::Path(input.to_owned());
    match desk.ask(|ticket| Effect::Batch(BatchEffect::ReadList { ticket, source }))? {
        Reply::ListRead(table) => Ok(*table?),
        other => Err(strange(&other)),
    }
}

/// The same with what each line asks for.
///
/// # Errors
/// It cannot be read, or no column says which token.
pub(super) fn read(desk: &mut Desk, input: &Path) -> Result<(Table, Lines), Problem> {
    let table = table(desk, input)?;
    let columns = Columns::guess(&table);
    if !columns.are_enough() {
        return Err(Problem::new(
            ProblemKind::Format,
            phrase!("batch-not-begun"),
            phrase!("batch-no-columns", list = &table.name),
            phrase!("batch-no-columns-advice"),
        ));
    }
    let lines = Lines::read(&table, &columns);
    files::note(&understood(&table, &columns, &lines));
    Ok((table, lines))
}

fn understood(table: &Table, columns: &Columns, lines: &Lines) -> String {
    let mut said = vec![say!("report-list-of", name = &table.name, count = table.rows.len())];
    for (what, column) in [
        (say!("label-serial-number"), columns.serial),
        (say!("label-person"), columns.person),
        (say!("label-ticket"), columns.ticket),
        (say!("label-reason"), columns.reason),
    ] {
        if let Some(column) = column {
            said.push(say!("command-batch-column", what = what, number = column + 1));
        }
    }
    if !lines.bad.is_empty() {
        said.push(say!("batch-bad-lines", count = lines.bad.len()));
    }
    if !lines.merged.is_empty() {
        said.push(say!("batch-merged-lines", count = lines.merged.len()));
    }
    said.join(say!("between-facts")) + "\n"
}
