//! Drawing 7: the history.

use egui::Ui;
use token_desk::ui::{
    theme::Tone,
    widgets::{
        self, Field, page,
        table::{self, Column, Table},
    },
};

use super::top;

const HISTORY: [[&str; 7]; 5] = [
    ["1 205", "14:21", "Disable", "000123150071", "山田 太郎", "INC0042331", "Confirmed"],
    ["1 204", "14:05", "Disable", "000123145251", "Ada Lovelace", "INC0042317", "Unknown"],
    ["1 203", "13:58", "Enable", "000123144102", "Zoë Åström-Łukasz", "INC0042309", "Confirmed"],
    ["1 202", "13:40", "Disable", "000123149920", "Miguel Ortiz", "INC0042298", "Refused 409"],
    ["1 201", "13:12", "Disable", "000123148833", "Катерина Петренко", "INC0042290", "Confirmed"],
];

pub fn drawing_7() -> impl FnMut(&mut Ui) {
    let mut search = String::new();
    let (mut outcome, mut days, mut profile) = (0, 0, 0);
    move |ui| {
        top(ui, "History", false);
        page::page(ui, |ui| {
            page::row(ui, |ui| {
                ui.scope(|ui| {
                    ui.set_max_width(420.0);
                    let words = "Serial, person, ticket, operator…";
                    Field::new("Search the history", &mut search).label_hidden().placeholder(words).show(ui);
                });
                widgets::filter(ui, "Outcome", &mut outcome, &[(0, "all"), (1, "confirmed")]);
                widgets::filter(ui, "", &mut days, &[(0, "Last 30 days"), (1, "All")]);
                widgets::filter(ui, "Profile", &mut profile, &[(0, "all"), (1, "Acme production")]);
                widgets::small(ui, "1 205 entries · chain intact");
                widgets::secondary(ui, "Export…");
            });
            widgets::list_panel(ui, entries);
            widgets::panel(ui, |ui| {
                widgets::section(ui, "1 204 · Disable 000123145251 · Ada Lovelace");
                widgets::facts(ui, |facts| {
                    facts.row(
                        "14:05:00.112",
                        "Intent recorded by m.ortiz on HD-PC-17, state read before: Enabled",
                    );
                    facts.row("14:05:00.118", "Sent");
                    facts.row("14:05:30.121", "No answer within 30 s: outcome unknown");
                    facts.row("14:05:34.870", "Looked: still Enabled, last change before the attempt");
                });
                page::row(ui, |ui| {
                    widgets::primary(ui, "Check again now");
                    widgets::secondary(ui, "Copy the details");
                });
            });
        });
    }
}

fn entries(ui: &mut Ui) {
    let columns = [
        Column::new("No.", 72.0, 0.2),
        Column::new("Time", 72.0, 0.2),
        Column::new("Action", 90.0, 0.2),
        Column::new("Serial number", 134.0, 0.5),
        Column::new("Person", 150.0, 1.0).below(),
        Column::new("Ticket", 110.0, 0.5).below(),
        Column::new("Outcome", 120.0, 0.5),
    ];
    Table::new("History", &columns, HISTORY.len()).chosen(Some(1)).show(
        ui,
        |row| format!("{}, {}, {}", HISTORY[row][0], HISTORY[row][3], HISTORY[row][6]),
        |ui, row, column| {
            let words = HISTORY[row][column];
            match column {
                3 => drop(table::cell_mono(ui, words)),
                6 => {
                    let tone = match words {
                        "Confirmed" => Tone::Good,
                        "Unknown" => Tone::Warning,
                        _ => Tone::Danger,
                    };
                    widgets::pill(ui, tone, words);
                }
                _ => drop(table::cell_text(ui, words)),
            }
        },
    );
}
