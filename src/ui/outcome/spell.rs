//! A code as it is read aloud: in groups, with an unmistakable word for each letter and digit.

use crate::say;

/// Longer groups are hard to remember while writing them down.
const GROUP: usize = 4;

/// The letters' words (ICAO spelling alphabet), the same in every language.
const LETTERS: [&str; 26] = [
    "Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "India", "Juliett", "Kilo",
    "Lima", "Mike", "November", "Oscar", "Papa", "Quebec", "Romeo", "Sierra", "Tango", "Uniform", "Victor",
    "Whiskey", "X-ray", "Yankee", "Zulu",
];

/// All other printable ASCII, and what the text with its word calls it.
const SIGNS: [(char, &str); 32] = [
    ('!', "exclamation-mark"),
    ('"', "double-quote"),
    ('#', "number-sign"),
    ('$', "dollar-sign"),
    ('%', "percent-sign"),
    ('&', "ampersand"),
    ('\'', "single-quote"),
    ('(', "opening-parenthesis"),
    (')', "closing-parenthesis"),
    ('*', "asterisk"),
    ('+', "plus"),
    (',', "comma"),
    ('-', "hyphen"),
    ('.', "full-stop"),
    ('/', "slash"),
    (':', "colon"),
    (';', "semicolon"),
    ('<', "less-than-sign"),
    ('=', "equals-sign"),
    ('>', "greater-than-sign"),
    ('?', "question-mark"),
    ('@', "at-sign"),
    ('[', "opening-bracket"),
    ('\\', "backslash"),
    (']', "closing-bracket"),
    ('^', "caret"),
    ('_', "underscore"),
    ('`', "backtick"),
    ('{', "opening-brace"),
    ('|', "vertical-bar"),
    ('}', "closing-brace"),
    ('~', "tilde"),
];

/// Groups of up to four, as even as possible: "4826 1573", "482 615". A code with hyphens is cut after them.
pub(super) fn groups(code: &str) -> Vec<String> {
    code.split_inclusive('-').flat_map(even).collect()
}

fn even(part: &str) -> Vec<String> {
    let letters: Vec<char> = part.chars().collect();
    // a hyphen at the end is spoken with its group and does not make it longer
    let length = part.trim_end_matches('-').chars().count().max(1);
    let count = length.div_ceil(GROUP);
    let mut rest = letters.as_slice();
    (0..count)
        .map(|at| {
            let size = if at + 1 == count { rest.len() } else { (length - at).div_ceil(count) };
            let (group, more) = rest.split_at(size.min(rest.len()));
            rest = more;
            group.iter().collect()
        })
        .collect()
}

/// Each group in words: "four eight two six", "Kilo X-ray".
pub(super) fn words(code: &str) -> Vec<String> {
    let said = Cases::of(code);
    groups(code)
        .iter()
        .map(|group| group.chars().map(|c| word(c, said)).collect::<Vec<_>>().join(say!("between-names")))
        .collect()
}

/// What to say of capitals, where all letters have the same case.
pub(super) fn capitals(code: &str) -> Option<&'static str> {
    match Cases::of(code) {
        Cases::None | Cases::Mixed => None,
        Cases::Capital => Some(say!("code-capitals")),
        Cases::Small => Some(say!("code-small-letters")),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Cases {
    None,
    Capital,
    Small,
    Mixed,
}

impl Cases {
    fn of(code: &str) -> Self {
        let has = |which: fn(&char) -> bool| code.chars().any(|c| which(&c));
        match (has(char::is_ascii_uppercase), has(char::is_ascii_lowercase)) {
            (false, false) => Self::None,
            (true, false) => Self::Capital,
            (false, true) => Self::Small,
            (true, true) => Self::Mixed,
        }
    }
}

fn word(c: char, cases: Cases) -> String {
    if let Some(digit) = c.to_digit(10) {
        return say!("spell-digit", digit = digit);
    }
    if c.is_ascii_alphabetic() {
        let word = LETTERS[usize::from(c.to_ascii_lowercase() as u8 - b'a')];
        return match (cases, c.is_ascii_uppercase()) {
            (Cases::Mixed, true) => say!("spell-capital", letter = word),
            (Cases::Mixed, false) => say!("spell-small", letter = word),
            _ => word.to_owned(),
        };
    }
    SIGNS
        .iter()
        .find(|(sign, _)| *sign == c)
        .map_or_else(|| c.to_string(), |(_, sign)| say!("spell-sign", sign = *sign))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn a_code_is_cut_into_groups_of_up_to_four_that_together_are_the_code() {
        for (code, wanted) in [
            ("4", "4"),
            ("4826", "4826"),
            ("48261", "482 61"),
            ("482615", "482 615"),
            ("4826157", "4826 157"),
            ("48261573", "4826 1573"),
            ("482615730", "482 615 730"),
            ("4826157301", "4826 157 301"),
            ("48KX-2291", "48KX- 2291"),
            ("-", "-"),
            ("--a", "- - a"),
        ] {
            assert_eq!(groups(code).join(" "), wanted);
            assert_eq!(groups(code).concat(), code);
        }
        let long = "x".repeat(64);
        assert_eq!(groups(&long).concat(), long);
    }

    #[test]
    fn letters_are_spelled_with_their_case_where_both_occur() {
        assert_eq!(words("48KX-2291"), ["four, eight, Kilo, X-ray, hyphen", "two, two, nine, one"]);
        assert_eq!(capitals("48KX-2291"), Some("All letters are capital letters"));
        assert_eq!(words("a0O"), ["small Alfa, zero, capital Oscar"]);
        assert_eq!(capitals("a0O"), None);
        assert_eq!(
            (words("l1"), capitals("l1")),
            (vec!["Lima, one".to_owned()], Some("All letters are small letters"))
        );
        assert_eq!(capitals("4826"), None);
    }

    #[test]
    fn whatever_a_code_may_have_in_it_has_a_word_of_its_own() {
        let all: Vec<char> = ('!'..='~').filter(|c| !c.is_ascii_uppercase()).collect();
        let words: HashSet<String> = all.iter().map(|c| word(*c, Cases::Small)).collect();
        assert_eq!(words.len(), all.len());
        assert!(words.iter().all(|word| word.len() > 1));
    }
}
