//! The anchor: where the newest row of the history is written outside of it, and what a line there says.

use std::{fmt, path::PathBuf};

use jiff::Timestamp;

use super::text;

/// Where to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// A file to add lines to, on a share where this account may add and not change.
    pub file: Option<PathBuf>,
    pub log: Option<Log>,
}

/// The system's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Log {
    /// Where the system has it.
    System,
    /// At this socket (Unix).
    Socket(PathBuf),
}

impl Anchor {
    /// "/mnt/audit/desk-07 and the system's log".
    pub fn words(&self) -> String {
        let file = self.file.as_ref().map(|file| text::whole_line(&file.display().to_string()));
        let log = self.log.as_ref().map(|_| "the system's log".to_owned());
        file.into_iter().chain(log).collect::<Vec<_>>().join(" and ")
    }
}

/// A line of an anchor's file: this row had this hash then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub at: Timestamp,
    pub computer: String,
    /// The history's own ID.
    pub history: String,
    pub row: u64,
    /// 64 lower-case hexadecimal digits.
    pub hash: String,
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { at, computer, history, row, hash } = self;
        // one line with five fields, whatever the computer is called
        let computer = text::whole_line(computer).replace(char::is_whitespace, "-");
        let computer = if computer.is_empty() { "-" } else { &computer };
        write!(f, "{at}\t{computer}\t{history}\t{row}\t{hash}")
    }
}

impl Line {
    /// Reads a line; none where it is not one.
    pub fn parse(text: &str) -> Option<Self> {
        let mut fields = text.trim_end().split('\t');
        let mut next = || fields.next();
        let line = Self {
            at: next()?.parse().ok()?,
            computer: next()?.to_owned(),
            history: next()?.to_owned(),
            row: next()?.parse().ok()?,
            hash: next()?.to_ascii_lowercase(),
        };
        let is_hash = line.hash.len() == 64 && line.hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        (is_hash && fields.next().is_none()).then_some(line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_comes_back_as_it_was_written_and_is_one_line_whatever_the_computer_is_called() {
        let line = |computer: &str| Line {
            at: "2026-11-28T05:12:33Z".parse().unwrap(),
            computer: computer.to_owned(),
            history: "4be0643f-1d98-573b-97cd-ca98a65347dd".to_owned(),
            row: 52,
            hash: "ab".repeat(32),
        };
        assert_eq!(Line::parse(&line("DESK-07").to_string()), Some(line("DESK-07")));
        for (odd, read) in [("a\tb\nc", "a-b-c"), ("", "-"), (" ", "-")] {
            let text = line(odd).to_string();
            assert!(!text.contains('\n'));
            assert_eq!(Line::parse(&text), Some(line(read)), "{odd:?}");
        }
        for odd in ["", "x", "2026-11-28T05:12:33Z\tD\th\t52\tab", "2026-11-28T05:12:33Z\tD\th\tx\t"] {
            assert_eq!(Line::parse(odd), None, "{odd}");
        }
        assert_eq!(Line::parse(&format!("{}\tmore", line("D"))), None);
    }
}
