//! Help: the keys, the words for outcomes, and the version.

use egui::{
    Align, Context, Key, KeyboardShortcut, Label, Layout, Modifiers, TextStyle, Ui, gui_zoom::kb_shortcuts,
    vec2,
};

use super::shortcuts::{
    COPY_CALL, DISABLE, EXPORT, HELP, KEYS as KEYS_LIST, LOCK, NEXT_CALLER, PLACES, SEARCH, SETTINGS,
};
use crate::{
    say,
    ui::{
        theme::{Tone, rich, size, space},
        widgets,
    },
};

/// The keys, what a change can come to, and the version.
pub(in crate::ui) fn keys(ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = space::XS;
    widgets::heading(ui, say!("help-keys"));
    for (keys, words) in all_keys(ui.ctx()) {
        beside(ui, words, |ui| {
            for key in keys {
                widgets::key_name(ui, &key);
            }
        });
    }
    ui.add_space(space::M);
    widgets::section(ui, say!("help-outcomes"));
    for (tone, word, words) in outcomes() {
        beside(ui, words, |ui| {
            widgets::pill(ui, tone, word);
        });
    }
    ui.add_space(space::M);
    widgets::muted(ui, &say!("version", version = env!("CARGO_PKG_VERSION")));
}

/// The column of keys.
const KEYS: f32 = 172.0;

fn outcomes() -> [(Tone, &'static str, &'static str); 3] {
    [
        (Tone::Good, say!("outcome-confirmed"), say!("help-confirmed")),
        (Tone::Danger, say!("outcome-refused"), say!("help-refused")),
        (Tone::Warning, say!("outcome-unknown"), say!("help-unknown")),
    ]
}

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
fn all_keys(ctx: &Context) -> Vec<(Vec<String>, &'static str)> {
    let plain = |key: Key| vec![widgets::key_words(ctx, &KeyboardShortcut::new(Modifiers::NONE, key))];
    let search = SEARCH.iter().map(|shortcut| widgets::key_words(ctx, shortcut)).collect();
    let sizes = [kb_shortcuts::ZOOM_IN, kb_shortcuts::ZOOM_OUT, kb_shortcuts::ZOOM_RESET];
    vec![
        (search, say!("help-key-search")),
        (vec![widgets::key_words(ctx, &NEXT_CALLER)], say!("help-key-next-caller")),
        (vec![widgets::key_words(ctx, &COPY_CALL)], say!("help-key-copy-call")),
        (vec![widgets::key_words(ctx, &DISABLE)], say!("help-key-disable")),
        (PLACES.iter().map(|shortcut| widgets::key_words(ctx, shortcut)).collect(), say!("help-key-places")),
        (vec![widgets::key_words(ctx, &EXPORT)], say!("help-key-export")),
        (plain(Key::ArrowDown), say!("help-key-down")),
        (vec![say!("key-enter").to_owned()], say!("help-key-enter")),
        (vec![say!("key-escape").to_owned()], say!("help-key-escape")),
        (plain(Key::Tab), say!("help-key-tab")),
        (sizes.iter().map(|shortcut| widgets::key_words(ctx, shortcut)).collect(), say!("help-key-sizes")),
        (vec![widgets::key_words(ctx, &LOCK)], say!("help-key-lock")),
        (vec![widgets::key_words(ctx, &SETTINGS)], say!("help-key-settings")),
        (vec![widgets::key_words(ctx, &KEYS_LIST)], say!("help-key-list")),
        (vec![widgets::key_words(ctx, &HELP)], say!("help-key-help")),
    ]
}
