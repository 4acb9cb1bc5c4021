//! A number with its name, which filters a list.

use egui::{
    Response, Role, Sense, Stroke, StrokeKind, TextStyle, TextWrapMode, Ui, WidgetInfo,
    emath::GuiRounding as _, vec2,
};

use super::{focus, reading, surfaces};
use crate::ui::theme::{Palette, rich, size, space, strong};
use crate::{say, words};

const SIDE: f32 = 10.0;
const HEIGHT: f32 = 30.0;

/// "184 will be disabled". A press chooses it, or no longer; `chosen` is none where it cannot be chosen.
pub fn chip(ui: &mut Ui, count: usize, label: &str, chosen: Option<bool>) -> Response {
    let palette = Palette::of(ui);
    let number = words::number::whole(count as u64);
    let lay_out = |text: &str, style: TextStyle| {
        let room = ui.max_rect().width();
        reading::galley(ui, rich(text, style), TextWrapMode::Truncate, room, TextStyle::Body)
    };
    let (first, others) = (lay_out(&number, strong()), lay_out(label, TextStyle::Body));
    let width = first.size().x + space::S + others.size().x + 2.0 * SIDE;
    if ui.layout().main_wrap() && width > ui.available_size_before_wrap().x {
        ui.end_row();
    }
    let id = focus::stable_id(ui, "chip", label);
    let sense = if chosen.is_some() { Sense::click() } else { Sense::hover() };
    let response = focus::place(ui, id, vec2(width.ceil(), HEIGHT), sense);
    let name = say!("counted", count = number, what = label);
    match chosen {
        Some(chosen) => {
            response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), chosen, &name));
        }
        None => response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), &name)),
    }
    if ui.is_rect_visible(response.rect) {
        let rect = response.rect;
        let (fill, line) = match chosen {
            Some(true) => (palette.accent_tint, palette.accent),
            Some(false) if response.hovered() => (palette.hover, palette.line),
            Some(false) | None => (palette.panel, palette.line),
        };
        let painter = ui.painter();
        let radius = f32::from(size::RADIUS);
        painter.rect_filled(rect, radius, fill);
        if chosen == Some(true) {
            surfaces::mark_chosen(ui, rect, size::RADIUS);
        }
        ui.painter().rect_stroke(rect, radius, Stroke::new(1.0, line), StrokeKind::Inside);
        let middle = rect.center().y;
        let mut left = rect.left() + SIDE;
        for (galley, colour) in [(first, palette.text), (others, palette.muted)] {
            let at = egui::pos2(left, middle - galley.size().y / 2.0);
            left += galley.size().x + space::S;
            let colour = if chosen == Some(true) { palette.text } else { colour };
            ui.painter().galley(at.round_to_pixels(ui.pixels_per_point()), galley, colour);
        }
    }
    focus::ring(ui, &response, size::RADIUS);
    response
}
