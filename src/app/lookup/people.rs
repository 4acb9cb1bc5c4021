//! The people that a search found, and who of them has the same name.

use std::collections::HashMap;

use super::super::job::Job;
use crate::domain::person::Person;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleList {
    pub text: String,
    pub people: Vec<Person>,
    pub total: Option<u64>,
    pub next_page: Option<u32>,
    /// Reading the next page.
    pub more: Job<()>,
}

/// How many people of a list have each name.
pub struct Namesakes(HashMap<String, usize>);

impl Namesakes {
    pub fn of(people: &[Person]) -> Self {
        let mut names = HashMap::new();
        for name in people.iter().filter_map(Person::known_as) {
            *names.entry(name.to_lowercase()).or_default() += 1;
        }
        Self(names)
    }

    /// How many have this name, if there are several.
    pub fn count(&self, name: &str) -> Option<usize> {
        self.0.get(&name.to_lowercase()).copied().filter(|count| *count > 1)
    }

    /// The same of the name that most have.
    pub fn most(&self) -> Option<usize> {
        self.0.values().copied().max().filter(|count| *count > 1)
    }
}
