//! How many frames running work takes.

use std::time::Duration;

use egui::{Context, Id, RawInput, Ui, ViewportId};

use crate::ui::{
    theme::{
        self,
        motion::{self, Motion},
    },
    widgets::{Field, busy, busy_heading, busy_until, countdown, progress, spinner},
};

const SECONDS: u32 = 20;

/// The first frames of anything settle its layout.
const SETTLING: u32 = 4;

/// How many frames are drawn in [`SECONDS`] if each comes when the one before asks for it. `show` is told
/// how long it has been shown.
fn frames(motion: Motion, mut show: impl FnMut(&mut Ui, Duration)) -> u32 {
    let ctx = Context::default();
    theme::install(&ctx);
    motion::set(&ctx, motion);
    let (mut now, mut count) = (Duration::ZERO, 0);
    while now < Duration::from_secs(SECONDS.into()) {
        let input = RawInput { time: Some(now.as_secs_f64()), ..RawInput::default() };
        let mut output = ctx.run_ui(input, |ui| show(ui, now));
        output.textures_delta.clear();
        count += 1;
        // a screen of 60 Hz
        let delay = output.viewport_output[&ViewportId::ROOT].repaint_delay;
        now = now.saturating_add(delay.max(Duration::from_nanos(16_666_667)));
    }
    count
}

#[track_caller]
fn check(mut show: impl FnMut(&mut Ui, Duration)) {
    let full = frames(Motion::Full, &mut show);
    assert!(full > 3 * SECONDS && full <= 5 * SECONDS + SETTLING, "four times a second: {full}");
    for motion in [Motion::Less, Motion::Least] {
        let few = frames(motion, &mut show);
        let expected = SECONDS - 1..=SECONDS + SETTLING;
        assert!(expected.contains(&few), "once a second with {motion:?}: {few}");
    }
}

#[test]
fn running_work_draws_once_a_second_where_less_moves() {
    // it began between two seconds
    let late = Duration::from_millis(370);
    check(|ui, now| {
        busy(ui, "Looking for ada", now + late, Some("Stop"));
    });
    check(|ui, _| busy_until(ui, "Waiting for the caller", "1:32 left"));
    check(|ui, now| {
        progress(ui, "Reading", now.as_secs(), 60, None);
    });
    check(|ui, now| {
        let left = Duration::from_millis(60_700).saturating_sub(now);
        countdown(ui, "The server asks to wait", left, Some("Stop"));
    });
    check(|ui, _| busy_heading(ui, "Disabling the token", "000123456789"));
    check(|ui, now| {
        spinner(ui);
        busy(ui, "Looking for ada", now + late, None);
        progress(ui, "Reading", now.as_secs(), 60, None);
    });
}

#[test]
fn each_second_is_shown_where_less_moves() {
    for motion in [Motion::Less, Motion::Least] {
        let (mut shown, mut left) = (Vec::new(), Vec::new());
        let began = Duration::from_millis(370);
        frames(motion, |ui, now| {
            busy(ui, "Looking for ada", now + began, None);
            shown.push((now + began).as_secs());
        });
        frames(motion, |ui, now| {
            let rest = Duration::from_millis(60_700).saturating_sub(now);
            countdown(ui, "The server asks to wait", rest, None);
            left.push(rest.as_millis().div_ceil(1000));
        });
        shown.dedup();
        assert_eq!(shown, (0..=u64::from(SECONDS)).collect::<Vec<_>>(), "{motion:?}");
        left.dedup();
        assert!(left.windows(2).all(|pair| pair[1] + 1 == pair[0]), "{motion:?}: {left:?}");
    }
}

#[test]
fn a_caret_costs_no_frames_where_the_processor_draws() {
    let mut text = String::new();
    let id = Id::unique("who is calling");
    let mut field = |ui: &mut Ui, now: Duration| {
        Field::new("Who is calling", &mut text).id(id).show(ui);
        if now == Duration::ZERO {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
    };
    let blinking = frames(Motion::Full, &mut field);
    assert!(blinking > SECONDS, "it blinks: {blinking}");
    let still = frames(Motion::Least, &mut field);
    assert!(still <= SETTLING, "{still} frames");
}
