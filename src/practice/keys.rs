//! The keys of one run: made at the start, on disk only for the command `practice`.

use aws_lc_rs::{
    encoding::{AsBigEndian as _, AsDer as _, EcPrivateKeyBin},
    error::Unspecified,
    rsa::KeySize,
    signature::{
        ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _,
        RSA_PKCS1_2048_8192_SHA256, RsaKeyPair, UnparsedPublicKey,
    },
};
use base64::{Engine as _, prelude::BASE64_STANDARD, prelude::BASE64_URL_SAFE_NO_PAD};
use secrecy::SecretString;
use serde_json::json;

pub(super) const EC_KEY_ID: &str = "practice-ec-1";
pub(super) const RSA_KEY_ID: &str = "practice-rsa-1";

pub(super) enum Verifier {
    /// RS256; an `RSAPublicKey` in DER.
    Rsa(Vec<u8>),
    /// ES256; an uncompressed point.
    Ec(Vec<u8>),
}

impl Verifier {
    /// The `alg` of a JSON Web Token signed with this key.
    pub(super) fn algorithm(&self) -> &'static str {
        match self {
            Self::Rsa(_) => "RS256",
            Self::Ec(_) => "ES256",
        }
    }

    /// Whether `signature` is this key's over `text`.
    pub(super) fn signed(&self, text: &str, signature: &[u8]) -> bool {
        match self {
            Self::Rsa(key) => {
                UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, key).verify(text.as_bytes(), signature)
            }
            Self::Ec(key) => {
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, key).verify(text.as_bytes(), signature)
            }
        }
        .is_ok()
    }
}

pub(super) struct Keys {
    /// The API key's private key, PEM as the vendor's key files have it (PKCS#1).
    pub(super) rsa_pem: SecretString,
    pub(super) rsa: Verifier,
    /// The EC client's private JWK.
    pub(super) ec_jwk: SecretString,
    pub(super) ec: Verifier,
}

impl Keys {
    /// Makes them: about a tenth of a second of work, so not on the window's thread.
    ///
    /// # Errors
    /// The system gives no random numbers.
    pub(super) fn make() -> Result<Self, Unspecified> {
        let rsa = RsaKeyPair::generate(KeySize::Rsa2048)?;
        let pkcs8 = rsa.as_der()?;
        let pkcs1 = pkcs1(pkcs8.as_ref()).ok_or(Unspecified)?;
        let ec = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING)?;
        Ok(Self {
            rsa_pem: pem(pkcs1).into(),
            rsa: Verifier::Rsa(rsa.public_key().as_ref().to_vec()),
            ec_jwk: ec_jwk(&ec)?,
            ec: Verifier::Ec(ec.public_key().as_ref().to_vec()),
        })
    }
}

/// One DER element: its tag, its content, and the rest.
pub(super) fn element(der: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (&tag, rest) = der.split_first()?;
    let (&first, rest) = rest.split_first()?;
    let (length, rest) = match first {
        0..=0x7F => (usize::from(first), rest),
        // 0x81 … 0x84: the length itself has that many bytes
        0x81..=0x84 => {
            let (length, rest) = rest.split_at_checked(usize::from(first - 0x80))?;
            (length.iter().fold(0, |sum, byte| (sum << 8) | usize::from(*byte)), rest)
        }
        _ => return None,
    };
    let (content, rest) = rest.split_at_checked(length)?;
    Some((tag, content, rest))
}

/// The `RSAPrivateKey` inside a `PrivateKeyInfo`: version, algorithm, then an octet string with the key.
fn pkcs1(pkcs8: &[u8]) -> Option<&[u8]> {
    const OCTETS: u8 = 0x04;
    let (_, content, _) = element(pkcs8)?;
    let (_, _version, rest) = element(content)?;
    let (_, _algorithm, rest) = element(rest)?;
    match element(rest)? {
        (OCTETS, key, _) => Some(key),
        _ => None,
    }
}

/// PEM of a PKCS#1 key, 64 characters a line.
fn pem(pkcs1: &[u8]) -> String {
    let text = BASE64_STANDARD.encode(pkcs1);
    let mut pem = String::with_capacity(text.len() + text.len() / 32 + 64);
    pem.push_str("-----BEGIN RSA PRIVATE KEY-----\n");
    let mut rest = text.as_str();
    while !rest.is_empty() {
        let (line, after) = rest.split_at(rest.len().min(64));
        pem.push_str(line);
        pem.push('\n');
        rest = after;
    }
    pem.push_str("-----END RSA PRIVATE KEY-----\n");
    pem
}

/// The private JWK of a P-256 key (RFC 7518, 6.2).
fn ec_jwk(key: &EcdsaKeyPair) -> Result<SecretString, Unspecified> {
    let private: EcPrivateKeyBin<'_> = key.private_key().as_be_bytes()?;
    // 0x04, then both coordinates
    let point = key.public_key().as_ref();
    let (x, y) = point.get(1..33).zip(point.get(33..65)).ok_or(Unspecified)?;
    let text = |bytes: &[u8]| BASE64_URL_SAFE_NO_PAD.encode(bytes);
    let jwk = json!({
        "kty": "EC", "crv": "P-256", "use": "sig", "alg": "ES256", "kid": EC_KEY_ID,
        "x": text(x), "y": text(y), "d": text(private.as_ref()),
    });
    Ok(jwk.to_string().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use secrecy::ExposeSecret as _;

    #[test]
    fn the_key_is_pkcs1_pem_and_signs_what_its_verifier_takes() {
        let keys = Keys::make().unwrap();
        // EXPOSE: the test reads the key that it made
        let pem = keys.rsa_pem.expose_secret();
        assert!(pem.starts_with("-----BEGIN RSA PRIVATE KEY-----\nMII"), "PKCS#1");
        assert!(pem.lines().all(|line| line.len() <= 64));
        let key = jsonwebtoken::EncodingKey::from_rsa_pem(pem.as_bytes()).unwrap();
        let signature = jsonwebtoken::crypto::sign(b"text", &key, jsonwebtoken::Algorithm::RS256).unwrap();
        let signature = BASE64_URL_SAFE_NO_PAD.decode(signature).unwrap();
        assert!(keys.rsa.signed("text", &signature));
        assert!(!keys.rsa.signed("other text", &signature));
        assert!(!keys.ec.signed("text", &signature));
    }

    #[test]
    fn both_jwks_hold_the_whole_private_key() {
        let keys = Keys::make().unwrap();
        for (jwk, names) in [
            (&keys.ec_jwk, "kty crv x y d kid alg use"),
            (&keys.rsa_jwk(), "kty n e d p q dp dq qi kid alg use"),
        ] {
            // EXPOSE: the test reads the key that it made
            let jwk: serde_json::Value = serde_json::from_str(jwk.expose_secret()).unwrap();
            for name in names.split(' ') {
                assert!(jwk[name].as_str().is_some_and(|value| !value.is_empty()), "{name}");
            }
            assert_eq!(jwk.as_object().unwrap().len(), names.split(' ').count());
        }
    }

    #[test]
    fn a_der_element_that_breaks_off_is_none() {
        assert_eq!(element(&[2, 1, 7, 9]), Some((2, &[7][..], &[9][..])));
        assert_eq!(element(&[2, 0x81, 1, 7]), Some((2, &[7][..], &[][..])));
        for broken in [&[][..], &[2], &[2, 2, 7], &[2, 0x82, 1], &[2, 0x80], &[2, 0x81, 5, 1]] {
            assert_eq!(element(broken), None, "{broken:?}");
        }
    }
}
