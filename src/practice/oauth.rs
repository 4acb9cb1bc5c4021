//! The token endpoint: client credentials by `private_key_jwt` (RFC 6749, 4.4; RFC 7523).

use std::collections::HashMap;

use axum::http::header;
use serde_json::json;
use uuid::Uuid;

use super::{
    answer::{Answer, ErrorReply},
    auth::{self, EC_CLIENT_ID, RSA_CLIENT_ID, SCOPES},
    calls::Call,
    jwt::Jwt,
    keys::{EC_KEY_ID, RSA_KEY_ID, Verifier},
    tenant::{Grant, Tenant},
};

const ASSERTION_TYPE: &str = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

/// Answers `POST /oauth/token`.
///
/// # Errors
/// 400 with the error's name as RFC 6749 (5.2) lists them.
pub(super) fn token(tenant: &Tenant, call: &Call) -> Result<Answer, ErrorReply> {
    if call.content_type() != Some("application/x-www-form-urlencoded") {
        return Err(ErrorReply::oauth("invalid_request", "the body is not form-encoded"));
    }
    let mut form = HashMap::new();
    for (name, value) in url::form_urlencoded::parse(&call.body) {
        if form.insert(name.into_owned(), value.into_owned()).is_some() {
            return Err(ErrorReply::oauth("invalid_request", "a parameter is there twice"));
        }
    }
    let field = |name: &str| form.get(name).map(String::as_str);
    if field("grant_type") != Some("client_credentials") {
        return Err(ErrorReply::oauth("unsupported_grant_type", "grant_type is not client_credentials"));
    }
    if field("client_assertion_type") != Some(ASSERTION_TYPE) {
        return Err(ErrorReply::oauth("invalid_request", "client_assertion_type is not jwt-bearer"));
    }
    let assertion = field("client_assertion")
        .ok_or_else(|| ErrorReply::oauth("invalid_request", "client_assertion is missing"))?;
    let client = field("client_id").unwrap_or_default();
    signed_in(tenant, client, assertion).map_err(|why| ErrorReply::oauth("invalid_client", why))?;
    let scopes: Vec<String> = field("scope")
        .unwrap_or_default()
        .split(' ')
        .filter(|part| !part.is_empty())
        .map(str::to_owned)
        .collect();
    if scopes.is_empty() || !scopes.iter().all(|scope| SCOPES.contains(&scope.as_str())) {
        return Err(ErrorReply::oauth(
            "invalid_scope",
            "scope is empty or has a permission that does not exist",
        ));
    }

    let now = tenant.now();
    let life = tenant.state().token_life;
    // opaque: a client must not look inside
    let token = format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple());
    let body = json!({
        "access_token": token, "token_type": "Bearer", "expires_in": life.as_secs(), "scope": scopes.join(" "),
    });
    let grant = Grant { subject: client.to_owned(), scopes, ends: auth::later(now, life) };
    tenant.grant(token, grant, now);
    Ok(Answer::ok(&body).with(header::CACHE_CONTROL, "no-store"))
}

/// Checks an assertion: this client's, for this endpoint, in time and not used before; else the reason.
fn signed_in(tenant: &Tenant, client: &str, assertion: &str) -> Result<(), &'static str> {
    let (key, key_id): (&Verifier, _) = match client {
        EC_CLIENT_ID => (&tenant.keys.ec, EC_KEY_ID),
        RSA_CLIENT_ID => (&tenant.keys.rsa, RSA_KEY_ID),
        _ => return Err("client_id is not known"),
    };
    let jwt = Jwt::read(assertion).ok_or("the assertion is no JSON Web Token")?;
    let header = |name: &str| jwt.header.get(name).and_then(|value| value.as_str());
    if header("alg") != Some(key.algorithm()) {
        return Err("alg is not the key's");
    }
    if header("kid") != Some(key_id) {
        return Err("kid is not the key's");
    }
    if !jwt.signed_by(key) {
        return Err("the signature is not the client's");
    }
    if jwt.text("iss") != Some(client) || jwt.text("sub") != Some(client) {
        return Err("iss and sub are not both the client ID");
    }
    if jwt.text("aud") != Some(tenant.token_url().as_str()) {
        return Err("aud is not the token endpoint");
    }
    let now = tenant.now();
    auth::in_time(&jwt, now.as_second())?;
    let id = jwt.text("jti").filter(|id| !id.is_empty()).ok_or("jti is missing")?;
    let ends =
        auth::later(now, std::time::Duration::from_secs((auth::LONGEST + 2 * auth::SKEW).unsigned_abs()));
    let mut state = tenant.state();
    state.assertions.retain(|_, ends| *ends > now);
    match state.assertions.insert(format!("{client} {id}"), ends) {
        None => Ok(()),
        Some(_) => Err("jti was seen before"),
    }
}
