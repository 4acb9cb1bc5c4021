//! Who was found in this session, on an empty desk.

use egui::Ui;
use jiff::Timestamp;

use crate::{
    app::{Message, Model, lookup},
    say,
    ui::{theme::space, widgets},
    words,
};

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let recent = &model.session.recent;
    if recent.is_empty() {
        return;
    }
    widgets::panel(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        widgets::section(ui, say!("lookup-recent"));
        for caller in recent {
            let (person, at) = (words::person::line(&caller.person), words::time::recent(caller.at, now));
            if widgets::link(ui, &say!("lookup-recent-at", person = person, at = at)).clicked() {
                let text = caller.person.email.clone().unwrap_or_else(|| caller.person.id.to_string());
                out.push(Message::Lookup(lookup::Message::Offered(text)));
            }
        }
    });
}
