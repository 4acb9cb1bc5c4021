//! One entry in the exports: the columns, their names and order, for all formats.

use std::borrow::Cow;

use jiff::tz::TimeZone;
use serde::Serialize;

use super::table::{Cell, Column, filled};
use crate::{
    domain::{
        change::{
            NotMade, Outcome,
            act::Link,
            confirmation::{Confirmation, Fits, Source},
        },
        history::{
            entry::Entry,
            record::{Head, Listed, Standing, Unreadable},
        },
        phrase::Phrase,
        problem::{Problem, ProblemKind},
        time::{
            local_time,
            server_time::{Precision, ServerTime},
        },
        token::serial::Serial,
    },
    say, words,
};

/// In the order of [`Record`]'s fields.
pub(super) const COLUMNS: [Column; 42] = [
    Column { title: "Number", width: 8.0 },
    Column { title: "Started at", width: 29.0 },
    Column { title: "Started at UTC", width: 25.0 },
    Column { title: "Operator", width: 14.0 },
    Column { title: "Operator name", width: 20.0 },
    Column { title: "Host name", width: 14.0 },
    Column { title: "Program version", width: 14.0 },
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
    Column { title: "Changed by fits", width: 14.0 },
    Column { title: "Changed at fits", width: 14.0 },
    Column { title: "How known", width: 11.0 },
    Column { title: "Took (ms)", width: 10.0 },
    Column { title: "Problem", width: 34.0 },
    Column { title: "Cause", width: 40.0 },
    Column { title: "Details", width: 50.0 },
    Column { title: "Newest row", width: 11.0 },
    Column { title: "Newest row hash", width: 66.0 },
    Column { title: "Detail", width: 30.0 },
    Column { title: "Caller verified", width: 34.0 },
    Column { title: "Caller verified at UTC", width: 25.0 },
    Column { title: "Caller denied at UTC", width: 25.0 },
    Column { title: "Undoes", width: 8.0 },
    Column { title: "Replacement", width: 34.0 },
    Column { title: "Action code", width: 24.0 },
    Column { title: "Problem code", width: 20.0 },
    Column { title: "Call began at UTC", width: 27.0 },
];

/// One entry. A missing value is none, never an empty text.
#[derive(Debug, Default, Serialize)]
pub(super) struct Record<'a> {
    pub number: u64,
    /// ISO 8601 with the local offset.
    pub started_at: Option<String>,
    pub started_at_utc: Option<String>,
    pub operator: Option<&'a str>,
    pub operator_name: Option<&'a str>,
    pub host_name: Option<&'a str>,
    /// Of the Token Desk that made the attempt.
    pub program_version: Option<&'a str>,
    pub profile: Option<&'a str>,
    pub address: Option<&'a str>,
    /// The access ID, client ID or subject, as the server logs it; never a secret.
    pub credential: Option<&'a str>,
    pub action: Option<&'static str>,
    pub serial_number: Option<&'a str>,
    pub user_id: Option<&'a str>,
    pub person: Option<&'a str>,
    pub email: Option<&'a str>,
    pub state_before: Option<&'a str>,
    pub reason: Option<&'a str>,
    pub ticket: Option<&'a str>,
    /// "confirmed", "refused" or "unknown".
    pub outcome: &'static str,
    pub status: Option<String>,
    pub changed_by: Option<&'a str>,
    /// None where the server gave a day without a time: it has no local time.
    pub changed_at: Option<String>,
    pub changed_at_utc: Option<String>,
    pub changed_at_as_spelled: Option<&'a str>,
    /// "yes" or "no" if an answer was lost and the record was read later: whether its last change fits this
    /// attempt.
    pub changed_by_fits: Option<&'static str>,
    pub changed_at_fits: Option<&'static str>,
    /// "answer", "read later" or "not sent".
    pub how_known: Option<&'static str>,
    /// None without a recorded answer.
    pub took_ms: Option<u64>,
    pub problem: Option<Cow<'a, str>>,
    pub cause: Option<Cow<'a, str>>,
    pub details: Option<&'a str>,
    /// The entry's newest row at the time of the export.
    pub newest_row: Option<u64>,
    /// SHA-256 over that row and, through the chain, all earlier rows.
    pub newest_row_hash: Option<&'a str>,
    /// The action's details: "Name: …", "Methods: …". Never an emergency access code.
    pub detail: Option<String>,
    /// The method.
    pub caller_verified: Option<String>,
    pub caller_verified_at_utc: Option<String>,
    /// When Live Verification said that the caller is not the person.
    pub caller_denied_at_utc: Option<String>,
    /// The number of the entry that it undoes.
    pub undoes: Option<u64>,
    /// "of 000123145251 by 000123145310": the replacement that it is a step of.
    pub replacement: Option<String>,
    /// Which action and which kind of problem, the same in every language: `Action::key`,
    /// [`ProblemKind::code`].
    pub action_code: Option<&'static str>,
    pub problem_code: Option<&'static str>,
    /// The same for everything that was done in one call.
    pub call_began_at_utc: Option<String>,
}

impl<'a> Record<'a> {
    pub(super) fn of(listed: &'a Listed, zone: &TimeZone) -> Self {
        let record = match &listed.entry {
            Ok(entry) => Self::of_entry(entry, zone),
            Err(unreadable) => Self::of_unreadable(listed, unreadable),
        };
        Self {
            newest_row: listed.newest.as_ref().map(|newest| newest.row),
            newest_row_hash: listed.newest.as_ref().map(|Head { hash, .. }| hash.as_str()),
            ..record
        }
    }

    fn of_entry(entry: &'a Entry, zone: &TimeZone) -> Self {
        let change = &entry.change;
        let verified = change.caller.verified.as_ref();
        let (confirmation, problem) = match &entry.outcome {
            Outcome::Confirmed(confirmation) => (Some(confirmation), None),
            outcome => (None, outcome.problem()),
        };
        let said = |phrase: fn(&Problem) -> &Phrase| {
            problem.map(|problem| words::sentence(phrase(problem))).filter(|said| !said.trim().is_empty())
        };
        let changed_at = confirmation.and_then(|confirmation| confirmation.changed_at.as_ref());
        let fit = confirmation.and_then(|confirmation| match confirmation.source {
            Source::Answer => None,
            Source::ReadLater(fit) => Some(fit),
        });
        let instant = changed_at
            .filter(|server_time| server_time.precision == Precision::Time)
            .and_then(|server_time| server_time.at);
        Self {
            number: entry.number,
            started_at: Some(local_time::iso(entry.at, zone)),
            started_at_utc: Some(local_time::iso_utc(entry.at)),
            operator: filled(&entry.operator),
            operator_name: entry.operator_name.as_deref().and_then(filled),
            host_name: filled(&entry.host),
            program_version: filled(&entry.program),
            profile: Some(&change.profile.name),
            address: Some(change.profile.address.as_str()),
            credential: filled(&change.identity.id),
            action: Some(words::action::name(change.action())),
            serial_number: change.serial().map(Serial::as_str),
            user_id: Some(change.person.id.as_str()),
            person: change.person.name.as_deref().and_then(filled),
            email: change.person.email.as_deref().and_then(filled),
            state_before: change.state_before.as_ref().map(words::token::status),
            reason: filled(&change.reason),
            ticket: filled(&change.ticket),
            outcome: outcome(Standing::of(&entry.outcome)),
            status: confirmation.map(|confirmation| words::outcome::now(&confirmation.now)),
            changed_by: confirmation.and_then(changed_by),
            changed_at: instant.map(|at| local_time::iso(at, zone)),
            changed_at_utc: instant.map(local_time::iso_utc),
            changed_at_as_spelled: changed_at.map(|ServerTime { spelled, .. }| spelled.as_str()),
            changed_by_fits: fit.and_then(|fit| yes_or_no(fit.by)),
            changed_at_fits: fit.and_then(|fit| yes_or_no(fit.at)),
            how_known: how_known(&entry.outcome),
            took_ms: (!entry.took.is_zero())
                .then(|| u64::try_from(entry.took.as_millis()).unwrap_or(u64::MAX)),
            problem: said(|problem| &problem.summary),
            cause: said(Problem::cause_on_record),
            details: problem.and_then(|problem| filled(&problem.details)),
            detail: words::action::detail(&change.act).map(|(label, value)| format!("{label}: {value}")),
            caller_verified: verified.map(|verified| words::verification::exported(&verified.how)),
            caller_verified_at_utc: verified.map(|verified| local_time::iso_utc(verified.at)),
            caller_denied_at_utc: change.caller.denied.map(local_time::iso_utc),
            undoes: match &change.link {
                Some(Link::Undoes(undone)) => Some(undone.number),
                _ => None,
            },
            replacement: match &change.link {
                Some(Link::Replaces(replacement)) => Some(words::action::replacement_tokens(replacement)),
                _ => None,
            },
            action_code: Some(change.action().key()),
            problem_code: problem.map(|problem| problem.kind.code()),
            call_began_at_utc: change.caller.call.map(|call| call.began().to_string()),
            ..Self::default()
        }
    }

    /// An entry that this version cannot read: it says so, and the details hold the record.
    fn of_unreadable(listed: &'a Listed, Unreadable { why, recorded }: &'a Unreadable) -> Self {
        Self {
            number: listed.number,
            outcome: outcome(listed.standing),
            problem: Some(say!("export-unreadable").into()),
            cause: filled(why).map(Cow::Borrowed),
            details: filled(recorded),
            problem_code: Some(ProblemKind::Unfamiliar.code()),
            ..Self::default()
        }
    }

    pub(super) fn cells(&self) -> [Cell<'_>; COLUMNS.len()] {
        // with `self`'s lifetime: some texts were made for it
        fn text(text: Option<&str>) -> Cell<'_> {
            Cell::text(text)
        }
        let number = Cell::number;
        [
            Cell::Number(self.number),
            text(self.started_at.as_deref()),
            text(self.started_at_utc.as_deref()),
            text(self.operator),
            text(self.operator_name),
            text(self.host_name),
            text(self.program_version),
            text(self.profile),
            text(self.address),
            text(self.credential),
            text(self.action),
            text(self.serial_number),
            text(self.user_id),
            text(self.person),
            text(self.email),
            text(self.state_before),
            text(self.reason),
            text(self.ticket),
            Cell::Text(self.outcome),
            text(self.status.as_deref()),
            text(self.changed_by),
            text(self.changed_at.as_deref()),
            text(self.changed_at_utc.as_deref()),
            text(self.changed_at_as_spelled),
            text(self.changed_by_fits),
            text(self.changed_at_fits),
            text(self.how_known),
            number(self.took_ms),
            text(self.problem.as_deref()),
            text(self.cause.as_deref()),
            text(self.details),
            number(self.newest_row),
            text(self.newest_row_hash),
            text(self.detail.as_deref()),
            text(self.caller_verified.as_deref()),
            text(self.caller_verified_at_utc.as_deref()),
            text(self.caller_denied_at_utc.as_deref()),
            number(self.undoes),
            text(self.replacement.as_deref()),
            text(self.action_code),
            text(self.problem_code),
            text(self.call_began_at_utc.as_deref()),
        ]
    }
}

fn outcome(standing: Standing) -> &'static str {
    match standing {
        Standing::Confirmed => "confirmed",
        Standing::Refused => "refused",
        // without an outcome it is unknown too
        Standing::Open | Standing::Unknown => "unknown",
    }
}

/// The source of the outcome; none if unknown.
pub(super) fn how_known(outcome: &Outcome) -> Option<&'static str> {
    match outcome {
        Outcome::Confirmed(confirmation) => Some(match confirmation.source {
            Source::Answer => "answer",
            Source::ReadLater(_) => "read later",
        }),
        Outcome::Refused(refusal) => Some(match refusal.how {
            NotMade::ByServer => "answer",
            NotMade::ReadLater => "read later",
            NotMade::NotSent => "not sent",
        }),
        Outcome::Unknown(_) => None,
    }
}

fn yes_or_no(fits: Fits) -> Option<&'static str> {
    match fits {
        Fits::Yes => Some("yes"),
        Fits::No => Some("no"),
        Fits::NotSaid => None,
    }
}

pub(super) fn changed_by(confirmation: &Confirmation) -> Option<&str> {
    confirmation.changed_by.as_deref().and_then(filled)
}
