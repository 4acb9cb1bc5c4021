//! What goes on about attempts at this moment: changes on their way, and looks after an unknown outcome. What was recorded
//! of them is the store's; the history shows that.

use std::time::Duration;

use jiff::Timestamp;

use super::{
    code::Held,
    cx::Cx,
    effect::Effect,
    job::{Job, Running, Ticket},
    message::{Applied, Reply, Seen},
};
use crate::domain::{
    change::{Action, Outcome},
    entry::{Entry, EntryId},
    problem::{Problem, ProblemKind},
    record::{Intent, Looked},
    settle::{Doubt, Known},
};

/// How long to wait before each look that the program makes by itself after an unknown outcome. Together they are as long
/// as a record must stay unchanged before it says that nothing was done (`settle::CERTAIN_AFTER`).
pub const LOOKS: [Duration; 5] = [
    Duration::from_secs(2),
    Duration::from_secs(4),
    Duration::from_secs(8),
    Duration::from_secs(16),
    Duration::from_secs(30),
];

/// How far a change is that nobody has answered yet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Way {
    /// Nothing of it is on its way: it is recorded first, the token is read, or the server asked to wait
    /// (429).
    #[default]
    Here,
    /// "Stop" was pressed; whether in time is not known yet.
    Stopping,
    /// The request has left.
    Away,
    /// It had left a moment before "Stop" was pressed.
    TooLate,
    /// "Stop waiting" was pressed while it was on its way.
    GivenUp,
}

/// One attempt of this session, or one from before that is being looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attempt {
    /// The order that sent it; of one from before, a ticket of its own.
    pub id: Ticket,
    /// Its number is [`Entry::NOT_RECORDED`] until the intent is on the disk.
    pub entry: Entry,
    /// The change on its way; none once it was answered or its time was up.
    pub sending: Option<Running>,
    /// How far it is, until it is answered.
    pub way: Way,
    /// Looks at what the server has now, after an unknown outcome.
    pub looks: Looks,
    /// The emergency access code that was made, until its view is left.
    pub code: Held,
    /// What came of it was on the screen, or need not be.
    seen: bool,
}

/// What was looked up after an unknown outcome.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    pub job: Job<Box<Seen>>,
    /// When the running look reads; before that it waits.
    pub reads_at: Option<Timestamp>,
    /// How many looks have been answered.
    pub count: usize,
    /// Whether another look follows by itself.
    pub by_itself: bool,
    /// What the last look saw; it stays while the next one runs.
    pub last: Option<Look>,
}

/// What one look saw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    pub at: Timestamp,
    pub saw: Looked,
}

impl Attempt {
    /// Whether its intent is on the disk.
    pub fn is_recorded(&self) -> bool {
        self.entry.number != Entry::NOT_RECORDED
    }

    /// Whether somebody still has to find out what came of it.
    pub fn is_open(&self) -> bool {
        self.sending.is_some() || self.entry.outcome.is_unknown()
    }

    /// Whether the answer is still being waited for; once waiting was stopped, the outcome is unknown.
    pub fn on_its_way(&self) -> bool {
        self.sending.is_some() && self.way != Way::GivenUp && self.entry.outcome.is_unknown()
    }

    /// Whether its outcome is unknown, and nothing is looked up any more that could settle it.
    pub fn is_left_unknown(&self) -> bool {
        self.sending.is_none() && self.entry.outcome.is_unknown() && self.looks.job.running().is_none()
    }

    /// What a look is to settle.
    fn doubt(&self) -> Doubt {
        let ended = self.entry.at.checked_add(self.entry.took).unwrap_or(self.entry.at);
        // one that was left behind took nobody knows how long: the history says when it was found so
        let answered = self.sending.is_none() && !self.entry.took.is_zero();
        Doubt {
            number: self.entry.number,
            change: self.entry.change.clone(),
            at: self.entry.at,
            ended: answered.then_some(ended),
            // for the runtime to find out
            known: Known::default(),
        }
    }

    /// The change was answered, or its time is up. What a look has confirmed meanwhile is not unknown again.
    fn settle(&mut self, applied: Applied) {
        self.sending = None;
        self.entry.took = applied.took;
        self.code = Held::new(applied.code);
        if !matches!((&self.entry.outcome, &applied.outcome), (Outcome::Confirmed(_), Outcome::Unknown(_))) {
            self.entry.outcome = applied.outcome;
        }
    }

    /// Takes in what a look found. What the server answered to the change itself, a look never overrules.
    fn take_look(&mut self, seen: Seen) {
        self.looks.count += 1;
        self.looks.reads_at = None;
        self.looks.last = Some(Look { at: seen.at, saw: seen.saw.clone() });
        if let (Some(outcome), Outcome::Unknown(_)) = (&seen.settled, &self.entry.outcome) {
            if self.sending.is_some() {
                self.entry.took = elapsed(self.entry.at, seen.at);
            }
            self.entry.outcome = outcome.clone();
        }
        self.looks.job.finish(Ok(Box::new(seen)));
    }

    /// Asks what the server has of the token, or of the person, now.
    pub(super) fn look(&mut self, wait: Duration, cx: &mut Cx<'_>) {
        if !self.entry.outcome.is_unknown() || !self.is_recorded() {
            return;
        }
        cx.cancel(&mut self.looks.job);
        let doubt = Box::new(self.doubt());
        self.looks.reads_at = cx.now.checked_add(wait).ok();
        self.looks.job = cx.start(|ticket| Effect::Look { ticket, doubt, wait });
    }

    /// "Stop" was pressed while nothing was on its way: nothing is sent, unless it leaves at this very
    /// moment.
    pub(super) fn stop(&mut self, cx: &mut Cx<'_>) {
        let Some(running) = self.sending else { return };
        self.way = match self.way {
            Way::Here => Way::Stopping,
            Way::Away => Way::TooLate,
            Way::Stopping | Way::TooLate | Way::GivenUp => return,
        };
        cx.run(Effect::Stop(running.ticket));
    }

    /// "Stop waiting" was pressed while the request was on its way: the outcome is unknown until it is
    /// known.
    pub(super) fn stop_waiting(&mut self, cx: &mut Cx<'_>) {
        let Some(running) = self.sending else { return };
        match self.way {
            Way::Here | Way::Stopping => self.stop(cx),
            Way::GivenUp => {}
            Way::Away | Way::TooLate => {
                self.way = Way::GivenUp;
                let Entry { number, at: made, .. } = self.entry;
                let ticket = running.ticket;
                cx.run(Effect::StopWaiting { ticket, number, made, at: cx.now });
            }
        }
    }
}

/// The attempts that something still goes on about, and those of this session that are settled.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attempts {
    /// In the order in which they came.
    pub list: Vec<Attempt>,
    /// Entries from before that wait to be looked up, one after the other.
    pub queue: Vec<EntryId>,
}

impl Attempts {
    pub fn get(&self, id: Ticket) -> Option<&Attempt> {
        self.list.iter().find(|attempt| attempt.id == id)
    }

    pub(super) fn get_mut(&mut self, id: Ticket) -> Option<&mut Attempt> {
        self.list.iter_mut().find(|attempt| attempt.id == id)
    }

    /// The attempt that awaits what comes under this ticket.
    pub(super) fn awaiting(&self, ticket: Ticket) -> Option<Ticket> {
        let sent = |attempt: &Attempt| attempt.sending.is_some_and(|run| run.ticket == ticket);
        let awaits = |attempt: &&Attempt| sent(attempt) || attempt.looks.job.awaits(ticket);
        self.list.iter().find(awaits).map(|attempt| attempt.id)
    }

    /// The attempt that this entry of the history is about.
    pub fn of(&self, entry: EntryId) -> Option<&Attempt> {
        self.list.iter().find(|attempt| attempt.is_recorded() && attempt.entry.id() == entry)
    }

    fn of_mut(&mut self, entry: EntryId) -> Option<&mut Attempt> {
        self.list.iter_mut().find(|attempt| attempt.is_recorded() && attempt.entry.id() == entry)
    }

    /// What was not done, and nobody has seen that: its view was left before the answer came. The newest last.
    pub fn unseen(&self) -> impl Iterator<Item = &Attempt> {
        self.list.iter().filter(|attempt| {
            let refused = matches!(&attempt.entry.outcome, Outcome::Refused(refusal)
                if refusal.problem.kind != ProblemKind::AlreadySo);
            refused && !attempt.seen && !attempt.is_open() && attempt.is_recorded()
        })
    }

    /// What was confirmed after its view was left: nobody has seen that. The newest last.
    pub fn confirmed_unseen(&self) -> impl Iterator<Item = &Attempt> {
        self.list.iter().filter(|attempt| {
            let confirmed = matches!(attempt.entry.outcome, Outcome::Confirmed(_));
            confirmed && !attempt.seen && !attempt.is_open() && attempt.is_recorded()
        })
    }

    /// What came of this attempt is on the screen.
    pub(super) fn see(&mut self, id: Ticket) {
        if let Some(attempt) = self.get_mut(id).filter(|attempt| !attempt.is_open()) {
            attempt.seen = true;
        }
    }

    /// What was not done has been read.
    pub(super) fn see_refused(&mut self) {
        for attempt in &mut self.list {
            attempt.seen |= matches!(attempt.entry.outcome, Outcome::Refused(_));
        }
    }

    /// What was confirmed has been read.
    pub(super) fn see_confirmed(&mut self) {
        for attempt in &mut self.list {
            attempt.seen |= matches!(attempt.entry.outcome, Outcome::Confirmed(_)) && !attempt.is_open();
        }
    }

    /// Wipes every emergency access code but that of one attempt.
    pub(super) fn forget_codes(&mut self, but: Option<Ticket>) {
        for attempt in self.list.iter_mut().filter(|attempt| Some(attempt.id) != but) {
            attempt.code.forget();
        }
    }

    /// Whether a change is on its way.
    pub fn sending(&self) -> bool {
        self.list.iter().any(|attempt| attempt.sending.is_some())
    }

    /// Whether a change is on its way that may be made, whatever is pressed now.
    pub fn away(&self) -> bool {
        let here = |way| matches!(way, Way::Here | Way::Stopping);
        self.list.iter().any(|attempt| attempt.sending.is_some() && !here(attempt.way))
    }

    /// Whether anything is on its way: its seconds are shown.
    pub fn anything_runs(&self) -> bool {
        self.list.iter().any(|attempt| attempt.sending.is_some() || attempt.looks.job.running().is_some())
    }

    /// The work under way, to note something about it.
    pub(super) fn running_mut(&mut self) -> impl Iterator<Item = &mut Running> {
        self.list.iter_mut().flat_map(|attempt| {
            [attempt.sending.as_mut(), attempt.looks.job.running_mut()].into_iter().flatten()
        })
    }

    /// Sends a confirmed change; its intent is recorded before the first byte leaves. Gives the attempt's ID.
    pub(super) fn begin(&mut self, intent: Intent, cx: &mut Cx<'_>) -> Ticket {
        let id = cx.ticket();
        cx.run(Effect::Apply { ticket: id, intent: Box::new(intent.clone()) });
        let mut entry = intent.into_entry(Entry::NOT_RECORDED);
        entry.outcome = Outcome::Unknown(not_answered_yet(entry.change.action()));
        self.list.push(Attempt {
            id,
            entry,
            sending: Some(Running { ticket: id, since: cx.now, wait: None }),
            way: Way::Here,
            looks: Looks { by_itself: true, ..Looks::default() },
            code: Held::default(),
            seen: false,
        });
        id
    }

    /// The intent is on the disk, under this number.
    pub(super) fn recorded(&mut self, id: Ticket, number: u64) {
        if let Some(attempt) = self.get_mut(id) {
            attempt.entry.number = number;
        }
    }

    /// The request has left.
    pub(super) fn left(&mut self, id: Ticket) {
        if let Some(attempt) = self.get_mut(id) {
            attempt.way = match attempt.way {
                Way::Here | Way::Away => Way::Away,
                Way::Stopping | Way::TooLate => Way::TooLate,
                Way::GivenUp => Way::GivenUp,
            };
        }
    }

    /// The server asks to wait: nothing is on its way, of the change or of what is read before it.
    pub(super) fn waits(&mut self, id: Ticket) {
        if let Some(attempt) = self.get_mut(id).filter(|attempt| attempt.way == Way::Away) {
            attempt.way = Way::Here;
        }
    }

    /// Looks an entry from before up, or one of this session again.
    pub(super) fn check(&mut self, entry: &Entry, cx: &mut Cx<'_>) {
        if self.of(entry.id()).is_none() {
            let id = cx.ticket();
            let entry = entry.clone();
            let looks = Looks::default();
            self.list.push(Attempt {
                id,
                entry,
                sending: None,
                way: Way::Here,
                looks,
                code: Held::default(),
                // whoever asks for it looks at it in the history
                seen: true,
            });
        }
        if let Some(attempt) = self.of_mut(entry.id()) {
            attempt.look(Duration::ZERO, cx);
        }
    }

    /// Takes in what came of a change, or of a look; from whichever attempt, shown or not.
    pub(super) fn reply(&mut self, ticket: Ticket, reply: Reply, cx: &mut Cx<'_>) {
        match reply {
            Reply::Applied(result) => {
                let sent = |attempt: &&mut Attempt| attempt.sending.is_some_and(|run| run.ticket == ticket);
                let Some(attempt) = self.list.iter_mut().find(sent) else { return };
                let applied = result.map_or_else(
                    |fault| Applied {
                        // the job itself failed: whether it had sent anything is not known, so nobody should try again
                        outcome: Outcome::Unknown(Problem {
                            advice: look_first(attempt.entry.change.action()),
                            ..fault
                        }),
                        took: elapsed(attempt.entry.at, cx.now),
                        at: cx.now,
                        code: None,
                    },
                    |applied| *applied,
                );
                attempt.settle(applied);
                if !attempt.entry.outcome.is_unknown() {
                    // a look that was asked for meanwhile has nothing left to find out
                    cx.cancel(&mut attempt.looks.job);
                    attempt.looks.reads_at = None;
                }
                attempt.look(LOOKS[0], cx);
            }
            Reply::Looked(result) => {
                let looked = |attempt: &&mut Attempt| attempt.looks.job.awaits(ticket);
                let Some(attempt) = self.list.iter_mut().find(looked) else { return };
                attempt.take_look(
                    result.map_or_else(|fault| Seen { at: cx.now, saw: Err(fault), settled: None }, |s| *s),
                );
                attempt.look_on(cx);
            }
            late => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
        }
    }
}

impl Attempt {
    /// The next look that the program makes by itself, if one is left and could see more than the last.
    fn look_on(&mut self, cx: &mut Cx<'_>) {
        let forbidden = matches!(&self.looks.last, Some(Look { saw: Err(problem), .. })
            if problem.kind == ProblemKind::Forbidden);
        let Some(wait) = LOOKS.get(self.looks.count).filter(|_| self.looks.by_itself && !forbidden) else {
            return;
        };
        if self.entry.outcome.is_unknown() {
            self.look(*wait, cx);
        }
    }
}

/// What to do about an outcome that is not known.
fn look_first(action: Action) -> String {
    let what = if action.is_about_a_token() { "token" } else { "person" };
    format!("Look the {what} up to see what the server has now; until then {}", action.until_settled())
}

/// What a change composed at the desk is until something else is known.
fn not_answered_yet(action: Action) -> Problem {
    Problem::new(
        ProblemKind::TimedOut,
        "What came of it is not known yet",
        "The request is on its way, and the server has not answered yet",
        format!("Until this is settled {}", action.until_settled()),
    )
}

fn elapsed(from: Timestamp, to: Timestamp) -> Duration {
    to.duration_since(from).try_into().unwrap_or_default()
}
