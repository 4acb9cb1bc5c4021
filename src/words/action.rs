//! What is done to a token or for a person, in words.

use super::{emergency, person, sentence};
use crate::{
    domain::change::{
        ChangeFacts,
        act::{Act, Detail, Replacement},
        action::Action,
        replace::Step,
    },
    say, say_of,
};

/// As the history and menus call it.
pub fn name(action: Action) -> &'static str {
    say_of!("action-*", action)
}

/// As a profile's rules call it, beside what else they are about.
pub fn in_rules(action: Action) -> &'static str {
    match action {
        Action::Delete => say!("rules-delete"),
        other => name(other),
    }
}

/// Several of a profile's rules: "Disable, Enable and Unlock".
pub fn all_in_rules(actions: impl IntoIterator<Item = Action>) -> String {
    let names: Vec<_> = actions.into_iter().map(in_rules).collect();
    match &names[..] {
        [first @ .., last] if !first.is_empty() => {
            say!("and-last", first = first.join(say!("between-names")), last = *last)
        }
        names => names.concat(),
    }
}

/// That it is being done.
pub fn doing(action: Action) -> &'static str {
    say_of!("doing-*", action)
}

/// That it is so by now.
pub fn done(action: Action) -> String {
    say!("done", action = action.key())
}

/// That it was not done.
pub fn not_done(action: Action) -> String {
    sentence(&action.not_done()).into_owned()
}

/// What may be so while its outcome is not known.
pub fn in_doubt(action: Action) -> String {
    sentence(&action.in_doubt()).into_owned()
}

/// What to do until it is known.
pub fn until_settled(action: Action) -> String {
    sentence(&action.until_settled()).into_owned()
}

/// "Disable 000123145251", "Unlock".
pub fn title(change: &ChangeFacts) -> String {
    let action = change.action();
    match change.serial() {
        Some(serial) => say!("change-of-token", action = action.key(), serial = serial.as_str()),
        None => name(action).to_owned(),
    }
}

/// What belongs to it besides the token and the person, as a label and its value.
pub fn detail(act: &Act) -> Option<(&'static str, String)> {
    Some(match act.detail()? {
        Detail::FirstName(name) => (say!("label-name"), name.to_string()),
        Detail::NewName(name) => (say!("label-new-name"), name.to_string()),
        Detail::AskedFor(asked) => (say!("label-asked-for"), emergency::asked(asked)),
        Detail::Code(id) => (say!("label-code-id"), id.to_string()),
        Detail::Methods(methods) => {
            let locked = methods.iter().map(|method| method.locked());
            (say!("label-methods"), person::methods(locked))
        }
    })
}

/// Which token by which: "000123145251 by 000123145310". What was wanted, not what came of it.
pub fn replacement(plan: &Replacement) -> String {
    say!("replacement-of-token", old = plan.old.as_str(), new = plan.new.as_str())
}

/// That each step of it is done, as the ticket's first line.
pub fn replaced(plan: &Replacement) -> String {
    say!("ticket-replaced", old = plan.old.as_str(), new = plan.new.as_str())
}

/// The same as a value of its own: "of 000123145251 by 000123145310", as exports have it.
pub fn replacement_tokens(plan: &Replacement) -> String {
    say!("replacement-tokens", old = plan.old.as_str(), new = plan.new.as_str())
}

/// A step of a replacement.
pub fn step(plan: &Replacement, step: Step) -> String {
    match (step, &plan.name) {
        (Step::Disable, _) => say!("replacement-step-disable", serial = plan.old.as_str()),
        (Step::Assign, _) => say!("replacement-step-assign", serial = plan.new.as_str()),
        (Step::Name, Some(name)) => say!("replacement-step-name", name = name.as_str()),
        (Step::Name, None) => say!("replacement-step-name-none").to_owned(),
    }
}
