//! One entry as the exports hold it: the columns, their names and their order, for all formats.

use jiff::tz::TimeZone;
use serde::Serialize;

use crate::domain::{
    change::{Confirmation, Outcome, Source},
    entry::Entry,
    hardware_token::TokenStatus,
    local_time,
    moment::{Moment, Precision},
    problem::Problem,
};

/// A column.
pub(super) struct Column {
    /// As the header row of a table calls it.
    pub title: &'static str,
    /// How wide it starts out in a spreadsheet, in characters.
    pub width: f64,
}

/// The columns in their order: that of [`Record`]'s fields.
pub(super) const COLUMNS: [Column; 26] = [
    Column { title: "Number", width: 8.0 },
    Column { title: "Started at", width: 29.0 },
    Column { title: "Started at UTC", width: 25.0 },
    Column { title: "Operator", width: 14.0 },
    Column { title: "Profile", width: 20.0 },
    Column { title: "Address", width: 40.0 },
    Column { title: "Credential", width: 38.0 },
    Column { title: "Action", width: 9.0 },
    Column { title: "Serial number", width: 18.0 },
    Column { title: "User ID", width: 38.0 },
    Column { title: "Person", width: 24.0 },
    Column { title: "E-mail", width: 30.0 },
    Column { title: "State before", width: 13.0 },
    Column { title: "Reason", width: 30.0 },
    Column { title: "Ticket", width: 14.0 },
    Column { title: "Outcome", width: 11.0 },
    Column { title: "Status", width: 10.0 },
    Column { title: "Changed by", width: 28.0 },
    Column { title: "Changed at", width: 29.0 },
    Column { title: "Changed at UTC", width: 25.0 },
    Column { title: "Changed at as spelled", width: 27.0 },
    Column { title: "How known", width: 11.0 },
    Column { title: "Took (ms)", width: 10.0 },
    Column { title: "Problem", width: 34.0 },
    Column { title: "Cause", width: 40.0 },
    Column { title: "Details", width: 50.0 },
];

/// One entry. What is missing is none, never an empty text.
#[derive(Debug, Serialize)]
pub(super) struct Record<'a> {
    pub number: u64,
    /// ISO 8601 with the local offset.
    pub started_at: String,
    pub started_at_utc: String,
    pub operator: Option<&'a str>,
    pub profile: &'a str,
    pub address: &'a str,
    /// The access ID, client ID or subject: what the server logs; never a secret.
    pub credential: Option<&'a str>,
    pub action: &'static str,
    pub serial_number: &'a str,
    pub user_id: &'a str,
    pub person: Option<&'a str>,
    pub email: Option<&'a str>,
    pub state_before: Option<&'a str>,
    pub reason: Option<&'a str>,
    pub ticket: Option<&'a str>,
    /// "confirmed", "refused" or "unknown".
    pub outcome: &'static str,
    pub status: Option<&'a str>,
    pub changed_by: Option<&'a str>,
    /// None where the server named a day without a time: that day has no local time.
    pub changed_at: Option<String>,
    pub changed_at_utc: Option<String>,
    pub changed_at_as_spelled: Option<&'a str>,
    /// "answer" or "read later".
    pub how_known: Option<&'static str>,
    pub took_ms: u64,
    pub problem: Option<&'a str>,
    pub cause: Option<&'a str>,
    pub details: Option<&'a str>,
}

/// What stands in a cell of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell<'a> {
    Number(u64),
    Text(&'a str),
    Nothing,
}

impl<'a> Record<'a> {
    pub(super) fn of(entry: &'a Entry, zone: &TimeZone) -> Self {
        let change = &entry.change;
        let (outcome, confirmation, problem) = match &entry.outcome {
            Outcome::Confirmed(confirmation) => ("confirmed", Some(confirmation), None),
            Outcome::Refused(problem) => ("refused", None, Some(problem)),
            Outcome::Unknown(problem) => ("unknown", None, Some(problem)),
        };
        let said = |text: fn(&Problem) -> &String| problem.and_then(|problem| filled(text(problem)));
        let changed_at = confirmation.and_then(|confirmation| confirmation.changed_at.as_ref());
        let instant =
            changed_at.filter(|moment| moment.precision == Precision::Time).and_then(|moment| moment.at);
        Self {
            number: entry.number,
            started_at: local_time::iso(entry.at, zone),
            started_at_utc: local_time::iso_utc(entry.at),
            operator: filled(&entry.operator),
            profile: &change.profile.name,
            address: change.profile.address.as_str(),
            credential: filled(&change.identity.id),
            action: change.action.words(),
            serial_number: change.serial.as_str(),
            user_id: change.person.id.as_str(),
            person: change.person.name.as_deref().and_then(filled),
            email: change.person.email.as_deref().and_then(filled),
            state_before: change.state_before.as_ref().map(TokenStatus::word),
            reason: filled(&change.reason),
            ticket: filled(&change.ticket),
            outcome,
            status: confirmation.map(|confirmation| confirmation.status.word()),
            changed_by: confirmation.and_then(changed_by),
            changed_at: instant.map(|at| local_time::iso(at, zone)),
            changed_at_utc: instant.map(local_time::iso_utc),
            changed_at_as_spelled: changed_at.map(|Moment { spelled, .. }| spelled.as_str()),
            how_known: confirmation.map(|confirmation| match confirmation.source {
                Source::Answer => "answer",
                Source::ReadLater => "read later",
            }),
            took_ms: u64::try_from(entry.took.as_millis()).unwrap_or(u64::MAX),
            problem: said(|problem| &problem.summary),
            cause: said(|problem| &problem.cause),
            details: said(|problem| &problem.details),
        }
    }

    /// The cells in the order of [`COLUMNS`].
    pub(super) fn cells(&self) -> [Cell<'_>; COLUMNS.len()] {
        let text = |text: Option<&'a str>| text.map_or(Cell::Nothing, Cell::Text);
        [
            Cell::Number(self.number),
            Cell::Text(&self.started_at),
            Cell::Text(&self.started_at_utc),
            text(self.operator),
            Cell::Text(self.profile),
            Cell::Text(self.address),
            text(self.credential),
            Cell::Text(self.action),
            Cell::Text(self.serial_number),
            Cell::Text(self.user_id),
            text(self.person),
            text(self.email),
            text(self.state_before),
            text(self.reason),
            text(self.ticket),
            Cell::Text(self.outcome),
            text(self.status),
            text(self.changed_by),
            self.changed_at.as_deref().map_or(Cell::Nothing, Cell::Text),
            self.changed_at_utc.as_deref().map_or(Cell::Nothing, Cell::Text),
            text(self.changed_at_as_spelled),
            text(self.how_known),
            Cell::Number(self.took_ms),
            text(self.problem),
            text(self.cause),
            text(self.details),
        ]
    }
}

fn changed_by(confirmation: &Confirmation) -> Option<&str> {
    confirmation.changed_by.as_deref().and_then(filled)
}

fn filled(text: &str) -> Option<&str> {
    if text.trim().is_empty() { None } else { Some(text) }
}

/// A cell's text for a table: line ends as LF, and what no table can hold (control characters, two code points that are
/// no characters) as the sign for an unreadable one.
pub(super) fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .map(|c| match c {
            '\r' => '\n',
            '\n' | '\t' => c,
            '\u{fffe}' | '\u{ffff}' => char::REPLACEMENT_CHARACTER,
            c if c.is_control() => char::REPLACEMENT_CHARACTER,
            c => c,
        })
        .collect()
}
