//! Labels and values in two columns; in narrow places the value stands below its label.

use egui::{Align, Label, Layout, TextStyle, Ui, vec2};

use super::{reading, surfaces, text};
use crate::{
    domain::{self, profile::Colour},
    ui::theme::{Palette, Tone, rich, size, space, strong},
};

const TOO_NARROW: f32 = 300.0;

pub struct Facts<'a> {
    ui: &'a mut Ui,
    labels: f32,
    stacked: bool,
}

/// Labels and values.
pub fn facts<R>(ui: &mut Ui, add: impl FnOnce(&mut Facts<'_>) -> R) -> R {
    facts_beside(ui, size::LABELS, add)
}

/// Labels and values in a narrow panel, such as the person's.
pub fn narrow_facts<R>(ui: &mut Ui, add: impl FnOnce(&mut Facts<'_>) -> R) -> R {
    facts_beside(ui, size::NARROW_LABELS, add)
}

/// Times with their days, and what happened then.
pub fn dated_facts<R>(ui: &mut Ui, add: impl FnOnce(&mut Facts<'_>) -> R) -> R {
    facts_beside(ui, size::TIMES, add)
}

fn facts_beside<R>(ui: &mut Ui, labels: f32, add: impl FnOnce(&mut Facts<'_>) -> R) -> R {
    ui.vertical(|ui| {
        // rows keep pace with what they stand in
        let roomy = ui.spacing().item_spacing.y > space::M;
        ui.spacing_mut().item_spacing.y = if roomy { 11.0 } else { space::S };
        let stacked = ui.available_width() < TOO_NARROW;
        add(&mut Facts { ui, labels, stacked })
    })
    .inner
}

impl Facts<'_> {
    pub fn ctx(&self) -> &egui::Context {
        self.ui.ctx()
    }

    pub fn row(&mut self, label: &str, value: &str) {
        self.value(label, |ui| {
            text::body(ui, value);
        });
    }

    /// What somebody typed: it begins at the side at which its first letter does.
    pub fn typed(&mut self, label: &str, value: &str) {
        self.value(label, |ui| {
            reading::typed_label(ui, rich(value, TextStyle::Body));
        });
    }

    /// The main value, in the semi-bold face.
    pub fn strong(&mut self, label: &str, value: &str) {
        self.value(label, |ui| {
            text::strong(ui, value);
        });
    }

    /// A person: the name leads, the rest follows after a dot.
    pub fn leading(&mut self, label: &str, lead: &str, rest: &str) {
        self.value(label, |ui| {
            let words = [
                rich(lead, strong()).color(Palette::of(ui).text),
                rich(if rest.is_empty() { String::new() } else { format!(" · {rest}") }, TextStyle::Body),
            ];
            let words = egui::WidgetText::concat(ui, words);
            reading::label(ui, words, None);
        });
    }

    /// A serial number, an ID, a path; without invisible characters.
    pub fn mono(&mut self, label: &str, value: &str) {
        self.value(label, |ui| {
            text::mono(ui, &domain::text::sentence(value));
        });
    }

    /// A piece of a code as label, its words as value. Not selectable.
    pub fn spelled(&mut self, piece: &str, words: &str) {
        let colours = (Palette::of(self.ui).muted, Palette::of(self.ui).text);
        self.beside(
            |ui| {
                ui.add(Label::new(rich(piece, TextStyle::Monospace).color(colours.0)).selectable(false));
            },
            |ui| {
                ui.add(Label::new(rich(words, TextStyle::Body).color(colours.1)).selectable(false));
            },
        );
    }

    /// A value, and below it, muted, how the server spells it: a time, a user ID.
    pub fn with_spelling(&mut self, label: &str, value: &str, spelled: &str) {
        self.value(label, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            text::body(ui, value);
            if !spelled.is_empty() {
                ui.label(rich(spelled, TextStyle::Monospace).color(Palette::of(ui).muted));
            }
        });
    }

    /// A state as a pill, with small words beside it ("read 2 seconds ago").
    pub fn pill(&mut self, label: &str, tone: Tone, word: &str, note: &str) {
        self.custom(label, |ui| {
            surfaces::pill(ui, tone, word);
            if !note.is_empty() {
                text::small(ui, note);
            }
        });
    }

    /// Something unusual: a word in a pill, and its explanation.
    pub fn marked(&mut self, tone: Tone, word: &str, value: &str) {
        self.beside(|ui| drop(surfaces::pill(ui, tone, word)), |ui| drop(text::body(ui, value)));
    }

    pub fn profile(&mut self, label: &str, colour: Colour, name: &str, profile_label: &str) {
        self.value(label, |ui| surfaces::profile_name(ui, colour, name, profile_label));
    }

    /// Any widgets, side by side.
    pub fn custom<R>(&mut self, label: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
        self.value(label, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.set_row_height(size::LINE);
                add(ui)
            })
            .inner
        })
    }

    /// Any widgets, stacked.
    pub fn value<R>(&mut self, label: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
        self.beside(|ui| drop(text::muted(ui, label)), add)
    }

    fn beside<R>(&mut self, label: impl FnOnce(&mut Ui), add: impl FnOnce(&mut Ui) -> R) -> R {
        let (labels, stacked) = (self.labels, self.stacked);
        if stacked {
            return self
                .ui
                .vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    label(ui);
                    add(ui)
                })
                .inner;
        }
        self.ui
            .horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                let column = Layout::top_down(Align::Min);
                ui.allocate_ui_with_layout(vec2(labels, size::LINE), column, |ui| {
                    ui.set_min_width(labels);
                    // a label as wide as its column does not run into its value
                    ui.set_max_width(labels - space::S);
                    label(ui);
                });
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.x = space::S;
                    add(ui)
                })
                .inner
            })
            .inner
    }
}
