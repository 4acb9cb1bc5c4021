//! A choice of all profile colours, each a dot and its name.

use egui::{
    Id, Response, Role, Sense, Stroke, StrokeKind, TextStyle, Ui, UiBuilder, WidgetInfo, WidgetText,
    emath::GuiRounding as _, pos2, vec2,
};

use super::{choices::walk, focus};
use crate::{
    domain::profile::Colour,
    ui::theme::{Palette, rich, size, space, strong},
    words,
};

const SIDE: f32 = 10.0;

/// The colours in wrapped rows. Returns whether the choice changed. Tab reaches only the chosen one; arrow
/// keys choose, as in every radio group.
pub fn swatches(ui: &mut Ui, name: &str, current: &mut Colour) -> bool {
    let before = *current;
    let group = UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(name);
    ui.scope_builder(group, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(6.0, space::S);
            for (place, colour) in Colour::ALL.into_iter().enumerate() {
                // an arrow key led here from another colour: both may have the focus in this frame
                let may_focus = colour == before || colour == *current;
                let response = swatch(ui, colour, colour == before, may_focus);
                if response.clicked() {
                    *current = colour;
                    response.request_focus();
                }
                if colour == before
                    && let Some(next) = walk(ui, &response, place, Colour::ALL.len())
                {
                    *current = Colour::ALL[next];
                    ui.memory_mut(|memory| memory.request_focus(id(ui, *current)));
                }
            }
        });
    });
    *current != before
}

fn id(ui: &Ui, colour: Colour) -> Id {
    ui.scope_id().with(("swatch", colour.key()))
}

fn swatch(ui: &mut Ui, colour: Colour, chosen: bool, may_focus: bool) -> Response {
    let palette = Palette::of(ui);
    let words = words::profile::colour(colour);
    let lay_out = |style: TextStyle| {
        let wrap = Some(egui::TextWrapMode::Extend);
        WidgetText::from(rich(words, style)).into_galley(ui, wrap, f32::INFINITY, TextStyle::Body)
    };
    let widest = lay_out(strong());
    let galley = if chosen { widest.clone() } else { lay_out(TextStyle::Body) };
    let sense = if may_focus { Sense::click() } else { Sense::CLICK };
    let room = vec2(SIDE + 10.0 + space::S + widest.size().x.ceil() + SIDE, size::BUTTON);
    let response = focus::place(ui, id(ui, colour), room, sense);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, words));
    if ui.is_rect_visible(response.rect) {
        let rect = response.rect;
        let (fill, line) = match (chosen, response.hovered()) {
            (true, _) => (palette.accent_tint, Stroke::new(2.0, palette.accent)),
            (false, true) => (palette.hover, Stroke::new(1.0, palette.field_border)),
            (false, false) => (palette.panel, Stroke::new(1.0, palette.line)),
        };
        let painter = ui.painter();
        painter.rect(rect, f32::from(size::RADIUS), fill, line, StrokeKind::Inside);
        let dot = pos2(rect.left() + SIDE + 5.0, rect.center().y);
        painter.circle_filled(dot, 5.0, palette.profile(colour).dot);
        let at = pos2(dot.x + 5.0 + space::S, rect.center().y - galley.size().y / 2.0);
        painter.galley(at.round_to_pixels(ui.pixels_per_point()), galley, palette.text);
    }
    focus::ring(ui, &response, size::RADIUS);
    response
}
