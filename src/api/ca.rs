//! The profile's own CA certificates: reads a file in any common form, or says in a sentence what it is
//! instead.
//!
//! The file may be a secret that was chosen by mistake, so nothing of its content is ever quoted.

mod pem;
mod shapes;

use std::{io, path::Path};

use jiff::Timestamp;
use rustls::{RootCertStore, pki_types::CertificateDer};
use x509_cert::{Certificate, der::Decode as _};

use super::{
    error::Error,
    tls::certificate::{seconds, short, stamp},
};
use crate::{
    domain::{
        profile::{Profile, binding::CaContent},
        time::local_time,
    },
    files::{self, Tried},
};
use shapes::Shape;

/// The largest CA certificate file, in bytes; the bundles of whole operating systems are a tenth of it.
const MAX_CA_FILE: usize = 4 * 1024 * 1024;

/// Reads the profile's CA file, if it names one. `~` is the home folder. Blocking.
///
/// # Errors
/// [`Error::CaFile`] if it cannot be read.
pub fn read_ca(profile: &Profile) -> Result<Option<CaContent>, Error> {
    let Some(path) = &profile.ca_file else { return Ok(None) };
    let bytes = files::read(&files::full(path), MAX_CA_FILE).map_err(|err| {
        let (why, advice) = match err.kind() {
            io::ErrorKind::IsADirectory => ("is a folder, not a file".to_owned(), CHOOSE.to_owned()),
            io::ErrorKind::FileTooLarge => {
                ("is too large to be a list of certificates".to_owned(), CHOOSE.to_owned())
            }
            _ => {
                let words = files::words(&err, path, Tried::Reading);
                (format!("was not read. {}", words.cause), words.advice.to_string())
            }
        };
        Error::CaFile { path: path.clone(), why, advice }
    })?;
    Ok(Some(CaContent::new(bytes)))
}

/// Checks the content of the profile's CA file.
///
/// # Errors
/// [`Error::CaFile`] if it cannot be used.
pub fn examine_ca(profile: &Profile, content: Option<&CaContent>) -> Result<(), Error> {
    match (&profile.ca_file, content) {
        (Some(path), Some(content)) => roots(path, content, Timestamp::now()).map(drop),
        _ => Ok(()),
    }
}

const CHOOSE: &str =
    "Choose the file with your company's CA certificate in the profile, or leave that field empty";

const ASK: &str = "Ask your administrator for the CA certificate in PEM or DER form";

/// The certificates of a profile's CA file.
#[derive(Debug, Default)]
pub(super) struct Roots {
    pub certificates: Vec<CertificateDer<'static>>,
    /// The names of expired certificates, which are not trusted, and their ends.
    pub ended: Vec<(String, Timestamp)>,
}

/// The certificates that are valid at this time.
///
/// # Errors
/// [`Error::CaFile`] if there is none; it says what the file is instead.
pub(super) fn roots(path: &Path, content: &CaContent, now: Timestamp) -> Result<Roots, Error> {
    parse(content.bytes(), now).map_err(|(why, advice)| Error::CaFile {
        path: path.to_owned(),
        why,
        advice: advice.to_owned(),
    })
}

type Unusable = (String, &'static str);

fn parse(bytes: &[u8], now: Timestamp) -> Result<Roots, Unusable> {
    let candidates = match pem::find(bytes) {
        pem::Found::Empty => return Err(("is empty".to_owned(), CHOOSE)),
        pem::Found::Blocks(blocks) => of_blocks(blocks)?,
        pem::Found::Binary(der) => match shapes::of_der(&der) {
            Some(Shape::Certificate) => vec![CertificateDer::from(der.to_vec())],
            Some(shape) => return Err(instead(shape)),
            None => return Err(("has no certificate in it".to_owned(), ASK)),
        },
        pem::Found::Other(shape) => return Err(instead(shape)),
    };
    let mut roots = Roots::default();
    let (several, mut refused) = (candidates.len() > 1, None);
    for (place, certificate) in candidates.into_iter().enumerate() {
        // one by one, so that the error can name the bad one
        if RootCertStore::empty().add(certificate.clone()).is_err() {
            return Err(match shapes::of_der(&certificate) {
                Some(Shape::Certificate) | None => damaged(place, several),
                Some(shape) => instead(shape),
            });
        }
        match time_of(&certificate, now) {
            Good::Now => roots.certificates.push(certificate),
            Good::Ended(name, at) => {
                let at_words = local_time::iso_utc(at);
                refused.get_or_insert_with(|| format!("has {name}, which ended at {at_words}"));
                roots.ended.push((name, at));
            }
            Good::Later(name, at) => {
                let at = local_time::iso_utc(at);
                refused.get_or_insert_with(|| format!("has {name}, which begins only at {at}"));
            }
        }
    }
    match refused {
        Some(why) if roots.certificates.is_empty() => Err((
            why,
            "Check this computer's date. If it is right, ask your administrator for the present CA certificate",
        )),
        _ => Ok(roots),
    }
}

/// The certificates among the blocks of a PEM file. Other blocks are ignored if there is a certificate.
fn of_blocks(blocks: Vec<pem::Block>) -> Result<Vec<CertificateDer<'static>>, Unusable> {
    let several = blocks.iter().filter(|block| block.shape == Some(Shape::Certificate)).count() > 1;
    let (mut certificates, mut others) = (Vec::new(), Vec::new());
    for block in blocks {
        match block.shape {
            Some(Shape::Certificate) => match block.der {
                Some(der) => certificates.push(CertificateDer::from(der.to_vec())),
                None => return Err(damaged(certificates.len(), several)),
            },
            // its trust settings may exclude servers
            Some(Shape::TrustedCertificate) => return Err(instead(Shape::TrustedCertificate)),
            Some(other) => others.push(other),
            None => {}
        }
    }
    if !certificates.is_empty() {
        return Ok(certificates);
    }
    let first = others.iter().find(|shape| **shape == Shape::Key).or(others.first());
    Err(first.map_or_else(|| ("has no certificate in it".to_owned(), ASK), |shape| instead(*shape)))
}

fn damaged(place: usize, several: bool) -> Unusable {
    let which = if several { format!(", number {}", place + 1) } else { String::new() };
    (format!("has a damaged certificate{which}"), "Ask your administrator for the file once more")
}

/// What a file is instead of certificates, and what to do.
fn instead(shape: Shape) -> Unusable {
    let (why, advice) = match shape {
        Shape::Certificate => ("has a damaged certificate", ASK),
        Shape::TrustedCertificate => (
            "has an OpenSSL TRUSTED CERTIFICATE, whose own rules cannot be kept",
            "Take the plain certificate instead: openssl x509 -in FILE -out ca.pem",
        ),
        Shape::Key => (
            "is a private key, not a certificate. Nothing of it was used or shown",
            "Ask your administrator for the CA certificate. Keep the key where only its owner can read it.",
        ),
        Shape::KeyStore => (
            "is a store of keys and certificates (PKCS#12, .pfx, .p12 or .jks), not a certificate",
            "Ask your administrator for the CA certificate alone, in PEM or DER form",
        ),
        Shape::Bundle => (
            "is a PKCS#7 bundle (.p7b), which Token Desk does not read",
            "Make PEM of it: openssl pkcs7 -print_certs -in FILE -out ca.pem (add -inform DER if it is binary). Or export \
             it as Base-64 X.509 (.cer) on Windows.",
        ),
        Shape::Request => ("is a request for a certificate (CSR), not a certificate", ASK),
        Shape::RevocationList => ("is a list of revoked certificates (CRL), not a certificate", ASK),
        Shape::PublicKey => ("is a public key without a certificate", ASK),
        Shape::WebPage => {
            ("is a web page, not a certificate", "Download the file again, or ask your administrator for it")
        }
    };
    (why.to_owned(), advice)
}

enum Good {
    Now,
    Ended(String, Timestamp),
    Later(String, Timestamp),
}

/// Whether a certificate is in its time. Not every system's verifier checks this for authorities.
fn time_of(certificate: &CertificateDer<'_>, now: Timestamp) -> Good {
    let Ok(certificate) = Certificate::from_der(certificate) else { return Good::Now };
    let tbs = certificate.tbs_certificate();
    let name = || short(tbs.subject());
    match (stamp(seconds(tbs.validity().not_before)), stamp(seconds(tbs.validity().not_after))) {
        (_, Some(to)) if to < now => Good::Ended(name(), to),
        (Some(from), _) if from > now => Good::Later(name(), from),
        _ => Good::Now,
    }
}
