//! The history: every attempt, newest first, narrowed down by a search and filters, and each step of the
//! chosen one.

pub(super) mod chain;
mod details;
mod list;
mod narrow;
mod parts;
pub(super) mod retention;
mod steps;

use std::time::Duration;

use egui::Ui;
use jiff::Timestamp;

use self::parts::{failed, is_long, running_since};
use super::widgets::{self, Button, page};
use crate::app::{Message, Model, history};

pub(super) use self::narrow::narrowed_sentence;

/// The least and the most that the list takes of the window while an attempt is chosen.
const LIST_SHARE: f32 = 0.44;
const LEAST_LIST: f32 = 200.0;
/// What stands above and below the list besides the search: the page's margins and the panel's.
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
        // the list keeps most of the window to itself until there is something to show below it
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

/// What keeps the history from being read, and a way to try again.
fn trouble(ui: &mut Ui, state: &history::State, out: &mut Vec<Message>) {
    // that it cannot be opened is said below the top bar, on every screen
    let read = [state.list.query.failed(), state.list.loading.failed()].into_iter().flatten().next();
    if state.opening.failed().is_some() {
        return;
    }
    if let Some(problem) = read {
        failed(ui, problem, out);
    }
}

/// What is said in the place of a list without entries.
fn nothing(ui: &mut Ui, state: &history::State, now: Timestamp, out: &mut Vec<Message>) {
    if let Some(problem) = state.opening.failed() {
        return failed(ui, problem, out);
    }
    if state.list.query.failed().is_some() {
        return;
    }
    if let Some(since) = state.list.reading_since().or(running_since(&state.opening)) {
        if is_long(ui, since, now) {
            let since = super::phrases::since(since, now);
            widgets::panel(ui, |ui| widgets::busy(ui, "Reading the history", since, None));
        }
        return;
    }
    widgets::panel(ui, |ui| {
        if narrow::is_narrowed(&state.list.filter) {
            widgets::section(ui, "No entry fits");
            widgets::muted(
                ui,
                "Nothing that was recorded has all of these words and fits what is chosen above",
            );
            if Button::secondary("Show all").show(ui).clicked() {
                out.push(Message::History(history::Message::AllAsked));
            }
        } else {
            widgets::section(ui, "Nothing was done yet");
            widgets::muted(
                ui,
                "Every attempt to disable a token appears here, whatever came of it: confirmed, refused or unknown",
            );
        }
    });
}
