//! When the history may forget: by which clock, and what a person is asked before.
//!
//! Whoever moves the clock of a computer must not be able to empty its history. So the clock is held against
//! the times of the chained rows, and against a server's where one was seen; what does not fit is asked
//! about, not obeyed.

use jiff::{SignedDuration, Timestamp};

/// The longest time between two rows, or between the newest row and now, that is taken as it comes: a desk
/// may be closed for a month. What is longer may be a clock that jumped.
pub const FAR: SignedDuration = SignedDuration::from_hours(24 * 31);

/// A day: nothing younger is ever removed, and by so much the times of rows may be in another order than the
/// rows.
pub const DAY: SignedDuration = SignedDuration::from_hours(24);

/// A clock set back by no more than this is waited for without a question.
const MOMENT: SignedDuration = SignedDuration::from_mins(10);

/// How far a server's clock may be off before it counts: one that is a time zone off is a wrong clock, too.
const SERVER_OFF: SignedDuration = SignedDuration::from_mins(30);

/// What the rows of the chain, read from the first to the newest, tell of the clock that wrote them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Times {
    /// Of the newest row; none before the first.
    pub newest: Option<Timestamp>,
    /// Where the clock went ahead by more than [`FAR`] from one row to the next, and neither came back nor
    /// was vouched for since.
    jumps: Vec<Jump>,
    gap: bool,
}

/// From the time of one row to that of the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Jump {
    pub from: Timestamp,
    pub to: Timestamp,
}

impl Times {
    /// Takes in the time of the next row.
    pub fn see(&mut self, at: Timestamp) {
        while self.jumps.last().is_some_and(|jump| !is_far(jump.from, at)) {
            self.jumps.pop();
        }
        // set back, but not so far: from then on it went on from there
        if let Some(jump) = self.jumps.last_mut() {
            jump.to = jump.to.min(at);
        }
        if let Some(newest) = self.newest.filter(|newest| !self.gap && is_far(*newest, at)) {
            self.jumps.push(Jump { from: newest, to: at });
        }
        self.newest = Some(at);
        self.gap = false;
    }

    /// Rows were removed here: how much time lies between those on either side says nothing.
    pub fn gap(&mut self) {
        self.gap = true;
    }

    /// A person said that the clock is right.
    pub fn vouched(&mut self) {
        self.jumps.clear();
    }
}

/// Whether the second time is further after the first than a desk is closed.
pub fn is_far(from: Timestamp, to: Timestamp) -> bool {
    to.duration_since(from) > FAR
}

/// Whether what is older than some instant may be removed now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum May {
    Yes,
    /// The clock was set back a moment ago: later.
    Later,
    /// Not before a person has said that the clock is right.
    Ask(Doubt),
}

/// Why this computer's clock may be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// It is before the newest row.
    Behind { newest: Timestamp },
    /// Between two rows, or between the newest and now, lies more than [`FAR`].
    Ahead(Jump),
    /// A server that answered since the start has another time.
    Server { time: Timestamp },
}

/// Who said that this computer's clock is right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vouched {
    /// When, by that clock.
    pub at: Timestamp,
    /// The account.
    pub operator: String,
    /// The name that the operator goes by, where the settings say one.
    pub operator_name: Option<String>,
}

/// Whether a person who was asked about `asked` has answered `doubt`, too. With each stands what this
/// computer's clock said then: the yes was about a clock that went on from there as clocks do.
pub fn is_answered(asked: (Doubt, Timestamp), yes: &Vouched, doubt: (Doubt, Timestamp)) -> bool {
    let close = |one: SignedDuration, other: SignedDuration| {
        one.checked_sub(other).is_some_and(|apart| apart.unsigned_abs() <= SERVER_OFF.unsigned_abs())
    };
    let same = match (asked.0, doubt.0) {
        (Doubt::Behind { newest: one }, Doubt::Behind { newest: other }) => one == other,
        (Doubt::Ahead(one), Doubt::Ahead(other)) => one.from == other.from,
        (Doubt::Server { time: one }, Doubt::Server { time: other }) => {
            close(asked.1.duration_since(one), doubt.1.duration_since(other))
        }
        _ => false,
    };
    same && close(yes.at.duration_since(doubt.1), SignedDuration::ZERO)
}

/// Whether what happened before `before` may be removed now, at `at` by this computer's clock. `server` is
/// this clock minus a server's, where that is known and not next to nothing.
pub fn may(times: &Times, before: Timestamp, at: Timestamp, server: Option<SignedDuration>) -> May {
    let Some(newest) = times.newest else { return May::Yes };
    if at < newest {
        let slight = newest.duration_since(at) <= MOMENT;
        return if slight { May::Later } else { May::Ask(Doubt::Behind { newest }) };
    }
    if is_far(newest, at) {
        return May::Ask(Doubt::Ahead(Jump { from: newest, to: at }));
    }
    // one that is older than what is removed has no say in it: as much time has truly gone by since
    if let Some(jump) = times.jumps.iter().rev().find(|jump| jump.to > before) {
        return May::Ask(Doubt::Ahead(*jump));
    }
    match server.filter(|off| off.abs() > SERVER_OFF) {
        Some(off) => May::Ask(Doubt::Server { time: at.saturating_sub(off).unwrap_or(at) }),
        None => May::Yes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    fn day(days: i64) -> Timestamp {
        Timestamp::from_second(1_795_420_800 + days * 86_400).unwrap()
    }

    fn times(days: &[i64]) -> Times {
        let mut times = Times::default();
        for days in days {
            times.see(day(*days));
        }
        times
    }

    #[test]
    fn a_month_is_a_holiday_and_more_is_a_question() {
        let known = times(&[0, 1, 2]);
        assert_eq!(may(&known, day(-30), day(2 + 31), None), May::Yes);
        let jump = Jump { from: day(2), to: day(34) };
        assert_eq!(may(&known, day(-30), day(34), None), May::Ask(Doubt::Ahead(jump)));
        assert_eq!(may(&Times::default(), day(0), day(900), None), May::Yes, "there is nothing yet");
    }

    #[test]
    fn a_clock_before_the_newest_row_removes_nothing() {
        let known = times(&[0, 1, 2]);
        let slight = day(2) - SignedDuration::from_secs(1);
        assert_eq!(may(&known, day(-9), slight, None), May::Later);
        assert_eq!(may(&known, day(-9), day(1), None), May::Ask(Doubt::Behind { newest: day(2) }));
    }

    #[test]
    fn what_was_recorded_by_a_clock_that_jumped_does_not_vouch_for_it() {
        let jump = Jump { from: day(1), to: day(700) };
        let ahead = times(&[0, 1, 700, 701]);
        assert_eq!(may(&ahead, day(336), day(701), None), May::Ask(Doubt::Ahead(jump)));
        // when so much time has gone by with it, it no longer matters
        assert_eq!(may(&times(&[0, 1, 700, 720, 740, 760]), day(735), day(761), None), May::Yes);
        // it was set right
        assert_eq!(may(&times(&[0, 1, 700, 2]), day(-30), day(3), None), May::Yes);
        // after 60 days: as it is not known to be right, it has to become old
        let right = times(&[0, 1, 700, 60, 61]);
        let jump = Jump { from: day(1), to: day(60) };
        assert_eq!(may(&right, day(59), day(80), None), May::Ask(Doubt::Ahead(jump)));
        assert_eq!(may(&right, day(60), day(81), None), May::Yes);
        let mut vouched = ahead;
        vouched.vouched();
        assert_eq!(may(&vouched, day(336), day(702), None), May::Yes);
        let mut removed = times(&[0, 1]);
        removed.gap();
        removed.see(day(700));
        assert_eq!(removed.jumps, []);
        // two jumps, of which only the first has become old
        let twice = times(&[0, 1, 700, 701, 1500]);
        let jump = Jump { from: day(701), to: day(1500) };
        assert_eq!(may(&twice, day(1501 - 365), day(1501), None), May::Ask(Doubt::Ahead(jump)));
    }

    #[test]
    fn a_yes_answers_the_question_that_was_asked_and_no_other() {
        let yes = |at| Vouched { at, operator: fixtures::OPERATOR.to_owned(), operator_name: None };
        let ahead = |to| Doubt::Ahead(Jump { from: day(2), to });
        let behind = |newest| Doubt::Behind { newest: day(newest) };
        let server = |time| Doubt::Server { time: day(time) };
        let soon = day(700) + SignedDuration::from_mins(5);
        for (doubt, answered) in [
            (ahead(soon), true),
            (ahead(day(690)), true),
            (Doubt::Ahead(Jump { from: day(3), to: soon }), false),
            (behind(701), false),
            (server(1), false),
        ] {
            let asked = (ahead(day(700)), day(700));
            assert_eq!(is_answered(asked, &yes(day(700)), (doubt, soon)), answered, "{doubt:?}");
        }
        assert!(is_answered((behind(800), day(700)), &yes(day(700)), (behind(800), soon)));
        assert!(!is_answered((behind(800), day(700)), &yes(day(700)), (behind(801), soon)));
        let moved = |time: i64| is_answered((server(1), day(700)), &yes(day(701)), (server(time), day(701)));
        assert!(moved(2) && !moved(300), "the server's time goes on, too");
        // the clock was set between the answer and now
        assert!(!is_answered((ahead(day(700)), day(700)), &yes(day(700)), (ahead(day(701)), day(701))));
    }

    #[test]
    fn a_server_with_another_time_is_a_question() {
        let known = times(&[0]);
        let server = |minutes| may(&known, day(-9), day(1), Some(SignedDuration::from_mins(minutes)));
        assert_eq!(server(29), May::Yes);
        assert_eq!(server(24 * 60), May::Ask(Doubt::Server { time: day(0) }));
        assert_eq!(server(-24 * 60), May::Ask(Doubt::Server { time: day(2) }));
    }
}
