//! The serial number printed on the back of a hardware token.

use std::fmt;

use super::Hint;

/// The longest serial number the server takes, in characters (Disable Hardware Token API: `tokenSerialNumber`).
pub const MAX_LENGTH: usize = 36;

/// A cleaned serial number: 1 to 36 letters, digits and inner hyphens. Leading zeros are significant and kept.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Serial(String);

impl Serial {
    /// Cleans what was typed, pasted or scanned, and refuses what no token can carry.
    ///
    /// Blanks, line ends and invisible characters go, full-width digits and letters become plain ones, hyphens
    /// between two digits go (they are only grouping); everything else stays as it is.
    ///
    /// # Errors
    /// A [`Hint`] when nothing is left, when it is longer than [`MAX_LENGTH`], or when a character can be no part of
    /// a serial number.
    pub fn parse(text: &str) -> Result<Self, Hint> {
        let cleaned = clean(text);
        if cleaned.is_empty() {
            return Err(Hint::new("Choose a token, or type the number on its back"));
        }
        if let Some(odd) = cleaned.chars().find(|c| !(c.is_ascii_alphanumeric() || *c == '-')) {
            return Err(Hint::new(format!(
                "A serial number has only letters, digits and hyphens, not “{odd}”"
            )));
        }
        if !cleaned.contains(|c: char| c.is_ascii_alphanumeric()) {
            return Err(Hint::new("A serial number has at least one digit"));
        }
        let length = cleaned.len();
        if length > MAX_LENGTH {
            return Err(Hint::new(format!(
                "A serial number has at most {MAX_LENGTH} characters, this has {length}"
            )));
        }
        Ok(Self(cleaned))
    }

    /// The serial number as the server spells it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Serial {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The text without what typing, pasting or scanning adds to a serial number.
fn clean(text: &str) -> String {
    let plain: Vec<char> = text
        .chars()
        .map(half_width)
        .filter(|c| !(c.is_whitespace() || c.is_control() || invisible(*c)))
        .collect();
    let digit = |at: Option<usize>| at.and_then(|at| plain.get(at)).is_some_and(char::is_ascii_digit);
    plain
        .iter()
        .enumerate()
        .filter(|(at, c)| !(**c == '-' && digit(at.checked_sub(1)) && digit(Some(at + 1))))
        .map(|(_, c)| *c)
        .collect()
}

/// Full-width forms (U+FF01 to U+FF5E, as Japanese keyboards type them) and typographic hyphens as plain ASCII.
fn half_width(c: char) -> char {
    match c {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' => '-',
        other => other,
    }
}

/// Characters that have no width and come along with pasted text.
fn invisible(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
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
    fn what_no_token_carries_is_refused_with_the_character_named() {
        assert!(Serial::parse("12#4").unwrap_err().0.contains('#'));
        assert!(Serial::parse("12\u{0664}").is_err());
        assert!(Serial::parse(" \n").is_err());
        assert!(Serial::parse("--").is_err());
    }
}
