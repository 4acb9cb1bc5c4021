//! Through which proxy a server is reached: the profile's own, the environment's, or the system's settings.
//!
//! The variables are read here, as curl and Python's requests read them (lower case before upper case, an
//! empty one is not set, `ALL_PROXY` last), and not by the HTTP library, which passes over in silence what
//! it cannot read. A variable that cannot be used is an error that names it: going around a company's proxy
//! unasked would be wrong, too.

mod bypass;
#[cfg(test)]
mod tests;

use std::ffi::OsString;

use reqwest::Url;
use secrecy::SecretString;

use super::error::Error;
use crate::domain::profile::{HttpUrl, Profile, Proxy};

/// The way to a server.
pub(super) enum Way {
    Direct,
    /// As the system's settings say (Windows, macOS), which the HTTP library reads.
    Settings,
    Through(Through),
}

/// A proxy.
pub(super) struct Through {
    /// Its address, with user name and password where the environment gives them.
    pub url: SecretString,
    /// The variable that names it; none for the profile's own.
    pub variable: Option<&'static str>,
}

/// In the order in which they count; of two that differ in case alone the first that says something.
const PROXIES: [&str; 4] = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"];
const EXCEPTIONS: [&str; 2] = ["no_proxy", "NO_PROXY"];

/// What the process has of a variable.
pub(super) fn of_process(name: &str) -> Option<OsString> {
    std::env::var_os(name)
}

/// The variable of the environment that names the proxy for a profile's server, if one does.
///
/// # Errors
/// [`Error::ProxyVariable`] when it names one that cannot be used.
pub fn variable_in_use(profile: &Profile) -> Result<Option<&'static str>, Error> {
    let server = HttpUrl::parse(profile.address.as_str())?;
    Ok(match way(&profile.proxy, &server, &of_process)? {
        Way::Through(through) => through.variable,
        Way::Direct | Way::Settings => None,
    })
}

/// The way to a server, by the profile's word and, where that is "system", by the environment that `read`
/// gives.
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
        let value = value.to_str().ok_or_else(|| cannot("it is no text"))?;
        let Some(value) = said(value) else { continue };
        let url = address(&value).map_err(cannot)?.into();
        return Ok(Way::Through(Through { url, variable: Some(variable) }));
    }
    Ok(if cfg!(any(windows, target_os = "macos")) { Way::Settings } else { Way::Direct })
}

/// A value without the blanks and quotes that scripts and `set X="…"` leave around it; none where nothing is
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
fn address(value: &str) -> Result<String, &'static str> {
    if value.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return Err("there is a blank in it");
    }
    let whole = if value.contains("://") { value.to_owned() } else { format!("http://{value}") };
    let no_address = "it is no address such as http://proxy.acme.example:8080. In a password, write # as %23, / as %2F, \
                      ? as %3F and @ as %40";
    let mut url = Url::parse(&whole).map_err(|_| no_address)?;
    if !matches!(url.scheme(), "http" | "https" | "socks4" | "socks4a" | "socks5" | "socks5h") {
        return Err("it must begin with http://, https://, socks5:// or socks5h://");
    }
    if url.host_str().is_none_or(str::is_empty) || url.query().is_some() || url.fragment().is_some() {
        return Err(no_address);
    }
    url.set_path("");
    Ok(url.into())
}
