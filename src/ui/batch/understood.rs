//! What was understood of a list. Each column can be put right before anything is read from the server.

use egui::{Align, Layout, Ui, vec2};

use super::{
    arrival,
    parts::{self, RIGHT},
};
use crate::{
    app::{
        Message, Model,
        batch::{self, Form, Told, Understood},
    },
    domain::{
        batch::{columns::Meaning, line::BadLine},
        text,
    },
    say,
    ui::{
        theme::{Tone, rich, size, strong},
        widgets::{
            self, Button, Field,
            page::{self, Side, Split},
        },
    },
    words,
};

/// The room for the menu of a column.
const MENU: f32 = 180.0;

/// How long what a line says is at most, in characters.
const EXAMPLE: usize = 40;

/// How many lines with errors are listed here.
const ERRORS: usize = 20;

pub(super) fn show(ui: &mut Ui, form: &mut Form, list: &Understood, model: &Model, out: &mut Vec<Message>) {
    let action = model.batch.action;
    page::two_columns(ui, Split::Right(RIGHT), |ui, side| match side {
        Side::Left => {
            let lines = list.table.rows.len().saturating_sub(list.columns.above);
            let lines = say!("batch-lines", count = lines);
            let title = say!("batch-from-list", action = action.key());
            parts::heading(ui, &title, [list.table.name.clone(), lines]);
            widgets::panel(ui, |ui| {
                widgets::section(ui, say!("batch-columns"));
                for (column, told) in list.told.iter().enumerate() {
                    choose_meaning(ui, list, column, told, out);
                }
            });
            counts(ui, list);
            errors(ui, &list.lines.bad);
        }
        Side::Right => right(ui, form, list, model, out),
    });
}

/// A column: its heading, some of what stands in it, and what it is taken for.
fn choose_meaning(ui: &mut Ui, list: &Understood, column: usize, told: &Told, out: &mut Vec<Message>) {
    let name = match told.heading.trim() {
        "" => say!("batch-column", number = column + 1),
        heading => heading.to_owned(),
    };
    let before = list.meaning(column);
    let mut meaning = before;
    let options = [
        (None, say!("batch-column-unused")),
        (Some(Meaning::Serial), say!("batch-column-serial")),
        (Some(Meaning::Person), say!("batch-column-person")),
        (Some(Meaning::Ticket), say!("batch-column-ticket")),
        (Some(Meaning::Reason), say!("batch-column-reason")),
    ];
    ui.horizontal_top(|ui| {
        // the words of all columns begin at one place
        let menu = ui.allocate_ui_with_layout(
            vec2(MENU, size::BUTTON),
            Layout::left_to_right(Align::Center),
            |ui| {
                ui.set_width(MENU);
                widgets::choice(ui, &name, &mut meaning, &options)
            },
        );
        let changed = menu.inner;
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            widgets::elided(ui, rich(&name, strong()));
            widgets::small(ui, &told.examples);
        });
        if changed {
            out.push(Message::Batch(batch::Message::ColumnChosen(column, meaning)));
        }
    });
}

fn counts(ui: &mut Ui, list: &Understood) {
    let lines = &list.lines;
    page::row(ui, |ui| {
        widgets::chip(ui, lines.good.len(), say!("batch-lines-good"), None);
        if !lines.bad.is_empty() {
            widgets::chip(ui, lines.bad.len(), say!("batch-lines-bad"), None);
        }
        if !lines.merged.is_empty() {
            widgets::chip(ui, lines.merged.len(), say!("batch-lines-merged"), None);
        }
    });
    if lines.good.is_empty() {
        widgets::notice(ui, Tone::Warning, say!("batch-lines-none"));
    }
}

/// The first lines of which nothing can be made, each with its reason.
fn errors(ui: &mut Ui, bad: &[BadLine]) {
    if bad.is_empty() {
        return;
    }
    widgets::panel(ui, |ui| {
        widgets::section(ui, say!("batch-errors"));
        widgets::facts(ui, |facts| {
            for one in bad.iter().take(ERRORS) {
                let why = one.why.phrase();
                let why = words::sentence(&why);
                let line = say!("batch-line-number", line = one.number);
                facts.leading(&line, &text::line(&one.text, EXAMPLE), &why);
            }
        });
        if let Some(more) = bad.len().checked_sub(ERRORS).filter(|more| *more > 0) {
            widgets::small(ui, &say!("batch-errors-more", count = more));
        }
    });
}

fn right(ui: &mut Ui, form: &mut Form, list: &Understood, model: &Model, out: &mut Vec<Message>) {
    let Some(who) = &model.session.who else { return };
    let action = model.batch.action;
    widgets::panel(ui, |ui| {
        widgets::section(ui, say!("batch-for-all"));
        widgets::small(ui, say!("batch-for-all-why"));
        let wrong = form.ticket_hint(action, Some(who)).map(|hint| words::hint(&hint));
        Field::new(say!("label-ticket"), &mut form.ticket).error(wrong.as_deref()).show(ui);
        let wrong = form.reason_hint().map(|hint| words::hint(&hint));
        Field::new(say!("label-reason"), &mut form.reason).error(wrong.as_deref()).show(ui);
        let why_not = batch::why_not(action, who)
            .or_else(|| form.ticket_hint(action, Some(who)))
            .or_else(|| form.reason_hint())
            .map(|hint| words::hint(&hint));
        let nothing = if !list.columns.are_enough() {
            Some(say!("batch-columns-missing").to_owned())
        } else if list.lines.good.is_empty() {
            Some(say!("batch-lines-none").to_owned())
        } else {
            None
        };
        let blocked = nothing.or(why_not);
        let button = Button::primary(say!("batch-rehearse")).wide().id(arrival::rehearse_button());
        let button = button.described(arrival::of_list(list)).blocked(blocked.clone());
        if button.show(ui).clicked() {
            out.push(Message::Batch(batch::Message::RehearseAsked));
        }
        match blocked {
            Some(why) => drop(widgets::error(ui, &why)),
            None => drop(widgets::small(ui, say!("batch-reads-only"))),
        }
    });
    if Button::secondary(say!("batch-another-list")).wide().show(ui).clicked() {
        out.push(Message::Batch(batch::Message::ListAsked));
    }
}
