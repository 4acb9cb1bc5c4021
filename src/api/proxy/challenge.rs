//! With what a proxy that answers 407 would let a request through. The HTTP library keeps the answer to
//! itself, so the proxy is asked once more, without any credential.

use std::time::Duration;

use reqwest::Url;
use secrecy::{ExposeSecret as _, SecretString};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::TcpStream,
    time::timeout,
};
use zeroize::Zeroizing;

/// How long the proxy has for its answer.
const PATIENCE: Duration = Duration::from_secs(3);
/// The most of its answer that is read, in bytes.
const HEAD: usize = 16 * 1024;

/// A way to sign in to a proxy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Basic,
    Digest,
    Negotiate,
    Kerberos,
    Ntlm,
    Bearer,
}

impl Scheme {
    const ALL: [Self; 6] =
        [Self::Basic, Self::Digest, Self::Negotiate, Self::Kerberos, Self::Ntlm, Self::Bearer];

    pub fn name(self) -> &'static str {
        match self {
            Self::Basic => "Basic",
            Self::Digest => "Digest",
            Self::Negotiate => "Negotiate",
            Self::Kerberos => "Kerberos",
            Self::Ntlm => "NTLM",
            Self::Bearer => "Bearer",
        }
    }

    /// Whether Windows' own HTTP stack (WinHTTP, WinINet) signs in like this.
    pub fn windows_can(self) -> bool {
        match self {
            Self::Basic | Self::Digest | Self::Negotiate | Self::Kerberos | Self::Ntlm => true,
            Self::Bearer => false,
        }
    }
}

/// The ways that the proxy names; none if it does not answer in time.
pub(super) async fn schemes(proxy: &Url, target: &str) -> Vec<Scheme> {
    let asked = timeout(PATIENCE, ask(proxy, target, None)).await;
    asked.ok().flatten().map_or_else(Vec::new, |head| read(&head))
}

/// Whether it answers 401 to this login.
pub(super) async fn refuses(proxy: &Url, target: &str, basic: &SecretString) -> bool {
    let asked = timeout(PATIENCE, ask(proxy, target, Some(basic))).await;
    asked.ok().flatten().is_some_and(|head| head.split(' ').nth(1) == Some("401"))
}

async fn ask(proxy: &Url, target: &str, basic: Option<&SecretString>) -> Option<String> {
    // the HTTP library alone speaks TLS to a proxy
    if proxy.scheme() != "http" {
        return None;
    }
    let host = proxy.host_str()?.trim_matches(['[', ']']);
    let mut stream = TcpStream::connect((host, proxy.port_or_known_default()?)).await.ok()?;
    let mut connect = Zeroizing::new(format!("CONNECT {target} HTTP/1.1\r\nHost: {target}\r\n"));
    if let Some(basic) = basic {
        connect.push_str("Proxy-Authorization: Basic ");
        // EXPOSE: to the proxy that it is for
        connect.push_str(basic.expose_secret());
        connect.push_str("\r\n");
    }
    connect.push_str("\r\n");
    stream.write_all(connect.as_bytes()).await.ok()?;
    let mut head = Vec::new();
    let mut piece = vec![0; 1024];
    while head.len() < HEAD && !head.windows(4).any(|four| four == b"\r\n\r\n") {
        match stream.read(&mut piece).await {
            Ok(count @ 1..) => head.extend_from_slice(&piece[..count]),
            Ok(0) | Err(_) => break,
        }
    }
    Some(String::from_utf8_lossy(&head).into_owned())
}

/// The known schemes of an answer's head (RFC 9110, section 11.7.1), in the order in which it names them.
fn read(head: &str) -> Vec<Scheme> {
    let mut lines = head.split("\r\n");
    if lines.next().and_then(|line| line.split(' ').nth(1)) != Some("407") {
        return Vec::new();
    }
    let mut found = Vec::new();
    for line in lines.take_while(|line| !line.is_empty()) {
        let Some((name, value)) = line.split_once(':') else { continue };
        if !name.trim().eq_ignore_ascii_case("proxy-authenticate") {
            continue;
        }
        for part in value.split(',') {
            let word = part.split_whitespace().next().unwrap_or_default();
            let scheme = Scheme::ALL.into_iter().find(|scheme| scheme.name().eq_ignore_ascii_case(word));
            found.extend(scheme.filter(|scheme| !found.contains(scheme)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Scheme as S, *};

    #[test]
    fn schemes_are_read_however_the_proxy_lists_them() {
        let of =
            |lines: &str| read(&format!("HTTP/1.1 407 Proxy Authentication Required\r\n{lines}\r\n\r\nx"));
        assert_eq!(of("Proxy-Authenticate: Basic realm=\"a, b\""), [S::Basic]);
        assert_eq!(
            of("Proxy-Authenticate: Negotiate\r\nproxy-authenticate:NTLM\r\nVia: Basic"),
            [S::Negotiate, S::Ntlm]
        );
        assert_eq!(
            of("Proxy-Authenticate: NTLM, basic realm=x, Digest nonce=\"y\", ntlm"),
            [S::Ntlm, S::Basic, S::Digest]
        );
        assert_eq!(of("Proxy-Authenticate: SomethingNew abc\r\n\r\nProxy-Authenticate: Basic"), []);
        assert_eq!(read("HTTP/1.1 403 Forbidden\r\nProxy-Authenticate: Basic\r\n\r\n"), []);
        assert_eq!(read("SSH-2.0"), []);
    }
}
