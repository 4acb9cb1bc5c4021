//! Whatever a server sends back: of a secret nothing readable is kept, and what holds none of it stays as it
//! came.

#![no_main]

use std::collections::HashSet;

use libfuzzer_sys::fuzz_target;
use secrecy::SecretString;
use token_desk::api::echo;

/// What is kept of a body.
fn without_secret(body: &[u8], secret: &SecretString) -> Vec<u8> {
    echo::without(body.to_vec().into(), &[secret]).to_vec()
}

/// Letters and digits, in small letters.
fn seen(text: &[u8]) -> Vec<u8> {
    text.iter().filter(|byte| byte.is_ascii_alphanumeric()).map(u8::to_ascii_lowercase).collect()
}

fn has(text: &[u8], piece: &[u8]) -> bool {
    text.windows(piece.len()).any(|window| window == piece)
}

/// The text with one letter in place of the words that stand for a secret.
fn with_mark(text: &[u8], letter: u8) -> Vec<u8> {
    const WORDS: &[u8] = b"[left out]";
    let mut marked = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.windows(WORDS.len()).position(|window| window == WORDS) {
        marked.extend_from_slice(&rest[..at]);
        marked.push(letter);
        rest = &rest[at + WORDS.len()..];
    }
    [&marked, rest].concat()
}

fuzz_target!(|data: (&str, &[u8], &[u8])| {
    let (secret, before, after) = data;
    let sought = seen(secret.as_bytes());
    let backwards: Vec<u8> = sought.iter().rev().copied().collect();
    // no key, token or code has an escape inside, or repeats itself for so long that its pieces cannot be
    // told apart
    let mut steps = HashSet::new();
    let apart = sought.windows(12).chain(backwards.windows(12)).all(|step| steps.insert(step));
    // nor does one spell the words that stand in its place
    let marked = [&sought, &backwards].into_iter().any(|spelled| has(spelled, b"leftout"));
    if sought.len() < 24 || !apart || marked || secret.contains(['\\', '%', '&']) {
        return;
    }
    let hidden = SecretString::from(secret);
    let numbers = secret.bytes().map(|byte| format!("{byte},")).collect::<String>().into_bytes();
    for spelled in [secret.as_bytes(), &sought, &backwards, &numbers] {
        let body = [before, b"  ", spelled, b"  ", after].concat();
        let kept = without_secret(&body, &hidden);
        // what stands around an escape may make one of the two ends of it
        let readable = seen(&kept);
        for piece in [&sought, &backwards] {
            assert!(!has(&readable, piece), "{}", String::from_utf8_lossy(&kept));
        }
        // in JSON a number may stand in its place
        if matches!(before.trim_ascii_start().first(), Some(b'{' | b'[')) {
            continue;
        }
        // one letter of the mark may complete what was too short to be looked for: not every letter does
        let settled = (b'a'..=b'z').chain(b'0'..=b'9').any(|letter| {
            let marked = with_mark(&kept, letter);
            without_secret(&marked, &hidden) == marked
        });
        assert!(settled, "once more changes nothing: {}", String::from_utf8_lossy(&kept));
    }
});
