//! What is said of what ends before anything was sent: names, connections, proxies, certificates.

#![warn(clippy::wildcard_enum_match_arm)]

use super::{Said, rounded};
use crate::{
    api::{
        error::{Call, ConnectFailure, Exchange, Peer, ProxyAsks},
        tls::{RefusedCertificate, WhyRefused},
    },
    domain::{phrase::Phrase, problem::ProblemKind},
    phrase,
};

impl Exchange {
    /// Which of the two servers was asked, as the texts choose by it.
    pub(super) fn asked(&self) -> &'static str {
        match self.request.call {
            Call::Token => "sign-in",
            Call::LookUpPerson
            | Call::Search
            | Call::ListTokens
            | Call::LookUpToken
            | Call::ListEvents
            | Call::Reach
            | Call::VerifyStart
            | Call::VerifyStatus
            | Call::VerifyCode
            | Call::VerifyCancel
            | Call::Change(_) => "api",
        }
    }

    pub(super) fn not_connected(&self, failure: &ConnectFailure) -> Said {
        let host = &self.request.host;
        match failure {
            ConnectFailure::NameNotFound { host: name } => Said::new(
                ProblemKind::NameNotFound,
                if host.starts_with(name.as_str()) {
                    phrase!("connection-name-not-found", name = name)
                } else {
                    phrase!("connection-proxy-name-not-found", name = name)
                },
                phrase!("connection-name-not-found-advice"),
            ),
            ConnectFailure::ConnectionRefused { peer: Peer::Server } => Said::new(
                ProblemKind::Unreachable,
                phrase!("connection-refused", host = host),
                phrase!("connection-refused-advice"),
            ),
            ConnectFailure::ConnectionRefused { peer: Peer::Proxy } => Said::new(
                ProblemKind::Proxy,
                phrase!("connection-proxy-refused"),
                phrase!("connection-proxy-refused-advice"),
            ),
            ConnectFailure::Unreachable { peer, .. } => Said::new(
                ProblemKind::Unreachable,
                match peer {
                    Peer::Server => phrase!("connection-no-way", host = host),
                    Peer::Proxy => phrase!("connection-no-way-to-proxy"),
                },
                phrase!("check-network"),
            ),
            ConnectFailure::TimedOut { limit } => Said::new(
                ProblemKind::TimedOut,
                phrase!("connection-timed-out", host = host, limit = rounded(*limit)),
                phrase!("connection-timed-out-advice"),
            ),
            ConnectFailure::Other { .. } => Said::new(
                ProblemKind::Unreachable,
                phrase!("connection-not-made", host = host),
                phrase!("details-for-the-network"),
            ),
            ConnectFailure::NotTrusted(refused) => not_trusted(refused),
            ConnectFailure::Tls { .. } => Said::new(
                ProblemKind::NotTrusted,
                phrase!("connection-not-secure", host = host),
                phrase!("connection-not-secure-advice"),
            ),
            ConnectFailure::ClientCertificate { given: true, .. } => Said::new(
                ProblemKind::NotTrusted,
                phrase!("connection-client-certificate-refused", host = host),
                phrase!("connection-client-certificate-refused-advice", host = host),
            ),
            ConnectFailure::ClientCertificate { issuers, .. } => self.wants_certificate(issuers),
            ConnectFailure::ProxySignIn(asks) => self.proxy_asks(asks, cfg!(windows)),
            ConnectFailure::ProxyFailed { .. } => Said::new(
                ProblemKind::Proxy,
                phrase!("connection-proxy-failed", host = host),
                phrase!("connection-proxy-failed-advice", host = host),
            ),
        }
    }

    /// A client certificate is asked for, from these `issuers` if known.
    pub(super) fn wants_certificate(&self, issuers: &[String]) -> Said {
        let host = &self.request.host;
        Said::new(
            ProblemKind::NotTrusted,
            if issuers.is_empty() {
                phrase!("connection-client-certificate", host = host)
            } else {
                phrase!("connection-client-certificate-of", host = host, issuers = issuers.join(", "))
            },
            phrase!("connection-client-certificate-advice", host = host),
        )
    }

    /// What a proxy asks for; `on_windows`: whether Windows' own stack could be asked instead.
    pub(in crate::api::error) fn proxy_asks(&self, asks: &ProxyAsks, on_windows: bool) -> Said {
        if !asks.takes_password() {
            let names = asks.schemes.iter().map(|scheme| scheme.name()).collect::<Vec<_>>().join(", ");
            let cause = phrase!("connection-proxy-schemes", schemes = names);
            let could = on_windows && asks.schemes.iter().any(|scheme| scheme.windows_can());
            let cause = if could { cause.and(phrase!("connection-proxy-windows-could")) } else { cause };
            let advice = phrase!("connection-proxy-sign-in-advice", host = &self.request.host);
            return Said::new(ProblemKind::Proxy, cause, advice);
        }
        let cause = if asks.refused {
            phrase!("connection-proxy-password-refused")
        } else {
            phrase!("connection-proxy-password")
        };
        let advice = if asks.proxy.is_some() {
            phrase!("connection-proxy-password-advice")
        } else {
            // of the system's settings only the HTTP library knows the address
            phrase!("connection-proxy-address-advice")
        };
        Said::new(ProblemKind::Proxy, cause, advice)
    }

    pub(super) fn proxy_sign_in(&self) -> Said {
        Said::new(
            ProblemKind::Proxy,
            phrase!("connection-proxy-sign-in"),
            phrase!("connection-proxy-sign-in-advice", host = &self.request.host),
        )
    }
}

fn not_trusted(refused: &RefusedCertificate) -> Said {
    let host = &refused.host;
    let (cause, advice) = match &refused.why {
        WhyRefused::UnknownIssuer => unknown_issuer(refused),
        WhyRefused::SelfSigned => (
            phrase!("certificate-self-signed", host = host),
            phrase!("certificate-self-signed-advice", host = host),
        ),
        WhyRefused::AuthorityAsServer => (
            phrase!("certificate-authority-as-server", host = host),
            phrase!("certificate-authority-as-server-advice", host = host),
        ),
        WhyRefused::AuthorityEnded { name, at } => (
            phrase!("certificate-authority-ended", host = host, name = name, at = *at),
            phrase!("certificate-authority-ended-advice"),
        ),
        WhyRefused::Expired => (
            match refused.not_after {
                Some(at) => phrase!("certificate-ended", host = host, at = at),
                None => phrase!("certificate-ended-some-day", host = host),
            },
            phrase!("certificate-time-advice", host = host),
        ),
        WhyRefused::NotYetValid => (
            match refused.not_before {
                Some(at) => phrase!("certificate-begins", host = host, at = at),
                None => phrase!("certificate-begins-some-day", host = host),
            },
            phrase!("certificate-time-advice", host = host),
        ),
        WhyRefused::WrongName(names) => (
            if names.is_empty() {
                phrase!("certificate-not-for-host", host = host)
            } else {
                phrase!("certificate-for-others", host = host, names = names.join(", "))
            },
            phrase!("certificate-name-advice", host = host),
        ),
        WhyRefused::Revoked => {
            (phrase!("certificate-revoked", host = host), phrase!("certificate-revoked-advice", host = host))
        }
        WhyRefused::Other(_) => {
            (phrase!("certificate-not-accepted", host = host), phrase!("details-for-administrator"))
        }
    };
    Said::new(ProblemKind::NotTrusted, cause, advice)
}

fn unknown_issuer(refused: &RefusedCertificate) -> (Phrase, Phrase) {
    let host = &refused.host;
    match (&refused.issuer, &refused.root) {
        (Some(issuer), Some(root)) if root != issuer => (
            phrase!("certificate-unknown-issuer-under", host = host, issuer = issuer, root = root),
            phrase!("certificate-unknown-issuer-advice", root = root),
        ),
        (Some(issuer), _) => (
            phrase!("certificate-unknown-issuer", host = host, issuer = issuer),
            phrase!("certificate-unknown-issuer-advice", root = issuer),
        ),
        (None, _) => (
            phrase!("certificate-issuer-not-said", host = host),
            phrase!("certificate-issuer-not-said-advice"),
        ),
    }
}
