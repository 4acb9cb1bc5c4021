//! Moves the keyboard focus on this screen.

use egui::{Id, Ui};

pub(super) fn search_field() -> Id {
    Id::unique("the search field")
}

pub(super) fn find_button() -> Id {
    Id::unique("the button beside the search field")
}

pub(super) fn ticket_field() -> Id {
    Id::unique("the ticket's field")
}

pub(super) fn serial_field() -> Id {
    Id::unique("the field of the serial number")
}

pub(super) fn person_menu() -> Id {
    Id::unique("the menu of the person")
}

pub(super) fn search(ui: &Ui) {
    to(ui, search_field());
}

pub(super) fn to(ui: &Ui, id: Id) {
    ui.memory_mut(|memory| memory.request_focus(id));
}

/// Focuses a field with the next frame: in this one it would take the Enter that led there for its own.
pub(super) fn next(ui: &Ui, id: Id) {
    ui.data_mut(|data| data.insert_temp(awaited(), id));
    ui.ctx().request_repaint();
}

/// Does what [`next`] asked for; called before anything of the screen is drawn.
pub(super) fn come(ui: &Ui) {
    if let Some(id) = ui.data_mut(|data| {
        let id = data.get_temp::<Id>(awaited());
        data.remove::<Id>(awaited());
        id
    }) {
        to(ui, id);
    }
}

fn awaited() -> Id {
    Id::unique("what gets the focus with the next frame")
}
