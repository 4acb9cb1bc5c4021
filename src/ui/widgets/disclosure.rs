//! A heading that folds what stands below it.

use egui::{
    Id, Response, Role, Sense, Shape, Stroke, TextStyle, TextWrapMode, Ui, WidgetInfo,
    emath::GuiRounding as _, pos2, vec2,
};

use super::{focus, reading};
use crate::ui::theme::{Palette, rich_strong, size, space};

/// Full width, with an arrow that points down while open. The caller draws the content while open. The id is
/// fixed, so that the heading can be focused.
pub fn disclosure(ui: &mut Ui, id: Id, words: &str, open: bool) -> Response {
    let palette = Palette::of(ui);
    let text = rich_strong(words, size::SECTION);
    let room = (ui.available_width() - ARROW).max(size::BUTTON);
    let galley = reading::galley(ui, text, TextWrapMode::Truncate, room, TextStyle::Body);
    let response = focus::place(ui, id, vec2(ui.available_width(), size::TARGET), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), words));
    ui.ctx().accesskit_node_builder(id, |node| node.set_expanded(open));
    if ui.is_rect_visible(response.rect) {
        let rect = response.rect;
        let colour = if response.hovered() { palette.accent } else { palette.text };
        let centre = pos2(rect.left() + 5.0, rect.center().y);
        let points = if open {
            [vec2(-4.5, -2.5), vec2(0.0, 2.5), vec2(4.5, -2.5)]
        } else {
            [vec2(-2.5, -4.5), vec2(2.5, 0.0), vec2(-2.5, 4.5)]
        };
        let points = points.map(|to| centre + to).to_vec();
        ui.painter().add(Shape::line(points, Stroke::new(1.5, colour)));
        let at = pos2(rect.left() + ARROW, rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at.round_to_pixels(ui.pixels_per_point()), galley, colour);
    }
    focus::ring(ui, &response, size::SMALL_RADIUS);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

const ARROW: f32 = 10.0 + space::S;
