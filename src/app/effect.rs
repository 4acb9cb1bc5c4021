//! Orders to the runtime (and, for [`Effect::ForgetTyping`], [`Effect::Copy`], [`Effect::CopySecret`],
//! [`Effect::ClearSecret`] and [`Effect::Close`], to the shell). Plain data.

use std::{path::PathBuf, time::Duration};

use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;

use super::job::Ticket;
use crate::domain::{
    Existing,
    change::{order::Change, settle::Doubt},
    difficulty::Ordered,
    history::{
        export::Format,
        record::{Asks, Author, Filter, Which},
        retention::Vouched,
    },
    person::{UserId, query::Query},
    profile::{Edit, Profile, SignInMethod},
    settings::Settings,
    sign_in::credential::Credential,
};

/// Where a key's text comes from.
#[derive(Clone, Debug)]
pub enum KeySource {
    Path(PathBuf),
    Text(SecretString),
}

/// What a file is chosen for; the system's dialog is titled and filtered by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilePurpose {
    OpenKey,
    OpenJwk,
    OpenCaFile,
    OpenProfiles,
    SaveProfiles,
    SaveExport(Format),
}

/// What is to be taken out of the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retain {
    /// What is settled and happened before this instant.
    pub before: Timestamp,
    /// It is written to a file first.
    pub archive: bool,
    /// What a person was asked before, and who said yes.
    pub answer: Option<(Asks, Vouched)>,
    /// This computer's clock minus that of the server that last answered a sign-in, where they differ.
    pub server: Option<SignedDuration>,
}

/// What the runtime is to do. Whatever has a ticket is answered by exactly one reply under it, unless
/// cancelled.
#[derive(Clone, Debug)]
pub enum Effect {
    LoadProfiles {
        ticket: Ticket,
    },
    SaveProfile {
        ticket: Ticket,
        edit: Edit,
    },
    ImportProfiles {
        ticket: Ticket,
        from: PathBuf,
    },
    ExportProfiles {
        ticket: Ticket,
        profiles: Vec<Profile>,
        to: PathBuf,
        existing: Existing,
    },

    /// Read a key and check that it can sign, to show what it says before signing in.
    ReadKey {
        ticket: Ticket,
        method: SignInMethod,
        source: KeySource,
    },
    /// What does this computer know about the profile: is a credential remembered, and who can get at its
    /// files? Asks the disk and the environment only.
    LookAround {
        ticket: Ticket,
        profile: Box<Profile>,
    },
    Forget {
        ticket: Ticket,
        profile: String,
    },
    SignIn {
        ticket: Ticket,
        profile: Box<Profile>,
        credential: Credential,
    },
    /// Remember the credential that is signed in.
    Keep {
        ticket: Ticket,
    },
    SignOut,

    Find {
        ticket: Ticket,
        query: Query,
    },
    /// One more page of a search.
    Search {
        ticket: Ticket,
        text: String,
        page: u32,
    },
    ListTokens {
        ticket: Ticket,
        person: UserId,
    },
    /// A person's newest sign-in events.
    ListEvents {
        ticket: Ticket,
        person: UserId,
    },

    Change(ChangeEffect),
    Verification(VerificationEffect),
    History(HistoryEffect),
    Menu(MenuEffect),

    Export {
        ticket: Ticket,
        which: Which,
        format: Format,
        to: PathBuf,
        existing: Existing,
    },
    /// Open the system's dialog with a suggested file name.
    ChooseFile {
        ticket: Ticket,
        purpose: FilePurpose,
        name: String,
    },

    /// Set or end the practice tenant's difficulty.
    Order(Option<Ordered>),
    /// End a wait that the server asked for (429): the work ends with that answer. What changes something
    /// and has not left, for that or any other reason, does not leave any more.
    Stop(Ticket),
    /// Drop a read, a check or an export.
    Cancel(Ticket),

    /// Forget what was typed before in any field, so that no undo brings it back for the next caller.
    ForgetTyping,
    /// Put text on the clipboard.
    Copy(String),
    /// Put a secret on the clipboard, and take it away a minute later if it is still there.
    CopySecret(SecretString),
    /// Take it away now, if it is still there.
    ClearSecret,
    /// Close the window.
    Close,
}

/// About a change: what is read before it, the change itself, what is read after it.
#[derive(Clone, Debug)]
pub enum ChangeEffect {
    /// Read what the server has of the token, or of the person, for the confirmation dialog.
    Reread { ticket: Ticket, change: Box<Change> },
    /// Read what the server has of both tokens of a replacement.
    ReadBoth { ticket: Ticket, change: Box<Change> },
    /// Make the change: record it, read the token or the person again, send, record the answer. Never
    /// dropped, never repeated.
    Apply {
        ticket: Ticket,
        change: Box<Change>,
        /// Who makes it, and when it was confirmed.
        author: Box<Author>,
    },
    /// Stop waiting for a change: if it is on its way, that is recorded, and the server's 429 ends it; else
    /// it is stopped.
    StopWaiting {
        ticket: Ticket,
        number: u64,
        /// When the attempt was made.
        made: Timestamp,
        at: Timestamp,
    },
    /// After an unknown outcome: read what the server has of the token or the person, after a wait, and
    /// record it.
    Look { ticket: Ticket, doubt: Box<Doubt>, wait: Duration },
}

/// About the Live Verification of a caller.
#[derive(Clone, Debug)]
pub enum VerificationEffect {
    /// Begin to verify a person by Live Verification.
    Start { ticket: Ticket, person: UserId },
    /// How that verification stands, after a wait.
    Status { ticket: Ticket, person: UserId, wait: Duration },
    /// Have the code checked that the caller reads out.
    Code { ticket: Ticket, person: UserId, code: SecretString },
    /// End the verification, if the last order to begin one may have begun it. Nobody waits for the answer.
    Cancel { ticket: Ticket, person: UserId },
}

/// About the history on the disk.
#[derive(Clone, Debug)]
pub enum HistoryEffect {
    /// Open the history, and find attempts that were left without an outcome.
    Open { ticket: Ticket },
    /// Find attempts whose outcome nobody knows.
    FindOpen { ticket: Ticket },
    /// The newest entries that a filter lets through.
    Browse { ticket: Ticket, filter: Filter },
    /// The numbers of all of them.
    ListNumbers { ticket: Ticket, filter: Filter },
    /// The entries with these numbers.
    ListEntries { ticket: Ticket, numbers: Vec<u64> },
    /// One entry with every step.
    ReadAccount { ticket: Ticket, number: u64 },
    /// Take out of the history what is settled and older than an instant.
    Retain { ticket: Ticket, retain: Retain },
    /// Check the history's chain.
    Verify { ticket: Ticket },
}

/// What the menu behind “?” asks for.
#[derive(Clone, Debug)]
pub enum MenuEffect {
    LoadSettings {
        ticket: Ticket,
    },
    SaveSettings {
        ticket: Ticket,
        settings: Settings,
        existing: Existing,
    },
    /// Read the last part of the log.
    ShowLog {
        ticket: Ticket,
    },
}

impl Effect {
    /// Whether it asks the server, so that its answer takes seconds that are shown, and the server may ask
    /// it to wait.
    pub(super) fn asks_server(&self) -> bool {
        match self {
            Self::SignIn { .. }
            | Self::Find { .. }
            | Self::Search { .. }
            | Self::ListTokens { .. }
            | Self::ListEvents { .. }
            | Self::Verification(_) => true,
            Self::Change(effect) => effect.asks_server(),
            Self::LoadProfiles { .. }
            | Self::SaveProfile { .. }
            | Self::ImportProfiles { .. }
            | Self::ExportProfiles { .. }
            | Self::ReadKey { .. }
            | Self::LookAround { .. }
            | Self::Forget { .. }
            | Self::Keep { .. }
            | Self::SignOut
            | Self::Export { .. }
            | Self::ChooseFile { .. }
            | Self::Order(_)
            | Self::Stop(_)
            | Self::Cancel(_)
            | Self::ForgetTyping
            | Self::Copy(_)
            | Self::CopySecret(_)
            | Self::ClearSecret
            | Self::Close
            | Self::History(_)
            | Self::Menu(_) => false,
        }
    }
}

impl ChangeEffect {
    fn asks_server(&self) -> bool {
        match self {
            Self::Reread { .. } | Self::ReadBoth { .. } | Self::Apply { .. } | Self::Look { .. } => true,
            Self::StopWaiting { .. } => false,
        }
    }
}
