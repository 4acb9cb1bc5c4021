//! What a search found, for eyes, ears and the keyboard: said once, and the focus goes to the next step.

use egui::{Id, Ui};

use super::{focus, people, tokens};
use crate::{
    app::{
        Job, Model,
        lookup::{Form, State, Subject},
    },
    domain::change::PersonRef,
    say,
    ui::widgets::{self, table},
    words,
};

/// Who or what is on the screen, in one sentence; empty while nothing is.
pub(super) fn spoken(form: &Form, state: &State) -> String {
    if state.is_other_search(form) {
        return String::new();
    }
    match state.found.done() {
        Some(Subject::Person(person)) => {
            let person = words::person::line(&PersonRef::from(person));
            match &state.tokens {
                Job::Done(tokens) => say!("lookup-found", person = person, count = tokens.len()),
                // said once they are read, or are not
                Job::Running(_) => String::new(),
                Job::Idle | Job::Failed(_) => say!("lookup-found-no-list", person = person),
            }
        }
        Some(Subject::People(list)) if list.people.is_empty() => say!("lookup-nobody").to_owned(),
        Some(Subject::People(list)) => say!("lookup-found-people", count = list.people.len()),
        Some(Subject::Unassigned(_)) => say!("lookup-unassigned").to_owned(),
        None => String::new(),
    }
}

/// Whether the result leaves the keyboard in the search field, which then says it.
pub(super) fn stays(state: &State) -> bool {
    match state.found.done() {
        Some(Subject::People(list)) => list.people.is_empty(),
        Some(Subject::Unassigned(_)) => true,
        Some(Subject::Person(_)) | None => false,
    }
}

/// Once for each result: moves the focus on from the search, unless the user is somewhere else already.
pub(super) fn follow(ui: &Ui, form: &Form, model: &Model) {
    if ui.is_sizing_pass() || model.dialogs.is_open() {
        return;
    }
    focus::come(ui);
    let waiting = [None, Some(focus::search_field()), Some(focus::find_button())];
    let searching = waiting.contains(&ui.memory(egui::Memory::focused));
    // what had the keyboard on the screen before is gone with the next pass
    if widgets::focus::has_come(ui, "desk") && !searching {
        return;
    }
    let key = Id::unique("the last result that moved the focus");
    let state = &model.lookup;
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<u64>(key);
        data.insert_temp(key, state.arrivals);
        before
    });
    if before.unwrap_or_default() == state.arrivals || !searching || state.is_other_search(form) {
        return;
    }
    match state.found.done() {
        Some(Subject::Person(_)) => match &state.tokens {
            Job::Done(tokens) if tokens.is_empty() => focus::to(ui, focus::person_menu()),
            Job::Done(tokens) if form.serial(tokens).is_ok() => focus::to(ui, focus::ticket_field()),
            Job::Done(_) => table::enter(ui, tokens::name_of_list()),
            Job::Idle | Job::Running(_) | Job::Failed(_) => focus::to(ui, focus::serial_field()),
        },
        Some(Subject::People(list)) if !list.people.is_empty() => table::enter(ui, people::name_of_list()),
        Some(Subject::People(_) | Subject::Unassigned(_)) | None => focus::search(ui),
    }
}
