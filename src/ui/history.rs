//! The history: every attempt, newest first, narrowed down by a search and filters, and each step of the chosen one.

mod chain;
mod details;
mod list;
mod narrow;
pub(super) mod retention;
mod steps;

use std::time::Duration;

use egui::Ui;
use jiff::{SignedDuration, Timestamp};

use super::{
    theme::{Tone, space},
    widgets::{self, Button, page},
};
use crate::{
    app::{Job, Message, Model, history},
    domain::{
        change::{Outcome, PersonRef},
        problem::Problem,
        record::Listed,
    },
};

pub(super) use self::narrow::narrowed_sentence;

/// What takes no longer than this is not said: words that come and go at once are only noise.
const UNSEEN: SignedDuration = SignedDuration::from_millis(400);

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
    chain::dialog(ui, model, out);
    if model.anything_runs() {
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

fn failed(ui: &mut Ui, problem: &Problem, out: &mut Vec<Message>) {
    widgets::problem_banner(ui, problem);
    if widgets::secondary(ui, "Try again").clicked() {
        out.push(Message::History(history::Message::ReloadAsked));
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
            let since = super::words::since(since, now);
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

fn running_since<T>(job: &Job<T>) -> Option<Timestamp> {
    job.running().map(|running| running.since)
}

/// Whether something runs for so long that it is worth a word; asks for another look when it will.
fn is_long(ui: &Ui, since: Timestamp, now: Timestamp) -> bool {
    let left = UNSEEN - now.duration_since(since);
    if left.is_positive() {
        ui.ctx().request_repaint_after(left.unsigned_abs());
    }
    !left.is_positive()
}

/// What came of an attempt in a word or two, and how it is meant.
fn outcome_words(listed: &Listed, model: &Model) -> (Tone, String) {
    if history::on_its_way(listed, &model.attempts) {
        return (Tone::Plain, "On its way".to_owned());
    }
    let Ok(entry) = &listed.entry else { return (Tone::Warning, "Not readable".to_owned()) };
    let tone = match &entry.outcome {
        Outcome::Confirmed(found) if found.is_by_another() => Tone::Plain,
        Outcome::Confirmed(_) => Tone::Good,
        Outcome::Refused(_) => Tone::Danger,
        Outcome::Unknown(_) => Tone::Warning,
    };
    (tone, entry.outcome.words())
}

/// The person's name, or what is known instead.
fn person_name(person: &PersonRef) -> &str {
    person.name.as_deref().or(person.email.as_deref()).unwrap_or(person.id.as_str())
}

/// The room between two lines of one panel.
const BETWEEN: f32 = space::S;
