//! The smallest program with eframe's same features: one window, one label. What Token Desk's start and
//! memory are held against.
//!
//! `smallest glow|wgpu` opens a window of the same size and says on standard error when its first frame was
//! drawn, at the same moment as `launch::attempt` does: when the next one begins.

use std::io::Write as _;

use eframe::{App, Frame, NativeOptions, egui};

#[derive(Default)]
struct Smallest {
    /// Number of the first frame.
    first: Option<u64>,
    said: bool,
}

impl App for Smallest {
    fn logic(&mut self, ctx: &egui::Context, _: &mut Frame) {
        if !self.said && self.first.is_some_and(|first| ctx.cumulative_frame_nr() > first) {
            self.said = true;
            // nobody may be reading
            writeln!(std::io::stderr().lock(), "first frame").ok();
        }
    }

    fn ui(&mut self, ui: &mut egui::Ui, _: &mut Frame) {
        ui.label("Hello");
        if self.first.is_none() {
            self.first = Some(ui.ctx().cumulative_frame_nr());
            ui.ctx().request_repaint();
        }
    }
}

fn main() -> eframe::Result {
    let renderer = std::env::args().nth(1).and_then(|name| name.parse().ok()).unwrap_or_default();
    let viewport = egui::ViewportBuilder::default().with_title("Smallest").with_inner_size([1180.0, 780.0]);
    let options = NativeOptions { viewport, renderer, ..NativeOptions::default() };
    eframe::run_native("smallest", options, Box::new(|_| Ok(Box::<Smallest>::default())))
}
