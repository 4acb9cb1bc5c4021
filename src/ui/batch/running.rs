//! A batch on its way: how far it is, its newest lines, and the buttons that make it wait or stop.

use std::time::Duration;

use egui::Ui;
use jiff::{SignedDuration, Timestamp};

use super::{
    arrival,
    parts::{self, RIGHT},
    rows,
};
use crate::{
    app::{
        Message, Model,
        batch::{self, Running},
    },
    domain::batch::{progress::Waits, report::Kind},
    say,
    ui::{
        theme::Tone,
        widgets::{
            self, Button,
            page::{self, Side, Split},
        },
    },
    words,
};

pub(super) fn show(
    ui: &mut Ui,
    running: &Running,
    model: &Model,
    now: Timestamp,
    room: rows::Room,
    out: &mut Vec<Message>,
) {
    let plan = &running.plan;
    page::two_columns(ui, Split::Right(RIGHT), |ui, side| match side {
        Side::Left => {
            let rows = plan.steps.len() + plan.not_sent.len();
            let at = words::time::recent(running.since, now);
            let by =
                parts::by(model.settings.current().operator_name.as_deref(), &model.workstation.operator);
            let started = if by.is_empty() {
                say!("batch-started", at = at)
            } else {
                say!("batch-started-by", at = at, who = by)
            };
            let ticket = parts::of_ticket(running.ticket_number.as_deref());
            let title = words::batch::title(plan.action, rows);
            parts::heading(ui, &title, [plan.source.name.clone(), ticket, started]);
            progress(ui, running);
            newest(ui, running, room, now, out);
        }
        Side::Right => right(ui, running, model, out),
    });
}

fn progress(ui: &mut Ui, running: &Running) {
    widgets::panel(ui, |ui| {
        let (done, of) = (running.done() as u64, running.of() as u64);
        widgets::progress(ui, say!("batch-done"), done, of, None);
        let pace = pace(running);
        if !pace.is_empty() {
            widgets::muted(ui, &pace);
        }
        page::row(ui, |ui| {
            for kind in [Kind::Confirmed, Kind::Refused, Kind::Unknown, Kind::ToDo] {
                let count = running.count(kind);
                if count > 0 || kind == Kind::Confirmed {
                    widgets::chip(ui, count, &words::batch::kind(kind, count), None);
                }
            }
        });
    });
}

/// "9.6 a second · 10 s left", or what it waits for.
fn pace(running: &Running) -> String {
    if running.over {
        return say!("batch-ending").to_owned();
    }
    if running.waits.is_some() {
        return String::new();
    }
    let held = running.pace.1.filter(|held| *held >= Duration::from_secs(1));
    if let Some(held) = held {
        return say!("batch-held", seconds = held.as_secs());
    }
    if running.count(Kind::ToDo) == 0 {
        return if running.count(Kind::Unknown) > 0 {
            say!("batch-looking").to_owned()
        } else {
            String::new()
        };
    }
    let rate = running.rate().map(|rate| say!("batch-rate", rate = format!("{rate:.1}")));
    let left = running.time_left().map(|left| {
        let left = SignedDuration::try_from(left).unwrap_or(SignedDuration::MAX);
        say!("batch-time-left", left = words::remaining::short(left))
    });
    [rate, left].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn newest(ui: &mut Ui, running: &Running, room: rows::Room, now: Timestamp, out: &mut Vec<Message>) {
    let order = &running.order;
    if order.is_empty() {
        return;
    }
    let place = |at: usize| order.len().checked_sub(at + 1).and_then(|at| order.get(at)).copied();
    let listed = rows::Listed {
        name: say!("batch-newest"),
        shows: rows::Shows::Outcomes,
        count: order.len(),
        row: &|at| place(at).and_then(|place| running.row(place)),
        chosen: running
            .chosen
            .and_then(|chosen| order.iter().position(|place| *place == chosen))
            .map(|at| order.len() - 1 - at),
        action: running.plan.action,
        list: 0,
    };
    if let Some(at) = rows::show(ui, &listed, room, now, out) {
        let place = place(at).filter(|place| running.chosen != Some(*place));
        out.push(Message::Batch(batch::Message::RowChosen(place)));
    }
}

fn right(ui: &mut Ui, running: &Running, model: &Model, out: &mut Vec<Message>) {
    let mut ask = |message| out.push(Message::Batch(message));
    if running.over && model.batch.is_free() {
        // its report could not be read
        if let Some(first) = running.first
            && Button::primary(say!("try-again")).wide().id(arrival::pause_button()).show(ui).clicked()
        {
            ask(batch::Message::ShowAsked(first));
        }
        if Button::secondary(say!("batch-new")).wide().show(ui).clicked() {
            ask(batch::Message::NewAsked);
        }
        return;
    }
    let ending = (running.stopping || running.over).then(|| say!("batch-ending"));
    if let Some(waits) = &running.waits {
        why_it_waits(ui, waits);
        let here = model.session.who.as_ref().is_some_and(|who| running.is_under(who));
        let elsewhere = (!here).then(|| say!("batch-of-profile", profile = &running.plan.profile.name));
        let why_not = ending.map(str::to_owned).or(elsewhere);
        let button = Button::primary(say!("batch-go-on")).wide().id(arrival::pause_button());
        if button.blocked(why_not).show(ui).clicked() {
            ask(batch::Message::GoOnAsked);
        }
    } else {
        let why_not = ending.or(running.pausing.then(|| say!("batch-pausing")));
        let button = Button::secondary(say!("batch-pause")).wide().id(arrival::pause_button());
        if button.blocked(why_not).show(ui).clicked() {
            ask(batch::Message::PauseAsked);
        }
    }
    if Button::danger_outlined(say!("batch-stop")).wide().blocked(ending).show(ui).clicked() {
        ask(batch::Message::StopAsked);
    }
    let rule = model.session.who.as_ref().map(|who| who.profile.batch.stop).unwrap_or_default();
    widgets::small(ui, &say!("batch-stop-rule", refusals = rule.refusals, unknown = rule.unknown));
}

fn why_it_waits(ui: &mut Ui, waits: &Waits) {
    match waits {
        Waits::Asked => drop(widgets::notice(ui, Tone::Info, say!("batch-waits-asked"))),
        Waits::Refusals(count) => {
            widgets::alert(
                ui,
                Tone::Warning,
                &say!("batch-waits-refusals", count = *count),
                say!("batch-waits-look"),
                |_| {},
            );
        }
        Waits::Unknown(count) => {
            let lead = say!("batch-waits-unknown", count = *count);
            widgets::alert(ui, Tone::Warning, &lead, say!("batch-waits-look"), |_| {});
        }
        Waits::Problem(problem) => widgets::problem_banner(ui, problem),
    }
}
