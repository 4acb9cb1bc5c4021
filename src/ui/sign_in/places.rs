//! The profiles, then the practice tenant, and problems of the profiles' file.

use egui::{TextStyle, Ui};
use jiff::Timestamp;

use super::parts::{long_enough, push};
use crate::{
    app::{Job, Message, Model, Screen, profiles, sign_in},
    domain::{machine_policy::Own, profile::Profile, time},
    say,
    ui::{
        profiles::notices::{in_the_file, own_profiles, unusable, ways_to_add},
        theme::{Palette, Tone, rich, space, strong},
        widgets::{self, Button, ChoiceRow, page},
    },
    words,
};

pub(super) fn show(ui: &mut Ui, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    ui.spacing_mut().item_spacing.y = space::M;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        widgets::heading(ui, say!("choose-where"));
        widgets::muted(ui, own_profiles(model.workstation.policy.own()));
    });
    show_troubles(ui, model, out);
    if let Job::Running(running) = &model.profiles.load {
        // reading a file is shown only if it takes long, as from a network disk
        let since = time::since(running.since, now);
        if long_enough(ui, since) {
            widgets::busy(ui, say!("profiles-being-read"), since, None);
        }
    }
    widgets::list_panel(ui, |ui| {
        widgets::choice_list(ui, say!("place-profiles"), |ui| {
            for profile in &model.profiles.catalogue.profiles {
                let line = [profile.address.host().as_str(), words::profile::sign_in(profile.sign_in)]
                    .join(say!("between-facts"));
                row(ui, model, profile, &line, &profile.label, out);
            }
            // its name says what its label would
            row(ui, model, &model.practice_profile, say!("practice-line"), "", out);
        });
    });
    let unusable = unusable(&model.profiles.catalogue);
    let own = model.workstation.policy.own();
    page::row(ui, |ui| {
        for (label, message) in ways_to_add(own) {
            if Button::secondary(label).blocked(unusable).show(ui).clicked() {
                out.push(Message::Went(Screen::Profiles));
                out.push(Message::Profiles(message));
            }
        }
    });
    let may_add = own == Own::All && unusable.is_none();
    if model.profiles.catalogue.profiles.is_empty() && may_add {
        widgets::small(ui, say!("profile-from-key-file"));
    }
}

fn row(ui: &mut Ui, model: &Model, profile: &Profile, line: &str, label: &str, out: &mut Vec<Message>) {
    let chosen = model.sign_in.chosen == profile.name;
    let row = ChoiceRow {
        dot: Some(profile.colour),
        title: words::profile::name(&profile.name),
        line,
        label,
        chosen,
    };
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
        let (lead, rest) = in_the_file(catalogue);
        widgets::label(ui, rich(lead, strong()).color(colour), None);
        for trouble in &catalogue.troubles {
            widgets::label(ui, rich(words::profile::trouble(trouble), TextStyle::Body).color(colour), None);
        }
        widgets::label(ui, rich(rest, TextStyle::Small).color(colour), None);
        ui.add_space(space::XS);
        read_again(ui, out);
    });
}

fn read_again(ui: &mut Ui, out: &mut Vec<Message>) {
    if widgets::secondary(ui, say!("read-file-again")).clicked() {
        out.push(Message::Profiles(profiles::Message::ReloadAsked));
    }
}
