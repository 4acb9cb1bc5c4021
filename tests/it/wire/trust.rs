//! Whom the client trusts, against certificate authorities that are made for the test.

use crate::english::English;
use std::{fs, net::Ipv4Addr, path::Path, process::Command, sync::Arc, time::Duration};

use rcgen::{BasicConstraints, CertificateParams, DnType, IsCa, Issuer, KeyPair, date_time_ymd};
use rustls::{
    ServerConfig,
    pki_types::{CertificateDer, PrivateKeyDer},
};
use token_desk::{
    api::{Client, ConnectFailure, Doing, Error, Failure, Hooks, Reached, RefusedCertificate, WhyRefused},
    domain::{change::action::Action, problem::ProblemKind, profile::Profile},
};

use tokio::{io::AsyncWriteExt as _, net::TcpListener};

use super::{
    BEARER, Call, bearer, client, limits, profile,
    raw::{Raw, Reply, json},
};
use crate::fixtures;

/// A certificate authority.
pub struct Authority {
    issuer: Issuer<'static, KeyPair>,
    pub der: CertificateDer<'static>,
    pub pem: String,
}

impl Authority {
    pub fn root(name: &str) -> Self {
        Self::new(name, None)
    }

    fn below(&self, name: &str) -> Self {
        Self::new(name, Some(&self.issuer))
    }

    fn new(name: &str, above: Option<&Issuer<'static, KeyPair>>) -> Self {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(Vec::new()).unwrap();
        params.distinguished_name.push(DnType::CommonName, name);
        params.distinguished_name.push(DnType::OrganizationName, "Acme");
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let certificate = match above {
            None => params.self_signed(&key),
            Some(above) => params.signed_by(&key, above),
        };
        let certificate = certificate.unwrap();
        Self { der: certificate.der().clone(), pem: certificate.pem(), issuer: Issuer::new(params, key) }
    }

    /// A server with a certificate for this name, which is good from and to these years.
    pub fn server(&self, name: &str, years: (i32, i32)) -> Arc<ServerConfig> {
        self.server_with(name, years, Vec::new())
    }

    fn server_with(
        &self,
        name: &str,
        years: (i32, i32),
        above: Vec<CertificateDer<'static>>,
    ) -> Arc<ServerConfig> {
        let (certificate, key) = self.certificate(&params(name, years));
        config([vec![certificate], above].concat(), &key)
    }

    /// A certificate of this authority, and its key.
    pub fn certificate(&self, params: &CertificateParams) -> (CertificateDer<'static>, KeyPair) {
        let key = KeyPair::generate().unwrap();
        let certificate = params.signed_by(&key, &self.issuer).unwrap();
        (certificate.der().clone(), key)
    }
}

pub fn params(name: &str, (from, to): (i32, i32)) -> CertificateParams {
    let mut params = CertificateParams::new(vec![name.to_owned()]).unwrap();
    params.distinguished_name.push(DnType::CommonName, name);
    params.not_before = date_time_ymd(from, 1, 1);
    params.not_after = date_time_ymd(to, 1, 1);
    params
}

pub fn config(chain: Vec<CertificateDer<'static>>, key: &KeyPair) -> Arc<ServerConfig> {
    let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
    let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
    let config = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    Arc::new(config.with_no_client_auth().with_single_cert(chain, key).unwrap())
}

pub const ALWAYS: (i32, i32) = (2000, 2100);

/// A server behind TLS that has good answers to everything.
pub async fn good_server(config: Arc<ServerConfig>) -> Raw {
    Raw::start_tls(config, |_, request| {
        let call = if request.starts_with("PATCH") { Call::Disable } else { Call::Email };
        Reply::Send(json(&call.good_answer()))
    })
    .await
}

pub fn profile_of(server: &Raw, ca_file: Option<&Path>) -> Profile {
    let mut profile = profile(&format!("https://localhost:{}", server.address.port()));
    profile.ca_file = ca_file.map(Path::to_owned);
    profile
}

/// The certificate that a client refuses; and that it sent nothing.
async fn refused(config: Arc<ServerConfig>, ca: Option<&Authority>) -> (RefusedCertificate, Error) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ca.pem");
    if let Some(ca) = ca {
        fs::write(&file, &ca.pem).unwrap();
    }
    let server = good_server(config).await;
    let err = Call::Disable
        .make(&client(&profile_of(&server, ca.map(|_| file.as_path()))), &Hooks::none())
        .await
        .unwrap_err();
    assert_eq!((err.reached(), server.seen().len()), (Reached::NotSent, 0));
    assert_eq!(err.problem(Doing::Change(Action::Disable)).kind, ProblemKind::NotTrusted);
    let Error::Exchange(exchange) = &err else { panic!("{err:?}") };
    let Failure::Connect(ConnectFailure::NotTrusted(refused)) = &exchange.failure else {
        panic!("{:?}", exchange.failure)
    };
    ((**refused).clone(), err)
}

#[tokio::test]
async fn an_issuer_whom_nobody_knows_is_named() {
    let ca = Authority::root("Acme Root CA 1");
    let (refused, err) = refused(ca.server("localhost", ALWAYS), None).await;
    assert_eq!(refused.why, WhyRefused::UnknownIssuer);
    assert_eq!(
        (refused.subject.as_deref(), refused.issuer.as_deref()),
        (Some("localhost"), Some("Acme Root CA 1"))
    );
    let problem = err.problem(Doing::SignIn);
    assert!(problem.cause.contains("Acme Root CA 1 issued the certificate of"), "{}", problem.cause);
    assert!(problem.advice.contains("as the CA file in the profile"), "{}", problem.advice);
}

#[tokio::test]
async fn of_a_chain_the_one_is_named_who_has_to_be_trusted() {
    let root = Authority::root("Acme Root CA 1");
    let issuing = root.below("Acme Issuing CA 2");
    let config = issuing.server_with("localhost", ALWAYS, vec![issuing.der.clone()]);
    let (refused, err) = refused(config, None).await;
    assert_eq!(
        (refused.issuer.as_deref(), refused.root.as_deref()),
        (Some("Acme Issuing CA 2"), Some("Acme Root CA 1"))
    );
    assert!(err.problem(Doing::SignIn).advice.starts_with("If Acme Root CA 1 is your company's"));
}

#[tokio::test]
async fn a_profiles_own_authority_is_trusted_as_pem_bundle_or_der() {
    let (root, other) = (Authority::root("Acme Root CA 1"), Authority::root("Acme Old Root"));
    let issuing = root.below("Acme Issuing CA 2");
    let server = good_server(issuing.server_with("localhost", ALWAYS, vec![issuing.der.clone()])).await;
    let folder = tempfile::tempdir().unwrap();
    let files = [
        ("one.pem", root.pem.clone().into_bytes()),
        ("bundle.pem", format!("# Acme\r\n{}\r\n{}", other.pem, root.pem).into_bytes()),
        ("one.cer", root.der.to_vec()),
    ];
    for (name, bytes) in files {
        let file = folder.path().join(name);
        fs::write(&file, bytes).unwrap();
        let client = client(&profile_of(&server, Some(&file)));
        Call::Email.make(&client, &Hooks::none()).await.unwrap();
        Call::Disable.make(&client, &Hooks::none()).await.unwrap();
    }
    assert!(server.seen().iter().all(|request| request.contains(BEARER)));
}

#[tokio::test]
async fn another_authority_is_still_nobody() {
    let (ca, other) = (Authority::root("Acme Root CA 1"), Authority::root("Acme Root CA 2"));
    let (refused, _) = refused(ca.server("localhost", ALWAYS), Some(&other)).await;
    assert_eq!(refused.why, WhyRefused::UnknownIssuer);
}

#[tokio::test]
async fn a_certificate_that_ended_or_has_not_begun_is_told_with_its_day() {
    let ca = Authority::root("Acme Root CA 1");
    let (ended, err) = refused(ca.server("localhost", (2000, 2001)), Some(&ca)).await;
    assert_eq!(ended.why, WhyRefused::Expired);
    assert!(err.problem(Doing::SignIn).cause.contains("ended at 1 Jan 2001"));
    let (early, err) = refused(ca.server("localhost", (2090, 2100)), Some(&ca)).await;
    assert_eq!(early.why, WhyRefused::NotYetValid);
    assert!(err.problem(Doing::SignIn).cause.contains("begins only at 1 Jan 2090"));
}

#[tokio::test]
async fn a_certificate_for_another_name_is_told_with_both_names() {
    let ca = Authority::root("Acme Root CA 1");
    let (refused, err) = refused(ca.server("other.acme.example", ALWAYS), Some(&ca)).await;
    assert_eq!(refused.why, WhyRefused::WrongName(vec!["other.acme.example".to_owned()]));
    let cause = err.problem(Doing::SignIn).cause;
    assert!(cause.contains("is for other.acme.example, not for localhost"), "{cause}");
}

#[tokio::test]
async fn a_self_signed_certificate_is_told_as_that() {
    let key = KeyPair::generate().unwrap();
    let certificate = params("localhost", ALWAYS).self_signed(&key).unwrap();
    let (refused, _) = refused(config(vec![certificate.der().clone()], &key), None).await;
    assert_eq!(refused.why, WhyRefused::SelfSigned);
}

#[tokio::test]
async fn what_speaks_no_tls_is_told_as_that() {
    for (greeting, silent) in [("", true), ("220 mail.acme.example ESMTP\r\n", false)] {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
        let mut profile = profile(&format!("https://{}", listener.local_addr().unwrap()));
        profile.limits = limits(300, 1000, 1000);
        let greeter = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            stream.write_all(greeting.as_bytes()).await.unwrap();
            tokio::time::sleep(Duration::from_secs(30)).await;
        });
        let err = Call::Disable.make(&client(&profile), &Hooks::none()).await.unwrap_err();
        let kind = if silent { ProblemKind::TimedOut } else { ProblemKind::NotTrusted };
        assert_eq!(
            (err.reached(), err.problem(Doing::Change(Action::Disable)).kind),
            (Reached::NotSent, kind)
        );
        match super::failure(Err(err)) {
            Failure::Connect(ConnectFailure::TimedOut { .. }) => assert!(silent),
            Failure::Connect(ConnectFailure::Tls { .. }) => assert!(!silent),
            other => panic!("{other:?}"),
        }
        greeter.abort();
    }
}

#[test]
fn of_several_certificates_the_damaged_one_is_named_before_anything_is_sent() {
    let folder = tempfile::tempdir().unwrap();
    let ca = Authority::root("Acme Root CA 1");
    let damaged = ca.pem.replacen("MII", "AAA", 1);
    let file = folder.path().join("second.pem");
    fs::write(&file, format!("{}{damaged}", ca.pem)).unwrap();
    let mut profile = profile(fixtures::ADDRESS);
    profile.ca_file = Some(file.clone());
    let err = Client::new(&profile, bearer(), None).unwrap_err();
    assert!(matches!(&err, Error::CaFile { path, .. } if *path == file), "{err:?}");
    let problem = err.problem(Doing::SignIn);
    assert_eq!(problem.kind, ProblemKind::File);
    assert!(problem.cause.contains("damaged certificate, number 2"), "{}", problem.cause);
}

/// Runs one test of this binary again in a process of its own with other variables: a process's own must not
/// be changed while its threads run.
pub fn again_with(test: &str, variables: &[(&str, &str)]) {
    let program = std::env::current_exe().unwrap();
    let mut command = Command::new(program);
    command.args(["--exact", test, "--nocapture"]).envs(variables.iter().copied());
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && said.contains("1 passed"),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_computer_without_any_ca_certificates_can_practise_but_not_use_https() {
    const INSIDE: &str = "TOKEN_DESK_TEST_NO_CA_STORE";
    if std::env::var_os(INSIDE).is_none() {
        let empty = tempfile::tempdir().unwrap();
        let folder = empty.path().to_str().unwrap();
        let variables = [(INSIDE, "1"), ("SSL_CERT_DIR", folder), ("SSL_CERT_FILE", "/nowhere/at/all.pem")];
        again_with(
            "wire::trust::a_computer_without_any_ca_certificates_can_practise_but_not_use_https",
            &variables,
        );
        return;
    }
    let plain = Raw::start(|_, _| Reply::Send(json(&Call::Email.good_answer()))).await;
    Call::Email.make(&client(&profile(&plain.url())), &Hooks::none()).await.unwrap();
    let err = Client::new(&profile(fixtures::ADDRESS), bearer(), None).unwrap_err();
    assert!(matches!(err, Error::NoCaStore), "{err:?}");
    assert!(err.problem(Doing::SignIn).cause.contains("no list of trusted certificates"));
    // an authority of the profile's own is enough
    let ca = Authority::root("Acme Root CA 1");
    let server = good_server(ca.server("localhost", ALWAYS)).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ca.pem");
    fs::write(&file, &ca.pem).unwrap();
    let mut profile = profile_of(&server, Some(&file));
    profile.proxy = token_desk::domain::profile::Proxy::None;
    Call::Email.make(&client(&profile), &Hooks::none()).await.unwrap();
}
