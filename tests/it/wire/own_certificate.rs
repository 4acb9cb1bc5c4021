//! The profile's client certificate, in front of a gateway that demands one: every form of the files, every
//! way in which they cannot be used, and one that the gateway does not want.

use crate::english::English;
use std::{
    fs,
    path::{Path, PathBuf},
    sync::Arc,
};

use p12_keystore::{Certificate, EncryptionAlgorithm, KeyStore, KeyStoreEntry, PrivateKey, PrivateKeyChain};
use rcgen::{ExtendedKeyUsagePurpose, KeyPair};
use rustls::{
    RootCertStore, ServerConfig, SupportedProtocolVersion,
    pki_types::{CertificateDer, PrivateKeyDer},
    server::WebPkiClientVerifier,
    version::{TLS12, TLS13},
};
use secrecy::SecretString;
use tempfile::TempDir;
use token_desk::{
    api::{
        Client, ClientIdentity, ConnectFailure, Doing, Error, Failure, Hooks, Network, Reached,
        read_client_files,
    },
    domain::{change::action::Action, problem::ProblemKind, profile::Profile},
};

use super::{
    Call, bearer, profile,
    raw::{Raw, Reply, json},
    trust::{ALWAYS, Authority, params},
};

pub const PASSWORD: &str = "p@ss w\u{f6}rd\u{2603}";

/// A form: its name, the certificate's file, the key's, the password.
type Form = (&'static str, Vec<u8>, Option<Vec<u8>>, Option<&'static str>);

/// What cannot be used: its name, the certificate's file, the key's, the password, and what is said.
type Case<'a> = (&'static str, Vec<u8>, Option<&'a str>, Option<&'static str>, &'static str);

/// A gateway that lets in who has a certificate of the device authority, and a place for files.
pub struct Gateway {
    pub server: Raw,
    devices: Authority,
    folder: TempDir,
}

impl Gateway {
    pub async fn start(version: &'static SupportedProtocolVersion) -> Self {
        let (ca, devices) = (Authority::root("Acme Root CA 1"), Authority::root("Acme Device CA"));
        let mut clients = RootCertStore::empty();
        clients.add(devices.der.clone()).unwrap();
        let provider = Arc::new(rustls::crypto::aws_lc_rs::default_provider());
        let verifier = WebPkiClientVerifier::builder_with_provider(clients.into(), Arc::clone(&provider));
        let (certificate, key) = ca.certificate(&params("localhost", ALWAYS));
        let config = ServerConfig::builder_with_provider(provider)
            .with_protocol_versions(&[version])
            .unwrap()
            .with_client_cert_verifier(verifier.build().unwrap())
            .with_single_cert(vec![certificate], PrivateKeyDer::try_from(key.serialize_der()).unwrap())
            .unwrap();
        let server = Raw::start_tls(Arc::new(config), |_, request| {
            let call = if request.starts_with("PATCH") { Call::Disable } else { Call::Search };
            Reply::Send(json(&call.good_answer()))
        })
        .await;
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("ca.pem"), &ca.pem).unwrap();
        Self { server, devices, folder }
    }

    pub fn profile(&self) -> Profile {
        let mut profile = profile(&format!("https://localhost:{}", self.server.address.port()));
        profile.ca_file = Some(self.folder.path().join("ca.pem"));
        profile
    }

    /// A certificate of the device authority, valid in these years, and its key.
    pub fn device(&self, years: (i32, i32)) -> (CertificateDer<'static>, KeyPair) {
        let mut params = params("hd-pc-17", years);
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth];
        self.devices.certificate(&params)
    }

    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.folder.path().join(name);
        fs::write(&path, content).unwrap();
        path
    }
}

pub fn pem(der: &CertificateDer<'_>) -> String {
    use base64::{Engine as _, prelude::BASE64_STANDARD};
    format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", BASE64_STANDARD.encode(der))
}

/// A PKCS#12 file.
pub fn store(
    certificates: &[CertificateDer<'_>],
    key: &KeyPair,
    password: &str,
    cipher: EncryptionAlgorithm,
) -> Vec<u8> {
    let chain = certificates.iter().map(|der| Certificate::from_der(der).unwrap());
    let key = PrivateKey::from_der(&key.serialize_der()).unwrap();
    let mut store = KeyStore::new();
    let chain = PrivateKeyChain::new(b"1".to_vec(), key, chain);
    store.add_entry("desk", KeyStoreEntry::PrivateKeyChain(chain));
    store.writer(password).encryption_algorithm(cipher).write().unwrap()
}

fn opened(profile: &Profile, password: Option<&str>) -> Result<ClientIdentity, Error> {
    let password = password.map(|text| SecretString::from(text.to_owned()));
    read_client_files(profile)?.unwrap().open(password.as_ref())
}

fn through(profile: &Profile, identity: ClientIdentity) -> Client {
    let network = Network { identity: Some(identity), ..Network::default() };
    Client::through(profile, bearer(), None, &network).unwrap()
}

#[tokio::test]
async fn every_form_of_certificate_and_key_is_let_in() {
    for version in [&TLS12, &TLS13] {
        let gateway = Gateway::start(version).await;
        let (certificate, key) = gateway.device(ALWAYS);
        let (own, above, key_pem) = (pem(&certificate), gateway.devices.pem.clone(), key.serialize_pem());
        let aes = EncryptionAlgorithm::PbeWithHmacSha256AndAes256;
        let old = EncryptionAlgorithm::PbeWithShaAnd3KeyTripleDesCbc;
        let chain = [certificate.clone(), gateway.devices.der.clone()];
        let windows = format!("\u{feff}{}", own.replace('\n', "\r\n"));
        let cases: [Form; 10] = [
            ("two files", own.clone().into(), Some(key_pem.clone().into()), None),
            ("one file", format!("{own}{key_pem}").into(), None, None),
            ("key first", format!("{key_pem}{own}").into(), None, None),
            ("authority first", format!("{above}{own}{key_pem}").into(), None, None),
            ("DER", certificate.to_vec(), Some(key.serialize_der()), None),
            ("from Windows", windows.into(), Some(key_pem.replace('\n', "\r\n").into()), None),
            ("PKCS#12", store(&chain, &key, PASSWORD, aes), None, Some(PASSWORD)),
            ("PKCS#12 of old", store(&chain, &key, PASSWORD, old), None, Some(PASSWORD)),
            ("PKCS#12, empty password", store(&chain[..1], &key, "", aes), None, None),
            (
                "PKCS#12 beside its key",
                store(&chain, &key, PASSWORD, aes),
                Some(key_pem.clone().into()),
                Some(PASSWORD),
            ),
        ];
        for (name, certificate, key, password) in cases {
            let mut profile = gateway.profile();
            profile.client_certificate = Some(gateway.file("client", certificate));
            profile.client_key = key.map(|key| gateway.file("client.key", key));
            let identity = opened(&profile, password).unwrap_or_else(|err| panic!("{name}: {err}"));
            let client = through(&profile, identity);
            for call in [Call::Search, Call::Disable] {
                call.make(&client, &Hooks::none()).await.unwrap_or_else(|err| panic!("{name}: {err}"));
            }
        }
        assert_eq!(gateway.server.seen().len(), 20, "{version:?}");
    }
}

#[tokio::test]
async fn a_certificate_that_the_gateway_does_not_want_is_told_and_nothing_was_done() {
    for version in [&TLS12, &TLS13] {
        let gateway = Gateway::start(version).await;
        let (certificate, key) = Authority::root("Other Device CA").certificate(&params("hd-pc-17", ALWAYS));
        let mut profile = gateway.profile();
        let file = format!("{}{}", pem(&certificate), key.serialize_pem());
        profile.client_certificate = Some(gateway.file("client.pem", file));
        let client = through(&profile, opened(&profile, None).unwrap());
        let err = Call::Search.make(&client, &Hooks::none()).await.unwrap_err();
        let problem = err.problem(Doing::SignIn);
        assert_eq!((problem.kind, err.reached()), (ProblemKind::NotTrusted, Reached::NotSent));
        assert!(problem.cause.contains("did not accept the profile's client certificate"), "{problem:?}");
        let Failure::Connect(ConnectFailure::ClientCertificate { given, .. }) = super::failure(Err(err))
        else {
            panic!("{problem:?}")
        };
        assert!(given);
        let err = Call::Disable.make(&client, &Hooks::none()).await.unwrap_err();
        let problem = err.problem(Doing::Change(Action::Disable));
        assert_eq!(problem.kind, ProblemKind::NotTrusted);
        assert!(gateway.server.seen().is_empty());
    }
}

#[tokio::test]
async fn what_cannot_be_used_is_named_and_nothing_of_it_is_shown() {
    let gateway = Gateway::start(&TLS13).await;
    let (certificate, key) = gateway.device(ALWAYS);
    let (_, other) = gateway.device(ALWAYS);
    let (ended, ended_key) = gateway.device((2000, 2001));
    let (later, later_key) = gateway.device((2090, 2100));
    let (own, key_pem, other_pem) = (pem(&certificate), key.serialize_pem(), other.serialize_pem());
    // SEQUENCE { SEQUENCE { 1.2.3 }, OCTET STRING "seal" }
    let encrypted =
        "-----BEGIN ENCRYPTED PRIVATE KEY-----\nMAwwBAYCKgMEBHNlYWw=\n-----END ENCRYPTED PRIVATE KEY-----\n";
    let body = key_pem.lines().nth(1).unwrap().to_owned();
    let old_style = format!(
        "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\n{body}\n-----END RSA PRIVATE KEY-----\n"
    );
    let aes = EncryptionAlgorithm::PbeWithHmacSha256AndAes256;
    let whole = store(std::slice::from_ref(&certificate), &key, PASSWORD, aes);
    let request = params("hd-pc-17", ALWAYS).serialize_request(&key).unwrap().pem().unwrap();
    let both = |certificate: &CertificateDer<'_>, key: &KeyPair| {
        format!("{}{}", pem(certificate), key.serialize_pem())
    };
    let cases: [Case<'_>; 16] = [
        ("other key", own.clone().into(), Some(other_pem.as_str()), None, "does not belong"),
        ("other key, one file", format!("{own}{other_pem}").into(), None, None, "does not belong"),
        ("ended", both(&ended, &ended_key).into(), None, None, "hd-pc-17 ended at 1 Jan 2001"),
        ("later", both(&later, &later_key).into(), None, None, "begins only at 1 Jan 2090"),
        ("no key", own.clone().into(), None, None, "has no private key"),
        ("encrypted key", own.clone().into(), Some(encrypted), None, "behind a password"),
        ("encrypted key of old", own.clone().into(), Some(old_style.as_str()), None, "behind a password"),
        ("no key in its file", own.clone().into(), Some("hello"), None, "has no private key in it"),
        ("key alone", key_pem.clone().into(), None, None, "no certificate in it"),
        ("key alone, DER", key.serialize_der(), None, None, "a private key without a certificate"),
        ("request", request.into(), None, None, "(CSR)"),
        ("empty", Vec::new(), None, None, "is empty"),
        ("text", b"hello".to_vec(), None, None, "no certificate in it"),
        ("no password", whole.clone(), None, None, "needs its password"),
        ("wrong password", whole.clone(), None, Some("wr0ng-one"), "does not open"),
        ("cut", whole[..whole.len() / 2].to_vec(), None, Some(PASSWORD), "no certificate in it"),
    ];
    for (name, certificate, key, password, says) in cases {
        let mut profile = gateway.profile();
        profile.client_certificate = Some(gateway.file("client", certificate));
        profile.client_key = key.map(|key| gateway.file("client.key", key));
        let err = opened(&profile, password).map(drop).expect_err(name);
        let problem = err.problem(Doing::SignIn);
        assert_eq!(problem.kind, ProblemKind::File, "{name}");
        assert!(problem.cause.contains(says), "{name}: {problem:?}");
        let shown = format!("{err} {err:?} {problem:?}");
        for secret in [&body[..24], PASSWORD, "wr0ng"] {
            assert!(!shown.contains(secret), "{name}: {shown}");
        }
        let asks = matches!(&err, Error::ClientPassword { refused, .. } if *refused == password.is_some());
        assert_eq!(asks, name.ends_with("password"), "{name}: {err:?}");
    }
    let mut missing = gateway.profile();
    missing.client_certificate = Some(Path::new("/nonexistent/client.pem").to_owned());
    assert!(opened(&missing, None).unwrap_err().problem(Doing::SignIn).cause.contains("no such file"));
    assert!(gateway.server.seen().is_empty());
}
