//! Whom to trust: the operating system's own verifier, with a profile's extra CA certificates, and a memory for who
//! issued a certificate that was refused.
//!
//! Nothing here decides whether a certificate is good: that is the platform's verifier alone.

mod asked;
mod words;

use std::{
    fmt,
    net::{Ipv4Addr, Ipv6Addr},
    sync::Arc,
};

use jiff::Timestamp;
use rustls::{
    CertificateError, ClientConfig, ConfigBuilder, DigitallySignedStruct, Error as TlsError, OtherError,
    RootCertStore, SignatureScheme, WantsVerifier,
    client::{
        ResolvesClientCert,
        danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    },
    crypto::CryptoProvider,
    pki_types::{CertificateDer, ServerName, UnixTime},
};
use rustls_platform_verifier::Verifier;
use x509_cert::{
    Certificate, TbsCertificate,
    der::Decode as _,
    ext::pkix::{BasicConstraints, SubjectAltName, name::GeneralName},
    name::Name,
};

pub(super) use self::{
    asked::Asked,
    words::{OfClients, of_clients, words},
};
use super::{
    ca::Roots,
    error::{Error, clean},
};

/// How a connection is secured, and what is noticed on the way.
#[derive(Clone)]
pub(super) struct Tls {
    pub config: ClientConfig,
    pub asked: Arc<Asked>,
}

impl Tls {
    /// The same for another server.
    pub fn anew(self) -> Self {
        let Self { mut config, .. } = self;
        let asked = Arc::new(Asked::default());
        config.client_auth_cert_resolver = Arc::clone(&asked) as Arc<dyn ResolvesClientCert>;
        Self { config, asked }
    }
}

/// Loads whom to trust. Reads the system's files: not for the window's thread.
///
/// # Errors
/// [`Error::NoCaStore`] when the system has no CA certificates and the profile adds none.
pub(super) fn config(roots: Roots) -> Result<Tls, Error> {
    let given: Vec<_> = roots.certificates.clone();
    let inner = Verifier::new_with_extra_roots(roots.certificates, provider());
    // what was given has been tried before, so only the system's own list can be missing
    let inner = inner.map_err(|_| Error::NoCaStore)?;
    let verifier = Arc::new(NamingVerifier { inner, given, ended: roots.ended });
    let asked = Arc::new(Asked::default());
    let config = builder()?.dangerous().with_custom_certificate_verifier(verifier);
    let mut config = config.with_client_cert_resolver(Arc::clone(&asked) as Arc<dyn ResolvesClientCert>);
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Tls { config, asked })
}

/// Trusts nobody: for a client that speaks plain `http` to this computer itself. It works where there are no CA
/// certificates, and where there are it saves the time of reading them.
///
/// # Errors
/// [`Error::Setup`], which would be a fault of the TLS library.
pub(super) fn trusting_nobody() -> Result<Tls, Error> {
    let config = builder()?.with_root_certificates(RootCertStore::empty()).with_no_client_auth();
    Ok(Tls { config, asked: Arc::default() })
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(rustls::crypto::aws_lc_rs::default_provider())
}

fn builder() -> Result<ConfigBuilder<ClientConfig, WantsVerifier>, Error> {
    ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(|_| Error::Setup { why: "the TLS library does not start".to_owned() })
}

/// Asks the platform's verifier, and adds to its refusals what the refused certificate says of itself.
#[derive(Debug)]
struct NamingVerifier {
    inner: Verifier,
    /// The certificates of the profile's CA file.
    given: Vec<CertificateDer<'static>>,
    /// Those of it that are out of date.
    ended: Vec<(String, Timestamp)>,
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
            let mut refused = Refused::new(&err, end_entity, intermediates, server_name, now);
            let is_given = self.given.iter().any(|given| given.as_ref() == end_entity.as_ref());
            if is_given && matches!(refused.why, Why::SelfSigned) && is_authority(end_entity) {
                refused.why = Why::AuthorityAsServer;
            }
            let above = [&refused.issuer, &refused.root];
            let ended =
                self.ended.iter().find(|(name, _)| above.into_iter().flatten().any(|one| one == name));
            if let (Why::UnknownIssuer, Some((name, at))) = (&refused.why, ended) {
                refused.why = Why::AuthorityEnded { name: name.clone(), at: *at };
            }
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
    /// Issued by itself, given as the profile's CA file, and not good for a server: it is an authority's
    /// (CA:TRUE).
    AuthorityAsServer,
    /// Issued by an authority of the profile's CA file that is out of date.
    AuthorityEnded {
        name: String,
        at: Timestamp,
    },
    Expired,
    NotYetValid,
    /// For other names than the host's; five of those at most, where they are known.
    WrongName(Vec<String>),
    Revoked,
    /// Anything else: what is wrong with it.
    Other(&'static str),
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
        let from = tbs.map(|tbs| seconds(tbs.validity().not_before));
        let to = tbs.map(|tbs| seconds(tbs.validity().not_after));
        let mut why = words::why(err);
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

pub(super) fn seconds(time: x509_cert::time::Time) -> u64 {
    time.to_unix_duration().as_secs()
}

pub(super) fn stamp(seconds: u64) -> Option<Timestamp> {
    Timestamp::from_second(i64::try_from(seconds).ok()?).ok()
}

/// Whether a certificate says that it is an authority's.
fn is_authority(certificate: &CertificateDer<'_>) -> bool {
    let Ok(certificate) = Certificate::from_der(certificate) else { return false };
    let constraints = certificate.tbs_certificate().get_extension::<BasicConstraints>();
    matches!(constraints, Ok(Some((_, constraints))) if constraints.ca)
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
pub(super) fn short(name: &Name) -> String {
    match name.common_name() {
        Ok(Some(common)) => clean(&common.value()),
        _ => clean(&name.to_string()),
    }
}
