//! Removes what a server repeats of a secret, in any spelling, whole or cut, so that it reaches no error, no
//! history and no window.
//!
//! Text and secret are compared in one normal form ([`normal`]): lower-case letters and digits, without
//! escapes. A secret is searched as it is, backwards, and as its bytes in base64, hexadecimal and decimal.

mod needles;
mod normal;

use std::{collections::HashSet, ops::Range};

use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use needles::Needles;
use normal::Normal;

/// The replacement for a secret.
const LEFT_OUT: &[u8] = b"[left out]";

/// The body without repeated secrets.
pub fn without(body: Zeroizing<Vec<u8>>, secrets: &[&SecretString]) -> Zeroizing<Vec<u8>> {
    let found = found(&body, secrets);
    if found.is_empty() { body } else { cut(&body, &found) }
}

/// Whether a text contains a piece of a secret.
pub(super) fn shows_one_of(text: &str, secrets: &[&SecretString]) -> bool {
    !found(text.as_bytes(), secrets).is_empty()
}

/// Whether two texts share something that could be a secret: for a text beside one that was not parsed.
pub(super) fn have_in_common(text: &str, other: &[u8]) -> bool {
    fn runs(normal: &Normal) -> impl Iterator<Item = &[u8]> {
        normal.letters().windows(needles::LEAST)
    }
    let (text, other) = (Normal::each_of(text.as_bytes()), Normal::each_of(other));
    let known: HashSet<&[u8]> = text.iter().flat_map(runs).collect();
    other.iter().flat_map(runs).any(|run| known.contains(run))
}

/// Where secrets or pieces of them stand in a text, in order.
fn found(text: &[u8], secrets: &[&SecretString]) -> Vec<Range<usize>> {
    // EXPOSE: to look for them
    let plain = secrets.iter().map(|secret| secret.expose_secret().as_bytes());
    let needles = Needles::of(plain);
    if needles.is_empty() {
        return Vec::new();
    }
    let each = Normal::each_of(text);
    let places = |normal: &Normal| {
        needles.find(normal.letters()).into_iter().map(|range| normal.place(range)).collect::<Vec<_>>()
    };
    needles::merged(each.iter().flat_map(places).collect())
}

/// The text without these ranges. In JSON, a range outside strings becomes a number, so that it stays JSON.
fn cut(text: &[u8], found: &[Range<usize>]) -> Zeroizing<Vec<u8>> {
    // the largest possible size: a buffer that grows leaves copies behind
    let mut kept = Zeroizing::new(Vec::with_capacity(text.len() + found.len() * LEFT_OUT.len()));
    let is_json = matches!(text.trim_ascii_start().first(), Some(b'{' | b'['));
    let (mut at, mut quoted) = (0, false);
    for range in found {
        let before = &text[at..range.start];
        quoted = ends_quoted(before, quoted);
        kept.extend_from_slice(before);
        kept.extend_from_slice(if is_json && !quoted { b"0" } else { LEFT_OUT });
        at = range.end;
    }
    kept.extend_from_slice(&text[at..]);
    kept
}

/// Whether a JSON string is open at the end of a piece, given its beginning.
fn ends_quoted(piece: &[u8], mut quoted: bool) -> bool {
    let mut bytes = piece.iter();
    while let Some(byte) = bytes.next() {
        match byte {
            b'"' => quoted = !quoted,
            b'\\' if quoted => drop(bytes.next()),
            _ => {}
        }
    }
    quoted
}

#[cfg(test)]
mod tests;
