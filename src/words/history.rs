//! What the columns of the history's list say.

use crate::{
    domain::{
        history::{
            entry::Entry,
            sorting::{SortBy, SortFacts},
        },
        verification::Caller,
    },
    say,
    words::{action, person, verification},
};

/// What a column says of an entry, to sort by. Empty where it says nothing, and of what is no word: number,
/// time and outcome.
pub fn column(by: SortBy, facts: &SortFacts) -> String {
    match by {
        SortBy::Number | SortBy::Time | SortBy::Outcome => String::new(),
        SortBy::Action => action::name(facts.action).to_owned(),
        SortBy::Serial => facts.serial.clone().unwrap_or_default(),
        SortBy::Person => person::shortest(&facts.person).into_owned(),
        SortBy::Ticket => facts.ticket.clone(),
        SortBy::Operator => {
            operator(facts.operator_name.as_deref(), &facts.operator).unwrap_or_default().to_owned()
        }
        SortBy::Verified => verified(&facts.caller).unwrap_or_default(),
    }
}

/// The name that the operator goes by, else the account; none where neither is known.
pub fn operator<'a>(name: Option<&'a str>, account: &'a str) -> Option<&'a str> {
    name.or_else(|| Entry::known_account(account))
}

/// How the caller was verified, or that they are not the person.
pub fn verified(caller: &Caller) -> Option<String> {
    match (&caller.verified, caller.denied) {
        (_, Some(_)) => Some(say!("caller-not-the-person").to_owned()),
        (Some(verified), None) => Some(verification::how(&verified.how)),
        (None, None) => None,
    }
}
