//! The person on the desk: what keeps them from signing in, their recent sign-ins, and reading them again
//! after a change.

use std::time::Duration;

use token_desk::{
    app::{
        Applied, Message, Reply, confirm,
        lookup::{self, events},
        outcome,
    },
    domain::{
        change::{
            Outcome, Reread,
            action::Action,
            confirmation::{Confirmation, Now, Source},
        },
        person::{
            LastAuthentication, LockedMethod, MarkedDeleted, People, Person, UserStatus,
            emergency::{CodeId, EmergencyAccess},
            query::Found,
            sign_in_event::SignInEvent,
        },
        problem::{Problem, ProblemKind},
        time::server_time::ServerTime,
        token::hardware_token::{HardwareToken, TokenStatus},
    },
    phrase,
};

use super::{Canned, ada, forbidden, named, token, tokens};
use crate::fixtures;

/// A code that works until tomorrow.
fn active_code() -> EmergencyAccess {
    EmergencyAccess {
        status: Some("Enabled".to_owned()),
        id: CodeId::from_server("6f7d1c52").ok(),
        ends: ServerTime::read("2026-11-24T13:00:00.000Z"),
        last_use: ServerTime::read("2026-11-23T07:41:00.000Z"),
        one_time: Some(true),
        ..EmergencyAccess::default()
    }
}

fn last(method: &str, at: &str) -> LastAuthentication {
    LastAuthentication { method: Some(method.to_owned()), at: ServerTime::read(at), month: None }
}

/// Ada, whose sign-in methods are locked.
pub fn locked_ada() -> Person {
    Person {
        locked: vec![LockedMethod::Token, LockedMethod::Approve],
        last_authentication: Some(last("SecurID OTP", "2026-11-18T12:24:47.190Z")),
        last_sync: ServerTime::read("2026-11-23T02:15:07.412Z"),
        ..ada()
    }
}

fn event(at: &str, method: &str, description: &str, code: &str, device: [&str; 2]) -> SignInEvent {
    SignInEvent {
        at: ServerTime::read(at),
        code: Some(code.to_owned()),
        description: Some(description.to_owned()),
        application: Some("Outlook".to_owned()),
        method: Some(method.to_owned()),
        device_name: Some(device[0].to_owned()),
        device_id: Some(device[1].to_owned()),
        source_ip: Some("192.0.2.18".to_owned()),
    }
}

/// A morning with a wrong passcode, and before it a month of the same.
pub fn sign_ins() -> Vec<SignInEvent> {
    let (ring, phone) = (["Ada's key ring", fixtures::SERIAL], ["Ada's phone", "9899a42d"]);
    let mut events = vec![
        event("2026-11-23T10:51:02.000Z", "Approve", "Authentication succeeded", "702", phone),
        event("2026-11-22T07:14:40.000Z", "SecurID OTP", "Authentication succeeded", "702", ring),
        event(
            "2026-11-22T07:13:58.000Z",
            "SecurID OTP",
            "Authentication failed: wrong passcode",
            "703",
            ring,
        ),
        SignInEvent { at: ServerTime::read("2026-11-21T06:59:12.000Z"), ..SignInEvent::default() },
    ];
    events.extend((10..20).rev().map(|day| {
        let at = format!("2026-11-{day}T08:02:00.000Z");
        event(&at, "Approve", "Authentication succeeded", "702", phone)
    }));
    events
}

impl Canned {
    /// Nobody was found.
    pub fn nobody() -> Self {
        let mut canned = Self::desk();
        canned.find("nobody@acme.example");
        let found = Found::People(People { people: Vec::new(), total: Some(0), next_page: None });
        canned.answer(Reply::Found(Ok(Box::new(found))));
        canned
    }

    fn found(text: &str, person: Person, tokens: Vec<HardwareToken>) -> Self {
        let mut canned = Self::desk();
        canned.find(text);
        canned.answer(Reply::Found(Ok(Box::new(Found::Person(person)))));
        canned.answer(Reply::Tokens(Ok(tokens)));
        canned
    }

    /// Somebody who tests tokens and has 30 of them, 12 without a PIN.
    pub fn many_tokens() -> Self {
        let tokens = (0..30).map(|at: usize| HardwareToken {
            name: at.is_multiple_of(4).then(|| format!("Test {at}")),
            pin_set: Some(at < 18),
            ..token(&format!("0001231600{at:02}"), TokenStatus::Enabled)
        });
        Self::found(fixtures::EMAIL, ada(), tokens.collect())
    }

    /// Somebody with everything that can be said about a person, and five tokens.
    pub fn troubled_person() -> Self {
        let person = Person {
            status: UserStatus::Other("Pending deletion".to_owned()),
            locked: vec![LockedMethod::Token, LockedMethod::Sms],
            high_risk: true,
            marked_deleted: Some(MarkedDeleted {
                by: Some("j.doe".to_owned()),
                at: ServerTime::read("2026-11-20T08:00:00.000Z"),
            }),
            emergency: Some(active_code()),
            last_authentication: Some(LastAuthentication {
                method: Some("SecurID OTP".to_owned()),
                at: None,
                month: Some("Jun 2026".to_owned()),
            }),
            last_sync: ServerTime::read("2026-11-22T02:15:07.412Z"),
            ..named("太郎", "山田", "taro.yamada@acme.example")
        };
        let mut tokens: Vec<HardwareToken> = (0..5)
            .map(|at| HardwareToken {
                name: Some(format!("Token with a rather long name, number {at}, kept in the drawer")),
                ..token(&format!("00012315007{at}"), TokenStatus::Enabled)
            })
            .collect();
        tokens[1].status = TokenStatus::Other("Locked".to_owned());
        tokens[1].state = Some("Activation Pending".to_owned());
        tokens[2].name = None;
        tokens[2].pin_set = Some(false);
        tokens[2].expires = ServerTime::read("2025-01-31T00:00:00.000Z");
        Self::found("taro.yamada@acme.example", person, tokens)
    }

    /// A user who was switched off.
    pub fn disabled_person() -> Self {
        let person = Person {
            status: UserStatus::Disabled,
            high_risk: false,
            last_authentication: Some(last("FIDO", "2026-11-04T17:40:20.818Z")),
            last_sync: ServerTime::read("2026-11-23T02:15:07.412Z"),
            ..ada()
        };
        Self::found(fixtures::EMAIL, person, tokens())
    }

    /// Somebody with whom everything is well.
    pub fn quiet_person() -> Self {
        let person = Person {
            high_risk: false,
            last_authentication: Some(last("Approve", "2026-11-23T10:51:02.000Z")),
            last_sync: ServerTime::read("2026-11-23T02:15:07.412Z"),
            ..ada()
        };
        Self::found(fixtures::EMAIL, person, tokens())
    }

    /// Ada with locked methods, a token chosen.
    pub fn locked_person() -> Self {
        let mut canned = Self::found(fixtures::EMAIL, locked_ada(), tokens());
        canned.send(Message::Lookup(lookup::Message::TokenChosen(fixtures::serial())));
        canned
    }

    fn say_of_events(&mut self, message: events::Message) {
        self.send(Message::Lookup(lookup::Message::Events(message)));
    }

    /// Her recent sign-ins are being read.
    pub fn events_reading() -> Self {
        let mut canned = Self::locked_person();
        canned.say_of_events(events::Message::Toggled);
        canned.pass(2)
    }

    /// Her recent sign-ins, the first few.
    pub fn events() -> Self {
        let mut canned = Self::events_reading();
        canned.answer(Reply::Events(Ok(sign_ins())));
        canned
    }

    /// … and all of them.
    pub fn events_all() -> Self {
        let mut canned = Self::events();
        canned.say_of_events(events::Message::LengthToggled);
        canned
    }

    /// The server lists none.
    pub fn events_none() -> Self {
        let mut canned = Self::events_reading();
        canned.answer(Reply::Events(Ok(Vec::new())));
        canned
    }

    /// They may not be read with this credential.
    pub fn events_forbidden() -> Self {
        let mut canned = Self::events_reading();
        let problem =
            forbidden(phrase!("not-listed-events"), "rsa.audit.user", "GET …/v1/users/eb2e12ae-…/authlogs/");
        canned.answer(Reply::Events(Err(problem)));
        canned
    }

    /// Ada's methods are unlocked, and "Back to Ada Lovelace" was pressed.
    pub fn reading_again() -> Self {
        let mut canned = Self::locked_person();
        canned.app.forms.lookup.ticket = "INC0042317".to_owned();
        canned.send(Message::Lookup(lookup::Message::Asked(Action::Unlock)));
        let at = canned.now;
        let person = Some(locked_ada());
        let reread = Reread { token: None, person, at, others_enabled: None, caution: None };
        canned.answer(Reply::Reread(Ok(Box::new(reread))));
        canned.send(Message::Confirm(confirm::Message::Confirmed));
        let confirmation = Confirmation {
            now: Now::Unlocked(vec![LockedMethod::Approve]),
            changed_by: None,
            changed_at: None,
            user_id: ada().id,
            serial: None,
            source: Source::Answer,
        };
        let (at, took) = (canned.now, Duration::from_millis(310));
        let outcome = Outcome::Confirmed(confirmation);
        canned.answer(Reply::Applied(Ok(Box::new(Applied { outcome, took, at, code: None }))));
        canned.send(Message::Outcome(outcome::Message::BackToPerson));
        canned
    }

    /// … but she could not be read again.
    pub fn person_unread() -> Self {
        let mut canned = Self::reading_again();
        canned.answer(Reply::Found(Err(Problem::new(
            ProblemKind::TimedOut,
            phrase!("not-found-person"),
            phrase!("answer-timed-out", limit = Duration::from_secs(20)),
            phrase!("answer-timed-out-advice"),
        ))));
        canned
    }
}
