//! The profiles, then the practice tenant, and problems of the profiles' file.

use egui::{TextStyle, Ui};
use jiff::Timestamp;

use super::parts::{long_enough, push};
use crate::{
    app::{
        Message, Model, Screen,
        job::Job,
        profiles::{self, Edits},
        sign_in,
    },
    domain::profile::{Profile, Trouble},
    ui::{
        phrases,
        profiles::notices::UNUSABLE,
        theme::{Palette, Tone, rich, space, strong},
        widgets::{self, Button, ChoiceRow, page},
    },
};

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    ui.spacing_mut().item_spacing.y = space::M;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        widgets::heading(ui, "Choose where to work");
        widgets::muted(ui, "Endpoint profiles can be made and edited without a network");
    });
    show_troubles(ui, model, out);
    if let Job::Running(running) = &model.profiles.load {
        // reading a file is shown only if it takes long, as from a network disk
        let since = phrases::since(running.since, now);
        if long_enough(ui, since) {
            widgets::busy(ui, "Reading the profiles", since, None);
        }
    }
    widgets::list_panel(ui, |ui| {
        widgets::choice_list(ui, "Profiles", |ui| {
            for profile in &model.profiles.catalogue.profiles {
                let line = format!("{} · {}", profile.address.host(), profile.sign_in.words());
                row(ui, model, profile, &line, &profile.label, out);
            }
            // its name says what its label would
            row(ui, model, &model.practice_profile, "built in, needs nothing", "", out);
        });
    });
    let unusable = model.profiles.catalogue.unreadable.then_some(UNUSABLE);
    page::row(ui, |ui| {
        for (label, message) in [
            ("New profile…", profiles::Message::Edits(Edits::New)),
            ("Import…", profiles::Message::ImportAsked),
        ] {
            if Button::secondary(label).blocked(unusable).show(ui).clicked() {
                out.push(Message::Went(Screen::Profiles));
                out.push(Message::Profiles(message));
            }
        }
    });
    if model.profiles.catalogue.profiles.is_empty() && unusable.is_none() {
        let words =
            "With an API key file: drop it on this window, or paste its text, and a profile is made from it";
        widgets::small(ui, words);
    }
}

fn row(ui: &mut Ui, model: &Model, profile: &Profile, line: &str, label: &str, out: &mut Vec<Message>) {
    let chosen = model.sign_in.chosen == profile.name;
    let row = ChoiceRow { dot: Some(profile.colour), title: &profile.name, line, label, chosen };
    if row.show(ui).clicked() {
        if !chosen {
            push(out, sign_in::Message::ProfileChosen(profile.name.clone()));
        }
        super::keyboard::ask_for_panel(ui.ctx());
    }
}

fn show_troubles(ui: &mut Ui, model: &Model, out: &mut Vec<Message>) {
    if let Some(problem) = model.profiles.load.failed() {
        widgets::problem_banner(ui, problem);
        read_again(ui, out);
        return;
    }
    let catalogue = &model.profiles.catalogue;
    if catalogue.troubles.is_empty() {
        return;
    }
    widgets::notice_with(ui, Tone::Warning, |ui| {
        let colour = Palette::of(ui).tone(Tone::Warning).text;
        ui.spacing_mut().item_spacing.y = space::XS;
        let (lead, rest) = if catalogue.unreadable && !catalogue.profiles.is_empty() {
            (
                "A part of profiles.toml could not be read",
                "The other profiles work. Nothing is saved to the file until it is mended",
            )
        } else if catalogue.unreadable {
            (
                "profiles.toml could not be read",
                "It stays as it is, and nothing is saved to it until it is mended",
            )
        } else {
            (
                "Not everything in profiles.toml can be used",
                "The file stays as it is; the other profiles work",
            )
        };
        ui.label(rich(lead, strong()).color(colour));
        for trouble in &catalogue.troubles {
            ui.label(rich(words(trouble), TextStyle::Body).color(colour));
        }
        ui.label(rich(rest, TextStyle::Small).color(colour));
        ui.add_space(space::XS);
        read_again(ui, out);
    });
}

fn read_again(ui: &mut Ui, out: &mut Vec<Message>) {
    if widgets::secondary(ui, "Read the file again").clicked() {
        out.push(Message::Profiles(profiles::Message::ReloadAsked));
    }
}

/// "Line 14, Acme staging: address: https is needed".
fn words(trouble: &Trouble) -> String {
    let line = trouble.line.map(|line| format!("Line {line}"));
    let place = [line, trouble.profile.clone()].into_iter().flatten().collect::<Vec<_>>().join(", ");
    if place.is_empty() { trouble.reason.clone() } else { format!("{place}: {}", trouble.reason) }
}
