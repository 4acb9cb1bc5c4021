//! Paths that people type, paste or drop.

use std::path::PathBuf;

use crate::domain::{Hint, text::pasted};

/// A path as it was typed or pasted, without what came along with it.
///
/// # Errors
/// A [`Hint`] when nothing is left.
pub fn typed_path(text: &str) -> Result<PathBuf, Hint> {
    let path = pasted::path(text);
    if path.as_os_str().is_empty() {
        return Err(Hint::new("Type the file's path, or choose it"));
    }
    Ok(path)
}
