//! Mistakes in TOML files, in the program's own words: the parser's are for programmers and may repeat the
//! text.

use toml_edit::TomlError;

use crate::{
    domain::{phrase::Phrase, sign_in::key_text},
    phrase,
};

/// What is said of a private key in a text file.
pub fn a_key() -> Phrase {
    phrase!("toml-a-key")
}

/// What is said of a backslash in double quotes, common in Windows paths and patterns.
pub fn backslash() -> Phrase {
    phrase!("toml-backslash")
}

/// Why a text is not TOML, and at which byte. Repeats nothing of the text.
pub fn mistake(text: &str, err: &TomlError) -> (usize, Phrase) {
    let at = err.span().map_or(0, |span| span.start).min(text.len());
    if key_text::may_be_a_key(text.as_bytes()) {
        return (at, a_key());
    }
    (at, why(line_at(text, at), err.message()))
}

/// The line that holds a byte. An error at the end of a line belongs to it.
fn line_at(text: &str, at: usize) -> &str {
    let begin = text.as_bytes()[..at].iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
    let rest = text.get(begin..).unwrap_or_default();
    rest.split('\n').next().unwrap_or_default()
}

/// The kind of mistake, by the beginning of the parser's message and the line.
fn why(line: &str, message: &str) -> Phrase {
    let says = |beginnings: &[&str]| beginnings.iter().any(|beginning| message.starts_with(beginning));
    let line = line.trim();
    let (key, value) = line.split_once('=').unwrap_or((line, ""));
    let quote = says(&["missing opening quote", "invalid basic string", "invalid literal string"]);
    if says(&["missing escaped value", "too few unicode value digits", "invalid unicode", "invalid escape"])
        || (quote && value.trim_start().starts_with('"') && value.contains('\\'))
    {
        return backslash();
    }
    let curly =
        |text: &str| text.contains(['\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{2019}', '\u{ab}']);
    if (quote || says(&["string values must be quoted"])) && curly(value) || curly(key) {
        return phrase!("toml-curly-quotes");
    }
    if says(&["duplicate key"]) {
        return if line.starts_with('[') && !line.starts_with("[[") {
            phrase!("toml-profile-header")
        } else {
            phrase!("toml-key-twice")
        };
    }
    if says(&["key with no value"]) {
        return if line.starts_with("//") || line.starts_with(';') {
            phrase!("toml-comment")
        } else if key.contains(':') {
            phrase!("toml-colon")
        } else {
            phrase!("toml-no-equals")
        };
    }
    if says(&["string values must be quoted"]) {
        return if value.trim().is_empty() { phrase!("toml-no-value") } else { phrase!("toml-no-quotes") };
    }
    if quote {
        return phrase!("toml-quote-missing");
    }
    if says(&["invalid multi-line"]) {
        return phrase!("toml-three-quotes");
    }
    if says(&["missing comma", "unclosed array,", "unclosed inline"]) {
        return phrase!("toml-list-not-closed");
    }
    if says(&["unclosed"]) {
        return phrase!("toml-bracket-missing");
    }
    if says(&["invalid boolean"]) {
        return phrase!("toml-true-false");
    }
    if says(&["unexpected key or value"]) {
        return phrase!("toml-behind-value");
    }
    if says(&["extra `=`"]) {
        return phrase!("toml-equals-twice");
    }
    if says(&["carriage return"]) {
        return phrase!("toml-line-ends");
    }
    if says(&["invalid unquoted key", "unquoted keys cannot be empty", "invalid key"]) {
        return phrase!("toml-key-form");
    }
    if says(&[
        "invalid date",
        "invalid time",
        "integer",
        "unexpected leading zero",
        "invalid integer",
        "invalid float",
    ]) {
        return phrase!("toml-number");
    }
    phrase!("toml-line-form")
}

/// The text for a file that is not UTF-8.
pub(super) fn no_text(bytes: &[u8]) -> Phrase {
    if key_text::may_be_a_key(bytes) {
        a_key()
    } else if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || bytes.contains(&0) {
        phrase!("toml-utf-16")
    } else {
        phrase!("toml-not-utf-8")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words for a text that is not TOML.
    fn said(text: &str) -> Phrase {
        mistake(text, &toml_edit::Document::parse(text).unwrap_err()).1
    }

    #[test]
    fn each_mistake_has_its_own_sentence() {
        for (text, begins) in [
            (r#"a = "C:\Users\x""#, "In double quotes a backslash"),
            (r#"a = "INC\d{7}""#, "In double quotes a backslash"),
            (r#"a = "C:\certs\""#, "In double quotes a backslash"),
            ("a = \"x\nb = 1", "A quote is missing"),
            ("a = x\"", "A quote is missing"),
            ("a = 'x", "A quote is missing"),
            ("a = \u{201c}x\u{201d}", "The quotes are curly"),
            ("a = \"x\u{201d}", "The quotes are curly"),
            ("a: \"x\"", "Between a key and its value stands =, not :"),
            ("a", "There is no = with"),
            ("a =", "There is no value"),
            ("a = x", "A text stands in quotes"),
            ("a = True", "Write true and false"),
            ("a = 1\na = 2", "This key is there twice"),
            ("[profile]\na = 1\n[profile]\n", "Each profile starts with [[profile]]"),
            ("[[profile]]\na = 1\n[profile]\n", "Each profile starts with [[profile]]"),
            ("[[profile]\n", "A bracket is missing"),
            ("a = [\"x\", \"y\"\nb = 1", "A list or table is not closed"),
            ("a = [\"x\" \"y\"]", "A list or table is not closed"),
            ("// comment", "A comment begins with #"),
            ("; comment", "A comment begins with #"),
            ("a = 'it's'", "There is something behind the value"),
            ("a == 1", "There is one = too many"),
            ("a = 08", "This is not a number"),
            ("\u{e4} = 1", "A key is made of letters"),
            ("a = \"\"\"x", "A text that begins with three quotes"),
            ("a = \"x\"\r", "The line ends are damaged"),
        ] {
            assert!(said(text).starts_with(begins), "{text}: {:?}", said(text));
        }
    }

    #[test]
    fn a_key_is_told_to_be_one() {
        assert_eq!(said("-----BEGIN RSA PRIVATE KEY-----\nMIIE\n"), a_key());
        assert_eq!(said(&"MIIEowIB".repeat(40)), a_key());
        assert_eq!(no_text(&[0x30, 0x82, 1, 2, 2, 1, 0, 0xff]), a_key());
    }
}
