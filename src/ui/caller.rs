//! The person a change is for, and whether the caller is verified.

use std::borrow::Cow;

use egui::Ui;
use jiff::Timestamp;

use super::{
    theme::Tone,
    widgets::{self, Facts},
};
use crate::say;
use crate::{
    app::Model,
    domain::{
        change::{PersonRef, action::Action},
        person::Person,
        token::hardware_token::MOST_ACTIVE,
        verification::{Caller, Verification},
    },
    words,
};

/// The name, then the user ID, which tells people of the same name apart.
pub(super) fn person(facts: &mut Facts<'_>, person: &PersonRef) {
    let email = person.email.as_deref().filter(|email| person.name.as_deref() != Some(email));
    match words::person::name(person) {
        Some(name) => facts.leading(say!("label-person"), &name, email.unwrap_or_default()),
        None => facts.strong(say!("label-person"), say!("person-by-id-only")),
    }
    facts.mono(say!("label-user-id"), person.id.as_str());
}

/// What a sentence calls a person: the first name where there is one, or the family name where the language
/// puts that first. None without a known name.
pub(super) fn called(person: &PersonRef, model: &Model) -> Option<String> {
    let first = if words::language().family_name_first() {
        person.family_name.clone()
    } else {
        at_the_desk(person, model).and_then(|person| person.first_name.clone())
    };
    first.filter(|name| !name.trim().is_empty()).or_else(|| words::person::name(person).map(Cow::into_owned))
}

/// Whether a name is known, and the name: the facts of a sentence about a person.
pub(super) fn named(who: Option<&str>) -> (&'static str, &str) {
    who.map_or(("no", ""), |who| ("yes", who))
}

/// Warns before a person gets one hardware token more than they can have.
pub(super) fn full(ui: &mut Ui, person: &PersonRef, model: &Model) {
    let tokens = at_the_desk(person, model).and_then(|_| model.lookup.tokens.done());
    if let Some(count) = tokens.map(Vec::len).filter(|count| *count >= MOST_ACTIVE) {
        let words = say!("caller-full", count = count, most = MOST_ACTIVE);
        widgets::notice(ui, Tone::Warning, &words);
    }
}

/// Warns of people of the same name in the list that the person was chosen from.
pub(super) fn namesakes(ui: &mut Ui, person: &PersonRef, model: &Model) {
    if let Some(count) = at_the_desk(person, model).and_then(|_| model.lookup.namesakes(person)) {
        widgets::notice(ui, Tone::Warning, &say!("caller-namesakes", count = count));
    }
}

/// Warns of a high-risk user, where the search has shown it.
pub(super) fn high_risk(ui: &mut Ui, person: &PersonRef, model: &Model) {
    if at_the_desk(person, model).is_some_and(|person| person.high_risk) {
        widgets::notice(ui, Tone::Warning, say!("person-high-risk"));
    }
}

/// The person's record, if they are the person on the desk.
fn at_the_desk<'a>(person: &PersonRef, model: &'a Model) -> Option<&'a Person> {
    model.lookup.person().filter(|found| found.id.same(&person.id))
}

/// How the caller was verified or denied; nothing where nobody tried. `clock` writes the times.
pub(super) fn rows(
    facts: &mut Facts<'_>,
    Caller { verified, denied, .. }: &Caller,
    clock: impl Fn(Timestamp) -> String,
) {
    if let Some(at) = denied {
        facts.pill(say!("label-live-verification"), Tone::Danger, say!("caller-not-the-person"), &clock(*at));
    }
    if let Some(Verification { how, at }) = verified {
        facts.row(
            say!("label-caller-verified"),
            &say!("caller-verified", how = words::verification::how(how), at = clock(*at)),
        );
    }
}

/// Warns that the caller is not this person. Stands on top, to be seen in the smallest window.
pub(super) fn denied(ui: &mut Ui, caller: &Caller) {
    if caller.denied.is_some() {
        widgets::notice(ui, Tone::Danger, say!("caller-denied"));
    }
}

/// Warns of a caller who is not verified, before a change that helps them to sign in.
pub(super) fn unverified(ui: &mut Ui, action: Action, Caller { verified, denied, .. }: &Caller) {
    if verified.is_none() && denied.is_none() && action.helps_sign_in() {
        widgets::notice(ui, Tone::Warning, say!("caller-unverified"));
    }
}
