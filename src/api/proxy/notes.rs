//! What of the environment's proxy settings is passed over, so that somebody is told.

use std::ffi::OsString;

use super::{EXCEPTIONS, PROXIES, bypass, of_environment, said};
use crate::{
    api::proxy::Way,
    domain::{
        phrase::Phrase,
        profile::{HttpUrl, Profile, Proxy},
    },
    phrase,
};

/// How many entries of a list are named.
const MOST_NAMED: usize = 3;

/// What the environment says about proxies without effect for the profile's server; empty if it does not
/// matter.
pub fn proxy_notes(profile: &Profile) -> Vec<Phrase> {
    let server = HttpUrl::parse(profile.address.as_str());
    server.map_or_else(|_| Vec::new(), |server| notes_for(&profile.proxy, &server))
}

/// The same for another server.
pub(in crate::api) fn notes_for(proxy: &Proxy, server: &HttpUrl) -> Vec<Phrase> {
    let names = std::env::vars_os().filter_map(|(name, _)| name.into_string().ok()).collect::<Vec<_>>();
    notes(proxy, server, &super::of_process, &names, has_pac_file())
}

pub(super) fn notes(
    proxy: &Proxy,
    server: &HttpUrl,
    read: &dyn Fn(&str) -> Option<OsString>,
    names: &[String],
    pac_file: bool,
) -> Vec<Phrase> {
    if server.is_loopback() || *proxy != Proxy::System {
        return Vec::new();
    }
    let list = EXCEPTIONS.into_iter().find_map(|name| {
        let list = said(read(name)?.to_string_lossy().as_ref())?;
        Some((name, list))
    });
    if list.as_ref().is_some_and(|(_, list)| bypass::applies(list, server.as_str())) {
        return Vec::new();
    }
    let mut notes = Vec::new();
    match of_environment(server, read) {
        Ok(Way::Through(_)) | Err(_) => notes.extend(list.and_then(|(name, list)| unusable(name, &list))),
        Ok(Way::Direct | Way::Settings) => {
            notes.extend(unread(read, names));
            notes.extend(pac_file.then(|| phrase!("proxy-note-pac")));
        }
    }
    notes
}

/// Whether Windows finds its proxy with a script, which nothing here can run.
#[cfg(windows)]
fn has_pac_file() -> bool {
    let settings = windows_registry::CURRENT_USER.open(super::system::KEY);
    let url = settings.and_then(|key| key.get_string("AutoConfigURL"));
    url.is_ok_and(|url| !url.trim().is_empty())
}

#[cfg(not(windows))]
fn has_pac_file() -> bool {
    false
}

/// That entries of the list of exceptions name no server.
fn unusable(variable: &'static str, list: &str) -> Option<Phrase> {
    let unusable = bypass::unusable(list);
    // a whole address may have a password in it
    let shown = unusable.iter().filter(|entry| !entry.contains('@') && entry.chars().count() <= 60);
    let shown = shown.take(MOST_NAMED).copied().collect::<Vec<_>>().join(", ");
    match (unusable.is_empty(), shown.is_empty()) {
        (true, _) => None,
        (_, true) => Some(phrase!("proxy-note-entries", variable = variable)),
        _ => Some(phrase!("proxy-note-entries-named", variable = variable, entries = shown)),
    }
}

/// That a proxy is named where it is not looked for.
fn unread(read: &dyn Fn(&str) -> Option<OsString>, names: &[String]) -> Option<Phrase> {
    let is_set = |name: &str| read(name).is_some_and(|value| said(&value.to_string_lossy()).is_some());
    let other_case = names.iter().find(|name| {
        PROXIES.iter().any(|known| known.eq_ignore_ascii_case(name) && known != name) && is_set(name)
    });
    if let Some(found) = other_case {
        return Some(phrase!("proxy-note-case", found = found, name = found.to_ascii_uppercase()));
    }
    let http = ["http_proxy", "HTTP_PROXY"].into_iter().find(|name| is_set(name))?;
    Some(phrase!("proxy-note-http", variable = http))
}
