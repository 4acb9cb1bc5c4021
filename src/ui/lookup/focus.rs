//! Moves the keyboard focus on this screen.

use egui::{Id, Ui};

pub(super) fn search_field() -> Id {
    Id::unique("the search field")
}

pub(super) fn search(ui: &Ui) {
    ui.memory_mut(|memory| memory.request_focus(search_field()));
}

fn person_key() -> Id {
    Id::unique("the person's panel gets the focus")
}

/// Focuses the person's panel, which is about to replace the list and its chosen row.
pub(super) fn person(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(person_key(), ()));
}

/// Whether the person's panel should take the focus; true once.
pub(super) fn take_person(ui: &Ui) -> bool {
    let wanted = ui.data(|data| data.get_temp::<()>(person_key())).is_some() && !ui.is_sizing_pass();
    if wanted {
        ui.data_mut(|data| data.remove::<()>(person_key()));
    }
    wanted
}
