//! What the runtime answers, each under the ticket of its order. Plain data.

use std::{path::PathBuf, sync::Arc, time::Duration};

use jiff::Timestamp;

use crate::domain::{
    change::{Outcome, Reread, replace::Both},
    history::record::{Account, Browsed, Listed, LookResult, OpenEntry, Opened, Retained, Verified},
    log::Tail,
    person::{People, emergency::EmergencyCode, query::Found, sign_in_event::SignInEvent},
    problem::Problem,
    profile::{Catalogue, Imported},
    settings::{Loaded, Settings},
    sign_in::{
        credential::{KeyRead, Surroundings},
        signed_in::SignedIn,
    },
    token::hardware_token::HardwareToken,
    verification::live_verification::LiveVerification,
};

/// What came of a change, with its times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    pub outcome: Outcome,
    /// From the click to the answer.
    pub took: Duration,
    pub at: Timestamp,
    /// The emergency access code that was made: a secret, handed on to be shown once.
    pub code: Option<EmergencyCode>,
}

/// A look after an unknown outcome, and what follows from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookAnswer {
    pub at: Timestamp,
    pub observed: LookResult,
    /// The outcome, where what was seen settles it.
    pub settled: Option<Outcome>,
}

/// Exactly one for each order that has a ticket, unless it was cancelled.
#[derive(Clone, Debug)]
pub enum Reply {
    Profiles(Result<Catalogue, Problem>),
    ProfileSaved(Result<Catalogue, Problem>),
    ProfilesImported(Result<Box<Imported>, Problem>),
    ProfilesExported(Result<PathBuf, Problem>),
    KeyRead(Result<KeyRead, Problem>),
    Surroundings(Result<Surroundings, Problem>),
    Forgotten(Result<(), Problem>),
    SignedIn(Result<Box<SignedIn>, Problem>),
    /// The credential that is signed in is remembered now, or not.
    Remembered(Result<(), Problem>),
    Found(Result<Box<Found>, Problem>),
    More(Result<People, Problem>),
    Tokens(Result<Vec<HardwareToken>, Problem>),
    /// Live Verification was begun.
    VerificationStarted(Result<Box<LiveVerification>, Problem>),
    /// How it stands.
    VerificationRead(Result<Box<LiveVerification>, Problem>),
    /// How it stands after the caller's code.
    VerificationCodeChecked(Result<Box<LiveVerification>, Problem>),
    VerificationCancelled(Result<(), Problem>),
    /// A person's newest sign-in events.
    Events(Result<Vec<SignInEvent>, Problem>),
    Reread(Result<Box<Reread>, Problem>),
    Both(Result<Box<Both>, Problem>),
    Applied(Result<Box<Applied>, Problem>),
    Looked(Result<Box<LookAnswer>, Problem>),
    HistoryOpened(Result<Box<Opened>, Problem>),
    /// Attempts whose outcome nobody knows.
    OpenEntries(Result<Vec<OpenEntry>, Problem>),
    /// The newest entries that a filter lets through.
    Browsed(Result<Box<Browsed>, Problem>),
    /// The numbers of all that it lets through, newest first.
    Numbers(Result<Arc<[u64]>, Problem>),
    Entries(Result<Vec<Listed>, Problem>),
    /// None: there is no such entry.
    Account(Result<Option<Box<Account>>, Problem>),
    Verified(Result<Box<Verified>, Problem>),
    /// What the settings do not keep was removed from the history.
    Retained(Result<Retained, Problem>),
    Exported(Result<PathBuf, Problem>),
    /// None: nothing was chosen, or no dialog could be opened.
    FileChosen(Result<Option<PathBuf>, Problem>),
    Settings(Result<Loaded, Problem>),
    SettingsSaved(Result<Settings, Problem>),
    Log(Result<Tail, Problem>),
}

impl Reply {
    /// For the log: which reply, without its content.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Profiles(_) => "profiles",
            Self::ProfileSaved(_) => "profile saved",
            Self::ProfilesImported(_) => "profiles imported",
            Self::ProfilesExported(_) => "profiles exported",
            Self::KeyRead(_) => "key read",
            Self::Surroundings(_) => "surroundings",
            Self::Forgotten(_) => "forgotten",
            Self::SignedIn(_) => "signed in",
            Self::Remembered(_) => "remembered",
            Self::Found(_) => "found",
            Self::More(_) => "more",
            Self::Tokens(_) => "tokens",
            Self::VerificationStarted(_) => "live verification started",
            Self::VerificationRead(_) => "live verification stands",
            Self::VerificationCodeChecked(_) => "live verification's code checked",
            Self::VerificationCancelled(_) => "live verification cancelled",
            Self::Events(_) => "events",
            Self::Reread(_) => "reread",
            Self::Both(_) => "both",
            Self::Applied(_) => "applied",
            Self::Looked(_) => "looked",
            Self::HistoryOpened(_) => "history opened",
            Self::OpenEntries(_) => "open entries",
            Self::Browsed(_) => "browsed",
            Self::Numbers(_) => "numbers",
            Self::Entries(_) => "entries",
            Self::Account(_) => "account",
            Self::Verified(_) => "verified",
            Self::Retained(_) => "retained",
            Self::Exported(_) => "exported",
            Self::FileChosen(_) => "file chosen",
            Self::Settings(_) => "settings",
            Self::SettingsSaved(_) => "settings saved",
            Self::Log(_) => "log",
        }
    }

    /// What went wrong with a call of the session that is signed in.
    pub(super) fn problem_of_session(&self) -> Option<&Problem> {
        match self {
            Self::Found(Err(problem))
            | Self::More(Err(problem))
            | Self::Tokens(Err(problem))
            | Self::VerificationStarted(Err(problem))
            | Self::VerificationRead(Err(problem))
            | Self::VerificationCodeChecked(Err(problem))
            | Self::Events(Err(problem))
            | Self::Reread(Err(problem))
            | Self::Both(Err(problem))
            | Self::Looked(Err(problem)) => Some(problem),
            Self::Looked(Ok(seen)) => seen.observed.as_ref().err(),
            Self::Applied(Ok(applied)) => match &applied.outcome {
                Outcome::Refused(refusal) => Some(&refusal.problem),
                Outcome::Confirmed(_) | Outcome::Unknown(_) => None,
            },
            _ => None,
        }
    }
}
