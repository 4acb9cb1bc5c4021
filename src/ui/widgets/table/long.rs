//! A scrolling table for any number of rows: only those in sight are drawn.
//!
//! The scroll position is 64-bit and rows are placed relative to the visible edge. egui's scroll areas
//! use 32 bits: from about 400,000 rows, rows would overlap.

use std::{
    hash::{DefaultHasher, Hash, Hasher as _},
    ops::Range,
};

use egui::{
    Align, EventFilter, Id, Key, Layout, Modifiers, Rect, Response, Role, Sense, TextWrapMode, Ui, UiBuilder,
    WidgetInfo, emath::GuiRounding as _, pos2, vec2,
};

use super::{
    super::focus, CELL_SIDE, Column, DRAWN_WHOLE, HEADER, TWO_LINES, header_cell, is_narrow, paint_row,
    two_lines, widths,
};
use crate::ui::theme::{Palette, size};

const HANDLE: f32 = 28.0;

/// The rows of a long table: their names and their keys, which stay when the list is read again.
pub struct LongRows<'a> {
    pub count: usize,
    pub key: &'a dyn Fn(usize) -> u64,
    /// The row with this key, if it is still there.
    pub place: &'a dyn Fn(u64) -> Option<usize>,
    /// The row's accessible name.
    pub name: &'a dyn Fn(usize) -> String,
    /// Identifies the list: another one starts at the top.
    pub list: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LongShown {
    /// The row that was pressed: by mouse, or with Enter or Space while it has the focus.
    pub pressed: Option<usize>,
    /// The rows in sight.
    pub seen: Range<usize>,
}

/// Hashes a list's identity for [`LongRows::list`].
pub fn list_of(what: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

#[must_use = "call show()"]
pub struct LongTable<'a> {
    pub name: &'a str,
    pub columns: &'a [Column<'a>],
    pub chosen: Option<usize>,
    /// In points, header included.
    pub max_height: f32,
}

#[derive(Clone, Copy, Debug, Default)]
struct Scroll {
    /// Points above what is seen.
    top: f64,
    /// The row at the upper edge and its hidden part: it stays there when rows above it change.
    edge: Option<(u64, f64)>,
    list: u64,
    /// The row that gets the focus as soon as it is drawn: the arrow keys went to it.
    goal: Option<usize>,
    /// The row that was last brought into sight because it has the focus.
    followed: Option<u64>,
    /// Where the pointer holds the handle.
    grip: f32,
}

impl LongTable<'_> {
    /// Draws it. `cell` draws one cell; its words are elided.
    pub fn show(
        self,
        ui: &mut Ui,
        rows: &LongRows<'_>,
        mut cell: impl FnMut(&mut Ui, usize, usize),
    ) -> LongShown {
        let list = UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(self.name);
        ui.scope_builder(list, |ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
            ui.style_mut().interaction.selectable_labels = false;
            let bar = ui.spacing().scroll.allocated_width();
            let narrow = is_narrow(self.columns, ui.available_width() - bar);
            let widths = widths(self.columns, ui.available_width() - bar);
            let mut room = self.max_height;
            if !narrow {
                self.header(ui, &widths);
                room -= HEADER;
            }
            self.body(ui, rows, room, |ui, row| {
                if narrow {
                    return two_lines(ui, self.columns, |ui, column| cell(ui, row, column));
                }
                let mut left = ui.max_rect().left();
                for (column, width) in widths.iter().enumerate() {
                    let rect = Rect::from_min_size(pos2(left, ui.max_rect().top()), vec2(*width, size::ROW));
                    let place = UiBuilder::new().id_salt(column).max_rect(rect);
                    let place = place.layout(Layout::left_to_right(Align::Center));
                    ui.scope_builder(place, |ui| {
                        ui.add_space(CELL_SIDE);
                        cell(ui, row, column);
                    });
                    left += width;
                }
            })
        })
        .inner
    }

    fn header(&self, ui: &mut Ui, widths: &[f32]) {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), HEADER));
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, (1.0, Palette::of(ui).line));
        let mut left = rect.left();
        for (column, width) in self.columns.iter().zip(widths) {
            let place = Rect::from_min_size(pos2(left, rect.top()), vec2(*width, HEADER));
            let place = UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
            header_cell(&mut ui.new_child(place), column.title);
            left += width;
        }
    }

    fn body(
        &self,
        ui: &mut Ui,
        rows: &LongRows<'_>,
        room: f32,
        mut draw: impl FnMut(&mut Ui, usize),
    ) -> LongShown {
        let id = ui.scope_id().with(("long table", self.name));
        let bar = ui.spacing().scroll.allocated_width();
        let narrow = is_narrow(self.columns, ui.available_width() - bar);
        let step = if narrow { TWO_LINES } else { size::ROW + 1.0 };
        let total = rows.count as f64 * f64::from(step);
        let height = total.min(f64::from(room.max(step))) as f32;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height).round_ui());
        let rect = rect.round_ui();
        let mut view = View { rect, step: f64::from(step), count: rows.count };
        let mut scroll = ui.data(|data| data.get_temp::<Scroll>(id)).unwrap_or_default();
        view.settle(&mut scroll, rows);
        view.follow_wheel(ui, &mut scroll);
        if total > f64::from(height) {
            view.scroll_bar(ui, id.with("bar"), &mut scroll);
            view.rect.set_right(rect.right() - bar);
        }
        if let Some(goal) = scroll.goal {
            view.bring(&mut scroll, goal);
        }
        let seen = view.seen(&scroll);
        // Tab must not skip a row of a short list because it is out of sight
        let beside = usize::from(rows.count <= DRAWN_WHOLE);
        let drawn = seen.start.saturating_sub(beside)..(seen.end + beside).min(rows.count);
        let mut pressed = None;
        for row in drawn {
            let rect = view.row(&scroll, row);
            let place = UiBuilder::new().id_salt((rows.key)(row)).max_rect(rect);
            let mut child = ui.new_child(place);
            child.shrink_clip_rect(view.rect.expand2(vec2(4.0, 0.0)));
            child.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
            let response = self.row(&child, id, &view, &mut scroll, rows, row, rect);
            if response.clicked() {
                pressed = Some(row);
                // arrow keys continue from the pressed row
                response.request_focus();
            }
            if rect.intersects(view.rect) {
                draw(&mut child, row);
            }
        }
        scroll.edge = (scroll.top > 0.0).then(|| {
            let first = view.seen(&scroll).start.min(rows.count.saturating_sub(1));
            ((rows.key)(first), scroll.top - first as f64 * view.step)
        });
        ui.data_mut(|data| data.insert_temp(id, scroll));
        LongShown { pressed, seen: view.seen(&scroll) }
    }

    /// The row as a thing that can be pressed, drawn under its cells.
    #[expect(clippy::too_many_arguments, reason = "what the rows of one table share is borrowed apart")]
    fn row(
        &self,
        ui: &Ui,
        table: Id,
        view: &View,
        scroll: &mut Scroll,
        rows: &LongRows<'_>,
        row: usize,
        rect: Rect,
    ) -> Response {
        let key = (rows.key)(row);
        // not the index: reading the list again must not move the focus to another row
        let id = table.with(key);
        let response = ui.interact(rect, id, Sense::click());
        let chosen = self.chosen == Some(row);
        response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, ui.is_enabled(), (rows.name)(row)));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_selected(chosen);
            node.set_position_in_set(row);
            node.set_size_of_set(rows.count);
        });
        paint_row(ui, rect, chosen, response.hovered());
        if scroll.goal == Some(row) && !ui.is_sizing_pass() {
            response.request_focus();
            scroll.goal = None;
            scroll.followed = Some(key);
        }
        if response.has_focus() {
            if scroll.followed.replace(key) != Some(key) && !view.holds(rect) {
                scroll.goal = Some(row);
                ui.ctx().request_repaint();
            }
            view.walk(ui, row, &response, scroll);
        }
        // the ring of a half-visible row stays inside
        let inside = rect.shrink(4.0).intersect(view.rect);
        if inside.is_positive() {
            focus::ring(ui, &response.clone().with_new_rect(inside), 2);
        }
        response
    }
}

struct View {
    rect: Rect,
    step: f64,
    count: usize,
}

impl View {
    fn height(&self) -> f64 {
        f64::from(self.rect.height())
    }

    /// The end of the scroll range.
    fn most(&self) -> f64 {
        (self.count as f64 * self.step - self.height()).max(0.0)
    }

    /// Keeps the position after the list was read again, or starts a new list.
    fn settle(&self, scroll: &mut Scroll, rows: &LongRows<'_>) {
        if scroll.list != rows.list {
            *scroll = Scroll { list: rows.list, ..Scroll::default() };
        }
        if let Some(row) = scroll.edge.and_then(|(key, _)| (rows.place)(key)) {
            let above = scroll.edge.map_or(0.0, |(_, above)| above);
            scroll.top = row as f64 * self.step + above;
        }
        scroll.top = scroll.top.clamp(0.0, self.most());
        scroll.goal = scroll.goal.filter(|goal| *goal < self.count);
    }

    fn follow_wheel(&self, ui: &Ui, scroll: &mut Scroll) {
        if !ui.is_enabled() || !ui.rect_contains_pointer(self.rect) {
            return;
        }
        let delta = f64::from(ui.input(|input| input.smooth_scroll_delta().y));
        let top = (scroll.top - delta).clamp(0.0, self.most());
        if delta != 0.0 && top.total_cmp(&scroll.top).is_ne() {
            scroll.top = top;
            // the page must not scroll too
            ui.input_mut(|input| input.smooth_scroll_delta.y = 0.0);
            ui.ctx().request_repaint();
        }
    }

    /// Scrolls just enough to show a row.
    fn bring(&self, scroll: &mut Scroll, row: usize) {
        let top = row as f64 * self.step;
        let least = (top + self.step - self.height()).max(0.0);
        scroll.top = scroll.top.clamp(least.min(top), top).clamp(0.0, self.most());
    }

    fn seen(&self, scroll: &Scroll) -> Range<usize> {
        let first = (scroll.top / self.step).floor() as usize;
        let after = ((scroll.top + self.height()) / self.step).ceil() as usize;
        first.min(self.count)..after.min(self.count)
    }

    /// A row's place on the screen; only for rows near the visible ones.
    fn row(&self, scroll: &Scroll, row: usize) -> Rect {
        let top = self.rect.top() + (row as f64 * self.step - scroll.top) as f32;
        Rect::from_min_size(pos2(self.rect.left(), top), vec2(self.rect.width(), self.step as f32)).round_ui()
    }

    fn holds(&self, rect: Rect) -> bool {
        rect.top() >= self.rect.top() - 0.5 && rect.bottom() <= self.rect.bottom() + 0.5
    }

    /// Arrows, Home, End and the page keys move the focus, also to rows that are not drawn.
    fn walk(&self, ui: &Ui, row: usize, response: &Response, scroll: &mut Scroll) {
        let keep = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keep));
        let last = self.count.saturating_sub(1);
        let page = ((self.height() / self.step) as usize).saturating_sub(1).max(1);
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let goal = if pressed(Key::ArrowDown) {
            row + 1
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
            return;
        };
        if goal.min(last) != row {
            scroll.goal = Some(goal.min(last));
            ui.ctx().request_repaint();
        }
    }

    fn scroll_bar(&self, ui: &Ui, id: Id, scroll: &mut Scroll) {
        let style = ui.spacing().scroll;
        let right = self.rect.right();
        let track = self.rect.with_min_x(right - style.bar_width);
        let most = self.most();
        let whole = most + self.height();
        let length = ((self.height() * self.height() / whole) as f32).clamp(HANDLE, track.height());
        let way = track.height() - length;
        // a handle that moves by half a point may stand for thousands of rows
        let top_of = |top: f64| track.top() + (top / most) as f32 * way;
        // Tab skips it: rows have the arrow keys
        let response = ui.interact(track, id, Sense::CLICK | Sense::DRAG);
        if let Some(pointer) = response.interact_pointer_pos().filter(|_| way > 0.0) {
            let handle = top_of(scroll.top);
            if response.is_pointer_button_down_on() && ui.input(|input| input.pointer.any_pressed()) {
                let inside = (handle..handle + length).contains(&pointer.y);
                scroll.grip = if inside { pointer.y - handle } else { length / 2.0 };
            }
            if response.is_pointer_button_down_on() || response.dragged() {
                let part = f64::from((pointer.y - scroll.grip - track.top()) / way);
                let top = (part * most).clamp(0.0, most);
                if (top_of(top) - handle).abs() >= 0.5 {
                    scroll.top = top;
                    ui.ctx().request_repaint();
                }
            }
        }
        let palette = Palette::of(ui);
        let hot = response.hovered() || response.dragged();
        let colour = if hot { palette.muted } else { palette.field_border };
        let handle = Rect::from_min_size(pos2(track.left(), top_of(scroll.top)), vec2(track.width(), length));
        ui.painter().rect_filled(track, 5.0, palette.window);
        ui.painter().rect_filled(handle.shrink2(vec2(1.0, 1.0)), 5.0, colour);
    }
}
