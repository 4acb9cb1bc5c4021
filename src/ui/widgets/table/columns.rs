//! The columns of a table: their titles and widths.

use std::sync::Arc;

use egui::{Galley, Id, TextStyle, TextWrapMode, Ui, WidgetText, accesskit::SortDirection};

use super::super::surfaces;
use crate::ui::theme::{rich, rich_strong, size, space};

/// The room before a cell's words.
pub(super) const CELL_SIDE: f32 = 10.0;

#[derive(Clone, Copy, Debug)]
pub struct Column<'a> {
    pub(super) title: &'a str,
    pub(super) least: f32,
    pub(super) share: f32,
    pub(super) second_line: bool,
    pub(super) apart: bool,
    pub(super) sorting: Option<Sorting<'a>>,
}

/// How a column sorts the list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sorting<'a> {
    /// None where another column sorts the list.
    pub direction: Option<SortDirection>,
    /// What a press makes of it then.
    pub first: SortDirection,
    /// The direction in words, and what a press on the title does.
    pub says: &'a str,
}

/// How far the arrow beside a title reaches up and down.
pub(super) const ARROW: f32 = 5.0;

impl<'a> Column<'a> {
    /// A column at least `least` points wide that gets `share` parts of the rest.
    pub const fn new(title: &'a str, least: f32, share: f32) -> Self {
        Self { title, least, share, second_line: false, apart: false, sorting: None }
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

    /// Not wider than this, whatever its words need.
    pub const fn at_most(mut self, width: f32) -> Self {
        self.least = self.least.min(width);
        self
    }

    /// The same of words in pills.
    pub fn fits_pills<'w>(mut self, ui: &Ui, words: impl IntoIterator<Item = &'w str>) -> Self {
        let width = |word| surfaces::pill_width(ui, word);
        self.least = self.least.max(widest(ui, "pill", words, width) + CELL_SIDE);
        self
    }

    /// Its title is a button, as wide as that needs. `says` tells what a press does, which sorts the list in
    /// the direction `first`.
    pub fn sorts(mut self, ui: &Ui, first: SortDirection, says: &'a str) -> Self {
        self.sorting = Some(Sorting { direction: None, first, says });
        self.least =
            self.least.max(widest(ui, "title", [self.title], |title| title_width(ui, title)) + CELL_SIDE);
        self
    }

    /// The list is sorted by it, which its title shows. `says` tells the direction, and what a press does.
    pub fn sorted(mut self, ui: &Ui, direction: SortDirection, says: &'a str) -> Self {
        self = self.sorts(ui, direction, says);
        self.sorting = Some(Sorting { direction: Some(direction), first: direction, says });
        self
    }

    /// In a narrow place it stands in the row's second line.
    pub const fn below(mut self) -> Self {
        self.second_line = true;
        self
    }

    /// In a narrow place it stands clearly apart from what comes before it: words beside words.
    pub const fn apart(mut self) -> Self {
        self.apart = true;
        self
    }
}

/// The title's words, of one that sorts the list.
pub(super) fn title_words(ui: &Ui, title: &str) -> Arc<Galley> {
    let words = WidgetText::from(rich_strong(title, size::SMALL));
    words.into_galley(ui, Some(TextWrapMode::Extend), f32::INFINITY, TextStyle::Small)
}

/// The width of a title that sorts the list, with room for its arrow.
pub(super) fn title_width(ui: &Ui, title: &str) -> f32 {
    title_words(ui, title).size().x + space::XS + 2.0 * ARROW
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

/// Whether the columns have no room side by side, so that each row would have two lines.
pub fn are_narrow(columns: &[Column<'_>], room: f32) -> bool {
    room < columns.iter().map(|column| column.least).sum()
}
