//! Every screen on canned models, read and pressed by what a person reads.

mod actions;
mod batch;
mod batch_keyboard;
mod batch_late;
mod batch_reopened;
mod confirm;
mod emergency;
mod export;
mod frame;
mod guide;
mod history;
mod lasting;
mod lock;
mod long_lists;
mod lookup;
mod outcome;
mod person;
mod policy;
mod profiles;
mod proof;
mod removals;
mod replace;
mod settings_and_log;
mod sign_in;
mod still;
mod unseen;
mod verify;

use std::{
    fmt,
    ops::{Deref, DerefMut},
};

use egui::{
    Event, Key, Modifiers, PointerButton, Pos2, Role, Vec2,
    accesskit::{Invalid, Live},
    vec2,
};
use egui_kittest::{
    Harness, Node,
    kittest::{NodeT as _, Queryable as _},
};
use token_desk::{app::Message, ui};

use crate::canned::Canned;

/// The usual size of the window, the smallest one, and what is left of the usual one at 200 %.
const USUAL: Vec2 = vec2(1180.0, 780.0);
const SMALL: Vec2 = vec2(900.0, 640.0);
const DOUBLE: Vec2 = vec2(590.0, 390.0);

/// A state of the program, as the tests of a screen list them.
type State = fn() -> Canned;

/// The program behind the window, and what people did in it.
struct DrawnApp {
    canned: Canned,
    /// Everything that the views handed out, in its order, as `Debug` shows it.
    said: Vec<String>,
}

impl DrawnApp {
    /// What was said to one screen, named as [`Message`] names it: "History", "Profiles".
    fn said_to(&self, screen: &str) -> Vec<&str> {
        let inside = |said: &'_ String| said.starts_with(screen) && said[screen.len()..].starts_with('(');
        let words = self.said.iter().filter(|said| inside(said));
        words.map(|said| &said[screen.len() + 1..said.len() - 1]).collect()
    }
}

/// A window on a canned program: the whole `ui::show`, with every message taken in as the shell does it.
struct Window(Harness<'static, DrawnApp>);

impl Window {
    fn open(canned: Canned) -> Self {
        Self::open_at(canned, USUAL)
    }

    fn open_at(canned: Canned, size: Vec2) -> Self {
        let desk = DrawnApp { canned, said: Vec::new() };
        let harness = Harness::builder()
            .with_size(size)
            .with_step_dt(1.0 / 60.0)
            // Chinese comes from the system's fonts, which a test does without
            .allow_missing_glyphs()
            .with_context_setup(ui::theme::install)
            .build_ui_state(
                |ui, desk: &mut DrawnApp| {
                    let mut messages: Vec<Message> = Vec::new();
                    let app = &mut desk.canned.app;
                    ui::show(ui, &mut app.forms, &app.model, desk.canned.now, &mut messages);
                    for message in messages {
                        desk.said.push(format!("{message:?}"));
                        desk.canned.send(message);
                        ui.ctx().request_repaint();
                    }
                },
                desk,
            );
        let mut window = Self(harness);
        window.settle();
        window
    }

    /// Draws until everything that was pressed has come to rest; what runs goes on running.
    fn settle(&mut self) {
        self.0.run_steps(6);
    }

    /// Does something to the program from outside, as the runtime does.
    fn send(&mut self, act: impl FnOnce(&mut Canned)) {
        act(&mut self.0.state_mut().canned);
        self.settle();
    }

    fn press(&mut self, key: Key) {
        self.0.key_press(key);
        self.settle();
    }

    /// Holds a key down, long enough for the system to repeat it.
    fn hold(&mut self, key: Key) {
        for _ in 0..5 {
            self.0.key_down(key);
            self.settle();
        }
    }

    /// The middle of what has this role and these words.
    fn place(&self, role: Role, label: &str) -> Pos2 {
        self.0.get_by_role_and_label(role, label).rect().center()
    }

    /// Presses the mouse at once at a place, whatever lies there; twice at the same place is a double click.
    fn press_at(&mut self, pos: Pos2) {
        press_at(&mut self.0, pos);
    }

    /// Clicks on what has this role and these words.
    fn click(&mut self, role: Role, label: &str) {
        self.0.get_by_role_and_label(role, label).scroll_to_me();
        self.settle();
        self.0.get_by_role_and_label(role, label).click();
        self.settle();
    }

    /// Shows what folds below "Details".
    fn unfold(&mut self) {
        self.click(Role::Button, "Details");
    }

    /// What is spoken after the name of what has the focus.
    fn described(&self) -> String {
        let focused = self.0.root().children_recursive().find(Node::is_focused);
        let words = focused.and_then(|node| node.accesskit_node().data().description().map(str::to_owned));
        words.unwrap_or_default()
    }

    /// Puts the focus where these words stand, as Tab would.
    fn focus(&mut self, role: Role, label: &str) {
        self.0.get_by_role_and_label(role, label).focus();
        self.settle();
    }

    fn type_into(&mut self, field: &str, text: &str) {
        self.focus(Role::TextInput, field);
        self.0.get_by_role_and_label(Role::TextInput, field).type_text(text);
        self.settle();
    }

    /// The name of what has the focus.
    fn focused(&self) -> Option<String> {
        self.0.root().children_recursive().find(Node::is_focused)?.accesskit_node().label()
    }

    /// What a screen reader says of what has the focus after its name.
    fn heard(&self) -> String {
        let focused = self.0.root().children_recursive().find(Node::is_focused);
        let described =
            focused.and_then(|node| node.accesskit_node().data().description().map(str::to_owned));
        described.unwrap_or_default()
    }

    /// What was put on the clipboard in the last frame.
    fn copied(&self) -> Option<String> {
        let commands = &self.0.output().platform_output.commands;
        commands.iter().rev().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    }

    /// Whether these words can be read anywhere, on their own or inside longer ones.
    fn shows(&self, words: &str) -> bool {
        self.texts().iter().any(|text| text.contains(words) || plain(text).contains(words))
    }

    /// Everything that can be read.
    fn texts(&self) -> Vec<String> {
        let nodes = self.0.root().children_recursive();
        nodes.flat_map(|node| [node.accesskit_node().label(), node.value()]).flatten().collect()
    }

    /// Whether a live region says these words.
    fn announces(&self, words: &str) -> bool {
        self.0.root().children_recursive().any(|node| {
            let data = node.accesskit_node().data().clone();
            data.live().is_some_and(|live| live != Live::Off) && data.label() == Some(words)
        })
    }

    fn has(&self, role: Role, label: &str) -> bool {
        self.0.query_by_role_and_label(role, label).is_some()
    }

    /// Whether it is there and cannot be pressed.
    fn is_blocked(&self, label: &str) -> bool {
        self.0.get_by_role_and_label(Role::Button, label).accesskit_node().is_disabled()
    }

    /// Whether a field is marked as wrong.
    fn is_wrong(&self, field: &str) -> bool {
        let node = self.0.get_by_role_and_label(Role::TextInput, field);
        node.accesskit_node().data().invalid() == Some(Invalid::True)
    }

    /// The items of the open menu, each with what stands below it and whether it can be chosen.
    fn items(&self) -> Vec<(String, Option<String>, bool)> {
        let item = |node: Node<'_>| {
            let node = node.accesskit_node();
            let below = node.data().description().map(str::to_owned);
            (node.label().unwrap_or_default(), below, !node.is_disabled())
        };
        self.0.query_all_by_role(Role::MenuItem).map(item).collect()
    }

    fn item_names(&self) -> Vec<String> {
        self.items().into_iter().map(|(name, ..)| name).collect()
    }

    /// What stands below an item of the open menu, and whether it can be chosen.
    #[track_caller]
    fn item(&self, name: &str) -> (Option<String>, bool) {
        let item = self.items().into_iter().find(|(item, ..)| item == name);
        let (_, below, usable) = item.unwrap_or_else(|| panic!("{name}: {:?}", self.items()));
        (below, usable)
    }

    /// What was said since the last time that this was asked.
    fn said(&mut self) -> Vec<String> {
        std::mem::take(&mut self.0.state_mut().said)
    }

    #[track_caller]
    fn assert_said(&mut self, expected: &[&str]) {
        assert_eq!(self.said(), expected);
    }

    /// These messages, and no others, were handed out for one screen, named as [`Message`] names it.
    #[track_caller]
    fn assert_said_to<M: fmt::Debug>(&self, screen: &str, messages: &[M]) {
        let words: Vec<_> = messages.iter().map(|message| format!("{message:?}")).collect();
        assert_eq!(self.0.state().said_to(screen), words);
    }

    fn canned(&self) -> &Canned {
        &self.0.state().canned
    }
}

/// Presses the mouse at a place of a window of any kind.
fn press_at<S>(window: &mut Harness<'_, S>, pos: Pos2) {
    window.event(Event::PointerMoved(pos));
    for pressed in [true, false] {
        let (button, modifiers) = (PointerButton::Primary, Modifiers::default());
        window.event(Event::PointerButton { pos, button, pressed, modifiers });
    }
    window.step();
}

/// The same with plain spaces: dates on the screen have others, so that they are not broken.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// What can be asked of any window: what is there by its words, its state, drawing.
impl Deref for Window {
    type Target = Harness<'static, DrawnApp>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl DerefMut for Window {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.0
    }
}
