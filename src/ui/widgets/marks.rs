//! Marks drawn as shapes, so that no font needs them.

use egui::{Color32, Pos2, Shape, Stroke, Ui, pos2, vec2};

use crate::{domain::check::Standing, ui::theme::Palette};

/// A check mark that is `reach` to each side.
pub(super) fn tick(ui: &Ui, centre: Pos2, reach: f32, thick: f32, colour: Color32) {
    let points = vec![
        centre + vec2(-reach, 0.0),
        centre + vec2(-reach * 0.3, reach * 0.7),
        centre + vec2(reach, -reach * 0.65),
    ];
    ui.painter().add(Shape::line(points, Stroke::new(thick, colour)));
}

/// A cross that is `reach` to each side.
pub(super) fn cross(ui: &Ui, centre: Pos2, reach: f32, thick: f32, colour: Color32) {
    for side in [-reach, reach] {
        let ends = [centre + vec2(-side, -reach), centre + vec2(side, reach)];
        ui.painter().line_segment(ends, Stroke::new(thick, colour));
    }
}

/// An exclamation mark; at scale 1 it fits the big picture.
pub(super) fn exclamation(ui: &Ui, centre: Pos2, scale: f32, colour: Color32) {
    let painter = ui.painter();
    let half = 1.6 * scale;
    let bar = egui::Rect::from_min_max(centre + vec2(-half, -9.0 * scale), centre + vec2(half, 3.0 * scale));
    painter.rect_filled(bar, half * 0.6, colour);
    painter.circle_filled(pos2(centre.x, centre.y + 7.0 * scale), 2.0 * scale, colour);
}

/// The sign of how a step of the connection check stands.
pub fn sign(ui: &Ui, centre: Pos2, standing: Standing, colour: Color32) {
    match standing {
        Standing::Good => tick(ui, centre, 4.5, 1.8, colour),
        Standing::Caution => exclamation(ui, centre, 0.55, colour),
        Standing::Failed => cross(ui, centre, 3.8, 1.8, colour),
        Standing::Skipped | Standing::NotReached => {
            let ends = [centre - vec2(4.0, 0.0), centre + vec2(4.0, 0.0)];
            ui.painter().line_segment(ends, Stroke::new(1.4, colour));
        }
    }
}

/// A padlock; it fits the big picture.
pub(super) fn padlock(ui: &Ui, centre: Pos2, colour: Color32) {
    let painter = ui.painter();
    let body = egui::Rect::from_center_size(centre + vec2(0.0, 4.0), vec2(17.0, 12.0));
    painter.rect_filled(body, 2.5, colour);
    let middle = centre + vec2(0.0, -3.5);
    let arc = (0..=12_u8).map(|step| {
        let angle = std::f32::consts::PI * (1.0 + f32::from(step) / 12.0);
        middle + 5.0 * vec2(angle.cos(), angle.sin())
    });
    let ends = [middle + vec2(-5.0, 2.0), middle + vec2(5.0, 2.0)];
    let points = [ends[0]].into_iter().chain(arc).chain([ends[1]]).collect();
    painter.add(Shape::line(points, Stroke::new(2.4, colour)));
}

/// A small exclamation mark on a dark circle, before an error.
pub(super) fn small_mark(ui: &Ui, centre: Pos2) {
    let palette = Palette::of(ui);
    ui.painter().circle_filled(centre, 7.5, palette.danger);
    exclamation(ui, centre, 0.5, palette.on_danger);
}
