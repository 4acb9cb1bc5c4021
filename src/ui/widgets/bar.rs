//! What the one bar on top is made of, and the strip below it that marks the practice tenant.

use std::sync::Arc;

use egui::{
    Align, CornerRadius, Frame, Galley, Layout, Margin, Response, Role, Sense, Stroke, StrokeKind, TextStyle,
    TextWrapMode, Ui, UiBuilder, WidgetInfo, WidgetText, emath::GuiRounding as _, pos2, vec2,
};

use super::{Button, focus, surfaces};
use crate::{
    domain::profile::Colour,
    ui::theme::{Palette, Tone, rich, rich_strong, size, space},
};

/// The bar: three groups that stay whole. What has no room goes on in a second line; the last one stands at the end.
///
/// `start` is program and profile, `places` where one can go, `end` who is signed in.
pub fn top_bar(
    ui: &mut Ui,
    start: impl FnOnce(&mut Ui),
    places: impl FnOnce(&mut Ui),
    end: impl FnOnce(&mut Ui),
) {
    let palette = Palette::of(ui);
    let bar = Frame::new().fill(palette.panel).inner_margin(Margin::symmetric(16, 0)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(space::M + 2.0, 0.0);
        let id = ui.scope_id().with("top bar");
        let known: [f32; 3] = ui.data(|data| data.get_temp(id)).unwrap_or_default();
        let plan = plan(known, ui.available_width(), ui.spacing().item_spacing.x);
        let height = if plan.lines == 1 { size::TOP_BAR } else { size::ROW };
        let (_, room) = ui.allocate_space(vec2(ui.available_width(), height * plan.lines as f32));
        let group = |ui: &mut Ui, place: usize, add: &mut dyn FnMut(&mut Ui)| {
            let (line, left) = plan.at[place];
            let top = room.top() + height * line as f32;
            let rect =
                egui::Rect::from_min_max(pos2(room.left() + left, top), pos2(room.right(), top + height));
            let layout = Layout::left_to_right(Align::Center);
            let mut child = ui.new_child(UiBuilder::new().max_rect(rect.round_ui()).layout(layout));
            child.style_mut().wrap_mode = Some(TextWrapMode::Extend);
            add(&mut child);
            child.min_rect().width().ceil()
        };
        let (mut start, mut places, mut end) = (Some(start), Some(places), Some(end));
        let widths = [
            group(ui, 0, &mut |ui| once(&mut start, ui)),
            group(ui, 1, &mut |ui| once(&mut places, ui)),
            group(ui, 2, &mut |ui| once(&mut end, ui)),
        ];
        let moved = widths.iter().zip(known).any(|(now, before)| (now - before).abs() > 0.5);
        if moved {
            ui.data_mut(|data| data.insert_temp(id, widths));
            ui.ctx().request_discard("the groups of the top bar have other widths now");
        }
    });
    let rect = bar.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, (1.0, palette.line));
}

fn once(add: &mut Option<impl FnOnce(&mut Ui)>, ui: &mut Ui) {
    if let Some(add) = add.take() {
        add(ui);
    }
}

/// In which line of the bar each group stands, and how far from its beginning.
struct Plan {
    at: [(usize, f32); 3],
    lines: usize,
}

fn plan(widths: [f32; 3], room: f32, between: f32) -> Plan {
    let (mut line, mut left) = (0, 0.0);
    let mut at = [(0, 0.0); 3];
    for (place, width) in widths.into_iter().enumerate() {
        if left > 0.0 && left + width > room {
            (line, left) = (line + 1, 0.0);
        }
        at[place] = (line, left);
        if width > 0.0 {
            left += width + between;
        }
    }
    at[2].1 = at[2].1.max(room - widths[2]);
    Plan { at, lines: line + 1 }
}

/// The program's name at the bar's beginning.
pub fn program_name(ui: &mut Ui, name: &str) {
    let colour = Palette::of(ui).text;
    ui.label(rich_strong(name, size::SECTION).color(colour));
}

/// A place that can be gone to: "Desk", "History".
pub fn place(ui: &mut Ui, label: &str, chosen: bool) -> Response {
    let response = Button::place(label, chosen).show(ui);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(chosen));
    response
}

/// The profile that is being worked in: dot, name, label and host, in a box.
///
/// Where the room is short the host goes first, then the end of the name; the label stays, for it is what tells
/// production from test.
#[derive(Clone, Copy, Debug)]
pub struct ProfileChip<'a> {
    pub colour: Colour,
    pub name: &'a str,
    /// A word such as PRODUCTION; may be empty.
    pub label: &'a str,
    pub host: &'a str,
}

/// A host of which less than this would be seen is left out.
const LEAST_HOST: f32 = 72.0;
/// The least that is seen of a name.
const LEAST_NAME: f32 = 96.0;
/// What stands before the name: border, dot and the room around it.
const BEFORE_NAME: f32 = 29.0;
const CHIP_END: f32 = 11.0;

impl ProfileChip<'_> {
    /// How wide it is with the whole name, without the host.
    pub fn width_without_host(&self, ui: &Ui) -> f32 {
        self.around(ui) + words_width(ui, self.name, TextStyle::Body)
    }

    /// The least width that it can be cut to.
    pub fn least_width(&self, ui: &Ui) -> f32 {
        self.around(ui) + words_width(ui, self.name, TextStyle::Body).min(LEAST_NAME)
    }

    fn around(&self, ui: &Ui) -> f32 {
        let label = if self.label.is_empty() { 0.0 } else { space::S + surfaces::pill_width(ui, self.label) };
        BEFORE_NAME + label + CHIP_END
    }

    /// Draws it in at most this width.
    pub fn show(&self, ui: &mut Ui, room: f32) -> Response {
        let palette = Palette::of(ui);
        let around = self.around(ui);
        let name = galley(ui, self.name, TextStyle::Body, (room - around).max(LEAST_NAME));
        let room_for_host = room - around - name.size().x.ceil() - space::S;
        let host = (!self.host.is_empty() && room_for_host >= LEAST_HOST)
            .then(|| galley(ui, self.host, TextStyle::Small, room_for_host));
        let host_width = host.as_ref().map_or(0.0, |host| space::S + host.size().x.ceil());
        let id = focus::stable_id(ui, "profile", self.name);
        let size = vec2(around + name.size().x.ceil() + host_width, 30.0);
        let response = focus::place(ui, id, size, Sense::hover());
        let words = [self.name, self.label, self.host].into_iter().filter(|word| !word.is_empty());
        let words: Vec<&str> = words.collect();
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, words.join(", ")));
        if ui.is_rect_visible(response.rect) {
            let rect = response.rect;
            let shade = palette.profile(self.colour);
            let radius = CornerRadius::same(size::RADIUS);
            let painter = ui.painter();
            painter.rect(rect, radius, palette.panel, Stroke::new(1.0, palette.line), StrokeKind::Inside);
            painter.circle_filled(pos2(rect.left() + 16.0, rect.center().y), 5.0, shade.dot);
            let mut left = rect.left() + BEFORE_NAME;
            left += paint_words(ui, name, left, rect, palette.text) + space::S;
            if !self.label.is_empty() {
                let width = surfaces::pill_width(ui, self.label);
                let place = egui::Rect::from_min_size(pos2(left, rect.center().y - 11.0), vec2(width, 22.0));
                surfaces::paint_pill(ui, place, shade.label, self.label);
                left += width + space::S;
            }
            if let Some(host) = host {
                paint_words(ui, host, left, rect, palette.muted);
            }
        }
        response.on_hover_text(words.join("\n"))
    }
}

fn galley(ui: &Ui, text: &str, style: TextStyle, room: f32) -> Arc<Galley> {
    WidgetText::from(rich(text, style.clone())).into_galley(ui, Some(TextWrapMode::Truncate), room, style)
}

/// Paints words in the middle line of a rect, and says how wide they are.
fn paint_words(ui: &Ui, words: Arc<Galley>, left: f32, rect: egui::Rect, colour: egui::Color32) -> f32 {
    let width = words.size().x.ceil();
    let at = pos2(left, rect.center().y - words.size().y / 2.0).round_to_pixels(ui.pixels_per_point());
    ui.painter().galley(at, words, colour);
    width
}

/// How wide words are that stay on one line.
pub fn words_width(ui: &Ui, words: &str, style: TextStyle) -> f32 {
    galley(ui, words, style, f32::INFINITY).size().x.ceil()
}

/// How wide a [`place`] is.
pub fn place_width(ui: &Ui, label: &str, chosen: bool) -> f32 {
    Button::place(label, chosen).width(ui)
}

/// A tinted strip below the bar, as wide as the window.
pub fn strip<R>(ui: &mut Ui, tone: Tone, add: impl FnOnce(&mut Ui) -> R) -> R {
    let tint = Palette::of(ui).tone(tone).tint;
    let border = Palette::of(ui).line;
    let strip = Frame::new().fill(tint).inner_margin(Margin::symmetric(16, 4)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(space::L, 0.0);
        add(ui)
    });
    let rect = strip.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, (1.0, border));
    strip.inner
}
