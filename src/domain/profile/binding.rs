//! What of a profile decides where a credential goes and who can read it on its way. A remembered credential
//! is bound to all of it: after a change it is asked for again, and the change is named.

use std::{fmt, sync::Arc};

use zeroize::Zeroizing;

use crate::{
    domain::{
        phrase::Phrase,
        profile::{Profile, Proxy},
    },
    phrase,
};

/// The content of a profile's CA file, read once: what was judged is what is used. It may turn out to be a
/// private key, so it is wiped when it is dropped and no `Debug` shows it.
#[derive(Clone, PartialEq, Eq)]
pub struct CaContent(Arc<Zeroizing<Vec<u8>>>);

impl CaContent {
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(Arc::new(Zeroizing::new(bytes)))
    }

    pub fn bytes(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for CaContent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CaContent({} bytes)", self.0.len())
    }
}

/// Something of a profile that is not as it was when its credential was remembered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    pub part: Part,
    /// What it was then, where there was something.
    pub was: Option<String>,
}

/// A part of a profile that decides who gets its credential, or can read it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Name,
    Address,
    SignIn,
    Issuer,
    ClientId,
    Proxy,
    CaFile,
    /// The same file with another content; a renewed CA certificate is this, too.
    CaContent,
    /// The CA file cannot be read, so nobody knows whether it is the one of then.
    CaUnread,
    /// Remembered by a version that did not bind this, which the profile has now.
    ProxyUnbound,
    CaUnbound,
}

impl Changed {
    pub fn new(part: Part, was: Option<&str>) -> Self {
        Self { part, was: was.map(str::to_owned) }
    }

    /// "The address changed. It was https://…".
    pub fn phrase(&self) -> Phrase {
        let part = self.part.key();
        match self.was.as_deref().filter(|was| can_be_shown(was)) {
            Some(was) => phrase!("binding-changed-was", part = part, was = was),
            None => phrase!("binding-changed", part = part),
        }
    }
}

impl Part {
    /// By which the texts tell it.
    fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Address => "address",
            Self::SignIn => "sign-in",
            Self::Issuer => "issuer",
            Self::ClientId => "client-id",
            Self::Proxy => "proxy",
            Self::CaFile => "ca-file",
            Self::CaContent => "ca-content",
            Self::CaUnread => "ca-unread",
            Self::ProxyUnbound => "proxy-unbound",
            Self::CaUnbound => "ca-unbound",
        }
    }
}

/// Whether a value of the sealed file, which somebody else may have written, can stand in a sentence.
fn can_be_shown(was: &str) -> bool {
    was.len() <= 200 && was.chars().all(|c| c.is_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=% \\".contains(c))
}

/// That the profile changed since its credential was remembered, and what of it.
pub fn changed(changed: &[Changed]) -> Phrase {
    let all = phrase!("binding-profile-changed");
    changed.iter().map(Changed::phrase).fold(all, Phrase::and)
}

impl Proxy {
    /// As `profiles.toml` spells it: "system", "none" or the URL.
    pub fn key(&self) -> &str {
        match self {
            Self::System => "system",
            Self::None => "none",
            Self::Url(url) => url,
        }
    }

    /// Whether the profile names a proxy of its own.
    pub fn is_own(&self) -> bool {
        matches!(self, Self::Url(_))
    }
}

impl Profile {
    /// The path of its CA file as the profile spells it.
    pub fn ca_path(&self) -> Option<String> {
        self.ca_file.as_ref().map(|path| path.to_string_lossy().into_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    #[test]
    fn what_changed_is_named_with_what_it_was() {
        let address = Changed::new(Part::Address, Some(fixtures::ADDRESS));
        let proxy = Changed::new(Part::Proxy, Some("system"));
        let content = Changed::new(Part::CaContent, None);
        assert_eq!(
            changed(&[address, proxy, content]),
            "The profile has changed since the credential was remembered. The address was \
             https://acme.access.securid.com. The proxy was the system's. The CA file has other content."
        );
        assert_eq!(Changed::new(Part::CaFile, None).phrase(), "The CA file is another one");
    }

    #[test]
    fn what_it_was_is_left_out_where_it_could_mislead() {
        for was in ["https://a\u{202e}b", "a\nb", &"x".repeat(300)] {
            assert_eq!(Changed::new(Part::Address, Some(was)).phrase(), "The address is another one");
        }
    }

    #[test]
    fn the_content_of_a_ca_file_is_never_shown() {
        let content = CaContent::new(b"-----BEGIN RSA PRIVATE KEY-----".to_vec());
        assert_eq!(format!("{content:?}"), "CaContent(31 bytes)");
    }
}
