//! A batch that is carried out.

use std::{collections::VecDeque, sync::Arc, time::Duration};

use jiff::{SignedDuration, Timestamp};

use super::{
    super::{
        cx::Cx,
        effect::{BatchEffect, Effect, Run},
        job::Ticket,
    },
    begin::Begin,
};
use crate::domain::{
    batch::{
        plan::Plan,
        progress::{Done, News, Waits, against_all},
        report::{Kind, Row},
    },
    history::record::Author,
    problem::Problem,
    sign_in::signed_in::SignedIn,
};

/// Over how long the rate is measured.
const RATE_OVER: SignedDuration = SignedDuration::from_secs(15);

#[derive(Clone, Debug)]
pub struct Running {
    pub ticket: Ticket,
    pub since: Timestamp,
    pub plan: Arc<Plan>,
    /// The ticket number that all its changes have.
    pub ticket_number: Option<String>,
    /// The entry with which its list is recorded; none until it is.
    pub first: Option<u64>,
    /// What came of each step, by its place.
    outcomes: Vec<Option<Box<Done>>>,
    /// The places of the steps that are over, oldest first.
    pub order: Vec<usize>,
    counts: [usize; 3],
    /// The step that is looked at more closely, by its place.
    pub chosen: Option<usize>,
    /// Why it waits.
    pub waits: Option<Waits>,
    /// Somebody said that it is to wait, or to stop; what is on its way ends first.
    pub pausing: bool,
    pub stopping: bool,
    /// How many requests leave in a second at most, and for how long the server asked to wait.
    pub pace: (Option<f64>, Option<Duration>),
    /// How many were over at these times.
    samples: VecDeque<(Timestamp, usize)>,
    /// It has ended, and its report is being read.
    pub over: bool,
    /// What kept it from its end.
    pub trouble: Option<Problem>,
}

impl Running {
    pub(super) fn begin(begin: Begin, author: Author, who: &SignedIn, cx: &mut Cx<'_>) -> Self {
        let Begin { plan, first, left, unknown, done } = begin;
        let rules = who.profile.batch;
        let (limits, rule) = (rules.limits, rules.stop);
        let ordered = Run { plan: (*plan).clone(), first, left, unknown, author, limits, rule };
        let (run, signed_in) = (Arc::new(ordered), Arc::new(who.clone()));
        let started = cx.begin(|ticket| Effect::Batch(BatchEffect::Run { ticket, run, who: signed_in }));
        let mut running = Self {
            ticket: started.ticket,
            since: started.since,
            outcomes: vec![None; plan.steps.len()],
            ticket_number: plan.ticket().map(str::to_owned),
            plan,
            first,
            order: Vec::new(),
            counts: [0; 3],
            chosen: None,
            waits: None,
            pausing: false,
            stopping: false,
            pace: (None, None),
            samples: VecDeque::new(),
            over: false,
            trouble: None,
        };
        for done in done {
            running.put(done);
        }
        running.samples.push_back((started.since, running.done()));
        running
    }

    /// How many steps are over.
    pub fn done(&self) -> usize {
        self.counts.iter().sum()
    }

    pub fn of(&self) -> usize {
        self.plan.steps.len()
    }

    /// How many steps are so.
    pub fn count(&self, kind: Kind) -> usize {
        match kind {
            Kind::ToDo => self.of() - self.done(),
            Kind::NotSent => self.plan.not_sent.len(),
            Kind::Confirmed | Kind::Refused | Kind::Unknown => self.counts[place(kind)],
        }
    }

    /// How many are over in a second, of late; none where nothing can be said.
    pub fn rate(&self) -> Option<f64> {
        let (first, last) = (self.samples.front()?, self.samples.back()?);
        let seconds = last.0.duration_since(first.0).as_secs_f64();
        let count = last.1.checked_sub(first.1)?;
        (seconds >= 1.0 && count > 0).then(|| count as f64 / seconds)
    }

    /// How long it will take at this rate.
    pub fn time_left(&self) -> Option<Duration> {
        let left = self.count(Kind::ToDo) as f64 / self.rate()?;
        (left > 0.0).then(|| Duration::from_secs_f64(left.ceil().min(1e9)))
    }

    /// A step with what came of it.
    pub fn row(&self, place: usize) -> Option<Row> {
        let step = self.plan.steps.get(place)?;
        let done = self.outcomes.get(place)?.as_ref();
        Some(Row::of(step, done.map(|done| (&done.outcome, done.entry.map(|entry| entry.number)))))
    }

    /// Whether it is this session's to tell what to do.
    pub fn is_under(&self, who: &SignedIn) -> bool {
        self.plan.profile.is(&who.profile)
    }

    fn put(&mut self, done: Done) {
        // it is tried again
        if against_all(&done.outcome).is_some() {
            return;
        }
        let at = done.place;
        let Some(held) = self.outcomes.get_mut(at) else { return };
        match held {
            Some(before) => self.counts[place(Kind::of(&before.outcome))] -= 1,
            None => self.order.push(at),
        }
        self.counts[place(Kind::of(&done.outcome))] += 1;
        *held = Some(Box::new(done));
    }

    pub(super) fn take(&mut self, news: News, now: Timestamp) {
        match news {
            News::Began(first) => self.first = Some(first.number),
            News::Done(done) => {
                for done in done {
                    self.put(done);
                }
            }
            News::Pace { per_second, held } => self.pace = (per_second, held),
            News::Waits(why) => {
                self.waits = Some(why);
                self.pausing = false;
                self.samples.clear();
            }
            News::GoesOn => {
                self.waits = None;
                self.samples.clear();
            }
        }
        if self.waits.is_none() {
            let earliest = now.checked_sub(RATE_OVER).unwrap_or(now);
            while self.samples.len() > 2 && self.samples.front().is_some_and(|(at, _)| *at < earliest) {
                self.samples.pop_front();
            }
            self.samples.push_back((now, self.done()));
        }
    }

    pub(super) fn pause(&mut self, cx: &mut Cx<'_>) {
        if self.waits.is_none() && !self.stopping {
            self.pausing = true;
            cx.run(Effect::Batch(BatchEffect::Wait(self.ticket)));
        }
    }

    /// Goes on, with whoever is signed in to the same profile by now.
    pub(super) fn go_on(&mut self, author: Author, cx: &mut Cx<'_>) {
        if self.waits.is_some()
            && let Some(who) = cx.who().filter(|who| self.is_under(who))
        {
            cx.run(Effect::Batch(BatchEffect::GoOn(self.ticket, Arc::new(who.clone()), author)));
        }
    }

    pub(super) fn stop(&mut self, cx: &mut Cx<'_>) {
        if !self.over {
            self.stopping = true;
            cx.run(Effect::Batch(BatchEffect::Stop(self.ticket)));
        }
    }
}

fn place(kind: Kind) -> usize {
    match kind {
        Kind::Confirmed => 0,
        Kind::Refused => 1,
        Kind::Unknown | Kind::ToDo | Kind::NotSent => 2,
    }
}
