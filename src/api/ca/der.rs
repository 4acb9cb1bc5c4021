//! The layers of DER, and of BER where programs write it: enough to tell files apart and to find the
//! certificates of a bundle.

pub(super) const INTEGER: u8 = 0x02;
pub(super) const BIT_STRING: u8 = 0x03;
pub(super) const OCTET_STRING: u8 = 0x04;
pub(super) const OBJECT: u8 = 0x06;
pub(super) const SEQUENCE: u8 = 0x30;
/// `[0]` around other elements.
pub(super) const CONTEXT_0: u8 = 0xa0;
/// The types of content in PKCS#7 and PKCS#12: 1.2.840.113549.1.7.…
pub(super) const PKCS7: [u8; 8] = [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07];

/// How many elements of indefinite length may lie in each other.
const DEEPEST: u8 = 16;

/// Tag and content of each element of a content.
pub(super) fn parts(mut body: &[u8]) -> Vec<(u8, &[u8])> {
    let mut parts = Vec::new();
    while let Some((tag, content, rest)) = element(body) {
        parts.push((tag, content));
        body = rest;
    }
    parts
}

/// The first element: its tag, its content, and the rest.
pub(super) fn element(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (tag, length, rest) = head(bytes)?;
    let Some(length) = length else {
        // to the end if it is cut: its first parts still say what it is
        let end = end(rest, 0).unwrap_or(rest.len());
        let (content, rest) = rest.split_at(end);
        return Some((tag, content, rest.get(2..).unwrap_or_default()));
    };
    let (content, rest) = rest.split_at_checked(length)?;
    Some((tag, content, rest))
}

/// Tag and length, and what follows; no length if it is indefinite, as BER allows.
fn head(bytes: &[u8]) -> Option<(u8, Option<usize>, &[u8])> {
    let (&tag, rest) = bytes.split_first()?;
    let (&first, rest) = rest.split_first()?;
    match first {
        0..=0x7f => Some((tag, Some(usize::from(first)), rest)),
        0x80 => Some((tag, None, rest)),
        0x81..=0x84 => {
            let (digits, rest) = rest.split_at_checked(usize::from(first & 0x7f))?;
            let length = digits.iter().fold(0, |length, digit| length << 8 | usize::from(*digit));
            Some((tag, Some(length), rest))
        }
        _ => None,
    }
}

/// Where the content of an element of indefinite length ends.
fn end(content: &[u8], depth: u8) -> Option<usize> {
    if depth == DEEPEST {
        return None;
    }
    let mut rest = content;
    loop {
        if rest.starts_with(&[0, 0]) {
            return Some(content.len() - rest.len());
        }
        let (_, length, inner) = head(rest)?;
        let skipped = match length {
            Some(length) => length,
            None => end(inner, depth + 1)? + 2,
        };
        rest = inner.get(skipped..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_of_indefinite_length_ends_where_its_own_end_is() {
        let inner = [0x30, 0x80, 0x02, 1, 7, 0, 0];
        let outer = [&[0x30, 0x80][..], &inner, &[0x04, 2, 0, 0], &[0, 0, 0x05, 0]].concat();
        let (tag, content, rest) = element(&outer).unwrap();
        assert_eq!((tag, content.len(), rest), (0x30, inner.len() + 4, &[0x05, 0][..]));
        assert_eq!(parts(content), [(0x30, &[0x02, 1, 7][..]), (0x04, &[0, 0][..])]);
    }

    #[test]
    fn what_is_cut_or_without_end_takes_neither_long_nor_forever() {
        for cut in [&[][..], &[0x30], &[0x30, 0x85, 1, 1, 1, 1, 1], &[0x30, 0x82, 1], &[2, 2, 7]] {
            assert_eq!(element(cut), None, "{cut:?}");
        }
        let endless = [0x30, 0x80].repeat(1_000_000);
        let (_, content, rest) = element(&endless).unwrap();
        assert_eq!((content.len(), rest), (endless.len() - 2, &[][..]));
    }
}
