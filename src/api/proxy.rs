//! The proxy to a server: the profile's own, the environment's, or the system's settings.
//!
//! The variables are read here like in curl and Python's requests (lower case before upper case, empty
//! means not set, `ALL_PROXY` last); the HTTP library silently ignores what it cannot read. An unusable
//! variable is an error that names it: bypassing a company's proxy would be wrong too.

mod bypass;
mod challenge;
mod notes;
mod system;
#[cfg(test)]
mod tests;

use std::ffi::OsString;

use base64::{Engine as _, prelude::BASE64_STANDARD};

pub use challenge::Scheme;
pub(super) use notes::notes_for;
pub use notes::proxy_notes;
use reqwest::Url;
use secrecy::{ExposeSecret as _, SecretString};
use zeroize::Zeroizing;

use super::error::Error;
use crate::{
    domain::{
        phrase::Phrase,
        profile::{HttpUrl, Profile, Proxy},
        sign_in::network::ProxyLogin,
    },
    phrase,
};

pub(super) enum Way {
    Direct,
    /// By the system's settings (macOS), which the HTTP library reads.
    Settings,
    Through(Through),
}

pub(super) struct Through {
    /// Its address, with user name and password if the environment or the system gives them.
    pub url: SecretString,
    pub set_in: SetIn,
}

/// Where a proxy is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SetIn {
    Profile,
    /// In this variable of the environment.
    Variable(&'static str),
    /// In Windows' own settings.
    System,
}

impl Through {
    /// The address without user name and password.
    fn address(&self) -> Option<Url> {
        // EXPOSE: only what is no secret is kept
        let mut url = Url::parse(self.url.expose_secret()).ok()?;
        url.set_username("").and_then(|()| url.set_password(None)).ok()?;
        Some(url)
    }

    fn has_password(&self) -> bool {
        // EXPOSE: only whether there is one
        Url::parse(self.url.expose_secret()).is_ok_and(|url| !url.username().is_empty())
    }

    /// With the user name and the password that are for this proxy, in the place of the environment's.
    pub(super) fn signed_in(self, login: Option<&ProxyLogin>) -> (Self, Option<Asker>) {
        let Some(address) = self.address() else { return (self, None) };
        let login = login.filter(|login| login.address == shown(&address));
        let signs_in = login.is_some() || self.has_password();
        let asker = Asker { signs_in, address: address.clone(), basic: login.map(basic) };
        let Some(login) = login else { return (self, Some(asker)) };
        let mut url = address;
        // EXPOSE: only the HTTP client gets it; `%` would be taken for an escape
        let password = Zeroizing::new(login.password.expose_secret().replace('%', "%25"));
        let user = login.user.replace('%', "%25");
        let set = url.set_username(&user).and_then(|()| url.set_password(Some(&password)));
        if set.is_err() {
            return (self, Some(asker));
        }
        let with_password = Zeroizing::new(String::from(url));
        (Self { url: with_password.as_str().into(), ..self }, Some(asker))
    }
}

/// A proxy that may ask for a sign-in.
#[derive(Clone, Debug)]
pub(super) struct Asker {
    address: Url,
    /// Whether it gets a user name and a password.
    pub signs_in: bool,
    /// The login that was typed, as it is sent.
    basic: Option<SecretString>,
}

fn basic(login: &ProxyLogin) -> SecretString {
    // EXPOSE: put together as a proxy takes it (RFC 7617)
    let pair = Zeroizing::new(format!("{}:{}", login.user, login.password.expose_secret()));
    BASE64_STANDARD.encode(pair.as_bytes()).into()
}

impl Asker {
    /// As it is shown and remembered: `http://proxy.acme.example:8080`.
    pub fn address(&self) -> String {
        shown(&self.address)
    }

    /// Whether it refuses the typed login with another status than 407, as tinyproxy does with 401.
    pub async fn refuses(&self, host: &str) -> bool {
        let Some(basic) = &self.basic else { return false };
        Box::pin(challenge::refuses(&self.address, &target(host), basic)).await
    }

    /// How it would let a request to `host` through; none if that is not known.
    pub async fn schemes(&self, host: &str) -> Vec<Scheme> {
        let target = target(host);
        // apart from the future of every request, which it would double
        Box::pin(challenge::schemes(&self.address, &target)).await
    }
}

fn target(host: &str) -> String {
    let has_port = host.rsplit_once(':').is_some_and(|(_, port)| port.parse::<u16>().is_ok());
    if has_port { host.to_owned() } else { format!("{host}:443") }
}

fn shown(address: &Url) -> String {
    address.as_str().trim_end_matches('/').to_owned()
}

/// The address of the proxy on the way to a profile's server, or else to its sign-in server, for which user
/// name and password may be remembered; none without a proxy, or where the system's settings name it.
pub fn proxy_address(profile: &Profile, issuer: Option<&HttpUrl>) -> Option<String> {
    let api = HttpUrl::parse(profile.address.as_str()).ok();
    // one setting names the proxy of both; one of them may be an exception
    api.iter().chain(issuer).find_map(|server| match way(&profile.proxy, server, &of_process) {
        Ok(Way::Through(through)) => through.address().as_ref().map(shown),
        Ok(Way::Direct | Way::Settings) | Err(_) => None,
    })
}

/// In the order of their precedence; of two that differ in case only, the first that is set.
const PROXIES: [&str; 4] = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];
const EXCEPTIONS: [&str; 2] = ["no_proxy", "NO_PROXY"];

pub(super) fn of_process(name: &str) -> Option<OsString> {
    std::env::var_os(name)
}

/// The environment variable that names the proxy for a profile's server, if any.
///
/// # Errors
/// [`Error::ProxyVariable`] if that proxy cannot be used.
pub fn variable_in_use(profile: &Profile) -> Result<Option<&'static str>, Error> {
    let server = HttpUrl::parse(profile.address.as_str())?;
    Ok(match way(&profile.proxy, &server, &of_process)? {
        Way::Through(Through { set_in: SetIn::Variable(variable), .. }) => Some(variable),
        Way::Through(_) | Way::Direct | Way::Settings => None,
    })
}

/// The way to a server, by the profile and, for "system", by the environment that `read` gives.
///
/// # Errors
/// [`Error::ProxyVariable`].
pub(super) fn way(
    proxy: &Proxy,
    server: &HttpUrl,
    read: &dyn Fn(&str) -> Option<OsString>,
) -> Result<Way, Error> {
    match proxy {
        _ if server.is_loopback() => Ok(Way::Direct),
        Proxy::None => Ok(Way::Direct),
        Proxy::Url(url) => Ok(Way::Through(Through { url: url.as_str().into(), set_in: SetIn::Profile })),
        Proxy::System => of_environment(server, read),
    }
}

fn of_environment(server: &HttpUrl, read: &dyn Fn(&str) -> Option<OsString>) -> Result<Way, Error> {
    let exceptions = EXCEPTIONS.into_iter().find_map(|name| said(read(name)?.to_string_lossy().as_ref()));
    if exceptions.is_some_and(|list| bypass::applies(&list, server.as_str())) {
        return Ok(Way::Direct);
    }
    for variable in PROXIES {
        let Some(value) = read(variable) else { continue };
        let cannot = |why| Error::ProxyVariable { variable, why };
        let value = value.to_str().ok_or_else(|| cannot(phrase!("proxy-is-no-text")))?;
        let Some(value) = said(value) else { continue };
        let url = address(&value).map_err(cannot)?.into();
        return Ok(Way::Through(Through { url, set_in: SetIn::Variable(variable) }));
    }
    match system::settings() {
        Some(settings) => of_system(&settings, server),
        None if cfg!(target_os = "macos") => Ok(Way::Settings),
        None => Ok(Way::Direct),
    }
}

/// The way to a server with `https` by Windows' settings.
///
/// # Errors
/// [`Error::ProxyVariable`] with the value's name in the registry.
fn of_system(settings: &system::Settings, server: &HttpUrl) -> Result<Way, Error> {
    let Some(proxy) = settings.proxy_for(server.as_str()) else { return Ok(Way::Direct) };
    let url = address(&proxy).map_err(|why| Error::ProxyVariable { variable: "ProxyServer", why })?.into();
    Ok(Way::Through(Through { url, set_in: SetIn::System }))
}

/// A value without the blanks and quotes that scripts and `set X="…"` leave around it; none if nothing is
/// left.
fn said(value: &str) -> Option<String> {
    let mut value = value.trim();
    for quote in ['"', '\''] {
        if let Some(inner) = value.strip_prefix(quote).and_then(|value| value.strip_suffix(quote)) {
            value = inner.trim();
        }
    }
    (!value.is_empty()).then(|| value.to_owned())
}

/// A proxy's address, whole. The reason never repeats the value: a password may stand in it.
fn address(value: &str) -> Result<String, Phrase> {
    if value.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err(phrase!("proxy-has-a-blank"));
    }
    let whole = if value.contains("://") { value.to_owned() } else { format!("http://{value}") };
    let no_address = || phrase!("proxy-is-no-address");
    // the parser takes `\` for `/`
    if value.contains('\\') || Proxy::cuts_a_login(&whole) {
        return Err(no_address());
    }
    let mut url = Url::parse(&whole).map_err(|_| no_address())?;
    if !matches!(url.scheme(), "http" | "https" | "socks4" | "socks4a" | "socks5" | "socks5h") {
        return Err(phrase!("proxy-scheme"));
    }
    if url.host_str().is_none_or(str::is_empty) || url.query().is_some() || url.fragment().is_some() {
        return Err(no_address());
    }
    url.set_path("");
    Ok(url.into())
}
