//! Text files that people edit too: what must survive when the program changes something in them (a byte
//! order mark, line ends), and which line something stands on.

use super::mistakes::no_text;

/// A file's text, with what it needs to be written again as it was.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Without the byte order mark.
    pub text: String,
    /// Whether the file began with a byte order mark.
    mark: bool,
}

/// Why a file is no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoText {
    /// Where, from 1.
    pub line: usize,
    pub why: &'static str,
}

impl Source {
    /// Takes a file's bytes.
    ///
    /// # Errors
    /// [`NoText`] where they are not UTF-8.
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

    /// The same file with another text in lines that end in LF; its own line ends are put in.
    pub fn with(&self, text: &str) -> Self {
        let text = if self.crlf() { text.replace('\n', "\r\n") } else { text.to_owned() };
        Self { text, mark: self.mark }
    }

    /// The text in lines that end in LF.
    pub fn plain(&self) -> String {
        if self.crlf() { self.text.replace("\r\n", "\n") } else { self.text.clone() }
    }

    /// Whether most lines end in CR LF. A file with both kinds becomes one with the commoner kind when it is
    /// edited.
    fn crlf(&self) -> bool {
        let crlf = self.text.matches("\r\n").count();
        crlf > 0 && 2 * crlf >= self.text.matches('\n').count()
    }

    /// The bytes to write.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mark = if self.mark { "\u{feff}" } else { "" };
        [mark.as_bytes(), self.text.as_bytes()].concat()
    }
}

/// From places in a text to line numbers.
#[derive(Clone, Debug)]
pub struct Lines {
    ends: Vec<usize>,
    /// The number of the first one.
    first: usize,
}

impl Lines {
    /// The lines of a text.
    pub fn of(text: &[u8]) -> Self {
        Self::from(text, 1)
    }

    /// The lines of a piece of a text that begins at a line.
    pub fn from(piece: &[u8], first: usize) -> Self {
        let ends = piece.iter().enumerate().filter(|(_, byte)| **byte == b'\n').map(|(at, _)| at);
        Self { ends: ends.collect(), first }
    }

    /// The line of a byte, from 1.
    pub fn at(&self, byte: usize) -> usize {
        self.first + self.ends.partition_point(|end| *end < byte)
    }
}
