//! The list of entries: the first at once, all numbers soon after, other entries when they come into view.
//! The old list stays while it is read again.

use std::collections::{HashMap, HashSet};

use jiff::Timestamp;

use super::super::{
    cx::Cx,
    effect::Effect,
    effect::HistoryEffect,
    job::{Job, Ticket},
    reply::Reply,
};
use crate::domain::history::{
    record::{Browsed, Filter, Head, Listed},
    sorting::{Numbers, Sorting},
};

/// Entries read before and after the visible ones.
const AROUND: usize = 50;

/// The most entries kept in memory; those far from the screen are dropped first.
const KEPT: usize = 4_000;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct List {
    /// The filter of the last reading.
    pub filter: Filter,
    /// The order of the last reading.
    pub order: Sorting,
    /// Numbers of the listed entries, as listed.
    pub numbers: Numbers,
    /// Whether `numbers` is complete, not only the first.
    pub complete: bool,
    /// What `numbers` belongs to.
    of: (Filter, Sorting),
    /// Names of the profiles that have entries.
    pub profiles: Vec<String>,
    /// The newest row of the chain.
    pub head: Option<Head>,
    pub query: Job<()>,
    counting: Job<()>,
    /// Reading the entries that came into view.
    pub loading: Job<()>,
    /// What was read, and in which reading of the list; none for an entry that is gone.
    known: HashMap<u64, (u64, Option<Listed>)>,
    /// Counts readings of the list.
    reading: u64,
    /// The visible rows.
    seen: (usize, usize),
    asked: Vec<u64>,
}

impl List {
    /// The entry of a row, once it was read.
    pub fn row(&self, row: usize) -> Option<&Listed> {
        self.known.get(self.numbers.get(row)?)?.1.as_ref()
    }

    pub fn place(&self, number: u64) -> Option<usize> {
        self.numbers.place(number)
    }

    /// The newest number listed.
    pub fn newest(&self) -> u64 {
        self.numbers.newest()
    }

    /// When the running reading of the list began.
    pub fn reading_since(&self) -> Option<Timestamp> {
        [&self.query, &self.counting].into_iter().filter_map(|job| job.running()).map(|run| run.since).min()
    }

    /// Whether rows must still be requested; then the view reports them as visible.
    pub fn wants(&self, first: usize, last: usize) -> bool {
        let idle = self.query.running().is_none() && self.loading.running().is_none();
        let tried = self.loading.failed().is_some() && self.seen == (first, last);
        idle && !tried
            && !self.rows(first, last.saturating_add(1)).iter().all(|number| self.is_fresh(*number))
    }

    fn is_fresh(&self, number: u64) -> bool {
        self.known.get(&number).is_some_and(|(read, _)| *read == self.reading)
    }

    /// The numbers in these rows; `to` is exclusive.
    fn rows(&self, from: usize, to: usize) -> &[u64] {
        let to = to.min(self.numbers.len());
        self.numbers.get(from.min(to)..to).unwrap_or_default()
    }

    pub(super) fn browse(&mut self, filter: Filter, order: Sorting, cx: &mut Cx<'_>) {
        for job in [&mut self.query, &mut self.counting, &mut self.loading] {
            cx.cancel(job);
        }
        self.filter = filter.clone();
        self.order = order;
        self.query = cx.start(|ticket| Effect::History(HistoryEffect::Browse { ticket, filter, order }));
    }

    /// Reads the visible rows that are unknown.
    pub(super) fn seen(&mut self, first: usize, last: usize, cx: &mut Cx<'_>) {
        let wanted = self.wants(first, last);
        self.seen = (first, last);
        if wanted {
            self.load(cx);
        }
    }

    fn load(&mut self, cx: &mut Cx<'_>) {
        let (first, last) = self.seen;
        if !self.wants(first, last) {
            return;
        }
        let around = self.rows(first.saturating_sub(AROUND), last.saturating_add(AROUND));
        let numbers: Vec<u64> = around.iter().copied().filter(|number| !self.is_fresh(*number)).collect();
        self.asked.clone_from(&numbers);
        self.loading = cx.start(|ticket| Effect::History(HistoryEffect::ListEntries { ticket, numbers }));
    }

    pub(super) fn reply(&mut self, ticket: Ticket, reply: Reply, cx: &mut Cx<'_>) {
        match reply {
            Reply::Browsed(result) if self.query.awaits(ticket) => match result {
                Ok(browsed) => {
                    self.query = Job::Done(());
                    self.take(*browsed, cx);
                }
                Err(problem) => self.query = Job::Failed(problem),
            },
            Reply::Numbers(result) if self.counting.awaits(ticket) => {
                let result = result.map(|numbers| {
                    self.numbers = numbers;
                    self.complete = true;
                });
                self.counting.finish(result);
                self.load(cx);
            }
            Reply::Entries(result) if self.loading.awaits(ticket) => {
                let result = result.map(|entries| self.keep(entries));
                self.loading.finish(result);
                self.load(cx);
            }
            late => tracing::debug!(?ticket, "dropped a late reply: {}", late.name()),
        }
    }

    fn take(&mut self, browsed: Browsed, cx: &mut Cx<'_>) {
        let Browsed { page, profiles, head, numbers } = browsed;
        self.reading += 1;
        self.profiles = profiles;
        self.head = head;
        let order = self.order;
        let of = (self.filter.clone(), order);
        let first: Vec<u64> = page.entries.iter().map(|listed| listed.number).collect();
        self.asked.clear();
        self.loading = Job::Idle;
        self.keep(page.entries);
        if let Some(numbers) = numbers {
            self.numbers = numbers;
            self.complete = true;
        } else if let Some(order) = order.sequence().filter(|_| page.more) {
            // the old rows of the same list stay below until all numbers are there
            let stay = self.complete && self.of == of;
            let last = first.last().copied();
            let is_below = |number: u64| stay && last.is_none_or(|last| order.compare(number, last).is_gt());
            let below = self.numbers.iter().copied().filter(|number| is_below(*number));
            self.numbers = first.into_iter().chain(below).collect();
            self.complete = stay;
            let filter = self.filter.clone();
            self.counting =
                cx.start(|ticket| Effect::History(HistoryEffect::ListNumbers { ticket, filter, order }));
        } else {
            self.numbers = first.into_iter().collect();
            self.complete = true;
        }
        self.of = of;
        self.load(cx);
    }

    fn keep(&mut self, entries: Vec<Listed>) {
        let reading = self.reading;
        self.known.extend(self.asked.drain(..).map(|number| (number, (reading, None))));
        self.known.extend(entries.into_iter().map(|listed| (listed.number, (reading, Some(listed)))));
        if self.known.len() > KEPT {
            let (first, last) = self.seen;
            let near = self.rows(first.saturating_sub(KEPT / 4), last.saturating_add(KEPT / 4));
            let near: HashSet<u64> = near.iter().copied().collect();
            self.known.retain(|number, _| near.contains(number));
        }
    }
}
