//! A change on its way, and its outcome: confirmed, refused or unknown.
//!
//! The words match the record: a missing answer is unknown, also after "Stop waiting".

mod code;
mod doubt;
mod facts;
mod parts;
mod phase;
mod replacement;
mod spell;
mod steps;
mod this_call;
pub(super) mod unseen;

use egui::{Id, Ui};
use jiff::Timestamp;

use self::{phase::Phase, steps::Lead};
use super::{
    theme::space,
    widgets::{
        self,
        page::{self, Side, Split},
    },
};
use crate::app::{Message, Model, Ticket, attempts::Attempt, call::Call, guided, lookup};

const RIGHT: f32 = 300.0;

pub(super) fn show(ui: &mut Ui, form: &lookup::Form, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let Some(attempt) = model.attempts.shown.and_then(|id| model.attempts.get(id)) else { return };
    let phase = Phase::of(attempt);
    let said = parts::said(ui.ctx(), model, attempt, &phase);
    let lead = Lead { says: &said.whole, focus: has_come(ui, model, attempt, &phase) };
    let guided = guided::step(model, form);
    let mut steps = steps::of(ui.ctx(), model, attempt, &phase, Call::of(form, model, now), guided);
    page::page(ui, |ui| {
        ui.add_space(space::S);
        let mut place = None;
        if page::is_narrow(ui) {
            // the next step, and a code to read aloud, are seen without scrolling
            widgets::roomy_panel(ui, |ui| {
                ui.spacing_mut().item_spacing.y = space::M;
                parts::heading(ui, attempt, &phase, &said, now);
                steps.of_this(ui, lead, out);
                place = code::show(ui, attempt);
                steps.in_a_row(ui, lead, out);
                parts::body(ui, attempt, &phase, model, now);
            });
            this_call::show(ui, attempt, model);
            steps.rest(ui, attempt, model, lead, out);
        } else {
            page::two_columns(ui, Split::Right(RIGHT), |ui, side| match side {
                Side::Left => {
                    widgets::roomy_panel(ui, |ui| {
                        parts::heading(ui, attempt, &phase, &said, now);
                        steps.of_this(ui, lead, out);
                        place = code::show(ui, attempt);
                        parts::body(ui, attempt, &phase, model, now);
                    });
                    this_call::show(ui, attempt, model);
                }
                Side::Right => {
                    steps.in_a_column(ui, lead, out);
                    steps.rest(ui, attempt, model, lead, out);
                }
            });
        }
        code::bring(ui, attempt, place);
    });
}

/// Whether to focus the next step: once for each outcome, when nothing lies over it.
fn has_come(ui: &Ui, model: &Model, attempt: &Attempt, phase: &Phase<'_>) -> bool {
    let covered = model.dialogs.is_open();
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
