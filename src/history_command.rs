//! `token-desk history`: checks and exports the history without a window, even while one is open. It never
//! writes to the history.

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
use crate::{arguments, domain::problem::Problem, files, say, words};

pub fn verify(options: &arguments::Verify) -> ExitCode {
    match verify::run(options) {
        Ok((report, code)) => files::print_result(&report, code),
        Err(problem) => refuse(&problem),
    }
}

pub fn export(options: &arguments::Export) -> ExitCode {
    match export::run(options) {
        Ok(report) => files::print_result(&report, 0),
        Err(failed) => {
            note(&failed.problem);
            ExitCode::from(failed.code)
        }
    }
}

fn refuse(problem: &Problem) -> ExitCode {
    note(problem);
    ExitCode::from(FAILED)
}

/// The problem in words, and its code, which is the same in every language.
fn note(problem: &Problem) {
    let code = say!("problem-code", code = problem.kind.code());
    files::note(&format!("{}{code}\n", words::problem_text(problem)));
}
