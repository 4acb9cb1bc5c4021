//! The manual in the window: pages beside the one that is read, and a search through all of them.

mod draw;
mod licences;
mod pages;
mod read;

use egui::{ScrollArea, Ui};

use super::{
    frame,
    theme::{size, space},
    widgets::{self, Answer, ChoiceRow, Dialog, Field, page},
};
use crate::{
    app::{
        Forms, Message, Model,
        manual::{self, Form, Open, Page},
    },
    say,
};
use pages::Sheet;

const WIDTH: f32 = 980.0;
/// The column with the list of pages.
const LIST: f32 = 250.0;
/// What a dialog has above and below its body, about.
const AROUND: f32 = 260.0;

pub(super) fn show(ui: &Ui, forms: &mut Forms, model: &Model, out: &mut Vec<Message>) {
    let Some(open) = model.dialog::<Open>() else { return };
    let dialog = Dialog::new(say!("help")).cancel(say!("close")).width(WIDTH).start_in_body();
    let (answer, chosen) = dialog.show(ui.ctx(), |ui| body(ui, &mut forms.manual, open.page));
    if let Some(page) = chosen {
        out.push(Message::Manual(manual::Message::Chosen(page)));
    }
    if answer != Answer::Open {
        out.push(Message::Manual(manual::Message::Closed));
    }
}

fn body(ui: &mut Ui, form: &mut Form, open: Page) -> Option<Page> {
    let words = words(&form.search);
    let found: Vec<_> = Page::ALL.into_iter().filter(|page| pages::has(*page, &words)).collect();
    if page::is_narrow(ui) {
        let chosen = search(ui, form, &found).or_else(|| menu(ui, &found, open));
        ui.add_space(space::S);
        sheet(ui, open, &words);
        return chosen;
    }
    let mut chosen = None;
    let room = (ui.ctx().content_rect().height() - AROUND).max(size::ROW * 3.0);
    page::two_columns(ui, page::Split::Left(LIST), |ui, side| match side {
        page::Side::Left => {
            let area = ScrollArea::vertical().id_salt("pages").max_height(room).min_scrolled_height(room);
            area.show(ui, |ui| {
                chosen = search(ui, form, &found).or_else(|| list(ui, &found, open));
            });
        }
        page::Side::Right => {
            let area = ScrollArea::vertical().id_salt(("page", open)).max_height(room);
            area.min_scrolled_height(room).auto_shrink(false).show(ui, |ui| {
                sheet(ui, open, &words);
                page::scroll_by_keys(ui);
            });
        }
    });
    chosen
}

/// The search field; Enter chooses the first page found.
fn search(ui: &mut Ui, form: &mut Form, found: &[Page]) -> Option<Page> {
    let field = Field::new(say!("manual-search"), &mut form.search).show(ui);
    if found.is_empty() {
        widgets::muted(ui, say!("manual-nothing-found"));
    }
    found.first().copied().filter(|_| field.submitted)
}

/// The pages found, in a menu: a list would leave no room for the page.
fn menu(ui: &mut Ui, found: &[Page], open: Page) -> Option<Page> {
    let mut page = open;
    let options: Vec<_> = found.iter().map(|page| (*page, pages::title(*page))).collect();
    (!found.is_empty() && widgets::filter(ui, say!("manual-page"), &mut page, &options)).then_some(page)
}

/// The pages found.
fn list(ui: &mut Ui, found: &[Page], open: Page) -> Option<Page> {
    let mut chosen = None;
    if found.is_empty() {
        return None;
    }
    widgets::list_panel(ui, |ui| {
        widgets::choice_list(ui, say!("manual-pages"), |ui| {
            for page in found {
                let title = pages::title(*page);
                let row = ChoiceRow { dot: None, title, line: "", label: "", chosen: *page == open };
                if row.show(ui).clicked() {
                    chosen = Some(*page);
                }
            }
        });
    });
    chosen
}

fn sheet(ui: &mut Ui, page: Page, words: &[String]) {
    match pages::sheet(page) {
        Sheet::Keys => frame::keys(ui),
        Sheet::Licences => licences::show(ui, words),
        Sheet::Text(blocks) => draw::blocks(ui, blocks, words),
    }
}

/// The words that are searched for.
fn words(search: &str) -> Vec<String> {
    search.split_whitespace().map(pages::folded).collect()
}
