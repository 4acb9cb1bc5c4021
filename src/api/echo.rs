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

/// The body without what the server repeated in it of a secret, also where JSON's escapes spell it.
pub(super) fn without(mut body: Vec<u8>, secrets: &[&SecretString]) -> Vec<u8> {
    let spelled_out = body.contains(&b'\\').then(|| spelled_out(&body));
    // EXPOSE: to look for it and take it out
    let secrets: Vec<&[u8]> = secrets.iter().map(|secret| secret.expose_secret().as_bytes()).collect();
    if let Some(text) =
        spelled_out.filter(|text| secrets.iter().any(|secret| !pieces(text, secret).is_empty()))
    {
        body = text;
    }
    for secret in secrets {
        let found = pieces(&body, secret);
        if !found.is_empty() {
            body = cut(&body, &found);
        }
    }
    body
}

/// The same JSON with fewer escapes: those of letters that need none, and that a secret can be made of.
fn spelled_out(json: &[u8]) -> Vec<u8> {
    let mut text = Vec::with_capacity(json.len());
    let mut at = 0;
    while let Some(&byte) = json.get(at) {
        let escape = if byte == b'\\' { json.get(at + 1) } else { None };
        let (letter, length) = match escape {
            Some(b'/') => (Some(b'/'), 2),
            Some(b'u') => (json.get(at + 2..at + 6).and_then(plain_letter), 6),
            _ => (None, 0),
        };
        if let Some(letter) = letter {
            text.push(letter);
            at += length;
        } else {
            // an escape that stays is taken whole: its second half is no beginning of another one
            let whole = if escape.is_some() { 2 } else { 1 };
            text.extend_from_slice(&json[at..at + whole]);
            at += whole;
        }
    }
    text
}

/// The letter that four hexadecimal digits stand for, where it may stand in JSON as it is.
fn plain_letter(digits: &[u8]) -> Option<u8> {
    let digits =
        str::from_utf8(digits).ok().filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let letter = u8::try_from(u32::from_str_radix(digits, 16).ok()?).ok()?;
    (letter.is_ascii_graphic() && !matches!(letter, b'"' | b'\\')).then_some(letter)
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
    fn a_secret_that_json_spells_with_escapes_is_taken_out() {
        let spelled = TOKEN.bytes().map(|byte| format!("\\u{byte:04x}")).collect::<Vec<_>>().concat();
        assert_eq!(cleaned(&format!(r#"{{"a":"\\{spelled}\n\u0022"}}"#)), r#"{"a":"\\[left out]\n\u0022"}"#);
        let secret = SecretString::from("ab/cd/ef/gh/ij/kl/mn/op/qr/st/uv/wx");
        let body = r#"{"a":"ab\/cd\/ef\/gh\/ij\/kl\/mn\/op\/qr\/st\/uv\/wx"}"#;
        assert_eq!(without(body.into(), &[&secret]), br#"{"a":"[left out]"}"#);
    }

    #[test]
    fn escapes_stay_as_they_are_where_nothing_is_repeated() {
        for body in [r#"{"a":"\/\u0041\\u0041\\\"}"#, r"\", r"\u00", r"\u00e9\u+041", "\\\u{fe}"] {
            assert_eq!(cleaned(body), body);
        }
    }

    #[test]
    fn fewer_escapes_mean_the_same() {
        for json in [r#""\u0041\/\\u0041\\\u0042\"\u0022\u005c\u00e9\n\ud83d\ude00\u0020""#, r#""\\\\/""#] {
            let text = spelled_out(json.as_bytes());
            let read = |json: &[u8]| serde_json::from_slice::<String>(json).unwrap();
            assert_eq!(read(&text), read(json.as_bytes()), "{}", String::from_utf8_lossy(&text));
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
