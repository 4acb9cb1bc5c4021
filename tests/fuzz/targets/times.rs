//! Whatever a server gives for a time: kept as it was spelled, and shown in every zone without a panic.

#![no_main]

use jiff::tz::{Offset, TimeZone};
use libfuzzer_sys::fuzz_target;
use token_desk::domain::time::{local_time, server_time::ServerTime};

fuzz_target!(|text: &str| {
    let Some(server_time) = ServerTime::read(text) else { return };
    assert!(text.contains(&server_time.spelled) && !server_time.spelled.is_empty());
    for offset in [Offset::MIN, Offset::UTC, Offset::MAX] {
        let zone = TimeZone::fixed(offset);
        assert!(
            !local_time::day(&server_time).is_empty() && !local_time::minute(&server_time, &zone).is_empty()
        );
        if let Some(at) = server_time.at {
            assert!(server_time.latest().is_none_or(|latest| latest >= at));
            for shown in [
                local_time::long(at, &zone),
                local_time::short(at, &zone),
                local_time::date(at, &zone),
                local_time::clock(at, &zone),
                local_time::recent(at, at, &zone),
                local_time::iso(at, &zone),
                local_time::iso_utc(at),
            ] {
                assert!(!shown.is_empty());
            }
            // the same instant; a part of a millisecond goes
            let again = ServerTime::read(&local_time::iso_utc(at))
                .and_then(|server_time| server_time.at)
                .expect("a time");
            assert!((again.as_millisecond() - at.as_millisecond()).abs() <= 1);
        }
    }
});
