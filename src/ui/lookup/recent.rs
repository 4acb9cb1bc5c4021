//! Who was found in this session, on an empty desk.

use egui::{TextStyle, Ui};
use jiff::Timestamp;

use super::people;
use crate::{
    app::{Message, Model, lookup, session::RecentCaller},
    say,
    ui::{
        names,
        theme::{Palette, rich, space, strong},
        widgets::{self, table::Table},
    },
    words,
};

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let recent = &model.session.recent;
    if recent.is_empty() {
        return;
    }
    widgets::list_panel(ui, |ui| {
        ui.add_space(space::S);
        ui.horizontal(|ui| {
            ui.add_space(space::M);
            widgets::section(ui, say!("lookup-recent"));
        });
        let columns = people::narrow();
        let pressed = Table::new(say!("lookup-recent"), &columns, recent.len()).show(
            ui,
            |row| {
                let (person, at) = (words::person::line(&recent[row].person), found_at(&recent[row], now));
                say!("lookup-recent-at", person = person, at = at)
            },
            |ui, row, column| cell(ui, &recent[row], column, now),
        );
        if let Some(row) = pressed {
            let person = &recent[row].person;
            let text = person.email.clone().unwrap_or_else(|| person.id.to_string());
            out.push(Message::Lookup(lookup::Message::Offered(text)));
        }
    });
}

fn found_at(caller: &RecentCaller, now: Timestamp) -> String {
    words::time::recent(caller.at, now)
}

fn cell(ui: &mut Ui, caller: &RecentCaller, column: usize, now: Timestamp) {
    let palette = Palette::of(ui);
    if column == 0 {
        let name = names::shortest(ui.ctx(), &caller.person);
        widgets::elided(ui, rich(name, strong()).color(palette.text));
        return;
    }
    let address = caller.person.email.as_deref().unwrap_or(caller.person.id.as_str());
    let words = say!("lookup-recent-at", person = address, at = found_at(caller, now));
    widgets::elided(ui, rich(words, TextStyle::Small).color(palette.muted));
}
