//! Buttons and links.

use std::sync::Arc;

use egui::{
    Color32, Galley, Id, KeyboardShortcut, Response, Role, Sense, Shape, Stroke, StrokeKind, TextStyle,
    TextWrapMode, Ui, WidgetInfo, WidgetText, emath::GuiRounding as _, pos2, vec2,
};

use super::{focus, keys::key_words, reading, surfaces};
use crate::ui::theme::{Palette, Tone, rich, size, space, strong};

/// How much a button stands out. One filled button to a screen: the next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Primary,
    Secondary,
    DangerOutlined,
    DangerFilled,
    /// A place in the top bar; chosen or not.
    Place {
        chosen: bool,
    },
}

/// A button that is not drawn yet.
#[derive(Clone, Debug)]
#[must_use = "call show()"]
pub struct Button {
    label: String,
    kind: Kind,
    wide: bool,
    tall: bool,
    opens_menu: bool,
    blocked: Option<String>,
    describes: Option<String>,
    note: Option<String>,
    name: Option<String>,
    key: Option<KeyboardShortcut>,
    id: Option<Id>,
}

impl Button {
    fn new(kind: Kind, label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            kind,
            wide: false,
            tall: false,
            opens_menu: false,
            blocked: None,
            describes: None,
            note: None,
            name: None,
            key: None,
            id: None,
        }
    }

    /// The next step: filled. At most one on a screen.
    pub fn primary(label: impl Into<String>) -> Self {
        Self::new(Kind::Primary, label)
    }

    /// Anything else: bordered.
    pub fn secondary(label: impl Into<String>) -> Self {
        Self::new(Kind::Secondary, label)
    }

    /// Leads to something destructive, which asks first.
    pub fn danger_outlined(label: impl Into<String>) -> Self {
        Self::new(Kind::DangerOutlined, label)
    }

    /// Does something destructive: the last click. Only in a dialog.
    pub fn danger_filled(label: impl Into<String>) -> Self {
        Self::new(Kind::DangerFilled, label)
    }

    /// A place in the top bar.
    pub(super) fn place(label: impl Into<String>, chosen: bool) -> Self {
        Self::new(Kind::Place { chosen }, label)
    }

    /// As wide as the room there is.
    pub fn wide(mut self) -> Self {
        self.wide = true;
        self
    }

    /// As high as the big search field.
    pub fn tall(mut self) -> Self {
        self.tall = true;
        self
    }

    /// With an arrow at its end, for what opens below it.
    pub fn opens_menu(mut self) -> Self {
        self.opens_menu = true;
        self
    }

    /// Cannot be pressed, and says why; `None` leaves it as it is.
    pub fn blocked(mut self, why: Option<impl Into<String>>) -> Self {
        self.blocked = why.map(Into::into);
        self
    }

    /// What an assistive technology says after the name, where the label alone does not tell ("Copy", of
    /// what?).
    pub fn described(mut self, words: impl Into<String>) -> Self {
        self.describes = Some(words.into());
        self
    }

    /// What an assistive technology and a tool tip call it, where the label is only a sign ("?").
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The key that does the same, for the tool tip and assistive technologies.
    pub fn key(mut self, key: &KeyboardShortcut) -> Self {
        self.key = Some(*key);
        self
    }

    /// A word at the button's end for a moment: "Copied".
    pub(super) fn note(mut self, note: Option<&str>) -> Self {
        self.note = note.map(str::to_owned);
        self
    }

    /// A fixed id, for what has to be focused from elsewhere.
    pub fn id(mut self, id: Id) -> Self {
        self.id = Some(id);
        self
    }

    /// What is written on it.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// How wide it will be, unless it is made wide.
    pub fn width(&self, ui: &Ui) -> f32 {
        self.lay_out(ui, f32::INFINITY).size().x.ceil() + 2.0 * padding(self.kind) + self.arrow_room()
    }

    fn arrow_room(&self) -> f32 {
        if self.opens_menu { 16.0 } else { 0.0 }
    }

    fn lay_out(&self, ui: &Ui, room: f32) -> Arc<Galley> {
        let style = match self.kind {
            Kind::Place { chosen: false } => TextStyle::Body,
            _ => strong(),
        };
        reading::galley(ui, rich(&self.label, style), TextWrapMode::Truncate, room, TextStyle::Body)
    }

    /// Draws it. Enter and Space press it while it has the focus.
    pub fn show(self, ui: &mut Ui) -> Response {
        let id = self.id.unwrap_or_else(|| focus::stable_id(ui, "button", &self.label));
        let Some(why) = self.blocked.clone() else {
            let (response, cut) = self.draw(ui, id);
            let tip = self.tip(ui, [cut, self.name.clone()]);
            let response = if tip.is_empty() { response } else { reading::tip(response, &tip) };
            if let Some(words) = &self.describes {
                focus::describe(ui, id, words);
            }
            return response;
        };
        // what cannot be pressed is drawn in a part of its own, which does not go on in the next line by
        // itself
        if ui.layout().main_wrap() && self.width(ui) > ui.available_size_before_wrap().x {
            ui.end_row();
        }
        let opacity = ui.opacity();
        let response = ui.add_enabled_ui(false, |ui| {
            // egui fades what is disabled; grey words that can be read say the same
            ui.set_opacity(opacity);
            self.draw(ui, id)
        });
        let (response, cut) = response.inner;
        focus::describe(ui, id, &why);
        response.on_disabled_hover_text(self.tip(ui, [cut, Some(why)]))
    }

    /// What is shown while it is pointed at: these words, and the key.
    fn tip(&self, ui: &Ui, words: [Option<String>; 2]) -> String {
        let key = self.key.map(|key| key_words(ui.ctx(), &key));
        words.into_iter().chain([key]).flatten().collect::<Vec<_>>().join("\n")
    }

    /// Returns the label, too, if it is shortened.
    fn draw(&self, ui: &mut Ui, id: Id) -> (Response, Option<String>) {
        let side = padding(self.kind);
        let most =
            if self.wide { ui.available_width() } else { ui.max_rect().width().max(ui.available_width()) };
        let galley = self.lay_out(ui, (most - 2.0 * side - self.arrow_room()).max(size::BUTTON));
        let width = if self.wide { most } else { galley.size().x.ceil() + 2.0 * side + self.arrow_room() };
        let height = if self.tall { size::BIG_FIELD } else { size::BUTTON };
        let response = focus::place(ui, id, vec2(width, height), Sense::click());
        let name = self.name.as_ref().unwrap_or(&self.label);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), name));
        if let Some(key) = self.key.map(|key| key_words(ui.ctx(), &key)) {
            ui.ctx().accesskit_node_builder(id, |node| node.set_keyboard_shortcut(key));
        }
        if ui.is_rect_visible(response.rect) {
            self.paint(ui, &response, &galley);
        }
        focus::ring(ui, &response, size::RADIUS);
        (response, galley.elided.then(|| self.label.clone()))
    }

    fn paint(&self, ui: &Ui, response: &Response, galley: &Arc<Galley>) {
        let palette = Palette::of(ui);
        let hot = response.hovered() || response.is_pointer_button_down_on();
        let is_dashed = surfaces::is_dashed(ui);
        let colours = if self.blocked.is_some() || is_dashed {
            Colours { fill: palette.window, border: palette.line, text: palette.blocked }
        } else {
            colours(self.kind, palette, hot)
        };
        let painter = ui.painter();
        let rect = response.rect;
        let radius = f32::from(size::RADIUS);
        if is_dashed {
            painter.rect_filled(rect, radius, colours.fill);
            surfaces::dashes(ui, rect, colours.text);
        } else {
            let border = Stroke::new(1.0, colours.border);
            painter.rect(rect, radius, colours.fill, border, StrokeKind::Inside);
        }
        let words = rect.with_max_x(rect.right() - self.arrow_room());
        let at = (words.center() - galley.size() / 2.0).round_to_pixels(ui.pixels_per_point());
        painter.galley(at, Arc::clone(galley), colours.text);
        if self.opens_menu {
            arrow(ui, pos2(rect.right() - padding(self.kind) - 4.0, rect.center().y), colours.text);
        }
        if let Some(note) = &self.note {
            let small = WidgetText::from(rich(note, TextStyle::Small));
            let small = small.into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Small);
            let at = pos2(rect.right() - small.size().x - space::M, rect.center().y - small.size().y / 2.0);
            painter.galley(at, small, if self.kind == Kind::Primary { colours.text } else { palette.good });
        }
    }
}

struct Colours {
    fill: Color32,
    border: Color32,
    text: Color32,
}

fn colours(kind: Kind, p: &Palette, hot: bool) -> Colours {
    let (fill, border, text) = match (kind, hot) {
        (Kind::Primary, false) => (p.accent, p.accent, p.on_accent),
        (Kind::Primary, true) => (p.accent_hover, p.accent_hover, p.on_accent),
        (Kind::Secondary, false) => (p.panel, p.line, p.text),
        (Kind::Secondary, true) => (p.hover, p.field_border, p.text),
        (Kind::DangerOutlined, false) => (p.panel, p.danger, p.danger),
        (Kind::DangerOutlined, true) => (p.danger_tint, p.danger, p.danger),
        (Kind::DangerFilled, false) => (p.danger, p.danger, p.on_danger),
        (Kind::DangerFilled, true) => (p.danger_hover, p.danger_hover, p.on_danger),
        (Kind::Place { chosen: true }, _) => (p.accent_tint, p.chosen_line, p.accent),
        (Kind::Place { chosen: false }, false) => (Color32::TRANSPARENT, Color32::TRANSPARENT, p.muted),
        (Kind::Place { chosen: false }, true) => (p.hover, p.hover, p.text),
    };
    Colours { fill, border, text }
}

fn padding(kind: Kind) -> f32 {
    match kind {
        Kind::Place { .. } => 10.0,
        _ => 15.0,
    }
}

/// The small arrow of what opens below.
pub(super) fn arrow(ui: &Ui, centre: egui::Pos2, colour: Color32) {
    let points = vec![centre + vec2(-4.0, -2.0), centre + vec2(0.0, 2.0), centre + vec2(4.0, -2.0)];
    ui.painter().add(Shape::line(points, Stroke::new(1.5, colour)));
}

/// The next step: filled. At most one on a screen.
pub fn primary(ui: &mut Ui, label: &str) -> Response {
    Button::primary(label).show(ui)
}

/// Anything else: bordered.
pub fn secondary(ui: &mut Ui, label: &str) -> Response {
    Button::secondary(label).show(ui)
}

/// An underlined word that does something small.
pub fn link(ui: &mut Ui, label: &str) -> Response {
    toned_link(ui, Tone::Info, label)
}

/// A link on a tinted strip.
pub fn toned_link(ui: &mut Ui, tone: Tone, label: &str) -> Response {
    described_link(ui, tone, label, None)
}

/// A link among small words; `words` say what it leads to.
pub fn small_link(ui: &mut Ui, tone: Tone, label: &str, words: &str) -> Response {
    styled_link(ui, tone, TextStyle::Small, label, Some(words))
}

/// Where the line below a word is: egui's own stands at the end of the line of text, too far away.
const UNDERLINE: f32 = 17.5;

/// A link whose word alone does not tell what it is about.
pub(super) fn described_link(ui: &mut Ui, tone: Tone, label: &str, words: Option<&str>) -> Response {
    styled_link(ui, tone, strong(), label, words)
}

fn styled_link(ui: &mut Ui, tone: Tone, style: TextStyle, label: &str, words: Option<&str>) -> Response {
    let is_dashed = surfaces::is_dashed(ui);
    let colour = if is_dashed { Palette::of(ui).blocked } else { Palette::of(ui).tone(tone).text };
    let text = rich(label, style).color(colour);
    let galley = reading::galley(ui, text, TextWrapMode::Extend, f32::INFINITY, TextStyle::Body);
    let id = focus::stable_id(ui, "link", label);
    let room = vec2(galley.size().x.ceil(), size::TARGET);
    let response = focus::place(ui, id, room, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), label));
    if let Some(words) = words {
        focus::describe(ui, id, words);
    }
    if ui.is_rect_visible(response.rect) {
        let at = (response.rect.center() - galley.size() / 2.0).round_to_pixels(ui.pixels_per_point());
        let (below, line) = (at.y + UNDERLINE, Stroke::new(1.0, colour));
        if is_dashed {
            let ends = [pos2(response.rect.left(), below), pos2(response.rect.right(), below)];
            ui.painter().extend(surfaces::dashed(&ends, line));
        } else {
            ui.painter().hline(response.rect.x_range(), below, line);
        }
        ui.painter().galley(at, galley, colour);
    }
    focus::ring(ui, &response, size::SMALL_RADIUS);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}
