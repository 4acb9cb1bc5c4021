//! Lists of tokens and what comes of them, in words.

use crate::{
    domain::{
        batch::{
            report::{Format, Kind, Row, State},
            sort::Sort,
        },
        change::{Outcome, Refusal, action::Action},
    },
    say,
};

/// The heading of a batch: "Disable 200 tokens".
pub fn title(action: Action, count: usize) -> String {
    say!("batch-title", action = action.key(), count = count)
}

/// After a number: "will be disabled", "no such token".
pub fn sort(sort: Sort, action: Action) -> String {
    match sort {
        Sort::Changes => say!("batch-will", action = action.key()),
        Sort::AlreadySo => say!("batch-already", action = action.key()),
        Sort::LastToken
        | Sort::WithZeros
        | Sort::AnotherOwner
        | Sort::ChangedSince
        | Sort::NotFound
        | Sort::NotAssigned
        | Sort::Missing
        | Sort::Unread
        | Sort::Wrong => say!("batch-sort", sort = sort.code()),
    }
}

/// After a number: "confirmed", "not sent".
pub fn kind(kind: Kind) -> String {
    say!("batch-kind", kind = kind.code())
}

/// The same in a few words, for a list: what a row's details say whole.
pub fn short(row: &Row, action: Action) -> String {
    match &row.state {
        State::Foreseen(Sort::LastToken, _) => sort(Sort::Changes, action),
        State::Foreseen(of, _) | State::NotSent(of, _) => sort(*of, action),
        State::ToDo | State::Done(Outcome::Confirmed(_)) => String::new(),
        State::Done(Outcome::Refused(Refusal { problem, .. }) | Outcome::Unknown(problem)) => {
            say!("problem-short", kind = problem.kind.code())
        }
    }
}

/// What will happen, or why not, or what is to be known of what came.
pub fn why(row: &Row, action: Action) -> String {
    match &row.state {
        State::Foreseen(Sort::Changes | Sort::LastToken, _) => sort(Sort::Changes, action),
        State::Foreseen(..)
        | State::NotSent(..)
        | State::ToDo
        | State::Done(Outcome::Confirmed(_) | Outcome::Refused(_) | Outcome::Unknown(_)) => {
            row.why().map_or_else(String::new, |why| super::sentence(&why).into_owned())
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
