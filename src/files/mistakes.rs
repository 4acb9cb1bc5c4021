//! Mistakes in TOML files, in the program's own words: the parser's are for programmers and may repeat the
//! text.

use toml_edit::TomlError;

use crate::domain::sign_in::key_text;

/// The text for a private key in a text file.
pub const A_KEY: &str =
    "This looks like a private key, so nothing of it is shown. Move it to where it belongs";

/// The text for a backslash in double quotes, common in Windows paths and patterns.
pub const BACKSLASH: &str =
    "In double quotes a backslash begins an escape: use single quotes, as in 'C:\\folder\\ca.pem'";

/// Why a text is not TOML, and at which byte. Repeats nothing of the text.
pub fn mistake(text: &str, err: &TomlError) -> (usize, &'static str) {
    let at = err.span().map_or(0, |span| span.start).min(text.len());
    if key_text::may_be_a_key(text.as_bytes()) {
        return (at, A_KEY);
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
fn why(line: &str, message: &str) -> &'static str {
    let says = |beginnings: &[&str]| beginnings.iter().any(|beginning| message.starts_with(beginning));
    let line = line.trim();
    let (key, value) = line.split_once('=').unwrap_or((line, ""));
    let quote = says(&["missing opening quote", "invalid basic string", "invalid literal string"]);
    if says(&["missing escaped value", "too few unicode value digits", "invalid unicode", "invalid escape"])
        || (quote && value.trim_start().starts_with('"') && value.contains('\\'))
    {
        return BACKSLASH;
    }
    let curly =
        |text: &str| text.contains(['\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{2019}', '\u{ab}']);
    if (quote || says(&["string values must be quoted"])) && curly(value) || curly(key) {
        return "The quotes are curly, as a word processor makes them: use straight ones";
    }
    if says(&["duplicate key"]) {
        return if line.starts_with('[') && !line.starts_with("[[") {
            "Each profile starts with [[profile]], in two pairs of brackets"
        } else {
            "This key is there twice: take one of the two out"
        };
    }
    if says(&["key with no value"]) {
        return if line.starts_with("//") || line.starts_with(';') {
            "A comment begins with #"
        } else if key.contains(':') {
            "Between a key and its value stands =, not :"
        } else {
            "There is no = with a value behind this key"
        };
    }
    if says(&["string values must be quoted"]) {
        return if value.trim().is_empty() {
            "There is no value behind the ="
        } else {
            "A text stands in quotes"
        };
    }
    if quote {
        return "A quote is missing at the beginning or the end of the text";
    }
    if says(&["invalid multi-line"]) {
        return "A text that begins with three quotes does not end";
    }
    if says(&["missing comma", "unclosed array,", "unclosed inline"]) {
        return "A list or table is not closed, or a comma is missing in it";
    }
    if says(&["unclosed"]) {
        return "A bracket is missing: each profile starts with [[profile]]";
    }
    if says(&["invalid boolean"]) {
        return "true and false are written in small letters";
    }
    if says(&["unexpected key or value"]) {
        return "There is something behind the value: put it on a line of its own, or # before it";
    }
    if says(&["extra `=`"]) {
        return "There is one = too many";
    }
    if says(&["carriage return"]) {
        return "The line ends are damaged: save the file anew in a text editor";
    }
    if says(&["invalid unquoted key", "unquoted keys cannot be empty", "invalid key"]) {
        return "A key is made of letters, digits and hyphens, and stands before a =";
    }
    if says(&[
        "invalid date",
        "invalid time",
        "integer",
        "unexpected leading zero",
        "invalid integer",
        "invalid float",
    ]) {
        return "This is no number that can be read: a text stands in quotes";
    }
    "This line is not written as key = \"value\""
}

/// The text for a file that is not UTF-8.
pub(super) fn no_text(bytes: &[u8]) -> &'static str {
    if key_text::may_be_a_key(bytes) {
        A_KEY
    } else if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) || bytes.contains(&0) {
        "The text is UTF-16, which some editors call Unicode: save it as UTF-8"
    } else {
        "The text is not UTF-8: save it as UTF-8 in a text editor"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words for a text that is not TOML.
    fn said(text: &str) -> &'static str {
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
            ("a = True", "true and false are written"),
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
            ("a = 08", "This is no number"),
            ("\u{e4} = 1", "A key is made of letters"),
            ("a = \"\"\"x", "A text that begins with three quotes"),
            ("a = \"x\"\r", "The line ends are damaged"),
        ] {
            assert!(said(text).starts_with(begins), "{text}: {}", said(text));
        }
    }

    #[test]
    fn a_key_is_told_to_be_one() {
        assert_eq!(said("-----BEGIN RSA PRIVATE KEY-----\nMIIE\n"), A_KEY);
        assert_eq!(said(&"MIIEowIB".repeat(40)), A_KEY);
        assert_eq!(no_text(&[0x30, 0x82, 1, 2, 2, 1, 0, 0xff]), A_KEY);
    }
}
