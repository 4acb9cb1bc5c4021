//! The bearer token of a call: made from an API key, fetched for an OAuth client, or pasted; kept while
//! it is valid. `keys` reads keys and signs.

use std::{
    cmp::min,
    sync::{
        PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use jiff::{SignedDuration, Timestamp};
use secrecy::{ExposeSecret as _, SecretString};
use serde::Serialize;
use tokio::sync::Mutex;

use super::{
    echo::shows_one_of,
    error::{AnswerFailure, Call, Error},
    http::Clients,
    keys::SigningKey,
    send::{self, Body, Hooks, Request},
    wire,
};
use crate::domain::{
    Hint,
    profile::{
        Address, HttpUrl, Profile, SignInMethod, TimeLimits,
        policy::{CORE_SCOPES, VERIFY_SCOPE},
    },
    sign_in::{
        credential::{ApiKey, BearerFacts, Identity, MAX_BYTES, OAuthClient, read_bearer},
        signed_in::Ends,
    },
};
use crate::phrase;

/// The life of a token made with an API key. The server allows one hour from `iat` to `exp` (Authentication
/// for the Cloud Administration APIs).
const KEY_TOKEN_LIFE: SignedDuration = SignedDuration::from_mins(55);

/// How far `iat` lies back. The server allows a difference of 60 seconds; half a minute more keeps a
/// slightly fast clock from making tokens of the future. `exp` moves too, so the life stays the same.
const KEY_TOKEN_BACK: SignedDuration = SignedDuration::from_secs(30);

/// How long before its end a token made with an API key is replaced.
const KEY_TOKEN_EARLY: SignedDuration = SignedDuration::from_mins(5);

const ASSERTION_LIFE: SignedDuration = SignedDuration::from_mins(5);

/// How long before its end an access token is replaced; for short-lived ones a tenth of their life.
const ACCESS_TOKEN_EARLY: Duration = Duration::from_secs(30);

/// The life of an access token if the server does not name it.
const ACCESS_TOKEN_LIFE: u64 = 3600;

/// A complete credential.
#[derive(Clone, Debug)]
pub enum Secret {
    ApiKey(ApiKey),
    OAuthClient(OAuthClient),
    /// A token made elsewhere.
    Bearer(SecretString),
}

pub(super) struct Auth {
    source: Source,
    identity: Identity,
    ends: Ends,
    /// The token in use. The lock is held while a new one is fetched, so that concurrent calls share one
    /// request.
    current: Mutex<Option<BearerToken>>,
    /// The index of the list of permissions in use.
    list: AtomicUsize,
    /// The permissions that the last access token's answer named.
    granted: std::sync::Mutex<Option<Vec<String>>>,
}

enum Source {
    ApiKey {
        key: SigningKey,
        access_id: String,
        audience: String,
    },
    OAuthClient {
        key: SigningKey,
        key_id: Option<String>,
        client_id: String,
        /// The permissions to ask for, followed by shorter lists for a token endpoint that does not give all
        /// of them.
        scopes: Vec<Vec<String>>,
        url: String,
    },
    Bearer {
        token: SecretString,
        ends: Option<Timestamp>,
        scopes: Option<Vec<String>>,
    },
}

/// A token and its time of use. It uses the computer's clock, because a stopwatch stands still while the
/// computer sleeps.
pub struct BearerToken {
    value: SecretString,
    from: Timestamp,
    until: Timestamp,
    /// Its permissions, if the token endpoint names them.
    scopes: Option<Vec<String>>,
}

impl BearerToken {
    fn good_at(&self, now: Timestamp) -> bool {
        // after a clock was set back, a token is of the future
        self.from <= now && now < self.until
    }
}

/// The claims of an API key's token (Authentication for the Cloud Administration APIs). The server ignores
/// others.
#[derive(Serialize)]
struct KeyClaims<'a> {
    sub: &'a str,
    iat: i64,
    exp: i64,
    aud: &'a str,
}

/// The claims of a client assertion (RFC 7523).
#[derive(Serialize)]
struct AssertionClaims<'a> {
    iss: &'a str,
    sub: &'a str,
    aud: &'a str,
    iat: i64,
    exp: i64,
    jti: String,
}

impl Auth {
    /// Reads the credential and tests the private key, which takes some milliseconds.
    ///
    /// # Errors
    /// [`Error::Credential`], or [`Error::OtherHost`] if a key file is for another host than the profile.
    pub(super) fn new(profile: &Profile, secret: Secret) -> Result<Self, Error> {
        let (source, method, id, ends) = match secret {
            Secret::ApiKey(key) => {
                check_host(profile, &key)?;
                let source = Source::ApiKey {
                    key: SigningKey::from_pem(&key.access_key)?,
                    access_id: key.access_id.clone(),
                    audience: key.admin_rest_api_url,
                };
                (source, SignInMethod::ApiKey, key.access_id, Ends::RenewsByItself)
            }
            Secret::OAuthClient(client) => {
                let issuer = HttpUrl::parse(&client.issuer)?;
                let client_id = client.client_id.trim().to_owned();
                if client_id.is_empty() {
                    return Err(Hint(phrase!("hint-client-id-missing")).into());
                }
                // EXPOSE: to read the key
                let (key, key_id) = SigningKey::from_jwk(client.jwk.expose_secret())?;
                let source = Source::OAuthClient {
                    key,
                    key_id,
                    client_id: client_id.clone(),
                    scopes: shorter_and_shorter(profile, client.scopes),
                    url: token_url(&issuer),
                };
                (source, SignInMethod::OAuthClient, client_id, Ends::RenewsByItself)
            }
            Secret::Bearer(token) => {
                // EXPOSE: to read its claims
                let (token, BearerFacts { subject, ends, scopes }) = read_bearer(token.expose_secret())?;
                let source = Source::Bearer { token, ends, scopes };
                (
                    source,
                    SignInMethod::Bearer,
                    subject.unwrap_or_default(),
                    ends.map_or(Ends::NotSaid, Ends::At),
                )
            }
        };
        Ok(Self {
            source,
            identity: Identity { method, id },
            ends,
            current: Mutex::new(None),
            list: AtomicUsize::new(0),
            granted: std::sync::Mutex::new(None),
        })
    }

    pub(super) fn identity(&self) -> &Identity {
        &self.identity
    }

    pub(super) fn ends(&self) -> Ends {
        self.ends
    }

    /// The known permissions: none for an API key, and for an OAuth client before its first access token.
    pub(super) fn scopes(&self) -> Option<Vec<String>> {
        match &self.source {
            Source::ApiKey { .. } => None,
            Source::OAuthClient { .. } => self.granted.lock().unwrap_or_else(PoisonError::into_inner).clone(),
            Source::Bearer { scopes, .. } => scopes.clone(),
        }
    }

    /// Whether a refused token can be replaced by a new one.
    pub(super) fn renews(&self) -> bool {
        matches!(self.source, Source::OAuthClient { .. })
    }

    /// A valid token.
    ///
    /// # Errors
    /// [`Error::Ended`] for an expired pasted token, [`Error::Exchange`] if the token endpoint gives none.
    pub(super) async fn bearer(
        &self,
        clients: &Clients,
        limits: &TimeLimits,
        hooks: &Hooks,
    ) -> Result<SecretString, Error> {
        if let Source::Bearer { token, ends, .. } = &self.source {
            return match ends {
                Some(at) if *at <= Timestamp::now() => Err(Error::Ended { at: *at }),
                _ => Ok(token.clone()),
            };
        }
        let mut current = self.current.lock().await;
        if let Some(token) = current.as_ref().filter(|token| token.good_at(Timestamp::now())) {
            return Ok(token.value.clone());
        }
        let token = match &self.source {
            Source::ApiKey { key, access_id, audience } => {
                key_token(key, access_id, audience, Timestamp::now())?
            }
            Source::OAuthClient { .. } => self.fetch(clients, limits, hooks).await?,
            Source::Bearer { token, .. } => return Ok(token.clone()),
        };
        Ok(current.insert(token).value.clone())
    }

    /// Forgets a refused token, so that the next call gets a new one. A newer token stays.
    pub(super) async fn forget(&self, refused: &SecretString) {
        let mut current = self.current.lock().await;
        // EXPOSE: to compare them
        if current.as_ref().is_some_and(|token| token.value.expose_secret() == refused.expose_secret()) {
            *current = None;
        }
    }

    /// Asks the token endpoint (client_credentials with private_key_jwt).
    async fn fetch(
        &self,
        clients: &Clients,
        limits: &TimeLimits,
        hooks: &Hooks,
    ) -> Result<BearerToken, Error> {
        let mut tries = 1;
        loop {
            let asked_at = Timestamp::now();
            let request = self.token_request(asked_at)?;
            match send::once(clients.issuer(), limits, &request, None).await {
                Ok(answer) => {
                    let token = read_access_token(&answer.body, asked_at);
                    let token = token.map_err(|failure| answer.failed(failure))?;
                    self.note_scopes(token.scopes.clone());
                    return Ok(token);
                }
                Err(err) if err.refuses_scopes() && self.asks_for_less() => {
                    tracing::info!("not all permissions are given: asking for fewer");
                }
                Err(err) => {
                    if !(err.status() == Some(429) && hooks.wait_out(err.retry_after(), tries).await) {
                        return Err(err);
                    }
                    tries += 1;
                }
            }
        }
    }

    fn asked(&self) -> &[String] {
        match &self.source {
            Source::OAuthClient { scopes, .. } => {
                scopes.get(self.list.load(Ordering::Relaxed)).map_or(&[], Vec::as_slice)
            }
            Source::ApiKey { .. } | Source::Bearer { .. } => &[],
        }
    }

    /// Switches to fewer permissions. Returns whether there is a shorter list.
    fn asks_for_less(&self) -> bool {
        let next = self.list.load(Ordering::Relaxed) + 1;
        let shorter = matches!(&self.source, Source::OAuthClient { scopes, .. } if next < scopes.len());
        if shorter {
            self.list.store(next, Ordering::Relaxed);
        }
        shorter
    }

    /// Keeps the permissions of an access token. A server that grants exactly what was asked for need not
    /// name them (RFC 6749, section 5.1).
    fn note_scopes(&self, named: Option<Vec<String>>) {
        let asked = Some(self.asked().to_vec()).filter(|scopes| !scopes.is_empty());
        *self.granted.lock().unwrap_or_else(PoisonError::into_inner) = named.or(asked);
    }

    fn token_request(&self, now: Timestamp) -> Result<Request, Error> {
        let Source::OAuthClient { key, key_id, client_id, url, .. } = &self.source else {
            return Err(Hint(phrase!("hint-no-client")).into());
        };
        let claims = AssertionClaims {
            iss: client_id,
            sub: client_id,
            aud: url,
            iat: now.as_second(),
            exp: now.as_second() + ASSERTION_LIFE.as_secs(),
            jti: uuid::Uuid::new_v4().to_string(),
        };
        let mut form: Vec<(&'static str, SecretString)> = vec![
            ("grant_type", "client_credentials".into()),
            ("client_id", client_id.as_str().into()),
            ("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer".into()),
            ("client_assertion", key.jwt(key_id.as_deref(), &claims)?),
        ];
        let scopes = self.asked();
        if !scopes.is_empty() {
            form.push(("scope", scopes.join(" ").into()));
        }
        Ok(Request::new(Call::Token, url.clone(), Body::Form(form), SignInMethod::OAuthClient))
    }
}

/// The lists to ask for: all; without Live Verification's, which needs a licence; the core alone. If the
/// profile has its own list, only that: its author must see what is wrong with it.
fn shorter_and_shorter(profile: &Profile, scopes: Vec<String>) -> Vec<Vec<String>> {
    if !profile.scopes.is_empty() || scopes != profile.scopes_to_ask() {
        return vec![scopes];
    }
    let without = |leave_out: fn(&str) -> bool| {
        scopes.iter().filter(|scope| !leave_out(scope)).cloned().collect::<Vec<_>>()
    };
    let unverified = without(|scope| scope == VERIFY_SCOPE);
    let core = without(|scope| !CORE_SCOPES.contains(&scope));
    let mut lists = vec![scopes, unverified, core];
    lists.dedup();
    lists.retain(|list| !list.is_empty());
    lists
}

fn token_url(issuer: &HttpUrl) -> String {
    format!("{}/token", issuer.as_str())
}

/// A key file is valid for one tenant; sending its tokens to another host would leak them.
fn check_host(profile: &Profile, key: &ApiKey) -> Result<(), Error> {
    let address =
        Address::parse(&key.admin_rest_api_url).map_err(|hint| Hint(phrase!("hint-key-url").and(hint.0)))?;
    if address.host() == profile.address.host() {
        return Ok(());
    }
    Err(Error::OtherHost { key: address.host(), profile: profile.address.host() })
}

fn key_token(key: &SigningKey, access_id: &str, audience: &str, now: Timestamp) -> Result<BearerToken, Hint> {
    let outside = |_| Hint(phrase!("hint-clock-year"));
    let issued = now.checked_sub(KEY_TOKEN_BACK).map_err(outside)?;
    let ends = issued.checked_add(KEY_TOKEN_LIFE).map_err(outside)?;
    let claims = KeyClaims { sub: access_id, iat: issued.as_second(), exp: ends.as_second(), aud: audience };
    Ok(BearerToken {
        // no key ID: the header must have nothing besides typ and alg
        value: key.jwt(None, &claims)?,
        from: issued,
        until: ends.checked_sub(KEY_TOKEN_EARLY).map_err(outside)?,
        scopes: None,
    })
}

/// Reads a token endpoint's answer.
///
/// # Errors
/// Those of any unusable answer; they do not quote it, because it may hold the token.
pub fn read_access_token(body: &[u8], asked_at: Timestamp) -> Result<BearerToken, AnswerFailure> {
    let token = wire::object::<wire::TokenAnswer>(body).map_err(AnswerFailure::unquoted)?;
    access_token(token, asked_at)
}

fn access_token(answer: wire::TokenAnswer, asked_at: Timestamp) -> Result<BearerToken, AnswerFailure> {
    let wrong = |said: &str| AnswerFailure::WrongAnswer { said: said.to_owned() };
    if !answer.is_bearer() {
        return Err(wrong("it gave another token than a bearer token"));
    }
    let life = Duration::from_secs(min(answer.expires_in().unwrap_or(ACCESS_TOKEN_LIFE), 24 * 3600));
    let scopes = answer.scopes();
    let value = answer.access_token.ok_or_else(|| wrong("there is no access token in it"))?;
    // EXPOSE: only to check that it can be sent
    let sendable = value.expose_secret().chars().all(|c| c.is_ascii_graphic());
    // EXPOSE: only how long it is
    if !sendable || !(1..=MAX_BYTES).contains(&value.expose_secret().len()) {
        return Err(wrong("its access token cannot be one"));
    }
    // the server may repeat the token as a permission
    let scopes =
        scopes.map(|scopes| scopes.into_iter().filter(|scope| !shows_one_of(scope, &[&value])).collect());
    let until = asked_at + life.saturating_sub(min(ACCESS_TOKEN_EARLY, life / 10));
    Ok(BearerToken { value, from: asked_at, until, scopes })
}

#[cfg(test)]
mod tests;
