//! Emergency access codes in words.

use super::{sentence, time};
use crate::{
    domain::{
        change::confirmation::Now,
        person::emergency::{CodeAsked, CodeGiven},
    },
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

/// The server's facts about an emergency access code, except the code.
pub fn rows(now: &Now, mut row: impl FnMut(&'static str, &str)) {
    let Now::EmergencyCode(given) = now else { return };
    if let Some(ends) = &given.ends {
        row(say!("label-ends"), &time::minute(ends));
    }
    more(given, row);
}

/// The same without its end.
pub fn more(given: &CodeGiven, mut row: impl FnMut(&'static str, &str)) {
    if let Some(ends) = &given.offline_ends {
        row(say!("label-offline-ends"), &time::minute(ends));
    }
    if let Some(once) = given.one_time {
        row(say!("label-use"), if once { say!("code-used-once") } else { say!("code-used-until-end") });
    }
    if let Some(id) = &given.id {
        row(say!("label-code-id"), id.as_str());
    }
}
