//! The keys that work on every screen.

use egui::{Key, KeyboardShortcut, Modifiers};

const fn command(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}

/// To the search field: the keys of browsers, and of programs with a command line.
pub(in crate::ui) const SEARCH: [KeyboardShortcut; 2] = [command(Key::F), command(Key::K)];

pub(in crate::ui) const NEXT_CALLER: KeyboardShortcut = command(Key::N);

/// The desk, or where one signs in; the history; the profiles; many tokens at once, which came last.
pub(super) const PLACES: [KeyboardShortcut; 4] =
    [command(Key::Num1), command(Key::Num2), command(Key::Num3), command(Key::Num4)];

/// As the button on the desk.
pub(in crate::ui) const DISABLE: KeyboardShortcut = command(Key::D);

/// As the button of the history and after a change.
pub(in crate::ui) const EXPORT: KeyboardShortcut = command(Key::E);

/// Hides everything until somebody proves who they are.
pub(in crate::ui) const LOCK: KeyboardShortcut = command(Key::L);

pub(super) const SETTINGS: KeyboardShortcut = command(Key::Comma);

/// The list of keys.
pub(in crate::ui) const KEYS: KeyboardShortcut = command(Key::Slash);

/// What was done in this call, for the ticket.
pub(in crate::ui) const COPY_CALL: KeyboardShortcut =
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::C);

pub(in crate::ui) const HELP: KeyboardShortcut = KeyboardShortcut::new(Modifiers::NONE, Key::F1);
