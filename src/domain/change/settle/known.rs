//! What the history knows that bears on an attempt whose answer was lost: other attempts that explain what
//! is read, and what the server calls the credential.

use crate::domain::{
    change::{
        ChangeFacts, Outcome,
        action::Action,
        confirmation::{Confirmation, Now, Source},
    },
    history::entry::Entry,
    time::server_time::{Precision, ServerTime},
};

/// What is known besides the record that is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// What the server calls the credential in "changed by", by its direct answers to it.
    names: Vec<String>,
    /// Other attempts at the same thing that were made, or may have been.
    others: Vec<Entry>,
}

impl Known {
    /// Takes what matters to this attempt out of the entries of the history.
    pub fn of(number: u64, change: &ChangeFacts, entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut known = Self::default();
        for entry in entries.into_iter().filter(|entry| entry.number != number) {
            let other = &entry.change;
            if other.profile.address != change.profile.address {
                continue;
            }
            if other.identity == change.identity {
                known.learn(&entry.outcome);
            }
            if is_at_the_same(change, other) && !matches!(entry.outcome, Outcome::Refused(_)) {
                known.others.push(entry);
            }
        }
        known
    }

    /// A direct answer says what the server calls the credential.
    fn learn(&mut self, outcome: &Outcome) {
        let Outcome::Confirmed(Confirmation { source: Source::Answer, changed_by: Some(by), .. }) = outcome
        else {
            return;
        };
        let by = by.trim();
        if !by.is_empty() && !self.names.iter().any(|name| name == by) {
            self.names.push(by.to_owned());
        }
    }

    /// Whether the server's name for who made a change is this credential's; none where that cannot be told.
    pub(super) fn is_ours(&self, by: &str, id: &str) -> Option<bool> {
        if (!id.is_empty() && by.contains(id)) || self.names.iter().any(|name| name == by) {
            return Some(true);
        }
        // where nothing is known of how it names this credential, a name can be it
        (!self.names.is_empty()).then_some(false)
    }

    /// Which other attempt explains what is read, and not this one.
    pub(super) fn explains(
        &self,
        number: u64,
        change: &ChangeFacts,
        now: &Now,
        last: Option<&ServerTime>,
    ) -> Other {
        for entry in self.others.iter().rev() {
            let wanted = change.act.wants_the_same_as(&entry.change.act);
            match &entry.outcome {
                Outcome::Confirmed(found) if is_this(found, now, last) => return Other::Did(entry.number),
                Outcome::Confirmed(_) if entry.number > number => {
                    return if wanted { Other::Did(entry.number) } else { Other::CameBetween };
                }
                // it was sent only as this one had not been made by then
                Outcome::Unknown(_) if entry.number > number && wanted => return Other::Did(entry.number),
                Outcome::Confirmed(_) | Outcome::Unknown(_) | Outcome::Refused(_) => {}
            }
        }
        Other::None
    }
}

/// Another attempt that explains what is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Other {
    None,
    /// The one with this number wanted the same, and was made later or at the time that the server says.
    Did(u64),
    /// A later one made it something else: what is so now came after both.
    CameBetween,
}

/// Whether both change the same thing of the same token or person.
fn is_at_the_same(change: &ChangeFacts, other: &ChangeFacts) -> bool {
    let same = match (change.serial(), other.serial()) {
        (Some(one), Some(other)) => one == other,
        (None, None) => change.person.id.same(&other.person.id),
        _ => false,
    };
    // a token may get its name as it is assigned
    let named = change.action() == Action::Rename && other.act.names().is_some();
    same && (named || change.action().changes() == other.action().changes())
}

/// Whether what another attempt was answered is what is read now: by the code's ID, or by the time.
fn is_this(found: &Confirmation, now: &Now, last: Option<&ServerTime>) -> bool {
    match &found.now {
        Now::EmergencyCode(found) => {
            matches!(now, Now::EmergencyCode(seen) if found.id.is_some() && found.id == seen.id)
        }
        Now::Status(_) if found.now == *now => {
            let time = |server_time: &ServerTime| {
                server_time.at.filter(|_| server_time.precision == Precision::Time)
            };
            let (found, seen) = (found.changed_at.as_ref().and_then(time), last.and_then(time));
            // one of the two may be spelled without fractions
            found.is_some() && found.map(jiff::Timestamp::as_second) == seen.map(jiff::Timestamp::as_second)
        }
        // of these the record does not say when it was made
        Now::Status(_)
        | Now::NoPin
        | Now::Assigned { .. }
        | Now::Named(_)
        | Now::Unassigned
        | Now::Deleted
        | Now::NoEmergencyCode
        | Now::Unlocked(_)
        | Now::User(_) => false,
    }
}

#[cfg(test)]
mod tests;
