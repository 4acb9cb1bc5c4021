//! Proxies: used where they should be, never for this computer itself, and told apart when they fail.

use crate::english::English;
use std::{
    fs,
    net::{Ipv4Addr, SocketAddr},
    sync::{Arc, Mutex},
};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use tempfile::TempDir;
use token_desk::{
    api::{Client, ConnectFailure, Doing, Error, Failure, Hooks, Network, Peer, Reached, Scheme},
    domain::{
        change::action::Action,
        problem::ProblemKind,
        profile::{Profile, Proxy},
        sign_in::network::ProxyLogin,
    },
};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    net::{TcpListener, TcpStream},
};

use super::{
    Call, bearer, client, profile,
    raw::{Raw, Reply, answer, json, read_request, splice},
    trust::{Authority, again_with, good_server},
};

/// A name that only the proxy knows.
pub const TENANT: &str = "tenant.acme.example";

/// What a proxy does with a CONNECT.
#[derive(Clone, Copy)]
pub enum Does {
    /// Connects to the server of the test, whatever was asked for.
    Connect(SocketAddr),
    /// Answers with this status.
    Refuse(u16),
    Hangs,
    Closes,
    Garbage,
}

/// A proxy, what the failure must be, and what its words must name.
type Case = (String, fn(&Failure) -> bool, ProblemKind, &'static str);

/// A proxy that keeps the heads of what it was asked.
pub struct TestProxy {
    pub address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
}

impl TestProxy {
    pub async fn start(does: Does) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let address = listener.local_addr().unwrap();
        let asked = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&asked);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, does, Arc::clone(&heard)));
            }
        });
        Self { address, asked }
    }

    fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}

async fn serve(mut stream: TcpStream, does: Does, heard: Arc<Mutex<Vec<String>>>) {
    let Some(connect) = read_request(&mut stream).await else { return };
    heard.lock().unwrap().push(connect);
    match does {
        Does::Connect(to) => {
            stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await.unwrap();
            splice(stream, to).await;
        }
        Does::Refuse(status) => {
            let headers = [("Proxy-Authenticate", "Negotiate"), ("Proxy-Authenticate", "NTLM")];
            stream.write_all(&answer(status, &headers, "<html>no</html>")).await.ok();
        }
        Does::Hangs => tokio::time::sleep(std::time::Duration::from_mins(1)).await,
        Does::Closes => {}
        Does::Garbage => {
            stream.write_all(b"SSH-2.0-OpenSSH_9.6\r\n\r\n").await.ok();
        }
    }
}

/// A tenant behind TLS, and a profile that trusts it; nobody but a proxy finds it.
pub async fn tenant() -> (Raw, Profile, TempDir) {
    let ca = Authority::root("Acme Root CA 1");
    let server = good_server(ca.server(TENANT, (2000, 2100))).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ca.pem");
    fs::write(&file, &ca.pem).unwrap();
    let mut profile = profile(&format!("https://{TENANT}"));
    profile.ca_file = Some(file);
    (server, profile, folder)
}

#[tokio::test]
async fn https_goes_through_the_profiles_proxy_which_sees_the_name_and_nothing_else() {
    let (server, mut profile, _folder) = tenant().await;
    let proxy = TestProxy::start(Does::Connect(server.address)).await;
    profile.proxy = Proxy::Url(proxy.url());
    let client = client(&profile);
    Call::Email.make(&client, &Hooks::none()).await.unwrap();
    Call::Disable.make(&client, &Hooks::none()).await.unwrap();
    assert_eq!(server.seen().len(), 2);
    let asked = proxy.asked();
    assert_eq!(asked.len(), 1, "one tunnel for both");
    assert!(asked[0].starts_with(&format!("CONNECT {TENANT}:443 HTTP/1.1\r\n")), "{}", asked[0]);
    assert!(!asked[0].to_lowercase().contains("authorization"), "{}", asked[0]);
}

#[tokio::test]
async fn user_name_and_password_arrive_as_they_were_typed() {
    let (server, mut profile, _folder) = tenant().await;
    let proxy = TestProxy::start(Does::Connect(server.address)).await;
    profile.proxy = Proxy::Url(proxy.url());
    // with what an address takes for its own signs, and with other letters
    for (user, password) in
        [("ada", "p@ss/w%40rd:s3cret?#&"), ("ACME\\Ada L\u{f6}we", "\u{5c71} \u{e9}\u{20ac}\"'+")]
    {
        let login = ProxyLogin::parse(&proxy.url(), user, password).unwrap();
        let network = Network { login: Some(login), ..Network::default() };
        let client = Client::through(&profile, bearer(), None, &network).unwrap();
        Call::Email.make(&client, &Hooks::none()).await.unwrap();
        let asked = proxy.asked().pop().unwrap();
        let expected = BASE64_STANDARD.encode(format!("{user}:{password}"));
        let header =
            asked.lines().find(|line| line.to_lowercase().starts_with("proxy-authorization: basic "));
        assert_eq!(header.and_then(|line| line.split(' ').next_back()), Some(&*expected), "{asked}");
    }
}

#[tokio::test]
async fn this_computers_own_addresses_never_go_through_a_proxy() {
    let server = Raw::start(|_, _| Reply::Send(json(&Call::Email.good_answer()))).await;
    let proxy = TestProxy::start(Does::Refuse(407)).await;
    for host in ["127.0.0.1", "localhost"] {
        let mut profile = profile(&format!("http://{host}:{}", server.address.port()));
        profile.proxy = Proxy::Url(proxy.url());
        Call::Email.make(&client(&profile), &Hooks::none()).await.unwrap();
    }
    assert_eq!(proxy.asked(), [] as [String; 0]);
}

#[tokio::test]
async fn each_way_a_proxy_can_fail_is_told_and_nothing_was_sent() {
    let (server, mut profile, _folder) = tenant().await;
    profile.limits = super::limits(400, 2000, 2000);
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let long_name = "p".repeat(64);
    let url = |does| async move { TestProxy::start(does).await.url() };
    let signs_in: fn(&Failure) -> bool = |failure| matches!(failure, Failure::Connect(ConnectFailure::ProxySignIn(asks)) if asks.schemes == [Scheme::Negotiate, Scheme::Ntlm] && !asks.refused);
    let fails: fn(&Failure) -> bool =
        |failure| matches!(failure, Failure::Connect(ConnectFailure::ProxyFailed { .. }));
    let cases: [Case; 8] = [
        (url(Does::Refuse(407)).await, signs_in, ProblemKind::Proxy, "sign-in with Negotiate, NTLM"),
        (url(Does::Refuse(403)).await, fails, ProblemKind::Proxy, TENANT),
        (url(Does::Refuse(502)).await, fails, ProblemKind::Proxy, TENANT),
        (url(Does::Closes).await, fails, ProblemKind::Proxy, TENANT),
        (url(Does::Garbage).await, fails, ProblemKind::Proxy, TENANT),
        (
            url(Does::Hangs).await,
            |failure| matches!(failure, Failure::Connect(ConnectFailure::TimedOut { .. })),
            ProblemKind::TimedOut,
            TENANT,
        ),
        (
            format!("http://{free}"),
            |failure| {
                matches!(failure, Failure::Connect(ConnectFailure::ConnectionRefused { peer: Peer::Proxy }))
            },
            ProblemKind::Proxy,
            "The proxy did not accept",
        ),
        (
            format!("http://{long_name}.invalid:8080"),
            |failure| matches!(failure, Failure::Connect(ConnectFailure::NameNotFound { .. })),
            ProblemKind::NameNotFound,
            "The proxy's name",
        ),
    ];
    for (url, is, kind, names) in cases {
        profile.proxy = Proxy::Url(url.clone());
        let err = Call::Disable.make(&client(&profile), &Hooks::none()).await.unwrap_err();
        assert_eq!(err.reached(), Reached::NotSent);
        let problem = err.problem(Doing::Change(Action::Disable));
        assert_eq!(problem.kind, kind, "{url}");
        assert!(problem.cause.contains(names), "{}", problem.cause);
        for jargon in ["tunnel error", "SOCKS error", "client error", "in the HTTP library"] {
            assert!(!problem.details.contains(jargon), "{url}: {}", problem.details);
        }
        if kind == ProblemKind::Proxy && !names.contains("accept") {
            assert!(problem.advice.contains("NTLM") && problem.advice.contains("PAC"), "{}", problem.advice);
        }
        let failure = super::failure(Err(err));
        assert!(is(&failure), "{url}: {failure:?}");
    }
    assert_eq!(server.seen(), [] as [String; 0]);
}

#[tokio::test]
async fn a_proxy_that_opens_other_peoples_letters_is_not_trusted() {
    let (_, mut profile, _folder) = tenant().await;
    let false_server = good_server(Authority::root("Proxy Inspection CA").server(TENANT, (2000, 2100))).await;
    let proxy = TestProxy::start(Does::Connect(false_server.address)).await;
    profile.proxy = Proxy::Url(proxy.url());
    let err = Call::Disable.make(&client(&profile), &Hooks::none()).await.unwrap_err();
    assert!(err.problem(Doing::Change(Action::Disable)).cause.contains("Proxy Inspection CA"));
    assert_eq!((err.reached(), false_server.seen().len()), (Reached::NotSent, 0));
}

/// The greeting and the CONNECT of SOCKS 5 (RFC 1928), without sign-in; the name that was asked for.
async fn socks(stream: &mut TcpStream) -> String {
    let mut greeting = [0; 2];
    stream.read_exact(&mut greeting).await.unwrap();
    let mut methods = vec![0; usize::from(greeting[1])];
    stream.read_exact(&mut methods).await.unwrap();
    stream.write_all(&[5, 0]).await.unwrap();
    let mut request = [0; 5];
    stream.read_exact(&mut request).await.unwrap();
    assert_eq!(request[..4], [5, 1, 0, 3], "CONNECT to a name");
    let mut name = vec![0; usize::from(request[4]) + 2];
    stream.read_exact(&mut name).await.unwrap();
    name.truncate(name.len() - 2);
    String::from_utf8(name).unwrap()
}

#[tokio::test]
async fn a_socks_proxy_is_given_the_name_and_its_refusal_is_told() {
    let (server, mut profile, _folder) = tenant().await;
    for (code, kind) in [(0, None), (2, Some(ProblemKind::Proxy))] {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        profile.proxy = Proxy::Url(format!("socks5h://{}", listener.local_addr().unwrap()));
        let to = server.address;
        let proxy = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let name = socks(&mut stream).await;
            stream.write_all(&[5, code, 0, 1, 0, 0, 0, 0, 0, 0]).await.unwrap();
            if code == 0 {
                splice(stream, to).await;
            }
            name
        });
        let result = Call::Email.make(&client(&profile), &Hooks::none()).await;
        assert_eq!(result.as_ref().err().map(|err| err.problem(Doing::FindPerson).kind), kind, "{result:?}");
        assert_eq!(proxy.await.unwrap(), TENANT);
    }
}

#[tokio::test]
async fn the_environments_proxy_is_used_only_where_the_profile_says_so() {
    const INSIDE: &str = "TOKEN_DESK_TEST_PROXY";
    let Some(proxy) = std::env::var_os(INSIDE) else {
        let proxy = TestProxy::start(Does::Refuse(403)).await;
        let url = proxy.url();
        let test = "wire::proxies::the_environments_proxy_is_used_only_where_the_profile_says_so";
        let run = tokio::task::spawn_blocking(move || {
            again_with(
                test,
                &[(INSIDE, &url), ("https_proxy", &url), ("HTTPS_PROXY", &url), ("no_proxy", "")],
            );
        });
        run.await.unwrap();
        assert_eq!(proxy.asked().len(), 1, "for the profile that says so");
        return;
    };
    assert!(!proxy.is_empty());
    let mut profile = profile(&format!("https://{}.invalid", "a".repeat(64)));
    profile.proxy = Proxy::System;
    let through = super::failure(Call::Email.make(&client(&profile), &Hooks::none()).await);
    assert!(matches!(through, Failure::Connect(ConnectFailure::ProxyFailed { .. })), "{through:?}");
    profile.proxy = Proxy::None;
    let without = super::failure(Call::Email.make(&client(&profile), &Hooks::none()).await);
    assert!(matches!(without, Failure::Connect(ConnectFailure::NameNotFound { .. })), "{without:?}");
}

#[tokio::test]
async fn a_proxy_of_the_environment_is_read_in_quotes_with_its_password_and_left_out_where_it_should_be() {
    const INSIDE: &str = "TOKEN_DESK_TEST_PROXY_SPELLED";
    if std::env::var_os(INSIDE).is_none() {
        let proxy = TestProxy::start(Does::Refuse(403)).await;
        let spelled = format!("\" http://ada:p%40ss-w0rd@{}/ \"", proxy.address);
        let test = "wire::proxies::a_proxy_of_the_environment_is_read_in_quotes_with_its_password_and_left_out_where_it_should_be";
        let run = tokio::task::spawn_blocking(move || {
            for (phase, https, exceptions) in [
                ("through", spelled.as_str(), "localhost; *.elsewhere.invalid"),
                ("direct", spelled.as_str(), "localhost; *.invalid"),
                ("unusable", "http://ada:p%40ss-w0rd@proxy host:8080", ""),
            ] {
                again_with(test, &[(INSIDE, phase), ("HTTPS_PROXY", https), ("NO_PROXY", exceptions)]);
            }
        });
        run.await.unwrap();
        let asked = proxy.asked();
        assert_eq!(asked.len(), 1, "{asked:?}");
        let head = asked[0].to_lowercase();
        assert!(head.contains("proxy-authorization: basic ywrhonbac3mtdzbyza=="), "{head}");
        return;
    }
    let mut profile = profile(&format!("https://{}.invalid", "a".repeat(64)));
    profile.proxy = Proxy::System;
    let result = match Client::new(&profile, bearer(), None) {
        Ok(client) => Call::Email.make(&client, &Hooks::none()).await,
        Err(err) => Err(err),
    };
    let err = result.unwrap_err();
    let (problem, debug) = (err.problem(Doing::SignIn), format!("{err:?}"));
    assert!(!format!("{problem:?}{debug}").contains("w0rd"), "{problem:?}");
    match std::env::var(INSIDE).unwrap().as_str() {
        "through" => assert!(
            matches!(super::failure(Err(err)), Failure::Connect(ConnectFailure::ProxyFailed { .. })),
            "{debug}"
        ),
        "direct" => assert!(
            matches!(super::failure(Err(err)), Failure::Connect(ConnectFailure::NameNotFound { .. })),
            "{debug}"
        ),
        _ => {
            assert!(matches!(err, Error::ProxyVariable { variable: "HTTPS_PROXY", .. }), "{debug}");
            assert_eq!(problem.kind, ProblemKind::Proxy);
            assert!(
                problem.cause.contains("HTTPS_PROXY") && problem.cause.contains("a blank"),
                "{problem:?}"
            );
        }
    }
}
