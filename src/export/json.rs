//! JSON for other programs, with every value unchanged: one document, or JSON Lines.

use std::io::{BufWriter, Write as _};

use serde::Serialize;

use super::{error::Fault, out::Out, record::Record};
use crate::domain::history::record::Head;

/// Rises when a name changes or goes; a new name does not change it.
pub(super) const VERSION: u32 = 1;

pub(super) const FORMAT: &str = "token-desk-history";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Layout {
    /// One document, indented.
    Document,
    /// JSON Lines: one entry on each line, and nothing else.
    Lines,
}

pub(super) struct Json {
    out: BufWriter<Out>,
    layout: Layout,
    entries: u64,
}

/// The history's newest row at the time of the export.
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

    /// Ends the file. A document states the history's newest row; JSON Lines has entries only.
    pub fn finish(mut self, head: Option<&Head>) -> Result<Out, Fault> {
        if self.layout == Layout::Document {
            let head = head.map(|head| Newest { row: head.row, hash: &head.hash });
            let end = if self.entries == 0 { "]" } else { "\n  ]" };
            write!(self.out, "{end},\n  \"head\": {}\n}}\n", inner(&head, "  ")?)?;
        }
        self.out.into_inner().map_err(|err| err.into_error().into())
    }
}

/// Text of a deeper level in a document. Line feeds inside values are escaped, so only those between lines
/// are indented.
fn inner(value: &impl Serialize, indent: &str) -> Result<String, Fault> {
    Ok(serde_json::to_string_pretty(value)?.replace('\n', &format!("\n{indent}")))
}
