//! What would happen to each line of a list, as the server has it now. Nothing is sent by that.

use std::collections::HashMap;

use super::{
    line::{Line, Lines, Target},
    part::BatchId,
    plan::{NotSent, Plan, Source, Step},
    sort::Sort,
};
use crate::domain::{
    Hint, change::action::Action, phrase::Phrase, problem::Problem, profile::ProfileTag,
    token::serial::Serial,
};
use crate::phrase;

/// What would happen to one token, or to a line that names none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Foreseen {
    /// The line of the list.
    pub line: u32,
    /// What the line says, to be told from others.
    pub written: String,
    /// The change, where one could be made.
    pub step: Option<Step>,
    /// Whether only a token is there whose number has leading zeros before the list's digits.
    pub zeros: bool,
    pub what: Forecast,
}

/// What would happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Forecast {
    /// It will be changed.
    Changes,
    /// It will be changed, and the person then has no other token that can be used.
    LastToken,
    /// It is so already.
    AlreadySo(Problem),
    /// It is another person's than the list says.
    AnotherOwner(Problem),
    /// Somebody else has changed it since the change that is to be taken back.
    ChangedSince(Problem),
    /// There is no such token, or no such person.
    NotFound(Problem),
    /// The token is assigned to nobody.
    NotAssigned,
    /// The person has no token for which the action is.
    NoToken,
    /// The same token stands in an earlier line.
    SameToken(u32),
    /// The profile wants something to be there that is not.
    Missing(Hint),
    /// The record could not be read, or does not fit.
    Unread(Problem),
    /// Nothing could be made of the line; it was not looked up.
    Wrong(Phrase),
}

impl Forecast {
    /// Whether it is going to be changed.
    pub fn changes(&self) -> bool {
        matches!(self, Self::Changes | Self::LastToken)
    }

    fn sort(&self) -> Sort {
        match self {
            Self::Changes => Sort::Changes,
            Self::LastToken => Sort::LastToken,
            Self::AlreadySo(_) => Sort::AlreadySo,
            Self::AnotherOwner(_) => Sort::AnotherOwner,
            Self::ChangedSince(_) => Sort::ChangedSince,
            Self::NotFound(_) | Self::NoToken => Sort::NotFound,
            Self::NotAssigned => Sort::NotAssigned,
            Self::Missing(_) => Sort::Missing,
            Self::Unread(_) => Sort::Unread,
            Self::SameToken(_) | Self::Wrong(_) => Sort::Wrong,
        }
    }

    /// Why nothing will be done, or what to know of what will.
    fn phrase(&self) -> Phrase {
        match self {
            Self::Changes | Self::LastToken | Self::NotAssigned => {
                phrase!("batch-foreseen", sort = self.sort().code())
            }
            Self::NoToken => phrase!("batch-foreseen-no-token"),
            Self::SameToken(line) => phrase!("batch-foreseen-same", line = u64::from(*line)),
            Self::AlreadySo(problem)
            | Self::AnotherOwner(problem)
            | Self::ChangedSince(problem)
            | Self::NotFound(problem)
            | Self::Unread(problem) => problem.cause.clone(),
            Self::Missing(Hint(phrase)) | Self::Wrong(phrase) => phrase.clone(),
        }
    }
}

/// What would happen to all of them, in the order of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rehearsal {
    pub foreseen: Vec<Foreseen>,
    /// Whether tokens are changed whose numbers have leading zeros that the list lacks. Nobody guesses that:
    /// the agent says so, for all of them.
    pub takes_zeros: bool,
}

impl Rehearsal {
    /// Puts together what was foreseen and what could not be looked up. Of a token that stands in several
    /// lines, by its number or by its person, the first counts.
    pub fn of(lines: &Lines, mut foreseen: Vec<Foreseen>) -> Self {
        foreseen.extend(lines.bad.iter().map(|bad| Foreseen {
            line: bad.number,
            written: bad.text.clone(),
            step: None,
            zeros: false,
            what: Forecast::Wrong(bad.why.phrase()),
        }));
        // within a line as they came
        foreseen.sort_by_key(|one| one.line);
        let mut seen: HashMap<Serial, u32> = HashMap::new();
        for one in &mut foreseen {
            let Some(step) = one.step.take() else { continue };
            if let Some(line) = seen.get(&step.serial) {
                one.what = Forecast::SameToken(*line);
            } else {
                seen.insert(step.serial.clone(), one.line);
                one.step = Some(step);
            }
        }
        Self { foreseen, takes_zeros: false }
    }

    /// Of which sort one is.
    pub fn sort(&self, one: &Foreseen) -> Sort {
        if self.waits_for_a_word(one) { Sort::WithZeros } else { one.what.sort() }
    }

    /// Why nothing will be done, or what to know of what will.
    pub fn phrase(&self, one: &Foreseen) -> Phrase {
        match &one.step {
            Some(step) if one.zeros && one.what.changes() => {
                phrase!("batch-foreseen-zeros", serial = step.serial.as_str())
            }
            Some(_) | None => one.what.phrase(),
        }
    }

    fn waits_for_a_word(&self, one: &Foreseen) -> bool {
        one.zeros && one.what.changes() && !self.takes_zeros
    }

    /// How many there are of a sort.
    pub fn count(&self, sort: Sort) -> usize {
        self.foreseen.iter().filter(|one| self.sort(one) == sort).count()
    }

    fn is_due(&self, one: &Foreseen) -> bool {
        one.what.changes() && !self.waits_for_a_word(one)
    }

    /// What will be changed.
    pub fn due(&self) -> impl Iterator<Item = &Step> {
        self.foreseen.iter().filter(|one| self.is_due(one)).filter_map(|one| one.step.as_ref())
    }

    /// The batch that does what was foreseen.
    pub fn plan(&self, id: BatchId, action: Action, profile: ProfileTag, source: Source) -> Plan {
        let others = self.foreseen.iter().filter(|one| !self.is_due(one));
        let not_sent = others.map(|one| NotSent {
            line: one.line,
            written: one.written.clone(),
            sort: self.sort(one),
            why: self.phrase(one),
        });
        let (steps, not_sent) = (self.due().cloned().collect(), not_sent.collect());
        Plan { id, action, profile, source, steps, not_sent }
    }

    /// How many tokens there are whose numbers have leading zeros that the list lacks.
    pub fn with_zeros(&self) -> usize {
        self.foreseen.iter().filter(|one| one.zeros && one.what.changes()).count()
    }
}

impl Line {
    /// What the line says, to be told from others.
    pub fn written(&self) -> String {
        match &self.target {
            Target::Token { serial, .. } => serial.written.to_string(),
            Target::Person(who) => who.text().to_owned(),
        }
    }
}
