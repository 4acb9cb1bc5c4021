//! `NO_PROXY`: the servers that are reached without a proxy, in the spellings of curl, Python, Go and
//! Windows.

use std::net::{IpAddr, Ipv4Addr};

use reqwest::Url;

/// Whether a list names the server with this address.
pub(super) fn applies(list: &str, server: &str) -> bool {
    let Ok(url) = Url::parse(server) else { return false };
    let Some(host) = url.host_str() else { return false };
    let host = Host::of(host, url.port_or_known_default().unwrap_or(443));
    entries(list).filter_map(Entry::parse).any(|entry| host.is_named(&entry))
}

/// The entries that name nothing, as they are spelled.
pub(super) fn unusable(list: &str) -> Vec<&str> {
    entries(list).filter(|entry| Entry::parse(entry).is_none()).collect()
}

fn entries(list: &str) -> impl Iterator<Item = &str> {
    let separates = |c: char| c == ',' || c == ';' || c.is_whitespace();
    list.split(separates).map(|entry| entry.trim_matches(['"', '\''])).filter(|entry| !entry.is_empty())
}

struct Host {
    /// In lower case, without brackets and without a dot at its end.
    name: String,
    ip: Option<IpAddr>,
    port: u16,
}

/// One entry of the list.
struct Entry {
    hosts: Hosts,
    port: Option<u16>,
}

enum Hosts {
    All,
    /// Windows: names without a dot.
    Local,
    Network(IpAddr, u32),
    Ip(IpAddr),
    /// With `*`, each for any characters.
    Pattern(String),
    /// The name itself and all below it.
    Domain(String),
}

impl Entry {
    fn parse(entry: &str) -> Option<Self> {
        let entry = entry.to_lowercase();
        let entry = entry.split_once("://").map_or(entry.as_str(), |(_, rest)| rest);
        if let Some((address, bits)) = entry.split_once('/')
            && let Ok(address) = address.trim_matches(['[', ']']).parse()
            && !bits.is_empty()
        {
            return Some(Self { hosts: Hosts::Network(address, length(bits, address)?), port: None });
        }
        // the path of a whole address
        let entry = entry.split_once('/').map_or(entry, |(host, _)| host);
        let (host, port) = split_port(entry)?;
        Some(Self { hosts: Hosts::parse(host)?, port })
    }
}

impl Hosts {
    fn parse(host: &str) -> Option<Self> {
        if let Some(inner) = host.strip_prefix('[') {
            return Some(Self::Ip(inner.strip_suffix(']')?.parse().ok()?));
        }
        match host.trim_end_matches('.') {
            "*" => Some(Self::All),
            "<local>" => Some(Self::Local),
            pattern if pattern.contains('*') => {
                can_be_name(pattern).then(|| Self::Pattern(pattern.to_owned()))
            }
            host => {
                if let Ok(ip) = host.parse() {
                    return Some(Self::Ip(ip));
                }
                let domain = host.trim_start_matches('.');
                // 10.1 and 300.1.1.1 are neither a name nor an address
                let numbers = domain.chars().all(|c| c.is_ascii_digit() || c == '.');
                (!numbers && can_be_name(domain)).then(|| Self::Domain(domain.to_owned()))
            }
        }
    }
}

impl Host {
    fn of(host: &str, port: u16) -> Self {
        let name = host.trim_matches(['[', ']']).trim_end_matches('.').to_lowercase();
        Self { ip: name.parse().ok(), name, port }
    }

    fn is_named(&self, entry: &Entry) -> bool {
        entry.port.is_none_or(|port| port == self.port)
            && match &entry.hosts {
                Hosts::All => true,
                Hosts::Local => self.ip.is_none() && !self.name.contains('.'),
                Hosts::Network(network, bits) => self.ip.is_some_and(|ip| same_bits(ip, *network, *bits)),
                Hosts::Ip(ip) => self.ip == Some(*ip),
                Hosts::Pattern(pattern) => fits(pattern, &self.name),
                Hosts::Domain(domain) => {
                    let above = self.name.strip_suffix(domain.as_str());
                    self.ip.is_none() && above.is_some_and(|above| above.is_empty() || above.ends_with('.'))
                }
            }
    }
}

fn can_be_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || "-_.*".contains(c))
}

/// How many bits of an address name its network: `8`, or for IPv4 also `255.0.0.0`.
fn length(bits: &str, address: IpAddr) -> Option<u32> {
    let most = if address.is_ipv4() { 32 } else { 128 };
    if let (true, Ok(mask)) = (address.is_ipv4(), bits.parse::<Ipv4Addr>()) {
        let mask = u32::from(mask);
        return (mask.leading_ones() + mask.trailing_zeros() >= 32).then(|| mask.leading_ones());
    }
    bits.parse().ok().filter(|bits| *bits <= most)
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

/// The port after a host; an IPv6 address without brackets has none. Nothing if the port is none.
fn split_port(entry: &str) -> Option<(&str, Option<u16>)> {
    let Some((host, port)) = entry.rsplit_once(':') else { return Some((entry, None)) };
    if host.contains(':') && !host.ends_with(']') {
        return Some((entry, None));
    }
    port.parse().ok().map(|port| (host, Some(port)))
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
