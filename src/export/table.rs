//! What tables have in common, whatever stands in them.

pub(super) struct Column {
    /// Its name in a table's header row.
    pub title: &'static str,
    /// Its first width in a spreadsheet, in characters.
    pub width: f64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell<'a> {
    Number(u64),
    Text(&'a str),
    Nothing,
}

impl<'a> Cell<'a> {
    pub fn text(text: Option<&'a str>) -> Self {
        text.map_or(Self::Nothing, Self::Text)
    }

    pub fn number(number: Option<u64>) -> Self {
        number.map_or(Self::Nothing, Self::Number)
    }
}

/// None for a text of blanks: a missing value is none, never an empty text.
pub(super) fn filled(text: &str) -> Option<&str> {
    if text.trim().is_empty() { None } else { Some(text) }
}

/// A cell's text for a table: LF line ends, and the replacement sign for what no table can hold (control
/// characters, two noncharacters).
pub(super) fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n")
        .chars()
        .map(|c| match c {
            '\r' => '\n',
            '\n' | '\t' => c,
            '\u{fffe}' | '\u{ffff}' => char::REPLACEMENT_CHARACTER,
            c if c.is_control() => char::REPLACEMENT_CHARACTER,
            c => c,
        })
        .collect()
}
