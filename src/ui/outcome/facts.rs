//! The facts of an attempt, the same in every phase.

use crate::say;
use crate::{
    domain::history::entry::Entry,
    ui::{caller, widgets::Facts},
    words,
};

pub(super) fn of_the_change(facts: &mut Facts<'_>, entry: &Entry) {
    let change = &entry.change;
    let person = &change.person;
    match (&person.name, &person.email) {
        (None, None) => facts.mono(say!("label-user-id"), person.id.as_str()),
        _ => facts.with_spelling(say!("label-person"), &words::person::line(person), person.id.as_str()),
    }
    if let Some(serial) = change.serial() {
        facts.mono(say!("label-serial-number"), serial.as_str());
    }
    if let Some((label, value)) = words::action::detail(&change.act) {
        facts.row(label, &value);
    }
    caller::rows(facts, &change.caller, words::time::long);
    if let Some(link) = &change.link {
        let (label, value) = words::attempt::link(link);
        facts.row(label, &value);
    }
    if let Some((label, value)) = words::attempt::ticket_and_reason(change) {
        facts.row(label, &value);
    }
    let profile = &change.profile;
    facts.profile(say!("label-profile"), profile.colour, &profile.name, &profile.label);
    if entry.number != Entry::NOT_RECORDED {
        facts.row(say!("label-in-history"), &say!("number-of-entry", number = entry.number));
    }
}
