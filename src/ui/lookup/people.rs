//! The people to choose from, a page at a time.

use egui::{Align, Layout, TextStyle, Ui};
use jiff::Timestamp;

use super::{focus, reading::reading};
use crate::{
    app::{
        Job, Message, Model,
        lookup::{self, PeopleList},
    },
    domain::person::Person,
    ui::{
        phrases,
        theme::{Palette, rich, size, space, strong},
        widgets::{
            self, Button,
            table::{Column, Table, cell_muted},
        },
    },
};

pub(super) const PEOPLE: &str = "People";

const WIDTHS: [f32; 3] = [240.0, 300.0, 130.0];

const WIDE: [Column<'static>; 3] = [
    Column::new("Name", WIDTHS[0], 1.0),
    Column::new("E-mail", WIDTHS[1], 1.5),
    Column::new("Status", WIDTHS[2], 0.2),
];

/// For narrow windows, rows of two lines: name and status, then address.
const NARROW: [Column<'static>; 2] =
    [Column::new("Name", WIDTHS[0], 1.0), Column::new("E-mail", WIDTHS[1] + WIDTHS[2], 1.5).below()];

pub(super) fn show(ui: &mut Ui, list: &PeopleList, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    widgets::list_panel(ui, |ui| {
        ui.add_space(space::S);
        ui.horizontal(|ui| {
            ui.add_space(space::M);
            widgets::section(ui, "People");
            widgets::small(ui, &shown(list));
        });
        let narrow = ui.available_width() < WIDTHS.iter().sum();
        let table = Table::new(PEOPLE, if narrow { &NARROW } else { &WIDE }, list.people.len());
        let pressed = table.show(
            ui,
            |row| name(&list.people[row]),
            |ui, row, column| cell(ui, &list.people[row], column, narrow),
        );
        if let Some(row) = pressed {
            out.push(Message::Lookup(lookup::Message::PersonChosen(row)));
            focus::person(ui);
        }
        more(ui, list, model, now, out);
    });
}

/// "6 of 31 shown".
fn shown(list: &PeopleList) -> String {
    let count = list.people.len();
    match list.total {
        Some(total) if total > count as u64 => format!("{count} of {total} shown"),
        None if list.next_page.is_some() => format!("{count} shown, there are more"),
        _ => format!("{count} found"),
    }
}

/// A row's accessible name.
fn name(person: &Person) -> String {
    let (_, status) = phrases::user_status(&person.status);
    format!("{}, {}, {status}", person.heading(), second_line(person))
}

/// The address, else what tells this person from others.
fn second_line(person: &Person) -> String {
    match (&person.email, &person.user_name) {
        (Some(email), _) => email.clone(),
        (None, Some(name)) if person.known_as().as_ref() != Some(name) => format!("user name {name}"),
        (None, _) => format!("user ID {}", person.id),
    }
}

fn cell(ui: &mut Ui, person: &Person, column: usize, narrow: bool) {
    let colour = Palette::of(ui).text;
    let (tone, status) = phrases::user_status(&person.status);
    let heading = rich(person.heading(), strong()).color(colour);
    match (column, narrow) {
        (0, true) => {
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                ui.add_space(space::S);
                widgets::pill(ui, tone, status);
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| widgets::elided(ui, heading));
            });
        }
        (0, false) => {
            widgets::elided(ui, heading);
        }
        (1, true) => {
            let colour = Palette::of(ui).muted;
            ui.set_max_width(ui.available_width() - space::S);
            widgets::elided(ui, rich(second_line(person), TextStyle::Small).color(colour));
        }
        (1, false) => {
            cell_muted(ui, &second_line(person));
        }
        (_, true) => {}
        (_, false) => {
            widgets::pill(ui, tone, status);
        }
    }
}

/// The next page, if there is one.
fn more(ui: &mut Ui, list: &PeopleList, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    if list.next_page.is_none() {
        return;
    }
    egui::Frame::new().inner_margin(egui::Margin::same(size::PANEL_RADIUS.cast_signed())).show(ui, |ui| {
        ui.set_width(ui.available_width());
        match &list.more {
            Job::Running(running) => return reading(ui, "Reading more people", running, model, now, out),
            Job::Failed(problem) => widgets::problem_banner(ui, problem),
            Job::Idle | Job::Done(()) => {}
        }
        if Button::secondary("More").wide().show(ui).clicked() {
            out.push(Message::Lookup(lookup::Message::MoreAsked));
        }
    });
}
