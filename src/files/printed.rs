//! Results on standard output: printed whole, or told not to be.

use std::{
    io::{self, Write as _},
    process::ExitCode,
};

use super::{Tried, words};
use crate::domain::problem::{Problem, ProblemKind};

/// What errors call standard output.
pub const STANDARD_OUTPUT: &str = "standard output";

/// Exit code for a result that could not be printed.
pub const NOT_PRINTED: u8 = 5;

/// Prints a text, down to the system. A reader that went away early (`| head`) is no failure.
///
/// # Errors
/// What the system answers, such as [`io::ErrorKind::StorageFull`].
pub fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(err) if err.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        printed => printed,
    }
}

/// Prints a command's result and gives its exit code: `code`, or [`NOT_PRINTED`] where that would have been
/// 0. A bad result that cannot be printed goes to standard error, as nobody would learn of it otherwise.
pub fn print_result(text: &str, code: u8) -> ExitCode {
    let Err(err) = print(text) else { return ExitCode::from(code) };
    let mut said = not_printed(&err).to_text();
    if code != 0 {
        said.push_str(text);
    }
    io::stderr().lock().write_all(said.as_bytes()).ok();
    ExitCode::from(if code == 0 { NOT_PRINTED } else { code })
}

fn not_printed(err: &io::Error) -> Problem {
    let said = words(err, STANDARD_OUTPUT.as_ref(), Tried::Writing);
    Problem::new(ProblemKind::File, "The result was not printed", said.cause, said.advice)
}
