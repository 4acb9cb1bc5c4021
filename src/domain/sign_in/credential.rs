//! Credentials. Secrets are held in [`SecretString`], which no `Debug` shows.

use crate::phrase;
use jiff::Timestamp;
use secrecy::{ExposeSecret as _, SecretString};
use serde::Deserialize;
use serde_json::value::RawValue;
use zeroize::Zeroizing;

use crate::domain::{
    Hint,
    exposed::Exposed,
    phrase::Phrase,
    problem::Problem,
    profile::{SignInMethod, binding::Changed},
    text::{self, pasted},
};

/// The largest key file, JWK or bearer token that is read, in bytes.
pub const MAX_BYTES: usize = 64 * 1024;

/// An Administration API key as the `.key` file of the Cloud Administration Console holds it.
#[derive(Clone, Debug)]
pub struct ApiKey {
    /// `customerName`.
    pub customer: String,
    /// `accessID`: the `sub` of every JSON Web Token made with this key. Public.
    pub access_id: String,
    /// `accessKey`: an RSA private key in PEM (PKCS#1 or PKCS#8).
    pub access_key: SecretString,
    /// `adminRestApiUrl` exactly as the file spells it: the `aud` of every JSON Web Token.
    pub admin_rest_api_url: String,
    /// `description`; may be empty.
    pub description: String,
}

/// The `.key` file on disk.
#[derive(Deserialize)]
struct KeyFile<'a> {
    #[serde(default, rename = "customerName")]
    customer: Option<String>,
    #[serde(rename = "accessID")]
    access_id: Option<String>,
    /// As it stands in the text: serde_json would undo the escapes of its line ends in a buffer that nobody
    /// wipes.
    #[serde(borrow, rename = "accessKey")]
    access_key: Option<&'a RawValue>,
    #[serde(rename = "adminRestApiUrl")]
    admin_rest_api_url: Option<String>,
    #[serde(default)]
    description: Option<String>,
}

impl ApiKey {
    /// Reads the text of a `.key` file, with or without byte order mark. Whether the private key itself can
    /// sign is not checked here.
    ///
    /// # Errors
    /// A [`Hint`] that names the missing or empty property, or says that the text is no key file. It never
    /// repeats the text.
    pub fn parse(text: &str) -> Result<Self, Hint> {
        if text.len() > MAX_BYTES {
            return Err(Hint::new(phrase!("hint-key-large")));
        }
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.starts_with("-----BEGIN") {
            return Err(Hint::new(phrase!("hint-key-bare")));
        }
        let file: KeyFile<'_> = serde_json::from_str(text).map_err(|err| {
            // `err` can quote values of the file, which may be the key: only the place is told
            Hint::new(phrase!("hint-key-unreadable", line = err.line(), column = err.column()))
        })?;
        let access_key = file
            .access_key
            .map(|raw| unescaped(raw.get()).ok_or_else(|| Hint::new(phrase!("hint-key-no-text"))))
            .transpose()?;
        let filled = |value: Option<String>, name: &str| {
            value
                .filter(|value| !value.trim().is_empty())
                .ok_or_else(|| Hint::new(phrase!("hint-key-lacks", property = name)))
        };
        if file.access_id.is_none() && text.contains("\"kty\"") {
            return Err(Hint::new(phrase!("hint-key-is-jwk")));
        }
        let access_id = filled(file.access_id.map(|id| pasted::id(&id)), "accessID")?;
        let admin_rest_api_url = filled(file.admin_rest_api_url, "adminRestApiUrl")?;
        let access_key = access_key
            // EXPOSE: only whether it is empty
            .filter(|key| !key.expose_secret().trim().is_empty())
            .ok_or_else(|| Hint::new(phrase!("hint-key-lacks", property = "accessKey")))?;
        Ok(Self {
            customer: shown(file.customer),
            access_id,
            access_key,
            admin_rest_api_url,
            description: shown(file.description),
        })
    }
}

/// What is only shown.
fn shown(text: Option<String>) -> String {
    text::name(&text.unwrap_or_default())
}

/// The text of a JSON string, taken out of its quotes and escapes without leaving a copy behind. None where
/// it is no string, or has an escape that no PEM has (half a surrogate pair).
fn unescaped(json: &str) -> Option<SecretString> {
    let inner = json.strip_prefix('"')?.strip_suffix('"')?;
    // never longer than what it is made from, so it never moves
    let mut text = Zeroizing::new(String::with_capacity(inner.len()));
    let mut rest = inner.chars();
    while let Some(c) = rest.next() {
        text.push(match c {
            '\\' => match rest.next()? {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'b' => '\u{8}',
                'f' => '\u{c}',
                'u' => {
                    let code = rest.as_str().get(..4)?;
                    rest = rest.as_str()[4..].chars();
                    char::from_u32(u32::from_str_radix(code, 16).ok()?)?
                }
                other => other,
            },
            plain => plain,
        });
    }
    Some(text.as_str().into())
}

/// An OAuth client that signs in with a private JWK (`private_key_jwt`).
#[derive(Clone, Debug)]
pub struct OAuthClient {
    /// The issuer URL; the token endpoint is this and `/token`.
    pub issuer: String,
    /// The client ID. Public.
    pub client_id: String,
    /// The private JWK as JSON text, RSA or EC P-256.
    pub jwk: SecretString,
    /// The permissions asked for.
    pub scopes: Vec<String>,
}

/// One of the ways to sign in, with what it needs.
#[derive(Clone, Debug)]
pub enum Credential {
    /// Always the practice tenant's own key: needs nothing.
    Practice,
    ApiKey(ApiKey),
    OAuthClient(OAuthClient),
    /// A token made elsewhere and pasted.
    Bearer(SecretString),
    /// What was remembered on this computer for the profile.
    Remembered,
}

/// That a credential is remembered on this computer for a profile; nothing of it is secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub identity: Identity,
    /// When it was given.
    pub since: Timestamp,
}

/// What this computer knows about a profile before anybody signs in to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Surroundings {
    /// The remembered credential.
    pub kept: Option<Kept>,
    /// Why one that was remembered is asked for again: what of the profile changed since.
    pub changed: Vec<Changed>,
    /// Whether a password for its proxy or its client certificate is remembered.
    pub network_kept: bool,
    /// The variable of the environment that names the proxy, where one does.
    pub proxy_variable: Option<&'static str>,
    /// What the environment says of proxies without effect.
    pub proxy_notes: Vec<Phrase>,
    /// Why signing in cannot work as the profile or the environment is now.
    pub trouble: Option<Problem>,
    /// What others on this computer can do with files that decide about the profile.
    pub exposed: Vec<Exposed>,
}

impl From<Kept> for Surroundings {
    fn from(kept: Kept) -> Self {
        Self { kept: Some(kept), ..Self::default() }
    }
}

/// What can be read back from a key before signing in; nothing of it is secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum KeyFacts {
    ApiKey {
        customer: String,
        access_id: String,
        /// `adminRestApiUrl` as the file spells it.
        address: String,
        description: String,
    },
    Jwk {
        /// "RSA, 2048 bits" or "EC P-256".
        kind: String,
        /// `kid`, where there is one.
        key_id: Option<String>,
    },
}

/// A key that was read: what to show, and its text for signing in.
#[derive(Clone, Debug)]
pub struct KeyRead {
    pub facts: KeyFacts,
    pub text: SecretString,
    /// What others on this computer can do with its file.
    pub exposed: Option<Exposed>,
}

/// What a bearer token says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BearerFacts {
    /// `sub`, or `client_id`, of a JSON Web Token.
    pub subject: Option<String>,
    /// `exp` of a JSON Web Token; none where the token is opaque.
    pub ends: Option<Timestamp>,
    /// The permissions in `scope`, or `scp`, of a JSON Web Token; none where it has neither.
    pub scopes: Option<Vec<String>>,
}

/// The claims that are of interest in a JSON Web Token made elsewhere.
#[derive(Deserialize)]
struct Claims {
    sub: Option<String>,
    client_id: Option<String>,
    exp: Option<serde_json::Value>,
    scope: Option<serde_json::Value>,
    scp: Option<serde_json::Value>,
}

/// Reads what a pasted bearer token says of itself. What comes along with one is left out: quotes, `Bearer
/// `, the name of the header, the rest of a token endpoint's answer, line ends inside. The signature is not
/// checked: only the server can do that.
///
/// # Errors
/// A [`Hint`] when the text cannot be a bearer token (empty, too long, blanks or control characters inside).
pub fn read_bearer(text: &str) -> Result<(SecretString, BearerFacts), Hint> {
    let token = bearer_in(text);
    let mut whole = Zeroizing::new(String::new());
    let unseen = |c: char| matches!(c, '\r' | '\n') || text::is_invisible(c);
    let token = if token.contains(unseen) {
        whole.reserve_exact(token.len());
        whole.extend(token.chars().filter(|c| !unseen(*c)));
        whole.as_str()
    } else {
        token
    };
    if token.is_empty() {
        return Err(Hint::new(phrase!("hint-bearer-empty")));
    }
    if token.len() > MAX_BYTES {
        return Err(Hint::new(phrase!("hint-bearer-long")));
    }
    if !token.chars().all(|c| c.is_ascii_graphic()) {
        return Err(Hint::new(phrase!("hint-bearer-odd")));
    }
    let facts = claims(token).map_or(BearerFacts::default(), |claims| BearerFacts {
        ends: claims.exp.as_ref().and_then(seconds),
        scopes: [&claims.scope, &claims.scp].into_iter().flatten().find_map(scopes),
        subject: claims.sub.or(claims.client_id).map(|who| shown(Some(who))).filter(|who| !who.is_empty()),
    });
    Ok((token.to_owned().into(), facts))
}

/// The token in what was pasted. It is not copied: nobody would wipe the copy.
fn bearer_in(text: &str) -> &str {
    let around = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || text::is_invisible(c)
            || pasted::is_quote(c)
            || matches!(c, ',' | ';')
    };
    let mut token = in_answer(text).unwrap_or(text);
    loop {
        let before = token;
        token = token.trim_matches(around);
        for word in ["-H", "--header", "authorization:", "authorization", "bearer:", "bearer"] {
            let rest =
                token.split_at_checked(word.len()).filter(|(start, _)| start.eq_ignore_ascii_case(word));
            // what only begins like it may be the token
            let rest = rest.map(|(_, rest)| rest);
            let rest = rest.filter(|rest| word.ends_with(':') || rest.is_empty() || rest.starts_with(around));
            token = rest.unwrap_or(token);
        }
        if token == before {
            return token;
        }
    }
}

/// The access token in a token endpoint's answer.
fn in_answer(text: &str) -> Option<&str> {
    if !text.trim_start().starts_with('{') {
        return None;
    }
    let (_, rest) = text.split_once("\"access_token\"")?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start().strip_prefix('"')?;
    rest.split('"').next()
}

fn claims(token: &str) -> Option<Claims> {
    use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
    let mut parts = token.split('.');
    let (_header, payload, _signature) = (parts.next()?, parts.next()?, parts.next()?);
    let payload = BASE64_URL_SAFE_NO_PAD.decode(payload.trim_end_matches('=')).ok()?;
    serde_json::from_slice(&payload).ok()
}

/// Unix seconds as a number or, as the vendor's page prints them, as a quoted string.
fn seconds(value: &serde_json::Value) -> Option<Timestamp> {
    let seconds = match value {
        serde_json::Value::Number(number) => number.as_i64().or_else(|| number.as_f64().map(|f| f as i64))?,
        serde_json::Value::String(text) => text.trim().parse().ok()?,
        _ => return None,
    };
    Timestamp::from_second(seconds).ok()
}

/// Permissions in one text with blanks between them (RFC 8693, section 4.2), or in a list; none where there
/// is none.
pub fn scopes(value: &serde_json::Value) -> Option<Vec<String>> {
    let split =
        |text: &str| text.split_whitespace().map(|scope| shown(Some(scope.to_owned()))).collect::<Vec<_>>();
    let scopes: Vec<String> = match value {
        serde_json::Value::String(text) => split(text),
        serde_json::Value::Array(items) => {
            items.iter().filter_map(|item| item.as_str()).flat_map(split).collect()
        }
        _ => return None,
    };
    (!scopes.is_empty()).then_some(scopes)
}

/// Who is signed in, as far as it is public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    pub method: SignInMethod,
    /// Access ID, client ID, or the token's subject; empty when an opaque bearer token does not say.
    pub id: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = r#"{"customerName":"Acme","accessID":"139f6495","accessKey":"PEM","adminRestApiUrl":"https://acme.access.securid.com/AdminInterface/restapi/v1","description":"desk"}"#;

    #[test]
    fn a_key_file_is_read_with_and_without_byte_order_mark() {
        for text in [FILE.to_owned(), format!("\u{feff}{FILE}\r\n")] {
            let key = ApiKey::parse(&text).unwrap();
            assert_eq!(key.access_id, "139f6495");
            assert_eq!(key.admin_rest_api_url, "https://acme.access.securid.com/AdminInterface/restapi/v1");
        }
    }

    #[test]
    fn the_private_key_is_read_out_of_every_escape_of_json() {
        let spelled = r#"-----BEGIN\n a\r\n\tb\/c\"\\\u000aé\u00e9-----"#;
        let key = ApiKey::parse(&FILE.replace("PEM", spelled)).unwrap();
        let expected: String = serde_json::from_str(&format!("\"{spelled}\"")).unwrap();
        // EXPOSE: the test's own text
        assert_eq!(key.access_key.expose_secret(), expected);
        for no in [r#""\ud800""#, "7", "{}", r#"["a"]"#] {
            let hint = ApiKey::parse(&FILE.replace("\"PEM\"", no)).unwrap_err();
            assert!(hint.0.contains("accessKey is no text"), "{no}: {hint}");
        }
    }

    #[test]
    fn what_a_key_file_leaves_empty_or_null_is_empty() {
        let file = FILE.replace("\"Acme\"", "null").replace("\"desk\"", "null");
        let key = ApiKey::parse(&file).unwrap();
        assert!(key.customer.is_empty() && key.description.is_empty());
        assert!(
            ApiKey::parse(&FILE.replace("\"PEM\"", "null")).unwrap_err().0.contains("accessKey is missing")
        );
    }

    #[test]
    fn what_is_missing_in_a_key_file_is_named() {
        for name in ["accessID", "accessKey", "adminRestApiUrl"] {
            let hint = ApiKey::parse(&FILE.replace(name, "other")).unwrap_err();
            assert!(hint.0.contains(name), "{hint}");
        }
        assert!(
            ApiKey::parse("-----BEGIN RSA PRIVATE KEY-----").unwrap_err().0.contains("only a private key")
        );
    }

    #[test]
    fn a_damaged_key_file_is_never_quoted() {
        let hint = ApiKey::parse(r#"{"accessID":"a","accessKey":["s3cret"]}"#).unwrap_err();
        assert!(!hint.0.contains("s3cret"), "{hint}");
        let key = ApiKey::parse(&FILE.replace("PEM", "s3cret")).unwrap();
        assert!(!format!("{key:?}").contains("s3cret"));
    }

    #[test]
    fn the_end_of_a_pasted_jwt_is_read_and_an_opaque_token_has_none() {
        // {"sub":"abc","exp":1700000000}
        let (_, facts) = read_bearer("Bearer e30.eyJzdWIiOiJhYmMiLCJleHAiOjE3MDAwMDAwMDB9.c2ln\n").unwrap();
        assert_eq!(facts.subject.as_deref(), Some("abc"));
        assert_eq!(facts.ends, Timestamp::from_second(1_700_000_000).ok());
        assert_eq!(read_bearer("opaque").unwrap().1, BearerFacts::default());
        assert!(read_bearer("two words").is_err());
        assert!(read_bearer("Bearer ").is_err());
    }

    #[test]
    fn what_comes_along_with_a_bearer_token_comes_off() {
        for text in [
            "bearer opaque",
            "Bearer: opaque",
            "\"opaque\"",
            "“opaque”;",
            "'Bearer opaque',",
            "Authorization: Bearer opaque\r\n",
            "-H \"Authorization: Bearer opaque\"",
            "\u{feff}opa\u{200b}que\0",
            "opa\r\nque\n",
            "{\"token_type\":\"Bearer\", \"access_token\" : \"opaque\", \"expires_in\":3600}",
        ] {
            // EXPOSE: the test's own text
            assert_eq!(read_bearer(text).unwrap().0.expose_secret(), "opaque", "{text:?}");
        }
        for stays in ["bearerish", "Authorizations"] {
            // EXPOSE: the test's own text
            assert_eq!(read_bearer(stays).unwrap().0.expose_secret(), stays);
        }
        for none in ["two words", "opa\n que", "Authorization: Bearer", "{\"access_token\":\"\"}", "a\u{1b}b"]
        {
            assert!(read_bearer(none).is_err(), "{none:?}");
        }
    }

    #[test]
    fn what_a_key_says_of_itself_is_fit_to_be_shown() {
        let file = FILE
            .replace("Acme", "Ac\u{202e}me\\u001b[2J\\nStatus: ok")
            .replace("139f6495", "\u{200b}139f6495; ");
        let key = ApiKey::parse(&file).unwrap();
        assert_eq!((key.access_id.as_str(), key.customer.as_str()), ("139f6495", "Acme [2J Status: ok"));
    }

    #[test]
    fn the_permissions_of_a_pasted_jwt_are_read_from_either_claim() {
        use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
        let scopes = |claims: &str| {
            read_bearer(&format!("e30.{}.c2ln", BASE64_URL_SAFE_NO_PAD.encode(claims))).unwrap().1.scopes
        };
        let two = Some(vec!["rsa.user.read".to_owned(), "b".to_owned()]);
        for claims in [
            r#"{"scope":"rsa.user.read  b"}"#,
            r#"{"scp":["rsa.user.read","b"]}"#,
            r#"{"scp":"rsa.user.read b","scope":7}"#,
            r#"{"scope":["rsa.user.read b",7]}"#,
        ] {
            assert_eq!(scopes(claims), two, "{claims}");
        }
        for none in ["{}", r#"{"scope":" "}"#, r#"{"scope":{}}"#, r#"{"scp":[]}"#, "[]"] {
            assert_eq!(scopes(none), None, "{none}");
        }
    }
}
