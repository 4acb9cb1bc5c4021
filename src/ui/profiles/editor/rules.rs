//! The editor's rules about what is allowed. Folded, as most desks keep the defaults.

use egui::Ui;

use super::parts::{Events, group, id, show_field};
use crate::{
    app::profiles::{Draft, Hints},
    domain::{change::action::Action, profile::policy::Actions},
    ui::{
        profiles::policy,
        theme::space,
        widgets::{self, Button, Field, page},
    },
};

pub(super) fn show(ui: &mut Ui, draft: &mut Draft, shown: &mut bool, hints: &Hints, events: &mut Events) {
    // a mistake unfolds them
    *shown |= hints.pattern.is_some() || hints.example.is_some();
    group(ui, "What may be done", |ui| {
        let (label, words) = if *shown {
            let words = "Ticked is what this profile allows; undoing a disable takes Enable, too";
            ("Hide the rules", words.to_owned())
        } else {
            ("Show the rules", policy::summary(&draft.policy(None)))
        };
        if page::button_and_words(ui, Button::secondary(label).id(id("rules")), &words).clicked() {
            *shown = !*shown;
        }
    });
    if !*shown {
        return;
    }
    let (of_tokens, of_people): (Vec<_>, Vec<_>) =
        Action::ALL.into_iter().partition(|action| action.is_about_a_token());
    allowed(ui, "With a hardware token", &of_tokens, &mut draft.allow);
    allowed(ui, "For a person", &of_people, &mut draft.allow);
    group(ui, "Before anything is done", |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        required(ui, "A ticket number is required", &mut draft.ticket);
        required(ui, "A reason is required", &mut draft.reason);
        required(ui, "The caller must be verified first", &mut draft.verification);
    });
    page::fields_in_a_row(ui, 200.0, 2, |ui, place| {
        if place == 0 {
            let field = Field::new("Ticket pattern", &mut draft.pattern).optional().mono();
            let words = "A regular expression for the whole ticket number";
            let field = field.placeholder("INC[0-9]{7}").hint(words).id(id("pattern"));
            show_field(ui, field, hints.pattern.as_ref(), events);
        } else {
            let field = Field::new("Ticket example", &mut draft.example).optional().mono();
            let field = field.placeholder("INC0042317").hint("Shown where a ticket number is asked for");
            show_field(ui, field.id(id("example")), hints.example.as_ref(), events);
        }
    });
    ui.add_space(space::XS);
}

fn allowed(ui: &mut Ui, label: &str, actions: &[Action], allow: &mut Actions) {
    group(ui, label, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        page::fields_in_a_row(ui, 170.0, actions.len(), |ui, place| {
            let action = actions[place];
            let mut on = allow.contains(action);
            if widgets::checkbox(ui, &mut on, action.words(), "").changed() {
                allow.set(action, on);
            }
        });
    });
}

/// A box for all actions. If the file names only some, that is shown and kept until the box is clicked.
fn required(ui: &mut Ui, label: &str, actions: &mut Actions) {
    let some = !actions.is_empty() && *actions != Actions::all();
    let note = if some { format!("only {}", policy::for_which(*actions)) } else { String::new() };
    let mut on = !actions.is_empty();
    if widgets::checkbox(ui, &mut on, label, &note).changed() {
        *actions = if on { Actions::all() } else { Actions::NONE };
    }
}
