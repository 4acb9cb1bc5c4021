//! A table with selectable rows; in narrow places each row has two lines.

use egui::{
    Align, Context, EventFilter, Id, Key, Layout, Rect, Response, Role, Sense, TextStyle, TextWrapMode, Ui,
    UiBuilder, WidgetInfo, WidgetText, emath::GuiRounding as _,
};
use egui_extras::{Column as ExtrasColumn, TableBody, TableBuilder, TableRow};

use super::focus;
use crate::ui::theme::{Palette, rich, rich_strong, size, space};

mod long;

pub use self::long::{LongRows, LongTable, list_of};

const HEADER: f32 = 32.0;
const TWO_LINES: f32 = 66.0;
const CELL_SIDE: f32 = 10.0;
/// Up to this many rows, Tab reaches all, even those out of sight.
const DRAWN_WHOLE: usize = 200;
/// Up to this many rows, a table as high as its rows draws all; above, those in sight and their neighbours.
/// Assistive technology gets what is drawn, again with every key.
const GIVEN_WHOLE: usize = 40;

#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    title: &'a str,
    least: f32,
    share: f32,
    second_line: bool,
}

impl<'a> Column<'a> {
    /// A column at least `least` points wide that gets `share` parts of the rest.
    pub const fn new(title: &'a str, least: f32, share: f32) -> Self {
        Self { title, least, share, second_line: false }
    }

    /// At least as wide as each of these words in a cell, in whatever language they are.
    pub fn fits<'w>(mut self, ui: &Ui, words: impl IntoIterator<Item = &'w str>) -> Self {
        let width = |word| {
            let text = WidgetText::from(rich(word, TextStyle::Body));
            text.into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Body).size().x
        };
        self.least = self.least.max(widest(ui, "cell", words, width) + CELL_SIDE);
        self
    }

    /// The same of words in pills.
    pub fn fits_pills<'w>(mut self, ui: &Ui, words: impl IntoIterator<Item = &'w str>) -> Self {
        let width = |word| super::surfaces::pill_width(ui, word);
        self.least = self.least.max(widest(ui, "pill", words, width) + CELL_SIDE);
        self
    }

    /// In a narrow place it stands in the row's second line.
    pub const fn below(mut self) -> Self {
        self.second_line = true;
        self
    }
}

/// The width of the widest word, measured once for as long as words and scale stay.
fn widest<'w>(
    ui: &Ui,
    kind: &str,
    words: impl IntoIterator<Item = &'w str>,
    width: impl Fn(&'w str) -> f32,
) -> f32 {
    let words: Vec<_> = words.into_iter().collect();
    let id = Id::unique(("widest", kind, &words, ui.pixels_per_point().to_bits()));
    ui.data(|data| data.get_temp(id)).unwrap_or_else(|| {
        let widest = words.into_iter().map(width).fold(0.0, f32::max).ceil();
        ui.data_mut(|data| data.insert_temp(id, widest));
        widest
    })
}

#[must_use = "call show()"]
pub struct Table<'a> {
    name: &'a str,
    columns: &'a [Column<'a>],
    rows: usize,
    chosen: Option<usize>,
}

impl<'a> Table<'a> {
    /// A table as high as its rows; `name` is its accessible name. For many rows use a [`LongTable`].
    pub fn new(name: &'a str, columns: &'a [Column<'a>], rows: usize) -> Self {
        Self { name, columns, rows, chosen: None }
    }

    /// The chosen row.
    pub fn chosen(mut self, row: Option<usize>) -> Self {
        self.chosen = row;
        self
    }

    /// Draws it and returns the row that was pressed: by mouse, or with Enter or Space while it has the
    /// focus.
    ///
    /// `row_name` is a row's accessible name ("serial number, name, status"); `cell` draws one cell, of
    /// which the words are cut when the column is too narrow.
    pub fn show(
        self,
        ui: &mut Ui,
        row_name: impl Fn(usize) -> String,
        mut cell: impl FnMut(&mut Ui, usize, usize),
    ) -> Option<usize> {
        let list = UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(self.name);
        ui.scope_builder(list, |ui| {
            ui.spacing_mut().item_spacing = egui::Vec2::ZERO;
            ui.style_mut().interaction.selectable_labels = false;
            let narrow = is_narrow(self.columns, ui.available_width());
            let rows = Rows::new(ui, &self, narrow);
            if narrow {
                rows.show(ui, &row_name, |ui, row| {
                    two_lines(ui, self.columns, |ui, column| cell(ui, row, column));
                })
            } else {
                rows.show_in_columns(ui, &row_name, &mut cell)
            }
        })
        .inner
    }
}

/// Focuses the table with this name when it is next drawn: its chosen row, or the first.
pub fn enter(ui: &Ui, name: &str) {
    ui.data_mut(|data| data.insert_temp(entered(name), true));
    ui.ctx().request_repaint();
}

fn entered(name: &str) -> Id {
    Id::unique(("entered table", name))
}

fn is_narrow(columns: &[Column<'_>], room: f32) -> bool {
    room < columns.iter().map(|column| column.least).sum()
}

fn widths(columns: &[Column<'_>], room: f32) -> Vec<f32> {
    let least: f32 = columns.iter().map(|column| column.least).sum();
    let shares: f32 = columns.iter().map(|column| column.share).sum();
    let part = if shares > 0.0 { (room - least).max(0.0) / shares } else { 0.0 };
    columns.iter().map(|column| (column.least + column.share * part).floor()).collect()
}

fn two_lines(ui: &mut Ui, columns: &[Column<'_>], mut cell: impl FnMut(&mut Ui, usize)) {
    ui.allocate_ui_with_layout(ui.available_size(), Layout::top_down(Align::Min), |ui| {
        ui.add_space((TWO_LINES - 2.0 * 25.0) / 2.0);
        for below in [false, true] {
            let line: Vec<_> =
                columns.iter().enumerate().filter(|(_, column)| column.second_line == below).collect();
            ui.horizontal(|ui| {
                ui.set_height(25.0);
                ui.spacing_mut().item_spacing.x = space::L;
                ui.add_space(CELL_SIDE);
                for (at, (place, _)) in line.iter().enumerate() {
                    // long words leave room for the rest of the line
                    let kept: f32 = line[at + 1..].iter().map(|(_, after)| after.least + space::L).sum();
                    let most = (ui.available_width() - kept - CELL_SIDE).max(space::XXL);
                    ui.scope(|ui| {
                        ui.set_max_width(most);
                        cell(ui, *place);
                    });
                }
            });
        }
    });
}

struct Rows<'a> {
    id: Id,
    columns: &'a [Column<'a>],
    count: usize,
    chosen: Option<usize>,
    height: f32,
    /// The row that gets the focus as soon as it is drawn: the arrow keys went to it.
    goal: Option<usize>,
    /// The visible part of the page, vertically.
    sight: egui::Rangef,
}

impl<'a> Rows<'a> {
    fn new(ui: &Ui, table: &Table<'a>, narrow: bool) -> Self {
        let id = ui.scope_id().with(("table", table.name));
        if !ui.is_sizing_pass() && ui.data_mut(|data| data.remove_temp::<bool>(entered(table.name))).is_some()
        {
            ui.data_mut(|data| data.insert_temp(id, table.chosen.unwrap_or_default()));
        }
        let goal = ui.data(|data| data.get_temp::<usize>(id)).filter(|goal| *goal < table.rows);
        Self {
            id,
            columns: table.columns,
            count: table.rows,
            chosen: table.chosen,
            height: if narrow { TWO_LINES } else { size::ROW + 1.0 },
            goal,
            sight: ui.clip_rect().y_range(),
        }
    }

    /// Where the focused row is kept: it is drawn even out of sight.
    fn focused(&self) -> Id {
        self.id.with("focused row")
    }

    fn builder<'u>(&self, ui: &'u mut Ui) -> TableBuilder<'u> {
        let builder = TableBuilder::new(ui)
            .id_salt(self.id)
            .striped(false)
            .auto_shrink([false, true])
            .animate_scrolling(false)
            .vscroll(false)
            .cell_layout(Layout::left_to_right(Align::Center));
        match self.goal {
            Some(goal) if self.count <= GIVEN_WHOLE => builder.scroll_to_row(goal, None),
            _ => builder,
        }
    }

    fn show(
        &self,
        ui: &mut Ui,
        row_name: &impl Fn(usize) -> String,
        mut draw: impl FnMut(&mut Ui, usize),
    ) -> Option<usize> {
        let across = ui.available_rect_before_wrap().x_range();
        let mut pressed = None;
        let width = across.span().floor();
        let ctx = ui.ctx().clone();
        let builder = self.builder(ui).column(ExtrasColumn::exact(width).clip(false));
        builder.body(|body| {
            self.each_row(&ctx, body, |mut line, row| {
                line.col(|ui| {
                    ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
                    if self.row(ui, row, across, row_name).clicked() {
                        pressed = Some(row);
                    }
                    draw(ui, row);
                });
            });
        });
        pressed
    }

    fn show_in_columns(
        &self,
        ui: &mut Ui,
        row_name: &impl Fn(usize) -> String,
        cell: &mut impl FnMut(&mut Ui, usize, usize),
    ) -> Option<usize> {
        let across = ui.available_rect_before_wrap().x_range();
        let ctx = ui.ctx().clone();
        let mut builder = self.builder(ui);
        for width in widths(self.columns, across.span()) {
            // clipping the first cell would cut the row drawn under all cells
            builder = builder.column(ExtrasColumn::exact(width).clip(false));
        }
        let mut pressed = None;
        let table = builder.header(HEADER, |mut line| {
            for (place, column) in self.columns.iter().enumerate() {
                line.col(|ui| {
                    if place == 0 {
                        let y = ui.max_rect().bottom() - 0.5;
                        ui.painter().hline(across, y, (1.0, Palette::of(ui).line));
                    }
                    header_cell(ui, column.title);
                });
            }
        });
        table.body(|body| {
            self.each_row(&ctx, body, |mut line, row| {
                for place in 0..self.columns.len() {
                    line.col(|ui| {
                        ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
                        if place == 0 && self.row(ui, row, across, row_name).clicked() {
                            pressed = Some(row);
                        }
                        ui.add_space(CELL_SIDE);
                        cell(ui, row, place);
                    });
                }
            });
        });
        pressed
    }

    /// Draws the rows. Tab must not skip a row because it is out of sight, so the neighbours of visible rows
    /// and of the focused row are drawn too.
    fn each_row(&self, ui: &Context, mut body: TableBody<'_>, mut draw: impl FnMut(TableRow<'_, '_>, usize)) {
        if self.count <= GIVEN_WHOLE {
            for row in 0..self.count {
                body.row(self.height, |line| draw(line, row));
            }
            return;
        }
        let top = body.max_rect().top();
        let place = |y: f32| ((y - top) / self.height).max(0.0) as usize;
        let seen = place(self.sight.min).saturating_sub(1)..place(self.sight.max).saturating_add(2);
        let focused = ui.data(|data| data.get_temp::<usize>(self.focused()));
        let near = |row: usize, other: Option<usize>| other.is_some_and(|other| row.abs_diff(other) <= 1);
        let drawn = |row: usize| seen.contains(&row) || near(row, focused) || near(row, self.goal);
        let mut row = 0;
        while row < self.count {
            if drawn(row) {
                body.row(self.height, |line| draw(line, row));
                row += 1;
                continue;
            }
            let next = (row..self.count).find(|row| drawn(*row)).unwrap_or(self.count);
            body.row(self.height * (next - row) as f32, |mut gap| drop(gap.col(|_| {})));
            row = next;
        }
    }

    /// The row as a thing that can be pressed, drawn under its cells.
    fn row(
        &self,
        ui: &Ui,
        row: usize,
        across: egui::Rangef,
        row_name: &impl Fn(usize) -> String,
    ) -> Response {
        let name = row_name(row);
        let rect = Rect::from_x_y_ranges(across, ui.max_rect().y_range()).round_ui();
        // not the index: reading the list again must not move the focus to another token
        let id = focus::free_id(ui, self.id.with(&name));
        let response = ui.interact(rect, id, Sense::click());
        let chosen = self.chosen == Some(row);
        response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, ui.is_enabled(), &name));
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_selected(chosen);
            node.set_position_in_set(row);
            node.set_size_of_set(self.count);
        });
        paint_row(ui, rect, chosen, response.hovered());
        if self.goal == Some(row) && !ui.is_sizing_pass() {
            response.request_focus();
            ui.data_mut(|data| data.remove::<usize>(self.id));
        }
        focus::ring(ui, &response.clone().with_new_rect(rect.shrink(4.0)), 2);
        self.walk(ui, row, &response);
        if response.has_focus() {
            ui.data_mut(|data| data.insert_temp(self.focused(), row));
        }
        response
    }

    /// Up, Down, Home and End move the focus, also to rows that are not drawn.
    fn walk(&self, ui: &Ui, row: usize, response: &Response) {
        if !response.has_focus() {
            return;
        }
        let keep = EventFilter { vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keep));
        let last = self.count.saturating_sub(1);
        let goal = ui.input(|input| {
            if input.key_pressed(Key::ArrowDown) {
                Some((row + 1).min(last))
            } else if input.key_pressed(Key::ArrowUp) {
                Some(row.saturating_sub(1))
            } else if input.key_pressed(Key::Home) {
                Some(0)
            } else if input.key_pressed(Key::End) {
                Some(last)
            } else {
                None
            }
        });
        if let Some(goal) = goal.filter(|goal| *goal != row) {
            ui.data_mut(|data| data.insert_temp(self.id, goal));
            ui.ctx().request_repaint();
        }
    }
}

fn header_cell(ui: &mut Ui, title: &str) {
    let colour = Palette::of(ui).muted;
    ui.add_space(CELL_SIDE);
    ui.label(rich_strong(title, size::SMALL).color(colour));
}

fn paint_row(ui: &Ui, rect: Rect, chosen: bool, hovered: bool) {
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

/// A cell with a serial number or an ID.
pub fn cell_mono(ui: &mut Ui, words: &str) -> Response {
    super::elided(ui, crate::ui::theme::rich(words, TextStyle::Monospace))
}
