//! The question before old entries are removed while this computer's clock may be wrong.

use egui::Ui;
use jiff::Timestamp;

use crate::{
    app::{
        Message, Model,
        history::{
            self,
            retention::{Open, State},
        },
    },
    domain::{
        history::{
            record::Asks,
            retention::{Doubt, Jump},
        },
        time::local_time,
    },
    ui::{
        theme::Tone,
        widgets::{self, Answer, Button, Dialog},
    },
};

const TITLE: &str = "Is this computer's clock right?";
const SO_FAR: &str = "Nothing was removed so far";
const RISK: &str = "a wrong clock makes new entries look old";
const COMPARED: &str = "I compared date and time with another clock: they are right";
const NOT_COMPARED: &str = "Compare the clock first, and tick the box";
const WRONG: &str = "If the clock is wrong, keep the entries and have it set. You are asked again";

pub(in crate::ui) fn why(asks: &Asks, model: &Model) -> String {
    let at = |at| local_time::short(at, &model.workstation.zone);
    let clock = at(asks.at);
    match asks.doubt {
        Doubt::Behind { newest } => newest_and_clock(&at(newest), &clock),
        Doubt::Ahead(Jump { from, to }) if to == asks.at => newest_and_clock(&at(from), &clock),
        Doubt::Ahead(Jump { from, to }) => {
            format!(
                "between two records the clock went from {} to {}, and then said {clock}",
                at(from),
                at(to)
            )
        }
        Doubt::Server { time } => {
            format!("the server's clock said {}, and this computer's clock {clock}", at(time))
        }
    }
}

fn newest_and_clock(newest: &str, clock: &str) -> String {
    format!("the newest record is of {newest}, and this computer's clock said {clock}")
}

/// "Keep" loses nothing, so it has the focus.
pub(in crate::ui) fn dialog(ui: &Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let state = &model.history.retention;
    let (Some(asks), Some(&Open { compared: was })) = (&state.asks, model.dialog()) else { return };
    let blocked = (!was).then_some(NOT_COMPARED);
    let remove = Button::danger_filled("Remove the entries").blocked(blocked);
    let dialog = Dialog::new(TITLE).cancel("Keep the entries").action(remove);
    let mut compared = was;
    let (answer, ()) = dialog.show(ui.ctx(), |ui| {
        widgets::leading_notice(ui, Tone::Warning, SO_FAR, RISK);
        facts(ui, asks, state, model, now);
        widgets::checkbox(ui, &mut compared, COMPARED, "");
        widgets::small(ui, WRONG);
    });
    let mut say = |message| out.push(Message::History(history::Message::Retention(message)));
    if compared != was {
        say(history::retention::Message::Compared(compared));
    }
    match answer {
        Answer::Open => {}
        Answer::Cancelled => say(history::retention::Message::Refused),
        Answer::Action(_) => say(history::retention::Message::Confirmed),
    }
}

fn facts(ui: &mut Ui, asks: &Asks, state: &State, model: &Model, now: Timestamp) {
    let at = |at| local_time::short(at, &model.workstation.zone);
    widgets::facts(ui, |facts| {
        // the current time: it is compared with another clock now
        facts.strong("This computer", &at(now));
        match asks.doubt {
            Doubt::Behind { newest } => facts.row("Newest record", &at(newest)),
            Doubt::Ahead(Jump { from, to }) if to == asks.at => facts.row("Newest record", &at(from)),
            Doubt::Ahead(Jump { from, to }) => {
                facts.row("Between records", &format!("from {} to {}", at(from), at(to)));
            }
            Doubt::Server { .. } => {}
        }
        if let Some(time) = state.server.and_then(|off| now.checked_sub(off).ok()) {
            facts.row("The server", &at(time));
        }
        facts.row("To be removed", &format!("what was done before {}", at(asks.before)));
        let copy = if state.archive { "in a file beside the history" } else { "none, as the settings say" };
        facts.row("A copy", copy);
        let account = &model.workstation.operator;
        let who = match &model.settings.current().operator_name {
            Some(name) => format!("your name, {name} (account {account})"),
            None => format!("your account name {account}"),
        };
        facts.row("Saved with it", &who);
    });
}
