//! Servers that want a client certificate: said as what it is, and a change that was surely not looked at is
//! "not sent".

use crate::english::English;
use std::{fs, net::Ipv4Addr, sync::Arc};

use rustls::{
    RootCertStore, ServerConfig, SupportedProtocolVersion,
    pki_types::PrivateKeyDer,
    server::WebPkiClientVerifier,
    version::{TLS12, TLS13},
};
use tempfile::TempDir;
use token_desk::{
    api::{ConnectFailure, Doing, Failure, Hooks, Reached},
    domain::{
        change::action::Action,
        problem::{Problem, ProblemKind},
        profile::Profile,
    },
};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

use super::{
    Call, client, profile,
    raw::{Raw, Reply, answer, json, read_request},
    trust::{ALWAYS, Authority, params},
};

/// A server's settings, and its authority's certificate in a file.
struct TrustedServer {
    config: Arc<ServerConfig>,
    folder: TempDir,
}

impl TrustedServer {
    fn new(version: &'static SupportedProtocolVersion, required: bool) -> Self {
        let ca = Authority::root("Acme Root CA 1");
        let mut clients = RootCertStore::empty();
        clients.add(Authority::root("Acme Device CA").der).unwrap();
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let verifier = WebPkiClientVerifier::builder_with_provider(clients.into(), Arc::clone(&provider));
        let verifier = if required { verifier } else { verifier.allow_unauthenticated() };
        let (certificate, key) = ca.certificate(&params("localhost", ALWAYS));
        let config =
            ServerConfig::builder_with_provider(provider).with_protocol_versions(&[version]).unwrap();
        let config = config
            .with_client_cert_verifier(verifier.build().unwrap())
            .with_single_cert(vec![certificate], PrivateKeyDer::try_from(key.serialize_der()).unwrap())
            .unwrap();
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("ca.pem"), &ca.pem).unwrap();
        Self { config: Arc::new(config), folder }
    }

    fn profile(&self, port: u16) -> Profile {
        let mut profile = profile(&format!("https://localhost:{port}"));
        profile.ca_file = Some(self.folder.path().join("ca.pem"));
        profile
    }
}

async fn failed(profile: &Profile, call: Call) -> (Failure, Problem, Reached) {
    let err = call.make(&client(profile), &Hooks::none()).await.unwrap_err();
    let doing = if call == Call::Disable { Doing::Change(Action::Disable) } else { Doing::SignIn };
    let (problem, reached) = (err.problem(doing), err.reached());
    (super::failure(Err(err)), problem, reached)
}

#[tokio::test]
async fn a_server_that_demands_a_client_certificate_is_said_to_and_nothing_was_sent() {
    for version in [&TLS12, &TLS13] {
        let place = TrustedServer::new(version, true);
        let server =
            Raw::start_tls(Arc::clone(&place.config), |_, _| Reply::Send(json(&Call::Email.good_answer())))
                .await;
        for call in [Call::Email, Call::Disable] {
            let (failure, problem, reached) = failed(&place.profile(server.address.port()), call).await;
            let Failure::Connect(ConnectFailure::ClientCertificate { issuers, .. }) = &failure else {
                panic!("{version:?}: {failure:?}")
            };
            assert_eq!(issuers, &["Acme Device CA"]);
            assert_eq!((problem.kind, reached), (ProblemKind::NotTrusted, Reached::NotSent), "{version:?}");
            assert!(problem.cause.contains("asks for a client certificate of Acme Device CA"), "{problem:?}");
            assert!(
                problem.advice.starts_with("Name your client certificate in the profile, under Advanced"),
                "{problem:?}"
            );
        }
        assert!(server.seen().is_empty());
    }
}

#[tokio::test]
async fn a_server_that_only_asks_is_answered_without_one() {
    for version in [&TLS12, &TLS13] {
        let place = TrustedServer::new(version, false);
        let server =
            Raw::start_tls(Arc::clone(&place.config), |_, _| Reply::Send(json(&Call::Email.good_answer())))
                .await;
        let client = client(&place.profile(server.address.port()));
        Call::Email.make(&client, &Hooks::none()).await.unwrap();
        assert_eq!(server.seen().len(), 1);
    }
}

#[tokio::test]
async fn a_server_that_asks_and_closes_without_a_word_is_told_so_but_of_a_change_nothing_is_promised() {
    let place = TrustedServer::new(&TLS13, false);
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let acceptor = TlsAcceptor::from(Arc::clone(&place.config));
    let server = tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let mut stream = acceptor.accept(stream).await.unwrap();
            read_request(&mut stream).await;
        }
    });
    for (call, expected) in [(Call::Email, Reached::NotSent), (Call::Disable, Reached::Unknown)] {
        let (failure, problem, reached) = failed(&place.profile(port), call).await;
        assert!(
            matches!(failure, Failure::Connect(ConnectFailure::ClientCertificate { not_sent: false, .. })),
            "{failure:?}"
        );
        assert_eq!(reached, expected);
        assert!(problem.cause.contains("asks for a client certificate"), "{problem:?}");
        assert!(problem.details.contains("closed the connection without a word"), "{problem:?}");
    }
    server.abort();
}

#[tokio::test]
async fn a_web_server_that_answers_with_a_page_about_it_is_said_to_ask_for_one_too() {
    let cases = [
        (400, "400 No required SSL certificate was sent", true),
        (400, "400 The SSL certificate error", true),
        (403, "403 - Forbidden: Client certificate required", true),
        (400, "400 Bad Request", false),
        (503, "No required SSL certificate was sent", false),
    ];
    for (status, title, is) in cases {
        let page = format!("<html><head><title>{title}</title></head></html>");
        let server =
            Raw::start(move |_, _| Reply::Send(answer(status, &[("Content-Type", "text/html")], &page)))
                .await;
        let (_, problem, reached) = failed(&profile(&server.url()), Call::Disable).await;
        assert_eq!(problem.cause.contains("asks for a client certificate"), is, "{title}: {problem:?}");
        assert_eq!(reached == Reached::Refused, status < 500);
    }
}
