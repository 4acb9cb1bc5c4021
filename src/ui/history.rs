//! The history: every attempt, newest first, with search and filters, and the steps of the chosen one.

pub(super) mod chain;
mod details;
mod list;
mod narrow;
mod parts;
mod report;
pub(super) mod retention;
mod steps;

use std::time::Duration;

use egui::Ui;
use jiff::Timestamp;

use self::parts::{failed, is_long, running_since};
use super::widgets::{self, Button, page};
use crate::{
    app::{Message, Model, history},
    say,
};

pub(super) use self::narrow::narrowed_sentence;

/// Bounds of the list's height while an attempt is chosen.
const LIST_SHARE: f32 = 0.44;
const LEAST_LIST: f32 = 200.0;
/// Height of margins around the list, besides the search.
const AROUND_LIST: f32 = 84.0;

pub(super) fn show(
    ui: &mut Ui,
    form: &mut history::Form,
    model: &Model,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    let room = ui.available_height();
    let state = &model.history;
    page::page(ui, |ui| {
        let top = ui.cursor().top();
        narrow::show(ui, form, model, now, out);
        trouble(ui, state, out);
        chain::broken(ui, state, out);
        let details = state.chosen.is_some() && !state.list.numbers.is_empty();
        let used = ui.cursor().top() - top;
        // the list takes the window until there are details to show below it
        let height = if details { room * LIST_SHARE } else { room - used - AROUND_LIST };
        if state.list.numbers.is_empty() {
            nothing(ui, state, now, out);
        } else {
            list::show(ui, model, now, height.max(LEAST_LIST), out);
        }
        if details {
            details::show(ui, model, now, out);
        }
    });
    if model.ticks() {
        ui.ctx().request_repaint_after(Duration::from_secs(1));
    }
}

fn trouble(ui: &mut Ui, state: &history::State, out: &mut Vec<Message>) {
    // the strip below the top bar says that it cannot be opened
    let read = [state.list.query.failed(), state.list.loading.failed()].into_iter().flatten().next();
    if state.opening.failed().is_some() {
        return;
    }
    if let Some(problem) = read {
        failed(ui, problem, out);
    }
}

/// Shown in place of an empty list.
fn nothing(ui: &mut Ui, state: &history::State, now: Timestamp, out: &mut Vec<Message>) {
    if let Some(problem) = state.opening.failed() {
        return failed(ui, problem, out);
    }
    if state.list.query.failed().is_some() {
        return;
    }
    if let Some(since) = state.list.reading_since().or(running_since(&state.opening)) {
        if is_long(ui, since, now) {
            let since = crate::domain::time::since(since, now);
            widgets::panel(ui, |ui| widgets::busy(ui, say!("history-being-read"), since, None));
        }
        return;
    }
    widgets::panel(ui, |ui| {
        if narrow::is_narrowed(&state.list.filter) {
            widgets::section(ui, say!("history-none-fits"));
            widgets::muted(ui, say!("history-none-fits-why"));
            if Button::secondary(say!("history-show-all")).show(ui).clicked() {
                out.push(Message::History(history::Message::AllAsked));
            }
        } else {
            widgets::section(ui, say!("history-empty"));
            widgets::muted(ui, say!("history-empty-why"));
        }
    });
}
