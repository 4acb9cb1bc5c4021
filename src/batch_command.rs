//! `token-desk batch`: many tokens at once without a window. It drives the runtime as the window does, so
//! that everything that holds there holds here: nothing else reaches the server or the history.

mod came;
mod carry_out;
mod lines;
mod rehearse;
mod resume;

use std::{process::ExitCode, sync::Arc};

pub use self::came::exit::NOT_BEGUN;
use self::came::{Came, exit};
use crate::{
    arguments::{Batch, Work},
    console::note,
    domain::{
        Existing,
        machine_policy::MachinePolicy,
        problem::{Problem, ProblemKind},
        settings::Settings,
        sign_in::signed_in::SignedIn,
    },
    export, files,
    headless::{self, Desk},
    phrase,
    profiles::Folders,
};

/// Runs the command.
pub fn run(options: &Batch, folders: &Folders, settings: &Settings, policy: Arc<MachinePolicy>) -> ExitCode {
    match carry(options, folders, settings, policy) {
        Ok(Came { said, code }) => files::print_result(&said, code),
        Err(problem) => {
            note(&problem);
            ExitCode::from(exit::NOT_BEGUN)
        }
    }
}

/// # Errors
/// Why nothing was sent.
fn carry(
    options: &Batch,
    folders: &Folders,
    settings: &Settings,
    policy: Arc<MachinePolicy>,
) -> Result<Came, Problem> {
    // what would fail in the end fails now
    if let Some((_, path)) = &options.report {
        export::keep_off(path, &folders.history())?;
        export::keep_within(path, &policy)?;
        if options.existing == Existing::Keep && path.exists() {
            return Err(Problem::new(
                ProblemKind::FileExists,
                phrase!("batch-not-begun"),
                phrase!("batch-report-there", path = path.display().to_string()),
                phrase!("export-replace-advice"),
            ));
        }
    }
    let mut desk = Desk::open(folders, settings, policy)?;
    match &options.work {
        Work::Begin { input, action, rehearse, ticket, reason, zeros } => {
            let (table, lines) = lines::read(&mut desk, input)?;
            let who = sign_in(&mut desk, options)?;
            let order = rehearse::Order { action: *action, ticket, reason, zeros: *zeros };
            let rehearsed = rehearse::rehearse(&mut desk, &order, (&table, lines), &who)?;
            if *rehearse {
                Ok(rehearse::report(&mut desk, options, rehearsed))
            } else {
                let run = rehearse::agreed(options, &rehearsed, &desk)?;
                carry_out::carry_out(&mut desk, options, run, who)
            }
        }
        Work::Resume { input } => {
            let table = input.as_ref().map(|input| lines::table(&mut desk, input)).transpose()?;
            let begun = resume::find(&mut desk, options, table.as_ref())?;
            let who = sign_in(&mut desk, options)?;
            let run = resume::agreed(options, begun, &who, &desk)?;
            carry_out::carry_out(&mut desk, options, run, who)
        }
    }
}

fn sign_in(desk: &mut Desk, options: &Batch) -> Result<SignedIn, Problem> {
    let profile = headless::profile(desk, &options.profile)?;
    headless::sign_in(desk, &profile, options.credential)
}
