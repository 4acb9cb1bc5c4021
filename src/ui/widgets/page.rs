//! Layout of a screen: one column in the middle, or two.

use egui::{
    Align, Key, Layout, Modifiers, Rect, Response, ScrollArea, TextWrapMode, Ui, UiBuilder,
    emath::GuiRounding as _, vec2,
};

use super::{Button, menus, text};
use crate::ui::theme::{size, space};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
}

/// How two columns share the width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Split {
    /// The left column is this wide, the right one takes the rest.
    Left(f32),
    /// The right column is this wide, the left one takes the rest.
    Right(f32),
    /// Both the same.
    Even,
}

const PAGE_TOP: f32 = 20.0;
const PAGE_BOTTOM: f32 = 24.0;

/// A screen's content: scrolls if needed, at most 1,100 points wide, centred.
pub fn page<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let edge = if is_narrow(ui) { space::M } else { 24.0 };
    ScrollArea::vertical()
        .auto_shrink(false)
        .show(ui, |ui| {
            let room = ui.available_width() - 2.0 * edge;
            let width = room.min(size::CONTENT).floor();
            let left = ((ui.available_width() - width) / 2.0).floor().max(edge);
            let column = Rect::from_min_size(
                ui.max_rect().min + vec2(left, PAGE_TOP),
                vec2(width, ui.available_height() - PAGE_TOP - PAGE_BOTTOM),
            );
            let inner = ui.scope_builder(UiBuilder::new().max_rect(column), |ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = space::L;
                add(ui)
            });
            ui.add_space(PAGE_BOTTOM);
            scroll_by_keys(ui);
            inner.inner
        })
        .inner
}

/// Page Up and Page Down scroll, unless a dialog is open: plain facts have nothing to Tab to, but must be
/// readable without a mouse. Call it in a scroll area, after its contents.
pub fn scroll_by_keys(ui: &Ui) {
    if ui.is_sizing_pass() || !ui.memory(|memory| memory.allows_interaction(ui.layer_id())) {
        return;
    }
    let presses = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key)) as f32;
    let pages = presses(Key::PageDown) - presses(Key::PageUp);
    if pages != 0.0 {
        // a line of the old page stays in sight
        let page = (ui.clip_rect().height() - 2.0 * size::LINE).max(size::LINE);
        ui.scroll_with_delta(vec2(0.0, -pages * page));
    }
}

/// Whether the window has room for one column only.
pub fn is_narrow(ui: &Ui) -> bool {
    ui.ctx().content_rect().width() < size::TWO_COLUMNS
}

/// Two columns, stacked in a narrow window. `add` is called once for each.
pub fn two_columns(ui: &mut Ui, split: Split, mut add: impl FnMut(&mut Ui, Side)) {
    let below = space::L;
    if is_narrow(ui) {
        for side in [Side::Left, Side::Right] {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = below;
                add(ui, side);
            });
        }
        return;
    }
    let between = space::XL;
    let room = ui.available_width() - between;
    let left = match split {
        Split::Left(width) => width.min(room / 2.0),
        Split::Right(width) => room - width.min(room / 2.0),
        Split::Even => room / 2.0,
    }
    .floor();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = between;
        for (side, width) in [(Side::Left, left), (Side::Right, room - left)] {
            ui.allocate_ui_with_layout(vec2(width.round_ui(), 0.0), Layout::top_down(Align::Min), |ui| {
                ui.set_width(width.round_ui());
                ui.spacing_mut().item_spacing = vec2(space::S, below);
                add(ui, side);
            });
        }
    });
}

/// Buttons and words on one centre line; wraps.
pub fn row<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    row_of(ui, size::BUTTON, add)
}

/// Words and small links on one centre line; wraps.
pub fn low_row<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    row_of(ui, size::TARGET, add)
}

fn row_of<R>(ui: &mut Ui, height: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    let line = Layout::left_to_right(Align::Center).with_main_wrap(true);
    let room = vec2(ui.available_size_before_wrap().x, height);
    ui.allocate_ui_with_layout(room, line, |ui| {
        // egui centres the first widget in the row's current height
        ui.set_row_height(height);
        // words that do not fit wrap as a whole, not in mid-sentence
        ui.style_mut().wrap_mode = Some(TextWrapMode::Extend);
        add(ui)
    })
    .inner
}

/// A button and a sentence about it, beside it or, in narrow places, below.
pub fn button_and_words(ui: &mut Ui, button: Button, words: &str) -> Response {
    let room = ui.available_width() - button.width(ui) - space::S;
    if room < 200.0 {
        let response = button.show(ui);
        text::small(ui, words);
        return response;
    }
    let line = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), size::BUTTON), line, |ui| {
        let response = button.show(ui);
        text::small_wrapped(ui, words);
        response
    })
    .inner
}

/// A button, a menu button, and a sentence about the first, beside or below. Returns the first button, and
/// the result of `add` while the menu is open.
pub fn button_menu_and_words<R>(
    ui: &mut Ui,
    button: Button,
    menu: Button,
    words: &str,
    add: impl FnOnce(&mut Ui) -> R,
) -> (Response, Option<R>) {
    let buttons = button.width(ui) + space::S + menu.clone().opens_menu().width(ui);
    let room = ui.available_width() - buttons - space::S;
    let both = |ui: &mut Ui| {
        let response = button.show(ui);
        (response, menus::menu_button(ui, menu, add))
    };
    if room < 200.0 {
        let shown = row(ui, both);
        text::small(ui, words);
        return shown;
    }
    let line = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), size::BUTTON), line, |ui| {
        let shown = both(ui);
        text::small_wrapped(ui, words);
        shown
    })
    .inner
}

/// Widgets of equal width, as many in a row as fit with `least` points each.
pub fn fields_in_a_row(ui: &mut Ui, least: f32, count: usize, mut add: impl FnMut(&mut Ui, usize)) {
    let between = space::L;
    let room = ui.available_width();
    let fits = (((room + between) / (least + between)).floor() as usize).clamp(1, count.max(1));
    let width = ((room - between * (fits - 1) as f32) / fits as f32).floor();
    for first in (0..count).step_by(fits) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = between;
            for place in first..(first + fits).min(count) {
                ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(width);
                    add(ui, place);
                });
            }
        });
    }
}
