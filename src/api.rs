//! The Administration API: the only part of the program that talks to the server.
//!
//! It takes and gives values of the domain; `wire` knows the server's spelling.
//!
//! - `auth`: the bearer token of each call; `keys`: private keys
//! - `people`, `events`, `tokens`, `person_changes`, `emergency`, `verify`: the calls; `changes`: how a
//!   change is sent
//! - `send`: one request and its answer; `brake`: stopping one; `throttle`: spreading many; `echo`: removing
//!   repeated secrets from answers
//! - `check`: the connection check
//! - `http`: the HTTP clients; `identity`: the profile's client certificate; `proxy`: the proxy; `tls`: the
//!   certificates; `ca`: the profile's own CA file
//! - `wire`: the answers in the server's spelling; `error`: failures and their words

mod auth;
mod brake;
mod ca;
mod changes;
mod check;
pub mod echo;
mod emergency;
mod error;
mod events;
mod http;
mod identity;
mod keys;
mod people;
mod person_changes;
mod proxy;
mod send;
#[cfg(test)]
mod test_keys;
mod throttle;
mod tls;
mod tokens;
mod verify;
pub mod wire;

use std::{
    fmt,
    sync::{Arc, atomic::AtomicBool},
};

use jiff::SignedDuration;

pub use auth::{Secret, read_access_token};
pub use brake::Brake;
pub use ca::{examine_ca, read_ca};
pub use check::check;
pub use error::{
    AnswerFailure, BodyKind, Call, ConnectFailure, Doing, Error, ErrorAnswer, Exchange, Failure, Head, Peer,
    ProxyAsks, Reached, RequestFacts, Shape,
};
pub use http::Network;
pub use identity::{ClientFiles, ClientIdentity, read_client_files};
pub use keys::read_key;
pub use proxy::{Scheme, proxy_address, proxy_notes, variable_in_use};
pub use send::{Hooks, Wait};
pub use throttle::Throttle;
pub use tls::{RefusedCertificate, WhyRefused};

use crate::domain::{
    profile::{HttpUrl, Profile, TimeLimits, binding::CaContent},
    sign_in::{credential::Identity, signed_in::Ends},
};
use auth::Auth;
use http::Clients;
use send::{Answer, Body, Request};

/// A signed-in session of one tenant. A clone is the same session.
#[derive(Clone)]
pub struct Client {
    inner: Arc<Inner>,
}

struct Inner {
    /// `https://<host>/AdminInterface/restapi`.
    base: String,
    limits: TimeLimits,
    clients: Clients,
    /// What the way asked for.
    network: Network,
    /// Where an OAuth client gets its access tokens.
    issuer: Option<HttpUrl>,
    auth: Auth,
    /// The server is known to have only version 1 of the user search.
    search_v1_only: AtomicBool,
    /// The server is known to have only version 1 of making an emergency access code.
    emergency_v1_only: AtomicBool,
}

/// The result of the read at sign-in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Proof {
    /// This computer's clock minus the server's, if they differ by more than 30 seconds.
    pub clock_off: Option<SignedDuration>,
}

impl Client {
    /// Prepares a session. Nothing is sent yet. `ca` is the content of the profile's CA file, if it was
    /// read before ([`read_ca`]): a credential that is bound to it must not be sent under another one. It
    /// reads CA certificates and tests the private key: call it where blocking for some ten milliseconds
    /// is harmless.
    ///
    /// # Errors
    /// [`Error::Credential`], [`Error::OtherHost`] if a key file is for another host than the profile's,
    /// [`Error::CaFile`], [`Error::NoCaStore`], [`Error::ProxyVariable`], [`Error::Setup`].
    pub fn new(profile: &Profile, credential: Secret, ca: Option<&CaContent>) -> Result<Self, Error> {
        Self::through(profile, credential, ca, &Network::default())
    }

    /// The same with what the network on the way may ask for.
    ///
    /// # Errors
    /// As [`Client::new`].
    pub fn through(
        profile: &Profile,
        credential: Secret,
        ca: Option<&CaContent>,
        network: &Network,
    ) -> Result<Self, Error> {
        let issuer = match &credential {
            Secret::OAuthClient(client) => Some(HttpUrl::parse(&client.issuer)?),
            Secret::ApiKey(_) | Secret::Bearer(_) => None,
        };
        let auth = Auth::new(profile, credential)?;
        let clients = Clients::new(profile, issuer.as_ref(), ca, network)?;
        Ok(Self {
            inner: Arc::new(Inner {
                base: profile.address.as_str().to_owned(),
                limits: profile.limits,
                clients,
                network: network.clone(),
                issuer,
                auth,
                search_v1_only: AtomicBool::new(false),
                emergency_v1_only: AtomicBool::new(false),
            }),
        })
    }

    /// What the way to the server asked for.
    pub fn network(&self) -> Network {
        self.inner.network.clone()
    }

    /// The server that gives an OAuth client its access tokens.
    fn issuer(&self) -> Option<&HttpUrl> {
        self.inner.issuer.as_ref()
    }

    /// The public identity of the credential.
    pub fn identity(&self) -> Identity {
        self.inner.auth.identity().clone()
    }

    /// When the credential expires.
    pub fn ends(&self) -> Ends {
        self.inner.auth.ends()
    }

    /// The session's permissions, if known: named by the token endpoint's answer or a pasted token; if the
    /// answer names none, those asked for. An API key's follow from its role, so they are not known, nor an
    /// OAuth client's before its first call.
    pub fn scopes(&self) -> Option<Vec<String>> {
        self.inner.auth.scopes()
    }

    /// A request to `path` below the tenant's address.
    fn request(&self, call: Call, path: &str, body: Body) -> Request {
        Request::new(call, format!("{}/{path}", self.inner.base), body, self.inner.auth.identity().method)
    }

    /// Sends a request with a valid token. A 429 is waited out, even for changes, because it means that
    /// nothing was processed. A 401 may only mean that an access token expired early, so a read is tried
    /// once more with a new one.
    async fn send(&self, request: &Request, hooks: &Hooks) -> Result<Answer, Error> {
        let Inner { limits, clients, auth, .. } = &*self.inner;
        let (mut tries, mut renewed) = (1, false);
        loop {
            let bearer = auth.bearer(clients, limits, hooks);
            let bearer = if request.acts() { hooks.unless_stopped(bearer).await } else { bearer.await }?;
            let turn = if request.acts() {
                hooks.unless_stopped(async { Ok(hooks.turn().await) }).await?
            } else {
                hooks.turn().await
            };
            if request.acts() && !hooks.leave() {
                return Err(Error::Stopped);
            }
            let answered = send::once(clients.api(), limits, request, Some(&bearer)).await;
            if let Some(turn) = turn {
                turn.answered(match &answered {
                    Ok(_) => Some((200, None)),
                    Err(err) => err.status().map(|status| (status, err.retry_after())),
                });
            }
            let err = match answered {
                Ok(answer) => return Ok(answer),
                Err(err) => err,
            };
            if request.acts() && err.status() == Some(429) {
                hooks.back();
            }
            match err.status() {
                Some(429) if hooks.wait_out(err.retry_after(), tries).await => tries += 1,
                Some(401) if auth.renews() && !renewed && !request.acts() => {
                    auth.forget(&bearer).await;
                    renewed = true;
                }
                Some(401 | 403) => {
                    // a new permission or a corrected clock shows only in a new token
                    auth.forget(&bearer).await;
                    return Err(err);
                }
                _ => return Err(err),
            }
        }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base", &self.inner.base)
            .field("identity", self.inner.auth.identity())
            .finish_non_exhaustive()
    }
}
