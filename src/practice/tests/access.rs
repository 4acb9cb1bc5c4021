use std::time::Duration;

use jiff::{SignedDuration, Timestamp, fmt::rfc2822::DateTimeParser};
use jsonwebtoken::Algorithm;
use secrecy::ExposeSecret as _;
use serde_json::{Value, json};

use super::client::{self, ADA, Client, KEY_RING, Reply, api_key_token, exchange, practice, request};
use crate::fixtures;
use crate::practice::Practice;

const LOOKUP: &str = "/AdminInterface/restapi/v1/sidTokens/lookup";

/// Asks for a token's details with these `Authorization` headers.
fn ask(practice: &Practice, authorization: &[&str]) -> Reply {
    let mut headers = vec![("Content-Type", "application/json")];
    headers.extend(authorization.iter().map(|value| ("Authorization", *value)));
    let body = json!({"tokenSerialNumber": KEY_RING}).to_string();
    Reply::read(&exchange(practice, request("POST", LOOKUP, &headers, &body).as_bytes()))
}

/// Asserts that a request is refused for this reason, with the answer for a bad token.
fn refused(practice: &Practice, authorization: &[&str], why: &str) {
    let reply = ask(practice, authorization);
    reply.framework(403, "Forbidden", "Server failed to process provided access token", LOOKUP);
    assert_eq!(practice.requests().last().unwrap().why.as_deref(), Some(why));
}

fn bearer(token: &str) -> String {
    format!("Bearer {token}")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_made_with_the_api_key_may_do_everything() {
    let practice = practice().await;
    let client = Client::new(&practice);
    client.look_up_token(KEY_RING).ok();
    client.call("POST", "v1/users/lookup", &json!({"username": fixtures::USER_NAME})).ok();
    client.call("GET", &format!("v2/users/{ADA}/devices"), &Value::Null).ok();
    client.disable(ADA, KEY_RING).ok();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_request_without_one_bearer_token_is_refused_with_403() {
    let practice = practice().await;
    let good = bearer(&api_key_token(&practice, &json!({})));
    refused(&practice, &[], "no Authorization header");
    refused(&practice, &["Basic YTpi"], "Authorization is not Bearer");
    refused(&practice, &["Bearer"], "Authorization is not Bearer");
    refused(&practice, &["Bearer opaque"], "neither an access token nor a JSON Web Token");
    refused(&practice, &[&good, &good], "more than one Authorization header");
    assert_eq!(ask(&practice, &[&good]).status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_header_has_to_be_exactly_typ_jwt_and_alg_rs256() {
    let practice = practice().await;
    let key = client::api_key(&practice);
    let why = "the header is not exactly typ JWT, alg RS256";
    for (header, algorithm) in [
        (json!({"alg": "RS256"}), Algorithm::RS256),
        (json!({"typ": "jwt", "alg": "RS256"}), Algorithm::RS256),
        (json!({"typ": "JWT", "alg": "RS256", "kid": "1"}), Algorithm::RS256),
        (json!({"typ": "JWT", "alg": "RS384"}), Algorithm::RS384),
        (json!({"typ": "JWT", "alg": "none"}), Algorithm::RS256),
    ] {
        let token = client::token(&header, &client::claims(&practice, &json!({})), |text| {
            jsonwebtoken::crypto::sign(text.as_bytes(), &key, algorithm).unwrap()
        });
        refused(&practice, &[&bearer(&token)], why);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_claims_have_to_be_the_keys() {
    let practice = practice().await;
    let now = Timestamp::now().as_second();
    let with_slash = format!("{}/", practice.admin_rest_api_url());
    let without_version = practice.admin_rest_api_url().replace("/v1", "");
    for (other, why) in [
        (json!({"sub": null}), "sub is not the access ID"),
        (json!({"sub": "somebody"}), "sub is not the access ID"),
        (json!({"aud": null}), "aud is not adminRestApiUrl"),
        (json!({"aud": with_slash}), "aud is not adminRestApiUrl"),
        (json!({"aud": without_version}), "aud is not adminRestApiUrl"),
        (json!({"aud": [practice.admin_rest_api_url()]}), "aud is not adminRestApiUrl"),
        (json!({"iat": null}), "iat is missing"),
        (json!({"exp": null}), "exp is missing"),
        (json!({"exp": "soon"}), "exp is missing"),
        (json!({"exp": now + 3601, "iat": now}), "exp is more than an hour after iat"),
        (json!({"exp": now, "iat": now}), "exp is not after iat"),
        (json!({"exp": i64::MAX, "iat": i64::MIN}), "exp is more than an hour after iat"),
        (json!({"exp": now - 70, "iat": now - 600}), "the token has ended"),
        (json!({"exp": now + 600, "iat": now + 70}), "iat is in the future"),
    ] {
        refused(&practice, &[&bearer(&api_key_token(&practice, &other))], why);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn clocks_may_differ_by_a_minute_and_a_token_may_live_an_hour() {
    let practice = practice().await;
    let now = Timestamp::now().as_second();
    for other in [
        json!({"exp": now + 3600, "iat": now}),
        json!({"exp": now - 50, "iat": now - 3600}),
        json!({"exp": now + 600, "iat": now + 50}),
        json!({"exp": (now + 600).to_string(), "iat": now.to_string()}),
        json!({"unknown": ["claims", "are", "ignored"]}),
    ] {
        let reply = ask(&practice, &[&bearer(&api_key_token(&practice, &other))]);
        assert_eq!(reply.status, 200, "{other}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_signature_has_to_be_the_keys() {
    let practice = practice().await;
    let good = api_key_token(&practice, &json!({}));
    let later = api_key_token(&practice, &json!({"jti": "another"}));
    let (text, _) = good.rsplit_once('.').unwrap();
    let (_, signature) = later.rsplit_once('.').unwrap();
    let why = "the signature is not the API key's";
    refused(&practice, &[&bearer(&format!("{text}.{signature}"))], why);
    refused(&practice, &[&bearer(&format!("{text}."))], why);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_of_another_start_is_refused() {
    let (practice, other) = (practice().await, Practice::start(0).await.unwrap());
    let key = client::api_key(&other);
    let claims = client::claims(&practice, &json!({}));
    let token = client::token(&json!({"typ": "JWT", "alg": "RS256"}), &claims, |text| {
        jsonwebtoken::crypto::sign(text.as_bytes(), &key, Algorithm::RS256).unwrap()
    });
    refused(&practice, &[&bearer(&token)], "the signature is not the API key's");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_shifted_clock_shows_in_the_date_and_refuses_what_is_fresh_elsewhere() {
    let practice = practice().await;
    let token = bearer(&api_key_token(&practice, &json!({})));
    for (minutes, why) in [(120, "the token has ended"), (-10, "iat is in the future")] {
        practice.shift_clock(SignedDuration::from_mins(minutes));
        let date = ask(&practice, &[&token]).header("date").unwrap().to_owned();
        assert!(date.ends_with(" GMT"), "{date}");
        let date = DateTimeParser::new().parse_timestamp(&date).unwrap();
        let shift = date.duration_since(Timestamp::now());
        assert!(
            (shift - SignedDuration::from_mins(minutes)).abs() < SignedDuration::from_secs(20),
            "{shift}"
        );
        refused(&practice, &[&token], why);
    }
    practice.shift_clock(SignedDuration::ZERO);
    assert_eq!(ask(&practice, &[&token]).status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_minted_bearer_token_says_its_end_and_is_refused_after_it() {
    let practice = practice().await;
    let secret = practice.bearer(Duration::from_mins(10), &["rsa.authenticator.sidtoken.read"]);
    // EXPOSE: the test sends it
    let token = secret.expose_secret();
    let end = crate::practice::jwt::Jwt::read(token).unwrap().seconds("exp").unwrap();
    assert!((595..=600).contains(&(end - Timestamp::now().as_second())), "{end}");
    assert_eq!(ask(&practice, &[&bearer(token)]).status, 200);
    practice.shift_clock(SignedDuration::from_secs(601));
    refused(&practice, &[&bearer(token)], "the access token has ended");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_call_wants_its_own_permission() {
    let practice = practice().await;
    let serial = json!({"tokenSerialNumber": KEY_RING});
    let part = json!({"emailLike": "ada"});
    let calls = [
        ("rsa.user.read", "POST", "v1/users/lookup".to_owned(), json!({"username": fixtures::USER_NAME})),
        ("rsa.user.read", "POST", "v1/users/search".to_owned(), part.clone()),
        ("rsa.user.read", "POST", "v2/users/search".to_owned(), part),
        ("rsa.authenticator.mobile.read", "GET", format!("v1/users/{ADA}/devices"), Value::Null),
        ("rsa.authenticator.mobile.read", "GET", format!("v2/users/{ADA}/devices"), Value::Null),
        ("rsa.authenticator.sidtoken.read", "POST", "v1/sidTokens/lookup".to_owned(), serial.clone()),
        (
            "rsa.authenticator.sidtoken.manage",
            "PATCH",
            format!("v1/users/{ADA}/sidTokens/enable"),
            serial.clone(),
        ),
        ("rsa.authenticator.sidtoken.manage", "PATCH", format!("v1/users/{ADA}/sidTokens/disable"), serial),
    ];
    for (scope, method, path, body) in calls {
        let others: Vec<_> =
            crate::practice::DESK_SCOPES.iter().copied().filter(|other| *other != scope).collect();
        let refused = Client::scoped(&practice, &others).call(method, &path, &body);
        refused.service("403 FORBIDDEN", "Not authorized to perform the request");
        Client::scoped(&practice, &[scope]).call(method, &path, &body).ok();
    }
}
