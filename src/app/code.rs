//! The emergency access code in the program's hands: from the answer that has it until its view is left,
//! masked until somebody asks to see it. It is the one secret that the window is there to show.

use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;

use crate::domain::{
    change::{
        Outcome,
        act::Act,
        confirmation::{Confirmation, Now, Source},
    },
    history::entry::Entry,
    person::emergency::{CodeAsked, CodeGiven, EmergencyCode},
};

/// How long after it was asked for the code cannot be hidden again: the second half of a double click is no
/// answer.
const DOUBLE_CLICK: SignedDuration = SignedDuration::from_millis(500);

/// The code of one attempt, and what became of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttemptCode {
    code: Option<EmergencyCode>,
    /// Since when it is shown.
    shown: Option<Timestamp>,
    /// It was shown or copied: somebody may have it.
    handed_out: bool,
}

impl AttemptCode {
    /// The code of an answer, if it has one.
    pub(super) fn new(code: Option<EmergencyCode>) -> Self {
        Self { code, shown: None, handed_out: false }
    }

    /// Whether it is there, shown or masked.
    pub fn is_here(&self) -> bool {
        self.code.is_some()
    }

    /// The code, while it is to be shown.
    pub fn shown(&self) -> Option<&SecretString> {
        self.shown.and(self.code.as_ref()).map(EmergencyCode::secret)
    }

    /// Whether it was shown or copied.
    pub fn was_handed_out(&self) -> bool {
        self.handed_out
    }

    pub(super) fn show(&mut self, now: Timestamp) {
        if self.is_here() {
            self.shown = Some(now);
            self.handed_out = true;
        }
    }

    pub(super) fn hide(&mut self, now: Timestamp) {
        if self.shown.is_some_and(|since| now.duration_since(since) >= DOUBLE_CLICK) {
            self.shown = None;
        }
    }

    /// The code for the clipboard.
    pub(super) fn copy(&mut self) -> Option<SecretString> {
        let code = self.code.as_ref()?;
        self.handed_out = true;
        Some(code.secret().clone())
    }

    /// Wipes it. That somebody may have it is remembered.
    pub(super) fn forget(&mut self) {
        self.code = None;
        self.shown = None;
    }
}

/// A code that was made, by the entry that made it.
#[derive(Clone, Copy, Debug)]
pub struct Made<'a> {
    pub asked: &'a CodeAsked,
    pub given: &'a CodeGiven,
    /// The answer with the code was lost: nobody has seen it.
    pub lost: bool,
}

impl<'a> Made<'a> {
    /// None where the entry is about something else, or no code was made.
    pub fn by(entry: &'a Entry) -> Option<Self> {
        let Act::GiveEmergencyCode { asked, .. } = &entry.change.act else { return None };
        let Outcome::Confirmed(Confirmation { now: Now::EmergencyCode(given), source, .. }) = &entry.outcome
        else {
            return None;
        };
        Some(Self { asked, given, lost: matches!(source, Source::ReadLater(_)) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_double_click_does_not_hide_what_it_showed() {
        let mut held = AttemptCode::new(Some(EmergencyCode::new("48KX-2291".into())));
        let now = Timestamp::UNIX_EPOCH;
        held.show(now);
        held.hide(now + SignedDuration::from_millis(200));
        assert!(held.shown().is_some());
        held.hide(now + SignedDuration::from_millis(600));
        assert!(held.shown().is_none() && held.is_here());
    }

    #[test]
    fn what_is_forgotten_can_be_neither_shown_nor_copied_again() {
        let mut held = AttemptCode::new(Some(EmergencyCode::new("48KX-2291".into())));
        assert!(!held.was_handed_out());
        assert!(held.copy().is_some());
        held.forget();
        held.show(Timestamp::UNIX_EPOCH);
        assert!(held.shown().is_none() && held.copy().is_none() && held.was_handed_out());
    }
}
