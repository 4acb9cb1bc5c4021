//! Openings of the window that did not come to an end: the process was killed, or a graphics driver crashed
//! or hung.
//!
//! The next start lets the other renderer come first, for a day. Somebody may have ended the program on
//! purpose, so it gets its chance again; what fails again rests longer. Once it has drawn, all is forgotten.

use eframe::Renderer;
use jiff::Timestamp;
use toml_edit::{Item, Table, value};

use super::session::Place;

/// A copy that opens its window for longer, in seconds, hangs.
const LONGEST: i64 = 30;

const DAY: i64 = 24 * 60 * 60;

/// How long it rests, in seconds, after one opening without an end, and after more.
const RESTS: [i64; 2] = [DAY, 30 * DAY];

/// More than anybody counts.
const MOST_TIMES: u32 = 1000;

/// A renderer that was to open the window somewhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unfinished {
    pub place: Place,
    pub renderer: Renderer,
    /// When it was begun, or else found without an end: in seconds, as Unix counts.
    pub since: i64,
    /// How often it was found without an end since it drew last.
    pub times: u32,
    /// It was begun, and nothing was heard since.
    pub open: bool,
}

pub(super) fn now() -> i64 {
    Timestamp::now().as_second()
}

impl Unfinished {
    pub fn begun(place: Place, renderer: Renderer, times: u32, now: i64) -> Self {
        Self { place, renderer, since: now, times, open: true }
    }

    /// As it is found: without an end, if it is open. While another copy may be opening its window that
    /// holds only for what takes too long.
    pub fn found(&self, now: i64, alone: bool) -> Self {
        if !self.open || !alone && self.age(now).is_some_and(|age| age <= LONGEST) {
            return self.clone();
        }
        // from now on, as the clock may have been set
        Self { since: now, times: self.times.saturating_add(1).min(MOST_TIMES), open: false, ..self.clone() }
    }

    /// How often it did not come to an end, if the last time counts still.
    pub fn counts(&self, now: i64) -> Option<u32> {
        let rest = match self.times {
            0 => return None,
            1 => RESTS[0],
            _ => RESTS[1],
        };
        self.age(now).is_some_and(|age| age < rest).then_some(self.times)
    }

    /// None where the clock was set back since.
    fn age(&self, now: i64) -> Option<i64> {
        now.checked_sub(self.since).filter(|age| *age >= 0)
    }

    pub fn read(table: &Table, place: Place, renderer: Renderer) -> Option<Self> {
        let number = |key: &str| table.get(key).map_or(Some(0), Item::as_integer);
        let times = u32::try_from(number("times")?).ok()?.min(MOST_TIMES);
        let open = table.get("open").map_or(Some(false), Item::as_bool)?;
        let since = table.get("since")?.as_integer()?;
        (open || times > 0).then_some(Self { place, renderer, since, times, open })
    }

    pub fn write(&self, table: &mut Table) {
        table["since"] = value(self.since);
        if self.times > 0 {
            table["times"] = value(i64::from(self.times));
        }
        if self.open {
            table["open"] = value(true);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::session::Session, *};

    fn begun(times: u32) -> Unfinished {
        let place = Place { computer: "pc-17".to_owned(), session: Session::Local };
        Unfinished::begun(place, Renderer::Glow, times, 1000)
    }

    #[test]
    fn what_was_begun_counts_once_nobody_can_be_at_it_any_more() {
        let found = begun(0).found(1001, true);
        assert_eq!((found.times, found.since, found.open), (1, 1001, false));
        assert_eq!(found.found(1002, true), found, "once");
        assert_eq!(begun(0).counts(1001), None, "nothing is known against it");
    }

    #[test]
    fn another_copy_has_time_to_open_its_window() {
        assert_eq!(begun(0).found(1000 + LONGEST, false), begun(0));
        assert_eq!(begun(0).found(1001 + LONGEST, false).times, 1, "it hangs");
        assert_eq!(begun(0).found(999, false).times, 1, "the clock was set");
    }

    #[test]
    fn one_time_rests_for_a_day_and_more_times_for_thirty() {
        let once = begun(0).found(1000, true);
        assert_eq!([0, DAY - 1].map(|later| once.counts(1000 + later)), [Some(1); 2]);
        assert_eq!([-1, DAY, i64::MAX - 1000].map(|later| once.counts(1000 + later)), [None; 3]);
        let twice = begun(1).found(1000, true);
        assert_eq!([0, 30 * DAY - 1].map(|later| twice.counts(1000 + later)), [Some(2); 2]);
        assert_eq!(twice.counts(1000 + 30 * DAY), None);
        assert_eq!(begun(u32::MAX).found(1000, true).times, MOST_TIMES);
    }
}
