//! What opens below a button: choices and menus.

use std::sync::Arc;

use egui::{
    Color32, Frame, Galley, Key, KeyboardShortcut, Margin, Modifiers, Popup, PopupCloseBehavior, Response,
    Role, ScrollArea, Sense, TextStyle, TextWrapMode, Ui, WidgetInfo, accesskit::HasPopup,
    emath::GuiRounding as _, pos2, vec2,
};

use super::{Button, focus, keys::key_words, marks, reading};
use crate::{
    say,
    ui::theme::{Palette, rich, size, space},
};

/// A button that says name and choice, "Outcome: all", and opens the list. Returns whether the choice
/// changed.
pub fn filter<T: Copy + PartialEq>(ui: &mut Ui, name: &str, current: &mut T, options: &[(T, &str)]) -> bool {
    let words = filter_words(name, *current, options);
    let id = ui.scope_id().with(("filter", name, options.first().map(|(_, words)| *words)));
    let response = Button::secondary(words).opens_menu().id(id).show(ui);
    choose(ui, &response, 160.0, current, options)
}

/// The same where the name stands beside it: the button says the choice alone.
pub fn choice<T: Copy + PartialEq>(ui: &mut Ui, name: &str, current: &mut T, options: &[(T, &str)]) -> bool {
    let id = ui.scope_id().with(("choice", name));
    let response = Button::secondary(filter_words("", *current, options)).opens_menu().id(id).show(ui);
    let words = filter_words(name, *current, options);
    ui.ctx().accesskit_node_builder(id, |node| node.set_label(words));
    choose(ui, &response, 160.0, current, options)
}

/// How wide a [`filter`] is.
pub fn filter_width<T: Copy + PartialEq>(ui: &Ui, name: &str, current: T, options: &[(T, &str)]) -> f32 {
    Button::secondary(filter_words(name, current, options)).opens_menu().width(ui)
}

fn filter_words<T: Copy + PartialEq>(name: &str, current: T, options: &[(T, &str)]) -> String {
    let shown = options.iter().find(|(value, _)| *value == current).map_or("", |(_, words)| *words);
    if name.is_empty() { shown.to_owned() } else { say!("filter", name = name, choice = shown) }
}

fn choose<T: Copy + PartialEq>(
    ui: &Ui,
    response: &Response,
    width: f32,
    current: &mut T,
    options: &[(T, &str)],
) -> bool {
    let mut changed = false;
    open_below(ui, response, width, |ui| {
        for (value, words) in options {
            if choice_item(ui, words, *value == *current).clicked() {
                changed = *value != *current;
                *current = *value;
            }
        }
    });
    changed
}

/// A button that opens a menu of [`menu_item`]s. Returns what `add` returned while the menu is open.
pub fn menu_button<R>(ui: &mut Ui, button: Button, add: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let response = button.opens_menu().show(ui);
    open_below(ui, &response, 200.0, add)
}

/// Opens a menu below any widget that was clicked.
pub fn open_below<R>(ui: &Ui, response: &Response, width: f32, add: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let palette = Palette::of(ui);
    let width = width.min(ui.ctx().content_rect().width() - 2.0 * space::L);
    let was_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(response));
    let frame = Frame::popup(ui.style()).inner_margin(Margin::same(6)).fill(palette.panel);
    let most = (ui.ctx().content_rect().height() * 0.6).max(120.0);
    // an item that is chosen closes the menu itself: one that is blocked leaves its reason to be read
    let menu = Popup::menu(response).close_behavior(PopupCloseBehavior::CloseOnClickOutside);
    let shown = menu.gap(4.0).frame(frame).width(width).show(|ui| {
        ui.set_min_width(width - 14.0);
        ui.spacing_mut().item_spacing.y = 2.0;
        ScrollArea::vertical().max_height(most).show(ui, add).inner
    });
    let is_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(response));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_has_popup(HasPopup::Menu);
        node.set_expanded(is_open);
    });
    if was_open && !is_open && !response.ctx.input(|input| input.pointer.any_pressed()) {
        // the item that had the focus is gone
        response.request_focus();
        // Esc that closed it closes nothing else
        response.ctx.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
    }
    shown.map(|shown| shown.inner)
}

/// A line of a menu that is not drawn yet.
#[derive(Clone, Copy, Debug)]
#[must_use = "call show()"]
pub struct MenuItem<'a> {
    words: &'a str,
    /// Small words below.
    below: Option<&'a str>,
    blocked: bool,
    /// Whether it is the chosen one, in a list to choose from.
    chosen: Option<bool>,
    danger: bool,
    /// The key that does the same from anywhere.
    key: Option<&'a KeyboardShortcut>,
}

/// A line of a menu. Clicking it closes the menu.
pub fn menu_item(ui: &mut Ui, words: &str) -> Response {
    MenuItem::new(words).draw(ui)
}

/// A line of a menu that a key does too.
pub fn key_item(ui: &mut Ui, words: &str, key: &KeyboardShortcut) -> Response {
    MenuItem { key: Some(key), ..MenuItem::new(words) }.draw(ui)
}

/// A line of a menu that is chosen or not, with a tick.
pub fn choice_item(ui: &mut Ui, words: &str, chosen: bool) -> Response {
    MenuItem { chosen: Some(chosen), ..MenuItem::new(words) }.draw(ui)
}

impl<'a> MenuItem<'a> {
    pub fn new(words: &'a str) -> Self {
        Self { words, below: None, blocked: false, chosen: None, danger: false, key: None }
    }

    /// For something destructive.
    pub fn danger(mut self) -> Self {
        self.danger = true;
        self
    }

    /// Small words below, wrapped: what is to be known before it is chosen. An assistive technology says
    /// them after the name.
    pub fn below(mut self, words: Option<&'a str>) -> Self {
        self.below = words.or(self.below);
        self
    }

    /// Cannot be chosen, and says why below; `None` leaves it as it is. The keyboard still reaches it, so
    /// that the reason can be heard, and a click leaves the menu open.
    pub fn blocked(mut self, why: Option<&'a str>) -> Self {
        self.blocked |= why.is_some();
        self.below(why)
    }

    /// Draws it. Returns whether it was chosen, which closes the menu.
    pub fn show(self, ui: &mut Ui) -> bool {
        self.draw(ui).clicked() && !self.blocked
    }

    fn draw(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let lines = self.lay_out(ui);
        let side = self.left() + RIGHT;
        let wide = (side + lines.words.size().x.ceil() + lines.key_room()).max(ui.available_width());
        let below = lines.below.as_ref().map_or(0.0, |below| below.size().y + space::XS);
        let id = focus::stable_id(ui, "item", self.words);
        let response = focus::place(ui, id, vec2(wide, 32.0 + below), Sense::click());
        let enabled = ui.is_enabled() && !self.blocked;
        response.widget_info(|| match self.chosen {
            Some(chosen) => WidgetInfo::selected(Role::MenuItemRadio, enabled, chosen, self.words),
            None => WidgetInfo::labeled(Role::MenuItem, enabled, self.words),
        });
        if let Some(words) = self.below {
            focus::describe(ui, id, words);
        }
        if ui.is_rect_visible(response.rect) {
            self.paint(ui, &response, lines, palette);
        }
        if let Some(key) = self.key {
            let key = key_words(ui.ctx(), key);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_keyboard_shortcut(key));
        }
        // inside the line, as the menu has no room around it
        let inner = response.clone().with_new_rect(response.rect.shrink(4.0));
        focus::ring(ui, &inner, 2);
        if response.clicked() && !self.blocked {
            ui.close();
        }
        response
    }

    fn left(&self) -> f32 {
        if self.chosen.is_some() { 30.0 } else { 12.0 }
    }

    fn lay_out(&self, ui: &Ui) -> Lines {
        let palette = Palette::of(ui);
        let one = |text: egui::RichText, style| {
            reading::galley(ui, text, TextWrapMode::Extend, f32::INFINITY, style)
        };
        let room = (ui.available_width() - self.left() - RIGHT).max(120.0);
        Lines {
            words: one(rich(self.words, TextStyle::Body), TextStyle::Body),
            key: self.key.map(|key| {
                let text = rich(key_words(ui.ctx(), key), TextStyle::Small).color(palette.muted);
                one(text, TextStyle::Small)
            }),
            below: self.below.map(|words| {
                let text = rich(words, TextStyle::Small).color(palette.muted);
                reading::galley(ui, text, TextWrapMode::Wrap, room, TextStyle::Small)
            }),
        }
    }

    fn paint(&self, ui: &Ui, response: &Response, lines: Lines, palette: &Palette) {
        let rect = response.rect;
        let hot = (response.hovered() || response.has_focus()) && !self.blocked;
        let painter = ui.painter();
        let fill = if hot { palette.hover } else { Color32::TRANSPARENT };
        painter.rect_filled(rect, f32::from(size::SMALL_RADIUS), fill);
        let colour = match (self.blocked, self.danger) {
            (true, _) => palette.blocked,
            (false, true) => palette.danger,
            (false, false) => palette.text,
        };
        // the first line's middle; what stands below does not move it
        let middle = rect.top() + 16.0;
        if self.chosen == Some(true) {
            marks::tick(ui, pos2(rect.left() + 15.0, middle), 4.5, 1.8, palette.accent);
        }
        let scale = ui.pixels_per_point();
        let left = rect.left() + self.left();
        let at = pos2(left, middle - lines.words.size().y / 2.0);
        let bottom = at.y + lines.words.size().y;
        painter.galley(at.round_to_pixels(scale), lines.words, colour);
        if let Some(key) = lines.key {
            let at = pos2(rect.right() - RIGHT - key.size().x, middle - key.size().y / 2.0);
            painter.galley(at.round_to_pixels(scale), key, palette.muted);
        }
        if let Some(below) = lines.below {
            painter.galley(pos2(left, bottom).round_to_pixels(scale), below, palette.muted);
        }
    }
}

/// Room at the right end of a line.
const RIGHT: f32 = 12.0;

/// The texts of a line, laid out.
struct Lines {
    words: Arc<Galley>,
    key: Option<Arc<Galley>>,
    below: Option<Arc<Galley>>,
}

impl Lines {
    fn key_room(&self) -> f32 {
        self.key.as_ref().map_or(0.0, |key| space::XL + key.size().x.ceil())
    }
}
