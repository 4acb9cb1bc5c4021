//! The words of the search: "Zoë", "ZOE" and "zoe" are the same.
//!
//! The full-text index splits at ASCII punctuation only (`tokenize=ascii`), so this module alone decides
//! what a word is, for records and searches.

use std::collections::BTreeSet;

use icu_normalizer::DecomposingNormalizerBorrowed;

/// The longest word, in characters; a longer one is cut. The full-text index has a list for starts of each
/// length up to this.
const MAX_LENGTH: usize = 20;

/// The most words of one entry and of one search.
const MAX_WORDS: usize = 64;

/// The words in the texts, each once.
pub(super) fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut found = BTreeSet::new();
    for text in texts {
        for word in plain(text).split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
            if found.len() == MAX_WORDS {
                break;
            }
            let end = word.char_indices().nth(MAX_LENGTH).map_or(word.len(), |(end, _)| end);
            found.insert(word[..end].to_owned());
        }
    }
    found.into_iter().collect()
}

/// Lower case, without accents and letter variants such as full width.
pub(super) fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let small = text.to_lowercase();
    let decomposed = DecomposingNormalizerBorrowed::new_nfkd().normalize(&small);
    // again: some letter variants are capitals ("ℍ")
    decomposed.chars().filter(|c| !is_accent(*c)).flat_map(char::to_lowercase).collect()
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    #[test]
    fn case_accents_and_width_do_not_matter() {
        for text in ["Zoë", "ZOE", "zoe\u{308}", "ＺＯＥ", "z\u{f6}e", "\u{2124}oe"] {
            assert_eq!(of([text]), ["zoe"], "{text}");
        }
    }

    #[test]
    fn an_address_a_ticket_and_a_name_fall_into_their_words() {
        assert_eq!(of([fixtures::EMAIL]), ["acme", "ada", "example", "lovelace"]);
        assert_eq!(of(["INC-0042317", "", " Ada  O'Neil "]), ["0042317", "ada", "inc", "neil", "o"]);
        assert_eq!(of(["山田 太郎"]), ["太郎", "山田"]);
    }

    #[test]
    fn nothing_that_is_typed_makes_too_many_or_too_long_words() {
        let many = (0..1000).map(|n| format!("w{n}")).collect::<Vec<_>>().join(" ");
        assert_eq!(of([many.as_str()]).len(), MAX_WORDS);
        assert_eq!(of(["x".repeat(1000).as_str()]), ["x".repeat(MAX_LENGTH)]);
        assert!(of(["\u{0}\"*^:()- \u{e000}\u{f0000}"]).is_empty());
    }
}
