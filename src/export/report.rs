//! Reports of batches and rehearsals.

use std::path::Path;

use super::error::Error;
use crate::{
    domain::{
        Existing,
        batch::report::{Format, Report},
    },
    words::Reader,
};

/// Writes a report as a whole or not at all, in words for `reader`. Codes, names of fields and titles of
/// columns are the same for everybody.
///
/// # Errors
/// [`Error`]; then there is no file, and one that was there is as it was.
pub fn report(
    report: &Report,
    format: Format,
    to: &Path,
    existing: Existing,
    reader: &Reader,
) -> Result<(), Error> {
    todo!("{report:?} {format:?} {to:?} {existing:?} {reader:?}")
}
