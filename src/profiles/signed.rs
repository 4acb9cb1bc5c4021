//! Signatures of profiles, by which a company's own are told from others.
//!
//! A signature (Ed25519, RFC 8032, in Base64) stands in the profile's own table under [`SIGNATURE`]. It
//! covers every other key of that table, also those that this version does not know, with its value and its
//! kind: see [`signing_input`]. It does not cover comments, blank lines, the order of keys and how a value is
//! spelled (`'a'` or `"a"`, `16` or `0x10`), so that a signed file may be tidied. Tables are signed one by
//! one: taking one out of the file, or in from another, leaves the others' signatures good.

use std::fmt::{self, Write as _};

use aws_lc_rs::signature::{ED25519, Ed25519KeyPair, KeyPair as _, UnparsedPublicKey};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use toml_edit::{Document, DocumentMut, Item, Table, TableLike, Value};
use zeroize::Zeroizing;

use super::{
    error::Cause,
    keys::SIGNATURE,
    read::{self, Read, TABLE},
    text::{source_of, unreadable},
};
use crate::{
    domain::{
        machine_policy::ProfileKey,
        phrase::Phrase,
        profile::{Catalogue, Profile, Trouble},
    },
    files::Source,
    phrase,
};

/// The first line of what is signed: another kind of text must not pass for a profile, nor this kind for
/// another.
const KIND: &str = "token-desk profile 1\n";

const BEGIN: &str = "-----BEGIN PRIVATE KEY-----";
const END: &str = "-----END PRIVATE KEY-----";

/// A private key for signing profiles. No `Debug` shows it.
pub struct SigningKey(Ed25519KeyPair);

impl SigningKey {
    /// A new key; none where the system gives no randomness.
    pub fn generate() -> Option<Self> {
        Ed25519KeyPair::generate().ok().map(Self)
    }

    /// Reads PKCS#8 in PEM form (RFC 7468), as [`Self::to_pem`] and OpenSSL write it; none for anything else.
    pub fn from_pem(text: &str) -> Option<Self> {
        let (_, rest) = text.split_once(BEGIN)?;
        let (inside, _) = rest.split_once(END)?;
        let inside: Zeroizing<String> = Zeroizing::new(inside.split_whitespace().collect());
        let der = Zeroizing::new(STANDARD.decode(inside.as_bytes()).ok()?);
        Ed25519KeyPair::from_pkcs8(&der).ok().map(Self)
    }

    /// The key as PKCS#8 in PEM form; none if the library fails.
    pub fn to_pem(&self) -> Option<Zeroizing<String>> {
        let der = self.0.to_pkcs8v1().ok()?;
        let encoded = Zeroizing::new(STANDARD.encode(der.as_ref()));
        let mut text = Zeroizing::new(format!("{BEGIN}\n"));
        for line in encoded.as_bytes().chunks(64) {
            text.push_str(std::str::from_utf8(line).ok()?);
            text.push('\n');
        }
        text.push_str(END);
        text.push('\n');
        Some(text)
    }

    /// The key that profiles are checked with.
    pub fn public(&self) -> ProfileKey {
        let mut bytes = [0; ProfileKey::LENGTH];
        bytes.copy_from_slice(self.0.public_key().as_ref());
        ProfileKey::new(bytes)
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("SigningKey").field(&self.public()).finish()
    }
}

/// What came of signing a file.
#[derive(Debug)]
pub struct Signed {
    /// The new content of the file.
    pub bytes: Vec<u8>,
    /// The names of the profiles that were signed.
    pub names: Vec<String>,
    /// Profiles that cannot be used, and so were not signed.
    pub troubles: Vec<Trouble>,
}

/// Signs each usable profile of a file; an older signature is replaced.
///
/// # Errors
/// The file is not TOML.
pub fn sign(bytes: Vec<u8>, key: &SigningKey) -> Result<Signed, Cause> {
    let source = source_of(bytes).map_err(|trouble| Cause::unreadable(&unreadable(trouble)))?;
    let Read { catalogue, places, .. } = read::read(&source);
    if catalogue.unreadable {
        return Err(Cause::unreadable(&catalogue));
    }
    let mut document: DocumentMut = source.plain().parse().map_err(|_| Cause::Fault)?;
    let tables = document.get_mut(TABLE).and_then(Item::as_array_of_tables_mut);
    if let Some(tables) = tables {
        for place in places {
            let table = tables.get_mut(place).ok_or(Cause::Fault)?;
            let signature = STANDARD.encode(key.0.sign(&signing_input(table)));
            table.insert(SIGNATURE, toml_edit::value(signature));
        }
    }
    let bytes = source.with(&document.to_string()).to_bytes();
    let names = catalogue.profiles.into_iter().map(|profile| profile.name).collect();
    Ok(Signed { bytes, names, troubles: catalogue.troubles })
}

/// Of a file's profiles those that are signed with the key; each other is a trouble.
pub fn only_signed(bytes: Vec<u8>, key: &ProfileKey) -> Catalogue {
    match source_of(bytes) {
        Ok(source) => only(&source, read::read(&source), key).catalogue,
        Err(trouble) => unreadable(trouble),
    }
}

/// The same of a text that was read.
pub(super) fn only(source: &Source, read: Read, key: &ProfileKey) -> Read {
    let document = Document::parse(source.text.as_str()).ok();
    let tables = document.as_ref().and_then(|document| document.get(TABLE)?.as_array_of_tables());
    let Read { mut catalogue, places, .. } = read;
    let mut kept = Read::default();
    for (profile, place) in std::mem::take(&mut catalogue.profiles).into_iter().zip(places) {
        // a text that is not TOML as a whole has no tables to check
        let checked = match tables.and_then(|tables| tables.get(place)) {
            Some(table) => check(table, key),
            None => Err(phrase!("profile-unsigned")),
        };
        match checked {
            Ok(()) => {
                kept.catalogue.profiles.push(profile);
                kept.places.push(place);
            }
            Err(reason) => {
                catalogue.troubles.push(Trouble { line: None, profile: Some(profile.name), reason });
            }
        }
    }
    kept.catalogue.troubles = catalogue.troubles;
    kept.catalogue.unreadable = catalogue.unreadable;
    kept
}

/// The place of a profile in a text that was read, if its table has a signature there.
pub(super) fn place(source: &Source, read: &Read, profile: &Profile) -> Option<usize> {
    let index = read.catalogue.profiles.iter().position(|own| own == profile)?;
    let place = *read.places.get(index)?;
    let document = Document::parse(source.text.as_str()).ok()?;
    let table = document.get(TABLE)?.as_array_of_tables()?.get(place)?;
    table.contains_key(SIGNATURE).then_some(place)
}

/// Whether a table is signed with the key.
///
/// # Errors
/// Why not, in words.
fn check(table: &Table, key: &ProfileKey) -> Result<(), Phrase> {
    let Some(item) = table.get(SIGNATURE) else { return Err(phrase!("profile-unsigned")) };
    let text = item.as_str().ok_or_else(|| phrase!("profile-signature-damaged"))?;
    let signature = STANDARD.decode(text.trim()).map_err(|_| phrase!("profile-signature-damaged"))?;
    UnparsedPublicKey::new(&ED25519, key.bytes())
        .verify(&signing_input(table), &signature)
        .map_err(|_| phrase!("profile-signature-wrong"))
}

/// What is signed of a table: one text for everything that it says, and for nothing else.
///
/// [`KIND`], then the table without [`SIGNATURE`] as `{key:value,…}`, keys in the order of their bytes.
/// Keys and texts are in double quotes with `\` before `"` and `\`, and control characters as `\u{…}`. A
/// whole number is in decimal; `true` and `false` are words; a fraction is `f` and the hexadecimal bits of
/// its double; a date `d` and the date in quotes; a list is in brackets, a table within in braces. So two
/// tables have the same text only if they hold the same keys with the same values of the same kinds.
pub fn signing_input(table: &Table) -> Vec<u8> {
    let mut text = KIND.to_owned();
    braces(table, Some(SIGNATURE), &mut text);
    text.into_bytes()
}

fn braces(table: &dyn TableLike, except: Option<&str>, text: &mut String) {
    let mut keys: Vec<_> = table.iter().filter(|(key, _)| Some(*key) != except).collect();
    keys.sort_by_key(|(key, _)| *key);
    text.push('{');
    for (place, (key, item)) in keys.into_iter().enumerate() {
        if place > 0 {
            text.push(',');
        }
        quoted(key, text);
        text.push(':');
        item_text(item, text);
    }
    text.push('}');
}

fn item_text(item: &Item, text: &mut String) {
    match item {
        Item::None => text.push('-'),
        Item::Value(value) => value_text(value, text),
        Item::Table(table) => braces(table, None, text),
        Item::ArrayOfTables(tables) => {
            brackets(tables.iter(), text, |table, text| braces(table, None, text));
        }
    }
}

fn value_text(value: &Value, text: &mut String) {
    match value {
        Value::String(words) => quoted(words.value(), text),
        Value::Integer(number) => write!(text, "{}", number.value()).unwrap_or_default(),
        Value::Float(number) => write!(text, "f{:016x}", number.value().to_bits()).unwrap_or_default(),
        Value::Boolean(is_on) => write!(text, "{}", is_on.value()).unwrap_or_default(),
        Value::Datetime(at) => {
            text.push('d');
            quoted(&at.value().to_string(), text);
        }
        Value::Array(array) => brackets(array.iter(), text, value_text),
        Value::InlineTable(table) => braces(table, None, text),
    }
}

fn brackets<T>(items: impl Iterator<Item = T>, text: &mut String, each: impl Fn(T, &mut String)) {
    text.push('[');
    for (place, item) in items.enumerate() {
        if place > 0 {
            text.push(',');
        }
        each(item, text);
    }
    text.push(']');
}

fn quoted(words: &str, text: &mut String) {
    text.push('"');
    for char in words.chars() {
        match char {
            '"' | '\\' => {
                text.push('\\');
                text.push(char);
            }
            char if char.is_control() => write!(text, "\\u{{{:x}}}", u32::from(char)).unwrap_or_default(),
            char => text.push(char),
        }
    }
    text.push('"');
}
