//! What is drawn where the processor draws: nothing asks for more than a frame a second, whatever is shown.

use std::time::Duration;

use egui::ViewportId;
use token_desk::ui::theme::motion::{self, Motion};

use super::Window;
use crate::canned::Canned;

/// How many frames are looked at; the first of them comes with the next second, maybe at once.
const FRAMES: u32 = 5;

fn next_frame(window: &Window) -> Duration {
    window.0.output().viewport_output[&ViewportId::ROOT].repaint_delay
}

/// How long [`FRAMES`] take if each comes when the one before asks for it; an hour if none is asked for.
fn time_of_frames(window: &mut Window) -> Duration {
    let mut time = Duration::ZERO;
    for _ in 0..FRAMES {
        let next = next_frame(window);
        time = time.saturating_add(next);
        window.0.state_mut().canned.now += next.min(Duration::from_hours(1));
        window.0.step();
    }
    time
}

#[test]
fn no_state_of_any_screen_draws_more_than_a_frame_a_second() {
    let (mut impatient, mut turning) = (Vec::new(), 0);
    let least = Duration::from_secs(u64::from(FRAMES) - 1);
    for (name, state) in Canned::ALL {
        let mut window = Window::open(state());
        turning += usize::from(next_frame(&window) < Duration::from_millis(300));
        motion::set(&window.0.ctx, Motion::Least);
        window.settle();
        if time_of_frames(&mut window) >= least {
            continue;
        }
        // what was just opened takes no clicks for a moment
        window.0.run_steps(60);
        let time = time_of_frames(&mut window);
        if time < least {
            impatient.push((name, time));
        }
    }
    assert_eq!(impatient, [], "they ask for more");
    assert!(turning > 10, "in {turning} states something turns");
}
