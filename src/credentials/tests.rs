mod binding;
mod failures;

use std::{
    any::Any,
    sync::mpsc::{self, Receiver, Sender},
    thread,
    time::Duration,
};

use aws_lc_rs::rand;
use base64::{Engine as _, prelude::*};
use keyring_core::{Entry, api::CredentialStoreApi, mock};
use secrecy::{ExposeSecret as _, SecretString};

use super::*;
use crate::domain::{
    problem::ProblemKind,
    profile::{Address, HttpUrl, PRACTICE, Profile, SignInMethod},
    sign_in::credential::{ApiKey, OAuthClient},
};
use crate::fixtures;

const ACME: &str = fixtures::ADDRESS;
const ISSUER: &str = "https://acme.auth.securid.com/oauth";

/// How the keyring behaves in a test.
#[derive(Default)]
struct Plan {
    /// Fail from this call on (each put, get and remove is one) with this error.
    fails: Option<(usize, fn() -> keyring_core::Error)>,
    calls: usize,
    /// Report a call, then wait.
    gate: Option<(Sender<()>, Receiver<()>)>,
    gate_from: usize,
}

/// keyring-core's keyring in memory, made to fail or to wait.
struct Fake {
    inner: Arc<mock::Store>,
    plan: Mutex<Plan>,
}

impl CredentialStoreApi for Fake {
    fn vendor(&self) -> String {
        "test".to_owned()
    }

    fn id(&self) -> String {
        "test".to_owned()
    }

    fn build(
        &self,
        service: &str,
        user: &str,
        modifiers: Option<&HashMap<&str, &str>>,
    ) -> keyring_core::Result<Entry> {
        let mut plan = self.plan.lock().unwrap();
        plan.calls += 1;
        if let Some((from, error)) = plan.fails
            && plan.calls >= from
        {
            return Err(error());
        }
        if plan.calls >= plan.gate_from
            && let Some((here, go_on)) = plan.gate.take()
        {
            drop(plan);
            here.send(()).unwrap();
            go_on.recv_timeout(Duration::from_secs(10)).unwrap();
        }
        self.inner.build(service, user, modifiers)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

struct CredentialFolder {
    folder: tempfile::TempDir,
    keyring: Arc<Fake>,
    vault: Vault,
}

impl CredentialFolder {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let keyring = Arc::new(Fake { inner: mock::Store::new().unwrap(), plan: Mutex::default() });
        let store = Arc::clone(&keyring) as Arc<CredentialStore>;
        let vault = Vault::with_keyring(folder.path().join("credentials"), move || Ok(Arc::clone(&store)));
        Self { folder, keyring, vault }
    }

    /// The keyring fails from the `from`th call on, counted from now.
    fn fails(&self, from: usize, error: fn() -> keyring_core::Error) {
        *self.keyring.plan.lock().unwrap() = Plan { fails: Some((from, error)), ..Plan::default() };
    }

    fn works(&self) {
        *self.keyring.plan.lock().unwrap() = Plan::default();
    }

    fn keys(&self) -> Vec<(String, String)> {
        let creds = self.keyring.inner.inner.lock().unwrap();
        let creds = creds.borrow();
        let secret = |cred: &Arc<mock::Cred>| cred.inner.lock().unwrap().borrow().secret.clone();
        let text = |bytes| String::from_utf8(bytes).unwrap();
        creds.iter().filter_map(|cred| Some((cred.specifiers.1.clone(), text(secret(cred)?)))).collect()
    }

    fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(&self.vault.folder).into_iter().flatten().flatten();
        let mut names: Vec<_> = entries.map(|entry| entry.file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn file(&self, profile: &Profile) -> PathBuf {
        self.vault.file(&profile.name)
    }
}

fn locked() -> keyring_core::Error {
    keyring_core::Error::NoStorageAccess("SS error: prompt dismissed".into())
}

fn profile(name: &str) -> Profile {
    Profile::new(name, Address::parse(ACME).unwrap())
}

/// Text as long and varied as a private key, but none.
fn no_key(length: usize) -> String {
    let mut bytes = vec![0; length];
    rand::fill(&mut bytes).unwrap();
    let text: String = BASE64_STANDARD.encode(bytes).chars().take(length).collect();
    format!("-----BEGIN TEST-----\r\n{text}\n\"é山😀\\")
}

fn api_key() -> Credential {
    Credential::ApiKey(ApiKey {
        customer: "Acme".to_owned(),
        access_id: "139f6495-e447-4a26-a765-5c01b6b152d5".to_owned(),
        access_key: no_key(3272).into(),
        admin_rest_api_url: format!("{ACME}/AdminInterface/restapi/v1"),
        description: String::new(),
    })
}

fn oauth(issuer: &str) -> Credential {
    Credential::OAuthClient(OAuthClient {
        issuer: issuer.to_owned(),
        client_id: "0oa1".to_owned(),
        jwk: no_key(3900).into(),
        scopes: vec!["rsa.user.read".to_owned()],
    })
}

/// A JSON Web Token that expires in so many seconds.
fn bearer(ends_in: i64) -> Credential {
    let claims = format!(r#"{{"sub":"desk","exp":{}}}"#, Timestamp::now().as_second() + ends_in);
    let signature = BASE64_URL_SAFE_NO_PAD.encode(no_key(256));
    Credential::Bearer(format!("e30.{}.{signature}", BASE64_URL_SAFE_NO_PAD.encode(claims)).into())
}

/// All parts of a credential, for comparison.
fn parts(credential: &Credential) -> Vec<String> {
    let of = |texts: &[&str], secret: &SecretString| {
        texts.iter().map(|text| (*text).to_owned()).chain([secret.expose_secret().to_owned()]).collect()
    };
    match credential {
        Credential::ApiKey(key) => {
            of(&[&key.customer, &key.access_id, &key.admin_rest_api_url, &key.description], &key.access_key)
        }
        Credential::OAuthClient(client) => {
            of(&[&client.issuer, &client.client_id, &client.scopes.join(" ")], &client.jwk)
        }
        Credential::Bearer(token) => of(&[], token),
        Credential::Practice | Credential::Remembered => Vec::new(),
    }
}

fn secret(credential: &Credential) -> String {
    parts(credential).pop().unwrap()
}

#[test]
fn a_password_is_in_the_keyring_alone_and_comes_back_until_it_is_forgotten() {
    let bench = CredentialFolder::new();
    let password = |name: &str| {
        // EXPOSE: the test's own text
        bench.vault.password(name).unwrap().map(|text| text.expose_secret().to_owned())
    };
    let name = "proxy http://proxy.acme.example:8080";
    assert_eq!((password(name), bench.files()), (None, Vec::new()));
    for text in ["ada\npäss: wörd☃", "ada\nanother"] {
        bench.vault.keep_password(name, &text.to_owned().into()).unwrap();
        assert_eq!(password(name).as_deref(), Some(text));
        assert_eq!(bench.keys().len(), 1, "in the place of the one before");
    }
    assert_eq!(password("proxy http://proxy.acme.example:8081"), None, "for that one alone");
    let [file] = &bench.files()[..] else { panic!("{:?}", bench.files()) };
    assert_eq!(fs::read(bench.vault.folder.join(file)).unwrap(), b"", "the file says only that there is one");
    bench.vault.forget_password(name).unwrap();
    assert_eq!((password(name), bench.keys(), bench.files()), (None, Vec::new(), Vec::new()));
    bench.vault.forget_password(name).unwrap();
    // remembered again after the keyring kept an older one
    bench.vault.keep_password(name, &"old".to_owned().into()).unwrap();
    bench.fails(1, locked);
    assert!(bench.vault.forget_password(name).is_err());
    bench.works();
    assert_eq!(password(name), None);
    bench.vault.keep_password(name, &"new".to_owned().into()).unwrap();
    bench.vault.keep(&profile("Acme"), &bearer(3600)).unwrap();
    assert_eq!(password(name).as_deref(), Some("new"), "it is not swept away as left over");
}

#[test]
fn a_keyring_that_does_not_answer_is_asked_only_for_a_password_that_there_is() {
    let bench = CredentialFolder::new();
    bench.fails(1, locked);
    assert!(bench.vault.password("proxy x").unwrap().is_none(), "it is not even asked");
    let refused = bench.vault.keep_password("proxy x", &"p".to_owned().into()).unwrap_err();
    assert!(matches!(refused.cause, Cause::Locked { .. }));
    let problem = refused.problem();
    let said = (problem.kind, problem.summary.key());
    assert_eq!(said, (ProblemKind::Keyring, Some("remember-password-not-kept")));
    assert!(bench.files().is_empty() && bench.keys().is_empty());
    bench.works();
    bench.vault.keep_password("proxy x", &"p".to_owned().into()).unwrap();
    bench.fails(1, locked);
    assert!(bench.vault.password("proxy x").is_err());
    bench.fails(1, || keyring_core::Error::NoEntry);
    assert!(bench.vault.password("proxy x").unwrap().is_none(), "the keyring has lost it: ask");
}

#[test]
fn each_kind_of_credential_comes_back_as_it_was_given() {
    let bench = CredentialFolder::new();
    let mut acme = profile("Acme");
    acme.scopes = vec!["rsa.user.read".to_owned()];
    for (credential, method, id) in [
        (api_key(), SignInMethod::ApiKey, "139f6495-e447-4a26-a765-5c01b6b152d5"),
        (oauth(ISSUER), SignInMethod::OAuthClient, "0oa1"),
        (bearer(3600), SignInMethod::Bearer, "desk"),
        (Credential::Bearer("opaque".to_owned().into()), SignInMethod::Bearer, ""),
    ] {
        let before = Timestamp::now().as_second();
        bench.vault.keep(&acme, &credential).unwrap();
        let kept = bench.vault.remembered(&acme).unwrap();
        assert_eq!((kept.identity.method, kept.identity.id.as_str()), (method, id));
        assert!((before..=Timestamp::now().as_second()).contains(&kept.since.as_second()));
        assert_eq!(parts(&bench.vault.open(&acme).unwrap()), parts(&credential));
        assert_eq!((bench.files().len(), bench.keys().len()), (1, 1), "the one before is gone");
    }
    bench.vault.forget("Acme").unwrap();
    assert_eq!((bench.files().len(), bench.keys().len()), (0, 0));
    assert_eq!(bench.vault.remembered(&acme), None);
    assert!(matches!(bench.vault.open(&acme).unwrap_err().cause, Cause::NotRemembered));
    bench.vault.forget("Acme").unwrap();
}

#[test]
fn a_vault_that_is_only_looked_at_touches_nothing() {
    let bench = CredentialFolder::new();
    assert_eq!(bench.vault.remembered(&profile("Acme")), None);
    bench.vault.give_up("Acme");
    bench.vault.forget("Acme").unwrap();
    assert_eq!(bench.keyring.plan.lock().unwrap().calls, 0);
    assert_eq!(fs::read_dir(bench.folder.path()).unwrap().count(), 0);
}

#[test]
fn neither_the_file_nor_the_keyring_holds_the_secret() {
    let bench = CredentialFolder::new();
    let (acme, credential) = (profile("Acme"), api_key());
    bench.vault.keep(&acme, &credential).unwrap();
    let file = fs::read(bench.file(&acme)).unwrap();
    let secret = secret(&credential);
    for window in secret.as_bytes().windows(12) {
        assert!(!file.windows(12).any(|bytes| bytes == window), "a piece of it lies in the file");
    }
    let keys = bench.keys();
    let [(_, key)] = &keys[..] else { panic!("{} keys", keys.len()) };
    assert_eq!(BASE64_STANDARD.decode(key).unwrap().len(), 32);
    assert!(!secret.contains(key.as_str()));
    assert!(!String::from_utf8(file).unwrap().contains(key.as_str()));
    assert!(!format!("{:?}", bench.vault).contains(key.as_str()));
}

#[test]
fn every_keep_has_a_key_and_a_nonce_of_its_own() {
    let bench = CredentialFolder::new();
    let (acme, credential) = (profile("Acme"), api_key());
    let mut seen = std::collections::HashSet::new();
    for _ in 0..5 {
        bench.vault.keep(&acme, &credential).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&fs::read(bench.file(&acme)).unwrap()).unwrap();
        let (name, key) = bench.keys().pop().unwrap();
        assert_eq!(json["key"], name.as_str());
        for new in [name, key, json["nonce"].to_string(), json["cipher_text"].to_string()] {
            assert!(seen.insert(new));
        }
    }
}

#[cfg(unix)]
#[test]
fn the_file_and_the_folder_are_for_the_account_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let bench = CredentialFolder::new();
    let acme = profile("Acme");
    bench.vault.keep(&acme, &api_key()).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&bench.file(&acme)), mode(&bench.vault.folder)), (0o600, 0o700));
}

#[test]
fn any_profile_name_makes_a_file_name_and_no_two_share_one() {
    let bench = CredentialFolder::new();
    let long = "x".repeat(60);
    let names = [
        "../../etc/passwd",
        "a/b",
        "a\\b",
        "CON",
        "nul.sealed",
        ".",
        "Acme",
        "acme",
        "山田 😀",
        "a:b*?",
        &long,
    ];
    for name in names {
        bench
            .vault
            .keep(&profile(name), &Credential::Bearer(format!("token-of-{}", name.len()).into()))
            .unwrap();
    }
    let files = bench.files();
    assert_eq!(files.len(), names.len());
    for file in files {
        let digits = file.strip_suffix(".sealed").unwrap();
        assert!(digits.len() == 32 && digits.bytes().all(|byte| byte.is_ascii_hexdigit()), "{file}");
    }
    for name in names {
        assert_eq!(secret(&bench.vault.open(&profile(name)).unwrap()), format!("token-of-{}", name.len()));
    }
    assert_eq!(fs::read_dir(bench.folder.path()).unwrap().count(), 1, "nothing lies outside the folder");
}

#[test]
fn a_credential_is_for_the_address_and_the_issuer_it_was_kept_for() {
    let issuer = |text: &str| Some(HttpUrl::parse(text).unwrap());
    let with = |issuer: Option<HttpUrl>| Profile { issuer, ..profile("Acme") };
    let other = "https://other.auth.securid.com/oauth";
    for (credential, kept_under, now, still) in [
        (api_key(), None, issuer(ISSUER), true),
        (bearer(3600), issuer(ISSUER), None, true),
        (oauth(ISSUER), None, None, true),
        (oauth(ISSUER), None, issuer(&format!("{ISSUER}/")), true),
        (oauth(ISSUER), None, issuer(other), false),
        (oauth(ISSUER), issuer(ISSUER), issuer(ISSUER), true),
        (oauth(ISSUER), issuer(ISSUER), issuer(other), false),
        (oauth(ISSUER), issuer(ISSUER), None, false),
        (oauth(ISSUER), issuer(other), issuer(other), true),
        (oauth(ISSUER), issuer(other), issuer(ISSUER), true),
    ] {
        let bench = CredentialFolder::new();
        bench.vault.keep(&with(kept_under.clone()), &credential).unwrap();
        let now = with(now);
        let case = format!("{:?} {kept_under:?} {:?}", credential, now.issuer);
        assert_eq!(bench.vault.remembered(&now).is_some(), still, "{case}");
        match bench.vault.open(&now) {
            Ok(_) => assert!(still, "{case}"),
            Err(err) => assert!(!still && matches!(err.cause, Cause::Changed(_)), "{case}: {err}"),
        }
        let moved = Profile { address: Address::parse("https://other.access.securid.com").unwrap(), ..now };
        assert_eq!(bench.vault.remembered(&moved), None);
        let problem = bench.vault.open(&moved).unwrap_err().problem();
        assert_eq!(problem.kind, ProblemKind::Credential);
        assert!(problem.cause.contains(ACME), "{problem:?}");
    }
}

#[test]
fn the_permissions_asked_for_are_those_of_the_profile_today() {
    let bench = CredentialFolder::new();
    let mut acme = profile("Acme");
    bench.vault.keep(&acme, &oauth(ISSUER)).unwrap();
    let scopes = |profile: &Profile| match bench.vault.open(profile).unwrap() {
        Credential::OAuthClient(client) => client.scopes,
        other => panic!("{other:?}"),
    };
    acme.scopes = vec!["a".to_owned(), "b".to_owned()];
    assert_eq!(scopes(&acme), ["a", "b"]);
    acme.scopes = Vec::new();
    assert_eq!(scopes(&acme), acme.policy.scopes(), "not those of the day on which it was kept");
}

#[test]
fn nothing_is_kept_for_the_practice_tenant_or_twice() {
    let bench = CredentialFolder::new();
    let practice = Profile::practice(Address::parse("http://127.0.0.1:1").unwrap());
    for (profile, credential) in [
        (&practice, Credential::Practice),
        (&practice, api_key()),
        (&profile("Acme"), Credential::Practice),
        (&profile("Acme"), Credential::Remembered),
    ] {
        assert!(matches!(bench.vault.keep(profile, &credential).unwrap_err().cause, Cause::NothingToKeep));
    }
    assert_eq!((bench.files().len(), bench.keys().len()), (0, 0));
    assert_eq!(bench.vault.remembered(&profile(PRACTICE)), None);
}

#[test]
fn a_bearer_token_is_not_kept_beyond_its_end() {
    let bench = CredentialFolder::new();
    let acme = profile("Acme");
    let err = bench.vault.keep(&acme, &bearer(-1)).unwrap_err();
    assert!(matches!(err.cause, Cause::Ended { .. }), "{err}");
    assert!(err.problem().cause.contains("ended at"));
    assert_eq!((bench.files().len(), bench.keys().len()), (0, 0));

    let ends_between = || {
        let earlier = Timestamp::now() - jiff::SignedDuration::from_hours(1);
        let keys = bench.vault.keys().unwrap();
        let (name, key) = (uuid::Uuid::new_v4().to_string(), Key::random().unwrap());
        keys.put(&name, &key).unwrap();
        let sealed = Sealed::seal((&acme).into(), &bearer(-60), &name, &key, earlier).unwrap();
        let bytes = sealed.to_bytes().unwrap();
        files::write(&bench.file(&acme), &bytes, Readers::Account).unwrap();
        name
    };
    let name = ends_between();
    assert_eq!(bench.vault.remembered(&acme), None);
    assert_eq!(bench.files(), [format!("{name}.left")], "off the disk, its key noted");
    let second = ends_between();
    let err = bench.vault.open(&acme).unwrap_err();
    assert!(matches!(err.cause, Cause::Ended { .. }), "{err}");
    assert_eq!(bench.files().len(), 2);
    assert!(bench.keys().iter().any(|(name, _)| *name == second));
    bench.vault.keep(&acme, &api_key()).unwrap();
    assert_eq!((bench.files().len(), bench.keys().len()), (1, 1), "the next keep cleans up");
}

#[test]
fn no_change_of_the_file_opens_anything_else() {
    let bench = CredentialFolder::new();
    let (acme, credential) =
        (profile("Acme"), Credential::Bearer(no_key(40).replace(['\r', '\n'], "").into()));
    bench.vault.keep(&acme, &credential).unwrap();
    let good = fs::read(bench.file(&acme)).unwrap();
    let refused = std::cell::Cell::new(0);
    let check = |bytes: &[u8], what: &str| {
        fs::write(bench.file(&acme), bytes).unwrap();
        match bench.vault.open(&acme) {
            Ok(opened) => assert_eq!(parts(&opened), parts(&credential), "{what}"),
            Err(err) => {
                refused.set(refused.get() + 1);
                assert!(
                    matches!(
                        err.cause,
                        Cause::Damaged | Cause::Changed(_) | Cause::Newer { .. } | Cause::KeyGone
                    ),
                    "{what}: {err}"
                );
            }
        }
    };
    for at in 0..good.len() {
        check(&good[..at], "cut off");
        for flip in [1, 0x20, 0x80] {
            let mut bytes = good.clone();
            bytes[at] ^= flip;
            check(&bytes, &format!("byte {at} ^ {flip}"));
        }
    }
    assert!(refused.get() > 3 * good.len(), "only {} changes were noticed", refused.get());
    check(b"", "nothing");
    check(b"[]", "something else");
    check(&vec![b'x'; MAX_BYTES + 1], "far too large");
}

#[test]
fn every_public_value_is_bound_by_the_seal() {
    let bench = CredentialFolder::new();
    let acme = profile("Acme");
    bench.vault.keep(&acme, &oauth(ISSUER)).unwrap();
    let good: serde_json::Value = serde_json::from_slice(&fs::read(bench.file(&acme)).unwrap()).unwrap();
    let mut names: Vec<_> = good.as_object().unwrap().keys().cloned().collect();
    names.retain(|name| !["cipher_text", "nonce", "key", "format", "version"].contains(&name.as_str()));
    assert_eq!(names.len(), 13);
    for name in names {
        let mut bad = good.clone();
        bad[&name] = match &good[&name] {
            serde_json::Value::Number(number) => (number.as_i64().unwrap() + 1).into(),
            serde_json::Value::Null if name == "ends" => i64::MAX.into(),
            _ => "https://evil.example".into(),
        };
        let sealed = Sealed::parse(&serde_json::to_vec(&bad).unwrap()).unwrap();
        let key = Key::from_text(&bench.keys()[0].1).unwrap();
        assert!(matches!(sealed.open(&key, &acme).unwrap_err(), Cause::Damaged), "{name}");
    }
    let mut newer = good.clone();
    newer["version"] = 3.into();
    newer["id"] = serde_json::Value::Null;
    fs::write(bench.file(&acme), newer.to_string()).unwrap();
    assert_eq!(bench.vault.remembered(&acme), None);
    let problem = bench.vault.open(&acme).unwrap_err().problem();
    assert!(problem.cause.contains("newer version"), "{problem:?}");
}
