//! The key by which a company's profiles are told from others.

use std::fmt;

use base64::{Engine as _, engine::general_purpose::STANDARD};

/// An Ed25519 public key (RFC 8032), 32 bytes.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ProfileKey([u8; Self::LENGTH]);

impl ProfileKey {
    pub const LENGTH: usize = 32;

    pub fn new(bytes: [u8; Self::LENGTH]) -> Self {
        Self(bytes)
    }

    /// Reads one as `token-desk profiles keygen` prints it: in Base64.
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = STANDARD.decode(text.trim()).ok()?;
        bytes.try_into().ok().map(Self)
    }

    /// As [`Self::parse`] reads it.
    pub fn text(&self) -> String {
        STANDARD.encode(self.0)
    }

    pub fn bytes(&self) -> &[u8; Self::LENGTH] {
        &self.0
    }
}

impl fmt::Debug for ProfileKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ProfileKey(")?;
        self.0.iter().take(4).try_for_each(|byte| write!(f, "{byte:02x}"))?;
        f.write_str("…)")
    }
}
