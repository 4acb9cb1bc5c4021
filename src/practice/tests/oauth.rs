use std::time::Duration;

use aws_lc_rs::{
    rand::SystemRandom,
    rsa::KeyPairComponents,
    signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, RSA_PKCS1_SHA256, RsaKeyPair},
};
use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use jiff::SignedDuration;
use secrecy::{ExposeSecret as _, SecretString};
use serde_json::{Value, json};

use super::client::{ADA, Client, KEY_RING, Reply, exchange, practice, put, request, token};
use crate::practice::Practice;

const SID_READ: &str = "rsa.authenticator.sidtoken.read";

/// A private JWK that signs.
struct Jwk(Value);

impl Jwk {
    fn new(text: &SecretString) -> Self {
        // EXPOSE: the test signs with it
        Self(serde_json::from_str(text.expose_secret()).unwrap())
    }

    fn bytes(&self, name: &str) -> Vec<u8> {
        BASE64_URL_SAFE_NO_PAD.decode(self.0[name].as_str().unwrap()).unwrap()
    }

    fn header(&self) -> Value {
        json!({"typ": "JWT", "alg": self.0["alg"], "kid": self.0["kid"]})
    }

    fn sign(&self, text: &str) -> String {
        let random = SystemRandom::new();
        BASE64_URL_SAFE_NO_PAD.encode(if self.0["kty"] == "EC" {
            let point = [vec![4], self.bytes("x"), self.bytes("y")].concat();
            let algorithm = &ECDSA_P256_SHA256_FIXED_SIGNING;
            let key =
                EcdsaKeyPair::from_private_key_and_public_key(algorithm, &self.bytes("d"), &point).unwrap();
            key.sign(&random, text.as_bytes()).unwrap().as_ref().to_vec()
        } else {
            let part = |name: &str| self.bytes(name);
            let key = RsaKeyPair::from_components(&KeyPairComponents {
                public_key: aws_lc_rs::rsa::PublicKeyComponents { n: part("n"), e: part("e") },
                d: part("d"),
                p: part("p"),
                q: part("q"),
                dP: part("dp"),
                dQ: part("dq"),
                qInv: part("qi"),
            })
            .unwrap();
            let mut signature = vec![0; key.public_modulus_len()];
            key.sign(&RSA_PKCS1_SHA256, &random, text.as_bytes(), &mut signature).unwrap();
            signature
        })
    }
}

/// A valid assertion of the EC client, overridden by `header` and `claims`.
fn assertion(practice: &Practice, header: &Value, claims: &Value) -> String {
    assertion_of(practice, practice.client_id(), &Jwk::new(practice.oauth_jwk()), header, claims)
}

fn assertion_of(practice: &Practice, client: &str, jwk: &Jwk, header: &Value, claims: &Value) -> String {
    let now = practice.tenant.now().as_second();
    let mut all = json!({
        "iss": client, "sub": client, "aud": format!("{}/token", practice.issuer()),
        "iat": now, "exp": now + 300, "jti": uuid::Uuid::new_v4().to_string(),
    });
    put(&mut all, claims);
    let mut head = jwk.header();
    put(&mut head, header);
    token(&head, &all, |text| jwk.sign(text))
}

/// The form of a valid request, overridden by `other`.
fn form(practice: &Practice, assertion: &str, other: &Value) -> String {
    let mut form = json!({
        "grant_type": "client_credentials",
        "client_id": practice.client_id(),
        "scope": SID_READ,
        "client_assertion_type": "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        "client_assertion": assertion,
    });
    put(&mut form, other);
    let mut text = url::form_urlencoded::Serializer::new(String::new());
    for (name, value) in form.as_object().unwrap() {
        text.append_pair(name, value.as_str().unwrap());
    }
    text.finish()
}

fn post(practice: &Practice, form: &str) -> Reply {
    let headers = [("Content-Type", "application/x-www-form-urlencoded"), ("Accept", "application/json")];
    Reply::read(&exchange(practice, request("POST", "/oauth/token", &headers, form).as_bytes()))
}

fn refused(practice: &Practice, form: &str, error: &str, why: &str) {
    let reply = post(practice, form);
    assert_eq!(reply.json(), json!({"error": error, "error_description": why}));
    assert_eq!(reply.status, 400);
    assert_eq!(practice.requests().last().unwrap().why.as_deref(), Some(why));
}

#[tokio::test(flavor = "multi_thread")]
async fn both_clients_get_a_token_that_is_good_for_what_they_asked() {
    let practice = practice().await;
    let clients =
        [(practice.client_id(), practice.oauth_jwk()), (practice.rsa_client_id(), &practice.rsa_jwk())];
    for (client, jwk) in clients {
        let assertion = assertion_of(&practice, client, &Jwk::new(jwk), &json!({}), &json!({}));
        let scope = format!("{SID_READ} rsa.authenticator.sidtoken.manage");
        let reply =
            post(&practice, &form(&practice, &assertion, &json!({"client_id": client, "scope": scope})));
        let body = reply.ok();
        assert_eq!((&body["token_type"], &body["expires_in"]), (&json!("Bearer"), &json!(3600)));
        assert_eq!(reply.header("cache-control"), Some("no-store"));
        let client_there =
            Client { practice: &practice, token: body["access_token"].as_str().unwrap().to_owned() };
        client_there.look_up_token(KEY_RING).ok();
        client_there
            .call(
                "PATCH",
                &format!("v1/users/{ADA}/sidTokens/enable"),
                &json!({"tokenSerialNumber": KEY_RING}),
            )
            .ok();
        let changed = client_there.disable(ADA, KEY_RING).ok();
        assert_eq!(changed["tokenStatusChangedBy"], format!("<{client}>"));
        let devices = client_there.call("GET", &format!("v2/users/{ADA}/devices"), &Value::Null);
        devices.service("403 FORBIDDEN", "Not authorized to perform the request");
        Client::new(&practice)
            .call(
                "PATCH",
                &format!("v1/users/{ADA}/sidTokens/enable"),
                &json!({"tokenSerialNumber": KEY_RING}),
            )
            .ok();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_assertion_is_taken_once() {
    let practice = practice().await;
    let form = form(&practice, &assertion(&practice, &json!({}), &json!({})), &json!({}));
    post(&practice, &form).ok();
    refused(&practice, &form, "invalid_client", "jti was seen before");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_assertion_that_is_not_the_clients_is_refused() {
    let practice = practice().await;
    let now = practice.tenant.now().as_second();
    let good = json!({});
    for (header, claims, why) in [
        (json!({"alg": "RS256"}), &good, "alg is not the key's"),
        (json!({"kid": null}), &good, "kid is not the key's"),
        (json!({"kid": "other"}), &good, "kid is not the key's"),
        (json!({}), &json!({"iss": "other"}), "iss and sub are not both the client ID"),
        (json!({}), &json!({"sub": null}), "iss and sub are not both the client ID"),
        (json!({}), &json!({"aud": practice.issuer()}), "aud is not the token endpoint"),
        (json!({}), &json!({"jti": null}), "jti is missing"),
        (json!({}), &json!({"iat": null}), "iat is missing"),
        (json!({}), &json!({"exp": null}), "exp is missing"),
        (json!({}), &json!({"exp": now - 61}), "exp is not after iat"),
        (json!({}), &json!({"exp": now - 70, "iat": now - 300}), "the token has ended"),
        (json!({}), &json!({"exp": now + 4000}), "exp is more than an hour after iat"),
    ] {
        let assertion = assertion(&practice, &header, claims);
        refused(&practice, &form(&practice, &assertion, &json!({})), "invalid_client", why);
    }
    let other_key = Jwk::new(&practice.rsa_jwk());
    let forged = assertion_of(
        &practice,
        practice.client_id(),
        &other_key,
        &Jwk::new(practice.oauth_jwk()).header(),
        &good,
    );
    refused(
        &practice,
        &form(&practice, &forged, &json!({})),
        "invalid_client",
        "the signature is not the client's",
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_that_is_not_client_credentials_is_refused() {
    let practice = practice().await;
    let good = || assertion(&practice, &json!({}), &json!({}));
    for (other, error, why) in [
        (json!({"grant_type": "password"}), "unsupported_grant_type", "grant_type is not client_credentials"),
        (
            json!({"client_assertion_type": null}),
            "invalid_request",
            "client_assertion_type is not jwt-bearer",
        ),
        (json!({"client_assertion": null}), "invalid_request", "client_assertion is missing"),
        (json!({"client_assertion": "x"}), "invalid_client", "the assertion is no JSON Web Token"),
        (json!({"client_id": null}), "invalid_client", "client_id is not known"),
        (json!({"client_id": practice.rsa_client_id()}), "invalid_client", "alg is not the key's"),
        (json!({"scope": null}), "invalid_scope", "scope is empty or has a permission that does not exist"),
        (
            json!({"scope": "rsa.user.read rsa.user.reed"}),
            "invalid_scope",
            "scope is empty or has a permission that does not exist",
        ),
        (
            json!({"scope": "rsa.user.read,rsa.user.manage"}),
            "invalid_scope",
            "scope is empty or has a permission that does not exist",
        ),
    ] {
        refused(&practice, &form(&practice, &good(), &other), error, why);
    }
    let twice = format!("{}&scope=rsa.user.read", form(&practice, &good(), &json!({})));
    refused(&practice, &twice, "invalid_request", "a parameter is there twice");
    let headers = [("Content-Type", "application/json")];
    let body = form(&practice, &good(), &json!({}));
    let reply =
        Reply::read(&exchange(&practice, request("POST", "/oauth/token", &headers, &body).as_bytes()));
    assert_eq!((reply.status, &reply.json()["error"]), (400, &json!("invalid_request")));
    let reply = Reply::read(&exchange(&practice, request("GET", "/oauth/token", &[], "").as_bytes()));
    reply.framework(405, "Method Not Allowed", "Request method 'GET' not supported", "/oauth/token");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_access_token_lives_as_long_as_it_was_told() {
    let practice = practice().await;
    practice.set_token_life(Duration::from_secs(90));
    let body =
        post(&practice, &form(&practice, &assertion(&practice, &json!({}), &json!({})), &json!({}))).ok();
    assert_eq!(body["expires_in"], 90);
    let client = Client { practice: &practice, token: body["access_token"].as_str().unwrap().to_owned() };
    client.look_up_token(KEY_RING).ok();
    practice.shift_clock(SignedDuration::from_secs(91));
    assert_eq!(client.look_up_token(KEY_RING).status, 403);
    assert_eq!(practice.requests().last().unwrap().why.as_deref(), Some("the access token has ended"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_somebody_could_sign_in_with_is_not_remembered() {
    let practice = practice().await;
    let assertion = assertion(&practice, &json!({}), &json!({}));
    let body = post(&practice, &form(&practice, &assertion, &json!({}))).ok();
    let token = body["access_token"].as_str().unwrap();
    Client { practice: &practice, token: token.to_owned() }.look_up_token(KEY_RING).ok();
    let remembered = format!("{:?}", practice.requests());
    assert!(!remembered.contains(&assertion) && !remembered.contains(token), "{remembered}");
    assert!(
        remembered.contains("client_assertion=(left out)")
            && remembered.contains("client_assertion_type=urn")
    );
    assert!(remembered.contains(r#"("authorization", "(left out)")"#));
}
