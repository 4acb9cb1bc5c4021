//! `NO_PROXY`: the servers that are reached without a proxy, in the spellings of curl, Python, Go and
//! Windows.

use std::net::IpAddr;

use reqwest::Url;

/// Whether a list names the server with this address.
pub(super) fn applies(list: &str, server: &str) -> bool {
    let Ok(url) = Url::parse(server) else { return false };
    let Some(host) = url.host_str() else { return false };
    let host = Host::of(host, url.port_or_known_default().unwrap_or(443));
    let entries = list.split(|c: char| c == ',' || c == ';' || c.is_whitespace());
    entries.filter(|entry| !entry.is_empty()).any(|entry| host.is_named(entry))
}

struct Host {
    /// In lower case, without brackets and without a dot at its end.
    name: String,
    ip: Option<IpAddr>,
    port: u16,
}

impl Host {
    fn of(host: &str, port: u16) -> Self {
        let name = host.trim_matches(['[', ']']).trim_end_matches('.').to_lowercase();
        Self { ip: name.parse().ok(), name, port }
    }

    fn is_named(&self, entry: &str) -> bool {
        let entry = entry.trim_matches(['"', '\'']).to_lowercase();
        let entry = entry.split_once("://").map_or(entry.as_str(), |(_, rest)| rest);
        if let Some((network, bits)) = network(entry) {
            return self.ip.is_some_and(|ip| same_bits(ip, network, bits));
        }
        let entry = entry.split_once('/').map_or(entry, |(host, _)| host);
        let (entry, port) = split_port(entry);
        if port.is_some_and(|port| port != self.port) {
            return false;
        }
        let entry = entry.trim_matches(['[', ']']).trim_end_matches('.');
        match entry {
            "" => false,
            "*" => true,
            // Windows: names without a dot
            "<local>" => self.ip.is_none() && !self.name.contains('.'),
            pattern if pattern.contains('*') => fits(pattern, &self.name),
            entry => match (self.ip, entry.parse::<IpAddr>()) {
                (Some(ip), Ok(named)) => ip == named,
                (Some(_), Err(_)) | (None, Ok(_)) => false,
                (None, Err(_)) => {
                    let domain = entry.trim_start_matches('.');
                    let above = self.name.strip_suffix(domain);
                    !domain.is_empty() && above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
                }
            },
        }
    }
}

/// `10.0.0.0/8`.
fn network(entry: &str) -> Option<(IpAddr, u32)> {
    let (address, bits) = entry.split_once('/')?;
    let address: IpAddr = address.trim_matches(['[', ']']).parse().ok()?;
    let bits: u32 = bits.parse().ok()?;
    (bits <= if address.is_ipv4() { 32 } else { 128 }).then_some((address, bits))
}

fn same_bits(one: IpAddr, other: IpAddr, bits: u32) -> bool {
    match (one, other) {
        (IpAddr::V4(one), IpAddr::V4(other)) => {
            let differ = u32::from(one) ^ u32::from(other);
            differ.leading_zeros() >= bits
        }
        (IpAddr::V6(one), IpAddr::V6(other)) => {
            let differ = u128::from(one) ^ u128::from(other);
            differ.leading_zeros() >= bits
        }
        _ => false,
    }
}

/// The port after a host; an IPv6 address without brackets has none.
fn split_port(entry: &str) -> (&str, Option<u16>) {
    let Some((host, port)) = entry.rsplit_once(':') else { return (entry, None) };
    if host.contains(':') && !host.ends_with(']') {
        return (entry, None);
    }
    port.parse().map_or((entry, None), |port| (host, Some(port)))
}

/// Whether a pattern fits: each `*` stands for any characters.
fn fits(pattern: &str, name: &str) -> bool {
    let mut pieces = pattern.split('*');
    let Some(mut rest) = pieces.next().and_then(|start| name.strip_prefix(start)) else { return false };
    let mut pieces = pieces.peekable();
    while let Some(piece) = pieces.next() {
        if pieces.peek().is_none() {
            return rest.ends_with(piece);
        }
        match rest.find(piece) {
            Some(place) => rest = &rest[place + piece.len()..],
            None => return false,
        }
    }
    rest.is_empty()
}
