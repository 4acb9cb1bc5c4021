//! The anchor: where the newest row of the history is written outside of it, and what a line there says.

use std::path::PathBuf;

use jiff::Timestamp;

use crate::domain::text;

/// Where the newest row is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    /// A file to add lines to, on a share where this account may add and not change.
    pub file: Option<PathBuf>,
    pub log: Option<Log>,
}

/// The system's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Log {
    /// At its usual place.
    System,
    /// At this socket (Unix).
    Socket(PathBuf),
}

/// What an anchor says: this row had this hash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The history's own ID.
    pub history: String,
    pub row: u64,
    /// 64 lower-case hexadecimal digits.
    pub hash: String,
    /// When it was written and by which computer, where the line says so: those of a file do.
    pub written: Option<(Timestamp, String)>,
}

impl Line {
    /// For a file: one line with five fields, whatever the computer is called.
    pub fn for_file(&self, at: Timestamp, computer: &str) -> String {
        let Self { history, row, hash, .. } = self;
        let computer = text::whole_line(computer).replace(char::is_whitespace, "-");
        let computer = if computer.is_empty() { "-" } else { &computer };
        format!("{at}\t{computer}\t{history}\t{row}\t{hash}")
    }

    /// For the system's log, which says itself when and where.
    pub fn for_log(&self) -> String {
        let Self { history, row, hash, .. } = self;
        format!("history {history} row {row} hash {hash}")
    }

    /// Reads a line of a file, or of what somebody took out of the system's log, in whatever form that has;
    /// none where it is neither.
    pub fn parse(text: &str) -> Option<Self> {
        Self::of_file(text.trim_end()).or_else(|| Self::of_log(text))
    }

    fn of_file(text: &str) -> Option<Self> {
        let fields: [&str; 5] = text.split('\t').collect::<Vec<_>>().try_into().ok()?;
        let [at, computer, history, row, hash] = fields;
        let written = Some((at.parse().ok()?, text::line(computer, text::NAME).into_owned()));
        (hash.len() == DIGITS).then(|| Self::of(history, row, hash, written))?
    }

    fn of_log(text: &str) -> Option<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        words.windows(6).find_map(|words| match words {
            [history, id, "row", row, "hash", hash] if history.ends_with("history") => {
                let end = hash.find(|c: char| !c.is_ascii_hexdigit()).unwrap_or(hash.len());
                Self::of(id, row, &hash[..end], None)
            }
            _ => None,
        })
    }

    fn of(history: &str, row: &str, hash: &str, written: Option<(Timestamp, String)>) -> Option<Self> {
        let is_hash = hash.len() == DIGITS && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        let row = row.parse().ok()?;
        let history = text::line(history, text::NAME).into_owned();
        is_hash.then(|| Self { history, row, hash: hash.to_ascii_lowercase(), written })
    }
}

/// The length of a hash.
const DIGITS: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    fn line(written: Option<&str>) -> Line {
        Line {
            history: "4be0643f-1d98-573b-97cd-ca98a65347dd".to_owned(),
            row: 52,
            hash: "ab".repeat(32),
            written: written.map(|computer| (at(), computer.to_owned())),
        }
    }

    fn at() -> Timestamp {
        "2026-11-28T05:12:33Z".parse().unwrap()
    }

    #[test]
    fn a_line_comes_back_as_it_was_written_and_is_one_line_whatever_the_computer_is_called() {
        for (computer, read) in [("DESK-07", "DESK-07"), ("a\tb\nc", "a-b-c"), ("", "-"), (" ", "-")] {
            let text = line(None).for_file(at(), computer);
            assert!(!text.contains('\n'));
            for text in [format!("{text}\n"), format!("{text}\r\n"), text.replace("ab", "AB")] {
                assert_eq!(Line::parse(&text), Some(line(Some(read))), "{text:?}");
            }
        }
    }

    #[test]
    fn a_line_is_read_out_of_whatever_form_a_log_has() {
        let words = line(None).for_log();
        for text in [
            words.clone(),
            format!("<86>Nov 28 05:12:33 token-desk[77]: {words}"),
            format!("2026-11-28T05:12:33+01:00 desk-07 token-desk[77]: {words}\r\n"),
            format!("    <Data>{words}</Data>"),
            format!("{{\"MESSAGE\":\"{words}\",\"_UID\":\"1000\"}}"),
        ] {
            assert_eq!(Line::parse(&text), Some(line(None)), "{text:?}");
        }
    }

    #[test]
    fn what_is_cut_or_no_line_is_none() {
        let (file, log) = (line(None).for_file(at(), "D"), line(None).for_log());
        for odd in [
            String::new(),
            "x".to_owned(),
            file[..file.len() - 1].to_owned(),
            format!("{file}\tmore"),
            format!("{file}0"),
            file.replace("\t52\t", "\t-52\t"),
            file.replace("2026", "MMXX"),
            file[5..].to_owned(),
            log[..log.len() - 1].to_owned(),
            format!("{log}0"),
            log.replace("row 52", "row"),
            log.replace(" hash ", " Hash "),
        ] {
            assert_eq!(Line::parse(&odd), None, "{odd:?}");
        }
    }
}
