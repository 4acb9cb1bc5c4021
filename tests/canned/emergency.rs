//! The emergency access code: asked for from the confirmation view of a disabled token, made, shown, left,
//! lost, withdrawn.

use std::time::Duration;

use token_desk::{
    app::{Applied, Message, Reply, Screen, clipboard::ClipboardEvent, compose, confirm, outcome},
    domain::{
        change::{
            Outcome, Reread,
            action::Action,
            confirmation::{Confirmation, Now, Source},
            observation::{Observation, ObservedPerson},
        },
        person::{
            Person,
            emergency::{CodeAsked, CodeGiven, CodeId, EmergencyAccess, EmergencyCode, Unit, Validity},
        },
        time::server_time::ServerTime,
        verification::{How, Verification},
    },
};

use super::{Canned, ada, people::no_answer};

/// The code of the canned states.
pub const CODE: &str = "48261573";
/// One in which everything has to be spelled.
pub const LETTERS: &str = "k7Xq-0OlI-83";

const ID: &str = "ca7256af-6802-469e-b8c9-e5f02f423168";

fn id() -> CodeId {
    CodeId::from_server(ID).expect("an ID")
}

pub(super) fn given() -> CodeGiven {
    CodeGiven {
        id: Some(id()),
        ends: ServerTime::read("2026-11-24T13:05:41.000Z"),
        offline_ends: ServerTime::read("2026-11-24T13:05:41.000Z"),
        one_time: Some(false),
        used: Some(CodeAsked { validity: Validity::new(1, Unit::Days).ok(), one_time: Some(false) }),
        overridden: Some(false),
        version_1: false,
    }
}

/// What the company's settings made of what was asked for.
fn overridden() -> CodeGiven {
    CodeGiven {
        ends: ServerTime::read("2026-11-23T17:05:41.000Z"),
        offline_ends: None,
        used: Some(CodeAsked { validity: Validity::new(4, Unit::Hours).ok(), one_time: Some(false) }),
        overridden: Some(true),
        ..given()
    }
}

fn with_code() -> Person {
    let access = EmergencyAccess {
        status: Some("Enabled".to_owned()),
        id: Some(id()),
        ends: given().ends,
        offline_ends: given().offline_ends,
        ..EmergencyAccess::default()
    };
    Person { emergency: Some(access), ..ada() }
}

impl Canned {
    pub(super) fn person_is(&mut self, person: Person) {
        let at = self.now;
        let reread = Reread { token: None, person: Some(person), at, others_enabled: None, caution: None };
        self.answer(Reply::Reread(Ok(Box::new(reread))));
    }

    /// "Emergency access code…" after a token was disabled.
    pub fn code_wanted() -> Self {
        let mut canned = Self::confirmed();
        canned.send(Message::Outcome(outcome::Message::CodeAsked));
        canned
    }

    /// For how long was told: the confirmation dialog.
    pub fn code_confirm() -> Self {
        Self::code_wanted().code_composed()
    }

    /// The caller was verified, a token disabled, and a code made and shown.
    pub fn several_in_one_call() -> Self {
        let mut canned = Self::ada();
        let how = Verification { how: How::CalledBack, at: canned.now };
        canned.app.model.lookup.caller.verified = Some(how);
        let mut canned = canned.pass(120).asked(Action::Disable);
        canned.send(Message::Confirm(confirm::Message::Confirmed));
        let disabled = Outcome::Confirmed(super::confirmation(Source::Answer));
        let mut canned = canned.applied(disabled, Duration::from_millis(412)).pass(60);
        canned.send(Message::Outcome(outcome::Message::CodeAsked));
        let mut canned = canned.code_composed();
        canned.send(Message::Confirm(confirm::Message::Confirmed));
        let mut canned = canned.made(given(), CODE);
        canned.send(Message::Outcome(outcome::Message::CodeShown));
        canned
    }

    /// The next caller was asked for, and nobody has seen the code.
    pub fn code_unseen() -> Self {
        let mut canned = Self::code_masked();
        canned.send(Message::NextCallerAsked);
        canned
    }

    fn code_composed(self) -> Self {
        let mut canned = self;
        canned.app.forms.compose.validity = "1".to_owned();
        canned.app.forms.compose.unit = Unit::Days;
        canned.app.forms.compose.one_time = true;
        canned.send(Message::Compose(compose::Message::Submitted));
        canned.person_is(ada());
        canned
    }

    pub fn code_sent() -> Self {
        let mut canned = Self::code_confirm();
        canned.send(Message::Confirm(confirm::Message::Confirmed));
        canned
    }

    pub(super) fn made(mut self, given: CodeGiven, code: &str) -> Self {
        let outcome = Outcome::Confirmed(Confirmation {
            now: Now::EmergencyCode(Box::new(given)),
            changed_by: None,
            changed_at: None,
            user_id: ada().id,
            serial: None,
            source: Source::Answer,
        });
        let code = Some(EmergencyCode::new(code.into()));
        let applied = Applied { outcome, took: Duration::from_millis(388), at: self.now, code };
        self.answer(Reply::Applied(Ok(Box::new(applied))));
        self
    }

    /// It was made, and nobody has asked to see it.
    pub fn code_masked() -> Self {
        let given = CodeGiven {
            one_time: Some(true),
            used: Some(CodeAsked { validity: Validity::new(1, Unit::Days).ok(), one_time: Some(true) }),
            ..given()
        };
        Self::code_sent().made(given, CODE)
    }

    /// … and it is shown, to be read aloud.
    pub fn code_shown() -> Self {
        let mut canned = Self::code_masked();
        canned.send(Message::Outcome(outcome::Message::CodeShown));
        canned
    }

    /// One of letters, digits and hyphens, which the company's settings let work for four hours only.
    pub fn code_of_letters() -> Self {
        let mut canned = Self::code_sent().made(overridden(), LETTERS);
        canned.send(Message::Outcome(outcome::Message::CodeShown));
        canned
    }

    /// The server knew version 1 of the call only.
    pub fn code_of_version_1() -> Self {
        let mut canned = Self::code_wanted();
        canned.app.forms.compose.validity = "36".to_owned();
        canned.send(Message::Compose(compose::Message::Submitted));
        canned.person_is(ada());
        canned.send(Message::Confirm(confirm::Message::Confirmed));
        let given = CodeGiven { used: None, one_time: None, overridden: None, version_1: true, ..given() };
        canned.made(given, CODE)
    }

    /// It was shown, and the view was left and come back to.
    pub fn code_left() -> Self {
        let mut canned = Self::code_shown();
        canned.send(Message::Went(Screen::History));
        canned.send(Message::Went(Screen::Lookup));
        canned
    }

    /// The answer with it was lost; a look found that one was made.
    pub fn code_lost() -> Self {
        let mut canned = Self::code_sent();
        let problem = no_answer(Action::GiveEmergencyCode);
        let (outcome, at) = (Outcome::Unknown(problem), canned.now);
        let applied = Applied { outcome, took: Duration::from_secs(30), at, code: None };
        canned.answer(Reply::Applied(Ok(Box::new(applied))));
        canned.look_sees(Observation::Person(ObservedPerson::from(&with_code())));
        canned
    }

    /// The clipboard did not take it.
    pub fn code_not_copied() -> Self {
        let mut canned = Self::code_masked();
        canned.send(Message::Outcome(outcome::Message::CodeCopied));
        let why = token_desk::phrase!("clipboard-held");
        canned.send(Message::Clipboard(ClipboardEvent::NotCopied(why)));
        canned
    }

    /// "Withdraw the code…": the confirmation dialog.
    pub fn code_withdrawal() -> Self {
        let mut canned = Self::code_shown();
        canned.send(Message::Outcome(outcome::Message::WithdrawalAsked));
        canned.person_is(with_code());
        canned
    }

    /// It is withdrawn.
    pub fn code_withdrawn() -> Self {
        let mut canned = Self::code_withdrawal();
        canned.send(Message::Confirm(confirm::Message::Confirmed));
        let outcome = Outcome::Confirmed(Confirmation {
            now: Now::NoEmergencyCode,
            changed_by: None,
            changed_at: None,
            user_id: ada().id,
            serial: None,
            source: Source::Answer,
        });
        canned.applied(outcome, Duration::from_millis(190))
    }
}
