//! The file formats of exports.

use std::path::Path;

/// A file format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    Csv,
    Json,
    /// An entry in JSON on each line, for programs that read as they go.
    JsonLines,
    Xlsx,
}

impl Format {
    pub const ALL: [Self; 4] = [Self::Csv, Self::Json, Self::JsonLines, Self::Xlsx];

    /// The file name's ending, without the dot.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json => "json",
            Self::JsonLines => "jsonl",
            Self::Xlsx => "xlsx",
        }
    }

    /// The format that a path's ending names, in any case.
    pub fn from_path(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?;
        Self::ALL.into_iter().find(|format| ending.eq_ignore_ascii_case(format.extension()))
    }
}
