//! One row of a table: pressed as a whole, one of them reached by Tab, walked by the arrow keys.

use egui::{
    EventFilter, Id, Key, Modifiers, Rect, Response, Role, Sense, Ui, WidgetInfo, accesskit::Action, pos2,
};

use super::{super::surfaces, columns::CELL_SIDE};
use crate::ui::theme::Palette;

/// Up to this many rows, a table draws all; above, those in sight and those that the keyboard needs.
/// Assistive technology gets what is drawn, again with every key.
pub(super) const GIVEN_WHOLE: usize = 40;

/// The width of the column with the radio marks.
pub(super) const MARK: f32 = 34.0;
const RADIUS: f32 = 8.0;

pub(super) struct Row<'a> {
    pub id: Id,
    pub place: usize,
    pub name: &'a str,
    /// What is spoken after the name; may be empty.
    pub about: &'a str,
    pub chosen: bool,
    /// What a screen reader is told of the choice while the keyboard is in another place.
    pub told: Option<bool>,
    /// Whether it takes Tab.
    pub current: bool,
    pub radio: bool,
}

impl Row<'_> {
    /// The row as a thing that can be pressed, drawn under its cells.
    pub fn show(&self, ui: &Ui, rect: Rect) -> Response {
        let response = stop(ui, self.id, rect, self.current);
        response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, ui.is_enabled(), self.name));
        let focused = ui.memory(|memory| memory.has_focus(self.id));
        let told = if focused { Some(self.chosen) } else { self.told };
        ui.ctx().accesskit_node_builder(self.id, |node| {
            if let Some(told) = told {
                node.set_selected(told);
            }
            node.set_position_in_set(self.place);
            if !self.about.is_empty() {
                node.set_description(self.about);
            }
        });
        paint(ui, rect, self.chosen, response.hovered());
        if self.radio {
            self.mark(ui, rect);
        }
        response
    }

    fn mark(&self, ui: &Ui, rect: Rect) {
        let palette = Palette::of(ui);
        let centre = pos2(rect.left() + CELL_SIDE + RADIUS, rect.top() + rect.height() / 2.0);
        let colour = if self.chosen { palette.accent } else { palette.muted };
        ui.painter().circle(centre, RADIUS - 0.75, palette.panel, (1.5, colour));
        if self.chosen {
            ui.painter().circle_filled(centre, RADIUS - 4.0, colour);
        }
    }
}

/// One of several things that are one Tab stop: the current one takes Tab, all can be pressed.
pub(super) fn stop(ui: &Ui, id: Id, rect: Rect, current: bool) -> Response {
    let (has_focus, open) = ui
        .memory(|memory| (memory.has_focus(id), memory.allows_interaction(ui.layer_id()) && ui.is_enabled()));
    let sense = match (open, current || has_focus) {
        // egui blocks pointer and keyboard behind a dialog, but not presses by assistive technology
        (false, _) => Sense::hover(),
        (true, true) => Sense::click(),
        (true, false) => Sense::CLICK,
    };
    let response = ui.interact(rect, id, sense);
    if open {
        ui.ctx().accesskit_node_builder(id, |node| node.add_action(Action::Focus));
    }
    // egui gives the focus only to what takes Tab
    if open && ui.input(|input| input.has_accesskit_action_request(id, Action::Focus)) {
        response.request_focus();
    }
    response
}

fn paint(ui: &Ui, rect: Rect, chosen: bool, hovered: bool) {
    let palette = Palette::of(ui);
    let fill = match (chosen, hovered) {
        (true, _) => Some(palette.accent_tint),
        (false, true) => Some(palette.hover),
        (false, false) => None,
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, 0.0, fill);
    }
    ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, (1.0, palette.line));
    if chosen {
        surfaces::mark_chosen(ui, rect, 0);
    }
}

/// Where the arrows, Home, End and the page keys lead from the focused row, also to rows that are not drawn.
/// `page` is the number of rows in sight.
pub(super) fn walk(ui: &Ui, response: &Response, row: usize, count: usize, page: usize) -> Option<usize> {
    if !response.has_focus() {
        return None;
    }
    let keep = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keep));
    let last = count.saturating_sub(1);
    let page = page.saturating_sub(1).max(1);
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let goal = if pressed(Key::ArrowDown) {
        row.saturating_add(1)
    } else if pressed(Key::ArrowUp) {
        row.saturating_sub(1)
    } else if pressed(Key::PageDown) {
        row.saturating_add(page)
    } else if pressed(Key::PageUp) {
        row.saturating_sub(page)
    } else if pressed(Key::Home) {
        0
    } else if pressed(Key::End) {
        last
    } else {
        return None;
    };
    Some(goal.min(last)).filter(|goal| *goal != row)
}
