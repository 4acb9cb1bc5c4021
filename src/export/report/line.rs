//! One row of a report: the columns, their names and order, for all formats but the page to print.

use jiff::tz::TimeZone;
use serde::Serialize;

use super::super::{
    record::{changed_by, how_known},
    table::{Cell, Column, filled},
    xlsx::Book,
};
use crate::{
    domain::{
        batch::{
            report::{Row, State},
            sort::Sort,
        },
        change::{Outcome, action::Action},
        time::{
            local_time,
            server_time::{Precision, ServerTime},
        },
        token::serial::Serial,
    },
    words,
};

/// In the order of [`Line`]'s fields. New columns come last.
pub(super) const COLUMNS: [Column; 21] = [
    Column { title: "Line", width: 8.0 },
    Column { title: "List says", width: 24.0 },
    Column { title: "Serial number", width: 18.0 },
    Column { title: "User ID", width: 38.0 },
    Column { title: "Person", width: 24.0 },
    Column { title: "E-mail", width: 30.0 },
    Column { title: "State before", width: 13.0 },
    Column { title: "Ticket", width: 14.0 },
    Column { title: "Reason", width: 30.0 },
    Column { title: "Outcome", width: 11.0 },
    Column { title: "Forecast", width: 14.0 },
    Column { title: "How known", width: 11.0 },
    Column { title: "Status", width: 10.0 },
    Column { title: "Changed by", width: 28.0 },
    Column { title: "Changed at", width: 29.0 },
    Column { title: "Changed at UTC", width: 25.0 },
    Column { title: "Changed at as spelled", width: 27.0 },
    Column { title: "Problem code", width: 20.0 },
    Column { title: "Outcome in words", width: 18.0 },
    Column { title: "Cause", width: 50.0 },
    Column { title: "Entry", width: 8.0 },
];

/// The workbook of a report.
pub(super) static BOOK: Book = Book { sheet: "Report", title: "Token Desk report", columns: &COLUMNS };

/// A missing value is none, never an empty text.
#[derive(Debug, Serialize)]
pub(super) struct Line<'a> {
    #[serde(rename = "line")]
    pub number: u32,
    pub list_says: Option<&'a str>,
    pub serial_number: Option<&'a str>,
    pub user_id: Option<&'a str>,
    pub person: Option<&'a str>,
    pub email: Option<&'a str>,
    pub state_before: Option<&'a str>,
    pub ticket: Option<&'a str>,
    pub reason: Option<&'a str>,
    /// `Kind::code`; of a rehearsal the same as the forecast.
    pub outcome: &'static str,
    /// `Sort::code` of what was rehearsed, and of what was not sent.
    pub forecast: Option<&'static str>,
    /// "answer", "read later" or "not sent".
    pub how_known: Option<&'static str>,
    pub status: Option<String>,
    pub changed_by: Option<&'a str>,
    /// ISO 8601 with the local offset; none where the server gave a day without a time.
    pub changed_at: Option<String>,
    pub changed_at_utc: Option<String>,
    pub changed_at_as_spelled: Option<&'a str>,
    pub problem_code: Option<&'static str>,
    pub outcome_in_words: String,
    pub cause: Option<String>,
    /// The number of its entry in the history.
    pub entry: Option<u64>,
}

impl<'a> Line<'a> {
    pub fn of(row: &'a Row, action: Action, zone: &TimeZone) -> Self {
        let person = row.person.as_ref();
        let (outcome, forecast) = match &row.state {
            State::Foreseen(sort, _) | State::NotSent(sort, _) => (None, Some(*sort)),
            State::ToDo => (None, None),
            State::Done(outcome) => (Some(outcome), None),
        };
        let confirmation = match outcome {
            Some(Outcome::Confirmed(confirmation)) => Some(confirmation),
            Some(Outcome::Refused(_) | Outcome::Unknown(_)) | None => None,
        };
        let changed_at = confirmation.and_then(|confirmation| confirmation.changed_at.as_ref());
        let instant = changed_at
            .filter(|server_time| server_time.precision == Precision::Time)
            .and_then(|server_time| server_time.at);
        Self {
            number: row.line,
            list_says: filled(&row.written),
            serial_number: row.serial.as_ref().map(Serial::as_str),
            user_id: person.map(|person| person.id.as_str()),
            person: person.and_then(|person| person.name.as_deref()).and_then(filled),
            email: person.and_then(|person| person.email.as_deref()).and_then(filled),
            state_before: row.before.as_ref().map(words::token::status),
            ticket: filled(&row.ticket),
            reason: filled(&row.reason),
            outcome: row.code(),
            forecast: forecast.map(Sort::code),
            how_known: outcome.and_then(how_known),
            status: confirmation.map(|confirmation| words::outcome::now(&confirmation.now)),
            changed_by: confirmation.and_then(changed_by),
            changed_at: instant.map(|at| local_time::iso(at, zone)),
            changed_at_utc: instant.map(local_time::iso_utc),
            changed_at_as_spelled: changed_at.map(|ServerTime { spelled, .. }| spelled.as_str()),
            problem_code: outcome.and_then(Outcome::problem).map(|problem| problem.kind.code()),
            outcome_in_words: words::batch::outcome(row, action),
            cause: row.why().map(|why| words::sentence(&why).into_owned()),
            entry: row.entry,
        }
    }

    pub fn cells(&self) -> [Cell<'_>; COLUMNS.len()] {
        [
            Cell::Number(self.number.into()),
            Cell::text(self.list_says),
            Cell::text(self.serial_number),
            Cell::text(self.user_id),
            Cell::text(self.person),
            Cell::text(self.email),
            Cell::text(self.state_before),
            Cell::text(self.ticket),
            Cell::text(self.reason),
            Cell::Text(self.outcome),
            Cell::text(self.forecast),
            Cell::text(self.how_known),
            Cell::text(self.status.as_deref()),
            Cell::text(self.changed_by),
            Cell::text(self.changed_at.as_deref()),
            Cell::text(self.changed_at_utc.as_deref()),
            Cell::text(self.changed_at_as_spelled),
            Cell::text(self.problem_code),
            Cell::Text(&self.outcome_in_words),
            Cell::text(self.cause.as_deref()),
            Cell::number(self.entry),
        ]
    }
}
