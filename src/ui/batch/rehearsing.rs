//! What would happen to each line, and the number that lets it happen.

use egui::Ui;
use jiff::Timestamp;

use super::{
    arrival,
    parts::{self, RIGHT},
    rows,
};
use crate::{
    app::{
        Message, Model,
        batch::{self, Foresight, Form, Rehearsing},
    },
    domain::{batch::sort::Sort, change::action::Action, history::record::Progress, time},
    say,
    ui::{
        theme::{Tone, space},
        widgets::{
            self, Button, Field,
            page::{self, Side, Split},
        },
    },
    words,
};

pub(super) fn show(
    ui: &mut Ui,
    form: &mut Form,
    rehearsing: &Rehearsing,
    model: &Model,
    now: Timestamp,
    room: rows::Room,
    out: &mut Vec<Message>,
) {
    page::two_columns(ui, Split::Right(RIGHT), |ui, side| match side {
        Side::Left => {
            head(ui, rehearsing, now);
            if let Some(problem) = rehearsing.job.failed().or(rehearsing.not_begun.as_ref()) {
                widgets::problem_banner(ui, problem);
            }
            reading(ui, rehearsing, now, out);
            if let Some(seen) = &rehearsing.seen {
                ui.add_enabled_ui(rehearsing.job.running().is_none(), |ui| {
                    list(ui, seen, room, now, out);
                });
            }
        }
        Side::Right => {
            if let Some(seen) = &rehearsing.seen {
                start(ui, form, rehearsing, seen, model, out);
            }
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                buttons(ui, rehearsing, model, out);
            });
        }
    });
}

fn head(ui: &mut Ui, rehearsing: &Rehearsing, now: Timestamp) {
    let action = rehearsing.task.action;
    let list = rehearsing.source.name.clone();
    if let Some(seen) = &rehearsing.seen {
        let title = words::batch::title(action, seen.report.rows.len());
        let at = words::time::recent(seen.of.at, now);
        let said = say!("batch-rehearsed", at = at);
        parts::heading(ui, &title, [list, parts::of_ticket(seen.ticket.as_deref()), said]);
        return;
    }
    let title = say!("batch-from-list", action = action.key());
    parts::heading(ui, &title, [list]);
}

fn reading(ui: &mut Ui, rehearsing: &Rehearsing, now: Timestamp, out: &mut Vec<Message>) {
    let Some(running) = rehearsing.job.running() else { return };
    let (words, stop) = (say!("batch-rehearsing"), Some(say!("stop")));
    let stopped = widgets::panel(ui, |ui| {
        if let Some(Progress { done, of }) = rehearsing.progress {
            widgets::progress(ui, words, done, of, stop)
        } else {
            widgets::busy(ui, words, time::since(running.since, now), stop)
        }
    });
    if stopped.inner {
        out.push(Message::Batch(batch::Message::RehearseStopped));
    }
}

fn list(ui: &mut Ui, seen: &Foresight, room: rows::Room, now: Timestamp, out: &mut Vec<Message>) {
    let action = seen.of.action;
    let due = seen.due;
    page::row(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        for sort in Sort::ALL {
            let count = seen.count(sort);
            if count == 0 {
                continue;
            }
            let chosen = seen.sort == Some(sort);
            let label = words::batch::sort(sort, action, count);
            if widgets::chip(ui, count, &label, Some(chosen)).clicked() {
                let sort = (!chosen).then_some(sort);
                out.push(Message::Batch(batch::Message::SortChosen(sort)));
            }
        }
    });
    let zeros = seen.with_zeros;
    if zeros > 0 {
        let mut taken = seen.of.rehearsal.takes_zeros;
        let label = say!("batch-zeros", count = zeros);
        if widgets::checkbox(ui, &mut taken, &label, say!("batch-zeros-why")).changed() {
            out.push(Message::Batch(batch::Message::ZerosChosen(taken)));
        }
    }
    let listed = rows::Listed {
        name: say!("batch-list-foreseen"),
        shows: rows::Shows::Foreseen,
        count: seen.shown.len(),
        row: &|at| seen.shown.get(at).and_then(|place| seen.report.rows.get(*place)).cloned(),
        chosen: seen.chosen.and_then(|chosen| seen.shown.binary_search(&chosen).ok()),
        action,
        list: widgets::table::list_of(&(seen.sort, seen.of.at, seen.of.rehearsal.takes_zeros)),
    };
    if let Some(at) = rows::show(ui, &listed, room, now, out) {
        let place = seen.shown.get(at).copied().filter(|place| seen.chosen != Some(*place));
        out.push(Message::Batch(batch::Message::RowChosen(place)));
    }
    let not_sent = seen.report.rows.len() - due;
    if not_sent > 0 {
        widgets::small(ui, &say!("batch-not-sent", count = not_sent));
    }
}

/// Nothing is sent before somebody has typed how much it is.
fn start(
    ui: &mut Ui,
    form: &mut Form,
    rehearsing: &Rehearsing,
    seen: &Foresight,
    model: &Model,
    out: &mut Vec<Message>,
) {
    let due = seen.due;
    widgets::panel(ui, |ui| {
        widgets::section(ui, say!("batch-start"));
        if due == 0 {
            widgets::notice(ui, Tone::Info, say!("batch-nothing-changes"));
            return;
        }
        if let Some(hint) = rehearsing.too_many(model.session.who.as_ref()) {
            widgets::notice(ui, Tone::Warning, &words::hint(&hint));
            return;
        }
        let reads = rehearsing.job.running().map(|_| say!("batch-rehearsing"));
        let closed = model.history.opening.failed().map(|_| say!("batch-no-history"));
        let (about, label) = (arrival::of_foresight(seen), say!("batch-type-number"));
        let start = Start { label, about: &about, due, action: seen.of.action, why_not: reads.or(closed) };
        start_panel(ui, form, &start, model, out);
    });
}

/// What a batch waits for before it starts.
pub(super) struct Start<'a> {
    pub label: &'a str,
    /// What is spoken with the field.
    pub about: &'a str,
    pub due: usize,
    pub action: Action,
    pub why_not: Option<&'a str>,
}

/// The field for the number, and the button that it lets be pressed.
pub(super) fn start_panel(
    ui: &mut Ui,
    form: &mut Form,
    start: &Start<'_>,
    model: &Model,
    out: &mut Vec<Message>,
) {
    let Start { label, about, due, action, why_not } = *start;
    let typed = !form.number.trim().is_empty();
    let wrong = (typed && !form.says(due)).then(|| say!("batch-another-number"));
    let field = Field::new(label, &mut form.number).mono().id(arrival::number_field());
    let shown = field.spoken(about).error(wrong).show(ui);
    // with what was typed just now
    let right = form.says(due);
    let not_typed = (!right).then(|| say!("batch-number-first"));
    let button = Button::danger_filled(words::batch::title(action, due));
    let button = button.wide().blocked(why_not.or(not_typed)).show(ui);
    // in a small window what the number is typed for must not be cut off
    widgets::focus::bring_along(ui, &shown.response, button.rect);
    if (button.clicked() || shown.submitted) && right && why_not.is_none() {
        out.push(Message::Batch(batch::Message::StartAsked));
    }
    let limits = model.session.who.as_ref().map(|who| who.profile.batch.limits);
    let pace = match limits.and_then(|limits| limits.per_second) {
        Some(per_second) => say!("batch-pace", count = per_second),
        None => say!("batch-no-pace").to_owned(),
    };
    widgets::small(ui, &pace);
}

fn buttons(ui: &mut Ui, rehearsing: &Rehearsing, model: &Model, out: &mut Vec<Message>) {
    let runs = rehearsing.job.running().map(|_| say!("batch-rehearsing"));
    let none = rehearsing.seen.is_none().then(|| say!("batch-not-rehearsed"));
    let again = Button::secondary(say!("batch-rehearse-again")).wide().id(arrival::again_button());
    if again.blocked(runs).show(ui).clicked() {
        out.push(Message::Batch(batch::Message::RehearseAsked));
    }
    let export = Button::secondary(say!("batch-export-rehearsal")).wide();
    let forbidden = words::policy::no_exports(&model.workstation.policy);
    if export.blocked(forbidden.or(runs).or(none)).show(ui).clicked() {
        out.push(Message::Batch(batch::Message::ExportAsked));
    }
    if rehearsing.list.is_some() && Button::secondary(say!("batch-columns-again")).wide().show(ui).clicked() {
        out.push(Message::Batch(batch::Message::ColumnsAsked));
    }
    let mut another = Button::secondary(say!("batch-another-list")).wide().id(arrival::another_list_button());
    let starts = rehearsing.starts(model.session.who.as_ref());
    if let Some(seen) = rehearsing.seen.as_ref().filter(|_| !starts) {
        // the keyboard comes here
        another = another.described(arrival::of_foresight(seen));
    }
    if another.show(ui).clicked() {
        out.push(Message::Batch(batch::Message::ListAsked));
    }
}
