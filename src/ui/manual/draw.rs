//! A page in the window's look: each paragraph is one label, which a screen reader reads whole.

use egui::{
    Align, Image, Label, Layout, Response, Role, ScrollArea, TextFormat, TextStyle, Ui, UiBuilder,
    text::LayoutJob, vec2,
};

use super::{
    pages,
    read::{self, Block, Look, Run, Runs},
};
use crate::ui::{
    theme::{Palette, size, space, strong},
    widgets::{self, Button},
};

/// How far an item of a list stands inside the one before it.
const INDENT: f32 = 20.0;
/// The first column of a table with two columns, as a part of the room.
const FIRST: f32 = 0.34;

/// Draws a page, with these words marked. The first block that has one is brought into view when they
/// change.
pub fn blocks(ui: &mut Ui, blocks: &[Block], words: &[String]) {
    ui.spacing_mut().item_spacing.y = space::M;
    let mut seek = !words.is_empty() && is_new(ui, words);
    for (place, block) in blocks.iter().enumerate() {
        let response = ui.scope(|ui| draw(ui, block, place, words, &mut seek)).response;
        bring(&response, &read::text(block), words, &mut seek);
    }
}

/// Whether other words are searched for than in the frame before.
fn is_new(ui: &Ui, words: &[String]) -> bool {
    let id = ui.scope_id().with("searched");
    let before = ui.data(|data| data.get_temp::<Vec<String>>(id));
    if before.as_deref() == Some(words) || ui.is_sizing_pass() {
        return false;
    }
    ui.data_mut(|data| data.insert_temp(id, words.to_vec()));
    true
}

/// Scrolls to the first thing that has one of the words.
fn bring(response: &Response, text: &str, words: &[String], seek: &mut bool) {
    let text = pages::folded(text);
    if *seek && words.iter().any(|word| text.contains(word)) {
        response.scroll_to_me(Some(Align::TOP));
        *seek = false;
    }
}

fn draw(ui: &mut Ui, block: &Block, place: usize, words: &[String], seek: &mut bool) {
    match block {
        Block::Heading(1, _) => {
            widgets::heading(ui, &read::text(block));
        }
        Block::Heading(..) => {
            ui.add_space(space::S);
            widgets::section(ui, &read::text(block));
        }
        Block::Paragraph(runs) => paragraph(ui, runs, words),
        Block::Item { depth, mark, runs } => {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                ui.add_space(INDENT * *depth as f32);
                ui.label(mark);
                ui.vertical(|ui| paragraph(ui, runs, words));
            });
        }
        Block::Table(rows) => table(ui, rows, words, seek),
        Block::Code(code) => code_box(ui, code, place),
        Block::Picture { file, shows } => {
            if let Some(source) = pages::picture(file) {
                let width = ui.available_width();
                ui.add(Image::new(source).fit_to_original_size(1.0).max_width(width).alt_text(shows));
            }
        }
    }
}

fn paragraph(ui: &mut Ui, runs: &Runs, words: &[String]) {
    let job = job(ui, runs, words);
    ui.add(Label::new(job).wrap());
}

/// Lines that do not wrap: they are scrolled, and can be copied.
fn code_box(ui: &mut Ui, code: &str, place: usize) {
    widgets::field_box(ui, |ui| {
        ScrollArea::horizontal().id_salt(place).show(ui, |ui| {
            ui.style_mut().wrap_mode = Some(egui::TextWrapMode::Extend);
            widgets::mono(ui, code);
        });
    });
    widgets::copy_button(ui, Button::secondary(crate::say!("copy")), || code.to_owned());
}

fn table(ui: &mut Ui, rows: &[Vec<Runs>], words: &[String], seek: &mut bool) {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    if columns == 0 {
        return;
    }
    let room = ui.available_width() - space::M * (columns - 1) as f32;
    let widths: Vec<f32> = match columns {
        2 => vec![(room * FIRST).floor(), (room * (1.0 - FIRST)).floor()],
        _ => vec![(room / columns as f32).floor(); columns],
    };
    ui.scope_builder(UiBuilder::new().accessibility_role(Role::Table), |ui| {
        for (place, row) in rows.iter().enumerate() {
            // a table may have no headings
            if place == 0 && row.iter().all(Vec::is_empty) {
                continue;
            }
            let head = place == 0;
            let drawn = ui.scope_builder(UiBuilder::new().accessibility_role(Role::Row), |ui| {
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing.x = space::M;
                    for (cell, width) in row.iter().zip(&widths) {
                        let column = Layout::top_down(Align::Min);
                        ui.allocate_ui_with_layout(vec2(*width, size::LINE), column, |ui| {
                            ui.set_width(*width);
                            if head {
                                widgets::strong(ui, &read::text(&Block::Paragraph(cell.clone())));
                            } else {
                                paragraph(ui, cell, words);
                            }
                        });
                    }
                });
            });
            bring(&drawn.response, &read::text(&Block::Table(vec![row.clone()])), words, seek);
            ui.separator();
        }
    });
}

/// The runs as one text that wraps as a whole.
fn job(ui: &Ui, runs: &Runs, words: &[String]) -> LayoutJob {
    let palette = Palette::of(ui);
    let mut job = LayoutJob::default();
    for Run { text, look } in runs {
        let style = match look {
            Look::Plain => TextStyle::Body,
            Look::Strong => strong(),
            Look::Code => TextStyle::Monospace,
        };
        let format = TextFormat::simple(style.resolve(ui.style()), palette.text);
        for (part, marked) in marked(text, words) {
            let mut format = format.clone();
            if marked {
                let shade = palette.tone(crate::ui::theme::Tone::Warning);
                format.background = shade.tint;
                format.color = shade.text;
            }
            job.append(part, 0.0, format);
        }
    }
    job
}

/// The parts of a text, and whether they are searched for.
fn marked<'a>(text: &'a str, words: &[String]) -> Vec<(&'a str, bool)> {
    let lower = pages::folded(text);
    let mut parts = Vec::new();
    let mut from = 0;
    while from < text.len() {
        let next = words
            .iter()
            .filter_map(|word| lower[from..].find(word.as_str()).map(|at| (from + at, word.len())))
            .min_by_key(|(at, length)| (*at, usize::MAX - length));
        let Some((at, length)) = next else { break };
        parts.push((&text[from..at], false));
        parts.push((&text[at..at + length], true));
        from = at + length;
    }
    parts.push((&text[from..], false));
    parts.retain(|(part, _)| !part.is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_searched_for_is_marked_in_any_case() {
        let words = ["code".to_owned(), "em".to_owned()];
        assert_eq!(marked("Emergency Code", &words), [("Em", true), ("ergency ", false), ("Code", true)]);
        assert_eq!(marked("Zoë", &words), [("Zoë", false)]);
        assert_eq!(marked("", &words), []);
    }
}
