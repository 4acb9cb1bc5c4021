//! Failures between this computer and the server: facts only. `error/words` has their words, `error/cause`
//! sorts reqwest's errors. Nothing here holds a key, a token or a whole answer.

#![warn(clippy::wildcard_enum_match_arm)]

mod body_kind;
mod cause;
mod error_answer;
mod words;

use std::{path::PathBuf, time::Duration};

use jiff::{SignedDuration, Timestamp};
use reqwest::Method;

pub use body_kind::BodyKind;
pub(super) use body_kind::{body_kind, title};
pub(super) use cause::sort;
pub(super) use error_answer::Class;
pub use error_answer::{ErrorAnswer, Shape};
pub use words::Doing;

use super::{proxy::Scheme, tls};
use crate::domain::{Hint, change::action::Action, phrase::Phrase, profile::SignInMethod};

/// Why a call failed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The credential cannot be used; nothing was sent.
    #[error("the credential cannot be used: {0}")]
    Credential(#[from] Hint),
    /// The key file is for another host than the profile; nothing was sent.
    #[error("the key file is for {key}, the profile for {profile}")]
    OtherHost { key: String, profile: String },
    /// The pasted bearer token has expired; nothing was sent.
    #[error("the bearer token ended at {at}")]
    Ended { at: Timestamp },
    /// The profile's CA file cannot be used: what it is instead, and what to do. Nothing of its content is
    /// told.
    #[error("{}: {why}", path.display())]
    CaFile { path: PathBuf, why: Phrase, advice: Phrase },
    /// The profile's client certificate cannot be used: why, and what to do. Nothing of it is told.
    #[error("{}: {why}", path.display())]
    ClientCertificate { path: PathBuf, why: Phrase, advice: Phrase },
    /// The profile's client certificate needs a password, or another one than it was opened with.
    #[error("{}: {}", path.display(), if *refused { "wrong password" } else { "password needed" })]
    ClientPassword { path: PathBuf, refused: bool },
    /// The operating system has no CA certificates.
    #[error("the system has no CA certificates")]
    NoCaStore,
    /// The environment's proxy cannot be used: the variable, and why; never its value.
    #[error("the variable {variable} names no proxy that can be used: {why}")]
    ProxyVariable { variable: &'static str, why: Phrase },
    /// The HTTP client cannot be set up as the profile says.
    #[error("the connection cannot be set up: {why}")]
    Setup { why: String },
    /// The server does not know version 2 of the call, and version 1 cannot do what was asked for: nothing
    /// was made.
    #[error("the server does not know version 2 of making an emergency access code")]
    WholeDaysOnly,
    /// It was stopped before any acting request was sent.
    #[error("it was stopped before it was sent")]
    Stopped,
    /// A request failed.
    #[error(transparent)]
    Exchange(#[from] Box<Exchange>),
}

/// A request and its failure.
#[derive(Debug, thiserror::Error)]
#[error("{} {}: {failure}", request.method, request.path)]
pub struct Exchange {
    pub request: RequestFacts,
    /// When it failed.
    pub at: Timestamp,
    /// The part of the answer known by then.
    pub head: Option<Head>,
    pub failure: Failure,
}

/// The parts of a request that may be shown.
#[derive(Clone, Debug)]
pub struct RequestFacts {
    pub method: Method,
    /// Shortened: `…/users/eb2e12ae-…/sidTokens/disable`.
    pub path: String,
    /// The host, with an unusual port.
    pub host: String,
    pub call: Call,
    /// The serial number that it was about, if any.
    pub serial: Option<String>,
    pub credential: SignInMethod,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Call {
    LookUpPerson,
    Search,
    ListTokens,
    LookUpToken,
    ListEvents,
    VerifyStatus,
    /// This and the next two change no record, but must not be repeated unasked.
    VerifyStart,
    VerifyCode,
    VerifyCancel,
    /// For an access token, at the OAuth token endpoint.
    Token,
    /// Whether the server answers at all, without a credential.
    Reach,
    Change(Action),
}

impl Call {
    /// Whether the answer holds a secret for the window: then none of it is quoted in an error.
    pub(super) fn gives_a_secret(self) -> bool {
        match self {
            Self::Change(action) => action.gives_a_secret(),
            // of the OAuth token endpoint's answer nothing but the error is read
            Self::Token
            | Self::LookUpPerson
            | Self::Search
            | Self::ListTokens
            | Self::LookUpToken
            | Self::ListEvents
            | Self::Reach
            | Self::VerifyStart
            | Self::VerifyStatus
            | Self::VerifyCode
            | Self::VerifyCancel => false,
        }
    }

    /// Whether it is about a Live Verification, which takes a permission and a licence of its own.
    pub(super) fn verifies(self) -> bool {
        match self {
            Self::VerifyStart | Self::VerifyStatus | Self::VerifyCode | Self::VerifyCancel => true,
            Self::Change(_)
            | Self::Token
            | Self::LookUpPerson
            | Self::Search
            | Self::ListTokens
            | Self::LookUpToken
            | Self::ListEvents
            | Self::Reach => false,
        }
    }

    /// Whether the pages of the API leave it to Super Administrators.
    pub(super) fn needs_the_highest_role(self) -> bool {
        match self {
            Self::Change(action) => action.needs_the_highest_role(),
            Self::Token
            | Self::LookUpPerson
            | Self::Search
            | Self::ListTokens
            | Self::LookUpToken
            | Self::ListEvents
            | Self::Reach
            | Self::VerifyStart
            | Self::VerifyStatus
            | Self::VerifyCode
            | Self::VerifyCancel => false,
        }
    }

    /// Whether it does more than read: then it is sent once, and may be done even without an answer.
    pub fn acts(self) -> bool {
        match self {
            Self::Change(_) | Self::VerifyStart | Self::VerifyCode | Self::VerifyCancel => true,
            Self::LookUpPerson
            | Self::Search
            | Self::ListTokens
            | Self::LookUpToken
            | Self::ListEvents
            | Self::VerifyStatus
            | Self::Token
            | Self::Reach => false,
        }
    }

    /// The permission (OAuth scope) that it needs (OAuth 2.0-Based Permissions for the Cloud Administration
    /// APIs).
    pub fn needs(self) -> Option<&'static str> {
        match self {
            Self::LookUpPerson | Self::Search => Some("rsa.user.read"),
            Self::ListTokens => Some("rsa.authenticator.mobile.read"),
            Self::LookUpToken => Some("rsa.authenticator.sidtoken.read"),
            Self::ListEvents => Some("rsa.audit.user"),
            Self::VerifyStart | Self::VerifyStatus | Self::VerifyCode | Self::VerifyCancel => {
                Some("rsa.user.verify")
            }
            Self::Change(action) => Some(action.scope()),
            Self::Token | Self::Reach => None,
        }
    }
}

/// The part of an answer kept before its body is read.
#[derive(Clone, Debug, Default)]
pub struct Head {
    pub status: u16,
    /// The server's name for the exchange, for its administrators.
    pub request_id: Option<String>,
    /// Whether the answer says when it was made.
    pub dated: bool,
    /// This computer's clock minus the server's, if they differ by more than 30 seconds.
    pub clock_off: Option<SignedDuration>,
    /// How long the server asks to wait.
    pub retry_after: Option<Duration>,
}

#[derive(Debug, thiserror::Error)]
pub enum Failure {
    #[error(transparent)]
    Connect(#[from] ConnectFailure),
    #[error(transparent)]
    Answer(#[from] AnswerFailure),
    /// The server answered with another status than 200.
    #[error("{0}")]
    Status(ErrorAnswer),
}

/// No connection; nothing was sent, except perhaps before a certificate ended it.
#[derive(Debug, thiserror::Error)]
pub enum ConnectFailure {
    /// The name of the server or the proxy is not known.
    #[error("the name {host} was not found")]
    NameNotFound { host: String },
    /// The computer exists, but nothing listens.
    #[error("connection refused ({peer})")]
    ConnectionRefused { peer: Peer },
    /// There is no route to that computer.
    #[error("no route ({peer}): {why}")]
    Unreachable { peer: Peer, why: String },
    /// No connection within the time limit.
    #[error("no connection within {} s", limit.as_secs_f32())]
    TimedOut { limit: Duration },
    /// Another failure while connecting.
    #[error("no connection: {why}")]
    Other { why: String },
    #[error("{0}")]
    NotTrusted(Box<tls::RefusedCertificate>),
    /// No secure connection could be agreed on.
    #[error("TLS: {why}")]
    Tls { why: &'static str },
    /// The server wants a client certificate; or another one, if it was `given` the profile's. `not_sent`: it
    /// surely processed nothing.
    #[error("client certificate: {why}")]
    ClientCertificate { why: &'static str, issuers: Vec<String>, not_sent: bool, given: bool },
    #[error("407 from the proxy{}", .0.details())]
    ProxySignIn(ProxyAsks),
    /// The proxy did not connect.
    #[error("proxy: {why}")]
    ProxyFailed { why: String },
}

/// The request was sent, but the answer is missing or unusable.
#[derive(Debug, thiserror::Error)]
pub enum AnswerFailure {
    /// No whole answer within the time limit.
    #[error("no answer within {} s", limit.as_secs_f32())]
    TimedOut { limit: Duration },
    /// The connection was closed before the answer was whole.
    #[error("closed early: {why}")]
    ClosedEarly { why: String },
    /// What answered does not speak HTTP.
    #[error("not HTTP: {why}")]
    NotHttp { why: String },
    /// The server redirects; the other host, if it names one.
    #[error("redirected to {}", to.as_deref().unwrap_or("another path"))]
    Redirected { to: Option<String> },
    /// 200, but the body is not JSON.
    #[error("not JSON ({kind:?}): {start}")]
    NotJson { kind: BodyKind, start: String },
    /// The answer is larger than the cap.
    #[error("the answer is larger than 1 MiB")]
    TooBig,
    /// 200 and JSON, but about something else, or without a required value.
    #[error("wrong answer: {said}")]
    WrongAnswer { said: String },
}

impl AnswerFailure {
    /// The same without the beginning of the answer, which may hold a secret.
    pub(super) fn unquoted(self) -> Self {
        let Self::NotJson { kind, .. } = self else { return self };
        Self::NotJson { kind, start: "not shown".to_owned() }
    }
}

/// What a proxy wants that asks for a sign-in (407).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ProxyAsks {
    /// Its address; none if the system's settings name it.
    pub proxy: Option<String>,
    /// Whether it was given a user name and a password.
    pub refused: bool,
    /// How it would let the request through; empty if that is not known.
    pub schemes: Vec<Scheme>,
}

impl ProxyAsks {
    /// Whether a user name and a password may help.
    pub fn takes_password(&self) -> bool {
        self.schemes.is_empty() || self.schemes.contains(&Scheme::Basic)
    }

    fn details(&self) -> String {
        let names = self.schemes.iter().map(|scheme| scheme.name()).collect::<Vec<_>>().join(", ");
        if names.is_empty() { String::new() } else { format!(", which takes {names}") }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peer {
    Server,
    Proxy,
}

impl std::fmt::Display for Peer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Server => "server",
            Self::Proxy => "proxy",
        })
    }
}

/// How far a request came. Reads and sign-ins never change anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// Nothing that could change anything was sent.
    NotSent,
    /// The server, or a gateway, refused: nothing was changed.
    Refused,
    /// It may have reached the server; whether anything was changed is not known.
    Unknown,
}

impl Reached {
    /// For the log.
    pub(super) fn words(self) -> &'static str {
        match self {
            Self::NotSent => "not sent",
            Self::Refused => "refused",
            Self::Unknown => "unknown",
        }
    }
}

impl Error {
    /// The failed request, if one was made.
    pub fn exchange(&self) -> Option<&Exchange> {
        match self {
            Self::Exchange(exchange) => Some(exchange),
            Self::Credential(_)
            | Self::OtherHost { .. }
            | Self::Ended { .. }
            | Self::CaFile { .. }
            | Self::ClientCertificate { .. }
            | Self::ClientPassword { .. }
            | Self::NoCaStore
            | Self::ProxyVariable { .. }
            | Self::Setup { .. }
            | Self::WholeDaysOnly
            | Self::Stopped => None,
        }
    }

    /// How far the failed change, or step of a verification, came. A read or a request for a token is never
    /// [`Reached::Unknown`].
    pub fn reached(&self) -> Reached {
        match self.exchange() {
            Some(exchange) if exchange.request.call.acts() => exchange.failure.reached(),
            Some(_) | None => Reached::NotSent,
        }
    }

    /// This computer's clock minus the server's, if the refused answer shows more than 30 seconds.
    pub fn clock_off(&self) -> Option<SignedDuration> {
        self.head()?.clock_off
    }

    /// The answer's status, if there was one.
    pub fn status(&self) -> Option<u16> {
        self.head().map(|head| head.status)
    }

    /// The address of a proxy that asks for a user name and a password, and whether it refused some.
    pub fn proxy_asks(&self) -> Option<(&str, bool)> {
        let Failure::Connect(ConnectFailure::ProxySignIn(asks)) = &self.exchange()?.failure else {
            return None;
        };
        let proxy = asks.proxy.as_deref().filter(|_| asks.takes_password())?;
        Some((proxy, asks.refused))
    }

    /// How long the server asks to wait.
    pub(super) fn retry_after(&self) -> Option<Duration> {
        self.head()?.retry_after
    }

    pub(super) fn head(&self) -> Option<&Head> {
        self.exchange()?.head.as_ref()
    }

    fn error_answer(&self) -> Option<&ErrorAnswer> {
        match &self.exchange()?.failure {
            Failure::Status(answer) => Some(answer),
            Failure::Connect(_) | Failure::Answer(_) => None,
        }
    }

    /// Whether a web page came with the refusal.
    pub(super) fn is_web_page(&self) -> bool {
        self.error_answer().is_some_and(|answer| answer.shape == Shape::WebPage)
    }

    /// What is known of an answer that refuses.
    ///
    /// # Errors
    /// It is a web page: something else answered in the server's place.
    pub(super) fn unless_web_page(mut self) -> Result<Head, Self> {
        if self.is_web_page()
            && let Self::Exchange(exchange) = &mut self
            && let Failure::Status(ErrorAnswer { words, .. }) = &mut exchange.failure
        {
            let start = words.take().unwrap_or_default();
            exchange.failure = AnswerFailure::NotJson { kind: BodyKind::WebPage, start }.into();
            return Err(self);
        }
        self.head().cloned().ok_or(self)
    }

    /// Whether the server does not know this path (404 or 405 in the shape of its framework, not of the
    /// service): an older server without the newer version of a call.
    pub(super) fn path_unknown(&self) -> bool {
        self.error_answer().is_some_and(|answer| {
            answer.status == 405 || (answer.status == 404 && answer.shape == Shape::Framework)
        })
    }

    /// Whether the token endpoint refuses one of the permissions (RFC 6749, section 5.2).
    pub(super) fn refuses_scopes(&self) -> bool {
        self.error_answer().is_some_and(|answer| answer.code == "invalid_scope")
    }

    /// Whether the service itself says that there is no such thing. Any other 404 may be a gateway's, or
    /// mean the path.
    pub fn says_there_is_none(&self) -> bool {
        self.error_answer().is_some_and(|answer| {
            answer.status == 404 && answer.shape == Shape::Service && answer.code.starts_with("404")
        })
    }
}

impl Failure {
    /// How far an acting request came.
    fn reached(&self) -> Reached {
        match self {
            // only this can end a connection after the request: in TLS 1.3 the client speaks first
            Self::Connect(ConnectFailure::ClientCertificate { not_sent: false, .. }) | Self::Answer(_) => {
                Reached::Unknown
            }
            Self::Connect(_) => Reached::NotSent,
            Self::Status(answer) => match answer.status {
                // these mean that something on the way stopped waiting, for the request or (nginx's and
                // AWS's 499 and 460) for the end of its work: the server may have received all of it
                408 | 460 | 499 => Reached::Unknown,
                400..=499 => Reached::Refused,
                _ => Reached::Unknown,
            },
        }
    }
}

#[cfg(test)]
mod tests;
