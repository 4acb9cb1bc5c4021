//! The HTTP clients: limits, proxies, trust, and the rules for every request.

use std::{fmt, io, sync::Arc, time::Duration};

use jiff::Timestamp;
use reqwest::{
    Proxy, Url,
    dns::{Addrs, Name, Resolve, Resolving},
    redirect,
};
use secrecy::ExposeSecret as _;

use super::{
    ca::{self, Roots},
    error::{ConnectFailure, Error, Failure, ProxyAsks},
    identity::ClientIdentity,
    proxy::{self, Asker, Scheme, Way},
    tls::{self, Asked, Shown, Tls},
};
use crate::domain::{
    profile::{HttpUrl, Profile, TimeLimits, binding::CaContent},
    sign_in::network::ProxyLogin,
};

/// How long an idle connection is kept: shorter than the limits of servers and firewalls (20 seconds and
/// more), so that a request rarely meets a closed one; long enough for a change to reuse the connection of
/// the read before it.
const IDLE: Duration = Duration::from_secs(15);

/// How often an open connection is probed during a wait.
const KEEPALIVE: Duration = Duration::from_secs(15);

/// What the network on the way to a server may ask for.
#[derive(Clone, Debug, Default)]
pub struct Network {
    /// For the proxy with its address; any other proxy does not get it.
    pub login: Option<ProxyLogin>,
    /// For servers and gateways that ask for a client certificate.
    pub identity: Option<ClientIdentity>,
}

#[derive(Clone)]
pub(super) struct Http {
    pub(super) client: reqwest::Client,
    pub(super) asked: Arc<Asked>,
    pub(super) shown: Arc<Shown>,
    proxy: Option<Asker>,
}

impl Http {
    /// Finds out more of a failure: how a proxy that asks for a sign-in would let the request through.
    pub(super) async fn look_into(&self, failure: Failure, host: &str) -> Failure {
        let Some(proxy) = &self.proxy else { return failure };
        let (refused, schemes) = match &failure {
            Failure::Connect(ConnectFailure::ProxySignIn(_)) => {
                (proxy.signs_in, Box::pin(proxy.schemes(host)).await)
            }
            Failure::Connect(ConnectFailure::ProxyFailed { .. }) if Box::pin(proxy.refuses(host)).await => {
                (true, vec![Scheme::Basic])
            }
            Failure::Connect(_) | Failure::Answer(_) | Failure::Status(_) => return failure,
        };
        ConnectFailure::ProxySignIn(ProxyAsks { proxy: Some(proxy.address()), refused, schemes }).into()
    }
}

pub(super) struct Clients {
    api: Http,
    issuer: Option<Http>,
}

impl Clients {
    /// Builds the clients of a profile. `ca` is the content of its CA file, if read before; `network` is what
    /// is asked for on the way. Reads files: not for the window's thread.
    ///
    /// # Errors
    /// [`Error::CaFile`], [`Error::NoCaStore`], [`Error::ProxyVariable`], or [`Error::Setup`] if the proxy
    /// cannot be used.
    pub(super) fn new(
        profile: &Profile,
        issuer: Option<&HttpUrl>,
        ca: Option<&CaContent>,
        network: &Network,
    ) -> Result<Self, Error> {
        let plain = |url: &str| url.starts_with("http:");
        let tls = if plain(profile.address.as_str()) && issuer.is_none_or(|url| plain(url.as_str())) {
            tls::trusting_nobody()?
        } else {
            tls::config(roots(profile, ca)?, network.identity.as_ref().map(ClientIdentity::key))?
        };
        let address = HttpUrl::parse(profile.address.as_str())?;
        let api = client(profile, tls.clone(), &address, network)?;
        let issuer = match issuer {
            Some(url) if url.host() != address.host() => Some(client(profile, tls.anew(), url, network)?),
            _ => None,
        };
        Ok(Self { api, issuer })
    }

    /// The client for the Administration API.
    pub(super) fn api(&self) -> &Http {
        &self.api
    }

    /// The client for the OAuth token endpoint.
    pub(super) fn issuer(&self) -> &Http {
        self.issuer.as_ref().unwrap_or(&self.api)
    }
}

/// The certificates that the profile's CA file adds.
fn roots(profile: &Profile, ca: Option<&CaContent>) -> Result<Roots, Error> {
    let read = match ca {
        Some(content) => Some(content.clone()),
        None => ca::read_ca(profile)?,
    };
    match (&profile.ca_file, read) {
        (Some(path), Some(content)) => ca::roots(path, &content, Timestamp::now()),
        _ => Ok(Roots::default()),
    }
}

fn client(profile: &Profile, tls: Tls, server: &HttpUrl, network: &Network) -> Result<Http, Error> {
    let loopback = server.is_loopback();
    let builder = reqwest::Client::builder()
        .user_agent(concat!("token-desk/", env!("CARGO_PKG_VERSION")))
        .tls_backend_preconfigured(tls.config)
        .http1_only()
        // `http` is for this computer only: profiles refuse it for others, and so does the client
        .https_only(!loopback)
        // a redirect would carry the credential elsewhere, so it is an error
        .redirect(redirect::Policy::none())
        .referer(false)
        // reqwest repeats only for HTTP/2; `send::once` describes what hyper does
        .retry(reqwest::retry::never())
        .dns_resolver(Resolver)
        .connect_timeout(connect_limit(&profile.limits))
        .pool_idle_timeout(IDLE)
        .pool_max_idle_per_host(4)
        .tcp_nodelay(true)
        .tcp_keepalive(KEEPALIVE)
        .tcp_keepalive_interval(KEEPALIVE)
        .tcp_keepalive_retries(3);
    // only the profile's time limits end a wait
    #[cfg(target_os = "linux")]
    let builder = builder.tcp_user_timeout(None);
    let (builder, asker) = match proxy::way(&profile.proxy, server, &proxy::of_process)? {
        Way::Direct => (builder.no_proxy(), None),
        Way::Settings => (builder, None),
        Way::Through(through) => {
            let (through, asker) = through.signed_in(network.login.as_ref());
            // EXPOSE: it may have a password; only the client gets it
            let proxy = Proxy::all(through.url.expose_secret());
            // the library's message may repeat the address
            (builder.proxy(proxy.map_err(|_| setup("the proxy's address cannot be used"))?), asker)
        }
    };
    let client = builder.build().map_err(|_| setup("the HTTP client does not start"))?;
    Ok(Http { client, asked: tls.asked, shown: tls.shown, proxy: asker })
}

fn setup(why: &str) -> Error {
    Error::Setup { why: why.to_owned() }
}

/// The limit for connecting, always shorter than the whole limit: so a failed connection ends as "could not
/// connect", after which surely nothing was sent, and not as "no answer".
pub(super) fn connect_limit(limits: &TimeLimits) -> Duration {
    limits.connect.min(limits.read.min(limits.change).mul_f32(0.9))
}

/// The system's name resolution, with its own error for "no such name".
struct Resolver;

/// A host's name could not be resolved.
#[derive(Debug)]
pub(super) struct NameNotFound {
    pub(super) host: String,
    source: Option<io::Error>,
}

impl fmt::Display for NameNotFound {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the name {} was not found", self.host)
    }
}

impl std::error::Error for NameNotFound {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|err| err as _)
    }
}

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let host = name.as_str().to_owned();
            // lookup_host needs a port; 0 stands for the one in the request's address
            let found: io::Result<Vec<_>> =
                tokio::net::lookup_host((host.as_str(), 0)).await.map(Iterator::collect);
            let addresses = match found {
                Ok(addresses) => addresses,
                Err(source) => return Err(NameNotFound { host, source: Some(source) }.into()),
            };
            if addresses.is_empty() {
                return Err(NameNotFound { host, source: None }.into());
            }
            Ok(Box::new(addresses.into_iter()) as Addrs)
        })
    }
}

/// The host of an address, without the default port.
pub(super) fn host_of(url: &str) -> String {
    let Ok(url) = Url::parse(url) else { return String::new() };
    let host = url.host_str().unwrap_or_default();
    url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn connecting_always_ends_before_the_whole_limit() {
        let seconds = Duration::from_secs;
        let limits = |connect, read, change| TimeLimits {
            connect: seconds(connect),
            read: seconds(read),
            change: seconds(change),
        };
        assert_eq!(connect_limit(&limits(10, 20, 30)), seconds(10));
        assert_eq!(connect_limit(&limits(300, 10, 30)), seconds(9));
        assert!(connect_limit(&limits(1, 1, 1)) < seconds(1));
    }
}
