//! Help: the keys, the words for outcomes, and the version.

use egui::{Align, Context, Key, KeyboardShortcut, Label, Layout, Modifiers, TextStyle, Ui, vec2};

use super::shortcuts::{HELP, NEXT_CALLER, SEARCH};
use crate::{
    app::{Message, Model, screen::Plain},
    ui::{
        theme::{Tone, rich, size, space},
        widgets::{self, Answer, Dialog},
    },
};

pub(super) fn show(ctx: &Context, model: &Model, out: &mut Vec<Message>) {
    if !model.dialogs.shows(Plain::Help) {
        return;
    }
    let (answer, ()) = Dialog::new("Help").cancel("Close").width(HELP_WIDTH).show(ctx, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        widgets::section(ui, "Keys");
        for (keys, words) in keys(ui.ctx()) {
            beside(ui, words, |ui| {
                for key in keys {
                    widgets::key_name(ui, &key);
                }
            });
        }
        ui.add_space(space::M);
        widgets::section(ui, "What a change can come to");
        for (tone, word, words) in OUTCOMES {
            beside(ui, words, |ui| {
                widgets::pill(ui, tone, word);
            });
        }
        ui.add_space(space::M);
        widgets::muted(ui, concat!("Token Desk ", env!("CARGO_PKG_VERSION")));
    });
    if answer != Answer::Open {
        out.push(Message::HelpClosed);
    }
}

const HELP_WIDTH: f32 = 640.0;
const KEYS: f32 = 120.0;

const OUTCOMES: [(Tone, &str, &str); 3] = [
    (Tone::Good, "Confirmed", "The server said that it was done; of a token's status also by whom and when"),
    (Tone::Danger, "Refused", "Nothing was changed. The window says why, and what to do"),
    (
        Tone::Warning,
        "Unknown",
        "The request was sent and no answer came. It may or may not be done: do as the window says until the \
         program has looked what the server has",
    ),
];

fn beside(ui: &mut Ui, words: &str, add: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        let column = Layout::left_to_right(Align::Center);
        ui.allocate_ui_with_layout(vec2(KEYS, size::TARGET), column, |ui| {
            ui.set_width(KEYS);
            ui.spacing_mut().item_spacing.x = space::XS;
            add(ui);
        });
        ui.vertical(|ui| {
            ui.add_space((size::TARGET - size::LINE) / 2.0);
            ui.add(Label::new(rich(words, TextStyle::Body)).wrap());
        });
    });
}

/// Each key as this computer writes it, and what it does.
fn keys(ctx: &Context) -> Vec<(Vec<String>, &'static str)> {
    let plain = |key: Key| vec![ctx.format_shortcut(&KeyboardShortcut::new(Modifiers::NONE, key))];
    let search = SEARCH.iter().map(|shortcut| ctx.format_shortcut(shortcut)).collect();
    vec![
        (search, "To the search field"),
        (
            vec![ctx.format_shortcut(&NEXT_CALLER)],
            "Next caller: an empty desk; the history keeps what was done",
        ),
        (plain(Key::ArrowDown), "From the search field to the list of what was found, and down in it"),
        (plain(Key::Enter), "In a field: what the filled button beside it does"),
        (vec!["Esc".to_owned()], "Leaves a dialog, or stops what is being read"),
        (plain(Key::Tab), "To the next field or button; with Shift to the one before"),
        (vec![ctx.format_shortcut(&HELP)], "This help"),
    ]
}
