//! The PIN of a session, and its credential while the window is locked.
//!
//! Of the PIN an Argon2id hash is kept, in memory alone. The credential is sealed as soon as a PIN is chosen,
//! with a key that Argon2id makes of the PIN and another salt; that key is wiped at once. To lock is then to
//! drop the session with its client and tokens. Only the PIN makes the key again.
//!
//! The system's proof of who sits there makes no key, and a key kept beside what it seals would guard
//! nothing. So a session that it opens gets its credential where it is remembered: sealed on the disk, with
//! its key in the system's keyring. The practice tenant, which lives in this program, makes a new one.

use std::sync::{Mutex, MutexGuard, PoisonError};

use argon2::{Argon2, Block, Params};
use aws_lc_rs::{constant_time::verify_slices_are_equal, rand};
use secrecy::{ExposeSecret as _, SecretString};
use zeroize::{Zeroize as _, Zeroizing};

use super::session::{Seat, Session};
use crate::{
    api,
    app::Ticket,
    credentials::{KEY_LENGTH, SealedInMemory},
    domain::{
        profile::{Profile, binding::CaContent},
        sign_in::credential::{Credential, Identity},
    },
};

const SALT: usize = 16;

type Hash = Zeroizing<[u8; KEY_LENGTH]>;

/// What opens a session again.
pub(super) struct Kept {
    pub parts: Parts,
    identity: Identity,
    by_pin: Option<ByPin>,
    /// The order under which the system asks who sits there.
    pub proof: Option<Asked>,
}

struct ByPin {
    salt: [u8; SALT],
    hash: Hash,
    key_salt: [u8; SALT],
    sealed: SealedInMemory,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Expected(Ticket),
    /// It was proved, and the session is open.
    Opened(Ticket),
}

impl Asked {
    pub fn order(self) -> Ticket {
        match self {
            Self::Expected(order) | Self::Opened(order) => order,
        }
    }
}

/// What a session is made of, but for its credential.
#[derive(Clone)]
pub(super) struct Parts {
    /// The sign-in's ticket.
    pub opened_by: Ticket,
    pub profile: Profile,
    pub ca: Option<CaContent>,
    /// Not sealed: the passwords in it were typed or remembered for more than this session.
    network: api::Network,
}

impl Parts {
    /// The session as it was, with a new client. Reads files.
    pub fn session(self, credential: Credential) -> Option<Session> {
        let secret = match &credential {
            Credential::ApiKey(key) => api::Secret::ApiKey(key.clone()),
            Credential::OAuthClient(client) => api::Secret::OAuthClient(client.clone()),
            Credential::Bearer(token) => api::Secret::Bearer(token.clone()),
            // neither is ever sealed or remembered
            Credential::Practice | Credential::Remembered => return None,
        };
        let Self { opened_by, profile, ca, network } = self;
        let client = api::Client::through(&profile, secret, ca.as_ref(), &network).ok()?;
        Some(Session { opened_by, profile, client, credential, ca })
    }
}

/// The PIN of the present session, if one was chosen.
#[derive(Default)]
pub(super) struct Lock(Mutex<Option<Kept>>);

impl Lock {
    pub fn held(&self) -> MutexGuard<'_, Option<Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Drops the session while the window is locked, and keeps what a new one is made of.
    pub fn seal(&self, seat: &Mutex<Seat>) {
        let mut held = self.held();
        let mut seat = at(seat);
        if let Some(session) = seat.session() {
            held.get_or_insert_with(|| Kept::without_pin(&session));
            seat.leave();
        }
    }

    /// From now on only the answer to this order may unlock without the PIN.
    pub fn expect_proof(&self, order: Ticket, seat: &Mutex<Seat>) {
        let mut held = self.held();
        if let Some(session) = at(seat).session() {
            held.get_or_insert_with(|| Kept::without_pin(&session));
        }
        if let Some(kept) = held.as_mut() {
            kept.proof = Some(Asked::Expected(order));
        }
    }

    /// The order is taken back: its answer opens nothing, and what it has just opened is closed.
    pub fn cancel_proof(&self, order: Ticket, seat: &Mutex<Seat>) {
        let mut held = self.held();
        let Some(kept) = held.as_mut() else { return };
        match kept.proof.take_if(|asked| asked.order() == order) {
            Some(Asked::Opened(_)) => at(seat).leave(),
            Some(Asked::Expected(_)) | None => {}
        }
    }

    /// Puts the session back that the proof has opened, unless the order was taken back or another credential
    /// is remembered by now; returns whether one sits there.
    pub fn open_by_proof(&self, order: Ticket, session: Option<Session>, seat: &Mutex<Seat>) -> bool {
        let mut held = self.held();
        let Some(kept) = held.as_mut().filter(|kept| kept.proof == Some(Asked::Expected(order))) else {
            return false;
        };
        let mut seat = at(seat);
        match session {
            _ if seat.session().is_some() => true,
            Some(session) if kept.is_of(&session) => {
                kept.proof = Some(Asked::Opened(order));
                seat.put_back(session);
                true
            }
            Some(_) | None => false,
        }
    }
}

/// The seat; taken after what is held, never before it.
fn at(seat: &Mutex<Seat>) -> MutexGuard<'_, Seat> {
    seat.lock().unwrap_or_else(PoisonError::into_inner)
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
        let by_pin = Some(ByPin { salt, hash, key_salt, sealed });
        Some(Self { by_pin, ..Self::without_pin(session) })
    }

    /// Nothing of the credential is kept: only the system's proof can open it.
    pub fn without_pin(session: &Session) -> Self {
        let parts = Parts {
            opened_by: session.opened_by,
            profile: session.profile.clone(),
            ca: session.ca.clone(),
            network: session.client.network(),
        };
        Self { parts, identity: session.client.identity(), by_pin: None, proof: None }
    }

    /// What is needed to try a PIN, without holding the lock meanwhile. None where no PIN was chosen.
    pub fn trial(&self) -> Option<Trial> {
        let ByPin { salt, hash, key_salt, .. } = self.by_pin.as_ref()?;
        Some(Trial { salt: *salt, hash: hash.clone(), key_salt: *key_salt })
    }

    /// The session as it was, with a new client.
    pub fn open(&self, key: &Hash) -> Option<Session> {
        let credential = self.by_pin.as_ref()?.sealed.open(key, &self.parts.profile)?;
        self.parts.clone().session(credential)
    }

    /// Whether a session is of the sign-in that was locked, and of its credential.
    pub fn is_of(&self, session: &Session) -> bool {
        session.opened_by == self.parts.opened_by && session.client.identity() == self.identity
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
        let Some(Tried::Right(key)) = kept.trial().unwrap().with(&"4729".into()) else {
            panic!("the right one")
        };
        let opened = kept.open(&key).unwrap();
        assert_eq!(opened.opened_by, Ticket(3));
        let login = opened.client.network().login.expect("the proxy takes it as before");
        assert_eq!(login.user, "m.ortiz");
        for pin in ["4728", "472", "47290", "", "4729 "] {
            assert!(matches!(kept.trial().unwrap().with(&pin.into()), Some(Tried::Wrong)), "{pin}");
        }
    }

    /// A lock whose session is sealed, and the empty seat.
    fn sealed(kept: Option<Kept>) -> (Lock, Mutex<Seat>) {
        let (lock, seat) = (Lock(Mutex::new(kept)), Mutex::new(Seat::default()));
        at(&seat).put_back(session());
        lock.seal(&seat);
        assert!(at(&seat).session().is_none());
        (lock, seat)
    }

    fn other_token(opened_by: u64) -> Session {
        // {"alg":"none"}.{"sub":"somebody-else"}
        let token = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJzb21lYm9keS1lbHNlIn0.c2ln";
        let client = api::Client::new(&session().profile, api::Secret::Bearer(token.into()), None).unwrap();
        Session { opened_by: Ticket(opened_by), client, ..session() }
    }

    #[test]
    fn a_proof_opens_what_was_asked_for_and_once() {
        let (lock, seat) = sealed(None);
        assert!(!lock.open_by_proof(Ticket(7), Some(session()), &seat), "nobody asked");
        lock.expect_proof(Ticket(7), &seat);
        assert!(!lock.open_by_proof(Ticket(6), Some(session()), &seat), "an older question");
        assert!(!lock.open_by_proof(Ticket(7), None, &seat), "the credential is gone");
        assert!(!lock.open_by_proof(Ticket(7), Some(other_token(3)), &seat), "another credential");
        assert!(!lock.open_by_proof(Ticket(7), Some(Session { opened_by: Ticket(4), ..session() }), &seat));
        assert!(lock.open_by_proof(Ticket(7), Some(session()), &seat));
        lock.seal(&seat);
        assert!(!lock.open_by_proof(Ticket(7), Some(session()), &seat), "that was the lock before");
        assert!(at(&seat).session().is_none());
    }

    #[test]
    fn a_question_that_was_taken_back_opens_nothing_and_closes_what_it_has_just_opened() {
        let (lock, seat) = sealed(Kept::new(&"4729".into(), &session()));
        lock.expect_proof(Ticket(7), &seat);
        lock.cancel_proof(Ticket(7), &seat);
        assert!(!lock.open_by_proof(Ticket(7), Some(session()), &seat));
        lock.expect_proof(Ticket(8), &seat);
        assert!(lock.open_by_proof(Ticket(8), Some(session()), &seat));
        lock.cancel_proof(Ticket(7), &seat);
        assert!(at(&seat).session().is_some(), "another one's");
        lock.cancel_proof(Ticket(8), &seat);
        assert!(at(&seat).session().is_none());
        // after signing out there is nothing to open
        lock.expect_proof(Ticket(9), &seat);
        *lock.held() = None;
        assert!(!lock.open_by_proof(Ticket(9), Some(session()), &seat));
    }

    #[test]
    fn without_a_pin_nothing_of_the_credential_is_kept() {
        let (lock, _) = sealed(None);
        let held = lock.held();
        let kept = held.as_ref().unwrap();
        assert!(kept.by_pin.is_none() && kept.trial().is_none());
    }

    #[test]
    fn what_goes_on_keeps_its_session_and_a_proof_closes_nothing_of_it() {
        let (lock, seat) = (Lock::default(), Mutex::new(Seat::default()));
        at(&seat).put_back(session());
        lock.expect_proof(Ticket(7), &seat);
        assert!(lock.open_by_proof(Ticket(7), None, &seat));
        lock.cancel_proof(Ticket(7), &seat);
        assert!(at(&seat).session().is_some());
    }

    #[test]
    fn the_hash_that_is_kept_opens_nothing() {
        let kept = Kept::new(&"4729".into(), &session()).unwrap();
        let hash = |kept: &Kept| kept.by_pin.as_ref().unwrap().hash.clone();
        assert!(kept.open(&hash(&kept)).is_none());
        let again = Kept::new(&"4729".into(), &session()).unwrap();
        assert_ne!(*hash(&kept), *hash(&again), "each has its own salt");
    }
}
