//! The practice tenant: a server on this computer that behaves like the vendor's Cloud Administration API,
//! with invented people, for learning and testing.
//!
//! It is as strict as the real one is known to be and shares no code with the client. It listens on loopback
//! only.

mod answer;
mod auth;
mod calls;
mod command;
mod events;
mod jwt;
mod keys;
mod line;
mod live_verification;
mod oauth;
mod people;
#[cfg(debug_assertions)]
mod remembered;
mod server;
mod tenant;
#[cfg(debug_assertions)]
mod testing;
#[cfg(test)]
mod tests;
mod tls;
mod trouble;

use std::{
    fmt, io,
    net::{Ipv4Addr, SocketAddr},
    sync::Arc,
};

use secrecy::{ExposeSecret as _, SecretString};
use serde_json::json;
use tokio::{net::TcpListener, sync::oneshot, task::JoinHandle};

pub use self::command::serve;
use self::{keys::Keys, tenant::Tenant, tls::Tls};
#[cfg(debug_assertions)]
pub use self::{remembered::Request, testing::DESK_SCOPES};
use crate::domain::difficulty::{Ordered, Plays};

/// The running practice tenant; dropping it stops it.
pub struct Practice {
    tenant: Arc<Tenant>,
    key_file: SecretString,
    ca_pem: Option<String>,
    stop: oneshot::Sender<()>,
    server: JoinHandle<()>,
}

impl Practice {
    /// Starts it on 127.0.0.1 with new keys and the original data; port 0 takes any free port. Runs on the
    /// caller's tokio runtime.
    ///
    /// # Errors
    /// The port is not available, or the system gives no random numbers.
    pub async fn start(port: u16) -> io::Result<Self> {
        Self::begin(port, || Ok(None)).await
    }

    /// The same over TLS, with a certificate by an authority of its own ([`Practice::ca_pem`]).
    ///
    /// # Errors
    /// As [`Practice::start`].
    pub async fn start_tls(port: u16) -> io::Result<Self> {
        Self::begin(port, || Tls::make().map(Some)).await
    }

    async fn begin(
        port: u16,
        tls: impl FnOnce() -> io::Result<Option<Tls>> + Send + 'static,
    ) -> io::Result<Self> {
        let tcp = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await?;
        let made = tokio::task::spawn_blocking(|| (Keys::make(), tls())).await;
        let (keys, tls) = made.map_err(broke_down)?;
        let keys =
            keys.map_err(|_| io::Error::other("the system gives no random numbers for the practice keys"))?;
        Self::with_keys(tcp, Arc::new(keys), tls?)
    }

    /// The same with existing keys: most tests need no new ones.
    fn with_keys(tcp: TcpListener, keys: Arc<Keys>, tls: Option<Tls>) -> io::Result<Self> {
        let scheme = if tls.is_some() { "https" } else { "http" };
        let origin = format!("{scheme}://{}", tcp.local_addr()?);
        let tenant = Arc::new(Tenant::new(origin, keys));
        let key_file = key_file(&tenant);
        let (acceptor, ca_pem) = tls.map(|tls| (tls.acceptor, tls.ca_pem)).unzip();
        let (stop, stopped) = oneshot::channel();
        let server = tokio::spawn(server::run(tcp, acceptor, Arc::clone(&tenant), stopped));
        Ok(Self { tenant, key_file, ca_pem, stop, server })
    }

    /// `adminRestApiUrl`: `http://127.0.0.1:PORT/AdminInterface/restapi/v1`; over TLS `https`, as below.
    pub fn admin_rest_api_url(&self) -> String {
        self.tenant.admin_rest_api_url()
    }

    /// The OAuth issuer: `http://127.0.0.1:PORT/oauth`.
    pub fn issuer(&self) -> String {
        self.tenant.issuer()
    }

    /// The certificate of its authority, which a client has to trust; none without TLS.
    pub fn ca_pem(&self) -> Option<&str> {
        self.ca_pem.as_deref()
    }

    /// The API key's access ID.
    pub fn access_id(&self) -> &str {
        auth::ACCESS_ID
    }

    /// The OAuth client with an EC key.
    pub fn client_id(&self) -> &str {
        auth::EC_CLIENT_ID
    }

    /// The text of the `.key` file, with the private key as PKCS#1 PEM.
    pub fn key_file(&self) -> &SecretString {
        &self.key_file
    }

    /// The private JWK of [`Practice::client_id`]: EC P-256, with `kid`.
    pub fn oauth_jwk(&self) -> &SecretString {
        &self.tenant.keys.ec_jwk
    }

    /// Plays a day with many tokens from now on.
    pub fn play(&self, plays: Plays) {
        self.tenant.play(plays);
    }

    /// The list of a box of tokens, as CSV.
    pub fn box_list(&self) -> String {
        self.tenant.state().directory.box_list()
    }

    /// Orders a difficulty for the next answers; none ends it.
    pub fn order(&self, ordered: Option<Ordered>) {
        self.tenant.order(ordered);
    }

    /// The difficulty that is still ordered.
    pub fn ordered(&self) -> Option<Ordered> {
        self.tenant.ordered()
    }

    /// Sets what is called when [`Practice::ordered`] changes, in the place of an earlier one. It runs on
    /// the server's threads and must not block.
    pub fn on_change(&self, call: impl Fn() + Send + Sync + 'static) {
        self.tenant.on_change(Arc::new(call));
    }
}

impl fmt::Debug for Practice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Practice").field("origin", &self.tenant.origin).finish_non_exhaustive()
    }
}

/// The error for a task that panicked. The hook has logged the panic, whose own text may hold a secret.
fn broke_down(_: tokio::task::JoinError) -> io::Error {
    io::Error::other("a part of the practice tenant broke down")
}

/// The `.key` file as the Cloud Administration Console offers it.
fn key_file(tenant: &Tenant) -> SecretString {
    let file = json!({
        "customerName": "Practice tenant",
        "accessID": auth::ACCESS_ID,
        // EXPOSE: the file hands the key to its user
        "accessKey": tenant.keys.rsa_pem.expose_secret(),
        "adminRestApiUrl": tenant.admin_rest_api_url(),
        "description": "Made for this run of the practice tenant",
    });
    format!("{file:#}\n").into()
}
