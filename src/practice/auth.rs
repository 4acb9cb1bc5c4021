//! Authentication: the API key's JSON Web Tokens, and access tokens of the token endpoint.

use axum::http::{HeaderMap, StatusCode, header};
use jiff::{SignedDuration, Timestamp};

use super::{answer::ErrorReply, jwt::Jwt, tenant::Tenant};

/// `accessID` of the API key. It is public and the same for every start.
pub(super) const ACCESS_ID: &str = "139f6495-5d0e-4a2c-9f86-71c8a4d7b0e3";
/// The client that signs in with an EC key.
pub(super) const EC_CLIENT_ID: &str = "7c1d44b2-0b5e-4f0a-8d51-6f1f2d0c9a11";
/// The client that signs in with an RSA key.
pub(super) const RSA_CLIENT_ID: &str = "b90e6a3f-2f64-4c3b-a7f0-3c5e8d9b7722";

/// How far clocks may differ, in seconds.
pub(super) const SKEW: i64 = 60;
/// The longest life of a JSON Web Token, in seconds.
pub(super) const LONGEST: i64 = 3600;

pub(super) struct Caller {
    /// Access ID or client ID: the administrator named by changes.
    pub(super) subject: String,
    /// None: all permissions of an API key with the role Help Desk Administrator.
    scopes: Option<Vec<String>>,
}

impl Caller {
    /// Requires a permission.
    ///
    /// # Errors
    /// 403 in the service's shape.
    pub(super) fn need(&self, scope: &str) -> Result<(), ErrorReply> {
        match &self.scopes {
            Some(scopes) if !scopes.iter().any(|has| has == scope) => {
                Err(ErrorReply::service(StatusCode::FORBIDDEN, "Not authorized to perform the request"))
            }
            _ => Ok(()),
        }
    }

    /// Requires a permission that the API key's role, Help Desk Administrator, does not have.
    ///
    /// # Errors
    /// 403 in the service's shape.
    pub(super) fn need_above_desk(&self, scope: &str) -> Result<(), ErrorReply> {
        match &self.scopes {
            Some(_) => self.need(scope),
            None => Err(ErrorReply::service(StatusCode::FORBIDDEN, "Not authorized to perform the request")),
        }
    }
}

/// The caller, by the `Authorization` header.
///
/// # Errors
/// 403 in the framework's shape for every reason: the vendor's server has no 401.
pub(super) fn caller(tenant: &Tenant, headers: &HeaderMap) -> Result<Caller, ErrorReply> {
    let mut values = headers.get_all(header::AUTHORIZATION).iter();
    let (value, more) = (values.next(), values.next());
    let value = value.ok_or_else(|| ErrorReply::access_token("no Authorization header"))?;
    if more.is_some() {
        return Err(ErrorReply::access_token("more than one Authorization header"));
    }
    let token = value
        .to_str()
        .ok()
        .and_then(|value| value.split_at_checked(7))
        .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer "))
        .map(|(_, token)| token)
        .ok_or_else(|| ErrorReply::access_token("Authorization is not Bearer"))?;
    let now = tenant.now();
    let grant = tenant.state().grants.get(token).cloned();
    match grant {
        Some(grant) if grant.ends > now => Ok(Caller { subject: grant.subject, scopes: Some(grant.scopes) }),
        Some(_) => Err(ErrorReply::access_token("the access token has ended")),
        None => match api_key(tenant, token, now.as_second()) {
            Ok(()) => Ok(Caller { subject: ACCESS_ID.to_owned(), scopes: None }),
            Err(why) => Err(ErrorReply::access_token(why)),
        },
    }
}

/// Whether a change with this access token is answered with 401, for tests.
#[cfg(debug_assertions)]
pub(super) fn is_stale(tenant: &Tenant, headers: &HeaderMap) -> bool {
    let value = headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let token = value.and_then(|value| value.split_at_checked(7)).map(|(_, token)| token);
    token.is_some_and(|token| tenant.state().stale.contains(token))
}

/// Checks a JSON Web Token of the API key as the vendor's page on authentication describes it; else the
/// reason.
fn api_key(tenant: &Tenant, token: &str, now: i64) -> Result<(), &'static str> {
    let jwt = Jwt::read(token).ok_or("neither an access token nor a JSON Web Token")?;
    let header = |name: &str| jwt.header.get(name).and_then(|value| value.as_str());
    if (jwt.header.len(), header("typ"), header("alg")) != (2, Some("JWT"), Some("RS256")) {
        return Err("the header is not exactly typ JWT, alg RS256");
    }
    if !jwt.signed_by(&tenant.keys.rsa) {
        return Err("the signature is not the API key's");
    }
    if jwt.text("sub") != Some(ACCESS_ID) {
        return Err("sub is not the access ID");
    }
    if jwt.text("aud") != Some(tenant.admin_rest_api_url().as_str()) {
        return Err("aud is not adminRestApiUrl");
    }
    in_time(&jwt, now)
}

/// Checks `iat` and `exp` against each other and the time; else the reason.
pub(super) fn in_time(jwt: &Jwt<'_>, now: i64) -> Result<(), &'static str> {
    let issued = jwt.seconds("iat").ok_or("iat is missing")?;
    let ends = jwt.seconds("exp").ok_or("exp is missing")?;
    // in 128 bits: both times are the client's and may be anything
    let between = |from: i64, to: i64| i128::from(to) - i128::from(from);
    let (skew, longest) = (i128::from(SKEW), i128::from(LONGEST));
    if between(issued, ends) > longest {
        return Err("exp is more than an hour after iat");
    }
    if between(issued, ends) <= 0 {
        return Err("exp is not after iat");
    }
    if between(ends, now) > skew {
        return Err("the token has ended");
    }
    if between(now, issued) > skew {
        return Err("iat is in the future");
    }
    if between(issued, now) > longest + skew {
        return Err("iat is more than an hour ago");
    }
    Ok(())
}

pub(super) fn later(now: Timestamp, life: std::time::Duration) -> Timestamp {
    let life = SignedDuration::try_from(life).unwrap_or(SignedDuration::MAX);
    now.saturating_add(life).unwrap_or(Timestamp::MAX)
}

/// The tenant's permissions (OAuth 2.0-Based Permissions for the Cloud Administration APIs).
pub(super) const SCOPES: &[&str] = &[
    "rsa.audit.admin",
    "rsa.audit.system",
    "rsa.audit.user",
    "rsa.authenticator.ds100.delete",
    "rsa.authenticator.ds100.manage",
    "rsa.authenticator.ds100.read",
    "rsa.authenticator.emergency.manage",
    "rsa.authenticator.fido.delete",
    "rsa.authenticator.fido.manage",
    "rsa.authenticator.fido.read",
    "rsa.authenticator.mobile.delete",
    "rsa.authenticator.mobile.manage",
    "rsa.authenticator.mobile.read",
    "rsa.authenticator.sidtoken.delete",
    "rsa.authenticator.sidtoken.manage",
    "rsa.authenticator.sidtoken.read",
    "rsa.group.manage",
    "rsa.group.read",
    "rsa.group.users.manage",
    "rsa.group.users.read",
    "rsa.report.health",
    "rsa.report.license.usage",
    "rsa.report.read",
    "rsa.report.user.risky",
    "rsa.user.delete",
    "rsa.user.delete.soft",
    "rsa.user.factor.manage",
    "rsa.user.manage",
    "rsa.user.read",
    "rsa.user.risky.manage",
    "rsa.user.risky.read",
    "rsa.user.sync",
    "rsa.user.verify",
];

/// The permissions for a whole lost-token call: everything that a help desk has, except deleting.
pub(super) const DESK_SCOPES: &[&str] = &[
    "rsa.user.read",
    "rsa.authenticator.sidtoken.read",
    "rsa.authenticator.sidtoken.manage",
    "rsa.authenticator.mobile.read",
    "rsa.authenticator.emergency.manage",
    "rsa.user.factor.manage",
    "rsa.user.manage",
    "rsa.user.verify",
    "rsa.audit.user",
];
