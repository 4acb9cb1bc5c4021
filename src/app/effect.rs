//! Orders to the runtime and, for [`Effect::ForgetTyping`], [`Effect::Copy`], [`Effect::CopySecret`],
//! [`Effect::ClearSecret`], [`Effect::ClearCopied`], [`Effect::Notify`], [`Effect::Close`] and
//! [`LockEffect::Cover`], to the shell.

use std::{collections::HashMap, path::PathBuf, sync::Arc, time::Duration};

use jiff::{SignedDuration, Timestamp};
use secrecy::SecretString;

use super::{job::Ticket, notification::Notification};
use crate::domain::{
    Existing,
    batch::{
        limits::{Limits, StopRule},
        line::Lines,
        part::BatchId,
        plan::Plan,
        progress::Done,
        report::{self, Rehearsed},
    },
    change::{act::Undone, action::Action, order::Change, settle::Doubt},
    difficulty::Ordered,
    history::{
        export::Format,
        record::{Asks, Author, Filter, Which},
        retention::Vouched,
        sorting::{Sequence, Sorting},
    },
    lock::Pin,
    person::{UserId, query::Query},
    profile::{Edit, Profile, SignInMethod},
    settings::Settings,
    sign_in::{credential::Credential, network::Given, signed_in::SignedIn},
    token::serial::Serial,
};

#[derive(Clone, Debug)]
pub enum KeySource {
    Path(PathBuf),
    Text(SecretString),
}

/// Why a file is chosen: gives the system's dialog its title and filter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilePurpose {
    OpenKey,
    OpenJwk,
    OpenCaFile,
    OpenClientCertificate,
    OpenProfiles,
    /// A list of tokens or people.
    OpenList,
    SaveProfiles,
    SaveExport(Format),
    SaveReport(report::Format),
}

/// What to remove from the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Retain {
    /// Remove settled entries older than this.
    pub before: Timestamp,
    /// Write them to a file first.
    pub archive: bool,
    /// The question that was asked, and who agreed.
    pub answer: Option<(Asks, Vouched)>,
    /// This computer's clock minus the server's at the last sign-in, where they differ.
    pub server: Option<SignedDuration>,
}

/// An order to the runtime. One with a ticket gets exactly one reply, unless cancelled.
#[derive(Clone, Debug)]
pub enum Effect {
    LoadProfiles {
        ticket: Ticket,
    },
    SaveProfile {
        ticket: Ticket,
        edit: Edit,
        /// The profile that this one was made from: what the policy adds to it is not written.
        made_from: Option<String>,
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

    /// Read a key and check that it can sign, to show its facts before signing in.
    ReadKey {
        ticket: Ticket,
        method: SignInMethod,
        source: KeySource,
    },
    /// What this computer knows of the profile: is a credential remembered, who can access its files? Asks
    /// disk and environment only.
    LookAround {
        ticket: Ticket,
        profile: Box<Profile>,
    },
    /// Forget the profile's credential, and the password of the proxy on its way.
    Forget {
        ticket: Ticket,
        profile: Box<Profile>,
    },
    /// A secret of the network on the way, for the next sign-in.
    GiveSecret(Box<Given>),
    SignIn {
        ticket: Ticket,
        profile: Box<Profile>,
        credential: Credential,
    },
    /// Remember the session's credential.
    Keep {
        ticket: Ticket,
    },
    SignOut,

    Find {
        ticket: Ticket,
        query: Query,
    },
    /// Go a profile's way to its server, and tell each step.
    Check {
        ticket: Ticket,
        profile: Box<Profile>,
    },
    /// The next page of a search.
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
    Batch(BatchEffect),
    Verification(VerificationEffect),
    History(HistoryEffect),
    Menu(MenuEffect),
    Lock(LockEffect),

    Export {
        ticket: Ticket,
        which: Which,
        format: Format,
        to: PathBuf,
        existing: Existing,
    },
    /// Open the system's file dialog.
    ChooseFile {
        ticket: Ticket,
        purpose: FilePurpose,
        name: String,
    },

    /// Set or clear the practice tenant's difficulty.
    Order(Option<Ordered>),
    /// End a wait that the server asked for (429), with that answer. A change that has not left, for any
    /// reason, is not sent.
    Stop(Ticket),
    Cancel(Ticket),

    /// Clear the undo buffers of all fields before the next caller.
    ForgetTyping,
    Copy(String),
    /// Copy a secret, and clear it a minute later if it is still there.
    CopySecret(SecretString),
    /// Clear it now, if it is still there.
    ClearSecret,
    /// Clear what was copied last, whatever it was, if it is still there.
    ClearCopied,
    /// Show a notification of the operating system, unless the window is in front.
    Notify(Notification),
    Close,
}

/// Orders about a change: readings before and after it, and the change.
#[derive(Clone, Debug)]
pub enum ChangeEffect {
    /// Read token or person for the confirmation.
    Reread { ticket: Ticket, change: Box<Change> },
    /// Read both tokens of a replacement.
    ReadBoth { ticket: Ticket, change: Box<Change> },
    /// Make the change: record it, read again, send, record the answer. Never dropped, never repeated.
    Apply {
        ticket: Ticket,
        change: Box<Change>,
        /// The author, and when they confirmed.
        author: Box<Author>,
    },
    /// Stop waiting for a change. If it has left, that is recorded and a 429 ends it; otherwise it is not
    /// sent.
    StopWaiting { ticket: Ticket, number: u64, made: Timestamp, at: Timestamp },
    /// Check an unknown outcome: wait, read token or person, record it.
    Look { ticket: Ticket, doubt: Box<Doubt>, wait: Duration },
}

/// Where a list comes from.
#[derive(Clone, Debug)]
pub enum ListSource {
    Path(PathBuf),
    /// It was pasted; the name stands for a file's.
    Text {
        name: String,
        text: String,
    },
}

/// What is to be foreseen.
#[derive(Clone, Debug)]
pub struct Task {
    pub action: Action,
    pub lines: Lines,
    /// The ticket number of the lines that have none; may be empty.
    pub ticket: String,
    /// The reason, in the same way.
    pub reason: String,
    /// For a batch that takes back another one: the change of each token.
    pub undoes: HashMap<Serial, Undone>,
    pub who: SignedIn,
}

/// A batch that is to be carried out, or gone on with.
#[derive(Clone, Debug)]
pub struct Run {
    pub plan: Plan,
    /// The entry with which its list is recorded; none of one that begins.
    pub first: Option<u64>,
    /// The places of the steps that are to be done.
    pub left: Vec<usize>,
    /// Steps whose outcome is unknown: they are looked up before anything is sent.
    pub unknown: Vec<Done>,
    pub author: Author,
    pub limits: Limits,
    pub rule: StopRule,
}

/// What a report is written of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reported {
    /// The batch whose list is recorded with this entry, as the history has it.
    Batch(u64),
    Rehearsal(Arc<Rehearsed>),
}

/// Orders about many tokens at once.
#[derive(Clone, Debug)]
pub enum BatchEffect {
    ReadList {
        ticket: Ticket,
        source: ListSource,
    },
    /// Read what would happen to each line.
    Rehearse {
        ticket: Ticket,
        task: Arc<Task>,
    },
    /// Carry it out; what is new comes as messages.
    Run {
        ticket: Ticket,
        run: Arc<Run>,
        who: Arc<SignedIn>,
    },
    /// Begin no more changes; those on their way end.
    Wait(Ticket),
    /// Go on, with the credential that is signed in now and in the name of whoever said so.
    GoOn(Ticket, Arc<SignedIn>, Author),
    /// As [`Self::Wait`], for good.
    Stop(Ticket),
    /// As [`Self::Wait`], and the job ends once nothing is on its way; the batch can be gone on with.
    Leave(Ticket),
    /// Find batches that were begun and have no end on record.
    FindUnfinished {
        ticket: Ticket,
    },
    /// Read the batch whose list is recorded with an entry, and what came of it.
    Load {
        ticket: Ticket,
        number: u64,
    },
    /// Read the batch that this is, and what came of it.
    Find {
        ticket: Ticket,
        batch: BatchId,
    },
    /// Record that nobody will go on with a batch.
    GiveUp {
        ticket: Ticket,
        number: u64,
    },
    /// Write a report; answered as an export.
    Report {
        ticket: Ticket,
        of: Reported,
        format: report::Format,
        to: PathBuf,
        existing: Existing,
    },
}

#[derive(Clone, Debug)]
pub enum VerificationEffect {
    /// Begin to verify a person.
    Start { ticket: Ticket, person: UserId },
    /// Read the status after a wait.
    Status { ticket: Ticket, person: UserId, wait: Duration },
    /// Check the code that the caller reads out.
    Code { ticket: Ticket, person: UserId, code: SecretString },
    /// End the verification, if the last order to begin one may have begun it. No reply.
    Cancel { ticket: Ticket, person: UserId },
}

#[derive(Clone, Debug)]
pub enum HistoryEffect {
    /// Open the history and find attempts without an outcome.
    Open {
        ticket: Ticket,
    },
    /// Find attempts with an unknown outcome.
    FindOpen {
        ticket: Ticket,
    },
    /// Read the first matching entries.
    Browse {
        ticket: Ticket,
        filter: Filter,
        order: Sorting,
    },
    /// Read the numbers of all matching entries.
    ListNumbers {
        ticket: Ticket,
        filter: Filter,
        order: Sequence,
    },
    /// Read these entries.
    ListEntries {
        ticket: Ticket,
        numbers: Vec<u64>,
    },
    /// Read one entry with every step.
    ReadAccount {
        ticket: Ticket,
        number: u64,
    },
    /// Remove settled entries that the settings do not keep.
    Retain {
        ticket: Ticket,
        retain: Retain,
    },
    Verify {
        ticket: Ticket,
    },
}

/// Orders of the menu behind "?".
#[derive(Clone, Debug)]
pub enum MenuEffect {
    LoadSettings { ticket: Ticket },
    SaveSettings { ticket: Ticket, settings: Settings, existing: Existing },
    ShowLog { ticket: Ticket },
}

/// Orders about the lock of the window.
#[derive(Clone, Debug)]
pub enum LockEffect {
    /// Take this PIN for the session.
    Choose { ticket: Ticket, pin: Pin },
    /// Take the call out of a window that is not drawn for now, as it is minimised or covered.
    Cover,
    /// Close the system's file dialogs, as far as it closes them.
    CloseDialogs,
    /// Drop the credential and its tokens; only the PIN, or the system's proof and the keyring, give them
    /// back.
    Seal,
    /// Find out whether the system would ask who sits there.
    LookForSystem { ticket: Ticket },
    /// Have the system ask who sits there, and open what is sealed.
    Prove { ticket: Ticket },
    /// The same where nothing is sealed: before a remembered credential is used after the lock signed out.
    ProveAtSignIn { ticket: Ticket },
    /// Check the PIN, and open what is sealed.
    Unlock { ticket: Ticket, pin: SecretString },
}

impl Effect {
    /// Whether it asks the server: then seconds are shown, and the server may ask to wait.
    pub(super) fn asks_server(&self) -> bool {
        match self {
            Self::SignIn { .. }
            | Self::Check { .. }
            | Self::Find { .. }
            | Self::Search { .. }
            | Self::ListTokens { .. }
            | Self::ListEvents { .. }
            | Self::Verification(_)
            | Self::Batch(BatchEffect::Rehearse { .. } | BatchEffect::Run { .. }) => true,
            Self::Change(effect) => effect.asks_server(),
            Self::LoadProfiles { .. }
            | Self::SaveProfile { .. }
            | Self::ImportProfiles { .. }
            | Self::ExportProfiles { .. }
            | Self::ReadKey { .. }
            | Self::LookAround { .. }
            | Self::Forget { .. }
            | Self::GiveSecret(_)
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
            | Self::ClearCopied
            | Self::Notify(_)
            | Self::Close
            | Self::History(_)
            | Self::Batch(
                BatchEffect::ReadList { .. }
                | BatchEffect::Wait(_)
                | BatchEffect::GoOn(..)
                | BatchEffect::Stop(_)
                | BatchEffect::Leave(_)
                | BatchEffect::FindUnfinished { .. }
                | BatchEffect::Load { .. }
                | BatchEffect::Find { .. }
                | BatchEffect::GiveUp { .. }
                | BatchEffect::Report { .. },
            )
            | Self::Menu(_)
            | Self::Lock(_) => false,
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
