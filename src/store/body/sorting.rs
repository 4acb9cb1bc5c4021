//! What the list is sorted by, read from an intent without the rest of it.

use serde::Deserialize;

use super::{
    Odd,
    act::{VerifiedBody, time},
    change::{PersonBody, read_action},
};
use crate::domain::{history::sorting::SortFacts, verification::Caller};

#[derive(Deserialize)]
pub(in crate::store) struct Sorted {
    operator: String,
    #[serde(default)]
    operator_name: Option<String>,
    change: Change,
}

#[derive(Deserialize)]
struct Change {
    action: String,
    person: PersonBody,
    #[serde(default)]
    serial: Option<String>,
    #[serde(default)]
    verified: Option<VerifiedBody>,
    #[serde(default)]
    caller_denied: Option<String>,
    #[serde(default)]
    ticket: String,
}

impl Sorted {
    pub fn into_domain(self) -> Result<SortFacts, Odd> {
        let Change { action, person, serial, verified, caller_denied, ticket } = self.change;
        Ok(SortFacts {
            action: read_action(&action).ok_or_else(|| Odd::new(format!("unknown action {action}")))?,
            serial,
            person: person.into_domain()?,
            ticket,
            operator: self.operator,
            operator_name: self.operator_name,
            caller: Caller {
                call: None,
                verified: verified.map(VerifiedBody::into_domain).transpose()?,
                denied: caller_denied.as_deref().map(time).transpose()?,
            },
        })
    }
}
