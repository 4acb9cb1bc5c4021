//! The keyboard goes into a table from elsewhere.

use egui::{Id, Ui};

/// Focuses the table with this name when it is next drawn: its chosen row, or the first.
pub fn enter(ui: &Ui, name: &str) {
    ui.data_mut(|data| data.insert_temp(entered(name), true));
    ui.ctx().request_repaint();
}

/// Whether [`enter`] was called for it; once.
pub(super) fn is_entered(ui: &Ui, name: &str) -> bool {
    if ui.is_sizing_pass() {
        return false;
    }
    ui.data_mut(|data| {
        let is_entered = data.remove_temp::<bool>(entered(name)).is_some();
        if is_entered {
            data.insert_temp(told(name), None::<Id>);
        }
        is_entered
    })
}

/// Whether this row says what the table is about: it is the one that was led to, and the keyboard has not
/// left it. `gets_focus` while it is led to.
pub(super) fn tells(ui: &Ui, name: &str, row: Id, gets_focus: bool) -> bool {
    let key = told(name);
    match ui.data(|data| data.get_temp::<Option<Id>>(key)) {
        Some(None) if gets_focus => {
            ui.data_mut(|data| data.insert_temp(key, Some(row)));
            true
        }
        Some(Some(told)) if told == row => {
            let stays = gets_focus || ui.memory(|memory| memory.has_focus(row));
            if !stays {
                ui.data_mut(|data| data.remove::<Option<Id>>(key));
            }
            stays
        }
        Some(_) | None => false,
    }
}

/// Where the row is kept that says what the table is about; none until it is drawn.
fn told(name: &str) -> Id {
    Id::unique(("told by the table", name))
}

fn entered(name: &str) -> Id {
    Id::unique(("entered table", name))
}
