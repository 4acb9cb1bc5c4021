//! "Copy for the ticket": one entry, or all of one call, as plain text in the desk's words. Never with a
//! code: no entry has one.

use std::borrow::Cow;

use super::sentence;
use crate::domain::{
    change::{
        ChangeFacts, Outcome, PersonRef, Refusal,
        act::Link,
        confirmation::{Confirmation, Now, Source},
    },
    history::entry::Entry,
    problem::Problem,
    text,
    time::server_time::{Precision, ServerTime},
    token::serial::Serial,
    verification::{Caller, Verification},
};
use crate::say;

/// The text of one entry for the ticket system. Whatever is not confirmed says so in its first line.
pub fn text(entry: &Entry) -> String {
    let mut lines = Lines::default();
    of_the_entry(&mut lines, entry, Said::Nothing);
    lines.0
}

/// The text of one call: what is known of the caller, and each change, oldest first.
pub fn call(person: &PersonRef, caller: &Caller, entries: &[Entry]) -> String {
    let mut lines = Lines::default();
    if let [entry] = entries {
        // what is known of the caller by now
        let mut entry = entry.clone();
        entry.change.caller = caller.clone();
        of_the_entry(&mut lines, &entry, Said::OneOfOne);
        return lines.0;
    }
    let open = entries.iter().filter(|entry| !matches!(entry.outcome, Outcome::Confirmed(_))).count();
    let first = say!("ticket-call", who = super::person::shortest(person), count = entries.len());
    lines.line(&if open == 0 { first } else { say!("ticket-call-open", call = first, count = open) });
    lines.row(say!("label-person"), &super::person::line(person));
    lines.row(say!("label-user-id"), person.id.as_str());
    if let Some(call) = caller.call {
        lines.row(say!("label-call-began"), &super::time::with_utc(call.began()));
    }
    known_of(&mut lines, caller, true);
    for entry in entries {
        lines.0.push('\n');
        of_the_entry(&mut lines, entry, Said::Person(person));
    }
    lines.0
}

/// What stands above an entry's lines already.
#[derive(Clone, Copy)]
enum Said<'a> {
    Nothing,
    /// It is all that was done in its call.
    OneOfOne,
    /// The person and what is known of the caller.
    Person(&'a PersonRef),
}

fn of_the_entry(lines: &mut Lines, entry: &Entry, said: Said<'_>) {
    match &entry.outcome {
        Outcome::Confirmed(confirmation) => confirmed(lines, &entry.change, confirmation),
        Outcome::Refused(Refusal { problem, .. }) => {
            problem_lines(lines, &say!("ticket-refused", what = sentence(&problem.summary)), problem);
        }
        Outcome::Unknown(problem) => {
            let doubt = super::action::in_doubt(entry.change.action());
            problem_lines(lines, &say!("ticket-unknown", doubt = doubt), problem);
        }
    }
    let change = &entry.change;
    let is_said = matches!(said, Said::Person(person) if *person == change.person);
    if !is_said {
        lines.row(say!("label-person"), &super::person::line(&change.person));
        lines.row(say!("label-user-id"), change.person.id.as_str());
    }
    lines.row(say!("label-serial-number"), change.serial().map_or("", Serial::as_str));
    if let Some((label, value)) = super::action::detail(&change.act) {
        lines.row(label, &value);
    }
    let host = change.profile.address.host();
    lines.row(
        say!("label-profile"),
        &say!("profile-and-host", profile = super::profile::name(&change.profile.name), host = host),
    );
    lines.row(say!("label-ticket"), &change.ticket);
    lines.row(say!("label-reason"), &change.reason);
    match said {
        Said::Nothing => known_of(lines, &change.caller, false),
        Said::OneOfOne => known_of(lines, &change.caller, true),
        Said::Person(_) => {}
    }
    match &change.link {
        None => {}
        Some(Link::Undoes(undone)) => {
            lines.row(say!("label-undoes"), &say!("number-of-entry", number = undone.number));
        }
        Some(Link::Replaces(replacement)) => {
            lines.row(say!("label-replacement"), &super::action::replacement_tokens(replacement));
        }
    }
    lines.row(say!("operator"), &entry.operator);
    lines.row(say!("label-started-at"), &super::time::with_utc(entry.at));
    lines.row(say!("label-took"), &super::outcome::took(entry.took));
    if let Some(problem) = entry.outcome.problem() {
        lines.row(say!("label-details"), &problem.details.replace('\n', " · "));
    }
}

/// How the caller was verified or denied; with `always` also that nobody was.
fn known_of(lines: &mut Lines, caller: &Caller, always: bool) {
    let Caller { verified, denied, .. } = caller;
    if let Some(at) = denied {
        let at = super::time::long(*at);
        lines.row(say!("label-live-verification"), &say!("ticket-denied", at = at));
    }
    if let Some(Verification { how, at }) = verified {
        let at = super::time::long(*at);
        let how = super::verification::how(how);
        lines.row(say!("label-caller-verified"), &say!("caller-verified", how = how, at = at));
    } else if always && denied.is_none() {
        lines.row(say!("label-caller-verified"), say!("ticket-not-verified"));
    }
}

fn confirmed(lines: &mut Lines, change: &ChangeFacts, confirmation: &Confirmation) {
    let what = super::outcome::title(confirmation, change.action());
    lines.line(&match confirmation.source {
        Source::Answer => say!("ticket-confirmed", what = what),
        Source::ReadLater(_) => say!("ticket-read-later", what = what),
    });
    lines.row(say!("label-doubt"), &super::outcome::doubts(confirmation).unwrap_or_default());
    lines.row(say!("label-status"), &super::outcome::now(&confirmation.now));
    if let Now::EmergencyCode(given) = &confirmation.now {
        let server_time = |server_time: &Option<ServerTime>| {
            server_time.as_ref().map(|m| m.spelled.clone()).unwrap_or_default()
        };
        lines.row(say!("label-ends"), &server_time(&given.ends));
        lines.row(say!("label-offline-ends"), &server_time(&given.offline_ends));
    }
    if !confirmation.now.says_who_and_when() {
        return;
    }
    let by = confirmation.changed_by.as_deref().unwrap_or(say!("not-said-by-server"));
    lines.row(say!("label-changed-by"), by);
    let changed_at = match &confirmation.changed_at {
        None => say!("not-said-by-server").to_owned(),
        Some(server_time) => match (server_time.at, server_time.precision) {
            (Some(at), Precision::Time) => {
                say!("time-and-utc", at = super::time::long(at), utc = &server_time.spelled)
            }
            // a day without a time has no local time
            _ => server_time.spelled.clone(),
        },
    };
    lines.row(say!("label-changed-at"), &changed_at);
}

fn problem_lines(lines: &mut Lines, first: &str, problem: &Problem) {
    lines.line(first);
    lines.row(say!("label-why"), &sentence(&problem.cause));
    lines.row(say!("label-what-to-do"), &sentence(&problem.advice));
}

/// Lines of "Label: value"; a value is kept on its line, and an empty one is left out.
#[derive(Default)]
pub(super) struct Lines(pub String);

impl Lines {
    pub fn line(&mut self, text: &str) {
        self.0.push_str(&one_line(text));
        self.0.push('\n');
    }

    pub fn row(&mut self, label: &str, value: &str) {
        let value = one_line(value);
        if !value.is_empty() {
            self.line(&say!("ticket-line", label = label, value = value));
        }
    }
}

/// The text on one line, so that a name cannot add a line such as "Status: Disabled" of its own, nor turn
/// the rest of its line around.
fn one_line(text: &str) -> Cow<'_, str> {
    text::line(text, text::FREE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stays_on_its_line_and_cannot_turn_it_around() {
        let mut lines = Lines::default();
        lines.row(say!("label-person"), "Eve\r\nStatus:\u{2028}Disabled \u{202e}ti\u{1b}[31m \u{85}x");
        lines.row(say!("label-reason"), " \n\u{0} ");
        assert_eq!(lines.0, "Person: Eve Status: Disabled ti [31m x\n");
    }
}
