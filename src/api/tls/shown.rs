//! What a server showed when the connection was made, whether it was trusted or not.

use std::sync::{Mutex, MutexGuard, PoisonError};

use aws_lc_rs::digest;
use jiff::Timestamp;
use rustls::pki_types::CertificateDer;
use x509_cert::{Certificate, der::Decode as _};

use super::certificate::{root, seconds, short, stamp};

/// A server's certificate and the version of TLS.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ShownCertificate {
    /// The certificate's subject; none if unreadable.
    pub subject: Option<String>,
    /// The last issuer of the chain: an authority that this computer should know; none if unreadable.
    pub root: Option<String>,
    pub not_after: Option<Timestamp>,
    /// Its SHA-256 in hexadecimal pairs, as browsers show it.
    pub sha256: String,
    /// "1.2" or "1.3"; none if the connection did not come that far.
    pub version: Option<&'static str>,
}

/// The newest one of a client.
#[derive(Debug, Default)]
pub(in crate::api) struct Shown(Mutex<Option<ShownCertificate>>);

impl Shown {
    /// The one that was shown since this was asked last.
    pub fn take(&self) -> Option<ShownCertificate> {
        self.lock().take()
    }

    pub(super) fn put(&self, end_entity: &CertificateDer<'_>, intermediates: &[CertificateDer<'_>]) {
        let certificate = Certificate::from_der(end_entity).ok();
        let tbs = certificate.as_ref().map(Certificate::tbs_certificate);
        let hash = digest::digest(&digest::SHA256, end_entity);
        let pairs: Vec<String> = hash.as_ref().iter().map(|byte| format!("{byte:02X}")).collect();
        *self.lock() = Some(ShownCertificate {
            subject: tbs.map(|tbs| short(tbs.subject())),
            root: tbs.map(|tbs| short(&root(tbs.issuer(), intermediates))),
            not_after: tbs.and_then(|tbs| stamp(seconds(tbs.validity().not_after))),
            sha256: pairs.join(":"),
            version: None,
        });
    }

    pub(super) fn put_version(&self, version: &'static str) {
        if let Some(shown) = &mut *self.lock() {
            shown.version = Some(version);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Option<ShownCertificate>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
