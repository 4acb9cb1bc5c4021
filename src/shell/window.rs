//! The window's size, place and state: put back at the start, followed until the end.

use eframe::egui;

use crate::domain::window::{Screen, Window};

/// Whether the system counts places in points; elsewhere in pixels.
const IN_POINTS: bool = cfg!(target_os = "macos");

/// How much of a screen's sides a window has that is about to be maximised.
const NEARLY_ALL: f32 = 0.9;

pub(super) struct Watch {
    /// How it is, or was before it was maximised or minimised.
    last: Option<Window>,
    /// How it was before that: desktops resize a window first and then say that it is maximised.
    before: Option<Window>,
    /// What was there when it was measured; measuring costs an answer of the X server.
    seen: Option<Seen>,
    /// To be maximised once it is shown, as X11 desktops forget it of a hidden window, and moving ends it.
    to_maximize: bool,
}

#[derive(Clone, Copy, Debug, PartialEq)]
struct Seen {
    outer: Option<egui::Rect>,
    content: egui::Vec2,
    screen: Option<egui::Vec2>,
    maximized: bool,
    hidden: bool,
}

impl Watch {
    /// Moves the hidden window to where it was closed last, or to the main screen if that place is gone.
    pub fn start(cc: &eframe::CreationContext<'_>, remembered: Option<Window>) -> Self {
        if let Some(window) = &remembered {
            put(cc, window);
        }
        let to_maximize = remembered.is_some_and(|window| window.maximized());
        Self { last: remembered, before: remembered, seen: None, to_maximize }
    }

    /// Notes size and place when they have changed.
    pub fn look(&mut self, ctx: &egui::Context, frame: &eframe::Frame) {
        if self.to_maximize && ctx.cumulative_frame_nr() > 0 {
            self.to_maximize = false;
            ctx.send_viewport_cmd(egui::ViewportCommand::Maximized(true));
        }
        let content = ctx.content_rect().size();
        let seen = ctx.input(|input| {
            let now = input.viewport();
            Seen {
                outer: now.outer_rect,
                content,
                screen: now.monitor_size,
                // macOS does not tell while the window is open; there it is as large as it is
                maximized: !IN_POINTS && now.maximized == Some(true),
                hidden: now.minimized == Some(true) || now.fullscreen == Some(true),
            }
        });
        self.note(seen, || measure(frame));
    }

    fn note(&mut self, seen: Seen, measure: impl FnOnce() -> Option<Window>) {
        if self.seen == Some(seen) {
            return;
        }
        self.seen = Some(seen);
        if seen.hidden {
            return;
        }
        if seen.maximized {
            self.note_maximized(seen);
        } else if let Some(window) = measure() {
            self.before = self.last.filter(|last| !last.maximized()).or(self.before);
            self.last = Some(window);
        }
    }

    fn note_maximized(&mut self, seen: Seen) {
        let fills = |window: &Window| {
            let (width, height) = window.size();
            seen.screen.is_some_and(|screen| {
                width as f32 >= screen.x * NEARLY_ALL && height as f32 >= screen.y * NEARLY_ALL
            })
        };
        let normal = self.last.filter(|last| last.maximized() || !fills(last)).or(self.before);
        self.last = normal.map(|window| window.with_maximized(true));
    }

    /// How it was last.
    pub fn last(&self) -> Option<Window> {
        // closed before it was shown maximised
        self.last.map(|window| if self.to_maximize { window.with_maximized(true) } else { window })
    }
}

fn measure(frame: &eframe::Frame) -> Option<Window> {
    let window = frame.winit_window()?;
    let scale = window.scale_factor();
    let points = |pixels: u32| (f64::from(pixels) / scale).round() as u32;
    let unit = if IN_POINTS { scale } else { 1.0 };
    let units = |pixels: i32| (f64::from(pixels) / unit).round() as i32;
    let size = window.inner_size();
    // Wayland tells no place
    let corner = window.outer_position().ok().map(|at| (units(at.x), units(at.y)));
    Window::new((points(size.width), points(size.height)), corner, false)
}

fn put(cc: &eframe::CreationContext<'_>, remembered: &Window) {
    let Some(window) = cc.winit_window() else { return };
    // Wayland takes none
    let Ok(mut at) = window.outer_position() else { return };
    let main = window.primary_monitor();
    let others = window.available_monitors().filter(|screen| Some(screen) != main.as_ref());
    let screens: Vec<Screen> = main
        .clone()
        .into_iter()
        .chain(others)
        .map(|screen| {
            let (corner, size, scale) = (screen.position(), screen.size(), screen.scale_factor());
            let unit = if IN_POINTS { scale } else { 1.0 };
            Screen {
                corner: ((f64::from(corner.x) / unit) as i32, (f64::from(corner.y) / unit) as i32),
                size: ((f64::from(size.width) / unit) as u32, (f64::from(size.height) / unit) as u32),
                scale: scale / unit,
            }
        })
        .collect();
    let Some(fit) = remembered.fit(&screens) else { return };
    let pixels = if IN_POINTS { window.scale_factor() } else { 1.0 };
    at.x = (f64::from(fit.corner.0) * pixels) as i32;
    at.y = (f64::from(fit.corner.1) * pixels) as i32;
    if let Some((width, height)) = fit.size {
        let mut inner = window.inner_size();
        inner.width = (f64::from(width) * pixels) as u32;
        inner.height = (f64::from(height) * pixels) as u32;
        // what the desktop does not grant at once comes as an event
        let _ = window.request_inner_size(inner);
    }
    window.set_outer_position(at);
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: egui::Vec2 = egui::vec2(1920.0, 1080.0);

    fn watch(remembered: Option<Window>) -> Watch {
        Watch { last: remembered, before: remembered, seen: None, to_maximize: false }
    }

    fn window(width: u32, height: u32, maximized: bool) -> Option<Window> {
        Window::new((width, height), Some((40, 30)), maximized)
    }

    fn seen(width: f32, height: f32, maximized: bool) -> Seen {
        let content = egui::vec2(width, height);
        let outer = Some(egui::Rect::from_min_size(egui::pos2(40.0, 30.0), content));
        Seen { outer, content, screen: Some(SCREEN), maximized, hidden: false }
    }

    #[test]
    fn it_is_measured_only_when_something_changed() {
        let mut watch = watch(None);
        watch.note(seen(1000.0, 700.0, false), || window(1000, 700, false));
        watch.note(seen(1000.0, 700.0, false), || panic!("measured twice"));
        assert_eq!(watch.last(), window(1000, 700, false));
        watch.note(Seen { hidden: true, ..seen(0.0, 0.0, false) }, || panic!("a minimised one is nowhere"));
        assert_eq!(watch.last(), window(1000, 700, false));
    }

    #[test]
    fn a_maximised_window_keeps_the_size_that_it_goes_back_to() {
        let all = (1920, 1040);
        // whether the desktop tells first the size, or that it is maximised
        for size_first in [false, true] {
            let mut watch = watch(window(1180, 780, false));
            watch.note(seen(1000.0, 700.0, false), || window(1000, 700, false));
            if size_first {
                watch.note(seen(1920.0, 1040.0, false), || window(all.0, all.1, false));
            }
            watch.note(seen(1000.0, 700.0, true), || panic!("not while maximised"));
            watch.note(seen(1920.0, 1040.0, true), || panic!("not while maximised"));
            assert_eq!(watch.last(), window(1000, 700, true), "size first: {size_first}");
            watch.note(seen(1000.0, 700.0, false), || window(1000, 700, false));
            assert_eq!(watch.last(), window(1000, 700, false));
        }
    }

    #[test]
    fn a_window_closed_before_it_was_maximised_again_stays_maximised() {
        let mut watch = Watch { to_maximize: true, ..watch(window(1000, 700, true)) };
        watch.note(seen(1000.0, 700.0, false), || window(1000, 700, false));
        assert_eq!(watch.last(), window(1000, 700, true));
    }
}
