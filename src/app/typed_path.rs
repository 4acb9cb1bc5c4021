//! Paths that users type, paste or drop.

use crate::phrase;
use std::path::PathBuf;

use crate::domain::{Hint, text::pasted};

/// A typed or pasted path, cleaned.
///
/// # Errors
/// A [`Hint`] where it is empty.
pub fn typed_path(text: &str) -> Result<PathBuf, Hint> {
    let path = pasted::path(text);
    if path.as_os_str().is_empty() {
        return Err(Hint::new(phrase!("hint-path-empty")));
    }
    Ok(path)
}
