//! What is typed about a batch.

use std::path::PathBuf;

use super::super::typed_path::typed_path;
use crate::domain::{
    Hint,
    change::{
        action::Action,
        order::{reason_hint, ticket_hint},
    },
    sign_in::signed_in::SignedIn,
};

/// What is typed here.
#[derive(Clone, Debug, Default)]
pub struct Form {
    pub path: String,
    /// For the lines that have none of their own.
    pub ticket: String,
    pub reason: String,
    /// How many tokens will change.
    pub number: String,
}

impl Form {
    /// The list's file.
    ///
    /// # Errors
    /// A [`Hint`] where it is empty.
    pub fn file(&self) -> Result<PathBuf, Hint> {
        typed_path(&self.path)
    }

    /// What is wrong with the ticket number for the whole list.
    pub fn ticket_hint(&self, action: Action, who: Option<&SignedIn>) -> Option<Hint> {
        let typed = self.ticket.trim();
        // one that is missing may stand in the lines
        let required = who.filter(|_| !typed.is_empty());
        ticket_hint(typed).or_else(|| required.and_then(|who| who.profile.policy.ticket_hint(action, typed)))
    }

    /// What is wrong with the reason for the whole list.
    pub fn reason_hint(&self) -> Option<Hint> {
        reason_hint(self.reason.trim())
    }

    /// Whether the typed number is this one; blanks and signs between its digits do not matter.
    pub fn says(&self, number: usize) -> bool {
        let between = |c: &char| !matches!(c, ' ' | ',' | '.' | '\'' | '\u{a0}' | '\u{202f}' | '\u{2019}');
        let typed: String = self.number.trim().chars().filter(between).collect();
        typed.parse() == Ok(number)
    }
}
