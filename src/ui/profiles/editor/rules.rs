//! The editor's rules about what is allowed. Folded, as most desks keep the defaults.

use egui::Ui;

use super::parts::{Events, group, id, show_field};
use crate::{
    app::profiles::{Draft, Hints},
    domain::{
        change::action::Action,
        machine_policy::{MachinePolicy, Require, Set},
        profile::policy::Actions,
    },
    say,
    ui::{
        profiles::policy,
        theme::space,
        widgets::{self, Button, Field, page},
    },
    words,
};

pub(super) fn show(
    ui: &mut Ui,
    draft: &mut Draft,
    shown: &mut bool,
    hints: &Hints,
    policy_set: &MachinePolicy,
    events: &mut Events,
) {
    // a mistake unfolds them
    *shown |= hints.pattern.is_some() || hints.example.is_some();
    group(ui, say!("rules-allowed"), |ui| {
        let (label, words) = if *shown {
            (say!("rules-hide"), say!("rules-hint").to_owned())
        } else {
            (say!("rules-show"), policy::summary(&draft.policy(None)))
        };
        if page::button_and_words(ui, Button::secondary(label).id(id("rules")), &words).clicked() {
            *shown = !*shown;
        }
    });
    if !*shown {
        return;
    }
    if let Some(source) = policy_set.limits() {
        widgets::small(ui, &say!("policy-limits-actions", source = source.code()));
    }
    // what the company forbids cannot be allowed here
    let open = |action: &Action| policy_set.allow.as_ref().is_none_or(|set| set.value.contains(*action));
    let (of_tokens, of_people): (Vec<_>, Vec<_>) =
        Action::ALL.into_iter().filter(open).partition(|action| action.is_about_a_token());
    allowed(ui, say!("rules-of-tokens"), &of_tokens, &mut draft.allow);
    allowed(ui, say!("rules-of-people"), &of_people, &mut draft.allow);
    group(ui, say!("rules-before"), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let Require { ticket, reason, verification, .. } = &policy_set.require;
        required(ui, say!("rules-need-ticket"), &mut draft.ticket, ticket.as_ref());
        required(ui, say!("rules-need-reason"), &mut draft.reason, reason.as_ref());
        required(ui, say!("rules-need-caller"), &mut draft.verification, verification.as_ref());
    });
    if let Some(set) = &policy_set.require.pattern {
        group(ui, say!("rules-pattern"), |ui| {
            widgets::body(ui, set.value.as_str());
            widgets::small(ui, &words::policy::locked(set.source));
        });
        return;
    }
    page::fields_in_a_row(ui, 200.0, 2, |ui, place| {
        if place == 0 {
            let field = Field::new(say!("rules-pattern"), &mut draft.pattern).optional().mono();
            let field = field.placeholder("INC[0-9]{7}").hint(say!("rules-pattern-hint")).id(id("pattern"));
            show_field(ui, field, hints.pattern.as_ref(), events);
        } else {
            let field = Field::new(say!("rules-example"), &mut draft.example).optional().mono();
            let field = field.placeholder("INC0042317").hint(say!("rules-example-hint"));
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
            if widgets::checkbox(ui, &mut on, words::action::in_rules(action), "").changed() {
                allow.set(action, on);
            }
        });
    });
}

/// A box for all actions. If the file names only some, that is shown and kept until the box is clicked.
/// What the company requires stays; where it requires it for all, there is no box.
fn required(ui: &mut Ui, label: &str, actions: &mut Actions, least: Option<&Set<Actions>>) {
    let least = least.filter(|set| !set.value.is_empty());
    if let Some(Set { source, .. }) = least.filter(|set| set.value == Actions::all()) {
        widgets::body(ui, label);
        widgets::small(ui, &words::policy::locked(*source));
        return;
    }
    let fixed = least.map_or(Actions::NONE, |set| set.value);
    let some = !actions.is_empty() && *actions != Actions::all();
    let note = if some {
        say!("rules-only-for", actions = words::action::all_in_rules(actions.iter()))
    } else {
        String::new()
    };
    let mut on = actions.iter().any(|action| !fixed.contains(action));
    if widgets::checkbox(ui, &mut on, label, &note).changed() {
        *actions = if on { Actions::all() } else { fixed };
    }
    if let Some(set) = least {
        widgets::small(ui, &words::policy::requires(set));
    }
}
