//! The keyboard goes into a table from elsewhere.

use egui::{Id, Ui};

/// Focuses the table with this name when it is next drawn: its chosen row, or the first.
pub fn enter(ui: &Ui, name: &str) {
    ui.data_mut(|data| data.insert_temp(entered(name), true));
    ui.ctx().request_repaint();
}

/// Whether [`enter`] was called for it; once.
pub(super) fn is_entered(ui: &Ui, name: &str) -> bool {
    !ui.is_sizing_pass() && ui.data_mut(|data| data.remove_temp::<bool>(entered(name))).is_some()
}

fn entered(name: &str) -> Id {
    Id::unique(("entered table", name))
}
