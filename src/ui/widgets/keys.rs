//! Keys as they are labelled on this computer's keyboard: "Ctrl+N", "Strg+N", "Cmd+N".

use egui::{Context, Key, KeyboardShortcut, ModifierNames, Modifiers};

use crate::say;

/// A shortcut in words, for labels, tool tips and assistive technologies.
pub fn key_words(ctx: &Context, shortcut: &KeyboardShortcut) -> String {
    let before = modifier_words(ctx, shortcut.modifiers);
    let key = match shortcut.logical_key {
        Key::ArrowDown => "↓",
        key => key.symbol_or_name(),
    };
    match (before.as_str(), key) {
        ("", key) => key.to_owned(),
        // signs that would be taken for what stands between
        (before, "+" | "−") => format!("{before} {key}"),
        (before, key) => format!("{before}+{key}"),
    }
}

fn modifier_words(ctx: &Context, modifiers: Modifiers) -> String {
    let names = ModifierNames { ctrl: say!("key-ctrl"), shift: say!("key-shift"), ..ModifierNames::NAMES };
    names.format(&modifiers, ctx.os().is_mac())
}
