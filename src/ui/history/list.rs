//! The list of entries, sorted by any column. Rows show an ellipsis until they are read.

use egui::{TextStyle, Ui, accesskit::SortDirection};
use jiff::Timestamp;

use super::parts::outcome_words;
use crate::{
    app::{Message, Model, history},
    domain::{
        change::action::Action,
        history::{
            entry::Entry,
            record::Listed,
            sorting::{Direction, SortBy, Sorting},
        },
        problem::RefusedWith,
        verification::Caller,
    },
    say,
    ui::{
        names,
        theme::{Palette, Tone, rich},
        widgets::{
            self,
            table::{self, Column, LongRows, LongTable, cell_mono, cell_muted, cell_text, list_of},
        },
    },
    words,
};

/// With all columns where they have room. Operator and verification go first: they stand in the details, too.
fn columns(ui: &Ui, newest: u64, order: Sorting) -> Vec<(SortBy, Column<'static>)> {
    let newest = words::number::whole(newest);
    let refused = words::outcome::refused(RefusedWith::Status(409));
    let outcomes = [say!("outcome-confirmed"), say!("outcome-not-sent"), say!("outcome-unknown"), &refused];
    let actions = Action::ALL.map(words::action::name).into_iter().chain([say!("row-cannot-be-read")]);
    let mut columns = vec![
        (SortBy::Number, Column::new(say!("column-number"), 56.0, 0.1).fits(ui, [newest.as_str()])),
        (SortBy::Time, Column::new(say!("column-time"), 108.0, 0.1)),
        (SortBy::Action, Column::new(say!("action"), 80.0, 0.3).fits(ui, actions).below()),
        (
            SortBy::Serial,
            Column::new(say!("label-serial-number"), 114.0, 0.2).fits(ui, [say!("row-no-token")]),
        ),
        (SortBy::Person, Column::new(say!("label-person"), 136.0, 1.4).below()),
        (SortBy::Ticket, Column::new(say!("label-ticket"), 104.0, 0.5).below()),
        (SortBy::Operator, Column::new(say!("operator"), 96.0, 0.5).below()),
        (SortBy::Verified, Column::new(say!("column-verified"), 104.0, 0.5).below()),
        (SortBy::Outcome, Column::new(say!("outcome"), 132.0, 0.1).fits_pills(ui, outcomes)),
    ];
    for (by, column) in &mut columns {
        *column = if *by == order.by {
            let (direction, says) = sorted(order);
            column.sorted(ui, direction, says)
        } else {
            column.sorts(ui, towards(Sorting::first(*by)), say!("sorts"))
        };
    }
    let all: Vec<_> = columns.iter().map(|(_, column)| *column).collect();
    if table::are_narrow(&all, LongTable::room(ui)) {
        columns.retain(|(says, _)| !matches!(says, SortBy::Operator | SortBy::Verified));
    }
    columns
}

fn towards(order: Sorting) -> SortDirection {
    match order.direction {
        Direction::Ascending => SortDirection::Ascending,
        Direction::Descending => SortDirection::Descending,
    }
}

/// The direction of the sorted column, and what it and a press on it do.
fn sorted(order: Sorting) -> (SortDirection, &'static str) {
    let says = match (order.by, order.direction) {
        (SortBy::Number | SortBy::Time, Direction::Descending) => say!("sorted-newest-first"),
        (SortBy::Number | SortBy::Time, Direction::Ascending) => say!("sorted-oldest-first"),
        (SortBy::Outcome, Direction::Ascending) => say!("sorted-unknown-first"),
        (SortBy::Outcome, Direction::Descending) => say!("sorted-confirmed-first"),
        (
            SortBy::Action
            | SortBy::Serial
            | SortBy::Person
            | SortBy::Ticket
            | SortBy::Operator
            | SortBy::Verified,
            direction,
        ) => match direction {
            Direction::Ascending => say!("sorted-ascending"),
            Direction::Descending => say!("sorted-descending"),
        },
    };
    (towards(order), says)
}

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, height: f32, out: &mut Vec<Message>) {
    let list = &model.history.list;
    let number = |row: usize| list.numbers.get(row).copied().unwrap_or_default();
    let rows = LongRows {
        count: list.numbers.len(),
        key: &number,
        place: &|number| list.place(number),
        name: &|row| match list.row(row) {
            Some(listed) => row_name(listed, now, model),
            None => say!("row-not-read-yet", number = number(row)),
        },
        about: &|row| list.row(row).map(row_about).unwrap_or_default(),
        list: list_of(&(&list.filter, list.order)),
    };
    let shown = widgets::list_panel(ui, |ui| {
        let (by, columns): (Vec<_>, Vec<_>) = columns(ui, list.newest(), list.order).into_iter().unzip();
        let table = LongTable {
            name: say!("place-history"),
            columns: &columns,
            chosen: model.history.chosen.and_then(|number| list.place(number)),
            max_height: height,
        };
        let shown = table.show(ui, &rows, |ui, row, column| match (by[column], list.row(row)) {
            (SortBy::Number, _) => drop(cell_text(ui, &words::number::whole(number(row)))),
            (_, None) => drop(cell_muted(ui, "…")),
            (by, Some(listed)) => cell(ui, listed, by, now, model),
        });
        let sort_asked = shown.sort_asked.and_then(|column| by.get(column).copied());
        (shown, sort_asked)
    });
    let (shown, sort_asked) = shown.inner;
    let (first, end) = (shown.seen.start, shown.seen.end.saturating_sub(1));
    if list.wants(first, end) {
        out.push(Message::History(history::Message::Seen { first, last: end }));
    }
    if let Some(row) = shown.pressed {
        out.push(Message::History(history::Message::Chosen(number(row))));
    }
    if let Some(by) = sort_asked {
        out.push(Message::History(history::Message::OrderChosen(list.order.pressed(by))));
    }
}

fn cell(ui: &mut Ui, listed: &Listed, says: SortBy, now: Timestamp, model: &Model) {
    if says == SortBy::Outcome {
        let (tone, words) = outcome_words(listed, model);
        widgets::pill(ui, tone, &words);
        return;
    }
    let Ok(entry) = &listed.entry else {
        if says == SortBy::Action {
            cell_muted(ui, say!("row-cannot-be-read"));
        }
        return;
    };
    let change = &entry.change;
    match says {
        SortBy::Number | SortBy::Outcome => {}
        SortBy::Time => drop(cell_text(ui, &words::time::recent(entry.at, now))),
        SortBy::Action => drop(cell_text(ui, words::action::name(change.action()))),
        SortBy::Serial => match change.serial() {
            Some(serial) => drop(cell_mono(ui, serial.as_str())),
            None => drop(cell_muted(ui, say!("row-no-token"))),
        },
        SortBy::Person => drop(cell_text(ui, &names::shortest(ui.ctx(), &change.person))),
        SortBy::Ticket => drop(cell_text(ui, &change.ticket)),
        SortBy::Operator => drop(cell_text(ui, operator(entry).unwrap_or_default())),
        SortBy::Verified => match verified(&change.caller) {
            Some((Tone::Danger, words)) => {
                let colour = Palette::of(ui).danger;
                widgets::elided(ui, rich(words, TextStyle::Body).color(colour));
            }
            Some((_, words)) => drop(cell_text(ui, &words)),
            None => {}
        },
    }
}

fn operator(entry: &Entry) -> Option<&str> {
    words::history::operator(entry.operator_name.as_deref(), &entry.operator)
}

/// How the caller was verified, or that they are not the person.
fn verified(caller: &Caller) -> Option<(Tone, String)> {
    let tone = if caller.denied.is_some() { Tone::Danger } else { Tone::Plain };
    words::history::verified(caller).map(|words| (tone, words))
}

/// A row's accessible name.
fn row_name(listed: &Listed, now: Timestamp, model: &Model) -> String {
    let Ok(entry) = &listed.entry else { return say!("row-not-readable", number = listed.number) };
    let change = &entry.change;
    let mut words = vec![
        words::number::whole(listed.number),
        words::time::recent(entry.at, now),
        words::action::title(change),
        words::person::shortest(&change.person).into_owned(),
        change.ticket.clone(),
        outcome_words(listed, model).1,
    ];
    words.retain(|word| !word.is_empty());
    words.join(say!("between-names"))
}

/// What else a row has: who sat at the desk, and how the caller was verified.
fn row_about(listed: &Listed) -> String {
    let Ok(entry) = &listed.entry else { return String::new() };
    let operator = operator(entry).map(|operator| say!("row-operator", operator = operator));
    let verified = verified(&entry.change.caller).map(|(tone, how)| match tone {
        Tone::Danger => how,
        Tone::Info | Tone::Good | Tone::Warning | Tone::Plain => say!("row-verified", how = how),
    });
    words::list(operator.into_iter().chain(verified))
}
