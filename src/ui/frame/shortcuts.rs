//! The keys that work on every screen.

use egui::{Key, KeyboardShortcut, Modifiers};

/// To the search field: the keys of browsers, and of programs with a command line.
pub(in crate::ui) const SEARCH: [KeyboardShortcut; 2] =
    [KeyboardShortcut::new(Modifiers::COMMAND, Key::F), KeyboardShortcut::new(Modifiers::COMMAND, Key::K)];

pub(super) const NEXT_CALLER: KeyboardShortcut = KeyboardShortcut::new(Modifiers::COMMAND, Key::N);

pub(super) const HELP: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::F1);
