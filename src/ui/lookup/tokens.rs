//! The person's hardware tokens, or a token that is assigned to nobody.

use egui::{TextStyle, Ui};
use jiff::Timestamp;

use super::{events, focus, reading::reading};
use crate::say;
use crate::{
    app::{
        Job, Message, Model,
        lookup::{self, Form, State},
    },
    domain::token::hardware_token::{HardwareToken, TokenStatus},
    ui::{
        theme::{Palette, Tone, rich, space},
        tones,
        widgets::{
            self, Button, page,
            table::{Column, Table, cell_mono, cell_muted, cell_text, list_of},
        },
    },
    words,
};

pub(super) fn name_of_list() -> &'static str {
    say!("lookup-tokens")
}

/// How many unusual tokens have notes below the list; of others something is said when they are chosen.
const MOST_NOTES: usize = 3;

/// The height of what stands with the list in one column, in points: its title, the form for the chosen
/// token, and one of the notes.
const BESIDES: f32 = 400.0;
const NOTE: f32 = 26.0;

/// The least height of the list: the header and three rows.
const LEAST: f32 = 155.0;

pub(super) fn none_yet(ui: &mut Ui, words: &str) {
    widgets::panel(ui, |ui| {
        widgets::section(ui, name_of_list());
        widgets::muted(ui, words);
    });
}

/// `found` is spoken with the row that the search leads to.
pub(super) fn show(
    ui: &mut Ui,
    form: &Form,
    found: &str,
    model: &Model,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    let state = &model.lookup;
    let tokens = state.tokens();
    widgets::list_panel(ui, |ui| {
        inset(ui, |ui| {
            let title = match &state.tokens {
                Job::Done(tokens) => say!("lookup-tokens-counted", count = tokens.len()),
                _ => name_of_list().to_owned(),
            };
            widgets::section(ui, &title);
        });
        if !tokens.is_empty() {
            table(ui, form, found, &model.lookup, now, out);
        }
        let has_all = state.tokens.done().is_some_and(|tokens| !tokens.is_empty());
        if has_all && !tokens.iter().any(is_unusual) {
            return;
        }
        inset(ui, |ui| {
            notes(ui, model);
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
            return reading(ui, say!("lookup-reading-tokens"), running, model, now, out);
        }
        Job::Done(tokens) if tokens.is_empty() => {
            widgets::body(ui, say!("lookup-no-tokens"));
            widgets::muted(ui, say!("lookup-no-tokens-advice"));
            return;
        }
        Job::Done(_) => return,
        Job::Idle => {
            widgets::body(ui, say!("lookup-tokens-not-read"));
        }
        Job::Failed(problem) => widgets::problem_banner(ui, problem),
    }
    widgets::muted(ui, say!("lookup-type-serial"));
    if Button::secondary(say!("read-again")).show(ui).clicked() {
        out.push(Message::Lookup(lookup::Message::TokensAsked));
    }
}

fn table(ui: &mut Ui, form: &Form, found: &str, state: &State, now: Timestamp, out: &mut Vec<Message>) {
    let tokens = state.tokens();
    let chosen = form.serial(tokens).ok();
    let chosen = tokens.iter().position(|token| Some(&token.serial) == chosen.as_ref());
    let statuses = [TokenStatus::Enabled, TokenStatus::Disabled];
    let expiries: Vec<_> = tokens.iter().filter_map(|token| words::token::expires(token, now)).collect();
    let names = tokens.iter().filter_map(|token| token.name.as_deref());
    let changes: Vec<_> = tokens.iter().map(words::token::last_change).collect();
    let changes = changes.iter().map(String::as_str);
    let last_change =
        Column::new(say!("label-last-change"), 170.0, 1.0).fits(ui, changes).at_most(230.0).below();
    let columns = [
        Column::new(say!("label-serial-number"), 122.0, 0.1),
        Column::new(say!("label-name"), 96.0, 0.5).fits(ui, names).at_most(130.0),
        Column::new(say!("label-status"), 92.0, 0.0)
            .fits_pills(ui, statuses.iter().map(words::token::status)),
        Column::new(say!("label-expires"), 104.0, 0.1).fits(ui, expiries.iter().map(String::as_str)).below(),
        last_change,
    ];
    // the form below stays in sight, however long the list is
    let notes = unusual(tokens).take(MOST_NOTES + 1).count() as f32;
    let height = (ui.clip_rect().height() - BESIDES - NOTE * notes).max(LEAST);
    let whose = list_of(&state.person().map(|person| person.id.as_str()));
    let table = Table::new(name_of_list(), &columns, tokens.len()).chosen(chosen).radio().about(found);
    let pressed = table.at_most(height, whose).show(
        ui,
        |row| row_name(&tokens[row], now),
        |ui, row, column| cell(ui, &tokens[row], column, now),
    );
    if let Some(row) = pressed {
        out.push(Message::Lookup(lookup::Message::TokenChosen(tokens[row].serial.clone())));
        focus::next(ui, focus::ticket_field());
    }
}

/// A row's accessible name.
fn row_name(token: &HardwareToken, now: Timestamp) -> String {
    let mut parts = vec![token.serial.to_string()];
    parts.extend(token.name.clone());
    parts.push(words::token::status(&token.status).to_owned());
    parts.extend(
        words::token::expires(token, now)
            .map(|day| if token.is_expired(now) { day } else { say!("token-expires", day = day) }),
    );
    parts.push(words::token::last_change(token));
    parts.extend(traits(token));
    parts.join(say!("between-names"))
}

fn cell(ui: &mut Ui, token: &HardwareToken, column: usize, now: Timestamp) {
    match column {
        0 => drop(cell_mono(ui, token.serial.as_str())),
        1 => match &token.name {
            Some(name) => drop(cell_text(ui, name)),
            None => drop(cell_muted(ui, say!("token-no-name"))),
        },
        2 => drop(widgets::pill(ui, tones::token_tone(&token.status), words::token::status(&token.status))),
        3 => match words::token::expires(token, now) {
            Some(day) if token.is_expired(now) => {
                let colour = Palette::of(ui).warning;
                widgets::elided(ui, rich(day, TextStyle::Body).color(colour));
            }
            Some(day) => drop(cell_text(ui, &day)),
            None => drop(cell_muted(ui, say!("not-said"))),
        },
        _ => drop(cell_muted(ui, &words::token::last_change(token))),
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
    let mut words: Vec<String> = token.state.iter().map(|state| say!("token-state", state = state)).collect();
    words.extend(
        token.pin_set.map(|set| if set { say!("token-pin-set") } else { say!("token-no-pin") }.to_owned()),
    );
    words
}

/// Notes on the unusual tokens that have no column in the table. They do not depend on the choice: choosing
/// moves nothing.
fn notes(ui: &mut Ui, model: &Model) {
    let tokens = model.lookup.tokens();
    for token in noted(tokens) {
        widgets::small(ui, &note(token));
    }
    let more = unusual(tokens).count().saturating_sub(MOST_NOTES);
    if more > 0 {
        widgets::small(ui, &say!("lookup-more-notes", count = more));
    }
}

fn unusual(tokens: &[HardwareToken]) -> impl Iterator<Item = &HardwareToken> {
    tokens.iter().filter(|token| is_unusual(token))
}

/// The tokens with notes below the list.
fn noted(tokens: &[HardwareToken]) -> impl Iterator<Item = &HardwareToken> {
    unusual(tokens).take(MOST_NOTES)
}

/// What the server says of the chosen token besides, and when it was last used.
pub(super) fn about_the_chosen(
    ui: &mut Ui,
    form: &Form,
    model: &Model,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    let tokens = model.lookup.tokens();
    let chosen = form.serial(tokens).ok();
    let Some(token) = chosen.and_then(|serial| model.lookup.token(&serial)) else { return };
    page::low_row(ui, |ui| {
        let has_note = noted(tokens).any(|other| other.serial == token.serial);
        let said = if has_note { token.serial.to_string() } else { note(token) };
        widgets::small_wrapped(ui, &said);
        widgets::copy_link(ui, say!("copies-serial"), token.serial.as_str());
    });
    events::last_use(ui, token, model, now, out);
}

fn note(token: &HardwareToken) -> String {
    let mut parts = traits(token);
    parts.extend(token.assigned_at.as_ref().map(|at| say!("token-assigned", day = words::time::day(at))));
    parts.extend(token.registered_at.as_ref().map(|at| say!("token-registered", day = words::time::day(at))));
    if parts.is_empty() {
        parts.push(say!("token-nothing-else").to_owned());
    }
    let facts = parts.join(say!("between-names"));
    say!("token-note", serial = token.serial.as_str(), facts = facts)
}

/// A token found by serial number and assigned to nobody.
pub(super) fn unassigned(ui: &mut Ui, token: &HardwareToken, now: Timestamp) {
    widgets::panel(ui, |ui| {
        widgets::section(ui, say!("lookup-unassigned"));
        widgets::facts(ui, |facts| {
            facts.mono(say!("label-serial-number"), token.serial.as_str());
            if let Some(name) = &token.name {
                facts.row(say!("label-name"), name);
            }
            facts.pill(
                say!("label-status"),
                tones::token_tone(&token.status),
                words::token::status(&token.status),
                "",
            );
            if let Some(state) = &token.state {
                facts.row(say!("label-state"), state);
            }
            if let Some(expires) = words::token::expires(token, now) {
                facts.row(say!("label-expires"), &expires);
            }
            facts.row(say!("label-last-change"), &words::token::last_change(token));
        });
        ui.add_space(space::XS);
        widgets::notice(ui, Tone::Info, say!("lookup-unassigned-means"));
        widgets::muted(ui, say!("lookup-unassigned-advice"));
    });
}
