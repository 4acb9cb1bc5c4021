//! `token-desk history`: checks and exports the history without a window, even while one is open. It never
//! writes to the history.

mod beside;
mod exit;
mod export;
mod reader;
mod verify;
mod vouched;

use std::process::ExitCode;

use self::exit::FAILED;
use crate::{
    arguments,
    console::note,
    domain::{machine_policy::MachinePolicy, problem::Problem},
    files,
};

pub fn verify(options: &arguments::Verify) -> ExitCode {
    match verify::run(options) {
        Ok((report, code)) => files::print_result(&report, code),
        Err(problem) => refuse(&problem),
    }
}

pub fn export(options: &arguments::Export, policy: &MachinePolicy) -> ExitCode {
    match export::run(options, policy) {
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
