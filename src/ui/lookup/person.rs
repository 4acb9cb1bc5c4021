//! The person who was found: who they are, and what the agent should know before doing anything for them.

use egui::{Id, TextStyle, TextWrapMode, Ui, containers::Sides};
use jiff::tz::TimeZone;

use super::search;
use crate::{
    app::{Message, Model, lookup},
    domain::{
        local_time,
        person::{Person, UserStatus},
    },
    ui::{
        theme::{Palette, Tone, rich, size, space},
        widgets::{self, Facts},
        words,
    },
};

/// Puts the keyboard into the panel that is about to appear: the row that was chosen is gone with its list.
pub(super) fn focus(ui: &Ui) {
    ui.data_mut(|data| data.insert_temp(focus_key(), ()));
}

fn focus_key() -> Id {
    Id::unique("the person's panel gets the focus")
}

pub(super) fn show(ui: &mut Ui, person: &Person, model: &Model, out: &mut Vec<Message>) {
    widgets::panel(ui, |ui| {
        if model.lookup.list.is_some() {
            back(ui, out);
        }
        heading(ui, person);
        widgets::narrow_facts(ui, |facts| facts_of(facts, person));
        if person.known_as().is_none() {
            let words = "The server reads no names by user ID or serial number: ask the caller for their e-mail \
                         address or user name to see who this is";
            widgets::notice(ui, Tone::Info, words);
        }
        notices(ui, &notices_of(person, &model.desk.zone));
    });
}

fn back(ui: &mut Ui, out: &mut Vec<Message>) {
    let link = widgets::link(ui, "Back to the list");
    if ui.data(|data| data.get_temp::<()>(focus_key())).is_some() && !ui.is_sizing_pass() {
        ui.data_mut(|data| data.remove::<()>(focus_key()));
        link.request_focus();
    }
    if link.clicked() {
        out.push(Message::Lookup(lookup::Message::BackToList));
        search::focus(ui);
    }
}

fn heading(ui: &mut Ui, person: &Person) {
    let (tone, status) = words::user_status(&person.status);
    Sides::new().height(size::TARGET).spacing(space::M).shrink_left().show(
        ui,
        |ui| {
            ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
            widgets::section(ui, &person.heading())
        },
        |ui| {
            if person.known_as().is_some() {
                widgets::pill(ui, tone, status);
            }
        },
    );
}

fn facts_of(facts: &mut Facts<'_>, person: &Person) {
    let rows = [
        ("E-mail", &person.email),
        ("User name", &person.user_name),
        ("Identity source", &person.identity_source),
    ];
    for (label, value) in rows {
        if let Some(value) = value {
            facts.row(label, value);
        }
    }
    facts.custom("User ID", |ui| {
        widgets::mono(ui, person.id.as_str());
        widgets::copy_link(ui, "user ID", person.id.as_str());
    });
}

/// What the agent should know, in words.
fn notices_of(person: &Person, zone: &TimeZone) -> Vec<String> {
    let mut lines = Vec::new();
    if person.status == UserStatus::Disabled {
        lines.push("Disabled user: they cannot sign in with any method".to_owned());
    }
    if person.high_risk {
        lines.push(HIGH_RISK.to_owned());
    }
    if !person.locked.is_empty() {
        let methods: Vec<_> = person.locked.iter().map(|method| method.words()).collect();
        lines.push(format!("Locked for them: {}", methods.join(", ")));
    }
    if let Some(marked) = &person.marked_deleted {
        let by = marked.by.as_ref().map(|by| format!(" by {by}")).unwrap_or_default();
        let at = marked.at.as_ref().map(|at| format!(", {}", local_time::minute(at, zone)));
        lines.push(format!("Marked for deletion{by}{}", at.unwrap_or_default()));
    }
    lines
}

/// That a Super Administrator put the person on the list of high-risk users.
pub(in crate::ui) const HIGH_RISK: &str = "High-risk user: marked by a Super Administrator";

fn notices(ui: &mut Ui, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    widgets::notice_with(ui, Tone::Warning, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let colour = Palette::of(ui).warning;
        for line in lines {
            ui.label(rich(line, TextStyle::Small).color(colour));
        }
    });
}
