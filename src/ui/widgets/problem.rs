//! A problem in place of an answer: what did not happen, why, what to do, details to copy.

use egui::{Frame, Margin, Role, Stroke, TextStyle, TextWrapMode, Ui, UiBuilder, WidgetText, vec2};

use super::{Button, marks, reading, surfaces, text, waiting};
use crate::{
    domain::problem::Problem,
    say,
    ui::theme::{Palette, rich, size, space, strong},
    words,
};

/// A problem in a bordered box, with a button that copies all of it.
pub fn problem_banner(ui: &mut Ui, problem: &Problem) {
    let palette = Palette::of(ui);
    let alert = UiBuilder::new()
        .accessibility_role(Role::Alert)
        .accessibility_label(words::sentence(&problem.summary));
    ui.scope_builder(alert, |ui| {
        let said = words::paragraph([&problem.summary, &problem.cause, &problem.advice]);
        text::alarm(ui, ui.unique_id().with("said"), &said);
        Frame::new()
            .fill(palette.panel)
            .stroke(Stroke::new(1.0, palette.danger))
            .corner_radius(size::PANEL_RADIUS)
            .inner_margin(Margin::symmetric(16, 14))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing = vec2(space::S, space::S);
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = space::S;
                    let (mark, _) = ui.allocate_exact_size(vec2(16.0, size::LINE), egui::Sense::hover());
                    marks::small_mark(ui, mark.center());
                    let summary = rich(words::sentence(&problem.summary), strong()).color(palette.danger);
                    reading::label(ui, summary, TextWrapMode::Wrap);
                });
                problem_words(ui, problem);
                if !problem.details.is_empty() {
                    surfaces::details_box(ui, &problem.details);
                }
                waiting::copy_button(ui, Button::secondary(say!("copy-details")), || {
                    words::problem_text(problem)
                });
            });
    });
}

/// Cause and advice, for screens with the summary in their heading.
pub fn problem_words(ui: &mut Ui, problem: &Problem) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        cause_and_advice(ui, problem);
    });
}

fn cause_and_advice(ui: &mut Ui, problem: &Problem) {
    if !problem.cause.is_empty() {
        text::body(ui, &words::sentence(&problem.cause));
    }
    if !problem.advice.is_empty() {
        let palette = Palette::of(ui);
        let words = [
            rich(say!("what-to-do-lead"), strong()).color(palette.text),
            rich(words::sentence(&problem.advice), TextStyle::Body).color(palette.text),
        ];
        let words = WidgetText::concat(ui, words);
        reading::label(ui, words, None);
    }
}
