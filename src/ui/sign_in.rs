//! The sign-in panel: profiles on the left, one credential on the right; before there is a profile, two ways
//! to begin.
//!
//! Fields and keys belong to [`crate::app::sign_in`]; this looks only at the focus and at pasted text.

mod closed;
mod credential;
mod first_run;
mod keyboard;
mod panel;
mod parts;
mod places;
mod trust;

use egui::{Align2, Context, Frame, Id, Margin, Order, Stroke, Ui};
use jiff::Timestamp;

use self::parts::chosen;
use super::{
    lock,
    theme::{Palette, size, space},
    widgets::{
        heading,
        page::{self, Side, Split},
    },
};
use crate::{
    app::{Message, Model, sign_in},
    say,
};

const PLACES: f32 = 360.0;

pub(super) fn show(
    ui: &mut Ui,
    form: &mut sign_in::Form,
    model: &Model,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    if model.workstation.policy.is_broken() {
        return page::page(ui, |ui| closed::show(ui, model, out));
    }
    let chosen = chosen(model);
    keyboard::take_pasted_key(ui.ctx(), form, model, out);
    let first_run = first_run::is_it(model);
    page::page(ui, |ui| {
        if first_run {
            return first_run::show(ui, model, now, out);
        }
        if !page::is_narrow(ui) {
            ui.add_space(space::M);
        }
        page::two_columns(ui, Split::Left(PLACES), |ui, side| match side {
            Side::Left => places::show(ui, model, now, out),
            Side::Right => panel::show(ui, form, model, chosen, now, out),
        });
    });
    keyboard::follow(ui.ctx(), form, model, now);
    keyboard::take_keys(ui.ctx(), model, first_run, out);
    let submits = |said: &Message| matches!(said, Message::SignIn(sign_in::Message::Submitted));
    if form.pin.is_unfinished() && out.iter().any(submits) {
        lock::focus_wrong(ui.ctx(), &form.pin);
    }
    show_drop(ui.ctx());
}

/// Shown while a file is dragged over the window.
fn show_drop(ctx: &Context) {
    if ctx.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let palette = Palette::in_use(ctx);
    let window = ctx.content_rect();
    let layer = egui::LayerId::new(Order::Foreground, Id::unique("below a file"));
    ctx.layer_painter(layer).rect_filled(window, 0.0, palette.backdrop);
    egui::Area::new(Id::unique("drop a file"))
        .order(Order::Tooltip)
        .anchor(Align2::CENTER_CENTER, egui::Vec2::ZERO)
        .interactable(false)
        .fade_in(false)
        .show(ctx, |ui| {
            Frame::new()
                .fill(palette.panel)
                .stroke(Stroke::new(2.0, palette.accent))
                .corner_radius(size::PANEL_RADIUS)
                .inner_margin(Margin::symmetric(28, 20))
                .show(ui, |ui| heading(ui, say!("drop-key-file")));
        });
}
