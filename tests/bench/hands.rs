//! Hands at a real window: they know where a button is because the same program is laid out beside it,
//! without a window.
//!
//! The double (egui_kittest, `App`, `Runtime`) is of the same size and gets every click and key that the
//! window gets, so whatever is looked for by its label in the double lies at the same place in the window.

use std::{
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, ensure};
use egui::{Key, Pos2, UiBuilder, accesskit::Role, vec2};
use egui_kittest::{Harness, kittest::Queryable as _};
use jiff::Timestamp;
use token_desk::{
    app::{App, Model},
    ui::{self, theme},
};

use crate::{
    desk::{BenchApp, CAP},
    screen::{Program, Screen},
    server::Server,
};

/// Both, the window and its double.
pub struct Hands {
    double: Harness<'static, BenchApp>,
    pub screen: Screen,
    pub program: Program,
    pub window: String,
}

impl Hands {
    /// `program` has just been started on `screen`; `server` is whose profile it has, if any.
    pub fn new(screen: Screen, mut program: Program, server: Option<&Server>) -> anyhow::Result<Self> {
        program.says("frame")?;
        let window = screen.window("Token Desk")?;
        let double = Harness::builder()
            .with_size(vec2(1180.0, 780.0))
            .with_context_setup(theme::install)
            .build_ui_state(draw, BenchApp::new(server)?);
        let mut hands = Self { double, screen, program, window };
        let focus = format!("windowfocus {}", hands.window);
        hands.screen.order(&focus)?;
        hands.rest()?;
        Ok(hands)
    }

    /// Presses a button.
    pub fn press(&mut self, label: &str) -> anyhow::Result<()> {
        self.click(&[Role::Button], label)
    }

    /// Clicks a link.
    pub fn follow(&mut self, label: &str) -> anyhow::Result<()> {
        self.click(&[Role::Link], label)
    }

    /// Types into a field.
    pub fn fill(&mut self, label: &str, text: &str) -> anyhow::Result<()> {
        self.click(&[Role::TextInput, Role::MultilineTextInput, Role::PasswordInput], label)?;
        self.type_text(text)
    }

    /// Types into the field that has the focus.
    pub fn type_text(&mut self, text: &str) -> anyhow::Result<()> {
        self.screen.order(&format!("type --delay 2 {text}"))?;
        self.double.event(egui::Event::Text(text.to_owned()));
        self.rest()
    }

    /// Presses Enter.
    pub fn enter(&mut self) -> anyhow::Result<()> {
        self.screen.order("key Return")?;
        self.double.key_press(Key::Enter);
        self.rest()
    }

    /// What the double, and so the window, shows.
    pub fn model(&self) -> &Model {
        &self.double.state().app.model
    }

    /// Puts the window's pointer on a control and says where that is.
    pub fn point_at(&mut self, roles: &[Role], label: &str) -> anyhow::Result<Pos2> {
        let found = roles.iter().find_map(|role| self.double.query_by_role_and_label(*role, label));
        let place = found.with_context(|| format!("there is no {roles:?} “{label}”"))?.rect().center();
        self.screen.order(&format!("mousemove {} {}", place.x.round(), place.y.round()))?;
        // it may light up
        self.program.comes_to_rest()?;
        Ok(place)
    }

    /// Clicks there in the double alone.
    pub fn click_double(&mut self, place: Pos2) -> anyhow::Result<()> {
        self.double.hover_at(place);
        for pressed in [true, false] {
            let button = egui::PointerButton::Primary;
            let modifiers = egui::Modifiers::NONE;
            self.double.event(egui::Event::PointerButton { pos: place, button, pressed, modifiers });
        }
        self.rest()
    }

    fn click(&mut self, roles: &[Role], label: &str) -> anyhow::Result<()> {
        let place = self.point_at(roles, label)?;
        self.screen.order("click 1")?;
        self.click_double(place)
    }

    /// Until neither works nor draws any more.
    fn rest(&mut self) -> anyhow::Result<()> {
        let end = Instant::now() + CAP;
        let mut still = 0;
        while still < 8 {
            self.double.step();
            // the window was asked the same, and may be slower
            let behind = self.program.replies() < self.double.state().replies;
            still = if behind || self.model().ticks() { 0 } else { still + 1 };
            ensure!(
                Instant::now() < end,
                "not at rest: the window has taken in {} replies, its double {}",
                self.program.replies(),
                self.double.state().replies
            );
            thread::sleep(Duration::from_millis(5));
        }
        self.program.comes_to_rest()
    }
}

/// A frame of the double: what the window's shell does.
fn draw(ui: &mut egui::Ui, desk: &mut BenchApp) {
    desk.take_replies();
    // the harness keeps a margin; the window has none
    let whole = ui.ctx().content_rect();
    let mut ui = ui.new_child(UiBuilder::new().max_rect(whole));
    ui.set_clip_rect(whole);
    let mut messages = Vec::new();
    let App { forms, model } = &mut desk.app;
    ui::show(&mut ui, forms, model, Timestamp::now(), &mut messages);
    for message in messages {
        desk.send(message);
    }
}
