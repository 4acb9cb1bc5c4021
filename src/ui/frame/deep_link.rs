//! The strip with what another program asks to find: nothing of it happens by itself.

use egui::Ui;

use super::warnings::strip;
use crate::{
    app::{Message, Model, deep_link},
    say,
    ui::theme::Tone,
};

pub(super) fn show(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    let Some(link) = &model.deep_link else { return };
    let lead = match link.ticket() {
        "" => say!("link-asks", text = link.search()),
        ticket => say!("link-ticket-asks", ticket = ticket, text = link.search()),
    };
    let dismiss = (say!("dismiss"), say!("link-dismisses"));
    let message = if model.session.who.is_some() {
        let finds = say!("link-finds", text = link.search());
        match strip(
            ui,
            Tone::Info,
            &lead,
            say!("link-clears-desk"),
            &[(say!("lookup-find"), &finds), dismiss],
        ) {
            None => return,
            Some(0) => deep_link::Message::FindAsked(link.clone()),
            Some(_) => deep_link::Message::Dismissed,
        }
    } else {
        match strip(ui, Tone::Info, &lead, say!("link-after-sign-in"), &[dismiss]) {
            None => return,
            Some(_) => deep_link::Message::Dismissed,
        }
    };
    out.push(Message::DeepLink(message));
}
