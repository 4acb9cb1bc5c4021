//! How long nobody has pressed a key or clicked. A pointer that moves is nobody.
//!
//! Costs no frames: each frame says when the next one is due at the latest, and that is when the time is up.

use std::time::{Duration, Instant};

use eframe::egui::{Context, Event};
use jiff::Timestamp;

pub(super) struct Idle {
    /// By the stopwatch, which some systems stop while they sleep, and by the clock, which can be set.
    last: (Instant, Timestamp),
    /// The time of the frame whose input was counted.
    counted: Option<f64>,
}

impl Idle {
    pub(super) fn new() -> Self {
        Self { last: now(), counted: None }
    }

    /// The time since the last key or click.
    pub(super) fn time(&self) -> Duration {
        self.time_at(now())
    }

    fn time_at(&self, now: (Instant, Timestamp)) -> Duration {
        let by_clock = Duration::try_from(now.1.duration_since(self.last.1)).unwrap_or_default();
        now.0.saturating_duration_since(self.last.0).max(by_clock)
    }

    /// Somebody is there.
    pub(super) fn restart(&mut self) {
        self.last = now();
    }

    /// Starts anew where this frame has a key or a click, and asks for a frame at the time when the window
    /// locks.
    pub(super) fn look(&mut self, ctx: &Context, after: Duration) {
        // while the window is not drawn, its input stays that of the last frame
        let (time, somebody) = ctx.input(|input| (input.time, input.events.iter().any(is_somebody)));
        if self.counted.replace(time) != Some(time) && somebody {
            self.restart();
        }
        ctx.request_repaint_after(after.saturating_sub(self.time()));
    }
}

fn now() -> (Instant, Timestamp) {
    (Instant::now(), Timestamp::now())
}

fn is_somebody(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { .. }
            | Event::Text(_)
            | Event::Paste(_)
            | Event::Copy
            | Event::Cut
            | Event::Ime(_)
            | Event::PointerButton { .. }
            | Event::Touch { .. }
            | Event::MouseWheel { .. }
            | Event::AccessKitActionRequest(_)
    )
}

#[cfg(test)]
mod tests {
    use eframe::egui::{self, Key, Modifiers, PointerButton, Pos2, RawInput};

    use super::*;

    fn frame(idle: &mut Idle, ctx: &Context, event: Event) {
        let input = RawInput { events: vec![event], ..RawInput::default() };
        ctx.run_ui(input, |ui| idle.look(ui.ctx(), Duration::from_mins(15))).textures_delta.clear();
    }

    #[test]
    fn keys_and_clicks_are_somebody_and_a_moving_pointer_is_nobody() {
        let ctx = egui::Context::default();
        let long_ago = || {
            let (instant, clock) = now();
            Idle { last: (instant, clock - Duration::from_mins(10)), counted: None }
        };
        let key = Event::Key {
            key: Key::A,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        let click = Event::PointerButton {
            pos: Pos2::ZERO,
            button: PointerButton::Primary,
            pressed: true,
            modifiers: Modifiers::NONE,
        };
        for event in [key, click] {
            let mut idle = long_ago();
            frame(&mut idle, &ctx, event);
            assert!(idle.time() < Duration::from_mins(1));
            // a run without a frame, as of a window that is minimised
            idle.last = long_ago().last;
            let looked = ctx.run_logic(&RawInput::default(), |ctx| idle.look(ctx, Duration::from_mins(15)));
            assert!(looked.viewport_commands.is_empty());
            assert!(idle.time() >= Duration::from_mins(10), "an old key or click counts once");
        }
        for event in [Event::PointerMoved(Pos2::ZERO), Event::PointerGone, Event::WindowFocused(true)] {
            let mut idle = long_ago();
            frame(&mut idle, &ctx, event);
            assert!(idle.time() >= Duration::from_mins(10));
        }
    }

    #[test]
    fn a_sleep_counts_whichever_clock_stood_still() {
        let idle = Idle::new();
        let (instant, clock) = idle.last;
        let hour = Duration::from_hours(1);
        assert_eq!(idle.time_at((instant, clock + hour)), hour, "the stopwatch stood still");
        assert_eq!(idle.time_at((instant + hour, clock - hour)), hour, "the clock was set back");
    }
}
