//! What came of a batch.

use std::sync::Arc;

use super::{
    super::{
        ask::{Reportable, ToExport},
        effect::Reported,
    },
    begin::Begin,
    form::Form,
    possible,
};
use crate::domain::{
    Hint,
    batch::{
        plan::Step,
        progress::{Begun, Done},
        report::{Kind, Report},
    },
    change::{Outcome, act::Undone, action::Action},
    problem::Problem,
    sign_in::signed_in::SignedIn,
};
use crate::phrase;

#[derive(Clone, Debug)]
pub struct Reporting {
    pub begun: Arc<Begun>,
    pub report: Report,
    /// The ticket number that all its changes have.
    pub ticket: Option<String>,
    /// How many tokens are left to be done, were not done, and can be taken back.
    pub left: usize,
    pub failed: usize,
    pub to_undo: usize,
    /// How many rows are of each kind, in their order.
    counts: [usize; Kind::ALL.len()],
    /// Only these are listed; none: all.
    pub kinds: Vec<Kind>,
    /// The rows that are listed.
    pub shown: Vec<usize>,
    /// The row that is looked at more closely.
    pub chosen: Option<usize>,
    /// What kept it from its end, or from going on.
    pub trouble: Option<Problem>,
    /// The entry of the history from which it was opened.
    pub from: Option<u64>,
}

impl Reporting {
    pub(super) fn after(begun: Begun, trouble: Option<Problem>) -> Self {
        let report = Report::of_batch(&begun, None);
        // what failed is looked for first
        let failed = [Kind::Refused, Kind::Unknown].into_iter().filter(|kind| report.count(*kind) > 0);
        let kinds = failed.collect();
        let mut reporting = Self {
            begun: Arc::new(begun),
            report,
            ticket: None,
            left: 0,
            failed: 0,
            to_undo: 0,
            counts: Default::default(),
            kinds,
            shown: Vec::new(),
            chosen: None,
            trouble,
            from: None,
        };
        reporting.count_all();
        reporting.list();
        reporting
    }

    /// Counts once what every picture shows.
    fn count_all(&mut self) {
        let report = &self.report;
        self.counts = Kind::ALL.map(|kind| report.count(kind));
        self.ticket = report.ticket().map(str::to_owned);
        self.left = self.begun.left().len();
        self.failed = self.failed().count();
        self.to_undo = self.to_undo().count();
    }

    /// How many rows are of a kind.
    pub fn count(&self, kind: Kind) -> usize {
        let place = Kind::ALL.iter().position(|other| *other == kind);
        place.and_then(|place| self.counts.get(place)).copied().unwrap_or_default()
    }

    /// The same view of what the history says by now.
    pub(super) fn with(mut self, begun: Begun) -> Self {
        self.report = Report::of_batch(&begun, None);
        self.begun = Arc::new(begun);
        self.count_all();
        let kinds = std::mem::take(&mut self.kinds).into_iter();
        self.kinds = kinds.filter(|kind| self.count(*kind) > 0).collect();
        self.list();
        self
    }

    pub(super) fn press(&mut self, kind: Kind) {
        match self.kinds.iter().position(|chosen| *chosen == kind) {
            Some(place) => drop(self.kinds.remove(place)),
            None => self.kinds.push(kind),
        }
        self.list();
    }

    fn list(&mut self) {
        let rows = self.report.rows.iter().enumerate();
        let all = self.kinds.is_empty();
        let listed = rows.filter(|(_, row)| all || row.kind().is_some_and(|kind| self.kinds.contains(&kind)));
        self.shown = listed.map(|(place, _)| place).collect();
        self.chosen = self.chosen.filter(|chosen| self.shown.binary_search(chosen).is_ok());
    }

    /// Whether it can be gone on with.
    pub fn is_left(&self) -> bool {
        self.begun.over.is_none()
    }

    /// What is to be gone on with, if the typed number says how many tokens change.
    pub(super) fn begin(&self, form: &Form, who: &SignedIn) -> Option<Begin> {
        if !self.is_left() || self.why_not(self.begun.plan.action, who).is_some() {
            return None;
        }
        let left = self.begun.left();
        if !form.says(left.len()) {
            return None;
        }
        let unknown = self.begun.done.iter().filter(|done| done.outcome.is_unknown()).cloned().collect();
        Some(Begin {
            plan: Arc::new(self.begun.plan.clone()),
            first: Some(self.begun.first),
            left,
            unknown,
            done: self.begun.done.clone(),
        })
    }

    fn steps(&self) -> impl Iterator<Item = (&Step, Option<&Done>)> {
        let done: std::collections::HashMap<usize, &Done> =
            self.begun.done.iter().map(|done| (done.place, done)).collect();
        let steps = self.begun.plan.steps.iter().enumerate();
        steps.map(move |(place, step)| (step, done.get(&place).copied()))
    }

    /// The steps that were not done, or of which that is not known.
    pub fn failed(&self) -> impl Iterator<Item = &Step> {
        let failed = |done: Option<&Done>| done.is_none_or(|done| Kind::of(&done.outcome) != Kind::Confirmed);
        self.steps().filter(move |(_, done)| failed(*done)).map(|(step, _)| step)
    }

    /// What an undo of the batch takes back.
    pub fn to_undo(&self) -> impl Iterator<Item = (&Step, Undone)> {
        let disabled = self.begun.plan.action == Action::Disable;
        self.steps().filter(move |_| disabled).filter_map(|(step, done)| Some((step, undone(done?)?)))
    }

    /// Why this cannot be done to its lines.
    pub fn why_not(&self, action: Action, who: &SignedIn) -> Option<Hint> {
        let profile = &self.begun.plan.profile;
        if !profile.is(&who.profile) {
            return Some(Hint::new(phrase!("batch-of-profile", profile = &profile.name)));
        }
        possible::why_not(action, who)
    }

    pub(super) fn exported(&self, to_print: bool) -> ToExport {
        let of = Reported::Batch(self.begun.first);
        ToExport::Report(Reportable { of, rehearsal: false, to_print })
    }
}

/// The change of a step that an undo takes back; none where it was not made, or by somebody else.
fn undone(done: &Done) -> Option<Undone> {
    match &done.outcome {
        Outcome::Confirmed(found) if !found.is_by_another() => {
            let entry = done.entry?;
            Some(Undone { number: entry.number, made: entry.at, changed_at: found.changed_at.clone() })
        }
        Outcome::Confirmed(_) | Outcome::Refused(_) | Outcome::Unknown(_) => None,
    }
}
