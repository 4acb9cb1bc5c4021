//! What only tests ask of the tenant. Integration tests link the library, so it stands here; it is not in a
//! release build.

use std::time::Duration;

use aws_lc_rs::{
    rand::SystemRandom,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair},
};
use base64::{Engine as _, prelude::BASE64_STANDARD, prelude::BASE64_URL_SAFE_NO_PAD};
use jiff::SignedDuration;
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    Practice, auth,
    keys::{self, Keys, RSA_KEY_ID},
    remembered::Request,
    tenant::Grant,
};

/// The permissions for a whole lost-token call: everything that a help desk has, except deleting.
pub const DESK_SCOPES: &[&str] = auth::DESK_SCOPES;

impl Practice {
    /// Stops it: running answers have a quarter of a second, then connections are closed.
    pub async fn stop(self) {
        // it may have stopped already; the panic hook has logged a panic of the task
        self.stop.send(()).ok();
        self.server.await.ok();
    }

    /// The OAuth client with an RSA key.
    pub fn rsa_client_id(&self) -> &str {
        auth::RSA_CLIENT_ID
    }

    /// The private JWK of [`Practice::rsa_client_id`]: RSA, with `kid`.
    pub fn rsa_jwk(&self) -> SecretString {
        self.tenant.keys.rsa_jwk()
    }

    /// A JSON Web Token with these permissions, made without the token endpoint, as users paste it.
    pub fn bearer(&self, life: Duration, scopes: &[&str]) -> SecretString {
        let now = self.tenant.now();
        let ends = auth::later(now, life);
        let claims = json!({
            "iss": self.tenant.issuer(), "sub": auth::EC_CLIENT_ID, "client_id": auth::EC_CLIENT_ID,
            "jti": Uuid::new_v4().to_string(),
            "iat": now.as_second(), "exp": ends.as_second(), "scope": scopes.join(" "),
        });
        let token = issued(&claims);
        let scopes = scopes.iter().map(|&scope| scope.to_owned()).collect();
        let grant = Grant { subject: auth::EC_CLIENT_ID.to_owned(), scopes, ends };
        self.tenant.grant(token.clone(), grant, now);
        token.into()
    }

    /// How long access tokens of the token endpoint live from now on; one hour by default.
    pub fn set_token_life(&self, life: Duration) {
        self.tenant.state().token_life = life;
    }

    /// Answers with 401 what changes something and comes with an access token of before. Reads are answered
    /// as usual, so that only the change meets it.
    pub fn take_no_change_with_old_tokens(&self) {
        let mut state = self.tenant.state();
        state.stale = state.grants.keys().cloned().collect();
    }

    /// How long a slow answer takes; 8 seconds by default.
    pub fn set_slow(&self, slow: Duration) {
        self.tenant.state().slow = slow;
    }

    /// How long after the start of a verification the person answers; 6 seconds by default.
    pub fn set_answers_after(&self, after: Duration) {
        self.tenant.state().answers_after = after;
    }

    /// The last thousand requests, oldest first.
    pub fn requests(&self) -> Vec<Request> {
        self.tenant.state().remembered.all()
    }

    /// Path and body of every change that has arrived since the start, oldest first.
    pub fn changes(&self) -> Vec<(String, String)> {
        self.tenant.state().remembered.changes().to_vec()
    }

    /// Sets the server's clock ahead of the computer's (behind, if negative): it decides `Date`, the
    /// times of changes, and which tokens are in time.
    pub fn shift_clock(&self, shift: SignedDuration) {
        self.tenant.state().shift = shift;
    }
}

impl Keys {
    /// The RSA client's private JWK. It is the API key's RSA key: a second one would double the time of a
    /// start, and the assertion's names tell the two apart.
    pub(super) fn rsa_jwk(&self) -> SecretString {
        // EXPOSE: the key in another spelling
        let pem: String =
            self.rsa_pem.expose_secret().lines().filter(|line| !line.starts_with('-')).collect();
        let pkcs1 = BASE64_STANDARD.decode(pem).expect("the PEM that was made here");
        rsa_jwk(&pkcs1).expect("the key that was made here")
    }
}

/// A JSON Web Token signed with ES256. Nobody checks the signature: only that it was issued counts.
fn issued(claims: &Value) -> String {
    let key = EcdsaKeyPair::generate(&ECDSA_P256_SHA256_FIXED_SIGNING).expect("random numbers");
    let part = |value: &Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
    let text = format!("{}.{}", part(&json!({"typ": "JWT", "alg": "ES256"})), part(claims));
    let signature = key.sign(&SystemRandom::new(), text.as_bytes()).expect("random numbers");
    format!("{text}.{}", BASE64_URL_SAFE_NO_PAD.encode(signature))
}

/// The private JWK of a PKCS#1 key (RFC 7518, 6.3).
fn rsa_jwk(pkcs1: &[u8]) -> Option<SecretString> {
    let (_, content, _) = keys::element(pkcs1)?;
    let (_, _version, mut rest) = keys::element(content)?;
    let mut jwk = json!({"kty": "RSA", "use": "sig", "alg": "RS256", "kid": RSA_KEY_ID});
    for name in ["n", "e", "d", "p", "q", "dp", "dq", "qi"] {
        let (_, number, after) = keys::element(rest)?;
        // DER puts a zero before a number whose highest bit is set; a JWK does not
        let number = number.strip_prefix(&[0]).unwrap_or(number);
        jwk[name] = BASE64_URL_SAFE_NO_PAD.encode(number).into();
        rest = after;
    }
    Some(jwk.to_string().into())
}
