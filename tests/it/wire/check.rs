//! The connection check, against servers that fail at each of its steps.

use std::{
    fs,
    sync::{Arc, Mutex},
};

use rustls::version::{TLS12, TLS13};
use secrecy::ExposeSecret as _;
use token_desk::{
    api::{Client, Network, Secret, check, read_client_files},
    domain::{
        change::action::Action,
        check::{Known, Line, Standing, Step, Use, Whom},
        profile::{HttpUrl, Profile, Proxy, SignInMethod},
        sign_in::{credential::ApiKey, network::ProxyLogin},
    },
    practice::Practice,
    words,
};
use tokio::net::TcpListener;

use super::{
    limits,
    own_certificate::{Gateway, pem},
    profile,
    proxies::{Does, TestProxy, tenant},
    raw::{Raw, Reply, answer},
    tinyproxy::{PASSWORD, Tinyproxy, USER},
    trust::{ALWAYS, Authority, again_with, config, good_server, params, profile_of},
};

/// All lines of a check.
async fn checked(profile: &Profile, session: Option<&Client>) -> Vec<Line> {
    checked_with(profile, session, session.map(Client::network).unwrap_or_default()).await
}

async fn checked_with(profile: &Profile, session: Option<&Client>, network: Network) -> Vec<Line> {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&lines);
    check(profile, session, Ok((None, network)), move |line| kept.lock().unwrap().push(line)).await;
    let lines = Arc::into_inner(lines).unwrap().into_inner().unwrap();
    let steps: Vec<_> = lines.iter().map(|line| line.step).collect();
    assert_eq!(steps, Step::ALL, "each step once, in order");
    lines
}

fn standings(lines: &[Line]) -> String {
    lines.iter().map(|line| line.standing.key()).collect::<Vec<_>>().join(" ")
}

fn line(lines: &[Line], step: Step) -> &Line {
    lines.iter().find(|line| line.step == step).unwrap()
}

fn fact(lines: &[Line], step: Step) -> String {
    words::sentence(&line(lines, step).fact).into_owned()
}

fn whom(lines: &[Line], step: Step) -> Option<Whom> {
    line(lines, step).advice.as_ref().map(|advice| advice.whom)
}

/// A server that answers as an API does to whoever has no credential.
async fn api(config: Arc<rustls::ServerConfig>) -> Raw {
    Raw::start_tls(config, |_, _| {
        let headers = [("Content-Type", "application/json"), ("Date", DATE)];
        Reply::Send(answer(401, &headers, r#"{"code":"401","description":"Unauthorized"}"#))
    })
    .await
}

/// Long ago: this computer's clock is ahead.
const DATE: &str = "Mon, 23 Nov 2020 13:05:30 GMT";

#[tokio::test]
async fn the_practice_tenant_is_reached_and_its_permissions_told() {
    let practice = Practice::start(0).await.unwrap();
    let profile = profile(&practice.admin_rest_api_url());
    let before = checked(&profile, None).await;
    assert_eq!(standings(&before), "good good good skipped good skipped skipped", "{before:?}");
    let key = ApiKey::parse(practice.key_file().expose_secret()).unwrap();
    let client = Client::new(&profile, Secret::ApiKey(key), None).unwrap();
    let after = checked(&profile, Some(&client)).await;
    assert_eq!(standings(&after), "good good good skipped good good good", "{after:?}");
    let permissions = &line(&after, Step::Permissions).permissions;
    let known = |used| permissions.iter().find(|one| one.used == used).map(|one| one.known);
    for used in [Use::FindPeople, Use::ListTokens, Use::LookUpTokens, Use::ListEvents] {
        assert_eq!(known(used), Some(Known::Works), "{used:?}");
    }
    assert_eq!(known(Use::Change(Action::Disable)), Some(Known::Unseen));
    assert_eq!(known(Use::Change(Action::Delete)), None, "the profile does not allow it");
    assert!(practice.changes().is_empty());
}

#[tokio::test]
async fn missing_permissions_are_named_with_whom_to_ask() {
    let practice = Practice::start(0).await.unwrap();
    let profile = profile(&practice.admin_rest_api_url());
    let scopes = ["rsa.user.read", "rsa.authenticator.mobile.read", "rsa.authenticator.sidtoken.manage"];
    let bearer = practice.bearer(std::time::Duration::from_mins(10), &scopes);
    let client = Client::new(&profile, Secret::Bearer(bearer), None).unwrap();
    let lines = checked(&profile, Some(&client)).await;
    let permissions = line(&lines, Step::Permissions);
    let known = |used| permissions.permissions.iter().find(|one| one.used == used).unwrap().known;
    assert_eq!(known(Use::LookUpTokens), Known::Missing);
    assert_eq!(known(Use::Change(Action::Disable)), Known::Named);
    assert_eq!(known(Use::Change(Action::Unlock)), Known::Missing);
    assert_eq!(
        (permissions.standing, whom(&lines, Step::Permissions)),
        (Standing::Failed, Some(Whom::Tenant))
    );
    let advice = words::sentence(&permissions.advice.as_ref().unwrap().what).into_owned();
    assert!(advice.contains("rsa.authenticator.sidtoken.read"), "{advice}");
}

#[tokio::test]
async fn an_unknown_authority_is_named_with_the_certificates_facts() {
    let server = api(Authority::root("Acme TLS Inspection CA 2").server("localhost", ALWAYS)).await;
    let lines = checked(&profile_of(&server, None), None).await;
    assert_eq!(standings(&lines), "good good good failed not-reached not-reached not-reached");
    assert!(fact(&lines, Step::Certificate).contains("Acme TLS Inspection CA 2"));
    let details = words::sentence(&line(&lines, Step::Certificate).details).into_owned();
    assert!(details.contains("localhost") && details.contains("SHA-256"), "{details}");
    assert_eq!(whom(&lines, Step::Certificate), Some(Whom::Network));
    assert!(server.seen().is_empty(), "nothing was sent");
}

#[tokio::test]
async fn a_trusted_server_shows_authority_version_days_and_its_clock() {
    let (ca, folder) = (Authority::root("Acme Root CA 1"), tempfile::tempdir().unwrap());
    let file = folder.path().join("ca.pem");
    fs::write(&file, &ca.pem).unwrap();
    let server = api(ca.server("localhost", ALWAYS)).await;
    let lines = checked(&profile_of(&server, Some(&file)), None).await;
    assert_eq!(standings(&lines), "good good good good caution skipped skipped");
    assert!(fact(&lines, Step::Certificate).contains("Acme Root CA 1"));
    assert!(words::sentence(&line(&lines, Step::Certificate).details).contains("TLS 1.3"));
    assert!(line(&lines, Step::Clock).fact.key() == Some("check-clock-ahead"));
    assert_eq!(server.seen().len(), 1, "one request");
    assert!(!server.seen()[0].to_lowercase().contains("authorization"), "without a credential");
    // one that ends soon
    let mut soon = params("localhost", ALWAYS);
    soon.not_after = (std::time::SystemTime::now() + std::time::Duration::from_hours(24 * 5 + 1)).into();
    let (certificate, key) = ca.certificate(&soon);
    let server = api(config(vec![certificate], &key)).await;
    let lines = checked(&profile_of(&server, Some(&file)), None).await;
    let certificate = line(&lines, Step::Certificate);
    assert_eq!(
        (certificate.standing, certificate.fact.key()),
        (Standing::Caution, Some("check-certificate-ends-soon"))
    );
    assert!(fact(&lines, Step::Certificate).contains('5'));
}

#[tokio::test]
async fn what_fails_before_the_certificate_names_the_step() {
    // nobody listens there any more
    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    let refused = checked(&profile(&format!("https://{closed}")), None).await;
    assert_eq!(standings(&refused), "good good failed not-reached not-reached not-reached not-reached");
    assert!(fact(&refused, Step::Connection).contains(&closed.to_string()));
    let unknown = checked(&profile("https://no-such-name.invalid"), None).await;
    assert!(standings(&unknown).starts_with("failed not-reached"), "{unknown:?}");
    assert!(fact(&unknown, Step::Name).contains("no-such-name.invalid"));
    // through a proxy whose name nobody knows: the server's own name need not be known
    let mut through = profile("https://tenant.acme.invalid");
    through.proxy = Proxy::Url("http://proxy.acme.invalid:3128".to_owned());
    let lines = checked(&through, None).await;
    assert!(standings(&lines).starts_with("skipped failed not-reached"), "{lines:?}");
    assert!(fact(&lines, Step::Proxy).contains("proxy.acme.invalid"));
    through.proxy = Proxy::Url(format!("http://{closed}"));
    let lines = checked(&through, None).await;
    assert!(standings(&lines).starts_with("skipped good failed not-reached"), "{lines:?}");
    // one that refuses to let it through
    let deny = Raw::start(|_, _| Reply::Send(answer(403, &[], ""))).await;
    through.proxy = Proxy::Url(deny.url());
    let lines = checked(&through, None).await;
    assert!(standings(&lines).starts_with("skipped good failed not-reached"), "{lines:?}");
    assert_eq!(whom(&lines, Step::Connection), Some(Whom::Network));
}

#[tokio::test]
async fn a_ca_file_of_no_use_and_an_answer_of_something_else_fail_where_they_belong() {
    let (ca, folder) = (Authority::root("Acme Root CA 1"), tempfile::tempdir().unwrap());
    let file = folder.path().join("ca.pem");
    fs::write(&file, "not a certificate").unwrap();
    let server = api(ca.server("localhost", ALWAYS)).await;
    let lines = checked(&profile_of(&server, Some(&file)), None).await;
    assert_eq!(standings(&lines), "good good good failed not-reached not-reached not-reached");
    fs::write(&file, &ca.pem).unwrap();
    let page = Raw::start_tls(ca.server("localhost", ALWAYS), |_, _| {
        Reply::Send(answer(302, &[("Location", "https://portal.hotel.example/")], ""))
    })
    .await;
    let lines = checked(&profile_of(&page, Some(&file)), None).await;
    assert_eq!(standings(&lines), "good good good good skipped failed not-reached");
    assert!(fact(&lines, Step::SignIn).contains("portal.hotel.example"));
    let hangs = Raw::start_tls(ca.server("localhost", ALWAYS), |_, _| Reply::Hang(Vec::new())).await;
    let mut slow = profile_of(&hangs, Some(&file));
    slow.limits = limits(400, 500, 500);
    let lines = checked(&slow, None).await;
    assert_eq!(standings(&lines), "good good good good skipped failed not-reached", "{lines:?}");
}

#[tokio::test]
async fn a_practice_tenant_over_tls_is_checked_to_a_good_end() {
    let practice = Practice::start_tls(0).await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ca.pem");
    fs::write(&file, practice.ca_pem().unwrap()).unwrap();
    let mut profile = profile(&practice.admin_rest_api_url());
    let stranger = checked(&profile, None).await;
    assert!(standings(&stranger).starts_with("good good good failed"), "without its authority: {stranger:?}");
    profile.ca_file = Some(file);
    let before = checked(&profile, None).await;
    assert_eq!(standings(&before), "good good good good good skipped skipped", "{before:?}");
    let key = ApiKey::parse(practice.key_file().expose_secret()).unwrap();
    let client = Client::new(&profile, Secret::ApiKey(key), None).unwrap();
    let after = checked(&profile, Some(&client)).await;
    assert_eq!(standings(&after), "good good good good good good good", "{after:?}");
    assert!(practice.changes().is_empty());
}

#[tokio::test]
async fn a_gateway_gets_the_profiles_certificate_before_anybody_signs_in() {
    for version in [&TLS12, &TLS13] {
        let gateway = Gateway::start(version).await;
        let (certificate, key) = gateway.device(ALWAYS);
        let mut profile = gateway.profile();
        let without = checked(&profile, None).await;
        assert!(standings(&without).starts_with("good good good failed"), "{without:?}");
        let own = format!("{}{}", pem(&certificate), key.serialize_pem());
        profile.client_certificate = Some(gateway.file("client.pem", own));
        let identity = read_client_files(&profile).unwrap().unwrap().open(None).unwrap();
        let network = Network { identity: Some(identity), ..Network::default() };
        let lines = checked_with(&profile, None, network).await;
        assert_eq!(standings(&lines), "good good good good skipped skipped skipped", "{lines:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_proxy_gets_its_password_before_anybody_signs_in() {
    let (server, mut profile, _folder) = tenant().await;
    let behind = TestProxy::start(Does::Connect(server.address)).await;
    let proxy = Tinyproxy::start(&behind, Some((USER, PASSWORD)));
    profile.proxy = Proxy::Url(proxy.url.clone());
    let without = checked(&profile, None).await;
    assert!(standings(&without).starts_with("skipped good failed"), "{without:?}");
    assert!(fact(&without, Step::Connection).contains("asks for a user name and a password"));
    let login = ProxyLogin::parse(&proxy.url, USER, PASSWORD).unwrap();
    let network = Network { login: Some(login), ..Network::default() };
    let lines = checked_with(&profile, None, network).await;
    assert_eq!(standings(&lines), "skipped good good good skipped skipped skipped", "{lines:?}");
}

#[test]
fn a_proxy_variable_that_cannot_be_used_is_named_where_no_name_is_found_here() {
    const TEST: &str =
        "wire::check::a_proxy_variable_that_cannot_be_used_is_named_where_no_name_is_found_here";
    let set = std::env::var("HTTPS_PROXY").is_ok_and(|value| value.contains("s3cret"));
    if !set {
        return again_with(TEST, &[("HTTPS_PROXY", r"http://ACME\ada:s3cret@proxy.acme.invalid:8080")]);
    }
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let lines = runtime.block_on(checked(&profile("https://no-such-name.invalid"), None));
    assert!(standings(&lines).starts_with("skipped failed not-reached"), "{lines:?}");
    let fact = fact(&lines, Step::Proxy);
    assert!(fact.contains("HTTPS_PROXY") && fact.contains("%5C") && !fact.contains("s3cret"), "{fact}");
}

#[test]
fn a_proxy_in_a_variable_without_effect_is_pointed_out_where_the_way_ends() {
    const TEST: &str = "wire::check::a_proxy_in_a_variable_without_effect_is_pointed_out_where_the_way_ends";
    let is = |name: &str, value: &str| std::env::var(name).is_ok_and(|set| set == value);
    let advice = |lines: &[Line], step| {
        let advice = line(lines, step).advice.as_ref().expect("advice");
        (advice.whom, words::sentence(&advice.what).into_owned())
    };
    let checked = || {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(checked(&profile("https://no-such-name.invalid"), None))
    };
    if is("HTTP_PROXY", "http://proxy.acme.invalid:8080") {
        let lines = checked();
        assert!(standings(&lines).starts_with("failed not-reached"), "{lines:?}");
        let (whom, advice) = advice(&lines, Step::Name);
        assert!(
            whom == Whom::Network && advice.starts_with("HTTP_PROXY is for http addresses only"),
            "{advice}"
        );
    } else if is("NO_PROXY", "10.0.0.0/33") {
        let lines = checked();
        assert!(standings(&lines).starts_with("skipped caution failed"), "{lines:?}");
        let (whom, advice) = advice(&lines, Step::Proxy);
        assert!(whom == Whom::Here && advice.contains("10.0.0.0/33"), "{advice}");
    } else {
        again_with(TEST, &[("HTTP_PROXY", "http://proxy.acme.invalid:8080")]);
        // nobody listens there
        again_with(TEST, &[("HTTPS_PROXY", "http://127.0.0.1:1"), ("NO_PROXY", "10.0.0.0/33")]);
    }
}

type Headers = &'static [(&'static str, &'static str)];

/// What a server answers, and whom to ask: nobody where it counts as the API.
#[tokio::test]
async fn a_page_that_answers_in_the_servers_place_fails_at_the_sign_in() {
    const PAGE: &str = "<!doctype html><html><head><title>Welcome</title></head></html>";
    const HTML: Headers = &[("Content-Type", "text/html")];
    const JSON: Headers = &[("Content-Type", "application/json")];
    let cases: [(u16, Headers, &str, Option<Whom>); 14] = [
        (200, HTML, PAGE, Some(Whom::Network)),
        (200, HTML, "It works!", Some(Whom::Network)),
        (404, HTML, PAGE, Some(Whom::Here)),
        (401, HTML, PAGE, Some(Whom::Network)),
        (403, HTML, PAGE, Some(Whom::Network)),
        (405, HTML, PAGE, Some(Whom::Network)),
        (200, JSON, "{}", None),
        (200, JSON, "", None),
        (401, JSON, r#"{"code":"401"}"#, None),
        (401, &[], "", None),
        (403, JSON, r#"{"timestamp":1,"status":403,"error":"Forbidden"}"#, None),
        (404, &[], "", None),
        (405, &[], "", None),
        // too many at once says nothing of who answers
        (429, HTML, PAGE, None),
    ];
    for (status, headers, body, whom_asks) in cases {
        let bytes = answer(status, headers, body);
        let server = Raw::start(move |_, _| Reply::Send(bytes.clone())).await;
        let lines = checked(&profile(&server.url()), None).await;
        let sign_in = line(&lines, Step::SignIn);
        let expected = if whom_asks.is_some() { Standing::Failed } else { Standing::Skipped };
        assert_eq!(sign_in.standing, expected, "{status} {body}: {lines:?}");
        assert_eq!(whom(&lines, Step::SignIn), whom_asks, "{status} {body}");
        assert_eq!(server.seen().len(), 1);
    }
}

#[tokio::test]
async fn a_page_at_the_bare_address_does_not_matter_where_a_read_is_answered() {
    let server = Raw::start(|_, request| {
        if request.to_lowercase().contains("authorization: bearer") {
            return Reply::Send(super::raw::json(&super::Call::Search.good_answer()));
        }
        Reply::Send(answer(404, &[("Content-Type", "text/html")], "<html></html>"))
    })
    .await;
    let profile = profile(&server.url());
    assert_eq!(line(&checked(&profile, None).await, Step::SignIn).standing, Standing::Failed);
    let client = Client::new(&profile, super::bearer(), None).unwrap();
    assert_eq!(line(&checked(&profile, Some(&client)).await, Step::SignIn).standing, Standing::Good);
}

/// A profile of a good server whose access tokens come from another: its authority, the folder of its file,
/// and the server.
async fn signing_in_elsewhere() -> (Authority, tempfile::TempDir, Raw, Profile) {
    let (ca, folder) = (Authority::root("Acme Root CA 1"), tempfile::tempdir().unwrap());
    let file = folder.path().join("ca.pem");
    fs::write(&file, &ca.pem).unwrap();
    let api = good_server(ca.server("localhost", ALWAYS)).await;
    let profile = Profile { sign_in: SignInMethod::OAuthClient, ..profile_of(&api, Some(&file)) };
    (ca, folder, api, profile)
}

#[tokio::test]
async fn what_stands_in_the_way_to_the_sign_in_server_fails_and_names_it() {
    let (ca, _folder, _api, mut profile) = signing_in_elsewhere().await;
    let issuer = |host: &str| HttpUrl::parse(&format!("https://{host}/oauth")).ok();

    profile.issuer = issuer("no-such-name.invalid");
    let lines = checked(&profile, None).await;
    assert!(standings(&lines).starts_with("failed not-reached"), "{lines:?}");
    assert!(fact(&lines, Step::Name).starts_with("no-such-name.invalid (sign-in server): "), "{lines:?}");

    let closed = TcpListener::bind("127.0.0.1:0").await.unwrap().local_addr().unwrap();
    profile.issuer = issuer(&closed.to_string());
    let lines = checked(&profile, None).await;
    assert!(standings(&lines).starts_with("good good failed not-reached"), "{lines:?}");
    assert!(fact(&lines, Step::Connection).starts_with(&format!("{closed} (sign-in server): ")), "{lines:?}");

    let other = good_server(Authority::root("Acme TLS Inspection CA 2").server("localhost", ALWAYS)).await;
    profile.issuer = issuer(&format!("localhost:{}", other.address.port()));
    let lines = checked(&profile, None).await;
    assert!(standings(&lines).starts_with("good good good failed not-reached"), "{lines:?}");
    let found = fact(&lines, Step::Certificate);
    assert!(found.contains("(sign-in server)") && found.contains("Acme TLS Inspection CA 2"), "{found}");
    assert!(other.seen().is_empty(), "nothing was sent");

    let page = [("Content-Type", "text/html")];
    let blocked = ca.server("localhost", ALWAYS);
    let blocked = Raw::start_tls(blocked, move |_, _| Reply::Send(answer(403, &page, "<html></html>"))).await;
    profile.issuer = issuer(&format!("localhost:{}", blocked.address.port()));
    let lines = checked(&profile, None).await;
    assert!(standings(&lines).starts_with("good good good good skipped failed"), "{lines:?}");
    assert!(fact(&lines, Step::SignIn).contains("(sign-in server)"), "{lines:?}");
    assert!(blocked.seen()[0].starts_with("GET /oauth HTTP/1.1"), "{:?}", blocked.seen());

    // whoever signs in otherwise does not need it
    profile.sign_in = SignInMethod::ApiKey;
    assert_eq!(standings(&checked(&profile, None).await), "good good good good skipped skipped skipped");
}

#[tokio::test]
async fn a_sign_in_server_that_is_reached_stands_beside_the_api_whatever_it_answers() {
    let (ca, _folder, _api, mut profile) = signing_in_elsewhere().await;
    let html = [("Content-Type", "text/html")];
    let answers = [
        answer(404, &html, "<html></html>"),
        answer(405, &[], ""),
        answer(302, &[("Location", "https://login.acme.example/")], ""),
        answer(200, &html, "<html></html>"),
        answer(400, &[], r#"{"error":"invalid_request"}"#),
    ];
    for bytes in answers {
        let server = ca.server("localhost", ALWAYS);
        let server = Raw::start_tls(server, move |_, _| Reply::Send(bytes.clone())).await;
        let host = format!("localhost:{}", server.address.port());
        profile.issuer = HttpUrl::parse(&format!("https://{host}/oauth")).ok();
        let lines = checked(&profile, None).await;
        assert_eq!(standings(&lines), "good good good good skipped skipped skipped", "{lines:?}");
        let certificates = words::sentence(&line(&lines, Step::Certificate).details).into_owned();
        assert_eq!(certificates.matches("SHA-256").count(), 2, "{certificates}");
        assert!(fact(&lines, Step::Connection).contains(&format!("{host} (sign-in server): Open after")));
        assert!(!server.seen()[0].to_lowercase().contains("authorization"), "without a credential");
    }
}
