//! What would happen to each line.

use std::sync::Arc;

use jiff::Timestamp;

use super::{
    super::{
        ask::{Reportable, ToExport},
        cx::Cx,
        effect::{Reported, Task},
        job::Job,
    },
    begin::Begin,
    form::Form,
    list::Understood,
};
use crate::domain::{
    Hint,
    batch::{
        part::BatchId,
        plan::Source,
        rehearsal::Rehearsal,
        report::{Rehearsed, Report, State as RowState},
        sort::Sort,
    },
    history::record::Progress,
    problem::Problem,
    sign_in::signed_in::SignedIn,
};

#[derive(Clone, Debug)]
pub struct Rehearsing {
    pub task: Arc<Task>,
    pub source: Source,
    /// The list that it is of; none of one that was made of another batch.
    pub list: Option<Box<Understood>>,
    pub job: Job<()>,
    pub progress: Option<Progress>,
    /// What was foreseen last.
    pub seen: Option<Foresight>,
    /// Why the batch could not be begun.
    pub not_begun: Option<Problem>,
}

/// What was foreseen.
#[derive(Clone, Debug)]
pub struct Foresight {
    pub of: Arc<Rehearsed>,
    pub report: Report,
    /// The ticket number that all its changes have.
    pub ticket: Option<String>,
    /// How many tokens will change.
    pub due: usize,
    /// How many of them wait for a word about their zeros, or have it.
    pub with_zeros: usize,
    /// How many rows are of each sort, in their order.
    counts: [usize; Sort::ALL.len()],
    /// Only these are listed.
    pub sort: Option<Sort>,
    /// The rows that are listed.
    pub shown: Vec<usize>,
    /// The row that is looked at more closely.
    pub chosen: Option<usize>,
}

impl Foresight {
    fn of(of: Rehearsed) -> Self {
        let report = Report::of_rehearsal(&of);
        let mut seen = Self {
            of: Arc::new(of),
            report,
            ticket: None,
            due: 0,
            with_zeros: 0,
            counts: Default::default(),
            sort: None,
            shown: Vec::new(),
            chosen: None,
        };
        seen.count_all();
        seen.choose((seen.due > 0).then_some(Sort::Changes));
        seen
    }

    /// Counts once what every picture shows.
    fn count_all(&mut self) {
        let rows = &self.report.rows;
        self.counts = Sort::ALL.map(|sort| rows.iter().filter(|row| is_of(&row.state, sort)).count());
        self.ticket = self.report.ticket().map(str::to_owned);
        self.due = self.of.rehearsal.due().count();
        self.with_zeros = self.of.rehearsal.with_zeros();
    }

    /// How many rows are of a sort. Those that leave a person without a token will be changed, too.
    pub fn count(&self, sort: Sort) -> usize {
        let place = Sort::ALL.iter().position(|other| *other == sort);
        place.and_then(|place| self.counts.get(place)).copied().unwrap_or_default()
    }

    pub(super) fn choose(&mut self, sort: Option<Sort>) {
        let rows = self.report.rows.iter().enumerate();
        let of_it = rows.filter(|(_, row)| sort.is_none_or(|sort| is_of(&row.state, sort)));
        self.shown = of_it.map(|(place, _)| place).collect();
        self.sort = sort;
        self.chosen = self.chosen.filter(|chosen| self.shown.binary_search(chosen).is_ok());
    }

    pub(super) fn take_zeros(&mut self, taken: bool) {
        Arc::make_mut(&mut self.of).rehearsal.takes_zeros = taken;
        self.report = Report::of_rehearsal(&self.of);
        self.count_all();
        self.choose(self.sort);
    }
}

fn is_of(state: &RowState, sort: Sort) -> bool {
    match state {
        RowState::Foreseen(of, _) => *of == sort || (sort == Sort::Changes && *of == Sort::LastToken),
        RowState::NotSent(..) | RowState::ToDo | RowState::Done(_) => false,
    }
}

impl Rehearsing {
    /// Why it is not begun: it would change more tokens than the profile allows at once.
    pub fn too_many(&self, who: Option<&SignedIn>) -> Option<Hint> {
        who?.profile.batch.hint(self.seen.as_ref()?.due)
    }

    /// Whether there is something to begin.
    pub fn starts(&self, who: Option<&SignedIn>) -> bool {
        self.seen.as_ref().is_some_and(|seen| seen.due > 0) && self.too_many(who).is_none()
    }

    /// The batch that is to be begun, if the typed number says how many tokens change.
    pub(super) fn begin(&self, form: &Form, who: &SignedIn, now: Timestamp) -> Option<Begin> {
        let seen = self.seen.as_ref().filter(|_| self.job.running().is_none())?;
        let due = seen.due;
        if !self.starts(Some(who)) || !form.says(due) {
            return None;
        }
        let (action, source) = (self.task.action, self.source.clone());
        let plan = seen.of.rehearsal.plan(BatchId::begun(now), action, who.profile.tag(), source);
        let left = (0..plan.steps.len()).collect();
        Some(Begin { plan: Arc::new(plan), first: None, left, unknown: Vec::new(), done: Vec::new() })
    }

    pub(super) fn take(&mut self, result: Result<Box<Rehearsal>, Problem>, name: Option<&str>, cx: &Cx<'_>) {
        self.progress = None;
        match result {
            Ok(rehearsal) => {
                self.seen = Some(Foresight::of(Rehearsed {
                    at: cx.now,
                    action: self.task.action,
                    profile: self.task.who.profile.tag(),
                    source: self.source.clone(),
                    operator: cx.workstation.operator.clone(),
                    operator_name: name.map(str::to_owned),
                    rehearsal: *rehearsal,
                }));
                self.job = Job::Idle;
            }
            Err(problem) => self.job = Job::Failed(problem),
        }
    }

    pub(super) fn exported(&self) -> Option<ToExport> {
        let seen = self.seen.as_ref()?;
        let of = Reported::Rehearsal(Arc::clone(&seen.of));
        Some(ToExport::Report(Reportable { of, rehearsal: true, to_print: false }))
    }
}
