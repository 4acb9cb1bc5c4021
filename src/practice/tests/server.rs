//! Starting, stopping, remembered requests, and the command.

use std::{
    io::{Read as _, Write as _},
    net::TcpStream,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::client::{ADA, Client, KEY_RING, Reply, connect, exchange, practice, request};
use crate::domain::difficulty::Plays;
use crate::{
    domain::difficulty::{Difficulty, Meets, Ordered},
    practice::{Practice, remembered::REMEMBERED, serve},
};

fn listens(address: &str) -> bool {
    TcpStream::connect(address).is_ok()
}

fn address(practice: &Practice) -> String {
    practice.tenant.origin.strip_prefix("http://").unwrap().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn only_loopback_is_listened_on_and_a_port_that_is_taken_is_an_error() {
    let practice = Practice::start(0).await.unwrap();
    let address = address(&practice);
    let port: u16 = address.strip_prefix("127.0.0.1:").unwrap().parse().unwrap();
    assert_eq!(practice.admin_rest_api_url(), format!("http://127.0.0.1:{port}/AdminInterface/restapi/v1"));
    assert_eq!(practice.issuer(), format!("http://127.0.0.1:{port}/oauth"));
    assert_eq!(Practice::start(port).await.unwrap_err().kind(), std::io::ErrorKind::AddrInUse);
    assert_eq!(format!("{practice:?}"), format!("Practice {{ origin: \"http://{address}\", .. }}"));
}

#[tokio::test(flavor = "multi_thread")]
async fn stopping_is_quick_even_while_connections_and_answers_are_open() {
    let practice = practice().await;
    let address = address(&practice);
    let idle = connect(&practice);
    let mut half = connect(&practice);
    half.write_all(b"GET / HTTP/1.1\r\nHo").unwrap();
    practice.order(Some(Ordered { difficulty: Difficulty::Slow, answers: None, meets: Meets::Everything }));
    let mut slow = connect(&practice);
    let authorization = format!("Bearer {}", Client::new(&practice).token);
    let path = format!("/AdminInterface/restapi/v2/users/{ADA}/devices");
    slow.write_all(request("GET", &path, &[("Authorization", &authorization)], "").as_bytes()).unwrap();
    let start = Instant::now();
    while practice.requests().is_empty() {
        assert!(start.elapsed() < Duration::from_secs(5), "the request came in");
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
    let start = Instant::now();
    practice.stop().await;
    assert!(start.elapsed() < Duration::from_secs(2), "{:?}", start.elapsed());
    assert!(!listens(&address));
    for mut tcp in [idle, half, slow] {
        let mut rest = Vec::new();
        tcp.read_to_end(&mut rest).unwrap();
        assert_eq!(rest, b"", "closed without an answer");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn dropping_it_stops_it() {
    let practice = practice().await;
    let address = address(&practice);
    assert!(listens(&address));
    drop(practice);
    let start = Instant::now();
    while listens(&address) {
        assert!(start.elapsed() < Duration::from_secs(5), "the server has stopped");
        tokio::time::sleep(Duration::from_millis(2)).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn starting_again_makes_new_keys_and_forgets_changes() {
    let first = Practice::start(0).await.unwrap();
    Client::new(&first).disable(ADA, KEY_RING).ok();
    let stale = Client::new(&first).token;
    let port = address(&first).rsplit_once(':').unwrap().1.parse().unwrap();
    first.stop().await;
    let second = Practice::start(port).await.unwrap();
    assert_eq!(Client::new(&second).look_up_token(KEY_RING).ok()["tokenStatus"], "Enabled");
    let stale = Client { practice: &second, token: stale };
    assert_eq!(stale.look_up_token(KEY_RING).status, 403, "the same address, but not the same key");
}

#[tokio::test(flavor = "multi_thread")]
async fn many_requests_go_over_one_connection() {
    let practice = practice().await;
    let mut tcp = connect(&practice);
    for _ in 0..3 {
        tcp.write_all(b"GET / HTTP/1.1\r\nHost: practice\r\n\r\n").unwrap();
        let mut answer = Vec::new();
        let mut buffer = [0; 4096];
        while !answer.ends_with(b"}") {
            let count = tcp.read(&mut buffer).unwrap();
            assert!(count > 0);
            answer.extend_from_slice(&buffer[..count]);
        }
        Reply::read(&answer).framework(404, "Not Found", "No message available", "/");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_is_remembered_with_what_it_was_answered() {
    let practice = practice().await;
    let client = Client::new(&practice);
    client.call("POST", "v2/users/search?pageSize=2", &json!({"emailLike": "ø"})).ok();
    let requests = practice.requests();
    let [request] = &requests[..] else { panic!("{requests:?}") };
    assert_eq!((request.method.as_str(), request.status, &request.why), ("POST", Some(200), &None));
    assert_eq!(request.path, "/AdminInterface/restapi/v2/users/search?pageSize=2");
    assert_eq!(request.body, r#"{"emailLike":"ø"}"#);
    let header =
        |name: &str| request.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str());
    assert_eq!(header("accept"), Some("application/json"));
    assert_eq!(header("authorization"), Some("(left out)"));
    assert!(!format!("{requests:?}").contains(&client.token));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_last_thousand_requests_are_remembered() {
    let practice = practice().await;
    let mut tcp = connect(&practice);
    // all on one connection, one behind the other
    let last = request("GET", &format!("/{}", REMEMBERED + 4), &[], "");
    let before = (0..REMEMBERED + 4).map(|n| format!("GET /{n} HTTP/1.1\r\nHost: practice\r\n\r\n"));
    let text = before.chain([last]).collect::<Vec<_>>().concat();
    let mut writer = tcp.try_clone().unwrap();
    let sent = std::thread::Builder::new().name("writer".to_owned()).spawn(move || {
        writer.write_all(text.as_bytes()).unwrap();
    });
    let mut answers = Vec::new();
    tcp.read_to_end(&mut answers).unwrap();
    sent.unwrap().join().unwrap();
    let requests = practice.requests();
    assert_eq!(requests.len(), REMEMBERED);
    assert_eq!(requests[0].path, "/5");
    assert_eq!(requests.last().unwrap().path, format!("/{}", REMEMBERED + 4));
    assert!(requests.iter().all(|request| request.status == Some(404)), "each with its own answer");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_that_is_too_large_is_refused() {
    let practice = practice().await;
    let path = "/AdminInterface/restapi/v1/users/lookup";
    let reply = exchange(&practice, request("POST", path, &[], &"x".repeat(70_000)).as_bytes());
    Reply::read(&reply).framework(413, "Payload Too Large", "Maximum upload size exceeded", path);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_writes_what_another_client_needs_and_serves() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("practice");
    let serving = tokio::spawn({
        let target = target.clone();
        async move { serve(0, &target, Plays { boxed: 3, ..Plays::default() }, false).await }
    });
    let start = Instant::now();
    let facts: Value = loop {
        assert!(start.elapsed() < Duration::from_secs(10), "practice.json is written");
        match std::fs::read(target.join("practice.json")) {
            Ok(bytes) => break serde_json::from_slice(&bytes).unwrap(),
            Err(_) => tokio::time::sleep(Duration::from_millis(5)).await,
        }
    };
    let key: Value = serde_json::from_slice(&std::fs::read(target.join("admin.key")).unwrap()).unwrap();
    let jwk: Value = serde_json::from_slice(&std::fs::read(target.join("oauth.jwk")).unwrap()).unwrap();
    assert_eq!(key["adminRestApiUrl"], facts["adminRestApiUrl"]);
    assert_eq!(key["accessID"], facts["accessId"]);
    assert_eq!(jwk["kty"], "EC");
    let list = std::fs::read_to_string(target.join("box.csv")).unwrap();
    assert_eq!(list.lines().nth(3), Some("000150000003,box.000003@acme.example"));
    assert_eq!(facts["tokenUrl"], format!("{}/token", facts["issuer"].as_str().unwrap()));
    assert_eq!(facts["people"][0]["serials"][0], KEY_RING);
    assert!(!facts.to_string().contains(jwk["d"].as_str().unwrap()), "nothing secret");
    let address =
        facts["issuer"].as_str().unwrap().strip_prefix("http://").unwrap().strip_suffix("/oauth").unwrap();
    assert!(listens(address));
    #[cfg(unix)]
    for (name, mode) in [("admin.key", 0o600), ("oauth.jwk", 0o600), (".", 0o700)] {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(
            std::fs::metadata(target.join(name)).unwrap().permissions().mode() & 0o777,
            mode,
            "{name}"
        );
    }
    serving.abort();
    assert!(serving.await.unwrap_err().is_cancelled(), "it serves until it is ended");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_command_says_when_a_file_cannot_be_written() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().join("file");
    std::fs::write(&target, b"in the way").unwrap();
    let refused = tokio::time::timeout(Duration::from_secs(10), serve(0, &target, Plays::default(), false))
        .await
        .unwrap();
    assert!(refused.is_err());
    assert_eq!(std::fs::read(&target).unwrap(), b"in the way");
}

#[tokio::test(flavor = "multi_thread")]
async fn over_tls_the_command_writes_the_authoritys_certificate_and_no_key_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let target = folder.path().to_owned();
    let serving = tokio::spawn(async move { serve(0, &target, Plays::default(), true).await });
    let start = Instant::now();
    while !folder.path().join("practice.json").exists() {
        assert!(start.elapsed() < Duration::from_secs(10), "practice.json is written");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let text = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    let facts: Value = serde_json::from_str(&text("practice.json")).unwrap();
    assert_eq!(facts["caFile"], "ca.pem");
    for name in ["adminRestApiUrl", "issuer", "tokenUrl"] {
        assert!(facts[name].as_str().unwrap().starts_with("https://127.0.0.1:"), "{name}");
    }
    let ca = text("ca.pem");
    assert_eq!(ca.matches("-----BEGIN ").count(), 1);
    assert!(ca.starts_with("-----BEGIN CERTIFICATE-----"));
    let mut files: Vec<_> = std::fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    files.sort();
    assert_eq!(files, ["admin.key", "ca.pem", "oauth.jwk", "practice.json"]);
    serving.abort();
}
