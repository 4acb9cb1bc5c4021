//! The list of entries, newest first. Rows show an ellipsis until they are read.

use egui::Ui;
use jiff::Timestamp;

use super::parts::outcome_words;
use crate::{
    app::{Message, Model, history},
    domain::{change::action::Action, history::record::Listed, problem::RefusedWith},
    say,
    ui::widgets::{
        self,
        table::{Column, LongRows, LongTable, cell_mono, cell_muted, cell_text, list_of},
    },
    words,
};

fn columns(ui: &Ui, newest: u64) -> [Column<'static>; 7] {
    let newest = words::number::whole(newest);
    let refused = words::outcome::refused(RefusedWith::Status(409));
    let outcomes = [say!("outcome-confirmed"), say!("outcome-not-sent"), say!("outcome-unknown"), &refused];
    // the usual ones; a longer one is cut in a narrow window, and whole when it is pointed at
    let actions = [Action::Disable, Action::Enable, Action::Assign, Action::Unlock].map(words::action::name);
    [
        Column::new(say!("column-number"), 56.0, 0.1).fits(ui, [newest.as_str()]),
        Column::new(say!("column-time"), 108.0, 0.1),
        Column::new(say!("action"), 80.0, 0.8).fits(ui, actions).below(),
        Column::new(say!("label-serial-number"), 150.0, 0.6),
        Column::new(say!("label-person"), 140.0, 1.4).below(),
        Column::new(say!("label-ticket"), 104.0, 0.7).below(),
        Column::new(say!("outcome"), 132.0, 0.2).fits_pills(ui, outcomes),
    ]
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
        list: list_of(&(
            &list.filter.text,
            list.filter.outcome,
            &list.filter.profile,
            list.filter.from,
            list.filter.until,
        )),
    };
    let table = LongTable {
        name: say!("place-history"),
        columns: &columns(ui, list.numbers.first().copied().unwrap_or_default()),
        chosen: model.history.chosen.and_then(|number| list.place(number)),
        max_height: height,
    };
    let shown = widgets::list_panel(ui, |ui| {
        table.show(ui, &rows, |ui, row, column| {
            let read = list.row(row).map(|listed| (listed, listed.entry.as_deref()));
            match (column, read) {
                (0, _) => drop(cell_text(ui, &words::number::whole(number(row)))),
                (_, None) => drop(cell_muted(ui, "…")),
                (6, Some((listed, _))) => {
                    let (tone, words) = outcome_words(listed, model);
                    widgets::pill(ui, tone, &words);
                }
                (3, Some((_, Err(_)))) => drop(cell_muted(ui, say!("row-cannot-be-read"))),
                (_, Some((_, Err(_)))) => {}
                (1, Some((_, Ok(entry)))) => drop(cell_text(ui, &words::time::recent(entry.at, now))),
                (2, Some((_, Ok(entry)))) => drop(cell_text(ui, words::action::name(entry.change.action()))),
                (3, Some((_, Ok(entry)))) => match entry.change.serial() {
                    Some(serial) => drop(cell_mono(ui, serial.as_str())),
                    None => drop(cell_muted(ui, say!("row-no-token"))),
                },
                (4, Some((_, Ok(entry)))) => {
                    drop(cell_text(ui, &words::person::shortest(&entry.change.person)));
                }
                (_, Some((_, Ok(entry)))) => drop(cell_text(ui, &entry.change.ticket)),
            }
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
