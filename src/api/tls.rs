//! Trust: the operating system's verifier, which alone decides, with a profile's extra CA certificates. Also
//! remembers the issuer of a refused certificate.

mod asked;
pub(super) mod certificate;
mod shown;
mod why;

use std::sync::Arc;

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
    sign::CertifiedKey,
};
use rustls_platform_verifier::Verifier;

use self::certificate::is_authority;
pub(super) use self::{
    asked::Asked,
    shown::Shown,
    why::{OfClients, of_clients, words},
};
pub use self::{certificate::RefusedCertificate, shown::ShownCertificate, why::WhyRefused};
use super::{ca::Roots, error::Error};

/// The TLS configuration, and what a connection shows.
#[derive(Clone)]
pub(super) struct Tls {
    pub config: ClientConfig,
    pub asked: Arc<Asked>,
    pub shown: Arc<Shown>,
}

impl Tls {
    /// The same for another server.
    pub fn anew(self) -> Self {
        let Self { mut config, asked, shown } = self;
        let asked = Arc::new(asked.anew());
        config.client_auth_cert_resolver = Arc::clone(&asked) as Arc<dyn ResolvesClientCert>;
        Self { config, asked, shown }
    }
}

/// Loads the trusted certificates; `own` is for servers that ask for one. Reads the system's files: not for
/// the window's thread.
///
/// # Errors
/// [`Error::NoCaStore`] if the system has no CA certificates and the profile adds none.
pub(super) fn config(roots: Roots, own: Option<Arc<CertifiedKey>>) -> Result<Tls, Error> {
    let given: Vec<_> = roots.certificates.clone();
    let inner = Verifier::new_with_extra_roots(roots.certificates, provider());
    // the given ones were tested before, so only the system's list can be missing
    let inner = inner.map_err(|_| Error::NoCaStore)?;
    let shown = Arc::new(Shown::default());
    let verifier = NamingVerifier { inner, given, ended: roots.ended, shown: Arc::clone(&shown) };
    let verifier = Arc::new(verifier);
    let asked = Arc::new(Asked::with(own));
    let config = builder()?.dangerous().with_custom_certificate_verifier(verifier);
    let mut config = config.with_client_cert_resolver(Arc::clone(&asked) as Arc<dyn ResolvesClientCert>);
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Tls { config, asked, shown })
}

/// Trusts nobody, for plain `http` to this computer itself. It works without CA certificates, and saves
/// reading them.
///
/// # Errors
/// [`Error::Setup`], a fault of the TLS library.
pub(super) fn trusting_nobody() -> Result<Tls, Error> {
    let config = builder()?.with_root_certificates(RootCertStore::empty()).with_no_client_auth();
    Ok(Tls { config, asked: Arc::default(), shown: Arc::default() })
}

pub(super) fn provider() -> Arc<CryptoProvider> {
    Arc::new(rustls::crypto::aws_lc_rs::default_provider())
}

fn builder() -> Result<ConfigBuilder<ClientConfig, WantsVerifier>, Error> {
    ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .map_err(|_| Error::Setup { why: "the TLS library does not start".to_owned() })
}

/// Asks the platform's verifier, and adds the refused certificate's own facts to a refusal.
#[derive(Debug)]
struct NamingVerifier {
    inner: Verifier,
    /// The certificates of the profile's CA file.
    given: Vec<CertificateDer<'static>>,
    /// Its expired certificates.
    ended: Vec<(String, Timestamp)>,
    shown: Arc<Shown>,
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
        self.shown.put(end_entity, intermediates);
        let answer =
            self.inner.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now);
        answer.map_err(|err| {
            let mut refused = RefusedCertificate::new(&err, end_entity, intermediates, server_name, now);
            let is_given = self.given.iter().any(|given| given.as_ref() == end_entity.as_ref());
            if is_given && matches!(refused.why, WhyRefused::SelfSigned) && is_authority(end_entity) {
                refused.why = WhyRefused::AuthorityAsServer;
            }
            let above = [&refused.issuer, &refused.root];
            let ended =
                self.ended.iter().find(|(name, _)| above.into_iter().flatten().any(|one| one == name));
            if let (WhyRefused::UnknownIssuer, Some((name, at))) = (&refused.why, ended) {
                refused.why = WhyRefused::AuthorityEnded { name: name.clone(), at: *at };
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
        self.shown.put_version("1.2");
        self.inner.verify_tls12_signature(message, certificate, signature)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, TlsError> {
        self.shown.put_version("1.3");
        self.inner.verify_tls13_signature(message, certificate, signature)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.inner.supported_verify_schemes()
    }
}
