//! The serial number printed on the back of a hardware token.

use crate::phrase;
use std::fmt;

use crate::domain::{
    Hint,
    text::{self, pasted},
};

/// The longest serial number the server takes, in characters (Disable Hardware Token API:
/// `tokenSerialNumber`).
pub const MAX_LENGTH: usize = 36;

/// How many digits are printed on the back of a token, leading zeros among them.
const PRINTED: usize = 12;

/// The fewest digits behind a bare "SN" that are taken for a serial number of their own.
const AFTER_SN: usize = 8;

/// What labels and scanners call it, in small letters without blanks and signs.
const LABELS: [&str; 18] = [
    "hardwaretoken",
    "no",
    "nr",
    "num",
    "number",
    "nummer",
    "serial",
    "serialno",
    "serialnr",
    "serialnumber",
    "seriennr",
    "seriennummer",
    "sn",
    "token",
    "tokenno",
    "tokennumber",
    "tokenserialnumber",
    "tokensn",
];

/// A cleaned serial number: 1 to 36 letters, digits and inner hyphens. Leading zeros are significant and
/// kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Serial(String);

impl Serial {
    /// Cleans what was typed, pasted or scanned, and refuses what no token can carry.
    ///
    /// Blanks, line ends and invisible characters go, full-width digits and letters become plain ones,
    /// hyphens between two digits go (they are only grouping); so does what labels and scanners put around
    /// the number: `S/N:`, `No.`, the asterisks of a bar code, quotes, the apostrophe of a spreadsheet.
    /// Everything else stays as it is.
    ///
    /// # Errors
    /// A [`Hint`] when nothing is left, when it is longer than [`MAX_LENGTH`], or when a character can be no
    /// part of a serial number.
    pub fn parse(text: &str) -> Result<Self, Hint> {
        Self::checked(&undecorated(text))
    }

    /// Takes a serial number as the server, or a record of ours, spells it: of what can be a part of one
    /// nothing is taken off, as it must be the very token that was asked about.
    ///
    /// # Errors
    /// As [`Serial::parse`].
    pub fn from_server(text: &str) -> Result<Self, Hint> {
        Self::checked(text)
    }

    fn checked(text: &str) -> Result<Self, Hint> {
        let cleaned = clean(text);
        if cleaned.is_empty() {
            return Err(Hint::new(phrase!("hint-serial-empty")));
        }
        if let Some(odd) = cleaned.chars().find(|c| !(c.is_ascii_alphanumeric() || *c == '-')) {
            return Err(Hint::new(phrase!("hint-serial-odd", sign = text::named(odd))));
        }
        if !cleaned.contains(|c: char| c.is_ascii_alphanumeric()) {
            return Err(Hint::new(phrase!("hint-serial-digit")));
        }
        let length = cleaned.len();
        if length > MAX_LENGTH {
            return Err(Hint::new(phrase!("hint-serial-long", most = MAX_LENGTH, length = length)));
        }
        Ok(Self(cleaned))
    }

    /// With the leading zeros that it has on the back of a token, where they are missing: spreadsheets take
    /// them off.
    pub fn with_zeros(&self) -> Option<Self> {
        let short = self.0.len() < PRINTED && self.0.chars().all(|c| c.is_ascii_digit());
        short.then(|| Self(format!("{:0>PRINTED$}", self.0)))
    }

    /// The serial number as the server spells it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its last six characters, by which people tell tokens apart when they read aloud.
    pub fn ending(&self) -> &str {
        // of one byte each
        &self.0[self.0.len().saturating_sub(6)..]
    }
}

impl fmt::Display for Serial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The text without what typing, pasting or scanning adds to a serial number.
fn clean(text: &str) -> String {
    if text.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        return text.to_owned();
    }
    let plain = pasted::plain(text);
    let plain: Vec<char> = plain.chars().map(pasted::hyphen).filter(|c| *c != ' ').collect();
    let digit = |at: Option<usize>| at.and_then(|at| plain.get(at)).is_some_and(char::is_ascii_digit);
    plain
        .iter()
        .enumerate()
        .filter(|(at, c)| !(**c == '-' && digit(at.checked_sub(1)) && digit(Some(at + 1))))
        .map(|(_, c)| *c)
        .collect()
}

/// The text without what labels and scanners put around a serial number.
fn undecorated(text: &str) -> String {
    let mut text: String = pasted::plain(text).chars().map(pasted::hyphen).collect();
    loop {
        let next = pasted::bare(text.trim_matches(|c| matches!(c, '*' | ' ' | '=')));
        let next = unlabelled(next).unwrap_or(next);
        if next == text {
            return text;
        }
        text = next.to_owned();
    }
}

/// What stands behind a label.
fn unlabelled(text: &str) -> Option<&str> {
    let digits = text.find(|c: char| c.is_ascii_digit())?;
    let (label, rest) = text.split_at(digits);
    let letters: String =
        label.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase()).collect();
    let apart = label.contains([':', '.', '#', '/', '=', ' ', '°', 'º']);
    let known = LABELS.contains(&letters.as_str()) || label.trim_end().ends_with([':', '=']);
    // a serial number may begin with these two letters itself: then what follows is not all digits, or
    // shorter
    let bare_sn = label.eq_ignore_ascii_case("sn")
        && rest.len() >= AFTER_SN
        && rest.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-'));
    ((apart && known && !letters.is_empty()) || bare_sn).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(text: &str) -> String {
        Serial::parse(text).unwrap().as_str().to_owned()
    }

    #[test]
    fn leading_zeros_stay() {
        assert_eq!(parsed("000123456789"), "000123456789");
    }

    #[test]
    fn blanks_line_ends_and_invisible_characters_are_cleaned() {
        assert_eq!(parsed(" 000 123\u{a0}145\t251\r\n"), "000123145251");
        assert_eq!(parsed("\u{feff}000123145251\u{200b}"), "000123145251");
    }

    #[test]
    fn full_width_digits_become_plain() {
        assert_eq!(parsed("000123\u{ff17}89"), "000123789");
        assert_eq!(parsed("0\u{ff0d}1"), "01");
    }

    #[test]
    fn hyphens_go_only_between_digits() {
        assert_eq!(parsed("000-123-145"), "000123145");
        assert_eq!(parsed("1-2-3"), "123");
        assert_eq!(parsed("AB-12-34"), "AB-1234");
        assert_eq!(parsed("-12"), "-12");
    }

    #[test]
    fn thirty_six_characters_fit_and_one_more_is_named() {
        assert_eq!(parsed(&"1".repeat(36)).len(), 36);
        let hint = Serial::parse(&"1".repeat(37)).unwrap_err();
        assert!(hint.0.contains("36") && hint.0.contains("37"), "{hint}");
    }

    #[test]
    fn what_labels_and_scanners_add_comes_off() {
        for text in [
            "SN000123145251",
            "sn 000123145251",
            "S/N: 000123145251",
            "S/N000123145251",
            "SN:000-123-145251",
            "Serial No. 000123145251",
            "Serial number 000123145251",
            "Seriennummer: 000 123 145 251",
            "No.000123145251",
            "Nr. 000123145251;",
            "N° de série : 000123145251",
            "*000123145251*",
            "'000123145251",
            "\"000123145251\"",
            "=\"000123145251\"",
            "“000123145251”,",
            "(000123145251)",
            "ＳＮ：０００１２３１４５２５１",
            "*SN 000123145251*\r\n",
        ] {
            assert_eq!(parsed(text), "000123145251", "{text:?}");
        }
        for stays in ["SN12A45678", "SN12", "AB12345678", "N12345678901"] {
            assert_eq!(parsed(stays), stays);
        }
    }

    #[test]
    fn a_serial_of_the_server_is_taken_as_it_is() {
        assert_eq!(Serial::from_server("SN000123145251").unwrap().as_str(), "SN000123145251");
        assert_eq!(Serial::from_server(" 000123145251\u{200b}").unwrap().as_str(), "000123145251");
        for odd in ["*000123145251*", "S/N 1", "'1", "1;"] {
            assert!(Serial::from_server(odd).is_err(), "{odd}");
        }
    }

    #[test]
    fn missing_zeros_are_known_by_the_length() {
        let zeros = |text: &str| Serial::parse(text).unwrap().with_zeros().map(|serial| serial.0);
        assert_eq!(zeros("123145251").as_deref(), Some("000123145251"));
        assert_eq!(zeros("000123145251"), None);
        assert_eq!(zeros("1234567890123"), None);
        assert_eq!(zeros("A23145251"), None);
    }

    #[test]
    fn what_no_token_carries_is_refused_with_the_character_named() {
        assert!(Serial::parse("12#4").unwrap_err().0.contains("#"));
        assert!(Serial::parse("12\u{0664}").is_err());
        assert!(Serial::parse(" \n").is_err());
        assert!(Serial::parse("--").is_err());
    }
}
