//! The words for failures before anything was sent: names, connections, proxies, certificates.

#![warn(clippy::wildcard_enum_match_arm)]

use super::{Said, span};
use crate::{
    api::{
        error::{Call, ConnectFailure, Exchange, Peer},
        tls::{Refused, Why},
    },
    domain::{problem::ProblemKind, time::local_time},
};

impl Exchange {
    /// "The server", or which of the two.
    pub(super) fn server(&self) -> String {
        match self.request.call {
            Call::Token => format!("The sign-in server {}", self.request.host),
            Call::LookUpPerson
            | Call::Search
            | Call::ListTokens
            | Call::LookUpToken
            | Call::ListEvents
            | Call::VerifyStart
            | Call::VerifyStatus
            | Call::VerifyCode
            | Call::VerifyCancel
            | Call::Change(_) => "The server".to_owned(),
        }
    }

    pub(super) fn not_connected(&self, failure: &ConnectFailure) -> Said {
        let host = &self.request.host;
        match failure {
            ConnectFailure::NameNotFound { host: name } => {
                let whose = if host.starts_with(name.as_str()) { "" } else { "proxy's " };
                Said::new(
                    ProblemKind::NameNotFound,
                    format!("The {whose}name {name} could not be found"),
                    "Check the network connection (VPN, cable, Wi-Fi), and the spelling in the profile. Some networks \
                     find outside names only through their proxy: then set it in the profile.",
                )
            }
            ConnectFailure::ConnectionRefused { peer: Peer::Server } => Said::new(
                ProblemKind::Unreachable,
                format!("{host} did not accept the connection: nothing answers there now"),
                "Check the address in the profile and try again in a minute; if this network needs a proxy, set it in \
                 the profile",
            ),
            ConnectFailure::ConnectionRefused { peer: Peer::Proxy } => Said::new(
                ProblemKind::Proxy,
                "The proxy did not accept the connection: nothing answers there now",
                "Check the proxy: in the profile, in the variable HTTPS_PROXY, or in the system's settings",
            ),
            ConnectFailure::Unreachable { peer, .. } => Said::new(
                ProblemKind::Unreachable,
                match peer {
                    Peer::Server => format!("There is no way to {host} from this computer now"),
                    Peer::Proxy => "There is no way to the proxy from this computer now".to_owned(),
                },
                "Check the network connection (VPN, cable, Wi-Fi), then try again",
            ),
            ConnectFailure::TimedOut { limit } => Said::new(
                ProblemKind::TimedOut,
                format!("No connection to {host} came about within {}", span(*limit)),
                "Check the network connection (VPN, cable, Wi-Fi) and the proxy, then try again; if it happens often, \
                 allow more time in the profile",
            ),
            ConnectFailure::Other { .. } => Said::new(
                ProblemKind::Unreachable,
                format!("The connection to {host} could not be made"),
                "Try again; if it stays like this, copy the details for whoever runs the network",
            ),
            ConnectFailure::NotTrusted(refused) => not_trusted(refused),
            ConnectFailure::Tls { why } => Said::new(
                ProblemKind::NotTrusted,
                format!("No secure connection with {host} could be made: {why}"),
                "Check the address in the profile: perhaps nothing there speaks https. If it is right, copy the details \
                 for your administrator.",
            ),
            ConnectFailure::ClientCertificate { issuers, .. } => self.wants_certificate(issuers),
            ConnectFailure::ProxySignIn => self.proxy_sign_in(),
            ConnectFailure::ProxyFailed { .. } => Said::new(
                ProblemKind::Proxy,
                format!("The proxy did not connect to {host}"),
                format!(
                    "Ask whoever runs the proxy to let {host} through. Proxies that sign people in with NTLM or \
                     Kerberos and PAC files cannot be used; another proxy can be set in the profile."
                ),
            ),
        }
    }

    /// A client certificate is asked for, from these `issuers` if known.
    pub(super) fn wants_certificate(&self, issuers: &[String]) -> Said {
        let host = &self.request.host;
        let whose = if issuers.is_empty() { String::new() } else { format!(" of {}", issuers.join(" or ")) };
        Said::new(
            ProblemKind::NotTrusted,
            format!("{host} asks for a client certificate{whose}, which Token Desk cannot give"),
            format!(
                "Tell your administrator: Token Desk cannot present client certificates (mutual TLS). {host}, or the \
                 gateway before it, must let it in without one."
            ),
        )
    }

    pub(super) fn proxy_sign_in(&self) -> Said {
        Said::new(
            ProblemKind::Proxy,
            "The proxy asks for a sign-in (407)",
            format!(
                "Ask whoever runs the proxy to let {} through without one, or set another proxy in the profile. Token \
                 Desk cannot sign in to proxies with NTLM or Kerberos, and does not read PAC files.",
                self.request.host
            ),
        )
    }
}

fn not_trusted(refused: &Refused) -> Said {
    let host = &refused.host;
    let issuer = refused.issuer.as_deref().unwrap_or("an unknown authority");
    let root = refused.root.as_deref().unwrap_or(issuer);
    let day = |at: Option<jiff::Timestamp>| at.map_or_else(|| "another day".to_owned(), local_time::iso_utc);
    let (cause, advice) = match &refused.why {
        Why::UnknownIssuer => (
            if root == issuer {
                format!("The certificate of {host} was issued by {issuer}, whom this computer does not trust")
            } else {
                format!("The certificate of {host} was issued by {issuer} under {root}, whom this computer does not trust")
            },
            format!(
                "If {root} is your company's own authority: give its certificate as the profile's extra CA certificate \
                 file, or ask your administrator to install it on this computer. If not, do not go on: somebody may \
                 be reading along."
            ),
        ),
        Why::SelfSigned => (
            format!("The certificate of {host} is self-signed: it was issued by itself ({issuer})"),
            "Ask the administrator of that server. If it is meant to be so: give that certificate as the profile's \
             extra CA certificate file."
                .to_owned(),
        ),
        Why::AuthorityAsServer => (
            format!(
                "The certificate of {host} is the one in the profile's CA file, but it is an authority's (CA:TRUE), and a \
                 server must not show that as its own"
            ),
            format!(
                "Tell the administrator of {host}: the server needs a certificate of its own (CA:FALSE), self-signed or \
                 issued by that authority"
            ),
        ),
        Why::AuthorityEnded { name, at } => (
            format!(
                "The certificate of {host} was issued by {name}, whose certificate in the profile's CA file ended at {}",
                local_time::iso_utc(*at)
            ),
            "Ask your administrator for the present CA certificate, and put it in the profile's CA file".to_owned(),
        ),
        Why::Expired => (
            format!("The certificate of {host} ended at {}", day(refused.not_after)),
            format!("Check this computer's date and time; if they are right, tell the administrator of {host}"),
        ),
        Why::NotYetValid => (
            format!("The certificate of {host} begins only at {}", day(refused.not_before)),
            format!("Check this computer's date and time; if they are right, tell the administrator of {host}"),
        ),
        Why::WrongName(names) => (
            if names.is_empty() {
                format!("The certificate that was shown is not for {host}")
            } else {
                format!("The certificate that was shown is for {}, not for {host}", names.join(", "))
            },
            "Check the address in the profile; if it is right, tell your administrator".to_owned(),
        ),
        Why::Revoked => (
            format!("The certificate of {host} was withdrawn by {issuer}"),
            format!("Do not go on, and tell the administrator of {host}"),
        ),
        Why::Other(why) => (
            format!("The certificate of {host}, issued by {issuer}, is not accepted: {why}"),
            "Copy the details for your administrator".to_owned(),
        ),
    };
    Said::new(ProblemKind::NotTrusted, cause, advice)
}
