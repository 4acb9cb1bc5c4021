//! Reads a JSON Web Token (RFC 7519, compact). Its own code, not the client's crate: so the server finds
//! that crate's mistakes, and its clock can be shifted.

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use serde_json::{Map, Value};

use super::keys::Verifier;

/// A parsed token; its signature is not checked yet.
pub(super) struct Jwt<'a> {
    pub(super) header: Map<String, Value>,
    pub(super) claims: Map<String, Value>,
    signed: &'a str,
    signature: Vec<u8>,
}

impl<'a> Jwt<'a> {
    /// Parses a token: three parts of base64url, the first two JSON objects.
    pub(super) fn read(text: &'a str) -> Option<Self> {
        let (signed, signature) = text.rsplit_once('.')?;
        let (header, claims) = signed.split_once('.')?;
        let object = |part: &str| -> Option<Map<String, Value>> {
            serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(part).ok()?).ok()
        };
        let (header, claims) = (object(header)?, object(claims)?);
        Some(Self { header, claims, signed, signature: BASE64_URL_SAFE_NO_PAD.decode(signature).ok()? })
    }

    pub(super) fn signed_by(&self, key: &Verifier) -> bool {
        key.signed(self.signed, &self.signature)
    }

    pub(super) fn text(&self, claim: &str) -> Option<&str> {
        self.claims.get(claim)?.as_str()
    }

    /// A claim in Unix seconds. The vendor's page shows text, its libraries send numbers: both are accepted.
    pub(super) fn seconds(&self, claim: &str) -> Option<i64> {
        match self.claims.get(claim)? {
            Value::Number(number) => number.as_i64(),
            Value::String(text) => text.parse().ok(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn token(header: &Value, claims: &Value) -> String {
        let part = |value: &Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
        format!("{}.{}.c2ln", part(header), part(claims))
    }

    #[test]
    fn times_are_read_as_numbers_and_as_quoted_numbers() {
        let text = token(&json!({}), &json!({"iat": 17, "exp": "18", "sub": "me", "nbf": [1]}));
        let jwt = Jwt::read(&text).unwrap();
        assert_eq!(
            (jwt.seconds("iat"), jwt.seconds("exp"), jwt.text("sub")),
            (Some(17), Some(18), Some("me"))
        );
        assert_eq!((jwt.seconds("nbf"), jwt.seconds("jti")), (None, None));
    }

    #[test]
    fn what_is_no_token_is_none() {
        let whole = token(&json!({}), &json!({}));
        for text in [
            "",
            "a.b",
            "e30.e30",
            "e30.W10.c2ln",
            "!.e30.c2ln",
            &format!("{whole}.more"),
            &format!("{whole}="),
        ] {
            assert!(Jwt::read(text).is_none(), "{text}");
        }
    }
}
