use base64::Engine as _;
use serde_json::{Value, json};

use super::*;
use crate::api::test_keys::{RSA, ec_jwk, key_file, pem};

fn secret(text: impl Into<String>) -> SecretString {
    text.into().into()
}

fn hint(text: &str) -> String {
    SigningKey::from_pem(&secret(text)).err().unwrap().0.english()
}

fn jwk_hint(jwk: &Value) -> String {
    SigningKey::from_jwk(&jwk.to_string()).err().unwrap().0.english()
}

fn with(jwk: &Value, name: &str, value: Value) -> Value {
    let mut jwk = jwk.clone();
    jwk[name] = value;
    jwk
}

#[test]
fn every_form_of_pem_signs() {
    let pkcs1 = pem("RSA PRIVATE KEY", &RSA.pkcs1, "\n");
    let forms = [
        pkcs1.clone(),
        pem("PRIVATE KEY", &RSA.pkcs8, "\n"),
        pem("RSA PRIVATE KEY", &RSA.pkcs1, "\r\n"),
        pem("PRIVATE KEY", &RSA.pkcs8, "\r\n"),
        pem("RSA PRIVATE KEY", &RSA.pkcs1, "\\n"),
        pem("PRIVATE KEY", &RSA.pkcs8, "\\r\\n"),
        pem("RSA PRIVATE KEY", &RSA.pkcs1, " "),
        // a wrong label
        pem("PRIVATE KEY", &RSA.pkcs1, "\n"),
        format!("\u{feff}  {pkcs1}\n\n"),
    ];
    for form in forms {
        let key = SigningKey::from_pem(&secret(form.clone())).unwrap_or_else(|hint| panic!("{hint}: {form}"));
        assert_eq!(key.kind(), "RSA, 2048 bits");
    }
}

#[test]
fn what_is_no_private_rsa_key_is_named_and_never_quoted() {
    let good = pem("RSA PRIVATE KEY", &RSA.pkcs1, "\n");
    assert!(hint("no key at all").contains("PEM"));
    assert!(hint(&good[..400]).contains("breaks off"));
    assert!(hint(&good.replacen("MII", "M*I", 1)).contains("character"));
    assert!(hint(&good.replace("RSA PRIVATE", "PUBLIC")).contains("public key"));
    assert!(hint(&good.replace("RSA PRIVATE", "EC PRIVATE")).contains("EC key"));
    assert!(hint(&good.replace("RSA PRIVATE", "ENCRYPTED PRIVATE")).contains("passphrase"));
    let old = good.replacen('\n', "\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\n", 1);
    assert!(hint(&old).contains("passphrase"));
    let mut damaged = RSA.pkcs1.clone();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 0xff;
    let damaged = hint(&pem("RSA PRIVATE KEY", &damaged, "\n"));
    assert!(damaged.contains("damaged"), "{damaged}");
    assert!(!damaged.contains("MII"));
}

#[test]
fn private_jwks_sign_and_name_their_kind() {
    let (key, key_id) = SigningKey::from_jwk(&RSA.jwk.to_string()).unwrap();
    assert_eq!((key.kind().as_str(), key_id.as_deref()), ("RSA, 2048 bits", Some("test-key")));
    let ec = ec_jwk();
    let (key, key_id) = SigningKey::from_jwk(&format!("\u{feff}{ec}\n")).unwrap();
    assert_eq!((key.kind().as_str(), key_id.as_deref()), ("EC P-256", Some("test-ec")));
    let set = json!({ "keys": [{ "kty": "EC", "crv": "P-256", "x": "AA", "y": "AA" }, ec] });
    assert_eq!(SigningKey::from_jwk(&set.to_string()).unwrap().0.kind(), "EC P-256");
}

#[test]
fn coordinates_may_come_without_their_leading_zeros() {
    // about 1 in 256 keys has one; this searches for it
    let short = (0..20_000)
        .map(|_| ec_jwk())
        .find(|jwk| BASE64_URL_SAFE_NO_PAD.decode(jwk["d"].as_str().unwrap()).unwrap()[0] == 0);
    let short = short.unwrap();
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(short["d"].as_str().unwrap()).unwrap();
    let cut = BASE64_URL_SAFE_NO_PAD.encode(&bytes[1..]);
    assert!(SigningKey::from_jwk(&with(&short, "d", json!(cut)).to_string()).is_ok());
}

#[test]
fn what_is_missing_or_wrong_in_a_jwk_is_named() {
    let (rsa, ec) = (&RSA.jwk, ec_jwk());
    for name in ["n", "e", "p", "q", "dp", "dq", "qi"] {
        assert!(jwk_hint(&with(rsa, name, Value::Null)).contains(&format!("{name} is missing")));
    }
    for jwk in [rsa, &ec] {
        assert!(jwk_hint(&with(jwk, "d", Value::Null)).contains("public key"));
        assert!(jwk_hint(&with(jwk, "d", json!("***"))).contains("not base64url"));
        assert!(jwk_hint(&with(jwk, "kty", Value::Null)).contains("kty"));
        assert!(jwk_hint(&with(jwk, "kty", json!("oct"))).contains("neither"));
    }
    assert!(jwk_hint(&with(&ec, "crv", json!("P-384"))).contains("P-256"));
    assert!(jwk_hint(&with(&ec, "crv", Value::Null)).contains("crv"));
    assert!(jwk_hint(&with(&ec, "x", ec_jwk()["x"].clone())).contains("belong together"));
    assert!(jwk_hint(&with(rsa, "q", rsa["p"].clone())).contains("damaged"));
    assert!(jwk_hint(&json!({ "keys": [] })).contains("no private key"));
    assert!(jwk_hint(&json!({ "keys": [rsa, ec] })).contains("several"));
    assert!(SigningKey::from_jwk("-----BEGIN PRIVATE KEY-----").err().unwrap().0.contains("JWK"));
    let broken = SigningKey::from_jwk(r#"{"kty":"EC","d":["s3cret"]}"#).err().unwrap();
    assert!(broken.0.contains("line 1") && !broken.0.contains("s3cret"), "{broken}");
}

#[test]
fn a_key_is_read_back_before_signing_in() {
    let file = key_file(
        &pem("RSA PRIVATE KEY", &RSA.pkcs1, "\n"),
        "https://acme.access.securid.com/AdminInterface/restapi/v1",
    );
    let read = read_key(SignInMethod::ApiKey, &secret(file)).unwrap();
    let facts = KeyFacts::ApiKey {
        customer: "Acme".to_owned(),
        access_id: "139f6495-0000-4000-8000-000000000001".to_owned(),
        address: "https://acme.access.securid.com/AdminInterface/restapi/v1".to_owned(),
        description: "desk".to_owned(),
    };
    assert_eq!(read.facts, facts);
    let read = read_key(SignInMethod::OAuthClient, &secret(RSA.jwk.to_string())).unwrap();
    assert_eq!(
        read.facts,
        KeyFacts::Jwk { kind: "RSA, 2048 bits".to_owned(), key_id: Some("test-key".to_owned()) }
    );
    assert!(read_key(SignInMethod::Bearer, &secret("token")).is_err());
    let useless =
        key_file("-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----", "https://a.example");
    assert!(matches!(read_key(SignInMethod::ApiKey, &secret(useless)), Err(Error::Credential(_))));
}
