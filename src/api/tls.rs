//! Whom to trust: the operating system's own verifier, with a profile's extra CA certificates, and a memory for who
//! issued a certificate that was refused.
//!
//! Nothing here decides whether a certificate is good: that is the platform's verifier alone.

use std::{
    fmt, fs,
    net::{Ipv4Addr, Ipv6Addr},
    path::Path,
    sync::Arc,
};

use jiff::Timestamp;
use rustls::{
    CertificateError, ClientConfig, ConfigBuilder, DigitallySignedStruct, Error as TlsError, OtherError,
    RootCertStore, SignatureScheme, WantsVerifier,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::CryptoProvider,
    pki_types::{CertificateDer, ServerName, UnixTime, pem::PemObject as _},
};
use rustls_platform_verifier::Verifier;
use x509_cert::{
    Certificate, TbsCertificate,
    der::Decode as _,
    ext::pkix::{SubjectAltName, name::GeneralName},
    name::Name,
};

use super::error::{Error, clean};

/// The largest CA certificate file that is read, in bytes; the bundles of whole operating systems are a tenth of it.
const MAX_CA_FILE: u64 = 4 * 1024 * 1024;

/// Loads whom to trust. Reads files: not for the window's thread.
///
/// # Errors
/// [`Error::CaFile`] when `ca_file` cannot be used, [`Error::NoCaStore`] when the system has no CA certificates and
/// the file adds none.
pub(super) fn config(ca_file: Option<&Path>) -> Result<ClientConfig, Error> {
    let roots = ca_file.map(read_roots).transpose()?.unwrap_or_default();
    let inner = Verifier::new_with_extra_roots(roots, provider());
    let inner = inner.map_err(|err| Error::NoCaStore { why: err.to_string() })?;
    let verifier = Arc::new(NamingVerifier { inner });
    let mut config = builder()?.dangerous().with_custom_certificate_verifier(verifier).with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}

/// Trusts nobody: for a client that speaks plain `http` to this computer itself. It works where there are no CA
/// certificates, and where there are it saves the time of reading them.
///
/// # Errors
/// [`Error::Setup`], which would be a fault of the TLS library.
pub(super) fn trusting_nobody() -> Result<ClientConfig, Error> {
    Ok(builder()?.with_root_certificates(RootCertStore::empty()).with_no_client_auth())
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(rustls::crypto::aws_lc_rs::default_provider())
}

fn builder() -> Result<ConfigBuilder<ClientConfig, WantsVerifier>, Error> {
    ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(|err| Error::Setup { why: err.to_string() })
}

/// The certificates of a PEM bundle, or the one certificate of a DER file (as Windows exports it).
fn read_roots(path: &Path) -> Result<Vec<CertificateDer<'static>>, Error> {
    let refused = |why: String| Error::CaFile { path: path.to_owned(), why };
    let size = fs::metadata(path).map_err(|err| refused(err.to_string()))?.len();
    if size > MAX_CA_FILE {
        return Err(refused("it is too large to be a list of certificates".to_owned()));
    }
    let bytes = fs::read(path).map_err(|err| refused(err.to_string()))?;
    let pem: Vec<_> = CertificateDer::pem_slice_iter(&bytes)
        .collect::<Result<_, _>>()
        .map_err(|err| refused(format!("it is damaged ({err})")))?;
    let certificates = if pem.is_empty() { vec![CertificateDer::from(bytes)] } else { pem };
    for (number, certificate) in certificates.iter().enumerate() {
        // tried one by one, so that the error can say which; the verifier would only say that one of them is bad
        let mut trial = RootCertStore::empty();
        if trial.add(certificate.clone()).is_err() {
            return Err(refused(match certificates.len() {
                1 => "there is no certificate in it".to_owned(),
                _ => format!("certificate number {} in it is damaged", number + 1),
            }));
        }
    }
    Ok(certificates)
}

/// Asks the platform's verifier, and adds to its refusals what the refused certificate says of itself.
#[derive(Debug)]
struct NamingVerifier {
    inner: Verifier,
}

impl ServerCertVerifier for NamingVerifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, TlsError> {
        let answer =
            self.inner.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now);
        answer.map_err(|err| {
            let refused = Refused::new(&err, end_entity, intermediates, server_name, now);
            CertificateError::Other(OtherError(Arc::new(refused))).into()
        })
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        self.inner.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        self.inner.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.inner.supported_verify_schemes()
    }
}

/// A certificate that was refused, and what it says of itself.
#[derive(Clone, Debug)]
pub struct Refused {
    pub why: Why,
    /// The host that was asked for.
    pub host: String,
    /// Whom the certificate is for; none where it cannot be read.
    pub subject: Option<String>,
    /// Who issued it; none where it cannot be read.
    pub issuer: Option<String>,
    /// The last issuer of the chain that was sent: the one whose certificate has to be trusted.
    pub root: Option<String>,
    pub not_before: Option<Timestamp>,
    pub not_after: Option<Timestamp>,
}

/// Why a certificate was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// Issued by nobody whom this computer trusts.
    UnknownIssuer,
    /// Issued by itself.
    SelfSigned,
    Expired,
    NotYetValid,
    /// For other names than the host's; five of those at most, where they are known.
    WrongName(Vec<String>),
    Revoked,
    /// Anything else, in the verifier's words.
    Other(String),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let of = |name: &Option<String>| name.clone().unwrap_or_else(|| "unknown".to_owned());
        write!(
            f,
            "certificate of {} refused ({:?}): subject {}, issuer {}",
            self.host,
            self.why,
            of(&self.subject),
            of(&self.issuer)
        )?;
        if let (Some(from), Some(to)) = (self.not_before, self.not_after) {
            write!(f, ", valid {from} to {to}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Refused {}

impl Refused {
    fn new(
        err: &TlsError,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        host: &ServerName<'_>,
        now: UnixTime,
    ) -> Self {
        let certificate = Certificate::from_der(end_entity).ok();
        let tbs = certificate.as_ref().map(Certificate::tbs_certificate);
        let seconds = |time: x509_cert::time::Time| time.to_unix_duration().as_secs();
        let from = tbs.map(|tbs| seconds(tbs.validity().not_before));
        let to = tbs.map(|tbs| seconds(tbs.validity().not_after));
        let stamp = |seconds: u64| i64::try_from(seconds).ok().and_then(|s| Timestamp::from_second(s).ok());
        let mut why = why(err);
        if let (Why::WrongName(names), Some(tbs)) = (&mut why, tbs) {
            *names = names_in(tbs);
        }
        // macOS only has its own sentence for these, so the certificate itself is asked as well
        if matches!(why, Why::Other(_)) && to.is_some_and(|to| to < now.as_secs()) {
            why = Why::Expired;
        }
        if matches!(why, Why::Other(_)) && from.is_some_and(|from| from > now.as_secs()) {
            why = Why::NotYetValid;
        }
        if matches!(why, Why::UnknownIssuer | Why::Other(_))
            && tbs.is_some_and(|tbs| tbs.issuer() == tbs.subject())
        {
            why = Why::SelfSigned;
        }
        Self {
            why,
            host: host.to_str().into_owned(),
            subject: tbs.map(|tbs| short(tbs.subject())),
            issuer: tbs.map(|tbs| short(tbs.issuer())),
            root: tbs.map(|tbs| short(&root(tbs.issuer(), intermediates))),
            not_before: from.and_then(stamp),
            not_after: to.and_then(stamp),
        }
    }
}

/// The names that a certificate is for, five at most.
fn names_in(tbs: &TbsCertificate) -> Vec<String> {
    let Ok(Some((_, SubjectAltName(names)))) = tbs.get_extension::<SubjectAltName>() else {
        return Vec::new();
    };
    let names = names.iter().filter_map(|name| match name {
        GeneralName::DnsName(name) => Some(clean(name.as_str())),
        GeneralName::IpAddress(bytes) => match *bytes.as_bytes() {
            [a, b, c, d] => Some(Ipv4Addr::new(a, b, c, d).to_string()),
            ref bytes => <[u8; 16]>::try_from(bytes).ok().map(|bytes| Ipv6Addr::from(bytes).to_string()),
        },
        _ => None,
    });
    names.take(5).collect()
}

/// Follows the certificates that came along from the given issuer up to the one that did not come along.
fn root(issuer: &Name, intermediates: &[CertificateDer<'_>]) -> Name {
    let known: Vec<Certificate> =
        intermediates.iter().filter_map(|der| Certificate::from_der(der).ok()).collect();
    let mut top = issuer.clone();
    // no more steps than certificates: the chain may be a ring
    for _ in &known {
        let above = known.iter().map(Certificate::tbs_certificate).find(|tbs| *tbs.subject() == top);
        match above {
            Some(tbs) if *tbs.issuer() != top => top = tbs.issuer().clone(),
            _ => break,
        }
    }
    top
}

/// The common name, which is what people know a CA by; the whole name where there is none.
fn short(name: &Name) -> String {
    match name.common_name() {
        Ok(Some(common)) => clean(&common.value()),
        _ => clean(&name.to_string()),
    }
}

fn why(err: &TlsError) -> Why {
    let TlsError::InvalidCertificate(reason) = err else { return Why::Other(clean(&err.to_string())) };
    match reason {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => Why::Expired,
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => Why::NotYetValid,
        CertificateError::UnknownIssuer => Why::UnknownIssuer,
        // the names are read from the certificate itself: not every system's verifier tells them
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            Why::WrongName(Vec::new())
        }
        CertificateError::Revoked => Why::Revoked,
        other => Why::Other(clean(&other.to_string())),
    }
}
