use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, DecodingKey, Validation, decode};
use serde_json::{Value, json};

use super::*;
use crate::api::test_keys::{RSA, ec_jwk, key_file, pem};

const URL: &str = "https://acme.access.securid.com/AdminInterface/restapi/v1/";

fn profile(address: &str) -> Profile {
    Profile::new("Acme", Address::parse(address).unwrap())
}

fn api_key() -> ApiKey {
    ApiKey::parse(&key_file(&pem("RSA PRIVATE KEY", &RSA.pkcs1, "\n"), URL)).unwrap()
}

fn oauth(jwk: &Value, scopes: &[&str]) -> OAuthClient {
    OAuthClient {
        issuer: "https://acme.auth.securid.com/oauth/".to_owned(),
        client_id: " client-1 ".to_owned(),
        jwk: jwk.to_string().into(),
        scopes: scopes.iter().map(|&scope| scope.to_owned()).collect(),
    }
}

fn auth(secret: Secret) -> Auth {
    Auth::new(&profile(URL), secret).unwrap()
}

fn part(token: &str, at: usize) -> Value {
    let part = token.split('.').nth(at).unwrap();
    serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(part).unwrap()).unwrap()
}

async fn bearer(auth: &Auth) -> Result<String, Error> {
    let clients =
        Clients::new(&profile("http://127.0.0.1:1"), None, None, &crate::api::Network::default()).unwrap();
    let token = auth.bearer(&clients, &TimeLimits::default(), &Hooks::none()).await?;
    Ok(token.expose_secret().to_owned())
}

/// Checks the signature with another implementation.
fn claims(token: &str, key: &DecodingKey, algorithm: Algorithm, audience: &str) -> Value {
    let mut validation = Validation::new(algorithm);
    validation.set_audience(&[audience]);
    decode::<Value>(token, key, &validation).unwrap().claims
}

fn rsa_key() -> DecodingKey {
    let text = |name: &str| RSA.jwk[name].as_str().unwrap();
    DecodingKey::from_rsa_components(text("n"), text("e")).unwrap()
}

#[tokio::test]
async fn an_api_keys_token_has_exactly_the_header_and_claims_that_the_server_takes() {
    let token = bearer(&auth(Secret::ApiKey(api_key()))).await.unwrap();
    assert_eq!(part(&token, 0), json!({ "typ": "JWT", "alg": "RS256" }));
    let claims = claims(&token, &rsa_key(), Algorithm::RS256, URL);
    assert_eq!(claims.as_object().unwrap().len(), 4);
    assert_eq!(claims["sub"], "139f6495-0000-4000-8000-000000000001");
    // the file's spelling, with its slash
    assert_eq!(claims["aud"], URL);
    let (iat, exp) = (claims["iat"].as_i64().unwrap(), claims["exp"].as_i64().unwrap());
    let now = Timestamp::now().as_second();
    assert!(exp - iat <= 3600 && exp - iat > 3000, "{claims}");
    assert!(
        (now - 60..now).contains(&iat),
        "a clock that is a little fast makes no token of the future: {claims}"
    );
}

#[tokio::test]
async fn an_api_keys_token_is_used_again_until_it_is_refused() {
    let auth = auth(Secret::ApiKey(api_key()));
    let first = bearer(&auth).await.unwrap();
    assert_eq!(bearer(&auth).await.unwrap(), first);
    auth.forget(&"another token".to_owned().into()).await;
    assert!(auth.current.lock().await.is_some(), "a newer token stays");
    auth.forget(&first.into()).await;
    assert!(auth.current.lock().await.is_none());
}

#[test]
fn an_api_keys_token_is_replaced_minutes_before_its_end_and_after_the_clock_was_set_back() {
    let key = SigningKey::from_pem(&api_key().access_key).unwrap();
    let now: Timestamp = "2026-11-23T12:00:00Z".parse().unwrap();
    let token = key_token(&key, "id", URL, now).unwrap();
    let at = |text: &str| text.parse::<Timestamp>().unwrap();
    assert!(token.good_at(now));
    assert!(token.good_at(at("2026-11-23T12:49:00Z")));
    assert!(!token.good_at(at("2026-11-23T12:50:00Z")));
    assert!(!token.good_at(at("2026-11-23T11:58:00Z")));
}

#[test]
fn a_key_file_for_another_host_is_refused_with_both_named() {
    let refused = Auth::new(&profile("https://other.access.securid.com"), Secret::ApiKey(api_key()));
    let Err(Error::OtherHost { key, profile }) = refused else { panic!("not refused") };
    assert_eq!((key.as_str(), profile.as_str()), ("acme.access.securid.com", "other.access.securid.com"));
    let mut key = api_key();
    key.admin_rest_api_url = "http://acme.access.securid.com".to_owned();
    let hint = Auth::new(&profile_of_key(), Secret::ApiKey(key)).err().unwrap().to_string();
    assert!(hint.contains("hint-key-url"), "{hint}");
}

fn profile_of_key() -> Profile {
    profile(URL)
}

#[test]
fn a_client_assertion_says_who_and_for_whom_and_is_new_each_time() {
    let text = |jwk: &Value, name: &str| jwk[name].as_str().unwrap().to_owned();
    let ec = ec_jwk();
    let ec_key = DecodingKey::from_ec_components(&text(&ec, "x"), &text(&ec, "y")).unwrap();
    let keys =
        [(&RSA.jwk, rsa_key(), Algorithm::RS256, "test-key"), (&ec, ec_key, Algorithm::ES256, "test-ec")];
    for (jwk, key, algorithm, key_id) in keys {
        let auth = auth(Secret::OAuthClient(oauth(jwk, &["a.read", "b.manage"])));
        assert_eq!(auth.identity().id, "client-1");
        let now = Timestamp::now();
        let mut seen = Vec::new();
        for _ in 0..2 {
            let fields = auth.token_request(now).unwrap().form();
            let field = |name: &str| fields.iter().find(|(field, _)| field == name).unwrap().1.clone();
            assert_eq!(field("grant_type"), "client_credentials");
            assert_eq!(field("client_id"), "client-1");
            assert_eq!(field("scope"), "a.read b.manage");
            assert_eq!(
                field("client_assertion_type"),
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
            );
            let assertion = field("client_assertion");
            let header = part(&assertion, 0);
            assert_eq!(header["kid"], key_id);
            let claims = claims(&assertion, &key, algorithm, "https://acme.auth.securid.com/oauth/token");
            assert_eq!((&claims["iss"], &claims["sub"]), (&json!("client-1"), &json!("client-1")));
            assert_eq!(claims["exp"].as_i64().unwrap() - claims["iat"].as_i64().unwrap(), 300);
            let jti = claims["jti"].as_str().unwrap().to_owned();
            assert_eq!(uuid::Uuid::parse_str(&jti).unwrap().get_version_num(), 4);
            assert!(!seen.contains(&jti));
            seen.push(jti);
        }
    }
}

#[test]
fn an_oauth_client_without_scopes_asks_for_none() {
    let fields =
        auth(Secret::OAuthClient(oauth(&ec_jwk(), &[]))).token_request(Timestamp::now()).unwrap().form();
    assert!(!fields.iter().any(|(name, _)| name == "scope"));
}

fn answer(json: &Value) -> Result<BearerToken, AnswerFailure> {
    let asked_at = "2026-11-23T12:00:00Z".parse().unwrap();
    access_token(wire::object(json.to_string().as_bytes()).unwrap(), asked_at)
}

#[test]
fn an_access_token_is_replaced_shortly_before_its_end() {
    let until = |json: Value| answer(&json).unwrap().until.to_string();
    assert_eq!(
        until(json!({ "access_token": "t", "token_type": "Bearer", "expires_in": 3600 })),
        "2026-11-23T12:59:30Z"
    );
    assert_eq!(until(json!({ "access_token": "t", "expires_in": "100" })), "2026-11-23T12:01:30Z");
    // without a life
    assert_eq!(until(json!({ "access_token": "t" })), "2026-11-23T12:59:30Z");
    assert_eq!(until(json!({ "access_token": "t", "expires_in": 0 })), "2026-11-23T12:00:00Z");
}

#[test]
fn what_is_no_bearer_token_is_refused() {
    assert!(answer(&json!({ "access_token": "t", "token_type": "mac" })).is_err());
    assert!(answer(&json!({ "access_token": "" })).is_err());
    assert!(answer(&json!({ "access_token": "two words" })).is_err());
    assert!(answer(&json!({ "token_type": "Bearer" })).is_err());
}

#[tokio::test]
async fn a_pasted_token_is_used_as_it_is_until_its_end() {
    let made = |exp: i64| {
        let claims = BASE64_URL_SAFE_NO_PAD.encode(json!({ "sub": "ops", "exp": exp }).to_string());
        format!("e30.{claims}.c2ln")
    };
    let now = Timestamp::now().as_second();
    let good = made(now + 60);
    let good_one = auth(Secret::Bearer(format!("Bearer {good}\n").into()));
    assert_eq!(bearer(&good_one).await.unwrap(), good);
    assert_eq!(good_one.identity().id, "ops");
    assert_eq!(good_one.ends(), Ends::At(Timestamp::from_second(now + 60).unwrap()));
    let ended = auth(Secret::Bearer(made(now - 1).into()));
    assert!(matches!(bearer(&ended).await, Err(Error::Ended { at }) if at.as_second() == now - 1));
    let opaque = auth(Secret::Bearer("opaque".to_owned().into()));
    assert_eq!((bearer(&opaque).await.unwrap().as_str(), opaque.ends()), ("opaque", Ends::NotSaid));
    assert!(Auth::new(&profile(URL), Secret::Bearer("two words".to_owned().into())).is_err());
}

#[test]
fn a_credential_that_is_not_complete_is_refused_before_anything_is_sent() {
    let mut client = oauth(&ec_jwk(), &[]);
    client.client_id = "  ".to_owned();
    let Err(Error::Credential(hint)) = Auth::new(&profile(URL), Secret::OAuthClient(client)) else {
        panic!()
    };
    assert!(hint.0.contains("client ID"), "{hint}");
    let mut client = oauth(&ec_jwk(), &[]);
    client.issuer = "http://auth.acme.example".to_owned();
    assert!(matches!(Auth::new(&profile(URL), Secret::OAuthClient(client)), Err(Error::Credential(_))));
}
