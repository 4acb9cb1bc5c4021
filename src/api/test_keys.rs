//! Keys for the unit tests, made on first use.

use std::sync::LazyLock;

use aws_lc_rs::{
    encoding::{AsBigEndian as _, AsDer as _, EcPrivateKeyBin, Pkcs8V1Der},
    rsa::{KeyPair as RsaKeyPair, KeySize},
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _},
};
use base64::{Engine as _, prelude::BASE64_STANDARD, prelude::BASE64_URL_SAFE_NO_PAD};
use serde_json::{Value, json};

pub(super) struct RsaKey {
    pub(super) pkcs8: Vec<u8>,
    pub(super) pkcs1: Vec<u8>,
    pub(super) jwk: Value,
}

pub(super) static RSA: LazyLock<RsaKey> = LazyLock::new(|| {
    let pair = RsaKeyPair::generate(KeySize::Rsa2048).unwrap();
    let der: Pkcs8V1Der<'_> = pair.as_der().unwrap();
    let pkcs8 = der.as_ref().to_vec();
    let pkcs1 = pkcs1_inside(&pkcs8);
    let numbers = integers(&pkcs1);
    let part = |at: usize| BASE64_URL_SAFE_NO_PAD.encode(&numbers[at]);
    let jwk = json!({
        "kty": "RSA", "kid": "test-key", "alg": "RS256", "use": "sig",
        "n": part(1), "e": part(2), "d": part(3), "p": part(4), "q": part(5), "dp": part(6), "dq": part(7), "qi": part(8),
    });
    RsaKey { pkcs8, pkcs1, jwk }
});

/// A new EC P-256 key as a private JWK.
pub(super) fn ec_jwk() -> Value {
    let pair = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).unwrap();
    let private: EcPrivateKeyBin<'_> = pair.private_key().as_be_bytes().unwrap();
    let point = pair.public_key().as_ref();
    let part = |bytes: &[u8]| BASE64_URL_SAFE_NO_PAD.encode(bytes);
    json!({
        "kty": "EC", "crv": "P-256", "kid": "test-ec",
        "x": part(&point[1..33]), "y": part(&point[33..]), "d": part(private.as_ref()),
    })
}

/// PEM with lines of 64 characters.
pub(super) fn pem(label: &str, der: &[u8], line_end: &str) -> String {
    let text = BASE64_STANDARD.encode(der);
    let lines: Vec<_> = text.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    format!(
        "-----BEGIN {label}-----{line_end}{}{line_end}-----END {label}-----{line_end}",
        lines.join(line_end)
    )
}

/// A key file for `address`.
pub(super) fn key_file(access_key: &str, address: &str) -> String {
    json!({
        "customerName": "Acme", "accessID": "139f6495-0000-4000-8000-000000000001", "accessKey": access_key,
        "adminRestApiUrl": address, "description": "desk",
    })
    .to_string()
}

/// Tag, content and rest of a DER value.
fn value(der: &[u8]) -> (u8, &[u8], &[u8]) {
    let (tag, first) = (der[0], usize::from(der[1]));
    let (length, start) = if first < 0x80 {
        (first, 2)
    } else {
        let bytes = first - 0x80;
        (der[2..2 + bytes].iter().fold(0, |length, byte| length * 256 + usize::from(*byte)), 2 + bytes)
    };
    (tag, &der[start..start + length], &der[start + length..])
}

fn pkcs1_inside(pkcs8: &[u8]) -> Vec<u8> {
    let (_, inside, _) = value(pkcs8);
    let (_, _version, rest) = value(inside);
    let (_, _algorithm, rest) = value(rest);
    let (tag, key, _) = value(rest);
    assert_eq!(tag, 4);
    key.to_vec()
}

/// version, n, e, d, p, q, dp, dq, qi, without leading zero bytes.
fn integers(pkcs1: &[u8]) -> Vec<Vec<u8>> {
    let (_, mut rest, _) = value(pkcs1);
    let mut numbers = Vec::new();
    while !rest.is_empty() {
        let (tag, number, after) = value(rest);
        assert_eq!(tag, 2);
        numbers.push(number.iter().copied().skip_while(|byte| *byte == 0).collect());
        rest = after;
    }
    numbers
}
