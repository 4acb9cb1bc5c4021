//! Marks drawn as shapes, so that no font needs them.

use egui::{Color32, Pos2, Shape, Stroke, Ui, pos2, vec2};

use crate::ui::theme::Palette;

/// A check mark that is `reach` to each side.
pub(super) fn tick(ui: &Ui, centre: Pos2, reach: f32, thick: f32, colour: Color32) {
    let points = vec![
        centre + vec2(-reach, 0.0),
        centre + vec2(-reach * 0.3, reach * 0.7),
        centre + vec2(reach, -reach * 0.65),
    ];
    ui.painter().add(Shape::line(points, Stroke::new(thick, colour)));
}

/// An exclamation mark; at scale 1 it fits the big picture.
pub(super) fn exclamation(ui: &Ui, centre: Pos2, scale: f32, colour: Color32) {
    let painter = ui.painter();
    let half = 1.6 * scale;
    let bar = egui::Rect::from_min_max(centre + vec2(-half, -9.0 * scale), centre + vec2(half, 3.0 * scale));
    painter.rect_filled(bar, half * 0.6, colour);
    painter.circle_filled(pos2(centre.x, centre.y + 7.0 * scale), 2.0 * scale, colour);
}

/// A small exclamation mark on a dark circle, before an error.
pub(super) fn small_mark(ui: &Ui, centre: Pos2) {
    let palette = Palette::of(ui);
    ui.painter().circle_filled(centre, 7.5, palette.danger);
    exclamation(ui, centre, 0.5, palette.on_danger);
}
