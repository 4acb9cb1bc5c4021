//! The normal form for comparing texts: undoes changes after which a text is still readable.

use std::ops::Range;

use zeroize::Zeroizing;

/// How many levels of nested escapes are undone. Nobody reads deeper ones.
const DEEPEST: usize = 6;

/// The letters and digits of a text, in lower case, and their places in it. Escapes (JSON, per cent, also
/// double, HTML, `\x41`) are decoded; everything else is left out.
pub(super) struct Normal {
    letters: Zeroizing<Vec<u8>>,
    places: Vec<Range<u32>>,
}

impl Normal {
    /// With escapes decoded once.
    pub(super) fn of(text: &[u8]) -> Self {
        let plain = Layer::of(text);
        plain.undone().unwrap_or(plain).letters()
    }

    /// The same, decoded again and again while there are escapes: a server may escape twice.
    pub(super) fn each_of(text: &[u8]) -> Vec<Self> {
        let plain = Layer::of(text);
        let mut layer = plain.undone().unwrap_or(plain);
        let mut all = vec![layer.letters()];
        while let Some(next) = layer.undone().filter(|_| all.len() < DEEPEST) {
            layer = next;
            all.push(layer.letters());
        }
        all
    }

    pub(super) fn letters(&self) -> &[u8] {
        &self.letters
    }

    /// The place of a range of letters in the text.
    pub(super) fn place(&self, letters: Range<usize>) -> Range<usize> {
        let (Some(first), Some(last)) = (self.places.get(letters.start), self.places.get(letters.end - 1))
        else {
            return 0..0;
        };
        first.start as usize..last.end as usize
    }
}

/// A text, and the place of each of its bytes in the original.
struct Layer {
    bytes: Zeroizing<Vec<u8>>,
    places: Vec<Range<u32>>,
}

impl Layer {
    fn of(text: &[u8]) -> Self {
        let places = (0..text.len() as u32).map(|at| at..at + 1).collect();
        Self { bytes: Zeroizing::new(text.to_vec()), places }
    }

    /// With its escapes decoded; none if it has none.
    fn undone(&self) -> Option<Self> {
        let (mut bytes, mut places) =
            (Zeroizing::new(Vec::with_capacity(self.bytes.len())), Vec::with_capacity(self.places.len()));
        let (mut at, mut any) = (0, false);
        while at < self.bytes.len() {
            let escape = escape(&self.bytes[at..]);
            any |= escape.is_some();
            let (byte, length) = escape.unwrap_or((self.bytes[at], 1));
            bytes.push(byte);
            places.push(self.places[at].start..self.places[at + length - 1].end);
            at += length;
        }
        any.then_some(Self { bytes, places })
    }

    fn letters(&self) -> Normal {
        let mut letters = Zeroizing::new(Vec::with_capacity(self.bytes.len()));
        let mut places = Vec::with_capacity(self.places.len());
        for (byte, place) in
            self.bytes.iter().zip(&self.places).filter(|(byte, _)| byte.is_ascii_alphanumeric())
        {
            letters.push(byte.to_ascii_lowercase());
            places.push(place.clone());
        }
        Normal { letters, places }
    }
}

/// The byte of an escape at the beginning of a text, and the escape's length.
fn escape(text: &[u8]) -> Option<(u8, usize)> {
    match text {
        [b'\\', b'u', digits @ ..] => hexadecimal(digits.get(..4)?).map(|byte| (byte, 6)),
        [b'\\', b'x', digits @ ..] => hexadecimal(digits.get(..2)?).map(|byte| (byte, 4)),
        [b'\\', b'\\', ..] => Some((b'\\', 2)),
        // any other escape is skipped as a whole: its second half is not a letter, nor the beginning of an
        // escape
        [b'\\', _, ..] => Some((0, 2)),
        [b'&', b'a', b'm', b'p', b';', ..] => Some((b'&', 5)),
        [b'%', rest @ ..] => {
            // a per cent sign that is itself escaped, repeatedly
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
            byte(number).map(|byte| (byte, end + 3))
        }
        // full width, from East Asian keyboards
        [0xef, 0xbc, last @ 0x81..=0xbf, ..] => Some((last - 0x60, 3)),
        [0xef, 0xbd, last @ 0x80..=0x9e, ..] => Some((last - 0x20, 3)),
        _ => None,
    }
}

fn hexadecimal_pair(text: &[u8], at: usize) -> Option<u8> {
    hexadecimal(text.get(at..at + 2)?)
}

/// The byte of hexadecimal digits; 0, which is not a letter, for more than a byte.
fn hexadecimal(digits: &[u8]) -> Option<u8> {
    let digits =
        str::from_utf8(digits).ok().filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()))?;
    u32::from_str_radix(digits, 16).ok().map(|number| byte(number).unwrap_or(0))
}

/// The byte of a character's number, also in full width.
fn byte(number: u32) -> Option<u8> {
    let narrow = if (0xff01..=0xff5e).contains(&number) { number - 0xfee0 } else { number };
    u8::try_from(narrow).ok()
}
