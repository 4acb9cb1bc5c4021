//! What stands in `renderers.toml`, whatever that is.

use std::collections::BTreeMap;

use proptest::{collection::vec, prelude::*, sample::select};
use token_desk::launch::memory::Kept;

use super::config;

const KEYS: [&str; 8] = ["computer", "session", "renderer", "since", "times", "open", "why", "\"\""];

const VALUES: [&str; 16] = [
    "\"pc-17\"",
    "\"PC-17\"",
    "'\"'",
    "\"\\u0000\"",
    "\"local\"",
    "\"remote-desktop\"",
    "\"glow\"",
    "\"wgpu\"",
    "0",
    "1",
    "-1",
    "9223372036854775807",
    "true",
    "false",
    "1764460000",
    "[]",
];

const USUAL: [(&str, &str); 4] =
    [("computer", "\"pc-17\""), ("session", "\"local\""), ("renderer", "\"glow\""), ("since", "1764460000")];

fn table() -> impl Strategy<Value = String> {
    let odd = vec((select(&KEYS[..]), select(&VALUES[..])), 0..4);
    (select(vec!["drawn", "unfinished", "later"]), any::<[bool; 4]>(), odd).prop_map(|(name, has, odd)| {
        let usual = USUAL.into_iter().zip(has).filter(|(_, has)| *has).map(|(line, _)| line);
        // a key that stands there twice is no TOML
        let lines: BTreeMap<&str, &str> = usual.chain(odd).collect();
        let lines: Vec<String> = lines.into_iter().map(|(key, value)| format!("{key} = {value}")).collect();
        format!("[[{name}]]\n{}\n", lines.join("\n"))
    })
}

proptest! {
    #![proptest_config(config(256))]

    #[test]
    fn what_drew_the_window_is_the_same_once_it_is_written_again(tables in vec(table(), 0..90)) {
        let kept = Kept::read(tables.concat().as_bytes());
        let text = kept.text();
        prop_assert_eq!(Kept::read(text.as_bytes()), kept);
        prop_assert!(text.len() <= Kept::MOST_BYTES);
    }
}
