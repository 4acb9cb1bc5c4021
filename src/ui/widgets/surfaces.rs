//! Panels, tinted strips, pills, boxes for details, and a profile's dot and label.

use std::sync::Arc;

use egui::{
    Color32, CornerRadius, Frame, Galley, InnerResponse, Margin, Pos2, Rect, Response, Role, Sense, Shape,
    Stroke, StrokeKind, TextStyle, TextWrapMode, Ui, UiBuilder, WidgetInfo, WidgetText,
    emath::GuiRounding as _, vec2,
};

use super::{focus, reading, text};
use crate::{
    domain::profile::{Colour, PRACTICE},
    ui::theme::{Palette, Scheme, Shade, Tone, rich, rich_strong, size, space, strong},
    words,
};

/// How thick the bar of what is chosen is; the line around it is 1.
const BAR: f32 = 4.0;

/// Marks what is chosen where a tint alone is hard to see: a thin line around it, and a bar at its beginning.
/// The ring of the focus is thicker, and has no bar.
pub(super) fn mark_chosen(ui: &Ui, rect: Rect, radius: u8) {
    let colour = Palette::of(ui).chosen_line;
    let bar = rect.with_max_x(rect.left() + BAR);
    let corners = CornerRadius { nw: radius, sw: radius, ..CornerRadius::ZERO };
    ui.painter().rect_filled(bar, corners, colour);
    ui.painter().rect_stroke(rect, f32::from(radius), (1.0, colour), StrokeKind::Inside);
}

/// Whether a widget that cannot be used says so by its outline: in high contrast, grey among white is not
/// enough.
pub(super) fn is_dashed(ui: &Ui) -> bool {
    !ui.is_enabled() && Scheme::of(ui.ctx()) == Scheme::HighContrast
}

/// The outline of what cannot be used.
pub(super) fn dashes(ui: &Ui, rect: Rect, colour: Color32) {
    let rect = rect.shrink(0.5);
    let corners =
        [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom(), rect.left_top()];
    ui.painter().extend(dashed(&corners, Stroke::new(1.0, colour)));
}

pub(super) fn dashed(path: &[Pos2], line: Stroke) -> Vec<Shape> {
    Shape::dashed_line(path, line, 4.0, 3.0)
}

/// A full-width card.
pub fn panel<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    card(ui, Margin::symmetric(20, 18), space::M, add)
}

/// A card with wider margins, for a screen's main thing.
pub fn roomy_panel<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let margin = if ui.available_width() < size::DIALOG { 20 } else { 28 };
    card(ui, Margin::same(margin), space::L, add)
}

/// A card with margins of its own.
pub fn framed<R>(ui: &mut Ui, margin: f32, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    card(ui, Margin::same(margin as i8), space::S, add)
}

/// A card with narrow margins, for lists and tables.
pub fn list_panel<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    card(ui, Margin::same(8), space::S, add)
}

fn card<R>(ui: &mut Ui, margin: Margin, between: f32, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let palette = Palette::of(ui);
    Frame::new()
        .fill(palette.panel)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(size::PANEL_RADIUS)
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing = vec2(space::S, between);
            add(ui)
        })
}

/// A tinted strip with a sentence.
pub fn notice(ui: &mut Ui, tone: Tone, words: &str) -> Response {
    let response = notice_with(ui, tone, |ui| {
        let colour = Palette::of(ui).tone(tone).text;
        reading::label(ui, rich(words, TextStyle::Body).color(colour), None)
    });
    response.inner
}

/// A tinted strip with a lead: "Checking what the server has now · second look in 4 s".
pub fn leading_notice(ui: &mut Ui, tone: Tone, lead: &str, rest: &str) {
    notice_with(ui, tone, |ui| {
        let colour = Palette::of(ui).tone(tone).text;
        let words = WidgetText::concat(
            ui,
            [rich(lead, strong()).color(colour), rich(format!(" · {rest}"), TextStyle::Body).color(colour)],
        );
        reading::label(ui, words, None);
    });
}

/// A tinted strip about a problem: a lead, which is spoken when it appears, more sentences, and the widgets
/// of `add`.
pub fn alert<R>(ui: &mut Ui, tone: Tone, lead: &str, rest: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let spoken = UiBuilder::new().accessibility_role(Role::Alert).accessibility_label(lead);
    let strip = |ui: &mut Ui| {
        text::alarm(ui, ui.unique_id().with("said"), &words::sentences([lead]));
        notice_with(ui, tone, |ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
            let colour = Palette::of(ui).tone(tone).text;
            reading::label(ui, rich(lead, strong()).color(colour), TextWrapMode::Wrap);
            reading::label(ui, rich(rest, TextStyle::Body).color(colour), TextWrapMode::Wrap);
            add(ui)
        })
        .inner
    };
    ui.scope_builder(spoken, strip).inner
}

pub fn notice_with<R>(ui: &mut Ui, tone: Tone, add: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    Frame::new()
        .fill(Palette::of(ui).tone(tone).tint)
        .corner_radius(size::RADIUS)
        .inner_margin(Margin::symmetric(12, 10))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
}

/// A word for a state, on a tint.
pub fn pill(ui: &mut Ui, tone: Tone, word: &str) -> Response {
    let shade = Palette::of(ui).tone(tone);
    shaded_pill(ui, shade, word)
}

/// A profile's label, such as PRODUCTION, in the profile's colour.
pub fn profile_label(ui: &mut Ui, colour: Colour, label: &str) -> Response {
    let shade = Palette::of(ui).profile(colour).label;
    shaded_pill(ui, shade, label)
}

fn shaded_pill(ui: &mut Ui, shade: Shade, word: &str) -> Response {
    let room = ui.available_width().max(40.0);
    let width = pill_width(ui, word);
    let id = focus::stable_id(ui, "pill", word);
    let response = focus::place(ui, id, vec2(width.min(room), 22.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), word));
    if ui.is_rect_visible(response.rect) {
        paint_pill(ui, response.rect, shade, word);
    }
    if width > room { reading::tip(response, word) } else { response }
}

fn pill_word(ui: &Ui, word: &str, room: f32) -> Arc<Galley> {
    reading::galley(ui, rich_strong(word, size::SMALL), TextWrapMode::Truncate, room, TextStyle::Small)
}

/// A pill's full width.
pub fn pill_width(ui: &Ui, word: &str) -> f32 {
    pill_word(ui, word, f32::INFINITY).size().x.ceil() + 16.0
}

/// Paints a pill inside another widget.
pub(super) fn paint_pill(ui: &Ui, rect: Rect, shade: Shade, word: &str) {
    let galley = pill_word(ui, word, rect.width() - 16.0);
    let painter = ui.painter();
    let radius = f32::from(size::SMALL_RADIUS);
    painter.rect_filled(rect, radius, shade.tint);
    if shade.tint == Palette::of(ui).panel {
        // in high contrast there is no tint that would show a plain one
        painter.rect_stroke(rect, radius, (1.0, shade.text), StrokeKind::Inside);
    }
    let at = (rect.center() - galley.size() / 2.0).round_to_pixels(ui.pixels_per_point());
    painter.galley(at, galley, shade.text);
}

/// A profile's dot. Hidden from assistive technology, as the name stands beside it.
pub fn profile_dot(ui: &mut Ui, colour: Colour) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(10.0, size::LINE), Sense::hover());
    ui.painter().circle_filled(rect.center(), 5.0, Palette::of(ui).profile(colour).dot);
    response
}

/// A profile: dot, name, and its label where it has one.
pub fn profile_name(ui: &mut Ui, colour: Colour, name: &str, label: &str) {
    // the practice tenant's name says all that its label does, in the reader's language
    let label = if name == PRACTICE { "" } else { label };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.set_min_height(size::LINE);
        profile_dot(ui, colour);
        let label_room = if label.is_empty() { 0.0 } else { pill_width(ui, label) + space::S };
        ui.scope(|ui| {
            ui.set_max_width((ui.available_width() - label_room).max(40.0));
            text::elided(ui, rich(words::profile::name(name), TextStyle::Body));
        });
        if !label.is_empty() {
            profile_label(ui, colour, label);
        }
    });
}

/// A box of monospaced lines for support staff.
pub fn details_box(ui: &mut Ui, details: &str) -> Response {
    field_box(ui, |ui| text::mono(ui, details))
}

/// A box with the look of a field.
pub fn field_box<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let palette = Palette::of(ui);
    let boxed = Frame::new()
        .fill(palette.field)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(size::RADIUS)
        .inner_margin(Margin::symmetric(16, 14))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        });
    boxed.inner
}
