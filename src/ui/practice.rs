//! The practice strip and its difficulties.

use egui::{TextStyle, Ui};

use super::{
    theme::{Palette, Tone, rich, space, strong},
    widgets::{self, Answer, Dialog, bar, page, toned_link},
};
use crate::{
    app::{
        Message, Model,
        practice::{self, Form},
    },
    domain::difficulty::{Difficulty, Meets, Ordered},
};

const WORDS: &str = "Practice tenant: nothing here reaches a real system";
const DIFFICULTIES: &str = "Difficulties…";
const SWITCH_OFF: &str = "Switch off";

pub(super) fn show(ui: &mut Ui, form: &mut Form, model: &Model, out: &mut Vec<Message>) {
    if !model.who.as_ref().is_some_and(|who| who.profile.practice) {
        return;
    }
    strip(ui, model.practice.ordered, out);
    if model.practice.open {
        menu(ui, form, model.practice.ordered, out);
    }
}

/// "Next answer: Server error (500)".
fn ordered_words(ordered: Ordered) -> String {
    let noun = match ordered.meets {
        Meets::Everything => "answer",
        Meets::Changes => "answer to a change",
    };
    let nouns = match ordered.meets {
        Meets::Everything => "answers",
        Meets::Changes => "answers to changes",
    };
    let which = match ordered.answers {
        None => format!("Every {noun}"),
        Some(1) => format!("Next {noun}"),
        Some(count) => format!("Next {count} {nouns}"),
    };
    format!("{which}: {}", ordered.difficulty.words())
}

fn strip(ui: &mut Ui, ordered: Option<Ordered>, out: &mut Vec<Message>) {
    let (mut opened, mut switched_off) = (false, false);
    bar::strip(ui, Tone::Warning, |ui| {
        let colour = Palette::of(ui).tone(Tone::Warning).text;
        let link = bar::words_width(ui, DIFFICULTIES, strong());
        let what = ordered.map(ordered_words);
        let mut ordered_now = |ui: &mut Ui| {
            if let Some(what) = &what {
                let room = ui.available_width() - bar::words_width(ui, SWITCH_OFF, strong()) - space::L;
                ui.scope(|ui| {
                    ui.set_max_width(room);
                    widgets::elided(ui, rich(what, TextStyle::Body).color(colour));
                });
                switched_off = toned_link(ui, Tone::Warning, SWITCH_OFF).clicked();
            }
        };
        let words = bar::words_width(ui, WORDS, strong());
        let ordered_width = what.as_ref().map_or(0.0, |what| {
            let off = bar::words_width(ui, SWITCH_OFF, strong());
            bar::words_width(ui, what, TextStyle::Body) + off + 2.0 * space::L
        });
        let one_line = words + ordered_width + space::L + link <= ui.available_width();
        page::low_row(ui, |ui| {
            let room = ui.available_width() - link - space::L;
            ui.scope(|ui| {
                ui.set_max_width(room);
                widgets::elided(ui, rich(WORDS, strong()).color(colour));
            });
            if one_line {
                ordered_now(ui);
            }
            ui.add_space((ui.available_width() - link - ui.spacing().item_spacing.x).max(0.0));
            opened = toned_link(ui, Tone::Warning, DIFFICULTIES).clicked();
        });
        if !one_line {
            page::low_row(ui, ordered_now);
        }
    });
    if opened {
        out.push(Message::Practice(practice::Message::Opened));
    }
    if switched_off {
        out.push(Message::Practice(practice::Message::SwitchedOff));
    }
}

const HOW_MANY: [(Option<u32>, &str); 3] =
    [(Some(1), "Next one"), (Some(3), "Next three"), (None, "Until switched off")];
const WHICH: [(Meets, &str); 2] = [(Meets::Changes, "Changes only"), (Meets::Everything, "Everything")];

/// The menu asks how often and what; a click on a difficulty orders it.
fn menu(ui: &Ui, form: &mut Form, ordered: Option<Ordered>, out: &mut Vec<Message>) {
    let mut chosen = None;
    let mut off = false;
    let dialog = Dialog::new("Difficulties").cancel("Close").start_in_body();
    let (answer, ()) = dialog.show(ui.ctx(), |ui| {
        widgets::muted(ui, "Meet trouble here before you meet it with a caller on the line");
        if let Some(ordered) = ordered {
            widgets::notice_with(ui, Tone::Warning, |ui| {
                page::low_row(ui, |ui| {
                    let colour = Palette::of(ui).tone(Tone::Warning).text;
                    ui.label(rich(ordered_words(ordered), TextStyle::Body).color(colour));
                    off = toned_link(ui, Tone::Warning, SWITCH_OFF).clicked();
                });
            });
        }
        widgets::strong(ui, "Which requests meet it");
        widgets::segmented(ui, "Which requests meet it", &mut form.meets, &WHICH);
        widgets::strong(ui, "How many answers");
        widgets::segmented(ui, "How many answers", &mut form.answers, &HOW_MANY);
        ui.add_space(space::XS);
        widgets::strong(ui, "What happens to them");
        page::fields_in_a_row(ui, 230.0, Difficulty::ALL.len(), |ui, place| {
            let difficulty = Difficulty::ALL[place];
            let row = widgets::Button::secondary(difficulty.words()).wide().show(ui);
            if row.clicked() {
                chosen = Some(difficulty);
            }
        });
    });
    let message = match (chosen, off, answer) {
        (Some(difficulty), ..) => practice::Message::Chosen(difficulty),
        (None, true, _) => practice::Message::SwitchedOff,
        (None, false, Answer::Open) => return,
        (None, false, _) => practice::Message::Closed,
    };
    out.push(Message::Practice(message));
}
