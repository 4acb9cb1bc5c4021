//! TLS of the practice tenant: a certificate authority for this run, and connections that use its
//! certificate.

use std::{
    io,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
};

use jiff::{SignedDuration, Timestamp, tz::TimeZone};
use rcgen::{
    BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
    KeyUsagePurpose, date_time_ymd,
};
use rustls::{
    ServerConfig,
    pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer},
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::TcpStream,
};
use tokio_rustls::{Accept, TlsAcceptor, server::TlsStream};

/// The name of the authority.
pub(super) const CA_NAME: &str = "Token Desk practice CA";

/// The names of this computer in the certificate.
const NAMES: [&str; 3] = ["127.0.0.1", "localhost", "::1"];

/// How long both certificates are valid, in days; no system takes more than 825 from a private authority.
const DAYS: i64 = 90;

/// The certificate of one run.
pub(super) struct Tls {
    pub acceptor: TlsAcceptor,
    /// The authority's certificate. Its private key is gone: it signed only this server's.
    pub ca_pem: String,
}

impl Tls {
    /// Makes both certificates. Some milliseconds of work.
    ///
    /// # Errors
    /// The system gives no random numbers.
    pub(super) fn make() -> io::Result<Self> {
        let failed = |_| io::Error::other("the practice certificate cannot be made");
        let ca_key = KeyPair::generate().map_err(failed)?;
        let mut ca = params(&[]).map_err(failed)?;
        ca.distinguished_name.push(DnType::CommonName, CA_NAME);
        ca.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        ca.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let ca_certificate = ca.self_signed(&ca_key).map_err(failed)?;

        let key = KeyPair::generate().map_err(failed)?;
        let mut server = params(&NAMES).map_err(failed)?;
        server.distinguished_name.push(DnType::CommonName, "Practice tenant");
        server.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        server.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        server.use_authority_key_identifier_extension = true;
        let certificate = server.signed_by(&key, &Issuer::new(ca, ca_key)).map_err(failed)?;

        let failed = |_| io::Error::other("the TLS library does not start");
        let key = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(failed)?;
        let mut config = config
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key)
            .map_err(failed)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok(Self { acceptor: TlsAcceptor::from(Arc::new(config)), ca_pem: ca_certificate.pem() })
    }
}

/// Valid from yesterday on, for the names.
fn params(names: &[&str]) -> Result<CertificateParams, rcgen::Error> {
    let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
    let mut params = CertificateParams::new(names)?;
    let day = |days: i64| {
        let at = Timestamp::now().saturating_add(SignedDuration::from_hours(24 * days));
        let date = TimeZone::UTC.to_datetime(at.unwrap_or(Timestamp::MAX)).date();
        date_time_ymd(date.year().into(), date.month().unsigned_abs(), date.day().unsigned_abs())
    };
    params.not_before = day(-1);
    params.not_after = day(DAYS);
    Ok(params)
}

/// A connection in plain or in TLS. The handshake is a part of its first read or write, so that a client that
/// is slow with it delays no other.
pub(super) enum Stream {
    Plain(TcpStream),
    Handshake(Box<Accept<TcpStream>>),
    Tls(Box<TlsStream<TcpStream>>),
    Refused,
}

impl Stream {
    pub(super) fn new(tcp: TcpStream, tls: Option<&TlsAcceptor>) -> Self {
        match tls {
            Some(acceptor) => Self::Handshake(Box::new(acceptor.accept(tcp))),
            None => Self::Plain(tcp),
        }
    }

    fn poll_open(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<Pin<&mut dyn Both>>> {
        if let Self::Handshake(accept) = self {
            if let Ok(stream) = ready!(Pin::new(&mut **accept).poll(cx)) {
                *self = Self::Tls(Box::new(stream));
            } else {
                tracing::debug!("a connection without TLS");
                *self = Self::Refused;
            }
        }
        Poll::Ready(match self {
            Self::Plain(tcp) => Ok(Pin::new(tcp)),
            Self::Tls(tls) => Ok(Pin::new(&mut **tls)),
            Self::Handshake(_) | Self::Refused => Err(io::ErrorKind::ConnectionAborted.into()),
        })
    }
}

trait Both: AsyncRead + AsyncWrite + Unpin + Send {}

impl<T: AsyncRead + AsyncWrite + Unpin + Send> Both for T {}

impl AsyncRead for Stream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        ready!(self.poll_open(cx))?.poll_read(cx, buffer)
    }
}

impl AsyncWrite for Stream {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        ready!(self.poll_open(cx))?.poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.poll_open(cx))?.poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(self.poll_open(cx))?.poll_shutdown(cx)
    }
}
