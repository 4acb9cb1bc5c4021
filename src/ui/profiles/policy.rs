//! What a profile allows and requires, in words.

use crate::{
    domain::profile::policy::{Actions, Policy, TicketRule},
    say,
    words::rules::{allowed, required, verified},
};

/// The rules that differ from the defaults, each with its label.
pub(super) fn rules(policy: &Policy) -> Vec<(&'static str, String)> {
    let usual = Policy::default();
    let mut rules = Vec::new();
    if policy.allow != usual.allow {
        rules.push((say!("rules-allowed"), allowed(policy.allow)));
    }
    if policy.ticket != usual.ticket {
        rules.push((say!("rules-ticket"), ticket(&policy.ticket)));
    }
    if !policy.reason.is_empty() {
        rules.push((say!("label-reason"), required(policy.reason)));
    }
    if !policy.verification.is_empty() {
        rules.push((say!("rules-verification"), verified(policy.verification)));
    }
    rules
}

/// The rules in one line, for the folded part.
pub(super) fn summary(policy: &Policy) -> String {
    let allowed = match policy.allow {
        usual if usual == Actions::usual() => say!("rules-usual").to_owned(),
        allow => allowed(allow),
    };
    let rules = [
        (say!("rules-a-ticket"), policy.ticket.required),
        (say!("rules-a-reason"), policy.reason),
        (say!("rules-a-verification"), policy.verification),
    ];
    let required: Vec<_> = rules.into_iter().filter(|(_, on)| !on.is_empty()).map(|(what, _)| what).collect();
    if required.is_empty() {
        say!("rules-summary-none", allowed = allowed)
    } else {
        say!("rules-summary", allowed = allowed, required = required.join(say!("between-names")))
    }
}

fn ticket(rule: &TicketRule) -> String {
    let mut words = vec![if rule.required.is_empty() {
        say!("rules-not-required").to_owned()
    } else {
        required(rule.required)
    }];
    if !rule.example.is_empty() {
        words.push(say!("rules-ticket-example", example = &rule.example));
    }
    if let Some(pattern) = &rule.pattern {
        words.push(say!("rules-ticket-pattern", pattern = pattern.as_str()));
    }
    words.join(say!("between-facts"))
}
