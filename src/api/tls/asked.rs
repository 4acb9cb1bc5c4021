//! Whether a server wants a client certificate, and the profile's, if it has one.

use std::sync::{
    Arc, Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use rustls::{SignatureScheme, client::ResolvesClientCert, sign::CertifiedKey};
use x509_cert::{der::Decode as _, name::Name};

use super::certificate::short;

/// The request for a client certificate: the server may continue without one, or end the connection with
/// only an alert.
#[derive(Debug, Default)]
pub(in crate::api) struct Asked {
    has: AtomicBool,
    /// Whether the server has answered something since.
    answered: AtomicBool,
    /// Whose certificates it accepts, if it says so; three at most.
    issuers: Mutex<Vec<String>>,
    /// What it gets.
    own: Option<Arc<CertifiedKey>>,
}

impl Asked {
    pub fn with(own: Option<Arc<CertifiedKey>>) -> Self {
        Self { own, ..Self::default() }
    }

    /// The same for another server.
    pub fn anew(&self) -> Self {
        Self::with(self.own.clone())
    }

    /// Whether it got a certificate.
    pub fn given(&self) -> bool {
        self.yes() && self.own.is_some()
    }

    pub fn yes(&self) -> bool {
        self.has.load(Ordering::Relaxed)
    }

    /// Whether it asked, and then sent nothing else.
    pub fn and_never_answered(&self) -> bool {
        self.yes() && !self.answered.load(Ordering::Relaxed)
    }

    /// The server answered a request, so it does not need one.
    pub fn answered(&self) {
        self.answered.store(true, Ordering::Relaxed);
    }

    pub fn issuers(&self) -> Vec<String> {
        self.issuers.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl ResolvesClientCert for Asked {
    fn resolve(&self, issuers: &[&[u8]], _schemes: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        let names = issuers.iter().filter_map(|der| Name::from_der(der).ok()).take(3);
        let names = names.map(|name| short(&name)).collect();
        *self.issuers.lock().unwrap_or_else(PoisonError::into_inner) = names;
        self.has.store(true, Ordering::Relaxed);
        self.own.clone()
    }

    fn has_certs(&self) -> bool {
        self.own.is_some()
    }
}
