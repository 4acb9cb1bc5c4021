//! What the commands without a window share: Ctrl+C, progress on standard error, problems in words.

mod interrupt;
mod progress;

pub use self::{
    interrupt::Interrupt,
    progress::{Doing, Progress},
};
use crate::{domain::problem::Problem, files, say, words};

/// Writes the problem in words to standard error, and its code, which is the same in every language.
pub fn note(problem: &Problem) {
    let code = say!("problem-code", code = problem.kind.code());
    files::note(&format!("{}{code}\n", words::problem_text(problem)));
}
