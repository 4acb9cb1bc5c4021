//! A private key in the wrong place, in whatever state: each reader of a file refuses it, and says nothing
//! of what stands in it.

#![expect(clippy::unwrap_used, reason = "these are tests")]

use crate::english::English as _;
use std::fs;

use base64::{Engine as _, prelude::BASE64_STANDARD};
use rcgen::{KeyPair, PKCS_ECDSA_P256_SHA256, PKCS_RSA_SHA256};
use token_desk::{
    domain::{Existing, settings::Settings},
    profiles, settings,
};

use super::*;
use crate::fixtures;

/// As many letters of a key as nobody writes by chance.
const PIECE: usize = 12;

/// The key's file in each of the states that were seen, and worse.
fn states(pem: &str, der: &[u8]) -> Vec<Vec<u8>> {
    let body: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    let text = |text: String| text.into_bytes();
    let wide =
        |text: &str, order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<_>>();
    vec![
        text(pem.to_owned()),
        text(pem.replace('\n', "\r\n")),
        text(pem.replace('\n', "")),
        text(pem.replace('\n', " ")),
        text(pem.replace('\n', "\\n")),
        text(format!("\u{feff}{pem}")),
        text(pem.lines().map(|line| format!("    {line}\n")).collect::<Vec<_>>().concat()),
        wide(pem, u16::to_le_bytes),
        wide(pem, u16::to_be_bytes),
        wide(&format!("\u{feff}{pem}"), u16::to_le_bytes),
        text(body.clone()),
        text(pem.replace("-----BEGIN", "----BEGIN")),
        text(pem.lines().skip(1).collect::<Vec<_>>().join("\n")),
        text(pem[..pem.len() / 2].to_owned()),
        text(pem.replace("PRIVATE KEY", "CERTIFICATE")),
        text(pem.replace("PRIVATE KEY", "CERTIFICATE").replace('\n', "")),
        text(json!({ "accessKey": pem }).to_string()),
        text(json!({ "kty": "RSA", "d": body, "n": body }).to_string()),
        text(json!({ "kty": body, "d": 1 }).to_string()),
        text(json!([body]).to_string()),
        text(format!("{{\"accessKey\": \"{body}")),
        text(format!("key = {body}\n")),
        text(format!("{body} = 1\n")),
        text(format!("[{body}]\n[{body}]\n")),
        text(format!("[[profile]]\nname = \"A\"\naddress = \"{body}\"\n")),
        text(format!("[[profile]]\nname = \"{body}\n{body}\"\n")),
        text(format!(
            "[[profile]]\nname = \"A\"\naddress = \"https://{body}\"\n{body} = 1\ncolour = \"{body}\"\n"
        )),
        text(format!("operator-name = {body}\nkeep-history = \"{body}\"\n")),
        der.to_vec(),
        [&[0xef, 0xbb, 0xbf], der].concat(),
    ]
}

/// The words about a file, without the parts of them that may be of the key in any spelling.
fn assert_says_nothing(words: &str, pem: &str, der: &[u8], state: usize, reader: &str) {
    let body: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    let plain =
        |text: &str| text.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
    let said = plain(words);
    let decimal = |bytes: &[u8]| bytes.iter().map(u8::to_string).collect::<Vec<_>>().join(", ");
    let hexadecimal =
        |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat();
    for piece in plain(&body).as_bytes().windows(PIECE) {
        let piece = str::from_utf8(piece).unwrap();
        assert!(!said.contains(piece), "{reader}, state {state}: {words}");
    }
    for bytes in [body.as_bytes(), der] {
        for piece in bytes.windows(PIECE / 2) {
            assert!(!words.contains(&decimal(piece)), "{reader}, state {state}, decimal: {words}");
            assert!(!said.contains(&hexadecimal(piece)), "{reader}, state {state}, hexadecimal: {words}");
        }
    }
}

/// Everything that each reader says of a file: in words, for debugging, and in a problem.
fn said_of(bytes: &[u8]) -> Vec<(&'static str, String)> {
    let folder = tempfile::tempdir().unwrap();
    let (file, empty) = (folder.path().join("it.toml"), folder.path().join("empty.toml"));
    fs::write(&file, bytes).unwrap();
    let profile = Profile::new("New", fixtures::address());
    let edit = Edit::Put { replaces: None, profile: Box::new(profile.clone()) };
    let mut said = Vec::new();
    // a profile that is usable holds what was written into it, and is shown; what is not is not
    said.push(("profiles", format!("{:?}", load_bytes(bytes.to_vec()).troubles)));
    if let Err(err) = profiles::save(&file, &edit) {
        said.push(("saving a profile", format!("{err} {err:?} {:?}", err.problem())));
    }
    if let Err(err) = profiles::import(&empty, &file) {
        said.push(("importing", format!("{err} {err:?} {:?}", err.problem())));
    }
    said.push(("settings", format!("{:?}", settings::load(&file).trouble)));
    if let Err(err) = settings::save(&file, &Settings::default(), Existing::Keep) {
        said.push(("saving settings", format!("{err} {err:?} {:?}", err.problem())));
    }
    let text = SecretString::from(String::from_utf8_lossy(bytes).into_owned());
    for method in SignInMethod::ALL {
        match read_key(method, &text) {
            Ok(read) => said.push(("a key", format!("{read:?}"))),
            Err(err) => said
                .push(("a key", format!("{err} {err:?} {:?}", err.problem(token_desk::api::Doing::SignIn)))),
        }
    }
    // EXPOSE: the test's own text
    if let Err(hint) = read_bearer(text.expose_secret()) {
        said.push(("a bearer token", format!("{hint} {hint:?}")));
    }
    let content = CaContent::new(bytes.to_vec());
    let with_ca = Profile { ca_file: Some("ca.pem".into()), ..profile };
    if let Err(err) = examine_ca(&with_ca, Some(&content)) {
        said.push((
            "a CA file",
            format!("{err} {err:?} {content:?} {:?}", err.problem(token_desk::api::Doing::SignIn)),
        ));
    }
    said
}

#[test]
fn a_private_key_in_the_wrong_place_is_repeated_in_no_words_about_it() {
    for algorithm in [&PKCS_RSA_SHA256, &PKCS_ECDSA_P256_SHA256] {
        let key = KeyPair::generate_for(algorithm).unwrap();
        let (pem, der) = (key.serialize_pem(), key.serialize_der());
        assert!(BASE64_STANDARD.encode(&der).starts_with(pem.lines().nth(1).unwrap()));
        for (state, bytes) in states(&pem, &der).into_iter().enumerate() {
            for (reader, words) in said_of(&bytes) {
                assert_says_nothing(&words, &pem, &der, state, reader);
            }
        }
    }
}

#[test]
fn a_file_that_is_a_key_is_told_to_be_one() {
    let key = KeyPair::generate_for(&PKCS_RSA_SHA256).unwrap();
    let (pem, der) = (key.serialize_pem(), key.serialize_der());
    let folder = tempfile::tempdir().unwrap();
    for (state, bytes) in
        states(&pem, &der).into_iter().enumerate().filter(|(state, _)| *state < 15 || *state > 27)
    {
        let catalogue = load_bytes(bytes.clone());
        assert!(catalogue.unreadable, "{state}");
        assert!(catalogue.troubles[0].reason.contains("private key"), "{state}: {catalogue:?}");
        let file = folder.path().join("settings.toml");
        fs::write(&file, bytes).unwrap();
        let trouble = settings::load(&file).trouble.unwrap();
        assert!(trouble.reason.contains("private key"), "{state}: {trouble:?}");
    }
    for (method, file, says) in [
        (
            SignInMethod::OAuthClient,
            json!({ "accessID": "a", "accessKey": pem, "adminRestApiUrl": "https://a" }).to_string(),
            "API key file",
        ),
        (SignInMethod::ApiKey, json!({ "kty": "RSA", "n": "AQAB", "d": "AQAB" }).to_string(), "JWK"),
        (SignInMethod::ApiKey, pem.clone(), "only a private key"),
        (SignInMethod::OAuthClient, pem.clone(), "PEM form"),
    ] {
        let err = read_key(method, &SecretString::from(file)).unwrap_err();
        let problem = err.problem(token_desk::api::Doing::SignIn);
        assert!(problem.cause.contains(says), "{method:?}: {problem:?}");
    }
}
