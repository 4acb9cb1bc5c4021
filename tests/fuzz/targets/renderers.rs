//! Whatever stands in renderers.toml: what is usable is used, and is the same once it is written again.

#![no_main]

use libfuzzer_sys::fuzz_target;
use token_desk::launch::memory::Kept;

fuzz_target!(|bytes: &[u8]| {
    let kept = Kept::read(bytes);
    let text = kept.text();
    assert_eq!(Kept::read(text.as_bytes()), kept);
    // what is written is short enough to be read
    assert!(text.len() <= Kept::MOST_BYTES);
});
