//! What a frame of the fullest screens costs the CPU: laying it out and cutting it into triangles, in each
//! language.

use std::time::{Duration, Instant};

use egui::{Context, RawInput, Rect, pos2, vec2};
use jiff::tz::TimeZone;
use token_desk::{
    domain::language::Language,
    ui,
    words::{self, Reader},
};

use crate::{canned::Canned, report::table};

/// Screens with more texts than any other: a person with many tokens and troubles, a long history, a dialog.
const SCREENS: [&str; 4] = ["troubled_person", "history", "history_long", "profile_rules"];

const FRAMES: u32 = 600;

/// The median over all frames after the first ones.
fn median(state: fn() -> Canned) -> Duration {
    let mut times = times(&mut state(), |_, _| {});
    times.sort();
    times[times.len() / 2]
}

/// What each frame after the first ones took, with what happens before it.
pub fn times(canned: &mut Canned, mut before: impl FnMut(&mut Canned, u32)) -> Vec<Duration> {
    let ctx = Context::default();
    ui::theme::install(&ctx);
    let input = || RawInput {
        screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1180.0, 780.0))),
        ..RawInput::default()
    };
    let mut frame = |number| {
        let began = Instant::now();
        before(canned, number);
        let output = ctx.run_ui(input(), |ui| {
            let app = &mut canned.app;
            ui::show(ui, &mut app.forms, &app.model, canned.now, &mut Vec::new());
        });
        let shapes = ctx.tessellate(output.shapes, output.pixels_per_point);
        assert!(!shapes.is_empty(), "something was drawn");
        began.elapsed()
    };
    for number in 0..60 {
        frame(number);
    }
    (60..60 + FRAMES).map(frame).collect()
}

pub fn measure() -> String {
    let states: Vec<_> = Canned::ALL.iter().filter(|(name, _)| SCREENS.contains(name)).collect();
    let rows = states.iter().map(|(name, state)| {
        let [en, de, fr, es, ja] = Language::ALL.map(|language| {
            words::speak_to(&Reader { language, zone: TimeZone::UTC });
            format!("{:.3} ms", median(*state).as_secs_f64() * 1_000.0)
        });
        [(*name).to_owned(), en, de, fr, es, ja]
    });
    let rows: Vec<_> = rows.collect();
    let [en, de, fr, es, ja] = Language::ALL.map(Language::own_name);
    table(["CPU time of a frame, median", en, de, fr, es, ja], &rows)
}
