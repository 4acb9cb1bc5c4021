//! What came of a batch, or how far one is that can be gone on with.

use egui::Ui;
use jiff::Timestamp;

use super::{
    arrival,
    parts::{self, RIGHT},
    rehearsing::{Start, start_panel},
    rows,
};
use crate::{
    app::{
        Message, Model, Screen,
        batch::{self, Form, Reporting},
        history,
    },
    domain::{
        batch::report::{About, Kind},
        change::action::Action,
        sign_in::signed_in::SignedIn,
    },
    say,
    ui::{
        theme::{Tone, space},
        widgets::{
            self, Button, Status,
            page::{self, Side, Split},
        },
    },
    words,
};

pub(super) fn show(
    ui: &mut Ui,
    form: &mut Form,
    reporting: &Reporting,
    model: &Model,
    now: Timestamp,
    room: rows::Room,
    out: &mut Vec<Message>,
) {
    let Some(who) = &model.session.who else { return };
    page::two_columns(ui, Split::Right(RIGHT), |ui, side| match side {
        Side::Left => {
            head(ui, reporting, now);
            if let Some(problem) = &reporting.trouble {
                widgets::problem_banner(ui, problem);
            }
            result(ui, reporting);
            list(ui, reporting, room, now, out);
        }
        Side::Right => {
            if reporting.is_left() {
                go_on(ui, form, reporting, model, who, out);
            }
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::S;
                buttons(ui, reporting, model, who, out);
            });
        }
    });
}

fn head(ui: &mut Ui, reporting: &Reporting, now: Timestamp) {
    let report = &reporting.report;
    let title = words::batch::title(report.action, report.rows.len());
    let by = parts::by(report.operator_name.as_deref(), &report.operator);
    let when = match report.about {
        About::Batch { began, over } => {
            let began = words::time::second(began, now);
            match over {
                Some(over) => {
                    say!("batch-from-to", from = began, to = words::time::second(over.at, now))
                }
                None => say!("batch-started", at = began),
            }
        }
        About::Rehearsal(at) => words::time::recent(at, now),
    };
    let when = if by.is_empty() { when } else { say!("batch-when-by", when = when, who = by) };
    let ticket = parts::of_ticket(reporting.ticket.as_deref());
    parts::heading(ui, &title, [report.source.name.clone(), ticket, when]);
}

/// "182 of 184 tokens are disabled".
fn result(ui: &mut Ui, reporting: &Reporting) {
    let report = &reporting.report;
    let of = reporting.begun.plan.steps.len();
    let count = |kind| reporting.count(kind);
    let confirmed = count(Kind::Confirmed);
    let status = if confirmed == of { Status::Confirmed } else { Status::Partly };
    let title = say!("batch-result", action = report.action.key(), count = confirmed, all = of);
    let rest = [
        (Kind::Refused, count(Kind::Refused)),
        (Kind::Unknown, count(Kind::Unknown)),
        (Kind::ToDo, count(Kind::ToDo)),
    ];
    let rest: Vec<_> = rest
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(kind, count)| say!("batch-result-rest", kind = kind.code(), count = count))
        .collect();
    widgets::panel(ui, |ui| {
        widgets::outcome_heading(ui, status, &title, &words::list(rest));
    });
}

fn list(ui: &mut Ui, reporting: &Reporting, room: rows::Room, now: Timestamp, out: &mut Vec<Message>) {
    let report = &reporting.report;
    page::row(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        for kind in Kind::ALL {
            let count = reporting.count(kind);
            if count == 0 {
                continue;
            }
            let chosen = reporting.kinds.contains(&kind);
            if widgets::chip(ui, count, &words::batch::kind(kind, count), Some(chosen)).clicked() {
                out.push(Message::Batch(batch::Message::KindPressed(kind)));
            }
        }
    });
    let listed = rows::Listed {
        name: say!("batch-list-report"),
        shows: rows::Shows::Outcomes,
        count: reporting.shown.len(),
        row: &|at| reporting.shown.get(at).and_then(|place| report.rows.get(*place)).cloned(),
        chosen: reporting.chosen.and_then(|chosen| reporting.shown.binary_search(&chosen).ok()),
        action: report.action,
        list: widgets::table::list_of(&(&reporting.kinds, reporting.begun.first)),
    };
    if let Some(at) = rows::show(ui, &listed, room, now, out) {
        let place = reporting.shown.get(at).copied().filter(|place| reporting.chosen != Some(*place));
        out.push(Message::Batch(batch::Message::RowChosen(place)));
    }
}

/// One that was left: nothing more is sent before somebody has typed how much it is.
fn go_on(
    ui: &mut Ui,
    form: &mut Form,
    reporting: &Reporting,
    model: &Model,
    who: &SignedIn,
    out: &mut Vec<Message>,
) {
    let left = reporting.left;
    widgets::panel(ui, |ui| {
        widgets::section(ui, say!("batch-go-on-title"));
        if left == 0 {
            widgets::notice(ui, Tone::Info, say!("batch-nothing-left"));
        } else {
            let why_not = reporting.why_not(reporting.begun.plan.action, who).map(|hint| words::hint(&hint));
            let (about, label) = (arrival::of_report(reporting), say!("batch-type-left"));
            let (action, why_not) = (reporting.begun.plan.action, why_not.as_deref());
            let start = Start { label, about: &about, due: left, action, why_not };
            start_panel(ui, form, &start, model, out);
        }
    });
}

fn buttons(ui: &mut Ui, reporting: &Reporting, model: &Model, who: &SignedIn, out: &mut Vec<Message>) {
    let mut ask = |message| out.push(Message::Batch(message));
    // going on comes first where something is left
    let copy = if reporting.is_left() {
        Button::secondary(say!("copy-for-ticket"))
    } else {
        Button::primary(say!("copy-for-ticket"))
    };
    let copy = copy.id(arrival::copy_button()).described(arrival::of_report(reporting));
    if copy.wide().show(ui).clicked() {
        ask(batch::Message::CopyAsked);
    }
    for (label, message) in [
        (say!("batch-export-report"), batch::Message::ExportAsked),
        (say!("batch-print"), batch::Message::PrintAsked),
    ] {
        let forbidden = words::policy::no_exports(&model.workstation.policy);
        if Button::secondary(label).wide().blocked(forbidden).show(ui).clicked() {
            ask(message);
        }
    }
    let unknown = reporting.count(Kind::Unknown);
    if unknown > 0 && !reporting.is_left() {
        let checking = model.history.checking_left(&model.attempts).map(|_| say!("batch-checking"));
        let label = say!("batch-check", count = unknown);
        if Button::secondary(label).wide().blocked(checking).show(ui).clicked() {
            ask(batch::Message::CheckAsked);
        }
    }
    if !reporting.is_left() {
        let failed = reporting.failed;
        if failed > 0 {
            let why_not = reporting.why_not(reporting.begun.plan.action, who).map(|hint| words::hint(&hint));
            let label = say!("batch-again", count = failed);
            if Button::secondary(label).wide().blocked(why_not).show(ui).clicked() {
                ask(batch::Message::AgainAsked);
            }
        }
    }
    if let Some(entry) = reporting.from
        && Button::secondary(say!("batch-back")).wide().show(ui).clicked()
    {
        out.push(Message::Batch(batch::Message::BackAsked));
        out.push(Message::Went(Screen::History));
        out.push(Message::History(history::Message::Chosen(entry)));
    }
    let mut ask = |message| out.push(Message::Batch(message));
    if Button::secondary(say!("batch-new")).wide().show(ui).clicked() {
        ask(batch::Message::NewAsked);
    }
    if reporting.is_left() {
        if Button::danger_outlined(say!("batch-end")).wide().show(ui).clicked() {
            ask(batch::Message::EndAsked(reporting.begun.first));
        }
        return;
    }
    let undo = reporting.to_undo;
    if undo > 0 {
        let why_not = reporting.why_not(Action::Enable, who).map(|hint| words::hint(&hint));
        let label = say!("batch-undo", count = undo);
        if Button::danger_outlined(label).wide().blocked(why_not).show(ui).clicked() {
            ask(batch::Message::UndoAsked);
        }
    }
}
