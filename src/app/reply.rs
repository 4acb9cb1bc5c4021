//! The runtime's replies, each under the ticket of its order.

use std::{path::PathBuf, time::Duration};

use jiff::Timestamp;

use crate::domain::{
    batch::{
        part::Ended,
        progress::{Begun, Unfinished},
        rehearsal::Rehearsal,
        table::Table,
    },
    change::{Outcome, Reread, replace::Both},
    history::{
        record::{Account, Browsed, Listed, LookResult, OpenEntry, Opened, Retained, Verified},
        sorting::Numbers,
    },
    lock::Proof,
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

/// The outcome of a change, with its times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    pub outcome: Outcome,
    /// From the click to the answer.
    pub took: Duration,
    pub at: Timestamp,
    /// The new emergency access code, a secret to be shown once.
    pub code: Option<EmergencyCode>,
}

/// A check of an unknown outcome, and its result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LookAnswer {
    pub at: Timestamp,
    pub observed: LookResult,
    /// The outcome, if the check settles it.
    pub settled: Option<Outcome>,
}

/// What came of a PIN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlocked {
    /// It is right, and the session is open again.
    Open,
    WrongPin,
}

/// Exactly one for each order with a ticket, unless cancelled.
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
    Remembered(Result<(), Problem>),
    /// The way was gone as far as it goes.
    Checked(Result<(), Problem>),
    Found(Result<Box<Found>, Problem>),
    More(Result<People, Problem>),
    Tokens(Result<Vec<HardwareToken>, Problem>),
    VerificationStarted(Result<Box<LiveVerification>, Problem>),
    VerificationRead(Result<Box<LiveVerification>, Problem>),
    /// The status after the caller's code.
    VerificationCodeChecked(Result<Box<LiveVerification>, Problem>),
    VerificationCancelled(Result<(), Problem>),
    Events(Result<Vec<SignInEvent>, Problem>),
    Reread(Result<Box<Reread>, Problem>),
    Both(Result<Box<Both>, Problem>),
    Applied(Result<Box<Applied>, Problem>),
    Looked(Result<Box<LookAnswer>, Problem>),
    ListRead(Result<Box<Table>, Problem>),
    Rehearsed(Result<Box<Rehearsal>, Problem>),
    BatchEnded(Result<Ended, Problem>),
    UnfinishedBatches(Result<Vec<Unfinished>, Problem>),
    /// None: no list is recorded with that entry.
    BatchLoaded(Result<Option<Box<Begun>>, Problem>),
    BatchGivenUp(Result<(), Problem>),
    HistoryOpened(Result<Box<Opened>, Problem>),
    OpenEntries(Result<Vec<OpenEntry>, Problem>),
    Browsed(Result<Box<Browsed>, Problem>),
    /// The numbers of all matching entries, newest first.
    Numbers(Result<Numbers, Problem>),
    Entries(Result<Vec<Listed>, Problem>),
    /// None: no such entry.
    Account(Result<Option<Box<Account>>, Problem>),
    Verified(Result<Box<Verified>, Problem>),
    Retained(Result<Retained, Problem>),
    Exported(Result<PathBuf, Problem>),
    /// None: cancelled, or no dialog could open.
    FileChosen(Result<Option<PathBuf>, Problem>),
    Settings(Result<Loaded, Problem>),
    SettingsSaved(Result<Settings, Problem>),
    Log(Result<Tail, Problem>),
    PinChosen(Result<(), Problem>),
    Unlocked(Result<Unlocked, Problem>),
    /// Whether the system would ask who sits there.
    SystemAsks(Result<bool, Problem>),
    Proved(Result<Proof, Problem>),
}

impl Reply {
    /// The kind of the reply, for the log.
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
            Self::Checked(_) => "checked",
            Self::Found(_) => "found",
            Self::More(_) => "more",
            Self::Tokens(_) => "tokens",
            Self::VerificationStarted(_) => "verification started",
            Self::VerificationRead(_) => "verification read",
            Self::VerificationCodeChecked(_) => "verification code",
            Self::VerificationCancelled(_) => "verification cancelled",
            Self::Events(_) => "events",
            Self::Reread(_) => "reread",
            Self::Both(_) => "both",
            Self::Applied(_) => "applied",
            Self::Looked(_) => "looked",
            Self::ListRead(_) => "list read",
            Self::Rehearsed(_) => "rehearsed",
            Self::BatchEnded(_) => "batch ended",
            Self::UnfinishedBatches(_) => "unfinished batches",
            Self::BatchLoaded(_) => "batch loaded",
            Self::BatchGivenUp(_) => "batch abandoned",
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
            Self::PinChosen(_) => "PIN chosen",
            Self::Unlocked(_) => "unlocked",
            Self::SystemAsks(_) => "system login",
            Self::Proved(_) => "proved",
        }
    }

    /// The problem of a call in the present session.
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
            | Self::Rehearsed(Err(problem))
            | Self::Looked(Err(problem)) => Some(problem),
            Self::Looked(Ok(seen)) => seen.observed.as_ref().err(),
            Self::Applied(Ok(applied)) => match &applied.outcome {
                Outcome::Refused(refusal) => Some(&refusal.problem),
                Outcome::Confirmed(_) | Outcome::Unknown(_) => None,
            },
            // the change itself failed to be made, or an order that outlives the session: it is told elsewhere
            Self::Applied(Err(_))
            | Self::VerificationCancelled(_)
            | Self::Found(Ok(_))
            | Self::More(Ok(_))
            | Self::Tokens(Ok(_))
            | Self::VerificationStarted(Ok(_))
            | Self::VerificationRead(Ok(_))
            | Self::VerificationCodeChecked(Ok(_))
            | Self::Events(Ok(_))
            | Self::Reread(Ok(_))
            | Self::Both(Ok(_))
            | Self::Rehearsed(Ok(_))
            | Self::BatchEnded(_)
            // of this computer, or of signing in
            | Self::Checked(_)
            | Self::ListRead(_)
            | Self::UnfinishedBatches(_)
            | Self::BatchLoaded(_)
            | Self::BatchGivenUp(_)
            | Self::Profiles(_)
            | Self::ProfileSaved(_)
            | Self::ProfilesImported(_)
            | Self::ProfilesExported(_)
            | Self::KeyRead(_)
            | Self::Surroundings(_)
            | Self::Forgotten(_)
            | Self::SignedIn(_)
            | Self::Remembered(_)
            | Self::HistoryOpened(_)
            | Self::OpenEntries(_)
            | Self::Browsed(_)
            | Self::Numbers(_)
            | Self::Entries(_)
            | Self::Account(_)
            | Self::Verified(_)
            | Self::Retained(_)
            | Self::Exported(_)
            | Self::FileChosen(_)
            | Self::Settings(_)
            | Self::SettingsSaved(_)
            | Self::Log(_)
            | Self::PinChosen(_)
            | Self::Unlocked(_)
            | Self::SystemAsks(_)
            | Self::Proved(_) => None,
        }
    }
}
