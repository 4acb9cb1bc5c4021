//! Running work: words, seconds, and a way to stop.
//!
//! The picture moves four times a second, with no more frames than that, and once a second where less moves
//! ([`Motion`]).

use std::time::Duration;

use egui::{
    Id, Response, Role, Sense, Stroke, StrokeKind, TextStyle, TextWrapMode, Ui, WidgetInfo, accesskit::Live,
    vec2,
};

use super::{Button, buttons::described_link, focus, page, reading, surfaces};
use crate::{
    domain, say,
    ui::theme::{Motion, Palette, Scheme, Tone, rich, size, space},
};

/// Running work: a turning picture, words, seconds, and a button to stop. Returns whether it was pressed.
/// `stop` is "Stop" for what can be dropped, "Stop waiting" for what the server may still do, `None` where
/// nothing can be stopped.
pub fn busy(ui: &mut Ui, words: &str, since: Duration, stop: Option<&str>) -> bool {
    page::row(ui, |ui| {
        let next = Motion::of(ui.ctx()).step_with_seconds(since);
        turning(ui, next);
        let text = say!("busy", words = words, seconds = since.as_secs());
        let label = reading::label(ui, rich(&text, TextStyle::Body), TextWrapMode::Wrap);
        // said once, not every second
        said(ui, label.id.with("said"), &label, words);
        stopped(ui, words, stop)
    })
}

/// The button that stops the work with these words, to be focused from elsewhere.
pub fn stop_button(words: &str) -> Id {
    Id::unique(("the button that stops", words))
}

fn stopped(ui: &mut Ui, words: &str, stop: Option<&str>) -> bool {
    stop.is_some_and(|stop| Button::secondary(stop).id(stop_button(words)).show(ui).clicked())
}

/// The same with other words than the seconds: "Waiting for the caller · 1:32 left".
pub fn busy_until(ui: &mut Ui, words: &str, rest: &str) {
    page::row(ui, |ui| {
        spinner(ui);
        let text = rich(format!("{words} · {rest}"), TextStyle::Body);
        let label = reading::label(ui, text, TextWrapMode::Wrap);
        said(ui, label.id.with("said"), &label, words);
    });
}

/// Work with known progress: words, "1 200 of 1 205", and a bar. Returns whether `stop` was pressed.
pub fn progress(ui: &mut Ui, words: &str, done: u64, of: u64, stop: Option<&str>) -> bool {
    ui.ctx().request_repaint_after(Motion::of(ui.ctx()).step());
    let part = if of == 0 { 0.0 } else { (done as f64 / of as f64).clamp(0.0, 1.0) };
    let counted =
        if of == 0 { String::new() } else { format!(" · {}", say!("count-of", done = done, all = of)) };
    let stopped = page::row(ui, |ui| {
        let text = rich(format!("{words}{counted}"), TextStyle::Body);
        let label = reading::label(ui, text, TextWrapMode::Wrap);
        said(ui, label.id.with("said"), &label, words);
        if stop.is_some() {
            ui.add_space(space::S);
        }
        stopped(ui, words, stop)
    });
    let id = focus::stable_id(ui, "progress", words);
    let response = focus::place(ui, id, vec2(ui.available_width(), 8.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::ProgressIndicator, true, words));
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_numeric_value((part * 100.0).round());
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(100.0);
    });
    let palette = Palette::of(ui);
    let (rect, radius) = (response.rect, 4.0);
    if Scheme::of(ui.ctx()) == Scheme::HighContrast {
        // there the line is as bright as what is full
        let line = Stroke::new(1.0, palette.line);
        ui.painter().rect(rect, radius, palette.panel, line, StrokeKind::Inside);
    } else {
        ui.painter().rect_filled(rect, radius, palette.line);
    }
    let full = rect.with_max_x(rect.left() + (f64::from(rect.width()) * part) as f32);
    ui.painter().rect_filled(full, radius, palette.accent);
    stopped
}

/// A wait that the server asked for: the seconds left, and a button unless it is elsewhere. Returns whether
/// it was pressed.
pub fn countdown(ui: &mut Ui, words: &str, time_left: Duration, stop: Option<&str>) -> bool {
    // the seconds are rounded up: they change when their fraction is over
    let gone = Duration::from_secs(1).saturating_sub(Duration::from_nanos(time_left.subsec_nanos().into()));
    ui.ctx().request_repaint_after(Motion::of(ui.ctx()).step_with_seconds(gone));
    let strip = surfaces::notice_with(ui, Tone::Warning, |ui| {
        page::row(ui, |ui| {
            let colour = Palette::of(ui).warning;
            // a wait of 11.2 seconds is not over after 11
            let seconds = u64::try_from(time_left.as_millis().div_ceil(1000)).unwrap_or(u64::MAX);
            let text = rich(say!("countdown", words = words, seconds = seconds), TextStyle::Body);
            // longer than the row in some languages
            let label = reading::label(ui, text.color(colour), TextWrapMode::Wrap);
            said(ui, label.id.with("said"), &label, words);
            ui.add_space(space::S);
            stopped(ui, words, stop)
        })
    });
    strip.inner
}

/// Spoken once, beside a label that changes every second.
fn said(ui: &Ui, id: Id, label: &Response, words: &str) {
    let spoken = ui.interact(label.rect, id, Sense::hover());
    spoken.widget_info(|| WidgetInfo::labeled(Role::Status, true, words));
    ui.ctx().accesskit_node_builder(id, |node| node.set_live(Live::Polite));
}

/// Eight dots that darken in turn.
pub fn spinner(ui: &mut Ui) -> Response {
    let step = Motion::of(ui.ctx()).step();
    turning(ui, step)
}

/// The same with the time after which it has to be drawn again.
fn turning(ui: &mut Ui, next: Duration) -> Response {
    let side = size::LINE;
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    if !ui.is_rect_visible(rect) {
        return response;
    }
    ui.ctx().request_repaint_after(next);
    let palette = Palette::of(ui);
    let step = Motion::of(ui.ctx()).step();
    let turn = (ui.input(|input| input.time) / step.as_secs_f64()) as usize % 8;
    for dot in 0..8_usize {
        let angle = std::f32::consts::TAU * dot as f32 / 8.0;
        let centre = rect.center() + vec2(angle.sin(), -angle.cos()) * 7.0;
        // 0 is this step's dot, 7 the oldest
        let age = (turn + 8 - dot) % 8;
        let fade = 1.0 - age as f32 / 9.0;
        ui.painter().circle_filled(centre, 1.9, palette.accent.gamma_multiply(fade));
    }
    response
}

/// A button that copies text and confirms it for a moment.
pub fn copy_button(ui: &mut Ui, button: Button, text: impl FnOnce() -> String) -> Response {
    let id = focus::stable_id(ui, "copy", button.label());
    let note = was_copied(ui, id).then(|| say!("copied"));
    let response = button.id(id).note(note).show(ui);
    if let Some(note) = note {
        say_copied(ui, &response, note);
    }
    if response.clicked() {
        copy(ui, id, &text());
    }
    response
}

/// A small link that copies `text`. `does` says so: "Copies the serial number".
pub fn copy_link(ui: &mut Ui, does: &str, text: &str) -> Response {
    let id = ui.scope_id().with(("copied", does));
    let response = described_link(ui, Tone::Info, say!("copy"), Some(does));
    if response.clicked() {
        copy(ui, id, text);
    }
    if was_copied(ui, id) {
        super::text::small(ui, say!("copied"));
        say_copied(ui, &response, say!("copied"));
    }
    response
}

/// Says it by a live region and by what had the keyboard: not every screen reader speaks both.
fn say_copied(ui: &mut Ui, copies: &Response, words: &str) {
    super::text::announce(ui, copies.id.with("said"), words);
    focus::describe(ui, copies.id, words);
}

fn copy(ui: &Ui, id: Id, text: &str) {
    let now = ui.input(|input| input.time);
    ui.ctx().copy_text(domain::text::legible(text));
    ui.data_mut(|data| data.insert_temp(id, now));
    ui.ctx().request_repaint();
}

/// Whether this was copied in the last two seconds.
fn was_copied(ui: &Ui, id: Id) -> bool {
    let Some(at) = ui.data(|data| data.get_temp::<f64>(id)) else { return false };
    let time_left = at + 2.0 - ui.input(|input| input.time);
    if time_left <= 0.0 {
        return false;
    }
    ui.ctx().request_repaint_after(Duration::from_secs_f64(time_left));
    true
}
