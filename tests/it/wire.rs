//! The API client on the wire: against the practice tenant, and against servers that misbehave in ways it
//! does not.
//!
//! Loopback only, every port is a free one, and every wait has an end.

#![expect(clippy::unwrap_used, reason = "the helpers are parts of tests: a panic is how those fail")]

mod away;
mod ca_files;
mod changes;
mod check;
mod client_certificates;
mod emergency;
mod hostile;
mod odd;
pub mod own_certificate;
mod person;
mod practice;
pub mod proxies;
pub mod raw;
#[cfg(unix)]
pub mod tinyproxy;
mod tokens;
pub mod trust;
mod verify;
mod waiting;

use crate::fixtures;

use std::{
    future::Future,
    time::{Duration, Instant},
};

use secrecy::SecretString;
use token_desk::{
    api::{Client, Error, Exchange, Failure, Hooks, Secret},
    domain::{
        person::{NewUserStatus, UserId, emergency::CodeAsked},
        profile::{Address, Profile, TimeLimits},
        token::{name::TokenName, serial::Serial},
    },
};

/// Ada Lovelace, as the drawings have her.
const ADA: &str = fixtures::USER_ID;
/// Her token that is enabled.
const TOKEN: &str = fixtures::SERIAL;
/// What it is to be called.
const NAME: &str = "Ada’s new key ring";
/// An emergency access code.
const CODE: &str = "48261573";
/// A bearer token that says nothing of itself.
const BEARER: &str = "not-a-jwt-0123456789";

fn ada() -> UserId {
    UserId::parse(ADA).unwrap()
}

fn token() -> Serial {
    Serial::parse(TOKEN).unwrap()
}

fn name() -> TokenName {
    TokenName::parse(NAME).unwrap()
}

/// A profile with limits that no test runs into unless it means to.
fn profile(address: &str) -> Profile {
    Profile::new("Test", Address::parse(address).unwrap())
}

fn limits(connect: u64, read: u64, change: u64) -> TimeLimits {
    let millis = Duration::from_millis;
    TimeLimits { connect: millis(connect), read: millis(read), change: millis(change) }
}

fn bearer() -> Secret {
    Secret::Bearer(SecretString::from(BEARER))
}

/// A client with a bearer token.
fn client(profile: &Profile) -> Client {
    Client::new(profile, bearer(), None).unwrap()
}

/// The calls, to be made in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    Prove,
    Email,
    UserName,
    Search,
    Tokens,
    Token,
    Disable,
    Enable,
    ClearPin,
    Rename,
    Unassign,
    Assign,
    Events,
    VerifyStatus,
    UserStatus,
    GiveCode,
}

impl Call {
    /// One after the other, each can be made on the practice tenant as the one before it left it.
    const ALL: [Self; 16] = [
        Self::Prove,
        Self::Email,
        Self::UserName,
        Self::Search,
        Self::Tokens,
        Self::Token,
        Self::Disable,
        Self::Enable,
        Self::ClearPin,
        Self::Rename,
        Self::Unassign,
        Self::Assign,
        Self::Events,
        Self::VerifyStatus,
        Self::UserStatus,
        Self::GiveCode,
    ];

    /// Those that change something.
    fn writes() -> Vec<Self> {
        Self::ALL.into_iter().filter(|call| call.changes()).collect()
    }

    /// Those that change a hardware token.
    fn token_changes() -> [Self; 6] {
        [Self::Disable, Self::Enable, Self::ClearPin, Self::Rename, Self::Unassign, Self::Assign]
    }

    fn changes(self) -> bool {
        match self {
            Self::Prove
            | Self::Email
            | Self::UserName
            | Self::Search
            | Self::Tokens
            | Self::Token
            | Self::Events
            | Self::VerifyStatus => false,
            Self::Disable
            | Self::Enable
            | Self::ClearPin
            | Self::Rename
            | Self::Unassign
            | Self::Assign
            | Self::UserStatus
            | Self::GiveCode => true,
        }
    }

    /// Makes the call. No test waits longer than ten seconds for one.
    async fn make(self, client: &Client, hooks: &Hooks) -> Result<(), Error> {
        self.make_to(client, &ada(), &token(), hooks).await
    }

    /// The same, to another person's token where the call is about one.
    async fn make_to(
        self,
        client: &Client,
        person: &UserId,
        token: &Serial,
        hooks: &Hooks,
    ) -> Result<(), Error> {
        capped(async {
            match self {
                Self::Prove => client.prove(hooks).await.map(drop),
                Self::Email => client.person_by_email(fixtures::EMAIL, hooks).await.map(drop),
                Self::UserName => client.person_by_user_name(fixtures::USER_NAME, hooks).await.map(drop),
                Self::Search => client.search("ada", 0, hooks).await.map(drop),
                Self::Tokens => client.hardware_tokens(person, hooks).await.map(drop),
                Self::Token => client.hardware_token(token, hooks).await.map(drop),
                Self::Disable => client.disable(person, token, hooks).await.map(drop),
                Self::Enable => client.enable(person, token, hooks).await.map(drop),
                Self::ClearPin => client.clear_pin(person, token, hooks).await.map(drop),
                Self::Rename => client.rename(person, token, &name(), hooks).await.map(drop),
                Self::Unassign => client.unassign(person, token, hooks).await.map(drop),
                Self::Assign => client.assign(person, token, Some(&name()), hooks).await.map(drop),
                Self::Events => client.sign_in_events(person, hooks).await.map(drop),
                Self::VerifyStatus => client.verify_status(person, hooks).await.map(drop),
                Self::UserStatus => {
                    client.set_user_status(person, NewUserStatus::Enabled, hooks).await.map(drop)
                }
                Self::GiveCode => {
                    client.give_emergency_code(person, &CodeAsked::default(), hooks).await.map(drop)
                }
            }
        })
        .await
    }

    /// An answer that the client takes for good.
    pub fn good_answer(self) -> String {
        match self {
            Self::Prove | Self::Search => format!(r#"{{"totalPages":1,"elements":[{{"id":"{ADA}"}}]}}"#),
            Self::Email | Self::UserName => format!(r#"{{"id":"{ADA}"}}"#),
            Self::Tokens => format!(r#"{{"sidTokens":[{{"tokenSerialNumber":"{TOKEN}"}}]}}"#),
            Self::Token => format!(r#"{{"tokenSerialNumber":"{TOKEN}","userId":"{ADA}"}}"#),
            Self::Disable => {
                format!(r#"{{"userId":"{ADA}","tokenSerialNumber":"{TOKEN}","tokenStatus":"Disabled"}}"#)
            }
            Self::Enable => {
                format!(r#"{{"userId":"{ADA}","tokenSerialNumber":"{TOKEN}","tokenStatus":"Enabled"}}"#)
            }
            Self::ClearPin => {
                format!(r#"{{"userId":"{ADA}","tokenSerialNumber":"{TOKEN}","pinSet":"false"}}"#)
            }
            Self::Rename => {
                format!(r#"{{"tokenSerialNumber":"{TOKEN}","name":"{NAME}","userId":"{ADA}"}}"#)
            }
            Self::Unassign => {
                format!(r#"{{"tokenSerialNumber":"{TOKEN}","tokenState":"Unassigned"}}"#)
            }
            Self::Events => {
                format!(r#"[{{"userId":"{ADA}","eventCode":"702","method":"SecurID OTP"}}]"#)
            }
            Self::VerifyStatus => format!(r#"{{"userId":"{ADA}","verifyStatus":"PENDING"}}"#),
            Self::UserStatus => format!(r#"{{"id":"{ADA}","userStatus":"Enabled"}}"#),
            Self::GiveCode => {
                format!(r#"{{"emergencyTokencodeId":"c-1","emergencyTokencode":"{CODE}","userId":"{ADA}"}}"#)
            }
            Self::Assign => format!(
                r#"{{"userId":"{ADA}","tokenSerialNumber":"{TOKEN}","tokenState":"Activation Pending"}}"#
            ),
        }
    }
}

async fn capped<T>(work: impl Future<Output = T>) -> T {
    let started = Instant::now();
    let done = tokio::time::timeout(Duration::from_secs(10), work).await;
    done.unwrap_or_else(|_| panic!("still not done after {:?}", started.elapsed()))
}

/// What went wrong with a request that was to go wrong.
fn exchange(result: Result<(), Error>) -> Exchange {
    match result {
        Err(Error::Exchange(exchange)) => *exchange,
        other => panic!("{other:?}"),
    }
}

fn failure(result: Result<(), Error>) -> Failure {
    exchange(result).failure
}
