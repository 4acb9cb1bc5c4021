//! Finds PEM blocks in a file, even after changes by editors, mails and PowerShell (byte order marks,
//! UTF-16, indentation, lost line ends), or the bytes of one thing in DER.

use base64::{Engine as _, alphabet::STANDARD, engine};
use zeroize::Zeroizing;

use super::shapes::{self, Shape};

/// The bytes may be a private key, so they are wiped when dropped.
pub(in crate::api) enum Found {
    Empty,
    /// At least one block between BEGIN and END, or a cut one.
    Blocks(Vec<Block>),
    /// No text with blocks: perhaps DER.
    Binary(Zeroizing<Vec<u8>>),
    /// Something known without reading it.
    Other(Shape),
}

pub(in crate::api) struct Block {
    /// By its label; none if of no interest (parameters, for example).
    pub shape: Option<Shape>,
    /// Its bytes; none if they are not base64 or cut off.
    pub der: Option<Zeroizing<Vec<u8>>>,
}

const BEGIN: &str = "-----BEGIN ";
const END: &str = "-----END";

pub(in crate::api) fn find(bytes: &[u8]) -> Found {
    let text = text(bytes);
    let Some(text) = text else {
        return match shapes::store(bytes) {
            Some(shape) => Found::Other(shape),
            None => Found::Binary(Zeroizing::new(bytes.to_vec())),
        };
    };
    let trimmed = text.trim_matches(|c: char| c.is_whitespace() || c.is_control() || c == '\u{feff}');
    if trimmed.is_empty() {
        return Found::Empty;
    }
    let blocks = blocks(trimmed);
    if !blocks.is_empty() {
        return Found::Blocks(blocks);
    }
    if let Some(shape) = shapes::of_text(trimmed) {
        return Found::Other(shape);
    }
    // base64 without its first and last line
    match decode(trimmed) {
        Some(der) if shapes::of_der(&der).is_some() => Found::Binary(der),
        _ => Found::Binary(Zeroizing::new(bytes.to_vec())),
    }
}

/// The text of a text file, in UTF-8 or UTF-16 with or without byte order mark.
fn text(bytes: &[u8]) -> Option<Zeroizing<String>> {
    let wide = |order: fn([u8; 2]) -> u16, bytes: &[u8]| {
        let units: Zeroizing<Vec<u16>> =
            Zeroizing::new(bytes.chunks_exact(2).map(|pair| order([pair[0], pair[1]])).collect());
        String::from_utf16(&units).ok().map(Zeroizing::new)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(u16::from_le_bytes, rest),
        [0xfe, 0xff, rest @ ..] => wide(u16::from_be_bytes, rest),
        [b'-' | b' ' | b'\r' | b'\n' | b'#', 0, ..] => wide(u16::from_le_bytes, bytes),
        [0, b'-' | b' ' | b'\r' | b'\n' | b'#', ..] => wide(u16::from_be_bytes, bytes),
        _ => std::str::from_utf8(bytes).ok().map(|text| Zeroizing::new(text.to_owned())).or_else(|| {
            // comments in an old code page are harmless; without a block it is not text
            let lossy = Zeroizing::new(String::from_utf8_lossy(bytes).into_owned());
            lossy.contains(BEGIN).then_some(lossy)
        }),
    }
}

fn blocks(text: &str) -> Vec<Block> {
    let mut found = Vec::new();
    for part in text.split(BEGIN).skip(1) {
        let Some((label, rest)) = part.split_once("-----") else {
            found.push(Block { shape: shapes::of_label(part), der: None });
            continue;
        };
        let body = rest.split_once(END).map(|(body, _)| body);
        found.push(Block { shape: shapes::of_label(label), der: body.and_then(decode) });
    }
    found
}

/// Padding may have been lost with the line ends.
const LENIENT: engine::GeneralPurpose = engine::GeneralPurpose::new(
    &STANDARD,
    engine::GeneralPurposeConfig::new().with_decode_padding_mode(engine::DecodePaddingMode::Indifferent),
);

/// Base64 with blanks, line ends, or line ends written as `\n`.
fn decode(text: &str) -> Option<Zeroizing<Vec<u8>>> {
    let mut plain = Zeroizing::new(String::with_capacity(text.len()));
    for piece in text.split("\\n") {
        for piece in piece.split("\\r") {
            plain.extend(piece.chars().filter(|c| !c.is_whitespace()));
        }
    }
    let mut bytes = Zeroizing::new(Vec::with_capacity(plain.len() / 4 * 3 + 3));
    LENIENT.decode_vec(plain.as_bytes(), &mut bytes).ok()?;
    (!bytes.is_empty()).then_some(bytes)
}
