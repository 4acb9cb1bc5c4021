//! The TLS library's failures in our own words: its text may quote what came, or point to its manual.

use jiff::Timestamp;
use rustls::{AlertDescription, CertificateError, Error as TlsError};

/// Why a certificate was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyRefused {
    /// This computer trusts no issuer of it.
    UnknownIssuer,
    /// It is its own issuer.
    SelfSigned,
    /// It is its own issuer and in the profile's CA file, but an authority's (CA:TRUE), so not valid for a
    /// server.
    AuthorityAsServer,
    /// Its issuer is in the profile's CA file, but expired.
    AuthorityEnded {
        name: String,
        at: Timestamp,
    },
    Expired,
    NotYetValid,
    /// For other names than the host's; five of those at most, if known.
    WrongName(Vec<String>),
    Revoked,
    /// Another reason.
    Other(&'static str),
}

pub(super) fn why(err: &TlsError) -> WhyRefused {
    let TlsError::InvalidCertificate(reason) = err else { return WhyRefused::Other(words(err)) };
    match reason {
        CertificateError::Expired | CertificateError::ExpiredContext { .. } => WhyRefused::Expired,
        CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. } => {
            WhyRefused::NotYetValid
        }
        CertificateError::UnknownIssuer => WhyRefused::UnknownIssuer,
        // the names are read from the certificate: not every system's verifier tells them
        CertificateError::NotValidForName | CertificateError::NotValidForNameContext { .. } => {
            WhyRefused::WrongName(Vec::new())
        }
        CertificateError::Revoked => WhyRefused::Revoked,
        CertificateError::BadEncoding => WhyRefused::Other("it is damaged"),
        CertificateError::UnhandledCriticalExtension => {
            WhyRefused::Other("it has a condition that is not known here")
        }
        CertificateError::UnknownRevocationStatus
        | CertificateError::ExpiredRevocationList
        | CertificateError::ExpiredRevocationListContext { .. }
        | CertificateError::InvalidOcspResponse => {
            WhyRefused::Other("whether it was withdrawn could not be found out")
        }
        CertificateError::BadSignature => WhyRefused::Other("its signature is wrong"),
        CertificateError::UnsupportedSignatureAlgorithmContext { .. }
        | CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext { .. } => {
            WhyRefused::Other("it is signed in a way that is not accepted any more")
        }
        CertificateError::InvalidPurpose | CertificateError::InvalidPurposeContext { .. } => {
            WhyRefused::Other("it is not meant for servers")
        }
        _ => WhyRefused::Other("it breaks a rule for certificates of servers"),
    }
}

pub(in crate::api) fn words(err: &TlsError) -> &'static str {
    match err {
        TlsError::InvalidMessage(_) => "what answered does not speak TLS, or was disturbed",
        TlsError::PeerIncompatible(_) => "the other end knows no common version or cipher",
        TlsError::AlertReceived(alert) => alert_words(*alert),
        TlsError::NoCertificatesPresented => "the other end showed no certificate",
        TlsError::InvalidCertificate(_) => "the certificate was refused",
        TlsError::DecryptError | TlsError::PeerSentOversizedRecord => "what came was disturbed on its way",
        TlsError::InappropriateMessage { .. }
        | TlsError::InappropriateHandshakeMessage { .. }
        | TlsError::PeerMisbehaved(_) => "the other end does not keep to the rules of TLS",
        TlsError::NoApplicationProtocol => "the other end does not speak HTTP/1.1",
        _ => "it failed in the TLS library",
    }
}

/// The server's last message before it closes the connection (RFC 8446, section 6.2).
fn alert_words(alert: AlertDescription) -> &'static str {
    match alert {
        AlertDescription::HandshakeFailure => "the server ended it (alert 40, handshake failure)",
        AlertDescription::BadCertificate => "the server ended it (alert 42, bad certificate)",
        AlertDescription::CertificateUnknown => "the server ended it (alert 46, certificate unknown)",
        AlertDescription::UnknownCA => "the server ended it (alert 48, unknown authority)",
        AlertDescription::AccessDenied => "the server ended it (alert 49, access denied)",
        AlertDescription::ProtocolVersion => "the server ended it (alert 70, TLS version)",
        AlertDescription::InsufficientSecurity => "the server ended it (alert 71, insufficient security)",
        AlertDescription::InternalError => "the server ended it (alert 80, a fault of its own)",
        AlertDescription::UnrecognisedName => "the server ended it (alert 112, it does not know this name)",
        AlertDescription::CertificateRequired => {
            "the server ended it (alert 116, client certificate required)"
        }
        AlertDescription::NoApplicationProtocol => "the server ended it (alert 120, no HTTP/1.1)",
        _ => "the server ended it with an alert",
    }
}

/// The meaning of an alert for client certificates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::api) enum OfClients {
    /// A certificate is required. It has no other meaning, and the server processed nothing.
    Required,
    /// Sent for a missing certificate, and for other reasons.
    Perhaps,
}

pub(in crate::api) fn of_clients(err: &TlsError) -> Option<OfClients> {
    let TlsError::AlertReceived(alert) = err else { return None };
    match alert {
        AlertDescription::CertificateRequired => Some(OfClients::Required),
        AlertDescription::HandshakeFailure
        | AlertDescription::NoCertificate
        | AlertDescription::BadCertificate
        | AlertDescription::UnsupportedCertificate
        | AlertDescription::CertificateUnknown
        | AlertDescription::UnknownCA
        | AlertDescription::AccessDenied => Some(OfClients::Perhaps),
        _ => None,
    }
}
