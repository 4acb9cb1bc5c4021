//! What a company sets for every account of a computer. It counts more than the accounts' own files and the
//! command line.
//!
//! What nobody set is free. A policy that cannot be read in full is [`MachinePolicy::closed`]: it forbids
//! everything that it might have forbidden.

mod govern;
mod key;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

pub use self::key::ProfileKey;
use crate::{
    domain::{
        language::Language,
        lock::LockAfter,
        phrase::Phrase,
        problem::{Problem, ProblemKind},
        profile::{
            Profile,
            policy::{Actions, Pattern},
            same_name,
        },
        renderer::Renderer,
        settings::Keep,
    },
    phrase,
};

/// The longest time without input before the window locks, in minutes. A policy can only shorten it.
pub const MOST_MINUTES: u8 = LockAfter::MOST.minutes();

/// Where a fact was set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// `policy.toml`.
    File,
    /// The policy key of the Windows registry.
    Registry,
    /// A managed preference of macOS.
    Managed,
}

impl Source {
    /// By which the texts choose.
    pub fn code(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Registry => "registry",
            Self::Managed => "managed",
        }
    }
}

/// A value that the company set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set<T> {
    pub value: T,
    pub source: Source,
}

/// Set, or left to the account.
pub type Fact<T> = Option<Set<T>>;

/// Which of an account's own profiles are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Own {
    All,
    /// Those that the company signed.
    Signed,
    None,
}

/// What a company set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MachinePolicy {
    /// Profiles for every account, which nobody can edit; in the order of the file.
    pub profiles: Vec<Set<Profile>>,
    /// Whether an account's own profiles are used.
    pub own_profiles: Fact<bool>,
    /// Own profiles are used only if they are signed with the private key to this.
    pub profile_key: Fact<ProfileKey>,
    /// What may be done at all: profiles can allow less.
    pub allow: Fact<Actions>,
    /// What must be there first: profiles can require more.
    pub require: Require,
    /// After how many minutes without input the window locks, from 1 to [`MOST_MINUTES`]; the account may
    /// choose a shorter time.
    pub lock_after: Fact<u8>,
    /// How long the history is kept.
    pub keep: Fact<Keep>,
    /// Whether what is removed from the history is written to a file first.
    pub archive: Fact<bool>,
    /// Exports and reports go into these folders and those below them only; into none if there are none.
    pub export_folders: Fact<Vec<PathBuf>>,
    pub renderer: Fact<Renderer>,
    pub language: Fact<Language>,
    /// Whether the system notifies.
    pub notifications: Fact<bool>,
    /// Whether other programs may ask to find somebody: links of tickets and `--find`.
    pub links: Fact<bool>,
    pub batch: Fact<BatchCaps>,
    /// Whether a credential may be remembered.
    pub remember: Fact<bool>,
    /// Why it cannot be read: then it was made by [`Self::closed`]. Nothing where it can be.
    pub troubles: Vec<Trouble>,
}

/// What is required before something is done, in the words of a profile's rules.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Require {
    pub ticket: Fact<Actions>,
    /// What a ticket number looks like, in the place of a profile's pattern.
    pub pattern: Fact<Pattern>,
    /// One that fits the pattern.
    pub example: Fact<String>,
    pub reason: Fact<Actions>,
    pub verification: Fact<Actions>,
}

/// The most that a profile may set for batches; what is not set is left to it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct BatchCaps {
    /// The most tokens that a batch changes; 0: there are no batches.
    pub tokens: Option<u32>,
    /// The most requests at the same time.
    pub parallel: Option<u32>,
    /// The most requests in a second.
    pub per_second: Option<u32>,
    /// The most refusals in a row before a batch waits.
    pub refusals: Option<u32>,
    /// The most unknown outcomes in a row before a batch waits.
    pub unknown: Option<u32>,
}

/// Something that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    pub source: Source,
    /// The file, where there is one.
    pub file: Option<PathBuf>,
    /// The line in it, from 1.
    pub line: Option<usize>,
    /// What is wrong, without the value.
    pub reason: Phrase,
}

impl MachinePolicy {
    /// The policy that forbids all that one can forbid. Nobody signs in under it.
    ///
    /// # Panics
    /// Without a trouble: there is then no reason for it.
    pub fn closed(troubles: Vec<Trouble>) -> Self {
        let source = troubles.first().expect("a reason").source;
        let off = || Some(Set { value: false, source });
        Self {
            own_profiles: off(),
            allow: Some(Set { value: Actions::NONE, source }),
            keep: Some(Set { value: Keep::Everything, source }),
            archive: Some(Set { value: true, source }),
            export_folders: Some(Set { value: Vec::new(), source }),
            notifications: off(),
            links: off(),
            batch: Some(Set { value: BatchCaps { tokens: Some(0), ..BatchCaps::default() }, source }),
            remember: off(),
            troubles,
            ..Self::default()
        }
    }

    pub fn is_broken(&self) -> bool {
        !self.troubles.is_empty()
    }

    /// What cannot be read of it, in a sentence: where it is and why.
    pub fn broken_words(&self) -> Phrase {
        self.troubles.iter().take(1).map(Trouble::phrase).fold(phrase!("policy-cannot-be-read"), Phrase::and)
    }

    /// Asked before anything that it might forbid.
    ///
    /// # Errors
    /// It cannot be read, so `not_done`.
    pub fn readable(&self, not_done: Phrase) -> Result<(), Problem> {
        if !self.is_broken() {
            return Ok(());
        }
        let advice = phrase!("policy-tell-administrator");
        Err(Problem::new(ProblemKind::Credential, not_done, self.broken_words(), advice))
    }

    /// The longest time without input before the window locks, in minutes.
    pub fn most_minutes(&self) -> u8 {
        self.lock_after.as_ref().map_or(MOST_MINUTES, |set| set.value)
    }

    pub fn forbids_own_profiles(&self) -> bool {
        is_off(self.own_profiles.as_ref())
    }

    /// Which of an account's own profiles are used.
    pub fn own(&self) -> Own {
        if self.forbids_own_profiles() {
            Own::None
        } else if self.profile_key.is_some() {
            Own::Signed
        } else {
            Own::All
        }
    }

    /// Where an export is suggested to go: the usual folder, or the first that the company allows.
    pub fn export_folder<'a>(&'a self, usual: &'a Path) -> &'a Path {
        let Some(Set { value: allowed, .. }) = &self.export_folders else { return usual };
        let fits = allowed.iter().any(|folder| usual.starts_with(folder));
        if fits { usual } else { allowed.first().map_or(usual, PathBuf::as_path) }
    }

    /// Whether nothing may be written to a file of the account's choice.
    pub fn forbids_exports(&self) -> bool {
        self.export_folders.as_ref().is_some_and(|set| set.value.is_empty())
    }

    /// Whether the account may change the profile of this name.
    pub fn lets_edit(&self, name: &str) -> bool {
        self.own() == Own::All && self.given(name).is_none()
    }

    pub fn forbids_links(&self) -> bool {
        is_off(self.links.as_ref())
    }

    pub fn forbids_remembering(&self) -> bool {
        is_off(self.remember.as_ref())
    }

    /// Where it was set that less may be done, or more is required, than profiles say; none where it was not.
    pub fn limits(&self) -> Option<Source> {
        let Require { ticket, pattern, example: _, reason, verification } = &self.require;
        let of = |fact: &Fact<Actions>| fact.as_ref().map(|set| set.source);
        of(&self.allow)
            .or(of(ticket))
            .or(pattern.as_ref().map(|set| set.source))
            .or(of(reason))
            .or(of(verification))
            .or(self.batch.as_ref().map(|set| set.source))
    }

    /// The profile that the company gives under this name, as the sign-in screen compares names.
    pub fn given(&self, name: &str) -> Option<&Set<Profile>> {
        self.profiles.iter().find(|given| same_name(&given.value.name, name))
    }
}

fn is_off(fact: Option<&Set<bool>>) -> bool {
    fact.is_some_and(|set| !set.value)
}

impl Trouble {
    /// Where and what, without full stop: "/etc/token-desk/policy.toml, line 3: …".
    pub fn phrase(&self) -> Phrase {
        let file = self.file.as_ref().map(|file| file.display().to_string());
        match (file, self.line) {
            (Some(file), Some(line)) => {
                phrase!("policy-at-line", file = file, line = line, why = self.reason.clone())
            }
            (Some(file), None) => phrase!("policy-in-file", file = file, why = self.reason.clone()),
            (None, line) => phrase!(
                "policy-in-value",
                source = self.source.code(),
                line = line.unwrap_or(1),
                why = self.reason.clone()
            ),
        }
    }
}
