//! Passwords that the network on the way wants. They are short enough to lie in the keyring itself; an empty
//! file in the folder says that there is one, so that the keyring is not asked for nothing.

use std::{fs, path::PathBuf};

use aws_lc_rs::digest;
use secrecy::{ExposeSecret as _, SecretString};

use super::{
    Vault,
    error::{Cause, Error, Operation},
};
use crate::files::{self, Readers};

impl Vault {
    /// Remembers a password under a name, such as the address of what takes it, and replaces the previous
    /// one.
    ///
    /// # Errors
    /// The keyring does not take it, or its note cannot be written.
    pub fn keep_password(&self, name: &str, password: &SecretString) -> Result<(), Error> {
        self.try_keep_password(name, password).map_err(|cause| failed(Operation::KeepPassword, name, cause))
    }

    /// The remembered password; none if there is none, or the keyring has lost it.
    ///
    /// # Errors
    /// The keyring does not answer.
    pub fn password(&self, name: &str) -> Result<Option<SecretString>, Error> {
        if !self.has_password(name) {
            return Ok(None);
        }
        match self.keys().and_then(|keys| keys.text(&key_name(name).to_string())) {
            Ok(text) => Ok(Some(text)),
            Err(Cause::KeyGone) => Ok(None),
            Err(cause) => Err(failed(Operation::Open, name, cause)),
        }
    }

    /// Forgets a password, if there is one.
    ///
    /// # Errors
    /// Its note cannot be removed, or the keyring keeps it until it answers again.
    pub fn forget_password(&self, name: &str) -> Result<(), Error> {
        if !self.has_password(name) {
            return Ok(());
        }
        let (path, key) = (self.note(name), key_name(name).to_string());
        let forgotten = fs::remove_file(&path).map_err(|err| Cause::Write { path, err }).and_then(|()| {
            // noted before the keyring is asked, which may never answer
            self.note_left(&key);
            let keys = self.keys()?;
            keys.remove(&key)?;
            self.sweep(&keys).ok();
            Ok(())
        });
        forgotten.map_err(|cause| failed(Operation::Forget, name, cause))
    }

    /// Whether a password is remembered. Reads the disk alone.
    pub fn has_password(&self, name: &str) -> bool {
        self.note(name).exists()
    }

    fn try_keep_password(&self, name: &str, password: &SecretString) -> Result<(), Cause> {
        let key = key_name(name).to_string();
        let keys = self.keys()?;
        // an earlier one that was forgotten has the same name
        fs::remove_file(self.left_over(&key)).ok();
        keys.put_text(&key, password)?;
        // EXPOSE: compared with what the keyring gives back
        if keys.text(&key)?.expose_secret() != password.expose_secret() {
            self.take_out(&keys, &key);
            return Err(Cause::KeyUnusable);
        }
        let path = self.note(name);
        files::write(&path, b"", Readers::Account).map_err(|err| {
            self.take_out(&keys, &key);
            Cause::Write { path, err }
        })
    }

    fn note(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{}.password", key_name(name).simple()))
    }
}

/// The name in the keyring: always the same for the same thing.
fn key_name(name: &str) -> uuid::Uuid {
    let digest = digest::digest(&digest::SHA256, name.as_bytes());
    uuid::Uuid::from_slice(&digest.as_ref()[..16]).unwrap_or_default()
}

fn failed(operation: Operation, name: &str, cause: Cause) -> Error {
    Error { operation, profile: name.to_owned(), cause }
}
