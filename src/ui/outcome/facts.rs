//! The facts of an attempt: what a person asks about it, and what only the record needs.

use egui::{Id, Ui};

use crate::{
    app::attempts::Attempt,
    domain::{change::ChangeFacts, history::entry::Entry},
    say,
    ui::{
        theme::{Tone, space},
        widgets::{self, Facts},
    },
    words,
};

/// Whom and what it was about.
pub(super) fn of_the_change(facts: &mut Facts<'_>, change: &ChangeFacts) {
    person(facts, change);
    if let Some(serial) = change.serial() {
        facts.mono(say!("label-serial-number"), serial.as_str());
    }
    if let Some((label, value)) = words::action::detail(&change.act) {
        facts.row(label, &value);
    }
    denied(facts, change);
    if let Some(link) = &change.link {
        let (label, value) = words::attempt::link(link);
        facts.row(label, &value);
    }
    if let Some((label, value)) = words::attempt::ticket_and_reason(change) {
        facts.typed(label, &value);
    }
}

pub(super) fn person(facts: &mut Facts<'_>, change: &ChangeFacts) {
    let person = &change.person;
    let email = person.email.as_deref().filter(|email| person.name.as_deref() != Some(email));
    match words::person::name(person) {
        Some(name) => facts.leading(say!("label-person"), &name, email.unwrap_or_default()),
        None => match email {
            Some(email) => facts.row(say!("label-person"), email),
            None => facts.mono(say!("label-user-id"), person.id.as_str()),
        },
    }
}

/// That the caller is not the person is never folded.
pub(super) fn denied(facts: &mut Facts<'_>, change: &ChangeFacts) {
    if let Some(at) = change.caller.denied {
        let label = say!("label-live-verification");
        facts.pill(label, Tone::Danger, say!("caller-not-the-person"), &words::time::long(at));
    }
}

/// What folds: `add` comes first, then how the caller was verified, the user ID, the credential, the profile
/// and the number in the history. `details` are the problem's own.
pub(super) fn folded(ui: &mut Ui, attempt: &Attempt, details: &str, add: impl FnOnce(&mut Facts<'_>)) {
    let id = Id::unique(("the outcome's details", attempt.id));
    let open = ui.data(|data| data.get_temp(id)).unwrap_or(false);
    if widgets::disclosure(ui, id.with("heading"), say!("label-details"), open).clicked() {
        ui.data_mut(|data| data.insert_temp(id, !open));
    }
    if !open {
        return;
    }
    let entry = &attempt.entry();
    let change = &entry.change;
    widgets::facts(ui, |facts| {
        add(facts);
        if let Some(verified) = &change.caller.verified {
            let how = words::verification::how(&verified.how);
            let words = say!("caller-verified", how = how, at = words::time::long(verified.at));
            facts.row(say!("label-caller-verified"), &words);
        }
        if change.person.name.is_some() || change.person.email.is_some() {
            facts.mono(say!("label-user-id"), change.person.id.as_str());
        }
        let identity = &change.identity;
        if !identity.id.is_empty() {
            facts.with_spelling(say!("credential"), words::profile::sign_in(identity.method), &identity.id);
        }
        let profile = &change.profile;
        facts.profile(say!("label-profile"), profile.colour, &profile.name, &profile.label);
        if entry.number != Entry::NOT_RECORDED {
            facts.row(say!("label-in-history"), &say!("number-of-entry", number = entry.number));
        }
    });
    if !details.is_empty() {
        ui.add_space(space::XS);
        widgets::details_box(ui, details);
    }
}
