//! The example that the tests, the pictures and the benches are about: one person, their tokens, a profile,
//! an operator.
//!
//! Both the unit tests and the tests of `tests/` include this file, as `crate::fixtures`. The practice
//! tenant has the same person. Texts of files and answers spell these values out; everything else takes them
//! from here.

use std::time::Duration;

use jiff::Timestamp;
use token_desk::domain::{
    batch::limits::{Limits, Rules, StopRule},
    change::{
        ChangeFacts, Outcome, PersonRef,
        act::Act,
        action::Action,
        confirmation::{Confirmation, Now, Source},
    },
    history::record::Intent,
    person::UserId,
    phrase::Phrase,
    problem::{Problem, ProblemKind},
    profile::{
        Address, Colour, HttpUrl, Profile, Proxy, SignInMethod, TimeLimits,
        policy::{Actions, Pattern, Policy, TicketRule},
    },
    sign_in::credential::Identity,
    time::server_time::ServerTime,
    token::{
        hardware_token::{HardwareToken, TokenStatus},
        serial::Serial,
    },
};

/// The token that was lost.
pub const SERIAL: &str = "000123145251";
/// The same person's other token.
pub const SPARE_SERIAL: &str = "000123145310";
/// A token that replaces the lost one.
pub const NEW_SERIAL: &str = "000123145399";

pub const USER_ID: &str = "eb2e12ae-1112-451b-98e1-dfe4e6afd60d";
pub const USER_NAME: &str = "alovelace";
pub const NAME: &str = "Ada Lovelace";
pub const EMAIL: &str = "ada.lovelace@acme.example";

pub const PROFILE: &str = "Acme production";
/// As somebody types it.
pub const ADDRESS: &str = "https://acme.access.securid.com";

/// The account of whoever is at the desk, and the name that the settings give them.
pub const OPERATOR: &str = "m.ortiz";
pub const OPERATOR_NAME: &str = "Maria Ortiz";

pub fn serial() -> Serial {
    Serial::parse(SERIAL).expect("a serial number")
}

pub fn user_id() -> UserId {
    UserId::from_server(USER_ID).expect("a user ID")
}

pub fn address() -> Address {
    Address::parse(ADDRESS).expect("an address")
}

/// One in which everything is as a new profile has it.
pub fn profile() -> Profile {
    Profile::new(PROFILE, address())
}

/// One in which everything differs from that. Written out, so that a new field is not forgotten.
pub fn full_profile(name: &str) -> Profile {
    let actions = |actions: &[Action]| actions.iter().copied().collect::<Actions>();
    Profile {
        name: name.to_owned(),
        address: Address::parse("https://full.example:8443/desk/restapi").expect("an address"),
        sign_in: SignInMethod::OAuthClient,
        issuer: HttpUrl::parse("https://acme.auth.securid.com/oauth").ok(),
        client_id: "0oa\"1\\2".to_owned(),
        scopes: vec!["rsa.user.read".to_owned(), "rsa.audit.user".to_owned()],
        policy: Policy {
            allow: actions(&[Action::Disable, Action::Enable, Action::Delete]),
            ticket: TicketRule {
                required: actions(&[Action::Disable]),
                pattern: Pattern::parse(r"(INC|REQ)\d{7}").ok(),
                example: "INC0042317".to_owned(),
            },
            reason: Actions::all(),
            verification: actions(&[Action::Enable, Action::Delete]),
        },
        batch: Rules {
            most_tokens: Some(40),
            limits: Limits { per_second: Some(50), parallel: 3 },
            stop: StopRule { refusals: 7, unknown: 2 },
        },
        label: "PROD 山田 'q' \"d\" #1".to_owned(),
        colour: Colour::Red,
        limits: TimeLimits {
            connect: Duration::from_secs(1),
            read: Duration::from_mins(5),
            change: Duration::from_secs(77),
        },
        proxy: Proxy::parse_url("http://proxy.acme.example:8080").expect("a proxy"),
        ca_file: Some(r"C:\Users\ada\company ca.pem".into()),
        client_certificate: Some("/etc/ssl/desk.pem".into()),
        client_key: Some("/etc/ssl/desk.key".into()),
        practice: false,
    }
}

/// The person as a change names them.
pub fn person() -> PersonRef {
    PersonRef { id: user_id(), name: Some(NAME.to_owned()), family_name: None, email: Some(EMAIL.to_owned()) }
}

/// Disabling the lost token, with an API key.
pub fn intent(at: Timestamp) -> Intent {
    Intent {
        at,
        operator: OPERATOR.to_owned(),
        operator_name: Some(OPERATOR_NAME.to_owned()),
        host: "DESK-07".to_owned(),
        program: "0.1.0".to_owned(),
        change: ChangeFacts {
            state_before: Some(TokenStatus::Enabled),
            reason: "Lost on the train".to_owned(),
            ticket: "INC0042317".to_owned(),
            ..ChangeFacts::new(
                Act::Disable(serial()),
                profile().tag(),
                Identity { method: SignInMethod::ApiKey, id: "139f6495".to_owned() },
                person(),
            )
        },
    }
}

/// The server's answer to it.
pub fn disabled() -> Outcome {
    Outcome::Confirmed(Confirmation {
        now: Now::Status(TokenStatus::Disabled),
        changed_by: Some("helpdesk-key".to_owned()),
        changed_at: ServerTime::read("<2026-11-23T13:05:30.045Z>"),
        user_id: user_id(),
        serial: Some(serial()),
        source: Source::Answer,
    })
}

/// A token's record with nothing but its serial number.
pub fn bare_token(serial: Serial) -> HardwareToken {
    HardwareToken {
        serial,
        name: None,
        status: TokenStatus::NotSaid,
        state: None,
        expires: None,
        pin_set: None,
        owner: None,
        assigned_at: None,
        registered_at: None,
        changed_by: None,
        changed_at: None,
    }
}

/// Words as somebody else said them, or as a row of an earlier version has them.
pub fn verbatim(words: impl Into<Box<str>>) -> Phrase {
    Phrase::Verbatim(words.into())
}

/// A problem in such words: what did not happen, why, and what to do.
pub fn problem(kind: ProblemKind, summary: &str, cause: &str, advice: &str) -> Problem {
    Problem::new(kind, verbatim(summary), verbatim(cause), verbatim(advice))
}
