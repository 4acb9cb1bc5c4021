//! What the parts of the history say and show the same way.

use egui::Ui;
use jiff::{SignedDuration, Timestamp};

use crate::{
    app::{Job, Message, Model, history},
    domain::{
        change::{Outcome, PersonRef},
        history::record::Listed,
        problem::Problem,
    },
    ui::{
        theme::{Tone, space},
        widgets,
    },
};

/// The room between two lines of one panel.
pub(super) const BETWEEN: f32 = space::S;

/// What takes no longer than this is not said: words that come and go at once are only noise.
const UNSEEN: SignedDuration = SignedDuration::from_millis(400);

pub(super) fn failed(ui: &mut Ui, problem: &Problem, out: &mut Vec<Message>) {
    widgets::problem_banner(ui, problem);
    if widgets::secondary(ui, "Try again").clicked() {
        out.push(Message::History(history::Message::ReloadAsked));
    }
}

pub(super) fn running_since<T>(job: &Job<T>) -> Option<Timestamp> {
    job.running().map(|running| running.since)
}

/// Whether something runs for so long that it is worth a word; asks for another look when it will.
pub(super) fn is_long(ui: &Ui, since: Timestamp, now: Timestamp) -> bool {
    let left = UNSEEN - now.duration_since(since);
    if left.is_positive() {
        ui.ctx().request_repaint_after(left.unsigned_abs());
    }
    !left.is_positive()
}

/// What came of an attempt in a word or two, and how it is meant.
pub(super) fn outcome_words(listed: &Listed, model: &Model) -> (Tone, String) {
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
pub(super) fn person_name(person: &PersonRef) -> &str {
    person.name.as_deref().or(person.email.as_deref()).unwrap_or(person.id.as_str())
}
