//! Times in the local zone: days that are typed, and ISO 8601 for files.

use jiff::{Timestamp, civil::Date, tz::TimeZone};

use crate::{domain::Hint, phrase};

/// "09:12" on the day that `now` is in, "22 Nov 09:12" on another one of the year, "22 Nov 2025" before.
pub fn recent(at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    let (at, now) = (at.to_zoned_datetime(zone.clone()), now.to_zoned_datetime(zone.clone()));
    let form = match (at.year() == now.year(), at.date() == now.date()) {
        (_, true) => "%H:%M",
        (true, false) => "%-d %b %H:%M",
        (false, false) => "%-d %b %Y",
    };
    at.strftime(form).to_string()
}

/// Reads a day as it is typed, "2026-11-23"; none where nothing is typed.
///
/// # Errors
/// A [`Hint`] when it is no day.
pub fn typed_day(text: &str) -> Result<Option<Date>, Hint> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    // nothing but a day: a time of day would be left out in silence
    let plain = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let day = text.parse().ok().filter(|_| plain);
    day.map(Some).ok_or_else(|| Hint::new(phrase!("hint-day")))
}

/// The instant at which a day begins; none at the end of all time.
pub fn day_begins(day: Date, zone: &TimeZone) -> Option<Timestamp> {
    Some(day.to_zoned_datetime(zone.clone()).ok()?.timestamp())
}

/// The day that lies this many days before.
pub fn days_before(day: Date, days: i32) -> Option<Date> {
    day.checked_sub(jiff::Span::new().days(days)).ok()
}

/// ISO 8601 with milliseconds and offset: "2026-11-23T14:05:30.045+01:00".
pub fn iso(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%dT%H:%M:%S.%3f%:z").to_string()
}

/// ISO 8601 with milliseconds in UTC: "2026-11-23T13:05:30.045Z".
pub fn iso_utc(at: Timestamp) -> String {
    at.to_zoned_datetime(TimeZone::UTC).strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_in_files_carry_their_offset() {
        let zone = TimeZone::fixed(jiff::tz::offset(1));
        let at: Timestamp = "2026-11-23T13:05:30.045Z".parse().unwrap();
        assert_eq!(iso(at, &zone), "2026-11-23T14:05:30.045+01:00");
        assert_eq!(iso_utc(at), "2026-11-23T13:05:30.045Z");
    }
}
