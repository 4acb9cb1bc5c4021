//! The file of a remembered credential: public facts, and the credential sealed with AES-256-GCM, which also
//! protects the public part. Touches neither disk nor keyring.

use aws_lc_rs::{
    aead::{AES_256_GCM, Aad, Nonce, RandomizedNonceKey},
    digest, rand,
};
use base64::{Engine as _, prelude::BASE64_STANDARD};
use jiff::Timestamp;
use secrecy::{ExposeSecret as _, SecretString};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::error::Cause;
use crate::domain::{
    profile::{
        HttpUrl, Profile, SignInMethod,
        binding::{CaContent, Changed, Part},
    },
    sign_in::credential::{self, ApiKey, Credential, Identity, Kept, OAuthClient},
};

const FORMAT: &str = "token-desk-credential";
const VERSION: u32 = 2;
/// Did not bind proxy, CA file, kind of sign-in and client ID.
const FIRST: u32 = 1;
const KEY_LENGTH: usize = 32;

/// The key that seals a credential; wiped when dropped.
#[derive(PartialEq, Eq)]
pub(super) struct Key(Zeroizing<[u8; KEY_LENGTH]>);

impl Key {
    pub(super) fn random() -> Result<Self, Cause> {
        let mut key = Self(Zeroizing::new([0; KEY_LENGTH]));
        rand::fill(&mut *key.0).map_err(|_| Cause::Fault)?;
        Ok(key)
    }

    /// For the keyring, as text, because KDE Wallet takes nothing else.
    pub(super) fn to_text(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(2 * KEY_LENGTH));
        BASE64_STANDARD.encode_string(*self.0, &mut text);
        text
    }

    pub(super) fn from_text(text: &str) -> Option<Self> {
        // the decoder needs a little more room than it fills
        let mut room = Zeroizing::new([0; KEY_LENGTH + 4]);
        let length = BASE64_STANDARD.decode_slice(text.trim(), &mut *room).ok()?;
        let mut key = Self(Zeroizing::new([0; KEY_LENGTH]));
        if length != KEY_LENGTH {
            return None;
        }
        key.0.copy_from_slice(&room[..KEY_LENGTH]);
        Some(key)
    }

    fn cipher(&self) -> Result<RandomizedNonceKey, Cause> {
        RandomizedNonceKey::new(&AES_256_GCM, &*self.0).map_err(|_| Cause::Fault)
    }
}

/// What a credential is bound to: a profile and the content of its CA file. From a profile alone, the CA
/// file was not read.
#[derive(Clone, Copy, Debug)]
pub struct Bound<'a> {
    pub profile: &'a Profile,
    pub ca: Option<&'a CaContent>,
}

impl<'a> From<&'a Profile> for Bound<'a> {
    fn from(profile: &'a Profile) -> Self {
        Self { profile, ca: None }
    }
}

impl Bound<'_> {
    fn ca_sha256(&self) -> Option<String> {
        let digest = digest::digest(&digest::SHA256, self.ca?.bytes());
        Some(BASE64_STANDARD.encode(digest))
    }
}

/// The file. Only `cipher_text` is secret.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Sealed {
    format: String,
    version: u32,
    /// It is opened for this name and address alone.
    profile: String,
    address: String,
    /// The profile's issuer when it was kept.
    profile_issuer: Option<String>,
    /// The issuer that an OAuth client's assertions go to.
    issuer: Option<String>,
    method: String,
    /// Access ID, client ID or subject.
    id: String,
    /// When it was kept, in Unix seconds.
    since: i64,
    /// When a bearer token expires, if known, in Unix seconds.
    ends: Option<i64>,
    /// The other parts of the profile that it is bound to; from version 2.
    #[serde(default)]
    sign_in: Option<String>,
    #[serde(default)]
    client_id: Option<String>,
    #[serde(default)]
    proxy: Option<String>,
    #[serde(default)]
    ca_file: Option<String>,
    #[serde(default)]
    ca_sha256: Option<String>,
    /// The key's name in the keyring.
    key: String,
    nonce: String,
    cipher_text: String,
}

impl Sealed {
    pub(super) fn seal(
        bound: Bound<'_>,
        credential: &Credential,
        key_name: &str,
        key: &Key,
        now: Timestamp,
    ) -> Result<Self, Cause> {
        let profile = bound.profile;
        let public = public(credential).filter(|_| !profile.practice).ok_or(Cause::NothingToKeep)?;
        let mut sealed = Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            profile: profile.name.clone(),
            address: profile.address.as_str().to_owned(),
            profile_issuer: profile.issuer.as_ref().map(|issuer| issuer.as_str().to_owned()),
            issuer: public.issuer,
            method: public.method.key().to_owned(),
            id: public.id,
            since: now.as_second(),
            ends: public.ends.map(Timestamp::as_second),
            sign_in: Some(profile.sign_in.key().to_owned()),
            client_id: Some(profile.client_id.clone()),
            proxy: Some(profile.proxy.key().to_owned()),
            ca_file: profile.ca_path(),
            ca_sha256: bound.ca_sha256(),
            key: key_name.to_owned(),
            nonce: String::new(),
            cipher_text: String::new(),
        };
        if let Some(at) = sealed.ends().filter(|_| sealed.ended(now)) {
            return Err(Cause::Ended { at });
        }
        let mut text = pack(credential);
        let nonce = key
            .cipher()?
            .seal_in_place_append_tag(Aad::from(sealed.public_part()), &mut *text)
            .map_err(|_| Cause::Fault)?;
        sealed.nonce = BASE64_STANDARD.encode(nonce.as_ref());
        sealed.cipher_text = BASE64_STANDARD.encode(&*text);
        Ok(sealed)
    }

    /// Opens the credential. A wrong key or any change is damage.
    pub(super) fn open(&self, key: &Key, profile: &Profile) -> Result<Credential, Cause> {
        let nonce = BASE64_STANDARD.decode(&self.nonce).map_err(|_| Cause::Damaged)?;
        let nonce = Nonce::try_assume_unique_for_key(&nonce).map_err(|_| Cause::Damaged)?;
        let mut text = Zeroizing::new(BASE64_STANDARD.decode(&self.cipher_text).map_err(|_| Cause::Damaged)?);
        let text = key
            .cipher()?
            .open_in_place(nonce, Aad::from(self.public_part()), &mut text)
            .map_err(|_| Cause::Damaged)?;
        unpack(self.method().ok_or(Cause::Damaged)?, text, profile).ok_or(Cause::Damaged)
    }

    pub(super) fn parse(bytes: &[u8]) -> Result<Self, Cause> {
        let sealed: Self =
            serde_json::from_slice(bytes).map_err(|_| newer(bytes).unwrap_or(Cause::Damaged))?;
        match sealed.version {
            _ if sealed.format != FORMAT => Err(Cause::Damaged),
            // the name becomes part of a path
            FIRST | VERSION if uuid::Uuid::try_parse(&sealed.key).is_err() => Err(Cause::Damaged),
            FIRST | VERSION => Ok(sealed),
            version => Err(Cause::Newer { version }),
        }
    }

    pub(super) fn to_bytes(&self) -> Result<Vec<u8>, Cause> {
        serde_json::to_vec_pretty(self).map_err(|_| Cause::Fault)
    }

    /// What changed in the profile since it was kept; empty if it may be used.
    pub(super) fn changed(&self, bound: Bound<'_>) -> Vec<Changed> {
        let profile = bound.profile;
        let mut changed = Vec::new();
        if self.profile != profile.name {
            changed.push(Changed::new(Part::Name, Some(&self.profile)));
        }
        if self.address != profile.address.as_str() {
            changed.push(Changed::new(Part::Address, Some(&self.address)));
        }
        self.client_changed(profile, &mut changed);
        if self.version == FIRST {
            // nothing proves that these existed when it was kept
            changed.extend(profile.proxy.is_own().then_some(Changed::new(Part::ProxyUnbound, None)));
            changed.extend(profile.ca_file.is_some().then_some(Changed::new(Part::CaUnbound, None)));
            return changed;
        }
        if self.sign_in.as_deref() != Some(profile.sign_in.key()) {
            let was =
                SignInMethod::ALL.into_iter().find(|method| Some(method.key()) == self.sign_in.as_deref());
            changed.push(Changed::new(Part::SignIn, was.map(SignInMethod::key)));
        }
        if self.proxy.as_deref() != Some(profile.proxy.key()) {
            changed.push(Changed::new(Part::Proxy, self.proxy.as_deref()));
        }
        let path = profile.ca_path();
        if path != self.ca_file {
            changed.push(Changed::new(Part::CaFile, Some(self.ca_file.as_deref().unwrap_or("none"))));
        } else if path.is_some() {
            match bound.ca_sha256() {
                None => changed.push(Changed::new(Part::CaUnread, None)),
                now if now != self.ca_sha256 => changed.push(Changed::new(Part::CaContent, None)),
                _ => {}
            }
        }
        changed
    }

    /// The changes that concern only OAuth clients.
    fn client_changed(&self, profile: &Profile, changed: &mut Vec<Changed>) {
        if self.method() != Some(SignInMethod::OAuthClient) {
            return;
        }
        let issuer = profile.issuer.as_ref().map(HttpUrl::as_str);
        let unchanged = issuer == self.profile_issuer.as_deref();
        // a new issuer of the profile is no change if the credential was for it
        let the_same = issuer.is_some() && issuer == self.issuer.as_deref();
        if !unchanged && !the_same {
            let was = self.profile_issuer.as_deref().or(self.issuer.as_deref());
            changed.push(Changed::new(Part::Issuer, was));
        }
        let unchanged = self.version == FIRST || self.client_id.as_deref() == Some(&profile.client_id);
        if !unchanged && profile.client_id != self.id {
            let was = self.client_id.as_deref().filter(|id| !id.is_empty()).unwrap_or(&self.id);
            changed.push(Changed::new(Part::ClientId, Some(was)));
        }
    }

    pub(super) fn is_of_the_first_version(&self) -> bool {
        self.version == FIRST
    }

    pub(super) fn since(&self) -> Option<Timestamp> {
        Timestamp::from_second(self.since).ok()
    }

    pub(super) fn kept(&self) -> Option<Kept> {
        let identity = Identity { method: self.method()?, id: self.id.clone() };
        Some(Kept { identity, since: self.since()? })
    }

    pub(super) fn key_name(&self) -> &str {
        &self.key
    }

    pub(super) fn ends(&self) -> Option<Timestamp> {
        Timestamp::from_second(self.ends?).ok()
    }

    pub(super) fn ended(&self, now: Timestamp) -> bool {
        self.ends.is_some_and(|ends| ends <= now.as_second())
    }

    fn method(&self) -> Option<SignInMethod> {
        SignInMethod::ALL.into_iter().find(|method| method.key() == self.method)
    }

    /// What the seal protects: every public value with its length, so that none can take part of another.
    fn public_part(&self) -> Vec<u8> {
        let mut bound = Vec::new();
        let texts = [
            Some(self.format.as_str()),
            Some(&self.profile),
            Some(&self.address),
            self.profile_issuer.as_deref(),
            self.issuer.as_deref(),
            Some(&self.method),
            Some(&self.id),
            Some(&self.since.to_string()),
            self.ends.map(|ends| ends.to_string()).as_deref(),
            Some(&self.key),
        ]
        .map(|text| text.map(str::to_owned));
        let more =
            [&self.sign_in, &self.client_id, &self.proxy, &self.ca_file, &self.ca_sha256].map(Clone::clone);
        let more = if self.version == FIRST { &[][..] } else { &more };
        bound.extend_from_slice(&self.version.to_be_bytes());
        for text in texts.iter().chain(more) {
            bound.push(u8::from(text.is_some()));
            put(&mut bound, text.as_deref().unwrap_or_default().as_bytes());
        }
        bound
    }
}

/// The version of an unknown newer file.
fn newer(bytes: &[u8]) -> Option<Cause> {
    let value: serde_json::Value = serde_json::from_slice(bytes).ok()?;
    let version = value.get("version")?.as_u64()?.try_into().ok()?;
    let ours = value.get("format")?.as_str()? == FORMAT;
    (ours && version > VERSION).then_some(Cause::Newer { version })
}

pub(super) struct Public {
    pub method: SignInMethod,
    id: String,
    issuer: Option<String>,
    ends: Option<Timestamp>,
}

/// None for what cannot be kept: the practice tenant's key, or what is remembered already.
pub(super) fn public(credential: &Credential) -> Option<Public> {
    let of = |method, id: &str| Public { method, id: id.to_owned(), issuer: None, ends: None };
    match credential {
        Credential::Practice | Credential::Remembered => None,
        Credential::ApiKey(key) => Some(of(SignInMethod::ApiKey, &key.access_id)),
        Credential::OAuthClient(client) => {
            // spelled as a profile's issuer, for comparison
            let issuer =
                HttpUrl::parse(&client.issuer).map_or_else(|_| client.issuer.clone(), |url| url.to_string());
            Some(Public { issuer: Some(issuer), ..of(SignInMethod::OAuthClient, &client.client_id) })
        }
        Credential::Bearer(token) => {
            // EXPOSE: reads the token's subject and end; the token itself is sealed
            let facts = credential::read_bearer(token.expose_secret()).ok().map(|(_, facts)| facts);
            let (subject, ends) = facts.map_or((None, None), |facts| (facts.subject, facts.ends));
            Some(Public { ends, ..of(SignInMethod::Bearer, &subject.unwrap_or_default()) })
        }
    }
}

/// The credential as bytes, in a buffer that never moves (a move would leave a copy) and is wiped when
/// dropped.
pub(super) fn pack(credential: &Credential) -> Zeroizing<Vec<u8>> {
    let mut parts: Vec<&str> = Vec::new();
    match credential {
        Credential::Practice | Credential::Remembered => {}
        Credential::ApiKey(key) => {
            // EXPOSE: to be sealed
            let secret = key.access_key.expose_secret();
            parts.extend([&*key.customer, &key.access_id, secret, &key.admin_rest_api_url, &key.description]);
        }
        Credential::OAuthClient(client) => {
            // EXPOSE: to be sealed
            parts.extend([&*client.issuer, &client.client_id, client.jwk.expose_secret()]);
            parts.extend(client.scopes.iter().map(String::as_str));
        }
        Credential::Bearer(token) => {
            // EXPOSE: to be sealed
            parts.push(token.expose_secret());
        }
    }
    let tag = AES_256_GCM.tag_len();
    let room = parts.iter().map(|part| size_of::<u32>() + part.len()).sum::<usize>() + tag;
    let mut packed = Zeroizing::new(Vec::with_capacity(room));
    for part in parts {
        put(&mut packed, part.as_bytes());
    }
    packed
}

pub(super) fn unpack(method: SignInMethod, packed: &[u8], profile: &Profile) -> Option<Credential> {
    let mut parts = Vec::new();
    let mut rest = packed;
    while !rest.is_empty() {
        let (length, behind) = rest.split_at_checked(size_of::<u32>())?;
        let length = u32::from_be_bytes(length.try_into().ok()?);
        let (part, behind) = behind.split_at_checked(usize::try_from(length).ok()?)?;
        parts.push(std::str::from_utf8(part).ok()?);
        rest = behind;
    }
    match (method, &parts[..]) {
        (SignInMethod::ApiKey, [customer, access_id, access_key, admin_rest_api_url, description]) => {
            Some(Credential::ApiKey(ApiKey {
                customer: (*customer).to_owned(),
                access_id: (*access_id).to_owned(),
                access_key: secret(access_key),
                admin_rest_api_url: (*admin_rest_api_url).to_owned(),
                description: (*description).to_owned(),
            }))
        }
        (SignInMethod::OAuthClient, [issuer, client_id, jwk, ..]) => {
            // the profile decides which permissions are asked for
            Some(Credential::OAuthClient(OAuthClient {
                issuer: (*issuer).to_owned(),
                client_id: (*client_id).to_owned(),
                jwk: secret(jwk),
                scopes: profile.scopes_to_ask(),
            }))
        }
        (SignInMethod::Bearer, [token]) => Some(Credential::Bearer(secret(token))),
        _ => None,
    }
}

fn secret(text: &str) -> SecretString {
    text.to_owned().into()
}

fn put(packed: &mut Vec<u8>, part: &[u8]) {
    packed.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_be_bytes());
    packed.extend_from_slice(part);
}
