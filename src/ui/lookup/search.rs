//! The search field, and advice when nobody was found.

use egui::{
    Id, Key, Modifiers, Ui,
    text::{CCursor, CCursorRange},
    text_edit::TextEditState,
};

use super::{focus, people::PEOPLE, tokens::TOKENS};
use crate::words;
use crate::{
    app::{
        Message, Model,
        lookup::{self, Form, State, Subject},
    },
    domain::person::query::Query,
    ui::widgets::{self, Button, Field, table},
};

/// In the order in which the line below the field names them.
const KINDS: [&str; 5] = ["e-mail address", "user name", "part of an address", "user ID", "serial number"];

pub(super) fn show(ui: &mut Ui, form: &mut Form, model: &Model, out: &mut Vec<Message>) {
    let (hint, error) = below(form);
    widgets::panel(ui, |ui| {
        let field = Field::new("Who is calling, or which token?", &mut form.search)
            .big()
            .id(focus::search_field())
            .hint(&hint)
            .error(error.as_deref())
            .beside(Button::primary("Find"))
            .show(ui);
        if is_asked_for(ui, model) {
            field.response.request_focus();
            select_all(ui, form.search.chars().count());
        }
        let down = |ui: &Ui| ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::ArrowDown));
        if field.response.has_focus() && down(ui) {
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

/// Down leads from the search field to the results in one key.
fn go_down(ui: &Ui, state: &State) {
    match state.found.done() {
        Some(Subject::Person(_)) if !state.tokens().is_empty() => table::enter(ui, TOKENS),
        Some(Subject::People(list)) if !list.people.is_empty() => table::enter(ui, PEOPLE),
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
    let has_come = before.is_none() || drawn + 1 < pass;
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
        Ok(query) => (format!("Taken for {} · also {}", query.taken_for(), others(&query)), None),
        Err(hint) if form.search.trim().is_empty() => (words::hint(&hint), None),
        Err(hint) => (String::new(), Some(words::hint(&hint))),
    }
}

/// The part that is searched for, where the text has more.
fn looked_for(query: &Query) -> String {
    let text = query.text();
    match query {
        Query::Account { whole, .. } => {
            format!("Searching for {text}, then for {whole}: taken for a user name")
        }
        _ => format!("Searching for {text}: taken for {}", query.taken_for()),
    }
}

fn others(query: &Query) -> String {
    let taken: &[usize] = match query {
        Query::Email(_) => &[0],
        Query::UserName(_) | Query::Account { .. } => &[1, 2],
        Query::PartOfAddress(_) => &[2],
        Query::UserId(_) => &[3],
        Query::Serial(_) => &[4],
    };
    let rest: Vec<_> =
        KINDS.iter().enumerate().filter(|(at, _)| !taken.contains(at)).map(|(_, kind)| *kind).collect();
    rest.join(", ")
}

pub(super) fn nobody(ui: &mut Ui, state: &State) {
    widgets::panel(ui, |ui| {
        widgets::section(ui, "Nobody was found");
        if let Some(query) = &state.asked {
            widgets::body(ui, &not_found(query));
        }
        widgets::strong(ui, "What to try");
        widgets::body(ui, "Part of the e-mail address: the server searches addresses, not names");
        widgets::body(ui, "The user name that they type when they sign in");
        widgets::body(ui, "The serial number on the back of their token");
    });
}

fn not_found(query: &Query) -> String {
    let text = query.text();
    match query {
        Query::Email(_) => format!("No user has the e-mail address “{text}”"),
        Query::UserName(_) => format!("No user has “{text}” as user name or in their e-mail address"),
        Query::Account { whole, .. } => {
            format!(
                "No user has “{text}” or “{whole}” as user name, and none “{text}” in their e-mail address"
            )
        }
        Query::PartOfAddress(_) => format!("No e-mail address has “{text}” in it"),
        Query::UserId(_) => format!("No user has the ID {text}"),
        Query::Serial(_) => format!("No hardware token has the serial number {text}, and no user that name"),
    }
}
