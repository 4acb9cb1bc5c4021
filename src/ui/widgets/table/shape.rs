//! What is the same in every table: where its cells are, and what assistive technology gets of them.

use egui::{Align, Id, Layout, Rect, Role, Ui, UiBuilder, pos2, vec2};

use super::{
    columns::{CELL_SIDE, Column, are_narrow},
    header::{Header, bounds},
    row,
};
use crate::ui::theme::{size, space};

const TWO_LINES: f32 = 66.0;
/// The height of one of two lines.
const LINE: f32 = 25.0;
/// The room between the cells of such a line, and before one that stands apart.
const BETWEEN: f32 = space::S;
const APART: f32 = space::XXL;

/// The columns of a table in the room that it has.
pub(super) struct Shape<'a> {
    columns: &'a [Column<'a>],
    widths: Vec<f32>,
    narrow: bool,
    /// The room for the radio marks.
    marks: f32,
    header: Header<'a>,
}

impl<'a> Shape<'a> {
    pub fn new(ui: &Ui, columns: &'a [Column<'a>], room: f32, radio: bool) -> Self {
        let marks = if radio { row::MARK } else { 0.0 };
        let room = room - marks;
        let least: f32 = columns.iter().map(|column| column.least).sum();
        let shares: f32 = columns.iter().map(|column| column.share).sum();
        let part = if shares > 0.0 { (room - least).max(0.0) / shares } else { 0.0 };
        let widths: Vec<_> =
            columns.iter().map(|column| (column.least + column.share * part).floor()).collect();
        let narrow = are_narrow(columns, room);
        let header =
            if narrow { Header::wrapped(ui, columns, room) } else { Header::above(columns, &widths) };
        Self { columns, widths, narrow, marks, header }
    }

    /// From the top of a row to the top of the next, in points.
    pub fn step(&self) -> f32 {
        if self.narrow { TWO_LINES } else { size::ROW + 1.0 }
    }

    pub fn header_height(&self) -> f32 {
        self.header.height()
    }

    /// The titles. Returns the column whose title was pressed.
    pub fn header(&self, ui: &mut Ui) -> Option<usize> {
        self.header.show(ui, self.marks)
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
                    ui.spacing_mut().item_spacing.x = 0.0;
                    // marks have room around them
                    ui.add_space(if self.marks > 0.0 { 0.0 } else { CELL_SIDE });
                    let before = |column: &Column<'_>| if column.apart { APART } else { BETWEEN };
                    for (at, (column, this)) in line.iter().enumerate() {
                        if at > 0 {
                            ui.add_space(before(this));
                        }
                        // long words leave room for the rest of the line
                        let kept: f32 =
                            line[at + 1..].iter().map(|(_, after)| after.least + before(after)).sum();
                        let most = (ui.available_width() - kept - space::XS).max(space::XXL);
                        ui.scope_builder(cell_of(id, *column), |ui| {
                            ui.spacing_mut().item_spacing.x = BETWEEN;
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
