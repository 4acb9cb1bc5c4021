//! Where the keyboard is sent on this screen.

use egui::{Id, Ui};

/// The search field.
pub(super) fn search_field() -> Id {
    Id::unique("the search field")
}

/// Puts the keyboard into the search field.
pub(super) fn search(ui: &Ui) {
    ui.memory_mut(|memory| memory.request_focus(search_field()));
}

fn person_key() -> Id {
    Id::unique("the person's panel gets the focus")
}

/// Puts the keyboard into the person's panel, which is about to appear: the row that was chosen is gone with
/// its list.
pub(super) fn person(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(person_key(), ()));
}

/// Whether the person's panel is to take the keyboard now; answered so once.
pub(super) fn take_person(ui: &Ui) -> bool {
    let wanted = ui.data(|data| data.get_temp::<()>(person_key())).is_some() && !ui.is_sizing_pass();
    if wanted {
        ui.data_mut(|data| data.remove::<()>(person_key()));
    }
    wanted
}
