//! Results on standard output: printed whole, or told not to be.

use std::{
    io::{self, Write as _},
    process::ExitCode,
};

use super::{Tried, words};
use crate::domain::{
    problem::{Problem, ProblemKind},
    text,
};

/// What errors call standard output.
pub const STANDARD_OUTPUT: &str = "standard output";

/// Exit code for a result that could not be printed.
pub const NOT_PRINTED: u8 = 5;

/// Prints a text as it may be shown, down to the system: names and paths in it may hold what a terminal
/// obeys. A reader that went away early (`| head`) is no failure.
///
/// # Errors
/// What the system answers, such as [`io::ErrorKind::StorageFull`].
pub fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(text::legible(text).as_bytes()).and_then(|()| out.flush()) {
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
    note(&said);
    ExitCode::from(if code == 0 { NOT_PRINTED } else { code })
}

/// Writes a text as it may be shown to standard error. Nobody may be listening, and then there is nothing
/// better to do about it.
pub fn note(text: &str) {
    io::stderr().lock().write_all(text::legible(text).as_bytes()).ok();
}

fn not_printed(err: &io::Error) -> Problem {
    let said = words(err, STANDARD_OUTPUT.as_ref(), Tried::Writing);
    Problem::new(ProblemKind::File, "The result was not printed", said.cause, said.advice)
}
