//! The confirmation view: a change on its way, and what came of it: confirmed, refused or unknown.
//!
//! What happened is never said here in other words than the record has it: an answer that did not come is unknown,
//! also after "Stop waiting".

mod code;
mod doubt;
mod parts;
mod replacement;
mod spell;
mod steps;

use egui::{Id, Ui};
use jiff::Timestamp;

use super::{
    theme::space,
    widgets::{
        self,
        page::{self, Side, Split},
    },
};
use crate::{
    app::{
        Message, Model, Ticket,
        attempts::{Attempt, Way},
        compose::Desk,
        lookup,
    },
    domain::{
        change::{Confirmation, Outcome, Refusal},
        problem::{Problem, ProblemKind},
    },
};

/// The width of the column with the next steps.
const RIGHT: f32 = 300.0;

/// How far a change is, and what is known of it.
enum Phase<'a> {
    /// On its way, and somebody waits for it.
    Sending,
    /// On its way, and nobody waits for it any more.
    Stopped,
    Confirmed(&'a Confirmation),
    Unknown(&'a Problem),
    /// Nothing was sent: what was wanted is so already.
    Already(&'a Problem),
    Refused(&'a Problem),
}

impl<'a> Phase<'a> {
    fn of(attempt: &'a Attempt) -> Self {
        match (&attempt.entry.outcome, attempt.sending.is_some(), attempt.way) {
            (Outcome::Confirmed(confirmation), ..) => Self::Confirmed(confirmation),
            (_, true, Way::GivenUp) => Self::Stopped,
            (_, true, _) => Self::Sending,
            (Outcome::Unknown(problem), false, _) => Self::Unknown(problem),
            (Outcome::Refused(Refusal { problem, .. }), false, _)
                if problem.kind == ProblemKind::AlreadySo =>
            {
                Self::Already(problem)
            }
            (Outcome::Refused(refusal), false, _) => Self::Refused(&refusal.problem),
        }
    }

    /// Tells one phase from another, for the focus.
    fn place(&self) -> u8 {
        match self {
            Self::Sending => 0,
            Self::Stopped => 1,
            Self::Confirmed(_) => 2,
            Self::Unknown(_) => 3,
            Self::Already(_) => 4,
            Self::Refused(_) => 5,
        }
    }
}

pub(super) fn show(ui: &mut Ui, form: &lookup::Form, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let Some(attempt) = model.outcome.shown.and_then(|id| model.attempts.get(id)) else { return };
    let phase = Phase::of(attempt);
    let focus = has_come(ui, model, attempt, &phase);
    let mut steps = steps::of(model, attempt, &phase, Desk::of(form, model, now));
    page::page(ui, |ui| {
        ui.add_space(space::S);
        if page::is_narrow(ui) {
            // the next step, and a code that is read aloud, are seen without scrolling
            widgets::roomy_panel(ui, |ui| {
                parts::heading(ui, model, attempt, &phase, now);
                ui.add_space(space::S);
                code::show(ui, attempt);
                steps::in_a_row(ui, steps, focus, out);
                ui.add_space(space::S);
                parts::body(ui, attempt, &phase, model, now);
            });
        } else {
            page::two_columns(ui, Split::Right(RIGHT), |ui, side| match side {
                Side::Left => {
                    widgets::roomy_panel(ui, |ui| {
                        parts::heading(ui, model, attempt, &phase, now);
                        ui.add_space(space::S);
                        code::show(ui, attempt);
                        parts::body(ui, attempt, &phase, model, now);
                    });
                }
                Side::Right => steps::in_a_column(ui, std::mem::take(&mut steps), focus, out),
            });
        }
    });
}

/// Whether the next step gets the focus: once for each outcome, as soon as nothing lies over it.
fn has_come(ui: &Ui, model: &Model, attempt: &Attempt, phase: &Phase<'_>) -> bool {
    let covered = model.dialog_open();
    if covered || ui.is_sizing_pass() || matches!(phase, Phase::Sending) {
        return false;
    }
    let key = Id::unique("the outcome whose next step got the focus");
    let this = (attempt.id, phase.place());
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<(Ticket, u8)>(key);
        data.insert_temp(key, this);
        before
    });
    before != Some(this)
}
