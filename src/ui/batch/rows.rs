//! The lines of a list, with what would happen to them or what came of them.

use egui::{Context, TextStyle, Ui};
use jiff::Timestamp;

use super::parts::LEAST_LIST;
use crate::{
    app::Screen,
    app::{Message, history},
    domain::{
        batch::{
            report::{Kind, Row, State},
            sort::Sort,
        },
        change::{Outcome, action::Action},
        problem::RefusedWith,
        time::server_time::Precision,
    },
    say,
    ui::{
        names,
        theme::{Palette, Tone, rich},
        tones,
        widgets::{
            self, Button,
            table::{self, Column, LongRows, LongTable, cell_mono, cell_muted, cell_text},
        },
    },
    words,
};

/// What stands at the edges of the list and below it.
const BESIDES: f32 = 112.0;

/// The height of the details of a row.
const DETAILS: f32 = 230.0;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shows {
    /// What would happen.
    Foreseen,
    /// What came of each, when, or why not.
    Outcomes,
}

pub(super) struct Listed<'a> {
    pub name: &'a str,
    pub shows: Shows,
    pub count: usize,
    pub row: &'a dyn Fn(usize) -> Option<Row>,
    pub chosen: Option<usize>,
    pub action: Action,
    /// Identifies the list: another one starts at the top.
    pub list: u64,
}

/// How much of the window is left for a list.
#[derive(Clone, Copy)]
pub(in crate::ui::batch) struct Room {
    /// Where the page begins: it may be scrolled.
    pub top: f32,
    pub height: f32,
}

/// Draws the list in this room, and below it the details of the chosen row. Returns the row that was pressed.
pub(super) fn show(
    ui: &mut Ui,
    listed: &Listed<'_>,
    room: Room,
    now: Timestamp,
    out: &mut Vec<Message>,
) -> Option<usize> {
    let chosen = listed.chosen.and_then(|at| (listed.row)(at));
    let details = if chosen.is_some() { DETAILS } else { 0.0 };
    let used = ui.cursor().top() - room.top;
    let height = (room.height - used - BESIDES - details).max(LEAST_LIST);
    let shown = widgets::list_panel(ui, |ui| {
        let (says, columns): (Vec<_>, Vec<_>) = columns(ui, listed.shows).into_iter().unzip();
        let ctx = ui.ctx().clone();
        let rows = LongRows {
            count: listed.count,
            key: &|at| at as u64,
            place: &|key| usize::try_from(key).ok().filter(|at| *at < listed.count),
            name: &|at| (listed.row)(at).map(|row| name(&ctx, &row, listed, now)).unwrap_or_default(),
            about: &|_| String::new(),
            list: listed.list,
        };
        let table =
            LongTable { name: listed.name, columns: &columns, chosen: listed.chosen, max_height: height };
        table.show(ui, &rows, |ui, at, column| {
            if let Some(row) = (listed.row)(at) {
                cell(ui, &row, says[column], listed, now);
            }
        })
    });
    if let Some(row) = chosen {
        of_row(ui, &row, listed, now, out);
    }
    shown.inner.pressed
}

/// What a column says of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    Line,
    Serial,
    Person,
    /// The state before, or the outcome.
    State,
    /// What will happen, when it was done, or why not.
    Why,
}

fn columns(ui: &Ui, shows: Shows) -> Vec<(Says, Column<'static>)> {
    let refused = words::outcome::refused(RefusedWith::Status(409));
    let to_do = words::batch::kind_alone(Kind::ToDo, 1);
    let outcomes = [say!("outcome-confirmed"), say!("outcome-unknown"), &to_do, &refused];
    let (fourth, fifth) = match shows {
        Shows::Foreseen => (
            Column::new(say!("batch-now"), 92.0, 0.1).fits_pills(ui, [say!("status-enabled")]),
            say!("batch-what-happens"),
        ),
        Shows::Outcomes => {
            (Column::new(say!("outcome"), 104.0, 0.1).fits_pills(ui, outcomes), say!("batch-when-or-why"))
        }
    };
    let mut columns = vec![
        (Says::Line, Column::new(say!("batch-line"), 52.0, 0.05)),
        (Says::Serial, Column::new(say!("label-serial-number"), 122.0, 0.2)),
        (Says::Person, Column::new(say!("label-person"), 130.0, 0.8).below().apart()),
        (Says::State, fourth),
        (Says::Why, Column::new(fifth, 200.0, 2.0).below()),
    ];
    let all: Vec<_> = columns.iter().map(|(_, column)| *column).collect();
    if table::are_narrow(&all, LongTable::room(ui)) {
        // a long name must not push away what happens
        columns.swap(2, 4);
    }
    columns
}

fn cell(ui: &mut Ui, row: &Row, says: Says, listed: &Listed<'_>, now: Timestamp) {
    match says {
        Says::Line => drop(cell_muted(ui, &words::number::whole(row.line.into()))),
        Says::Serial => match &row.serial {
            Some(serial) => drop(cell_mono(ui, serial.as_str())),
            None => drop(cell_muted(ui, &row.written)),
        },
        Says::Person => {
            let words = person(ui.ctx(), row);
            cell_text(ui, &words);
        }
        Says::State => {
            if let Some((tone, word)) = state(row, listed.shows) {
                widgets::pill(ui, tone, &word);
            }
        }
        Says::Why => match last(row, listed.action) {
            Some(tail) => {
                let happens = words::batch::short(row, listed.action);
                let colour = Palette::of(ui).warning;
                let words = egui::WidgetText::concat(
                    ui,
                    [
                        rich(format!("{happens} · "), TextStyle::Body),
                        rich(tail, TextStyle::Body).color(colour),
                    ],
                );
                widgets::elided(ui, words);
            }
            None => drop(cell_text(ui, &in_short(row, listed, now))),
        },
    }
}

/// The state before, or the outcome.
fn state(row: &Row, shows: Shows) -> Option<(Tone, String)> {
    match (&row.state, shows) {
        (State::Done(outcome), _) => {
            let tone = match Kind::of(outcome) {
                Kind::Confirmed => Tone::Good,
                Kind::Refused => Tone::Danger,
                Kind::Unknown | Kind::ToDo | Kind::NotSent => Tone::Warning,
            };
            Some((tone, words::outcome::word(outcome)))
        }
        (State::ToDo, _) => Some((Tone::Plain, words::batch::kind_alone(Kind::ToDo, 1))),
        (State::NotSent(..), _) => Some((Tone::Plain, words::batch::kind_alone(Kind::NotSent, 1))),
        (State::Foreseen(..), _) => row
            .before
            .as_ref()
            .map(|status| (tones::token_tone(status), words::token::status(status).to_owned())),
    }
}

fn person(ctx: &Context, row: &Row) -> String {
    row.person.as_ref().map(|person| names::shortest(ctx, person).into_owned()).unwrap_or_default()
}

/// That the person is left without a token.
fn last(row: &Row, action: Action) -> Option<String> {
    let is_last = matches!(row.state, State::Foreseen(Sort::LastToken, _));
    is_last.then(|| words::batch::sort(Sort::LastToken, action, 1))
}

/// When it was changed, or why not in a few words.
fn in_short(row: &Row, listed: &Listed<'_>, now: Timestamp) -> String {
    match &row.state {
        State::Done(Outcome::Confirmed(_)) => about(row, listed, now),
        State::Foreseen(..)
        | State::NotSent(..)
        | State::ToDo
        | State::Done(Outcome::Refused(_) | Outcome::Unknown(_)) => words::batch::short(row, listed.action),
    }
}

/// When it was changed, or why not.
fn about(row: &Row, listed: &Listed<'_>, now: Timestamp) -> String {
    match &row.state {
        State::Done(Outcome::Confirmed(found)) => match &found.changed_at {
            Some(changed) => match changed.at.filter(|_| changed.precision == Precision::Time) {
                Some(at) => words::time::second(at, now),
                None => words::time::day(changed),
            },
            None => String::new(),
        },
        State::Foreseen(..)
        | State::NotSent(..)
        | State::ToDo
        | State::Done(Outcome::Refused(_) | Outcome::Unknown(_)) => words::batch::why(row, listed.action),
    }
}

/// A row's accessible name.
fn name(ctx: &Context, row: &Row, listed: &Listed<'_>, now: Timestamp) -> String {
    let serial = row.serial.as_ref().map_or_else(|| row.written.clone(), ToString::to_string);
    let mut words = vec![
        say!("batch-line-number", line = row.line),
        serial,
        person(ctx, row),
        state(row, listed.shows).map(|(_, word)| word).unwrap_or_default(),
        about(row, listed, now),
        last(row, listed.action).unwrap_or_default(),
    ];
    words.retain(|word| !word.is_empty());
    words.join(say!("between-names"))
}

/// Everything that is known of a row.
fn of_row(ui: &mut Ui, row: &Row, listed: &Listed<'_>, now: Timestamp, out: &mut Vec<Message>) {
    widgets::panel(ui, |ui| {
        widgets::section(ui, &say!("batch-line-number", line = row.line));
        widgets::facts(ui, |facts| {
            match &row.serial {
                Some(serial) => facts.mono(say!("label-serial-number"), serial.as_str()),
                None => facts.row(say!("batch-written"), &row.written),
            }
            if let Some(person) = &row.person {
                facts.row(say!("label-person"), &words::person::line(person));
                facts.mono(say!("label-user-id"), person.id.as_str());
            }
            for (label, value) in [(say!("label-ticket"), &row.ticket), (say!("label-reason"), &row.reason)] {
                if !value.is_empty() {
                    facts.row(label, value);
                }
            }
            if let State::Done(Outcome::Confirmed(found)) = &row.state
                && let Some(by) = &found.changed_by
            {
                facts.row(say!("label-changed-by"), by);
            }
            let about = about(row, listed, now);
            if !about.is_empty() {
                let label = match &row.state {
                    State::Foreseen(..) => say!("batch-what-happens"),
                    State::Done(Outcome::Confirmed(_)) => say!("label-changed-at"),
                    State::NotSent(..)
                    | State::ToDo
                    | State::Done(Outcome::Refused(_) | Outcome::Unknown(_)) => say!("batch-why"),
                };
                facts.leading(label, &about, &last(row, listed.action).unwrap_or_default());
            }
        });
        if let Some(number) = row.entry {
            let show = Button::secondary(say!("batch-show-entry")).described(say!("shows-entry"));
            if show.show(ui).clicked() {
                out.push(Message::Went(Screen::History));
                out.push(Message::History(history::Message::AllAsked));
                out.push(Message::History(history::Message::Chosen(number)));
            }
        }
    });
}
