//! The list of endpoint profiles, and beside it the chosen one's settings or the editor.

mod details;
pub(super) mod dialogs;
mod editor;
pub(super) mod notices;
mod policy;
mod troubles;

use egui::Ui;
use jiff::Timestamp;

use self::notices::{own_profiles, unusable, ways_to_add};
use super::{
    theme::{size, space},
    widgets::{
        self, Button, ChoiceRow,
        page::{self, Side, Split},
    },
};
use crate::{
    app::{
        Message, Model,
        profiles::{self, Edits, Form},
        sign_in,
    },
    domain::profile::Profile,
    say, words,
};

pub(super) fn show(ui: &mut Ui, form: &mut Form, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let mut messages = Vec::new();
    let mut events = editor::Events::default();
    editor::above_foot(ui, form, model, now, &mut events, |ui, form, events| {
        page::page(ui, |ui| {
            troubles::show(ui, model, now, &mut messages);
            // in one column the editor would begin below the window's lower edge
            let alone = form.draft.is_some() && page::is_narrow(ui);
            if alone {
                editor::show(ui, form, model, events);
                return;
            }
            let list = if ui.available_width() < size::TWO_COLUMNS { 332.0 } else { 360.0 };
            page::two_columns(ui, Split::Left(list), |ui, side| match side {
                Side::Left => left_column(ui, form, model, &mut messages),
                Side::Right if form.draft.is_some() => editor::show(ui, form, model, events),
                Side::Right => details::show(ui, shown(model), model, now, &mut messages, out),
            });
        });
    });
    editor::act(ui, form, model, &events, &mut messages);
    out.extend(messages.into_iter().map(Message::Profiles));
}

/// The chosen profile, else that of the session or the sign-in panel.
fn shown(model: &Model) -> &Profile {
    let name = match (&model.profiles.chosen, &model.session.who) {
        (Some(name), _) => name,
        (None, Some(who)) => &who.profile.name,
        (None, None) => &model.sign_in.chosen,
    };
    sign_in::profile(name, &model.profiles.catalogue, &model.practice_profile)
}

fn left_column(ui: &mut Ui, form: &Form, model: &Model, out: &mut Vec<profiles::Message>) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        widgets::heading(ui, say!("place-profiles"));
        widgets::small(ui, own_profiles(model.workstation.policy.own()));
    });
    let chosen = match &form.draft {
        Some(draft) => draft.replaces.as_deref(),
        None => Some(shown(model).name.as_str()),
    };
    widgets::list_panel(ui, |ui| {
        widgets::choice_list(ui, say!("place-profiles"), |ui| {
            for profile in model.profiles.catalogue.profiles.iter().chain([&model.practice_profile]) {
                row(ui, profile, chosen == Some(profile.name.as_str()), out);
            }
        });
    });
    buttons(ui, model, out);
}

fn row(ui: &mut Ui, profile: &Profile, chosen: bool, out: &mut Vec<profiles::Message>) {
    let (line, label) = if profile.practice {
        (say!("profile-built-in").to_owned(), "")
    } else {
        (profile.address.host(), profile.label.as_str())
    };
    let row = ChoiceRow {
        dot: Some(profile.colour),
        title: words::profile::name(&profile.name),
        line: &line,
        label,
        chosen,
    };
    if row.show(ui).clicked() {
        out.push(profiles::Message::Edits(Edits::Chosen(profile.name.clone())));
    }
}

fn buttons(ui: &mut Ui, model: &Model, out: &mut Vec<profiles::Message>) {
    let catalogue = &model.profiles.catalogue;
    let unusable = unusable(catalogue);
    let none = catalogue.profiles.is_empty().then(|| say!("profiles-nothing-to-export"));
    let policy = &model.workstation.policy;
    let none = words::policy::no_exports(policy).or(none);
    let own = policy.own();
    let adding = ways_to_add(own).into_iter().map(|(label, message)| (label, unusable, message));
    let export = (say!("export-all"), none, profiles::Message::ExportAsked(None));
    let buttons: Vec<_> = adding.chain([export]).collect();
    page::row(ui, |ui| {
        for (label, blocked, message) in buttons {
            let button = Button::secondary(label).blocked(blocked);
            let imports = matches!(message, profiles::Message::ImportAsked);
            let button = if imports { button.id(notices::import_button()) } else { button };
            if button.show(ui).clicked() {
                out.push(message);
            }
        }
    });
}
