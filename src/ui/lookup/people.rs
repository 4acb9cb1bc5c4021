//! The people to choose from, a page at a time.

use egui::{Align, Context, Layout, TextStyle, Ui};
use jiff::Timestamp;

use super::{focus, reading::reading};
use crate::say;
use crate::{
    app::{
        Job, Message, Model,
        lookup::{self, Namesakes, PeopleList},
    },
    domain::person::Person,
    ui::{
        names,
        theme::{Palette, Tone, rich, size, space, strong},
        tones,
        widgets::{
            self, Button,
            table::{Column, Table, cell_muted, cell_text, list_of},
        },
    },
};

pub(super) fn name_of_list() -> &'static str {
    say!("lookup-people")
}

/// The height of what stands with the list in one column: the search above it, and the next page below.
const BESIDES: f32 = 300.0;

/// The least height of the list: three rows of two lines.
const LEAST: f32 = 200.0;

const WIDTHS: [f32; 3] = [240.0, 300.0, 130.0];

fn wide() -> Vec<Column<'static>> {
    vec![
        Column::new(say!("label-name"), WIDTHS[0], 1.0),
        Column::new(say!("label-email"), WIDTHS[1], 1.5),
        Column::new(say!("label-status"), WIDTHS[2], 0.2),
    ]
}

/// For narrow windows, rows of two lines: name and status, then address.
pub(super) fn narrow() -> Vec<Column<'static>> {
    vec![
        Column::new(say!("label-name"), WIDTHS[0], 1.0),
        Column::new(say!("label-email"), WIDTHS[1] + WIDTHS[2], 1.5).below(),
    ]
}

/// `found` is spoken with the row that the search leads to.
pub(super) fn show(
    ui: &mut Ui,
    list: &PeopleList,
    found: &str,
    model: &Model,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    widgets::list_panel(ui, |ui| {
        ui.add_space(space::S);
        ui.horizontal(|ui| {
            ui.add_space(space::M);
            widgets::section(ui, name_of_list());
            widgets::small(ui, &shown(list));
        });
        let namesakes = Namesakes::of(&list.people);
        if let Some(count) = namesakes.most() {
            widgets::notice(ui, Tone::Warning, &say!("caller-namesakes", count = count));
        }
        let is_narrow = ui.available_width() < WIDTHS.iter().sum();
        let columns = if is_narrow { narrow() } else { wide() };
        // the search field stays in sight, however long the list is
        let height = (ui.clip_rect().height() - BESIDES).max(LEAST);
        let table = Table::new(name_of_list(), &columns, list.people.len()).about(found);
        let ctx = ui.ctx().clone();
        let pressed = table.at_most(height, list_of(&list.text)).show(
            ui,
            |row| name(&ctx, &list.people[row], &namesakes),
            |ui, row, column| cell(ui, &list.people[row], &namesakes, column, is_narrow),
        );
        if let Some(row) = pressed {
            out.push(Message::Lookup(lookup::Message::PersonChosen(row)));
            // the row is gone; the next step gets the focus when it is there
            focus::search(ui);
        }
        more(ui, list, model, now, out);
    });
}

/// "6 of 31 shown".
fn shown(list: &PeopleList) -> String {
    let count = list.people.len();
    match list.total {
        Some(total) if total > count as u64 => say!("lookup-people-of", count = count, total = total),
        None if list.next_page.is_some() => say!("lookup-people-and-more", count = count),
        _ => say!("lookup-people-found", count = count),
    }
}

/// A row's accessible name.
fn name(ctx: &Context, person: &Person, namesakes: &Namesakes) -> String {
    let (_, status) = tones::user_status(&person.status);
    [names::heading_with_address(ctx, person), second_line(person, namesakes), status.to_owned()]
        .join(say!("between-names"))
}

/// Whether others in the list have this person's name.
fn is_shared(person: &Person, namesakes: &Namesakes) -> bool {
    person.known_as().is_some_and(|name| namesakes.count(&name).is_some())
}

/// The address, else what tells this person from others; of namesakes also user name and source.
fn second_line(person: &Person, namesakes: &Namesakes) -> String {
    let telling = telling(person);
    if !is_shared(person, namesakes) {
        return telling;
    }
    let name = person.user_name.as_ref().filter(|_| person.email.is_some());
    let parts = [Some(&telling), name, person.identity_source.as_ref()];
    parts.into_iter().flatten().cloned().collect::<Vec<_>>().join(say!("between-facts"))
}

fn telling(person: &Person) -> String {
    match (&person.email, &person.user_name) {
        (Some(email), _) => email.clone(),
        (None, Some(name)) if person.known_as().as_ref() != Some(name) => {
            say!("lookup-user-name", name = name)
        }
        (None, _) => say!("lookup-user-id", id = person.id.as_str()),
    }
}

fn cell(ui: &mut Ui, person: &Person, namesakes: &Namesakes, column: usize, narrow: bool) {
    let colour = Palette::of(ui).text;
    let (tone, status) = tones::user_status(&person.status);
    let heading = rich(names::heading_with_address(ui.ctx(), person), strong()).color(colour);
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
            let colour = if is_shared(person, namesakes) { colour } else { Palette::of(ui).muted };
            ui.set_max_width(ui.available_width() - space::S);
            widgets::elided(ui, rich(second_line(person, namesakes), TextStyle::Small).color(colour));
        }
        (1, false) => {
            let words = second_line(person, namesakes);
            drop(if is_shared(person, namesakes) { cell_text(ui, &words) } else { cell_muted(ui, &words) });
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
            Job::Running(running) => {
                return reading(ui, say!("lookup-reading-people"), running, model, now, out);
            }
            Job::Failed(problem) => widgets::problem_banner(ui, problem),
            Job::Idle | Job::Done(()) => {}
        }
        if Button::secondary(say!("lookup-more-people")).wide().show(ui).clicked() {
            out.push(Message::Lookup(lookup::Message::MoreAsked));
        }
    });
}
