//! Strips about a batch: how far the one that runs is, and one that was left.

use egui::Ui;

use super::warnings::strip;
use crate::{
    app::{
        Message, Model, Screen,
        batch::{self, Running, Stage},
    },
    domain::{batch::progress::Waits, history::record::Awaited},
    say,
    ui::theme::Tone,
    words,
};

pub(super) fn show(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    if model.screen == Screen::Batch {
        return;
    }
    match model.batch.running() {
        Some(running) => runs(ui, running, model, out),
        None => left(ui, model, out),
    }
}

fn runs(ui: &mut Ui, running: &Running, model: &Model, out: &mut Vec<Message>) {
    let rest = match &running.waits {
        _ if model.session.who.is_none() => {
            say!("strip-batch-sign-in", profile = words::profile::name(&running.plan.profile.name))
        }
        Some(Waits::Problem(problem)) => words::sentence(&problem.cause).into_owned(),
        Some(Waits::Asked | Waits::Refusals(_) | Waits::Unknown(_)) | None => {
            say!("count-of", done = running.done(), all = running.of())
        }
    };
    let (tone, lead) = match &running.waits {
        Some(_) => (Tone::Warning, say!("strip-batch-waits")),
        None => (Tone::Info, say!("strip-batch-runs")),
    };
    // signed out, there is no place to show it
    let links = [(say!("show"), say!("strip-batch-shows"))];
    let links = if model.session.who.is_some() { links.as_slice() } else { &[] };
    if strip(ui, tone, lead, &rest, links).is_some() {
        out.push(Message::Went(Screen::Batch));
    }
}

fn left(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    let Some(who) = &model.session.who else { return };
    let mut left = model.batch.left_in(who).filter(|left| left.awaited == Awaited::Nobody);
    let Some(newest) = left.next() else { return };
    if matches!(&model.batch.stage, Stage::Report(shown) if shown.begun.first == newest.first.number) {
        return;
    }
    let links = [(say!("show"), say!("strip-batch-shows"))];
    if strip(ui, Tone::Warning, say!("strip-batch-left"), &newest.list, &links).is_some() {
        out.push(Message::Went(Screen::Batch));
        out.push(Message::Batch(batch::Message::ShowAsked(newest.first.number)));
    }
}
