//! The person a change is for, and whether the caller is verified.

use std::borrow::Cow;

use egui::Context;
use jiff::Timestamp;

use super::{names, theme::Tone, widgets::Facts};
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
pub(super) fn person(facts: &mut Facts<'_>, person: &PersonRef, model: &Model) {
    let email = person.email.as_deref().filter(|email| person.name.as_deref() != Some(email));
    match words::person::name(person) {
        Some(name) => {
            let user_name = || at_the_desk(person, model)?.user_name.as_deref();
            let account =
                if names::can_be_drawn(facts.ctx(), &name) { email } else { email.or_else(user_name) };
            facts.leading(say!("label-person"), &name, account.unwrap_or_default());
        }
        None => facts.strong(say!("label-person"), say!("person-by-id-only")),
    }
    facts.mono(say!("label-user-id"), person.id.as_str());
}

/// What a sentence calls a person: the first name where there is one, or the family name where the language
/// puts that first. None without a known name.
pub(super) fn called(ctx: &Context, person: &PersonRef, model: &Model) -> Option<String> {
    let first = if words::language().family_name_first() {
        person.family_name.clone()
    } else {
        at_the_desk(person, model).and_then(|person| person.first_name.clone())
    };
    first
        .filter(|name| !name.trim().is_empty() && names::can_be_drawn(ctx, name))
        .or_else(|| names::name(ctx, person).map(Cow::into_owned))
}

/// Whether a name is known, and the name: the facts of a sentence about a person.
pub(super) fn named(who: Option<&str>) -> (&'static str, &str) {
    who.map_or(("no", ""), |who| ("yes", who))
}

/// That a person has as many hardware tokens as they can have.
pub(super) fn full(person: &PersonRef, model: &Model) -> Option<String> {
    let tokens = at_the_desk(person, model).and_then(|_| model.lookup.tokens.done());
    let count = tokens.map(Vec::len).filter(|count| *count >= MOST_ACTIVE)?;
    Some(say!("caller-full", count = count, most = MOST_ACTIVE))
}

/// That others of the same name are in the list that the person was chosen from.
pub(super) fn namesakes(person: &PersonRef, model: &Model) -> Option<String> {
    let count = at_the_desk(person, model).and_then(|_| model.lookup.namesakes(person))?;
    Some(say!("caller-namesakes", count = count))
}

/// That it is a high-risk user, where the search has shown it.
pub(super) fn high_risk(person: &PersonRef, model: &Model) -> Option<String> {
    let risky = at_the_desk(person, model).is_some_and(|person| person.high_risk);
    risky.then(|| say!("person-high-risk").to_owned())
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

/// That the caller is not this person.
pub(super) fn denied(caller: &Caller) -> Option<String> {
    caller.denied.map(|_| say!("caller-denied").to_owned())
}

/// That the caller is not verified, before a change that helps them to sign in.
pub(super) fn unverified(action: Action, Caller { verified, denied, .. }: &Caller) -> Option<String> {
    let warns = verified.is_none() && denied.is_none() && action.helps_sign_in();
    warns.then(|| say!("caller-unverified").to_owned())
}
