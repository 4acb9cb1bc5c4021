//! Words and sizes that several parts of the history share.

use egui::Ui;
use jiff::{SignedDuration, Timestamp};

use crate::{
    app::{Job, Message, Model, history},
    domain::{change::Outcome, history::record::Listed, problem::Problem},
    say,
    ui::{
        theme::{Tone, space},
        widgets,
    },
    words,
};

pub(super) const BETWEEN: f32 = space::S;

/// What takes no longer is not shown: it would only flicker.
const UNSEEN: SignedDuration = SignedDuration::from_millis(400);

pub(super) fn failed(ui: &mut Ui, problem: &Problem, out: &mut Vec<Message>) {
    widgets::problem_banner(ui, problem);
    if widgets::secondary(ui, say!("try-again")).clicked() {
        out.push(Message::History(history::Message::ReloadAsked));
    }
}

pub(super) fn running_since<T>(job: &Job<T>) -> Option<Timestamp> {
    job.running().map(|running| running.since)
}

/// Whether something runs long enough to be shown; otherwise asks for a repaint when it will.
pub(super) fn is_long(ui: &Ui, since: Timestamp, now: Timestamp) -> bool {
    let rest = UNSEEN - now.duration_since(since);
    if rest.is_positive() {
        ui.ctx().request_repaint_after(rest.unsigned_abs());
    }
    !rest.is_positive()
}

pub(super) fn outcome_words(listed: &Listed, model: &Model) -> (Tone, String) {
    if history::on_its_way(listed, &model.attempts) {
        return (Tone::Plain, say!("on-its-way").to_owned());
    }
    let Ok(entry) = &listed.entry else { return (Tone::Warning, say!("not-readable").to_owned()) };
    let tone = match &entry.outcome {
        Outcome::Confirmed(found) if found.is_by_another() => Tone::Plain,
        Outcome::Confirmed(_) => Tone::Good,
        Outcome::Refused(_) => Tone::Danger,
        Outcome::Unknown(_) => Tone::Warning,
    };
    (tone, words::outcome::word(&entry.outcome))
}
