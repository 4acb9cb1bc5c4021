//! Parts of the top bar, and the strip below it that marks the practice tenant.

use std::sync::Arc;

use egui::{
    Align, CornerRadius, Frame, Galley, KeyboardShortcut, Layout, Margin, Response, Role, Sense, Stroke,
    StrokeKind, TextStyle, TextWrapMode, Ui, UiBuilder, WidgetInfo, WidgetText, accesskit::Live,
    emath::GuiRounding as _, pos2, vec2,
};

use super::{Button, focus, reading, surfaces};
use crate::{
    domain::profile::Colour,
    say,
    ui::theme::{Palette, Tone, rich, rich_strong, size, space, strong},
    words::list,
};

/// Holds one or two [`line()`]s.
pub fn top_bar<R>(ui: &mut Ui, lines: impl FnOnce(&mut Ui) -> R) -> R {
    let palette = Palette::of(ui);
    let bar = Frame::new().fill(palette.panel).inner_margin(Margin::symmetric(16, 0)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(BETWEEN, 0.0);
        lines(ui)
    });
    let rect = bar.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, (1.0, palette.line));
    bar.inner
}

pub const BETWEEN: f32 = space::M + 2.0;

/// A line with something at each end. The right end is measured before it is drawn, as Tab follows the order
/// of drawing.
pub fn line<S, E>(
    ui: &mut Ui,
    height: f32,
    start: impl FnOnce(&mut Ui) -> S,
    end_width: f32,
    end: impl FnOnce(&mut Ui) -> E,
) -> (S, E) {
    let (_, room) = ui.allocate_space(vec2(ui.available_width(), height));
    let (at_start, at_end) = room.split_left_right_at_x((room.right() - end_width).round_ui());
    let mut child = |rect| {
        let middle = Layout::left_to_right(Align::Center);
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect).layout(middle));
        child.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        child
    };
    (start(&mut child(at_start)), end(&mut child(at_end)))
}

pub fn program_name(ui: &mut Ui, name: &str) {
    let colour = Palette::of(ui).text;
    ui.label(rich_strong(name, size::SECTION).color(colour));
}

pub fn program_name_width(ui: &Ui, name: &str) -> f32 {
    let words = WidgetText::from(rich_strong(name, size::SECTION));
    words.into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Body).size().x.ceil()
}

/// A screen to go to: "Desk", "History"; a key leads there too.
pub fn place(ui: &mut Ui, label: &str, chosen: bool, key: &KeyboardShortcut) -> Response {
    let response = Button::place(label, chosen).key(key).show(ui);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(chosen));
    response
}

/// The session's profile: dot, name, label and host, in a box. With less room the host goes first, then the
/// end of the name. The label stays: it tells production from test.
#[derive(Clone, Copy, Debug)]
pub struct ProfileChip<'a> {
    pub colour: Colour,
    pub name: &'a str,
    /// A word such as PRODUCTION; may be empty.
    pub label: &'a str,
    pub host: &'a str,
}

/// With less room the host is left out.
const LEAST_HOST: f32 = 120.0;
const LEAST_NAME: f32 = 96.0;
/// The same where there is no other place.
const LEAST_LETTERS: f32 = 32.0;
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

    pub fn show(&self, ui: &mut Ui, room: f32) -> Response {
        let palette = Palette::of(ui);
        let around = self.around(ui);
        let name = galley(ui, self.name, TextStyle::Body, (room - around).max(LEAST_LETTERS));
        let room_for_host = room - around - name.size().x.ceil() - space::S;
        let host = (!self.host.is_empty() && room_for_host >= LEAST_HOST)
            .then(|| galley(ui, self.host, TextStyle::Small, room_for_host));
        let host_width = host.as_ref().map_or(0.0, |host| space::S + host.size().x.ceil());
        let id = focus::stable_id(ui, "profile", self.name);
        let size = vec2(around + name.size().x.ceil() + host_width, 30.0);
        let response = focus::place(ui, id, size, Sense::hover());
        let words = [self.name, self.label, self.host].into_iter().filter(|word| !word.is_empty());
        let words: Vec<&str> = words.collect();
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, list(&words)));
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
        reading::tip(response, &words.join("\n"))
    }
}

fn galley(ui: &Ui, text: &str, style: TextStyle, room: f32) -> Arc<Galley> {
    reading::galley(ui, rich(text, style.clone()), TextWrapMode::Truncate, room, style)
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

pub fn place_width(ui: &Ui, label: &str, chosen: bool) -> f32 {
    Button::place(label, chosen).width(ui)
}

/// Above and below the words of a strip.
pub(super) const STRIP_MARGIN: f32 = 4.0;

/// A tinted strip below the bar, as wide as the window.
pub fn strip<R>(ui: &mut Ui, tone: Tone, add: impl FnOnce(&mut Ui) -> R) -> R {
    let tint = Palette::of(ui).tone(tone).tint;
    let border = Palette::of(ui).line;
    let margin = Margin::symmetric(16, STRIP_MARGIN as i8);
    let strip = Frame::new().fill(tint).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(space::L, 0.0);
        add(ui)
    });
    let rect = strip.response.rect;
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, (1.0, border));
    strip.inner
}

/// Whether an assistive technology is told the words of a strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spoken {
    Yes,
    /// They are drawn a second time, and spoken there.
    Elsewhere,
}

/// Words beside what stands at the end of a strip have at least this much room; else that stands below them.
const LEAST_WORDS: f32 = 140.0;

/// The room for the words of a strip, of which what stands at its end needs `ends`; and whether that stands
/// beside them.
pub fn words_room(ui: &Ui, ends: f32) -> (f32, bool) {
    let beside = ui.available_width() - ends;
    if beside >= LEAST_WORDS { (beside, true) } else { (ui.available_width(), false) }
}

/// The words of a strip, wrapped at `room`: the lead, and the sentence after it. Returns their width.
pub fn strip_words(ui: &mut Ui, tone: Tone, lead: &str, rest: &str, room: f32, spoken: Spoken) -> f32 {
    let colour = Palette::of(ui).tone(tone).text;
    let words = ui.vertical(|ui| {
        ui.set_max_width(room);
        ui.add_space(2.0);
        let mut words = vec![rich(lead, strong()).color(colour)];
        if !rest.is_empty() {
            words.push(rich(say!("after-lead", rest = rest), TextStyle::Body).color(colour));
        }
        let words = WidgetText::concat(ui, words);
        match spoken {
            Spoken::Yes => {
                let label = reading::label(ui, words, TextWrapMode::Wrap);
                // a strip that appears is heard
                let live = if tone == Tone::Danger { Live::Assertive } else { Live::Polite };
                ui.ctx().accesskit_node_builder(label.id, |node| node.set_live(live));
            }
            Spoken::Elsewhere => {
                let words = reading::galley(ui, words, TextWrapMode::Wrap, room, TextStyle::Body);
                let (_, place) = ui.allocate_space(words.size());
                ui.painter().galley(place.min, words, colour);
            }
        }
        ui.add_space(2.0);
    });
    words.response.rect.width()
}
