//! The arithmetic of a [`Throttle`](super::Throttle), with the time given.

use std::{
    collections::VecDeque,
    time::{Duration, Instant},
};

use crate::domain::batch::limits::Limits;

const SECOND: Duration = Duration::from_secs(1);

/// What is kept below a limit, stated or found: the server's seconds are not ours, and one refusal costs more
/// than this.
const BELOW: f64 = 0.98;

/// By how much a rate is raised that the server bears, and how soon. What it refuses is tried again after
/// twice the time.
const RAISE: f64 = 1.05;
const RAISE_AFTER: Duration = Duration::from_mins(2);

/// How long a 429 without Retry-After is waited for; twice as long each time in a row.
const WAIT: Duration = Duration::from_secs(1);
const LONGEST_WAIT: Duration = Duration::from_mins(1);

/// From how many times the usual time on an answer is late, and from when on at all.
const LATE: f64 = 4.0;
const LATE_FROM: Duration = Duration::from_millis(500);

/// How often the number of requests at the same time changes at most.
const SETTLES: Duration = Duration::from_secs(1);

/// Whether a request may leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ask {
    Go,
    /// Ask again then.
    At(Instant),
    /// Ask again when one has come back.
    Full,
}

pub(super) struct Pace {
    limits: Limits,
    /// How many may leave in a second; none as long as nothing limits them.
    rate: Option<f64>,
    /// A limit that nobody stated has shown itself once.
    met: bool,
    /// The good answers of the second that the rate was found in, as more of them may come.
    found: Option<usize>,
    /// The rate before it was raised, if the raised one has not proven itself.
    proven: Option<f64>,
    raise_after: Duration,
    changed: Instant,
    /// How many may run at the same time; its whole part counts.
    parallel: f64,
    parallel_changed: Instant,
    running: u32,
    /// When the next may leave.
    next: Instant,
    held: Option<Instant>,
    /// The good answers of the last second.
    good: VecDeque<Instant>,
    /// 429s in a row that do not say when to come again.
    silent: u32,
    /// How long an answer usually takes, in seconds; none before the first.
    usual: Option<f64>,
}

impl Pace {
    pub fn new(limits: Limits, now: Instant) -> Self {
        Self {
            limits,
            rate: limits.per_second.map(|most| f64::from(most) * BELOW),
            met: false,
            found: None,
            proven: None,
            raise_after: RAISE_AFTER,
            changed: now,
            parallel: f64::from(limits.parallel),
            parallel_changed: now,
            running: 0,
            next: now,
            held: None,
            good: VecDeque::new(),
            silent: 0,
            usual: None,
        }
    }

    pub fn per_second(&self) -> Option<f64> {
        self.rate
    }

    pub fn held(&self, now: Instant) -> Option<Duration> {
        self.held.and_then(|until| until.checked_duration_since(now)).filter(|held| !held.is_zero())
    }

    /// Whether a request may leave; if so, it has.
    pub fn ask(&mut self, now: Instant) -> Ask {
        if f64::from(self.running) >= self.parallel.floor().max(1.0) {
            return Ask::Full;
        }
        if let Some(until) = self.held.filter(|until| *until > now) {
            return Ask::At(until);
        }
        self.held = None;
        if let Some(rate) = self.rate {
            if self.next > now {
                return Ask::At(self.next);
            }
            let apart = Duration::from_secs_f64(1.0 / rate);
            // a timer that woke late is made up for, as far as it cannot become a second request at once
            let earliest = now.checked_sub(apart / 2).unwrap_or(now);
            self.next = self.next.max(earliest) + apart;
        }
        self.running += 1;
        Ask::Go
    }

    /// A request that left then has come back: with this status and this Retry-After, or without an answer.
    pub fn came_back(&mut self, left: Instant, now: Instant, answer: Option<(u16, Option<Duration>)>) {
        self.running = self.running.saturating_sub(1);
        match answer {
            Some((429, asked)) => self.too_many(left, now, asked),
            // a proxy's own answers are no sign of a server that has too much to do
            Some((500..=599, _)) | None => self.run_fewer(now, 0.5),
            Some(_) => self.answered(left, now),
        }
    }

    fn too_many(&mut self, left: Instant, now: Instant, asked: Option<Duration>) {
        // those that left at the same time say nothing new
        let new = left >= self.changed && self.held.is_none_or(|held| held <= now);
        let unasked = || new.then(|| WAIT * 2_u32.saturating_pow(self.silent.min(6)));
        let Some(wait) = asked.or_else(unasked) else {
            return;
        };
        let until = now + wait.min(LONGEST_WAIT);
        self.held = Some(self.held.map_or(until, |held| held.max(until)));
        if !new {
            return;
        }
        if asked.is_none() {
            self.silent += 1;
        }
        self.found = None;
        match (self.rate, self.proven.take()) {
            // what went before may be only part of the server's second, or more than it takes for long
            (None, _) if !self.met => self.met = true,
            (None, _) => {
                let good = self.good_of_last_second(now);
                self.find(good);
            }
            (Some(_), Some(proven)) => {
                self.raise_after = self.raise_after.saturating_mul(2);
                self.rate = Some(proven);
            }
            (Some(rate), None) => self.rate = Some((rate * 0.9).max(0.1)),
        }
        self.changed = now;
        self.next = until;
    }

    /// The rate follows from the good answers of one second.
    fn find(&mut self, good: usize) {
        self.found = Some(good);
        self.rate = Some((good as f64 * BELOW).max(1.0));
    }

    fn answered(&mut self, left: Instant, now: Instant) {
        self.silent = 0;
        // a refusal overtakes those that left before it
        if let Some(found) = self.found.filter(|_| left < self.changed) {
            self.find(found + 1);
        }
        self.good.push_back(now);
        self.good_of_last_second(now);
        let took = now.duration_since(left);
        let usual = *self.usual.get_or_insert(took.as_secs_f64());
        if took > LATE_FROM && took.as_secs_f64() > usual * LATE {
            self.run_fewer(now, 0.75);
            // what stays slow becomes usual
            self.usual = Some(usual * 1.05);
        } else {
            self.usual = Some(usual + (took.as_secs_f64() - usual) / 20.0);
            self.run_more(now);
        }
        let Some(rate) = self.rate.filter(|_| now.duration_since(self.changed) >= self.raise_after) else {
            return;
        };
        let most = self.limits.per_second.map_or(f64::INFINITY, |most| f64::from(most) * BELOW);
        self.changed = now;
        self.found = None;
        self.proven = Some(rate).filter(|rate| *rate < most);
        self.rate = Some((rate * RAISE).min(most));
    }

    /// How many good answers came within the last second.
    fn good_of_last_second(&mut self, now: Instant) -> usize {
        while self.good.front().is_some_and(|at| now.duration_since(*at) > SECOND) {
            self.good.pop_front();
        }
        self.good.len()
    }

    fn run_fewer(&mut self, now: Instant, by: f64) {
        if now.duration_since(self.parallel_changed) >= SETTLES
            || self.parallel >= f64::from(self.limits.parallel)
        {
            self.parallel = (self.parallel * by).max(1.0);
            self.parallel_changed = now;
        }
    }

    fn run_more(&mut self, now: Instant) {
        let most = f64::from(self.limits.parallel);
        if self.parallel < most && now.duration_since(self.parallel_changed) >= SETTLES {
            self.parallel = (self.parallel + 1.0).min(most);
            self.parallel_changed = now;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANSWER: Duration = Duration::from_millis(20);
    /// A server does not work for what it refuses.
    const REFUSAL: Duration = Duration::from_millis(1);

    fn limits(per_second: Option<u32>, parallel: u32) -> Limits {
        Limits { per_second, parallel }
    }

    /// A server that takes so many in each second, played on a clock of its own: how long so many good
    /// answers take, and how many requests it refused. Somebody else had some of its first second.
    fn played(
        mut pace: Pace,
        start: Instant,
        of: usize,
        limit: usize,
        taken: usize,
        says_when: bool,
    ) -> (Duration, usize) {
        let (mut now, mut good, mut refused) = (start, 0, 0);
        let (mut second, mut counted) = (start, taken);
        let mut running: Vec<(Instant, Instant, u16)> = Vec::new();
        while good < of {
            let next = running.iter().map(|(back, ..)| *back).min();
            match pace.ask(now) {
                Ask::Go => {
                    if now.duration_since(second) >= SECOND {
                        (second, counted) = (now, 0);
                    }
                    let (status, took) = if counted < limit { (200, ANSWER) } else { (429, REFUSAL) };
                    counted += usize::from(status == 200);
                    running.push((now + took, now, status));
                    continue;
                }
                Ask::At(when) => now = next.map_or(when, |back| when.min(back)).max(now),
                Ask::Full => now = next.expect("some run"),
            }
            for (back, left, status) in running.extract_if(.., |(back, ..)| *back <= now) {
                let asked = (status == 429 && says_when).then_some(SECOND);
                pace.came_back(left, back, Some((status, asked)));
                good += usize::from(status == 200);
                refused += usize::from(status == 429);
            }
        }
        (now.duration_since(start), refused)
    }

    #[test]
    fn a_limit_that_nobody_stated_is_found_and_kept() {
        for (limit, taken, says_when) in
            [(50, 0, true), (50, 0, false), (50, 30, true), (50, 49, false), (10, 0, true), (200, 150, false)]
        {
            let start = Instant::now();
            let of = limit * 60;
            let pace = Pace::new(limits(None, 8), start);
            let (took, refused) = played(pace, start, of, limit, taken, says_when);
            assert!(took < Duration::from_secs(63), "{limit} {taken} {says_when}: {took:?}");
            assert!(refused < 20, "{limit} {taken} {says_when}: {refused} refused");
        }
    }

    #[test]
    fn no_more_leave_than_the_profile_allows() {
        let start = Instant::now();
        let (took, refused) = played(Pace::new(limits(Some(20), 8), start), start, 400, 50, 0, true);
        assert_eq!(refused, 0);
        assert!(took >= Duration::from_millis(19_900) && took < Duration::from_secs(21), "{took:?}");
        let mut pace = Pace::new(limits(None, 3), start);
        assert_eq!([(); 4].map(|()| pace.ask(start)), [Ask::Go, Ask::Go, Ask::Go, Ask::Full]);
    }

    #[test]
    fn a_server_in_trouble_gets_fewer_at_the_same_time_and_more_again_later() {
        let start = Instant::now();
        let mut pace = Pace::new(limits(None, 8), start);
        let at = |seconds: f64| start + Duration::from_secs_f64(seconds);
        let mut back = |left: f64, now: f64, status| {
            pace.came_back(at(left), at(now), Some((status, None)));
            pace.parallel
        };
        back(0.0, 0.02, 200);
        assert!((back(0.0, 0.1, 503) - 4.0).abs() < 0.01);
        assert!((back(0.0, 0.2, 503) - 4.0).abs() < 0.01, "those of one moment count once");
        assert!((back(1.2, 1.3, 500) - 2.0).abs() < 0.01);
        assert!((back(2.4, 2.42, 200) - 3.0).abs() < 0.01);
        assert!(back(2.5, 4.5, 200) < 3.0, "an answer that takes a hundred times as long");
    }
}
