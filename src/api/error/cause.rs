use std::{error::Error as StdError, io, time::Duration};

use rustls::pki_types::InvalidDnsNameError;

use super::{AnswerFailure, BodyKind, ConnectFailure, Failure, Peer, ProxyAsks};
use crate::api::{
    http::NameNotFound,
    tls::{self, Asked, OfClients},
};

/// Classifies a failed request. `host` is the one that was asked. reqwest's own text is never used: it holds
/// the address.
pub(in crate::api) fn sort(
    err: &reqwest::Error,
    host: &str,
    connect_limit: Duration,
    limit: Duration,
    asked: &Asked,
) -> Failure {
    if err.is_connect() {
        return while_connecting(err, host, connect_limit, asked).into();
    }
    if let Some(failure) = client_certificate(err, asked) {
        return failure.into();
    }
    if err.is_builder() {
        return ConnectFailure::Other { why: why(err) }.into();
    }
    if let Some(hyper) = find::<hyper::Error>(err) {
        // the answer's head is too long
        if hyper.is_parse_too_large() {
            return AnswerFailure::TooBig.into();
        }
        if hyper.is_parse() {
            return AnswerFailure::NotHttp { why: why(err) }.into();
        }
        if hyper.is_incomplete_message() {
            return AnswerFailure::ClosedEarly { why: why(err) }.into();
        }
    }
    let io = io_kind(err);
    // the system's own time-out of a connection (no sign of life from the other end) is not our limit
    if err.is_timeout() && io != Some(io::ErrorKind::TimedOut) {
        return AnswerFailure::TimedOut { limit }.into();
    }
    if err.is_decode() && matches!(io, Some(io::ErrorKind::InvalidData | io::ErrorKind::InvalidInput)) {
        return AnswerFailure::NotJson { kind: BodyKind::Garbled, start: String::new() }.into();
    }
    AnswerFailure::ClosedEarly { why: why(err) }.into()
}

/// Nothing was sent yet.
fn while_connecting(err: &reqwest::Error, host: &str, limit: Duration, asked: &Asked) -> ConnectFailure {
    if let Some(err) = find::<NameNotFound>(err) {
        return ConnectFailure::NameNotFound { host: err.host.clone() };
    }
    // an impossible name is not even looked up
    if find::<InvalidDnsNameError>(err).is_some() {
        return ConnectFailure::NameNotFound { host: host.to_owned() };
    }
    if let Some(failure) = tls_failure(err, asked) {
        return failure;
    }
    // hyper-util's proxy errors have private types, so only their texts are left. A test in tests/it/wire
    // meets each of them and would notice a new text.
    let text = chain(err).map(ToString::to_string).collect::<Vec<_>>();
    let says = |words: &str| text.iter().any(|text| text.contains(words));
    if says("proxy authorization required") {
        return ConnectFailure::ProxySignIn(ProxyAsks::default());
    }
    let through_proxy = says("failed to create underlying connection");
    if says("tunnel error") && !through_proxy || says("SOCKS error") {
        return ConnectFailure::ProxyFailed { why: why(err) };
    }
    if err.is_timeout() {
        return ConnectFailure::TimedOut { limit };
    }
    let peer = if through_proxy { Peer::Proxy } else { Peer::Server };
    match io_kind(err) {
        Some(io::ErrorKind::ConnectionRefused) => ConnectFailure::ConnectionRefused { peer },
        Some(
            io::ErrorKind::NetworkUnreachable
            | io::ErrorKind::HostUnreachable
            | io::ErrorKind::NetworkDown
            | io::ErrorKind::AddrNotAvailable,
        ) => ConnectFailure::Unreachable { peer, why: why(err) },
        _ => ConnectFailure::Other { why: why(err) },
    }
}

/// A refused certificate, or another failure of TLS.
fn tls_failure(err: &reqwest::Error, asked: &Asked) -> Option<ConnectFailure> {
    let Some(tls) = find::<rustls::Error>(err) else {
        let closed = io_kind(err).is_some_and(is_closed) && asked.and_never_answered();
        return closed.then(|| without_certificate(CLOSED, asked, true));
    };
    if let rustls::Error::InvalidCertificate(rustls::CertificateError::Other(rustls::OtherError(inner))) = tls
        && let Some(refused) = inner.downcast_ref::<tls::RefusedCertificate>()
    {
        return Some(ConnectFailure::NotTrusted(Box::new(refused.clone())));
    }
    let why = tls::words(tls);
    Some(match tls::of_clients(tls) {
        Some(OfClients::Required) => without_certificate(why, asked, true),
        Some(OfClients::Perhaps) if asked.yes() => without_certificate(why, asked, true),
        _ => ConnectFailure::Tls { why },
    })
}

/// In TLS 1.3 a server checks the client's certificate after the client has begun to send.
fn client_certificate(err: &reqwest::Error, asked: &Asked) -> Option<ConnectFailure> {
    if let Some(tls) = find::<rustls::Error>(err) {
        let why = tls::words(tls);
        return match tls::of_clients(tls)? {
            OfClients::Required => Some(without_certificate(why, asked, true)),
            OfClients::Perhaps => asked.yes().then(|| without_certificate(why, asked, false)),
        };
    }
    let incomplete = find::<hyper::Error>(err).is_some_and(hyper::Error::is_incomplete_message);
    let closed = incomplete || io_kind(err).is_some_and(is_closed);
    (closed && asked.and_never_answered()).then(|| without_certificate(CLOSED, asked, false))
}

/// For servers that close without a reason.
const CLOSED: &str = "the server asked for one, and closed the connection without a word";

fn is_closed(kind: io::ErrorKind) -> bool {
    matches!(
        kind,
        io::ErrorKind::UnexpectedEof
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted
            | io::ErrorKind::BrokenPipe
    )
}

fn without_certificate(why: &'static str, asked: &Asked, not_sent: bool) -> ConnectFailure {
    ConnectFailure::ClientCertificate { why, issuers: asked.issuers(), not_sent, given: asked.given() }
}

/// The causes of an error, without the error itself. Includes what an [`io::Error`] wraps, which `source()`
/// leaves out.
fn chain<'a>(err: &'a (dyn StdError + 'static)) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(next(err), |err| next(*err))
}

fn next<'a>(err: &'a (dyn StdError + 'static)) -> Option<&'a (dyn StdError + 'static)> {
    if let Some(inner) = err.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
        return Some(inner);
    }
    err.source()
}

fn find<T: StdError + 'static>(err: &reqwest::Error) -> Option<&T> {
    chain(err).find_map(|err| err.downcast_ref())
}

/// The kind of the last system error of the chain.
fn io_kind(err: &reqwest::Error) -> Option<io::ErrorKind> {
    chain(err).filter_map(|err| err.downcast_ref::<io::Error>()).last().map(io::Error::kind)
}

/// The last cause in words: the system's, or ours for the libraries.
fn why(err: &reqwest::Error) -> String {
    if let Some(tls) = find::<rustls::Error>(err) {
        return tls::words(tls).to_owned();
    }
    if let Some(io) = chain(err).filter_map(|err| err.downcast_ref::<io::Error>()).last() {
        // an error that is not the system's may hold any text
        return if io.raw_os_error().is_some() { io.to_string() } else { io.kind().to_string() };
    }
    if let Some(hyper) = find::<hyper::Error>(err) {
        return http_words(hyper).to_owned();
    }
    let text = chain(err).map(ToString::to_string).collect::<Vec<_>>();
    let of_proxy = PROXIES.iter().find(|(says, _)| text.iter().any(|text| text.contains(says)));
    of_proxy.map_or("it failed in the HTTP library", |(_, words)| words).to_owned()
}

fn http_words(err: &hyper::Error) -> &'static str {
    if err.is_parse() {
        "what came does not keep to the rules of HTTP"
    } else if err.is_incomplete_message() {
        "the connection was closed before the answer was whole"
    } else if err.is_canceled() || err.is_closed() {
        "the connection was closed before it was used"
    } else if err.is_body_write_aborted() {
        "the request was cut off"
    } else {
        "it failed in the HTTP library"
    }
}

/// The library's texts about proxies, and ours for them.
const PROXIES: [(&str, &str); 7] = [
    ("tunnel error: unsuccessful", "the proxy did not let the connection through"),
    ("response headers too long", "the proxy's answer is too long"),
    ("unexpected end of file", "the proxy closed the connection"),
    ("io error", "the connection to the proxy broke off"),
    ("failed parsing server response", "what answered is no SOCKS proxy"),
    ("SOCKS error", "the SOCKS proxy refused"),
    ("tunnel error", "the proxy did not do what it was asked"),
];
