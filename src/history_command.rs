//! `token-desk history`: checks and exports the history without a window, also while the window is open elsewhere.
//!
//! It reads through a [`store::Reader`] and never writes to the history. What was asked for comes as
//! [`arguments`]; how a check or an export is done is the store's and the export's.

mod beside;
mod export;
mod interrupt;
mod progress;
mod verify;

use std::{
    io,
    path::{Path, PathBuf},
    process::ExitCode,
};

use crate::{
    arguments,
    domain::problem::{Problem, ProblemKind},
    files,
    profiles::Folders,
    store::{self, Reader},
};

/// Exit code for what could not be done.
const FAILED: u8 = 1;

/// Exit code for a history that was altered, or that does not have the noted hash.
const BROKEN: u8 = 4;

/// Exit code for a whole history with a removal that no clock vouches for.
const DOUBTED: u8 = 5;

/// `token-desk history verify`.
pub fn verify(options: &arguments::Verify) -> ExitCode {
    match verify::run(options) {
        Ok((report, code)) => files::print_result(&report, code),
        Err(problem) => refuse(&problem),
    }
}

/// `token-desk history export`.
pub fn export(options: &arguments::Export) -> ExitCode {
    match export::run(options) {
        Ok(report) => files::print_result(&report, 0),
        Err(failed) => {
            files::note(&failed.problem.to_text());
            ExitCode::from(failed.code)
        }
    }
}

/// What a command wants to do with the history, for what is said when there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    Verify,
    Export,
}

/// Opens the history for reading. Also says where it lies.
fn open(data_dir: Option<&Path>, wanted: Wanted) -> Result<(Reader, PathBuf), Problem> {
    let given = data_dir.map(Path::to_owned);
    // the other folder is not asked for: an account without a home can still name this one
    let folders = Folders::find(given.clone(), given).map_err(|err| err.problem())?;
    let file = folders.history();
    open_file(&file, wanted).map(|reader| (reader, file))
}

fn open_file(file: &Path, wanted: Wanted) -> Result<Reader, Problem> {
    Reader::open_untouched(file)
        .map_err(|err| if is_missing(&err) { nothing_yet(file, wanted) } else { err.problem() })
}

fn is_missing(err: &store::Error) -> bool {
    matches!(&err.cause, store::Cause::File(err) if err.kind() == io::ErrorKind::NotFound)
}

fn nothing_yet(file: &Path, wanted: Wanted) -> Problem {
    let summary = match wanted {
        Wanted::Verify => "There is no history to check yet",
        Wanted::Export => "There is no history to export yet",
    };
    Problem::new(
        ProblemKind::File,
        summary,
        format!("No file of this name is there: {}", file.display()),
        "Token Desk begins a history when it is started; if there was one, look where it went, or name another --data-dir",
    )
}

fn refuse(problem: &Problem) -> ExitCode {
    files::note(&problem.to_text());
    ExitCode::from(FAILED)
}
