//! Text: headings, plain and muted words, keys.

use egui::{
    FontId, Label, Response, Role, Sense, Stroke, StrokeKind, TextStyle, TextWrapMode, Ui, WidgetInfo,
    WidgetText, accesskit::Live, vec2,
};

use super::{focus, reading};
use crate::{
    say,
    ui::theme::{Palette, rich, rich_strong, size, strong as strong_style},
};

/// What the whole window is about, where it opens for the first time.
pub fn title(ui: &mut Ui, text: &str) -> Response {
    titled(ui, rich_strong(text, size::TITLE), text, 1)
}

/// The heading of a screen, panel or dialog.
pub fn heading(ui: &mut Ui, text: &str) -> Response {
    titled(ui, rich(text, TextStyle::Heading), text, 1)
}

/// The heading of a part: "Hardware tokens (2)", a person's name.
pub fn section(ui: &mut Ui, text: &str) -> Response {
    titled(ui, rich_strong(text, size::SECTION), text, 2)
}

fn titled(ui: &mut Ui, rich: egui::RichText, text: &str, level: usize) -> Response {
    let colour = Palette::of(ui).text;
    let response = reading::label(ui, rich.color(colour), None);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, text));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_level(level));
    response
}

/// Plain words, wrapped.
pub fn body(ui: &mut Ui, text: &str) -> Response {
    reading::label(ui, rich(text, TextStyle::Body), None)
}

/// Leading words, in the semi-bold face.
pub fn strong(ui: &mut Ui, text: &str) -> Response {
    let words = rich(text, strong_style()).color(Palette::of(ui).text);
    reading::label(ui, words, None)
}

/// Less important words.
pub fn muted(ui: &mut Ui, text: &str) -> Response {
    let words = rich(text, TextStyle::Body).color(Palette::of(ui).muted);
    reading::label(ui, words, None)
}

/// Small muted words: a hint, a second line.
pub fn small(ui: &mut Ui, text: &str) -> Response {
    let words = rich(text, TextStyle::Small).color(Palette::of(ui).muted);
    reading::label(ui, words, None)
}

/// The same, wrapped where its surroundings are not.
pub fn small_wrapped(ui: &mut Ui, text: &str) -> Response {
    let words = rich(text, TextStyle::Small).color(Palette::of(ui).muted);
    reading::label(ui, words, TextWrapMode::Wrap)
}

/// A serial number, an ID, a time as the server spelled it: in the face whose 0 and O, 1 and l differ.
pub fn mono(ui: &mut Ui, text: &str) -> Response {
    let words = rich(text, TextStyle::Monospace).color(Palette::of(ui).text);
    reading::label(ui, words, None)
}

/// Small words about an error, with a mark that does not rely on colour.
pub fn error(ui: &mut Ui, text: &str) -> Response {
    let colour = Palette::of(ui).danger;
    let line = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let (rect, _) = ui.allocate_exact_size(vec2(15.0, size::LINE), Sense::hover());
        super::marks::small_mark(ui, rect.center());
        reading::label(ui, rich(text, TextStyle::Small).color(colour), TextWrapMode::Wrap)
    });
    line.inner
}

/// One line, elided; hovering shows everything.
pub fn elided(ui: &mut Ui, text: impl Into<WidgetText>) -> Response {
    reading::label(ui, text, TextWrapMode::Truncate)
}

/// Says something to screen readers alone, once whenever it changes; nothing while it is empty.
pub fn announce(ui: &mut Ui, id: egui::Id, words: &str) {
    speak(ui, id, words, Live::Polite);
}

/// The same at once, whatever else is being said. Not on what has widgets in it: each of them would be
/// announced, too.
pub fn alarm(ui: &mut Ui, id: egui::Id, words: &str) {
    speak(ui, id, words, Live::Assertive);
}

fn speak(ui: &mut Ui, id: egui::Id, words: &str, live: Live) {
    if words.is_empty() || ui.is_sizing_pass() {
        return;
    }
    let rect = egui::Rect::from_min_size(ui.next_widget_position(), vec2(0.0, 0.0));
    let response = ui.interact(rect, id, Sense::empty());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, words));
    ui.ctx().accesskit_node_builder(id, |node| node.set_live(live));
}

/// A serial number or an ID in one line: cut at its beginning, as its end tells it from others. Hovering
/// shows everything, and so does its accessible name.
pub fn elided_id(ui: &mut Ui, text: &str) -> Response {
    let colour = Palette::of(ui).text;
    let galley = |words: &str| {
        let words = WidgetText::from(rich(words, TextStyle::Monospace).color(colour));
        words.into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Monospace)
    };
    let room = ui.available_width();
    let fits = |words: &str| galley(words).size().x <= room;
    if fits(text) {
        return ui.add(Label::new(rich(text, TextStyle::Monospace).color(colour)).extend());
    }
    let starts: Vec<usize> = text.char_indices().map(|(at, _)| at).skip(1).collect();
    let cut = |at: usize| format!("…{}", &text[at..]);
    let first = starts.partition_point(|at| !fits(&cut(*at)));
    let shown = starts.get(first).or(starts.last()).map_or_else(|| text.to_owned(), |at| cut(*at));
    let response = ui.add(Label::new(rich(shown, TextStyle::Monospace).color(colour)).extend());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, ui.is_enabled(), text));
    response.on_hover_text(text)
}

/// A key that does what the button beside it does.
pub fn key_cap(ui: &mut Ui, key: &str) -> Response {
    key_name(ui, key).on_hover_text(say!("key-does-the-same", key = key))
}

pub fn key_name(ui: &mut Ui, key: &str) -> Response {
    let palette = Palette::of(ui);
    let font = FontId::monospace(size::SMALL_MONO);
    let galley = ui.painter().layout_no_wrap(key.to_owned(), font, palette.muted);
    let room = vec2(galley.size().x + 2.0 * 6.0, 18.0).round();
    let response = focus::place(ui, focus::stable_id(ui, "key", key), room, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, key));
    if ui.is_rect_visible(response.rect) {
        let painter = ui.painter();
        let line = Stroke::new(1.0, palette.line);
        painter.rect(response.rect, f32::from(size::SMALL_RADIUS), palette.window, line, StrokeKind::Inside);
        painter.galley(response.rect.center() - galley.size() / 2.0, galley, palette.muted);
    }
    response
}
