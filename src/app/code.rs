//! An emergency access code in memory, from the server's answer until its view is left. Masked until asked
//! for. It is the only secret that the window shows.

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

/// The code cannot be hidden again this soon: that is the second half of a double click.
const DOUBLE_CLICK: SignedDuration = SignedDuration::from_millis(500);

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AttemptCode {
    code: Option<EmergencyCode>,
    /// When it was first shown; none while masked.
    shown: Option<Timestamp>,
    /// It was shown or copied, so somebody may have it.
    handed_out: bool,
}

impl AttemptCode {
    pub(super) fn new(code: Option<EmergencyCode>) -> Self {
        Self { code, shown: None, handed_out: false }
    }

    pub fn is_here(&self) -> bool {
        self.code.is_some()
    }

    pub fn shown(&self) -> Option<&SecretString> {
        self.shown.and(self.code.as_ref()).map(EmergencyCode::secret)
    }

    pub fn was_handed_out(&self) -> bool {
        self.handed_out
    }

    /// Whether it is here and nobody has seen or copied it.
    pub fn is_unseen(&self) -> bool {
        self.is_here() && !self.handed_out
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

    /// Hides it at once: the window is locked.
    pub(super) fn mask(&mut self) {
        self.shown = None;
    }

    pub(super) fn copy(&mut self) -> Option<SecretString> {
        let code = self.code.as_ref()?;
        self.handed_out = true;
        Some(code.secret().clone())
    }

    /// Wipes it, but remembers whether somebody may have it.
    pub(super) fn forget(&mut self) {
        self.code = None;
        self.shown = None;
    }
}

/// A code, seen from the entry that made it.
#[derive(Clone, Copy, Debug)]
pub struct Made<'a> {
    pub asked: &'a CodeAsked,
    pub given: &'a CodeGiven,
    /// The answer with the code was lost, so nobody has seen it.
    pub lost: bool,
}

impl<'a> Made<'a> {
    /// None where the entry made no code.
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
        let mut code = AttemptCode::new(Some(EmergencyCode::new("48KX-2291".into())));
        let now = Timestamp::UNIX_EPOCH;
        code.show(now);
        code.hide(now + SignedDuration::from_millis(200));
        assert!(code.shown().is_some());
        code.hide(now + SignedDuration::from_millis(600));
        assert!(code.shown().is_none() && code.is_here());
    }

    #[test]
    fn what_is_forgotten_can_be_neither_shown_nor_copied_again() {
        let mut code = AttemptCode::new(Some(EmergencyCode::new("48KX-2291".into())));
        assert!(!code.was_handed_out());
        assert!(code.copy().is_some());
        code.forget();
        code.show(Timestamp::UNIX_EPOCH);
        assert!(code.shown().is_none() && code.copy().is_none() && code.was_handed_out());
    }
}
