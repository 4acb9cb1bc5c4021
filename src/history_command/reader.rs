//! Opens the history for a command.

use std::{
    io::{self},
    path::{Path, PathBuf},
};

use crate::{
    domain::problem::{Problem, ProblemKind},
    phrase,
    profiles::Folders,
    store::{self, Reader},
};

/// The purpose, for the problem if there is no history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wanted {
    Verify,
    Export,
}

/// Opens the history for reading; also returns its path.
pub(super) fn open(data_dir: Option<&Path>, wanted: Wanted) -> Result<(Reader, PathBuf), Problem> {
    let given = data_dir.map(Path::to_owned);
    // the other folder is not needed, and an account without a home has none
    let folders = Folders::find(given.clone(), given).map_err(|err| err.problem())?;
    let file = folders.history();
    open_file(&file, wanted).map(|reader| (reader, file))
}

pub(super) fn open_file(file: &Path, wanted: Wanted) -> Result<Reader, Problem> {
    Reader::open_untouched(file)
        .map_err(|err| if is_missing(&err) { nothing_yet(file, wanted) } else { err.problem() })
}

fn is_missing(err: &store::Error) -> bool {
    matches!(&err.cause, store::Cause::File(err) if err.kind() == io::ErrorKind::NotFound)
}

fn nothing_yet(file: &Path, wanted: Wanted) -> Problem {
    let summary = match wanted {
        Wanted::Verify => phrase!("command-no-history-to-check"),
        Wanted::Export => phrase!("command-no-history-to-export"),
    };
    Problem::new(
        ProblemKind::File,
        summary,
        phrase!("command-no-history", path = file.display().to_string()),
        phrase!("command-no-history-advice"),
    )
}
