//! History: every attempt of this session with what came of it, newest first.

use jiff::Timestamp;

use super::{
    cx::Cx,
    effect::Effect,
    export,
    job::{Job, Running, Ticket},
    message::{Applied, Looked},
    outcome,
};
use crate::domain::{
    change::{Confirmation, Outcome, Source},
    entry::Entry,
    hardware_token::{HardwareToken, TokenStatus},
};

/// One attempt: its entry, and what is still going on about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub entry: Entry,
    /// The change on its way; none once it was answered or its time was up.
    pub sending: Option<Running>,
    /// "Stop waiting" was pressed while it was on its way.
    pub stopped: bool,
    /// Looks at what the server has now, after an unknown outcome.
    pub looks: Looks,
    /// What happened, in its order; the first step is the sending.
    pub steps: Vec<Step>,
}

/// One thing that happened to an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    pub at: Timestamp,
    pub what: Happened,
}

/// What can happen to an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Happened {
    /// It was confirmed in the dialog, and is on its way.
    Sent,
    /// "Stop waiting" was pressed.
    WaitingStopped,
    /// The server answered, the time was up, or it was not sent after all.
    Settled(Outcome),
    /// What the server had of the token was read, or could not be read.
    Looked(Looked),
}

/// What was looked up after an unknown outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    pub job: Job<Box<HardwareToken>>,
    /// When the running look reads; before that it waits.
    pub reads_at: Option<Timestamp>,
    /// How many looks have been answered.
    pub count: usize,
    /// What the last look saw; it stays while the next one runs.
    pub last: Option<Look>,
}

/// What one look saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    pub at: Timestamp,
    pub saw: Looked,
}

impl Record {
    /// Whether somebody still has to find out what came of it.
    pub fn is_open(&self) -> bool {
        self.sending.is_some() || matches!(self.entry.outcome, Outcome::Unknown(_))
    }

    /// "Stop waiting" was pressed at `now`.
    pub fn stop_waiting(&mut self, now: Timestamp) {
        if self.sending.is_some() && !self.stopped {
            self.stopped = true;
            self.steps.push(Step { at: now, what: Happened::WaitingStopped });
        }
    }

    /// The change was answered, or its time is up. What a look has confirmed meanwhile is not unknown again.
    pub fn settle(&mut self, applied: Applied) {
        self.sending = None;
        self.entry.took = applied.took;
        self.steps.push(Step { at: applied.at, what: Happened::Settled(applied.outcome.clone()) });
        if !matches!((&self.entry.outcome, &applied.outcome), (Outcome::Confirmed(_), Outcome::Unknown(_))) {
            self.entry.outcome = applied.outcome;
        }
    }

    /// Takes in what a look found at `now`. A record that says Disabled for the same owner settles an unknown outcome;
    /// anything else leaves it unknown. What the server answered to the change itself, a look never overrules.
    pub fn take_look(&mut self, result: Looked, now: Timestamp) {
        self.looks.count += 1;
        self.steps.push(Step { at: now, what: Happened::Looked(result.clone()) });
        self.looks.reads_at = None;
        self.looks.last = Some(Look { at: now, saw: result.clone() });
        if let (Ok(token), Outcome::Unknown(_)) = (&result, &self.entry.outcome) {
            let change = &self.entry.change;
            let same = token.serial == change.serial
                && token.owner.as_ref().is_some_and(|owner| owner.same(&change.person.id));
            if same && token.status == TokenStatus::Disabled {
                if self.sending.is_some() {
                    self.entry.took = now.duration_since(self.entry.at).try_into().unwrap_or_default();
                }
                self.entry.outcome = Outcome::Confirmed(Confirmation {
                    status: TokenStatus::Disabled,
                    changed_by: token.changed_by.clone(),
                    changed_at: token.changed_at.clone(),
                    user_id: change.person.id.clone(),
                    serial: change.serial.clone(),
                    source: Source::ReadLater,
                });
            }
        }
        self.looks.job.finish(result);
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// In the order of the attempts.
    pub records: Vec<Record>,
    /// The number of the entry whose details are shown.
    pub chosen: Option<u64>,
}

impl State {
    /// The record with this number.
    pub fn record(&self, number: u64) -> Option<&Record> {
        self.records.iter().find(|record| record.entry.number == number)
    }

    pub(super) fn record_mut(&mut self, number: u64) -> Option<&mut Record> {
        self.records.iter_mut().find(|record| record.entry.number == number)
    }

    /// Whether a change is on its way.
    pub fn sending(&self) -> bool {
        self.records.iter().any(|record| record.sending.is_some())
    }

    pub(super) fn sent_under(&mut self, ticket: Ticket) -> Option<&mut Record> {
        self.records.iter_mut().find(|record| record.sending.is_some_and(|running| running.ticket == ticket))
    }

    pub(super) fn looked_under(&mut self, ticket: Ticket) -> Option<&mut Record> {
        self.records.iter_mut().find(|record| record.looks.job.awaits(ticket))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Message {
    Chosen(u64),
    CheckAsked(u64),
    DetailsCopied(u64),
    /// "Export…" for everything.
    ExportAsked,
    /// "Export this entry…".
    ExportOneAsked(u64),
}

pub fn update(
    state: &mut State,
    message: Message,
    form: &mut export::Form,
    dialog: &mut Option<export::Open>,
    cx: &mut Cx<'_>,
) {
    match message {
        Message::Chosen(number) => state.chosen = Some(number),
        Message::CheckAsked(number) => {
            if let Some(record) = state.record_mut(number) {
                outcome::look(record, std::time::Duration::ZERO, cx);
            }
        }
        Message::DetailsCopied(number) => {
            if let Some(record) = state.record(number) {
                cx.run(Effect::Copy(crate::domain::ticket::text(&record.entry, cx.zone)));
                cx.notice("The details are on the clipboard");
            }
        }
        Message::ExportAsked => {
            let all = state.records.iter().map(|record| record.entry.number).collect();
            export::open(form, dialog, export::What::Entries(all), cx);
        }
        Message::ExportOneAsked(number) => {
            export::open(form, dialog, export::What::Entries(vec![number]), cx);
        }
    }
}
