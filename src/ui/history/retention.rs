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
    domain::history::{
        record::Asks,
        retention::{Doubt, Jump},
    },
    say,
    ui::{
        theme::Tone,
        widgets::{self, Answer, Button, Dialog},
    },
};

/// Why it is asked, and what to do.
pub(in crate::ui) fn why_and_now(asks: &Asks) -> String {
    let at = |at| crate::words::time::short(at);
    let clock = at(asks.at);
    match asks.doubt {
        Doubt::Behind { newest } => newest_and_clock(&at(newest), &clock),
        Doubt::Ahead(Jump { from, to }) if to == asks.at => newest_and_clock(&at(from), &clock),
        Doubt::Ahead(Jump { from, to }) => {
            say!("removal-doubt-jump", before = at(from), after = at(to), clock = clock)
        }
        Doubt::Server { time } => {
            say!("removal-doubt-server", time = at(time), clock = clock)
        }
    }
}

fn newest_and_clock(newest: &str, clock: &str) -> String {
    say!("removal-doubt-newest", newest = newest, clock = clock)
}

/// "Keep" loses nothing, so it has the focus.
pub(in crate::ui) fn dialog(ui: &Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let state = &model.history.retention;
    let (Some(asks), Some(&Open { compared: was })) = (&state.asks, model.dialog()) else { return };
    let blocked = (!was).then_some(say!("clock-not-compared"));
    let remove = Button::danger_filled(say!("clock-remove")).blocked(blocked);
    let dialog = Dialog::new(say!("clock-question")).cancel(say!("clock-keep")).action(remove);
    let mut compared = was;
    let (answer, ()) = dialog.show(ui.ctx(), |ui| {
        widgets::leading_notice(ui, Tone::Warning, say!("clock-nothing-removed"), say!("clock-risk"));
        facts(ui, asks, state, model, now);
        widgets::checkbox(ui, &mut compared, say!("clock-compared"), "");
        widgets::small(ui, say!("clock-wrong"));
    });
    let mut send = |message| out.push(Message::History(history::Message::Retention(message)));
    if compared != was {
        send(history::retention::Message::Compared(compared));
    }
    match answer {
        Answer::Open => {}
        Answer::Cancelled => send(history::retention::Message::Refused),
        Answer::Action(_) => send(history::retention::Message::Confirmed),
    }
}

fn facts(ui: &mut Ui, asks: &Asks, state: &State, model: &Model, now: Timestamp) {
    let at = |at| crate::words::time::short(at);
    widgets::facts(ui, |facts| {
        // the current time: it is compared with another clock now
        facts.strong(say!("clock-here"), &at(now));
        match asks.doubt {
            Doubt::Behind { newest } => facts.row(say!("clock-newest"), &at(newest)),
            Doubt::Ahead(Jump { from, to }) if to == asks.at => facts.row(say!("clock-newest"), &at(from)),
            Doubt::Ahead(Jump { from, to }) => {
                facts.row(say!("clock-between"), &say!("clock-from-to", before = at(from), after = at(to)));
            }
            Doubt::Server { .. } => {}
        }
        if let Some(time) = state.server.and_then(|off| now.checked_sub(off).ok()) {
            facts.row(say!("clock-server"), &at(time));
        }
        facts.row(say!("clock-removes"), &say!("clock-removes-before", date = at(asks.before)));
        let copy = if state.archive { say!("clock-copy-file") } else { say!("clock-copy-none") };
        facts.row(say!("clock-copy"), copy);
        let account = &model.workstation.operator;
        let who = match &model.settings.current().operator_name {
            Some(name) => say!("clock-saved-name", name = name, account = account),
            None => say!("clock-saved-account", account = account),
        };
        facts.row(say!("clock-saved"), &who);
    });
}
