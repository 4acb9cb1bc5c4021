//! What is looked for: the secrets in each spelling, in normal form.

use std::{collections::HashMap, fmt::Write as _, ops::Range};

use base64::{Engine as _, prelude::BASE64_STANDARD_NO_PAD};
use zeroize::Zeroizing;

use super::normal::Normal;

/// How much of a secret counts as a piece of it, in letters of the normal form. Shorter ones come about by
/// chance, and help nobody.
pub(super) const PIECE: usize = 24;

/// A text is looked at in steps of this: every piece has a whole step in it.
const STEP: usize = PIECE / 2;

/// Of a secret that is shorter than a piece, all of it is looked for; if it is shorter than this, it would
/// be found by chance.
pub(super) const LEAST: usize = 6;

pub(super) struct Needles(Vec<Zeroizing<Vec<u8>>>);

impl Needles {
    pub(super) fn of<'a>(secrets: impl Iterator<Item = &'a [u8]>) -> Self {
        let mut needles = Vec::new();
        for secret in secrets {
            for spelled in spellings(secret) {
                let normal = Normal::of(&spelled).letters().to_vec();
                if normal.len() >= LEAST {
                    let backwards = normal.iter().rev().copied().collect();
                    needles.extend([Zeroizing::new(normal), Zeroizing::new(backwards)]);
                }
            }
        }
        Self(needles)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where in a text in normal form one of them stands, or a piece of one; one after the other.
    pub(super) fn find(&self, text: &[u8]) -> Vec<Range<usize>> {
        let (long, short): (Vec<_>, Vec<_>) = self.0.iter().partition(|needle| needle.len() >= PIECE);
        let mut found = pieces(text, &long);
        for needle in short {
            found.extend(whole(text, needle));
        }
        merged(found)
    }
}

/// In their order, and what overlaps is one.
pub(super) fn merged(mut found: Vec<Range<usize>>) -> Vec<Range<usize>> {
    found.sort_by_key(|range| range.start);
    found.dedup_by(|next, last| {
        let overlaps = next.start < last.end;
        if overlaps {
            last.end = last.end.max(next.end);
        }
        overlaps
    });
    found
}

/// A secret as it is, and its bytes in base64 (from each of three places on, as it may stand inside of
/// something), hexadecimal and decimal.
fn spellings(secret: &[u8]) -> Vec<Zeroizing<Vec<u8>>> {
    let mut spelled = vec![Zeroizing::new(secret.to_vec())];
    for from in 0..3.min(secret.len()) {
        let mut base64 = BASE64_STANDARD_NO_PAD.encode(&secret[from..]).into_bytes();
        // the last letter may have bits of what follows
        if !(secret.len() - from).is_multiple_of(3) {
            base64.pop();
        }
        spelled.push(Zeroizing::new(base64));
    }
    let (mut hexadecimal, mut decimal) =
        (String::with_capacity(2 * secret.len()), String::with_capacity(3 * secret.len()));
    for byte in secret {
        // writing to a text cannot fail
        write!(hexadecimal, "{byte:02x}").ok();
        write!(decimal, "{byte}").ok();
    }
    spelled.extend([hexadecimal, decimal].map(|text| Zeroizing::new(text.into_bytes())));
    spelled
}

fn pieces(text: &[u8], needles: &[&Zeroizing<Vec<u8>>]) -> Vec<Range<usize>> {
    let mut steps = HashMap::new();
    for needle in needles {
        for (place, step) in needle.windows(STEP).enumerate() {
            steps.entry(step).or_insert((*needle, place));
        }
    }
    let mut found: Vec<Range<usize>> = Vec::new();
    let (mut at, mut free) = (0, 0);
    while let Some(step) = text.get(at..at + STEP) {
        if let Some(&(needle, place)) = steps.get(step) {
            let before = alike(text[free..at].iter().rev(), needle[..place].iter().rev());
            let after = alike(text[at..].iter(), needle[place..].iter());
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

/// The same for one that is too short to have pieces.
fn whole(text: &[u8], needle: &[u8]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while at + needle.len() <= text.len() {
        if text[at..].starts_with(needle) {
            found.push(at..at + needle.len());
            at += needle.len();
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
