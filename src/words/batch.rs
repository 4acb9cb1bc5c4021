//! Batches in words, for the window and for reports: what is foreseen for a line, what came of it, and the
//! text of a whole batch for the ticket.

use super::{outcome, sentence, ticket::Lines};
use crate::{
    domain::{
        batch::{
            part::Ended,
            report::{About, Format, Kind, Report, Row, State},
            sort::Sort,
        },
        change::{Outcome, Refusal, action::Action},
        token::serial::Serial,
    },
    say,
};

/// So many lines that were not done are told one by one.
const NAMED: usize = 20;

/// The heading of a batch: "Disable 200 tokens".
pub fn title(action: Action, count: usize) -> String {
    say!("batch-title", action = action.key(), count = count)
}

/// What is foreseen for so many lines, after a number: "will be disabled", "not found".
pub fn sort(sort: Sort, action: Action, count: usize) -> String {
    match sort {
        Sort::Changes => say!("batch-will", action = action.key()),
        Sort::AlreadySo => say!("batch-already", action = action.key(), count = count),
        Sort::LastToken
        | Sort::WithZeros
        | Sort::AnotherOwner
        | Sort::ChangedSince
        | Sort::NotFound
        | Sort::NotAssigned
        | Sort::Missing
        | Sort::Unread
        | Sort::Wrong => say!("batch-sort", sort = sort.code(), count = count),
    }
}

/// What came of so many lines, after a number: "confirmed", "not sent".
pub fn kind(kind: Kind, count: usize) -> String {
    say!("batch-kind", kind = kind.code(), count = count)
}

/// The same where it stands alone: in a cell, or before a number.
pub fn kind_alone(of: Kind, count: usize) -> String {
    alone(&kind(of, count))
}

/// What is foreseen, where it stands alone. That it is the last token says what happens, too.
pub fn sort_alone(of: Sort, action: Action, count: usize) -> String {
    let words = if of == Sort::LastToken {
        [sort(Sort::Changes, action, count), sort(of, action, count)].join(say!("between-facts"))
    } else {
        sort(of, action, count)
    };
    alone(&words)
}

/// With a capital letter.
fn alone(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// What came of a line, or what would, in a word or two.
pub fn outcome(row: &Row, action: Action) -> String {
    match &row.state {
        State::Foreseen(of, _) => sort_alone(*of, action, 1),
        State::NotSent(..) => kind_alone(Kind::NotSent, 1),
        State::ToDo => kind_alone(Kind::ToDo, 1),
        State::Done(outcome) => outcome::word(outcome),
    }
}

/// The same of a row in a list, whose details say it whole.
pub fn short(row: &Row, action: Action) -> String {
    match &row.state {
        State::Foreseen(Sort::LastToken, _) => sort(Sort::Changes, action, 1),
        State::Foreseen(of, _) | State::NotSent(of, _) => sort(*of, action, 1),
        State::ToDo | State::Done(Outcome::Confirmed(_)) => String::new(),
        State::Done(Outcome::Refused(Refusal { problem, .. }) | Outcome::Unknown(problem)) => {
            say!("problem-short", kind = problem.kind.code())
        }
    }
}

/// What will happen, or why not, or what is to be known of what came.
pub fn why(row: &Row, action: Action) -> String {
    match &row.state {
        State::Foreseen(Sort::Changes | Sort::LastToken, _) => sort(Sort::Changes, action, 1),
        State::Foreseen(..)
        | State::NotSent(..)
        | State::ToDo
        | State::Done(Outcome::Confirmed(_) | Outcome::Refused(_) | Outcome::Unknown(_)) => {
            row.why().map_or_else(String::new, |why| sentence(&why).into_owned())
        }
    }
}

/// A kind of file, as the window and the system's dialog call it.
pub fn format(format: Format) -> &'static str {
    match format {
        Format::Csv => say!("format-name-csv"),
        Format::Json => say!("format-name-json"),
        Format::Xlsx => say!("format-name-xlsx"),
        Format::Html => say!("format-name-page"),
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
                let found = report.count_foreseen(of);
                count(&mut lines, &sort_alone(of, report.action, found), found);
            }
            lines.row(say!("report-rehearsed"), &super::time::with_utc(*at));
        }
        About::Batch { began, over } => {
            for of in Kind::ALL {
                let found = report.count(of);
                count(&mut lines, &kind_alone(of, found), found);
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
        let (line, outcome) = (u64::from(row.line), outcome(row, report.action));
        lines.line(&say!("report-ticket-line", line = line, token = token, outcome = outcome, why = why));
    }
    if let Some(more) = all.len().checked_sub(NAMED).filter(|more| *more > 0) {
        lines.line(&say!("report-ticket-more", count = more));
    }
}
