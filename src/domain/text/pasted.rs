//! What mail programs, web pages, spreadsheets and labels put around what somebody meant to paste.
//!
//! One function for each kind of field takes that off. Each is used where a text becomes a value (`parse`),
//! so that what is judged is what is sent and recorded; the window says so where something was taken off.
//! The same again changes nothing.

use crate::phrase;
use std::path::PathBuf;

use crate::domain::{Hint, text};

/// Pairs that enclose what is meant.
const BRACKETS: [(char, char); 4] = [('<', '>'), ('(', ')'), ('[', ']'), ('{', '}')];

/// The longest label before a colon, in characters: "E-mail address of the person concerned:".
const LABEL: usize = 40;

/// One line without what nobody sees; full-width signs (as Japanese keyboards type them) are plain ones. Of
/// what can have a meaning nothing is taken off.
pub fn plain(text: &str) -> String {
    if text::is_plain_ascii(text) {
        return text::whole_line(text);
    }
    let kept = |c: &char| !text::is_invisible(*c) && (!c.is_control() || c.is_whitespace());
    let half: String = text.chars().filter(kept).map(half_width).collect();
    text::line(&half, usize::MAX).into_owned()
}

/// Full-width forms (U+FF01 to U+FF5E) as plain ASCII.
pub fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        other => other,
    }
}

/// Typographic hyphens as the one on the keyboard.
pub fn hyphen(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => '-',
        other => other,
    }
}

/// Quotes of every language, and what spreadsheets and word processors make of them.
pub fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '\''
            | '`'
            | '´'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '‘'
            | '’'
            | '‚'
            | '‛'
            | '«'
            | '»'
            | '‹'
            | '›'
    )
}

/// Without quotes and brackets around it, and without the signs that end a sentence or separate the items of
/// a list.
pub fn bare(text: &str) -> &str {
    let mut bare = text;
    loop {
        let before = bare;
        bare = bare.trim().trim_start_matches([';', ',']).trim_end_matches([';', ',', '.']).trim();
        bare = bare.trim_start_matches(is_quote).trim_end_matches(is_quote);
        for (open, close) in BRACKETS {
            bare = without_brackets(bare, open, close);
        }
        if bare == before {
            return bare;
        }
    }
}

/// A bracket goes with its other half, or because that is not there.
fn without_brackets(text: &str, open: char, close: char) -> &str {
    let opened = text.strip_prefix(open);
    let closed = text.strip_suffix(close);
    match (opened, closed) {
        (Some(inner), _) if inner.ends_with(close) && !inner[..inner.len() - 1].contains([open, close]) => {
            &inner[..inner.len() - 1]
        }
        (Some(inner), _) if !inner.contains(close) => inner,
        (None, Some(inner)) if !inner.contains(open) => inner,
        _ => text,
    }
}

/// A label and what stands behind its colon: "E-mail: ada@acme.example", "mailto:…".
fn labelled(text: &str) -> Option<(&str, &str)> {
    let (label, rest) = text.split_once(':')?;
    let (label, rest) = (label.trim(), rest.trim());
    let of_a_label =
        |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_' | '.' | '/' | '(' | ')' | '#');
    let fits = label.starts_with(char::is_alphabetic)
        && label.chars().all(of_a_label)
        && label.chars().count() <= LABEL
        && !rest.is_empty()
        && !rest.starts_with("//");
    fits.then_some((label, rest))
}

/// An e-mail address or a user name: out of `Name <address>`, `mailto:…`, "E-mail: …", a line with other
/// words, quotes, and what separates one from the next.
///
/// # Errors
/// A [`Hint`] when several addresses are in it.
pub fn who(text: &str) -> Result<String, Hint> {
    let mut who = plain(text);
    loop {
        // an accent that stood on what was taken off goes too
        let next = plain(&who_step(&who)?);
        if next == who {
            return Ok(who);
        }
        who = next;
    }
}

fn who_step(text: &str) -> Result<String, Hint> {
    let text = bare(text);
    if text.matches('@').count() > 1 && several(text) {
        return Err(Hint::new(phrase!("hint-several-addresses")));
    }
    if let Some(inner) = angled(text) {
        return Ok(plain(inner));
    }
    if let Some((label, rest)) = labelled(text) {
        if label.eq_ignore_ascii_case("mailto") {
            let address = rest.split('?').next().unwrap_or(rest);
            return Ok(plain(&percent_decoded(address)));
        }
        return Ok(rest.to_owned());
    }
    if !text.contains('@') {
        return Ok(text.to_owned());
    }
    let whole = |part: &&str| part.contains('@') && !part.starts_with('@') && !part.ends_with('@');
    let found = match text.split_whitespace().find(whole) {
        Some(part) if text.contains(' ') => part,
        _ => text,
    };
    // what word processors make of a hyphen and an apostrophe
    Ok(found.chars().map(hyphen).map(|c| if c == '’' { '\'' } else { c }).collect())
}

/// The address in `Name <address>`.
fn angled(text: &str) -> Option<&str> {
    let (_, rest) = text.split_once('<')?;
    let (inner, _) = rest.split_once('>')?;
    inner.contains('@').then(|| inner.trim())
}

/// Whether more than one part of a text is an address.
fn several(text: &str) -> bool {
    let apart = |c: char| c.is_whitespace() || matches!(c, ';' | ',' | '<' | '>' | '(' | ')');
    let mut addresses: Vec<&str> =
        text.split(apart).map(bare).filter(|part| part.contains('@')).map(unlabelled).collect();
    addresses.sort_unstable();
    // "ada@acme.example <mailto:ada@acme.example>" is one
    addresses.dedup_by(|one, other| one.eq_ignore_ascii_case(other));
    addresses.len() > 1
}

fn unlabelled(text: &str) -> &str {
    labelled(text).map_or(text, |(_, rest)| rest)
}

/// `%40` and its like as the signs that they stand for.
fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let digits = bytes.get(at + 1..at + 3).filter(|_| byte == b'%');
        let digits = digits.filter(|digits| digits.iter().all(u8::is_ascii_hexdigit));
        let code = digits.and_then(|digits| str::from_utf8(digits).ok());
        let code = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        decoded.push(code.unwrap_or(byte));
        at += if code.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// An address of the web: out of a line with a label, quotes, brackets and what ends a sentence.
pub fn url(text: &str) -> String {
    stripped(text, url_step)
}

/// Reads a value again as it is spelled, until nothing more comes off: what is saved must come back the
/// same.
pub(in crate::domain) fn settled<T: PartialEq>(
    text: &str,
    read: impl Fn(&str) -> Result<T, Hint>,
    spelled: impl Fn(&T) -> &str,
) -> Result<T, Hint> {
    let mut value = read(text)?;
    // as what was saved mostly is: read again, it gives the same
    if spelled(&value) == text {
        return Ok(value);
    }
    loop {
        let again = read(spelled(&value))?;
        if again == value {
            return Ok(value);
        }
        value = again;
    }
}

/// Takes off until nothing is left to be taken off; an accent that stood on what went goes too.
fn stripped(text: &str, step: fn(&str) -> &str) -> String {
    let mut text = plain(text);
    loop {
        let next = plain(step(&text));
        if next == text {
            return text;
        }
        text = next;
    }
}

fn url_step(plain: &str) -> &str {
    let Some(at) = plain.find("://") else { return bare(plain) };
    let scheme = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.');
    let start = plain[..at]
        .rfind(|c| !scheme(c))
        .map_or(0, |before| before + plain[before..].chars().next().map_or(0, char::len_utf8));
    let url = plain[start..].split(' ').next().unwrap_or_default();
    // a host in brackets is an IPv6 address
    let url = if plain[..start].trim_end().ends_with('<') { url.trim_end_matches('>') } else { url };
    url.trim_end_matches(|c| is_quote(c) || matches!(c, ';' | ',' | '.' | '>' | ')'))
}

/// What an ID or a number is called before its colon, in small letters without blanks and signs.
const LABELS: [&str; 22] = [
    "accessid",
    "case",
    "caseno",
    "casenumber",
    "change",
    "clientid",
    "id",
    "incident",
    "incidentno",
    "incidentnumber",
    "no",
    "nr",
    "number",
    "oauthclientid",
    "ref",
    "reference",
    "request",
    "requestnumber",
    "ticket",
    "ticketid",
    "ticketno",
    "ticketnumber",
];

/// An ID (client ID, access ID) or a ticket number: out of its label, quotes, brackets, and what separates
/// one from the next.
pub fn id(text: &str) -> String {
    stripped(text, id_step)
}

fn id_step(text: &str) -> &str {
    let bare = bare(text);
    let labelled = bare.split_once([':', '=']).filter(|(label, rest)| {
        let letters = label.chars().filter(char::is_ascii_alphanumeric);
        let label: String = letters.map(|c| c.to_ascii_lowercase()).collect();
        LABELS.contains(&label.as_str()) && !rest.trim().is_empty()
    });
    labelled.map_or(bare, |(_, rest)| rest.trim())
}

/// Permissions, however they are listed: with blanks, commas, line ends, in quotes or as a JSON list.
pub fn scopes(text: &str) -> Vec<String> {
    let apart = |c: char| c.is_whitespace() || is_quote(c) || matches!(c, ',' | ';' | '[' | ']');
    let plain = plain(text);
    let scopes = plain.split(apart).map(self::plain);
    let mut seen: Vec<String> = Vec::new();
    for scope in scopes.filter(|scope| !scope.is_empty() && !scope.ends_with([':', '='])) {
        if !seen.contains(&scope) {
            seen.push(scope);
        }
    }
    seen
}

/// A file's path: without the quotes that file managers add, the mark that Windows' properties put before
/// one, and `file://`. Inside of it nothing is taken off: a file may be called anything.
pub fn path(text: &str) -> PathBuf {
    let around = |c: char| c.is_whitespace() || c.is_control() || text::is_invisible(c);
    let mut path = text;
    loop {
        let before = path;
        path = path.trim_matches(around);
        let quoted = path.strip_prefix(is_quote).and_then(|rest| rest.strip_suffix(is_quote));
        path = quoted.unwrap_or(path);
        if path == before {
            break;
        }
    }
    let url = if path.starts_with("file://") { url::Url::parse(path).ok() } else { None };
    url.and_then(|url| url.to_file_path().ok()).unwrap_or_else(|| PathBuf::from(path))
}

/// A whole number as it is typed.
pub fn number(text: &str) -> String {
    stripped(text, |text| text.trim_end_matches([';', ',', '.']))
}

#[cfg(test)]
mod tests;
