//! What the steps of a batch share.

use egui::Ui;

use crate::{
    say,
    ui::{theme::space, widgets},
    words,
};

/// How wide the column with the buttons is.
pub(super) const RIGHT: f32 = 300.0;

/// The least height of a list.
pub(super) const LEAST_LIST: f32 = 240.0;

/// The heading of a batch, with its list and what else there is to say.
pub(super) fn heading(ui: &mut Ui, title: &str, facts: impl IntoIterator<Item = String>) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        widgets::heading(ui, title);
        let facts: Vec<_> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
        widgets::muted(ui, &facts.join(" · "));
    });
}

/// "ticket INC0042400", where all lines have the same.
pub(super) fn of_ticket(ticket: Option<&str>) -> String {
    ticket.map_or_else(String::new, |ticket| say!("batch-of-ticket", ticket = ticket))
}

/// Who sat at the desk.
pub(super) fn by(name: Option<&str>, account: &str) -> String {
    words::history::operator(name, account).unwrap_or_default().to_owned()
}
