//! Batches in words: what came of a line, and the text of a whole batch for the ticket.

use super::{outcome, sentence, ticket::Lines};
use crate::{
    domain::{
        batch::{
            part::Ended,
            report::{About, Kind, Report, Row, State},
            sort::Sort,
        },
        token::serial::Serial,
    },
    say,
};

/// So many lines that were not done are told one by one.
const NAMED: usize = 20;

/// A kind of lines, as reports count them.
pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Confirmed => say!("outcome-confirmed"),
        Kind::Refused => say!("outcome-refused"),
        Kind::Unknown => say!("outcome-unknown"),
        Kind::ToDo => say!("report-to-do"),
        Kind::NotSent => say!("outcome-not-sent"),
    }
}

/// A sort of what a rehearsal foresaw, as reports count them.
pub fn sort(sort: Sort) -> &'static str {
    match sort {
        Sort::Changes => say!("report-changes"),
        Sort::LastToken => say!("report-last-token"),
        Sort::WithZeros => say!("report-with-zeros"),
        Sort::AlreadySo => say!("report-already-so"),
        Sort::AnotherOwner => say!("report-another-owner"),
        Sort::ChangedSince => say!("report-changed-since"),
        Sort::NotFound => say!("report-not-found"),
        Sort::NotAssigned => say!("report-not-assigned"),
        Sort::Missing => say!("report-missing"),
        Sort::Unread => say!("report-unread"),
        Sort::Wrong => say!("report-wrong"),
    }
}

/// What came of a line, or what would, in a word or two.
pub fn outcome(row: &Row) -> String {
    match &row.state {
        State::Foreseen(of, _) => sort(*of).to_owned(),
        State::NotSent(..) => kind(Kind::NotSent).to_owned(),
        State::ToDo => kind(Kind::ToDo).to_owned(),
        State::Done(outcome) => outcome::word(outcome),
    }
}

/// The account, and the name that they go by where there is one.
pub fn operator(account: &str, name: Option<&str>) -> String {
    match name.filter(|name| !name.trim().is_empty()) {
        Some(name) => say!("report-operator", account = account, name = name),
        None => account.to_owned(),
    }
}

/// The text of a batch or rehearsal for the ticket system. Whatever is not confirmed says so in its first
/// line.
pub fn ticket(report: &Report) -> String {
    let mut lines = Lines::default();
    lines.line(&first_line(report));
    let source = &report.source;
    lines.row(say!("report-list"), &say!("report-list-of", name = &source.name, count = source.lines));
    lines.row(say!("report-list-hash"), &source.hash);
    let host = report.profile.address.host();
    let profile = super::profile::name(&report.profile.name);
    lines.row(say!("label-profile"), &say!("profile-and-host", profile = profile, host = host));
    lines.row(say!("label-ticket"), report.ticket().unwrap_or_default());
    match &report.about {
        About::Rehearsal(at) => {
            for of in Sort::ALL {
                count(&mut lines, sort(of), report.count_foreseen(of));
            }
            lines.row(say!("report-rehearsed"), &super::time::with_utc(*at));
        }
        About::Batch { began, over } => {
            for of in Kind::ALL {
                count(&mut lines, kind(of), report.count(of));
            }
            lines.row(say!("report-began"), &super::time::with_utc(*began));
            match over {
                Some(over) => match over.how {
                    Ended::Finished => lines.row(say!("report-ended"), &super::time::with_utc(over.at)),
                    Ended::Stopped => lines.row(say!("report-stopped"), &super::time::with_utc(over.at)),
                },
                None => lines.row(say!("report-ended"), say!("report-not-over")),
            }
        }
    }
    lines.row(say!("operator"), &operator(&report.operator, report.operator_name.as_deref()));
    not_done(&mut lines, report);
    lines.0
}

fn first_line(report: &Report) -> String {
    let action = report.action.key();
    if let Some(count) = report.would_change() {
        return say!("report-ticket-rehearsed", action = action, count = count);
    }
    let done = report.count(Kind::Confirmed);
    say!("report-ticket-done", action = action, done = done, all = report.rows.len())
}

fn count(lines: &mut Lines, label: &str, count: usize) {
    if count > 0 {
        lines.row(label, &super::number::whole(u64::try_from(count).unwrap_or(u64::MAX)));
    }
}

/// The lines that were not done, with what was sent first: those matter most.
fn not_done(lines: &mut Lines, report: &Report) {
    let of = |kinds: &'static [Kind]| {
        report.rows.iter().filter(|row| row.kind().is_some_and(|kind| kinds.contains(&kind)))
    };
    let all: Vec<&Row> = of(&[Kind::Refused, Kind::Unknown]).chain(of(&[Kind::NotSent])).collect();
    if all.is_empty() {
        return;
    }
    lines.0.push('\n');
    lines.line(say!("report-ticket-not-done"));
    for row in all.iter().take(NAMED) {
        let token = row.serial.as_ref().map_or(row.written.as_str(), Serial::as_str);
        let why = row.why().map(|why| sentence(&why).into_owned()).unwrap_or_default();
        let (line, outcome) = (u64::from(row.line), outcome(row));
        lines.line(&say!("report-ticket-line", line = line, token = token, outcome = outcome, why = why));
    }
    if let Some(more) = all.len().checked_sub(NAMED).filter(|more| *more > 0) {
        lines.line(&say!("report-ticket-more", count = more));
    }
}
