//! The search field, and advice when nobody was found.

use egui::{
    Id, Key, Modifiers, Ui,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
};

use super::{arrival, focus, people, tokens};
use crate::say;
use crate::words;
use crate::{
    app::{
        Message, Model,
        lookup::{self, Form, State, Subject},
    },
    domain::{change::PersonRef, person::query::Query},
    ui::{
        caller, frame, names,
        theme::Tone,
        widgets::{self, Button, Field, table},
    },
};

pub(super) fn show(ui: &mut Ui, form: &mut Form, model: &Model, out: &mut Vec<Message>) {
    let (hint, error) = below(form);
    let leads = is_next_step(form, &model.lookup);
    let spoken = arrival::spoken(form, &model.lookup);
    widgets::announce(ui, Id::unique("what was found"), &spoken);
    let of_field = spoken_of_field(form, &model.lookup);
    widgets::panel(ui, |ui| {
        let field = Field::new(say!("lookup-search"), &mut form.search)
            .big()
            .id(focus::search_field())
            .keys(&frame::SEARCH)
            .hint(&hint)
            .error(error.as_deref())
            .spoken(&of_field)
            .beside(find_button(leads))
            .show(ui);
        if is_asked_for(ui, model) {
            field.response.request_focus();
            select_all(ui, form.search.chars().count());
        }
        let down = |ui: &Ui| ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown));
        if field.response.has_focus() && !model.lookup.is_other_search(form) && down(ui) {
            go_down(ui, &model.lookup);
        }
        if field.submitted || field.button.is_some_and(|button| button.clicked()) {
            match form.query() {
                Ok(_) => out.push(Message::Lookup(lookup::Message::Submitted)),
                Err(_) => field.response.request_focus(),
            }
        }
    });
}

/// Whether to find somebody is what comes next: nobody is on the screen, or somebody else is in the field.
fn is_next_step(form: &Form, state: &State) -> bool {
    let shown = matches!(state.found.done(), Some(Subject::Person(_) | Subject::Unassigned(_)));
    !shown || state.is_other_search(form)
}

fn find_button(leads: bool) -> Button {
    let id = focus::find_button();
    let button = if leads { Button::primary } else { Button::secondary };
    button(say!("lookup-find")).id(id)
}

/// What is said of the field itself: who is still on the screen, or a result that leaves the keyboard there.
fn spoken_of_field(form: &Form, state: &State) -> String {
    if state.is_other_search(form) {
        let person = state.person().map(PersonRef::from);
        let name = person.as_ref().and_then(words::person::name);
        let (named, who) = caller::named(name.as_deref());
        return still_there(named, who);
    }
    // until somebody types another one
    let is_of_this = form.query().ok() == state.asked;
    if is_of_this && arrival::stays(state) { arrival::spoken(form, state) } else { String::new() }
}

fn still_there(named: &str, who: &str) -> String {
    say!("lookup-other-still", named = named, who = who)
}

/// Who is still on the screen, and both ways on.
pub(super) fn other(ui: &mut Ui, form: &Form, state: &State) {
    let person = state.person().map(PersonRef::from);
    let name = person.as_ref().and_then(|person| names::name(ui.ctx(), person));
    let (named, who) = caller::named(name.as_deref());
    let lead = still_there(named, who);
    let rest = match form.query() {
        Ok(query) => say!("lookup-other-found", text = query.text(), named = named, who = who),
        Err(_) => say!("lookup-other-dropped", named = named, who = who),
    };
    widgets::alert(ui, Tone::Warning, &lead, &rest, |_| {});
}

/// Down leads from the search field to the results in one key.
fn go_down(ui: &Ui, state: &State) {
    match state.found.done() {
        Some(Subject::Person(_)) if !state.tokens().is_empty() => table::enter(ui, tokens::name_of_list()),
        Some(Subject::People(list)) if !list.people.is_empty() => table::enter(ui, people::name_of_list()),
        _ => {}
    }
}

/// Whether to focus the search field: the program asked, or the screen is new and nothing has the focus.
fn is_asked_for(ui: &Ui, model: &Model) -> bool {
    if ui.is_sizing_pass() {
        return false;
    }
    let key = Id::unique("when the search field was last drawn and focused");
    let pass = ui.ctx().cumulative_pass_nr();
    let before = ui.data(|data| data.get_temp::<(u64, u64)>(key));
    ui.data_mut(|data| data.insert_temp(key, (model.search_focus, pass)));
    let (focused, drawn) = before.unwrap_or_default();
    let has_come = before.is_none() || !widgets::focus::goes_on(ui.ctx(), drawn);
    focused != model.search_focus || (has_come && ui.memory(|memory| memory.focused().is_none()))
}

/// Selects the text, so that typing for the next caller replaces it.
fn select_all(ui: &Ui, length: usize) {
    if let Some(mut state) = TextEditState::load(ui.ctx(), focus::search_field()) {
        state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), CCursor::new(length))));
        state.store(ui.ctx(), focus::search_field());
    }
}

/// The line below the field: what the text is taken for, or what is wrong with it.
fn below(form: &Form) -> (String, Option<String>) {
    match form.query() {
        Ok(query) if query.text() != form.search.trim() => (looked_for(&query), None),
        Ok(query) => (say!("lookup-search-by", kind = query.kind()), None),
        Err(hint) if form.search.trim().is_empty() => (words::hint(&hint), None),
        Err(hint) => (String::new(), Some(words::hint(&hint))),
    }
}

/// The part that is searched for, where the text has more.
fn looked_for(query: &Query) -> String {
    let text = query.text();
    match query {
        Query::Account { whole, .. } => {
            say!("lookup-search-for-account", text = text, whole = whole)
        }
        _ => say!("lookup-search-for", kind = query.kind(), text = text),
    }
}

pub(super) fn nobody(ui: &mut Ui, state: &State, out: &mut Vec<Message>) {
    widgets::panel(ui, |ui| {
        widgets::section(ui, say!("lookup-nobody"));
        if let Some(query) = &state.asked {
            widgets::body(ui, &not_found(query));
            for text in query.parts_of_a_name() {
                if Button::secondary(say!("lookup-offer", text = &text)).show(ui).clicked() {
                    out.push(Message::Lookup(lookup::Message::Offered(text)));
                }
            }
        }
        widgets::strong(ui, say!("lookup-try"));
        widgets::body(ui, say!("lookup-try-address"));
        widgets::body(ui, say!("lookup-try-user-name"));
        widgets::body(ui, say!("lookup-try-serial"));
    });
}

fn not_found(query: &Query) -> String {
    let text = query.text();
    match query {
        Query::Account { whole, .. } => say!("lookup-not-found-account", text = text, whole = whole),
        _ => say!("lookup-not-found", kind = query.kind(), text = text),
    }
}
