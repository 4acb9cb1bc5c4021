//! Emergency access codes in words.

use super::sentence;
use crate::{
    domain::person::emergency::{CodeAsked, CodeGiven},
    say,
};

/// What was asked for: "1 day, one-time".
pub fn asked(asked: &CodeAsked) -> String {
    sentence(&asked.phrase()).into_owned()
}

/// How often a code can be used.
pub fn sign_ins(once: bool) -> &'static str {
    if once { say!("code-for-one-sign-in") } else { say!("code-for-any-sign-ins") }
}

/// What became of what was asked for, where that is something else.
pub fn differs(given: &CodeGiven, asked: &CodeAsked) -> Vec<String> {
    let said = given.overrode(asked).into_iter().chain(given.by_version_1(asked));
    said.map(|said| sentence(&said).into_owned()).collect()
}
