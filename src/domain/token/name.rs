//! The name of a hardware token, as a person gives it.

use crate::phrase;
use std::fmt;

use crate::domain::{Hint, text};

/// The longest name the server takes, in characters (Update Hardware Token Name API: `updatedName`).
pub const MAX_LENGTH: usize = 255;

/// A cleaned name: 1 to 255 characters, none of which is a control character or turns the direction of
/// writing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TokenName(String);

impl TokenName {
    /// Cleans what was typed or pasted: runs of blanks and line ends become one blank, those at both ends
    /// go, and so do characters that nobody sees.
    ///
    /// # Errors
    /// A [`Hint`] when nothing is left, or when it is longer than [`MAX_LENGTH`].
    pub fn parse(text: &str) -> Result<Self, Hint> {
        let name = text::whole_line(text);
        if name.is_empty() {
            return Err(Hint::new(phrase!("hint-token-name-empty")));
        }
        let length = name.chars().count();
        if length > MAX_LENGTH {
            return Err(Hint::new(phrase!("hint-token-name-long", most = MAX_LENGTH, length = length)));
        }
        Ok(Self(name))
    }

    /// The name as it is sent.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for TokenName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_cleaned_of_what_nobody_sees() {
        let name = |text: &str| TokenName::parse(text).unwrap().to_string();
        assert_eq!(name("  Ada’s\tkey \r\n ring\u{feff} "), "Ada’s key ring");
        assert_eq!(name("a\u{202e}b\u{0}c"), "ab c");
        assert_eq!(name("Schlüssel 山田"), "Schlüssel 山田");
    }

    #[test]
    fn two_hundred_and_fifty_five_characters_fit_and_one_more_is_named() {
        assert_eq!(TokenName::parse(&"ü".repeat(255)).unwrap().as_str().chars().count(), 255);
        let hint = TokenName::parse(&"ü".repeat(256)).unwrap_err();
        assert!(hint.0.contains("255") && hint.0.contains("256"), "{hint}");
    }

    #[test]
    fn no_name_is_none() {
        for nothing in ["", " \n", "\u{200b}\u{202e}"] {
            assert!(TokenName::parse(nothing).is_err());
        }
    }
}
