//! A client on plain TCP that makes its tokens by hand.

use std::{
    io::{Read as _, Write as _},
    net::{Ipv4Addr, TcpStream},
    sync::{Arc, LazyLock},
    time::Duration,
};

use base64::{Engine as _, prelude::BASE64_URL_SAFE_NO_PAD};
use jsonwebtoken::{Algorithm, EncodingKey};
use secrecy::ExposeSecret as _;
use serde_json::{Value, json};
use tokio::net::TcpListener;

use crate::fixtures;
use crate::practice::{Practice, keys::Keys};

pub(super) const ADA: &str = fixtures::USER_ID;
/// Her token that is enabled.
pub(super) const KEY_RING: &str = fixtures::SERIAL;
/// Her token that is disabled.
pub(super) const SPARE: &str = fixtures::SPARE_SERIAL;

static KEYS: LazyLock<Arc<Keys>> = LazyLock::new(|| Arc::new(Keys::make().unwrap()));

/// A practice tenant with keys shared by this program's tests.
pub(super) async fn practice() -> Practice {
    let tcp = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    Practice::with_keys(tcp, Arc::clone(&KEYS), None).unwrap()
}

/// A parsed answer.
#[derive(Debug)]
pub(super) struct Reply {
    pub(super) status: u16,
    pub(super) headers: Vec<(String, String)>,
    pub(super) body: String,
}

impl Reply {
    /// Panics where it is not whole.
    pub(super) fn read(bytes: &[u8]) -> Self {
        let text = std::str::from_utf8(bytes).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or_else(|| panic!("no answer: {text:?}"));
        let mut lines = head.split("\r\n");
        let status = lines.next().unwrap().split(' ').nth(1).unwrap().parse().unwrap();
        let headers: Vec<_> = lines
            .map(|line| line.split_once(": ").unwrap())
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
            .collect();
        let reply = Self { status, headers, body: body.to_owned() };
        assert_eq!(reply.header("content-length").unwrap(), body.len().to_string(), "the body is whole");
        assert!(reply.header("date").is_some(), "every answer has a date");
        reply
    }

    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn json(&self) -> Value {
        assert_eq!(self.header("content-type"), Some("application/json"));
        serde_json::from_str(&self.body).unwrap_or_else(|err| panic!("{err}: {}", self.body))
    }

    /// The body; asserts 200.
    pub(super) fn ok(&self) -> Value {
        assert_eq!(self.status, 200, "{}", self.body);
        self.json()
    }

    /// Asserts a refusal in the service's shape.
    pub(super) fn service(&self, code: &str, description: &str) {
        assert_eq!(self.json(), json!({"code": code, "description": description}));
        assert_eq!(self.status.to_string(), code[..3]);
    }

    /// Asserts a refusal in the framework's shape.
    pub(super) fn framework(&self, status: u16, error: &str, message: &str, path: &str) {
        let body = self.json();
        let shape = json!({"timestamp": body["timestamp"], "status": status, "error": error, "message": message, "path": path});
        assert_eq!(body, shape);
        assert!(body["timestamp"].as_i64().unwrap() > 1_600_000_000_000, "milliseconds");
        assert_eq!(self.status, status);
    }
}

/// Opens a connection with a limit of ten seconds per read.
pub(super) fn connect(practice: &Practice) -> TcpStream {
    let tcp = TcpStream::connect(practice.tenant.origin.strip_prefix("http://").unwrap()).unwrap();
    tcp.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    tcp
}

/// Sends bytes and reads until the server closes.
pub(super) fn exchange(practice: &Practice, bytes: &[u8]) -> Vec<u8> {
    let mut tcp = connect(practice);
    tcp.write_all(bytes).unwrap();
    let mut answer = Vec::new();
    tcp.read_to_end(&mut answer).unwrap();
    answer
}

pub(super) fn request(method: &str, path: &str, headers: &[(&str, &str)], body: &str) -> String {
    let length = body.len().to_string();
    let mut all = vec![("Host", "practice"), ("Connection", "close")];
    all.extend(headers);
    if !body.is_empty() {
        all.push(("Content-Length", &length));
    }
    let headers: Vec<_> = all.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    format!("{method} {path} HTTP/1.1\r\n{}\r\n{body}", headers.concat())
}

/// A client with a bearer token.
pub(super) struct Client<'a> {
    pub(super) practice: &'a Practice,
    pub(super) token: String,
}

impl<'a> Client<'a> {
    pub(super) fn new(practice: &'a Practice) -> Self {
        Self { practice, token: api_key_token(practice, &json!({})) }
    }

    pub(super) fn scoped(practice: &'a Practice, scopes: &[&str]) -> Self {
        let token = practice.bearer(Duration::from_mins(10), scopes);
        // EXPOSE: the test sends it
        Self { practice, token: token.expose_secret().to_owned() }
    }

    /// Calls a path, from the version on, with a JSON body.
    pub(super) fn call(&self, method: &str, path: &str, body: &Value) -> Reply {
        Reply::read(&self.raw(method, path, body))
    }

    /// The same, with the answer's bytes.
    pub(super) fn raw(&self, method: &str, path: &str, body: &Value) -> Vec<u8> {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let authorization = format!("Bearer {}", self.token);
        let mut headers = vec![("Authorization", authorization.as_str()), ("Accept", "application/json")];
        if !body.is_empty() {
            headers.push(("Content-Type", "application/json"));
        }
        let path = format!("/AdminInterface/restapi/{path}");
        exchange(self.practice, request(method, &path, &headers, &body).as_bytes())
    }

    pub(super) fn look_up_token(&self, serial: &str) -> Reply {
        self.call("POST", "v1/sidTokens/lookup", &json!({"tokenSerialNumber": serial}))
    }

    pub(super) fn disable(&self, user: &str, serial: &str) -> Reply {
        let path = format!("v1/users/{user}/sidTokens/disable");
        self.call("PATCH", &path, &json!({"tokenSerialNumber": serial}))
    }
}

/// The API key's private key from its file.
pub(super) fn api_key(practice: &Practice) -> EncodingKey {
    // EXPOSE: the test signs with it
    let file: Value = serde_json::from_str(practice.key_file().expose_secret()).unwrap();
    EncodingKey::from_rsa_pem(file["accessKey"].as_str().unwrap().as_bytes()).unwrap()
}

/// The claims of a valid token of the API key, overridden by `other` (null: left out).
pub(super) fn claims(practice: &Practice, other: &Value) -> Value {
    let now = practice.tenant.now().as_second();
    let mut claims = json!({
        "sub": practice.access_id(), "aud": practice.admin_rest_api_url(), "iat": now, "exp": now + 3000,
    });
    put(&mut claims, other);
    claims
}

/// Overrides properties by those of `other`; null removes one.
pub(super) fn put(object: &mut Value, other: &Value) {
    for (name, value) in other.as_object().unwrap() {
        object[name] = value.clone();
    }
    object.as_object_mut().unwrap().retain(|_, value| !value.is_null());
}

pub(super) fn api_key_token(practice: &Practice, other: &Value) -> String {
    let key = api_key(practice);
    token(&json!({"typ": "JWT", "alg": "RS256"}), &claims(practice, other), |text| {
        jsonwebtoken::crypto::sign(text.as_bytes(), &key, Algorithm::RS256).unwrap()
    })
}

/// A JSON Web Token; `sign` returns the signature in base64url.
pub(super) fn token(header: &Value, claims: &Value, sign: impl FnOnce(&str) -> String) -> String {
    let part = |value: &Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
    let text = format!("{}.{}", part(header), part(claims));
    let signature = sign(&text);
    format!("{text}.{signature}")
}
