//! Many tokens at once: the list, what would happen to it, how far it is, and what came of it.

mod arrival;
mod choosing;
mod parts;
mod questions;
mod rehearsing;
mod reporting;
mod rows;
mod running;
mod understood;

use egui::Ui;
use jiff::Timestamp;

use super::widgets::{page, problem_banner};
use crate::app::{
    Message, Model,
    batch::{Form, Stage},
};

pub(super) use self::questions::show as questions;

pub(super) fn show(ui: &mut Ui, form: &mut Form, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let state = &model.batch;
    // before a field takes it
    choosing::take_paste(ui, model, out);
    let height = ui.clip_rect().height();
    page::page(ui, |ui| {
        let room = rows::Room { top: ui.cursor().top(), height };
        if let Some(problem) = state.loading.failed().or(state.ending.failed()) {
            problem_banner(ui, problem);
        }
        match &state.stage {
            Stage::Choosing(choosing) => choosing::show(ui, form, choosing, model, now, out),
            Stage::Understood(list) => understood::show(ui, form, list, model, out),
            Stage::Rehearsing(rehearsing) => {
                rehearsing::show(ui, form, rehearsing, model, now, room, out);
            }
            Stage::Running(running) => running::show(ui, running, model, now, room, out),
            Stage::Report(reporting) => reporting::show(ui, form, reporting, model, now, room, out),
        }
    });
    arrival::follow(ui, model);
}
