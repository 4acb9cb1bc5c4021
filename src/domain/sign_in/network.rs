//! What the network on the way to a server wants besides the credential.

use secrecy::SecretString;

use crate::{domain::Hint, phrase};

/// The longest user name or password, in bytes: what every system's keyring takes.
const MOST: usize = 400;

/// User name and password for a proxy.
#[derive(Clone, Debug)]
pub struct ProxyLogin {
    /// The proxy that they are for, and for no other: `http://proxy.acme.example:8080`.
    pub address: String,
    pub user: String,
    pub password: SecretString,
}

impl ProxyLogin {
    /// Checks what was typed.
    ///
    /// # Errors
    /// A [`Hint`] for an empty or very long one.
    pub fn parse(address: &str, user: &str, password: &str) -> Result<Self, Hint> {
        let user = user.trim();
        if user.is_empty() {
            return Err(Hint::new(phrase!("hint-proxy-user")));
        }
        // it would end the name (RFC 7617, section 2)
        if user.contains(':') {
            return Err(Hint::new(phrase!("hint-proxy-user-colon")));
        }
        check_password(password)?;
        if user.len() > MOST {
            return Err(Hint::new(phrase!("hint-password-long", most = MOST)));
        }
        Ok(Self { address: address.to_owned(), user: user.to_owned(), password: password.to_owned().into() })
    }
}

/// Checks a password as it was typed.
///
/// # Errors
/// A [`Hint`] for an empty or very long one.
pub fn check_password(password: &str) -> Result<(), Hint> {
    match password.len() {
        0 => Err(Hint::new(phrase!("hint-password-empty"))),
        length if length > MOST => Err(Hint::new(phrase!("hint-password-long", most = MOST))),
        _ => Ok(()),
    }
}

/// A secret that is missing, or was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    pub what: SecretOf,
    /// Whether the last one was refused.
    pub refused: bool,
}

/// Whose secret.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum SecretOf {
    /// The proxy with this address.
    Proxy(String),
    /// The file of a client certificate.
    Certificate {
        file: String,
        /// The same for the same content.
        name: String,
    },
}

impl SecretOf {
    /// What it is remembered under.
    pub fn name(&self) -> String {
        match self {
            Self::Proxy(address) => format!("proxy {address}"),
            Self::Certificate { name, .. } => name.clone(),
        }
    }
}

/// A secret that was typed.
#[derive(Clone, Debug)]
pub struct Given {
    pub of: SecretOf,
    /// Empty where none is asked for.
    pub user: String,
    pub password: SecretString,
    /// Whether to remember it once it is accepted; otherwise what was remembered before is forgotten.
    pub remember: bool,
}
