//! The connection check in words.

use super::{action, sentence, sentences, time};
use crate::{
    domain::check::{Advice, Check, Known, Line, Permission, Standing, Step, Use, Whom},
    say,
};

/// What a step is about.
pub fn step(step: Step) -> &'static str {
    match step {
        Step::Name => say!("check-step-name"),
        Step::Proxy => say!("check-step-proxy"),
        Step::Connection => say!("check-step-connection"),
        Step::Certificate => say!("check-step-certificate"),
        Step::Clock => say!("check-step-clock"),
        Step::SignIn => say!("check-step-sign-in"),
        Step::Permissions => say!("check-step-permissions"),
    }
}

/// How it stands, in a word.
pub fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Good => say!("check-good"),
        Standing::Caution => say!("check-caution"),
        Standing::Failed => say!("check-failed"),
        Standing::Skipped | Standing::NotReached => say!("check-open-question"),
    }
}

/// Who can help.
pub fn whom(whom: Whom) -> &'static str {
    match whom {
        Whom::Network => say!("check-whom-network"),
        Whom::Tenant => say!("check-whom-tenant"),
        Whom::Here => say!("check-whom-here"),
    }
}

/// What a permission is for, and what is known of it: "Disable: the credential names it".
pub fn permission(permission: &Permission) -> String {
    let used = match permission.used {
        Use::FindPeople => say!("check-use-find"),
        Use::ListTokens => say!("check-use-list"),
        Use::LookUpTokens => say!("check-use-look-up"),
        Use::ListEvents => say!("check-use-events"),
        Use::Verify => say!("check-use-verify"),
        Use::Change(action) => action::in_rules(action),
    };
    say!("check-permission", used = used, known = known(permission.known), scope = permission.scope)
}

fn known(known: Known) -> &'static str {
    match known {
        Known::Works => say!("check-known-works"),
        Known::Named => say!("check-known-named"),
        Known::Missing => say!("check-known-missing"),
        Known::Unseen => say!("check-known-unseen"),
    }
}

/// What came of it, in a sentence.
pub fn result(check: &Check) -> String {
    match check.failed() {
        Some(line) => say!("check-result-failed", step = step(line.step), fact = sentence(&line.fact)),
        None if check.lines.iter().any(|line| line.standing == Standing::Caution) => {
            say!("check-result-caution").to_owned()
        }
        None => say!("check-result-good").to_owned(),
    }
}

/// The same for who does not see the lines: with whom to ask what.
pub fn result_and_advice(check: &Check) -> String {
    let standing = if check.failed().is_some() { Standing::Failed } else { Standing::Caution };
    let lines = check.lines.iter().filter(|line| line.standing == standing);
    let advices = lines.filter_map(|line| line.advice.as_ref()).map(advice);
    sentences([result(check)].into_iter().chain(advices))
}

fn advice(advice: &Advice) -> String {
    say!("check-advice", whom = whom(advice.whom), what = sentence(&advice.what))
}

/// All of it as text, for the clipboard and the console.
pub fn text(check: &Check) -> String {
    let at = time::with_utc(check.at);
    let mut text = say!("check-text-title", profile = &check.profile, host = &check.host, at = at);
    text.push('\n');
    for line in &check.lines {
        line_text(line, &mut text);
    }
    text
}

fn line_text(line: &Line, text: &mut String) {
    let words = [standing(line.standing), step(line.step), &sentence(&line.fact)].join(" · ");
    text.push_str(&words);
    text.push('\n');
    let mut below = |words: &str| {
        text.push_str("    ");
        text.push_str(words);
        text.push('\n');
    };
    if let Some(given) = &line.advice {
        below(&advice(given));
    }
    if !line.details.is_empty() {
        below(&sentence(&line.details));
    }
    for one in &line.permissions {
        below(&permission(one));
    }
}
