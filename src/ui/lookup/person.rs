//! The person who was found, with warnings for the agent.

use egui::{TextWrapMode, Ui, containers::Sides};
use jiff::Timestamp;

use super::{focus, person_menu, verified};
use crate::say;
use crate::words;
use crate::{
    app::{
        Message, Model,
        call::Call,
        lookup::{self, Form},
        orders, replace,
    },
    domain::{
        change::{ChangeFacts, PersonRef, act::Act},
        person::{
            LastAuthentication, Person, UserStatus,
            emergency::{AccessStatus, EmergencyAccess},
            query::Query,
        },
    },
    ui::{
        caller, names,
        theme::{Tone, size, space},
        tones,
        widgets::{self, Button, Facts, Field, page},
    },
};

pub(super) fn show(
    ui: &mut Ui,
    person: &Person,
    form: &mut Form,
    model: &Model,
    now: Timestamp,
    out: &mut Vec<Message>,
) {
    widgets::panel(ui, |ui| {
        if model.lookup.list.is_some() {
            back(ui, out);
        }
        heading(ui, person);
        verified::show(ui, model, now, out);
        if let Some(words) = caller::namesakes(&PersonRef::from(person), model) {
            widgets::notice(ui, Tone::Warning, &words);
        }
        if let Some(other) = &model.lookup.not_the_owner {
            let words = say!("lookup-owner-other", person = words::person::line(other));
            widgets::notice(ui, Tone::Danger, &words);
        }
        if person.known_as().is_none() {
            owner(ui, form, out);
        }
        for Trouble { tone, word, words } in troubles(person, now) {
            widgets::leading_notice(ui, tone, word, &words);
        }
        let namesakes = model.lookup.namesakes(&PersonRef::from(person)).is_some();
        widgets::narrow_facts(ui, |facts| facts_of(facts, person, namesakes, now));
        unfinished(ui, person, model, now, out);
        person_menu::show(ui, person, Call::of(form, model, now), out);
    });
}

/// Attempts for this person that are unknown or unfinished, made by anybody on this computer.
fn unfinished(ui: &mut Ui, person: &Person, model: &Model, now: Timestamp, out: &mut Vec<Message>) {
    let Some(who) = &model.session.who else { return };
    let about =
        ChangeFacts::new(Act::EnableUser, who.profile.tag(), who.identity.clone(), PersonRef::from(person));
    for words in words::attempt::still_open(model.history.open_at(&model.attempts, &about), now) {
        widgets::notice(ui, Tone::Warning, &words);
    }
    let halves = model.replace.unfinished(&who.profile, &model.attempts);
    for half in halves.filter(|half| half.change.person.id.same(&person.id)) {
        widgets::notice(ui, Tone::Warning, &say!("half-of", which = words::attempt::half(half)));
        let caller = model.lookup.caller_of(&person.id);
        let why = orders::can_go_on(&half.change, &caller, &model.attempts, Some(who)).err();
        let button = Button::secondary(say!("go-on-replacing")).blocked(why.as_ref().map(words::hint));
        if button.show(ui).clicked() {
            out.push(Message::Replace(replace::Message::HalfGoneOn(half.number)));
        }
    }
}

/// The server reads nobody's name by ID: by the address that the caller gives it does.
fn owner(ui: &mut Ui, form: &mut Form, out: &mut Vec<Message>) {
    widgets::notice(ui, Tone::Info, say!("lookup-no-name"));
    let wrong = Query::parse(&form.email).err().filter(|_| !form.email.trim().is_empty());
    let wrong = wrong.as_ref().map(words::hint);
    let field = Field::new(say!("lookup-owner-email"), &mut form.email).error(wrong.as_deref());
    let shown = field.beside(Button::secondary(say!("lookup-owner-find"))).show(ui);
    if wrong.is_none() && (shown.submitted || shown.button.is_some_and(|button| button.clicked())) {
        out.push(Message::Lookup(lookup::Message::OwnerAsked));
    }
}

fn back(ui: &mut Ui, out: &mut Vec<Message>) {
    if widgets::link(ui, say!("lookup-back")).clicked() {
        out.push(Message::Lookup(lookup::Message::BackToList));
        focus::search(ui);
    }
}

fn heading(ui: &mut Ui, person: &Person) {
    let (tone, status) = tones::user_status(&person.status);
    Sides::new().height(size::TARGET).spacing(space::M).shrink_left().show(
        ui,
        |ui| {
            ui.style_mut().wrap_mode = Some(TextWrapMode::Truncate);
            widgets::section(ui, &names::heading_with_address(ui.ctx(), person))
        },
        |ui| {
            if person.known_as().is_some() {
                widgets::pill(ui, tone, status);
            }
        },
    );
    if let Some(email) = &person.email {
        page::low_row(ui, |ui| {
            widgets::body(ui, email);
            widgets::copy_link(ui, say!("copies-email"), email);
        });
    }
}

/// What tells namesakes apart is in full weight.
fn facts_of(facts: &mut Facts<'_>, person: &Person, namesakes: bool, now: Timestamp) {
    let telling = if namesakes { widgets::strong } else { widgets::body };
    if let Some(name) = &person.user_name {
        facts.custom(say!("label-user-name"), |ui| {
            telling(ui, name);
            widgets::copy_link(ui, say!("copies-user-name"), name);
        });
    }
    let synced = person.last_sync.as_ref().map(|server_time| words::time::lately(server_time, now));
    match (&person.identity_source, synced) {
        (Some(source), Some(synced)) => facts.value(say!("label-identity-source"), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            telling(ui, source);
            widgets::small(ui, &say!("lookup-synced", when = synced));
        }),
        (Some(source), None) => facts.value(say!("label-identity-source"), |ui| drop(telling(ui, source))),
        (None, Some(synced)) => facts.row(say!("label-last-sync"), &synced),
        (None, None) => {}
    }
    facts.custom(say!("label-user-id"), |ui| {
        widgets::mono(ui, person.id.as_str());
        widgets::copy_link(ui, say!("copies-user-id"), person.id.as_str());
    });
    if let Some(words) = person.last_authentication.as_ref().and_then(|last| last_sign_in(last, now)) {
        facts.row(say!("label-last-sign-in"), &words);
    }
}

/// "18 Nov 2026 13:24, SecurID OTP"; only the month, where no more is known.
fn last_sign_in(last: &LastAuthentication, now: Timestamp) -> Option<String> {
    let when = last.at.as_ref().map(|server_time| words::time::lately(server_time, now));
    let when = when.or_else(|| last.month.as_ref().map(|month| say!("lookup-in-month", month = month)));
    let parts: Vec<_> = when.into_iter().chain(last.method.clone()).collect();
    (!parts.is_empty()).then(|| parts.join(say!("between-names")))
}

/// Something that keeps the person from signing in, or that the agent must know first.
struct Trouble {
    tone: Tone,
    word: &'static str,
    words: String,
}

fn troubles(person: &Person, now: Timestamp) -> Vec<Trouble> {
    let mut all = Vec::new();
    let mut trouble = |tone, word, words: String| all.push(Trouble { tone, word, words });
    if person.status == UserStatus::Disabled {
        trouble(Tone::Danger, say!("person-disabled"), say!("lookup-disabled-means").to_owned());
    }
    if let Some(marked) = &person.marked_deleted {
        let words = match (&marked.by, marked.at.as_ref().map(|at| words::time::lately(at, now))) {
            (Some(by), Some(at)) => say!("lookup-deletion-by-at", by = by, at = at),
            (Some(by), None) => say!("lookup-deletion-by", by = by),
            (None, Some(at)) => say!("lookup-deletion-at", at = at),
            (None, None) => say!("lookup-deletion-marked").to_owned(),
        };
        trouble(Tone::Danger, say!("lookup-deletion"), words);
    }
    if !person.locked.is_empty() {
        let methods = words::person::methods(person.locked.iter().copied());
        trouble(Tone::Warning, say!("lookup-locked"), methods);
    }
    if let Some(words) = person.emergency.as_ref().and_then(|access| emergency(access, now)) {
        trouble(Tone::Warning, say!("lookup-emergency"), words);
    }
    if person.high_risk {
        trouble(Tone::Warning, say!("lookup-high-risk"), say!("lookup-high-risk-by").to_owned());
    }
    all
}

/// A usable code: until when, how often, whether it was used. An offline code works until its end, even
/// after it was withdrawn.
fn emergency(access: &EmergencyAccess, now: Timestamp) -> Option<String> {
    let mut parts = Vec::new();
    if access.is_active() {
        parts.push(match &access.ends {
            Some(ends) => say!("lookup-code-until", end = words::time::lately(ends, now)),
            None => say!("lookup-code-active").to_owned(),
        });
        parts.extend(access.one_time.filter(|once| *once).map(|_| say!("lookup-code-one-time").to_owned()));
        parts.extend(
            access
                .last_use
                .as_ref()
                .map(|used| say!("lookup-code-used", when = words::time::lately(used, now))),
        );
    }
    // an unknown word is shown as it came
    if let (AccessStatus::NotSaid, Some(word)) = (access.access(), &access.status) {
        parts.push(say!("lookup-code-status", word = word));
    }
    let offline = access.offline_ends.as_ref().filter(|ends| ends.latest().is_some_and(|at| at > now));
    parts.extend(offline.map(|ends| say!("lookup-code-offline-until", end = words::time::lately(ends, now))));
    (!parts.is_empty()).then(|| parts.join(say!("between-facts")))
}
