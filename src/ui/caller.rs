//! The person a change is for, and whether the caller is verified.

use egui::Ui;
use jiff::Timestamp;

use super::{
    lookup::HIGH_RISK,
    theme::Tone,
    widgets::{self, Facts},
};
use crate::{
    app::Model,
    domain::{
        change::{PersonRef, action::Action},
        person::Person,
        token::hardware_token::MOST_ACTIVE,
        verification::{Caller, Verification},
    },
};

/// The name, then the user ID, which tells people of the same name apart.
pub(super) fn person(facts: &mut Facts<'_>, person: &PersonRef) {
    let email = person.email.as_deref().filter(|email| person.name.as_deref() != Some(email));
    match &person.name {
        Some(name) => facts.leading("Person", name, email.unwrap_or_default()),
        None => facts.strong("Person", "Known by user ID only"),
    }
    facts.mono("User ID", person.id.as_str());
}

/// The subject of a sentence about a person without a known name.
pub(super) const NAMELESS: &str = "The person";

/// The subject of a sentence about a person: the first name where there is one.
pub(super) fn called(person: &PersonRef, model: &Model) -> String {
    at_the_desk(person, model)
        .and_then(|person| person.first_name.clone())
        .filter(|name| !name.trim().is_empty())
        .or_else(|| person.name.clone())
        .unwrap_or_else(|| NAMELESS.to_owned())
}

/// Warns before a person gets one hardware token more than they can have.
pub(super) fn full(ui: &mut Ui, person: &PersonRef, model: &Model) {
    let tokens = at_the_desk(person, model).and_then(|_| model.lookup.tokens.done());
    if let Some(count) = tokens.map(Vec::len).filter(|count| *count >= MOST_ACTIVE) {
        let words = format!(
            "They have {count} hardware tokens, and {MOST_ACTIVE} active ones is the most: the server may refuse one more"
        );
        widgets::notice(ui, Tone::Warning, &words);
    }
}

/// Warns of a high-risk user, where the search has shown it.
pub(super) fn high_risk(ui: &mut Ui, person: &PersonRef, model: &Model) {
    if at_the_desk(person, model).is_some_and(|person| person.high_risk) {
        widgets::notice(ui, Tone::Warning, HIGH_RISK);
    }
}

/// The person's record, if they are the person on the desk.
fn at_the_desk<'a>(person: &PersonRef, model: &'a Model) -> Option<&'a Person> {
    model.lookup.person().filter(|found| found.id.same(&person.id))
}

/// How the caller was verified or denied; nothing where nobody tried. `clock` writes the times.
pub(super) fn rows(
    facts: &mut Facts<'_>,
    Caller { verified, denied }: &Caller,
    clock: impl Fn(Timestamp) -> String,
) {
    if let Some(at) = denied {
        facts.pill("Live Verification", Tone::Danger, "Not the person", &clock(*at));
    }
    if let Some(Verification { how, at }) = verified {
        facts.row("Caller verified", &format!("{}, {}", how.words(), clock(*at)));
    }
}

/// Warns that the caller is not this person. Stands on top, to be seen in the smallest window.
pub(super) fn denied(ui: &mut Ui, caller: &Caller) {
    if caller.denied.is_some() {
        widgets::notice(ui, Tone::Danger, "Live Verification said that the caller is not this person");
    }
}

/// Warns of a caller who is not verified, before a change that helps them to sign in.
pub(super) fn unverified(ui: &mut Ui, action: Action, Caller { verified, denied }: &Caller) {
    if verified.is_none() && denied.is_none() && action.helps_sign_in() {
        widgets::notice(
            ui,
            Tone::Warning,
            "The caller is not verified, and this helps whoever it is to sign in",
        );
    }
}
