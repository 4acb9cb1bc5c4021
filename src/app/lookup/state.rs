//! Who and what is on the screen.

use jiff::Timestamp;

use super::{
    super::job::Job,
    events,
    form::Form,
    left::LeftCalls,
    people::{Namesakes, PeopleList},
};
use crate::domain::{
    change::PersonRef,
    person::{Person, UserId, query::Query},
    token::{
        hardware_token::{HardwareToken, usable_besides},
        serial::Serial,
    },
    verification::Caller,
};

#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "there is one of it at a time")]
pub enum Subject {
    Person(Person),
    People(PeopleList),
    /// A token assigned to nobody.
    Unassigned(HardwareToken),
}

/// The person read again after a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Again {
    pub id: UserId,
    pub email: String,
}

/// That the caller is not the person they said they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotThePerson {
    pub person: PersonRef,
    pub at: Timestamp,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The last search.
    pub asked: Option<Query>,
    /// What the search field said then.
    pub(super) searched: String,
    pub found: Job<Subject>,
    /// The list that the person was chosen from.
    pub list: Option<PeopleList>,
    /// The person being read again, until they are on the screen.
    pub again: Option<Again>,
    pub tokens: Job<Vec<HardwareToken>>,
    /// The record of a token found by serial number, for when the list may not be read.
    pub by_serial: Option<HardwareToken>,
    pub events: events::Events,
    pub caller: Caller,
    /// Counts results of searches; the view acts on each change.
    pub arrivals: u64,
    /// Stays until the next caller, whoever is looked up meanwhile.
    pub not_the_person: Option<NotThePerson>,
    pub(super) left: LeftCalls,
    /// Whose name is being looked for, by the address that the caller gave.
    pub(super) owner: Option<Owner>,
    /// The address belongs to this person, who is not the one that was looked for.
    pub not_the_owner: Option<PersonRef>,
}

/// A person known by ID only, as of a token that was found by its serial number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Owner {
    pub id: UserId,
    pub serial: String,
}

impl State {
    pub fn person(&self) -> Option<&Person> {
        match self.found.done() {
            Some(Subject::Person(person)) => Some(person),
            _ => None,
        }
    }

    /// Whether the search field says something else than what is on the screen: nothing there may act.
    pub fn is_other_search(&self, form: &Form) -> bool {
        let shown = matches!(self.found.done(), Some(Subject::Person(_) | Subject::Unassigned(_)));
        (shown || self.again.is_some()) && form.search.trim() != self.searched.trim()
    }

    /// How many people of the list that the person was chosen from have this name, if there are several.
    pub fn namesakes(&self, person: &PersonRef) -> Option<usize> {
        Namesakes::of(&self.list.as_ref()?.people).count(person.name.as_deref()?)
    }

    /// The hardware tokens on the screen: the person's, or the one found by serial number.
    pub fn tokens(&self) -> &[HardwareToken] {
        match (&self.tokens, &self.by_serial) {
            (Job::Done(tokens), _) => tokens,
            (_, Some(token)) => std::slice::from_ref(token),
            (_, None) => &[],
        }
    }

    /// The token with this serial number, if it is on the screen.
    pub fn token(&self, serial: &Serial) -> Option<&HardwareToken> {
        self.tokens().iter().find(|token| token.serial == *serial)
    }

    /// The number asked for and the number found, where leading zeros were added.
    pub fn zeros_added(&self) -> Option<(&Serial, &Serial)> {
        let Some(Query::Serial(asked)) = &self.asked else { return None };
        let found = match self.found.done() {
            Some(Subject::Unassigned(token)) => &token.serial,
            _ => &self.by_serial.as_ref()?.serial,
        };
        (found != asked).then_some((asked, found))
    }

    /// The verification of this person in this call; empty unless they are on the screen.
    pub fn caller_of(&self, person: &UserId) -> Caller {
        let same = self.person().is_some_and(|shown| shown.id.same(person));
        if same { self.caller.clone() } else { Caller::default() }
    }

    /// How many enabled, unexpired hardware tokens remain when this one is disabled; none if the list is
    /// unknown.
    pub fn left_enabled(&self, serial: &Serial, now: Timestamp) -> Option<usize> {
        self.tokens.done().map(|tokens| usable_besides(tokens, serial, now))
    }
}
