//! What a profile allows and requires, in words.

use crate::domain::{
    change::action::Action,
    profile::policy::{Actions, Policy, TicketRule},
};

/// The rules that differ from the defaults, each with its label.
pub(super) fn rules(policy: &Policy) -> Vec<(&'static str, String)> {
    let usual = Policy::default();
    let mut rules = Vec::new();
    if policy.allow != usual.allow {
        rules.push(("What may be done", allowed(policy.allow)));
    }
    if policy.ticket != usual.ticket {
        rules.push(("Ticket number", ticket(&policy.ticket)));
    }
    if !policy.reason.is_empty() {
        rules.push(("Reason", required(policy.reason)));
    }
    if !policy.verification.is_empty() {
        let words = for_which(policy.verification).replacen("for ", "before ", 1);
        rules.push(("Verification", format!("The caller must be verified {words}")));
    }
    rules
}

/// The rules in one line, for the folded part.
pub(super) fn summary(policy: &Policy) -> String {
    let mut words = vec![match policy.allow {
        usual if usual == Actions::usual() => {
            "All but deleting tokens and disabling or enabling users".to_owned()
        }
        allow => allowed(allow),
    }];
    let rules = [
        ("a ticket number", policy.ticket.required),
        ("a reason", policy.reason),
        ("the caller’s verification", policy.verification),
    ];
    let required: Vec<_> = rules.into_iter().filter(|(_, on)| !on.is_empty()).map(|(what, _)| what).collect();
    words.push(if required.is_empty() {
        "nothing is required".to_owned()
    } else {
        format!("required: {}", required.join(", "))
    });
    words.join("; ")
}

fn allowed(allow: Actions) -> String {
    let left_out: Vec<_> = Action::ALL.into_iter().filter(|action| !allow.contains(*action)).collect();
    match (left_out.len(), allow.is_empty()) {
        (0, _) => "Everything".to_owned(),
        (_, true) => "Nothing can be changed".to_owned(),
        (1..=3, _) => format!("All but {}", names(left_out)),
        _ => names(allow.iter()),
    }
}

fn ticket(rule: &TicketRule) -> String {
    let mut words =
        if rule.required.is_empty() { "Not required".to_owned() } else { required(rule.required) };
    if !rule.example.is_empty() {
        words = format!("{words}; one looks like {}", rule.example);
    }
    match &rule.pattern {
        Some(pattern) => format!("{words} (pattern {})", pattern.as_str()),
        None => words,
    }
}

fn required(actions: Actions) -> String {
    format!("Required {}", for_which(actions))
}

pub(super) fn for_which(actions: Actions) -> String {
    if actions == Actions::all() {
        "for every action".to_owned()
    } else {
        format!("for {}", names(actions.iter()))
    }
}

fn names(actions: impl IntoIterator<Item = Action>) -> String {
    let names: Vec<_> = actions.into_iter().map(Action::words).collect();
    match &names[..] {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        names => names.concat(),
    }
}
