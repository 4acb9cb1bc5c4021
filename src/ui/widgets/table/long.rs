//! A scrolling table for any number of rows: only those in sight are drawn.
//!
//! The scroll position is 64-bit and rows are placed relative to the visible edge. egui's scroll areas
//! use 32 bits: from about 400,000 rows, rows would overlap.

use std::{
    hash::{DefaultHasher, Hash, Hasher as _},
    ops::Range,
};

use egui::{
    Id, Rect, Response, Role, Sense, TextWrapMode, Ui, UiBuilder, emath::GuiRounding as _, pos2, vec2,
};

use super::{
    super::focus,
    columns::Column,
    entering::{is_entered, tells},
    row::{GIVEN_WHOLE, Row, walk},
    shape::Shape,
};
use crate::ui::theme::Palette;

const HANDLE: f32 = 28.0;

/// The rows of a long table: their names and their keys, which stay when the list is read again.
pub struct LongRows<'a> {
    pub count: usize,
    pub key: &'a dyn Fn(usize) -> u64,
    /// The row with this key, if it is still there.
    pub place: &'a dyn Fn(u64) -> Option<usize>,
    /// The row's accessible name.
    pub name: &'a dyn Fn(usize) -> String,
    /// What is spoken after the name; may be empty.
    pub about: &'a dyn Fn(usize) -> String,
    /// Identifies the list: another one starts at the top.
    pub list: u64,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LongShown {
    /// The row that was pressed: by mouse, or with Enter or Space while it has the focus.
    pub pressed: Option<usize>,
    /// The rows in sight.
    pub seen: Range<usize>,
    /// The column whose title was pressed, of those that sort the list.
    pub sort_asked: Option<usize>,
}

/// Hashes a list's identity for [`LongRows::list`].
pub fn list_of(what: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

/// The rows below the header.
pub(super) struct LongParts<'a> {
    pub name: &'a str,
    pub chosen: Option<usize>,
    /// The most height, in points.
    pub room: f32,
    pub radio: bool,
    /// What is spoken with the row that is led to.
    pub lead: &'a str,
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
    /// The row that had the focus last.
    focused: Option<u64>,
    /// The row that was last brought into sight because it has the focus.
    followed: Option<u64>,
    /// How high the rows' part was: in a lower one the row with the focus is brought into sight again.
    height: f32,
    /// The chosen row, as drawn last.
    chosen: Option<u64>,
    /// Where the pointer holds the handle.
    grip: f32,
}

impl LongTable<'_> {
    /// The room for its columns where it is to be drawn.
    pub fn room(ui: &Ui) -> f32 {
        ui.available_width() - ui.spacing().scroll.allocated_width()
    }

    /// Draws it. `cell` draws one cell; its words are elided.
    pub fn show(
        self,
        ui: &mut Ui,
        rows: &LongRows<'_>,
        cell: impl FnMut(&mut Ui, usize, usize),
    ) -> LongShown {
        let grid = UiBuilder::new().accessibility_role(Role::Grid).accessibility_label(self.name);
        ui.scope_builder(grid, |ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
            ui.style_mut().interaction.selectable_labels = false;
            let shape = Shape::new(ui, self.columns, Self::room(ui), false);
            let sort_asked = shape.header(ui);
            let room = self.max_height - shape.header_height();
            let parts = LongParts { name: self.name, chosen: self.chosen, room, radio: false, lead: "" };
            let shown = parts.show(ui, rows, &shape, cell);
            shape.describe(ui, rows.count);
            LongShown { sort_asked, ..shown }
        })
        .inner
    }
}

impl LongParts<'_> {
    pub fn show(
        &self,
        ui: &mut Ui,
        rows: &LongRows<'_>,
        shape: &Shape<'_>,
        mut cell: impl FnMut(&mut Ui, usize, usize),
    ) -> LongShown {
        let id = ui.scope_id().with(("long table", self.name));
        let bar = ui.spacing().scroll.allocated_width();
        let step = shape.step();
        let total = rows.count as f64 * f64::from(step);
        let height = total.min(f64::from(self.room.max(step))) as f32;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height).round_ui());
        let rect = rect.round_ui();
        let mut view = View { rect, step: f64::from(step), count: rows.count, goal: None };
        let mut scroll = ui.data(|data| data.get_temp::<Scroll>(id)).unwrap_or_default();
        view.settle(&mut scroll, rows);
        if rect.height() < std::mem::replace(&mut scroll.height, rect.height()) {
            scroll.followed = None;
        }
        view.follow_wheel(ui, &mut scroll);
        if total > f64::from(height) {
            view.scroll_bar(ui, id.with("bar"), &mut scroll);
            view.rect.set_right(rect.right() - bar);
        }
        let chosen = self.chosen.filter(|row| *row < rows.count);
        if is_entered(ui, self.name) && rows.count > 0 {
            scroll.goal = Some(chosen.unwrap_or_default());
        }
        self.follow_choice(&view, &mut scroll, rows);
        if let Some(goal) = scroll.goal {
            view.bring(&mut scroll, goal);
            // not one that is set below: it has to come into sight first
            view.goal = if ui.is_sizing_pass() { None } else { scroll.goal.take() };
        }
        let focused = scroll
            .focused
            .filter(|key| ui.memory(|memory| memory.has_focus(id.with(key))))
            .and_then(|key| (rows.place)(key));
        let current = focused.or(chosen).unwrap_or_default();
        let given = if rows.count <= GIVEN_WHOLE { 0..rows.count } else { view.seen(&scroll) };
        let mut drawn: Vec<usize> = given.collect();
        // Tab reaches the current row also out of sight
        if current < rows.count && !drawn.contains(&current) {
            drawn.push(current);
        }
        let mut pressed = None;
        for row in drawn {
            let rect = view.row(&scroll, row);
            let place = UiBuilder::new().id_salt((rows.key)(row)).max_rect(rect);
            let mut child = ui.new_child(place);
            child.shrink_clip_rect(view.rect.expand2(vec2(4.0, 0.0)));
            child.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
            let response = self.row(&child, id, &view, &mut scroll, rows, (row, row == current), rect);
            if response.clicked() {
                pressed = Some(row);
                // arrow keys continue from the pressed row
                response.request_focus();
            }
            if rect.intersects(view.rect) {
                shape.cells(&mut child, response.id, row, |ui, column| cell(ui, row, column));
            }
        }
        scroll.edge = (scroll.top > 0.0).then(|| {
            let first = view.seen(&scroll).start.min(rows.count.saturating_sub(1));
            ((rows.key)(first), scroll.top - first as f64 * view.step)
        });
        ui.data_mut(|data| data.insert_temp(id, scroll));
        LongShown { pressed, seen: view.seen(&scroll), sort_asked: None }
    }

    /// A row that was chosen elsewhere, as by typing its number, comes into sight.
    fn follow_choice(&self, view: &View, scroll: &mut Scroll, rows: &LongRows<'_>) {
        let chosen = self.chosen.filter(|row| *row < rows.count);
        let key = chosen.map(|row| (rows.key)(row));
        if std::mem::replace(&mut scroll.chosen, key) != key
            && let Some(row) = chosen.filter(|row| !view.seen(scroll).contains(row))
        {
            view.bring(scroll, row);
        }
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
        (row, current): (usize, bool),
        rect: Rect,
    ) -> Response {
        let key = (rows.key)(row);
        // not the index: reading the list again must not move the focus to another row
        let id = table.with(key);
        let tells = tells(ui, self.name, id, view.goal == Some(row));
        let (name, about) = ((rows.name)(row), if tells { self.lead.to_owned() } else { (rows.about)(row) });
        let chosen = self.chosen == Some(row);
        let in_use = |key| ui.memory(|memory| memory.has_focus(table.with(key)));
        // a screen reader would go to a row that the program chooses, from wherever the keyboard is
        let told = (!self.radio || scroll.focused.is_some_and(in_use)).then_some(chosen);
        let this =
            Row { id, place: row, name: &name, about: &about, chosen, told, current, radio: self.radio };
        let response = this.show(ui, rect);
        if view.goal == Some(row) {
            response.request_focus();
            scroll.followed = Some(key);
        }
        if ui.memory(|memory| memory.has_focus(id)) {
            scroll.focused = Some(key);
        }
        if response.has_focus() {
            if scroll.followed.replace(key) != Some(key) && !view.holds(rect) {
                scroll.goal = Some(row);
                ui.ctx().request_repaint();
            }
            let page = (view.height() / view.step) as usize;
            if let Some(goal) = walk(ui, &response, row, rows.count, page) {
                scroll.goal = Some(goal);
                ui.ctx().request_repaint();
            }
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
    /// The row that gets the focus in this frame.
    goal: Option<usize>,
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

    /// A row's place on the screen; rows far from the visible ones are just outside.
    fn row(&self, scroll: &Scroll, row: usize) -> Rect {
        let below = row as f64 * self.step - scroll.top;
        let top = self.rect.top() + below.clamp(-2.0 * self.step, self.height() + self.step) as f32;
        Rect::from_min_size(pos2(self.rect.left(), top), vec2(self.rect.width(), self.step as f32)).round_ui()
    }

    fn holds(&self, rect: Rect) -> bool {
        rect.top() >= self.rect.top() - 0.5 && rect.bottom() <= self.rect.bottom() + 0.5
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
