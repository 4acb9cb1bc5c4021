//! Text files that people edit too: keeps their byte order mark and line ends, and finds line numbers.

use super::mistakes::no_text;
use crate::domain::phrase::Phrase;

/// A file's text, and what is needed to write it back unchanged.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Without the byte order mark.
    pub text: String,
    mark: bool,
}

/// A file is not text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoText {
    /// From 1.
    pub line: usize,
    pub why: Phrase,
}

impl Source {
    /// # Errors
    /// [`NoText`] if the bytes are not UTF-8.
    pub fn new(bytes: Vec<u8>) -> Result<Self, NoText> {
        if bytes.contains(&0) {
            return Err(NoText { line: 1, why: no_text(&bytes) });
        }
        let text = String::from_utf8(bytes).map_err(|err| {
            let good = err.utf8_error().valid_up_to();
            NoText { line: Lines::of(&err.as_bytes()[..good]).at(good), why: no_text(err.as_bytes()) }
        })?;
        Ok(match text.strip_prefix('\u{feff}') {
            Some(text) => Self { text: text.to_owned(), mark: true },
            None => Self { text, mark: false },
        })
    }

    /// The same file with another text, whose LF line ends become the file's own.
    pub fn with(&self, text: &str) -> Self {
        let text = if self.crlf() { text.replace('\n', "\r\n") } else { text.to_owned() };
        Self { text, mark: self.mark }
    }

    /// The text with LF line ends.
    pub fn plain(&self) -> String {
        if self.crlf() { self.text.replace("\r\n", "\n") } else { self.text.clone() }
    }

    /// Whether most lines end in CR LF. Editing a mixed file changes all to the commoner kind.
    fn crlf(&self) -> bool {
        let crlf = self.text.matches("\r\n").count();
        crlf > 0 && 2 * crlf >= self.text.matches('\n').count()
    }

    pub fn to_bytes(&self) -> Vec<u8> {
        let mark = if self.mark { "\u{feff}" } else { "" };
        [mark.as_bytes(), self.text.as_bytes()].concat()
    }
}

/// Converts byte positions to line numbers.
#[derive(Clone, Debug)]
pub struct Lines {
    ends: Vec<usize>,
    first: usize,
}

impl Lines {
    pub fn of(text: &[u8]) -> Self {
        Self::from(text, 1)
    }

    /// The lines of a part of a text; `first` is the number of its first line.
    pub fn from(piece: &[u8], first: usize) -> Self {
        let ends = piece.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at);
        Self { ends: ends.collect(), first }
    }

    /// The line of a byte, from 1.
    pub fn at(&self, byte: usize) -> usize {
        self.first + self.ends.partition_point(|end| *end < byte)
    }
}
