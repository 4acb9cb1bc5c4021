//! Whatever is typed, pasted or scanned: serial numbers, user IDs, queries and addresses are what they
//! promise to be.

#![no_main]

use libfuzzer_sys::fuzz_target;
use token_desk::domain::{
    person::{UserId, query::Query},
    profile::{Address, HttpUrl, Proxy, TimeLimits},
    token::serial::{MAX_LENGTH, Serial},
};

fuzz_target!(|text: &str| {
    if let Ok(serial) = Serial::parse(text) {
        let plain = serial.as_str();
        assert!((1..=MAX_LENGTH).contains(&plain.len()));
        assert!(plain.chars().all(|c| c.is_ascii_alphanumeric() || c == '-'));
        assert_eq!(Serial::parse(plain).as_ref(), Ok(&serial));
    }
    if let Ok(query) = Query::parse(text) {
        assert!(!query.text().is_empty() && !query.kind().is_empty());
        assert_eq!(Query::parse(query.whole()).as_ref(), Ok(&query));
    }
    for id in [UserId::parse(text), UserId::from_server(text)].into_iter().flatten() {
        assert!(!id.as_str().contains(['/', '?', '#', '%', '\\']) && id.as_str() != "..");
        assert_eq!(UserId::from_server(id.as_str()).as_ref(), Ok(&id));
    }
    if let Ok(address) = Address::parse(text) {
        assert_eq!(Address::parse(address.as_str()).as_ref(), Ok(&address));
    }
    if let Ok(url) = HttpUrl::parse(text) {
        assert_eq!(HttpUrl::parse(url.as_str()).as_ref(), Ok(&url));
        assert!(url.as_str().starts_with("https:") || url.is_loopback());
    }
    Proxy::parse_url(text).ok();
    TimeLimits::parse_seconds(text).ok();
});
