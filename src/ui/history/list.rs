//! The list of entries, sorted by time. Rows show an ellipsis until they are read.

use egui::{TextStyle, Ui, accesskit::SortDirection};
use jiff::Timestamp;

use super::parts::outcome_words;
use crate::{
    app::{Message, Model, history},
    domain::{
        change::action::Action,
        history::{
            entry::Entry,
            record::{Listed, Sequence},
        },
        problem::RefusedWith,
        verification::Caller,
    },
    say,
    ui::{
        theme::{Palette, Tone, rich},
        widgets::{
            self,
            table::{self, Column, LongRows, LongTable, cell_mono, cell_muted, cell_text, list_of},
        },
    },
    words,
};

/// What a column says of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    Number,
    Time,
    Action,
    Serial,
    Person,
    Ticket,
    Operator,
    Verified,
    Outcome,
}

/// With all columns where they have room. Operator and verification go first: they stand in the details, too.
fn columns(ui: &Ui, newest: u64, order: Sequence) -> Vec<(Says, Column<'static>)> {
    let newest = words::number::whole(newest);
    let refused = words::outcome::refused(RefusedWith::Status(409));
    let outcomes = [say!("outcome-confirmed"), say!("outcome-not-sent"), say!("outcome-unknown"), &refused];
    let actions = Action::ALL.map(words::action::name).into_iter().chain([say!("row-cannot-be-read")]);
    let (direction, sorted) = match order {
        Sequence::NewestFirst => (SortDirection::Descending, say!("sorted-newest-first")),
        Sequence::OldestFirst => (SortDirection::Ascending, say!("sorted-oldest-first")),
    };
    let mut columns = vec![
        (Says::Number, Column::new(say!("column-number"), 56.0, 0.1).fits(ui, [newest.as_str()])),
        (Says::Time, Column::new(say!("column-time"), 108.0, 0.1).sorted(direction, sorted)),
        (Says::Action, Column::new(say!("action"), 80.0, 0.3).fits(ui, actions).below()),
        (Says::Serial, Column::new(say!("label-serial-number"), 114.0, 0.2).fits(ui, [say!("row-no-token")])),
        (Says::Person, Column::new(say!("label-person"), 136.0, 1.4).below()),
        (Says::Ticket, Column::new(say!("label-ticket"), 104.0, 0.5).below()),
        (Says::Operator, Column::new(say!("operator"), 96.0, 0.5).below()),
        (Says::Verified, Column::new(say!("column-verified"), 104.0, 0.5).below()),
        (Says::Outcome, Column::new(say!("outcome"), 132.0, 0.1).fits_pills(ui, outcomes)),
    ];
    let all: Vec<_> = columns.iter().map(|(_, column)| *column).collect();
    if table::are_narrow(&all, LongTable::room(ui)) {
        columns.retain(|(says, _)| !matches!(says, Says::Operator | Says::Verified));
    }
    columns
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
        let (says, columns): (Vec<_>, Vec<_>) = columns(ui, list.newest(), list.order).into_iter().unzip();
        let table = LongTable {
            name: say!("place-history"),
            columns: &columns,
            chosen: model.history.chosen.and_then(|number| list.place(number)),
            max_height: height,
        };
        table.show(ui, &rows, |ui, row, column| match (says[column], list.row(row)) {
            (Says::Number, _) => drop(cell_text(ui, &words::number::whole(number(row)))),
            (_, None) => drop(cell_muted(ui, "…")),
            (says, Some(listed)) => cell(ui, listed, says, now, model),
        })
    })
    .inner;
    let (first, end) = (shown.seen.start, shown.seen.end.saturating_sub(1));
    if list.wants(first, end) {
        out.push(Message::History(history::Message::Seen { first, last: end }));
    }
    if let Some(row) = shown.pressed {
        out.push(Message::History(history::Message::Chosen(number(row))));
    }
    if shown.sort_asked.is_some() {
        out.push(Message::History(history::Message::OrderChosen(list.order.turned())));
    }
}

fn cell(ui: &mut Ui, listed: &Listed, says: Says, now: Timestamp, model: &Model) {
    if says == Says::Outcome {
        let (tone, words) = outcome_words(listed, model);
        widgets::pill(ui, tone, &words);
        return;
    }
    let Ok(entry) = &listed.entry else {
        if says == Says::Action {
            cell_muted(ui, say!("row-cannot-be-read"));
        }
        return;
    };
    let change = &entry.change;
    match says {
        Says::Number | Says::Outcome => {}
        Says::Time => drop(cell_text(ui, &words::time::recent(entry.at, now))),
        Says::Action => drop(cell_text(ui, words::action::name(change.action()))),
        Says::Serial => match change.serial() {
            Some(serial) => drop(cell_mono(ui, serial.as_str())),
            None => drop(cell_muted(ui, say!("row-no-token"))),
        },
        Says::Person => drop(cell_text(ui, &words::person::shortest(&change.person))),
        Says::Ticket => drop(cell_text(ui, &change.ticket)),
        Says::Operator => drop(cell_text(ui, operator(entry).unwrap_or_default())),
        Says::Verified => match verified(&change.caller) {
            Some((Tone::Danger, words)) => {
                let colour = Palette::of(ui).danger;
                widgets::elided(ui, rich(words, TextStyle::Body).color(colour));
            }
            Some((_, words)) => drop(cell_text(ui, &words)),
            None => {}
        },
    }
}

/// The name that the operator goes by, else the account; none where neither is known.
fn operator(entry: &Entry) -> Option<&str> {
    entry.operator_name.as_deref().or_else(|| entry.account())
}

/// How the caller was verified, or that they are not the person.
fn verified(caller: &Caller) -> Option<(Tone, String)> {
    match (&caller.verified, caller.denied) {
        (_, Some(_)) => Some((Tone::Danger, say!("caller-not-the-person").to_owned())),
        (Some(verified), None) => Some((Tone::Plain, words::verification::how(&verified.how))),
        (None, None) => None,
    }
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
