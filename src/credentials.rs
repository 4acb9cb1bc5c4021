//! "Remember on this computer": credentials that outlive the program.
//!
//! The system's keyring holds only a random key: 32 bytes fit into every keyring, a private key does not
//! (Windows takes 1,280 characters). The credential lies sealed with that key in a file of the `credentials`
//! folder. Neither is useful without the other.
//!
//! ```text
//! keep:    new key ─▶ keyring ─▶ sealed file in place ─▶ previous key out of the keyring
//! open:    sealed file ─▶ key from the keyring ─▶ credential
//! forget:  sealed file away ─▶ its key out of the keyring
//! ```
//!
//! Each keep makes a new key under a new name. So a sealed file and its key always fit together, even after
//! an interruption or with two copies of the program; at worst a useless key is left. Such keys are noted in
//! the folder and removed the next time the keyring answers.
//!
//! A credential is bound to everything in its profile that decides where it goes and who can read it on its
//! way ([`Bound`]): after a change it is not given out, and the change is told. Proxies of the environment
//! and the system are not bound: they change with the network, and a proxy alone cannot read TLS. A
//! credential kept by the first version, which bound less, is accepted once more if the profile has no proxy
//! and no CA file of its own, and is then bound.
//!
//! A password of the network, such as a proxy's, lies in the keyring itself ([`Vault::keep_password`]).
//!
//! Everything blocks, and a keyring may wait for a typed password: the runtime sets a time limit
//! ([`Vault::give_up`]). Nothing here is shown, sent or logged.

mod error;
mod in_memory;
mod keyring;
mod passwords;
mod sealed;
#[cfg(test)]
mod tests;

use std::{
    collections::HashMap,
    fmt, fs, io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use aws_lc_rs::digest;
use jiff::Timestamp;
use keyring_core::CredentialStore;

pub use error::{Cause, Error, Operation};
pub use in_memory::{KEY_LENGTH, SealedInMemory};
pub use sealed::Bound;

use crate::{
    domain::{
        profile::binding::Changed,
        sign_in::credential::{Credential, Kept},
    },
    files::{self, Readers},
};
use sealed::{Key, Sealed};

/// The largest sealed file, in bytes.
const MAX_BYTES: usize = 1024 * 1024;

/// How many left-over keys are removed from the keyring at a time.
const SWEEP: usize = 16;

/// Connects to a keyring.
type Connect = Arc<dyn Fn() -> Result<Arc<CredentialStore>, Cause> + Send + Sync>;

/// The remembered credentials of one folder. Clones share the order of their work: make one vault for a
/// folder and clone it.
#[derive(Clone)]
pub struct Vault {
    folder: PathBuf,
    keyring: Connect,
    /// How often each profile's credential was kept, forgotten or given up; a job that is overtaken has no
    /// effect.
    turns: Arc<Mutex<HashMap<String, u64>>>,
}

impl fmt::Debug for Vault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Vault").field("folder", &self.folder).finish_non_exhaustive()
    }
}

impl Vault {
    /// The vault in a folder, which is made when something is kept, with its keys in the system's keyring.
    /// Touches neither disk nor keyring.
    pub fn new(folder: PathBuf) -> Self {
        Self::with_keyring(folder, keyring::system)
    }

    /// The vault in a folder, with its keys in the keyring that `connect` gives.
    pub fn with_keyring(
        folder: PathBuf,
        connect: impl Fn() -> Result<Arc<CredentialStore>, Cause> + Send + Sync + 'static,
    ) -> Self {
        Self { folder, keyring: Arc::new(connect), turns: Arc::default() }
    }

    /// Whether a credential is remembered for the profile. Reads the disk alone, so it may still fail to
    /// open. One kept before the profile changed does not count, and an expired bearer token is removed.
    pub fn remembered<'a>(&self, bound: impl Into<Bound<'a>>) -> Option<Kept> {
        let bound = bound.into();
        let sealed = self.read(&bound.profile.name).ok()??;
        if !sealed.changed(bound).is_empty() {
            return None;
        }
        if sealed.ended(Timestamp::now()) {
            self.discard(&bound.profile.name, &sealed);
            return None;
        }
        sealed.kept()
    }

    /// Why a credential on the disk is asked for again: what changed in the profile.
    pub fn changed<'a>(&self, bound: impl Into<Bound<'a>>) -> Vec<Changed> {
        let bound = bound.into();
        let sealed = self.read(&bound.profile.name).ok().flatten();
        sealed.map_or_else(Vec::new, |sealed| sealed.changed(bound))
    }

    /// Remembers a credential for the profile, and replaces the previous one.
    ///
    /// # Errors
    /// Nothing changed: there is nothing to keep, the keyring refuses the key, the file cannot be
    /// written, or the profile's credential was kept, forgotten or given up meanwhile.
    pub fn keep<'a>(&self, bound: impl Into<Bound<'a>>, credential: &Credential) -> Result<(), Error> {
        let bound = bound.into();
        let turn = self.take_turn(&bound.profile.name);
        let kept = self.try_keep(bound, credential, turn, Timestamp::now());
        kept.map_err(|cause| Error::new(Operation::Keep, bound.profile, cause))
    }

    /// The remembered credential.
    ///
    /// # Errors
    /// None is remembered, the profile has changed, the credential has expired (it is then forgotten), the
    /// keyring does not give the key, or the file is damaged.
    pub fn open<'a>(&self, bound: impl Into<Bound<'a>>) -> Result<Credential, Error> {
        let bound = bound.into();
        self.try_open(bound).map_err(|cause| Error::new(Operation::Open, bound.profile, cause))
    }

    /// Forgets the credential of a profile, if there is one.
    ///
    /// # Errors
    /// The file could not be removed; or it was, but the keyring still has its key ([`Cause::KeyLeft`]).
    pub fn forget(&self, profile_name: &str) -> Result<(), Error> {
        self.take_turn(profile_name);
        self.try_forget(profile_name).map_err(|cause| Error {
            operation: Operation::Forget,
            profile: profile_name.to_owned(),
            cause,
        })
    }

    /// Forgets all that is remembered, whatever profile it was for, and takes useless keys out of the
    /// keyring. Returns how much it was. Where nothing is left, the keyring is not asked.
    ///
    /// # Errors
    /// Some of it is left: a file could not be removed, or the keyring keeps keys until it answers again.
    pub fn forget_all(&self) -> Result<usize, Error> {
        self.try_forget_all().map_err(|cause| Error {
            operation: Operation::Forget,
            profile: String::new(),
            cause,
        })
    }

    /// Gives up on a [`keep`](Self::keep) of this profile: if still running, it ends without effect.
    /// [`remembered`](Self::remembered) tells whether it was quicker.
    pub fn give_up(&self, profile_name: &str) {
        self.take_turn(profile_name);
    }

    fn try_keep(
        &self,
        bound: Bound<'_>,
        credential: &Credential,
        turn: u64,
        since: Timestamp,
    ) -> Result<(), Cause> {
        let (name, key) = (uuid::Uuid::new_v4().to_string(), Key::random()?);
        let bytes = Sealed::seal(bound, credential, &name, &key, since)?.to_bytes()?;
        let keys = self.keys()?;
        keys.put(&name, &key)?;
        // tested now, so that the next sign-in does not fail
        let read_back =
            keys.get(&name).and_then(|back| if back == key { Ok(()) } else { Err(Cause::KeyUnusable) });
        let placed = read_back.and_then(|()| self.place(&bound.profile.name, turn, &bytes));
        match placed {
            Ok(Some(before)) => self.take_out(&keys, &before),
            Ok(None) => {}
            Err(cause) => {
                self.take_out(&keys, &name);
                return Err(cause);
            }
        }
        self.sweep(&keys).ok();
        Ok(())
    }

    fn keys(&self) -> Result<keyring::Keys, Cause> {
        (self.keyring)().map(keyring::Keys)
    }

    /// Removes a useless key from the keyring.
    fn take_out(&self, keys: &keyring::Keys, key_name: &str) {
        if keys.remove(key_name).is_err() {
            self.note_left(key_name);
        }
    }

    /// Puts the sealed file in place, unless the turn is over. Returns the name of the previous file's key.
    fn place(&self, profile_name: &str, turn: u64, bytes: &[u8]) -> Result<Option<String>, Cause> {
        let turns = self.turns();
        if turns.get(profile_name) != Some(&turn) {
            return Err(Cause::Overtaken);
        }
        let before = self.read(profile_name).ok().flatten().map(|sealed| sealed.key_name().to_owned());
        files::write(&self.file(profile_name), bytes, Readers::Account)
            .map_err(|err| Cause::Write { path: self.file(profile_name), err })?;
        Ok(before)
    }

    fn try_open(&self, bound: Bound<'_>) -> Result<Credential, Cause> {
        let profile = bound.profile;
        let turn = self.turn(&profile.name);
        let sealed = self.read(&profile.name)?.ok_or(Cause::NotRemembered)?;
        let changed = sealed.changed(bound);
        if !changed.is_empty() {
            return Err(Cause::Changed(changed));
        }
        if let Some(at) = sealed.ends().filter(|_| sealed.ended(Timestamp::now())) {
            self.discard(&profile.name, &sealed);
            return Err(Cause::Ended { at });
        }
        let keys = self.keys()?;
        let key = keys.get(sealed.key_name())?;
        let credential = sealed.open(&key, profile)?;
        self.sweep(&keys).ok();
        if sealed.is_of_the_first_version()
            && let Some(since) = sealed.since()
        {
            // binds it to everything that decides; if that fails, the next sign-in tries again
            self.try_keep(bound, &credential, turn, since).ok();
        }
        Ok(credential)
    }

    fn try_forget(&self, profile_name: &str) -> Result<(), Cause> {
        let path = self.file(profile_name);
        let key_name = {
            let _turns = self.turns();
            // a file that is not a sealed one is removed too
            let key_name = self.read(profile_name).ok().flatten().map(|sealed| sealed.key_name().to_owned());
            match fs::remove_file(&path) {
                Err(err) if err.kind() != io::ErrorKind::NotFound => return Err(Cause::Write { path, err }),
                _ => key_name,
            }
        };
        let Some(key_name) = key_name else { return Ok(()) };
        // noted before the keyring is asked, which may never answer
        self.note_left(&key_name);
        let keys = self.keys().map_err(|cause| Cause::KeyLeft(Box::new(cause)))?;
        keys.remove(&key_name).map_err(|cause| Cause::KeyLeft(Box::new(cause)))?;
        self.sweep(&keys).ok();
        Ok(())
    }

    fn try_forget_all(&self) -> Result<usize, Cause> {
        let (mut forgotten, mut failed) = (0, None);
        {
            let _turns = self.turns();
            for path in self.files().filter(|path| is_remembered(path)) {
                let key_name = key_of(&path);
                match fs::remove_file(&path) {
                    Ok(()) => forgotten += 1,
                    Err(err) if err.kind() == io::ErrorKind::NotFound => continue,
                    Err(err) => {
                        failed = Some(Cause::Write { path, err });
                        continue;
                    }
                }
                // noted before the keyring is asked, which may never answer
                if let Some(name) = key_name {
                    self.note_left(&name);
                }
            }
        }
        let left = || self.files().any(|path| left_name(&path).is_some());
        if left() {
            let swept = self.keys().and_then(|keys| {
                while left() {
                    self.sweep(&keys)?;
                }
                Ok(())
            });
            swept.map_err(|cause| Cause::KeyLeft(Box::new(cause)))?;
        }
        failed.map_or(Ok(forgotten), Err)
    }

    fn files(&self) -> impl Iterator<Item = PathBuf> {
        fs::read_dir(&self.folder).into_iter().flatten().flatten().map(|entry| entry.path())
    }

    /// Removes a useless sealed file, if it is still in place.
    fn discard(&self, profile_name: &str, sealed: &Sealed) {
        let _turns = self.turns();
        let still = self.read(profile_name).ok().flatten();
        if still.is_some_and(|still| still.key_name() == sealed.key_name())
            && fs::remove_file(self.file(profile_name)).is_ok()
        {
            self.note_left(sealed.key_name());
        }
    }

    /// The sealed file of a profile, if there is one.
    fn read(&self, profile_name: &str) -> Result<Option<Sealed>, Cause> {
        let path = self.file(profile_name);
        match files::read(&path, MAX_BYTES) {
            Ok(bytes) => Sealed::parse(&bytes).map(Some),
            Err(err) if err.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(err) if err.kind() == io::ErrorKind::FileTooLarge => Err(Cause::Damaged),
            Err(err) => Err(Cause::Read { path, err }),
        }
    }

    /// The file of a profile, named by a digest: a profile's name may not fit a file name.
    fn file(&self, profile_name: &str) -> PathBuf {
        let digest = digest::digest(&digest::SHA256, profile_name.as_bytes());
        let start = uuid::Uuid::from_slice(&digest.as_ref()[..16]).unwrap_or_default();
        self.folder.join(format!("{}.sealed", start.simple()))
    }

    /// Notes a useless key in the keyring, as an empty file of its name. If that fails, the key stays, which
    /// is harmless.
    fn note_left(&self, key_name: &str) {
        files::write(&self.left_over(key_name), b"", Readers::Account).ok();
    }

    fn left_over(&self, key_name: &str) -> PathBuf {
        self.folder.join(format!("{key_name}.left"))
    }

    /// Removes some left-over keys from the keyring. A failure is tried again later.
    fn sweep(&self, keys: &keyring::Keys) -> Result<(), Cause> {
        let left_over = self.files().filter_map(|path| left_name(&path)).take(SWEEP);
        for name in left_over.collect::<Vec<_>>() {
            keys.remove(&name)?;
            let path = self.left_over(&name);
            match fs::remove_file(&path) {
                Err(err) if err.kind() != io::ErrorKind::NotFound => return Err(Cause::Write { path, err }),
                Ok(()) | Err(_) => {}
            }
        }
        Ok(())
    }

    fn take_turn(&self, profile_name: &str) -> u64 {
        let mut turns = self.turns();
        let turn = turns.entry(profile_name.to_owned()).or_default();
        *turn += 1;
        *turn
    }

    /// The current turn.
    fn turn(&self, profile_name: &str) -> u64 {
        *self.turns().entry(profile_name.to_owned()).or_default()
    }

    fn turns(&self) -> MutexGuard<'_, HashMap<String, u64>> {
        self.turns.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The name of a left-over key that a path notes; only names that this program gives.
fn left_name(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?.strip_suffix(".left")?;
    uuid::Uuid::try_parse(name).ok().map(|_| name.to_owned())
}

/// Whether a file is of something remembered; only names that this program gives.
fn is_remembered(path: &Path) -> bool {
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    stem.is_some_and(|stem| uuid::Uuid::try_parse(stem).is_ok())
        && path.extension().is_some_and(|end| end == "sealed" || end == "password")
}

/// The name of the key in the keyring that goes with a file of something remembered; none where it is
/// damaged.
fn key_of(path: &Path) -> Option<String> {
    if path.extension()? == "password" {
        return uuid::Uuid::try_parse(path.file_stem()?.to_str()?).ok().map(|name| name.to_string());
    }
    let sealed = Sealed::parse(&files::read(path, MAX_BYTES).ok()?).ok()?;
    Some(sealed.key_name().to_owned())
}
