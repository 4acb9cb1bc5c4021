//! The sign-in form. Its secrets are wiped after sign-in.

use crate::phrase;
use jiff::Timestamp;
use secrecy::{ExposeSecret as _, SecretString};

use crate::{
    app::{effect::KeySource, lock::NewPin, typed_path::typed_path, typed_secret::TypedSecret},
    domain::{
        Hint,
        profile::{HttpUrl, Profile, SignInMethod},
        sign_in::credential::{ApiKey, Credential, OAuthClient, read_bearer},
        text::pasted,
    },
};

/// A key as a file or pasted text.
#[derive(Clone, Default)]
pub struct KeyField {
    pub path: String,
    /// Text pasted instead of a path.
    pub pasted: Option<SecretString>,
    /// The text of the key whose facts are shown; used for signing in.
    pub(super) text: Option<SecretString>,
}

/// Leaves out the path: a piece of a key may have been pasted there.
impl std::fmt::Debug for KeyField {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let given = match (&self.pasted, self.path.is_empty()) {
            (Some(_), _) => "pasted",
            (None, false) => "path",
            (None, true) => "nothing",
        };
        let read = if self.text.is_some() { "read" } else { "not read" };
        write!(f, "KeyField({given}, {read})")
    }
}

impl KeyField {
    /// The file, or the text, to read.
    ///
    /// # Errors
    /// A [`Hint`] where both are empty.
    pub fn source(&self) -> Result<KeySource, Hint> {
        match &self.pasted {
            Some(text) => Ok(KeySource::Text(text.clone())),
            None => typed_path(&self.path).map(KeySource::Path),
        }
    }
}

/// Its secrets are wiped after sign-in and on drop.
#[derive(Clone, Debug)]
pub struct Form {
    pub method: SignInMethod,
    pub api_key: KeyField,
    pub jwk: KeyField,
    pub issuer: String,
    pub client_id: String,
    pub scopes: String,
    pub bearer: TypedSecret,
    pub remember: bool,
    /// To unlock the window with; may be empty.
    pub pin: NewPin,
}

impl Default for Form {
    fn default() -> Self {
        Self {
            method: SignInMethod::ApiKey,
            api_key: KeyField::default(),
            jwk: KeyField::default(),
            issuer: String::new(),
            client_id: String::new(),
            scopes: String::new(),
            bearer: TypedSecret::default(),
            remember: false,
            pin: NewPin::default(),
        }
    }
}

impl Form {
    /// The form for a profile, without secrets.
    pub fn of(profile: &Profile) -> Self {
        Self {
            method: profile.sign_in,
            issuer: profile.issuer.as_ref().map(ToString::to_string).unwrap_or_default(),
            client_id: profile.client_id.clone(),
            scopes: profile.scopes_to_ask().join(" "),
            ..Self::default()
        }
    }

    pub fn key(&self) -> Option<&KeyField> {
        match self.method {
            SignInMethod::ApiKey => Some(&self.api_key),
            SignInMethod::OAuthClient => Some(&self.jwk),
            SignInMethod::Bearer => None,
        }
    }

    pub(super) fn key_mut(&mut self) -> Option<&mut KeyField> {
        match self.method {
            SignInMethod::ApiKey => Some(&mut self.api_key),
            SignInMethod::OAuthClient => Some(&mut self.jwk),
            SignInMethod::Bearer => None,
        }
    }

    pub fn issuer_hint(&self) -> Option<Hint> {
        HttpUrl::parse(&self.issuer).err()
    }

    pub fn client_id_hint(&self) -> Option<Hint> {
        pasted::id(&self.client_id).is_empty().then(|| Hint::new(phrase!("hint-client-id")))
    }

    /// When the pasted bearer token expired, if it says so and has.
    pub fn bearer_ended(&self, now: Timestamp) -> Option<Timestamp> {
        read_bearer(&self.bearer.0).ok()?.1.ends.filter(|ends| *ends <= now)
    }

    /// The typed credential, except keys that must be read first.
    pub(super) fn credential(&self, profile: &Profile) -> Result<Credential, Hint> {
        match self.method {
            SignInMethod::ApiKey => {
                let text = self.api_key.text.as_ref().ok_or_else(|| Hint::new(phrase!("hint-key-empty")))?;
                // EXPOSE: parsed into another secret
                ApiKey::parse(text.expose_secret()).map(Credential::ApiKey)
            }
            SignInMethod::OAuthClient => {
                let jwk = self.jwk.text.clone().ok_or_else(|| Hint::new(phrase!("hint-jwk-empty")))?;
                if let Some(hint) = self.client_id_hint() {
                    return Err(hint);
                }
                let scopes = pasted::scopes(&self.scopes);
                Ok(Credential::OAuthClient(OAuthClient {
                    issuer: HttpUrl::parse(&self.issuer)?.to_string(),
                    client_id: pasted::id(&self.client_id),
                    jwk,
                    scopes: profile.policy.narrow(&scopes),
                }))
            }
            SignInMethod::Bearer => read_bearer(&self.bearer.0).map(|(token, _)| Credential::Bearer(token)),
        }
    }
}
