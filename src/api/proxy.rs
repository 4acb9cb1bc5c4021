//! The proxy to a server: the profile's own, the environment's, or the system's settings.
//!
//! The variables are read here like in curl and Python's requests (lower case before upper case, empty
//! means not set, `ALL_PROXY` last); the HTTP library silently ignores what it cannot read. An unusable
//! variable is an error that names it: bypassing a company's proxy would be wrong too.

mod bypass;
mod notes;
#[cfg(test)]
mod tests;

use std::ffi::OsString;

pub use notes::proxy_notes;
use reqwest::Url;
use secrecy::SecretString;

use super::error::Error;
use crate::{
    domain::{
        phrase::Phrase,
        profile::{HttpUrl, Profile, Proxy},
    },
    phrase,
};

pub(super) enum Way {
    Direct,
    /// By the system's settings (Windows, macOS), which the HTTP library reads.
    Settings,
    Through(Through),
}

pub(super) struct Through {
    /// Its address, with user name and password if the environment gives them.
    pub url: SecretString,
    /// The variable that names it; none for the profile's own.
    pub variable: Option<&'static str>,
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
        Way::Through(through) => through.variable,
        Way::Direct | Way::Settings => None,
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
        Proxy::Url(url) => Ok(Way::Through(Through { url: url.as_str().into(), variable: None })),
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
        return Ok(Way::Through(Through { url, variable: Some(variable) }));
    }
    Ok(if cfg!(any(windows, target_os = "macos")) { Way::Settings } else { Way::Direct })
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
