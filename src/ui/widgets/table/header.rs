//! The titles above the rows. Those that sort the list are buttons, together one Tab stop: Left and Right go
//! from one to the next.

use egui::{
    Align, Color32, CursorIcon, EventFilter, Id, Key, Layout, Modifiers, Pos2, Rect, Response, Role, Stroke,
    Ui, UiBuilder, WidgetInfo,
    accesskit::{self, SortDirection},
    emath::GuiRounding as _,
    pos2, vec2,
};

use super::{
    super::focus,
    columns::{ARROW, CELL_SIDE, Column, Sorting, title_width, title_words},
    row,
};
use crate::ui::theme::{Palette, rich_strong, size};

const LINE: f32 = 32.0;

pub(super) struct Header<'a> {
    titles: Vec<Title<'a>>,
    lines: usize,
}

struct Title<'a> {
    column: &'a Column<'a>,
    /// Which column it is.
    at: usize,
    left: f32,
    width: f32,
    line: usize,
}

impl<'a> Header<'a> {
    /// Each title above its column.
    pub fn above(columns: &'a [Column<'a>], widths: &[f32]) -> Self {
        let mut left = 0.0;
        let titles = columns.iter().zip(widths).enumerate().map(|(at, (column, width))| {
            let title = Title { column, at, left, width: *width, line: 0 };
            left += width;
            title
        });
        Self { titles: titles.collect(), lines: usize::from(!columns.is_empty()) }
    }

    /// Above rows of two lines: what sorts the list, in as many lines as it needs.
    pub fn wrapped(ui: &Ui, columns: &'a [Column<'a>], room: f32) -> Self {
        let (mut left, mut line) = (0.0, 0);
        let mut titles = Vec::new();
        for (at, column) in columns.iter().enumerate().filter(|(_, column)| column.sorting.is_some()) {
            let width = title_width(ui, column.title) + 2.0 * CELL_SIDE;
            if left > 0.0 && left + width > room {
                (left, line) = (0.0, line + 1);
            }
            titles.push(Title { column, at, left, width, line });
            left += width;
        }
        let lines = if titles.is_empty() { 0 } else { line + 1 };
        Self { titles, lines }
    }

    pub fn height(&self) -> f32 {
        self.lines as f32 * LINE
    }

    /// Returns the column whose title was pressed.
    pub fn show(&self, ui: &mut Ui, marks: f32) -> Option<usize> {
        if self.titles.is_empty() {
            return None;
        }
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), self.height()));
        ui.painter().hline(rect.x_range(), rect.bottom() - 0.5, (1.0, Palette::of(ui).line));
        let line = UiBuilder::new().id_salt("header").max_rect(rect).accessibility_role(Role::Row);
        let mut line = ui.new_child(line);
        line.ctx().accesskit_node_builder(line.unique_id(), |node| {
            node.set_bounds(bounds(rect));
            node.set_row_index(0);
        });
        let id = ui.scope_id().with("titles");
        let current = self.current(ui, id);
        let mut pressed = None;
        for title in &self.titles {
            let corner = pos2(rect.left() + marks + title.left, rect.top() + title.line as f32 * LINE);
            let cell = UiBuilder::new().id_salt(title.at).layout(Layout::left_to_right(Align::Center));
            let cell = cell.max_rect(Rect::from_min_size(corner, vec2(title.width, LINE)));
            let cell = cell.accessibility_role(Role::ColumnHeader).accessibility_label(title.column.title);
            let mut cell = line.new_child(cell);
            cell.ctx().accesskit_node_builder(cell.unique_id(), |node| {
                node.set_bounds(bounds(cell.max_rect()));
                node.set_column_index(title.at);
            });
            cell.add_space(CELL_SIDE);
            let Some(sorting) = title.column.sorting else {
                let colour = Palette::of(&cell).muted;
                cell.label(rich_strong(title.column.title, size::SMALL).color(colour));
                continue;
            };
            let response = title.button(&mut cell, title.id(id), sorting, current == Some(title.at));
            self.walk(&cell, id, title, &response);
            if response.clicked() {
                pressed = Some(title.at);
                // the arrow keys go on from here
                response.request_focus();
            }
        }
        pressed
    }

    fn sorting(&self) -> impl DoubleEndedIterator<Item = &Title<'a>> {
        self.titles.iter().filter(|title| title.column.sorting.is_some())
    }

    /// The title that takes Tab: the one with the focus, else that of the sorted column, else the first.
    fn current(&self, ui: &Ui, id: Id) -> Option<usize> {
        let has_focus = |title: &&Title<'_>| ui.memory(|memory| memory.has_focus(title.id(id)));
        let is_sorted =
            |title: &&Title<'_>| title.column.sorting.is_some_and(|sorting| sorting.direction.is_some());
        let current = self.sorting().find(has_focus).or_else(|| self.sorting().find(is_sorted));
        current.or_else(|| self.sorting().next()).map(|title| title.at)
    }

    /// Left, Right, Home and End lead from the focused title to another.
    fn walk(&self, ui: &Ui, id: Id, title: &Title<'_>, response: &Response) {
        if !response.has_focus() {
            return;
        }
        let keep = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keep));
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let goal = if pressed(Key::ArrowRight) {
            self.sorting().find(|other| other.at > title.at)
        } else if pressed(Key::ArrowLeft) {
            self.sorting().rfind(|other| other.at < title.at)
        } else if pressed(Key::Home) {
            self.sorting().next()
        } else if pressed(Key::End) {
            self.sorting().next_back()
        } else {
            None
        };
        if let Some(goal) = goal {
            ui.memory_mut(|memory| memory.request_focus(goal.id(id)));
            ui.ctx().request_repaint();
        }
    }
}

impl Title<'_> {
    fn id(&self, header: Id) -> Id {
        header.with(self.column.title)
    }

    /// A title that sorts the list; the sorted column's has an arrow, and the one that would be pressed.
    fn button(&self, ui: &mut Ui, id: Id, sorting: Sorting<'_>, current: bool) -> Response {
        if let Some(direction) = sorting.direction {
            ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_sort_direction(direction));
        }
        let palette = Palette::of(ui);
        let words = title_words(ui, self.column.title);
        let room = vec2(title_width(ui, self.column.title), size::TARGET);
        let (_, rect) = ui.allocate_space(room.round_ui());
        let response = row::stop(ui, id, rect.round_ui(), current);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.column.title));
        focus::describe(ui, id, sorting.says);
        let still = if sorting.direction.is_some() { palette.text } else { palette.muted };
        let colour = if response.hovered() { palette.accent } else { still };
        let at = pos2(response.rect.left(), response.rect.center().y - words.size().y / 2.0);
        ui.painter().galley(at.round_to_pixels(ui.pixels_per_point()), words, colour);
        // what a press would do is seen before it
        let offered = (response.hovered() || response.has_focus()).then_some((sorting.first, palette.muted));
        let shown = sorting.direction.map(|direction| (direction, colour)).or(offered);
        if let Some((direction, colour)) = shown {
            let centre = pos2(response.rect.right() - ARROW, response.rect.center().y);
            arrow(ui, centre, direction, colour);
        }
        focus::ring(ui, &response, size::SMALL_RADIUS);
        response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(sorting.says)
    }
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

pub(super) fn bounds(rect: Rect) -> accesskit::Rect {
    accesskit::Rect {
        x0: rect.min.x.into(),
        y0: rect.min.y.into(),
        x1: rect.max.x.into(),
        y1: rect.max.y.into(),
    }
}
