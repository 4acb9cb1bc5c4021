//! The person's recent sign-ins, behind a heading, and the last use of the chosen token.

use egui::{Id, TextStyle, TextWrapMode, Ui};
use jiff::Timestamp;

use super::reading::reading;
use crate::{
    app::{
        Job, Message, Model,
        lookup::{self, events},
    },
    domain::{
        person::sign_in_event::{LastUse, SignInEvent, last_use_of},
        token::hardware_token::HardwareToken,
    },
    say,
    ui::{
        theme::{Palette, Tone, rich},
        widgets::{self, Button},
    },
};

const FIRST: usize = 5;

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let events = &model.lookup.events;
    widgets::panel(ui, |ui| {
        if widgets::disclosure(ui, heading(), say!("lookup-sign-ins"), events.open).clicked() {
            tell(out, events::Message::Toggled);
        }
        if !events.open {
            return;
        }
        match &events.list {
            Job::Running(running) => {
                return reading(ui, say!("lookup-reading-sign-ins"), running, model, now, out);
            }
            Job::Done(list) => return listed(ui, list, events.all, now, out),
            Job::Idle => {}
            Job::Failed(problem) => widgets::problem_banner(ui, problem),
        }
        if Button::secondary(say!("read-again")).described(say!("lookup-reads-sign-ins")).show(ui).clicked() {
            tell(out, events::Message::Asked);
        }
    });
}

fn heading() -> Id {
    Id::unique("the heading of the recent sign-ins")
}

fn tell(out: &mut Vec<Message>, message: events::Message) {
    out.push(Message::Lookup(lookup::Message::Events(message)));
}

fn listed(ui: &mut Ui, list: &[SignInEvent], all: bool, now: Timestamp, out: &mut Vec<Message>) {
    if list.is_empty() {
        widgets::body(ui, say!("lookup-no-sign-ins"));
        return;
    }
    let shown = if all { list.len() } else { FIRST.min(list.len()) };
    for event in &list[..shown] {
        one(ui, event, now);
    }
    if list.len() > FIRST {
        let words = if all { say!("show-fewer").to_owned() } else { say!("show-all", count = list.len()) };
        if widgets::link(ui, &words).clicked() {
            tell(out, events::Message::LengthToggled);
        }
    }
}

fn one(ui: &mut Ui, event: &SignInEvent, now: Timestamp) {
    let colour = Palette::of(ui).text;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let when = event.at.as_ref().map(|server_time| crate::words::time::lately(server_time, now));
        let lead = [when, event.method.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · ");
        if !lead.is_empty() {
            widgets::body(ui, &lead);
        }
        let said = rich(said(event), TextStyle::Small).color(colour);
        let said =
            if event.says_it_failed() { said.color(Palette::of(ui).tone(Tone::Danger).text) } else { said };
        widgets::label(ui, said, TextWrapMode::Wrap);
        let device = event.device_name.as_ref().or(event.device_id.as_ref());
        let rest = [event.application.as_ref(), device, event.source_ip.as_ref()];
        let rest = rest.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" · ");
        if !rest.is_empty() {
            widgets::small(ui, &rest);
        }
    });
}

/// What the server says of an event, in its words.
fn said(event: &SignInEvent) -> String {
    match (&event.description, &event.code) {
        (Some(description), Some(code)) => say!("lookup-event", description = description, code = code),
        (Some(description), None) => description.clone(),
        (None, Some(code)) => say!("lookup-event-code", code = code),
        (None, None) => say!("lookup-event-not-said").to_owned(),
    }
}

/// When the token was last used, as far as known; before anything was read, a link that asks.
pub(super) fn last_use(
    ui: &mut Ui,
    token: &HardwareToken,
    model: &Model,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    let words = match &model.lookup.events.list {
        Job::Idle => {
            let serial = &token.serial;
            let words = say!("lookup-reads-last-use", serial = serial.as_str());
            let link = widgets::small_link(ui, Tone::Info, say!("lookup-last-use"), &words);
            if link.clicked() {
                if link.has_focus() {
                    // the link gives way to the answer
                    ui.memory_mut(|memory| memory.request_focus(heading()));
                }
                tell(out, events::Message::Asked);
            }
            return;
        }
        Job::Running(_) => say!("lookup-reading-last-use").to_owned(),
        Job::Failed(_) => say!("lookup-last-use-not-read").to_owned(),
        Job::Done(list) => used(list, token, now),
    };
    widgets::small(ui, &words);
}

fn used(list: &[SignInEvent], token: &HardwareToken, now: Timestamp) -> String {
    let LastUse { used, tried } = last_use_of(list, token);
    let use_words = |event: &SignInEvent| {
        let when = event.at.as_ref().map(|server_time| crate::words::time::lately(server_time, now));
        let when = when.unwrap_or_else(|| say!("lookup-time-not-said").to_owned());
        match &event.application {
            Some(place) => say!("lookup-use-at", when = when, place = place, what = said(event)),
            None => say!("lookup-use", when = when, what = said(event)),
        }
    };
    let words = match (used, tried) {
        (Some(used), None) => Some(say!("lookup-last-used", used = use_words(used))),
        (Some(used), Some(tried)) => {
            Some(say!("lookup-last-tried-and-used", tried = use_words(tried), used = use_words(used)))
        }
        (None, Some(tried)) => Some(say!("lookup-last-tried", tried = use_words(tried))),
        (None, None) => None,
    };
    match (words, list.len()) {
        (Some(words), _) => words,
        (None, 0) => say!("lookup-last-use-none-listed").to_owned(),
        (None, count) => say!("lookup-last-use-not-among", count = count),
    }
}
