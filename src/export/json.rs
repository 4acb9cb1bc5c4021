//! JSON for other programs: every value as it is, nothing marked or cut. As one document, or as JSON Lines.

use std::io::{BufWriter, Write as _};

use serde::Serialize;

use super::{error::Fault, out::Out, record::Record};
use crate::domain::record::Head;

/// Counts up when a name changes or goes; a new name does not change it.
pub(super) const VERSION: u32 = 1;

/// What the file says that it is.
pub(super) const FORMAT: &str = "token-desk-history";

/// How the entries are laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// One document, indented for people.
    Document,
    /// JSON Lines: an entry on each line, and nothing else.
    Lines,
}

/// The file, written entry by entry.
pub(super) struct Json {
    out: BufWriter<Out>,
    layout: Layout,
    /// How many entries were written.
    entries: u64,
}

/// The history's newest row when the document was made.
#[derive(Serialize)]
struct Newest<'a> {
    row: u64,
    hash: &'a str,
}

impl Json {
    pub fn begin(layout: Layout, out: Out) -> Result<Self, Fault> {
        let mut out = BufWriter::with_capacity(1 << 16, out);
        if layout == Layout::Document {
            write!(out, "{{\n  \"format\": \"{FORMAT}\",\n  \"version\": {VERSION},\n  \"entries\": [")?;
        }
        Ok(Self { out, layout, entries: 0 })
    }

    pub fn add(&mut self, record: &Record<'_>) -> Result<(), Fault> {
        match self.layout {
            Layout::Lines => {
                serde_json::to_writer(&mut self.out, record)?;
                self.out.write_all(b"\n")?;
            }
            Layout::Document => {
                let comma = if self.entries == 0 { "" } else { "," };
                write!(self.out, "{comma}\n    {}", inner(record, "    ")?)?;
            }
        }
        self.entries += 1;
        Ok(())
    }

    /// Ends the file. A document says which row of the history was the newest; a line of JSON Lines is
    /// always an entry.
    pub fn finish(mut self, head: Option<&Head>) -> Result<Out, Fault> {
        if self.layout == Layout::Document {
            let head = head.map(|head| Newest { row: head.row, hash: &head.hash });
            let end = if self.entries == 0 { "]" } else { "\n  ]" };
            write!(self.out, "{end},\n  \"head\": {}\n}}\n", inner(&head, "  ")?)?;
        }
        self.out.into_inner().map_err(|err| err.into_error().into())
    }
}

/// As text that stands deeper in a document. A line feed inside a value is escaped: these are only those
/// between lines.
fn inner(value: &impl Serialize, indent: &str) -> Result<String, Fault> {
    Ok(serde_json::to_string_pretty(value)?.replace('\n', &format!("\n{indent}")))
}
