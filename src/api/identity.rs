//! The profile's own certificate, for servers and gateways that ask for one: PEM with its key, in one file or
//! in two, or PKCS#12.
//!
//! The files hold a private key, so nothing of their content is ever quoted.

use std::{
    fmt,
    path::{Path, PathBuf},
    sync::Arc,
};

use aws_lc_rs::digest;
use base64::{Engine as _, prelude::BASE64_STANDARD};
use jiff::Timestamp;
use p12_keystore::{Pkcs12Archive, error::Error as Pkcs12Error};
use rustls::{
    pki_types::{CertificateDer, PrivateKeyDer},
    sign::CertifiedKey,
};
use secrecy::{ExposeSecret as _, SecretString};
use x509_cert::{
    Certificate,
    der::{Decode as _, Encode as _},
};
use zeroize::Zeroizing;

use super::{
    ca::{pem, shapes, shapes::Shape},
    error::Error,
    tls::{
        certificate::{seconds, short, stamp},
        provider,
    },
};
use crate::{
    domain::{phrase::Phrase, profile::Profile},
    files::{self, Tried},
    phrase,
};

/// The largest of these files, in bytes.
const MAX_FILE: usize = 256 * 1024;

/// Certificate and key, ready for use.
#[derive(Clone)]
pub struct ClientIdentity(Arc<CertifiedKey>);

impl ClientIdentity {
    pub(super) fn key(&self) -> Arc<CertifiedKey> {
        Arc::clone(&self.0)
    }
}

impl fmt::Debug for ClientIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ClientIdentity({} certificates)", self.0.cert.len())
    }
}

/// The files as they were read.
pub struct ClientFiles {
    certificate: File,
    /// The key's own file.
    key: Option<File>,
}

struct File {
    path: PathBuf,
    bytes: Zeroizing<Vec<u8>>,
}

impl fmt::Debug for ClientFiles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ClientFiles({} bytes)", self.certificate.bytes.len())
    }
}

/// Reads the files of the profile's client certificate, if it names one. `~` is the home folder. Blocking.
///
/// # Errors
/// [`Error::ClientCertificate`] if they cannot be read.
pub fn read_client_files(profile: &Profile) -> Result<Option<ClientFiles>, Error> {
    let Some(path) = &profile.client_certificate else { return Ok(None) };
    let key = profile.client_key.as_deref().map(read).transpose()?;
    Ok(Some(ClientFiles { certificate: read(path)?, key }))
}

fn read(path: &Path) -> Result<File, Error> {
    let bytes = files::read(&files::full(path), MAX_FILE).map_err(|err| {
        let words = files::words(&err, path, Tried::Reading);
        unusable(path, phrase!("client-not-read").and(words.cause), words.advice)
    })?;
    Ok(File { path: path.to_owned(), bytes: Zeroizing::new(bytes) })
}

fn unusable(path: &Path, why: Phrase, advice: Phrase) -> Error {
    Error::ClientCertificate { path: path.to_owned(), why, advice }
}

impl ClientFiles {
    /// What a password for it is remembered under: the same password for the same content.
    pub fn name(&self) -> String {
        let digest = digest::digest(&digest::SHA256, &self.certificate.bytes);
        format!("certificate {}", BASE64_STANDARD.encode(digest))
    }

    /// Certificate and key, checked.
    ///
    /// # Errors
    /// [`Error::ClientPassword`] if it takes a password, or another one; [`Error::ClientCertificate`] if it
    /// cannot be used.
    pub fn open(&self, password: Option<&SecretString>) -> Result<ClientIdentity, Error> {
        self.open_at(password, Timestamp::now())
    }

    fn open_at(&self, password: Option<&SecretString>, now: Timestamp) -> Result<ClientIdentity, Error> {
        let of_certificate = |(why, advice)| unusable(&self.certificate.path, why, advice);
        let mut found = match pem::find(&self.certificate.bytes) {
            pem::Found::Empty => return Err(of_certificate((phrase!("client-empty"), choose()))),
            pem::Found::Blocks(blocks) => of_blocks(blocks).map_err(of_certificate)?,
            pem::Found::Binary(der) => match shapes::of_der(&der) {
                Some(Shape::Certificate) => {
                    Found { certificates: vec![der.to_vec().into()], keys: Vec::new() }
                }
                Some(Shape::KeyStore) => self.of_store(&der, password)?,
                shape => return Err(of_certificate(instead(shape))),
            },
            pem::Found::Other(shape) => return Err(of_certificate(instead(Some(shape)))),
        };
        if let Some(key) = &self.key {
            found.keys = of_key_file(key)?;
        }
        if found.certificates.is_empty() {
            return Err(of_certificate((phrase!("client-no-certificate"), choose())));
        }
        if found.keys.is_empty() {
            return Err(of_certificate((phrase!("client-no-key"), phrase!("client-no-key-advice"))));
        }
        let identity = fitting(&found).map_err(|why| {
            let of = self.key.as_ref().unwrap_or(&self.certificate);
            unusable(&of.path, why, phrase!("client-pair-advice"))
        })?;
        check_time(&identity, now).map_err(|why| of_certificate((why, phrase!("client-time-advice"))))?;
        Ok(identity)
    }

    fn of_store(&self, der: &[u8], password: Option<&SecretString>) -> Result<Found, Error> {
        // EXPOSE: opens the file; without one an empty password is tried, as some programs set it
        let tried = password.map_or("", |password| password.expose_secret());
        let archive = Pkcs12Archive::from_pkcs12(der, tried).map_err(|err| match err {
            // a wrong password and a damaged file look alike
            Pkcs12Error::MacError(_) | Pkcs12Error::UnpadError | Pkcs12Error::Pkcs5Error(_) => {
                Error::ClientPassword { path: self.certificate.path.clone(), refused: password.is_some() }
            }
            Pkcs12Error::UnsupportedEncryptionScheme | Pkcs12Error::UnsupportedMacAlgorithm => {
                unusable(&self.certificate.path, phrase!("client-cipher"), phrase!("client-cipher-advice"))
            }
            _ => unusable(&self.certificate.path, phrase!("client-store-damaged"), ask_again()),
        })?;
        let certificates = archive.certs.iter().map(|bag| bag.cert.as_der().to_vec().into()).collect();
        let keys = archive.keys.iter().map(|bag| Zeroizing::new(bag.key.as_der().to_vec())).collect();
        Ok(Found { certificates, keys })
    }
}

struct Found {
    certificates: Vec<CertificateDer<'static>>,
    /// In DER.
    keys: Vec<Zeroizing<Vec<u8>>>,
}

type Unusable = (Phrase, Phrase);

fn choose() -> Phrase {
    phrase!("client-choose")
}

fn ask_again() -> Phrase {
    phrase!("ca-file-ask-again")
}

fn encrypted() -> Unusable {
    (phrase!("client-key-encrypted"), phrase!("client-key-encrypted-advice"))
}

/// Certificates and keys of a PEM file.
fn of_blocks(blocks: Vec<pem::Block>) -> Result<Found, Unusable> {
    let mut found = Found { certificates: Vec::new(), keys: Vec::new() };
    let mut other = None;
    for block in blocks {
        match (block.shape, block.der) {
            (Some(Shape::Certificate), Some(der)) => found.certificates.push(der.to_vec().into()),
            (Some(Shape::Certificate), None) => return Err((phrase!("client-damaged"), ask_again())),
            (Some(Shape::Key), Some(der)) if shapes::is_encrypted_key(&der) => return Err(encrypted()),
            (Some(Shape::Key), Some(der)) => found.keys.push(der),
            // "Proc-Type: 4,ENCRYPTED" stands in it, or it is cut off
            (Some(Shape::Key), None) => return Err(encrypted()),
            (Some(shape), _) => {
                other.get_or_insert(shape);
            }
            (None, _) => {}
        }
    }
    match other {
        Some(shape) if found.certificates.is_empty() && found.keys.is_empty() => Err(instead(Some(shape))),
        _ => Ok(found),
    }
}

/// The keys of a file that holds nothing else of interest.
fn of_key_file(file: &File) -> Result<Vec<Zeroizing<Vec<u8>>>, Error> {
    let failed = |(why, advice)| unusable(&file.path, why, advice);
    let keys = match pem::find(&file.bytes) {
        pem::Found::Blocks(blocks) => of_blocks(blocks).map_err(failed)?.keys,
        pem::Found::Binary(der) if shapes::is_encrypted_key(&der) => return Err(failed(encrypted())),
        pem::Found::Binary(der) if shapes::of_der(&der) == Some(Shape::Key) => vec![der],
        pem::Found::Empty | pem::Found::Binary(_) | pem::Found::Other(_) => Vec::new(),
    };
    if keys.is_empty() {
        return Err(failed((phrase!("client-key-none"), phrase!("client-key-none-advice"))));
    }
    Ok(keys)
}

/// What the certificate's file is instead, and what to do.
fn instead(shape: Option<Shape>) -> Unusable {
    let why = match shape {
        Some(Shape::Key) => phrase!("client-is-key"),
        Some(Shape::Request) => phrase!("client-is-request"),
        Some(Shape::KeyStore) => phrase!("client-is-store"),
        Some(
            Shape::Certificate
            | Shape::TrustedCertificate
            | Shape::Bundle
            | Shape::RevocationList
            | Shape::PublicKey
            | Shape::WebPage,
        )
        | None => phrase!("client-no-certificate"),
    };
    (why, choose())
}

/// The certificate and the key that belong together, the others behind it as its chain.
fn fitting(found: &Found) -> Result<ClientIdentity, Phrase> {
    let mut readable = false;
    for key in &found.keys {
        for place in 0..found.certificates.len() {
            let Ok(key) = PrivateKeyDer::try_from(key.to_vec()) else { continue };
            readable = true;
            let Ok(key) = provider().key_provider.load_private_key(key) else { continue };
            let mut chain = found.certificates.clone();
            chain[..=place].rotate_right(1);
            // not by the TLS library, which looks at certificates of version 3 only
            let own = key.public_key();
            if own.is_none_or(|own| public_key(&chain[0]).is_some_and(|shown| shown == *own)) {
                return Ok(ClientIdentity(Arc::new(CertifiedKey::new(chain, key))));
            }
        }
    }
    Err(if readable { phrase!("client-pair") } else { phrase!("client-key-unreadable") })
}

fn public_key(certificate: &CertificateDer<'_>) -> Option<Vec<u8>> {
    let certificate = Certificate::from_der(certificate).ok()?;
    certificate.tbs_certificate().subject_public_key_info().to_der().ok()
}

fn check_time(identity: &ClientIdentity, now: Timestamp) -> Result<(), Phrase> {
    let Some(own) = identity.0.cert.first().and_then(|der| Certificate::from_der(der).ok()) else {
        return Ok(());
    };
    let validity = own.tbs_certificate().validity();
    let name = short(own.tbs_certificate().subject());
    match (stamp(seconds(validity.not_before)), stamp(seconds(validity.not_after))) {
        (_, Some(to)) if to < now => Err(phrase!("client-ended", name = &name, at = to)),
        (Some(from), _) if from > now => Err(phrase!("client-begins", name = &name, at = from)),
        _ => Ok(()),
    }
}
