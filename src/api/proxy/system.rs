//! The proxy of Windows' own settings, as the registry spells it. The HTTP library passes over what names a
//! proxy for each protocol.

use super::bypass;

/// Where Windows keeps its settings, below those of the account.
#[cfg(windows)]
pub(super) const KEY: &str = r"Software\Microsoft\Windows\CurrentVersion\Internet Settings";

/// A proxy that is switched on.
pub(super) struct Settings {
    /// `ProxyServer`.
    pub server: String,
    /// `ProxyOverride`.
    pub exceptions: String,
}

#[cfg(windows)]
pub(super) fn settings() -> Option<Settings> {
    let key = windows_registry::CURRENT_USER.open(KEY).ok()?;
    let is_on = key.get_u32("ProxyEnable").is_ok_and(|on| on != 0);
    let text = |name| key.get_string(name).unwrap_or_default();
    is_on.then(|| Settings { server: text("ProxyServer"), exceptions: text("ProxyOverride") })
}

#[cfg(not(windows))]
pub(super) fn settings() -> Option<Settings> {
    None
}

impl Settings {
    /// The proxy to a server with `https`, as it is spelled; none where it is reached directly.
    pub(super) fn proxy_for(&self, server: &str) -> Option<String> {
        if bypass::applies(&self.exceptions, server) { None } else { for_https(&self.server) }
    }
}

/// The proxy for `https`: one for all, or one for each protocol (`http=a:80;https=b:8080;socks=c:1080`).
fn for_https(server: &str) -> Option<String> {
    let entries = || server.split(|c: char| c == ';' || c.is_whitespace()).filter(|entry| !entry.is_empty());
    let of = |protocol: &str| {
        let mut named = entries().filter_map(|entry| entry.split_once('='));
        named.find(|(name, proxy)| name.eq_ignore_ascii_case(protocol) && !proxy.is_empty())
    };
    let all = || entries().find(|entry| !entry.contains('=')).map(str::to_owned);
    let socks = |(_, proxy): (&str, &str)| {
        if proxy.contains("://") { proxy.to_owned() } else { format!("socks4://{proxy}") }
    };
    of("https").map(|(_, proxy)| proxy.to_owned()).or_else(all).or_else(|| of("socks").map(socks))
}
