//! The way to the server up to the open connection: names, proxy, TCP.

use std::{
    io,
    net::IpAddr,
    time::{Duration, Instant},
};

use reqwest::Url;
use secrecy::ExposeSecret as _;
use tokio::{
    net::{TcpStream, lookup_host},
    time::timeout,
};

use super::{
    super::{
        error::Error,
        http,
        proxy::{self, SetIn, of_process},
    },
    said,
};
use crate::{
    domain::{
        check::{Advice, Line, Standing, Step, Whom},
        phrase::Phrase,
        profile::{HttpUrl, Profile, Proxy},
    },
    phrase,
};

/// So many addresses of a name are shown.
const SHOWN: usize = 3;

/// How long a name may take.
const NAME_LIMIT: Duration = Duration::from_secs(10);

/// The way to a server.
pub(super) enum Way {
    /// Without a proxy, and why.
    Direct(Phrase),
    /// As the system's settings say, which are read for each request.
    Settings,
    Through(Through),
    /// The proxy that is set cannot be used.
    Unusable(Error),
}

pub(super) struct Through {
    host: String,
    port: u16,
    /// Where it is set.
    from: Phrase,
}

pub(super) fn find(profile: &Profile, server: &HttpUrl) -> Way {
    let way = match proxy::way(&profile.proxy, server, &of_process) {
        Ok(way) => way,
        Err(err) => return Way::Unusable(err),
    };
    match way {
        proxy::Way::Direct => Way::Direct(if server.is_loopback() {
            phrase!("check-no-proxy-loopback")
        } else if profile.proxy == Proxy::None {
            phrase!("check-no-proxy-profile")
        } else {
            phrase!("check-no-proxy-system")
        }),
        proxy::Way::Settings => Way::Settings,
        proxy::Way::Through(through) => {
            // EXPOSE: only host and port are taken
            let url = Url::parse(through.url.expose_secret()).ok();
            let host = url.as_ref().and_then(Url::host_str).unwrap_or_default().to_owned();
            let port = url.as_ref().and_then(|url| url.port_or_known_default().or_else(|| socks(url)));
            let from = match through.set_in {
                SetIn::Variable(variable) => phrase!("check-proxy-from-variable", variable = variable),
                SetIn::Profile => phrase!("check-proxy-from-profile"),
                SetIn::System => phrase!("check-proxy-from-system"),
            };
            Way::Through(Through { host, port: port.unwrap_or_default(), from })
        }
    }
}

fn socks(url: &Url) -> Option<u16> {
    url.scheme().starts_with("socks").then_some(1080)
}

async fn addresses(host: &str) -> io::Result<Vec<IpAddr>> {
    let host = host.trim_start_matches('[').trim_end_matches(']');
    let found = timeout(NAME_LIMIT, lookup_host((host, 0))).await;
    let mut all: Vec<IpAddr> =
        found.map_err(|_| io::ErrorKind::TimedOut)??.map(|address| address.ip()).collect();
    all.dedup();
    if all.is_empty() { Err(io::ErrorKind::NotFound.into()) } else { Ok(all) }
}

fn listed(addresses: &[IpAddr]) -> String {
    let shown = addresses.iter().take(SHOWN).map(ToString::to_string);
    shown.collect::<Vec<_>>().join(", ")
}

/// The host without its port.
fn host_of(server: &HttpUrl) -> (String, u16) {
    let url = Url::parse(server.as_str()).ok();
    let host = url.as_ref().and_then(Url::host_str).unwrap_or_default().to_owned();
    (host, url.and_then(|url| url.port_or_known_default()).unwrap_or(443))
}

pub(super) async fn name(server: &HttpUrl, way: &Way) -> Line {
    let (host, _) = host_of(server);
    let of = |standing, fact| Line::new(Step::Name, standing, fact);
    match (addresses(&host).await, way) {
        (Ok(found), _) if host.parse() == Ok(found[0]) || host.starts_with('[') => {
            of(Standing::Good, phrase!("check-name-is-address", host = host))
        }
        (Ok(found), _) => of(Standing::Good, phrase!("check-name", host = host, addresses = listed(&found))),
        // where all goes through a proxy, only the proxy has to know it
        (Err(_), Way::Through(_) | Way::Settings | Way::Unusable(_)) => {
            of(Standing::Skipped, phrase!("check-name-left-to-proxy", host = host))
        }
        (Err(_), Way::Direct(_)) => {
            of(Standing::Failed, phrase!("connection-name-not-found", name = host.clone()))
                .advising(Whom::Network, phrase!("check-name-advice", host = host))
        }
    }
}

pub(super) async fn proxy(way: &Way) -> Line {
    let of = |standing, fact| Line::new(Step::Proxy, standing, fact);
    match way {
        Way::Direct(why) => of(Standing::Good, why.clone()),
        Way::Settings => of(Standing::Good, phrase!("check-proxy-of-system")),
        Way::Unusable(err) => said::failed(Step::Proxy, err),
        Way::Through(Through { host, port, from }) => match addresses(host).await {
            Ok(_) => of(Standing::Good, phrase!("check-proxy", proxy = at(host, *port), from = from.clone())),
            Err(_) => of(Standing::Failed, phrase!("connection-proxy-name-not-found", name = host))
                .advising(Whom::Network, phrase!("check-proxy-name-advice", from = from.clone())),
        },
    }
}

/// The line with what of the proxy's settings is passed over: it may be why the step failed.
pub(super) fn noting(line: Line, notes: &[Phrase]) -> Line {
    let Some(notes) = notes.iter().cloned().reduce(Phrase::and) else { return line };
    match (line.step, line.standing, line.advice) {
        (Step::Proxy, Standing::Good, None) => {
            Line { standing: Standing::Caution, advice: None, ..line }.advising(Whom::Here, notes)
        }
        (_, Standing::Failed, Some(Advice { whom, what })) => {
            Line { advice: None, ..line }.advising(whom, notes.and(what))
        }
        (_, _, advice) => Line { advice, ..line },
    }
}

fn at(host: &str, port: u16) -> String {
    format!("{host}:{port}")
}

/// Opens a connection to the server, or to the proxy before it. It is closed again: requests open their own.
pub(super) async fn connection(way: &Way, server: &HttpUrl, profile: &Profile) -> Line {
    let of = |standing, fact| Line::new(Step::Connection, standing, fact);
    let (host, port) = match way {
        Way::Direct(_) => host_of(server),
        Way::Through(through) => (through.host.clone(), through.port),
        // which one it is only the HTTP library knows
        Way::Settings => return of(Standing::Good, phrase!("check-connected-somehow")),
        Way::Unusable(err) => return said::failed(Step::Connection, err),
    };
    let limit = http::connect_limit(&profile.limits);
    let began = Instant::now();
    let bare = host.trim_start_matches('[').trim_end_matches(']');
    let peer = at(&host, port);
    let (fact, advice) = match timeout(limit, TcpStream::connect((bare, port))).await {
        Ok(Ok(_)) => {
            let took = said::millis(began.elapsed());
            return of(Standing::Good, phrase!("check-connected", took = took));
        }
        Ok(Err(err)) if err.kind() == io::ErrorKind::ConnectionRefused => {
            (phrase!("check-refused", peer = peer.clone()), phrase!("check-refused-advice", peer = peer))
        }
        Ok(Err(_)) => {
            (phrase!("check-no-way", peer = peer.clone()), phrase!("check-no-way-advice", peer = peer))
        }
        Err(_) => (
            phrase!("connection-timed-out", host = peer.clone(), limit = limit),
            phrase!("check-no-way-advice", peer = peer),
        ),
    };
    of(Standing::Failed, fact).advising(Whom::Network, advice)
}
