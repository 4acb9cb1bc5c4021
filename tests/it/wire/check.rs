//! The connection check, against servers that fail at each of its steps.

use std::{
    fs,
    sync::{Arc, Mutex},
};

use secrecy::ExposeSecret as _;
use token_desk::{
    api::{Client, Secret, check},
    domain::{
        change::action::Action,
        check::{Known, Line, Standing, Step, Use, Whom},
        profile::{Profile, Proxy},
        sign_in::credential::ApiKey,
    },
    practice::Practice,
    words,
};
use tokio::net::TcpListener;

use super::{
    limits, profile,
    raw::{Raw, Reply, answer},
    trust::{ALWAYS, Authority, config, params, profile_of},
};

/// All lines of a check.
async fn checked(profile: &Profile, session: Option<&Client>) -> Vec<Line> {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&lines);
    check(profile, None, session, move |line| kept.lock().unwrap().push(line)).await;
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
