//! How far the batch is.

use super::{
    super::job::Job, list::Choosing, list::Understood, rehearsing::Rehearsing, reporting::Reporting,
    running::Running,
};
use crate::domain::{
    batch::progress::Unfinished, change::action::Action, history::entry::Entry, sign_in::signed_in::SignedIn,
};

/// How far the batch is.
#[derive(Clone, Debug)]
pub enum Stage {
    /// A list is to be chosen.
    Choosing(Box<Choosing>),
    /// What was understood of it.
    Understood(Box<Understood>),
    /// What would happen.
    Rehearsing(Box<Rehearsing>),
    Running(Box<Running>),
    /// What came of it, or of one that can be gone on with.
    Report(Box<Reporting>),
}

impl Default for Stage {
    fn default() -> Self {
        Self::Choosing(Box::default())
    }
}

#[derive(Clone, Debug)]
pub struct State {
    pub action: Action,
    pub stage: Stage,
    /// What was on the screen before the batch that runs, or before a report from the history.
    pub(super) before: Option<Box<Stage>>,
    /// Batches of all profiles that were begun and have no end.
    pub unfinished: Vec<Unfinished>,
    pub(super) finding: Job<()>,
    /// A batch of the history is read.
    pub loading: Job<()>,
    /// The entry of the history from which its report is opened.
    pub(super) asked_from: Option<u64>,
    /// One of them is ended.
    pub ending: Job<()>,
    /// The one to end, while the question is open.
    pub to_end: Option<u64>,
}

impl Default for State {
    fn default() -> Self {
        Self {
            action: Action::Disable,
            stage: Stage::default(),
            before: None,
            unfinished: Vec::new(),
            finding: Job::Idle,
            loading: Job::Idle,
            asked_from: None,
            ending: Job::Idle,
            to_end: None,
        }
    }
}

impl State {
    /// The batch that runs or waits.
    pub fn running(&self) -> Option<&Running> {
        match &self.stage {
            Stage::Running(running) => Some(running),
            Stage::Choosing(_) | Stage::Understood(_) | Stage::Rehearsing(_) | Stage::Report(_) => None,
        }
    }

    /// Whether another list can be taken: no batch is under way. The report of one that is over is missed
    /// only while it is being read.
    pub fn is_free(&self) -> bool {
        self.running().is_none_or(|running| running.over && self.loading.running().is_none())
    }

    /// Whether the report of another batch can be shown: nothing would be lost by that.
    pub fn can_show_another(&self) -> bool {
        let rehearses = matches!(&self.stage, Stage::Rehearsing(of) if of.job.running().is_some());
        self.is_free() && !rehearses
    }

    /// Whether an entry is a part of the batch that runs, which looks it up by itself.
    pub fn looks_up(&self, entry: &Entry) -> bool {
        let running = self.running().map(|running| running.plan.id);
        running.is_some() && entry.change.batch.map(|part| part.batch) == running
    }

    /// Whether a rehearsal or report can be exported.
    pub fn can_be_exported(&self) -> bool {
        match &self.stage {
            Stage::Rehearsing(rehearsing) => rehearsing.seen.is_some(),
            Stage::Report(_) => true,
            Stage::Choosing(_) | Stage::Understood(_) | Stage::Running(_) => false,
        }
    }

    /// The unfinished ones that can be gone on with under this profile, newest first.
    pub fn left_in<'a>(&'a self, who: &'a SignedIn) -> impl Iterator<Item = &'a Unfinished> {
        let here = self.running().and_then(|running| running.first);
        self.unfinished
            .iter()
            .filter(move |left| left.profile == who.profile.name && Some(left.first.number) != here)
    }
}
