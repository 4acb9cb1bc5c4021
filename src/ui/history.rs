//! The history: every attempt, newest first, narrowed down by a search and filters, and each step of the chosen one.

mod details;

use egui::Ui;
use jiff::Timestamp;

use super::{
    theme::{Tone, size, space},
    widgets::{
        self, Button,
        page::{self},
        table::{Column, Table, cell_mono, cell_text},
    },
};
use crate::{
    app::{Message, Model, history},
    domain::{
        change::{Outcome, PersonRef},
        entry, local_time,
        record::Listed,
    },
};

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let room = ui.available_height();
    page::page(ui, |ui| {
        heading(ui, model, out);
        let chosen = model.history.account.as_deref();
        // the table keeps most of the window to itself until there is something to show below it
        let height = if chosen.is_some() { room * 0.42 } else { room - 170.0 };
        table(ui, model, now, height.max(170.0), out);
        if let Some(account) = chosen {
            details::show(ui, model, account, now, out);
        }
    });
    if model.anything_runs() {
        ui.ctx().request_repaint_after(std::time::Duration::from_secs(1));
    }
}

fn heading(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    let count = model.history.list.numbers.len();
    let nothing = (count == 0).then_some("There is nothing to export yet");
    let export = Button::secondary("Export…").blocked(nothing);
    let entries = if count == 1 { "entry" } else { "entries" };
    let words = format!("{} {entries}", entry::grouped(count as u64));
    let room = ui.available_width() - export.width(ui) - space::L;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::L;
        ui.allocate_ui_with_layout(
            egui::vec2(room, size::BUTTON),
            egui::Layout::top_down(egui::Align::Min),
            |ui| {
                ui.set_width(room);
                ui.spacing_mut().item_spacing.y = space::XS;
                widgets::heading(ui, "History");
                widgets::small(ui, &words);
            },
        );
        if export.show(ui).clicked() {
            out.push(Message::History(history::Message::ExportAsked));
        }
    });
}

fn table(ui: &mut Ui, model: &Model, now: Timestamp, height: f32, out: &mut Vec<Message>) {
    let list = &model.history.list;
    if list.numbers.is_empty() {
        widgets::panel(ui, |ui| {
            widgets::strong(ui, "Nothing was done yet");
            widgets::muted(
                ui,
                "Every attempt to disable a token appears here, whatever came of it: confirmed, refused or unknown",
            );
        });
        return;
    }
    let zone = &model.desk.zone;
    let chosen = model.history.chosen.and_then(|number| list.place(number));
    let columns = [
        Column::new("No.", 64.0, 0.3),
        Column::new("Time", 76.0, 0.3),
        Column::new("Action", 84.0, 0.3).below(),
        Column::new("Serial number", 140.0, 0.6),
        Column::new("Person", 140.0, 1.4).below(),
        Column::new("Ticket", 104.0, 0.6).below(),
        Column::new("Outcome", 128.0, 0.2),
    ];
    let pressed = widgets::list_panel(ui, |ui| {
        Table::new("History", &columns, list.numbers.len()).chosen(chosen).max_height(height).show(
            ui,
            |row| list.row(row).map_or_else(String::new, |listed| row_name(listed, now, model)),
            |ui, row, column| {
                let Some(listed) = list.row(row) else { return drop(cell_text(ui, "…")) };
                let Ok(entry) = &listed.entry else { return drop(cell_text(ui, "not readable")) };
                let change = &entry.change;
                match column {
                    0 => drop(cell_text(ui, &entry.number_words())),
                    1 => drop(cell_text(ui, &local_time::recent(entry.at, now, zone))),
                    2 => drop(cell_text(ui, change.action.words())),
                    3 => drop(cell_mono(ui, change.serial.as_str())),
                    4 => drop(cell_text(ui, person_name(&change.person))),
                    5 => drop(cell_text(ui, &change.ticket)),
                    _ => {
                        let (tone, words) = outcome_words(listed, model);
                        widgets::pill(ui, tone, &words);
                    }
                }
            },
        )
    });
    if list.wants(0, 59) {
        out.push(Message::History(history::Message::Seen { first: 0, last: 59 }));
    }
    if let Some(number) = pressed.inner.and_then(|row| list.numbers.get(row)) {
        out.push(Message::History(history::Message::Chosen(*number)));
    }
}

/// What an assistive technology calls a row.
fn row_name(listed: &Listed, now: Timestamp, model: &Model) -> String {
    let number = entry::grouped(listed.number);
    let Ok(entry) = &listed.entry else { return format!("{number}, not readable") };
    let change = &entry.change;
    let mut words = vec![
        number,
        local_time::recent(entry.at, now, &model.desk.zone),
        format!("{} {}", change.action.words(), change.serial),
        person_name(&change.person).to_owned(),
        change.ticket.clone(),
        outcome_words(listed, model).1,
    ];
    words.retain(|word| !word.is_empty());
    words.join(", ")
}

/// What came of an attempt in a word or two, and how it is meant.
fn outcome_words(listed: &Listed, model: &Model) -> (Tone, String) {
    if history::on_its_way(listed, &model.attempts) {
        return (Tone::Plain, "On its way".to_owned());
    }
    let Ok(entry) = &listed.entry else { return (Tone::Warning, "Not readable".to_owned()) };
    let tone = match &entry.outcome {
        Outcome::Confirmed(_) => Tone::Good,
        Outcome::Refused(_) => Tone::Danger,
        Outcome::Unknown(_) => Tone::Warning,
    };
    (tone, entry.outcome.words())
}

/// The person's name, or what is known instead.
fn person_name(person: &PersonRef) -> &str {
    person.name.as_deref().or(person.email.as_deref()).unwrap_or(person.id.as_str())
}
