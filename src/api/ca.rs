//! The profile's own CA certificates: reads a file in any common form, or says what it is instead.
//!
//! The file may be a secret that was chosen by mistake, so nothing of its content is ever quoted.

mod bundle;
mod der;
pub(super) mod pem;
pub(super) mod shapes;

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
        phrase::Phrase,
        profile::{Profile, binding::CaContent},
    },
    files::{self, Tried},
    phrase,
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
            io::ErrorKind::IsADirectory => (phrase!("ca-file-is-a-folder"), choose()),
            io::ErrorKind::FileTooLarge => (phrase!("ca-file-too-large"), choose()),
            _ => {
                let words = files::words(&err, path, Tried::Reading);
                (phrase!("ca-file-not-read").and(words.cause), words.advice)
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

fn choose() -> Phrase {
    phrase!("ca-file-choose")
}

fn ask() -> Phrase {
    phrase!("ca-file-ask")
}

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
    parse(content.bytes(), now).map_err(|(why, advice)| Error::CaFile { path: path.to_owned(), why, advice })
}

type Unusable = (Phrase, Phrase);

fn parse(bytes: &[u8], now: Timestamp) -> Result<Roots, Unusable> {
    let candidates = match pem::find(bytes) {
        pem::Found::Empty => return Err((phrase!("ca-file-empty"), choose())),
        pem::Found::Blocks(blocks) => of_blocks(blocks)?,
        pem::Found::Binary(der) => match shapes::of_der(&der) {
            Some(Shape::Certificate) => vec![CertificateDer::from(der.to_vec())],
            Some(Shape::Bundle) => of_bundle(&der)?,
            Some(shape) => return Err(instead(shape)),
            None => return Err((phrase!("ca-file-no-certificate"), ask())),
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
                refused.get_or_insert_with(|| phrase!("ca-file-ended", name = &name, at = at));
                roots.ended.push((name, at));
            }
            Good::Later(name, at) => {
                refused.get_or_insert_with(|| phrase!("ca-file-begins", name = &name, at = at));
            }
        }
    }
    match refused {
        Some(why) if roots.certificates.is_empty() => Err((why, phrase!("ca-file-time-advice"))),
        _ => Ok(roots),
    }
}

/// The certificates among the blocks of a PEM file. Other blocks are ignored if there is a certificate.
fn of_blocks(blocks: Vec<pem::Block>) -> Result<Vec<CertificateDer<'static>>, Unusable> {
    let several = blocks.iter().filter(|block| block.shape == Some(Shape::Certificate)).count() > 1;
    let (mut certificates, mut others) = (Vec::new(), Vec::new());
    for block in blocks {
        match block.shape {
            Some(Shape::Certificate | Shape::Bundle) => match block.der {
                // certutil -encode calls everything a certificate
                Some(der) if shapes::of_der(&der) == Some(Shape::Bundle) => {
                    certificates.extend(of_bundle(&der)?);
                }
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
    Err(first.map_or_else(|| (phrase!("ca-file-no-certificate"), ask()), |shape| instead(*shape)))
}

fn of_bundle(der: &[u8]) -> Result<Vec<CertificateDer<'static>>, Unusable> {
    let certificates = bundle::certificates(der);
    if certificates.is_empty() { Err(instead(Shape::Bundle)) } else { Ok(certificates) }
}

fn damaged(place: usize, several: bool) -> Unusable {
    let why =
        if several { phrase!("ca-file-damaged-at", number = place + 1) } else { phrase!("ca-file-damaged") };
    (why, phrase!("ca-file-ask-again"))
}

/// What a file is instead of certificates, and what to do.
fn instead(shape: Shape) -> Unusable {
    match shape {
        Shape::Certificate => (phrase!("ca-file-damaged"), ask()),
        Shape::TrustedCertificate => (phrase!("ca-file-trusted"), phrase!("ca-file-trusted-advice")),
        Shape::Key => (phrase!("ca-file-key"), phrase!("ca-file-key-advice")),
        Shape::KeyStore => (phrase!("ca-file-key-store"), phrase!("ca-file-key-store-advice")),
        Shape::Bundle => (phrase!("ca-file-bundle"), phrase!("ca-file-bundle-advice")),
        Shape::Request => (phrase!("ca-file-request"), ask()),
        Shape::RevocationList => (phrase!("ca-file-revocation-list"), ask()),
        Shape::PublicKey => (phrase!("ca-file-public-key"), ask()),
        Shape::WebPage => (phrase!("ca-file-web-page"), phrase!("ca-file-web-page-advice")),
    }
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
