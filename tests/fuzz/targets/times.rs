//! Whatever a server gives for a time: kept as it was spelled, and shown in every zone without a panic.

#![no_main]

use jiff::tz::{Offset, TimeZone};
use libfuzzer_sys::fuzz_target;
use token_desk::domain::{local_time, moment::Moment};

fuzz_target!(|text: &str| {
    let Some(moment) = Moment::read(text) else { return };
    assert!(text.contains(&moment.spelled) && !moment.spelled.is_empty());
    for offset in [Offset::MIN, Offset::UTC, Offset::MAX] {
        let zone = TimeZone::fixed(offset);
        assert!(!local_time::day(&moment).is_empty() && !local_time::minute(&moment, &zone).is_empty());
        if let Some(at) = moment.at {
            assert!(moment.latest().is_none_or(|latest| latest >= at));
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
            let again = Moment::read(&local_time::iso_utc(at)).and_then(|moment| moment.at).expect("a time");
            assert!((again.as_millisecond() - at.as_millisecond()).abs() <= 1);
        }
    }
});
