//! Times and spans as the reader's language writes them, by the reader's clock.

use std::time::Duration;

use jiff::{Timestamp, ZonedDateTime, civil::Date, tz::TimeZone};

use super::reader::zone;
use crate::{
    domain::time::{
        local_time,
        server_time::{Precision, ServerTime},
    },
    say,
};

/// With seconds and zone: "23 Nov 2026, 14:05:30 CET".
pub fn long(at: Timestamp) -> String {
    let at = local(at);
    say!("time-long", date = day_of(at.date()), time = at.strftime("%H:%M:%S %Z").to_string())
}

/// Local with zone, then in UTC: "23 Nov 2026, 14:05:30 CET (2026-11-23T13:05:30.045Z)".
pub fn with_utc(at: Timestamp) -> String {
    say!("time-and-utc", at = long(at), utc = local_time::iso_utc(at))
}

/// "3 Nov 2026 09:12".
pub fn short(at: Timestamp) -> String {
    let at = local(at);
    date_and_time(&at, "%H:%M")
}

/// "3 Nov 2026".
pub fn date(at: Timestamp) -> String {
    day_of(local(at).date())
}

/// "09:12".
pub fn clock(at: Timestamp) -> String {
    local(at).strftime("%H:%M").to_string()
}

/// "09:12" on the day that `now` is in, "22 Nov 09:12" on another one of the year, "22 Nov 2025" before.
pub fn recent(at: Timestamp, now: Timestamp) -> String {
    let (at, now) = (local(at), local(now));
    match (at.year() == now.year(), at.date() == now.date()) {
        (_, true) => at.strftime("%H:%M").to_string(),
        (true, false) => day_in_year_and_time(&at, "%H:%M"),
        (false, false) => day_of(at.date()),
    }
}

/// "09:12:30.045" on the day that `now` is in, "22 Nov 09:12:30.045" on another one of the year, "22 Nov
/// 2025 09:12:30" before.
pub fn step(at: Timestamp, now: Timestamp) -> String {
    let (at, now) = (local(at), local(now));
    match (at.year() == now.year(), at.date() == now.date()) {
        (_, true) => at.strftime("%H:%M:%S.%3f").to_string(),
        (true, false) => day_in_year_and_time(&at, "%H:%M:%S.%3f"),
        (false, false) => date_and_time(&at, "%H:%M:%S"),
    }
}

/// "09:12:30" on the day that `now` is in, "22 Nov 09:12:30" on another one of the year, "22 Nov 2025
/// 09:12:30" before.
pub fn second(at: Timestamp, now: Timestamp) -> String {
    let (at, now) = (local(at), local(now));
    match (at.year() == now.year(), at.date() == now.date()) {
        (_, true) => at.strftime("%H:%M:%S").to_string(),
        (true, false) => day_in_year_and_time(&at, "%H:%M:%S"),
        (false, false) => date_and_time(&at, "%H:%M:%S"),
    }
}

/// A server's time as a day: "12 Feb 2029"; only as much as was said of a month or a year: "Feb 2029",
/// "2029"; as it came where it is no date. Expiry dates come as midnight UTC and are shown as the day that
/// the server means, not as the evening before west of Greenwich.
pub fn day(server_time: &ServerTime) -> String {
    let Some(at) = server_time.at else { return server_time.spelled.clone() };
    let date = at.to_zoned_datetime(TimeZone::UTC).date();
    match (server_time.precision, server_time.spelled.len()) {
        (Precision::Day, 4) => date.strftime("%Y").to_string(),
        (Precision::Day, 7) => {
            say!("month-and-year", month = month(date), year = date.year().to_string())
        }
        (Precision::Day | Precision::Time, _) => day_of(date),
    }
}

/// A server's time to the minute; a day stays a day, and what is no date stays as it came.
pub fn minute(server_time: &ServerTime) -> String {
    match (server_time.at, server_time.precision) {
        (Some(at), Precision::Time) => short(at),
        _ => day(server_time),
    }
}

/// The same with "today" for the day that `now` is in: "today 09:12", "3 Nov 2026 09:12".
pub fn lately(server_time: &ServerTime, now: Timestamp) -> String {
    match (server_time.at, server_time.precision) {
        (Some(at), Precision::Time) if local(at).date() == local(now).date() => {
            say!("today-at", time = clock(at))
        }
        _ => minute(server_time),
    }
}

/// "20 seconds", "2 minutes"; whole units only.
pub fn span(span: Duration) -> String {
    let seconds = span.as_secs();
    match seconds {
        0 => say!("milliseconds", count = u64::try_from(span.as_millis()).unwrap_or(u64::MAX)),
        _ if seconds.is_multiple_of(3600) => say!("hours", count = seconds / 3600),
        _ if seconds.is_multiple_of(60) => say!("minutes", count = seconds / 60),
        _ => say!("seconds", count = seconds),
    }
}

fn local(at: Timestamp) -> ZonedDateTime {
    at.to_zoned_datetime(zone())
}

fn date_and_time(at: &ZonedDateTime, form: &str) -> String {
    say!("date-and-time", date = day_of(at.date()), time = at.strftime(form).to_string())
}

fn day_in_year_and_time(at: &ZonedDateTime, form: &str) -> String {
    let day = say!("day-in-year", day = at.day().to_string(), month = month(at.date()));
    say!("date-and-time", date = day, time = at.strftime(form).to_string())
}

/// A day of the calendar.
fn day_of(date: Date) -> String {
    let (day, year) = (date.day().to_string(), date.year().to_string());
    say!("date", day = day, month = month(date), year = year)
}

/// The same text with no-break spaces between day, month and year, so that no line ends in a date.
pub fn unbroken(mut text: String) -> String {
    let may_hold_one = text.as_bytes().windows(2).any(|pair| pair[1] == b' ' && is_of_a_day(pair[0].into()));
    if !may_hold_one {
        return text;
    }
    let mut spaces = Vec::new();
    for word in (1..=12).map(month_word).filter(|word| word.starts_with(char::is_alphabetic)) {
        for (at, _) in text.match_indices(word) {
            let (before, after) = (&text[..at], &text[at + word.len()..]);
            let day = before.strip_suffix(' ').filter(|day| day.ends_with(is_of_a_day));
            if day.is_none() || after.starts_with(char::is_alphanumeric) {
                continue;
            }
            spaces.push(at - 1);
            let year =
                after.strip_prefix(' ').map_or(0, |year| year.bytes().take_while(u8::is_ascii_digit).count());
            if year == 4 {
                spaces.push(at + word.len());
            }
        }
    }
    // from the end, as a no-break space is longer
    spaces.sort_unstable();
    for at in spaces.into_iter().rev() {
        text.replace_range(at..=at, "\u{a0}");
    }
    text
}

/// What a day ends with: "3", and in German "3.".
fn is_of_a_day(char: char) -> bool {
    char.is_ascii_digit() || char == '.'
}

fn month(date: Date) -> &'static str {
    month_word(date.month())
}

fn month_word(number: i8) -> &'static str {
    match number {
        1 => say!("month-1"),
        2 => say!("month-2"),
        3 => say!("month-3"),
        4 => say!("month-4"),
        5 => say!("month-5"),
        6 => say!("month-6"),
        7 => say!("month-7"),
        8 => say!("month-8"),
        9 => say!("month-9"),
        10 => say!("month-10"),
        11 => say!("month-11"),
        _ => say!("month-12"),
    }
}
