//! Private keys: reads them from a key file's PEM or a JWK, tests them, and signs JSON Web Tokens.
//!
//! The tokens are built here rather than by `jsonwebtoken`: the header of an API key's token must have
//! exactly two members, that crate does not read private JWKs, and a parsed aws-lc key pair need not stay in
//! memory as text.

use aws_lc_rs::{
    rand::SystemRandom,
    rsa::{KeyPair as RsaKeyPair, KeyPairComponents, PublicKeyComponents},
    signature::{
        ECDSA_P256_SHA256_FIXED, ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair as _,
        RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_SHA256, UnparsedPublicKey,
    },
};
use base64::{Engine as _, prelude::BASE64_STANDARD, prelude::BASE64_URL_SAFE_NO_PAD};
use secrecy::{ExposeSecret, SecretString};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::error::Error;
use crate::domain::{
    Hint,
    profile::SignInMethod,
    sign_in::credential::{ApiKey, KeyFacts, KeyRead, MAX_BYTES},
    text,
};
use crate::phrase;

/// Reads a key that was chosen, dropped or pasted, and checks that its private key can sign. Takes some
/// milliseconds: not for the window's thread.
///
/// # Errors
/// [`Error::Credential`] with a sentence that never repeats the text.
pub fn read_key(method: SignInMethod, text: &SecretString) -> Result<KeyRead, Error> {
    // EXPOSE: to read the key
    let plain = text.expose_secret();
    let facts = match method {
        SignInMethod::ApiKey => {
            let key = ApiKey::parse(plain)?;
            SigningKey::from_pem(&key.access_key)?;
            KeyFacts::ApiKey {
                customer: key.customer,
                access_id: key.access_id,
                address: text::name(&key.admin_rest_api_url),
                description: key.description,
            }
        }
        SignInMethod::OAuthClient => {
            let (key, key_id) = SigningKey::from_jwk(plain)?;
            // the header uses the key's own spelling
            let key_id = key_id.map(|id| text::name(&id));
            KeyFacts::Jwk { kind: key.kind(), key_id: key_id.filter(|id| !id.is_empty()) }
        }
        SignInMethod::Bearer => {
            return Err(Hint(phrase!("hint-key-is-bearer")).into());
        }
    };
    Ok(KeyRead { facts, text: text.clone(), exposed: None })
}

/// A private key that has signed once already.
pub(super) enum SigningKey {
    Rsa(RsaKeyPair),
    EcP256(EcdsaKeyPair),
}

/// The header of a JSON Web Token. With an API key anything besides `typ` and `alg` is refused with 403
/// (Authentication for the Cloud Administration APIs), so `kid` is optional.
#[derive(Serialize)]
struct Header<'a> {
    typ: &'static str,
    alg: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kid: Option<&'a str>,
}

impl SigningKey {
    /// Reads the RSA key of a key file: PEM as PKCS#1 or PKCS#8, with LF, CRLF, blanks or literal `\n`
    /// between its lines.
    pub(super) fn from_pem(pem: &SecretString) -> Result<Self, Hint> {
        // EXPOSE: to read the key
        let (label, der) = read_pem(pem.expose_secret())?;
        if label.contains("ENCRYPTED") {
            return Err(Hint(phrase!("hint-key-passphrase")));
        }
        if label.contains("PUBLIC") || label.contains("CERTIFICATE") {
            return Err(Hint(phrase!("hint-key-public")));
        }
        if label.starts_with("EC ") {
            return Err(Hint(phrase!("hint-key-ec")));
        }
        // the label is not always right, so both forms are tried
        let pair = RsaKeyPair::from_pkcs8(&der)
            .or_else(|_| RsaKeyPair::from_der(&der))
            .map_err(|_| Hint(phrase!("hint-key-rsa-damaged")))?;
        Self::Rsa(pair).tried_out()
    }

    /// Reads a private JWK (RSA with all its factors, or EC P-256) and its `kid`. A set (`{"keys": […]}`)
    /// with one private key is accepted.
    pub(super) fn from_jwk(text: &str) -> Result<(Self, Option<String>), Hint> {
        if text.len() > MAX_BYTES {
            return Err(Hint(phrase!("hint-jwk-large")));
        }
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.starts_with("-----BEGIN") {
            return Err(Hint(phrase!("hint-jwk-is-pem")));
        }
        let jwk = private_jwk(text)?;
        let key = match jwk.kty.as_deref() {
            Some("RSA") => jwk.rsa()?,
            Some("EC") => jwk.ec()?,
            Some(_) => return Err(Hint(phrase!("hint-jwk-kind"))),
            None if text.contains("\"accessKey\"") => {
                return Err(Hint(phrase!("hint-jwk-is-key-file")));
            }
            None => return Err(Hint(phrase!("hint-jwk-no-kty"))),
        };
        Ok((key.tried_out()?, jwk.kid.filter(|kid| !kid.is_empty())))
    }

    /// "RSA, 2048 bits" or "EC P-256".
    pub(super) fn kind(&self) -> String {
        match self {
            Self::Rsa(pair) => format!("RSA, {} bits", pair.public_modulus_len() * 8),
            Self::EcP256(_) => "EC P-256".to_owned(),
        }
    }

    /// A signed JSON Web Token: RS256 for RSA keys, ES256 for EC keys.
    pub(super) fn jwt(&self, key_id: Option<&str>, claims: &impl Serialize) -> Result<SecretString, Hint> {
        let alg = match self {
            Self::Rsa(_) => "RS256",
            Self::EcP256(_) => "ES256",
        };
        let header = Header { typ: "JWT", alg, kid: key_id };
        let part = |json: serde_json::Result<Vec<u8>>| {
            json.map(|json| BASE64_URL_SAFE_NO_PAD.encode(json))
                .map_err(|_| Hint(phrase!("hint-token-not-made")))
        };
        let mut token =
            format!("{}.{}", part(serde_json::to_vec(&header))?, part(serde_json::to_vec(claims))?);
        let signature = self.sign(token.as_bytes())?;
        token.push('.');
        BASE64_URL_SAFE_NO_PAD.encode_string(signature, &mut token);
        Ok(token.into())
    }

    fn sign(&self, text: &[u8]) -> Result<Vec<u8>, Hint> {
        let random = SystemRandom::new();
        let signed = match self {
            Self::Rsa(pair) => {
                let mut signature = vec![0; pair.public_modulus_len()];
                pair.sign(&RSA_PKCS1_SHA256, &random, text, &mut signature).map(|()| signature)
            }
            Self::EcP256(pair) => pair.sign(&random, text).map(|signature| signature.as_ref().to_vec()),
        };
        signed.map_err(|_| Hint(phrase!("hint-key-cannot-sign")))
    }

    /// The key, after a test signature that its public half accepts.
    fn tried_out(self) -> Result<Self, Hint> {
        const TEXT: &[u8] = b"Token Desk";
        let signature = self.sign(TEXT)?;
        let accepted = match &self {
            Self::Rsa(pair) => {
                UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, pair.public_key().as_ref())
                    .verify(TEXT, &signature)
            }
            Self::EcP256(pair) => {
                UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, pair.public_key().as_ref())
                    .verify(TEXT, &signature)
            }
        };
        accepted.map_err(|_| Hint(phrase!("hint-key-halves")))?;
        Ok(self)
    }
}

/// The label and the bytes of the first PEM block.
fn read_pem(text: &str) -> Result<(String, Zeroizing<Vec<u8>>), Hint> {
    const BEGIN: &str = "-----BEGIN ";
    let no_pem = || Hint(phrase!("hint-key-no-pem"));
    let (_, rest) = text.split_once(BEGIN).ok_or_else(no_pem)?;
    let (label, rest) = rest.split_once("-----").ok_or_else(no_pem)?;
    let (body, _) = rest.split_once("-----END").ok_or_else(|| Hint(phrase!("hint-key-broken-off")))?;
    if body.contains("ENCRYPTED") {
        return Ok((format!("ENCRYPTED {label}"), Zeroizing::default()));
    }
    // the largest possible size: a buffer that grows leaves copies behind
    let mut plain = Zeroizing::new(String::with_capacity(body.len()));
    for part in body.split("\\r").flat_map(|part| part.split("\\n")) {
        plain.extend(part.split_whitespace());
    }
    let der = BASE64_STANDARD.decode(plain.as_bytes()).map_err(|_| Hint(phrase!("hint-key-sign")))?;
    Ok((label.to_owned(), Zeroizing::new(der)))
}

/// A JSON Web Key (RFC 7517, RFC 7518); only the members needed here.
#[derive(Deserialize)]
struct Jwk {
    kty: Option<String>,
    kid: Option<String>,
    crv: Option<String>,
    n: Option<String>,
    e: Option<String>,
    x: Option<String>,
    y: Option<String>,
    d: Option<SecretString>,
    p: Option<SecretString>,
    q: Option<SecretString>,
    dp: Option<SecretString>,
    dq: Option<SecretString>,
    qi: Option<SecretString>,
}

#[derive(Deserialize)]
struct JwkSet {
    keys: Vec<Jwk>,
}

/// The only private key of a JWK or a set.
fn private_jwk(text: &str) -> Result<Jwk, Hint> {
    let unreadable = |err: serde_json::Error| {
        // `err` can quote values, which may be the key: only the place is told
        Hint(phrase!("hint-jwk-unreadable", line = err.line(), column = err.column()))
    };
    let Ok(set) = serde_json::from_str::<JwkSet>(text) else {
        return serde_json::from_str(text).map_err(unreadable);
    };
    let mut private = set.keys.into_iter().filter(|key| key.d.is_some());
    match (private.next(), private.next()) {
        (Some(key), None) => Ok(key),
        (None, _) => Err(Hint(phrase!("hint-jwk-none-private"))),
        (Some(_), Some(_)) => Err(Hint(phrase!("hint-jwk-several"))),
    }
}

impl Jwk {
    fn rsa(&self) -> Result<SigningKey, Hint> {
        self.private()?;
        let public =
            PublicKeyComponents { n: number(self.n.as_deref(), "n")?, e: number(self.e.as_deref(), "e")? };
        let secret = |value: &Option<SecretString>, name: &str| {
            // EXPOSE: to read the key
            number(value.as_ref().map(ExposeSecret::expose_secret), name).map(Zeroizing::new)
        };
        let components = KeyPairComponents {
            public_key: public,
            d: secret(&self.d, "d")?,
            p: secret(&self.p, "p")?,
            q: secret(&self.q, "q")?,
            dP: secret(&self.dp, "dp")?,
            dQ: secret(&self.dq, "dq")?,
            qInv: secret(&self.qi, "qi")?,
        };
        RsaKeyPair::from_components(&components)
            .map(SigningKey::Rsa)
            .map_err(|_| Hint(phrase!("hint-key-rsa-damaged")))
    }

    fn ec(&self) -> Result<SigningKey, Hint> {
        self.private()?;
        match self.crv.as_deref() {
            Some("P-256") => {}
            Some(_) => return Err(Hint(phrase!("hint-jwk-curve"))),
            None => return Err(Hint(phrase!("hint-jwk-lacks", property = "crv"))),
        }
        // EXPOSE: to read the key
        let secret = self.d.as_ref().map(ExposeSecret::expose_secret);
        let d = Zeroizing::new(coordinate(secret, "d")?);
        let mut point = vec![4];
        point.extend(coordinate(self.x.as_deref(), "x")?);
        point.extend(coordinate(self.y.as_deref(), "y")?);
        EcdsaKeyPair::from_private_key_and_public_key(&ECDSA_P256_SHA256_FIXED_SIGNING, &d, &point)
            .map(SigningKey::EcP256)
            .map_err(|_| Hint(phrase!("hint-jwk-parts")))
    }

    fn private(&self) -> Result<(), Hint> {
        if self.d.is_none() { Err(Hint(phrase!("hint-jwk-public"))) } else { Ok(()) }
    }
}

/// A big number of a JWK, without leading zero bytes (aws-lc refuses them).
fn number(value: Option<&str>, name: &str) -> Result<Vec<u8>, Hint> {
    let value = value.ok_or_else(|| Hint(phrase!("hint-jwk-lacks", property = name)))?;
    let bytes = BASE64_URL_SAFE_NO_PAD
        .decode(value.trim_end_matches('='))
        .map_err(|_| Hint(phrase!("hint-jwk-not-base64", property = name)))?;
    let bytes = Zeroizing::new(bytes);
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    Ok(bytes.get(zeros..).unwrap_or_default().to_vec())
}

/// A coordinate on P-256: 32 bytes, with the leading zeros that some programs leave out.
fn coordinate(value: Option<&str>, name: &str) -> Result<Vec<u8>, Hint> {
    let short = Zeroizing::new(number(value, name)?);
    let missing = 32_usize.checked_sub(short.len());
    let missing = missing.ok_or_else(|| Hint(phrase!("hint-jwk-too-long", property = name)))?;
    let mut whole = vec![0; missing];
    whole.extend_from_slice(&short);
    Ok(whole)
}

#[cfg(test)]
mod tests;
