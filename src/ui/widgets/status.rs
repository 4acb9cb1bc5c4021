//! Outcome pictures drawn as shapes: check mark, question mark, exclamation mark.

use egui::{Response, Sense, Ui, UiBuilder, vec2};

use super::{marks, text, waiting};
use crate::ui::theme::{Palette, Tone, rich_strong, size, space};

/// How something ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// The server confirmed it.
    Confirmed,
    /// Nobody knows yet.
    Unknown,
    /// It did not happen.
    Refused,
    /// It was already so.
    Already,
    /// Some of it happened.
    Partly,
}

impl Status {
    fn tone(self) -> Tone {
        match self {
            Self::Confirmed => Tone::Good,
            Self::Unknown | Self::Partly => Tone::Warning,
            Self::Refused => Tone::Danger,
            Self::Already => Tone::Info,
        }
    }
}

/// A padlock. Hidden from assistive technology, as the words below it say the same.
pub fn lock_icon(ui: &mut Ui) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(size::STATUS_ICON, size::STATUS_ICON), Sense::hover());
    let shade = Palette::of(ui).tone(Tone::Info);
    ui.painter().circle_filled(rect.center(), size::STATUS_ICON / 2.0, shade.tint);
    marks::padlock(ui, rect.center(), shade.text);
    response
}

/// The picture. Hidden from assistive technology, as the words beside it say the same.
pub fn status_icon(ui: &mut Ui, status: Status) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(size::STATUS_ICON, size::STATUS_ICON), Sense::hover());
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let shade = Palette::of(ui).tone(status.tone());
    let centre = rect.center();
    let painter = ui.painter();
    painter.circle_filled(centre, size::STATUS_ICON / 2.0, shade.tint);
    match status {
        Status::Confirmed | Status::Already => marks::tick(ui, centre, 7.5, 3.0, shade.text),
        Status::Unknown => {
            let mark = rich_strong("?", 24.0);
            let galley = egui::WidgetText::from(mark).into_galley(
                ui,
                Some(egui::TextWrapMode::Extend),
                f32::INFINITY,
                egui::TextStyle::Heading,
            );
            painter.galley(centre - galley.size() / 2.0, galley, shade.text);
        }
        Status::Refused | Status::Partly => marks::exclamation(ui, centre, 1.0, shade.text),
    }
    response
}

/// Picture, heading and a muted line: the top of an outcome.
pub fn outcome_heading(ui: &mut Ui, status: Status, title: &str, line: &str) {
    beside_picture(ui, title, line, |ui| drop(status_icon(ui, status)));
}

/// The same for a running change: the picture turns.
pub fn busy_heading(ui: &mut Ui, title: &str, line: &str) {
    beside_picture(ui, title, line, |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(size::STATUS_ICON, size::STATUS_ICON), Sense::hover());
        ui.painter().circle_filled(rect.center(), size::STATUS_ICON / 2.0, Palette::of(ui).accent_tint);
        let inner = rect.shrink((size::STATUS_ICON - size::LINE) / 2.0);
        waiting::spinner(&mut ui.new_child(UiBuilder::new().max_rect(inner)));
    });
}

fn beside_picture(ui: &mut Ui, title: &str, line: &str, picture: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::L - 2.0;
        picture(ui);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if line.is_empty() {
                // beside the middle of the picture
                let height = ui.text_style_height(&egui::TextStyle::Heading);
                ui.add_space(((size::STATUS_ICON - height) / 2.0).floor());
                text::heading(ui, title);
            } else {
                text::heading(ui, title);
                text::muted(ui, line);
            }
        });
    });
}
