//! "Show the log": its last lines, its path, and a button to copy it.

use egui::{Align, Context, Id, Ui};
use jiff::Timestamp;

use super::{
    theme::{Tone, space},
    widgets::{self, Answer, Button, Dialog},
};
use crate::{
    app::{
        Message, Model,
        log::{self, Open},
    },
    domain::{log::Tail, time},
    phrase, say,
};

const WIDTH: f32 = 920.0;

pub(super) fn show(ui: &Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let Some(open) = model.dialog::<log::Open>() else { return };
    let text = open.tail.done().map(|tail| tail.text.as_str()).filter(|text| !text.is_empty());
    let mut dialog = Dialog::new(say!("log")).cancel(say!("close")).width(WIDTH);
    if text.is_some() {
        dialog = dialog.action(Button::primary(say!("copy")));
    }
    let (answer, ()) = dialog.show(ui.ctx(), |ui| body(ui, open, now));
    match (answer, text) {
        (Answer::Open, _) => {}
        (Answer::Action(_), Some(text)) => {
            out.push(Message::Copied { text: text.to_owned(), notice: phrase!("log-copied") });
        }
        (Answer::Cancelled | Answer::Action(_), _) => out.push(Message::Log(log::Message::Closed)),
    }
}

fn body(ui: &mut Ui, open: &Open, now: Timestamp) {
    if let Some(running) = open.tail.running() {
        widgets::busy(ui, say!("log-being-read"), time::since(running.since, now), None);
    }
    if let Some(problem) = open.tail.failed() {
        widgets::problem_banner(ui, problem);
    }
    if let Some(tail) = open.tail.done() {
        show_tail(ui, tail);
    }
    if is_fresh(ui.ctx(), open.tail.done().is_some()) {
        ui.scroll_to_cursor(Some(Align::BOTTOM));
        ui.ctx().request_repaint();
    }
}

fn show_tail(ui: &mut Ui, tail: &Tail) {
    if tail.text.is_empty() {
        widgets::notice(ui, Tone::Info, say!("log-none"));
    } else {
        widgets::muted(ui, say!("log-what"));
        widgets::details_box(ui, tail.text.trim_end());
    }
    if let Some(failure) = &tail.failure {
        widgets::notice(ui, Tone::Warning, &say!("log-not-written", why = failure));
    }
    ui.add_space(space::XS);
    widgets::facts(ui, |facts| facts.mono(say!("file"), &tail.path.to_string_lossy()));
}

/// Whether the lines were first drawn just now. The first pass only measures, so the next one counts too.
fn is_fresh(ctx: &Context, has_lines: bool) -> bool {
    const PASSES: u32 = 3;
    let id = Id::unique("log: drawn");
    let pass = ctx.cumulative_pass_nr();
    let (last, drawn) = ctx.data(|data| data.get_temp::<(u64, u32)>(id)).unwrap_or_default();
    let drawn = if last + 1 >= pass { drawn } else { 0 };
    let drawn = if has_lines { drawn.saturating_add(1) } else { 0 };
    ctx.data_mut(|data| data.insert_temp(id, (pass, drawn)));
    (1..=PASSES).contains(&drawn)
}
