//! The PIN of a session, and its credential while the window is locked.
//!
//! Of the PIN an Argon2id hash is kept, in memory alone. The credential is sealed as soon as a PIN is chosen,
//! with a key that Argon2id makes of the PIN and another salt; that key is wiped at once. To lock is then to
//! drop the session with its client and tokens. Only the PIN makes the key again.

use std::sync::{Mutex, MutexGuard, PoisonError};

use argon2::{Argon2, Block, Params};
use aws_lc_rs::{constant_time::verify_slices_are_equal, rand};
use secrecy::{ExposeSecret as _, SecretString};
use zeroize::{Zeroize as _, Zeroizing};

use super::session::Session;
use crate::{
    api,
    app::Ticket,
    credentials::{KEY_LENGTH, SealedInMemory},
    domain::{
        profile::{Profile, binding::CaContent},
        sign_in::credential::Credential,
    },
};

const SALT: usize = 16;

type Hash = Zeroizing<[u8; KEY_LENGTH]>;

/// What opens a session again.
pub(super) struct Kept {
    /// The sign-in's ticket.
    pub opened_by: Ticket,
    profile: Profile,
    ca: Option<CaContent>,
    /// Not sealed: the passwords in it were typed or remembered for more than this session.
    network: api::Network,
    salt: [u8; SALT],
    hash: Hash,
    key_salt: [u8; SALT],
    sealed: SealedInMemory,
}

/// The PIN of the present session, if one was chosen.
#[derive(Default)]
pub(super) struct Lock(Mutex<Option<Kept>>);

impl Lock {
    pub fn held(&self) -> MutexGuard<'_, Option<Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What a PIN was good for.
pub(super) enum Tried {
    Wrong,
    /// The key of the sealed credential.
    Right(Hash),
}

impl Kept {
    /// Takes a tenth of a second or two. None where the system gives no memory or no random numbers.
    pub fn new(pin: &SecretString, session: &Session) -> Option<Self> {
        let (salt, key_salt) = (random()?, random()?);
        let hash = derived(pin, &salt)?;
        let key = derived(pin, &key_salt)?;
        let sealed = SealedInMemory::seal(&session.credential, &key)?;
        Some(Self {
            opened_by: session.opened_by,
            profile: session.profile.clone(),
            ca: session.ca.clone(),
            network: session.client.network(),
            salt,
            hash,
            key_salt,
            sealed,
        })
    }

    /// What is needed to try a PIN, without holding the lock meanwhile.
    pub fn trial(&self) -> Trial {
        Trial { salt: self.salt, hash: self.hash.clone(), key_salt: self.key_salt }
    }

    /// The session as it was, with a new client.
    pub fn open(&self, key: &Hash) -> Option<Session> {
        let credential = self.sealed.open(key, &self.profile)?;
        let secret = match &credential {
            Credential::ApiKey(key) => api::Secret::ApiKey(key.clone()),
            Credential::OAuthClient(client) => api::Secret::OAuthClient(client.clone()),
            Credential::Bearer(token) => api::Secret::Bearer(token.clone()),
            // neither is ever sealed
            Credential::Practice | Credential::Remembered => return None,
        };
        let client = api::Client::through(&self.profile, secret, self.ca.as_ref(), &self.network).ok()?;
        let (opened_by, profile, ca) = (self.opened_by, self.profile.clone(), self.ca.clone());
        Some(Session { opened_by, profile, client, credential, ca })
    }
}

pub(super) struct Trial {
    salt: [u8; SALT],
    hash: Hash,
    key_salt: [u8; SALT],
}

impl Trial {
    /// None where the system gives no memory.
    pub fn with(&self, pin: &SecretString) -> Option<Tried> {
        let hash = derived(pin, &self.salt)?;
        if verify_slices_are_equal(&*hash, &*self.hash).is_err() {
            return Some(Tried::Wrong);
        }
        derived(pin, &self.key_salt).map(Tried::Right)
    }
}

/// Argon2id with the parameters that its RFC's authors and OWASP name for this amount of memory.
fn derived(pin: &SecretString, salt: &[u8; SALT]) -> Option<Hash> {
    let mut memory = vec![Block::new(); Params::DEFAULT.block_count()];
    let mut derived = Zeroizing::new([0; KEY_LENGTH]);
    // EXPOSE: hashed; only the hash and what it seals are kept
    let pin = pin.expose_secret().as_bytes();
    let made = Argon2::default().hash_password_into_with_memory(pin, salt, &mut *derived, &mut memory);
    memory.zeroize();
    made.ok().map(|()| derived)
}

fn random() -> Option<[u8; SALT]> {
    let mut salt = [0; SALT];
    rand::fill(&mut salt).ok()?;
    Some(salt)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{profile::Address, sign_in::network::ProxyLogin};

    fn session() -> Session {
        let profile = Profile::new("Acme", Address::loopback());
        let login = ProxyLogin::parse("http://proxy.acme.example:3128", "m.ortiz", "s3cret").unwrap();
        let network = api::Network { login: Some(login), identity: None };
        let secret = api::Secret::Bearer("not-a-jwt".into());
        let client = api::Client::through(&profile, secret, None, &network).unwrap();
        let credential = Credential::Bearer("not-a-jwt".into());
        Session { opened_by: Ticket(3), profile, client, credential, ca: None }
    }

    #[test]
    fn the_pin_gives_the_session_back_and_another_one_does_not() {
        let kept = Kept::new(&"4729".into(), &session()).unwrap();
        let Some(Tried::Right(key)) = kept.trial().with(&"4729".into()) else { panic!("the right one") };
        let opened = kept.open(&key).unwrap();
        assert_eq!(opened.opened_by, Ticket(3));
        let login = opened.client.network().login.expect("the proxy takes it as before");
        assert_eq!(login.user, "m.ortiz");
        for pin in ["4728", "472", "47290", "", "4729 "] {
            assert!(matches!(kept.trial().with(&pin.into()), Some(Tried::Wrong)), "{pin}");
        }
    }

    #[test]
    fn the_hash_that_is_kept_opens_nothing() {
        let kept = Kept::new(&"4729".into(), &session()).unwrap();
        assert!(kept.open(&kept.hash).is_none());
        let again = Kept::new(&"4729".into(), &session()).unwrap();
        assert_ne!(*kept.hash, *again.hash, "each has its own salt");
    }
}
