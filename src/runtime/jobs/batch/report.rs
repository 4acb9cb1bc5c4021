//! Writes reports of batches and rehearsals.

use std::{path::PathBuf, sync::Arc};

use super::super::{
    super::{history::Ending, shared::Shared},
    common::{Outcomes, blocking, full},
};
use crate::{
    app::Reported,
    domain::{
        Existing,
        batch::report::{Format, Report},
        problem::{Problem, ProblemKind},
    },
    export, phrase,
};

/// Writes a report, of a batch as the history has it now.
///
/// # Errors
/// It cannot be read or written; then there is no file, and one that was there is as it was.
pub(in crate::runtime) async fn report(
    shared: Arc<Shared>,
    of: Reported,
    format: Format,
    to: PathBuf,
    existing: Existing,
) -> Outcomes<PathBuf> {
    blocking(move || {
        let to = full(to);
        export::keep_off(&to, shared.history.file())?;
        export::keep_within(&to, &shared.policy)?;
        let report = match of {
            Reported::Rehearsal(rehearsed) => Report::of_rehearsal(&rehearsed),
            Reported::Batch(number) => {
                let read = shared.history.read(&Ending::default(), |reader| {
                    // the newest row after the lines: no line is newer than it
                    let begun = reader.batch(number)?;
                    Ok(begun.zip(Some(reader.head()?)))
                })?;
                let (begun, head) = read.ok_or_else(gone)?;
                Report::of_batch(&begun, head)
            }
        };
        export::report(&report, format, &to, existing, &shared.reader()).map_err(|err| err.problem())?;
        Ok(to)
    })
    .await
}

fn gone() -> Problem {
    Problem::new(
        ProblemKind::File,
        phrase!("batch-report-not-written"),
        phrase!("batch-report-gone"),
        phrase!("batch-report-gone-advice"),
    )
}
