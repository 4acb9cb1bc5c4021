//! A table with selectable rows; in narrow places each row has two lines.
//!
//! A table is one Tab stop: its current row takes Tab, and the arrow keys go on from there. Assistive
//! technology gets a grid with a header and cells. Its rows are list box options, not rows: only of these do
//! all systems pass on whether one is chosen, and let it be pressed.

use std::collections::HashMap;

use egui::{
    Id, Rect, Response, Role, TextStyle, TextWrapMode, Ui, UiBuilder, emath::GuiRounding as _, pos2, vec2,
};

use self::{
    entering::{is_entered, tells},
    long::LongParts,
    row::{GIVEN_WHOLE, Row, walk},
    shape::Shape,
};
use super::focus;
use crate::ui::theme::Palette;

mod columns;
mod entering;
mod header;
mod long;
mod row;
mod shape;

pub use self::columns::{Column, are_narrow};
pub use self::entering::enter;
pub use self::long::{LongRows, LongTable, list_of};

#[must_use = "call show()"]
pub struct Table<'a> {
    name: &'a str,
    columns: &'a [Column<'a>],
    rows: usize,
    chosen: Option<usize>,
    radio: bool,
    about: &'a str,
    own_scroll: Option<OwnScroll>,
}

/// What a table needs that scrolls by itself.
#[derive(Clone, Copy)]
struct OwnScroll {
    /// In points, header included.
    most: f32,
    /// Identifies the list: another one starts at the top.
    list: u64,
}

impl<'a> Table<'a> {
    /// A table as high as its rows; `name` is its accessible name. For very many rows use a [`LongTable`].
    pub fn new(name: &'a str, columns: &'a [Column<'a>], rows: usize) -> Self {
        Self { name, columns, rows, chosen: None, radio: false, about: "", own_scroll: None }
    }

    /// At most this many points high, header included: the rows scroll below the header. `list` identifies
    /// the list ([`list_of`]): another one starts at the top.
    pub fn at_most(mut self, height: f32, list: u64) -> Self {
        self.own_scroll = Some(OwnScroll { most: height, list });
        self
    }

    /// The chosen row.
    pub fn chosen(mut self, row: Option<usize>) -> Self {
        self.chosen = row;
        self
    }

    /// Begins each row with a radio mark, filled in the chosen one.
    pub fn radio(mut self) -> Self {
        self.radio = true;
        self
    }

    /// What is spoken after the name of the row that [`enter`] leads to, until the keyboard leaves it.
    pub fn about(mut self, words: &'a str) -> Self {
        self.about = words;
        self
    }

    /// Draws it and returns the row that was pressed: by mouse, by assistive technology, or with Enter or
    /// Space while it has the focus.
    ///
    /// `row_name` is a row's accessible name ("serial number, name, status"); `cell` draws one cell, of
    /// which the words are cut when the column is too narrow.
    pub fn show(
        self,
        ui: &mut Ui,
        row_name: impl Fn(usize) -> String,
        mut cell: impl FnMut(&mut Ui, usize, usize),
    ) -> Option<usize> {
        let grid = UiBuilder::new().accessibility_role(Role::Grid).accessibility_label(self.name);
        ui.scope_builder(grid, |ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
            ui.style_mut().interaction.selectable_labels = false;
            if let Some(scroll) = self.own_scroll {
                return self.scrolling(ui, scroll, row_name, cell);
            }
            let shape = Shape::new(ui, self.columns, ui.available_width(), self.radio);
            shape.header(ui);
            let step = shape.step();
            let (_, rect) = ui.allocate_space(vec2(ui.available_width(), step * self.rows as f32));
            let rows = Rows::new(ui, &self, rect, step);
            let mut pressed = None;
            for row in rows.drawn() {
                let rect = Rect::from_min_size(
                    pos2(rect.left(), rect.top() + row as f32 * step),
                    vec2(rect.width(), step),
                );
                let rect = rect.round_ui();
                let name = row_name(row);
                // not the index: reading the list again must not move the focus to another token
                let id = focus::free_id(ui, rows.id.with(&name));
                let mut child = ui.new_child(UiBuilder::new().id_salt(id).max_rect(rect));
                child.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
                let response = rows.row(&child, id, row, rect, &name, &self);
                if response.clicked() {
                    pressed = Some(row);
                    // arrow keys continue from the pressed row
                    response.request_focus();
                }
                shape.cells(&mut child, id, row, |ui, column| cell(ui, row, column));
            }
            shape.describe(ui, self.rows);
            pressed
        })
        .inner
    }

    fn scrolling(
        &self,
        ui: &mut Ui,
        scroll: OwnScroll,
        row_name: impl Fn(usize) -> String,
        cell: impl FnMut(&mut Ui, usize, usize),
    ) -> Option<usize> {
        let names: Vec<_> = (0..self.rows).map(row_name).collect();
        let keys = keys_of(&names);
        let rows = LongRows {
            count: self.rows,
            key: &|row| keys[row],
            place: &|key| keys.iter().position(|other| *other == key),
            name: &|row| names[row].clone(),
            about: &|_| String::new(),
            list: scroll.list,
        };
        let full = Shape::new(ui, self.columns, ui.available_width(), self.radio);
        let fits = full.header_height() + full.step() * self.rows as f32 <= scroll.most;
        let shape = if fits { full } else { Shape::new(ui, self.columns, LongTable::room(ui), self.radio) };
        shape.header(ui);
        let parts = LongParts {
            name: self.name,
            chosen: self.chosen,
            room: scroll.most - shape.header_height(),
            radio: self.radio,
            lead: self.about,
        };
        let shown = parts.show(ui, &rows, &shape, cell);
        shape.describe(ui, self.rows);
        shown.pressed
    }
}

/// A key for each row, made of its name; equal names are counted.
fn keys_of(names: &[String]) -> Vec<u64> {
    let mut seen = HashMap::<&str, usize>::new();
    let key = |name| {
        let count = seen.entry(name).or_default();
        *count += 1;
        list_of(&(name, *count))
    };
    names.iter().map(String::as_str).map(key).collect()
}

struct Rows {
    id: Id,
    count: usize,
    chosen: Option<usize>,
    /// The row that gets the focus as soon as it is drawn: the arrow keys went to it.
    goal: Option<usize>,
    /// The row that has the focus, as drawn last.
    focused: Option<usize>,
    /// The rows in sight.
    seen: std::ops::Range<usize>,
}

impl Rows {
    fn new(ui: &Ui, table: &Table<'_>, rect: Rect, step: f32) -> Self {
        let id = ui.scope_id().with(("table", table.name));
        if is_entered(ui, table.name) {
            ui.data_mut(|data| data.insert_temp(id, table.chosen.unwrap_or_default()));
        }
        let goal = ui.data(|data| data.get_temp::<usize>(id)).filter(|goal| *goal < table.rows);
        let had = ui.data(|data| data.get_temp::<(Id, usize)>(Self::kept(id)));
        let focused = had
            .filter(|(had, row)| *row < table.rows && ui.memory(|memory| memory.has_focus(*had)))
            .map(|(_, row)| row);
        let sight = ui.clip_rect();
        let place = |y: f32| ((y - rect.top()) / step).max(0.0) as usize;
        let seen = place(sight.top()).min(table.rows)..(place(sight.bottom()) + 1).min(table.rows);
        Self { id, count: table.rows, chosen: table.chosen, goal, focused, seen }
    }

    /// Where the focused row is kept.
    fn kept(id: Id) -> Id {
        id.with("focused row")
    }

    /// The row that takes Tab.
    fn current(&self) -> usize {
        self.focused.or(self.chosen).unwrap_or_default()
    }

    /// The rows to draw, from top to bottom: all of a short table; of a long one those in sight, the current
    /// one and the next one.
    fn drawn(&self) -> Vec<usize> {
        if self.count <= GIVEN_WHOLE {
            return (0..self.count).collect();
        }
        let needed = [Some(self.current()), self.goal].into_iter().flatten();
        let mut drawn: Vec<usize> = self.seen.clone().chain(needed).filter(|row| *row < self.count).collect();
        drawn.sort_unstable();
        drawn.dedup();
        drawn
    }

    /// The row as a thing that can be pressed, drawn under its cells.
    fn row(&self, ui: &Ui, id: Id, row: usize, rect: Rect, name: &str, table: &Table<'_>) -> Response {
        let tells = tells(ui, table.name, id, self.goal == Some(row));
        let this = Row {
            id,
            place: row,
            name,
            about: if tells { table.about } else { "" },
            chosen: self.chosen == Some(row),
            // a screen reader would go to a row that the program chooses, from wherever the keyboard is
            told: (!table.radio || self.focused.is_some()).then_some(self.chosen == Some(row)),
            current: self.current() == row,
            radio: table.radio,
        };
        let response = this.show(ui, rect);
        if self.goal == Some(row) && !ui.is_sizing_pass() {
            response.request_focus();
            ui.data_mut(|data| data.remove::<usize>(self.id));
        }
        focus::ring(ui, &response.clone().with_new_rect(rect.shrink(4.0)), 2);
        if ui.memory(|memory| memory.has_focus(id)) {
            ui.data_mut(|data| data.insert_temp(Self::kept(self.id), (id, row)));
        }
        if let Some(goal) = walk(ui, &response, row, self.count, self.seen.len()) {
            ui.data_mut(|data| data.insert_temp(self.id, goal));
            ui.ctx().request_repaint();
        }
        response
    }
}

/// A cell with words, elided.
pub fn cell_text(ui: &mut Ui, words: &str) -> Response {
    super::elided(ui, crate::ui::theme::rich(words, TextStyle::Body))
}

/// A cell with muted words.
pub fn cell_muted(ui: &mut Ui, words: &str) -> Response {
    let colour = Palette::of(ui).muted;
    super::elided(ui, crate::ui::theme::rich(words, TextStyle::Body).color(colour))
}

/// A cell with a serial number or an ID, cut at its beginning.
pub fn cell_mono(ui: &mut Ui, words: &str) -> Response {
    super::elided_id(ui, words)
}
