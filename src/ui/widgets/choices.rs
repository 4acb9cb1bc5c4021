//! Choosing: one of a few, yes or no, one row of a list.

use egui::{
    Color32, CornerRadius, EventFilter, Id, Key, Rect, Response, Role, Sense, Stroke, StrokeKind, TextStyle,
    TextWrapMode, Ui, UiBuilder, WidgetInfo, WidgetText, emath::GuiRounding as _, pos2, vec2,
};

use super::{focus, marks, reading, surfaces};
use crate::{
    domain::profile::Colour,
    ui::theme::{Palette, rich, size, space, strong},
    words::list,
};

/// One of a few, side by side; below each other where the room is short. Returns whether the choice changed.
/// Tab reaches only the chosen one; arrow keys choose, as in every radio group.
///
/// `name` is what an assistive technology calls the group.
pub fn segmented<T: Copy + PartialEq>(
    ui: &mut Ui,
    name: &str,
    current: &mut T,
    options: &[(T, &str)],
) -> bool {
    let before = *current;
    let group = UiBuilder::new().accessibility_role(Role::RadioGroup).accessibility_label(name);
    ui.scope_builder(group, |ui| {
        let side = 15.0;
        let widths: Vec<f32> = options
            .iter()
            .map(|(_, label)| {
                let galley = label_galley(ui, label, f32::INFINITY);
                galley.size().x.ceil() + 2.0 * side
            })
            .collect();
        let stacked = widths.iter().sum::<f32>() > ui.available_width();
        let base = ui.scope_id();
        let id = |place: usize| base.with(("segment", name, options[place].1));
        let draw = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing = vec2(-1.0, -1.0);
            let mut focused = None;
            for (place, ((value, label), width)) in options.iter().zip(&widths).enumerate() {
                let ends = Ends { first: place == 0, last: place + 1 == options.len(), stacked };
                let width = if stacked { ui.available_width() } else { *width };
                // an arrow key led here from another one: both may have the focus in this frame
                let may_focus = *value == before || *value == *current;
                let segment = Segment { id: id(place), label, chosen: *value == before, may_focus };
                let response = segment.show(ui, width, ends);
                if response.clicked() {
                    *current = *value;
                    response.request_focus();
                }
                if *value == before
                    && let Some(next) = walk(ui, &response, place, options.len())
                {
                    *current = options[next].0;
                    ui.memory_mut(|memory| memory.request_focus(id(next)));
                }
                if may_focus && ui.memory(|memory| memory.has_focus(response.id)) {
                    focused = Some(response);
                }
            }
            // over its neighbours
            if let Some(response) = focused {
                focus::ring(ui, &response, size::RADIUS);
            }
        };
        if stacked {
            ui.vertical(draw)
        } else {
            ui.horizontal(draw)
        };
    });
    *current != before
}

/// The place that an arrow key leads to from the focused one of `count`.
pub(super) fn walk(ui: &Ui, response: &Response, place: usize, count: usize) -> Option<usize> {
    if !response.has_focus() {
        return None;
    }
    let keep = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keep));
    let step = ui.input(|input| {
        let pressed = |key| input.key_pressed(key);
        if pressed(Key::ArrowRight) || pressed(Key::ArrowDown) {
            Some(1)
        } else if pressed(Key::ArrowLeft) || pressed(Key::ArrowUp) {
            Some(count - 1)
        } else {
            None
        }
    })?;
    Some((place + step) % count)
}

#[derive(Clone, Copy)]
struct Ends {
    first: bool,
    last: bool,
    stacked: bool,
}

impl Ends {
    fn corners(self) -> CornerRadius {
        let round = |yes: bool| if yes { size::RADIUS } else { 0 };
        CornerRadius {
            nw: round(self.first),
            ne: round(if self.stacked { self.first } else { self.last }),
            sw: round(if self.stacked { self.last } else { self.first }),
            se: round(self.last),
        }
    }
}

fn label_galley(ui: &Ui, label: &str, room: f32) -> std::sync::Arc<egui::Galley> {
    reading::galley(ui, rich(label, strong()), TextWrapMode::Truncate, room, TextStyle::Button)
}

struct Segment<'a> {
    id: Id,
    label: &'a str,
    chosen: bool,
    may_focus: bool,
}

impl Segment<'_> {
    fn show(&self, ui: &mut Ui, width: f32, ends: Ends) -> Response {
        let palette = Palette::of(ui);
        let Self { id, label, chosen, may_focus } = *self;
        let sense = if may_focus { Sense::click() } else { Sense::CLICK };
        let response = focus::place(ui, id, vec2(width, size::BUTTON), sense);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, label));
        if ui.is_rect_visible(response.rect) {
            let hot = response.hovered();
            let (fill, line, colour) = match (chosen, hot) {
                (true, _) => (palette.accent, palette.accent, palette.on_accent),
                (false, true) => (palette.hover, palette.line, palette.text),
                (false, false) => (palette.panel, palette.line, palette.text),
            };
            let painter = ui.painter();
            if surfaces::is_dashed(ui) {
                painter.rect_filled(response.rect, ends.corners(), fill);
                surfaces::dashes(ui, response.rect, palette.blocked);
            } else {
                painter.rect(response.rect, ends.corners(), fill, Stroke::new(1.0, line), StrokeKind::Inside);
            }
            let galley = label_galley(ui, label, width - space::L);
            let at = (response.rect.center() - galley.size() / 2.0).round_to_pixels(ui.pixels_per_point());
            painter.galley(at, galley, colour);
        }
        focus::ring(ui, &response, size::RADIUS);
        response
    }
}

/// Yes or no. The small `note` beside it may be empty.
pub fn checkbox(ui: &mut Ui, checked: &mut bool, label: &str, note: &str) -> Response {
    let palette = Palette::of(ui);
    let id = focus::stable_id(ui, "checkbox", label);
    let words = |ui: &Ui| {
        let words = [
            rich(label, TextStyle::Body).color(palette.text),
            rich(if note.is_empty() { String::new() } else { format!("   {note}") }, TextStyle::Small)
                .color(palette.muted),
        ];
        let room = ui.available_width() - 26.0;
        reading::galley(ui, WidgetText::concat(ui, words), TextWrapMode::Wrap, room, TextStyle::Body)
    };
    let galley = words(ui);
    let room = vec2(26.0 + galley.size().x, size::TARGET.max(galley.size().y));
    let mut response = focus::place(ui, id, room, Sense::click());
    if response.clicked() {
        *checked = !*checked;
        response.mark_changed();
    }
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), *checked, label));
    if !note.is_empty() {
        focus::describe(ui, id, note);
    }
    let line = if galley.rows.len() > 1 { size::LINE } else { response.rect.height() };
    let middle = pos2(response.rect.left() + 8.0, response.rect.top() + line / 2.0);
    let square = Rect::from_center_size(middle, vec2(16.0, 16.0));
    if ui.is_rect_visible(response.rect) {
        let (fill, border) = match (*checked, response.hovered()) {
            (true, false) => (palette.accent, palette.accent),
            (true, true) => (palette.accent_hover, palette.accent_hover),
            (false, false) => (palette.field, palette.field_border),
            (false, true) => (palette.hover, palette.accent),
        };
        let painter = ui.painter();
        let radius = f32::from(size::SMALL_RADIUS);
        if surfaces::is_dashed(ui) {
            painter.rect_filled(square, radius, palette.field);
            surfaces::dashes(ui, square, palette.blocked);
        } else {
            painter.rect(square, radius, fill, Stroke::new(1.0, border), StrokeKind::Inside);
        }
        if *checked {
            let colour = if surfaces::is_dashed(ui) { palette.blocked } else { palette.on_accent };
            marks::tick(ui, square.center(), 4.0, 1.8, colour);
        }
        let top = if galley.rows.len() > 1 { 0.0 } else { (response.rect.height() - galley.size().y) / 2.0 };
        painter.galley(response.rect.left_top() + vec2(26.0, top), galley, palette.text);
    }
    focus::ring(ui, &response.clone().with_new_rect(square), size::SMALL_RADIUS);
    response
}

/// A row of a list from which one is chosen: a dot, a name, a small line. Put several into a
/// [`list_panel`](super::list_panel).
pub struct ChoiceRow<'a> {
    /// The profile's colour; rows of other things have no dot.
    pub dot: Option<Colour>,
    pub title: &'a str,
    /// A small line below; may be empty.
    pub line: &'a str,
    /// The profile's label, such as PRODUCTION, at the row's end; may be empty.
    pub label: &'a str,
    pub chosen: bool,
}

impl ChoiceRow<'_> {
    /// Draws the row; its accessible name is title, label and line.
    pub fn show(&self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let id = focus::stable_id(ui, "row", self.title);
        let height = if self.line.is_empty() { size::ROW } else { 60.0 };
        let response = focus::place(ui, id, vec2(ui.available_width(), height), Sense::click());
        let words = [self.title, self.label, self.line].into_iter().filter(|word| !word.is_empty());
        let name = list(words);
        response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, ui.is_enabled(), &name));
        ui.ctx().accesskit_node_builder(id, |node| node.set_selected(self.chosen));
        if ui.is_rect_visible(response.rect) {
            self.paint(ui, &response, palette);
        }
        focus::ring(ui, &response, size::RADIUS);
        response
    }

    fn paint(&self, ui: &Ui, response: &Response, palette: &Palette) {
        let rect = response.rect;
        let fill = match (self.chosen, response.hovered()) {
            (true, _) => palette.accent_tint,
            (false, true) => palette.hover,
            (false, false) => Color32::TRANSPARENT,
        };
        let painter = ui.painter();
        painter.rect_filled(rect, f32::from(size::RADIUS), fill);
        if self.chosen {
            surfaces::mark_chosen(ui, rect, size::RADIUS);
        }
        let mut left = rect.left() + space::M;
        if let Some(colour) = self.dot {
            painter.circle_filled(pos2(left + 5.0, rect.center().y), 5.0, palette.profile(colour).dot);
            left += 20.0;
        }
        let room = rect.right() - space::M - left;
        let label = if self.label.is_empty() { 0.0 } else { surfaces::pill_width(ui, self.label) };
        let label = label.min(room / 2.0);
        let title_room = if self.label.is_empty() { room } else { room - label - space::S };
        let words = [
            (self.title, strong(), palette.text, title_room),
            (self.line, TextStyle::Small, palette.muted, room),
        ];
        let mut lines: Vec<_> = words
            .into_iter()
            .filter(|(text, ..)| !text.is_empty())
            .map(|(text, style, colour, room)| {
                let words = rich(text, style.clone());
                (reading::galley(ui, words, TextWrapMode::Truncate, room, style), colour)
            })
            .collect();
        let height: f32 = lines.iter().map(|(galley, _)| galley.size().y).sum();
        let mut top = rect.center().y - height / 2.0;
        let elided = lines.iter().any(|(galley, _)| galley.elided);
        if let Some((title, _)) = lines.first()
            && !self.label.is_empty()
        {
            let middle = pos2(rect.right() - space::M - label / 2.0, top + title.size().y / 2.0);
            let shade = palette.profile(self.dot.unwrap_or(Colour::Grey)).label;
            surfaces::paint_pill(ui, Rect::from_center_size(middle, vec2(label, 22.0)), shade, self.label);
        }
        for (galley, colour) in lines.drain(..) {
            let below = galley.size().y;
            painter.galley(pos2(left, top).round_to_pixels(ui.pixels_per_point()), galley, colour);
            top += below;
        }
        if elided {
            reading::tip(response.clone(), &format!("{}\n{}", self.title, self.line));
        }
    }
}

/// A list of [`ChoiceRow`]s as an assistive technology sees it.
pub fn choice_list<R>(ui: &mut Ui, name: &str, add: impl FnOnce(&mut Ui) -> R) -> R {
    let list = UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(name);
    ui.scope_builder(list, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        add(ui)
    })
    .inner
}
