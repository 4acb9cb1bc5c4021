//! "Copy for the ticket": one entry as plain text, in the desk's words.

use std::borrow::Cow;

use jiff::tz::TimeZone;

use super::sentence;
use crate::domain::{
    change::{
        ChangeFacts, Outcome, Refusal,
        act::Link,
        confirmation::{Confirmation, Now, Source},
    },
    history::entry::Entry,
    problem::Problem,
    text,
    time::{
        local_time,
        server_time::{Precision, ServerTime},
    },
    token::serial::Serial,
    verification::{Caller, Verification},
};
use crate::say;

/// The text for the ticket system. Whatever is not confirmed says so in its first line.
pub fn text(entry: &Entry, zone: &TimeZone) -> String {
    let mut lines = Lines::default();
    match &entry.outcome {
        Outcome::Confirmed(confirmation) => confirmed(&mut lines, &entry.change, confirmation, zone),
        Outcome::Refused(Refusal { problem, .. }) => {
            problem_lines(
                &mut lines,
                &format!("{} (nothing was changed)", sentence(&problem.summary)),
                problem,
            );
        }
        Outcome::Unknown(problem) => {
            let doubt = super::action::in_doubt(entry.change.action());
            problem_lines(&mut lines, &say!("ticket-unknown", doubt = doubt), problem);
        }
    }
    let change = &entry.change;
    lines.row("Person", &change.person.line());
    lines.row("User ID", change.person.id.as_str());
    lines.row("Serial number", change.serial().map_or("", Serial::as_str));
    if let Some((label, value)) = super::action::detail(&change.act) {
        lines.row(label, &value);
    }
    lines.row("Profile", &format!("{} ({})", change.profile.name, change.profile.address.host()));
    lines.row("Ticket", &change.ticket);
    lines.row("Reason", &change.reason);
    let Caller { verified, denied } = &change.caller;
    if let Some(at) = denied {
        lines.row(
            "Live Verification",
            &format!("the caller is not the person, {}", local_time::long(*at, zone)),
        );
    }
    if let Some(Verification { how, at }) = verified {
        let at = local_time::long(*at, zone);
        lines.row("Caller verified", &format!("{}, {at}", super::verification::how(how)));
    }
    match &change.link {
        None => {}
        Some(Link::Undoes(undone)) => lines.row("Undoes", &format!("number {}", undone.number)),
        Some(Link::Replaces(replacement)) => {
            lines.row("Replacement", &super::action::replacement_tokens(replacement));
        }
    }
    lines.row("Operator", &entry.operator);
    let started = local_time::long(entry.at, zone);
    lines.row("Started at", &format!("{started} ({})", local_time::iso_utc(entry.at)));
    lines.row("Took", &super::outcome::took(entry.took));
    if let Some(problem) = entry.outcome.problem() {
        lines.row("Details", &problem.details.replace('\n', " · "));
    }
    lines.0
}

fn confirmed(lines: &mut Lines, change: &ChangeFacts, confirmation: &Confirmation, zone: &TimeZone) {
    let how = match confirmation.source {
        Source::Answer => "confirmed by the server",
        Source::ReadLater(_) => "no answer could be relied on; read from the server later",
    };
    lines.line(&format!("{} ({how})", super::outcome::title(confirmation, change.action())));
    lines.row("Doubt", &super::outcome::doubts(confirmation).unwrap_or_default());
    lines.row("Status", &super::outcome::now(&confirmation.now));
    if matches!(confirmation.now, Now::Assigned { .. }) {
        lines.row("Assigned to", &change.person.line());
    }
    if let Now::EmergencyCode(given) = &confirmation.now {
        let server_time = |server_time: &Option<ServerTime>| {
            server_time.as_ref().map(|m| m.spelled.clone()).unwrap_or_default()
        };
        lines.row("Ends", &server_time(&given.ends));
        lines.row("Offline code ends", &server_time(&given.offline_ends));
    }
    // who and when are said of a token's status only
    if !matches!(confirmation.now, Now::Status(_)) {
        return;
    }
    lines.row("Changed by", confirmation.changed_by.as_deref().unwrap_or("not said by the server"));
    let changed_at = match &confirmation.changed_at {
        None => "not said by the server".to_owned(),
        Some(server_time) => match (server_time.at, server_time.precision) {
            (Some(at), Precision::Time) => {
                format!("{} ({})", local_time::long(at, zone), server_time.spelled)
            }
            // a day without a time has no local time
            _ => server_time.spelled.clone(),
        },
    };
    lines.row("Changed at", &changed_at);
}

fn problem_lines(lines: &mut Lines, first: &str, problem: &Problem) {
    lines.line(first);
    lines.row("Why", &sentence(&problem.cause));
    lines.row("What to do", &sentence(&problem.advice));
}

/// Lines of "Label: value"; a value is kept on its line, and an empty one is left out.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn line(&mut self, text: &str) {
        self.0.push_str(&one_line(text));
        self.0.push('\n');
    }

    fn row(&mut self, label: &str, value: &str) {
        let value = one_line(value);
        if !value.is_empty() {
            self.line(&format!("{label}: {value}"));
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
        lines.row("Person", "Eve\r\nStatus:\u{2028}Disabled \u{202e}ti\u{1b}[31m \u{85}x");
        lines.row("Reason", " \n\u{0} ");
        assert_eq!(lines.0, "Person: Eve Status: Disabled ti [31m x\n");
    }
}
