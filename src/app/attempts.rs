//! Changes on their way, and checks after unknown outcomes. What was recorded is in the store and shown by
//! the history.

use std::time::Duration;

use jiff::Timestamp;

use super::{
    code::AttemptCode,
    cx::Cx,
    effect::ChangeEffect,
    effect::Effect,
    job::{Job, Running, Ticket},
    reply::{Applied, LookAnswer, Reply},
};
use crate::domain::{
    change::{
        ChangeFacts, Outcome, Refusal,
        action::Action,
        confirmation::Confirmation,
        order::Change,
        settle::{Doubt, Known},
    },
    history::{
        entry::{Entry, EntryId},
        record::{Author, Intent, LookResult},
    },
    problem::{Problem, ProblemKind},
};
use crate::phrase;

/// The wait before each automatic check of an unknown outcome. Their sum is how long a record must stay
/// unchanged to prove that nothing was done (`settle::CERTAIN_AFTER`).
pub const LOOKS: [Duration; 5] = [
    Duration::from_secs(2),
    Duration::from_secs(4),
    Duration::from_secs(8),
    Duration::from_secs(16),
    Duration::from_secs(30),
];

/// How far a change without an answer is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// Nothing has left: it is being recorded, the token is read, or the server asked to wait (429).
    #[default]
    Here,
    /// "Stop" was pressed, perhaps too late.
    Stopping,
    Away,
    /// "Stop" was pressed, but the request had left.
    TooLate,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stage {
    Sending {
        run: Running,
        way: Way,
    },
    /// The outcome is unknown.
    Unknown {
        why: Problem,
        /// Waiting was stopped; the answer may still come.
        late: bool,
    },
    Settled {
        came: Settled,
        /// A check settled it; the answer may still come.
        late: bool,
    },
}

/// A known outcome.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Settled {
    Confirmed(Confirmation),
    /// Nothing was changed.
    Refused(Refusal),
}

impl Settled {
    fn outcome(&self) -> Outcome {
        match self {
            Self::Confirmed(confirmation) => Outcome::Confirmed(confirmation.clone()),
            Self::Refused(refusal) => Outcome::Refused(refusal.clone()),
        }
    }
}

impl Stage {
    fn of(outcome: Outcome, late: bool) -> Self {
        match outcome {
            Outcome::Unknown(why) => Self::Unknown { why, late },
            Outcome::Confirmed(confirmation) => {
                Self::Settled { came: Settled::Confirmed(confirmation), late }
            }
            Outcome::Refused(refusal) => Self::Settled { came: Settled::Refused(refusal), late },
        }
    }
}

/// An attempt of this session, or an earlier one that is being looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The ticket of the order; an earlier attempt gets its own.
    pub id: Ticket,
    /// Its entry's number; [`Entry::NOT_RECORDED`] until the intent is on the disk.
    pub number: u64,
    pub intent: Intent,
    pub stage: Stage,
    /// How long the change took; zero while it runs.
    pub took: Duration,
    /// Checks after an unknown outcome.
    pub looks: Looks,
    /// The emergency access code, until its view is left.
    pub code: AttemptCode,
    /// The outcome was on the screen, or need not be.
    seen: bool,
}

/// The checks of an unknown outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    pub job: Job<Box<LookAnswer>>,
    /// When the running check reads; until then it waits.
    pub reads_at: Option<Timestamp>,
    /// How many checks are done.
    pub count: usize,
    /// Whether another automatic check follows.
    pub by_itself: bool,
    /// The last check's result; kept while the next runs.
    pub last: Option<LastLook>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastLook {
    pub at: Timestamp,
    pub observed: LookResult,
}

impl Attempt {
    pub fn change(&self) -> &ChangeFacts {
        &self.intent.change
    }

    /// The ID of its entry.
    pub fn entry_id(&self) -> EntryId {
        EntryId { number: self.number, at: self.intent.at }
    }

    /// Its entry as the history has it now.
    pub fn entry(&self) -> Entry {
        let mut entry = self.intent.clone().into_entry(self.number);
        entry.took = self.took;
        match &self.stage {
            Stage::Sending { .. } => {}
            Stage::Unknown { why, .. } => entry.outcome = Outcome::Unknown(why.clone()),
            Stage::Settled { came, .. } => entry.outcome = came.outcome(),
        }
        entry
    }

    pub fn settled(&self) -> Option<&Settled> {
        match &self.stage {
            Stage::Settled { came, .. } => Some(came),
            Stage::Sending { .. } | Stage::Unknown { .. } => None,
        }
    }

    pub fn is_recorded(&self) -> bool {
        self.number != Entry::NOT_RECORDED
    }

    /// Once it has an outcome, and stands in the history: only the history can be exported.
    pub fn can_be_exported(&self) -> bool {
        self.is_recorded() && !matches!(self.stage, Stage::Sending { .. })
    }

    pub fn is_sending(&self) -> bool {
        match &self.stage {
            Stage::Sending { .. } => true,
            Stage::Unknown { late, .. } | Stage::Settled { late, .. } => *late,
        }
    }

    pub fn is_unknown(&self) -> bool {
        matches!(self.stage, Stage::Unknown { .. })
    }

    /// Whether the outcome is still open.
    pub fn is_open(&self) -> bool {
        self.is_sending() || self.is_unknown()
    }

    pub fn on_its_way(&self) -> bool {
        matches!(self.stage, Stage::Sending { .. })
    }

    /// Whether the outcome is unknown and no check is planned.
    pub fn is_left_unknown(&self) -> bool {
        matches!(self.stage, Stage::Unknown { late: false, .. }) && self.looks.job.running().is_none()
    }

    /// What a check has to settle.
    fn doubt(&self) -> Doubt {
        let at = self.intent.at;
        let ended = at.checked_add(self.took).unwrap_or(at);
        // nobody knows how long an earlier attempt took: the history has only the time of the finding
        let answered = !self.is_sending() && !self.took.is_zero();
        Doubt {
            number: self.number,
            change: self.change().clone(),
            at,
            ended: answered.then_some(ended),
            // filled in by the runtime
            known: Known::default(),
        }
    }

    /// Takes the answer, or the end of the wait. A state that a check confirmed stays confirmed.
    fn settle(&mut self, applied: Applied) {
        self.took = applied.took;
        self.code = AttemptCode::new(applied.code);
        let confirmed = matches!(self.settled(), Some(Settled::Confirmed(_)));
        match (&mut self.stage, applied.outcome) {
            (Stage::Settled { late, .. }, Outcome::Unknown(_)) if confirmed => *late = false,
            (stage, outcome) => *stage = Stage::of(outcome, false),
        }
    }

    /// Takes a check's result. It never overrules the server's answer to the change.
    fn take_look(&mut self, seen: LookAnswer) {
        self.looks.count += 1;
        self.looks.reads_at = None;
        self.looks.last = Some(LastLook { at: seen.at, observed: seen.observed.clone() });
        if let (Some(outcome), Stage::Unknown { late, .. }) = (&seen.settled, &self.stage) {
            let late = *late;
            if late {
                self.took = elapsed(self.intent.at, seen.at);
            }
            self.stage = Stage::of(outcome.clone(), late);
        }
        self.looks.job.finish(Ok(Box::new(seen)));
    }

    /// Asks for the present state of the token or person.
    pub(super) fn look(&mut self, wait: Duration, cx: &mut Cx<'_>) {
        if !self.is_unknown() || !self.is_recorded() {
            return;
        }
        cx.cancel(&mut self.looks.job);
        let doubt = Box::new(self.doubt());
        self.looks.reads_at = cx.now.checked_add(wait).ok();
        self.looks.job = cx.start(|ticket| Effect::Change(ChangeEffect::Look { ticket, doubt, wait }));
    }

    /// "Stop" while nothing is on its way: nothing is sent, unless it leaves at this moment.
    pub(super) fn stop(&mut self, cx: &mut Cx<'_>) {
        let Stage::Sending { way, .. } = &mut self.stage else { return };
        *way = match way {
            Way::Here => Way::Stopping,
            Way::Away => Way::TooLate,
            Way::Stopping | Way::TooLate => return,
        };
        cx.run(Effect::Stop(self.id));
    }

    /// "Stop waiting" while the request is on its way: the outcome is unknown for now.
    pub(super) fn stop_waiting(&mut self, cx: &mut Cx<'_>) {
        match &self.stage {
            Stage::Sending { way: Way::Here | Way::Stopping, .. } => self.stop(cx),
            Stage::Sending { way: Way::Away | Way::TooLate, .. } => {
                self.stage = Stage::Unknown { why: given_up(self.change().action()), late: true };
                let EntryId { number, at: made } = self.entry_id();
                cx.run(Effect::Change(ChangeEffect::StopWaiting {
                    ticket: self.id,
                    number,
                    made,
                    at: cx.now,
                }));
            }
            Stage::Unknown { .. } | Stage::Settled { .. } => {}
        }
    }
}

/// Attempts under way or being checked, and settled ones of this session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attempts {
    /// Oldest first.
    pub list: Vec<Attempt>,
    /// The attempt in the confirmation view.
    pub shown: Option<Ticket>,
    /// Earlier entries that wait to be looked up, one at a time.
    pub queue: Vec<EntryId>,
}

impl Attempts {
    pub fn get(&self, id: Ticket) -> Option<&Attempt> {
        self.list.iter().find(|attempt| attempt.id == id)
    }

    pub(super) fn get_mut(&mut self, id: Ticket) -> Option<&mut Attempt> {
        self.list.iter_mut().find(|attempt| attempt.id == id)
    }

    /// The attempt that awaits this ticket.
    pub(super) fn awaiting(&self, ticket: Ticket) -> Option<Ticket> {
        let sent = |attempt: &Attempt| attempt.is_sending() && attempt.id == ticket;
        let awaits = |attempt: &&Attempt| sent(attempt) || attempt.looks.job.awaits(ticket);
        self.list.iter().find(awaits).map(|attempt| attempt.id)
    }

    pub fn of(&self, entry: EntryId) -> Option<&Attempt> {
        self.list.iter().find(|attempt| attempt.is_recorded() && attempt.entry_id() == entry)
    }

    fn of_mut(&mut self, entry: EntryId) -> Option<&mut Attempt> {
        self.list.iter_mut().find(|attempt| attempt.is_recorded() && attempt.entry_id() == entry)
    }

    /// Refused attempts whose view was left before the answer, oldest first.
    pub fn unseen(&self) -> impl Iterator<Item = &Attempt> {
        self.list.iter().filter(|attempt| {
            let refused = matches!(attempt.settled(), Some(Settled::Refused(refusal))
                if refusal.problem.kind != ProblemKind::AlreadySo);
            refused && !attempt.seen && !attempt.is_open() && attempt.is_recorded()
        })
    }

    /// Confirmed attempts whose view was left before the answer, oldest first.
    pub fn confirmed_unseen(&self) -> impl Iterator<Item = &Attempt> {
        self.list.iter().filter(|attempt| {
            let confirmed = matches!(attempt.settled(), Some(Settled::Confirmed(_)));
            confirmed && !attempt.seen && !attempt.is_open() && attempt.is_recorded()
        })
    }

    /// The attempt's outcome is on the screen.
    pub(super) fn see(&mut self, id: Ticket) {
        if let Some(attempt) = self.get_mut(id).filter(|attempt| !attempt.is_open()) {
            attempt.seen = true;
        }
    }

    pub(super) fn see_refused(&mut self) {
        for attempt in &mut self.list {
            attempt.seen |= matches!(attempt.settled(), Some(Settled::Refused(_)));
        }
    }

    pub(super) fn see_confirmed(&mut self) {
        for attempt in &mut self.list {
            attempt.seen |= matches!(attempt.settled(), Some(Settled::Confirmed(_))) && !attempt.is_open();
        }
    }

    /// Wipes all emergency access codes except one attempt's.
    pub(super) fn forget_codes(&mut self, but: Option<Ticket>) {
        for attempt in self.list.iter_mut().filter(|attempt| Some(attempt.id) != but) {
            attempt.code.forget();
        }
    }

    pub fn sending(&self) -> bool {
        self.list.iter().any(Attempt::is_sending)
    }

    /// Whether a request has left that can no longer be stopped.
    pub fn away(&self) -> bool {
        let here = |stage: &Stage| matches!(stage, Stage::Sending { way: Way::Here | Way::Stopping, .. });
        self.list.iter().any(|attempt| attempt.is_sending() && !here(&attempt.stage))
    }

    /// Sends a confirmed change, after its intent is recorded. Returns the attempt's ID.
    pub(super) fn send(&mut self, change: Change, author: Author, cx: &mut Cx<'_>) -> Ticket {
        let intent = Intent::new(change.clone().into_facts(), author.clone());
        let (change, author) = (Box::new(change), Box::new(author));
        let run = cx.begin(|ticket| Effect::Change(ChangeEffect::Apply { ticket, change, author }));
        self.list.push(Attempt {
            id: run.ticket,
            number: Entry::NOT_RECORDED,
            intent,
            stage: Stage::Sending { run, way: Way::Here },
            took: Duration::ZERO,
            looks: Looks { by_itself: true, ..Looks::default() },
            code: AttemptCode::default(),
            seen: false,
        });
        run.ticket
    }

    pub(super) fn recorded(&mut self, id: Ticket, number: u64) {
        if let Some(attempt) = self.get_mut(id) {
            attempt.number = number;
        }
    }

    pub(super) fn request_sent(&mut self, id: Ticket) {
        if let Some(Attempt { stage: Stage::Sending { way, .. }, .. }) = self.get_mut(id) {
            *way = match way {
                Way::Here | Way::Away => Way::Away,
                Way::Stopping | Way::TooLate => Way::TooLate,
            };
        }
    }

    /// The server asks to wait: nothing is on its way.
    pub(super) fn waits(&mut self, id: Ticket) {
        if let Some(Attempt { stage: Stage::Sending { way: way @ Way::Away, .. }, .. }) = self.get_mut(id) {
            *way = Way::Here;
        }
    }

    /// Looks up an earlier entry, or one of this session again.
    pub(super) fn check(&mut self, entry: &Entry, cx: &mut Cx<'_>) {
        if self.of(entry.id()).is_none() {
            self.list.push(Attempt {
                id: cx.ticket(),
                number: entry.number,
                intent: Intent::of(entry),
                stage: Stage::of(entry.outcome.clone(), false),
                took: entry.took,
                looks: Looks::default(),
                code: AttemptCode::default(),
                // asked for in the history, which shows the result
                seen: true,
            });
        }
        if let Some(attempt) = self.of_mut(entry.id()) {
            attempt.look(Duration::ZERO, cx);
        }
    }

    /// Takes the outcome of a change or check of any attempt, shown or not.
    pub(super) fn reply(&mut self, ticket: Ticket, reply: Reply, cx: &mut Cx<'_>) {
        match reply {
            Reply::Applied(result) => {
                let sent = |attempt: &&mut Attempt| attempt.is_sending() && attempt.id == ticket;
                let Some(attempt) = self.list.iter_mut().find(sent) else { return };
                let applied = result.map_or_else(
                    |fault| Applied {
                        // the job failed, perhaps after sending: do not invite another try
                        outcome: Outcome::Unknown(Problem {
                            advice: attempt.change().action().look_first(),
                            ..fault
                        }),
                        took: elapsed(attempt.intent.at, cx.now),
                        at: cx.now,
                        code: None,
                    },
                    |applied| *applied,
                );
                attempt.settle(applied);
                if !attempt.is_unknown() {
                    // a requested check has nothing left to find
                    cx.cancel(&mut attempt.looks.job);
                    attempt.looks.reads_at = None;
                }
                attempt.look(LOOKS[0], cx);
            }
            Reply::Looked(result) => {
                let looked = |attempt: &&mut Attempt| attempt.looks.job.awaits(ticket);
                let Some(attempt) = self.list.iter_mut().find(looked) else { return };
                attempt.take_look(result.map_or_else(
                    |fault| LookAnswer { at: cx.now, observed: Err(fault), settled: None },
                    |s| *s,
                ));
                attempt.look_on(cx);
            }
            late => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
        }
    }
}

impl Attempt {
    /// Starts the next automatic check, if one is left that could see more.
    fn look_on(&mut self, cx: &mut Cx<'_>) {
        let forbidden = matches!(&self.looks.last, Some(LastLook { observed: Err(problem), .. })
            if problem.kind == ProblemKind::Forbidden);
        let Some(wait) = LOOKS.get(self.looks.count).filter(|_| self.looks.by_itself && !forbidden) else {
            return;
        };
        self.look(*wait, cx);
    }
}

/// The problem after waiting was stopped.
fn given_up(action: Action) -> Problem {
    Problem::new(
        ProblemKind::TimedOut,
        phrase!("outcome-given-up"),
        phrase!("outcome-no-answer-yet"),
        action.until_settled(),
    )
}

fn elapsed(from: Timestamp, to: Timestamp) -> Duration {
    to.duration_since(from).try_into().unwrap_or_default()
}
