//! The secrets in each spelling, in normal form.

use std::{collections::HashMap, fmt::Write as _, ops::Range};

use base64::{Engine as _, prelude::BASE64_STANDARD_NO_PAD};
use rustc_hash::FxHashSet;
use zeroize::Zeroizing;

use super::normal::Normal;

/// The length of a piece of a secret, in letters of the normal form. Shorter ones occur by chance, and do
/// not help an attacker.
pub(super) const PIECE: usize = 24;

/// The step of the search: every piece contains a whole step.
const STEP: usize = PIECE / 2;

/// A secret shorter than a piece is searched as a whole; one shorter than this would be found by chance.
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

    /// Where needles or pieces of them stand in a text in normal form, in order.
    pub(super) fn find(&self, text: &[u8]) -> Vec<Range<usize>> {
        let (long, short): (Vec<_>, Vec<_>) = self.0.iter().partition(|needle| needle.len() >= PIECE);
        let mut found = pieces(text, &long);
        for needle in short {
            found.extend(whole(text, needle));
        }
        merged(found)
    }
}

/// In order, with overlaps merged.
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

/// A secret as it is, and its bytes in base64 (at each of three offsets, as it may stand inside other data),
/// hexadecimal and decimal.
fn spellings(secret: &[u8]) -> Vec<Zeroizing<Vec<u8>>> {
    let mut spelled = vec![Zeroizing::new(secret.to_vec())];
    for from in 0..3.min(secret.len()) {
        let mut base64 = BASE64_STANDARD_NO_PAD.encode(&secret[from..]).into_bytes();
        // the last letter may contain bits of the following data
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
    if !share_a_step(text, needles) {
        return Vec::new();
    }
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
                // the rest of this text may begin the next piece
                free = at + after;
                at = free;
                continue;
            }
        }
        at += STEP;
    }
    found
}

/// Whether one of the text's steps is in a needle. Most texts hold none and are much shorter than the needles
/// together, so that this takes a tenth of the time that a table of the needles takes.
fn share_a_step(text: &[u8], needles: &[&Zeroizing<Vec<u8>>]) -> bool {
    let steps: FxHashSet<&[u8]> = text.chunks_exact(STEP).collect();
    needles.iter().flat_map(|needle| needle.windows(STEP)).any(|step| steps.contains(step))
}

/// The same for a needle that is too short for pieces.
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

/// The length of the common beginning.
fn alike<'a>(one: impl Iterator<Item = &'a u8>, other: impl Iterator<Item = &'a u8>) -> usize {
    one.zip(other).take_while(|(a, b)| a == b).count()
}
