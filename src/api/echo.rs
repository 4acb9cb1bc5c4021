//! What a server repeats of what it was sent to sign in with: found, whole or cut off anywhere, and taken out, so that it
//! reaches no error, no history and no window.

use std::{collections::HashMap, ops::Range};

use secrecy::{ExposeSecret as _, SecretString};

/// How much of a secret counts as a piece of it, in bytes. Shorter ones come about by chance, and help nobody.
const PIECE: usize = 24;

/// A text is looked at in steps of this: every piece has a whole step in it.
const STEP: usize = PIECE / 2;

/// What stands in place of a secret.
const LEFT_OUT: &[u8] = b"[left out]";

/// The body without what the server repeated in it of a secret.
pub(super) fn without(mut body: Vec<u8>, secrets: &[&SecretString]) -> Vec<u8> {
    for secret in secrets {
        // EXPOSE: to look for it and take it out
        let found = pieces(&body, secret.expose_secret().as_bytes());
        if !found.is_empty() {
            body = cut(&body, &found);
        }
    }
    body
}

/// Whether a text has a piece of a secret in it.
pub(super) fn shows_one_of(text: &str, secrets: &[&SecretString]) -> bool {
    // EXPOSE: to look for it
    secrets.iter().any(|secret| !pieces(text.as_bytes(), secret.expose_secret().as_bytes()).is_empty())
}

/// Where in a text the secret stands, or a piece of it; one after the other.
fn pieces(text: &[u8], secret: &[u8]) -> Vec<Range<usize>> {
    if secret.len() < PIECE {
        return whole(text, secret);
    }
    let mut steps = HashMap::new();
    for (place, step) in secret.windows(STEP).enumerate() {
        steps.entry(step).or_insert(place);
    }
    let mut found: Vec<Range<usize>> = Vec::new();
    let (mut at, mut free) = (0, 0);
    while let Some(step) = text.get(at..at + STEP) {
        if let Some(&place) = steps.get(step) {
            let before = alike(text[free..at].iter().rev(), secret[..place].iter().rev());
            let after = alike(text[at..].iter(), secret[place..].iter());
            if before + after >= PIECE {
                found.push(at - before..at + after);
                // what is left of this text may be the beginning of the next piece
                free = at + after;
                at = free;
                continue;
            }
        }
        at += STEP;
    }
    found
}

/// The same for a secret too short to have pieces.
fn whole(text: &[u8], secret: &[u8]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while !secret.is_empty() && at + secret.len() <= text.len() {
        if text[at..].starts_with(secret) {
            found.push(at..at + secret.len());
            at += secret.len();
        } else {
            at += 1;
        }
    }
    found
}

/// How many bytes two runs have in common at their beginning.
fn alike<'a>(one: impl Iterator<Item = &'a u8>, other: impl Iterator<Item = &'a u8>) -> usize {
    one.zip(other).take_while(|(a, b)| a == b).count()
}

fn cut(text: &[u8], found: &[Range<usize>]) -> Vec<u8> {
    let mut left = Vec::with_capacity(text.len());
    let mut at = 0;
    for range in found {
        left.extend_from_slice(&text[at..range.start]);
        left.extend_from_slice(LEFT_OUT);
        at = range.end;
    }
    left.extend_from_slice(&text[at..]);
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOKEN: &str = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJkZXNrIn0.c2lnbmF0dXJlLW9mLXRoZS1kZXNr";

    fn cleaned(body: &str) -> String {
        String::from_utf8(without(body.as_bytes().to_vec(), &[&TOKEN.into()])).unwrap()
    }

    #[test]
    fn a_secret_that_was_cut_off_anywhere_is_taken_out() {
        for from in 0..=TOKEN.len() - PIECE {
            for to in from + PIECE..=TOKEN.len() {
                for before in ["", "~", "not taken: ", "0123456789_0123456789_"] {
                    let cleaned = cleaned(&format!("{before}{}… was sent", &TOKEN[from..to]));
                    assert_eq!(cleaned, format!("{before}[left out]… was sent"), "{from}..{to}");
                }
            }
        }
    }

    #[test]
    fn pieces_that_follow_each_other_are_all_taken_out() {
        let piece = &TOKEN[7..40];
        assert_eq!(cleaned(&format!("{TOKEN}{piece}, {TOKEN}")), "[left out][left out], [left out]");
    }

    #[test]
    fn less_than_a_piece_is_left_as_it_is() {
        let body = format!("a token that begins with {}…", &TOKEN[..PIECE - 1]);
        assert_eq!(cleaned(&body), body);
    }

    #[test]
    fn a_secret_of_one_letter_over_and_over_takes_no_time() {
        let secret = SecretString::from("a".repeat(64 * 1024));
        let body = "a".repeat(1024 * 1024);
        assert_eq!(without(body.into_bytes(), &[&secret]), LEFT_OUT.repeat(16));
    }
}
