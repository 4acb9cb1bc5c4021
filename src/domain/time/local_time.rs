//! Times as people read them: local, with the zone's name where seconds matter.

use crate::phrase;
use jiff::{Timestamp, civil::Date, tz::TimeZone};

use crate::domain::{
    Hint,
    time::server_time::{Precision, ServerTime},
};

/// "23 Nov 2026, 14:05:30 CET".
pub fn long(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned_datetime(zone.clone()).strftime("%-d %b %Y, %H:%M:%S %Z").to_string()
}

/// "3 Nov 2026 09:12".
pub fn short(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned_datetime(zone.clone()).strftime("%-d %b %Y %H:%M").to_string()
}

/// "3 Nov 2026".
pub fn date(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned_datetime(zone.clone()).strftime("%-d %b %Y").to_string()
}

/// "09:12".
pub fn clock(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned_datetime(zone.clone()).strftime("%H:%M").to_string()
}

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

/// "09:12:30.045" on the day that `now` is in, "22 Nov 09:12:30.045" on another one of the year, "22 Nov
/// 2025 09:12:30" before.
pub fn step(at: Timestamp, now: Timestamp, zone: &TimeZone) -> String {
    let (at, now) = (at.to_zoned_datetime(zone.clone()), now.to_zoned_datetime(zone.clone()));
    let form = match (at.year() == now.year(), at.date() == now.date()) {
        (_, true) => "%H:%M:%S.%3f",
        (true, false) => "%-d %b %H:%M:%S.%3f",
        (false, false) => "%-d %b %Y %H:%M:%S",
    };
    at.strftime(form).to_string()
}

/// ISO 8601 with milliseconds and offset: "2026-11-23T14:05:30.045+01:00".
pub fn iso(at: Timestamp, zone: &TimeZone) -> String {
    at.to_zoned_datetime(zone.clone()).strftime("%Y-%m-%dT%H:%M:%S.%3f%:z").to_string()
}

/// ISO 8601 with milliseconds in UTC: "2026-11-23T13:05:30.045Z".
pub fn iso_utc(at: Timestamp) -> String {
    at.to_zoned_datetime(TimeZone::UTC).strftime("%Y-%m-%dT%H:%M:%S.%3fZ").to_string()
}

/// A server's time as a day: "12 Feb 2029"; only as much as was said of a month or a year: "Feb 2029",
/// "2029"; as it came where it is no date. Expiry dates come as midnight UTC and are shown as the day that
/// the server means, not as the evening before west of Greenwich.
pub fn day(server_time: &ServerTime) -> String {
    match server_time.at {
        Some(at) => {
            let form = match (server_time.precision, server_time.spelled.len()) {
                (Precision::Day, 4) => "%Y",
                (Precision::Day, 7) => "%b %Y",
                (Precision::Day | Precision::Time, _) => "%-d %b %Y",
            };
            at.to_zoned_datetime(TimeZone::UTC).strftime(form).to_string()
        }
        None => server_time.spelled.clone(),
    }
}

/// A server's time to the minute, local; a day stays a day, and what is no date stays as it came.
pub fn minute(server_time: &ServerTime, zone: &TimeZone) -> String {
    match (server_time.at, server_time.precision) {
        (Some(at), Precision::Time) => short(at, zone),
        _ => day(server_time),
    }
}

/// The same with "today" for the day that `now` is in: "today 09:12", "3 Nov 2026 09:12".
pub fn lately(server_time: &ServerTime, now: Timestamp, zone: &TimeZone) -> String {
    let today = |at: Timestamp| {
        at.to_zoned_datetime(zone.clone()).date() == now.to_zoned_datetime(zone.clone()).date()
    };
    match (server_time.at, server_time.precision) {
        (Some(at), Precision::Time) if today(at) => format!("today {}", clock(at, zone)),
        _ => minute(server_time, zone),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn local_times_carry_their_zone() {
        let zone = TimeZone::fixed(jiff::tz::offset(1));
        let at: Timestamp = "2026-11-23T13:05:30.045Z".parse().unwrap();
        assert_eq!(iso(at, &zone), "2026-11-23T14:05:30.045+01:00");
        assert_eq!(iso_utc(at), "2026-11-23T13:05:30.045Z");
        assert_eq!(short(at, &zone), "23 Nov 2026 14:05");
        assert_eq!(date(at, &TimeZone::fixed(jiff::tz::offset(11))), "24 Nov 2026");
        assert!(long(at, &zone).starts_with("23 Nov 2026, 14:05:30 "));
    }

    #[test]
    fn the_day_is_named_where_it_is_not_today() {
        let zone = TimeZone::fixed(jiff::tz::offset(1));
        let time = |text: &str| text.parse::<Timestamp>().unwrap();
        assert_eq!(recent(time("2026-11-22T23:05:00Z"), time("2026-11-23T13:00:00Z"), &zone), "00:05");
        assert_eq!(recent(time("2026-11-22T22:05:00Z"), time("2026-11-23T13:00:00Z"), &zone), "22 Nov 23:05");
        let step_at = |text| step(time(text), time("2026-11-23T13:00:00Z"), &zone);
        assert_eq!(step_at("2026-11-23T13:05:30.045Z"), "14:05:30.045");
        assert_eq!(step_at("2026-11-22T22:05:01.045Z"), "22 Nov 23:05:01.045");
        assert_eq!(step_at("2025-11-22T22:05:01.045Z"), "22 Nov 2025 23:05:01");
    }

    #[test]
    fn today_is_called_today_in_the_time_of_the_place() {
        let zone = TimeZone::fixed(jiff::tz::offset(1));
        let now: Timestamp = "2026-11-23T13:00:00Z".parse().unwrap();
        let said = |text: &str| lately(&ServerTime::read(text).unwrap(), now, &zone);
        assert_eq!(said("2026-11-22T23:12:00Z"), "today 00:12");
        assert_eq!(said("2026-11-22T22:12:00Z"), "22 Nov 2026 23:12");
        assert_eq!(said("2026-11-23"), "23 Nov 2026");
        assert_eq!(said("just now"), "just now");
    }

    #[test]
    fn an_expiry_day_does_not_slip_west_of_greenwich() {
        let server_time = ServerTime::read("2027-02-12T00:00:00.000Z").unwrap();
        assert_eq!(day(&server_time), "12 Feb 2027");
        for (spelled, said) in [("2027-02-12", "12 Feb 2027"), ("2027-02", "Feb 2027"), ("2027", "2027")] {
            let server_time = ServerTime::read(spelled).unwrap();
            assert_eq!(
                (day(&server_time).as_str(), minute(&server_time, &TimeZone::UTC).as_str()),
                (said, said)
            );
        }
        let odd = ServerTime::read("soon").unwrap();
        assert_eq!(minute(&odd, &TimeZone::UTC), "soon");
    }
}
