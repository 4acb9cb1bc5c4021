//! The steps of a replacement and their state, above the outcome of the shown step.

use egui::{Align, Layout, Ui, vec2};

use super::this_call;
use crate::say;
use crate::{
    app::{
        Model,
        attempts::{Attempt, Settled},
        flow::Progress,
        replace::Replacing,
    },
    domain::change::confirmation::Source,
    ui::{
        theme::{Tone, size},
        widgets::{self, page},
    },
    words,
};

/// The least room for the word before a step.
const WORD: f32 = 96.0;

/// Words for a replacement that is done: the last step's own would leave out the rest.
pub(super) fn finished(model: &Model, attempt: &Attempt) -> Option<(String, String)> {
    let flow = model.replace.flow(attempt.id).filter(|flow| flow.steps.is_done(&model.attempts))?;
    let answered = |step: &Attempt| matches!(step.settled(), Some(Settled::Confirmed(found)) if found.source == Source::Answer);
    let known = if flow.steps.sent(&model.attempts).all(answered) {
        say!("replacement-each-confirmed")
    } else {
        say!("replacement-each-says")
    };
    Some((
        say!("replacement-done").to_owned(),
        words::sentences([&*words::action::replacement(&flow.plan), known]),
    ))
}

pub(super) fn steps(ui: &mut Ui, model: &Model, attempt: &Attempt) {
    let Some(flow) = model.replace.flow(attempt.id) else { return };
    widgets::strong(ui, say!("label-replacement"));
    let words = flow.steps.steps().iter().map(|(step, progress)| (step, word(model, flow, *progress)));
    let words: Vec<_> = words.collect();
    let widths = words.iter().map(|(_, (_, word))| widgets::pill_width(ui, word));
    let width = widths.fold(WORD, f32::max);
    for (place, (step, (tone, word))) in words.into_iter().enumerate() {
        page::low_row(ui, |ui| {
            // aligns the steps, whatever the word beside them
            ui.allocate_ui_with_layout(
                vec2(width, size::TARGET),
                Layout::left_to_right(Align::Center),
                |ui| {
                    ui.set_width(width);
                    widgets::pill(ui, tone, &word);
                },
            );
            widgets::body(
                ui,
                &say!(
                    "replacement-step",
                    place = place + 1,
                    step = crate::words::action::step(&flow.plan, *step)
                ),
            );
        });
    }
}

fn word(model: &Model, flow: &Replacing, progress: Progress) -> (Tone, String) {
    match progress {
        Progress::Already => (Tone::Good, say!("replacement-done-before").to_owned()),
        Progress::Along => (Tone::Good, say!("outcome-confirmed").to_owned()),
        Progress::Waiting if flow.steps.is_stopped(&model.attempts) => {
            (Tone::Warning, say!("replacement-not-begun").to_owned())
        }
        Progress::Waiting => (Tone::Plain, say!("replacement-next").to_owned()),
        Progress::Sent(id) => match model.attempts.get(id) {
            Some(attempt) => this_call::outcome(attempt),
            None => (Tone::Plain, say!("replacement-sent").to_owned()),
        },
    }
}
