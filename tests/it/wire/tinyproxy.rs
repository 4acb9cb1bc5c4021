//! A real proxy, tinyproxy, with and without a password. It hands on to a proxy of the test, which connects
//! to the test's server whatever the name.

use crate::english::English;
use std::{
    fs,
    net::TcpStream,
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use tempfile::TempDir;
use token_desk::{
    api::{Client, ConnectFailure, Doing, Failure, Hooks, Network, Reached, Scheme},
    domain::{change::action::Action, problem::ProblemKind, profile::Proxy, sign_in::network::ProxyLogin},
};

use super::{
    Call, bearer,
    proxies::{Does, TENANT, TestProxy, tenant},
};

pub const USER: &str = "ada";
/// Letters and digits: tinyproxy takes nothing else.
pub const PASSWORD: &str = "s3cretPassw0rd";

/// It ends when this is dropped.
pub struct Tinyproxy {
    process: Child,
    pub url: String,
    _folder: TempDir,
}

impl Tinyproxy {
    /// Starts it before another proxy, with this user name and password where it asks for them.
    pub fn start(before: &TestProxy, login: Option<(&str, &str)>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let asks =
            login.map_or_else(String::new, |(user, password)| format!("BasicAuth {user} {password}\n"));
        let config = format!(
            "Port {port}\nListen 127.0.0.1\nAllow 127.0.0.1\nTimeout 20\nMaxClients 20\n\
             Upstream http {}\n{asks}",
            before.address
        );
        let file = folder.path().join("tinyproxy.conf");
        fs::write(&file, config).unwrap();
        let process = Command::new("tinyproxy")
            .arg("-d")
            .arg("-c")
            .arg(&file)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("tinyproxy, of the Debian package tinyproxy-bin");
        let proxy = Self { process, url: format!("http://127.0.0.1:{port}"), _folder: folder };
        let start = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            assert!(start.elapsed() < Duration::from_secs(20), "tinyproxy listens");
            std::thread::sleep(Duration::from_millis(10));
        }
        proxy
    }
}

impl Drop for Tinyproxy {
    fn drop(&mut self) {
        self.process.kill().ok();
        self.process.wait().ok();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proxy_without_a_password_is_gone_through() {
    let (server, mut profile, _folder) = tenant().await;
    let behind = TestProxy::start(Does::Connect(server.address)).await;
    let proxy = Tinyproxy::start(&behind, None);
    profile.proxy = Proxy::Url(proxy.url.clone());
    Call::Email.make(&super::client(&profile), &Hooks::none()).await.unwrap();
    assert_eq!(server.seen().len(), 1);
    assert!(behind.asked()[0].starts_with(&format!("CONNECT {TENANT}:443 ")), "{:?}", behind.asked());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proxy_with_a_password_is_told_what_it_wants_and_nothing_was_sent_before() {
    let (server, mut profile, _folder) = tenant().await;
    let behind = TestProxy::start(Does::Connect(server.address)).await;
    let proxy = Tinyproxy::start(&behind, Some((USER, PASSWORD)));
    profile.proxy = Proxy::Url(proxy.url.clone());
    let login = |password: &str| ProxyLogin::parse(&proxy.url, USER, password).unwrap();
    let through =
        |login| Client::through(&profile, bearer(), None, &Network { login, ..Network::default() }).unwrap();
    let elsewhere = ProxyLogin::parse("http://127.0.0.1:1", USER, PASSWORD).unwrap();
    for (given, refused) in [(None, false), (Some(login("wr0ng-one")), true), (Some(elsewhere), false)] {
        let client = through(given);
        let err = Call::Disable.make(&client, &Hooks::none()).await.unwrap_err();
        assert_eq!(err.reached(), Reached::NotSent);
        assert_eq!(err.proxy_asks(), Some((proxy.url.as_str(), refused)), "{err:?}");
        let problem = err.problem(Doing::Change(Action::Disable));
        assert_eq!(problem.kind, ProblemKind::Proxy);
        assert_eq!(problem.cause.contains("did not accept"), refused, "{problem:?}");
        assert!(!format!("{problem:?} {err:?}").contains("wr0ng"), "{err:?}");
        let Failure::Connect(ConnectFailure::ProxySignIn(asks)) = super::failure(Err(err)) else {
            panic!("{problem:?}")
        };
        assert_eq!(asks.schemes, [Scheme::Basic]);
    }
    assert!(server.seen().is_empty() && behind.asked().is_empty(), "nothing came through");

    let client = through(Some(login(PASSWORD)));
    Call::Email.make(&client, &Hooks::none()).await.unwrap();
    Call::Disable.make(&client, &Hooks::none()).await.unwrap();
    assert_eq!(server.seen().len(), 2);
    assert!(server.seen().iter().all(|request| !request.to_lowercase().contains("proxy-auth")));
}
