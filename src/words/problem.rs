//! Problems in words.

use super::sentence;
use crate::{
    domain::{Hint, problem::Problem},
    say,
};

/// Everything as plain text, for the clipboard and the console.
pub fn problem_text(problem: &Problem) -> String {
    let Problem { kind: _, summary, cause, advice, details, recorded_cause: _ } = problem;
    let advice = say!("what-to-do", advice = sentence(advice));
    let mut text = format!("{}\n{}\n{advice}\n", sentence(summary), sentence(cause));
    if !details.is_empty() {
        text.push_str(details);
        text.push('\n');
    }
    text
}

/// What is wrong with something typed.
pub fn hint(hint: &Hint) -> String {
    sentence(&hint.0).into_owned()
}
