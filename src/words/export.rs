//! Kinds of files in words.

use crate::{domain::history::export::Format, say};

/// As the window and the system's dialog call it.
pub fn format(format: Format) -> &'static str {
    match format {
        Format::Csv => say!("format-name-csv"),
        Format::Json => say!("format-name-json"),
        Format::JsonLines => say!("format-name-json-lines"),
        Format::Xlsx => say!("format-name-xlsx"),
    }
}
