//! A time as the server spelled it.

use jiff::{
    Timestamp, ToSpan as _,
    civil::{Date, DateTime},
    tz::TimeZone,
};

/// Midnight UTC at the beginning of the year 1, in seconds.
const YEAR_ONE: i64 = -62_135_596_800;

/// A time from the server: its own spelling, and the instant where that spelling is a W3C date-time.
///
/// The vendor's example carries angle brackets (`<2021-06-11T19:10:30.045Z>`); they are accepted and left
/// out. Mirrors the W3C note "Date and Time Formats": from a year alone to a fraction of a second with `Z`
/// or an offset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ServerTime {
    /// The text as it came, without the angle brackets.
    pub spelled: String,
    /// The instant in UTC; none where the text is no date. A date without a time counts from midnight UTC.
    pub at: Option<Timestamp>,
    /// Whether the text gave a time of day, or only a date, month or year.
    pub precision: Precision,
}

/// How much of a date-time was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// A time of day too.
    Time,
    /// A year, month or day only.
    Day,
}

/// Stands for a text that is no date.
const NO_DATE: &str = "?";

/// Whether a text could be a date in some spelling: figures, names of months and zones, and what stands
/// between them.
fn may_be_a_date(text: &str) -> bool {
    let words = || text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let between = |c: char| c.is_alphanumeric() || " ,.:/+-()".contains(c);
    let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count();
    text.chars().count() <= 40
        && text.chars().all(between)
        && text.chars().any(|c| c.is_ascii_digit())
        // longer figures are no part of a date; 1718132430045 is one in milliseconds
        && words().all(|word| word.len() <= 13)
        && words().map(letters).sum::<usize>() <= 20
}

impl ServerTime {
    /// Reads what the server sent. Never refuses: text that is no date is kept to be shown as it came.
    pub fn read(text: &str) -> Option<Self> {
        let trimmed = text.trim();
        let inner =
            trimmed.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')).unwrap_or(trimmed).trim();
        if inner.is_empty() {
            return None;
        }
        let time = inner.parse::<Timestamp>().ok().or_else(|| without_seconds(inner));
        let (at, precision) = match time {
            Some(at) => (Some(at), Precision::Time),
            None => (day(inner), Precision::Day),
        };
        // the note has years of four digits; before them no export could spell the time so that it is read
        // again
        let at = at.filter(|at| *at >= Timestamp::constant(YEAR_ONE, 0));
        Some(Self { spelled: inner.to_owned(), at, precision })
    }

    /// The same, of a text that nobody has looked at yet: one that cannot be a date in any spelling is not
    /// kept, as it could be anything.
    pub fn from_server(text: &str) -> Option<Self> {
        let read = Self::read(text)?;
        let keep = read.at.is_some() || may_be_a_date(&read.spelled);
        Some(if keep { read } else { Self { spelled: NO_DATE.to_owned(), ..read } })
    }

    /// Whether a day is said at least, and not only a month or a year.
    pub fn says_a_day(&self) -> bool {
        self.precision == Precision::Time || !matches!(self.spelled.len(), 4 | 7)
    }

    /// The last instant that can be meant: of a date without a time the end of the day, month or year, with
    /// a day to spare, since it may be counted in any time zone. None where the text is no date.
    pub fn latest(&self) -> Option<Timestamp> {
        let at = self.at?;
        let named = match (self.precision, self.spelled.len()) {
            (Precision::Time, _) => return Some(at),
            (Precision::Day, 4) => 1.year(),
            (Precision::Day, 7) => 1.month(),
            (Precision::Day, _) => 1.day(),
        };
        let end =
            at.to_zoned_datetime(TimeZone::UTC).checked_add(named).and_then(|end| end.checked_add(1.day()));
        end.ok().map(|end| end.timestamp())
    }
}

/// `2021-06-11T19:10Z` and `2021-06-11T19:10+02:00`: the profile of the note that has no seconds.
fn without_seconds(text: &str) -> Option<Timestamp> {
    let (civil, rest) = text.split_at_checked(16)?;
    civil.parse::<DateTime>().ok()?;
    format!("{civil}:00{rest}").parse().ok()
}

/// `2021`, `2021-06` and `2021-06-11`, as midnight UTC of the first day named.
fn day(text: &str) -> Option<Timestamp> {
    if !text.chars().all(|c| c.is_ascii_digit() || c == '-') {
        return None;
    }
    let whole = match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        10 => text.to_owned(),
        _ => return None,
    };
    let date: Date = whole.parse().ok()?;
    date.to_zoned_datetime(TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Option<String> {
        ServerTime::read(text).unwrap().at.map(|at| at.to_string())
    }

    #[test]
    fn every_profile_of_the_w3c_note_is_read() {
        assert_eq!(at("2021").as_deref(), Some("2021-01-01T00:00:00Z"));
        assert_eq!(at("2021-06").as_deref(), Some("2021-06-01T00:00:00Z"));
        assert_eq!(at("2021-06-11").as_deref(), Some("2021-06-11T00:00:00Z"));
        assert_eq!(at("2021-06-11T19:10Z").as_deref(), Some("2021-06-11T19:10:00Z"));
        assert_eq!(at("2021-06-11T19:10+02:00").as_deref(), Some("2021-06-11T17:10:00Z"));
        assert_eq!(at("2021-06-11T19:10:30Z").as_deref(), Some("2021-06-11T19:10:30Z"));
        assert_eq!(at("2021-06-11T19:10:30.045Z").as_deref(), Some("2021-06-11T19:10:30.045Z"));
        assert_eq!(at("2021-06-11T19:10:30.45-05:00").as_deref(), Some("2021-06-12T00:10:30.45Z"));
    }

    #[test]
    fn a_date_without_a_time_may_mean_the_end_of_what_it_names_in_any_time_zone() {
        let latest = |text: &str| ServerTime::read(text).unwrap().latest().map(|at| at.to_string());
        for (text, due) in [
            ("2021-06-11T19:10:30Z", "2021-06-11T19:10:30Z"),
            ("2021-06-11T19:10Z", "2021-06-11T19:10:00Z"),
            ("2021-06-11", "2021-06-13T00:00:00Z"),
            ("2021-02", "2021-03-02T00:00:00Z"),
            ("2021", "2022-01-02T00:00:00Z"),
        ] {
            assert_eq!(latest(text).as_deref(), Some(due), "{text}");
        }
        assert_eq!(latest("yesterday"), None);
        assert_eq!(latest("9999-12-31"), None);
    }

    #[test]
    fn the_brackets_of_the_vendors_example_are_left_out() {
        let server_time = ServerTime::read("<2021-06-11T19:10:30.045Z>").unwrap();
        assert_eq!(server_time.spelled, "2021-06-11T19:10:30.045Z");
        assert_eq!(server_time.precision, Precision::Time);
        assert!(server_time.at.is_some());
    }

    #[test]
    fn of_a_servers_text_only_what_may_be_a_date_is_kept() {
        for kept in [
            "2021-06-11T19:10:30Z",
            "11.06.2021 19:10",
            "Jun 11, 2021 7:10 PM",
            "1718132430045",
            "11/06/2021 (CEST)",
        ] {
            assert_eq!(ServerTime::from_server(kept).unwrap().spelled, kept);
        }
        for gone in [
            "yesterday, at noon",
            "eyJhbGciOiJSUzI1NiJ9",
            "4826 1573 4826 1573 4826 1573 4826 1573 4826 1573",
            "<a>1</a>",
        ] {
            let server_time = ServerTime::from_server(gone).unwrap();
            assert_eq!((server_time.spelled.as_str(), server_time.at), ("?", None), "{gone}");
        }
        assert_eq!(ServerTime::from_server("  "), None);
    }

    #[test]
    fn text_that_is_no_date_is_kept_as_it_came() {
        let server_time = ServerTime::read("yesterday, at noon").unwrap();
        assert_eq!(server_time.spelled, "yesterday, at noon");
        assert_eq!(server_time.at, None);
        assert_eq!(ServerTime::read("2021-13-45").unwrap().at, None);
        assert_eq!(ServerTime::read("20-1-1").unwrap().at, None);
        assert_eq!(ServerTime::read("2021-06-11T19:1\u{e9}").unwrap().at, None);
        assert_eq!(ServerTime::read("-009999-06-11T19:10:30Z").unwrap().at, None);
        assert_eq!(ServerTime::read("0000").unwrap().at, None);
        assert_eq!(ServerTime::read("0000-06-11T19:10:30Z").unwrap().at, None);
        assert_eq!(at("0001-01-01T00:00:00Z").as_deref(), Some("0001-01-01T00:00:00Z"));
        assert_eq!(ServerTime::read("  "), None);
        assert_eq!(ServerTime::read("<>"), None);
    }
}
