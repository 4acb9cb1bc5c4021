//! What may be done and what is required, in words.

use super::action::all_in_rules;
use crate::{
    domain::{change::action::Action, profile::policy::Actions},
    say,
};

/// "everything", "nothing", "all but deleting", or a list.
pub fn allowed(allow: Actions) -> String {
    let left_out: Vec<_> = Action::ALL.into_iter().filter(|action| !allow.contains(*action)).collect();
    match (left_out.len(), allow.is_empty()) {
        (0, _) => say!("rules-everything").to_owned(),
        (_, true) => say!("rules-nothing").to_owned(),
        (1..=3, _) => say!("rules-all-but", actions = all_in_rules(left_out)),
        _ => all_in_rules(allow.iter()),
    }
}

/// For which actions something is required.
pub fn required(actions: Actions) -> String {
    if actions == Actions::all() {
        say!("rules-required-for-all").to_owned()
    } else {
        say!("rules-required-for", actions = all_in_rules(actions.iter()))
    }
}

/// Before which actions the caller is verified.
pub fn verified(actions: Actions) -> String {
    if actions == Actions::all() {
        say!("rules-verified-before-all").to_owned()
    } else {
        say!("rules-verified-before", actions = all_in_rules(actions.iter()))
    }
}
