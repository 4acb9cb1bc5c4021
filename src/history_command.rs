//! `token-desk history`: checks and exports the history without a window, also while the window is open
//! elsewhere.
//!
//! It reads through a [`Reader`](crate::store::Reader) and never writes to the history. What was asked for
//! comes as [`arguments`]; how a check or an export is done is the store's and the export's.

mod beside;
mod exit;
mod export;
mod interrupt;
mod progress;
mod reader;
mod verify;
mod vouched;

use std::process::ExitCode;

use self::exit::FAILED;
use crate::{arguments, domain::problem::Problem, files};

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

fn refuse(problem: &Problem) -> ExitCode {
    files::note(&problem.to_text());
    ExitCode::from(FAILED)
}
