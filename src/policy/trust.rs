//! Whether only administrators can have written a file.

use super::Place;
use crate::domain::phrase::Phrase;

/// # Errors
/// What others than administrators can change: the file, or a folder on its way.
#[cfg(unix)]
pub(super) fn only_administrators(place: &Place) -> Result<(), Phrase> {
    use crate::{
        files::{self, Tried},
        phrase,
    };
    use std::{fs, os::unix::fs::MetadataExt as _, path::Path};

    const OTHERS_WRITE: u32 = 0o022;
    const STICKY: u32 = 0o1000;

    if place.any_writer {
        return Ok(());
    }
    let words = |err: &std::io::Error, path: &Path| files::words(err, path, Tried::Reading).cause;
    let real = fs::canonicalize(&place.file).map_err(|err| words(&err, &place.file))?;
    // behind a link both ways must be safe
    for path in place.file.ancestors().chain(real.ancestors()) {
        let meta = fs::metadata(path).map_err(|err| words(&err, path))?;
        let shared = meta.mode() & OTHERS_WRITE != 0;
        // in a sticky folder nobody moves what is another's
        let kept = meta.is_dir() && meta.mode() & STICKY != 0;
        if meta.uid() != 0 || (shared && !kept) {
            return Err(phrase!("policy-not-only-root", path = path.display().to_string()));
        }
    }
    Ok(())
}

/// Windows keeps files of administrators in `%ProgramData%` from being changed by others.
#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "Unix has something to say")]
pub(super) fn only_administrators(_place: &Place) -> Result<(), Phrase> {
    Ok(())
}
