//! Lines of text: CSV with any delimiter, or one thing a line; in UTF-8, UTF-16 or Windows-1252.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::error::{Damage, Error};
use crate::domain::batch::table::{Cell, MOST_COLUMNS, MOST_LINES, Row};

/// What separates the columns, the likelier first where two would do.
const DELIMITERS: [u8; 4] = *b"\t;,|";

/// How many lines are looked at for the delimiter.
const SAMPLE: usize = 50;

pub(super) fn rows(bytes: &[u8]) -> Result<Vec<Row>, Error> {
    let text = decoded(bytes);
    if text.contains('\0') {
        return Err(Error::NoList(super::what::Kind::Other));
    }
    let (named, above, text) = without_sep(&text);
    let delimiter = named.or_else(|| delimiter(text));
    // without one, a quote is only a quote
    let mut reader = csv::ReaderBuilder::new();
    reader
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter.unwrap_or(b'\x1f'))
        .quoting(delimiter.is_some());
    let mut rows = Vec::new();
    let mut reader = reader.from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut place = Place { text: text.as_bytes(), byte: 0, line: above + 1 };
    while reader.read_record(&mut record).map_err(|_| Error::Damaged(Damage::Line))? {
        let begins = record.position().and_then(|at| usize::try_from(at.byte()).ok()).unwrap_or_default();
        let number = place.move_to(begins);
        let cells: Vec<Cell> = if delimiter.is_none() && apart(&record) {
            record.iter().flat_map(str::split_whitespace).take(MOST_COLUMNS).map(Cell::of).collect()
        } else {
            record.iter().take(MOST_COLUMNS).map(Cell::of).collect()
        };
        if cells.iter().all(Cell::is_empty) {
            continue;
        }
        if rows.len() == MOST_LINES + 1 {
            return Err(Error::TooManyLines);
        }
        rows.push(Row { number: u32::try_from(number).unwrap_or(u32::MAX), cells });
    }
    Ok(rows)
}

/// Counts lines up to a place, which moves on: as editors do, whatever ends a line. The reader's own count
/// knows one kind of end, and stands at the empty lines before a record.
struct Place<'a> {
    text: &'a [u8],
    byte: usize,
    line: u64,
}

impl Place<'_> {
    /// The line of the record that begins here, or after the empty lines that begin here.
    fn move_to(&mut self, byte: usize) -> u64 {
        while let Some(next) = self.text.get(self.byte) {
            if self.byte >= byte && !matches!(next, b'\r' | b'\n') {
                break;
            }
            let half = *next == b'\r' && self.text.get(self.byte + 1) == Some(&b'\n');
            self.line += u64::from(matches!(next, b'\r' | b'\n') && !half);
            self.byte += 1;
        }
        self.line
    }
}

/// The text, by its mark, else by what it can be.
fn decoded(bytes: &[u8]) -> Cow<'_, str> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((marked, _)) => marked,
        None if std::str::from_utf8(bytes).is_ok() && !bytes.contains(&0) => UTF_8,
        None => utf_16(bytes).unwrap_or(WINDOWS_1252),
    };
    // takes the mark off
    encoding.decode(bytes).0
}

/// UTF-16 without a mark: of plain letters and digits every other byte is zero.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(4096)];
    let zeros = |first: usize| sample.iter().skip(first).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    let mostly = |count: usize, other: usize| count * 4 > sample.len() && other * 8 < count.max(1);
    if mostly(odd, even) {
        Some(UTF_16LE)
    } else if mostly(even, odd) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// The delimiter that a spreadsheet program names in a first line of its own, how many lines that takes, and
/// the rest.
fn without_sep(text: &str) -> (Option<u8>, u64, &str) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let named = first.trim_end_matches('\r').trim_matches('"').strip_prefix("sep=");
    match named.map(str::as_bytes) {
        Some([delimiter]) if !delimiter.is_ascii_alphanumeric() => (Some(*delimiter), 1, rest),
        Some(_) | None => (None, 0, text),
    }
}

/// What separates columns in most of the first lines, outside quotes and equally often.
fn delimiter(text: &str) -> Option<u8> {
    let sample: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(SAMPLE).collect();
    let most = DELIMITERS.iter().rev().map(|delimiter| {
        let counts: Vec<usize> = sample.iter().map(|line| outside_quotes(line, *delimiter)).collect();
        let usual = usual(&counts);
        let alike = counts.iter().filter(|count| **count == usual).count();
        (if usual == 0 { 0 } else { alike }, *delimiter)
    });
    most.max_by_key(|(alike, _)| *alike).filter(|(alike, _)| *alike * 2 > sample.len()).map(|found| found.1)
}

/// How many there are on most lines that have any.
fn usual(counts: &[usize]) -> usize {
    let often = |count: usize| counts.iter().filter(|other| **other == count).count();
    counts.iter().copied().filter(|count| *count > 0).max_by_key(|count| often(*count)).unwrap_or_default()
}

fn outside_quotes(line: &str, delimiter: u8) -> usize {
    let mut quoted = false;
    line.bytes()
        .filter(|byte| {
            quoted ^= *byte == b'"';
            !quoted && *byte == delimiter
        })
        .count()
}

/// Whether blanks separate what stands in the line: an address and digits beside each other, and nothing
/// else.
fn apart(record: &csv::StringRecord) -> bool {
    let line = record.iter().collect::<String>();
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_number = |word: &&&str| word.len() >= 8 && word.bytes().all(|byte| byte.is_ascii_digit());
    let numbers = words.iter().filter(is_number).count();
    let addresses = words.iter().filter(|word| word.contains('@')).count();
    words.len() == 2 && numbers == 1 && addresses == 1
}
