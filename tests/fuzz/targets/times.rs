//! Whatever a server gives for a time: kept as it was spelled, and shown in every zone and language without
//! a panic.

#![no_main]

use jiff::tz::{Offset, TimeZone};
use libfuzzer_sys::fuzz_target;
use token_desk::{
    domain::{
        language::Language,
        time::{local_time, server_time::ServerTime},
    },
    words::{self, Reader, time},
};

fuzz_target!(|text: &str| {
    let Some(server_time) = ServerTime::read(text) else { return };
    assert!(text.contains(&server_time.spelled) && !server_time.spelled.is_empty());
    for (place, offset) in [Offset::MIN, Offset::UTC, Offset::MAX].into_iter().enumerate() {
        let zone = TimeZone::fixed(offset);
        words::speak_to(&Reader { language: Language::ALL[place], zone: zone.clone() });
        assert!(!time::day(&server_time).is_empty() && !time::minute(&server_time).is_empty());
        if let Some(at) = server_time.at {
            assert!(server_time.latest().is_none_or(|latest| latest >= at));
            for shown in [
                time::long(at),
                time::short(at),
                time::date(at),
                time::clock(at),
                time::recent(at, at),
                time::step(at, at),
                time::lately(&server_time, at),
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
