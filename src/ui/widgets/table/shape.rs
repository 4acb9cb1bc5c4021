//! What is the same in every table: where its cells are, its header, and what assistive technology gets of
//! them.

use egui::{
    Align, Color32, CursorIcon, Id, Layout, Pos2, Rect, Role, Sense, Stroke, TextStyle, TextWrapMode, Ui,
    UiBuilder, WidgetInfo, WidgetText,
    accesskit::{self, SortDirection},
    emath::GuiRounding as _,
    pos2, vec2,
};

use super::{
    super::focus,
    columns::{CELL_SIDE, Column, are_narrow},
    row,
};
use crate::ui::theme::{Palette, rich_strong, size, space};

const HEADER: f32 = 32.0;
const TWO_LINES: f32 = 66.0;
/// The height of one of two lines.
const LINE: f32 = 25.0;
/// How far the arrow beside a title reaches up and down.
const ARROW: f32 = 5.0;

/// The columns of a table in the room that it has.
pub(super) struct Shape<'a> {
    columns: &'a [Column<'a>],
    widths: Vec<f32>,
    narrow: bool,
    /// The room for the radio marks.
    marks: f32,
}

impl<'a> Shape<'a> {
    pub fn new(columns: &'a [Column<'a>], room: f32, radio: bool) -> Self {
        let marks = if radio { row::MARK } else { 0.0 };
        let room = room - marks;
        let least: f32 = columns.iter().map(|column| column.least).sum();
        let shares: f32 = columns.iter().map(|column| column.share).sum();
        let part = if shares > 0.0 { (room - least).max(0.0) / shares } else { 0.0 };
        let widths = columns.iter().map(|column| (column.least + column.share * part).floor()).collect();
        Self { columns, widths, narrow: are_narrow(columns, room), marks }
    }

    /// From the top of a row to the top of the next, in points.
    pub fn step(&self) -> f32 {
        if self.narrow { TWO_LINES } else { size::ROW + 1.0 }
    }

    pub fn header_height(&self) -> f32 {
        if self.titles().next().is_none() { 0.0 } else { HEADER }
    }

    /// The columns whose titles stand above the rows, and how wide they are. Above rows of two lines, only
    /// what sorts the list.
    fn titles(&self) -> impl Iterator<Item = (usize, &Column<'a>, f32)> {
        let columns = self.columns.iter().zip(&self.widths).enumerate();
        columns
            .filter(|(_, (column, _))| !self.narrow || column.sorting.is_some())
            .map(|(place, (column, width))| (place, column, *width))
    }

    /// Says how large the table is, once it is drawn.
    pub fn describe(&self, ui: &Ui, rows: usize) {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_bounds(bounds(ui.min_rect()));
            node.set_row_count(rows + usize::from(!self.narrow));
            node.set_column_count(self.columns.len());
            node.set_size_of_set(rows);
        });
    }

    /// The titles. Returns the column whose title was pressed.
    pub fn header(&self, ui: &mut Ui) -> Option<usize> {
        self.titles().next()?;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), HEADER));
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, (1.0, Palette::of(ui).line));
        let line = UiBuilder::new().id_salt("header").max_rect(rect).accessibility_role(Role::Row);
        let mut line = ui.new_child(line);
        line.ctx().accesskit_node_builder(line.unique_id(), |node| {
            node.set_bounds(bounds(rect));
            node.set_row_index(0);
        });
        let mut left = rect.left() + self.marks;
        let mut pressed = None;
        for (place, column, width) in self.titles() {
            let rect = Rect::from_min_size(pos2(left, rect.top()), vec2(width, HEADER));
            let cell = UiBuilder::new().id_salt(place).max_rect(rect);
            let cell = cell.layout(Layout::left_to_right(Align::Center));
            let cell = cell.accessibility_role(Role::ColumnHeader).accessibility_label(column.title);
            if header_cell(&mut line.new_child(cell), column, place) {
                pressed = Some(place);
            }
            left += width;
        }
        pressed
    }

    /// The cells of a row, which assistive technology finds inside the row `id`.
    pub fn cells(&self, ui: &mut Ui, id: Id, row: usize, mut cell: impl FnMut(&mut Ui, usize)) {
        if self.narrow {
            return self.two_lines(ui, id, row, cell);
        }
        let mut left = ui.max_rect().left() + self.marks;
        for (column, width) in self.widths.iter().enumerate() {
            let rect = Rect::from_min_size(pos2(left, ui.max_rect().top()), vec2(*width, size::ROW));
            let place = cell_of(id, column).max_rect(rect).layout(Layout::left_to_right(Align::Center));
            ui.scope_builder(place, |ui| {
                ui.add_space(CELL_SIDE);
                cell(ui, column);
                self.describe_cell(ui, row, column);
            });
            left += width;
        }
    }

    fn two_lines(&self, ui: &mut Ui, id: Id, row: usize, mut cell: impl FnMut(&mut Ui, usize)) {
        let room = ui.max_rect().with_min_x(ui.max_rect().left() + self.marks);
        let lines = UiBuilder::new().max_rect(room).layout(Layout::top_down(Align::Min));
        ui.scope_builder(lines, |ui| {
            ui.add_space((TWO_LINES - 2.0 * LINE) / 2.0);
            for below in [false, true] {
                let line: Vec<_> = self
                    .columns
                    .iter()
                    .enumerate()
                    .filter(|(_, column)| column.second_line == below)
                    .collect();
                ui.horizontal(|ui| {
                    ui.set_height(LINE);
                    ui.spacing_mut().item_spacing.x = space::S;
                    // marks have room around them
                    ui.add_space(if self.marks > 0.0 { 0.0 } else { CELL_SIDE });
                    for (at, (column, _)) in line.iter().enumerate() {
                        // long words leave room for the rest of the line
                        let kept: f32 = line[at + 1..].iter().map(|(_, after)| after.least + space::S).sum();
                        let most = (ui.available_width() - kept - space::XS).max(space::XXL);
                        ui.scope_builder(cell_of(id, *column), |ui| {
                            ui.set_max_width(most);
                            cell(ui, *column);
                            self.describe_cell(ui, row, *column);
                        });
                    }
                });
            }
        });
    }

    /// Where it stands, and its column's title, which no system finds by itself.
    fn describe_cell(&self, ui: &Ui, row: usize, column: usize) {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            let words = node.children().to_vec();
            node.set_labelled_by(words);
            node.set_bounds(bounds(ui.min_rect()));
            node.set_description(self.columns[column].title);
            node.set_row_index(row + usize::from(!self.narrow));
            node.set_column_index(column);
        });
    }
}

fn cell_of(row: Id, column: usize) -> UiBuilder {
    UiBuilder::new().id_salt(column).accessibility_parent(row).accessibility_role(Role::Cell)
}

/// Returns whether the title was pressed.
fn header_cell(ui: &mut Ui, column: &Column<'_>, place: usize) -> bool {
    let palette = Palette::of(ui);
    ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
        node.set_bounds(bounds(ui.max_rect()));
        node.set_column_index(place);
        if let Some(sorting) = column.sorting {
            node.set_sort_direction(sorting.direction);
        }
    });
    ui.add_space(CELL_SIDE);
    let Some(sorting) = column.sorting else {
        ui.label(rich_strong(column.title, size::SMALL).color(palette.muted));
        return false;
    };
    let words = WidgetText::from(rich_strong(column.title, size::SMALL));
    let galley = words.into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Small);
    let id = focus::stable_id(ui, "sorts", column.title);
    let room = vec2(galley.size().x + space::XS + 2.0 * ARROW, size::TARGET);
    let response = focus::place(ui, id, room, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), column.title));
    focus::describe(ui, id, sorting.says);
    let colour = if response.hovered() { palette.accent } else { palette.text };
    let rect = response.rect;
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at.round_to_pixels(ui.pixels_per_point()), galley, colour);
    arrow(ui, pos2(rect.right() - ARROW, rect.center().y), sorting.direction, colour);
    focus::ring(ui, &response, size::SMALL_RADIUS);
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(sorting.says).clicked()
}

/// Up for the smallest first, down for the largest first.
fn arrow(ui: &Ui, centre: Pos2, direction: SortDirection, colour: Color32) {
    let tip = match direction {
        SortDirection::Ascending => -ARROW,
        SortDirection::Descending => ARROW,
        SortDirection::Other => return,
    };
    let side = |x: f32| centre + vec2(x, tip * 0.25);
    let tip = centre + vec2(0.0, tip);
    let lines = [vec![centre - (tip - centre), tip], vec![side(-ARROW * 0.8), tip, side(ARROW * 0.8)]];
    for points in lines {
        ui.painter().add(egui::Shape::line(points, Stroke::new(1.5, colour)));
    }
}

fn bounds(rect: Rect) -> accesskit::Rect {
    accesskit::Rect {
        x0: rect.min.x.into(),
        y0: rect.min.y.into(),
        x1: rect.max.x.into(),
        y1: rect.max.y.into(),
    }
}
