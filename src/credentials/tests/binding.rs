//! What a credential is bound to, and what the first version did not bind.

use aws_lc_rs::aead::{AES_256_GCM, Aad, RandomizedNonceKey};

use super::*;
use crate::domain::profile::{
    Proxy,
    binding::{CaContent, Changed, Part},
};

/// A profile with everything that a credential is bound to.
fn full() -> Profile {
    Profile {
        issuer: Some(HttpUrl::parse(ISSUER).unwrap()),
        client_id: "0oa1".to_owned(),
        proxy: Proxy::Url("http://proxy.acme.example:8080".to_owned()),
        ca_file: Some("/etc/ssl/acme.pem".into()),
        sign_in: SignInMethod::OAuthClient,
        ..profile("Acme")
    }
}

fn ca(text: &str) -> CaContent {
    CaContent::new(text.as_bytes().to_vec())
}

fn bound<'a>(profile: &'a Profile, ca: Option<&'a CaContent>) -> Bound<'a> {
    Bound { profile, ca }
}

/// A change of a profile, its part, and words of the reason.
type Change = (fn(&mut Profile), Part, &'static str);

#[test]
fn whatever_decides_who_can_read_the_credential_makes_it_be_asked_for_again_and_is_named() {
    let changes: [Change; 10] = [
        (|p| p.address = Address::parse("https://evil.example").unwrap(), Part::Address, ACME),
        (|p| p.issuer = Some(HttpUrl::parse("https://evil.example").unwrap()), Part::Issuer, ISSUER),
        (|p| p.issuer = None, Part::Issuer, ISSUER),
        (|p| p.client_id = "other".to_owned(), Part::ClientId, "client ID was 0oa1"),
        (|p| p.sign_in = SignInMethod::Bearer, Part::SignIn, "way to sign in was an OAuth client"),
        (|p| p.proxy = Proxy::System, Part::Proxy, "proxy was http://proxy.acme.example:8080"),
        (|p| p.proxy = Proxy::None, Part::Proxy, "proxy.acme.example"),
        (|p| p.proxy = Proxy::Url("http://evil.example".to_owned()), Part::Proxy, "proxy.acme.example"),
        (|p| p.ca_file = None, Part::CaFile, "CA file was /etc/ssl/acme.pem"),
        (|p| p.ca_file = Some("/tmp/acme.pem".into()), Part::CaFile, "CA file was /etc/ssl/acme.pem"),
    ];
    let (before, content) = (full(), ca("one"));
    for (change, part, words) in changes {
        let bench = CredentialFolder::new();
        bench.vault.keep(bound(&before, Some(&content)), &oauth(ISSUER)).unwrap();
        let mut now = before.clone();
        change(&mut now);
        let now = bound(&now, Some(&content));
        let found = bench.vault.changed(now);
        assert_eq!(found.iter().map(|one| one.part).collect::<Vec<_>>(), [part]);
        assert_eq!(bench.vault.remembered(now), None, "{part:?}");
        let err = bench.vault.open(now).unwrap_err();
        assert!(matches!(&err.cause, Cause::Changed(parts) if *parts == found), "{err}");
        assert!(err.problem().cause.contains(words), "{part:?}: {:?}", err.problem());
        // the unchanged profile gets it
        assert!(bench.vault.open(bound(&before, Some(&content))).is_ok());
        assert_eq!(bench.vault.changed(bound(&before, Some(&content))), []);
    }
}

#[test]
fn another_content_of_the_same_ca_file_counts_and_one_that_cannot_be_read_does_too() {
    let bench = CredentialFolder::new();
    let profile = full();
    bench.vault.keep(bound(&profile, Some(&ca("one"))), &oauth(ISSUER)).unwrap();
    for (content, part) in [(Some(ca("two")), Part::CaContent), (None, Part::CaUnread)] {
        let now = bound(&profile, content.as_ref());
        assert_eq!(bench.vault.changed(now), [Changed::new(part, None)]);
        assert!(matches!(bench.vault.open(now).unwrap_err().cause, Cause::Changed(_)));
    }
    assert!(bench.vault.open(bound(&profile, Some(&ca("one")))).is_ok());
}

#[test]
fn a_profile_with_a_ca_file_or_a_proxy_for_the_first_time_does_not_get_what_was_kept_without() {
    let bench = CredentialFolder::new();
    let acme = profile("Acme");
    bench.vault.keep(&acme, &api_key()).unwrap();
    let proxied = Profile { proxy: Proxy::Url("http://evil.example".to_owned()), ..acme.clone() };
    assert_eq!(bench.vault.changed(&proxied), [Changed::new(Part::Proxy, Some("system"))]);
    let trusting = Profile { ca_file: Some("/tmp/evil.pem".into()), ..acme };
    let evil = ca("evil");
    assert_eq!(
        bench.vault.changed(bound(&trusting, Some(&evil))),
        [Changed::new(Part::CaFile, Some("none"))]
    );
}

#[test]
fn what_decides_nothing_may_change() {
    let bench = CredentialFolder::new();
    let (before, content) = (full(), ca("one"));
    bench.vault.keep(bound(&before, Some(&content)), &oauth(ISSUER)).unwrap();
    let now = Profile {
        label: "PRODUCTION".to_owned(),
        colour: crate::domain::profile::Colour::Red,
        scopes: vec!["a".to_owned()],
        ..before
    };
    assert!(bench.vault.open(bound(&now, Some(&content))).is_ok());
}

#[test]
fn the_issuer_and_the_client_of_an_oauth_client_say_nothing_about_an_api_key() {
    let bench = CredentialFolder::new();
    let acme = profile("Acme");
    bench.vault.keep(&acme, &api_key()).unwrap();
    let issuer = Some(HttpUrl::parse(ISSUER).unwrap());
    assert!(bench.vault.open(&Profile { issuer, client_id: "x".to_owned(), ..acme }).is_ok());
}

/// A sealed bearer token of the first version, byte for byte, made by independent code.
fn of_the_first_version(bench: &CredentialFolder, profile: &Profile, token: &str) {
    let keys = bench.vault.keys().unwrap();
    let (name, key) = ("0b5d3c7e-8d6b-4f0a-9c3e-2f1a7b6c5d4e", Key::random().unwrap());
    keys.put(name, &key).unwrap();
    let texts = [
        Some("token-desk-credential"),
        Some(&profile.name),
        Some(profile.address.as_str()),
        None,
        None,
        Some("bearer"),
        Some(""),
        Some("1790000000"),
        None,
        Some(name),
    ];
    let length = |text: &str| u32::try_from(text.len()).unwrap().to_be_bytes();
    let mut public = 1_u32.to_be_bytes().to_vec();
    for text in texts {
        public.push(u8::from(text.is_some()));
        public.extend(length(text.unwrap_or_default()));
        public.extend(text.unwrap_or_default().as_bytes());
    }
    let mut secret = [&length(token)[..], token.as_bytes()].concat();
    let bytes = BASE64_STANDARD.decode(&*key.to_text()).unwrap();
    let cipher = RandomizedNonceKey::new(&AES_256_GCM, &bytes).unwrap();
    let nonce = cipher.seal_in_place_append_tag(Aad::from(public), &mut secret).unwrap();
    let text = serde_json::json!({
        "format": "token-desk-credential", "version": 1, "profile": profile.name,
        "address": profile.address.as_str(), "profile_issuer": null, "issuer": null, "method": "bearer", "id": "",
        "since": 1_790_000_000_i64, "ends": null, "key": name,
        "nonce": BASE64_STANDARD.encode(nonce.as_ref()), "cipher_text": BASE64_STANDARD.encode(secret),
    });
    files::write(&bench.file(profile), text.to_string().as_bytes(), Readers::Account).unwrap();
}

#[test]
fn what_the_first_version_kept_is_taken_once_and_bound_to_everything_from_then_on() {
    let bench = CredentialFolder::new();
    let acme = profile("Acme");
    of_the_first_version(&bench, &acme, "opaque-token");
    let kept = bench.vault.remembered(&acme).unwrap();
    assert_eq!(secret(&bench.vault.open(&acme).unwrap()), "opaque-token");
    let text: serde_json::Value = serde_json::from_slice(&fs::read(bench.file(&acme)).unwrap()).unwrap();
    assert_eq!((&text["version"], &text["proxy"]), (&2.into(), &"system".into()));
    assert_eq!(bench.vault.remembered(&acme), Some(kept), "since when it is remembered stays");
    assert_eq!((bench.files().len(), bench.keys().len()), (1, 1), "its old key is gone");
    assert_eq!(secret(&bench.vault.open(&acme).unwrap()), "opaque-token");
}

#[test]
fn what_the_first_version_kept_is_asked_for_again_where_the_profile_has_a_ca_file_or_a_proxy_now() {
    let url = Proxy::Url("http://proxy.acme.example:8080".to_owned());
    let cases = [
        (Profile { proxy: url, ..profile("Acme") }, Part::ProxyUnbound, "own proxy"),
        (Profile { ca_file: Some("ca.pem".into()), ..profile("Acme") }, Part::CaUnbound, "own CA file"),
    ];
    for (acme, part, words) in cases {
        let bench = CredentialFolder::new();
        of_the_first_version(&bench, &acme, "opaque-token");
        let content = ca("one");
        let now = bound(&acme, Some(&content));
        assert_eq!(bench.vault.remembered(now), None);
        assert_eq!(bench.vault.changed(now), [Changed::new(part, None)]);
        let problem = bench.vault.open(now).unwrap_err().problem();
        assert!(problem.cause.contains(words) && problem.cause.contains("not checked before"), "{problem:?}");
        // given again, it is bound
        bench.vault.keep(now, &api_key()).unwrap();
        assert!(bench.vault.open(now).is_ok());
    }
}

#[test]
fn a_file_of_the_second_version_cannot_be_passed_off_as_one_of_the_first() {
    let bench = CredentialFolder::new();
    let acme = profile("Acme");
    bench.vault.keep(&acme, &api_key()).unwrap();
    let mut text: serde_json::Value = serde_json::from_slice(&fs::read(bench.file(&acme)).unwrap()).unwrap();
    text["version"] = 1.into();
    fs::write(bench.file(&acme), text.to_string()).unwrap();
    assert!(matches!(bench.vault.open(&acme).unwrap_err().cause, Cause::Damaged));
}

#[test]
fn a_credential_that_is_bound_by_an_open_never_overtakes_one_that_is_kept_meanwhile() {
    let bench = CredentialFolder::new();
    let acme = profile("Acme");
    of_the_first_version(&bench, &acme, "old-token");
    let (here, arrived) = mpsc::channel();
    let (go_on, gate) = mpsc::channel();
    // its key was read by the first call; the second puts the new one
    *bench.keyring.plan.lock().unwrap() = Plan { gate: Some((here, gate)), gate_from: 2, ..Plan::default() };
    let vault = bench.vault.clone();
    let opening = {
        let acme = acme.clone();
        thread::Builder::new().spawn(move || secret(&vault.open(&acme).unwrap())).unwrap()
    };
    arrived.recv_timeout(Duration::from_secs(10)).unwrap();
    bench.vault.keep(&acme, &Credential::Bearer("new-token".to_owned().into())).unwrap();
    go_on.send(()).unwrap();
    assert_eq!(opening.join().unwrap(), "old-token");
    assert_eq!(secret(&bench.vault.open(&acme).unwrap()), "new-token");
}
