//! Output on the standard streams: printed as a whole, or reported as not printed.

use std::{
    io::{self, Write as _},
    process::ExitCode,
};

use super::{
    Tried,
    streams::{errors, output},
    words,
};
use crate::{
    domain::{
        problem::{Problem, ProblemKind},
        text,
    },
    phrase,
};

/// The name of standard output in errors.
pub const STANDARD_OUTPUT: &str = "standard output";

/// Exit code for a result that could not be printed.
pub const NOT_PRINTED: u8 = 5;

/// Prints a text in legible form: names and paths in it may hold terminal control characters. A reader that
/// ends early (`| head`) is no failure.
///
/// # Errors
/// The system's error, such as [`io::ErrorKind::StorageFull`].
pub fn print(text: &str) -> io::Result<()> {
    let mut out = output();
    match out.write_all(text::legible(text).as_bytes()).and_then(|()| out.flush()) {
        Err(err) if err.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        printed => printed,
    }
}

/// Prints a command's result and returns its exit code: `code`, or [`NOT_PRINTED`] instead of 0. A bad
/// result that cannot be printed goes to standard error.
pub fn print_result(text: &str, code: u8) -> ExitCode {
    let Err(err) = print(text) else { return ExitCode::from(code) };
    let mut said = crate::words::problem_text(&not_printed(&err));
    if code != 0 {
        said.push_str(text);
    }
    note(&said);
    ExitCode::from(if code == 0 { NOT_PRINTED } else { code })
}

/// Writes a text in legible form to standard error; a failure is ignored.
pub fn note(text: &str) {
    errors().0.write_all(text::legible(text).as_bytes()).ok();
}

fn not_printed(err: &io::Error) -> Problem {
    let said = words(err, STANDARD_OUTPUT.as_ref(), Tried::Writing);
    Problem::new(ProblemKind::File, phrase!("file-result-not-printed"), said.cause, said.advice)
}
