//! The people, tokens, profiles and answers that the canned states are made of: those of the drawings.

use crate::fixtures;

use std::time::Duration;

use token_desk::{
    app::Reply,
    domain::{
        change::{
            Reread,
            action::Action,
            confirmation::{Confirmation, Now, Source},
        },
        person::{Person, UserId, UserStatus},
        phrase::Phrase,
        problem::{Problem, ProblemKind},
        profile::{Address, Colour, HttpUrl, Profile, SignInMethod},
        sign_in::{
            credential::{Identity, KeyFacts, KeyRead},
            signed_in::{Ends, SignedIn},
        },
        time::server_time::ServerTime,
        token::{
            hardware_token::{HardwareToken, TokenStatus},
            serial::Serial,
        },
    },
    phrase,
};

pub fn production() -> Profile {
    Profile { colour: Colour::Red, label: "PRODUCTION".to_owned(), ..fixtures::profile() }
}

pub fn test() -> Profile {
    let address = Address::parse("https://acme-test.access.securid.com").expect("an address");
    Profile {
        colour: Colour::Green,
        sign_in: SignInMethod::OAuthClient,
        issuer: HttpUrl::parse("https://acme-test.auth.securid.com/oauth").ok(),
        client_id: "9d1f6f0a-desk".to_owned(),
        ..Profile::new("Acme test", address)
    }
}

pub fn key_read(address: &str) -> Reply {
    let facts = KeyFacts::ApiKey {
        customer: "Acme Corporation".to_owned(),
        access_id: "139f6495-e447-4a26-a765-5c01b6b152d5".to_owned(),
        address: address.to_owned(),
        description: "Help desk".to_owned(),
    };
    let text = format!(
        r#"{{"customerName":"Acme Corporation","accessID":"139f6495-e447-4a26-a765-5c01b6b152d5","accessKey":"none","adminRestApiUrl":"{address}"}}"#
    );
    Reply::KeyRead(Ok(KeyRead { facts, text: text.into(), exposed: None }))
}

pub fn key_signed_in() -> SignedIn {
    SignedIn {
        profile: production(),
        identity: Identity {
            method: SignInMethod::ApiKey,
            id: "139f6495-e447-4a26-a765-5c01b6b152d5".to_owned(),
        },
        scopes: None,
        ends: Ends::RenewsByItself,
        caution: None,
        remembered: true,
        not_remembered: None,
        clock_off: None,
    }
}

pub fn user_id(text: &str) -> UserId {
    UserId::from_server(text).expect("a user ID")
}

pub fn ada() -> Person {
    Person {
        id: fixtures::user_id(),
        user_name: Some(fixtures::USER_NAME.to_owned()),
        identity_source: Some("Acme AD".to_owned()),
        emergency: None,
        last_authentication: None,
        last_sync: None,
        high_risk: true,
        ..named("Ada", "Lovelace", fixtures::EMAIL)
    }
}

pub fn named(first: &str, last: &str, email: &str) -> Person {
    Person {
        first_name: Some(first.to_owned()),
        last_name: Some(last.to_owned()),
        email: Some(email.to_owned()),
        status: UserStatus::Enabled,
        ..Person::only_id(user_id("0b6f1f8e-6d1c-4f6f-a0a4-5b7d3a0f4b11"))
    }
}

pub fn serial(text: &str) -> Serial {
    Serial::parse(text).expect("a serial number")
}

pub fn token(number: &str, status: TokenStatus) -> HardwareToken {
    HardwareToken {
        status,
        owner: Some(ada().id),
        expires: ServerTime::read("2029-02-12T00:00:00.000Z"),
        registered_at: ServerTime::read("2025-01-02T09:30:00.000Z"),
        pin_set: Some(true),
        ..fixtures::bare_token(serial(number))
    }
}

pub fn tokens() -> Vec<HardwareToken> {
    vec![
        HardwareToken {
            name: Some("Ada's key ring".to_owned()),
            ..token(fixtures::SERIAL, TokenStatus::Enabled)
        },
        HardwareToken {
            name: Some("Spare".to_owned()),
            expires: ServerTime::read("2027-02-12T00:00:00.000Z"),
            changed_by: Some(fixtures::OPERATOR.to_owned()),
            changed_at: ServerTime::read("2026-11-03T08:12:00.000Z"),
            ..token(fixtures::SPARE_SERIAL, TokenStatus::Disabled)
        },
    ]
}

pub fn reread() -> Reply {
    Reply::Reread(Ok(Box::new(Reread {
        person: None,
        token: Some(tokens().remove(0)),
        at: "2026-11-23T13:05:34Z".parse().expect("a time"),
        others_enabled: Some(0),
        caution: None,
    })))
}

pub fn confirmation(source: Source) -> Confirmation {
    Confirmation {
        now: Now::Status(TokenStatus::Disabled),
        changed_by: Some("helpdesk-key@acme.example".to_owned()),
        changed_at: ServerTime::read("<2026-11-23T13:05:30.045Z>"),
        user_id: ada().id,
        serial: Some(fixtures::serial()),
        source,
    }
}

pub fn conflict() -> Problem {
    Problem::new(
        ProblemKind::Conflict,
        Action::Disable.not_done(),
        phrase!("refusal-not-assigned", serial = fixtures::SERIAL).and(phrase!("nothing-changed")),
        phrase!("refusal-not-assigned-advice"),
    )
    .with_details("409 CONFLICT · Token is not assigned to the user\nPATCH …/users/eb2e12ae-…/sidTokens/disable · 13:05:30.045Z")
}

/// No answer came to a change in the profile's 30 seconds.
pub fn no_answer(action: Action) -> Problem {
    Problem::new(
        ProblemKind::TimedOut,
        phrase!("change-outcome-unknown"),
        phrase!("answer-timed-out", limit = Duration::from_secs(30)),
        action.look_first(),
    )
}

/// The server refuses an API key, which may lack the permission or have ended.
pub fn forbidden(summary: Phrase, permission: &str, call: &str) -> Problem {
    Problem::new(
        ProblemKind::Forbidden,
        summary,
        phrase!("refusal-forbidden")
            .and(phrase!("refusal-forbidden-credential", credential = SignInMethod::ApiKey.key())),
        phrase!("sign-in-again").and(phrase!(
            "ask-for-key",
            order = "sign-in-first",
            permission = permission
        )),
    )
    .with_details(format!(
        "403 Forbidden · Server failed to process provided access token\n{call} · 13:05:30.045Z"
    ))
}
