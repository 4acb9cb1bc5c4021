//! The practice strip and its difficulties.

use egui::{TextStyle, TextWrapMode, Ui};

use super::{
    theme::{Palette, Tone, rich, size, space, strong},
    widgets::{self, Answer, ChoiceRow, Dialog, bar, page, toned_link},
};
use crate::{
    app::{
        Message, Model, PlainDialog,
        practice::{self, Form},
    },
    domain::difficulty::{Difficulty, Meets, Ordered},
    say, words,
};

pub(super) fn show(ui: &mut Ui, form: &mut Form, model: &Model, out: &mut Vec<Message>) {
    if !model.session.who.as_ref().is_some_and(|who| who.profile.practice) {
        return;
    }
    strip(ui, model.practice.ordered, out);
    if model.dialogs.shows(PlainDialog::Difficulties) {
        menu(ui, form, model.practice.ordered, out);
    }
}

/// "Next answer: Server error (500)".
fn ordered_words(ordered: Ordered) -> String {
    let what = words::practice::difficulty(ordered.difficulty);
    match (ordered.meets, ordered.answers) {
        (Meets::Everything, None) => say!("ordered-every-answer", what = what),
        (Meets::Changes, None) => say!("ordered-every-change", what = what),
        (Meets::Everything, Some(count)) => say!("ordered-next-answers", count = count, what = what),
        (Meets::Changes, Some(count)) => say!("ordered-next-changes", count = count, what = what),
    }
}

fn strip(ui: &mut Ui, ordered: Option<Ordered>, out: &mut Vec<Message>) {
    let what = ordered.map(ordered_words);
    let messages = bar::strip(ui, Tone::Warning, |ui| {
        if is_narrow(ui, what.as_deref()) {
            return narrow(ui, what.as_deref());
        }
        let link = bar::words_width(ui, say!("difficulties-open"), strong());
        let between = ui.spacing().item_spacing.x;
        let room = ui.available_width() - between - link;
        let ordered_width = what.as_ref().map_or(0.0, |what| {
            let off = bar::words_width(ui, say!("switch-off"), strong());
            bar::words_width(ui, what, TextStyle::Body) + off + 2.0 * between
        });
        let one_line = bar::words_width(ui, say!("practice-strip"), strong()) + ordered_width <= room;
        let start = |ui: &mut Ui| {
            ui.set_max_width(room);
            coloured(ui, say!("practice-strip"), strong());
            if one_line { show_ordered(ui, what.as_deref()) } else { None }
        };
        let (off, opened) = bar::line(ui, size::TARGET, start, link, |ui| {
            toned_link(ui, Tone::Warning, say!("difficulties-open"))
                .clicked()
                .then_some(practice::Message::Opened)
        });
        let below = if one_line {
            None
        } else {
            bar::line(ui, size::TARGET, |ui| show_ordered(ui, what.as_deref()), 0.0, |_| ()).0
        };
        [off, opened, below]
    });
    out.extend(messages.into_iter().flatten().map(Message::Practice));
}

/// Whether the words need more than their lines.
fn is_narrow(ui: &Ui, what: Option<&str>) -> bool {
    let width = |words: &str, link: &str, style: TextStyle| {
        bar::words_width(ui, words, style)
            + ui.spacing().item_spacing.x
            + bar::words_width(ui, link, strong())
    };
    let room = ui.available_width();
    width(say!("practice-strip"), say!("difficulties-open"), strong()) > room
        || what.is_some_and(|what| width(what, say!("switch-off"), TextStyle::Body) > room)
}

/// The words wrap, and the links stand below them.
fn narrow(ui: &mut Ui, what: Option<&str>) -> [Option<practice::Message>; 3] {
    let colour = Palette::of(ui).tone(Tone::Warning).text;
    ui.vertical(|ui| {
        widgets::label(ui, rich(say!("practice-strip"), strong()).color(colour), Some(TextWrapMode::Wrap));
        if let Some(what) = what {
            widgets::label(ui, rich(what, TextStyle::Body).color(colour), Some(TextWrapMode::Wrap));
        }
        page::low_row(ui, |ui| {
            let opened = toned_link(ui, Tone::Warning, say!("difficulties-open")).clicked();
            let off = what.is_some() && toned_link(ui, Tone::Warning, say!("switch-off")).clicked();
            let said = |clicked: bool, message| clicked.then_some(message);
            [said(off, practice::Message::SwitchedOff), said(opened, practice::Message::Opened), None]
        })
    })
    .inner
}

fn show_ordered(ui: &mut Ui, what: Option<&str>) -> Option<practice::Message> {
    let what = what?;
    let off = bar::words_width(ui, say!("switch-off"), strong()) + ui.spacing().item_spacing.x;
    let room = (ui.available_width() - off).max(0.0);
    ui.scope(|ui| {
        ui.set_max_width(room);
        coloured(ui, what, TextStyle::Body);
    });
    toned_link(ui, Tone::Warning, say!("switch-off")).clicked().then_some(practice::Message::SwitchedOff)
}

/// Words in the strip's colour, elided.
fn coloured(ui: &mut Ui, words: &str, style: TextStyle) {
    let colour = Palette::of(ui).tone(Tone::Warning).text;
    widgets::elided(ui, rich(words, style).color(colour));
}

fn how_many() -> [(Option<u32>, &'static str); 3] {
    [
        (Some(1), say!("difficulties-next-one")),
        (Some(3), say!("difficulties-next-three")),
        (None, say!("difficulties-until-off")),
    ]
}

fn which() -> [(Meets, &'static str); 2] {
    [(Meets::Changes, say!("difficulties-changes")), (Meets::Everything, say!("difficulties-everything"))]
}

const DIALOG: f32 = 680.0;

/// A click on a difficulty orders it.
fn menu(ui: &Ui, form: &mut Form, ordered: Option<Ordered>, out: &mut Vec<Message>) {
    let mut chosen = None;
    let mut off = false;
    let dialog = Dialog::new(say!("difficulties")).cancel(say!("close")).width(DIALOG).start_in_body();
    let (answer, ()) = dialog.show(ui.ctx(), |ui| {
        widgets::muted(ui, say!("difficulties-why"));
        if let Some(ordered) = ordered {
            widgets::notice_with(ui, Tone::Warning, |ui| {
                page::low_row(ui, |ui| {
                    let colour = Palette::of(ui).tone(Tone::Warning).text;
                    ui.label(rich(ordered_words(ordered), TextStyle::Body).color(colour));
                    off = toned_link(ui, Tone::Warning, say!("switch-off")).clicked();
                });
            });
        }
        // the second choice needs this much beside the first
        let side_by_side = ui.available_width() >= 600.0;
        let choices = |ui: &mut Ui| {
            group(ui, say!("difficulties-which"), |ui, name| {
                widgets::segmented(ui, name, &mut form.meets, &which());
            });
            ui.add_space(space::M);
            group(ui, say!("difficulties-how-many"), |ui, name| {
                widgets::segmented(ui, name, &mut form.answers, &how_many());
            });
        };
        if side_by_side {
            ui.horizontal_top(choices)
        } else {
            ui.vertical(choices)
        };
        ui.add_space(space::XS);
        group(ui, say!("difficulties-what"), |ui, name| {
            chosen = difficulties(ui, name, ordered.map(|ordered| ordered.difficulty));
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

fn group(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui, &str)) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        widgets::strong(ui, name);
        add(ui, name);
    });
}

fn difficulties(ui: &mut Ui, name: &str, now: Option<Difficulty>) -> Option<Difficulty> {
    let mut chosen = None;
    widgets::list_panel(ui, |ui| {
        widgets::choice_list(ui, name, |ui| {
            page::fields_in_a_row(ui, 290.0, Difficulty::ALL.len(), |ui, place| {
                let difficulty = Difficulty::ALL[place];
                let (title, is_now) = (words::practice::difficulty(difficulty), now == Some(difficulty));
                let row = ChoiceRow { dot: None, title, line: "", label: "", chosen: is_now };
                if row.show(ui).clicked() {
                    chosen = Some(difficulty);
                }
            });
        });
    });
    chosen
}
