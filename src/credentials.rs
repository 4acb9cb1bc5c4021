//! What is remembered on this computer. (In the making: nothing is remembered yet, and every call says so.)

use std::path::PathBuf;

use crate::domain::{
    credential::{Credential, Kept},
    problem::{Problem, ProblemKind},
    profile::Profile,
};

/// The remembered credentials.
#[derive(Debug)]
pub struct Vault {
    folder: PathBuf,
}

/// Why nothing was remembered.
#[derive(Debug, thiserror::Error)]
#[error("nothing is remembered in {0}")]
pub struct Error(PathBuf);

impl Error {
    /// The words.
    pub fn problem(&self) -> Problem {
        Problem::new(
            ProblemKind::Keyring,
            "The credential was not remembered",
            self.to_string(),
            "Give it again",
        )
    }
}

impl Vault {
    pub fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    pub fn remembered(&self, _: &Profile) -> Option<Kept> {
        None
    }

    /// # Errors
    /// Always.
    pub fn keep(&self, _: &Profile, _: &Credential) -> Result<(), Error> {
        Err(Error(self.folder.clone()))
    }

    /// # Errors
    /// Always.
    pub fn open(&self, _: &Profile) -> Result<Credential, Error> {
        Err(Error(self.folder.clone()))
    }

    /// # Errors
    /// Always.
    pub fn forget(&self, _: &str) -> Result<(), Error> {
        Err(Error(self.folder.clone()))
    }
}
