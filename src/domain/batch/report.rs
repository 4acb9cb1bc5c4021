//! A list as it is handed over: every line of it with what would happen, or with what came of it.

use std::path::Path;

use jiff::Timestamp;

use super::{
    plan::{NotSent, Plan, Source, Step},
    progress::{Begun, Over, against_all},
    rehearsal::{Foreseen, Rehearsal},
    sort::Sort,
};
use crate::domain::{
    change::{Outcome, PersonRef, action::Action},
    history::record::{Head, Standing},
    phrase::Phrase,
    profile::ProfileTag,
    token::{hardware_token::TokenStatus, serial::Serial},
};

/// The file formats of reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    Csv,
    Json,
    Xlsx,
    /// A page to print, whole in itself.
    Html,
}

impl Format {
    pub const ALL: [Self; 4] = [Self::Csv, Self::Json, Self::Xlsx, Self::Html];

    /// The file name's ending, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Xlsx => "xlsx",
            Self::Html => "html",
        }
    }

    /// The format that a path's ending names, in any case.
    pub fn from_path(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?;
        Self::ALL.into_iter().find(|format| ending.eq_ignore_ascii_case(format.extension()))
    }
}

/// A list with what would happen to its lines, or with what came of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub action: Action,
    pub profile: ProfileTag,
    pub source: Source,
    pub about: About,
    /// The account, and the name that they go by: of who began the batch, or rehearsed it.
    pub operator: String,
    pub operator_name: Option<String>,
    /// In the order of the list.
    pub rows: Vec<Row>,
    /// The history's newest row; none of a rehearsal, which is not recorded.
    pub head: Option<Head>,
}

/// What a report is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Nothing was sent; it was rehearsed at this time.
    Rehearsal(Timestamp),
    Batch {
        began: Timestamp,
        /// None while it can be gone on with.
        over: Option<Over>,
    },
}

/// One token, or a line that names none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line of the list.
    pub line: u32,
    /// What the line says: a serial number, or a person.
    pub written: String,
    /// None where the line is not sent.
    pub serial: Option<Serial>,
    pub person: Option<PersonRef>,
    /// As the rehearsal saw it.
    pub before: Option<TokenStatus>,
    pub ticket: String,
    pub reason: String,
    /// The number of its entry in the history.
    pub entry: Option<u64>,
    pub state: State,
}

/// How far a row is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// What would happen.
    Foreseen(Sort, Phrase),
    /// It is not sent, and why.
    NotSent(Sort, Phrase),
    /// Nothing was sent yet.
    ToDo,
    Done(Outcome),
}

/// The states, as a report is counted and filtered by them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    Confirmed,
    Refused,
    Unknown,
    ToDo,
    NotSent,
}

impl Kind {
    /// In the order of the window and of reports.
    pub const ALL: [Self; 5] = [Self::Confirmed, Self::Refused, Self::Unknown, Self::ToDo, Self::NotSent];

    /// Its code in reports, whatever the language; texts choose by it too. Codes stay for ever.
    pub fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Refused => "refused",
            Self::Unknown => "unknown",
            Self::ToDo => "to-do",
            Self::NotSent => "not-sent",
        }
    }

    pub fn of(outcome: &Outcome) -> Self {
        match Standing::of(outcome) {
            Standing::Confirmed => Self::Confirmed,
            Standing::Refused => Self::Refused,
            Standing::Unknown | Standing::Open => Self::Unknown,
        }
    }
}

impl Row {
    /// None of a rehearsal.
    pub fn kind(&self) -> Option<Kind> {
        match &self.state {
            State::Foreseen(..) => None,
            State::NotSent(..) => Some(Kind::NotSent),
            State::ToDo => Some(Kind::ToDo),
            State::Done(outcome) => Some(Kind::of(outcome)),
        }
    }

    /// Its code in reports: of its kind, or of what is foreseen.
    pub fn code(&self) -> &'static str {
        match &self.state {
            State::Foreseen(sort, _) => sort.code(),
            State::NotSent(..) => Kind::NotSent.code(),
            State::ToDo => Kind::ToDo.code(),
            State::Done(outcome) => Kind::of(outcome).code(),
        }
    }

    /// Why it is so; none where nothing needs to be said.
    pub fn why(&self) -> Option<Phrase> {
        match &self.state {
            State::Foreseen(_, why) | State::NotSent(_, why) => Some(why.clone()),
            State::ToDo | State::Done(Outcome::Confirmed(_)) => None,
            State::Done(Outcome::Refused(refusal)) => Some(refusal.problem.cause.clone()),
            State::Done(Outcome::Unknown(problem)) => Some(problem.cause.clone()),
        }
    }

    /// A step of a plan, with what came of it and the number of its entry.
    pub fn of(step: &Step, done: Option<(&Outcome, Option<u64>)>) -> Self {
        let Step { line, serial, person, before, ticket, reason, undoes: _ } = step;
        let (state, entry) = match done {
            Some((outcome, entry)) => (State::Done(outcome.clone()), entry),
            None => (State::ToDo, None),
        };
        Self {
            line: *line,
            written: serial.to_string(),
            serial: Some(serial.clone()),
            person: Some(person.clone()),
            before: before.state.clone(),
            ticket: ticket.clone(),
            reason: reason.clone(),
            entry,
            state,
        }
    }

    fn not_sent(one: &NotSent) -> Self {
        let NotSent { line, written, sort, why } = one;
        Self::alone(*line, written, State::NotSent(*sort, why.clone()))
    }

    fn foreseen(rehearsal: &Rehearsal, one: &Foreseen) -> Self {
        let state = State::Foreseen(rehearsal.sort(one), rehearsal.phrase(one));
        match &one.step {
            Some(step) => Self { written: one.written.clone(), state, ..Self::of(step, None) },
            None => Self::alone(one.line, &one.written, state),
        }
    }

    fn alone(line: u32, written: &str, state: State) -> Self {
        Self {
            line,
            written: written.to_owned(),
            serial: None,
            person: None,
            before: None,
            ticket: String::new(),
            reason: String::new(),
            entry: None,
            state,
        }
    }
}

/// Whether a step is still to be done although it was tried. Once nobody goes on with its batch, what was
/// sent was refused.
fn is_due_again(outcome: &Outcome, over: bool) -> bool {
    against_all(outcome).is_some() && !(over && outcome.was_sent())
}

/// Who rehearsed what, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rehearsed {
    pub at: Timestamp,
    pub action: Action,
    pub profile: ProfileTag,
    pub source: Source,
    pub operator: String,
    pub operator_name: Option<String>,
    pub rehearsal: Rehearsal,
}

impl Report {
    /// What a rehearsal foresaw.
    pub fn of_rehearsal(of: &Rehearsed) -> Self {
        let Rehearsed { at, action, profile, source, operator, operator_name, rehearsal } = of;
        Self {
            action: *action,
            profile: profile.clone(),
            source: source.clone(),
            about: About::Rehearsal(*at),
            operator: operator.clone(),
            operator_name: operator_name.clone(),
            rows: rehearsal.foreseen.iter().map(|one| Row::foreseen(rehearsal, one)).collect(),
            head: None,
        }
    }

    /// What came of a batch, as the history has it.
    pub fn of_batch(of: &Begun, head: Option<Head>) -> Self {
        let Plan { id, action, profile, source, steps, not_sent } = &of.plan;
        let mut rows: Vec<Row> = steps.iter().map(|step| Row::of(step, None)).collect();
        for done in of.done.iter().filter(|done| !is_due_again(&done.outcome, of.over.is_some())) {
            if let (Some(row), Some(step)) = (rows.get_mut(done.place), steps.get(done.place)) {
                *row = Row::of(step, Some((&done.outcome, done.entry.map(|entry| entry.number))));
            }
        }
        rows.extend(not_sent.iter().map(Row::not_sent));
        rows.sort_by_key(|row| row.line);
        Self {
            action: *action,
            profile: profile.clone(),
            source: source.clone(),
            about: About::Batch { began: id.began(), over: of.over },
            operator: of.operator.clone(),
            operator_name: of.operator_name.clone(),
            rows,
            head,
        }
    }

    /// How many rows there are of a kind.
    pub fn count(&self, kind: Kind) -> usize {
        self.rows.iter().filter(|row| row.kind() == Some(kind)).count()
    }

    /// How many rows a rehearsal has of a sort.
    pub fn count_foreseen(&self, sort: Sort) -> usize {
        let of_it = |row: &&Row| matches!(row.state, State::Foreseen(of, _) if of == sort);
        self.rows.iter().filter(of_it).count()
    }

    /// How many tokens a batch of this rehearsal would change; none of a batch.
    pub fn would_change(&self) -> Option<usize> {
        match self.about {
            About::Rehearsal(_) => {
                Some(self.count_foreseen(Sort::Changes) + self.count_foreseen(Sort::LastToken))
            }
            About::Batch { .. } => None,
        }
    }

    /// The ticket number that all its changes have; none where they differ or have none.
    pub fn ticket(&self) -> Option<&str> {
        let mut all = self.rows.iter().filter(|row| row.serial.is_some()).map(|row| row.ticket.as_str());
        let first = all.next().filter(|ticket| !ticket.is_empty())?;
        all.all(|ticket| ticket == first).then_some(first)
    }
}
