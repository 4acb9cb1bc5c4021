//! The person's hardware tokens, or a token that is assigned to nobody.

use egui::{TextStyle, Ui};
use jiff::{Timestamp, tz::TimeZone};

use super::{events, reading::reading};
use crate::{
    app::{
        Job, Message, Model,
        lookup::{self, Form},
    },
    domain::{time::local_time, token::hardware_token::HardwareToken},
    ui::{
        phrases,
        theme::{Palette, Tone, rich, space},
        widgets::{
            self, Button,
            table::{Column, Table, cell_mono, cell_muted, cell_text},
        },
    },
};

pub(super) const TOKENS: &str = "Hardware tokens";

/// How many unusual tokens have notes below the list; others have theirs when chosen.
const MOST_NOTES: usize = 10;

pub(super) fn none_yet(ui: &mut Ui, words: &str) {
    widgets::panel(ui, |ui| {
        widgets::section(ui, "Hardware tokens");
        widgets::muted(ui, words);
    });
}

pub(super) fn show(ui: &mut Ui, form: &Form, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let state = &model.lookup;
    let tokens = state.tokens();
    widgets::list_panel(ui, |ui| {
        inset(ui, |ui| {
            let title = match &state.tokens {
                Job::Done(tokens) => format!("Hardware tokens ({})", tokens.len()),
                _ => "Hardware tokens".to_owned(),
            };
            widgets::section(ui, &title);
        });
        if !tokens.is_empty() {
            table(ui, tokens, form, &model.workstation.zone, now, out);
        }
        inset(ui, |ui| {
            notes(ui, form, model, now, out);
            list_state(ui, model, now, out);
        });
    });
}

fn inset<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let margin = egui::Margin { left: 12, right: 12, top: 8, bottom: 4 };
    egui::Frame::new()
        .inner_margin(margin)
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
        .inner
}

/// The state of the list: being read, failed, empty.
fn list_state(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let state = &model.lookup;
    match &state.tokens {
        Job::Running(running) => {
            return reading(ui, "Reading their hardware tokens", running, model, now, out);
        }
        Job::Done(tokens) if tokens.is_empty() => {
            widgets::body(ui, "No hardware token is assigned to this person");
            let words = "If the caller holds one, find it by the number on its back: that shows whose it is";
            widgets::muted(ui, words);
            return;
        }
        Job::Done(_) => return,
        Job::Idle => {
            widgets::body(ui, "The list was not read");
        }
        Job::Failed(problem) => widgets::problem_banner(ui, problem),
    }
    widgets::muted(ui, "The serial number can still be typed below");
    if Button::secondary("Read again").show(ui).clicked() {
        out.push(Message::Lookup(lookup::Message::TokensAsked));
    }
}

fn table(
    ui: &mut Ui,
    tokens: &[HardwareToken],
    form: &Form,
    zone: &TimeZone,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    let chosen = form.serial(tokens).ok();
    let chosen = tokens.iter().position(|token| Some(&token.serial) == chosen.as_ref());
    // "Expired" needs more room
    let expires = if tokens.iter().any(|token| token.is_expired(now)) { 148.0 } else { 104.0 };
    let columns = [
        Column::new("Serial number", 122.0, 0.1),
        Column::new("Name", 96.0, 1.0),
        Column::new("Status", 92.0, 0.0),
        Column::new("Expires", expires, 0.1).below(),
        Column::new("Last change", 200.0, 0.6).below(),
    ];
    let table = Table::new(TOKENS, &columns, tokens.len()).chosen(chosen);
    let pressed = table.show(
        ui,
        |row| row_name(&tokens[row], zone, now),
        |ui, row, column| cell(ui, &tokens[row], column, zone, now),
    );
    if let Some(row) = pressed {
        out.push(Message::Lookup(lookup::Message::TokenChosen(tokens[row].serial.clone())));
    }
}

/// A row's accessible name.
fn row_name(token: &HardwareToken, zone: &TimeZone, now: Timestamp) -> String {
    let mut parts = vec![token.serial.to_string()];
    parts.extend(token.name.clone());
    parts.push(token.status.word().to_owned());
    parts.extend(
        phrases::expires(token, now)
            .map(|day| if token.is_expired(now) { day } else { format!("expires {day}") }),
    );
    parts.push(phrases::last_change(token, zone));
    parts.extend(traits(token));
    parts.join(", ")
}

fn cell(ui: &mut Ui, token: &HardwareToken, column: usize, zone: &TimeZone, now: Timestamp) {
    match column {
        0 => drop(cell_mono(ui, token.serial.as_str())),
        1 => match &token.name {
            Some(name) => drop(cell_text(ui, name)),
            None => drop(cell_muted(ui, "no name")),
        },
        2 => drop(widgets::pill(ui, phrases::token_tone(&token.status), token.status.word())),
        3 => match phrases::expires(token, now) {
            Some(day) if token.is_expired(now) => {
                let colour = Palette::of(ui).warning;
                widgets::elided(ui, rich(day, TextStyle::Body).color(colour));
            }
            Some(day) => drop(cell_text(ui, &day)),
            None => drop(cell_muted(ui, "not said")),
        },
        _ => drop(cell_muted(ui, &phrases::last_change(token, zone))),
    }
}

/// Whether the state is not active, or the token has no PIN.
fn is_unusual(token: &HardwareToken) -> bool {
    token.pin_set == Some(false) || token.state.as_ref().is_some_and(|state| !is_ordinary(state))
}

fn is_ordinary(state: &str) -> bool {
    ["active", "assigned", "enabled"].iter().any(|word| state.eq_ignore_ascii_case(word))
}

/// State and PIN, as far as the server gives them.
fn traits(token: &HardwareToken) -> Vec<String> {
    let mut words: Vec<String> = token.state.iter().map(|state| format!("state {state}")).collect();
    words.extend(token.pin_set.map(|set| if set { "PIN set".to_owned() } else { "no PIN set".to_owned() }));
    words
}

/// Notes on the chosen and the unusual tokens that have no column in the table.
fn notes(ui: &mut Ui, form: &Form, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let chosen = form.serial(model.lookup.tokens()).ok();
    let mut told = 0;
    for token in model.lookup.tokens() {
        let is_chosen = chosen.as_ref() == Some(&token.serial);
        told += usize::from(is_unusual(token));
        if is_chosen || (is_unusual(token) && told <= MOST_NOTES) {
            widgets::small(ui, &note(token));
        }
        if is_chosen {
            events::last_use(ui, token, model, now, out);
        }
    }
    if told > MOST_NOTES {
        widgets::small(ui, &format!("{} more: choose one to see what is said of it", told - MOST_NOTES));
    }
}

fn note(token: &HardwareToken) -> String {
    let mut parts = traits(token);
    let days = [("assigned", &token.assigned_at), ("registered", &token.registered_at)];
    for (word, server_time) in days {
        parts.extend(
            server_time.as_ref().map(|server_time| format!("{word} {}", local_time::day(server_time))),
        );
    }
    if parts.is_empty() {
        parts.push("the server says nothing else".to_owned());
    }
    format!("{}: {}", token.serial, parts.join(", "))
}

/// A token found by serial number and assigned to nobody.
pub(super) fn unassigned(ui: &mut Ui, token: &HardwareToken, model: &Model, now: Timestamp) {
    let zone = &model.workstation.zone;
    widgets::panel(ui, |ui| {
        widgets::section(ui, "This hardware token is assigned to nobody");
        widgets::facts(ui, |facts| {
            facts.mono("Serial number", token.serial.as_str());
            if let Some(name) = &token.name {
                facts.row("Name", name);
            }
            facts.pill("Status", phrases::token_tone(&token.status), token.status.word(), "");
            if let Some(state) = &token.state {
                facts.row("State", state);
            }
            if let Some(expires) = phrases::expires(token, now) {
                facts.row("Expires", &expires);
            }
            facts.row("Last change", &phrases::last_change(token, zone));
        });
        ui.add_space(space::XS);
        let words = "There is nothing to disable: the server disables a token only while it is assigned to a person, \
                     and without one nobody can sign in with it";
        widgets::notice(ui, Tone::Info, words);
        widgets::muted(
            ui,
            "Ask the caller to read the number on the back once more, or find them by their e-mail address. To give it to \
             somebody, find them and choose “Assign a token…” in their menu.",
        );
    });
}
