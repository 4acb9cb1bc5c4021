//! What can be done besides disabling: its dialogs, its confirmations, undo, and replacing a token.

use std::time::Duration;

use token_desk::{
    app::{Applied, Message, Reply, compose, confirm, lookup, outcome, replace},
    domain::{
        change::{
            NotMade, Outcome, Refusal, Reread,
            action::Action,
            confirmation::{Confirmation, Now, Source},
            replace::Both,
        },
        problem::{Problem, ProblemKind},
        profile::policy::{Actions, Pattern, TicketRule},
        time::server_time::ServerTime,
        token::hardware_token::{HardwareToken, TokenStatus},
        verification::{How, Verification},
    },
    phrase,
};

use super::{Canned, ada, confirmation, serial, token, tokens};
use crate::fixtures;

/// Ada's other token, which is disabled.
const SPARE: &str = fixtures::SPARE_SERIAL;
/// A token that nobody has.
const NEW: &str = fixtures::NEW_SERIAL;

impl Canned {
    /// Ada is on the desk, with this of her tokens chosen.
    fn ada_with(number: &str) -> Self {
        let mut canned = Self::ada();
        canned.send(Message::Lookup(lookup::Message::TokenChosen(serial(number))));
        canned
    }

    /// An action was asked for, and the token was read again as it is in the list.
    pub(super) fn asked(mut self, action: Action) -> Self {
        self.send(Message::Lookup(lookup::Message::Asked(action)));
        let serial =
            self.app.model.dialog::<confirm::Asking>().and_then(|asking| asking.change.serial().cloned());
        let token = tokens().into_iter().find(|token| Some(&token.serial) == serial.as_ref());
        self.reread_as(token)
    }

    fn reread_as(mut self, token: Option<HardwareToken>) -> Self {
        let person = token.is_none().then(ada);
        let others_enabled = token.is_some().then_some(1);
        let at = self.now;
        self.answer(Reply::Reread(Ok(Box::new(Reread { token, person, at, others_enabled, caution: None }))));
        self
    }

    fn composed(mut self) -> Self {
        self.send(Message::Compose(compose::Message::Submitted));
        self
    }

    pub(super) fn came_to(mut self, now: Now) -> Self {
        let serial =
            self.app.model.dialog::<confirm::Asking>().and_then(|asking| asking.change.serial().cloned());
        self.send(Message::Confirm(confirm::Message::Confirmed));
        let confirmation = Confirmation {
            now,
            changed_by: None,
            changed_at: None,
            user_id: ada().id,
            serial,
            source: Source::Answer,
        };
        self.applied(Outcome::Confirmed(confirmation), Duration::from_millis(230))
    }

    /// "Enable this token?" for the token that is disabled.
    pub fn enable() -> Self {
        Self::ada_with(SPARE).asked(Action::Enable)
    }

    pub fn clear_pin() -> Self {
        Self::ada_with(fixtures::SERIAL).asked(Action::ClearPin)
    }

    pub fn pin_cleared() -> Self {
        Self::clear_pin().came_to(Now::NoPin)
    }

    pub fn unassign() -> Self {
        Self::ada_with(fixtures::SERIAL).asked(Action::Unassign)
    }

    /// Deleting takes the serial number once more; the profile allows it here.
    pub fn delete() -> Self {
        let mut canned = Self::ada_with(fixtures::SERIAL);
        if let Some(who) = &mut canned.app.model.session.who {
            who.profile.policy.allow.set(Action::Delete, true);
        }
        canned.asked(Action::Delete)
    }

    /// The dialog that asks for the new name.
    pub fn renaming() -> Self {
        let mut canned = Self::ada_with(fixtures::SERIAL);
        canned.send(Message::Lookup(lookup::Message::Asked(Action::Rename)));
        canned
    }

    pub fn rename() -> Self {
        let mut canned = Self::renaming();
        canned.app.forms.compose.name = "Ada's spare key ring".to_owned();
        canned.composed().reread_as(tokens().into_iter().next())
    }

    /// The dialog that asks which token, after a try without a number.
    pub fn assigning() -> Self {
        let mut canned = Self::ada();
        canned.send(Message::Lookup(lookup::Message::Asked(Action::Assign)));
        canned.composed()
    }

    pub fn assign() -> Self {
        let mut canned = Self::assigning();
        canned.app.forms.compose.serial = NEW.to_owned();
        canned.app.forms.compose.name = "Ada's new token".to_owned();
        let nobodys = HardwareToken { owner: None, ..token(NEW, TokenStatus::Enabled) };
        canned.composed().reread_as(Some(nobodys))
    }

    pub fn assigned() -> Self {
        let state = Some("Activation Pending".to_owned());
        Self::assign().came_to(Now::Assigned { state, name: Some("Ada's new token".to_owned()) })
    }

    /// The dialog that asks for how long the emergency access code is to be valid.
    pub fn giving_code() -> Self {
        let mut canned = Self::ada();
        canned.send(Message::Lookup(lookup::Message::Asked(Action::GiveEmergencyCode)));
        canned
    }

    /// A disable is about to be taken back; the caller was verified.
    pub fn undo() -> Self {
        let mut canned = Self::ada();
        let at = canned.now;
        canned.app.model.lookup.caller.verified = Some(Verification { how: How::CalledBack, at });
        canned = canned.asked(Action::Disable);
        canned.send(Message::Confirm(confirm::Message::Confirmed));
        let mut canned =
            canned.applied(Outcome::Confirmed(confirmation(Source::Answer)), Duration::from_millis(230));
        canned.send(Message::Outcome(outcome::Message::UndoAsked));
        let disabled = HardwareToken {
            status: TokenStatus::Disabled,
            changed_by: Some("helpdesk-key@acme.example".to_owned()),
            changed_at: ServerTime::read("2026-11-23T13:05:30.045Z"),
            ..tokens().remove(0)
        };
        canned.reread_as(Some(disabled))
    }

    /// Somebody else has changed the token since it was disabled.
    pub fn undo_refused() -> Self {
        let mut canned = Self::undo();
        canned.send(Message::Confirm(confirm::Message::Confirmed));
        let problem = Problem::new(
            ProblemKind::ChangedSince,
            Action::Enable.not_done(),
            phrase!("token-changed-since")
                .and(phrase!("token-was-changed-by-at", what = "disabled", by = "j.doe", at = canned.now))
                .and(phrase!("nothing-sent")),
            phrase!("change-since-advice"),
        );
        let refused = Outcome::Refused(Refusal { how: NotMade::NotSent, problem });
        canned.applied(refused, Duration::from_millis(120))
    }

    /// A profile that requires a ticket number of some form, a reason, and the caller's verification.
    pub fn strict_desk() -> Self {
        let mut canned = Self::ada_with(fixtures::SERIAL);
        if let Some(who) = &mut canned.app.model.session.who {
            let all = Actions::all();
            let pattern = Pattern::parse("INC[0-9]{7}").ok();
            who.profile.policy.ticket =
                TicketRule { required: all, pattern, example: "INC0042317".to_owned() };
            who.profile.policy.reason = all;
            who.profile.policy.verification = all;
        }
        canned.app.forms.lookup.ticket = String::new();
        canned.app.forms.lookup.reason = String::new();
        canned
    }

    /// A disable was refused after its view was left for the next caller.
    pub fn refused_unseen() -> Self {
        let mut canned = Self::sending();
        let ticket = canned.app.model.attempts.list.last().expect("an attempt").id;
        canned.send(Message::NextCallerAsked);
        let applied = Applied {
            outcome: Outcome::refused(super::conflict()),
            took: Duration::from_secs(4),
            at: canned.now,
            code: None,
        };
        canned.send(Message::Reply(ticket, Reply::Applied(Ok(Box::new(applied)))));
        canned
    }

    // ---- replacing ----

    /// The dialog that asks for the new token.
    pub fn replacing() -> Self {
        let mut canned = Self::ada_with(fixtures::SERIAL);
        canned.send(Message::Lookup(lookup::Message::ReplaceAsked));
        canned
    }

    /// "Replace this token?", with both tokens read.
    pub fn replace() -> Self {
        let mut canned = Self::replacing();
        canned.app.forms.compose.serial = NEW.to_owned();
        canned.app.forms.compose.name = "Ada's new token".to_owned();
        canned = canned.composed();
        canned.answer(Reply::Both(Ok(Box::new(Both {
            old: tokens().into_iter().next(),
            new: Some(HardwareToken { owner: None, pin_set: None, ..token(NEW, TokenStatus::Enabled) }),
        }))));
        canned
    }

    /// The old token is disabled, and the new one was refused.
    pub fn replace_refused() -> Self {
        let mut canned = Self::replace();
        canned.send(Message::Replace(replace::Message::Confirmed));
        let mut canned =
            canned.applied(Outcome::Confirmed(confirmation(Source::Answer)), Duration::from_millis(230));
        let problem = Problem::new(
            ProblemKind::Conflict,
            Action::Assign.not_done(),
            phrase!("refusal-not-assignable", serial = fixtures::NEW_SERIAL).and(phrase!("nothing-changed")),
            phrase!("refusal-not-assignable-advice"),
        )
        .with_details("409 CONFLICT · Token is already assigned\nPATCH …/users/eb2e12ae-…/sidTokens/assign");
        let applied = Applied {
            outcome: Outcome::refused(problem),
            took: Duration::from_millis(210),
            at: canned.now,
            code: None,
        };
        let ticket = canned.app.model.attempts.list.last().expect("the second step").id;
        canned.send(Message::Reply(ticket, Reply::Applied(Ok(Box::new(applied)))));
        canned
    }

    /// What is left of it, asked for again.
    pub fn replace_rest() -> Self {
        let mut canned = Self::replace_refused();
        canned.send(Message::Outcome(outcome::Message::GoOnAsked));
        canned.answer(Reply::Both(Ok(Box::new(Both {
            old: Some(HardwareToken { status: TokenStatus::Disabled, ..tokens().remove(0) }),
            new: Some(HardwareToken { owner: None, ..token(NEW, TokenStatus::Enabled) }),
        }))));
        canned
    }
}
