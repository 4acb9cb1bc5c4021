//! The form in which texts are compared: what a person or a server does to a text that leaves it readable is
//! undone.

use std::ops::Range;

use zeroize::Zeroizing;

/// The letters and digits of a text, in small letters, and where each of them stands in it. What is spelled
/// with an escape (JSON, per cent, also twice, HTML, `\\x41`) is what it stands for; everything else is left
/// out.
pub(super) struct Normal {
    letters: Zeroizing<Vec<u8>>,
    places: Vec<Range<u32>>,
}

impl Normal {
    pub(super) fn of(text: &[u8]) -> Self {
        let mut normal = Self {
            letters: Zeroizing::new(Vec::with_capacity(text.len())),
            places: Vec::with_capacity(text.len()),
        };
        let mut at = 0;
        while at < text.len() {
            let (byte, length) = escape(&text[at..]).unwrap_or((text[at], 1));
            if byte.is_ascii_alphanumeric() {
                normal.letters.push(byte.to_ascii_lowercase());
                normal.places.push(at as u32..(at + length) as u32);
            }
            at += length;
        }
        normal
    }

    pub(super) fn letters(&self) -> &[u8] {
        &self.letters
    }

    /// Where a range of the letters stands in the text.
    pub(super) fn place(&self, letters: Range<usize>) -> Range<usize> {
        let (Some(first), Some(last)) = (self.places.get(letters.start), self.places.get(letters.end - 1))
        else {
            return 0..0;
        };
        first.start as usize..last.end as usize
    }
}

/// The byte that an escape at the beginning of a text stands for, and the escape's length.
fn escape(text: &[u8]) -> Option<(u8, usize)> {
    match text {
        [b'\\', b'u', digits @ ..] => hexadecimal(digits.get(..4)?).map(|byte| (byte, 6)),
        [b'\\', b'x', digits @ ..] => hexadecimal(digits.get(..2)?).map(|byte| (byte, 4)),
        // any other is taken whole: its second half is no letter, and no beginning of another one
        [b'\\', _, ..] => Some((0, 2)),
        [b'%', rest @ ..] => {
            // a per cent sign that is itself escaped, over and over
            let again = rest.chunks_exact(2).take_while(|pair| *pair == b"25").count();
            let again = (0..=again).rev().find(|again| hexadecimal_pair(rest, 2 * again).is_some())?;
            hexadecimal_pair(rest, 2 * again).map(|byte| (byte, 3 + 2 * again))
        }
        [b'&', b'#', rest @ ..] => {
            let end = rest.iter().take(8).position(|byte| *byte == b';')?;
            let digits = str::from_utf8(&rest[..end]).ok()?;
            let number = match digits.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => digits.parse().ok()?,
            };
            u8::try_from(number).ok().map(|byte| (byte, end + 3))
        }
        _ => None,
    }
}

fn hexadecimal_pair(text: &[u8], at: usize) -> Option<u8> {
    hexadecimal(text.get(at..at + 2)?)
}

/// The byte that hexadecimal digits stand for; 0, which is no letter, for what is more than a byte.
fn hexadecimal(digits: &[u8]) -> Option<u8> {
    let digits =
        str::from_utf8(digits).ok().filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    u32::from_str_radix(digits, 16).ok().map(|number| u8::try_from(number).unwrap_or(0))
}
