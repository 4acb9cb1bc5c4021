//! Endpoint profiles: where to work and how to sign in there. Never a secret.

pub mod binding;
pub mod policy;

use std::{fmt, path::PathBuf, time::Duration};

use url::Url;

use crate::domain::{
    Hint,
    batch::limits::Rules,
    phrase::Phrase,
    profile::policy::Policy,
    text::{self, pasted},
};
use crate::phrase;

/// The name of the built-in profile.
pub const PRACTICE: &str = "Practice tenant";

/// The longest name, in characters.
pub const MAX_NAME: usize = 60;

/// The longest time limit, in seconds.
const MOST_SECONDS: u64 = 300;

/// The path of the Administration API on a tenant's host.
const API_PATH: &str = "/AdminInterface/restapi";

/// Where to work: one tenant's Administration API and how to sign in to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// Unique among the profiles; 1 to 60 characters.
    pub name: String,
    /// The Administration API address.
    pub address: Address,
    /// Which of the three credentials it takes first.
    pub sign_in: SignInMethod,
    /// The OAuth issuer URL, where one is known.
    pub issuer: Option<HttpUrl>,
    /// The OAuth client ID; may be empty.
    pub client_id: String,
    /// The OAuth scopes that the file lists; none where it leaves that to [`Policy::scopes`]. What is asked
    /// for is [`Profile::scopes_to_ask`].
    pub scopes: Vec<String>,
    /// What may be done, and what must be there before.
    pub policy: Policy,
    /// Whether and how much of it may be done at once.
    pub batch: Rules,
    /// A word that is shown beside the name, such as PRODUCTION; may be empty.
    pub label: String,
    pub colour: Colour,
    pub limits: TimeLimits,
    pub proxy: Proxy,
    /// A file (PEM, DER or PKCS#7) with CA certificates that are trusted besides the system's own.
    pub ca_file: Option<PathBuf>,
    /// A file (PEM or PKCS#12) with a certificate for servers that ask for one.
    pub client_certificate: Option<PathBuf>,
    /// A PEM file with its private key, if that is not in the same file.
    pub client_key: Option<PathBuf>,
    /// Whether this is the built-in practice tenant.
    pub practice: bool,
}

impl Profile {
    /// A profile with nothing but name and address; the rest as a new profile starts.
    pub fn new(name: impl Into<String>, address: Address) -> Self {
        Self {
            name: name.into(),
            address,
            sign_in: SignInMethod::ApiKey,
            issuer: None,
            client_id: String::new(),
            scopes: Vec::new(),
            policy: Policy::default(),
            batch: Rules::default(),
            label: String::new(),
            colour: Colour::Blue,
            limits: TimeLimits::default(),
            proxy: Proxy::System,
            ca_file: None,
            client_certificate: None,
            client_key: None,
            practice: false,
        }
    }

    /// The built-in practice tenant. Its address is filled in when its server has started.
    pub fn practice(address: Address) -> Self {
        Self {
            label: "PRACTICE".to_owned(),
            colour: Colour::Amber,
            proxy: Proxy::None,
            policy: Policy::practice(),
            practice: true,
            ..Self::new(PRACTICE, address)
        }
    }

    /// The permissions that an OAuth client asks for: what the reads and the allowed actions need, or of the
    /// file's own list what no forbidden action would need ([`Policy::narrow`]).
    pub fn scopes_to_ask(&self) -> Vec<String> {
        self.policy.narrow(&self.scopes)
    }

    /// What a change carries of the profile.
    pub fn tag(&self) -> ProfileTag {
        ProfileTag {
            name: self.name.clone(),
            address: self.address.clone(),
            label: self.label.clone(),
            colour: self.colour,
            practice: self.practice,
        }
    }
}

/// The profiles as they were read from `profiles.toml`, without the built-in practice tenant.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// The usable profiles, in the order of the file.
    pub profiles: Vec<Profile>,
    /// What is wrong with the file; profiles that are not named here are usable all the same.
    pub troubles: Vec<Trouble>,
    /// Whether the file is no TOML: then it is left as it is, and nothing can be saved to it. Profiles that
    /// can be read by themselves are there all the same.
    pub unreadable: bool,
}

/// Something wrong in `profiles.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    /// The line of the file, from 1.
    pub line: Option<usize>,
    /// The profile's name, or its place in the file, where only one profile is concerned.
    pub profile: Option<String>,
    /// What is wrong.
    pub reason: Phrase,
}

/// An edit of `profiles.toml` made in the window.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Adds a profile, or puts it in the place of the one with that name.
    Put { replaces: Option<String>, profile: Box<Profile> },
    /// Takes the profile out.
    Delete { name: String },
}

/// What came of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The profiles as they are now.
    pub catalogue: Catalogue,
    /// The names under which profiles were added.
    pub added: Vec<String>,
    /// Of those the names under which there was a profile that the company's key does not sign. It is gone.
    pub replaced: Vec<String>,
    /// The names that were there already with the same content.
    pub skipped: Vec<String>,
    /// What is wrong in the imported file.
    pub troubles: Vec<Trouble>,
}

/// What a change, its confirmation and its record carry of the profile under which it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProfileTag {
    pub name: String,
    pub address: Address,
    pub label: String,
    pub colour: Colour,
    pub practice: bool,
}

impl ProfileTag {
    /// Whether it is this profile, at this address: what was sent there can be looked up there. (A practice
    /// tenant of an earlier start had another port, and is gone.)
    pub fn is(&self, profile: &Profile) -> bool {
        self.name == profile.name && self.address == profile.address
    }
}

/// Checks a profile's name, and takes invisible characters out of it.
///
/// # Errors
/// A [`Hint`] when it is empty, too long or the practice tenant's.
pub fn check_name(name: &str) -> Result<String, Hint> {
    let name = text::line(name, usize::MAX);
    if name.is_empty() {
        return Err(Hint(phrase!("hint-profile-name-empty")));
    }
    if name.chars().count() > MAX_NAME {
        return Err(Hint(phrase!("hint-name-long", most = MAX_NAME)));
    }
    if name.eq_ignore_ascii_case(PRACTICE) {
        return Err(Hint(phrase!("hint-profile-name-practice")));
    }
    Ok(name.into_owned())
}

/// Whether two names of profiles look too alike to choose between.
pub fn same_name(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// An `https` URL, or `http` to a loopback address: nothing else carries a credential.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HttpUrl(Url);

impl HttpUrl {
    /// Checks a URL that a credential will be sent to; a trailing `/` is left out, and so is what came along
    /// with a paste.
    ///
    /// # Errors
    /// A [`Hint`] for text that is no URL, another scheme, `http` to another computer, or a URL that carries
    /// a user name, a password, a query or a fragment.
    pub fn parse(text: &str) -> Result<Self, Hint> {
        pasted::settled(text, Self::read, Self::as_str)
    }

    fn read(text: &str) -> Result<Self, Hint> {
        let text = pasted::url(text);
        if text.is_empty() {
            return Err(Hint(phrase!("hint-address-empty")));
        }
        if !text.contains("://") {
            return Err(Hint(phrase!("hint-address-https")));
        }
        let mut url = Url::parse(&text).map_err(|err| Hint(no_address(err)))?;
        match url.scheme() {
            "https" => {}
            "http" if is_loopback(&url) => {}
            "http" => return Err(Hint(phrase!("hint-address-http"))),
            _ => return Err(Hint(phrase!("hint-address-https"))),
        }
        if url.host_str().is_none_or(str::is_empty) {
            return Err(Hint(phrase!("hint-address-no-host")));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(Hint(phrase!("hint-address-password")));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(Hint(phrase!("hint-address-query")));
        }
        let path = url.path().trim_end_matches('/').to_owned();
        url.set_path(&path);
        Ok(Self(url))
    }

    /// The host and, where it is not the usual one, the port: "acme.access.securid.com".
    pub fn host(&self) -> String {
        let host = self.0.host_str().unwrap_or_default();
        self.0.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"))
    }

    /// Whether it is this computer itself.
    pub fn is_loopback(&self) -> bool {
        is_loopback(&self.0)
    }

    /// Without a trailing `/`.
    pub fn as_str(&self) -> &str {
        self.0.as_str().trim_end_matches('/')
    }
}

impl fmt::Display for HttpUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(url::Host::Domain(name)) => name.eq_ignore_ascii_case("localhost"),
        Some(url::Host::Ipv4(ip)) => ip.is_loopback(),
        Some(url::Host::Ipv6(ip)) => ip.is_loopback(),
        None => false,
    }
}

/// The Administration API address without its version: `https://<host>/AdminInterface/restapi`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address(HttpUrl);

impl Address {
    /// Takes the address as the console or a key file spells it: with or without a trailing `/` and `/v1` or
    /// `/v2`. A host alone gets the usual path.
    ///
    /// # Errors
    /// A [`Hint`] as [`HttpUrl::parse`] gives it.
    pub fn parse(text: &str) -> Result<Self, Hint> {
        pasted::settled(text, Self::read, Self::as_str)
    }

    fn read(text: &str) -> Result<Self, Hint> {
        let mut url = HttpUrl::parse(text)?;
        let mut path = url.0.path().trim_end_matches('/');
        while let Some(shorter) = path.strip_suffix("/v1").or_else(|| path.strip_suffix("/v2")) {
            path = shorter.trim_end_matches('/');
        }
        let path = if path.is_empty() { API_PATH } else { path }.to_owned();
        url.0.set_path(&path);
        Ok(Self(url))
    }

    /// This computer itself, on no particular port: the practice tenant before it has started.
    pub fn loopback() -> Self {
        let mut url = HttpUrl(Url::parse("http://127.0.0.1/").expect("a constant URL"));
        url.0.set_path(API_PATH);
        Self(url)
    }

    /// The host and, where it is not the usual one, the port.
    pub fn host(&self) -> String {
        self.0.host()
    }

    /// `https://<host>/AdminInterface/restapi`, without version and trailing `/`.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// One of the three ways to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SignInMethod {
    ApiKey,
    OAuthClient,
    Bearer,
}

impl SignInMethod {
    /// In the order of the login panel.
    pub const ALL: [Self; 3] = [Self::ApiKey, Self::OAuthClient, Self::Bearer];

    /// As `profiles.toml` spells it.
    pub fn key(self) -> &'static str {
        match self {
            Self::ApiKey => "api-key",
            Self::OAuthClient => "oauth-client",
            Self::Bearer => "bearer",
        }
    }
}

/// A profile's colour, so that production never looks like test. The window has a light and a dark shade of
/// each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Colour {
    Red,
    Orange,
    Amber,
    Green,
    Teal,
    Blue,
    Violet,
    Grey,
}

impl Colour {
    pub const ALL: [Self; 8] =
        [Self::Red, Self::Orange, Self::Amber, Self::Green, Self::Teal, Self::Blue, Self::Violet, Self::Grey];

    /// As `profiles.toml` spells it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Orange => "orange",
            Self::Amber => "amber",
            Self::Green => "green",
            Self::Teal => "teal",
            Self::Blue => "blue",
            Self::Violet => "violet",
            Self::Grey => "grey",
        }
    }
}

/// How long to wait for the server. Each is 1 to 300 seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeLimits {
    /// For a connection, names and TLS included.
    pub connect: Duration,
    /// For the whole answer to a read.
    pub read: Duration,
    /// For the whole answer to a change; after it the outcome is unknown.
    pub change: Duration,
}

impl Default for TimeLimits {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            read: Duration::from_secs(20),
            change: Duration::from_secs(30),
        }
    }
}

impl TimeLimits {
    /// Checks one limit as it was typed, in whole seconds.
    ///
    /// # Errors
    /// A [`Hint`] for anything but a whole number from 1 to 300.
    pub fn parse_seconds(text: &str) -> Result<Duration, Hint> {
        match pasted::number(text).parse::<u64>() {
            Ok(seconds @ 1..=MOST_SECONDS) => Ok(Duration::from_secs(seconds)),
            _ => Err(Hint(phrase!("hint-seconds", most = MOST_SECONDS))),
        }
    }
}

/// The proxy of the requests. Loopback addresses never use one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proxy {
    /// As the operating system or the environment says.
    System,
    /// None at all.
    None,
    /// This one, `http://`, `https://` or `socks5h://`; without a password.
    Url(String),
}

impl Proxy {
    /// Checks a proxy's URL.
    ///
    /// # Errors
    /// A [`Hint`] for text that is no URL of a proxy, or one that carries a password.
    pub fn parse_url(text: &str) -> Result<Self, Hint> {
        let text = pasted::url(text);
        let url = Url::parse(&text).map_err(|_| Hint(phrase!("hint-proxy")))?;
        if !matches!(url.scheme(), "http" | "https" | "socks5" | "socks5h") {
            return Err(Hint(phrase!("hint-proxy-scheme")));
        }
        if url.host_str().is_none_or(str::is_empty) {
            return Err(Hint(phrase!("hint-proxy-no-host")));
        }
        if !url.username().is_empty() || url.password().is_some() || Self::cuts_a_login(&text) {
            return Err(Hint(phrase!("hint-proxy-password")));
        }
        Ok(Self::Url(text))
    }

    /// Whether a sign of a user name or a password, as in `http://ACME\ada:1234@proxy`, ends the host too
    /// early: a part of them would be taken for the proxy, and shown.
    pub fn cuts_a_login(url: &str) -> bool {
        let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
        rest.split_once(['/', '\\', '?', '#']).is_some_and(|(_, behind)| behind.contains('@'))
    }
}

/// Why a text is no address.
fn no_address(err: url::ParseError) -> Phrase {
    use url::ParseError as E;
    match err {
        E::EmptyHost => phrase!("hint-address-no-host"),
        E::InvalidPort => phrase!("hint-address-port"),
        E::InvalidIpv4Address | E::InvalidIpv6Address => phrase!("hint-address-ip"),
        E::IdnaError | E::InvalidDomainCharacter => phrase!("hint-address-sign"),
        _ => phrase!("hint-address-none"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_comes_back_the_same_whatever_it_ended_in() {
        for pasted in
            ["https://acme.example/api,/,", "https://acme.example)))/", "https://acme.example/v1./v2/'"]
        {
            let address = Address::parse(pasted).unwrap();
            assert_eq!(Address::parse(address.as_str()), Ok(address), "{pasted}");
            let url = HttpUrl::parse(pasted).unwrap();
            assert_eq!(HttpUrl::parse(url.as_str()), Ok(url), "{pasted}");
        }
    }

    #[test]
    fn an_address_is_taken_with_or_without_slash_and_version() {
        let plain = "https://acme.access.securid.com/AdminInterface/restapi";
        for end in ["", "/", "/v1", "/v1/", "/v2", "/v2/", "/v2/v2/", "/v1//v2"] {
            assert_eq!(Address::parse(&format!(" {plain}{end} ")).unwrap().as_str(), plain);
        }
        assert_eq!(Address::parse("https://acme.access.securid.com").unwrap().as_str(), plain);
        assert_eq!(Address::parse("HTTPS://ACME.access.securid.com:443/").unwrap().as_str(), plain);
        assert_eq!(Address::parse("https://h:8443/x/v1").unwrap().as_str(), "https://h:8443/x");
    }

    #[test]
    fn plain_http_is_for_loopback_only() {
        for ok in ["http://127.0.0.1:8080", "http://localhost:1", "http://[::1]:8080", "http://127.9.9.9"] {
            assert!(Address::parse(ok).is_ok(), "{ok}");
        }
        for no in
            ["http://acme.example", "http://10.0.0.1", "http://localhost.acme.example", "ftp://a", "acme", ""]
        {
            assert!(Address::parse(no).is_err(), "{no}");
        }
    }

    #[test]
    fn an_address_carries_no_secret_and_no_query() {
        for no in [
            "https://u:p@acme.example",
            "https://u@acme.example",
            "https://acme.example/?x=1",
            "https://a/#b",
        ] {
            assert!(Address::parse(no).is_err(), "{no}");
        }
        assert!(Proxy::parse_url("http://u:p@proxy:1").is_err());
        for no in [r"http://ACME\ada@proxy:1", "http://ada:12/3@proxy:1", "http://ada:12#3@proxy:1"] {
            let hint = Proxy::parse_url(no).unwrap_err();
            assert_eq!(hint.0.key(), Some("hint-proxy-password"), "{no}");
        }
        for yes in ["http://proxy.acme.example:8080", "http://proxy.acme.example:8080/some/path"] {
            assert!(Proxy::parse_url(yes).is_ok(), "{yes}");
        }
        assert!(Proxy::parse_url("file:///etc").is_err());
    }

    #[test]
    fn the_practice_tenants_name_is_taken() {
        assert!(check_name("practice TENANT").is_err());
        assert!(check_name(" ").is_err());
        assert_eq!(check_name(" Acme ").unwrap(), "Acme");
    }
}
